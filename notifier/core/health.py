"""What is remembered of a feed -> how it is, in one word."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

from notifier.core.model.polling import FeedState

Health = Literal["ok", "new", "late", "silent", "failing", "gone"]

LONG = timedelta(hours=24)
"""How long a feed may fail or be silent until someone is told."""


def health(state: FeedState | None, *, every: timedelta, now: datetime) -> Health:
    """How a feed is, worst first.

    `gone`: the server says that it is no more. `failing`: the last answer was none. `new`: never asked yet. `late`: it should
    have been asked long ago, so nothing is running. `silent`: it answers, and had nothing new for a day.
    """
    if state is None or state.last_attempt_at is None:
        return "new"
    if state.gone_at is not None:
        return "gone"
    if state.failures:
        return "failing"
    due_at = state.next_at or state.last_attempt_at + every
    if now - due_at > max(3 * every, timedelta(minutes=10)):
        return "late"
    if state.last_item_at is not None and now - state.last_item_at > LONG:
        return "silent"
    return "ok"


def has_failed_long(state: FeedState, now: datetime) -> bool:
    """Whether a feed has failed for so long that a person should look."""
    return state.gone_at is not None or (state.failing_since_at is not None and now - state.failing_since_at >= LONG)
