"""digest -> what a mail shows, all rules applied: templates choose words and order only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal
from zoneinfo import ZoneInfo

from notifier.core.language.courts import short_name
from notifier.core.language.dates.edtf import compatible, day_of
from notifier.core.model.cases import Case
from notifier.core.model.developments import Development, Source
from notifier.core.model.digests import Digest, Line
from notifier.core.model.facts import DATES, Amount, Facts, Kind
from notifier.core.rendering.days import say_date, say_day, say_distance, say_moment, say_pair
from notifier.core.rendering.marks import Links
from notifier.core.rendering.plain import clean, safe_url
from notifier.core.rendering.words import CONFIDENCE, headline, plain_headline, proceeding, say_amount, say_docket, say_term

MAX_QUOTE = 700
MAX_IN_FULL = 15
"""Changes beyond these are told in one line each, so that no mail client clips the mail."""
_MAX_NAME = 80
_MAX_SUBJECT = 200


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence word for word, who printed it and when. `url` is None where there is no page to link to."""

    text: str
    outlet: str
    when: str
    url: str | None


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One change. `label`, `was` and `now` are the parts of `headline` ("Trial moved", "May 12", "Jun 2"); what is None or empty is
    not shown. `wrong_url` is where a reader says that it is wrong."""

    form: Literal["new", "update", "correction", "retraction"]
    kind: Kind
    headline: str
    label: str
    was: str
    now: str
    quote: Quote | None
    witnesses: str
    before: str | None
    wrong: Quote | None
    wrong_told: str | None
    history: tuple[str, ...]
    differ: tuple[str, ...]
    in_full: bool
    wrong_url: str | None


@dataclass(frozen=True, slots=True)
class CaseView:
    """One case with its changes. `about` is its court and number; the addresses are None without a web front."""

    name: str
    about: tuple[str, ...]
    note: str
    next: str | None
    changes: tuple[ChangeView, ...]
    url: str | None
    unsubscribe_url: str | None


@dataclass(frozen=True, slots=True)
class MailView:
    """A whole mail. `lead` is the news itself: the first line of the text, and what a list of mails shows."""

    subject: str
    lead: str
    count: int
    cases: tuple[CaseView, ...]
    preferences_url: str | None
    unsubscribe_url: str | None


def view(digest: Digest, *, ahead: Mapping[str, Development | None], in_full: frozenset[str], links: Links | None) -> MailView:
    """What the mail for this digest shows.

    `ahead` is the next date of each case; `in_full` are the cases whose whole name a subject needs.
    """
    zone = digest.subscriber.timezone
    today = digest.composed_at.astimezone(ZoneInfo(zone)).date()
    show = _Showing(zone, today)
    cases: list[CaseView] = []
    room, told = MAX_IN_FULL, 0
    for number, (case, lines) in enumerate(digest.cases):
        shown = _case_view(case, lines, show, room=room, ahead=ahead.get(case.id), links=links, number=number, told=told)
        cases.append(shown)
        room, told = max(0, room - len(lines)), told + len(lines)
    count = sum(len(case.changes) for case in cases)
    first = cases[0].changes[0].headline
    return MailView(
        subject=_subject(digest, today, in_full),
        lead=first if count == 1 else f"{first}, and {count - 1} more {'change' if count == 2 else 'changes'}",
        count=count,
        cases=tuple(cases),
        preferences_url=links.preferences() if links else None,
        unsubscribe_url=links.unsubscribe() if links else None,
    )


def _subject(digest: Digest, today: date, in_full: frozenset[str]) -> str:
    count = sum(len(lines) for _, lines in digest.cases)
    if len(digest.cases) > 1:
        return f"{count} changes in {len(digest.cases)} cases"
    case, lines = digest.cases[0]
    name = clean(case.name if case.id in in_full else case.short_name, _MAX_NAME)
    news = headline(lines[0], today, weekday=False)
    return clean(f"[{name}] {news}" if count == 1 else f"[{name}] {count} changes: {news}", _MAX_SUBJECT)


@dataclass(frozen=True, slots=True)
class _Showing:
    """How moments and days are told to this reader."""

    zone: str
    today: date

    def quote(self, source: Source) -> Quote:
        moment = source.published_at or source.seen_at
        when = say_moment(moment, self.zone, self.today)
        if source.published_at is None:
            when = f"seen {when}"
        return Quote(clean(source.quote, MAX_QUOTE), clean(source.outlet, _MAX_NAME), when, safe_url(source.url))


# --- a case -------------------------------------------------------------------------------------------------------


def _case_view(
    case: Case,
    lines: tuple[Line, ...],
    show: _Showing,
    *,
    room: int,
    ahead: Development | None,
    links: Links | None,
    number: int,
    told: int,
) -> CaseView:
    """`number` is the case's in the mail, `told` how many changes stand in it before this case's."""
    wrong = [links.wrong(told + n) if links else None for n in range(len(lines))]
    changes = tuple(_change_view(line, show, in_full=n < room, wrong_url=wrong[n]) for n, line in enumerate(lines))
    return CaseView(
        name=clean(case.name, 200),
        about=_about(case),
        note=clean(case.note, 1000),
        next=_next(lines, ahead, show.today),
        changes=changes,
        url=links.case(case.id) if links else None,
        unsubscribe_url=links.unsubscribe_case(number) if links else None,
    )


def _about(case: Case) -> tuple[str, ...]:
    found = []
    if case.court:
        found.append(clean(short_name(case.court), _MAX_NAME))
    if case.dockets:
        found.append(clean(say_docket(case.dockets[0].number), _MAX_NAME))
    return tuple(found)


def _next(lines: tuple[Line, ...], ahead: Development | None, today: date) -> str | None:
    """What comes next: the date that this mail tells of, else the next one known."""
    told = next((line for line in lines if line.development.facts.kind == "trial_date"), None)
    if told is not None and told.to is None:
        return "no source has named a new date"
    facts = told.development.facts if told is not None else ahead.facts if ahead is not None else None
    day = told.to if told is not None else facts.date if facts is not None else None
    if facts is None or day is None:
        return None
    exact = day_of(day)
    distance = f" ({say_distance(exact, today)})" if exact is not None and exact >= today else ""
    words = say_date(day, today)
    # "trial, Tue, Jan 16", but "trial in spring 2025"
    said = f", {words.text}" if words.preposition in ("on", "") else f" {words.in_a_sentence}"
    return f"{proceeding(facts).lower()}{said}{distance}"


# --- a change -----------------------------------------------------------------------------------------------------


def _change_view(line: Line, show: _Showing, *, in_full: bool, wrong_url: str | None) -> ChangeView:
    said = clean(headline(line, show.today), _MAX_SUBJECT)
    label, colon, news = said.partition(": ")
    was, _, is_now = news.rpartition(" → ")
    source = _best_source(line)
    wrong = line.replaced if line.form in ("correction", "retraction") else None
    return ChangeView(
        form=line.form,
        kind=line.development.facts.kind,
        headline=said,
        label=label if colon else "",
        was=was,
        now=_capital(is_now) if colon and not was else is_now or said,
        quote=show.quote(source) if source is not None else None,
        witnesses=_witnesses(line.development, source),
        before=_before(line, show),
        wrong=show.quote(wrong.sources[0]) if wrong is not None and wrong.sources else None,
        wrong_told=_wrong_told(line, show) if wrong is not None else None,
        history=tuple(_step(each, show) for each in line.history),
        differ=tuple(_differing(line.development, show.today)),
        in_full=in_full,
        wrong_url=wrong_url,
    )


def _best_source(line: Line) -> Source | None:
    """The source to quote: the first that says what is told; for an update the first that fills what was open."""
    quoted = [source for source in line.development.sources if source.quote] or list(line.development.sources)
    if line.form == "update" and line.earlier is not None:
        added = _added(line.earlier.facts, line.development.facts)
        quoted = [source for source in quoted if all(getattr(source.facts, name) is not None for name in added)] or quoted[-1:]
        told_at = line.earlier.told_at
        quoted = [source for source in quoted if source.seen_at > told_at] or quoted
    return quoted[0] if quoted else None


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _added(before: Facts, now: Facts) -> list[str]:
    names = ("date", "disposition", "amount", "term", "judge")
    return [name for name in names if getattr(now, name) is not None and getattr(now, name) != getattr(before, name)]


def _witnesses(development: Development, quoted: Source | None) -> str:
    """ "first of 4 outlets · confirmed": how many tell it, and how sure that makes it."""
    outlets = {source.outlet.casefold() for source in development.sources}
    first = bool(development.sources) and quoted is development.sources[0]
    count = "1 outlet so far" if len(outlets) < 2 else f"{'first' if first else 'one'} of {len(outlets)} outlets"
    return f"{count} · {CONFIDENCE[development.confidence]}"


def _before(line: Line, show: _Showing) -> str | None:
    """What was known before, in the reader's own terms; None for a ruling, before which there was nothing to know."""
    if line.form == "update" and line.earlier is not None:
        told = line.earlier.facts
        from_, to = (told.previous, told.date) if told.kind in DATES else (None, None)
        day = say_day(line.earlier.told_at.astimezone(ZoneInfo(show.zone)).date(), show.today)
        return f"{plain_headline(told, from_, to, show.today)} (told {day})"
    if line.development.facts.kind not in DATES or line.form in ("correction", "retraction"):
        return None
    if line.from_ is None:
        return "no date known" if line.development.facts.action == "set" else None
    was, _ = say_pair(line.from_, line.to or line.from_, show.today, weekday=False)
    if line.to is None or line.to[:4] == line.from_[:4]:
        was = say_date(line.from_, show.today, weekday=False).text  # here it stands alone
    return f"{was}{_set_on(line.before, show)}"


def _set_on(before: Development | None, show: _Showing) -> str:
    if before is None or before.known_before:
        return ""
    day = day_of(before.facts.event_date) if before.facts.event_date else None
    day = day or before.first_at.astimezone(ZoneInfo(show.zone)).date()
    return f" ({'moved there' if before.facts.action == 'moved' else 'set'} {say_day(day, show.today)})"


def _wrong_told(line: Line, show: _Showing) -> str | None:
    """What the reader was told and when, of a report that was wrong."""
    if line.earlier is None:
        return None
    facts = line.earlier.facts
    from_, to = (facts.previous, facts.date) if facts.kind in DATES else (None, None)
    day = say_day(line.earlier.told_at.astimezone(ZoneInfo(show.zone)).date(), show.today)
    return f"You were told on {day}: {clean(plain_headline(facts, from_, to, show.today), _MAX_SUBJECT)}"


def _step(development: Development, show: _Showing) -> str:
    """One of the dates that the change ran through."""
    facts = development.facts
    day = say_day(development.first_at.astimezone(ZoneInfo(show.zone)).date(), show.today)
    return f"{day}: {plain_headline(facts, facts.previous, facts.date, show.today)}"


# --- where outlets differ -----------------------------------------------------------------------------------------


def _differing(development: Development, today: date) -> Iterable[str]:
    """What other outlets say otherwise, three at most: contradictions are shown, not decided."""
    shown: dict[str, None] = {}
    for source in development.sources:
        said = _otherwise(development.facts, source.facts, today)
        if said:
            shown.setdefault(f"{clean(source.outlet, _MAX_NAME)} says {said}")
    return list(shown)[:3]


def _otherwise(held: Facts, said: Facts, today: date) -> str | None:
    if held.kind in DATES:
        differs = held.date is not None and said.date is not None and not compatible(held.date, said.date)
        return say_date(said.date, today).text if differs and said.date is not None else None
    if held.term is not None and said.term is not None and held.term != said.term:
        return say_term(said.term)
    if held.amount is not None and said.amount is not None and not _close(held.amount, said.amount):
        return say_amount(said.amount)
    return None


def _close(one: Amount, other: Amount) -> bool:
    """Whether two sums are one, rounded or not: within one twentieth."""
    return one.currency == other.currency and abs(one.value - other.value) <= 0.05 * max(abs(one.value), abs(other.value))
