"""claim × development -> whether they are one act, and how sure that is; never by likeness of wording."""

from __future__ import annotations

from dataclasses import dataclass

from notifier.core.changes import days
from notifier.core.changes.days import Span
from notifier.core.changes.outcomes import MERITS, UNDOING, relation, upshot
from notifier.core.changes.witnesses import amounts_agree
from notifier.core.language.courts import COURTS
from notifier.core.language.names import parties_fit
from notifier.core.language.wordlists import words
from notifier.core.model.developments import Development
from notifier.core.model.facts import NEW_CHARGES, Facts

NEAR_DAYS = 2
"""Outlets on two sides of the globe, or of midnight, date one act a day or two apart."""
RESTATED_DAYS = 1500
"""So long an undated "denied his motion to dismiss" is taken for the denial that is known."""
OFTEN_DAYS = 45
"""The same, of what is asked for again and again: bail, a stay, more time; a settlement is approved twice, at first and at last.
And of what is told as today's news, or by a word that says nothing ("a request")."""
_OFTEN = frozenset({"bail", "stay", "continuance", "extension", "detention", "bond", "settlement"})
_LONG_DAYS = 21
"""What is only known from having been retold, of some time longer ago, is not what is told as today's news."""
_PARTIAL = frozenset({"acquitted", "not_guilty", "mistrial"})
"""Verdicts on one count or none, after which one that convicts in part is another."""
ONCE: frozenset[str] = frozenset({"verdict", "sentence", "plea", "charge", "settlement"})
"""Acts that happen once to a party until they are undone: told again without a day, they are the known one."""

# Kinds under which two reporters may file one act: a judge's verdict is a ruling, a stay by a court above is either.
_JOINED = frozenset(
    frozenset(pair)
    for pair in (
        ("ruling", "appeal_decision"),
        ("ruling", "verdict"),
        ("ruling", "charge"),
        ("ruling", "settlement"),
        ("plea", "verdict"),
    )
)
# Objects that only say that something was decided.
_GENERIC = frozenset(
    {"request", "order", "opinion", "judgment", "decision", "ruling", "ruled", "case", "motion", "verdict", "appeal", "charge"}
)
# What stops a policy, in the words of several reporters: an injunction, a block of the law, a hold.
_BLOCKS = frozenset({"injunction", "stay", "law"})
# A prosecution that a court will not stay is one that it will not end.
_STOPPED = frozenset({"stay", "case", "charges", "motion_to_dismiss"})
# What one finding of contempt comes to, in the words of several reporters.
_PENALTIES = frozenset({"contempt", "sanctions", "custody"})
# What a court of appeals may decide beside the appeal itself.
_ON_THE_WAY = frozenset({"stay", "review", "rehearing", "bail", "extension", "continuance", "recusal", "costs"})
# What would end the case: a paper's "request to throw out the suit" may be any of these.
_DISPOSITIVE = frozenset(
    {"summary_judgment", "motion_to_dismiss", "dismissal", "case", "charges", "judgment_on_the_pleadings", "lawsuit"}
)
# What no reporter takes for another of these: two such bids are two, though both were turned down.
_TOLD_APART = words(
    "motion_to_dismiss transfer recusal bail class suppress continuance mistrial plea_withdrawal sever seal discovery "
    "sanctions intervene arbitration costs"
)


@dataclass(frozen=True, slots=True)
class Claim:
    """What one item says of one act, placed in time. `fresh`: the text tells it as news."""

    facts: Facts
    when: Span
    fresh: bool


def likeness(development: Development, claim: Claim, *, same_item: bool) -> float | None:
    """How well a claim fits a known ruling, verdict …; None if it is another act."""
    one, other = development.facts, claim.facts
    if not kinds_fit(one.kind, other.kind) or not parties_fit(one.party, other.party):
        return None
    above = "appeal_decision" if "appeal_decision" in (one.kind, other.kind) else other.kind
    (first, matter), (second, other_matter) = upshot(one), upshot(other)
    outcome = relation(first, second, above)
    objects = object_relation(matter, other_matter)
    if objects == "other" and {one.kind, other.kind} == {"ruling", "settlement"} and outcome == "compatible":
        objects = "open"  # the order that ends a suit which was settled
    if objects == "other" and first in UNDOING and second in UNDOING:
        objects = "open"  # "vacated the conviction", "ordered a new trial"
    if objects == "other" and matter in _TOLD_APART and other_matter in _TOLD_APART:
        return None
    if outcome == "contrary" and _is_one_disposal(development, claim):
        return 1.0
    if one.kind == other.kind == "appeal_decision" and objects == "other" and not same_item:
        objects = "open"  # a court of appeals decides a case once in a while, whatever each reporter takes to be the matter
    if one.kind != other.kind and (outcome == "contrary" or (not claim.fresh and outcome != "equal")):
        return None
    sums = _sums(one, other)
    nearness = _nearness(development, claim, outcome, objects, sums)
    if nearness is None and _is_same_sum(one, other, outcome):
        nearness = 0.5
    if nearness is None or (objects == "other" and (same_item or outcome != "equal")):
        return None
    if courts_differ(one, other) and not _is_same_sum(one, other, outcome) and outcome != "equal":
        return None
    if courts_differ(one, other) and one.kind != other.kind and (one.judge if one.kind == "ruling" else other.judge) is not None:
        return None  # a judge's own decision beside the higher court's
    if same_item and outcome == "contrary":
        return None
    value = nearness + {"equal": 4.0, "compatible": 2.0, "open": 1.0, "contrary": 0.0}[outcome]
    value += {"equal": 2.0, "open": 0.5, "other": 0.0}[objects] + (2.0 if one.kind == other.kind else 0.0)
    value += 1.0 if development.novelty == "new" else 0.0
    return value + (2.0 if sums == "equal" else 0.0) + (1.0 if one.party and other.party else 0.0)


def _is_one_disposal(development: Development, claim: Claim) -> bool:
    """Whether one court of appeals is said to have decided one case on one day, in contrary words: "upheld the ban", "reversed"."""
    one, other = development.facts, claim.facts
    if one.kind != "appeal_decision" or other.kind != "appeal_decision" or courts_differ(one, other):
        return False
    if one.object != other.object and not _ON_THE_WAY.isdisjoint((one.object, other.object)):
        return False
    known = known_span(development)
    told = development.first_at.toordinal()
    both = known.is_day and claim.when.is_day
    one_day = known.gap(claim.when) == 0 and (both or 0 <= claim.when.last - told <= 1)
    return one_day and claim.fresh and one.disposition in MERITS and other.disposition in MERITS


def kinds_fit(one: str, other: str) -> bool:
    return one == other or frozenset((one, other)) in _JOINED


def courts_differ(one: Facts, other: Facts) -> bool:
    """Whether two acts are of two courts; an unnamed court may be any, and so may a trial court that decides an appeal."""
    first, second = _court_of(one), _court_of(other)
    return first is not None and second is not None and first != second


def _court_of(facts: Facts) -> str | None:
    known = COURTS.get(facts.court or "")
    if facts.kind == "appeal_decision" and known is not None and known.kind in ("district", "bankruptcy", "state trial"):
        return None
    if facts.kind == "ruling" and facts.disposition in UNDOING and facts.judge is None:
        return None  # "Court vacates his conviction" is said of courts above, too
    return facts.court


def object_relation(one: str | None, other: str | None) -> str:
    """equal, other, or open where one of the two only says that something was decided."""
    if one == other and one is not None:
        return "equal"
    if one is None or other is None or one in _GENERIC or other in _GENERIC or {one, other} <= _DISPOSITIVE:
        return "open"
    if {one, other} <= _STOPPED or {one, other} <= _BLOCKS or {one, other} <= _PENALTIES:
        return "open"
    return "other"


def known_span(development: Development) -> Span:
    """When a known development happened: its own day, else some days up to its first report."""
    return days.event_span(development.facts.event_date, days.day_of(development.first_at), fresh=development.novelty == "new")


def _sums(one: Facts, other: Facts) -> str:
    """equal, open or contrary; only a verdict's or settlement's own sum tells acts apart."""
    if one.amount is None or other.amount is None or one.amount.currency != other.amount.currency:
        return "open"
    if "bail" in (one.object, other.object):
        return "open"  # "$10 million, or $1 million in cash"
    return "equal" if amounts_agree(one.amount, other.amount) else "contrary"


def _nearness(development: Development, claim: Claim, outcome: str, objects: str, sums: str) -> float | None:
    """How near in time a claim is to a development, as far as its outcome allows; None for another time."""
    if claim.fresh and development.novelty == "background" and development.facts.event_date is None:
        return None  # "after a settlement", nobody knows when or of what: too little to call today's settlement old
    known, said = known_span(development), claim.when
    gap = known.gap(said)
    if claim.fresh and development.novelty == "background" and not known.is_day and gap > _LONG_DAYS:
        return None
    once = claim.facts.kind in ONCE and development.facts.kind in ONCE
    if gap == 0 and known.is_day and said.is_day:
        return _on_one_day(outcome, objects, once=once)
    # An indictment is sealed on a Friday, opened on a Monday and told with either day.
    if gap <= (2 * NEAR_DAYS if once and claim.facts.kind == "charge" else NEAR_DAYS) and known.is_day and said.is_day:
        return 2.0 if _agrees_a_day_apart(development, claim, outcome, sums) else None
    if gap <= NEAR_DAYS:
        return _about_then(claim, outcome, objects, sums, gap=gap, once=once)
    return _long_after(development, claim, outcome, objects, sums, gap=gap, once=once)


def _on_one_day(outcome: str, objects: str, *, once: bool) -> float | None:
    if outcome == "contrary":
        return 1.0 if once or objects == "equal" else None
    return 3.0


def _agrees_a_day_apart(development: Development, claim: Claim, outcome: str, sums: str) -> bool:
    """Acts of two days are one only if nothing else tells them apart: a verdict on some counts, the next day on the rest."""
    mixed = "split" in (development.facts.disposition, claim.facts.disposition)
    return outcome in ("equal", "open") or (outcome == "compatible" and not mixed) if sums != "contrary" else False


def _about_then(claim: Claim, outcome: str, objects: str, sums: str, *, gap: int, once: bool) -> float | None:
    if outcome == "contrary":
        return 0.5 if (once or objects == "equal") and gap == 0 else None
    if sums == "contrary" and claim.fresh and not once:
        return None
    return 2.0


def _long_after(
    development: Development, claim: Claim, outcome: str, objects: str, sums: str, *, gap: int, once: bool
) -> float | None:
    """A claim that names no day, or only a rough one, long after the act: the known act told once more."""
    terms = development.facts.term, claim.facts.term
    other_term = None not in terms and terms[0] != terms[1]
    if claim.when.named or outcome == "contrary" or sums == "contrary" or (claim.fresh and other_term):
        return None
    recurs = claim.facts.kind == "charge" and claim.fresh  # superseding indictments, further counts
    recurs |= claim.facts.object == NEW_CHARGES and development.facts.object != NEW_CHARGES
    recurs |= claim.fresh and outcome == "compatible" and development.facts.disposition in _PARTIAL
    if once and development.facts.kind == claim.facts.kind and not recurs:
        return 1.0
    says_little = claim.facts.object in _OFTEN or claim.facts.object in _GENERIC or claim.fresh
    same_words = outcome == "equal" and objects == "equal"
    return 0.5 if same_words and gap <= (OFTEN_DAYS if says_little else RESTATED_DAYS) else None


def _is_same_sum(one: Facts, other: Facts, outcome: str) -> bool:
    """Whether both award, or settle for, exactly one sum: nobody does so twice, on whatever day it is said to have been."""
    if one.amount is None or one.amount != other.amount or outcome == "contrary":
        return False
    return one.kind == other.kind in ("verdict", "settlement") or (one.kind == "verdict" and outcome == "equal")
