"""What a feed gives: one entry, its text made plain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

ItemKind = Literal["news", "cmecf"]


@dataclass(frozen=True, slots=True)
class Entry:
    """What a court's own feed says of one docket entry. `filed_at` is aware and keeps the feed's own offset."""

    docket: str | None
    caption: str | None
    label: str | None
    number: str | None
    filed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a feed, its text made plain.

    `id` is the identity that survives changed links and edited headlines; `feed` is the feed's name (replay: the outlet).
    `published_at` is None where the feed gave no date. `language` is a BCP 47 primary tag or None where unknown.
    """

    id: str
    url: str | None
    title: str
    text: str
    published_at: datetime | None
    outlet: str
    feed: str
    kind: ItemKind = "news"
    court: str | None = None
    entry: Entry | None = None
    language: str | None = None

    @property
    def document(self) -> str:
        """The text that all offsets count in: title, a blank line, text."""
        return f"{self.title}\n\n{self.text}"
