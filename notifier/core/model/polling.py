"""What passes between a feed and the store: what is asked, what comes back, what is remembered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from notifier.core.model.developments import Change, Development
from notifier.core.model.evidence import Match
from notifier.core.model.items import Item, ItemKind


@dataclass(frozen=True, slots=True)
class Feed:
    """A URL polled for items. `url` is its identity; `court` is a CourtListener id or None."""

    url: str
    name: str
    kind: ItemKind = "news"
    court: str | None = None
    every: timedelta = timedelta(minutes=10)
    full_text: bool = False
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Extra request headers (keys, basic auth); secret, never logged."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of the web. `etag` and `last_modified` go back byte for byte as they came.

    `headers` are secret: they are sent to the origin of `url` only, and never logged.
    """

    url: str
    etag: str | None = None
    last_modified: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    method: str = "GET"
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class Response:
    """What came back. `body` is None where nothing changed (304), else decoded from its transfer and content encodings.

    `url` is where it came from in the end, without user information. `permanent_url` is where to ask from now on, None unless
    every redirect on the way was permanent. `max_age` is how long the server says that the answer stays good; None: it does
    not say.
    """

    status: int
    url: str
    body: bytes | None
    permanent_url: str | None = None
    content_type: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    max_age: timedelta | None = None


@dataclass(frozen=True, slots=True)
class FeedState:
    """What is remembered of a feed between polls, keyed by the configured URL.

    `moved_to` is where a permanent redirect sent us. `gone_at` is set by a 410. `items` is how many were new since the first poll.
    `body_key` is a hash of the last body, so that an equal one need not be parsed. `pause_s` is how many seconds the feed asked to
    be left alone for when it was last read (ttl, Cache-Control).
    """

    url: str
    name: str
    etag: str | None = None
    last_modified: str | None = None
    moved_to: str | None = None
    body_key: str | None = None
    next_at: datetime | None = None
    last_attempt_at: datetime | None = None
    last_success_at: datetime | None = None
    last_item_at: datetime | None = None
    failures: int = 0
    failing_since_at: datetime | None = None
    last_error: str | None = None
    gone_at: datetime | None = None
    items: int = 0
    pause_s: int | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch in which a feed showed nothing of what was seen last, so that items may have been missed."""

    feed: str
    after_at: datetime | None
    before_at: datetime


@dataclass(frozen=True, slots=True)
class Identified:
    """An item under its lasting id, and whether it was seen before: `edited` if its words really changed since.

    `keys` are those it is not yet known by; `content_key` is a hash of its words as the feed gave them. `seen_at` is when it was
    first seen; None for a new one.
    """

    item: Item
    status: Literal["new", "edited", "known"]
    keys: tuple[str, ...]
    content_key: str
    seen_at: datetime | None


@dataclass(frozen=True, slots=True)
class PollRecord:
    """All that follows from one answer of a feed, stored as one: never its validators without its news.

    `items` carry the text that was read (the page's, where it was fetched); `matches` are by item id, for every new or edited
    item that has any. `developments` are whole, each once, as they stand after the last item. `shown` are the ids of all that the
    feed shows now; where it shows nothing, what it showed before is still remembered.
    """

    state: FeedState
    seen_at: datetime
    items: tuple[Identified, ...] = ()
    matches: Mapping[str, tuple[Match, ...]] = field(default_factory=dict)
    developments: tuple[Development, ...] = ()
    changes: tuple[Change, ...] = ()
    gap: Gap | None = None
    shown: tuple[str, ...] = ()
