"""EDTF date, moment -> words for people: never more exact than the date is.

A year is left out where it is the reader's own and no other stands beside it.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from notifier.core.language.dates.edtf import is_edtf

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_SEASONS = {"21": "spring", "22": "summer", "23": "fall", "24": "winter"}
_QUARTERS = {"33": "first quarter of", "34": "second quarter of", "35": "third quarter of", "36": "last quarter of"}
# Newspapers write one name for both halves of the year; other zones are named as the tz database does.
_ZONES = {
    "EST": "ET", "EDT": "ET", "CST": "CT", "CDT": "CT", "MST": "MT", "MDT": "MT", "PST": "PT", "PDT": "PT",
    "AKST": "AKT", "AKDT": "AKT",
}  # fmt: skip
_PART = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)\Z")


class Words(NamedTuple):
    """A date in words, and what goes before it in a sentence: "on", "in", or nothing."""

    preposition: str
    text: str

    @property
    def in_a_sentence(self) -> str:
        return f"{self.preposition} {self.text}".strip()


def say_date(edtf: str, today: date, *, weekday: bool = True, year: bool | None = None) -> Words:
    """A date in words: "Tue, Jan 16", "spring 2024", "week of May 12", "no earlier than Sep 7, 2026".

    `year`: whether a day names its year; None: where it is not this one. What is no EDTF that we write stands as it is.
    """
    if not is_edtf(edtf):
        return Words("", edtf)
    show = _shows_year(edtf, today) if year is None else year
    if "/" in edtf:
        return _say_interval(edtf, show=show, weekday=weekday)
    return _say_one(edtf, show=show, weekday=weekday)


def say_pair(from_: str, to: str, today: date, *, weekday: bool = True) -> tuple[str, str]:
    """Two dates that stand beside each other: "Jan 15" and "Jan 16, 2024"; both with their years where these differ."""
    years = {found for edtf in (from_, to) for found in re.findall(r"\d{4}", edtf)}
    if len(years) > 1:
        return say_date(from_, today, weekday=weekday, year=True).text, say_date(to, today, weekday=weekday, year=True).text
    return say_date(from_, today, weekday=weekday, year=False).text, say_date(to, today, weekday=weekday).text


def say_day(day: date, today: date, *, weekday: bool = False) -> str:
    """ "Dec 20", or with the year where it is not this one."""
    return _day(day.year, day.month, day.day, show=day.year != today.year, weekday=weekday)


def say_moment(moment: datetime, zone: str, today: date) -> str:
    """ "Dec 20, 1:05 pm ET", by the wall clock of `zone`."""
    local = moment.astimezone(ZoneInfo(zone))
    hour = f"{local.hour % 12 or 12}:{local.minute:02} {'am' if local.hour < 12 else 'pm'}"
    return f"{say_day(local.date(), today)}, {hour} {_zone_name(local)}"


def say_distance(day: date, today: date) -> str:
    """ "today", "tomorrow", "in 27 days", "3 days ago"."""
    days = (day - today).days
    if days in (0, 1, -1):
        return {0: "today", 1: "tomorrow", -1: "yesterday"}[days]
    return f"in {days} days" if days > 0 else f"{-days} days ago"


# --- inside -------------------------------------------------------------------------------------------------------


def _shows_year(edtf: str, today: date) -> bool:
    return any(int(year) != today.year for year in re.findall(r"\d{4}", edtf))


def _zone_name(local: datetime) -> str:
    name = local.tzname() or "UTC"
    if name[0] in "+-":
        return f"UTC{name}"
    # Standard and summer time in Havana, Taipei or Manila bear US letters, too, but lie elsewhere.
    return _ZONES.get(name, name) if str(local.tzinfo).startswith(("America/", "US/")) else name


def _say_one(edtf: str, *, show: bool, weekday: bool) -> Words:
    found = _PART.match(edtf)
    if found is None:  # unspecified digits, which the program reads but does not write
        return Words("", edtf)
    year, month, day, mark = found.groups()
    words = _plain(year, month, day, show=show or bool(mark), weekday=weekday and not mark)
    if not mark:
        return words
    return Words("", {"~": "around ", "?": "perhaps ", "%": "perhaps around "}[mark] + words.text)


def _plain(year: str, month: str | None, day: str | None, *, show: bool, weekday: bool) -> Words:
    if month is None:
        return Words("in", year)
    if day is not None:
        return Words("on", _day(int(year), int(month), int(day), show=show, weekday=weekday))
    if month in _SEASONS:
        return Words("in", f"{_SEASONS[month]} {year}")
    if month in _QUARTERS:
        return Words("in the", f"{_QUARTERS[month]} {year}")
    return Words("in", f"{calendar.month_name[int(month)]} {year}")


def _day(year: int, month: int, day: int, *, show: bool, weekday: bool) -> str:
    text = f"{_MONTHS[month - 1]} {day}"
    if weekday:
        text = f"{_WEEKDAYS[date(year, month, day).weekday()]}, {text}"
    return f"{text}, {year}" if show else text


def _say_interval(edtf: str, *, show: bool, weekday: bool) -> Words:
    first, _, last = edtf.partition("/")
    if last in ("", ".."):
        return Words("", f"no earlier than {_say_one(first, show=show, weekday=weekday).text}")
    if first in ("", ".."):
        return Words("", f"no later than {_say_one(last, show=show, weekday=weekday).text}")
    if _is_week(first, last):
        return Words("in the", f"week of {_say_one(first, show=show, weekday=False).text}")
    two_years = first[:4] != last[:4]
    begin = _say_one(first, show=two_years, weekday=False).text
    if not two_years and len(first) == 7:
        begin = begin.removesuffix(f" {first[:4]}")
    return Words("", f"between {begin} and {_say_one(last, show=show or two_years, weekday=False).text}")


def _is_week(first: str, last: str) -> bool:
    """Whether two days are the ends of a week, whole or of working days."""
    if len(first) != 10 or len(last) != 10:
        return False
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    return (end - begin).days == 6 or ((end - begin).days == 4 and begin.weekday() == 0)
