"""case state -> what comes next in the case."""

from __future__ import annotations

from datetime import date

from notifier.core.language.dates.edtf import earliest, latest
from notifier.core.model.developments import CaseState, Development
from notifier.core.model.facts import DATES

# After one of these no trial is to come, whatever date was set before.
_ENDS_BEFORE_TRIAL = frozenset({"settlement", "verdict"})


def next_date(state: CaseState, today: date) -> Development | None:
    """The development that set the next trial or hearing of the case that may still be ahead; None where none is known."""
    ahead = [each for each in state.developments.values() if _stands(each, today) and not _ended_since(each, state)]
    return min(ahead, key=lambda each: (earliest(each.facts.date or ""), each.facts.kind != "trial_date"), default=None)


def _stands(development: Development, today: date) -> bool:
    facts = development.facts
    if facts.kind not in DATES or facts.date is None or development.withdrawn or development.superseded_by is not None:
        return False
    return latest(facts.date) >= today


def _ended_since(development: Development, state: CaseState) -> bool:
    if development.facts.kind != "trial_date":
        return False
    return any(
        each.facts.kind in _ENDS_BEFORE_TRIAL
        and not each.withdrawn
        and each.superseded_by is None
        and each.retracts is None
        and each.first_at > development.first_at
        for each in state.developments.values()
    )
