"""Docket entries of a prosecution: whose they are, what was pleaded, and the sentence that a judgment gives."""

from __future__ import annotations

import pytest

from notifier.core.model.cases import Case, Party
from notifier.core.reading import defendants

CASE = Case(
    "quell", "United States v. Quell", parties=(Party("United States", "plaintiff"), Party("Ida M. Quell", "defendant", ("Quell",)))
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("JUDGMENT as to Ned Orr (3), Count 2: Probation, 2 years.", True),
        ("NOTICE: Jury Trial as to Ned Orr (3) and Ada Pell (4) set for 2/3/2027.", True),
        ("ORDER as to Ned Orr (3), Ida M. Quell (1) denying 44 Motion to Sever.", False),
        ("Minute Entry for proceedings as to IDA QUELL (1).", False),
        ("ORDER as to All Defendants (ECF 12) continuing the trial.", False),
    ],
)
def test_another_defendant(text: str, expected: bool) -> None:
    assert defendants.is_of_another(text, CASE) is expected


def test_a_suit_has_no_other_defendants() -> None:
    suit = Case("orr", "Orr v. Quell", parties=CASE.parties[1:])
    assert not defendants.is_of_another("JUDGMENT as to Ned Orr (3)", suit)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Change of Plea Hearing held. Defendant sworn and enters a plea of guilty to Count 3.", "guilty"),
        ("Arraignment held. Plea of not guilty entered on all counts.", "not_guilty"),
        ("PLEA ENTERED BY Ida Quell (1): Guilty to Count 3.", "guilty"),
        ("Defendant pleads nolo contendere.", "no_contest"),
        ("NOTICE of intent to enter a plea of guilty.", None),
        ("Defendant, having entered a plea of guilty, appears for sentencing.", None),
        ("The plea of guilty entered on 3/1/2026 is withdrawn.", None),
    ],
)
def test_plea(text: str, expected: str | None) -> None:
    found = defendants.find_plea(text, 0)
    assert (found[0] if found else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Count 1: CBOP 41 months; TSR 3 years; Special Assessment $100", ("prison", "P41M")),
        ("SENTENCE: 60 months BOP, TSR 4 years", ("prison", "P60M")),
        ("Count 5: Probation, 3 years; Counts 1-4 dismissed", ("probation", "P3Y")),
        ("Count 1: Time served; TSR 1 year", ("time_served", None)),
        ("Probation Office notified", (None, None)),
    ],
)
def test_punishment(text: str, expected: tuple[str | None, str | None]) -> None:
    assert defendants.find_punishment(text) == expected


def test_examples_of_judgments() -> None:
    for pattern, _, yes, no in defendants._JUDGED:
        assert pattern.search(yes)
        assert not pattern.search(no)
