"""evidence that its text leaves open × what is known of the case -> told as news, or as background.

An undated act is news if the case is being followed, nothing like it is known, and it comes in its turn: nobody is arraigned after
the verdict. What is known to have happened already, or cannot have happened now, is background.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from notifier.core.changes import calendar, days, superseding
from notifier.core.changes.outcomes import CONVICTING, MERITS, relation
from notifier.core.changes.same import NEAR_DAYS, ONCE, kinds_fit, known_span, object_relation
from notifier.core.language.names import parties_fit
from notifier.core.model.developments import Development
from notifier.core.model.evidence import Evidence
from notifier.core.model.facts import DATES, NEW_CHARGES, Facts

_FOLLOWED_DAYS = 45
"""A case of which something became known in so many days is one that is being reported: then what is not known is new."""
_AWAITED_DAYS = 400
_NOT_TRIED_DAYS = 45
_NOT_LAST = {("plea", "not_guilty"), ("verdict", "mistrial")}
_TURN = {"charge": 0, "plea": 1, "verdict": 2, "sentence": 3, "appeal_decision": 4}
"""The order in which these things happen to a party."""


def settle(evidence: Sequence[Evidence], known: Iterable[Development], published: date) -> Sequence[Evidence]:
    """The evidence of one item with nothing left open; what only says again what the item reports is left out."""
    if not any(each.told == "open" for each in evidence):
        return evidence
    known = list(known)
    before = [one for one in known if one.facts.kind not in DATES and not one.withdrawn]
    followed = _is_followed(known, published)
    decided: list[Evidence] = []
    for each in evidence:
        if each.told != "open":
            decided.append(each)
        elif each.facts.kind in DATES:
            news = _is_new_date(each.facts, known, beside=any(other.told == "new" for other in evidence), followed=followed)
            decided.append(replace(each, told="new" if news else "background"))
        elif not _is_said_again(each, evidence):
            news = _opens(each, evidence, known) or _is_news(each, evidence, before, published, followed=followed)
            decided.append(replace(each, told="new" if news else "background"))
    return decided


def _is_followed(known: Sequence[Development], published: date) -> bool:
    """Whether the case is in the news: something became known of it of late, or the trial that was set is near."""
    today = published.toordinal()
    return any(
        today - one.first_at.toordinal() <= _FOLLOWED_DAYS
        or (one.facts.date is not None and abs(today - days.bounds(one.facts.date)[0]) <= _FOLLOWED_DAYS)
        for one in known
        if not one.known_before
    )


def _is_new_date(facts: Facts, known: Sequence[Development], *, beside: bool, followed: bool) -> bool:
    """Whether a date that is told as what stands has been set, or moved, of late: beside other news, where none was known; in the
    place of the known one; or after a trial that came to nothing."""
    track = calendar.track(known, calendar.track_name(facts), facts.kind)
    if facts.action == "moved" and facts.previous is not None and track.value is not None:
        return days.agree(track.value, facts.previous)
    current = track.current
    if current is None or facts.action == "vacated":
        return beside and (current is None or track.value is not None)
    if current.facts.date is None:
        return beside or followed
    if facts.proceeding == "retrial" and current.facts.proceeding != "retrial":
        return beside or followed
    by_id = {one.id: one for one in known}
    return (beside or followed) and (superseding.was_tried(by_id, current) or superseding.ended(by_id, current))


def _is_said_again(each: Evidence, evidence: Sequence[Evidence]) -> bool:
    """Whether the item reports the same act in another sentence."""
    return any(other.told == "new" and _is_one(other.facts, each.facts) for other in evidence)


def _is_one(one: Facts, other: Facts) -> bool:
    """Whether two claims of one item tell one act: a judge may deny one motion and grant another in part."""
    outcome = relation(one.disposition, other.disposition, other.kind)
    if not _may_be_one(one, other) or outcome == "contrary":
        return False
    return other.kind in ONCE or outcome != "compatible" or object_relation(one.object, other.object) == "equal"


def _is_news(
    each: Evidence, evidence: Sequence[Evidence], known: Sequence[Development], published: date, *, followed: bool
) -> bool:
    beside = [other.facts for other in evidence if other.told == "new"]
    retold = [other.facts for other in evidence if other.told == "background"]
    dated = each.facts.event_date is not None and bool(known)
    return (
        (followed or dated or bool(beside) or _is_next(each.facts, known, published))
        and (bool(beside) or not _is_too_early(each.facts, known, published))
        and not any(_may_be_one(facts, each.facts) and not _may_follow(facts, each.facts) for facts in retold)
        and not any(_is_known(one, each.facts, published, at_hearing=bool(beside)) for one in known)
        and not any(facts.kind == each.facts.kind and facts.kind in ONCE for facts in beside)
        and not any(_is_later(facts, each.facts, at_once=True) for facts in beside)
        and not any(_is_later(one.facts, each.facts, at_once=False) for one in _stages(known, beside=bool(beside)))
    )


def _opens(each: Evidence, evidence: Sequence[Evidence], known: Sequence[Development]) -> bool:
    """Whether a charge is how a case begins: nothing is known of it, and its item names a day of this week and no later stage."""
    if each.facts.kind != "charge" or each.facts.disposition != "charged" or each.likely_day is None or known:
        return False
    return all(other is each or other.facts.kind in ("charge", "ruling") for other in evidence)


def _is_next(facts: Facts, known: Sequence[Development], published: date) -> bool:
    """Whether an act is the one that the case has been waiting for: the sentence of somebody who was convicted, what a court above
    makes of a verdict, a sentence or another court's decision."""
    if facts.kind == "appeal_decision":
        return any(
            one.facts.kind in ("verdict", "sentence", "appeal_decision")
            and one.novelty == "new"
            and published.toordinal() - known_span(one).last <= _AWAITED_DAYS
            for one in known
        )
    return facts.kind == "sentence" and any(
        one.facts.kind in ("verdict", "plea")
        and one.facts.disposition in CONVICTING
        and published.toordinal() - known_span(one).last <= _AWAITED_DAYS
        for one in known
    )


def _is_too_early(facts: Facts, known: Sequence[Development], published: date) -> bool:
    """Whether nobody can have been tried yet: the charge is too young. Then it is another verdict, of some other time."""
    if facts.kind not in ("verdict", "sentence"):
        return False
    charges = [known_span(one).first for one in known if one.facts.kind == "charge" and one.novelty == "new"]
    pleaded = any(one.facts.kind == "plea" and one.facts.disposition in CONVICTING for one in known)
    return not pleaded and bool(charges) and published.toordinal() - min(charges) <= _NOT_TRIED_DAYS


def _is_known(one: Development, facts: Facts, published: date, *, at_hearing: bool) -> bool:
    """Whether a claim may be a known act told again. `at_hearing`: the item tells it beside what was done that day; then an act of
    another day counts only if it was about the same thing for sure."""
    if not _may_be_one(one.facts, facts):
        return False
    if facts.kind in ONCE:
        hearsay = one.novelty == "background" and one.facts.event_date is None and one.facts.term is None and facts.term is not None
        return not (hearsay or _may_follow(one.facts, facts))
    span = known_span(one)
    if facts.event_date is not None and span.is_day:
        return span.gap(days.event_span(facts.event_date, published, fresh=True)) <= NEAR_DAYS
    if span.last >= published.toordinal() - days.FRESH_DAYS:
        return True
    if _is_further_up(one.facts, facts) or (at_hearing and _is_another_sum(one.facts, facts)):
        return False
    return not at_hearing or object_relation(one.facts.object, facts.object) == "equal"


def _stages(known: Sequence[Development], *, beside: bool) -> Iterable[Development]:
    """What tells how far a case has come: an appeal does only where there was a verdict (else it was about bail, or an order on the
    way), and hearsay does only where nothing is told of today."""
    tried = any(one.facts.kind in ("verdict", "sentence") and not _is_hearsay(one) for one in known)
    return (one for one in known if (tried or one.facts.kind != "appeal_decision") and not (beside and _is_hearsay(one)))


def _is_hearsay(one: Development) -> bool:
    """Whether an act is known from one retelling alone, without its day; what an item tells of today outweighs it."""
    return one.novelty == "background" and one.facts.event_date is None and len(one.sources) == 1


def _is_another_sum(one: Facts, other: Facts) -> bool:
    """Whether bail is set at a sum that is not the known one: it is set more than once."""
    return other.object == "bail" and other.amount is not None and one.amount != other.amount


def _is_further_up(one: Facts, other: Facts) -> bool:
    """Whether a court decided and now a court above it is told to have turned the case away, or taken it up."""
    return other.disposition in ("review_denied", "review_granted") and (one.kind != "appeal_decision" or one.disposition in MERITS)


def _may_follow(one: Facts, other: Facts) -> bool:
    """Whether the second of two acts that happen once comes after the first: who pleaded not guilty pleads guilty; a hung jury's
    case is tried again."""
    return one.kind == other.kind and (one.kind, one.disposition) in _NOT_LAST and one.disposition != other.disposition


def _may_be_one(one: Facts, other: Facts) -> bool:
    """Whether two acts may be one, as far as an undated claim tells: what happens once is the known one, whatever its outcome."""
    if not kinds_fit(one.kind, other.kind) or not parties_fit(one.party, other.party):
        return False
    if one.kind != other.kind and "bail" in (one.object, other.object):
        return False
    if one.kind == other.kind and one.kind in ONCE:
        return (one.object == NEW_CHARGES) == (other.object == NEW_CHARGES)
    outcome = relation(one.disposition, other.disposition, other.kind)
    return outcome != "contrary" and object_relation(one.object, other.object) != "other"


def _is_later(one: Facts, other: Facts, *, at_once: bool) -> bool:
    """Whether a case in which `one` was done is beyond `other`. `at_once`: of one item, in which a plea may follow its charge."""
    turn = _TURN.get(other.kind)
    if turn is None or other.disposition in ("dropped", "dismissed", "withdrawn") or not parties_fit(one.party, other.party):
        return False
    if at_once and other.kind == "charge" and one.kind == "plea":
        return False
    return _TURN.get(one.kind, -1) > turn
