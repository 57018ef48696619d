"""What resolving a date needs to know besides its own words, and the choices that all kinds of dates share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

from notifier.core.language.dates import days, edtf
from notifier.core.language.dates.expressions import DateExpression, Direction, Unit
from notifier.core.language.values import value

NationalForm = Literal["us", "uk"]

# Copies of one text are published a day or two apart, and a day of publication in UTC may be the morning after: a date that was
# just passed is the one that was ahead when the sentence was written.
_SLACK = timedelta(days=3)
_TOMORROW = timedelta(days=1)
# Without a word that points ahead, news names days without their year up to about so far ahead.
NEAR_AHEAD = timedelta(days=130)
SOON = timedelta(days=45)
# A verb that points ahead does not move a date of the last weeks to the end of the coming year; a preposition ("set for") does.
_LATELY = timedelta(days=75)
_MOST_OF_A_YEAR = timedelta(days=280)


@value
class Context:
    """Where and how a date stands: `previous` is the date named before (EDTF), `resolve` resolves another of the same place."""

    anchor: date
    direction: Direction | None
    previous: str | None
    national: NationalForm
    resolve: Callable[[DateExpression], str | None]

    @property
    def base(self) -> date | None:
        """The day that the text named last; None where that was none or rougher."""
        return edtf.day_of(self.previous) if self.previous is not None else None

    @property
    def looks_ahead(self) -> bool:
        return self.direction in ("future", "ahead")


def iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def shift(relation: str | None) -> int:
    """This is 0 units on, next 1, last -1."""
    return {"next": 1, "following": 1, "last": -1, "previous": -1}.get(relation or "this", 0)


def near_years(context: Context) -> range:
    return range(context.anchor.year - 1, context.anchor.year + 2)


def year_said(found: DateExpression, context: Context) -> int | None:
    """The year that the text gives, in figures or in words; None if it gives none."""
    if found.year is not None:
        return full_year(found.year, context.anchor)
    if found.year_relation is None:
        return None
    if found.year_relation in ("this", "next", "last"):
        return context.anchor.year + shift(found.year_relation)
    return edtf.earliest(context.previous).year + shift(found.year_relation) if context.previous else None


def full_year(year: int, anchor: date) -> int:
    """Two figures are a year of the last seventy or the next thirty."""
    if year >= 100:
        return year
    full = anchor.year - anchor.year % 100 + year
    return full - 100 if full > anchor.year + 30 else full + 100 if full <= anchor.year - 70 else full


def choose(choices: list[date], context: Context, relation: str | None = None) -> date | None:
    """The choice on the side that the direction asks for and nearest there; without one the nearest, rather a past one.

    None if there is no choice.
    """
    anchor = context.anchor
    direction = {"next": "future", "last": "past"}.get(relation or "", context.direction)
    if direction == "ahead":
        direction = _ahead_or_past(choices, anchor)
    if direction == "past":
        side = [day for day in choices if day <= anchor + _TOMORROW]
    elif direction == "future":
        side = [day for day in choices if day >= anchor - _SLACK]
    else:
        side = [day for day in choices if day <= anchor + reach_ahead(day.year, context)]
    return min(side or choices, key=lambda day: (abs(day - anchor), day), default=None)


def reach_ahead(year: int, context: Context) -> timedelta:
    """How far ahead a date of that year may lie without a word that says so."""
    return SOON if context.direction == "behind" and year != context.anchor.year else NEAR_AHEAD


def _ahead_or_past(choices: list[date], anchor: date) -> Direction:
    lately = any(timedelta(0) < anchor - day <= _LATELY for day in choices)
    far = all(day - anchor >= _MOST_OF_A_YEAR for day in choices if day >= anchor)
    return "past" if lately and far else "future"


def step(day: date, count: int, unit: Unit) -> date | None:
    """`count` units on, to the day; None beyond the calendar."""
    if unit in ("day", "week", "weekend"):
        return days.add_days(day, count * (1 if unit == "day" else 7))
    return days.add_months(day, count * {"month": 1, "quarter": 3, "season": 3, "year": 12, "decade": 120}[unit])


def unit_around(day: date | None, unit: Unit) -> str | None:
    """The day, week, month ... in which the day lies."""
    if day is None:
        return None
    if unit == "day":
        return day.isoformat()
    if unit in ("week", "weekend"):
        monday = days.week_of(day)
        first = monday if unit == "week" else monday + timedelta(days=5)
        return f"{first}/{monday + timedelta(days=6)}"
    if unit == "month":
        return f"{day.year:04}-{day.month:02}"
    if unit == "quarter":
        return f"{day.year:04}-{33 + (day.month - 1) // 3}"
    return f"{day.year // 10:03}X" if unit == "decade" else f"{day.year:04}"
