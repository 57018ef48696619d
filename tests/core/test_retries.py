"""When a failed mail is tried again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from notifier.core.retries import WAITS, next_attempt, pause

NOW = datetime(2025, 3, 20, 12, 0, tzinfo=UTC)


def test_the_first_new_attempt_comes_within_a_minute() -> None:
    first = next_attempt(1, NOW)

    assert first is not None
    assert timedelta(0) < first - NOW <= timedelta(seconds=60)


def test_pauses_grow_and_are_at_most_five_minutes_in_the_first_hour() -> None:
    passed = timedelta(0)
    for wait, longer in pairwise(WAITS):
        passed += wait
        assert longer >= wait
        if passed <= timedelta(minutes=55):
            assert wait <= timedelta(minutes=5)


def test_after_two_days_it_is_given_up() -> None:
    assert timedelta(hours=46) <= sum(WAITS, timedelta(0)) <= timedelta(hours=50)
    assert max(WAITS) == timedelta(hours=4)
    assert next_attempt(len(WAITS), NOW) is not None
    assert next_attempt(len(WAITS) + 1, NOW) is None


def test_a_server_that_fails_is_never_given_up() -> None:
    assert pause(1) <= timedelta(seconds=60)
    assert pause(1000) == timedelta(minutes=5)
