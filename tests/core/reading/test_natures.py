"""Decisions in a suit of somebody who is on trial, and in a prosecution of somebody who sues."""

from __future__ import annotations

from datetime import datetime

import pytest

from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Docket, Party
from notifier.core.model.items import Item
from notifier.core.reading import read

PROSECUTION = Case(
    "us-v-lindqvist",
    "United States v. Lindqvist",
    court="mnd",
    dockets=(Docket("0:25-cr-00031", "mnd"),),
    parties=(Party("United States", "prosecution"), Party("Arvid Lindqvist", "defendant", ("Lindqvist",))),
)
SUIT = Case(
    "lindqvist-v-torvald",
    "Lindqvist v. Torvald Mills",
    court="mnd",
    dockets=(Docket("0:25-cv-00310", "mnd"),),
    parties=(Party("Arvid Lindqvist", "plaintiff", ("Lindqvist",)), Party("Torvald Mills", "defendant")),
)


def new_in(case: Case, text: str) -> list[str]:
    item = Item("i", None, "Court news", text, datetime.fromisoformat("2026-05-06T18:00:00+00:00"), "Paper", "Paper")
    index = CaseIndex.build([case])
    reading = read(item, index.match(item), cases=index.cases, timezone="America/Chicago")
    return [each.facts.kind for each in reading.evidence if each.told != "background"]


@pytest.mark.parametrize(
    "text",
    [
        "Documents were unsealed on Tuesday in a defamation case against Arvid Lindqvist's cousin.",
        "A judge on Tuesday denied Arvid Lindqvist's motion in the libel suit that he brought.",
        "A class-action lawsuit against Arvid Lindqvist was dismissed on Tuesday.",
        "In a civil case, a judge on Tuesday ordered Arvid Lindqvist to answer questions.",
    ],
)
def test_what_is_decided_in_a_suit_is_nothing_in_the_prosecution(text: str) -> None:
    assert new_in(PROSECUTION, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A judge on Tuesday dismissed criminal charges against Arvid Lindqvist, who is suing Torvald Mills.",
        "The indictment of Arvid Lindqvist was thrown out on Tuesday, a win for the man who is suing Torvald Mills.",
    ],
)
def test_what_is_decided_in_a_prosecution_is_nothing_in_the_suit(text: str) -> None:
    assert new_in(SUIT, text) == []


@pytest.mark.parametrize(
    ("case", "text"),
    [
        (PROSECUTION, "A judge dismissed the indictment of Arvid Lindqvist on Tuesday."),
        (PROSECUTION, "A judge on Tuesday refused to delay Arvid Lindqvist's trial until a civil lawsuit is decided."),
        (SUIT, "A judge dismissed Arvid Lindqvist's lawsuit against Torvald Mills on Tuesday."),
        (SUIT, "A judge on Tuesday paused Arvid Lindqvist's suit against Torvald Mills until a criminal case is over."),
    ],
)
def test_a_case_that_only_waits_for_the_other_sort_is_told(case: Case, text: str) -> None:
    assert new_in(case, text) == ["ruling"]
