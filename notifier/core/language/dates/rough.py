"""DateExpression -> a week, a month, a season, a year: what is rough stays rough."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from notifier.core.language.dates import days, edtf
from notifier.core.language.dates.context import Context, full_year, near_years, reach_ahead, shift, step, unit_around, year_said
from notifier.core.language.dates.exact import like_beside, month_day
from notifier.core.language.dates.expressions import DateExpression, Unit


def offset(found: DateExpression, context: Context) -> str | None:
    """As rough as its unit: "three weeks ago" names a week."""
    if found.count is None or (found.name == "in" and not context.looks_ahead):
        return None
    sign, unit = (-1 if found.relation == "last" else 1), found.unit or "day"
    if found.approximate and unit == "year":  # a year and a half
        return unit_around(days.add_months(context.anchor, sign * (found.count * 12 + 6)), "month")
    return unit_around(step(context.anchor, sign * found.count, unit), unit)


def later(found: DateExpression, context: Context) -> str | None:
    """ "The same day", "three days later": counted from the date named before."""
    if context.previous is None:
        return None
    unit = found.unit or "day"
    count = shift(found.relation) * (found.count if found.count is not None else 1)
    base = context.base
    return _later_roughly(context.previous, count, unit) if base is None else unit_around(step(base, count, unit), unit)


def _later_roughly(previous: str, count: int, unit: Unit) -> str | None:
    """From a date that is no day, only units as rough as it can be counted."""
    sizes: dict[Unit, int] = {"week": 7, "month": 31, "year": 366}
    first, last = edtf.earliest(previous), edtf.latest(previous)
    if unit not in sizes or first == date.min or (last - first).days >= sizes[unit]:
        return None
    return unit_around(step(first, count, unit), unit)


def month(found: DateExpression, context: Context) -> str | None:
    number = found.month or 1
    year = year_said(found, context)
    if year is not None:
        return f"{year:04}-{number:02}"
    anchor = context.anchor.year * 12 + context.anchor.month - 1
    choices = [each * 12 + number - 1 for each in near_years(context)]
    if found.relation in ("next", "last"):
        choices = [each for each in choices if each != anchor]
    best = min(_side(choices, anchor, found, context), key=lambda each: (abs(each - anchor), each))
    day = date(best // 12, best % 12 + 1, 1)
    return unit_around(day if found.relation is not None else like_beside(day, found, context), "month")


def _side(choices: list[int], anchor: int, found: DateExpression, context: Context) -> list[int]:
    """The months on the side that the direction asks for."""
    direction = {"next": "future", "last": "past"}.get(found.relation or "", context.direction)
    if direction == "ahead":
        direction = "past" if any(0 < anchor - each <= 2 for each in choices) else "future"
    if direction == "past":
        return [each for each in choices if each <= anchor]
    if direction == "future":
        return [each for each in choices if each >= anchor]
    return [each for each in choices if each <= anchor + reach_ahead(each // 12, context).days // 30]


def year(found: DateExpression, context: Context) -> str | None:
    return f"{found.year:04}" if found.year is not None else None


def period(found: DateExpression, context: Context) -> str | None:
    unit = found.unit or "week"
    if found.relation in ("following", "previous"):
        base = edtf.earliest(context.previous) if context.previous is not None else None
        return unit_around(step(base, shift(found.relation), unit), unit) if base is not None else None
    if unit == "weekend" and found.relation is None:
        return unit_around(_weekend(context), unit)
    return unit_around(step(context.anchor, shift(found.relation) + (found.count or 0), unit), unit)


def _weekend(context: Context) -> date:
    """A day of the weekend that is meant by "the weekend": the last one begun, or the one to come."""
    ahead = context.looks_ahead or context.anchor.weekday() >= 5
    return context.anchor if ahead else context.anchor - timedelta(days=7)


def season(found: DateExpression, context: Context) -> str | None:
    number = found.ordinal or 21
    said = year_said(found, context)
    return f"{said if said is not None else _season_year(number, found.relation, context):04}-{number}"


def _season_year(number: int, relation: str | None, context: Context) -> int:
    """The year of the season meant; a winter is called by the year in which it begins."""
    anchor = context.anchor
    begins = [date(each, 3 * (number - 21) + 3, 1) for each in range(anchor.year - 2, anchor.year + 3)]
    running = max(day for day in begins if day <= anchor)
    is_running = anchor < (days.add_months(running, 3) or anchor)
    ahead = min(day for day in begins if day > anchor)
    if relation == "next" or (relation is None and context.looks_ahead and not is_running):
        return ahead.year
    if relation == "last":
        return running.year - is_running
    if relation == "this":
        return running.year if is_running or ahead.year != anchor.year else ahead.year
    if context.direction in ("past", "behind") or is_running:
        return running.year
    return running.year if anchor - running <= ahead - anchor else ahead.year


def quarter(found: DateExpression, context: Context) -> str | None:
    number = 4 if found.ordinal == -1 else found.ordinal or 0  # -1: the last
    if not 1 <= number <= 4:
        return None
    said = year_said(found, context)
    if said is None:
        now = context.anchor.year * 4 + (context.anchor.month - 1) // 3
        choices = [each * 4 + number - 1 for each in near_years(context)]
        side = [each for each in choices if (each >= now if context.looks_ahead else each <= now)]
        said = min(side, key=lambda each: abs(each - now)) // 4
    return f"{said:04}-{32 + number}"


def half(found: DateExpression, context: Context) -> str | None:
    said = year_said(found, context)
    if said is None:
        return None
    return f"{said:04}-01/{said:04}-06" if found.ordinal == 1 else f"{said:04}-07/{said:04}-12"


def week_of(found: DateExpression, context: Context) -> str | None:
    """ "The week of May 11", "the first week of March"."""
    if found.inner is None:
        return _week_of_month(found, context)
    inner = context.resolve(replace(found.inner, approximate=False, open_end=False))
    if inner is None:
        return None
    first, last = edtf.earliest(inner), edtf.latest(inner)
    monday = days.week_of(first)
    if found.unit == "weekend":
        return f"{monday + timedelta(days=5)}/{monday + timedelta(days=6)}"
    # A week said to be of a Sunday begins on it, as American calendars do.
    start = first if first.weekday() == 6 else monday
    return f"{start}/{start + timedelta(days=6) if last == first else last}"


def _week_of_month(found: DateExpression, context: Context) -> str | None:
    """The nth seven days of a month."""
    said = month(replace(found, shape="month"), context)
    if said is None:
        return None
    first, last = edtf.earliest(said), edtf.latest(said)
    number = found.ordinal or 1
    if found.unit == "weekend":
        saturday = days.nth_weekday(first.year, first.month, 5, number)
        return f"{saturday}/{saturday + days.DAY}" if saturday else None
    start = last - timedelta(days=6) if number < 0 else first + timedelta(days=7 * (number - 1))
    return f"{start}/{min(start + timedelta(days=6), last)}"


def decade(found: DateExpression, context: Context) -> str | None:
    return f"{full_year(found.ordinal or 0, context.anchor) // 10:03}X"


def century(found: DateExpression, context: Context) -> str | None:
    return f"{(found.ordinal or 1) - 1:02}XX"


def span(found: DateExpression, context: Context) -> str | None:
    """ "April 6-24", "2010-2014"."""
    if found.day is None:
        first_year, last_year = found.year or 0, found.last_year or 0
        return f"{first_year:04}/{last_year if last_year >= 100 else first_year - first_year % 100 + last_year:04}"
    start = month_day(found, context)
    if start is None or found.last_day is None:
        return None
    first = date.fromisoformat(start)
    last_month = found.last_month or found.month or 1
    end = days.make_day(first.year + (last_month < first.month), last_month, found.last_day)
    return f"{start}/{end}" if end and end > first else None
