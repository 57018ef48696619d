"""JSON Feed 1.x -> raw feed. Everything in it may be of any type, and is looked at before it is believed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from notifier.core.errors import FeedError
from notifier.core.feeds.raw import MAX_ENTRIES, RawEntry, RawFeed

_VERSION: Final = "jsonfeed.org/version/"


def is_json(body: bytes) -> bool:
    """Whether this can be JSON: it begins with a brace or a bracket."""
    return body.lstrip()[:1] in (b"{", b"[")


def read(body: bytes) -> RawFeed:
    """Read a document in UTF-8. Raises FeedError where it is no JSON Feed."""
    try:
        document = json.loads(body)
    except (ValueError, RecursionError) as error:  # ValueError: also a number of a hundred thousand digits
        raise FeedError("is neither a feed nor JSON that can be read") from error
    if not isinstance(document, dict) or not isinstance(document.get("items"), list):
        raise FeedError("is JSON, but no JSON Feed")
    if _VERSION not in str(document.get("version")):
        raise FeedError("is JSON, but does not say that it is a JSON Feed")
    items = document["items"]
    feed = RawFeed(title=_text(document, "title"), language=_text(document, "language"))
    feed.entries = [_entry(item) for item in items[:MAX_ENTRIES] if isinstance(item, dict)]
    return feed


def _entry(item: Mapping[str, Any]) -> RawEntry:
    texts = (_text(item, name) for name in ("content_html", "content_text", "summary"))
    return RawEntry(
        id=_id(item.get("id")),
        link=_text(item, "url") or _text(item, "external_url"),
        title=_text(item, "title"),
        texts=[text for text in texts if text],
        published=_text(item, "date_published"),
        updated=_text(item, "date_modified"),
        language=_text(item, "language"),
    )


def _id(value: object) -> str | None:
    """The standard asks for a string and tells readers to take numbers too."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return str(value).strip() or None


def _text(of: Mapping[str, Any], name: str) -> str | None:
    value = of.get(name)
    return value.strip() or None if isinstance(value, str) else None
