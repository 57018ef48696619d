"""How a feed is, from what is remembered of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from notifier.core.health import Health, has_failed_long, health
from notifier.core.model.polling import FeedState

NOW = datetime(2026, 3, 9, 12, 0, tzinfo=UTC)
EVERY = timedelta(minutes=10)
ASKED = NOW - timedelta(minutes=5)


def state(**more: object) -> FeedState:
    """A feed that was just asked and is well, but for `more`."""
    well: dict[str, object] = {"last_attempt_at": ASKED, "last_success_at": ASKED, "next_at": ASKED + EVERY, "last_item_at": ASKED}
    return FeedState("https://a.example/", "A", **{**well, **more})  # type: ignore[arg-type]  # fields by name


TABLE: list[tuple[FeedState | None, Health]] = [
    (None, "new"),
    (FeedState("https://a.example/", "A"), "new"),
    (state(), "ok"),
    (state(last_item_at=None), "ok"),
    (state(last_item_at=NOW - timedelta(hours=23)), "ok"),
    (state(last_item_at=NOW - timedelta(hours=25)), "silent"),
    (state(failures=1, failing_since_at=ASKED), "failing"),
    (state(failures=3, last_item_at=NOW - timedelta(days=3)), "failing"),
    (state(gone_at=ASKED, failures=1), "gone"),
    (state(next_at=NOW - timedelta(minutes=29)), "ok"),
    (state(next_at=NOW - timedelta(minutes=31)), "late"),
    (state(next_at=None, last_attempt_at=NOW - timedelta(hours=2)), "late"),
    (state(next_at=NOW + timedelta(hours=20)), "ok"),  # its server asked for a long wait
]


@pytest.mark.parametrize(("state", "word"), TABLE)
def test_a_feed_is_told_in_one_word(state: FeedState | None, word: Health) -> None:
    assert health(state, every=EVERY, now=NOW) == word


def test_a_feed_that_is_asked_every_second_is_not_late_after_ten() -> None:
    assert health(state(next_at=NOW - timedelta(seconds=10)), every=timedelta(seconds=1), now=NOW) == "ok"


def test_a_day_of_failures_is_long() -> None:
    assert has_failed_long(state(failures=9, failing_since_at=NOW - timedelta(hours=24)), NOW)
    assert has_failed_long(state(gone_at=NOW), NOW)
    assert not has_failed_long(state(failures=9, failing_since_at=NOW - timedelta(hours=23)), NOW)
    assert not has_failed_long(state(), NOW)
