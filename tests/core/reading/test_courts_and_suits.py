"""Outcomes of suits and appeals in less usual words, each with what only sounds like it; see `sentence_kit.check`."""

from __future__ import annotations

import pytest
from sentence_kit import check

SENTENCES: tuple[tuple[str, str], ...] = (
    # a part of a law or an order
    ("Judge Obi blocked parts of the tow rule on Friday.", "ruling granted_in_part"),
    ("A judge froze key provisions of the curfew on Friday.", "ruling granted_in_part"),
    ("A judge partially blocked the curfew on Friday.", "ruling granted_in_part"),
    ("Judge Obi put several sections of the tow rule on hold.", "ruling granted_in_part"),
    ("The Supreme Court lifted significant elements of the injunction on Friday.", "appeal_decision granted_in_part"),
    ("Judge Obi blocked the city from towing trucks in parts of Ohio.", "ruling granted"),
    ("Judge Obi blocked the tow rule on Friday.", "ruling granted"),
    # what another court did
    ("A judge was wrong to dismiss the brewers' suit, the 6th Circuit ruled Friday.", "appeal_decision reversed"),
    ("The trial judge erred in dismissing the brewers' suit, the 6th Circuit ruled Friday.", "appeal_decision reversed"),
    ("The judge was right to dismiss the brewers' suit, the 6th Circuit ruled Friday.", "appeal_decision affirmed"),
    ("The 6th Circuit refused to revive the brewers' suit on Friday.", "appeal_decision affirmed"),
    ("The 6th Circuit refused to revive the tow rule on Friday.", "appeal_decision stay_denied"),
    ("The 6th Circuit refused to disturb the verdict on Friday.", "appeal_decision affirmed"),
    ("The 6th Circuit scrapped the $4 million verdict on Friday.", "appeal_decision reversed"),
    (
        "The Supreme Court left the verdict in place on Friday, declining to hear the city's appeal.",
        "appeal_decision review_denied",
    ),
    # suits
    ("Judge Obi killed the brewers' suit on Friday.", "ruling dismissed"),
    ("Judge Obi dispensed with the brewers' lawsuit on Friday.", "ruling dismissed"),
    ("The brewers waited too long to sue, Judge Obi ruled Friday.", "ruling dismissed"),
    ("Judge Obi entered summary judgment for the city on Friday.", "ruling granted"),
    ("Judge Obi refused to approve the settlement.", "ruling rejected"),
    ("The clerk won't be held in contempt, Judge Obi ruled Friday.", "ruling denied"),
    ("The city must face part of the brewers' lawsuit, Judge Obi ruled Friday.", "ruling dismissed_in_part"),
    ("The brewers may add a claim of fraud, Judge Obi ruled Friday.", "ruling granted"),
    ("The city cannot force the brewers into arbitration, Judge Obi ruled Friday.", "ruling denied"),
    # what only sounds like it
    ("No judge has dismissed the brewers' suit.", "-"),
    ("The brewers argued that the judge was wrong to dismiss their suit.", "-"),
    ("The city said that the brewers had waited too long to sue.", "-"),
    ("Gales killed the vines.", "-"),
    ("The mayor blocked parts of the street.", "-"),
    ("The shop scrapped the award.", "-"),
    ("#Judge mulls tossing brewers' suit.", "-"),
)


@pytest.mark.parametrize(("sentence", "told"), SENTENCES, ids=[sentence for sentence, _ in SENTENCES])
def test_it_is_told(sentence: str, told: str) -> None:
    check(sentence, told)
