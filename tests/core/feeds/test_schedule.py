from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from notifier.core.errors import FeedError, FetchError
from notifier.core.feeds.parsed import Parsed
from notifier.core.feeds.schedule import next_poll
from notifier.core.model.polling import FeedState, Response

NOW = datetime(2026, 3, 2, 12, 20, tzinfo=UTC)  # a Monday
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
STATE = FeedState("https://a.example/feed", "A")


def minutes(
    *,
    state: FeedState = STATE,
    outcome: Response | FetchError | FeedError,
    parsed: Parsed | None = None,
    every: float = 10,
    jitter: float = 0,
) -> float:
    at = next_poll(state, outcome, parsed, every=every * MINUTE, now=NOW, jitter=jitter)
    return (at - NOW) / MINUTE


def answered(max_age: timedelta | None = None, status: int = 200) -> Response:
    return Response(status, "https://a.example/feed", b"" if status == 200 else None, max_age=max_age)


def refused(status: int | None = 500, *, retry_after: timedelta | None = None, gone: bool = False) -> FetchError:
    return FetchError("https://a.example/feed", "no", status=status, retry_at=NOW + retry_after if retry_after else None, gone=gone)


@pytest.mark.parametrize(
    ("ttl", "max_age", "expected"),
    [
        (None, None, 10),
        (5 * MINUTE, None, 10),
        (30 * MINUTE, None, 30),
        (30 * MINUTE, 45 * MINUTE, 45),
        (None, 2 * MINUTE, 10),
        (24 * HOUR, None, 60),
        (None, 24 * HOUR, 60),
    ],
)
def test_a_feed_is_asked_again_after_every_or_what_it_asks_for_up_to_an_hour(
    ttl: timedelta | None, max_age: timedelta | None, expected: float
) -> None:
    assert minutes(outcome=answered(max_age), parsed=Parsed((), ttl=ttl)) == expected


def test_every_longer_than_an_hour_stays_what_it_is() -> None:
    assert minutes(outcome=answered(24 * HOUR), parsed=Parsed(()), every=180) == 180


def test_an_unchanged_feed_keeps_the_pause_that_it_asked_for_when_it_was_read() -> None:
    state = FeedState("https://a.example/feed", "A", last_attempt_at=NOW, next_at=NOW + 31 * MINUTE, pause_s=1800)

    assert minutes(state=state, outcome=answered(status=304)) == 30


def test_neither_an_every_that_was_longer_nor_a_pause_after_failures_is_kept() -> None:
    longer = FeedState("https://a.example/feed", "A", last_attempt_at=NOW, next_at=NOW + 30 * MINUTE)

    assert minutes(state=longer, outcome=answered(status=304)) == 10
    assert minutes(state=replace(longer, failures=3), outcome=answered(status=304)) == 10


def test_jitter_only_ever_adds_a_little() -> None:
    parsed = Parsed((), ttl=30 * MINUTE)

    assert minutes(outcome=answered(), parsed=Parsed(()), jitter=0.99) == pytest.approx(10.495)
    assert minutes(outcome=answered(), parsed=parsed, jitter=0.99) == pytest.approx(30.495)
    assert minutes(outcome=answered(24 * HOUR), parsed=parsed, jitter=0.99) == 60
    assert minutes(outcome=answered(), parsed=Parsed(()), every=1 / 60, jitter=0.99) * 60 == pytest.approx(1.05, abs=0.01)


@pytest.mark.parametrize(
    ("skip_hours", "skip_days", "expected"),
    [
        ({13}, set(), 10),
        ({12}, set(), 40),
        ({12, 13}, set(), 60),
        (set(), {0}, 60),
        (set(), {1}, 10),
        (set(range(24)), set(range(7)), 60),
    ],
)
def test_in_hours_that_a_feed_skips_it_is_asked_once_an_hour(skip_hours: set[int], skip_days: set[int], expected: float) -> None:
    parsed = Parsed((), skip_hours=frozenset(skip_hours), skip_days=frozenset(skip_days))

    assert minutes(outcome=answered(), parsed=parsed) == expected


def test_failures_are_followed_by_growing_pauses_of_at_most_an_hour() -> None:
    pauses = [minutes(state=FeedState("u", "n", failures=failures), outcome=refused(503)) for failures in range(8)]

    assert pauses == [10, 20, 40, 60, 60, 60, 60, 60]


def test_where_no_server_answers_the_pauses_stay_short_since_it_may_be_our_own_line() -> None:
    pauses = [minutes(state=FeedState("u", "n", failures=failures), outcome=refused(None), every=2) for failures in range(6)]

    assert pauses == [2, 4, 8, 15, 15, 15]


def test_a_feed_is_never_given_up() -> None:
    assert minutes(state=FeedState("u", "n", failures=100_000), outcome=FeedError("is no feed")) == 60


def test_every_longer_than_the_longest_pause_holds_after_failures_too() -> None:
    assert minutes(state=FeedState("u", "n", failures=9), outcome=refused(None), every=180) == 180


@pytest.mark.parametrize(
    ("retry_after", "expected"), [(5 * MINUTE, 10), (30 * MINUTE, 30), (12 * HOUR, 720), (240 * HOUR, 1440), (-HOUR, 10)]
)
def test_retry_after_is_kept_up_to_a_day(retry_after: timedelta, expected: float) -> None:
    assert minutes(state=FeedState("u", "n", failures=9), outcome=refused(429, retry_after=retry_after)) == expected


def test_a_feed_that_is_gone_is_asked_once_a_day() -> None:
    assert minutes(outcome=refused(410, gone=True)) == 1440
