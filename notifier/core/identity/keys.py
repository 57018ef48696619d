"""What an item may be known by within its feed: the feed's own id, its link, its headline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Literal

from notifier.core.identity.links import canonical_url
from notifier.core.identity.words import fold, title_words
from notifier.core.model.items import Item

KeyKind = Literal["id", "url", "title"]

KINDS: tuple[KeyKind, ...] = ("id", "url", "title")


@dataclass(frozen=True, slots=True)
class Keys:
    """What an item may be known by within its feed, strongest first: the feed's own id, its link, its headline."""

    id: str
    url: str | None
    title: str | None

    @property
    def all(self) -> tuple[str, ...]:
        return tuple(key for key in (self.id, self.url, self.title) if key is not None)


def scope_of(feed_url: str) -> str:
    """What all keys of a feed's items begin with, so that they stand together in an index."""
    return _digest(feed_url, 4)


def key_range(feed_url: str) -> tuple[str, str]:
    """Between which words all keys of a feed's items stand, the second one excluded."""
    scope = scope_of(feed_url)
    return scope, f"{int(scope, 16) + 1:08x}" if scope != "f" * 8 else "g"


def id_keys(feed_url: str, items: Sequence[Item]) -> list[str]:
    """The strongest key of each item of one document: the feed's own id.

    An id that different items of the document share tells none of them apart; such an item is known by its own words.
    """
    scope = scope_of(feed_url)
    shared = _shared((item.id, item) for item in items)
    return [key_of(scope, "id", _own_words(item) if item.id in shared else item.id) for item in items]


def keys_for_name(feed_url: str, name: str) -> list[str]:
    """What an item of this feed may be known by, of which somebody names the feed's own id or the link."""
    scope = scope_of(feed_url)
    url = canonical_url(name)
    return [key_of(scope, "id", name), *([key_of(scope, "url", url)] if url else [])]


def keys_of(feed_url: str, items: Sequence[Item], ids: Sequence[str]) -> list[Keys]:
    """All keys of each item; `ids` are their `id_keys`.

    A link that several items share is no key (a page of live news); nor is one of a docket, whose entries all have it.
    """
    scope = scope_of(feed_url)
    urls = [canonical_url(item.url) if item.kind == "news" else None for item in items]
    shared = _shared(zip(urls, items, strict=True))
    return [
        Keys(id, key_of(scope, "url", url) if url and "/" in url and url not in shared else None, _title_key(scope, item))
        for item, id, url in zip(items, ids, urls, strict=True)
    ]


def _title_key(scope: str, item: Item) -> str | None:
    words = title_words(item.title, item.outlet) if item.kind == "news" else ()
    if len(words) < 4:
        return None  # a headline of three words comes again every week
    return key_of(scope, "title", f"{' '.join(words)}\0{fold(item.outlet)}")


def _shared(named: Iterable[tuple[str | None, Item]]) -> set[str]:
    """The names that different items go by; a document that says one item twice is no such case."""
    first: dict[str, tuple[str, str]] = {}
    words = ((name, (item.title, item.text)) for name, item in named if name is not None)
    return {name for name, said in words if first.setdefault(name, said) != said}


def _own_words(item: Item) -> str:
    return f"{item.id}\0{item.title}\0{item.url}\0{item.text[:500]}"


def key_of(scope: str, kind: KeyKind, name: str) -> str:
    return scope + _digest(f"{kind}\0{name}", 8)


def content_key(item: Item) -> str:
    """A hash of the item's words, as they came."""
    return _digest(f"{item.title}\0{item.text}", 12)


def _digest(text: str, size: int) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=size).hexdigest()
