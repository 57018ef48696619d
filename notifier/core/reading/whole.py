"""claims of an item -> the claims after a look at all of them.

The body overrules the headline, plans tell the old date, the lead's day is shared, and what stands alone deep in the body
is no news.
"""

from __future__ import annotations

import re
from dataclasses import replace

from notifier.core.language.dates import compatible, is_day
from notifier.core.model.facts import Amount
from notifier.core.reading import by_headline, undated
from notifier.core.reading.claims import Claim, Plan
from notifier.core.reading.context import STRONG, Context
from notifier.core.reading.newsday import past_days
from notifier.core.reading.timing import PERSONAL

_PARTS_OF_SENTENCES = frozenset({"award", "order", "injunction", "sanctions", "bail", "stay", "costs"})
_NEXT = 2
"""So many sentences from one that puts a trial off to the one that says to when; or from a verdict to what belongs to it."""
_ADDED_TO_SENTENCES = frozenset({"award", "order", "injunction", "costs", "sanctions"})


def checked(ctx: Context, claims: list[Claim], plans: dict[str, Plan], elsewhere: set[str]) -> list[Claim]:
    """The claims after a look at all of them: the body overrules the headline, plans tell the old date, the lead's
    day is shared."""
    out: list[Claim] = []
    sentenced = {(each.case, each.sentence) for each in claims if each.facts.kind == "sentence"}
    calendared = {(each.case, each.sentence) for each in claims if each.facts.proceeding == "sentencing"}
    terms = {each.case for each in claims if each.facts.kind == "sentence" and each.told == "new"}
    for claim in claims:
        if (
            claim.facts.kind == "ruling"
            and claim.facts.object in _PARTS_OF_SENTENCES
            and ((claim.case, claim.sentence) in sentenced or (claim.case in terms and _is_beside_term(claim)))
        ):
            continue
        if (
            claim.facts.object in ("continuance", "request")
            and claim.facts.disposition == "granted"
            and any(each.case == claim.case and _tells_date(each) for each in claims)
        ):
            continue
        if _is_part_of_another(claim, claims) or _is_of_jurors(ctx, claim):
            continue
        if claim.facts.kind == "sentence" and claim.facts.disposition is None and (claim.case, claim.sentence) in calendared:
            continue
        if claim.headline and (_overruled(ctx, claim, claims, elsewhere) or _is_of_trial_court(ctx, claim, claims)):
            continue
        if claim.vague and claim.facts.kind in PERSONAL and _is_another(claim, claims, elsewhere):
            continue
        _take_plan(claim, plans)
        out.append(claim)
    by_headline.take_trial(out)
    _join_moves(out)
    _join_setting(ctx, out)
    undated.settle(ctx, out)
    undated.share_days(ctx, out)
    _share_sums(ctx, out)
    return out


def _is_beside_term(claim: Claim) -> bool:
    """Whether it belongs to a sentence told elsewhere in the item: what else is to be paid; and who is "freed" or "detained" by the
    headline is so by the sentence."""
    return claim.facts.object in _ADDED_TO_SENTENCES or (claim.headline and claim.facts.object == "bail")


def _is_part_of_another(claim: Claim, claims: list[Claim]) -> bool:
    """Whether what seems a decision of its own belongs to another act that the item tells."""
    return _is_part_of_verdict(claim, claims) or _is_part_of_settlement(claim, claims) or _is_in_other_words(claim, claims)


def _is_part_of_settlement(claim: Claim, claims: list[Claim]) -> bool:
    """Whether a suit or an appeal is given up because of a settlement that is told beside it: "settles with the widow, dropping its
    appeal"."""
    if claim.facts.kind not in ("ruling", "appeal_decision") or claim.facts.disposition != "withdrawn":
        return False
    return any(
        each.case == claim.case
        and each.facts.kind == "settlement"
        and each.told == claim.told
        and (each.headline or claim.headline or abs(each.sentence - claim.sentence) <= 1)
        for each in claims
    )


def _is_in_other_words(claim: Claim, claims: list[Claim]) -> bool:
    """Whether a headline tells as a decision what the body tells for what it is."""
    return claim.headline and (_is_of_the_calendar(claim, claims) or _is_of_the_stay(claim, claims))


def _is_of_the_stay(claim: Claim, claims: list[Claim]) -> bool:
    """Whether a headline "revives" a suit of which the body tells that it only stood still: "Judge lifts his stay of the suit"."""
    if (claim.facts.disposition, claim.facts.object) not in (("denied", "motion_to_dismiss"), ("reversed", "judgment")):
        return False
    body = [each.facts.disposition for each in claims if each.case == claim.case and not each.headline]
    return "stay_lifted" in body and claim.facts.disposition not in body


def _is_of_the_calendar(claim: Claim, claims: list[Claim]) -> bool:
    """Whether a headline "halts" what the body only puts off: "Sentencing halted" above "The judge adjourned the sentencing"."""
    if claim.facts.kind != "ruling" or claim.facts.disposition != "stayed":
        return False
    body = [each for each in claims if each.case == claim.case and not each.headline]
    return any(map(_tells_date, body)) and not any(each.facts.disposition == "stayed" for each in body)


def _is_part_of_verdict(claim: Claim, claims: list[Claim]) -> bool:
    """Whether what a jury did not award is told beside its verdict: "It declined to award punitive damages"."""
    if claim.facts.kind != "ruling" or (claim.facts.object, claim.facts.disposition) != ("award", "denied") or claim.facts.judge:
        return False
    return any(
        each.case == claim.case and each.facts.kind == "verdict" and 0 <= claim.sentence - each.sentence <= _NEXT for each in claims
    )


_JURORS_ASK = re.compile(
    r"\b(?:requests?|notes?|questions?|pleas?) (?:\w+ )?(?:from|by|of) (?:the |some |several )?(?:jury|jurors|panel)\b|"
    r"\b(?:jury|jurors)(?:['’]s?)? (?:requests?|questions?|notes?)\b"
)
_JURORS_ASKED = re.compile(
    r"\b(?:jury|jurors|panel|foreman|forewoman|foreperson)\b[^.;]{0,60}?\b(?:ask(?:ed|s|ing)?|requested|sent)\b"
)


def _is_of_jurors(ctx: Context, claim: Claim) -> bool:
    """Whether a judge only answers jurors, who want to see or hear something again: no motion is decided by that."""
    if claim.facts.kind != "ruling" or claim.facts.disposition not in ("granted", "denied"):
        return False
    if _JURORS_ASK.search(ctx.folded, claim.start, claim.end):
        return True
    goes_on = claim.facts.object in ("request", "other", None) and claim.sentence > 0 and not claim.headline
    before = ctx.layout.sentences[claim.sentence - 1] if goes_on else None
    return before is not None and _JURORS_ASKED.search(ctx.folded, before.start, before.end) is not None


def _tells_date(claim: Claim) -> bool:
    """Whether it tells what came of more time that was given: another day, or none."""
    return claim.facts.action in ("moved", "vacated") or (claim.facts.action == "set" and claim.told == "new")


def _take_plan(claim: Claim, plans: dict[str, Plan]) -> None:
    """A move takes its old date from the plan that the item tells; a date that stands in another's place has been moved."""
    track = "trial" if claim.facts.kind == "trial_date" else claim.facts.proceeding or "hearing"
    plan = plans.get(f"{claim.case} {track}")
    if plan is None or claim.facts.action is None or claim.facts.previous is not None:
        return
    if claim.facts.action in ("moved", "vacated"):
        claim.facts = replace(claim.facts, previous=plan.date)
    elif (
        claim.facts.action == "set"
        and claim.sentence == plan.sentence
        and claim.facts.date
        and not compatible(claim.facts.date, plan.date)
    ):
        claim.facts = replace(claim.facts, action="moved", previous=plan.date)
        claim.told = "open" if claim.told == "background" else claim.told


def _join_moves(claims: list[Claim]) -> None:
    """A trial put off to no day in one sentence and given one in the next has been moved: "was postponed on Tuesday. It will start
    on May 4"."""
    for off in [each for each in claims if each.told == "new" and each.facts.action == "vacated" and not each.headline]:
        for on in claims:
            told = on.facts
            if (
                on.case == off.case
                and told.kind == off.facts.kind
                and told.date is not None
                and told.action in ("set", "moved")
                and 0 < abs(on.sentence - off.sentence) <= _NEXT
                and not on.headline
                and (told.event_date is None or told.event_date == off.facts.event_date)
                and not (off.facts.previous and compatible(told.date, off.facts.previous))
            ):
                day, previous = off.facts.event_date, told.previous or off.facts.previous
                on.facts = replace(told, action="moved", event_date=day, previous=previous)
                on.told, on.standing = "new", False


_DAY = r"(?:the|that|this) (?:trial |new |start(?:ing)? )?(?:date|day)\b"
_SET_IT = re.compile(
    rf"\b(?:sets?|fixed|fixes|chose|picked|settled on|announced|ordered) {_DAY}(?! (?:of|for))|"
    rf"\b{_DAY} (?:was|has been) (?:set|fixed|chosen|picked|announced|ordered)\b"
)


def _join_setting(ctx: Context, claims: list[Claim]) -> None:
    """A trial told by its day alone is news where the next sentence says that the day was set: "A jury will be asked on May 12 …
    Judge Hale set the date in an order on Wednesday"."""
    for on in claims:
        if on.facts.action != "set" or on.headline or on.facts.event_date is not None or not is_day(on.facts.date or ""):
            continue
        for sentence in ctx.layout.sentences[on.sentence + 1 : on.sentence + 1 + _NEXT]:
            if sentence.role == "body" and _SET_IT.search(ctx.folded, sentence.start, sentence.end):
                days = past_days(ctx, sentence.start, sentence.end)
                if len(days) == 1:
                    on.facts = replace(on.facts, event_date=days.pop())
                    on.told, on.standing = "new", False
                break


def _overruled(ctx: Context, claim: Claim, claims: list[Claim], elsewhere: set[str]) -> bool:
    """Whether the body tells otherwise: of another day, of another person, or as no more than asked for."""
    body = [each for each in claims if each.case == claim.case and not each.headline and each.facts.kind == claim.facts.kind]
    if claim.facts.action is not None:
        days = [
            each.facts.date
            for each in body
            if (each.told == "new" or claim.facts.action == "set") and each.facts.date and each.facts.previous is None
        ]
        if claim.facts.date and days and not any(compatible(claim.facts.date, day) for day in days):
            return True
        return not body and claim.facts.action in ("moved", "vacated") and f"{claim.facts.kind} request" in elsewhere
    if claim.facts.kind in PERSONAL and not body:
        named = any(m.case == claim.case and m.what in STRONG - {"docket"} for m in ctx.mentions[0])
        if f"{claim.facts.kind} namesake" in elsewhere:
            return True
        if not named and (f"{claim.facts.kind} other_person" in elsewhere or f"{claim.facts.kind} other_case" in elsewhere):
            return True
    return not body and f"{claim.facts.kind} tentative" in elsewhere


_ABOVE = re.compile(
    r"\bappea\w*|\bappellate\b|\bcircuit\b|\bsupreme\b|\bhigh(?:er|est)? court\b|\btop court\b|\bfull court\b|\bpanel\b|"
    r"\bjustices\b|"
    r"\bcassation\b|\bcourt of (?:session|justice)\b|\bprivy council\b|\bscotus\b|\bremand\w*"
)


def _is_of_trial_court(ctx: Context, claim: Claim, claims: list[Claim]) -> bool:
    """Whether a headline seems to tell of an appeal and the body names a judge and no court above: "Murder case revived: doctor fit
    for trial"."""
    return (
        claim.facts.kind == "appeal_decision"
        and claim.facts.court is None
        and any(each.case == claim.case and not each.headline for each in claims)
        and any(mention.what == "judge" for each in ctx.mentions for mention in each)
        and _ABOVE.search(ctx.folded) is None
    )


def _is_another(claim: Claim, claims: list[Claim], elsewhere: set[str]) -> bool:
    """Whether "an executive" turns out to be somebody else: the item names another for it, or tells the contrary of the party."""
    return f"{claim.facts.kind} other_person" in elsewhere or any(
        other is not claim
        and other.case == claim.case
        and other.facts.kind == claim.facts.kind
        and not other.vague
        and {other.facts.disposition, claim.facts.disposition} == {"guilty", "not_guilty"}
        for other in claims
    )


_PAYS = re.compile(r"\b(?:pays?|paid|paying|payment|payout|worth|total(?:s|ing)?|receives?|gets?)\b")


_HANDS_OVER = re.compile(
    r"\b(?:pays?|paying|repays?|returns?|refunds?|hands? (?:back|over)|gives? (?:back|up)|coughs? up|forks? (?:over|out)|for)"
    r"(?: (?:up to|about|nearly|almost|over|more than|at least|a|some))?(?: record)? $"
)


def _share_sums(ctx: Context, claims: list[Claim]) -> None:
    """A settlement takes its sum from the sentence after it, where only one is named, else from the headline that tells what is
    paid."""
    for claim in claims:
        if claim.told == "new" and claim.facts.kind == "settlement" and claim.facts.amount is None and not claim.headline:
            claim.facts = replace(claim.facts, amount=_sum_after(ctx, claim) or _sum_above(ctx))


def _sum_after(ctx: Context, claim: Claim) -> Amount | None:
    sentences = ctx.layout.sentences
    for number in (claim.sentence + 1, claim.sentence + 2):
        if number >= len(sentences) or sentences[number].story != sentences[claim.sentence].story:
            return None
        found = ctx.amounts_of(number)
        if len(found) == 1 and _PAYS.search(ctx.folded, sentences[number].start, sentences[number].end):
            return found[0].amount
    return None


def _sum_above(ctx: Context) -> Amount | None:
    """The one sum of the headline, where it is paid: "Orr agrees to hand back $23 million"; not "$23 million suit settled"."""
    title = ctx.layout.sentences[0] if ctx.layout.sentences else None
    if title is None or title.role != "title":
        return None
    found = ctx.amounts_of(0)
    paid = len(found) == 1 and _HANDS_OVER.search(ctx.folded[title.start : found[0].start]) is not None
    return found[0].amount if paid else None
