"""item + matches -> reading: the sentences of a news item, one by one, through frames, modality, timing and "
"attribution."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial

from notifier.core.language.dates import DateExpression, compatible, find_dates, is_day, resolve
from notifier.core.language.money import find_amounts
from notifier.core.matching import Matched
from notifier.core.model import Case, Facts, Item, Reading, SetAside
from notifier.core.reading import attribution, calendar, details, modality, not_law, timing
from notifier.core.reading.claims import Claim, merge
from notifier.core.reading.clauses import Parsed, cut, take_words
from notifier.core.reading.context import STRONG, Context, set_up
from notifier.core.reading.frames import Frame, find_frames, may_have_frames
from notifier.core.reading.gate import may_tell
from notifier.core.reading.timing import Dated, Place

_PARTS_OF_SENTENCES = frozenset({"award", "order", "injunction", "sanctions", "bail"})
_ADDED_TO_SENTENCES = frozenset({"award", "order", "injunction"})
_READ_ROLES = frozenset({"title", "body", "bullet", "dateline", "correction"})


MOST_FRAMES = 400
MOST_CLAIMS = 120
"""Of one item. Ordinary news has a tenth of that; hostile text may be nothing but claims, and each is held against all others."""


@dataclass(slots=True)
class _Found:
    """A frame with the sentence it stands in."""

    number: int
    parsed: Parsed
    frame: Frame
    dated: Callable[[], list[Dated]]
    place: Place
    others: bool


def read(item: Item, matched: Matched, *, cases: Mapping[str, Case], timezone: str) -> Reading:
    """What a news item says of the cases that it was matched to."""
    if not matched.matches:
        return Reading(item, (), ())
    ctx = set_up(item, matched, cases, timezone)
    set_aside: list[SetAside] = []
    claims: list[Claim] = []
    plans: dict[str, str] = {}
    elsewhere: set[str] = set()
    for found in _find(ctx, set_aside):
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
            if "namesake" in set_aside[-1].why:
                elsewhere.add(f"{found.frame.act.kind} namesake")
    _set_requests_aside(ctx, claims, set_aside)
    claims = _checked(ctx, claims, plans, elsewhere)
    return Reading(item, matched.matches, tuple(merge(claims, ctx.document)), tuple(set_aside))


_ASKED = re.compile(
    r"\b(?:asks?|asked|asking|urge[sd]?|seeks?|seeking|sought|wants?|wanted|requested|petitioned|moved)\b"
    r"(?: [\w.,'’-]+){0,14}? (?:to|for|that) (?:(?:be|the|a|an|her|his|its|their) ){0,2}"
    r"(?:postpone|put off|delay|dismiss|throw|toss|overturn|reverse|vacate|stay|block|halt|pause|continue|adjourn|move|reconsider|"
    r"reduce|set aside|quash|suppress|unseal|recuse|new trial|continuance|dismissal|injunction|release|bail|more time|rehear|"
    r"review|hear)\w*"
)


def _set_requests_aside(ctx: Context, claims: list[Claim], set_aside: list[SetAside]) -> None:
    """What somebody only asked a court for looks like news, and is kept with its reason where nothing else was said of it."""
    taken = {each.start for each in claims} | {each.start for each in set_aside}
    near = _near_a_case(ctx)
    only = next(iter(ctx.cases)) if len(ctx.cases) == 1 else None
    for match in _ASKED.finditer(ctx.folded):
        for number, sentence in enumerate(ctx.layout.sentences):
            if sentence.start <= match.start() < sentence.end:
                if near[number] and sentence.start not in taken and sentence.role in _READ_ROLES:
                    taken.add(sentence.start)
                    words = ctx.document[match.start() : match.end()]
                    set_aside.append(SetAside(only, sentence.start, sentence.end, "request", f"asked for, not decided: “{words}”"))
                break


def _find(ctx: Context, set_aside: list[SetAside]) -> list[_Found]:
    """The frames of all sentences that may tell one."""
    out: list[_Found] = []
    body = 0
    story = 0
    level: str | None = None
    level_at = -9
    topic: tuple[str, str] | None = None
    topic_at = -9
    near = _near_a_case(ctx)
    for number, sentence in enumerate(ctx.layout.sentences):
        headline = sentence.role == "title"
        if sentence.story != story:
            story, body = sentence.story, 0
        place = Place(headline, 0 if headline else body, ctx.sort)
        if sentence.role in ("body", "bullet"):
            body += 1
        if not headline and not near[number]:
            continue
        named = bool(ctx.mentions[number]) or (topic_at == number - 1 and ctx.folded.startswith("it ", sentence.start))
        if not headline and not may_tell(ctx.folded, sentence.start, sentence.end, names_case=named):
            continue
        if sentence.role not in _READ_ROLES:
            if ctx.mentions[number]:
                set_aside.append(
                    SetAside(
                        None, sentence.start, sentence.end, "furniture", f"part of the page, not of the report ({sentence.role})"
                    )
                )
            continue
        parsed = take_words(ctx.document, ctx.folded, sentence.start, sentence.end, headline=headline)
        own = next((name for name in parsed.names if name in ("appeals", "supreme")), None)
        hint = own or (level if number - level_at <= 3 else None)
        if own is not None:
            level, level_at = own, number
        parsed.topic = topic if number - topic_at <= 2 and sentence.story == story else None
        if not may_have_frames(parsed, headline=headline):
            continue
        frames = find_frames(cut(parsed), headline=headline, judges=ctx.judges, level=hint if own is None else None)
        if not frames:
            continue
        parsed.place()
        for frame in frames:
            if frame.action is not None and frame.proceeding is not None and not headline:
                topic, topic_at = (frame.act.kind, frame.proceeding), number
        why = not_law.why(ctx, number, frames)
        if why is not None:
            set_aside.append(SetAside(None, sentence.start, sentence.end, "not_law", why))
            continue
        dated = cache(partial(_dated, ctx, number, parsed))
        main = [frame for frame in frames if timing.main_claim(parsed, frame)]
        if len(out) >= MOST_FRAMES:
            break
        for frame in frames:
            out.append(_Found(number, parsed, frame, dated, place, any(other is not frame for other in main)))
    return out


def _claim(ctx: Context, found: _Found, claims: list[Claim], set_aside: list[SetAside], plans: dict[str, str]) -> None:
    frame, parsed, number = found.frame, found.parsed, found.number
    sentence = ctx.layout.sentences[number]
    withdrawn = ctx.retracts and _was_reported(parsed, frame)
    rung = modality.DONE if withdrawn else modality.weigh(parsed, frame, headline=found.place.headline)
    if not rung.counts:
        if not rung.silent and frame.verb is not None:
            only = next(iter(ctx.cases)) if len(ctx.cases) == 1 else None
            set_aside.append(SetAside(only, sentence.start, sentence.end, rung.reason, rung.why))
        return
    owners = attribution.find_owner(ctx, number, parsed, frame)
    for owner in owners:
        if owner.case is None:
            set_aside.append(SetAside(None, sentence.start, sentence.end, owner.reason, owner.why))
            continue
        claim = _dated_claim(ctx, found, owner.case, plans)
        if claim is None:
            continue
        if isinstance(claim, SetAside):
            set_aside.append(claim)
            continue
        if owner.party and claim.facts.party is None and _several_defendants(ctx.cases[owner.case]):
            claim.facts = _with(claim.facts, party=owner.party)
        if withdrawn:
            claim.takes_back, claim.told = True, "new"
        if not owner.sure:
            claim.weak = True
        claims.append(claim)


def _near_a_case(ctx: Context) -> list[bool]:
    """For each sentence, whether a tracked case is named near enough for it to speak of it."""
    count = len(ctx.mentions)
    if not ctx.counts:
        return [True] * count
    near = [False] * count
    for number, mentions in enumerate(ctx.mentions):
        if any(mention.what in STRONG or mention.what == "judge" for mention in mentions):
            for other in range(max(0, number - 2), min(count, number + 5)):
                near[other] = True
    return near


_ON_A_DAY = re.compile(r"\b(?:years?|months?|weeks?|days?) on (?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)")


def _dated(ctx: Context, number: int, parsed: Parsed) -> list[Dated]:
    """The dates of a sentence; looked for once, and only where a case is found for one of its frames."""
    sentence = ctx.layout.sentences[number]
    return timing.place(parsed, _dates_in(ctx.document, sentence.start, sentence.end))


def _dates_in(document: str, start: int, end: int) -> list[DateExpression]:
    """The dates of a sentence; "put back on Monday to April 7" names two, and no range."""
    out: list[DateExpression] = []
    for found in find_dates(document, start, end):
        day = _ON_A_DAY.search(document, found.start, min(end, found.end + 12)) if found.shape == "offset" else None
        if day is not None:
            out += find_dates(document, day.end(), end)[:1]  # "for eight years on Wednesday"
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


_PERSONAL = frozenset({"verdict", "plea", "sentence", "charge"})


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
    if claim.facts.kind in _PERSONAL and not body:
        named = any(m.case == claim.case and m.what in STRONG - {"docket"} for m in ctx.mentions[0])
        if f"{claim.facts.kind} namesake" in elsewhere:
            return True
        if not named and (f"{claim.facts.kind} other_person" in elsewhere or f"{claim.facts.kind} other_case" in elsewhere):
            return True
    return not body and f"{claim.facts.kind} tentative" in elsewhere


def _unsupported(ctx: Context, claim: Claim, claims: list[Claim]) -> bool:
    """Whether an undated claim deep in the body stands alone: nothing of its kind in the headline or the lead says "
    "that it is the news."""
    if (
        claim.facts.action is not None
        or claim.number < 1
        or (claim.number <= 1 and (claim.facts.kind not in _PERSONAL or len(ctx.document) < 900))
    ):
        return False
    if claim.facts.kind not in _PERSONAL and (claim.number <= 3 or len(ctx.document) < 1500):
        return False
    if claim.facts.kind == "plea" and claim.number <= 3 and claim.facts.disposition in ("not_guilty", "no_contest"):
        beside = {other.facts.kind for other in claims if other.case == claim.case and other.told == "new" and other is not claim}
        if beside & {"charge", "ruling", "hearing_date", "trial_date"} and not beside & {"sentence", "verdict", "appeal_decision"}:
            return False  # what else was done at that hearing
    return not any(
        other is not claim
        and other.case == claim.case
        and other.told == "new"
        and other.facts.kind == claim.facts.kind
        and (other.headline or other.number < 1 or other.facts.event_date is not None)
        for other in claims
    )


_REPORTED = frozenset({"reported", "stated", "said", "report", "reports", "story", "article", "headline", "alert"})


def _was_reported(parsed: Parsed, frame: Frame) -> bool:
    """Whether the frame is what an earlier report said: "reported on Monday that …"."""
    index = frame.clause
    while index > 0:
        clause = parsed.clauses[index]
        before = parsed.words[max(0, clause.first - 9) : clause.first]
        if clause.link in ("that", "relative") and any(word in _REPORTED for word in before):
            return True
        index = clause.parent
    return False


def _several_defendants(case: Case) -> bool:
    return sum(1 for party in case.parties if party.role in ("defendant", "co-defendant")) > 1


def _with(facts: Facts, **changes: object) -> Facts:
    from dataclasses import replace

    return replace(facts, **changes)  # type: ignore[arg-type]  # names and values are checked by the callers' tests


def _dated_claim(ctx: Context, found: _Found, case_id: str, plans: dict[str, str]) -> Claim | SetAside | None:
    frame, parsed, number, place = found.frame, found.parsed, found.number, found.place
    sentence = ctx.layout.sentences[number]
    case = ctx.cases[case_id]
    if frame.act.kind in modality.DATE_KINDS:
        return _calendar_claim(ctx, found, case, plans)
    day, expression = timing.own_day(parsed, frame, found.dated(), anchor=ctx.anchor)
    told, _ = timing.told(parsed, frame, place, day, expression, published=ctx.anchor, others=found.others)
    facts = Facts(
        kind=frame.act.kind,  # type: ignore[arg-type]  # the tables hold the model's own words; a test compares them
        event_date=day,
        disposition=frame.act.disposition,
        amount=details.amount_of(ctx, parsed, frame, number),
        term=details.term_of(ctx, parsed, frame, number),
        court=details.court_of(ctx, number, frame, case),
        judge=details.judge_of(ctx, number, case, frame),
        object=frame.act.object,
    )
    facts = _for_side(facts, frame, case, parsed, ctx, number)
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
    )


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
            role = next((p.role for p in case.parties if p.name == party), None)
    if role not in ("plaintiff", "defendant"):
        return _with(facts, disposition=None)
    won = (role == "plaintiff") == (facts.disposition == "for_person")
    return _with(facts, disposition="liable" if won else "not_liable")


def _calendar_claim(ctx: Context, found: _Found, case: Case, plans: dict[str, str]) -> Claim | SetAside | None:
    frame, parsed, number, place = found.frame, found.parsed, found.number, found.place
    sentence = ctx.layout.sentences[number]
    read_dates = calendar.read_dates(parsed, frame, found.dated(), anchor=ctx.anchor, headline=place.headline)
    if calendar.is_plan(parsed, frame):
        if read_dates.to is not None:
            plans.setdefault(f"{case.id} {_track(frame)}", read_dates.to)
        if frame.weak or frame.action == "set":
            return SetAside(case.id, sentence.start, sentence.end, "background", "a date that was planned before")
    if frame.action == "set" and read_dates.to is None:
        return None
    told, _ = timing.told(
        parsed,
        frame,
        place,
        read_dates.event,
        read_dates.event_at.found if read_dates.event_at else None,
        published=ctx.anchor,
        others=False,
    )
    action = frame.action
    to = read_dates.to
    if action == "moved" and to is None:
        if frame.verb is not None and frame.verb.doing == "advance":
            return None  # brought forward, to a day that another sentence names
        action = "vacated"
    if action == "confirmed" and to is None and not frame.weak:
        return None
    certain = True
    if frame.weak:
        said = modality.court_says(parsed, frame)
        told = (
            "new"
            if place.headline or (place.number <= 1 and told == "new" and (said or timing.now_set(parsed, frame)))
            else "background"
        )
        if frame.verb is not None and frame.verb.tense == "modifier":
            told = "background"
    if action == "confirmed" and to is None:
        return None
    event = read_dates.event
    if event is None and told == "new" and not place.headline and modality.court_says(parsed, frame):
        event = _day_said(found, read_dates, ctx)
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
        weak=False,
    )


def _day_said(found: _Found, dates: calendar.CourtDates, ctx: Context) -> str | None:
    """The day on which the court said it, where the sentence has just one weekday that is no date of the calendar."""
    days = [
        each
        for each in found.dated()
        if each.found.shape in ("weekday", "near_day")
        and each.found.relation is None
        and each not in (dates.to_at, dates.previous_at)
        and found.parsed.words[each.first - 1 : each.first]
        not in (["for"], ["to"], ["until"], ["of"], ["by"], ["begin"], ["start"])
    ]
    return resolve(days[0].found, anchor=ctx.anchor, direction="past") if len(days) == 1 else None


def _track(frame: Frame) -> str:
    return "trial" if frame.act.kind == "trial_date" else frame.proceeding or "hearing"


# --- over the whole item ----------------------------------------------------------------------------------------------


def _checked(ctx: Context, claims: list[Claim], plans: dict[str, str], elsewhere: set[str]) -> list[Claim]:
    """The claims after a look at all of them: the body overrules the headline, plans tell the old date, the lead's "
    "day is shared."""
    out: list[Claim] = []
    sentenced = {(each.case, each.sentence) for each in claims if each.facts.kind == "sentence"}
    terms = {each.case for each in claims if each.facts.kind == "sentence" and each.told == "new"}
    for claim in claims:
        if (
            claim.facts.kind == "ruling"
            and claim.facts.object in _PARTS_OF_SENTENCES
            and ((claim.case, claim.sentence) in sentenced or (claim.case in terms and claim.facts.object in _ADDED_TO_SENTENCES))
        ):
            continue
        if (
            claim.facts.object == "continuance"
            and claim.facts.disposition == "granted"
            and any(each.case == claim.case and each.facts.action in ("moved", "vacated") for each in claims)
        ):
            continue
        if claim.headline and _overruled(ctx, claim, claims, elsewhere):
            continue
        if claim.vague and claim.facts.kind in _PERSONAL and _is_another(claim, claims, elsewhere):
            continue
        if claim.told == "new" and not claim.headline and claim.facts.event_date is None and _unsupported(ctx, claim, claims):
            claim.told = "background"
        if ctx.stale and claim.told == "new":
            claim.told = "background"
        if claim.facts.action in ("moved", "vacated") and claim.facts.previous is None:
            track = "trial" if claim.facts.kind == "trial_date" else claim.facts.proceeding or "hearing"
            claim.facts = _with(claim.facts, previous=plans.get(f"{claim.case} {track}"))
        out.append(claim)
    _share_days(out)
    _share_sums(ctx, out)
    return out


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


def _share_days(claims: list[Claim]) -> None:
    """An undated act told as news takes the day of the dated news beside it: of its own sentence, else of the one next to it."""
    for claim in claims:
        if claim.told != "new" or claim.facts.event_date is not None or claim.takes_back:
            continue
        near = [
            other
            for other in claims
            if other.case == claim.case
            and other.told == "new"
            and other.facts.event_date is not None
            and is_day(other.facts.event_date)
            and abs(other.sentence - claim.sentence) <= 1
            and (other.facts.kind == "appeal_decision") == (claim.facts.kind == "appeal_decision")
        ]
        found = {other.facts.event_date for other in near}
        if len(found) == 1:
            claim.facts = _with(claim.facts, event_date=next(iter(found)))


_PAYS = re.compile(r"\b(?:pays?|paid|paying|payment|payout|worth|total(?:s|ing)?|receives?|gets?)\b")


def _share_sums(ctx: Context, claims: list[Claim]) -> None:
    """A settlement whose sum stands in the sentence after it takes it from there, where only one is named."""
    for claim in claims:
        if claim.told != "new" or claim.facts.kind != "settlement" or claim.facts.amount is not None or claim.headline:
            continue
        for number in (claim.sentence + 1, claim.sentence + 2):
            if (
                number >= len(ctx.layout.sentences)
                or ctx.layout.sentences[number].story != ctx.layout.sentences[claim.sentence].story
            ):
                break
            sentence = ctx.layout.sentences[number]
            found = find_amounts(ctx.document, sentence.start, sentence.end)
            if len(found) == 1 and _PAYS.search(ctx.folded, sentence.start, sentence.end):
                claim.facts = _with(claim.facts, amount=found[0].amount)
                break
