"""claims without a day of their own -> which may still be the item's news, and the day that they share with it.

What nothing in the text tells to be old, and no day tells to be new, stays open: news if nothing like it is known of the case.
That holds only for claims that belong to the story which the item tells: beside the act that it reports, or near its top.
"""

from __future__ import annotations

import re
from dataclasses import replace

from notifier.core.language.dates import is_day
from notifier.core.model.facts import NEW_CHARGES
from notifier.core.reading.claims import Claim
from notifier.core.reading.context import STRONG, Context
from notifier.core.reading.newsday import day_of_news, past_days
from notifier.core.reading.occasions import goes_on
from notifier.core.reading.scenes import close_day, scene_of
from notifier.core.reading.timing import OPEN_SORTS, PERSONAL

_TOP = 3
"""The last sentence of the body that stands near the top of a report."""
_CHAIN = 12
"""So many sentences after the act that an item reports it may still tell what else was done at that hearing."""

# What else may be done at a hearing, by the act that the item reports: a plea after a charge, bail after either; but nobody
# is charged, or pleads, at a sentencing.
_SAME_HEARING: dict[str, frozenset[str]] = {
    "charge": frozenset({"charge", "plea", "ruling", "hearing_date"}),
    "plea": frozenset({"plea", "ruling", "hearing_date", "trial_date"}),
    "verdict": frozenset({"verdict", "ruling", "hearing_date"}),
    "sentence": frozenset({"sentence", "ruling"}),
    "ruling": frozenset({"plea", "ruling", "hearing_date", "trial_date"}),
    "settlement": frozenset({"settlement", "ruling"}),
    "appeal_decision": frozenset({"appeal_decision"}),
    "trial_date": frozenset({"plea", "ruling", "hearing_date"}),
    "hearing_date": frozenset({"plea", "ruling", "trial_date"}),
}
_SETTING = frozenset({"charge", "plea", "verdict"})
"""What is followed by the setting of a date as a matter of course; beside other acts a date that stands is none of the news."""
_STAGES = ("charge", "plea", "verdict", "sentence")
_NEAR = 5
_CUSTODY = frozenset({"bail", "custody", "stay", "surrender"})
_OF_FIRST_APPEARANCES = frozenset({"not_guilty", "no_contest"})


def settle(ctx: Context, claims: list[Claim]) -> None:
    """Leave open what may be news of the item's own story; the rest of what is undated is background."""
    if ctx.stale:
        for claim in claims:
            claim.told = "background"
        return
    for claim in claims:
        if claim.told == "new" and claim.facts.event_date is None and not claim.headline and _stands_alone(ctx, claim, claims):
            claim.told = "open"
    for claim in claims:
        if claim.told != "background" and _goes_on_from_old(claim, claims):
            claim.told = "background"
        _take_scene(ctx, claim)
        if (
            claim.told == "open"
            and claim.facts.event_date is None
            and not (_is_whole(claim) and _is_of_the_story(ctx, claim, claims))
        ):
            claim.told = "background"


def _goes_on_from_old(claim: Claim, claims: list[Claim]) -> bool:
    """Whether an undated claim only goes on from a dated one that is old: "was found guilty last week. He was remanded"."""
    if claim.facts.event_date is not None or claim.headline or claim.number == 0:
        return False
    before = [other for other in claims if other.case == claim.case and other.sentence == claim.sentence - 1 and not other.headline]
    return bool(before) and all(other.told == "background" and other.facts.event_date is not None for other in before)


def _is_whole(claim: Claim) -> bool:
    """Whether a claim says enough to be told for its own sake: of a prison sentence how long, of a date its day."""
    facts = claim.facts
    if facts.kind == "sentence":
        return facts.term is not None or facts.disposition not in ("prison", None)
    return facts.action in (None, "vacated") or (facts.date is not None and is_day(facts.date))


def _is_of_the_story(ctx: Context, claim: Claim, claims: list[Claim]) -> bool:
    if claim.standing and claim.facts.action == "moved":
        return True
    if claim.standing and claim.facts.kind == "trial_date" and ctx.sort not in OPEN_SORTS and _reports_act(claim.case, claims):
        return True  # news where no date of the trial is known at all
    if _is_about(ctx, claim) or _near_the_top(claim):
        return True
    return ctx.sort not in OPEN_SORTS and (
        _anchor(ctx, claim, claims) is not None or (not claim.standing and scene_of(ctx, claim.sentence) is not None)
    )


def _reports_act(case: str, claims: list[Claim]) -> bool:
    """Whether an item reports an act of the case, beside whatever date it tells."""
    return any(other.case == case and other.told == "new" and other.facts.action is None for other in claims)


def _take_scene(ctx: Context, claim: Claim) -> None:
    """What is left open right after a scene of a named day was done on that day; a plea to new charges there is a new plea."""
    if claim.told != "open" or claim.facts.event_date is not None or claim.standing or ctx.sort in OPEN_SORTS:
        return
    day = close_day(scene_of(ctx, claim.sentence))
    if day is None or claim.facts.action is not None:
        return
    if claim.facts.kind == "ruling":
        claim.facts = replace(claim.facts, event_date=day)
    elif (claim.facts.kind == "plea" and claim.facts.object == NEW_CHARGES) or _answers_scene(ctx, claim):
        claim.facts, claim.told = replace(claim.facts, event_date=day), "new"


_DECIDED_BY = {
    "verdict": re.compile(r"\b(?<!grand )(?:jury|jurors|foreman|forewoman|verdicts?|mistrial)\b"),
    "sentence": re.compile(r"\b(?:judge|justice|court|bench|sheriff|recorder|magistrates?|then)\b"),
}
_OF_LATER = {
    "verdict": re.compile(r"\b(?:sentenc\w+|appeal\w*|parole|retrial|new trial|juror|probation)\b"),
    "sentence": re.compile(
        r"\b(?:serving|sentences?|convict\w+|cut|appeal\w*|parole|reduc\w+|release\w*|jury|jurors|supreme|"
        r"recall\w*|resentenc\w+)\b"
    ),
}


def _answers_scene(ctx: Context, claim: Claim) -> bool:
    """Whether a sentence just before puts before the claim those who decide it, on a day of this week: "On Friday the jury did not
    believe him. He was found guilty." Of what stands between, the claim must say that it goes on, or who acts."""
    decide, later = _DECIDED_BY.get(claim.facts.kind), _OF_LATER.get(claim.facts.kind)
    scene = scene_of(ctx, claim.sentence)
    if decide is None or later is None or claim.perfect or scene is None:
        return False
    if scene.back > 1 and _GOES_ON.search(ctx.folded, claim.start, claim.end) is None:
        return False
    before = ctx.layout.sentences[claim.sentence - scene.back]
    if not past_days(ctx, before.start, before.end):
        return False
    first = before.start if scene.back == 1 else claim.start
    decided = decide.search(ctx.folded, first, claim.end) is not None
    return decided and later.search(ctx.folded, before.start, before.end) is None


_GOES_ON = re.compile(
    r"\b(?:then|moments|minutes|seconds|hours?|shortly|soon|afterwards?) ?(?:later|after|earlier)?\b|"
    r"^(?:the |a )?(?:judge|justice|jury|jurors|court|panel|sheriff|recorder|mr justice|mrs justice|lord|lady) "
    r"(?:[\w.'’-]+ ){0,3}?(?:sentenced|jailed|gave|handed|imposed|convicted|found|acquitted|cleared|declared)\b"
)


def _stands_alone(ctx: Context, claim: Claim, claims: list[Claim]) -> bool:
    """Whether nothing of its kind in the headline, in the lead or with a day says that an undated claim below is the news."""
    kind = claim.facts.kind
    if claim.facts.action is not None or claim.number < 1 or claim.takes_back:
        return False
    if claim.number <= 1 and (kind not in PERSONAL or len(ctx.document) < 900):
        return False
    if kind not in PERSONAL and claim.number <= _TOP and day_of_news(ctx) is not None:
        return False
    if claim.number <= _TOP and (kind, claim.facts.disposition) in ctx.headlined:
        return False
    return not any(
        other is not claim
        and other.case == claim.case
        and other.told == "new"
        and other.facts.kind == kind
        and (other.headline or other.number < 1 or other.facts.event_date is not None)
        for other in claims
    )


def _is_about(ctx: Context, claim: Claim) -> bool:
    """Whether the item is about the case: its headline or its first sentences name it. Then what it tells deep down in the simple
    past of a person's trial, or of the setting of a date, may be of today; of rulings there are too many, unless they are told as
    the lead of a short report would: "A judge has granted Northgate a stay"."""
    if ctx.sort in OPEN_SORTS or claim.standing:
        return False
    if claim.facts.kind not in PERSONAL and claim.facts.action is None:
        return claim.perfect and claim.unmet
    return any(m.case == claim.case and m.what in STRONG for mentions in ctx.mentions[:4] for m in mentions)


def _near_the_top(claim: Claim) -> bool:
    return claim.number <= _TOP and not claim.standing


def _anchor(ctx: Context, claim: Claim, claims: list[Claim]) -> Claim | None:
    """The act reported by the item at whose hearing the claim may have been done too: the nearest one before it."""
    sentence = ctx.layout.sentences[claim.sentence]
    same = not claim.standing and goes_on(ctx.folded, sentence.start, sentence.end)
    found = [
        other
        for other in claims
        if other is not claim
        and other.case == claim.case
        and other.told == "new"
        and other.sentence <= claim.sentence
        and (same or claim.sentence <= other.sentence + _CHAIN)
        and _may_be_beside(claim, other, same=same)
        and (
            claim.facts.kind != "plea" or other.facts.kind in ("plea", "charge") or claim.facts.disposition in _OF_FIRST_APPEARANCES
        )
    ]
    return max(found, key=lambda each: (each.facts.event_date is not None, each.sentence), default=None)


def _may_be_beside(claim: Claim, other: Claim, *, same: bool) -> bool:
    """Whether such an act may be done where the other one is: of rulings beside an act to a person, those on custody; a date is set
    in the next sentences or not at all. `same`: its sentence says that it was the same occasion."""
    if claim.facts.kind not in _SAME_HEARING[other.facts.kind] or (claim.standing and other.facts.kind not in _SETTING):
        return False
    if claim.facts.action is not None:
        return claim.sentence <= other.sentence + _NEAR
    of_person = other.facts.kind in PERSONAL and claim.facts.kind == "ruling"
    return not of_person or same or claim.facts.object in _CUSTODY or claim.sentence <= other.sentence + _NEAR


def share_days(ctx: Context, claims: list[Claim]) -> None:
    """An undated act told as news takes the day of the dated news beside it: of its own sentence, else of the one next to it. Where
    there is none, its likely day is the one that the top of the item names; if it is left open, that of the act at whose hearing
    it was done."""
    for claim in sorted(claims, key=lambda each: each.told == "open"):
        if claim.told == "background" or claim.facts.event_date is not None or claim.takes_back:
            continue
        beside = _days_beside(claim, claims)
        is_open = claim.told == "open"
        day = _day_of_anchor(ctx, claim, claims) if is_open else None
        later = any(other.told == "new" and _is_of_another_hearing(claim, other) for other in claims if other.case == claim.case)
        if day is None and not beside and not later:
            day = day_of_news(ctx) or (ctx.anchor.isoformat() if claim.perfect and claim.number == 0 else None)
        if len(beside) == 1 and not is_open:
            claim.facts = replace(claim.facts, event_date=beside.pop())
        else:
            claim.likely_day = day


def _days_beside(claim: Claim, claims: list[Claim]) -> set[str | None]:
    return {
        other.facts.event_date
        for other in claims
        if other.case == claim.case
        and other.told == "new"
        and other.facts.event_date is not None
        and is_day(other.facts.event_date)
        and abs(other.sentence - claim.sentence) <= 1
        and not _is_of_another_hearing(claim, other)
        and (other.facts.kind == "appeal_decision") == (claim.facts.kind == "appeal_decision")
    }


def _is_of_another_hearing(claim: Claim, other: Claim) -> bool:
    """Whether a claim is of an earlier stage than another one; of these only a charge and its plea may share a day."""
    one, two = claim.facts.kind, other.facts.kind
    return one in _STAGES and two in _STAGES and (one, two) != ("charge", "plea") and _STAGES.index(one) < _STAGES.index(two)


def _day_of_anchor(ctx: Context, claim: Claim, claims: list[Claim]) -> str | None:
    anchor = _anchor(ctx, claim, claims)
    day = anchor.facts.event_date or anchor.likely_day if anchor is not None else None
    return day if day is not None and is_day(day) and day <= ctx.anchor.isoformat() else None
