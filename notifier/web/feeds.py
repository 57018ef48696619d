"""Atom, JSON Feed and iCalendar: of one case, of all, and of what one reader follows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from urllib.parse import quote, urlsplit

from starlette.responses import Response

from notifier.core.digests import EVENTS, follows
from notifier.core.model.cases import Case
from notifier.core.model.developments import Development
from notifier.core.outgoing import Channel, Entry, atom, case_calendar, entries, is_news, json_feed, reader_calendar
from notifier.core.outgoing.calendars import Naming
from notifier.core.outgoing.entries import MOST, tag
from notifier.web.answers import public
from notifier.web.asking import Ask
from notifier.web.front import Front

_FORMS: dict[str, tuple[Callable[[Channel, Sequence[Entry]], bytes], str]] = {
    "atom": (atom, "application/atom+xml; charset=utf-8"),
    "json": (json_feed, "application/feed+json; charset=utf-8"),
}
_CALENDAR = "text/calendar; charset=utf-8"
_WORDS = {"rulings": "rulings", "trial_dates": "trial dates", "hearings": "hearings"}


def all_feed(front: Front, ask: Ask) -> Response:
    """/feed.atom and /feed.json: of all cases, or with `?kind=` of one kind of news."""
    kind = _kind(ask)
    if kind is None:
        return _no_kind(front)
    kinds = [each for each, event in EVENTS.items() if not kind or event == kind]
    newest = front.store.looks.changed_last(MOST, kinds=kinds)
    channel = _channel(front, ask, "all", "All cases", kind, f"{front.base_url}/")
    return _feed(front, ask, channel, newest)


def case_feed(front: Front, ask: Ask) -> Response:
    """/cases/ID/feed.atom and feed.json."""
    case, kind = front.cases.get(ask.place["case"]), _kind(ask)
    if case is None:
        return front.explain(404, "No case of this name is tracked here.")
    if kind is None:
        return _no_kind(front)
    state = front.store.cases.states([case.id])[case.id]
    mine = [each for each in state.developments.values() if is_news(each) and (not kind or EVENTS[each.facts.kind] == kind)]
    newest = sorted(mine, key=lambda each: each.first_at, reverse=True)[:MOST]
    return _feed(front, ask, _channel(front, ask, f"cases/{case.id}", case.name, kind, front.case_url(case.id)), newest)


def _feed(front: Front, ask: Ask, channel: Channel, developments: Sequence[Development]) -> Response:
    states = front.store.cases.states({each.case for each in developments})
    found = entries(developments, cases=front.cases, states=states, authority=_authority(front), base_url=front.base_url)
    write, media_type = _FORMS[ask.path.rpartition(".")[2]]
    newest: datetime | None = max((each.updated_at for each in found), default=None)
    return public(ask, write(channel, found), media_type, changed_at=newest)


def _channel(front: Front, ask: Ask, name: str, title: str, kind: str, home: str) -> Channel:
    full = f"{title}: {_WORDS[kind]}" if kind else title
    form = ask.path.rpartition("/")[2]
    url = f"{home.rstrip('/')}/{form}" + (f"?kind={kind}" if kind else "")
    return Channel(
        tag(_authority(front), f"{name}/{kind or 'everything'}"), f"{full} – {front.sender.name or 'Case alerts'}", home, url
    )


def _authority(front: Front) -> str:
    """Whose tags the ids are: the name that the pages bear, without a port."""
    return urlsplit(front.base_url).hostname or "localhost"


def _kind(ask: Ask) -> str | None:
    """`rulings`, `trial_dates`, `hearings`, empty for all; None for what is no kind."""
    kind = ask.asked("kind")
    return kind if kind == "" or kind in _WORDS else None


def _no_kind(front: Front) -> Response:
    return front.explain(404, "There is no such kind of news: rulings, trial_dates and hearings are there.")


# --- calendars ----------------------------------------------------------------------------------------------------


def calendar_of_case(front: Front, ask: Ask) -> Response:
    """/cases/ID/calendar.ics"""
    case = front.cases.get(ask.place["case"])
    if case is None:
        return front.explain(404, "No case of this name is tracked here.")
    state = front.store.cases.states([case.id])[case.id]
    answer = public(ask, case_calendar(case, state, _naming(front)), _CALENDAR)
    answer.headers["Content-Disposition"] = f'inline; filename="{quote(case.id, safe="")}.ics"'
    return answer


def calendar_of_reader(front: Front, ask: Ask) -> Response:
    """/calendar/TOKEN.ics: the dates of all cases that one reader follows. Whoever has the address sees it."""
    found = front.reader("calendar", ask.place["token"])
    if found is None:
        return front.no_such_link()
    _, reader = found
    cases: list[Case] = [case for id, case in front.cases.items() if follows(reader, id)]
    states = front.store.cases.states([case.id for case in cases])
    title = f"{front.sender.name or 'Case alerts'}: my cases"
    body = reader_calendar(title, cases, states, _naming(front), hearings="hearings" in reader.events)
    answer = public(ask, body, _CALENDAR)
    answer.headers["Cache-Control"] = "private, no-cache"
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer


def _naming(front: Front) -> Naming:
    return Naming(front.sender.domain, front.base_url)
