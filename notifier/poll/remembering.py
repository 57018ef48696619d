"""answer × what was remembered -> what is remembered now, and a report for people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from notifier.core.errors import FeedError, FetchError
from notifier.core.feeds.parsed import Parsed
from notifier.core.feeds.schedule import asked_pause, next_poll
from notifier.core.model.developments import Change
from notifier.core.model.polling import Feed, FeedState, Gap, Response
from notifier.edges.store import Store
from notifier.poll.asking import Asked


@dataclass(frozen=True, slots=True)
class PollReport:
    """What one poll came to. `state` is what is remembered of the feed now; `error` is a line for people, None where it went well.

    `skipped` counts items in other languages, `matched` those that speak of a tracked case, `developments` those that are
    new or say more.
    """

    feed: Feed
    state: FeedState
    outcome: Literal["read", "unchanged", "failed"]
    items: int = 0
    new: int = 0
    edited: int = 0
    skipped: int = 0
    matched: int = 0
    developments: int = 0
    changes: tuple[Change, ...] = ()
    gap: Gap | None = None
    error: str | None = None

    @property
    def next_at(self) -> datetime | None:
        return self.state.next_at


def remember(asked: Sequence[Asked], store: Store, *, now: datetime, jitter: float) -> list[PollReport]:
    """Keep what quiet answers (`Asked.is_quiet`) came to, all in one transaction."""
    reports = [quiet_report(each, now=now, jitter=jitter) for each in asked]
    store.polls.record_states([report.state for report in reports])
    return reports


def quiet_report(asked: Asked, *, now: datetime, jitter: float) -> PollReport:
    if isinstance(asked.outcome, Response):
        state = after_success(asked, asked.outcome, None, now=now, jitter=jitter)
        return PollReport(asked.feed, state, "unchanged")
    state = after_failure(asked, asked.outcome, now=now, jitter=jitter)
    return PollReport(asked.feed, state, "failed", error=state.last_error)


def after_success(asked: Asked, response: Response, parsed: Parsed | None, *, now: datetime, jitter: float) -> FeedState:
    """The state once an answer was read (`parsed`), or nothing had changed (None)."""
    feed, before = asked.feed, asked.before
    unchanged = response.body is None
    moved_to = response.permanent_url or (before.moved_to if before.failures < 3 else None)
    return replace(
        before,
        name=feed.name,
        etag=response.etag or (before.etag if unchanged else None),
        last_modified=response.last_modified or (before.last_modified if unchanged else None),
        moved_to=None if moved_to == feed.url else moved_to,
        body_key=asked.body_key or before.body_key,
        next_at=next_poll(before, response, parsed, every=feed.every, now=now, jitter=jitter),
        pause_s=int(asked_pause(before, response, parsed).total_seconds()),
        last_attempt_at=now,
        last_success_at=now,
        failures=0,
        failing_since_at=None,
        last_error=None,
        gone_at=None,
    )


def after_failure(asked: Asked, error: FetchError | FeedError, *, now: datetime, jitter: float) -> FeedState:
    """The state after a failure: validators and items stay, so that nothing is missed once it is well again."""
    feed, before = asked.feed, asked.before
    gone = isinstance(error, FetchError) and error.gone
    return replace(
        before,
        name=feed.name,
        next_at=next_poll(before, error, None, every=feed.every, now=now, jitter=jitter),
        last_attempt_at=now,
        failures=before.failures + 1,
        failing_since_at=before.failing_since_at or now,
        last_error=str(error)[:500].encode("utf-8", "replace").decode().replace("\0", "?"),  # it may quote hostile words
        gone_at=(before.gone_at or now) if gone else before.gone_at,
    )
