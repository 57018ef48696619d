"""frame -> the facts beside the act: court, judge, sum, term."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from notifier.core.language.courts import COURTS
from notifier.core.language.money import AmountMention, find_terms
from notifier.core.language.names import fold, surname
from notifier.core.model.cases import Case
from notifier.core.model.facts import Amount
from notifier.core.reading.clauses import Parsed
from notifier.core.reading.context import Context
from notifier.core.reading.frames import Frame

_JUDGE = re.compile(r"\b(?:Judge|Justice|Recorder|Sheriff) ((?:[A-ZÀ-Þ][\w'’.-]*\s){0,3}[A-ZÀ-Þ][\w'’-]+)")
_POSSESSIVE = re.compile(r"['’]s?$")
_WITH_SUM = frozenset({"verdict", "settlement", "sentence"})
_OF_PERSONS = frozenset({"guilty", "not_guilty", "acquitted", "insanity", "mistrial"})
"""Verdicts on persons, which award nothing."""
_SOUGHT = re.compile(
    r"\b(?:sought|seeking|demand\w*|asked|offer\w*|worth|revenue|sales|bribes?|stole\w*|fraud|bond|bail|company)\b"
)
_TOTAL = re.compile(r"\b(?:in all|in total|altogether|totall?ing|total of|combined)\b")


def court_of(ctx: Context, number: int, frame: Frame, case: Case) -> str | None:
    """The court that acted: the one the sentence names at the actor's level, else the case's own where the level "
    "fits."""
    wanted = {"appeals": "appeal", "supreme": "supreme"}.get(frame.actor.name, "trial")
    for mention in ctx.courts_of(number):
        if len(mention.ids) == 1 and mention.level in (wanted, "unknown"):
            return mention.ids[0]
    own = [case.court, *(docket.court for docket in case.dockets)]
    for court in own:
        if court is not None and court in COURTS:
            kind = COURTS[court].kind
            level = (
                "supreme"
                if kind in ("supreme", "state supreme")
                else "appeal"
                if kind in ("appellate", "state appellate")
                else "trial"
            )
            if level == wanted:
                return court
    if wanted == "trial" and case.court is not None and case.court not in COURTS:
        return case.court
    return None


def judge_of(ctx: Context, number: int, case: Case, frame: Frame) -> str | None:
    """The judge's name: as the sentence gives it, completed from the case; None where it names none."""
    sentence = ctx.layout.sentences[number]
    text = ctx.document[sentence.start : sentence.end]
    for match in _JUDGE.finditer(text):
        name = _POSSESSIVE.sub("", match.group(1))
        if name.split()[0] in ("Department", "Minister"):
            continue
        if frame.actor.name in ("appeals", "supreme") and name != match.group(1):
            continue  # "upheld Judge Ruiz's refusal": of the court below
        if case.judge and fold(surname(name)) == fold(surname(case.judge)):
            return case.judge
        return name
    if case.judge and frame.actor.name == "judge" and fold(surname(case.judge)) in ctx.folded[sentence.start : sentence.end]:
        return case.judge
    return None


def amount_of(ctx: Context, parsed: Parsed, frame: Frame, number: int) -> Amount | None:
    """The sum that the act is about, as exactly as the item has it anywhere: "$83 million" above, "$83.3 million" below."""
    told = _amount_told(ctx, parsed, frame, number)
    if told is None:
        return None
    unit = 10**told.zeros
    finer = {
        mention.amount
        for sentence in range(len(ctx.layout.sentences))
        for mention in ctx.amounts_of(sentence)
        if mention.amount.currency == told.currency
        and mention.amount.zeros < told.zeros
        and abs(mention.amount.value - told.value) <= min(unit / 2, _ROUNDED * told.value)
    }
    return finer.pop() if len(finer) == 1 else told


_ROUNDED = 0.03
"""By as much a headline's sum may differ from the exact one."""


def _amount_told(ctx: Context, parsed: Parsed, frame: Frame, number: int) -> Amount | None:
    """The nearest sum after the verb, or the total where the sentence names one."""
    if frame.act.kind not in _WITH_SUM and frame.act.object not in (
        "award",
        "sanctions",
        "order",
        "settlement",
        "bail",
        "costs",
        "contempt",
        "default",
        *_ALSO_WITH_SUM,
    ):
        return None
    if frame.act.kind == "sentence" and frame.act.disposition != "fine":
        return None
    if frame.act.kind == "verdict" and frame.act.disposition in _OF_PERSONS:
        return None
    sentence = ctx.layout.sentences[number]
    found = ctx.amounts_of(number)
    for one, other in pairwise(found):
        if ctx.folded.endswith("from ", sentence.start, one.start) and ctx.folded[one.end : other.start] == " to ":
            found = [mention for mention in found if mention is not one]  # "from $7 million to $3 million"
            break
    if frame.act.kind not in _WITH_SUM and frame.act.object in _ALSO_WITH_SUM:
        found = [mention for mention in found if _is_awarded(ctx, mention, sentence.start, sentence.end)]
    if frame.act.kind == "settlement":
        found = [
            mention for mention in found if _OF_A_SUIT.match(ctx.folded[mention.end : min(sentence.end, mention.end + 50)]) is None
        ]
    if not found:
        return None
    for mention in found:
        around = ctx.document[max(sentence.start, mention.start - 18) : min(sentence.end, mention.end + 12)]
        if _TOTAL.search(around):
            return mention.amount
    if frame.verb is not None and frame.verb.doing in ("cut", "raise", "trim"):
        for mention in found:
            if ctx.folded[max(sentence.start, mention.start - 3) : mention.start] == "to ":
                return mention.amount  # "from $8 million to $4 million"
    at = parsed.spans[frame.verb.at][0] if frame.verb is not None else sentence.start
    clause = parsed.clauses[frame.clause]
    limit = parsed.spans[min(clause.last, len(parsed.spans)) - 1][1]
    after = [mention for mention in found if mention.start >= at and mention.start <= limit]
    if after:
        return _added_up(ctx, after) if frame.act.kind == "verdict" else after[0].amount
    low = parsed.spans[clause.first][0] if clause.first < len(parsed.spans) else sentence.start
    before = [mention for mention in found if low <= mention.start < at]
    if before:
        return before[0 if frame.source is not None else -1].amount
    alone = (
        len(found) == 1
        and frame.act.kind in ("verdict", "settlement")
        and not _SOUGHT.search(ctx.folded, sentence.start, sentence.end)
    )
    return found[0].amount if alone else None


_OF_A_SUIT = re.compile(
    r"[ -](?:(?!(?:in|to|over|for|of|on|after|and|from|by|with|as|under|the|a|an|his|her|their|its|that)\b)[\w-]+ ){0,2}?"
    r"(?:suits?|lawsuits?|claims?|action|case|complaint|fraud|scheme)\b"
    r"(?!['’]s? | (?:settlement|deal|accord|payout)\b)"
)
"""Behind a sum that was asked for, or lost: "settled a $23 million suit"."""
_ALSO_WITH_SUM = frozenset({"liability", "verdict", "judgment"})
"""Decisions with which a sum goes where it was awarded; others are of what was stolen or lost."""
_AWARDED = re.compile(r"\b(?:damages|award|awarded|pay|owes?|compensation)\b")
_AWARD = re.compile(r"^ (?:[\w-]+ ){0,3}?(?:award|verdict|judgment|damages|payout|win)\b")


def _is_awarded(ctx: Context, mention: AmountMention, start: int, end: int) -> bool:
    """Whether a sum is what was awarded: "the damages at $4 million", "a $4 million verdict", "$4 million of a jury award"."""
    before, after = ctx.folded[max(start, mention.start - 30) : mention.start], ctx.folded[mention.end : min(end, mention.end + 40)]
    return _AWARDED.search(before) is not None or _AWARD.match(after) is not None


_PARTS = re.compile(
    r" (?:(?:in|for|as) )?(?:[\w-]+ ){0,2}?(?:damages|losses|suffering|pay|wages|profits|expenses|distress|fees|costs|interest)"
    r"(?: (?:for|and) [\w ]{3,40}?)?,? (?:and|plus|as well as|along with)(?: another| an additional| a further)? "
)
"""What stands between two sums that a jury awarded together."""


def _added_up(ctx: Context, sums: list[AmountMention]) -> Amount:
    """The first sum, with what was awarded beside it: "$4 million in lost wages and $5 million in punitive damages"."""
    total = sums[0].amount
    for one, other in pairwise(sums):
        between = ctx.folded[one.end : other.start]
        if other.amount.currency != total.currency or _PARTS.fullmatch(between) is None:
            break
        total = replace(total, value=total.value + other.amount.value)
    return total


def term_of(ctx: Context, parsed: Parsed, frame: Frame, number: int) -> str | None:
    """The term of a sentence of imprisonment or probation; the total where the sentence names one."""
    if frame.act.kind != "sentence":
        return None
    sentence = ctx.layout.sentences[number]
    at = parsed.spans[frame.verb.at][0] if frame.verb is not None else sentence.start
    found = [mention for mention in find_terms(ctx.document, sentence.start, sentence.end) if mention.start >= at - 60]
    if not found:
        return None
    for mention in found:
        if _TOTAL.search(ctx.document[max(sentence.start, mention.start - 12) : min(sentence.end, mention.end + 12)]):
            return mention.term
    return next((mention.term for mention in found if mention.start >= at), found[0].term)
