"""evidence that may be of several related cases × what is known of each -> the case at whose stage such an act comes.

A verdict comes where a trial is due, a sentence where somebody was convicted, a postponement where the old date is known; nothing
comes in a case that has ended. Where several cases are at such a stage, it is nobody's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from notifier.core.changes import calendar, days, superseding
from notifier.core.changes.outcomes import CONVICTING, MERITS, relation
from notifier.core.changes.same import kinds_fit, known_span
from notifier.core.language.names import parties_fit
from notifier.core.model.cases import Case
from notifier.core.model.developments import CaseState, Development
from notifier.core.model.evidence import Evidence
from notifier.core.model.facts import DATES, Facts

IMPOSSIBLE = -9
_TRIAL_LASTS = 120
"""Days from the first day of a trial within which its verdict is looked for."""


def choose(
    evidence: Sequence[Evidence], state_of: Callable[[str], CaseState], cases: Mapping[str, Case], published: date
) -> list[Evidence]:
    """The evidence without what turns out to be of another case than its own, or of nobody can say which."""
    fits = [_fit(each.facts, state_of(each.case), published) if each.either else 0 for each in evidence]
    kept: list[Evidence] = []
    for each, own in zip(evidence, fits, strict=True):
        others = [
            fit
            for other, fit in zip(evidence, fits, strict=True)
            if each.either and other.case in each.either and other.case != each.case and _are_one(each, other)
        ]
        first = own > 0 and all(own > other for other in others)
        if not each.either or first or (own > 0 and own == max(others, default=own) and _is_for_all(each, cases)):
            kept.append(each)
    return kept


def _are_one(each: Evidence, other: Evidence) -> bool:
    """Whether a claim for another case is the same words."""
    return other.start == each.start and other.facts.kind == each.facts.kind and other.facts.disposition == each.facts.disposition


def _is_for_all(each: Evidence, cases: Mapping[str, Case]) -> bool:
    """Whether one order stands in all of the cases: the Supreme Court's, on what several plaintiffs brought against one."""
    if each.facts.court != "scotus":
        return False
    plaintiffs = [
        {party.name for party in cases[name].parties if party.role == "plaintiff"} for name in each.either if name in cases
    ]
    seen: set[str] = set()
    for names in plaintiffs:
        if not names or names & seen:
            return False
        seen |= names
    return True


def _fit(facts: Facts, state: CaseState, published: date) -> int:
    """How well an act comes at the stage of a case: above 0 if something speaks for it, `IMPOSSIBLE` if it cannot come."""
    known = {name: one for name, one in state.developments.items() if not one.withdrawn and one.retracts is None}
    if any(_is_told(one, facts) for one in known.values()):
        return 3
    return _STAGES.get(facts.kind, _ruling)(facts, known, published)


def _is_told(one: Development, facts: Facts) -> bool:
    """Whether a known act is this one beyond doubt: of one day, with one outcome."""
    if facts.kind in DATES or facts.event_date is None or not kinds_fit(one.facts.kind, facts.kind):
        return False
    span = known_span(one)
    same = parties_fit(one.facts.party, facts.party) and relation(one.facts.disposition, facts.disposition) == "equal"
    return same and span.is_day and (span.first, span.last) == days.bounds(facts.event_date)


Known = Mapping[str, Development]


def _date(facts: Facts, known: Known, published: date) -> int:
    track = calendar.track(known.values(), calendar.track_name(facts), facts.kind)
    value = track.value
    if facts.kind == "trial_date" and track.current is not None and _is_over(known, track.current):
        return 0 if facts.proceeding == "retrial" else IMPOSSIBLE
    if value is None:
        return 1 if facts.action == "set" and not _ended(known) else 0
    if facts.previous is not None:
        return 3 if days.agree(facts.previous, value) else IMPOSSIBLE
    if facts.date is not None and days.agree(facts.date, value):
        return 3
    return 1 if facts.action != "set" and not days.is_past(value, published) else 0


def _is_over(known: Known, current: Development) -> bool:
    return superseding.was_tried(known, current) or superseding.ended(known, current)


def _verdict(facts: Facts, known: Known, published: date) -> int:
    if _ended(known) or _standing(known, facts, "verdict") or _standing(known, facts, "plea"):
        return IMPOSSIBLE
    value = calendar.track(known.values(), "trial", "trial_date").value
    if value is None:
        return 0
    since = published.toordinal() - days.bounds(value)[0]
    return 2 if 0 <= since <= _TRIAL_LASTS else IMPOSSIBLE if since < -days.FRESH_DAYS else 0


def _sentence(facts: Facts, known: Known, _: date) -> int:
    if _standing(known, facts, "sentence"):
        return IMPOSSIBLE
    convicted = [*_standing(known, facts, "verdict"), *_standing(known, facts, "plea")]
    return 2 if any(one.facts.disposition in CONVICTING for one in convicted) else 0


def _plea(facts: Facts, known: Known, published: date) -> int:
    if _ended(known) or _standing(known, facts, "verdict") or _standing(known, facts, "sentence"):
        return IMPOSSIBLE
    before = [one.facts.disposition for one in _standing(known, facts, "plea")]
    if facts.disposition in before:
        return IMPOSSIBLE
    value = calendar.track(known.values(), "trial", "trial_date").value
    ahead = value is not None and not days.is_past(value, published)
    return 2 if ahead and facts.disposition == "guilty" else 1 if _standing(known, facts, "charge") else 0


def _settlement(_: Facts, known: Known, published: date) -> int:
    if _ended(known):
        return IMPOSSIBLE
    value = calendar.track(known.values(), "trial", "trial_date").value
    return 1 if value is not None and not days.is_past(value, published) else 0


def _appeal(facts: Facts, known: Known, published: date) -> int:
    """2 where an appeal is pending: argued or taken up since the last decision there; 1 where there is something to appeal from."""
    decided = [
        known_span(one).first
        for one in known.values()
        if one.facts.kind == "appeal_decision" and one.facts.court == facts.court and one.facts.disposition in _FINAL
    ]
    last = max(decided, default=0)
    if any(
        _is_taken_up(one, facts) and days.bounds(one.facts.date or one.facts.event_date or "")[1] > last for one in known.values()
    ):
        return 2
    below = [one for one in known.values() if one.facts.kind in ("ruling", "verdict", "sentence", "appeal_decision")]
    return 1 if below and (not last or published.toordinal() - last <= days.FRESH_DAYS) else 0


_FINAL = MERITS | {"moot", "review_denied"}


def _is_taken_up(one: Development, facts: Facts) -> bool:
    """Whether a court of appeals took a case up: it granted review, or set a day for argument."""
    if one.facts.kind == "hearing_date":
        return one.facts.proceeding == "argument" and one.facts.date is not None
    taken = one.facts.kind == "appeal_decision" and one.facts.disposition == "review_granted" and one.facts.court == facts.court
    return taken and one.facts.event_date is not None


def _ruling(facts: Facts, known: Known, _: date) -> int:
    if any(superseding.ends_all(one) and one.facts.kind != "plea" for one in known.values()):
        return IMPOSSIBLE
    if facts.disposition in ("new_trial", "acquitted") or facts.object == "new_trial":
        return 2 if any(one.facts.kind == "verdict" for one in known.values()) else IMPOSSIBLE
    return 0


_STAGES: Mapping[str, Callable[[Facts, Known, date], int]] = {
    "trial_date": _date,
    "hearing_date": _date,
    "verdict": _verdict,
    "sentence": _sentence,
    "plea": _plea,
    "settlement": _settlement,
    "appeal_decision": _appeal,
}


def _standing(known: Known, facts: Facts, kind: str) -> list[Development]:
    """The acts of a kind that stand, of the party that is meant."""
    return [
        one
        for one in known.values()
        if one.facts.kind == kind and one.superseded_by is None and parties_fit(one.facts.party, facts.party)
    ]


def _ended(known: Known) -> bool:
    return any(map(superseding.ends_all, known.values()))
