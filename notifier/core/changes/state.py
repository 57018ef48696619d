"""case state -> what holds: the trial date, the rulings that stand, and what was known at a past moment."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime

from notifier.core.changes import calendar, superseding
from notifier.core.changes.known import Known, known
from notifier.core.changes.witnesses import confidence, facts_of
from notifier.core.model.cases import Case
from notifier.core.model.developments import LONG_AGO, CaseState, Development
from notifier.core.model.facts import RULINGS, Facts


def initial(case: Case) -> CaseState:
    """What is known of a case before the first item: the configured trial date, silently."""
    empty = known(CaseState(case.id))
    if case.trial_date is not None:
        key = hashlib.sha256(f"{case.id}\x00configuration".encode()).hexdigest()[:16]
        facts = Facts("trial_date", action="set", date=case.trial_date, proceeding="trial")
        empty.put(Development(key, case.id, facts, LONG_AGO, "background", ()))
    return CaseState(case.id, empty)


def trial_date(state: CaseState) -> str | None:
    """The trial date that holds, as EDTF; None where none is known, it was vacated, or the case ended before it."""
    track = calendar.track(state.developments.values(), "trial", "trial_date")
    if track.current is None or superseding.ended(state.developments, track.current):
        return None
    return track.value


def standing_rulings(state: CaseState) -> list[str]:
    """The ids of the rulings, verdicts, sentences … that were news and stand, in the order in which they were met."""
    return [one.id for one in state.developments.values() if stands(one)]


def stands(development: Development) -> bool:
    """Whether a ruling was told as news, to whomever, and nothing has undone or withdrawn it."""
    was_news = development.novelty == "new" or any(source.novelty == "new" for source in development.sources[:1])
    return (
        development.facts.kind in RULINGS
        and was_news
        and not development.withdrawn
        and development.superseded_by is None
        and development.retracts is None
    )


def as_of(state: CaseState, at: datetime) -> CaseState:
    """The state as one who had read all that was published up to a moment would have known it."""
    then = Known()
    then.by_item = {}
    for each in state.developments.values():
        view = _as_of(each, at)
        if view is not None:
            then.put(view)
    for each in list(then.values()):
        by = each.superseded_by if each.superseded_by in then else None
        withdrawn = each.withdrawn and any(each.id in (one.corrects, one.retracts) for one in then.values())
        then[each.id] = replace(each, superseded_by=by, withdrawn=withdrawn)
    return CaseState(state.case, then)


def _as_of(development: Development, at: datetime) -> Development | None:
    sources = tuple(one for one in development.sources if (one.published_at or one.seen_at) <= at)
    if development.known_before:
        return replace(development, sources=sources)
    if not sources:
        return None
    if len(sources) == len(development.sources):
        return development
    return replace(development, sources=sources, facts=facts_of(development, sources), confidence=confidence(sources))
