"""failed delivery -> when to try again, or that it is time to give up."""

from __future__ import annotations

from datetime import datetime, timedelta

# First quickly, since most refusals are a restart or a full queue; within 60 seconds, then at pauses of at most five minutes, in
# the first hour. Then longer, up to four hours, for two days: longer than a weekend's outage of a small mail host, shorter than the
# four to five days of RFC 5321 (4.5.4.1), because an alert of last week is no alert.
_FIRST_HOUR_S = (5, 15, 30, 60, 120, 240, *[300] * 10)
_LATER_MIN = (10, 20, 40, 60, 120, 180, *[240] * 10)
WAITS: tuple[timedelta, ...] = (
    *(timedelta(seconds=seconds) for seconds in _FIRST_HOUR_S),
    *(timedelta(minutes=minutes) for minutes in _LATER_MIN),
)


def next_attempt(attempts: int, now: datetime) -> datetime | None:
    """When to try again after `attempts` failures (1: the first has just failed); None to give up.

    Counted in attempts, not in hours since the first one: a machine that was off for a week still tries for two days.
    """
    if attempts > len(WAITS):
        return None
    return now + WAITS[max(attempts, 1) - 1]


def pause(failures: int) -> timedelta:
    """How long to leave a whole server alone after it failed `failures` times in a row (1: once). Never gives up."""
    return WAITS[min(max(failures, 1), len(_FIRST_HOUR_S)) - 1]
