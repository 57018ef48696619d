"""any other document that may be a feed -> raw feed, by feedparser, which reads broken ones too."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from notifier.core.errors import FeedError
from notifier.core.feeds.moments import EARLIEST
from notifier.core.feeds.raw import MAX_ENTRIES, RawEntry, RawFeed
from notifier.core.feeds.timing import Pace, ttl_of

MAX_BYTES: Final = 512 * 1024
"""Of a broken document only so much is read: feedparser may take seconds for it, and one feed must not hold up the others."""
_ENTRY_END: Final = re.compile(rb"</(?:\w+:)?(?:item|entry)\s*>", re.I)
_ENTITY: Final = re.compile(rb"<!\s*ENTITY", re.I)


def read(body: bytes, url: str) -> RawFeed:
    """Read a document in UTF-8 that came from `url`. Raises FeedError where feedparser does not know what it is."""
    if _ENTITY.search(body):
        raise FeedError("declares entities of its own, which feeds have no need of and attacks do")
    parsed = _feedparser(_cut(body), url)
    if not parsed.get("version"):
        raise FeedError("is no feed: neither RSS, RDF, Atom nor JSON Feed")
    about = parsed["feed"]
    feed = RawFeed(
        title=_text(about, "title"),
        language=_text(about, "language"),
        ttl=ttl_of(Pace(_text(about, "ttl"), _text(about, "sy_updateperiod"), _text(about, "sy_updatefrequency"))),
    )
    feed.entries = [_entry(entry) for entry in parsed["entries"][:MAX_ENTRIES]]
    return feed


def _feedparser(body: bytes, url: str) -> Mapping[str, Any]:
    import feedparser  # 50 ms and 10 MB that most runs do without

    # Quadratic in the length of <author> (its issue 562): 32 KB took four seconds. Nobody here asks who wrote it.
    feedparser.mixin._FeedParserMixin._sync_author_detail = lambda self, key="author": None
    found: Mapping[str, Any] = feedparser.parse(
        io.BytesIO(body),  # bytes alone would be tried as the name of a file
        sanitize_html=False,  # text is made plain here, and escaped where it is shown
        resolve_relative_uris=False,
        response_headers={"content-type": "application/xml; charset=utf-8", "content-location": url},
    )
    return found


def _cut(body: bytes) -> bytes:
    """The document up to its last whole entry within the bounds."""
    last = 0
    for number, end in enumerate(_ENTRY_END.finditer(body), start=1):
        if end.end() > MAX_BYTES or number > MAX_ENTRIES:
            break
        last = end.end()
    else:
        return body[:MAX_BYTES]
    return body[:last] if last else body[:MAX_BYTES]


def _entry(entry: Mapping[str, Any]) -> RawEntry:
    contents = [content.get("value") for content in _plain_get(entry, "content") or [] if isinstance(content, Mapping)]
    source = _plain_get(entry, "source")
    return RawEntry(
        id=_text(entry, "id"),
        link=_text(entry, "feedburner_origlink") or _text(entry, "link"),
        title=_text(entry, "title"),
        texts=[text for text in (_text(entry, "summary"), *contents) if isinstance(text, str) and text],
        published=_text(entry, "published"),
        updated=_text(entry, "updated"),
        source=_text(source, "title") if isinstance(source, Mapping) else None,
        language=_text(entry, "language"),
        moment=_moment(entry, "published_parsed") or _moment(entry, "updated_parsed"),
    )


def _plain_get(of: Mapping[str, Any], name: str) -> Any:
    """What the document itself holds: feedparser's own `get` answers for what is not there, and warns that it does."""
    return dict.get(of, name) if isinstance(of, dict) else None


def _text(of: Mapping[str, Any], name: str) -> str | None:
    value = _plain_get(of, name)
    return value if isinstance(value, str) and value else None


def _moment(entry: Mapping[str, Any], name: str) -> datetime | None:
    parts = _plain_get(entry, name)
    try:
        moment = datetime(*parts[:6]).replace(tzinfo=UTC) if parts else None  # noqa: DTZ001  # it is UTC, and made so
        return moment if moment and moment.year >= EARLIEST else None
    except (ValueError, TypeError):
        return None
