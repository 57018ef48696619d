"""What a feed document comes to, and what a kind of feed must offer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from notifier.core.feeds.raw import RawFeed
from notifier.core.model.items import Item
from notifier.core.model.polling import Feed


@dataclass(frozen=True, slots=True)
class Parsed:
    """One feed document, read. `items` are in the document's order, at most 500.

    `ttl` is how long the feed itself asks not to be asked again. `skip_hours` (0 to 23, UTC) and `skip_days` (0 is Monday) are
    when it says that nothing comes. None: it does not say.
    """

    items: tuple[Item, ...]
    ttl: timedelta | None = None
    skip_hours: frozenset[int] = frozenset()
    skip_days: frozenset[int] = frozenset()


class FeedKind(Protocol):
    """A module that reads one kind of feed."""

    @property
    def NAME(self) -> str:
        """The word in the configuration."""

    def read(self, feed: Feed, raw: RawFeed) -> Parsed:
        """What the document comes to as one of this feed."""

    def recognises(self, raw: RawFeed) -> bool:
        """Whether the document shows that it is of this kind, for files that nobody configured."""
