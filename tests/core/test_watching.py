"""What the operator is told: each trouble once, and once its end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from notifier.core.model.mail import OutboxSummary
from notifier.core.model.polling import Feed, FeedState
from notifier.core.watching import Disk, Trouble, Word, troubles, watched, word

NOW = datetime(2026, 3, 9, 12, 0, tzinfo=UTC)
HOUR, MB = timedelta(hours=1), 10**6
FEED = Feed("https://ledger.example/rss", "The Ledger")
WELL = FeedState(FEED.url, FEED.name, last_attempt_at=NOW, last_success_at=NOW, last_item_at=NOW - HOUR)
IDLE = OutboxSummary(0, 0, 0, None, 9, 0, NOW, None, None)
ROOMY = Disk(50_000 * MB, 100_000 * MB)


def found(state: FeedState = WELL, queue: OutboxSummary = IDLE, disk: Disk | None = ROOMY, told: Iterable[str] = ()) -> list[str]:
    return [each.key for each in troubles([FEED], {FEED.url: state}, queue, disk, told=dict.fromkeys(told, "…"), now=NOW)]


def test_where_all_is_well_nothing_is_said() -> None:
    assert found() == []
    assert found(disk=None) == []


@pytest.mark.parametrize(("hours", "tells"), [(23, False), (24, True), (100, True)])
def test_a_feed_that_fails_for_a_day_needs_a_person(hours: int, tells: bool) -> None:
    state = replace(WELL, failures=9, failing_since_at=NOW - hours * HOUR, last_error="no answer")

    assert bool(found(state)) == tells


@pytest.mark.parametrize(("hours", "tells"), [(23, False), (25, True)])
def test_a_feed_that_is_silent_for_a_day_needs_a_person(hours: int, tells: bool) -> None:
    assert bool(found(replace(WELL, last_item_at=NOW - hours * HOUR))) == tells


def test_a_machine_that_was_off_has_not_seen_a_feed_fail_or_be_silent() -> None:
    before = NOW - 72 * HOUR
    failing = replace(WELL, last_attempt_at=before, failures=1, failing_since_at=before - HOUR)
    quiet = replace(WELL, last_attempt_at=before, last_success_at=before, last_item_at=before - HOUR)

    assert found(failing) == found(quiet) == []


def test_a_feed_that_never_had_an_item_and_one_never_asked_are_not_silent() -> None:
    assert found(replace(WELL, last_item_at=None)) == []
    assert found(FeedState(FEED.url, FEED.name)) == []


def test_a_feed_that_is_gone_is_told_at_once() -> None:
    assert found(replace(WELL, failures=1, failing_since_at=NOW, gone_at=NOW)) == [f"feed {FEED.url}"]


@pytest.mark.parametrize(
    ("queued", "retrying", "age", "tells"),
    [(3, 3, 2 * HOUR, True), (3, 0, 2 * HOUR, False), (3, 3, HOUR / 2, False), (0, 0, None, False)],
)
def test_mails_that_wait_for_an_hour_while_attempts_fail(queued: int, retrying: int, age: timedelta | None, tells: bool) -> None:
    queue = replace(IDLE, queued=queued, retrying=retrying, oldest_queued_at=NOW - age if age else None)

    assert bool(found(queue=queue)) == tells


@pytest.mark.parametrize(
    ("disk", "told", "tells"),
    [
        (Disk(99 * MB, 1000 * MB), False, True),
        (Disk(120 * MB, 1000 * MB), False, False),
        (Disk(120 * MB, 1000 * MB), True, True),
        (Disk(160 * MB, 1000 * MB), True, False),
        (Disk(4000 * MB, 100_000 * MB), False, True),
        (Disk(6000 * MB, 100_000 * MB), False, False),
        (Disk(6000 * MB, 100_000 * MB), True, True),
    ],
)
def test_a_disk_runs_short_and_has_room_again_only_well_beyond_the_line(disk: Disk, told: bool, tells: bool) -> None:
    assert found(disk=disk, told=["disk"] if told else []) == (["disk"] if tells else [])


LATE = Trouble("queue", "3 mails wait.", "Look.", "Mail goes out again.")
SHORT = Trouble("disk", "The disk runs short.", "Make room.", "The disk has room again.")
ALL = watched([FEED])


def test_a_trouble_is_told_once_and_its_end_once() -> None:
    first = word([LATE], {}, watched=ALL)
    second = word([LATE, SHORT], first.told, watched=ALL)
    third = word([SHORT], second.told, watched=ALL)
    fourth = word([SHORT], third.told, watched=ALL)

    assert (first.troubles, first.over) == ((LATE,), ())
    assert (second.troubles, second.over) == ((SHORT,), ())
    assert (third.troubles, third.over) == ((), ("Mail goes out again.",))
    assert not fourth.says_something


def test_a_feed_that_was_taken_out_ends_without_a_word() -> None:
    said = word([], {"feed https://gone.example": "The feed is back."}, watched=ALL)

    assert said == Word((), (), {})
