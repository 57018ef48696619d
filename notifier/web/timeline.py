"""case state -> its timeline for a page: newest first, by month; only what the page shows is put into words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from notifier.core.digests import EVENTS
from notifier.core.language.dates.edtf import compatible, day_of
from notifier.core.model.developments import CaseState, Development, Source
from notifier.core.model.facts import DATES
from notifier.core.rendering.days import say_date, say_day, say_moment
from notifier.core.rendering.plain import clean, safe_url
from notifier.core.rendering.words import CONFIDENCE, outcome, plain_headline, say_amount, say_term

MOST = 50
"""So many are on the page; the others are found by year."""
_MOST_QUOTE = 500
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """One development. `label`, `was`, `now` are the parts of its headline ("Trial moved", "Jan 15", "Jan 16, 2024"), empty where
    there is none; `day` is ISO, None for what was known before; `short` is
    the day without its year. `more` are the other outlets that tell it; `notes` say what became
    of it; `gone`: it holds no more."""

    id: str
    day: str | None
    when: str
    short: str
    label: str
    was: str
    now: str
    now_iso: str | None
    quote: str
    outlet: str
    url: str | None
    told: str
    told_iso: str
    more: int
    confidence: str
    notes: tuple[str, ...]
    gone: bool


@dataclass(frozen=True, slots=True)
class Month:
    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """`years` are those with developments, newest first, each with their number; `shown` is how many of `count` are on the page."""

    months: tuple[Month, ...]
    years: tuple[tuple[int, int], ...]
    shown: int
    count: int


def timeline(state: CaseState, *, zone: str, today: date, events: str = "", year: int | None = None) -> Timeline:
    """The newest developments, or those of one year; of one kind of news (`rulings` …) or of all."""
    local = ZoneInfo(zone)
    dated = [(_day(each, local), each) for each in state.developments.values() if not events or EVENTS[each.facts.kind] == events]
    dated.sort(key=lambda pair: (pair[0], pair[1].first_at), reverse=True)
    years: dict[int, int] = {}
    for day, each in dated:
        if not each.known_before:
            years[day.year] = years.get(day.year, 0) + 1
    chosen = [pair for pair in dated if pair[0].year == year] if year is not None else dated[:MOST]
    months = tuple(_months(chosen, state, zone, today))
    return Timeline(months, tuple(years.items()), len(chosen), len(dated))


def _months(chosen: Sequence[tuple[date, Development]], state: CaseState, zone: str, today: date) -> Iterable[Month]:
    groups: dict[str, list[Entry]] = {}
    for day, each in chosen:
        name = f"{_MONTHS[day.month - 1]} {day.year}" if not each.known_before else "Known before"
        groups.setdefault(name, []).append(entry(each, day, state, zone=zone, today=today))
    return (Month(name, tuple(entries)) for name, entries in groups.items())


def entry(one: Development, day: date, state: CaseState, *, zone: str, today: date) -> Entry:
    label, was, now = headline_parts(one, today)
    source = one.sources[0] if one.sources else None
    moment = (source.published_at or source.seen_at) if source else one.first_at
    outlets = {each.outlet.casefold() for each in one.sources}
    return Entry(
        id=one.id,
        day=day.isoformat() if not one.known_before else None,
        when=say_day(day, today) if not one.known_before else "Before",
        short=say_day(day, day) if not one.known_before else "Before",
        label=label,
        was=was,
        now=now,
        now_iso=_iso(one.facts.date) if one.facts.kind in DATES else None,
        quote=clean(source.quote, _MOST_QUOTE) if source else "",
        outlet=clean(source.outlet, 80) if source else "",
        url=safe_url(source.url) if source else None,
        told=say_moment(moment, zone, today) if source else "",
        told_iso=moment.isoformat(timespec="minutes"),
        more=max(0, len(outlets) - 1),
        confidence=CONFIDENCE[one.confidence] if source else "from the configuration",
        notes=tuple(_notes(one, state, today)),
        gone=one.withdrawn or one.superseded_by is not None,
    )


def headline_parts(one: Development, today: date) -> tuple[str, str, str]:
    """("Trial moved", "Jan 15", "Jan 16, 2024"): what changed, from what, to what."""
    facts = one.facts
    if one.retracts is not None:
        return "Correction", "", "an earlier report was withdrawn"
    from_, to = (facts.previous, facts.date) if facts.kind in DATES else (None, None)
    said = clean(plain_headline(facts, from_, to, today), 300)
    label, colon, news = said.partition(": ")
    was, _, now = news.rpartition(" → ")
    if one.corrects is not None:
        label = f"Correction: {label[:1].lower()}{label[1:]}"
    return (label, was, now) if colon else (label, "", "")


def day_told(one: Development, zone: ZoneInfo) -> date:
    return one.first_at.astimezone(zone).date()


def _day(one: Development, zone: ZoneInfo) -> date:
    """The day on which it happened, where that is known; else that on which it was first told."""
    if one.known_before:
        return date.min
    told = day_told(one, zone)
    happened = day_of(one.facts.event_date) if one.facts.event_date else None
    return happened if happened is not None and happened <= told else told


def _iso(edtf: str | None) -> str | None:
    """What `<time datetime>` may hold of a date: a day, a month or a year."""
    if edtf is None or "/" in edtf:
        return None
    plain = edtf.rstrip("~?%")
    return plain if len(plain) in (4, 10) or (len(plain) == 7 and int(plain[5:]) <= 12) else None


# --- what became of it --------------------------------------------------------------------------------------------


def _notes(one: Development, state: CaseState, today: date) -> Iterable[str]:
    if one.known_before:
        yield "Known from the configuration, before any report"
    elif one.novelty == "background":
        yield "Learnt as background: it was old news when it was read"
    if one.withdrawn:
        yield "Taken back: this report was wrong"
    by = state.developments.get(one.superseded_by or "")
    if by is not None and not one.withdrawn:
        told = say_day(by.first_at.date(), today)
        yield f"Replaced on {told}" if one.facts.kind in DATES else f"Undone on {told}: {outcome(by.facts) or 'a later decision'}"
    wrong = state.developments.get(one.corrects or one.retracts or "")
    if wrong is not None:
        before = plain_headline(wrong.facts, wrong.facts.previous, wrong.facts.date, today)
        yield f"It was reported before: {clean(before, 200)}"
    differ = dict.fromkeys(said for each in one.sources if (said := _otherwise(one, each, today)))
    for said in list(differ)[:3]:
        yield said


def _otherwise(one: Development, source: Source, today: date) -> str | None:
    held, told = one.facts, source.facts
    said = None
    if held.kind in DATES:
        if held.date is not None and told.date is not None and not compatible(held.date, told.date):
            said = say_date(told.date, today).text
    elif held.term is not None and told.term is not None and held.term != told.term:
        said = say_term(told.term)
    elif (
        held.amount is not None
        and told.amount is not None
        and abs(held.amount.value - told.amount.value) > 0.05 * held.amount.value
    ):
        said = say_amount(told.amount)
    return f"{clean(source.outlet, 80)} says {said}" if said else None


def last_told_at(state: CaseState) -> datetime | None:
    """When the newest source of the case was read; None where nothing was."""
    return max((each.sources[-1].seen_at for each in state.developments.values() if each.sources), default=None)
