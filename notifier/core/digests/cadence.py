"""cadence, time zone -> the moment of the next digest; quiet hours -> the moment they end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CADENCE = re.compile(r"(?:daily|weekly@(?P<day>mon|tue|wed|thu|fri|sat|sun)(?=-))[@-](?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)")
_QUIET = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)")


def next_digest_at(cadence: str, timezone: str, after: datetime) -> datetime | None:
    """The first moment later than `after` at which a digest of this cadence goes out, in UTC; None for `immediate`.

    `daily@07:30` and `weekly@mon-07:30` are told by the clock on the reader's wall. A minute that the wall clock skips gives the
    next one that it shows; one that it shows twice counts once, the first time. Raises ValueError for an unknown cadence.
    """
    if cadence == "immediate":
        return None
    weekday, at = _parse_cadence(cadence)
    zone = ZoneInfo(timezone)
    today = after.astimezone(zone).date()
    # From the day before: where the clock skips a day or midnight, yesterday's minute may fall into today.
    moments = (_moment(day, at, zone) for day in _days(today - timedelta(days=1)) if weekday in (None, day.weekday()))
    return next(moment for moment in moments if moment > after)


def quiet_until(quiet: str | None, timezone: str, now: datetime) -> datetime | None:
    """When the reader's quiet hours that hold `now` are over, in UTC; None if nothing keeps us from sending now.

    `quiet` are wall-clock hours like `22:00-07:00`; the same hour twice means none. Raises ValueError for other words.
    """
    if quiet is None:
        return None
    start, end = _parse_quiet(quiet)
    if start == end:
        return None
    zone = ZoneInfo(timezone)
    today = now.astimezone(zone).date()
    for first in (today - timedelta(days=1), today):
        last = first if start < end else first + timedelta(days=1)
        over = _moment(last, end, zone)
        if _moment(first, start, zone) <= now < over:
            return over
    return None


def _parse_cadence(cadence: str) -> tuple[int | None, time]:
    found = _CADENCE.fullmatch(cadence)
    if found is None:
        raise ValueError(f"unknown cadence {cadence!r}: immediate, daily@07:30 or weekly@mon-07:30")
    weekday = None if found["day"] is None else _WEEKDAYS.index(found["day"])
    return weekday, time(int(found["hour"]), int(found["minute"]))


def _parse_quiet(quiet: str) -> tuple[time, time]:
    found = _QUIET.fullmatch(quiet)
    if found is None:
        raise ValueError(f"unknown quiet hours {quiet!r}: two times like 22:00-07:00")
    hour, minute, last_hour, last_minute = map(int, found.groups())
    return time(hour, minute), time(last_hour, last_minute)


def _days(first: date) -> Iterator[date]:
    # Nine days are enough for any week, and for the day that Samoa left out in 2011.
    return (first + timedelta(days=n) for n in range(10))


@lru_cache(maxsize=4096)
def _moment(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The first moment at which a wall clock in `zone` shows `at` on `day`, or the first thing it shows after that."""
    wall = datetime.combine(day, at)
    while True:
        moment = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
        if moment.astimezone(zone).replace(tzinfo=None) == wall:
            return moment
        wall += timedelta(minutes=1)  # the clock was put forward over this minute
