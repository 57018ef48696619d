"""evidence of one item -> claims: what the item says of each act, told once however many of its sentences tell it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime

from notifier.core.changes import calendar, days
from notifier.core.changes.outcomes import relation
from notifier.core.changes.same import ONCE, Claim, kinds_fit, object_relation
from notifier.core.changes.witnesses import amounts_agree
from notifier.core.language.names import parties_fit
from notifier.core.model.evidence import Evidence
from notifier.core.model.facts import DATES, Facts

_HOLES = tuple(field.name for field in fields(Facts) if field.name not in ("kind", "action", "date", "event_date"))
_HEADLINE_DAYS = 21
_ACTIONS = {"moved": 3, "set": 2, "vacated": 1, "confirmed": 0, None: -1}


@dataclass(frozen=True, slots=True)
class Told:
    """One act as one item tells it: the sentence that says most, and the facts of all that speak of it."""

    evidence: Evidence
    facts: Facts

    @property
    def fresh(self) -> bool:
        return self.evidence.told == "new"

    def claim(self, published: datetime) -> Claim:
        when = days.event_span(self.facts.event_date, published.date(), fresh=self.fresh)
        return Claim(self.facts, when, self.fresh)

    def said(self, published: datetime) -> calendar.Said:
        when = days.event_span(self.facts.event_date, published.date(), fresh=self.fresh)
        return calendar.Said(self.facts, when, self.fresh, self.evidence.certain, published)


def gather(evidence: Sequence[Evidence], published: date, title_end: int) -> list[Told]:
    """The acts that an item tells, old ones before new ones, else in the order of the text."""
    found: list[Told] = []
    possible = _layered([_without_impossible_day(each, published, title_end) for each in evidence])
    for each in sorted(possible, key=lambda one: (one.told != "new", not one.certain)):
        for place, before in enumerate(found):
            if each.takes_back == before.evidence.takes_back and _is_one_act(before, each):
                found[place] = _joined(before, each)
                break
        else:
            found.append(Told(each, each.facts))
    found = _without_parts_of_trials(found)
    found.sort(key=lambda told: (told.fresh, told.evidence.takes_back, told.evidence.start))
    return found


def _without_impossible_day(each: Evidence, published: date, title_end: int) -> Evidence:
    """Nothing has happened later than it is told, and no headline tells of last month; such a day is misread: better none."""
    day = each.facts.event_date
    if day is None:
        return each
    first, last = days.bounds(day)
    stale = each.end <= title_end and each.told == "new" and last < published.toordinal() - _HEADLINE_DAYS
    if first <= published.toordinal() + 1 and not stale:
        return each
    return replace(each, facts=replace(each.facts, event_date=None))


def _layered(evidence: list[Evidence]) -> list[Evidence]:
    """The news of a court above, or of a sentence, makes the verdict or order that it is about background, whatever the tense."""
    fresh = [one for one in evidence if one.told == "new" and not one.takes_back]
    above = [one.facts for one in fresh if one.facts.kind == "appeal_decision"]
    appealed = bool(above)
    anew = {facts.event_date for facts in above if facts.disposition in _MAKING_ROOM and facts.event_date is not None}
    sentenced = any(one.facts.kind == "sentence" and one.facts.event_date for one in fresh)
    if not appealed and not sentenced:
        return evidence
    return [
        _retold(one)
        if _is_inner(one, appealed=appealed, sentenced=sentenced)
        and not (one.facts.kind == "sentence" and one.facts.event_date in anew)
        else one
        for one in evidence
    ]


_MAKING_ROOM = frozenset({"granted", "reversed", "vacated", "set_aside", "quashed"})
"""What a court of appeal does to a sentence before it passes another one on the same day: "quashed the term and jailed him"."""


def _is_inner(one: Evidence, *, appealed: bool, sentenced: bool) -> bool:
    if one.told != "new" or one.takes_back:
        return False
    if appealed and (
        one.facts.kind in ("verdict", "sentence", "plea") or (one.facts.kind == "ruling" and one.facts.event_date is None)
    ):
        return True
    return sentenced and one.facts.kind in ("verdict", "plea") and one.facts.event_date is None


def _retold(one: Evidence) -> Evidence:
    """The claim as background: its day was taken from the news around it."""
    return replace(one, told="background", facts=replace(one.facts, event_date=None))


def body_wins(told: list[Told], title_end: int, holds: Mapping[str, str | None]) -> list[Told]:
    """Without those dates of a headline that the body gives otherwise; the body's then is the news.

    `holds` are the dates known by track: a body that only repeats the known one does not contradict the headline.
    """
    kept = list(told)
    for head in [one for one in told if one.fresh and one.facts.date and one.evidence.end <= title_end]:
        track = calendar.track_name(head.facts)
        for place, body in enumerate(kept):
            facts = body.facts
            other = body.evidence.start >= title_end and facts.kind == head.facts.kind and calendar.track_name(facts) == track
            if not other or facts.date is None or facts.action == "vacated" or days.agree(facts.date, head.facts.date or ""):
                continue
            known = holds.get(track)
            if known is None or not days.agree(facts.date, known):
                kept[place] = replace(body, evidence=replace(body.evidence, told="new", certain=True))
                kept = [one for one in kept if one is not head]
                break
    return kept


def _is_one_act(before: Told, each: Evidence) -> bool:
    one, other = before.facts, each.facts
    if one.event_date and other.event_date and not days.agree(one.event_date, other.event_date):
        return False
    if one.kind in DATES or other.kind in DATES:
        return one.kind == other.kind and _is_one_date(before, each)
    if not kinds_fit(one.kind, other.kind) or not parties_fit(one.party, other.party):
        return False
    if before.fresh != (each.told == "new") and one.kind not in ONCE and _is_of_another_day(before, each):
        return False
    if one.amount and other.amount and not amounts_agree(one.amount, other.amount):
        return one.kind in ("verdict", "settlement") and before.fresh == (each.told == "new")
    outcome = relation(one.disposition, other.disposition, one.kind)
    objects = object_relation(one.object, other.object)
    if one.kind != other.kind and outcome != "equal":
        return False
    if before.fresh != (each.told == "new") and outcome != "equal":
        return False
    if outcome == "compatible" and (objects != "equal" or not before.fresh):
        return False
    return outcome != "contrary" and objects != "other"


def _is_of_another_day(before: Told, each: Evidence) -> bool:
    """Whether what an item tells as old has a day that its news cannot have: "enjoined the mill on Tuesday" is not of last year."""
    fresh, old = (before.evidence, each) if before.fresh else (each, before.evidence)
    day, then = fresh.likely_day, old.facts.event_date
    return fresh.facts.event_date is None and day is not None and then is not None and not days.agree(day, then)


def _is_one_date(before: Told, each: Evidence) -> bool:
    one, other = before.facts, each.facts
    if calendar.track_name(one) != calendar.track_name(other) or not parties_fit(one.party, other.party):
        return False
    if one.date is not None and other.date is not None:
        return days.agree(one.date, other.date)
    # "Delayed, the judge said" beside "to June 9": one act, of which one sentence leaves the day out.
    return before.fresh == (each.told == "new")


def _joined(before: Told, each: Evidence) -> Told:
    """Both as one claim: its sentence is the one that says more of what was done."""
    facts = filled(before.facts, each.facts)
    first, second = (each, before.evidence) if _weight(each) > _weight(before.evidence) else (before.evidence, each)
    return Told(replace(first, likely_day=first.likely_day or second.likely_day), facts)


def _weight(each: Evidence) -> tuple[bool, bool, bool, int]:
    facts = each.facts
    core = [facts.date, facts.disposition, facts.amount, facts.term, facts.event_date, facts.previous]
    return each.told == "new", each.certain, facts.date is not None, sum(one is not None for one in core)


def filled(one: Facts, other: Facts) -> Facts:
    """`one` with its holes filled from `other`; of two dates that agree the finer one."""
    changes = {name: getattr(other, name) for name in _HOLES if getattr(one, name) is None}
    date, event = _finer(one.date, other.date), _finer(one.event_date, other.event_date)
    action = max((one.action, other.action), key=lambda word: _ACTIONS[word])
    if date is not None and action == "vacated":
        action = "moved"
    return replace(one, action=action, date=date, event_date=event, **changes)


def _finer(one: str | None, other: str | None) -> str | None:
    if one is None or other is None:
        return one or other
    return other if days.finer(other, one) else one


def _without_parts_of_trials(found: Iterable[Told]) -> list[Told]:
    """Jury selection begins the trial, unless the item names another day for the trial itself."""
    told = list(found)
    trial = [
        each
        for each in told
        if each.facts.kind == "trial_date" and each.facts.date and each.facts.proceeding not in ("jury_selection", None)
    ]
    return [
        each
        for each in told
        if not (
            trial
            and each.facts.kind == "trial_date"
            and each.facts.proceeding == "jury_selection"
            and any(one.fresh == each.fresh for one in trial)
        )
    ]
