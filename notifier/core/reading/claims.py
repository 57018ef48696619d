"""frames that are claimed -> evidence: one for each act of each case, with the best facts of all sentences that "
"tell it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from notifier.core.language.dates import compatible, contains, is_day
from notifier.core.language.names import parties_fit
from notifier.core.model.evidence import Evidence
from notifier.core.model.facts import Facts

_ENDINGS = frozenset({"case", "charges", "motion_to_dismiss"})
_PENALTIES = frozenset({"contempt", "sanctions", "custody"})
"""What one finding of contempt comes to: "held her in contempt, fined her $1,500 and sent her to jail"."""
_WEAK_OBJECTS = frozenset(
    {
        "approve",
        "custody",
        "ruled",
        "order",
        "case",
        "judgment",
        "law",
        "verdict",
        "request",
        "other",
        "liability",
        "allow",
        "injunction",
    }
)
_OUTCOME_GROUPS = (
    {"dismissed", "dismissed_with_prejudice", "dismissed_without_prejudice", "dropped", "withdrawn", "dismissed_in_part"},
    {
        "granted",
        "granted_in_part",
        "dismissed_in_part",
        "stayed",
        "certified",
        "transferred",
        "recused",
        "sanctioned",
        "contempt",
        "approved",
        "liable",
        "new_trial",
        "extended",
        "vacated",
    },
    {"denied", "rejected", "stay_denied", "review_denied", "rehearing_denied", "affirmed"},
    {"stay_denied", "affirmed_in_part"},
    {"affirmed", "dismissed", "review_denied"},
    {"reversed", "vacated", "quashed", "set_aside", "new_trial", "remanded", "stayed", "granted"},
    {"affirmed", "affirmed_in_part"},
    {"guilty", "split", "not_guilty", "acquitted", "mistrial"},
    {"not_guilty", "acquitted"},
    {"liable", "not_liable", "split", "granted"},
    {"prison", "life", "time_served", "fine", "probation", "suspended", "community"},
)
_TELLING = ("new", "background", "open")
"""What a text's own words say of an act goes before what they leave open."""
_VAGUE = frozenset({"granted", "denied"})
_FINER_GRANTS = frozenset(
    {
        "granted_in_part",
        "approved",
        "certified",
        "transferred",
        "recused",
        "stayed",
        "new_trial",
        "dismissed",
        "dismissed_in_part",
        "extended",
        "sanctioned",
        "contempt",
    }
)


@dataclass(frozen=True, slots=True)
class Plan:
    """A date that a sentence of the item says was planned: "was to have begun on May 4"."""

    date: str
    sentence: int


@dataclass(slots=True)
class Claim:
    """One claimed frame with its place; `sentence` counts in the item, `strength` ranks sentences for the quotation."""

    case: str
    facts: Facts
    told: Literal["new", "open", "background"]
    start: int
    end: int
    sentence: int
    headline: bool
    strength: float
    number: int = 0
    """The number of its sentence in the body; 0 is the lead."""
    certain: bool = True
    weak: bool = False
    takes_back: bool = False
    amends: bool = False
    """Told by an item that puts an earlier report of its outlet right."""
    likely_day: str | None = None
    """The day of the item's news, for a claim that names none."""
    standing: bool = False
    """A date told as what stands ("is set for May 4"), not by the act that set it."""
    perfect: bool = False
    unmet: bool = False
    """Done by a court that the reader has not met: "a judge has granted"."""
    vague: bool = False
    """Told of an indefinite person: "an executive", "one of the drivers"."""
    beside: bool = False
    """Told in a participle beside another act of its sentence: "refused to halt the trial, denying his petition"."""
    also: bool = False
    """Told as one more act beside another: "she also denied", "separately granted"."""
    either: tuple[str, ...] = ()
    """The related cases of which the sentence leaves open which is meant; there is one claim for each."""


def merge(claims: list[Claim], document: str) -> list[Evidence]:
    """The evidence of an item: claims of one act joined, weak ones kept only where nothing else tells the act."""
    acts: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda each: (each.told != "new", each.weak, each.headline, each.sentence)):
        for act in acts:
            if any(one_act(other, claim) for other in _telling(act, claim)) and all(_days_fit(other, claim) for other in act):
                act.append(claim)
                break
        else:
            if claim.weak and any(
                other.case == claim.case
                and other.facts.kind in _weak_partners(claim.facts.kind)
                and (other.told == claim.told or claim.told != "new")
                for act in acts
                for other in act
            ):
                continue
            acts.append([claim])
    return [_evidence(act, document) for act in _without_decided(acts)]


def _telling(act: list[Claim], claim: Claim) -> list[Claim]:
    """The claims of an act beside which another one may be told. What the body tells of rulings as old is held against the body
    alone: a headline names no day and few particulars, and may seem to tell it too."""
    if claim.told == "new" or claim.facts.kind not in ("ruling", "appeal_decision"):
        return act
    rough = claim.facts.event_date is not None and not is_day(claim.facts.event_date)
    return [other for other in act if not other.headline] or ([] if rough else act)


def _days_fit(one: Claim, other: Claim) -> bool:
    """Whether two claims may be of one day."""
    first, second = one.facts.event_date, other.facts.event_date
    return first is None or second is None or compatible(first, second)


def _without_decided(acts: list[list[Claim]]) -> list[list[Claim]]:
    """The acts without what another sentence of the item tells of one case for sure, in those that it might have been of too:
    best of all a sentence of the body that tells it as news."""
    backing: dict[_Key, dict[str, int]] = {}
    for act in acts:
        sure = [claim for claim in act if not claim.either]
        worth = 2 if any(claim.told == "new" and not claim.headline for claim in sure) else 1
        for claim in act if sure else []:
            if claim.either:
                backing.setdefault(_key(claim), {})[act[0].case] = worth
    if not backing:
        return acts
    kept = [[claim for claim in act if not claim.either or _may_be_of(claim, backing.get(_key(claim), {}))] for act in acts]
    return [act for act in kept if act]


_Key = tuple[int, str, str | None]


def _key(claim: Claim) -> _Key:
    return claim.sentence, claim.facts.kind, claim.facts.disposition


def _may_be_of(claim: Claim, backing: dict[str, int]) -> bool:
    """Whether an open claim may be of its case, given how well it is borne out in each."""
    if not backing:
        return True
    most = max(backing.values())
    return backing.get(claim.case) == most and list(backing.values()).count(most) == 1


def _weak_partners(kind: str) -> frozenset[str]:
    if kind in ("ruling", "appeal_decision"):
        return frozenset({"ruling", "appeal_decision", "verdict", "trial_date", "sentence"})
    return frozenset({kind})


def one_act(one: Claim, other: Claim) -> bool:
    """Whether two claims of one item tell one act."""
    a, b = one.facts, other.facts
    if one.case != other.case or one.takes_back != other.takes_back:
        return False
    same_day = a.event_date is not None and a.event_date == b.event_date
    if (one.sentence == other.sentence or one.headline or other.headline) and one.told == other.told and _acquits(a, b):
        return True
    if one.sentence == other.sentence and _in_part(a, b):
        return True
    if one.told != other.told and not (one.headline or other.headline) and not same_day:
        return False
    if a.event_date and b.event_date and not compatible(a.event_date, b.event_date):
        return False
    if not parties_fit(a.party, b.party):
        return False
    if a.action is not None or b.action is not None:
        return a.kind == b.kind and a.action is not None and b.action is not None and _one_date(a, b)
    if {a.kind, b.kind} == {"ruling", "appeal_decision"}:
        lower = a if a.kind == "ruling" else b
        if lower.judge is not None and lower.event_date is not None:
            return False  # a judge's own decision, told beside the higher court's
    if a.kind != b.kind and {a.kind, b.kind} not in ({"ruling", "appeal_decision"}, {"ruling", "charge"}, {"verdict", "ruling"}):
        return False
    if {a.kind, b.kind} == {"ruling", "charge"} and not {a.object, b.object} <= _ENDINGS | {"indictment", None}:
        return False  # jailed here, charged there
    if one.sentence == other.sentence and one.told == other.told and _halves(a, b):
        return True
    if one.sentence == other.sentence and (one.beside or other.beside) and _one_way(a, b):
        return True
    if not (one.also or other.also) and (_in_part(a, b) or _is_one_appeal(one, other)):
        return True
    near = one.headline or other.headline or abs(one.sentence - other.sentence) <= 1
    if near and not (one.also or other.also) and _is_of_one_bid(a, b):
        return True
    if near and not (one.also or other.also) and _lost_to(a, b):
        return True
    if (one.headline or other.headline) and frozenset({(a.disposition, a.object), (b.disposition, b.object)}) in _ONE_EVENT:
        return True
    return _outcomes_fit(a, b) and _objects_fit(a, b) and not _opposite(one, other)


_REFUSALS = frozenset({"denied", "rejected", "stay_denied", "review_denied", "rehearing_denied"})


_ONE_EVENT: tuple[frozenset[tuple[str | None, str | None]], ...] = (
    frozenset({("denied", "motion_to_dismiss"), ("certified", "class")}),
    frozenset({("vacated", "injunction"), ("denied", "injunction")}),
    frozenset({("vacated", "injunction"), ("denied", "law")}),
    frozenset({("reversed", "injunction"), ("stayed", "injunction")}),
    frozenset({("denied", "injunction"), ("denied", "law")}),
    frozenset({("denied", "discovery"), ("granted", "law")}),
    frozenset({("not_liable", "judgment"), ("set_aside", "award")}),
    frozenset({("not_liable", "judgment"), ("set_aside", "verdict")}),
    frozenset({("granted", "injunction"), ("granted", "law")}),
)
"""Pairs of outcome and object of which the one says what the other comes to: "lifted the block, clearing the way for the rule"."""


def _one_way(a: Facts, b: Facts) -> bool:
    """Whether two outcomes of one sentence point the same way: both refuse, or the one is the upshot of the other."""
    if a.kind == b.kind and (
        frozenset({(a.disposition, a.object), (b.disposition, b.object)}) in _ONE_EVENT or _is_of_one_bid(a, b)
    ):
        return True
    return a.kind == b.kind and a.disposition in _REFUSALS and b.disposition in _REFUSALS


_VERDICTS = frozenset({"verdict", "award", "judgment", "conviction", "sentence"})


def _halves(a: Facts, b: Facts) -> bool:
    """Whether one sentence of a higher court upholds one half and undoes the other."""
    words = {a.disposition, b.disposition}
    undone = {"vacated", "reversed", "set_aside", "remanded", "new_trial"}
    if a.kind == b.kind == "appeal_decision" and (
        ("affirmed" in words and bool(words & undone)) or ("affirmed_in_part" in words and bool(words & (undone | {"affirmed"})))
    ):
        return True
    # a judge who lets a verdict stand and lowers its sum
    return a.kind == b.kind == "ruling" and words == {"denied", "granted_in_part"} and {a.object, b.object} <= _VERDICTS


def _acquits(a: Facts, b: Facts) -> bool:
    """Whether a judge throws a verdict out and acquits, or acquits for want of evidence, in one sentence."""
    kinds = {a.kind: a.disposition, b.kind: b.disposition}
    if kinds.get("charge") == "dropped":
        return kinds.get("verdict") in ("acquitted", "not_guilty")
    return kinds.get("verdict") == "acquitted" and kinds.get("ruling") in ("set_aside", "vacated", "granted")


_FAR = 3


def _is_one_appeal(one: Claim, other: Claim) -> bool:
    """Whether a court of appeals is told to have done one thing, at the top of a report and in the next sentences: "turned away
    his bid to undo the fine … denied his petition for review"."""
    a, b = one.facts, other.facts
    near = abs(one.sentence - other.sentence) <= _FAR and min(one.number, other.number) <= 1
    return a.kind == b.kind == "appeal_decision" and near and a.disposition in _REFUSALS and b.disposition in _REFUSALS


def _in_part(a: Facts, b: Facts) -> bool:
    """Whether one decision throws some of a case out and keeps the rest, in one sentence or in two that go on from each other."""
    words = {a.disposition, b.disposition}
    return (
        a.kind == b.kind == "ruling"
        and words in ({"dismissed", "denied"}, {"dismissed_in_part", "denied"})
        and {a.object, b.object} <= {"case", "charges", "motion_to_dismiss"}
    )


def _one_date(a: Facts, b: Facts) -> bool:
    trials = ("trial", "retrial", "jury_selection")
    if a.proceeding != b.proceeding and not (a.proceeding in trials and b.proceeding in trials):
        return False
    if a.date and b.date:
        return contains(a.date, b.date) or contains(b.date, a.date) or compatible(a.date, b.date)
    return True


def _opposite(one: Claim, other: Claim) -> bool:
    """Guilty here and acquitted there: one verdict only where one sentence, one day or one body of text tells both."""
    words = {one.facts.disposition, other.facts.disposition}
    if "guilty" not in words or not words & {"not_guilty", "acquitted"}:
        return False
    if one.sentence == other.sentence or (one.facts.event_date is not None and one.facts.event_date == other.facts.event_date):
        return False
    if one.headline or other.headline:
        body = other if one.headline else one
        return body.headline or body.number > 0 or one.told != other.told  # "guilty of theft" above "He was cleared of arson."
    return bool(one.facts.event_date and other.facts.event_date)


def _outcomes_fit(a: Facts, b: Facts) -> bool:
    if a.disposition is None or b.disposition is None or a.disposition == b.disposition:
        return True
    return any(a.disposition in group and b.disposition in group for group in _OUTCOME_GROUPS)


def _objects_fit(a: Facts, b: Facts) -> bool:
    if a.kind == b.kind and a.kind in ("verdict", "plea", "sentence", "charge", "settlement"):
        return True
    if a.object is None or b.object is None or {a.object, b.object} <= _ENDINGS or {a.object, b.object} <= _PENALTIES:
        return True
    return a.object == b.object or a.object in _WEAK_OBJECTS or b.object in _WEAK_OBJECTS


_BIDS_TO_SUPPRESS = {"denied": ("granted",), "granted": ("denied",), "granted_in_part": ("granted", "denied", "granted_in_part")}
"""The outcome of a bid to keep evidence out, and what it comes to for the evidence."""


def _is_of_one_bid(a: Facts, b: Facts) -> bool:
    """Whether one claim tells how a bid to keep evidence out ended, and the other what the jury will see of it."""
    bid, shown = (a, b) if a.object == "suppress" else (b, a)
    if (bid.object, shown.object) != ("suppress", "evidence"):
        return False
    return shown.disposition in _BIDS_TO_SUPPRESS.get(bid.disposition or "", ())


def _lost_to(a: Facts, b: Facts) -> bool:
    """Whether one claim tells that a side lost what it asked for, and the other that judgment was given to its opponent."""
    lost, won = (a, b) if b.object == "summary_judgment" else (b, a)
    return (
        a.kind == b.kind == "ruling"
        and (won.disposition, won.object) == ("granted", "summary_judgment")
        and (lost.disposition, lost.object) == ("denied", "request")
    )


def _judgment_given(act: list[Claim]) -> Facts | None:
    """The summary judgment that an act is, where other sentences tell it by what the loser had asked for."""
    lost = any((each.facts.disposition, each.facts.object) == ("denied", "request") for each in act)
    return next((each.facts for each in act if lost and each.facts.object == "summary_judgment"), None)


def _bid_to_suppress(act: list[Claim]) -> Facts | None:
    """What an act is by the bid to suppress, where other sentences tell it by the evidence."""
    if all(each.facts.object != "evidence" for each in act):
        return None
    return next((each.facts for each in act if each.facts.object == "suppress"), None)


def _evidence(act: list[Claim], document: str) -> Evidence:
    best = max(act, key=lambda each: (each.told == "new", not each.weak, not each.headline, each.strength, -each.sentence))
    facts = best.facts
    for other in sorted(act, key=lambda each: (-each.strength, each.sentence)):
        facts = _filled(facts, other.facts)
    bid = _bid_to_suppress(act) or _judgment_given(act)
    outcome = bid.disposition if bid is not None else _disposition([each.facts.disposition for each in act], facts)
    facts = replace(facts, disposition=outcome, object=facts.object if bid is None else bid.object)
    told = min((each.told for each in act), key=_TELLING.index)
    certain = any(each.certain for each in act)
    either = best.either if all(each.either for each in act) else ()
    quote = document[best.start : best.end]
    day = None if facts.event_date is not None else next((each.likely_day for each in [best, *act] if each.likely_day), None)
    amends = best.amends
    return Evidence(best.case, facts, quote, best.start, best.end, told, certain, best.takes_back, day, either, amends)


def _disposition(all_of_them: list[str | None], facts: Facts) -> str | None:
    """The outcome of an act from all its sentences: guilty here and acquitted there is split; the finer word wins."""
    words = {word for word in all_of_them if word is not None}
    if facts.kind == "verdict":
        if (
            "split" in words
            or ({"guilty"} & words and {"not_guilty", "acquitted"} & words)
            or ({"guilty", "not_guilty", "acquitted"} & words and "mistrial" in words)
        ):
            return "split"
        if {"liable", "not_liable"} <= words:
            return "split"
    if facts.kind == "appeal_decision" and {"affirmed", "review_denied"} <= words:
        return "review_denied"  # "let the ruling stand", by not taking the case
    if {"acquitted", "set_aside"} <= words and facts.kind in ("verdict", "ruling"):
        return "acquitted"
    if "new_trial" in words and facts.kind == "ruling" and words & {"set_aside", "vacated", "reversed", "granted"}:
        return "new_trial"
    if "affirmed" in words and words & {"new_trial", "set_aside"} and facts.kind == "appeal_decision":
        return "affirmed_in_part"
    if {"affirmed", "reversed"} <= words or {"affirmed", "vacated"} <= words or "affirmed_in_part" in words:
        return "affirmed_in_part" if facts.kind == "appeal_decision" else facts.disposition
    if words == {"denied", "certified"}:
        return "certified"
    if words == {"contempt", "sanctioned"}:
        return "contempt"
    if "denied" in words and words & {"dismissed", "dismissed_in_part"} and facts.kind == "ruling":
        return "dismissed_in_part"
    if "granted_in_part" in words and words <= {"granted_in_part", "granted", "denied"}:
        return "granted_in_part"
    finer = [word for word in all_of_them if word is not None and word not in _VAGUE]
    for word in finer:
        if facts.disposition == "granted" and word in _FINER_GRANTS:
            return word
    for word in ("dismissed_with_prejudice", "dismissed_without_prejudice", "dismissed_in_part"):
        if word in words and facts.disposition == "dismissed":
            return word
    return facts.disposition or (finer[0] if finer else None)


def _filled(one: Facts, other: Facts) -> Facts:
    """`one` with its holes filled from `other`; dates take the finer value where they agree."""
    date = one.date or other.date
    if one.date and other.date and one.date != other.date and contains(one.date, other.date):
        date = other.date
    event = one.event_date or other.event_date
    if one.event_date and other.event_date and one.event_date != other.event_date and contains(one.event_date, other.event_date):
        event = other.event_date
    action = one.action
    if action == "vacated" and date is not None:
        action = "moved"
    if other.action in ("moved", "vacated") and action == "set":
        action = "moved"
    kind = "appeal_decision" if {one.kind, other.kind} == {"ruling", "appeal_decision"} else one.kind
    return replace(
        one,
        kind=kind,
        action=action,
        date=date,
        event_date=event,
        previous=one.previous or other.previous,
        disposition=one.disposition or other.disposition,
        party=one.party or other.party,
        amount=one.amount or other.amount,
        term=one.term or other.term,
        court=one.court or other.court,
        judge=one.judge or other.judge,
        object=one.object if one.object not in _WEAK_OBJECTS or other.object is None else other.object,
    )
