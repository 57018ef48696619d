"""DateExpression, day of publication, direction -> EDTF."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from notifier.core.language.dates import days, edtf
from notifier.core.language.dates.expressions import DateExpression, Direction, Shape, Unit

NationalForm = Literal["us", "uk"]
# Copies of one text are published a day or two apart, and a day of publication in UTC may be the morning after: a date that was
# just passed is the one that was ahead when the sentence was written.
_SLACK = timedelta(days=3)
_RECENT_DAYS = 45
# Without a word that points ahead, news names days without a year up to about so far ahead (of 60 such days in news, none lay further).
_NEAR_AHEAD = timedelta(days=130)


def resolve(
    expression: DateExpression,
    *,
    anchor: date,
    direction: Direction | None = None,
    previous: str | None = None,
    national: NationalForm = "us",
) -> str | None:
    """The EDTF of the date; None where the calendar or the context gives it no meaning.

    `anchor` is the day of publication, in the court's zone. `direction` says on which side of it a date without a year lies; None: a
    weekday is on or before publication, everything else the nearest. `previous` is the date that the text named last,
    for "the same day" and "three days later". `national` decides what 6/1/2010 is.
    """
    try:
        found = _RESOLVERS[expression.shape](expression, _Context(anchor, direction, previous, national))
    except (ValueError, OverflowError):  # beyond the years that the calendar can hold
        return None
    if found is None or not edtf.is_edtf(found):
        return None
    if expression.open_end and "/" not in found:
        return f"{found}/.."
    if expression.approximate and "/" not in found and not found.endswith("X"):
        return f"{found}~"
    return found


class _Context:
    __slots__ = ("anchor", "direction", "national", "previous")

    def __init__(self, anchor: date, direction: Direction | None, previous: str | None, national: NationalForm) -> None:
        self.anchor = anchor
        self.direction = direction
        self.previous = previous if previous is not None and edtf.is_edtf(previous) else None
        self.national = national

    def resolve(self, expression: DateExpression) -> str | None:
        return resolve(expression, anchor=self.anchor, direction=self.direction, previous=self.previous, national=self.national)

    @property
    def base(self) -> date | None:
        """The day that the text named last."""
        return edtf.day_of(self.previous) if self.previous is not None else None


def weekday_agrees(expression: DateExpression, day: str) -> bool:
    """False if the text names a weekday and the day falls on another: one of the two is wrong."""
    exact = edtf.day_of(day)
    return expression.weekday is None or exact is None or exact.weekday() == expression.weekday


# --- days ---------------------------------------------------------------------------------------------------------


def _day(found: DateExpression, context: _Context) -> str | None:
    if found.month is None or found.day is None:
        return None
    year = _year_said(found, context)
    if year is not None:
        exact = days.make_day(year, found.month, found.day)
        return exact.isoformat() if exact else None
    month, number = found.month, found.day
    near = range(context.anchor.year - 1, context.anchor.year + 2)
    choices = [day for year in near if (day := days.make_day(year, month, number))]
    if not choices:  # February 29, far from a leap year
        wide = range(context.anchor.year - 4, context.anchor.year + 5)
        choices = [day for year in wide if (day := days.make_day(year, month, number))]
    # A weekday beside it fixes the year; where it fits none of the three it is a slip, and the month day is believed.
    fitting = [day for day in choices if day.weekday() == found.weekday]
    best = _choose(fitting or choices, context, found.relation)
    if best is not None and found.weekday is None:
        best = _like_beside(best, found, context)
    return best.isoformat() if best else None


def _like_beside(best: date, found: DateExpression, context: _Context) -> date:
    """The day in the year of the date that stands beside it, if it is told as past and not of these weeks."""
    recent = best <= context.anchor and (context.anchor - best).days <= _RECENT_DAYS
    if found.beside is None or found.month is None or context.direction == "future" or recent:
        return best
    named = context.resolve(found.beside)
    if named is None:
        return best
    base = edtf.earliest(named)
    years = (base.year - 1, base.year, base.year + 1)
    choices = [day for year in years if (day := days.make_day(year, found.month, found.day or 1)) and day <= context.anchor]
    return min(choices, key=lambda day: abs(day - base), default=best)


def _choose(choices: list[date], context: _Context, relation: str | None = None) -> date | None:
    """The choice on the side that the direction asks for and nearest there; without one the nearest, rather a past one."""
    anchor = context.anchor
    direction = {"next": "future", "last": "past"}.get(relation or "", context.direction)
    if direction == "past":
        side = [day for day in choices if day <= anchor + timedelta(days=1)]
    elif direction == "future":
        side = [day for day in choices if day >= anchor - _SLACK]
    else:
        side = [day for day in choices if day <= anchor + _NEAR_AHEAD]
    return min(side or choices, key=lambda day: (abs(day - anchor), day), default=None)


def _year_said(found: DateExpression, context: _Context) -> int | None:
    """The year that the text gives, in figures or in words; None if it gives none."""
    if found.year is not None:
        return _full_year(found.year, context.anchor)
    if found.year_relation is None:
        return None
    if found.year_relation in ("this", "next", "last"):
        return context.anchor.year + {"this": 0, "next": 1, "last": -1}[found.year_relation]
    base = edtf.earliest(context.previous) if context.previous else None
    return base.year + {"same": 0, "following": 1, "previous": -1}[found.year_relation] if base else None


def _full_year(year: int, anchor: date) -> int:
    """Two figures are a year of the last seventy or the next thirty."""
    if year >= 100:
        return year
    full = anchor.year - anchor.year % 100 + year
    return full - 100 if full > anchor.year + 30 else full + 100 if full <= anchor.year - 70 else full


def _numeric(found: DateExpression, context: _Context) -> str | None:
    first, second = found.first or 0, found.second or 0
    day_first = found.name == "dotted" or context.national == "uk"
    month, day = (second, first) if day_first else (first, second)
    if month > 12:
        month, day = day, month
    exact = days.make_day(_full_year(found.year or 0, context.anchor), month, day) if month <= 12 else None
    return exact.isoformat() if exact else None


def _day_of_month(found: DateExpression, context: _Context) -> str | None:
    number = found.day or 0
    if found.relation is not None:
        first = days.add_months(context.anchor.replace(day=1), {"this": 0, "next": 1, "last": -1}[found.relation])
        exact = days.make_day(first.year, first.month, number) if first else None
        return exact.isoformat() if exact else None
    reach = range(-3, 4) if found.weekday is not None else range(-1, 2)
    months = [first for count in reach if (first := days.add_months(context.anchor.replace(day=1), count))]
    choices = [day for first in months if (day := days.make_day(first.year, first.month, number))]
    fitting = [day for day in choices if day.weekday() == found.weekday]
    best = _choose(fitting or choices, context)
    return best.isoformat() if best else None


def _near_day(found: DateExpression, context: _Context) -> str | None:
    exact = days.add_days(context.anchor, found.count or 0)
    return exact.isoformat() if exact else None


def _weekday(found: DateExpression, context: _Context) -> str | None:
    anchor, weekday = context.anchor, found.weekday or 0
    if found.relation in ("following", "previous", "same"):
        exact = _weekday_from_previous(found, context)
    elif found.unit == "week" and found.count is None:  # Friday of next week
        monday = days.week_of(anchor) + timedelta(weeks={"this": 0, "next": 1, "last": -1}[found.relation or "this"])
        exact = days.weekday_after(monday, weekday)
    elif found.count is not None:  # a week on Monday, a week ago Monday
        exact = _weekday_counted(found, anchor)
    elif found.relation == "next":
        exact = days.weekday_after(days.week_of(anchor) + timedelta(weeks=1), weekday)
    elif found.relation == "last":
        exact = days.weekday_before(anchor - days.DAY, weekday)
    elif found.relation == "this":
        exact = _bare_weekday(anchor, weekday, context.direction or "future")
    else:
        exact = _bare_weekday(anchor, weekday, context.direction or "past")
    return exact.isoformat() if exact else None


def _bare_weekday(anchor: date, weekday: int, direction: Direction) -> date:
    before, after = days.weekday_before(anchor, weekday), days.weekday_after(anchor, weekday)
    if direction == "near":  # a plan that was overtaken is told on the next days, one still ahead within the week before
        return before if anchor - before < after - anchor - days.DAY else after
    return before if direction == "past" else after


def _weekday_counted(found: DateExpression, anchor: date) -> date | None:
    count, weekday = found.count or 1, found.weekday or 0
    if found.relation == "last":
        return _step(days.weekday_before(anchor, weekday), -count, found.unit or "week")
    return _step(days.weekday_after(anchor + days.DAY, weekday), count, found.unit or "week")


def _weekday_from_previous(found: DateExpression, context: _Context) -> date | None:
    base, weekday = context.base, found.weekday or 0
    if found.unit == "week":
        if context.previous is None:
            return None
        shift = {"following": 1, "previous": -1}.get(found.relation or "", 0)
        return days.weekday_after(days.week_of(edtf.earliest(context.previous)) + timedelta(weeks=shift), weekday)
    if base is None:
        return None
    if found.relation == "following":
        return days.weekday_after(base + days.DAY, weekday)
    return days.weekday_before(base - days.DAY, weekday) if found.relation == "previous" else None


def _nth_weekday(found: DateExpression, context: _Context) -> str | None:
    month, number, weekday = found.month or 1, found.ordinal or 1, found.weekday or 0
    year = _year_said(found, context)
    if year is not None:
        exact = days.nth_weekday(year, month, weekday, number)
    else:
        near = range(context.anchor.year - 1, context.anchor.year + 2)
        exact = _choose([day for each in near if (day := days.nth_weekday(each, month, weekday, number))], context)
    return exact.isoformat() if exact else None


def _shifted(found: DateExpression, context: _Context) -> str | None:
    inner = context.resolve(found.inner) if found.inner is not None else None
    base = edtf.day_of(inner) if inner is not None else None
    if base is None or found.count is None:
        return None
    exact = _step(base, found.count, found.unit or "day")
    return exact.isoformat() if exact else None


def _step(day: date, count: int, unit: Unit) -> date | None:
    """`count` units on, to the day."""
    if unit in ("day", "week", "weekend"):
        return days.add_days(day, count * (1 if unit == "day" else 7))
    return days.add_months(day, count * {"month": 1, "quarter": 3, "season": 3, "year": 12, "decade": 120}[unit])


# --- rougher than a day -------------------------------------------------------------------------------------------


def _offset(found: DateExpression, context: _Context) -> str | None:
    """As rough as its unit: "three weeks ago" names a week."""
    if found.count is None or (found.name == "in" and context.direction != "future"):
        return None
    sign = -1 if found.relation == "last" else 1
    if found.approximate and found.unit == "year":  # a year and a half
        exact = days.add_months(context.anchor, sign * (found.count * 12 + 6))
        return exact.strftime("%Y-%m") if exact else None
    return _unit_around(_step(context.anchor, sign * found.count, found.unit or "day"), found.unit or "day")


def _unit_around(day: date | None, unit: Unit) -> str | None:
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
    if unit == "decade":
        return f"{day.year // 10:03}X"
    return f"{day.year:04}"


def _later(found: DateExpression, context: _Context) -> str | None:
    if context.previous is None:
        return None
    unit = found.unit or "day"
    sign = {"following": 1, "previous": -1, "same": 0}.get(found.relation or "following", 1)
    count = found.count if found.count is not None else 1
    base = context.base
    if base is None:
        return _later_roughly(context.previous, sign * count, unit)
    exact = _step(base, sign * count, unit)
    return _unit_around(exact, unit)


def _later_roughly(previous: str, count: int, unit: Unit) -> str | None:
    """From a date that is no day only units as rough as it can be counted."""
    sizes: dict[Unit, int] = {"week": 7, "month": 31, "year": 366}
    first, last = edtf.earliest(previous), edtf.latest(previous)
    if unit not in sizes or (last - first).days >= sizes[unit]:
        return None
    return _unit_around(_step(first, count, unit), unit)


def _month(found: DateExpression, context: _Context) -> str | None:
    month = found.month or 1
    year = _year_said(found, context)
    if year is not None:
        return f"{year:04}-{month:02}"
    anchor = context.anchor.year * 12 + context.anchor.month - 1
    choices = [each * 12 + month - 1 for each in range(context.anchor.year - 1, context.anchor.year + 2)]
    direction = {"next": "future", "last": "past"}.get(found.relation or "", context.direction)
    if found.relation in ("next", "last"):
        choices = [each for each in choices if each != anchor]
    if direction == "past":
        choices = [each for each in choices if each <= anchor]
    elif direction == "future":
        choices = [each for each in choices if each >= anchor]
    else:
        choices = [each for each in choices if each <= anchor + _NEAR_AHEAD.days // 30]
    best = min(choices, key=lambda each: (abs(each - anchor), each))
    if found.relation is None:
        like = _like_beside(date(best // 12, best % 12 + 1, 1), found, context)
        return f"{like.year:04}-{like.month:02}"
    return f"{best // 12:04}-{best % 12 + 1:02}"


def _year(found: DateExpression, context: _Context) -> str | None:
    return f"{found.year:04}" if found.year is not None else None


def _period(found: DateExpression, context: _Context) -> str | None:
    unit = found.unit or "week"
    count = found.count or 0
    if found.relation in ("following", "previous"):
        if context.previous is None:
            return None
        base = edtf.earliest(context.previous)
        return _unit_around(_step(base, 1 if found.relation == "following" else -1, unit), unit)
    if unit == "weekend" and found.relation is None:
        return _unit_around(_weekend(context), unit)
    shift = {"this": 0, "next": 1, "last": -1}.get(found.relation or "this", 0)
    return _unit_around(_step(context.anchor, shift + count if shift >= 0 else shift, unit), unit)


def _weekend(context: _Context) -> date:
    """A day of the weekend that is meant by "the weekend": the last one begun, or the one to come."""
    if context.direction == "future" or context.anchor.weekday() >= 5:
        return context.anchor
    return context.anchor - timedelta(days=7)


def _season(found: DateExpression, context: _Context) -> str | None:
    number = found.ordinal or 21
    year = _year_said(found, context)
    if year is None:
        year = _season_year(number, found.relation, context)
    return f"{year:04}-{number}"


def _season_year(number: int, relation: str | None, context: _Context) -> int:
    """The year of the season meant; a winter is called by the year in which it begins."""
    anchor = context.anchor
    begins = [date(year, 3 * (number - 21) + 3, 1) for year in range(anchor.year - 2, anchor.year + 3)]
    running = max(day for day in begins if day <= anchor)
    is_running = anchor < (days.add_months(running, 3) or anchor)
    ahead = min(day for day in begins if day > anchor)
    if relation == "next" or (relation is None and context.direction == "future" and not is_running):
        return ahead.year
    if relation == "last":
        return running.year - is_running
    if relation == "this":
        return running.year if is_running else ahead.year if ahead.year == anchor.year else running.year
    if context.direction in ("past", "future"):
        return running.year
    return running.year if is_running or anchor - running <= ahead - anchor else ahead.year


def _quarter(found: DateExpression, context: _Context) -> str | None:
    if found.ordinal is None:
        return _period(replace(found, unit="quarter"), context)
    if not 1 <= found.ordinal <= 4:
        return None
    year = _year_said(found, context)
    if year is None:
        now = context.anchor.year * 4 + (context.anchor.month - 1) // 3
        choices = [each * 4 + found.ordinal - 1 for each in range(context.anchor.year - 1, context.anchor.year + 2)]
        side = {"past": [c for c in choices if c <= now], "future": [c for c in choices if c >= now]}
        year = min(side.get(context.direction or "past", choices), key=lambda each: abs(each - now)) // 4
    return f"{year:04}-{32 + found.ordinal}"


def _half(found: DateExpression, context: _Context) -> str | None:
    year = _year_said(found, context)
    if year is None:
        return None
    return f"{year:04}-01/{year:04}-06" if found.ordinal == 1 else f"{year:04}-07/{year:04}-12"


def _week_of(found: DateExpression, context: _Context) -> str | None:
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


def _week_of_month(found: DateExpression, context: _Context) -> str | None:
    """The nth seven days of a month."""
    month = _month(replace(found, shape="month"), context)
    if month is None:
        return None
    first, last = edtf.earliest(month), edtf.latest(month)
    number = found.ordinal or 1
    if found.unit == "weekend":
        saturday = days.nth_weekday(first.year, first.month, 5, number)
        return f"{saturday}/{saturday + days.DAY}" if saturday else None
    start = last - timedelta(days=6) if number < 0 else first + timedelta(days=7 * (number - 1))
    return f"{start}/{min(start + timedelta(days=6), last)}"


def _decade(found: DateExpression, context: _Context) -> str | None:
    first = found.ordinal or 0
    return f"{_full_year(first, context.anchor) // 10:03}X"


def _century(found: DateExpression, context: _Context) -> str | None:
    return f"{(found.ordinal or 1) - 1:02}XX"


def _range(found: DateExpression, context: _Context) -> str | None:
    if found.day is None:
        first, last = found.year or 0, found.last_year or 0
        return f"{first:04}/{last if last >= 100 else first - first % 100 + last:04}"
    start = _day(replace(found, shape="day"), context)
    if start is None or found.last_day is None:
        return None
    first = date.fromisoformat(start)
    month = found.last_month or found.month or 1
    end = days.make_day(first.year + (month < first.month), month, found.last_day)
    return f"{start}/{end}" if end and end > first else None


def _holiday(found: DateExpression, context: _Context) -> str | None:
    year = _year_said(found, context)
    name = found.name or ""
    if year is not None:
        exact = holiday(name, year)
    else:
        near = range(context.anchor.year - 1, context.anchor.year + 2)
        exact = _choose([day for each in near if (day := holiday(name, each))], context, found.relation)
    return exact.isoformat() if exact else None


_FIXED: Mapping[str, tuple[int, int]] = {
    "christmas eve": (12, 24), "christmas": (12, 25), "boxing": (12, 26), "new year eve": (12, 31), "new year": (1, 1),
    "independence": (7, 4), "fourth": (7, 4), "halloween": (10, 31), "valentine": (2, 14), "veterans": (11, 11),
    "juneteenth": (6, 19), "st": (3, 17),
}  # fmt: skip
_NTH: Mapping[str, tuple[int, int, int]] = {  # month, weekday, number
    "thanksgiving": (11, 3, 4), "labor": (9, 0, 1), "labour": (9, 0, 1), "memorial": (5, 0, -1), "martin": (1, 0, 3), "mlk": (1, 0, 3),
    "presidents": (2, 0, 3), "columbus": (10, 0, 2), "mother": (5, 6, 2), "father": (6, 6, 3),
}  # fmt: skip
_FROM_EASTER: Mapping[str, int] = {"good": -2, "easter": 0, "easter monday": 1}


def holiday(name: str, year: int) -> date | None:
    """The day of an American or British holiday; `name` is lower case."""
    words = name.replace("’", "'").replace("'s", "").replace("years", "year").replace("'", "").replace("the ", "").split()
    first = words[0]
    key = f"new year{' eve' if words[-1] == 'eve' else ''}" if first == "new" else f"{first} eve" if words[-1] == "eve" else first
    if key in _FIXED:
        return date(year, *_FIXED[key])
    if key in _NTH:
        month, weekday, number = _NTH[key]
        return days.nth_weekday(year, month, weekday, number)
    if first == "election":
        monday = days.nth_weekday(year, 11, 0, 1)
        return monday + days.DAY if monday else None
    shift = _FROM_EASTER.get(" ".join(words), _FROM_EASTER.get(first.rstrip(".")))
    return None if shift is None else days.easter(year) + timedelta(days=shift)


_RESOLVERS: Mapping[Shape, Callable[[DateExpression, _Context], str | None]] = {
    "day": _day,
    "day_of_month": _day_of_month,
    "numeric": _numeric,
    "weekday": _weekday,
    "nth_weekday": _nth_weekday,
    "month": _month,
    "year": _year,
    "near_day": _near_day,
    "offset": _offset,
    "later": _later,
    "shifted": _shifted,
    "period": _period,
    "season": _season,
    "quarter": _quarter,
    "half": _half,
    "week_of": _week_of,
    "decade": _decade,
    "century": _century,
    "holiday": _holiday,
    "range": _range,
}
