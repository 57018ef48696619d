"""frame x case -> does the court that acts sit in another state than the case: "a judge in Boston", "a Denver jury"."""

from __future__ import annotations

from functools import cache

from notifier.core.language.courts import COURTS, circuit_of_state, seats
from notifier.core.language.names import fold
from notifier.core.model.cases import Case
from notifier.core.reading.clauses import Parsed
from notifier.core.reading.frames import Frame
from notifier.core.reading.roles import is_name

_BENCHES = frozenset({"judge", "jury"})
_LOCAL = frozenset({"district", "state trial"})
_LONGEST = 3


def seated_elsewhere(frame: Frame, parsed: Parsed, case: Case) -> str | None:
    """The city of a judge or a jury who act and sit in no state in which the case is or was; None where no city is named, or one
    that may be in that state too."""
    actor = frame.actor
    if actor.first < 0 or actor.name not in _BENCHES:
        return None
    named = next((city for city in (_behind(parsed, actor.last), _before(parsed, actor.first)) if city in _states()), None)
    if named is None:
        return None
    known = [COURTS[court] for court in (case.court, *(docket.court for docket in case.dockets)) if court and court in COURTS]
    own = {court.place for court in known if court.kind in _LOCAL}
    return named if own and _states()[named].isdisjoint(own) else None


def _behind(parsed: Parsed, last: int) -> str:
    """The name that follows "in" behind an actor; empty where none does."""
    if parsed.words[last : last + 1] != ["in"]:
        return ""
    end = last + 1
    while end < len(parsed.words) and end - last <= _LONGEST and is_name(parsed, end):
        end += 1
    return " ".join(parsed.words[last + 1 : end])


def _before(parsed: Parsed, first: int) -> str:
    """The name right before an actor, without "a" and "federal"; empty where there is none."""
    start = first
    while start > 0 and first - start < _LONGEST and is_name(parsed, start - 1):
        start -= 1
    return " ".join(parsed.words[start:first])


@cache
def _states() -> dict[str, frozenset[str]]:
    """Folded city in which a federal court sits -> the states that have one of its name; a state counts as its own."""
    found: dict[str, set[str]] = {}
    for court, cities in seats().items():
        for city in cities:
            found.setdefault(fold(city), set()).add(COURTS[court].place)
    for state in circuit_of_state():
        found.setdefault(fold(state), set()).add(state)
    return {city: frozenset(states) for city, states in found.items()}
