"""What matching gives: the matches of an item, and where in its document they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from notifier.core.language.values import value
from notifier.core.model.evidence import Match

What = Literal["docket", "caption", "alias", "party", "surname", "judge", "court", "context"]


@value
class Mention:
    """Words that speak for a case: `document[start:end]`. `text_party` is the party's name as configured, for parties and
    surnames; else None. A surname is one that stands alone and is the party's by what the text said before."""

    case: str
    start: int
    end: int
    what: What
    text_party: str | None = None


@dataclass(frozen=True, slots=True)
class Matched:
    """The cases that an item speaks of, best first, and the mentions of them in order. What stands in captions, links and
    other furniture is no mention."""

    matches: tuple[Match, ...] = ()
    mentions: tuple[Mention, ...] = ()


NOTHING = Matched()
