"""readings, changes, states -> the JSON lines of `replay` and `explain`, as the contract names their fields."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from notifier.core.model import CaseState, Evidence, Facts, ItemDevelopment, Novelty, Reading
from notifier.core.naming import facts_of, moment

__all__ = ["case_line", "development_of", "facts_of", "item_line", "moment", "written"]


def written(line: Mapping[str, Any]) -> str:
    """One line of JSON; letters of all languages stand as they are, lone surrogates escaped so that any output takes them."""
    text = json.dumps(line, ensure_ascii=False, separators=(", ", ": "))
    return text if text.isascii() or _is_encodable(text) else json.dumps(line)


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


def _is_encodable(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
