"""readings, changes, states -> the JSON lines of `replay` and `explain`, as the contract names their fields."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from notifier.core.model.developments import CaseState, ItemDevelopment, Novelty
from notifier.core.model.evidence import Evidence, Reading
from notifier.core.model.facts import Facts
from notifier.core.naming import facts_of, moment

__all__ = ["case_line", "development_of", "facts_of", "item_line", "moment"]


def item_line(reading: Reading, found: Iterable[ItemDevelopment], *, type_: str = "item") -> dict[str, Any]:
    """What one item says, of which case, and what of it is news."""
    return {
        "type": type_,
        "id": reading.item.id,
        "cases": [{"case": one.case, "score": round(one.score, 2), "why": list(one.why)} for one in reading.matches],
        "developments": [development_of(one.development, one.facts, one.novelty, one.evidence) for one in found],
    }


def development_of(name: str, facts: Facts, novelty: Novelty, evidence: Evidence) -> dict[str, Any]:
    return {
        "case": evidence.case,
        "development": name,
        **facts_of(facts),
        "novelty": novelty,
        "quote": evidence.quote,
        "span": [evidence.start, evidence.end],
    }


def case_line(state: CaseState, *, trial_date: str | None, rulings: list[str], sources: int) -> dict[str, Any]:
    return {"type": "case", "case": state.case, "trial_date": trial_date, "rulings": rulings, "sources": sources}
