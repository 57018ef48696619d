"""Verbs of courts in turns of phrase, and whose side won or lost; see `sentence_kit.check`."""

from __future__ import annotations

import pytest
from sentence_kit import check

SENTENCES: tuple[tuple[str, str], ...] = (
    # ending a case, bringing it back
    ("A judge in Tulsa slammed the door Monday on the growers' suit.", "ruling dismissed"),
    ("The judge bounced the growers' complaint on Monday.", "ruling dismissed"),
    ("Judge Haas put an end to the growers' lawsuit on Friday.", "ruling dismissed"),
    ("The plant put an end to the night shift on Friday.", "-"),
    ("A federal appeals court breathed new life into the growers' lawsuit on Friday.", "appeal_decision reversed"),
    ("The 10th Circuit reopened the growers' suit against the dairy.", "appeal_decision reversed"),
    ("The town reopened the bridge on Friday.", "-"),
    ("The judge scrapped the growers' class action on Friday.", "ruling dismissed"),
    # cutting down
    ("The 10th Circuit scaled back the injunction on Friday.", "appeal_decision affirmed_in_part"),
    ("Judge Haas narrowed her own injunction on Friday.", "ruling granted_in_part"),
    ("The appeals court shaved two years off the vet's sentence.", "appeal_decision affirmed_in_part"),
    ("The dairy scaled back its order for cheese on Friday.", "-"),
    # stopping, letting stand
    ("A judge on Friday put the brakes on the levy.", "ruling granted"),
    ("Drivers put the brakes on the levy on Friday.", "-"),
    ("The Supreme Court let the $4 million verdict stand on Monday.", "appeal_decision review_denied"),
    ("Iowa's Supreme Court let the $4 million verdict stand on Monday.", "appeal_decision affirmed"),
    ("The 10th Circuit left the injunction in effect.", "appeal_decision stay_denied"),
    ("The 10th Circuit let the state enforce the fee while it appeals.", "appeal_decision stayed"),
    ("The judge lifted a contempt finding against the dairy on Friday.", "ruling vacated"),
    # where, and with which
    ("A judge sent the growers' dispute with the dairy to arbitration on Friday.", "ruling granted"),
    ("The judge merged the three lawsuits on Friday.", "ruling granted"),
    ("The two dairies merged on Friday.", "-"),
    ("Judge Haas has stepped aside from the growers' case.", "ruling recused"),
    # persuaded
    ("The dairy persuaded a judge to throw out the growers' suit on Friday.", "ruling dismissed"),
    ("The dairy could not persuade a judge to throw out the growers' suit.", "!ruling dismissed"),
    ("The dairy failed on Friday to persuade a judge to throw out the growers' suit.", "ruling denied"),
    ("The growers failed on Friday to win an order blocking the levy.", "ruling denied"),
    ("The dairy failed on Friday to win back its customers.", "-"),
    ("The growers lost their battle on Friday to block the levy in court.", "ruling denied"),
    ("The mayor lost her battle on Friday to keep the pool open.", "-"),
    ("The growers' bid for a new trial fell flat on Friday.", "ruling denied"),
    ("The growers asked the justices to keep the order against the levy.", "-"),
    ("The judge issued an order blocking the levy on Friday.", "ruling granted"),
    # tested
    ("The growers' verdict survived an appeal on Friday.", "appeal_decision affirmed"),
    ("The growers' suit survived the dairy's motion to dismiss on Friday.", "ruling denied"),
    ("The growers' suit did not survive the dairy's motion to dismiss.", "ruling dismissed"),
    ("The vet survived a crash on Friday.", "-"),
    ("The dairy shed two of the five claims on Friday, a judge ruled.", "ruling dismissed_in_part"),
    ("The dairy shed two of its five plants on Friday.", "-"),
    # had it done
    ("The vet had her conviction wiped out on Friday by a federal appeals court.", "appeal_decision reversed"),
    ("The growers have had their action against the dairy struck out.", "ruling dismissed"),
    ("The vet saw her sentence overturned on Friday by the Court of Appeal.", "appeal_decision reversed"),
    ("#Dairy gets $9 million verdict tossed on appeal", "appeal_decision reversed"),
    ("The vet had a tooth knocked out on Friday.", "-"),
    ("The vet has lost a bid to have her conviction quashed.", "!appeal_decision quashed"),
    ("The vet could have her conviction quashed.", "!appeal_decision quashed"),
    # the rest of it
    ("A judge let the main claim go forward while dismissing two others.", "ruling dismissed_in_part"),
    ("A judge let the main claim go forward while the growers dismissed two aides.", "ruling denied"),
)


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_turns_of_courts(text: str, expected: str) -> None:
    check(text, expected)
