"""Sentences in which the court stands far from its verb, or somebody else stands near it; see `sentence_kit.check`."""

from __future__ import annotations

import pytest
from sentence_kit import check

SENTENCES: tuple[tuple[str, str], ...] = (
    # a participle that leads
    ("Overruling prosecutors, Judge Alma Obi fixed bail of $40,000 for the owner on Monday.", "ruling granted"),
    ("Siding with the union, a federal judge on Friday blocked the sale.", "ruling granted"),
    (
        "Vacating the stay, the appeals court on Tuesday dismissed the broker's petition to quash the charges.",
        "appeal_decision denied",
    ),
    ("Siding with the union, the mayor on Friday blocked the sale.", "-"),
    ("Running a court is hard, a judge said.", "-"),
    # places and sources before a dash
    ("March 4 (Meridian) - A state judge on Monday struck $12 million from a jury award.", "ruling set_aside"),
    # reported speech
    ("Judge Haas said she would not reopen discovery.", "ruling denied"),
    ("The lawyer said she would not reopen the case.", "-"),
    ("Judge Haas told the lawyers that she would not start on June 15.", "!ruling"),
    ("Judge Haas set bail on Tuesday for the owner, whose trial ended this month.", "ruling granted; !trial_date"),
    ("The mayor said on Monday that the town had put an end to the sessions.", "-"),
    ("Rosa Finch said that she had rejected the deal.", "-"),
    ("The judge said that he had rejected the deal.", "ruling rejected"),
    ("The judge told lawyers that a trial would overrun and that the case would now start on Oct. 21.", "trial_date set"),
    # long subjects
    ("An attempt by the defence to have the panel sent home over a podcast was refused on Monday.", "ruling denied"),
    ("A request by the baker for a new trial came to nothing.", "ruling denied"),
    ("A request by the baker for more flour came to nothing.", "-"),
    ("The grocer's win of a second trial has cost it dearly.", "-"),
    # in part
    ("The Full Court allowed the network's appeal on three of five grounds.", "appeal_decision affirmed_in_part"),
    ("#Network wins appeal in part", "appeal_decision affirmed_in_part"),
    # bans of a court
    ("#Judge lifts ban on pictures of baker's house", "ruling vacated"),
    ("#City lifts ban on pictures of baker's house", "-"),
    ("The judge rejected a submission that the baker had no case to answer.", "ruling denied"),
    ("The trial continues with ten jurors after two were discharged.", "!trial_date vacated"),
    ("The judge took the plea and set sentencing for Oct. 12.", "!sentence; hearing_date set"),
)


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_the_one_who_acts_is_found(text: str, expected: str) -> None:
    check(text, expected)
