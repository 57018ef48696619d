"""Dates in sentences: which passages name one, and which day, week or year they mean."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from dates_cases import DAYS, ROUGH, WEEKDAYS

from notifier.core.language.dates import (
    DateExpression,
    Direction,
    day_of,
    find_dates,
    is_day,
    read_dates,
    resolve,
)
from notifier.core.language.dates.grammar import TABLE
from notifier.core.language.dates.rows import Row
from notifier.core.language.dates.verbs import CUES, Cue, find_verbs

WEDNESDAY = date(2024, 5, 15)


def only(text: str) -> DateExpression:
    (found,) = find_dates(text)
    return found


def meaning(text: str, anchor: date = WEDNESDAY, direction: Direction | None = None, previous: str | None = None) -> str | None:
    return resolve(only(text), anchor=anchor, direction=direction, previous=previous)


def matches_somewhere(row: Row, text: str) -> bool:
    starts = (word.start() for word in re.finditer(r"[A-Za-z]+|\d+", text))
    found = (row.pattern.match(text, start) for start in starts)
    return any(match is not None and (row.guard is None or row.guard(match, 0)) for match in found)


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row.shape}: {row.span}")
def test_each_row_matches_its_example_and_not_its_trap(row: Row) -> None:
    found = [row.example[each.start : each.end] for each in find_dates(row.example) if each.shape == row.shape]

    assert any(row.span in passage for passage in found)
    assert not matches_somewhere(row, row.never)


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.example)
def test_each_verb_matches_its_example_and_not_its_trap(cue: Cue) -> None:
    assert cue in {verb.cue for verb in find_verbs(cue.example)}
    assert cue not in {verb.cue for verb in find_verbs(cue.never)}


@pytest.mark.parametrize(("published", "text", "expected"), WEEKDAYS + DAYS + ROUGH)
def test_a_sentence_names_these_dates_and_no_others(published: str, text: str, expected: dict[str, str]) -> None:
    found = read_dates(text, date.fromisoformat(published))

    values = {text[start:end]: value for start, end, value in found}
    assert len(values) == len(expected)
    for passage, value in expected.items():
        assert any(passage in name or name in passage for name, given in values.items() if given == value), values


def test_a_weekday_that_was_set_lies_ahead_and_one_that_was_told_behind() -> None:
    assert meaning("Friday", direction="future") == "2024-05-17"
    assert meaning("Friday", direction="past") == "2024-05-10"
    assert meaning("Friday") == "2024-05-10"
    assert meaning("Wednesday", direction="future") == meaning("Wednesday", direction="past") == "2024-05-15"


def test_a_plan_that_was_overtaken_is_looked_for_on_both_sides() -> None:
    assert meaning("Monday", direction="near") == "2024-05-13"
    assert meaning("Friday", direction="near") == "2024-05-17"


def test_a_month_day_without_a_year_takes_the_year_of_its_direction() -> None:
    assert meaning("on Oct. 5", date(2023, 12, 8), "future") == "2024-10-05"
    assert meaning("on Oct. 5", date(2023, 12, 8), "past") == "2023-10-05"
    assert meaning("on Oct. 5", date(2023, 12, 8)) == "2023-10-05"


def test_a_date_of_the_day_before_publication_is_still_the_one_that_was_set() -> None:
    assert meaning("on May 14", direction="future") == "2024-05-14"


def test_a_weekday_beside_a_month_day_fixes_the_year() -> None:
    assert meaning("on Monday, Jan. 15", date(2023, 12, 8)) == "2024-01-15"
    assert meaning("on Sunday, Jan. 15", date(2023, 12, 8)) == "2023-01-15"


def test_a_weekday_that_fits_no_year_is_a_slip() -> None:
    assert resolve(only("on Friday, June 3, 2024"), anchor=WEDNESDAY) == "2024-06-03"


def test_february_29_is_in_a_leap_year_and_june_31_nowhere() -> None:
    assert meaning("on Feb. 29", date(2022, 6, 1), "future") == "2024-02-29"
    assert meaning("on June 31, 2024") is None


def test_the_same_day_is_the_day_named_before_and_nothing_without_one() -> None:
    assert meaning("the same day", previous="2024-03-02") == "2024-03-02"
    assert meaning("the following week", previous="2024-03-02") == "2024-03-04/2024-03-10"
    assert meaning("the following Monday", previous="2024-03-02") == "2024-03-04"
    assert meaning("the same day") is None


def test_days_are_counted_from_a_date_that_has_a_noun_and_both_are_found() -> None:
    text = "adjourned 45 days from Tuesday's hearing"

    counted, inner = find_dates(text)

    assert text[counted.start : counted.end] == "45 days from"
    assert text[inner.start : inner.end] == "Tuesday"
    assert resolve(counted, anchor=WEDNESDAY, direction="past") == "2024-06-28"


def test_6_1_2010_is_read_by_the_national_form() -> None:
    figures = only("set for 6/1/2010")

    assert resolve(figures, anchor=WEDNESDAY) == "2010-06-01"
    assert resolve(figures, anchor=WEDNESDAY, national="uk") == "2010-01-06"
    assert meaning("set for 13/6/2010") == "2010-06-13"


def test_what_is_rough_stays_rough() -> None:
    for text in ("early next year", "late January", "mid-March", "by year's end", "next spring", "in the fall", "two weeks ago"):
        value = meaning(f"It was {text}.")

        assert value is not None
        assert not is_day(value), text


def test_a_few_weeks_ago_is_found_but_means_no_date() -> None:
    assert only("a few weeks ago").shape == "offset"
    assert meaning("a few weeks ago") is None


def test_only_the_asked_part_of_the_text_is_read() -> None:
    text = "On Monday he was held. On Friday he was freed."

    (found,) = find_dates(text, text.index("On Friday"))

    assert text[found.start : found.end] == "Friday"
    assert find_dates(text, 0, 5) == []


def test_dates_beyond_the_calendar_are_no_dates_and_no_errors() -> None:
    for text in ("999 decades ago", "999 years from now", "in 2099", "999 months before June 3, 1600"):
        for found in find_dates(text):
            resolve(found, anchor=date.max)
            resolve(found, anchor=date.min + timedelta(days=1))


def test_a_text_of_nothing_but_dates_is_bounded() -> None:
    assert len(find_dates("May 1, 2020. " * 5000)) <= 2100


def test_day_of_gives_a_day_only() -> None:
    assert day_of("2024-05-15~") == date(2024, 5, 15)
    assert day_of("2024-05") is None


def test_no_date_and_no_context_crosses_from_a_title_into_the_text() -> None:
    text = "Every\n\nMonday it met. Held in May\n\n12 people were freed."

    assert [text[each.start : each.end] for each in find_dates(text)] == ["Monday", "May"]
