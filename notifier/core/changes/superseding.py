"""developments × a later one -> what the later one undid; what is undone stays visible."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, MutableMapping
from dataclasses import replace
from datetime import datetime

from notifier.core.changes import days
from notifier.core.changes.outcomes import UNDOING
from notifier.core.changes.same import Claim, known_span
from notifier.core.language.names import parties_fit
from notifier.core.model.developments import Development

# What a court above undoes: the newest of these.
_DECIDED = ("ruling", "verdict", "sentence", "appeal_decision")


# Objects with which a case ends when they are dismissed or dropped.
_WHOLE = frozenset({"case", "charges", "indictment", "complaint", "lawsuit", "suit", "motion_to_dismiss", "action"})


def mark_undone(known: MutableMapping[str, Development], added: Development, altered: dict[str, None]) -> None:
    """Mark what a new ruling undid: the newest earlier decision of the court below, or the verdict for a new trial."""
    for each in _undone(known, added):
        known[each.id] = replace(each, superseded_by=added.id)
        altered[each.id] = None


def _undone(known: Mapping[str, Development], added: Development) -> list[Development]:
    facts = added.facts
    earlier = [
        one
        for one in known.values()
        if one.id != added.id and _stands(one) and _acted(one) < _acted(added) and parties_fit(one.facts.party, facts.party)
    ]
    if facts.disposition == "stay_lifted":
        return _newest(one for one in earlier if one.facts.disposition == "stayed")
    if facts.kind not in ("ruling", "appeal_decision") or facts.disposition not in UNDOING:
        return []
    if facts.disposition == "new_trial" or facts.kind == "ruling":
        return _newest(one for one in earlier if one.facts.kind == "verdict")
    same_object = [one for one in earlier if facts.object is not None and one.facts.object == facts.object]
    return _newest(same_object) or _newest(one for one in earlier if one.facts.kind in _DECIDED)


def mark_left(
    known: MutableMapping[str, Development], left: Development | None, added: Development, altered: dict[str, None]
) -> None:
    """Mark the date that a newer one replaced; a date that is only learnt late replaces nothing."""
    if left is not None and _acted(left) <= _acted(added) and left.id in known:
        known[left.id] = replace(known[left.id], superseded_by=added.id)
        altered[left.id] = None


def allows(known: Mapping[str, Development], old: Development, claim: Claim) -> bool:
    """Whether a claim may mean this known act: not if the act was undone since and the claim is of a later day, or if it is a
    verdict and a later trial has begun since."""
    if claim.fresh and old.facts.kind == "verdict" and claim.facts.kind == "verdict" and _tried_again(known, old, claim):
        return False
    if old.superseded_by is None or old.superseded_by not in known or not claim.fresh:
        return True
    undone = known[old.superseded_by]
    return not (undone.facts.kind in ("ruling", "appeal_decision") and claim.when.first > known_span(undone).first)


def _tried_again(known: Mapping[str, Development], old: Development, claim: Claim) -> bool:
    """Whether the last trial known began after a verdict and before what is told now."""
    trials = [one for one in known.values() if one.facts.kind == "trial_date" and not one.withdrawn and one.facts.date]
    last = max(trials, key=_acted, default=None)
    if last is None or last.facts.date is None:
        return False
    first, end = days.bounds(last.facts.date)
    return first == end and known_span(old).last < first <= claim.when.last


def was_tried(known: Mapping[str, Development], date: Development) -> bool:
    """Whether the trial of a known date was held or fell away since: a verdict, a mistrial, an order for a new trial."""
    start = days.bounds(date.facts.date)[0] if date.facts.date else 0
    later = [one for one in known.values() if not one.withdrawn and _acted(one) > _acted(date)]
    if any(one.facts.disposition in ("mistrial", "new_trial") for one in later):
        return True
    verdicts = [one for one in known.values() if one.facts.kind == "verdict" and not one.withdrawn]
    if any(known_span(one).last >= start for one in verdicts):
        return True
    return bool(verdicts) and any(one.facts.disposition in UNDOING and one.facts.kind == "appeal_decision" for one in later)


def ended(known: Mapping[str, Development], date: Development) -> bool:
    """Whether the case came to its end since a trial date was known: settled, pleaded, dismissed or dropped as a whole."""
    return any(ends_all(one) and _acted(one) >= _acted(date) for one in known.values())


def ends_all(one: Development) -> bool:
    """Whether a case came to its end by this: settled, pleaded, dismissed or dropped as a whole."""
    facts = one.facts
    if one.withdrawn or one.superseded_by is not None or one.retracts is not None:
        return False
    if facts.kind == "plea":
        return facts.disposition in ("guilty", "no_contest")
    if facts.kind == "settlement":
        return facts.disposition in ("settled", "approved", None)
    dismissed = facts.disposition in (
        "dismissed",
        "dismissed_with_prejudice",
        "dismissed_without_prejudice",
        "dropped",
        "withdrawn",
    )
    return dismissed and facts.kind in ("ruling", "charge") and (facts.object is None or facts.object in _WHOLE)


def _stands(one: Development) -> bool:
    return not one.withdrawn and one.superseded_by is None and one.retracts is None


def _acted(one: Development) -> tuple[int, datetime]:
    span = known_span(one)
    return (span.first if span.is_day else one.first_at.toordinal()), one.first_at


def _newest(found: Iterable[Development]) -> list[Development]:
    return sorted(found, key=_acted)[-1:]
