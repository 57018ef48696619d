"""/ and /cases/ID: what is known, for everybody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from starlette.responses import Response

from notifier.core import changes
from notifier.core.language.courts import timezone_of
from notifier.core.language.dates.edtf import earliest, latest
from notifier.core.language.names import fold
from notifier.core.model.cases import Case
from notifier.core.model.developments import CaseState
from notifier.core.rendering.days import say_date, say_moment
from notifier.core.rendering.plain import clean
from notifier.web.answers import public
from notifier.web.asking import Ask
from notifier.web.front import Front
from notifier.web.standing import Standing, latest_ruling, ruling_day, standing
from notifier.web.strip import ROW, strip
from notifier.web.timeline import Entry, entry, last_told_at, timeline
from notifier.web.watching import Feeds, watching

EVENTS = {"rulings": "Rulings", "trial_dates": "Trial dates", "hearings": "Hearings"}
A_PAGE = 50
"""Cases on one page of the list."""
_CHANGED, _AHEAD = 8, 8
_DATES_KEPT = timedelta(minutes=1)
_HTML = "text/html; charset=utf-8"


# --- / ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Changed:
    case: Case
    entry: Entry


def home(front: Front, ask: Ask) -> Response:
    today = _today(front, front.timezone)
    words = clean(ask.asked("q"), 100)
    found = _search(front.cases, words)
    page = min(max(1, _number(ask.asked("page")) or 1), max(1, -(-len(found) // A_PAGE)))
    shown = found[(page - 1) * A_PAGE : page * A_PAGE]
    states = front.store.cases.states([case.id for case in shown])
    alone = not words and page == 1
    html = front.html(
        "home.html",
        home=True,
        words=words,
        count=len(front.cases),
        found=len(found),
        rows=[standing(case, states[case.id], today) for case in shown],
        page=page,
        pages=-(-len(found) // A_PAGE),
        changed=_changed_last(front, today) if alone else [],
        ahead=_ahead(front, today) if alone else [],
        alone=alone,
        base_url=front.base_url,
    )
    return public(ask, html.encode(), _HTML)


def _search(cases: Mapping[str, Case], words: str) -> list[Case]:
    """The cases in which each of the words occurs: in the name, a party, an alias, a number, the judge or the id."""
    wanted = fold(words).split()
    found = [case for case in cases.values() if all(word in _searched(case) for word in wanted)] if wanted else list(cases.values())
    return sorted(found, key=lambda case: case.name.casefold())


def _searched(case: Case) -> str:
    parties = [text for party in case.parties for text in (party.name, *party.aliases)]
    numbers = [docket.number for docket in case.dockets]
    return fold("\n".join((case.name, case.id, case.judge or "", *case.aliases, *parties, *numbers)))


def _changed_last(front: Front, today: date) -> list[Changed]:
    newest = [each for each in front.store.looks.changed_last(_CHANGED * 3) if each.case in front.cases][:_CHANGED]
    found = []
    for each in newest:
        state = CaseState(each.case, {each.id: each})
        day = each.first_at.astimezone(ZoneInfo(front.timezone)).date()
        found.append(Changed(front.cases[each.case], entry(each, day, state, zone=front.timezone, today=today)))
    return sorted(found, key=lambda each: each.entry.told_iso, reverse=True)


@dataclass(frozen=True, slots=True)
class _Dates:
    """The cases with a date ahead, soonest first, as looked at once: there may be ten thousand."""

    key: object
    seen_at: datetime
    cases: tuple[str, ...]


def _ahead(front: Front, today: date) -> list[Standing]:
    """The cases whose next date comes soonest."""
    soonest = _soonest(front, today)
    states = front.store.cases.states(soonest)
    rows = [standing(front.cases[id], states[id], today) for id in soonest]
    ahead = [row for row in rows if row.next is not None]
    return sorted(ahead, key=lambda row: _expected(row.next.edtf) if row.next else date.max)[:_AHEAD]


def _soonest(front: Front, today: date) -> tuple[str, ...]:
    """The cases with the soonest dates, looked for anew when something changed, and once a minute."""
    now, key = front.now(), (today, front.store.outbox.newest_change(), id(front.cases))
    kept = front.kept.get("dates")
    if isinstance(kept, _Dates) and kept.key == key and timedelta(0) <= now - kept.seen_at < _DATES_KEPT:
        return kept.cases
    known = front.store.looks.dates_that_stand()
    dates = sorted((_expected(day), case) for case, day in known if case in front.cases and latest(day) >= today)
    found = tuple(dict.fromkeys(case for _, case in dates))[: _AHEAD * 3]
    front.kept["dates"] = _Dates(key, now, found)
    return found


def _expected(edtf: str) -> date:
    """Where a date stands among others: a rough one by its end, since it may be any day until then."""
    last = latest(edtf)
    return earliest(edtf) if last == date.max else last


# --- /cases/ID ----------------------------------------------------------------------------------------------------


def case(front: Front, ask: Ask) -> Response:
    id = ask.place["case"]
    found = front.cases.get(id)
    if found is None:
        return _not_tracked(front, id)
    zone = (timezone_of(found.court) if found.court else None) or front.timezone
    today = _today(front, zone)
    as_of = _as_of(ask.asked("as_of"), today)
    state = front.store.cases.states([id])[id]
    then = state if as_of is None else changes.as_of(state, _end_of(as_of, front.timezone))
    seen_on = as_of or today
    events = ask.asked("kind") if ask.asked("kind") in EVENTS else ""
    year = _number(ask.asked("year"))
    html = front.html(
        "case.html",
        case=found,
        stands=standing(found, then, seen_on),
        latest=_latest(then, zone, seen_on),
        watching=watching(found, _feeds(front), today=today, zone=zone),
        strip=strip(then, seen_on, zone),
        row=ROW,
        timeline=timeline(then, zone=zone, today=seen_on, events=events, year=year),
        kinds=EVENTS,
        kind=events,
        year=year,
        as_of=as_of.isoformat() if as_of else "",
        as_of_words=say_date(as_of.isoformat(), today, year=True).text if as_of else "",
        wrong_as_of=bool(ask.asked("as_of")) and as_of is None,
        last_told=_moment(last_told_at(state), zone, today),
        today=today.isoformat(),
        note=clean(found.note, 500),
        url=front.case_url(id),
    )
    return public(ask, html.encode(), _HTML)


def _not_tracked(front: Front, id: str) -> Response:
    name = front.store.cases.names().get(id)
    if name is None:
        return front.explain(404, "No case of this name is tracked here.")
    return front.explain(404, f"{clean(name, 200)} is no longer tracked here.")


def _latest(state: CaseState, zone: str, today: date) -> Entry | None:
    found = latest_ruling(state)
    return entry(found, ruling_day(found), state, zone=zone, today=today) if found is not None else None


def _feeds(front: Front) -> Feeds:
    """How the feeds are, looked at anew every few seconds only: there may be a thousand."""
    kept = front.kept.get("feeds")
    now = front.now()
    if (
        isinstance(kept, Feeds)
        and timedelta(0) <= now - kept.seen_at < timedelta(seconds=5)
        and kept.configured is front.config.feeds
    ):
        return kept
    feeds = Feeds(front.config.feeds, front.store.polls.feed_states(), front.store.polls.gaps(), now)
    front.kept["feeds"] = feeds
    return feeds


# --- small --------------------------------------------------------------------------------------------------------


def _today(front: Front, zone: str) -> date:
    return front.now().astimezone(ZoneInfo(zone)).date()


def _as_of(text: str, today: date) -> date | None:
    """The day asked for; None where none is, or it is no day, or still to come."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if len(text) == 10 and day.year >= 1900 and day < today else None


def _end_of(day: date, zone: str) -> datetime:
    following = datetime.combine(day + timedelta(days=1), time(0), ZoneInfo(zone))
    return following.astimezone(UTC) - timedelta(microseconds=1)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 6 else None


def _moment(moment: datetime | None, zone: str, today: date) -> tuple[str, str] | None:
    return (say_moment(moment, zone, today), moment.isoformat(timespec="minutes")) if moment is not None else None
