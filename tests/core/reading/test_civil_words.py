"""Civil verdicts, sums, settlements and appeals in everyday words; see `sentence_kit.check`."""

from __future__ import annotations

import pytest
from sentence_kit import check

from notifier.core.reading.clauses import parse
from notifier.core.reading.frames import find_frames

SENTENCES: tuple[tuple[str, str], ...] = (
    # verdicts and sums
    ("A jury walloped Orrin Dairy with a $6 million verdict on Friday.", "verdict liable"),
    ("Jurors ordered Orrin Dairy to cough up $2 million on Friday.", "verdict liable"),
    ("The storm ordered nobody to cough up $2 million.", "-"),
    ("A jury found no negligence by the ferry line on Friday.", "verdict not_liable"),
    ("An auditor found no negligence by the ferry line on Friday.", "-"),
    ("Jurors returned a defense verdict in the ferry case.", "verdict not_liable"),
    ("$3 million: that is what Orrin Dairy must pay its growers, jurors said.", "verdict liable"),
    # judges after verdicts
    ("The growers' verdict stands, the 10th Circuit ruled on Friday.", "appeal_decision affirmed"),
    ("The 10th Circuit rebuffed the dairy's challenge to the $3 million verdict.", "appeal_decision affirmed"),
    ("The council rebuffed the dairy's challenge to a race.", "-"),
    # whoever gives leave
    ("Judges in London refused the vet permission to appeal on Friday.", "appeal_decision review_denied"),
    ("The vet has been given the go-ahead to appeal against her sentence.", "appeal_decision review_granted"),
    ("Three judges needed only minutes to refuse the vet leave to appeal.", "appeal_decision review_denied"),
    ("The judge took under advisement a motion by the dairy to throw out the verdict.", "-"),
    # where suits go
    ("A judge moved the growers' lawsuit to Kansas on Friday.", "ruling transferred"),
    ("Movers moved the growers' lawsuit files to Kansas on Friday.", "-"),
    # settlements
    ("The dairy will pay $2.5 million to make the growers' lawsuit go away.", "settlement settled"),
    ("The dairy will pay $2.5 million to make the growers' lives easier.", "-"),
    ("The two sides told the judge on Friday that they had settled.", "settlement settled"),
    ("A $2.5 million accord has closed the fight between the dairy and its growers.", "settlement settled"),
    # in part
    ("The Court of Appeals upheld the vet's conviction but ordered resentencing.", "appeal_decision affirmed_in_part"),
    ("The dairy's case was affirmed in part and vacated in part by the 10th Circuit.", "appeal_decision affirmed_in_part"),
    # pleas that are prayers
    ("The judge brushed aside a plea by the dairy to delay the trial.", "ruling denied"),
    ("The Court of Appeal rejected the plea of the vet on Friday.", "appeal_decision affirmed"),
    ("The dairy's motion to dismiss was denied in full on Friday.", "ruling denied"),
    ("The growers' lawyers must pay $9,000 for hiding invoices, the judge ruled.", "ruling sanctioned"),
    ("The judge lifted the stay.", "ruling stay_lifted"),
)


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_civil_words(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("before", "sentence", "outcome"),
    [
        ("The growers' suit had dragged on. ", "Judge Haas dismissed it on Friday.", "dismissed"),
        ("The dairy filed a motion in May. ", "Judge Haas denied it on Friday.", "denied"),
        ("The growers baked a cake. ", "Judge Haas dismissed it on Friday.", None),
    ],
)
def test_it_is_what_the_sentence_before_names(before: str, sentence: str, outcome: str | None) -> None:
    parsed = parse(before + sentence, len(before), len(before) + len(sentence))

    found = [frame.act.disposition for frame in find_frames(parsed, headline=False, judges=frozenset())]

    assert found == ([outcome] if outcome else [])
