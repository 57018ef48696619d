"""A trial that was set, and is called off again with its day named, be it within the day; and what only sounds like it."""

from __future__ import annotations

from datetime import datetime

import pytest

from notifier.core import pipeline
from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Party
from notifier.core.model.items import Item

MARSH = Case("us-v-marsh", "United States v. Marsh", court="mad", parties=(Party("Lon Marsh", "defendant", ("Marsh",)),))


def dates(text: str) -> list[tuple[str | None, str | None, str | None]]:
    """Action, day and old day of each trial date that a text of June 1, 2026 tells as news."""
    index = CaseIndex.build([MARSH])
    item = Item("i", None, "Court news", text, datetime.fromisoformat("2026-06-01T22:00:00+00:00"), "Courier", "Courier")
    found = pipeline.read(item, index.match(item), index, timezone="America/New_York").evidence
    return [
        (each.facts.action, each.facts.date, each.facts.previous)
        for each in found
        if each.told == "new" and each.certain and each.facts.kind == "trial_date"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Nov. 9 trial of Lon Marsh, set only hours ago, is off.",
        "The Nov. 9 trial of Lon Marsh, fixed on Monday morning, is now off, a federal judge said late on Monday.",
        "A federal judge on Monday called off the Nov. 9 trial of Lon Marsh, which he had set hours before.",
        "A federal judge on Monday scrapped the Nov. 9 trial date that she had set for Lon Marsh that morning.",
        "Lon Marsh's Nov. 9 trial, rescheduled on Monday morning, was postponed indefinitely on Monday evening.",
        "On Monday a federal judge cancelled the Nov. 9 trial of Lon Marsh.",
        "On Monday a federal judge took Lon Marsh's Nov. 9 trial out of the list.",
    ],
)
def test_a_trial_is_called_off_with_its_day(text: str) -> None:
    assert dates(text) == [("vacated", None, "2026-11-09")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The trial of Lon Marsh, originally scheduled for Sept. 8, was cancelled on Monday and reset for Nov. 9.",
            [("moved", "2026-11-09", "2026-09-08")],
        ),
        ("The trial of Lon Marsh, set for May 29, was called off on Friday.", [("vacated", None, None)]),
        ("A federal judge on Monday called off the June 1 trial of Lon Marsh.", [("vacated", None, "2026-06-01")]),
        ("A federal judge on Friday called off the May 29 trial of Lon Marsh.", [("vacated", None, "2026-05-29")]),
        ("The trial of Lon Marsh is off to a slow start.", []),
        ("The trial of Lon Marsh, set for Nov. 9, is not off, a judge said on Monday.", [("confirmed", "2026-11-09", None)]),
    ],
)
def test_a_trial_is_moved_or_goes_on(text: str, expected: list[tuple[str | None, str | None, str | None]]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A federal judge told lawyers for Lon Marsh on Monday to propose a new trial date by June 20.",
        "Lawyers for Lon Marsh must agree on a new trial date by June 20.",
        "The trial of Lon Marsh was adjourned for the day on Monday.",
    ],
)
def test_a_date_that_is_only_looked_for_is_none(text: str) -> None:
    assert dates(text) == []


def test_what_comes_within_days_is_no_news_in_a_headline() -> None:
    index = CaseIndex.build([MARSH])
    for title, told in (("Lon Marsh to be sentenced Thursday", "background"), ("Lon Marsh to be sentenced Oct. 8", "new")):
        item = Item("i", None, title, "", datetime.fromisoformat("2026-06-01T22:00:00+00:00"), "Courier", "Courier")
        found = pipeline.read(item, index.match(item), index, timezone="America/New_York").evidence

        assert [each.told for each in found] == [told]


def test_a_hearing_that_the_headline_calls_a_trial_is_the_trial() -> None:
    index = CaseIndex.build([MARSH])
    text = "The case of Lon Marsh has been relisted for Jan. 18."
    item = Item("i", None, "Marsh trial put off to January", text, datetime.fromisoformat("2026-06-01T22:00:00+00:00"), "C", "C")
    found = pipeline.read(item, index.match(item), index, timezone="America/New_York").evidence

    assert {(each.facts.kind, each.facts.date) for each in found} == {("trial_date", "2027-01-18")}


def test_an_aside_hides_no_trial_that_is_taken_off_a_list() -> None:
    assert [action for action, _, _ in dates("On Monday a judge took Lon Marsh's trial, due in the fall, off her list.")] == [
        "vacated"
    ]
