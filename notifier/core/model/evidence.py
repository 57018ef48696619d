"""What an item says of the tracked cases: matches, claims with the words that make them, and what was set aside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from notifier.core.model.facts import Facts
from notifier.core.model.items import Item

Reason = Literal[
    "request",
    "expectation",
    "condition",
    "argument",
    "tentative",
    "reserved",
    "background",
    "known",
    "other_case",
    "other_person",
    "ambiguous",
    "furniture",
    "not_law",
    "other",
]


@dataclass(frozen=True, slots=True)
class Match:
    """A tracked case that an item speaks of. `score` is in (0, 1]; `why` is in words for people."""

    case: str
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim of an item about one case, with the sentence that makes it: `document[start:end] == quote`.

    `told` says how the text itself tells it: as `new`, as `background`, or `open`: undated and in no place that says which, so
    that it is news only where nothing like it is known. `certain` is False where the claim is too weak to be told on its own (a
    bare date mention, a guess); such evidence can only support what is known.
    """

    case: str
    facts: Facts
    quote: str
    start: int
    end: int
    told: Literal["new", "open", "background"]
    certain: bool = True
    takes_back: bool = False
    """The item says that an earlier report of this was wrong (a correction note, a retraction)."""
    likely_day: str | None = None
    """Where the sentence names no day: that of the item's news, on which it happened if it is news."""
    either: tuple[str, ...] = ()
    """The related cases, `case` among them, of which the text leaves open which is meant; there is one piece of evidence for
    each, and what is known of them decides."""
    amends: bool = False
    """The item puts an earlier report of its outlet right: where it says otherwise, that one was wrong."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A passage that looked like news of a case and is none, and why, in words for people."""

    case: str | None
    start: int
    end: int
    reason: Reason
    why: str


@dataclass(frozen=True, slots=True)
class DateMention:
    """A calendar date that the text names: `document[start:end]`, as EDTF."""

    start: int
    end: int
    edtf: str
    about: Literal["trial_date", "hearing_date", "event_date", "previous"] | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one item says of the tracked cases."""

    item: Item
    matches: tuple[Match, ...]
    evidence: tuple[Evidence, ...]
    set_aside: tuple[SetAside, ...] = ()
    dates: tuple[DateMention, ...] = ()
