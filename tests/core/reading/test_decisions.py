"""Sentences of decisions on requests and cases: granted, refused, let go on; see `sentence_kit.check`."""

from __future__ import annotations

import pytest
from sentence_kit import check

SENTENCES: tuple[tuple[str, str], ...] = (
    # reasons are no rulings of their own; a request pointed at is
    ("The judge rejected that request and left for lunch.", "ruling denied"),
    ("The judge denied that motions were late.", "-"),
    ("He denied that request was made.", "-"),
    # a refusal whose object stands in the sentence before
    ("On Tuesday, Judge Haas refused.", "ruling denied"),
    ("Judge Haas refused on Tuesday, saying that two years were enough.", "ruling denied"),
    ("Asked to comment, Judge Haas declined.", "-"),
    ("The juror refused.", "-"),
    # a case turned down is over; a deal is not
    ("The judge rejected the lawsuit.", "ruling dismissed"),
    ("A court threw out the brewers' challenge.", "ruling dismissed"),
    ("The judge struck out the claim.", "ruling dismissed"),
    ("Judge Haas nixed the deal.", "ruling rejected"),
    ("A judge nixed the request.", "ruling denied"),
    ("The council rejected the lawsuit's demands.", "-"),
    # green lights
    ("The judge gave the suit the go-ahead on Tuesday.", "ruling denied"),
    ("Judge Haas gave the green light to the brewers' lawsuit.", "ruling denied"),
    ("The judge gave the driver a green light.", "-"),
    # yes and no
    ("Judge Obi said yes to the station's request to carry the trial live.", "ruling granted"),
    ("Judge Obi said no Thursday to the baker's motion for a new trial.", "ruling denied"),
    ("Judge Alma Obi told him no on Wednesday.", "ruling denied"),
    ('The judge told her "no" twice.', "-"),
    ("The judge said no one would be spared.", "-"),
    ("The judge told him no juror had complained.", "-"),
    ("The baker said no to a plea deal.", "-"),
    ("The judge said no to cameras.", "ruling denied"),
    # sent back, kept in custody
    ("The case was remitted to the High Court.", "ruling remanded"),
    ("He was remanded in custody until 4 June.", "ruling denied"),
    ("No charges were dismissed.", "-"),
    ("The rule is blocked.", "ruling granted"),
)


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_a_decision_is_read_by_what_it_was_on(text: str, expected: str) -> None:
    check(text, expected)
