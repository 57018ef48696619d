"""item + matches -> reading: the sentences of a news item, one by one, through frames, modality, timing and attribution."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from notifier.core.language.dates import DateExpression, find_dates
from notifier.core.language.stems import find_matches
from notifier.core.language.text import Sentence
from notifier.core.matching import Matched
from notifier.core.model.cases import Case
from notifier.core.model.evidence import Reading, SetAside
from notifier.core.model.items import Item
from notifier.core.reading import (
    attribution,
    bare_words,
    civil,
    days,
    modality,
    not_law,
    occasions,
    remembered,
    timing,
    topics,
    withdrawals,
)
from notifier.core.reading.claims import Claim, Plan, merge
from notifier.core.reading.clauses import Parsed
from notifier.core.reading.context import STRONG, Context, set_up
from notifier.core.reading.courtroom import courts_that_try
from notifier.core.reading.days import Dated
from notifier.core.reading.frames import Frame
from notifier.core.reading.gate import may_tell
from notifier.core.reading.making import Found, claim_of
from notifier.core.reading.pieces import kinds_in
from notifier.core.reading.timing import Place
from notifier.core.reading.whole import checked

_READ_ROLES = frozenset({"title", "body", "bullet", "dateline", "correction"})


MOST_FRAMES = 400
MOST_CLAIMS = 120
"""Of one item. Ordinary news has a tenth of that; hostile text may be nothing but claims, and each is held against all others."""


def read(item: Item, matched: Matched, *, cases: Mapping[str, Case], timezone: str) -> Reading:
    """What a news item says of the cases that it was matched to."""
    if not matched.matches:
        return Reading(item, (), ())
    ctx = set_up(item, matched, cases, timezone)
    set_aside: list[SetAside] = []
    claims: list[Claim] = []
    plans: dict[str, Plan] = {}
    elsewhere: set[str] = set()
    near = _near_a_case(ctx)
    for found in _find(ctx, near, set_aside):
        if len(claims) >= MOST_CLAIMS:
            break
        before = len(claims)
        _claim(ctx, found, claims, set_aside, plans)
        if (
            len(claims) == before
            and not found.place.headline
            and set_aside
            and set_aside[-1].reason in ("other_person", "other_case", "request", "tentative", "expectation")
        ):
            elsewhere.add(f"{found.frame.act.kind} {set_aside[-1].reason}")
            if set_aside[-1].reason == "other_person" and found.frame.act.object in ("case", "charges"):
                elsewhere.add("charge other_person")  # a case that is ended against somebody else, in whatever words
            if "namesake" in set_aside[-1].why:
                elsewhere.add(f"{found.frame.act.kind} namesake")
    _set_requests_aside(ctx, near, claims, set_aside)
    claims = checked(ctx, claims, plans, elsewhere)
    withdrawals.amend(ctx, claims)
    return Reading(item, matched.matches, tuple(merge(claims, ctx.document)), tuple(set_aside))


_ASKED = re.compile(
    r"\b(?:asks?|asked|asking|urge[sd]?|seeks?|seeking|sought|wants?|wanted|requested|petitioned|moved)\b"
    r"(?: [\w.,'’-]+){0,14}? (?:to|for|that) (?:(?:be|the|a|an|her|his|its|their) ){0,2}"
    r"(?:postpone|put off|delay|dismiss|throw|toss|overturn|reverse|vacate|stay|block|halt|pause|continue|adjourn|move|reconsider|"
    r"reduce|set aside|quash|suppress|unseal|recuse|new trial|continuance|dismissal|injunction|release|bail|more time|rehear|"
    r"review|hear)\w*"
)
_ASKING = ("ask", "urge", "seek", "sought", "want", "requested", "petitioned", "moved")


def _set_requests_aside(ctx: Context, near: list[bool], claims: list[Claim], set_aside: list[SetAside]) -> None:
    """What somebody only asked a court for looks like news, and is kept with its reason where nothing else was said of it."""
    taken = {each.start for each in claims} | {each.start for each in set_aside}
    only = next(iter(ctx.cases)) if len(ctx.cases) == 1 else None
    for match in find_matches(ctx.folded, _ASKED, _ASKING):
        for number, sentence in enumerate(ctx.layout.sentences):
            if sentence.start <= match.start() < sentence.end:
                if near[number] and sentence.start not in taken and sentence.role in _READ_ROLES:
                    taken.add(sentence.start)
                    words = ctx.document[match.start() : match.end()]
                    set_aside.append(SetAside(only, sentence.start, sentence.end, "request", f"asked for, not decided: “{words}”"))
                break


@dataclass(slots=True)
class _SoFar:
    """What the sentences before leave for the next one: how far into its story the text is, the higher court and the calendar that
    they spoke of, and where."""

    story: int = 0
    body: int = 0
    level: str | None = None
    level_at: int = -9
    topic: tuple[str, str] | None = None
    topic_at: int = -9


_HIGH_NAME = re.compile(r"(?:igh|upreme) [Cc]ourt|\bHC\b|Court of Session")


def _find(ctx: Context, near: list[bool], set_aside: list[SetAside]) -> list[Found]:
    """The frames of all sentences that may tell one."""
    out: list[Found] = []
    before = _SoFar()
    dates: dict[int, list[Dated]] = {}
    suits = civil.are_suits(ctx.cases.values())
    trying = courts_that_try(ctx.zone, ctx.cases.values())
    for number, sentence in enumerate(ctx.layout.sentences):
        headline = sentence.role == "title"
        count = _count(ctx, before, sentence)
        if not headline and not near[number]:
            continue
        text = ctx.document[sentence.start : sentence.end]
        named = _names_case(ctx, number, before)
        if not headline and not may_tell(kinds_in(text), names_case=named) and not _says_when(ctx, number, before):
            continue
        if sentence.role not in _READ_ROLES:
            if ctx.mentions[number]:
                why = f"part of the page, not of the report ({sentence.role})"
                set_aside.append(SetAside(None, sentence.start, sentence.end, "furniture", why))
            continue
        parsed, frames = _frames_of(
            ctx, number, remembered.known(text, headline, trying if _HIGH_NAME.search(text) else frozenset()), before
        )
        if parsed is None or not frames:
            continue
        parsed.place()
        for frame in frames:
            if frame.action is not None and frame.proceeding is not None and not headline:
                before.topic, before.topic_at = (frame.act.kind, frame.proceeding), number
        told_of = not_law.why(ctx, number, frames)
        if told_of is not None:
            set_aside.append(SetAside(None, sentence.start, sentence.end, "not_law", told_of))
            continue
        place = Place(headline, count, ctx.sort)
        dated = partial(_dated, ctx, number, parsed, dates)
        main = [frame for frame in frames if timing.main_claim(parsed, frame)]
        if len(out) >= MOST_FRAMES:
            break
        for frame in [civil.of_a_suit(parsed, each) for each in frames] if suits else frames:
            out.append(Found(number, parsed, frame, dated, place, any(other is not frame for other in main)))
    return out


def _count(ctx: Context, before: _SoFar, sentence: Sentence) -> int:
    """How many sentences of its story's body stand before this one; 0 for those that are not of the body."""
    if sentence.story != before.story:
        before.story, before.body = sentence.story, 0
    if sentence.role != "body":
        return 0
    count = before.body
    if not _is_byline(ctx.folded, sentence.start, sentence.end):
        before.body += 1
    return count


def _names_case(ctx: Context, number: int, before: _SoFar) -> bool:
    """Whether a sentence names a tracked case, or goes on about its calendar: "It will begin"."""
    start = ctx.layout.sentences[number].start
    return bool(ctx.mentions[number]) or (before.topic_at >= number - 2 and ctx.folded.startswith(_GOES_ON, start))


_GOES_ON = ("it ", "it'll ", "it’ll ", "she ", "he ", "the new ", "judge ", "the judge ")
_OPENING = 80


def _says_when(ctx: Context, number: int, before: _SoFar) -> bool:
    """Whether a sentence only names the day of the trial that the one before spoke of: "It will be Nov. 16"."""
    start = ctx.layout.sentences[number].start
    return before.topic_at == number - 1 and bare_words.CONTINUES.match(ctx.folded[start : start + _OPENING]) is not None


def _frames_of(ctx: Context, number: int, known: remembered.Known, before: _SoFar) -> tuple[Parsed | None, list[Frame]]:
    """A sentence where it stands, and its frames; None where it can tell nothing."""
    start = ctx.layout.sentences[number].start
    own = known.level
    if own is None and any(mention.what == "judge" for mention in ctx.mentions[number]):
        before.level = None  # from the court above to the judge of the case
    level = before.level if own is None and number - before.level_at <= 3 else None
    if own is not None:
        before.level, before.level_at = own, number
    parsed = known.at(ctx.document, start, before.topic if number - before.topic_at <= 2 else None)
    if known.names_trial and ctx.mentions[number] and ctx.layout.sentences[number].role != "title":
        before.topic, before.topic_at = topics.FOR_TRIAL, number
    if parsed is None:
        return None, []
    parsed = withdrawals.without_denials(ctx, number, parsed)
    return parsed, known.frames(parsed, ctx.judges, level)


def _claim(ctx: Context, found: Found, claims: list[Claim], set_aside: list[SetAside], plans: dict[str, Plan]) -> None:
    frame, parsed, number = found.frame, found.parsed, found.number
    sentence = ctx.layout.sentences[number]
    withdrawn = withdrawals.takes_back(ctx, number, parsed, frame)
    rung = modality.DONE if withdrawn else modality.weigh(parsed, frame, headline=found.place.headline)
    if not rung.counts:
        if not rung.silent and frame.verb is not None:
            only = next(iter(ctx.cases)) if len(ctx.cases) == 1 else None
            set_aside.append(SetAside(only, sentence.start, sentence.end, rung.reason, rung.why))
        return
    if found.place.headline:
        ctx.headlined.add((frame.act.kind, frame.act.disposition))
    owners = attribution.find_owner(ctx, number, parsed, frame)
    for owner in owners:
        if owner.case is None:
            set_aside.append(SetAside(None, sentence.start, sentence.end, owner.reason, owner.why))
            continue
        claim = claim_of(ctx, found, owner.case, plans)
        if claim is None:
            continue
        if isinstance(claim, SetAside):
            set_aside.append(claim)
            continue
        if owner.party and claim.facts.party is None and _several_defendants(ctx.cases[owner.case]):
            claim.facts = replace(claim.facts, party=owner.party)
        if withdrawn:
            claim.takes_back, claim.told = True, "new"
        if not owner.sure:
            claim.weak = True
        claim.either = owner.either
        claims.append(claim)


def _is_byline(folded: str, start: int, end: int) -> bool:
    """Whether a line only says who wrote the item."""
    return end - start < 70 and folded.startswith("by ", start) and not folded.endswith((".", "!", "?"), start, end)


def _near_a_case(ctx: Context) -> list[bool]:
    """For each sentence, whether a tracked case is named near enough for it to speak of it."""
    count = len(ctx.mentions)
    if not ctx.counts:
        return [True] * count
    near = [False] * count
    for number, mentions in enumerate(ctx.mentions):
        if any(mention.what in STRONG or mention.what == "judge" for mention in mentions):
            for other in range(max(0, number - 2), min(count, number + 1 + attribution.FAR)):
                near[other] = True
    return [
        each or occasions.goes_on(ctx.folded, sentence.start, sentence.end)
        for each, sentence in zip(near, ctx.layout.sentences, strict=True)
    ]


_ON_A_DAY = re.compile(r"\b(?:years?|months?|weeks?|days?) on (?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)")


_RESERVED = re.compile(r"\b(?:reserv|set aside|allot|allocat|book|block|clear|list|last|estimat|tak)(?:\w* ){1,3}$")
"""Before a span that is no distance: "has reserved six weeks from May 4"."""


def _dated(ctx: Context, number: int, parsed: Parsed, kept: dict[int, list[Dated]]) -> list[Dated]:
    """The dates of a sentence; looked for once, and only where a case is found for one of its frames."""
    if number not in kept:
        sentence = ctx.layout.sentences[number]
        kept[number] = days.place(parsed, _dates_in(ctx.document, sentence.start, sentence.end))
    return kept[number]


def _dates_in(document: str, start: int, end: int) -> list[DateExpression]:
    """The dates of a sentence; "put back on Monday to April 7" names two, and no range."""
    out: list[DateExpression] = []
    for found in find_dates(document, start, end):
        counted = found.shape in ("offset", "shifted", "weekday")
        day = _ON_A_DAY.search(document, found.start, min(end, found.end + 12)) if counted else None
        if day is not None:
            out += find_dates(document, day.end(), end)[:1]  # "for eight years on Wednesday"
            continue
        if found.shape == "shifted" and _RESERVED.search(document, max(start, found.start - 30), found.start):
            out += find_dates(document, document.rfind(" from ", found.start, found.end), found.end)[:1] or [found]
            continue
        cut = document.find(" to ", found.start, found.end) if found.shape == "range" else -1
        if cut < 0:
            out.append(found)
            continue
        first, second = find_dates(document, found.start, cut), find_dates(document, cut + 4, found.end)
        if first and first[0].shape == "weekday" and second and second[0].shape != "weekday":
            out += [*first, *second]
        else:
            out.append(found)
    return out


def _several_defendants(case: Case) -> bool:
    return sum(1 for party in case.parties if party.role in ("defendant", "co-defendant")) > 1
