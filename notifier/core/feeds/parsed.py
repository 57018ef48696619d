"""What a feed document comes to, and what a kind of feed must offer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from notifier.core.model import Feed, Item


@dataclass(frozen=True, slots=True)
class Parsed:
    """One feed document, read. `items` are in the document's order, at most 500.

    `ttl` is how long the feed itself asks not to be asked again. `skip_hours` (0 to 23, UTC) and `skip_days` (0 is Monday) are
    when it says that nothing comes. `carries` is what a court's feed says that it shows (`all`, or a list of types of entries).
    None: it does not say.
    """

    items: tuple[Item, ...]
    ttl: timedelta | None = None
    skip_hours: frozenset[int] = frozenset()
    skip_days: frozenset[int] = frozenset()
    title: str | None = None
    language: str | None = None
    carries: str | None = None


class FeedKind(Protocol):
    """A module that reads one kind of feed."""

    @property
    def NAME(self) -> str:
        """The word in the configuration."""

    def parse(self, feed: Feed, body: bytes, content_type: str | None, url: str) -> Parsed:
        """Read a document that came from `url`. Raises FeedError where it is no feed."""
