"""feed -> what it answered. Waits for the network only: many run at once on the event loop."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Protocol

from notifier.core import feeds
from notifier.core.errors import FeedError, FetchError
from notifier.core.feeds.parsed import Parsed
from notifier.core.model.polling import Feed, FeedState, Request, Response
from notifier.edges import apart

LARGE = 256 * 1024
"""Bytes. A longer document is read in a process of its own; a feed of 35 whole articles has 100 to 200 KB, and what was made to be
slow takes a second at most at this size."""

# where the permanent target of a redirect fails this often, the configured address is asked again
_MOVED_BACK = 3


class Fetches(Protocol):
    """What polling needs of the HTTP client."""

    async def fetch(self, request: Request) -> Response:
        """Raises FetchError for all but an answer that can be used."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A feed's answer, not yet thought about. `before` is what was remembered of the feed until now.

    `body_key` is None where no body came. `parsed` is set only where the body was too large to be read with the others.
    """

    feed: Feed
    before: FeedState
    outcome: Response | FetchError | FeedError
    body_key: str | None = None
    parsed: Parsed | None = None

    @property
    def is_quiet(self) -> bool:
        """Whether there is nothing to think about: unchanged, or failed."""
        return not isinstance(self.outcome, Response) or self.body_key is None or self.is_unchanged

    @property
    def is_unchanged(self) -> bool:
        return isinstance(self.outcome, Response) and (self.body_key is None or self.body_key == self.before.body_key)


async def ask(client: Fetches, feed: Feed, before: FeedState | None) -> Asked:
    """Ask a feed once, with the validators it gave last time. What goes wrong is a value, so that no feed stops another."""
    known = before or FeedState(feed.url, feed.name)
    request = Request(_address(known), known.etag, known.last_modified, feed.headers)
    try:
        response = await client.fetch(request)
    except FetchError as error:
        return Asked(feed, known, error)
    if response.body is None:
        return Asked(feed, known, response)
    asked = Asked(feed, known, response, _body_key(feed, response.body))
    if asked.is_unchanged:
        return replace(asked, outcome=replace(response, body=b""))  # the body has served, and is not to wait in memory
    if len(response.body) <= LARGE:
        return asked
    try:
        # the headers are secret, and nothing that reads a document needs them
        plain = replace(feed, headers={})
        parsed = await apart.run(feeds.parse, plain, response.body, response.content_type, response.url)
    except apart.ApartError as error:
        return Asked(feed, known, FeedError(f"{feed.url}: {error}"))
    return replace(asked, outcome=replace(response, body=b""), parsed=parsed)  # the body is large and has served


def ask_at(feed: Feed, state: FeedState | None, now: datetime) -> datetime:
    """When a feed is to be asked at a start: `now` where it never was, or where the clock was put back since it was asked last.

    A feed that is well is asked after `every` as it is configured now, which may be shorter than when its next time was planned,
    but not before the pause is over that it asked for itself.
    """
    if state is None or state.next_at is None or state.last_attempt_at is None or state.last_attempt_at > now:
        return now
    if state.failures:
        return state.next_at
    return min(state.next_at, state.last_attempt_at + max(feed.every, timedelta(seconds=state.pause_s or 0)))


def _address(state: FeedState) -> str:
    return state.moved_to if state.moved_to and state.failures < _MOVED_BACK else state.url


def _body_key(feed: Feed, body: bytes) -> str:
    """A hash of the body and of what else decides how it is read: the kind of feed, its name, its court."""
    how = f"{feed.kind}\0{feed.name}\0{feed.court}\0{feed.full_text}".encode()
    return blake2b(body, key=blake2b(how, digest_size=32).digest(), digest_size=16).hexdigest()
