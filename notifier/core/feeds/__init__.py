"""FEED -> ITEM. One module a kind of feed; a new one is a file and its name in ALL."""

from __future__ import annotations

from collections.abc import Mapping

from notifier.core.feeds import cmecf, news
from notifier.core.feeds.parsed import FeedKind, Parsed
from notifier.core.model import Feed

__all__ = ["ALL", "KINDS", "FeedKind", "Parsed", "parse"]

ALL: tuple[FeedKind, ...] = (news, cmecf)
KINDS: Mapping[str, FeedKind] = {kind.NAME: kind for kind in ALL}


def parse(feed: Feed, body: bytes, content_type: str | None, url: str) -> Parsed:
    """Read what came for `feed` from `url` (after redirects). Raises FeedError where it is no feed of any kind we know."""
    return KINDS[feed.kind].parse(feed, body, content_type, url)
