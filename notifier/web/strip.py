"""case state -> the picture of its trial dates: of each, the day it was set, the day it was moved, and the date itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from notifier.core import changes
from notifier.core.language.dates.edtf import day_of, earliest, latest
from notifier.core.model.developments import CaseState, Development
from notifier.core.rendering.days import say_date, say_day

MOST_ROWS = 8
ROW = 44
"""Pixels a row; across, all is in per cent, so that letters keep their size on a phone."""
_LEFT, _RIGHT = 2.0, 98.0


@dataclass(frozen=True, slots=True)
class Row:
    """One date that the trial has had. `left`, `right`, `dot` are per cent of the width; `right` is where it was moved or the
    picture's own end of it; `dot` is None where no date was named."""

    words: str
    set_on: str
    moved_on: str | None
    left: float
    right: float
    dot: float | None
    y: int
    anchor: str
    stands: bool


@dataclass(frozen=True, slots=True)
class Strip:
    rows: tuple[Row, ...]
    height: int
    today: float | None


def strip(state: CaseState, today: date, zone: str) -> Strip | None:
    """The picture; None where the trial has had fewer than two dates, so that there is nothing to see."""
    dates = list(_dates(state, ZoneInfo(zone), today))[-MOST_ROWS:]
    if len(dates) < 2:
        return None
    days = [day for each in dates for day in (each.set_on, each.day, each.moved_on) if day is not None]
    first, last = min(days), max(days)
    span = max((last - first).days, 1)

    def place(day: date) -> float:
        return round(_LEFT + (_RIGHT - _LEFT) * (day - first).days / span, 1)

    holds = changes.trial_date(state)
    rows = []
    for number, each in enumerate(dates):
        dot = place(each.day) if each.day is not None else None
        right = place(each.moved_on) if each.moved_on is not None else dot if dot is not None else place(last)
        at = dot if dot is not None else right
        rows.append(
            Row(
                words=each.words,
                set_on=say_day(each.set_on, today) if each.known_since else "known before",
                moved_on=say_day(each.moved_on, today) if each.moved_on is not None else None,
                left=place(each.set_on),
                right=right,
                dot=dot,
                y=ROW * number + 30,
                anchor="end" if at > 60 else "start" if at < 40 else "middle",
                stands=each.moved_on is None and holds is not None,
            )
        )
    return Strip(tuple(rows), ROW * len(rows) + 6, place(today) if first <= today <= last else None)


@dataclass(frozen=True, slots=True)
class _Date:
    """`known_since` is False for a date that was known before the first item, whose day of setting nobody told us."""

    words: str
    day: date | None
    set_on: date
    known_since: bool
    moved_on: date | None


def _dates(state: CaseState, zone: ZoneInfo, today: date) -> Iterable[_Date]:
    """The dates in the order in which they were set; what was only repeated or taken back is none."""
    track = [
        each
        for each in state.developments.values()
        if each.facts.kind == "trial_date" and not each.withdrawn and each.retracts is None and each.facts.action != "confirmed"
    ]
    known = [each for each in track if each.known_before]
    told = sorted((each for each in track if not each.known_before), key=lambda each: _set_on(each, zone))
    if told and not known and told[0].facts.previous:
        first = told[0]
        yield _made(first.facts.previous or "", _set_on(first, zone) - timedelta(days=1), False, _set_on(first, zone), today)
    everything = [*known, *told]
    for number, each in enumerate(everything):
        following = everything[number + 1] if number + 1 < len(everything) else None
        moved_on = _set_on(following, zone) if following is not None else None
        set_on = _set_on(each, zone) if not each.known_before else (moved_on or today) - timedelta(days=1)
        yield _made(each.facts.date, set_on, not each.known_before, moved_on, today)


def _made(edtf: str | None, set_on: date, known: bool, moved_on: date | None, today: date) -> _Date:
    if edtf is None:
        return _Date("no date", None, set_on, known, moved_on)
    first, last = earliest(edtf), latest(edtf)
    day = day_of(edtf) or (first if last == date.max else last if first == date.min else first + (last - first) / 2)
    return _Date(say_date(edtf, today, weekday=False, year=True).text, day, set_on, known, moved_on)


def _set_on(one: Development, zone: ZoneInfo) -> date:
    happened = day_of(one.facts.event_date) if one.facts.event_date else None
    return happened or one.first_at.astimezone(zone).date()
