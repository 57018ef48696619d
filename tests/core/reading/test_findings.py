"""Sentences of what was found and ordered, in whatever words; see `sentence_kit.check`."""

from __future__ import annotations

import pytest
from sentence_kit import check

SENTENCES: tuple[tuple[str, str], ...] = (
    # a wrong found, whatever the law calls it
    ("Judge Haas found Tuesday that the dairy lied to its farmers.", "ruling liable"),
    ("The dairy broke the law when it sold the herd, a judge ruled Tuesday.", "ruling liable"),
    ("A jury decided that the label had copied the tune.", "verdict liable"),
    ("The dairy did not mislead the farmers, a jury decided on Tuesday.", "verdict not_liable"),
    ("The judge found that the label had never cheated the singer.", "ruling not_liable"),
    ("A judge ruled that the dairy may have lied.", "ruling -"),
    ("A judge ruled that the stolen tape can be played.", "ruling granted"),
    ("The auditor found that the dairy lied.", "-"),
    # open questions
    ("The jurors went home without deciding whether he is guilty.", "-"),
    ("Jurors have yet to decide whether she is liable.", "-"),
    # who won
    ("A jury handed a victory to Orrin Dairy on Tuesday.", "verdict for_person"),
    ("A jury dealt Orrin Dairy a defeat on Tuesday.", "verdict against_person"),
    ("An appeals court handed a setback to Orrin Dairy on Tuesday.", "appeal_decision -"),
    ("The council handed Orrin Dairy a victory on Tuesday.", "-"),
    ("The dairy is off the hook, a judge ruled Tuesday.", "ruling dismissed"),
    ("Finch, who pleaded guilty in May, must also repay $1 million to the bank, Judge Haas ordered.", "!verdict"),
    # what may run, and who may sue
    ("The judge ruled that the ban can take effect.", "ruling denied"),
    ("#Ban can take effect, judge rules", "ruling denied"),
    ("The appeals court ruled that the ban can take effect.", "appeal_decision stayed"),
    ("A judge ruled that the ban cannot take effect.", "ruling granted"),
    ("The judge ruled that the miners lack standing.", "ruling dismissed"),
    ("The recorder ruled that she had a case to answer.", "ruling denied"),
    ("A judge ruled that the airline must face a lawsuit over its seats.", "ruling denied"),
    ("A judge ruled that the boy cannot be retried.", "ruling dismissed"),
    ("The judge ruled on Monday that all of it comes in.", "ruling granted"),
    # the calendar's business
    ("The pilot will stand trial in the week of June 8, Judge Haas ruled Friday.", "!ruling; trial_date set"),
    ("The pilot must stand trial, Judge Haas ruled Friday.", "ruling denied"),
    # orders
    ("The judge ordered the dairy to pay the farmers' legal fees.", "ruling granted"),
    ("The court ordered that the dairy pay indemnity costs from March 2022.", "ruling granted"),
    ("The judge ordered the dairy to pay $4 million.", "ruling liable"),
    ("The vet was ordered to spend the rest of her life behind bars.", "sentence life"),
    ("The judge ordered him to serve four years.", "sentence prison"),
    ("The judge ordered him to serve lunch.", "!sentence"),
    ("The judge ordered him to surrender on June 1.", "-"),
    ("The judge ordered the clerk to prison for contempt.", "ruling contempt"),
    ("The judge told the bank to hand over its books.", "ruling granted"),
    ("The judge told lawyers to hand over their notes.", "-"),
)


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_a_finding_or_an_order_is_read_by_what_it_says(text: str, expected: str) -> None:
    check(text, expected)
