"""EDTF text -> bounds and comparisons: rough dates are compared as rough dates.

Read are the forms that the program writes: days, months, years, seasons 21 to 24, quarters 33 to 36, unspecified digits
(`199X`, `19XX`, `2024-06-XX`), a closing `~`, `?` or `%`, and intervals, which may be open (`2026-09-07/..`).
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache

_ONE = re.compile(r"(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([~?%]?)\Z")
_SEASONS = {21: (3, 3), 22: (6, 3), 23: (9, 3)}  # first month and number of months, in the northern half of the world
_REACH = {"day": 7, "month": 31, "year": 183}  # days that "around" may lie beyond the date as written


def earliest(edtf: str) -> date:
    """The first day that the date may mean; `date.min` where it has no beginning.

    Raises ValueError for text that is no EDTF of the forms above.
    """
    return _bounds(edtf)[0]


def latest(edtf: str) -> date:
    """The last day that the date may mean; `date.max` where it has no end. Raises ValueError like `earliest`."""
    return _bounds(edtf)[1]


def is_edtf(text: str) -> bool:
    """True for text that `earliest` and `latest` can read."""
    try:
        _bounds(text)
    except ValueError:
        return False
    return True


def is_day(edtf: str) -> bool:
    """True for one calendar day, also one that is qualified (`2024-01-15~`)."""
    found = _ONE.match(edtf)
    return found is not None and (found[3] or "X").isdigit() and edtf[:4].isdigit() and is_edtf(edtf)


def contains(rough: str, fine: str) -> bool:
    """True if every day that `fine` may mean is one that `rough` may mean. A date contains itself."""
    first, last = _bounds(rough)
    return first <= earliest(fine) and latest(fine) <= last


def compatible(a: str, b: str) -> bool:
    """True if one of the two contains the other, so that both may be said of one day."""
    return contains(a, b) or contains(b, a)


def day_of(edtf: str) -> date | None:
    """The calendar day that the text names; None if it is rougher than a day."""
    return earliest(edtf.rstrip("~?%")) if is_day(edtf) else None


@lru_cache(maxsize=4096)
def _bounds(edtf: str) -> tuple[date, date]:
    if "/" not in edtf:
        return _one(edtf)
    first, _, last = edtf.partition("/")
    if first in ("", "..") and last in ("", ".."):
        raise ValueError(f"{edtf!r} bounds nothing")
    start = date.min if first in ("", "..") else _one(first)[0]
    end = date.max if last in ("", "..") else _one(last)[1]
    if start > end:
        raise ValueError(f"{edtf!r} ends before it begins")
    return start, end


def _one(text: str) -> tuple[date, date]:
    found = _ONE.match(text)
    if found is None:
        raise ValueError(f"{text!r} is no EDTF date")
    year, month, day, mark = found.groups()
    first, last, size = _plain(year, month, day)
    if mark in ("~", "%"):
        reach = timedelta(days=_REACH[size])
        first = first - reach if first - date.min > reach else date.min
        last = last + reach if date.max - last > reach else date.max
    return first, last


def _plain(year: str, month: str | None, day: str | None) -> tuple[date, date, str]:
    if "X" in year:
        return _years(year)
    number = int(year)
    if month is None or month == "XX":
        return date(number, 1, 1), date(number, 12, 31), "year"
    part = int(month)
    if day not in (None, "XX"):
        exact = date(number, part, int(day or 0))
        return exact, exact, "day"
    if part == 24:
        # People call the winter by either of its years, so this one reaches from the December before to the March after.
        return date(number - 1, 12, 1), date(number + 1, 3, 31), "month"
    if part in _SEASONS:
        return (*_months(number, *_SEASONS[part]), "month")
    if 33 <= part <= 36:
        return (*_months(number, 3 * (part - 33) + 1, 3), "month")
    return (*_months(number, part, 1), "month")


def _years(year: str) -> tuple[date, date, str]:
    first = int(year.replace("X", "0"))
    last = int(year.replace("X", "9"))
    return date(max(first, 1), 1, 1), date(last, 12, 31), "year"


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    last = first + count - 1
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])
