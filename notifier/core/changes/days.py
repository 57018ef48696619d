"""EDTF, publication -> spans of days: when something may have happened, and how far two such spans lie apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from notifier.core.language import dates as edtf

FRESH_DAYS = 4
"""News is told within about four days of the act; an undated report is taken to be that young."""
_LONG_AGO = 1
_FAR_AHEAD = date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Span:
    """The days, as ordinals and inclusive, on one of which something happened. `named`: the text names the day or month."""

    first: int
    last: int
    named: bool

    @property
    def is_day(self) -> bool:
        return self.named and self.first == self.last

    def gap(self, other: Span) -> int:
        """Days between the two spans; 0 where they share one."""
        return max(0, other.first - self.last, self.first - other.last)


@lru_cache(maxsize=8192)
def bounds(value: str) -> tuple[int, int]:
    """First and last day of a date as ordinals; an unreadable date is any day, so that it contradicts nothing."""
    try:
        return edtf.earliest(value).toordinal(), edtf.latest(value).toordinal()
    except (ValueError, OverflowError):
        return _LONG_AGO, _FAR_AHEAD


@lru_cache(maxsize=16384)
def event_span(event_date: str | None, published: date, *, fresh: bool) -> Span:
    """When an act happened, by the text's own day, else by publication: lately (`fresh`) or at any time before."""
    if event_date is not None:
        return Span(*bounds(event_date), named=True)
    day = published.toordinal()
    return Span(day - FRESH_DAYS if fresh else _LONG_AGO, day, named=False)


def day_of(moment: datetime) -> date:
    return moment.date()


@lru_cache(maxsize=8192)
def agree(one: str, other: str) -> bool:
    """Whether two dates can be the same one: equal, one of them rough and holding the other, or both rough and overlapping."""
    first, second = bounds(one), bounds(other)
    if one == other or _within(first, second) or _within(second, first):
        return True
    rough = first[0] < first[1] and second[0] < second[1]
    return rough and first[0] <= second[1] and second[0] <= first[1]


@lru_cache(maxsize=8192)
def finer(one: str, other: str) -> bool:
    """Whether `one` lies within `other` and says more."""
    return one != other and _within(bounds(one), bounds(other)) and width(one) < width(other)


def _within(inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def width(value: str) -> int:
    """How many days a date leaves open; open ends count as a lifetime."""
    first, last = bounds(value)
    return last - first


def is_past(value: str, published: date) -> bool:
    """Whether a date was over when the item appeared (a day of grace for time zones)."""
    return bounds(value)[1] < (published - timedelta(days=1)).toordinal()
