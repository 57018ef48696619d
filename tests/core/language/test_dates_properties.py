"""What holds for all dates: helpers agree with each other, passages are cut out exactly, weekdays keep their names."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from notifier.core.language.dates import (
    Direction,
    compatible,
    contains,
    earliest,
    find_dates,
    is_day,
    is_edtf,
    latest,
    read_dates,
    resolve,
)

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("Jan.", "February", "Mar.", "April", "May", "June", "July", "Aug.", "Sept.", "October", "Nov.", "December")
# News names no year after that, and the grammar knows none.
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))
DIRECTIONS: st.SearchStrategy[Direction | None] = st.sampled_from(["past", "future", "near", "behind", "ahead", None])
SINGLE = st.one_of(
    DAYS.map(date.isoformat),
    DAYS.map(lambda day: f"{day:%Y-%m}"),
    DAYS.map(lambda day: f"{day.year}"),
    DAYS.map(lambda day: f"{day.year}-{21 + day.day % 4}"),
    DAYS.map(lambda day: f"{day.year}-{33 + day.day % 4}"),
    DAYS.map(lambda day: f"{day.year // 10}X"),
    DAYS.map(lambda day: f"{day:%Y-%m}~"),
)
SPANS = st.tuples(DAYS, st.integers(0, 400)).map(lambda pair: f"{pair[0]}/{pair[0] + timedelta(days=pair[1])}")
EDTF = st.one_of(SINGLE, SPANS, DAYS.map(lambda day: f"{day}/.."))
SENTENCE = (
    "the judge on Monday set a trial for next Friday May 5 2012 two weeks ago in March and June 3 , until 13th first of "
    "last year spring 1990s $5 1:20-cv-07311 12/5/2020 from to between week early later same day ago hearing's . ' ’ ( )"
)
WORDS = st.sampled_from(SENTENCE.split())


@given(EDTF)
def test_a_date_begins_before_it_ends_and_contains_itself(value: str) -> None:
    assert is_edtf(value)
    assert earliest(value) <= latest(value)
    assert contains(value, value)
    assert compatible(value, value)


@given(EDTF, EDTF)
def test_containing_is_one_way_and_compatible_both(a: str, b: str) -> None:
    assert compatible(a, b) == compatible(b, a) == (contains(a, b) or contains(b, a))
    if contains(a, b) and contains(b, a):
        assert (earliest(a), latest(a)) == (earliest(b), latest(b))


@given(EDTF, EDTF, EDTF)
def test_what_contains_what_contains_a_date_contains_it(a: str, b: str, c: str) -> None:
    if contains(a, b) and contains(b, c):
        assert contains(a, c)


@given(DAYS)
def test_a_day_lies_in_its_month_its_year_and_around_itself(day: date) -> None:
    value = day.isoformat()

    assert is_day(value)
    assert earliest(value) == latest(value) == day
    for rough in (f"{day:%Y-%m}", f"{day.year}", f"{day.year // 10}X", f"{value}~", f"{value}/.."):
        assert contains(rough, value)
        assert not contains(value, rough)


@given(DAYS, st.integers(0, 6), DIRECTIONS, st.sampled_from(["", "next ", "last ", "this ", "a week on "]))
def test_a_named_weekday_resolves_to_that_weekday(anchor: date, weekday: int, direction: Direction | None, lead: str) -> None:
    (found,) = find_dates(f"It was {lead}{NAMES[weekday]}.")

    value = resolve(found, anchor=anchor, direction=direction)

    assert value is not None
    assert earliest(value).weekday() == weekday
    assert abs(earliest(value) - anchor) <= timedelta(days=14)


@given(DAYS, DAYS, DIRECTIONS)
def test_a_month_day_resolves_to_itself_within_reach_of_its_direction(day: date, anchor: date, direction: Direction | None) -> None:
    (found,) = find_dates(f"on {MONTHS[day.month - 1]} {day.day}")

    value = resolve(found, anchor=anchor, direction=direction)

    assert value is not None
    exact = earliest(value)
    assert (exact.month, exact.day) == (day.month, day.day)
    if direction == "past":
        assert exact <= anchor + timedelta(days=1)
    if direction == "future":
        assert exact >= anchor - timedelta(days=3)


@given(DAYS, DAYS)
def test_a_date_with_its_year_does_not_depend_on_publication(day: date, anchor: date) -> None:
    for text in (
        f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
        f"{day.day} {MONTHS[day.month - 1]} {day.year}",
        f"{NAMES[day.weekday()]}, {MONTHS[day.month - 1]} {day.day}, {day.year}",
        day.isoformat(),
        f"{day.month}/{day.day}/{day.year}",
    ):
        (found,) = find_dates(f"It is {text}.")

        assert resolve(found, anchor=anchor) == day.isoformat()
        assert f"It is {text}."[found.start : found.end] == text


@given(st.lists(WORDS, max_size=40).map(" ".join), DAYS)
def test_passages_are_in_order_apart_and_every_value_can_be_read(text: str, anchor: date) -> None:
    found = find_dates(text)

    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(text[each.start : each.end].strip() == text[each.start : each.end] for each in found)
    for start, end, value in read_dates(text, anchor):
        assert is_edtf(value)
        assert text[start:end]


@given(st.text(max_size=200), DAYS)
def test_any_text_can_be_read(text: str, anchor: date) -> None:
    for start, end, value in read_dates(text, anchor):
        assert 0 <= start < end <= len(text)
        assert is_edtf(value)
