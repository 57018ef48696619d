"""frame of a case -> claim: its facts, its day, and how the text tells it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from notifier.core.language.dates import day_of, is_day, resolve
from notifier.core.language.text import Sentence
from notifier.core.model.cases import Case
from notifier.core.model.evidence import SetAside
from notifier.core.model.facts import NEW_CHARGES, Facts
from notifier.core.reading import bare_dates, calendar, days, details, guilt, modality, timing
from notifier.core.reading.claims import Claim, Plan
from notifier.core.reading.clauses import Parsed
from notifier.core.reading.context import Context, is_prosecution
from notifier.core.reading.courtroom import as_reviewed, is_of_first_instance, is_verdict_of_a_judge, side_of
from notifier.core.reading.days import Dated
from notifier.core.reading.frame import COURTS
from notifier.core.reading.frames import Frame
from notifier.core.reading.timing import Place


@dataclass(slots=True)
class Found:
    """A frame with the sentence it stands in."""

    number: int
    parsed: Parsed
    frame: Frame
    dated: Callable[[], list[Dated]]
    place: Place
    others: bool


def claim_of(ctx: Context, found: Found, case_id: str, plans: dict[str, Plan]) -> Claim | SetAside | None:
    frame, parsed, number, place = found.frame, found.parsed, found.number, found.place
    sentence = ctx.layout.sentences[number]
    case = ctx.cases[case_id]
    if frame.act.kind in modality.DATE_KINDS:
        return _calendar_claim(ctx, found, case, plans)
    day, expression = days.own_day(parsed, frame, found.dated(), anchor=ctx.anchor)
    told, _ = timing.told(parsed, frame, place, day, expression, published=ctx.anchor, others=found.others)
    if told == "open" and day is None and days.names_old_day(parsed, frame, found.dated(), anchor=ctx.anchor):
        told = "background"
    facts = Facts(
        kind=frame.act.kind,  # type: ignore[arg-type]  # the tables hold the model's own words; a test compares them
        event_date=day,
        disposition=frame.act.disposition,
        amount=details.amount_of(ctx, parsed, frame, number),
        term=details.term_of(ctx, parsed, frame, number),
        court=details.court_of(ctx, number, frame, case),
        judge=details.judge_of(ctx, number, case, frame),
        object=frame.act.object if not _is_to_more(ctx, frame, sentence) else NEW_CHARGES,
    )
    facts = _for_side(_jailed(facts, case), frame, case, parsed, ctx, number)
    if facts.kind == "appeal_decision" and is_of_first_instance(ctx.zone, case, frame, parsed):
        facts = replace(facts, kind="ruling")
    if is_verdict_of_a_judge(ctx.zone, case, facts, frame):
        facts = replace(facts, kind="verdict")
    facts = as_reviewed(ctx.zone, case, facts)
    if facts.kind in ("verdict", "ruling") and is_prosecution(case):
        found_so = guilt.in_prosecution(facts.disposition, parsed)
        if found_so is not None:
            facts = replace(facts, disposition=found_so if facts.kind == "verdict" else guilt.AS_RULED[found_so])
    strength = (
        (2.0 if day else 0.0)
        + (1.0 if facts.disposition else 0.0)
        + (1.0 if facts.amount or facts.term else 0.0)
        + (0.5 if facts.judge else 0.0)
        - 0.1 * place.number
    )
    beside = frame.verb is not None and frame.verb.tense == "ing" and parsed.clauses[frame.clause].link == "ing"
    return Claim(
        case_id,
        facts,
        told,
        sentence.start,
        sentence.end,
        number,
        place.headline,
        strength,
        number=place.number,
        weak=frame.weak,
        vague=_is_vague(parsed, frame),
        beside=beside,
        perfect=frame.verb is not None and frame.verb.tense == "perfect",
        unmet=_is_unmet(parsed, frame),
        also=_is_one_more(parsed, frame),
    )


def _is_unmet(parsed: Parsed, frame: Frame) -> bool:
    """Whether a court that the reader has not met has done it: "a judge in Leeds has granted"."""
    if frame.actor.name not in COURTS or frame.actor.first < 0:
        return False
    before = parsed.words[max(0, frame.actor.first - 4) : frame.actor.last]
    return any(word in ("a", "an") for word in before)


_TO_MORE = re.compile(
    r"\bto (?:(?:the|all|each|of|a|an|one|two|three|four|five|six|several|some|both) ){0,3}"
    r"(?:new|added|additional|further|fresh|superseding|extra|more)\b(?: [\w-]+){0,2} (?:charges?|counts?|indictment)\b"
)


def _is_to_more(ctx: Context, frame: Frame, sentence: Sentence) -> bool:
    """Whether a plea answers charges that came later: "pleaded not guilty to two new counts"."""
    return frame.act.kind == "plea" and _TO_MORE.search(ctx.folded, sentence.start, sentence.end) is not None


def _jailed(facts: Facts, case: Case) -> Facts:
    """What it is that somebody was ordered to jail: who stands accused lost his bail; in a suit it is for contempt."""
    criminal = is_prosecution(case)
    if facts.kind != "ruling" or facts.object != "custody" or facts.disposition is not None or criminal is None:
        return facts
    return (
        replace(facts, disposition="denied", object="bail")
        if criminal
        else replace(facts, disposition="contempt", object="contempt")
    )


_ONE_MORE = frozenset({"also", "separately", "additionally", "likewise", "too"})


def _is_one_more(parsed: Parsed, frame: Frame) -> bool:
    """Whether an act is told as one more: "she also denied", "separately granted"."""
    return not _ONE_MORE.isdisjoint(parsed.words[max(0, frame.first - 5) : frame.last + 1])


def _is_vague(parsed: Parsed, frame: Frame) -> bool:
    person = frame.person
    if person is None or person.first < 0 or person.name not in ("other", "defendant"):
        return False
    before = parsed.words[max(0, person.first - 9) : person.last]
    return any(word in ("a", "an", "one", "another") for word in before) and "the" not in before[-3:]


def _for_side(facts: Facts, frame: Frame, case: Case, parsed: Parsed, ctx: Context, number: int) -> Facts:
    """ "for the plaintiff", "sided with the city": liable or not, by the role of the party named."""
    if facts.disposition not in ("for_person", "against_person"):
        return facts
    role = None
    if frame.person is not None and frame.person.first >= 0:
        if frame.person.name in ("plaintiff", "defendant", "prosecution"):
            role = "plaintiff" if frame.person.name != "defendant" else "defendant"
        else:
            start, end = parsed.spans[frame.person.first][0], parsed.spans[frame.person.last - 1][1]
            party = next(
                (m.text_party for m in ctx.mentions[number] if m.case == case.id and m.start < end and m.end > start), None
            )
            role = side_of(case, party)
    if role is None:
        return replace(facts, disposition=None)
    won = (role == "plaintiff") == (facts.disposition == "for_person")
    if facts.object == "ruled":
        return replace(facts, disposition="granted" if won else None)  # a judge's ruling: what it denied or ended is not said
    return replace(facts, disposition="liable" if won else "not_liable")


def _calendar_claim(ctx: Context, found: Found, case: Case, plans: dict[str, Plan]) -> Claim | SetAside | None:
    frame, parsed, number, place = found.frame, found.parsed, found.number, found.place
    sentence = ctx.layout.sentences[number]
    read_dates = calendar.read_dates(parsed, frame, found.dated(), anchor=ctx.anchor, headline=place.headline)
    open_to = read_dates.to is None or frame.action == "vacated"
    if open_to and frame.kind_is_trial and bare_dates.to_when(parsed, frame):
        read_dates = _with_parts(read_dates, calendar.by_parts(parsed, found.dated(), ctx.anchor))
    if calendar.is_plan(parsed, frame):
        if read_dates.to is not None:
            plans.setdefault(f"{case.id} {track_of(frame)}", Plan(read_dates.to, number))
        if frame.weak or frame.action == "set":
            return SetAside(case.id, sentence.start, sentence.end, "background", "a date that was planned before")
    if frame.action == "set" and read_dates.to is None:
        return None
    said = not place.headline and modality.court_says(parsed, frame)
    event = read_dates.event
    if event is None and (said or (frame.weak and _UNDER_ORDER.search(ctx.folded, sentence.start, sentence.end) is not None)):
        event = _day_said(found, read_dates, ctx)
        said = said or event is not None
    found_at = read_dates.event_at.found if read_dates.event_at else None
    told, _ = timing.told(parsed, frame, place, event, found_at, published=ctx.anchor, others=False)
    action = "moved" if read_dates.changed else frame.action
    to = read_dates.to
    if action == "moved" and to is None:
        if frame.verb is not None and frame.verb.doing == "advance":
            return None  # brought forward, to a day that another sentence names
        action = "vacated"
    if action == "confirmed" and to is None and not frame.weak:
        return None
    certain = True
    standing = frame.weak and not read_dates.by_paper and not (said and event is not None)
    standing = standing or (bare_dates.only_changes(frame) and event is None)
    if standing:
        tells = said or timing.now_set(parsed) or bare_dates.only_changes(frame)
        now = place.headline or (place.number <= 1 and told == "new" and tells)
        if place.headline and to is not None and not timing.now_set(parsed) and _is_ahead(to, ctx.anchor):
            now = False  # "Ruiz to be sentenced Thursday": what was known comes
        told = "new" if now else "background" if told == "background" or timing.still_stands(parsed) else "open"
    if frame.weak and frame.verb is not None and frame.verb.tense == "modifier":
        told = "background"
    if action == "confirmed" and to is None:
        return None
    facts = Facts(
        kind=frame.act.kind,  # type: ignore[arg-type]  # the tables hold the model's own words; a test compares them
        action=action,  # type: ignore[arg-type]  # as above
        date=to if action != "vacated" else None,
        previous=read_dates.previous,
        proceeding=frame.proceeding,  # type: ignore[arg-type]  # as above
        event_date=event,
        court=details.court_of(ctx, number, frame, case),
        judge=details.judge_of(ctx, number, case, frame),
        object=frame.proceeding,
    )
    strength = (
        (2.0 if to else 0.0)
        + (1.0 if read_dates.event else 0.0)
        + (0.5 if read_dates.previous else 0.0)
        - 0.1 * place.number
        - (1.0 if frame.weak else 0.0)
    )
    return Claim(
        case.id,
        facts,
        told,
        sentence.start,
        sentence.end,
        number,
        place.headline,
        strength,
        number=place.number,
        certain=certain,
        standing=standing,
        weak=False,
    )


def _with_parts(own: calendar.CourtDates, parts: calendar.CourtDates) -> calendar.CourtDates:
    """The dates of a verb that moves a trial to no day of its own clause, with the day that the rest of the sentence tells."""
    if parts.to is None:
        return own
    return replace(
        own, changed=True, to=parts.to, to_at=parts.to_at, previous=own.previous or parts.previous, event=own.event or parts.event
    )


_NEXT_DAYS = 8


def _is_ahead(day: str, anchor: date) -> bool:
    """Whether a day is one of the next: then an item looks ahead to it."""
    exact = day_of(day) if is_day(day) else None
    return exact is not None and 0 <= (exact - anchor).days <= _NEXT_DAYS


_UNDER_ORDER = re.compile(
    r"\b(?:under|in|by) (?:a|an|the|his|her|its) (?:[\w-]+ ){0,2}?(?:order|schedule|timetable)\b(?: that)?(?: [\w.'’-]+){0,6}? "
    r"(?:entered|issued|signed|set|approved|filed|made|adopted|handed down|dated|released|published)\b"
)
"""An order named with who made it: a date told under it was set by it, on the day that it has."""


def _day_said(found: Found, dates: calendar.CourtDates, ctx: Context) -> str | None:
    """The day on which the court said it, where the sentence has just one weekday that is no date of the calendar."""
    days = [
        each
        for each in found.dated()
        if each.found.shape in ("weekday", "near_day")
        and each.found.relation in (None, "last")
        and each not in (dates.to_at, dates.previous_at)
        and found.parsed.words[each.first - 1 : each.first]
        not in (["for"], ["to"], ["until"], ["of"], ["by"], ["begin"], ["start"])
    ]
    return resolve(days[0].found, anchor=ctx.anchor, direction="past") if len(days) == 1 else None


def track_of(frame: Frame) -> str:
    return "trial" if frame.act.kind == "trial_date" else frame.proceeding or "hearing"
