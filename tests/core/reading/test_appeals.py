"""Sentences of courts above: whose appeal, refused or won, and what it came to; see `sentence_kit.check`."""

from __future__ import annotations

import pytest
from sentence_kit import check

SENTENCES: tuple[tuple[str, str], ...] = (
    # an appeal turned down leaves the judgment as it was
    ("The High Court has dismissed the ferryman's appeal.", "appeal_decision affirmed"),
    ("The ferryman's appeal was dismissed on Tuesday by three judges.", "appeal_decision affirmed"),
    ("Iowa's top court rejected the nurse's appeal.", "appeal_decision affirmed"),
    ("The Iowa Supreme Court turned down the nurse's appeal.", "appeal_decision affirmed"),
    ("Her appeal failed on Tuesday.", "appeal_decision affirmed"),
    ("The miners have lost their appeal.", "appeal_decision affirmed"),
    ("#Nurse loses appeal over pension", "appeal_decision affirmed"),
    ("The 9th Circuit dismissed the appeal as moot.", "appeal_decision dismissed"),
    ("The court of appeal dismissed the appeal for want of jurisdiction.", "appeal_decision dismissed"),
    # the highest court in the land chooses what it hears
    ("The Supreme Court turned away the nurse's appeal.", "appeal_decision review_denied"),
    ("The Court of Appeal refused leave to appeal.", "appeal_decision review_denied"),
    ("The Court of Appeal dismissed his application for leave to appeal.", "appeal_decision review_denied"),
    ("The justices took up the case on Monday.", "appeal_decision review_granted"),
    ("The nurse was given permission to appeal on Tuesday.", "appeal_decision review_granted"),
    ("Leave to appeal was granted on Tuesday.", "appeal_decision review_granted"),
    # an appeal allowed undoes it
    ("The appeal was allowed on Tuesday by the Court of Appeal.", "appeal_decision reversed"),
    ("The nurse won her appeal on Tuesday.", "appeal_decision reversed"),
    ("#Nurse wins appeal against conviction", "appeal_decision reversed"),
    ("The nurse's appeal succeeded on Tuesday.", "appeal_decision reversed"),
    ("A panel reversed that ruling on Monday.", "appeal_decision reversed"),
    ("The Court of Appeal set aside the order and remitted the matter.", "appeal_decision set_aside"),
    ("Three judges gave new life to the farmers' lawsuit on Tuesday.", "appeal_decision reversed"),
    # a judge who is reversed: what he had decided is
    ("The 10th Circuit on Monday reversed Judge Ann Orr, who had refused to halt the toll.", "appeal_decision reversed"),
    ("The court reversed an Iowa judge who'd let the levy stand.", "appeal_decision reversed"),
    ("The judge reversed himself on Tuesday.", "!appeal_decision reversed"),
    # look-alikes
    ("The nurse won the right to appeal.", "appeal_decision review_granted; !appeal_decision reversed"),
    ("Three judges dismissed the appeal on Friday.", "appeal_decision affirmed"),
    ("#Nurse wins on appeal", "!appeal_decision reversed"),
    ("No appeal is allowed.", "-"),
    ("The nurse filed her appeal on Tuesday.", "-"),
    ("The lawyer took up the case on Monday.", "-"),
    ("The nurse was given permission to build a barn.", "-"),
    ("Her appeal to voters failed.", "-"),
    ("The appeal will be heard in June.", "-"),
)


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_an_appeal_comes_to_what_the_court_made_of_it(text: str, expected: str) -> None:
    check(text, expected)
