"""Calendar arithmetic on days and months: no text in here."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

DAY = timedelta(days=1)


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such (June 31)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_days(day: date, count: int) -> date | None:
    """The day `count` days on; None beyond the years that a date can hold."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def add_months(day: date, count: int) -> date | None:
    """The same day of the month, `count` months on, or that month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def week_of(day: date) -> date:
    """The Monday of the day's week."""
    return day - timedelta(days=day.weekday())


def weekday_before(day: date, weekday: int) -> date:
    """The latest such weekday on or before the day."""
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def weekday_after(day: date, weekday: int) -> date:
    """The earliest such weekday on or after the day."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date | None:
    """The nth such weekday of the month (-1: the last); None where the month has no fifth."""
    if number < 0:
        return weekday_before(date(year, month, calendar.monthrange(year, month)[1]), weekday)
    found = weekday_after(date(year, month, 1), weekday) + timedelta(days=7 * (number - 1))
    return found if found.month == month else None


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the anonymous Gregorian reckoning)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 19 * m) // 433
    month = (h + m - 7 * n + 90) // 25
    return date(year, month, (h + m - 7 * n + 33 * month + 19) % 32)
