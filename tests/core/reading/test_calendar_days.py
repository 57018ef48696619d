"""Dates of the court's calendar in whole items: what sets them, on which day, and whether that is news."""

from __future__ import annotations

from datetime import datetime

import pytest

from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Docket, Party
from notifier.core.model.evidence import Evidence
from notifier.core.model.items import Item
from notifier.core.reading import read

WEIR = Case(
    id="us-v-tamsin",
    name="United States v. Tamsin",
    court="ord",
    dockets=(Docket("3:25-cr-00417", "ord"),),
    judge="Beatriz Holm",
    parties=(Party("United States"), Party("Rufus Tamsin", "defendant", ("Tamsin",))),
    aliases=("Rufus Tamsin",),
)


def dates(title: str, text: str) -> list[Evidence]:
    item = Item("i", None, title, text, datetime.fromisoformat("2026-05-14T20:00:00+00:00"), "Paper", "Paper")
    index = CaseIndex.build([WEIR])
    found = read(item, index.match(item), cases=index.cases, timezone="America/New_York").evidence
    return [each for each in found if each.facts.action is not None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Rufus Tamsin will be tried on Sept. 8, according to an order entered Tuesday.", "2026-05-12"),
        ("Under an order filed on Monday, Rufus Tamsin's trial will begin Sept. 8.", "2026-05-11"),
        ("Rufus Tamsin's trial will start on Sept. 8, the clerk said in a notice Wednesday.", "2026-05-13"),
        ("The trial of Rufus Tamsin will start Sept. 8, according to a filing yesterday.", "2026-05-13"),
    ],
)
def test_the_day_of_the_paper_that_sets_a_date_is_the_day_of_the_act(text: str, day: str) -> None:
    (found,) = dates("Weir trial", text)

    assert (found.told, found.facts.action, found.facts.date, found.facts.event_date) == ("new", "set", "2026-09-08", day)


@pytest.mark.parametrize(
    "text",
    [
        "Rufus Tamsin's trial is still set for Sept. 8, according to a spokesman.",
        "Rufus Tamsin painted boats last summer. He likes tea. His trial is set for Sept. 8.",
        "Rufus Tamsin, whose trial is set for Sept. 8, went fishing on Tuesday.",
    ],
)
def test_a_date_that_only_stands_is_no_news_of_its_own(text: str) -> None:
    assert [each for each in dates("Weir keeper", text) if each.told == "new"] == []


def test_a_date_told_after_the_plea_of_the_day_is_left_open_with_that_day() -> None:
    text = "Rufus Tamsin pleaded not guilty on Wednesday to poisoning a weir. His trial is set for Sept. 8."

    (found,) = dates("Weir keeper in court", text)

    assert (found.told, found.facts.date, found.likely_day) == ("open", "2026-09-08", "2026-05-13")


def test_a_date_that_stands_in_the_place_of_another_has_been_moved() -> None:
    text = (
        "Rufus Tamsin had asked for a summer. Judge Beatriz Holm heard Tamsin's lawyer for an hour. "
        "The trial, which was to have begun June 1, will now start on Sept. 8."
    )

    (found,) = dates("Weir keeper gets his summer", text)

    assert (found.told, found.facts.action, found.facts.previous, found.facts.date) == ("new", "moved", "2026-06-01", "2026-09-08")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The trial of Rufus Tamsin, due to open on June 1, will now start on Sept. 8.", ("2026-06-01", "2026-09-08")),
        ("The trial of Rufus Tamsin, due to open on June 1, has been put back to Sept. 8.", ("2026-06-01", "2026-09-08")),
        ("The trial of Rufus Tamsin, due to open on June 1, is expected to last a week.", (None, "2026-06-01")),
    ],
)
def test_the_day_of_an_aside_is_the_one_that_is_left(text: str, days: tuple[str | None, str]) -> None:
    (found,) = dates("Weir trial", text)

    assert (found.facts.previous, found.facts.date) == days


@pytest.mark.parametrize(
    "text",
    [
        "The case against Rufus Tamsin, which an appeals court revived in April, now has a trial date: Sept. 8.",
        "Sent back by the appeals court, which revived it in April, the case of Rufus Tamsin now has a trial date: Sept. 8.",
    ],
)
def test_the_month_of_what_else_was_done_is_not_the_trials(text: str) -> None:
    assert [each.facts.date for each in dates("Weir trial", text)] == ["2026-09-08"]


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("Judge Beatriz Holm set the date, a Tuesday, in an order issued on Wednesday.", [("new", "2026-05-13")]),
        ("The date was fixed on Monday by Judge Beatriz Holm.", [("new", "2026-05-11")]),
        ("Judge Beatriz Holm set the date for his sentencing on Wednesday.", []),
        ("His lawyers announced on Wednesday that they had hired a hydrologist.", []),
    ],
)
def test_a_day_told_alone_is_news_where_the_next_sentence_says_that_it_was_set(second: str, told: list[tuple[str, str]]) -> None:
    text = "Weirs are old. Jurors will be asked on Sept. 8 whether Rufus Tamsin poisoned one. " + second

    found = [each for each in dates("Weir keeper", text) if each.facts.kind == "trial_date"]

    assert [(each.told, each.facts.event_date) for each in found if each.told == "new"] == told


@pytest.mark.parametrize(
    "text",
    [
        "Three weeks starting Sept. 8 were set aside on Wednesday for the trial of Rufus Tamsin.",
        "Four days beginning on September 8, 2026, have been set down for the trial of Rufus Tamsin.",
        "The court has reserved six weeks from September 8 for the trial of Rufus Tamsin.",
    ],
)
def test_three_weeks_from_a_day_begin_on_it(text: str) -> None:
    assert [each.facts.date for each in dates("Weir keeper has a date", text)] == ["2026-09-08"]


def test_weeks_from_a_day_are_a_distance_where_nothing_is_set_aside() -> None:
    text = "Rufus Tamsin's trial will begin six weeks from September 8."

    assert [each.facts.date for each in dates("Weir keeper has a date", text)] == ["2026-10-20"]


@pytest.mark.parametrize(
    ("text", "date", "previous"),
    [
        (
            "Judge Beatriz Holm wrote in an order this week that Rufus Tamsin's trial, which was to have begun June 8, will start "
            "Sept. 13.",
            "2026-09-13",
            "2026-06-08",
        ),
        (
            "Rufus Tamsin's trial was put off. It'll start on Sept. 9 rather than June 8, a judge in Portland decided Wednesday.",
            "2026-09-09",
            "2026-06-08",
        ),
        (
            "Judge Beatriz Holm on Wednesday took the trial of Rufus Tamsin, which had been set for June 8, off her list.",
            None,
            "2026-06-08",
        ),
    ],
)
def test_the_new_day_is_told_from_the_old_one_and_from_that_of_the_order(text: str, date: str | None, previous: str) -> None:
    assert [(each.facts.date, each.facts.previous) for each in dates("Weir trial", text)] == [(date, previous)]


def test_what_was_fixed_at_a_hearing_is_not_told_in_passing() -> None:
    text = "Rufus Tamsin stayed away from the brief hearing in Portland, at which Judge Beatriz Holm fixed Sept. 8 for his trial."

    (found,) = dates("Weir keeper to be tried in September", text)

    assert found.told in ("open", "new")
