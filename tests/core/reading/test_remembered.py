"""What a sentence says is kept by its words: it is the same wherever it stands, and nothing of one place is left in another."""

from __future__ import annotations

from dataclasses import replace

from notifier.core.reading import remembered
from notifier.core.reading.clauses import Parsed

NOBODY: frozenset[str] = frozenset()


def placed(before: str, sentence: str, *, topic: tuple[str, str] | None = None) -> tuple[remembered.Known, Parsed]:
    known = remembered.known(sentence, False)
    parsed = known.at(before + sentence, len(before), topic)
    assert parsed is not None
    return known, parsed


def test_a_sentence_met_before_has_the_places_of_its_own_document() -> None:
    sentence = "Judge Orme denied the ferry line's motion to dismiss."

    for before in ("", "The dock was shut in May. "):
        known, parsed = placed(before, sentence)
        parsed.place()
        assert [parsed.document[start:end] for start, end in parsed.spans] == parsed.raw
        assert parsed.spans[0][0] == len(before)
        assert [frame.act.disposition for frame in known.frames(parsed, NOBODY, None)] == ["denied"]


def test_frames_are_kept_for_what_the_item_names_apart_from_the_sentence() -> None:
    known, parsed = placed("", "The court upheld the verdict against the ferry line.")

    above = known.frames(parsed, NOBODY, "appeals")

    assert known.frames(parsed, NOBODY, "appeals") is above
    assert [frame.actor.name for frame in above] == ["appeals"]
    assert "appeals" not in [frame.actor.name for frame in known.frames(parsed, NOBODY, None)]


def test_what_leans_on_the_sentence_before_is_read_anew_at_each_place() -> None:
    sentence = "On Friday the judge denied it."

    told = {}
    for before in ("The line asked for a new trial in its appeal. ", "The line filed a motion to seal the logs. "):
        known, parsed = placed(before, sentence)
        told[before] = [frame.act for frame in known.frames(parsed, NOBODY, None)]
        assert parsed.looked_back

    assert len(set(map(str, told.values()))) == 2


def test_a_denial_taken_off_for_one_item_stands_in_the_next() -> None:
    known, parsed = placed("", "The pilot did not plead guilty on Monday.")
    said = replace(
        parsed,
        verbs=[replace(verb, negated=False) for verb in parsed.verbs],
        clauses=[replace(clause, verbs=[replace(verb, negated=False) for verb in clause.verbs]) for clause in parsed.clauses],
        denied=frozenset(verb.at for verb in parsed.verbs),
        found={},
    )

    corrected = known.frames(said, NOBODY, None)
    again = placed("", "The pilot did not plead guilty on Monday.")[1]

    assert any(verb.negated for verb in again.verbs)
    assert known.frames(again, NOBODY, None) != corrected
