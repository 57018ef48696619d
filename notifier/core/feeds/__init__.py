"""FEED -> ITEM. One module a kind of feed; a new one is a file and its name in ALL."""

from __future__ import annotations

from collections.abc import Mapping

from notifier.core.feeds import cmecf, document, news
from notifier.core.feeds.parsed import FeedKind, Parsed
from notifier.core.model.polling import Feed

__all__ = ["ALL", "KINDS", "FeedKind", "Parsed", "parse", "parse_file"]

ALL: tuple[FeedKind, ...] = (news, cmecf)
KINDS: Mapping[str, FeedKind] = {kind.NAME: kind for kind in ALL}


def parse(feed: Feed, body: bytes, content_type: str | None, url: str) -> Parsed:
    """Read what came for `feed` from `url` (after redirects). Raises FeedError where it is no feed of any kind we know."""
    return KINDS[feed.kind].read(feed, document.read(body, content_type, url))


def parse_file(body: bytes, *, name: str, kind: str | None) -> Parsed:
    """Read a document of no configured feed; `name` is the feed's name where it has no title, `kind` None: as it shows itself.

    Raises FeedError where it is no feed.
    """
    raw = document.read(body, None, "")
    kind = kind or next((each.NAME for each in ALL if each.recognises(raw)), news.NAME)
    title = news.title_of(raw.title) or name
    return KINDS[kind].read(Feed(url="", name=title, kind=cmecf.NAME if kind == cmecf.NAME else news.NAME), raw)
