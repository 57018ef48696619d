"""DateExpression -> a calendar day: month days, weekdays, figures, days counted from others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from notifier.core.language.dates import days, edtf
from notifier.core.language.dates.context import Context, choose, full_year, iso, near_years, shift, step, year_said
from notifier.core.language.dates.expressions import DateExpression, Direction

_RECENT_DAYS = 45  # a date of these weeks is told without its year, whatever stands beside it


def month_day(found: DateExpression, context: Context) -> str | None:
    if found.month is None or found.day is None:
        return None
    month, number = found.month, found.day
    year = year_said(found, context)
    if year is not None:
        return iso(days.make_day(year, month, number))
    leap = (month, number) == (2, 29)  # the next one may be years away
    years = range(context.anchor.year - 8, context.anchor.year + 9) if leap else near_years(context)
    choices = [day for each in years if (day := days.make_day(each, month, number))]
    # A weekday beside it fixes the year; where it fits none of the three it is a slip, and the month day is believed.
    fitting = [day for day in choices if day.weekday() == found.weekday]
    best = choose(fitting or choices, context, found.relation)
    return iso(like_beside(best, found, context) if best is not None and found.weekday is None else best)


def like_beside(best: date, found: DateExpression, context: Context) -> date:
    """The day in the year of the date that stands beside it, if it is told as past and not of these weeks; else `best`."""
    recent = best <= context.anchor and (context.anchor - best).days <= _RECENT_DAYS
    if found.beside is None or found.month is None or context.looks_ahead or recent:
        return best
    named = context.resolve(found.beside)
    if named is None:
        return best
    base = edtf.earliest(named)
    years = (base.year - 1, base.year, base.year + 1)
    choices = [day for year in years if (day := days.make_day(year, found.month, found.day or 1)) and day <= context.anchor]
    return min(choices, key=lambda day: abs(day - base), default=best)


def numeric(found: DateExpression, context: Context) -> str | None:
    """6/1/2010 is June 1 or January 6 by national form; a month above 12 tells by itself."""
    first, second = found.first or 0, found.second or 0
    day_first = found.name == "dotted" or context.national == "uk"
    month, day = (second, first) if day_first else (first, second)
    if month > 12:
        month, day = day, month
    return iso(days.make_day(full_year(found.year or 0, context.anchor), month, day)) if 1 <= month <= 12 else None


def day_of_month(found: DateExpression, context: Context) -> str | None:
    number, this_month = found.day or 0, context.anchor.replace(day=1)
    if found.relation is not None:
        first = days.add_months(this_month, shift(found.relation))
        return iso(days.make_day(first.year, first.month, number)) if first else None
    reach = range(-3, 4) if found.weekday is not None else range(-1, 2)
    months = [first for count in reach if (first := days.add_months(this_month, count))]
    choices = [day for first in months if (day := days.make_day(first.year, first.month, number))]
    fitting = [day for day in choices if day.weekday() == found.weekday]
    return iso(choose(fitting or choices, context))


def near_day(found: DateExpression, context: Context) -> str | None:
    return iso(days.add_days(context.anchor, found.count or 0))


def weekday(found: DateExpression, context: Context) -> str | None:
    anchor, number = context.anchor, found.weekday or 0
    if found.unit == "week" and found.count is None:  # Friday of next week
        return iso(_of_week(found, context))
    if found.relation in ("following", "previous", "same"):
        return iso(_from_previous(found, context))
    if found.count is not None:  # a week on Monday, a week ago Monday
        return iso(_counted(found, anchor))
    if found.relation == "next":
        # Disputed. As newspapers mostly use it: the one of next week, which is also the coming one from Saturday on.
        return iso(days.weekday_after(days.week_of(anchor) + timedelta(weeks=1), number))
    if found.relation == "last":
        return iso(days.weekday_before(anchor - days.DAY, number))
    return iso(_bare(anchor, number, context.direction or ("future" if found.relation == "this" else "past")))


def _bare(anchor: date, number: int, direction: Direction) -> date:
    before, after = days.weekday_before(anchor, number), days.weekday_after(anchor, number)
    if direction == "near":  # a plan that was overtaken is told on the next days, one still ahead within the week before
        return before if anchor - before < after - anchor - days.DAY else after
    return before if direction in ("past", "behind") else after


def _of_week(found: DateExpression, context: Context) -> date | None:
    base: date | None = context.anchor
    if found.relation in ("following", "previous", "same"):
        base = edtf.earliest(context.previous) if context.previous else None
    if base is None:
        return None
    return days.weekday_after(days.week_of(base) + timedelta(weeks=shift(found.relation)), found.weekday or 0)


def _counted(found: DateExpression, anchor: date) -> date | None:
    count, number, unit = found.count or 1, found.weekday or 0, found.unit or "week"
    if found.relation == "last":
        return step(days.weekday_before(anchor, number), -count, unit)
    return step(days.weekday_after(anchor + days.DAY, number), count, unit)


def _from_previous(found: DateExpression, context: Context) -> date | None:
    base, number = context.base, found.weekday or 0
    if base is None or found.relation == "same":
        return None
    if found.relation == "following":
        return days.weekday_after(base + days.DAY, number)
    return days.weekday_before(base - days.DAY, number)


def nth_weekday(found: DateExpression, context: Context) -> str | None:
    month, number, day = found.month or 1, found.ordinal or 1, found.weekday or 0
    year = year_said(found, context)
    if year is not None:
        return iso(days.nth_weekday(year, month, day, number))
    return iso(choose([one for each in near_years(context) if (one := days.nth_weekday(each, month, day, number))], context))


def shifted(found: DateExpression, context: Context) -> str | None:
    inner = context.resolve(replace(found.inner, approximate=False, open_end=False)) if found.inner is not None else None
    base = edtf.day_of(inner) if inner is not None else None
    if base is None or found.count is None:
        return None
    return iso(step(base, found.count, found.unit or "day"))
