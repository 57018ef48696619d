"""What a feed document says, before anybody has looked at it: the same for all syntaxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

MAX_ENTRIES = 500


@dataclass(slots=True)
class RawEntry:
    """One entry as it stands in the document. None: not there. All are text that nobody has looked at."""

    id: str | None = None
    link: str | None = None
    title: str | None = None
    texts: Sequence[str] = ()
    """Summary, content, description: all there are, as HTML or plain."""
    published: str | None = None
    updated: str | None = None
    source: str | None = None
    """The name of the outlet where an aggregator has it from."""
    language: str | None = None
    moment: datetime | None = None
    """The date as feedparser reads it, which knows some forms that we do not."""


@dataclass(slots=True)
class RawFeed:
    """One document."""

    title: str | None = None
    language: str | None = None
    ttl: timedelta | None = None
    skip_hours: frozenset[int] = frozenset()
    skip_days: frozenset[int] = frozenset()
    entries: list[RawEntry] = field(default_factory=list)


class Unreadable(Exception):  # not an error: another reader has to try
    """This reader cannot read the document."""
