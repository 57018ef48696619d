"""facts -> a JSON object under the contract's names: the same in `replay`, `explain` and webhooks."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from notifier.core.model.facts import Facts


def facts_of(facts: Facts) -> dict[str, Any]:
    """The facts under the contract's names; what the text does not say is null."""
    amount = {"value": _number(facts.amount.value), "currency": facts.amount.currency} if facts.amount else None
    return {
        "kind": facts.kind,
        "action": facts.action,
        "trial_date": facts.date if facts.kind == "trial_date" else None,
        "hearing_date": facts.date if facts.kind == "hearing_date" else None,
        "proceeding": facts.proceeding,
        "previous": facts.previous,
        "event_date": facts.event_date,
        "disposition": facts.disposition,
        "party": facts.party,
        "amount": amount,
        "term": facts.term,
        "court": facts.court,
        "judge": facts.judge,
    }


def moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _number(value: float) -> float | int:
    return int(value) if float(value).is_integer() else value
