"""One court that a text names, and whether it can be a court of the directory."""

from __future__ import annotations

from typing import Literal

from notifier.core.language.courts.directory import COURTS
from notifier.core.language.values import value

Level = Literal["supreme", "appeal", "trial", "unknown"]
System = Literal["federal", "state", "foreign", "unknown"]


@value
class CourtMention:
    """A court that a text names: `text[start:end]`. `ids` are the courts that it can be: one where the words are clear, several
    where they leave it open ("a federal judge in Texas"), none where the court has no id or is not said ("a federal judge").

    `place` is the state that the words name, None where they name none.
    """

    start: int
    end: int
    ids: tuple[str, ...]
    level: Level
    system: System = "unknown"
    place: str | None = None


def fits(mention: CourtMention, court: str) -> bool | None:
    """Whether a mention can mean this court; None where the words say too little, or the court is not in the directory."""
    if mention.ids:
        return court in mention.ids
    known = COURTS.get(court)
    if known is None:
        return None
    if mention.system == "foreign":
        return False
    if mention.system in ("federal", "state") and mention.system != system_of(known.kind):
        return False
    if mention.level != "unknown" and mention.level != level_of(known.kind):
        return False
    if mention.place and known.place != mention.place and known.kind != "appellate":
        return False
    return None


def system_of(kind: str) -> System:
    """The system to which a kind of court of the directory belongs."""
    return "state" if kind.startswith("state") else "federal"


def level_of(kind: str) -> Level:
    """The level of a kind of court of the directory."""
    if kind in ("supreme", "state supreme"):
        return "supreme"
    return "appeal" if kind in ("appellate", "state appellate") else "trial"
