"""What happened in a case: many witnesses, one development; and the changes that follow from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final, Literal

from notifier.core.model.evidence import Evidence
from notifier.core.model.facts import Facts
from notifier.core.model.items import ItemKind

Novelty = Literal["new", "repeat", "background"]

Confidence = Literal["reported", "confirmed", "court"]


@dataclass(frozen=True, slots=True)
class Source:
    """One item that reports a development, with the sentence that says so and what it said (`facts`).

    `seen_at` is when the program read it. `text_key` is the same for near copies of one text (wire copy).
    """

    item: str
    outlet: str
    feed: str
    url: str | None
    title: str
    published_at: datetime | None
    seen_at: datetime
    quote: str
    start: int
    end: int
    novelty: Novelty
    facts: Facts
    kind: ItemKind = "news"
    text_key: str = ""


LONG_AGO: Final = datetime(1, 1, 2, tzinfo=UTC)
"""When the dates in the configuration became known: before any item."""


@dataclass(frozen=True, slots=True)
class Development:
    """Something that happened in a case, with all its sources in order of reading.

    `id` is made from case, kind and first item and never changes. `first_at` is the publication of the first source
    (its `seen_at` where it has no date). `novelty` is `new` if it was news when first met, else `background` (it entered
    the state silently). `withdrawn` says that a later development (`corrects`/`retracts` naming this id) took it back.
    `superseded_by` is the development that undid it (reversed, moved again), which stays visible.
    """

    id: str
    case: str
    facts: Facts
    first_at: datetime
    novelty: Literal["new", "background"]
    sources: tuple[Source, ...]
    confidence: Confidence = "reported"
    corrects: str | None = None
    retracts: str | None = None
    withdrawn: bool = False
    superseded_by: str | None = None

    @property
    def known_before(self) -> bool:
        """Whether the configuration told it, before any item did; the sources then only say it again."""
        return self.first_at == LONG_AGO


@dataclass(frozen=True, slots=True)
class CaseState:
    """What is known of a case: its developments by id, in the order in which they were first met."""

    case: str
    developments: Mapping[str, Development] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Change:
    """A development of which something may have to be told from `due_at` on: it is new, says more, or was corrected.

    Whether a given reader is told, and as what, is decided when a digest is composed, by what that reader was told.
    `due_at` is the publication of the item that caused it plus `settle`. `cause` says why the row was made.
    """

    case: str
    development: str
    due_at: datetime
    cause: Literal["new", "update", "confidence", "correction"]


@dataclass(frozen=True, slots=True)
class PendingChange:
    """A stored change; ids rise in the order of recording."""

    id: int
    change: Change


@dataclass(frozen=True, slots=True)
class ItemDevelopment:
    """What one item turned out to say: its evidence, the development it stands for, and whether that is news.

    `facts` are this item's own words completed by the case (`previous` is what was known before).
    """

    development: str
    facts: Facts
    novelty: Novelty
    evidence: Evidence
