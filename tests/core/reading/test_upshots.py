"""What a court says must, may or cannot be done, with its word before or after; see `sentence_kit.check`."""

from __future__ import annotations

import pytest
from sentence_kit import check

SENTENCES: tuple[tuple[str, str], ...] = (
    # the court's word at the end
    ("The growers may press ahead with their suit, Judge Haas ruled Monday.", "ruling denied"),
    ("The growers cannot pursue their claims, Judge Haas ruled Monday in Tulsa.", "ruling dismissed"),
    ("The growers may press ahead with their suit, a federal appeals court ruled Monday.", "appeal_decision reversed"),
    ("Orrin Dairy must turn over nine years of invoices, a magistrate judge ordered Thursday.", "ruling granted"),
    ("The dairy must reopen the well at once, the judge told the company's lawyers.", "ruling granted"),
    ("Jurors will not hear about the fire, the judge said in a written order.", "ruling granted"),
    ("Prosecutors may play the voicemails for the jury, the judge decided.", "ruling granted"),
    ("The growers can't have an injunction, Judge Haas said on Friday.", "ruling denied"),
    ("The dispute belongs in arbitration, the court held.", "ruling granted"),
    ("Such a quarrel belongs in a state court, Judge Orr held.", "ruling remanded"),
    ("The dairy will not recover its legal fees, the judge ruled on Friday.", "ruling denied"),
    ("The dairy may put off paying the award while it appeals, the judge ruled.", "ruling stayed"),
    ("The firm may keep representing the dairy, Judge Haas ruled.", "ruling denied"),
    ("The invoices will be made public, a judge has ruled.", "ruling granted"),
    ("The permit fee runs afoul of the state constitution, the judge declared.", "ruling granted"),
    ("The permit fee does not violate the constitution, the judge declared.", "ruling denied"),
    ("The vet can challenge her conviction, the Court of Appeal said Wednesday.", "appeal_decision review_granted"),
    ("The vet's 12-year sentence was not excessive, the appeals court held.", "appeal_decision affirmed"),
    ("The vet's conviction is unsafe, the Court of Appeal ruled.", "appeal_decision reversed"),
    ("The court has no jurisdiction over the levy, Judge Haas concluded.", "ruling dismissed"),
    ("The vet is entitled to a second trial, the appeals court ruled.", "appeal_decision new_trial"),
    ("The dairy did not cheat its growers, a Tulsa jury decided Tuesday, handing it a full win.", "verdict not_liable"),
    ("#Dairy must open its books, judge orders", "ruling granted"),
    ("#Vet's conviction is safe, say appeal judges", "appeal_decision affirmed"),
    # before it
    ("The growers may carry on with their claims, said a judge who called the suit thin.", "ruling denied"),
    ("“The levy shall not be enforced,” wrote Judge Haas in a short order.", "ruling granted"),
    # no decision, or not a court's
    ("The growers may press ahead with their suit, their lawyer said Monday.", "-"),
    ("The levy violates the constitution, the growers told the judge.", "-"),
    ("“The levy shall not be enforced,” wrote the union's president.", "-"),
    ("The suit could go forward in the fall, the judge said.", "-"),
    ("After two years the growers can pursue damages, their lawyer told the court.", "-"),
    ("The conviction is unsafe, a judge wrote in dissent.", "-"),
    ("On a cold morning in Tulsa, the judge said she would rule by Friday.", "-"),
    ("The growers must prove intent, the judge told jurors.", "!ruling granted"),
)


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_upshots(text: str, expected: str) -> None:
    check(text, expected)
