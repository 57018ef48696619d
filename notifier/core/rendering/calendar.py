"""trial dates -> calendar entries that move with the trial: iCalendar (RFC 5545), METHOD:PUBLISH (RFC 5546)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from notifier.core.language.dates.edtf import day_of, earliest, latest
from notifier.core.model.cases import Case
from notifier.core.model.developments import CaseState, Development
from notifier.core.model.digests import Line
from notifier.core.rendering.days import say_date
from notifier.core.rendering.plain import clean, safe_url
from notifier.core.rendering.words import proceeding

if TYPE_CHECKING:
    from icalendar import Event

_EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
_REFRESH = timedelta(hours=1)
_LONGEST = timedelta(days=400)  # a rougher date than this is no entry that helps anyone


@dataclass(frozen=True, slots=True)
class Entry:
    """One trial date as a calendar is to hold it. `cancelled`: the date was taken away and no other named."""

    case: Case
    development: Development
    date: str
    cancelled: bool
    sequence: int
    url: str | None = None


def entries_of(lines: Iterable[tuple[Case, Line]], states: dict[str, CaseState]) -> list[Entry]:
    """The calendar entries that these changes set, move or cancel: one for each trial date in them."""
    found = []
    for case, line in lines:
        if line.development.facts.kind != "trial_date":
            continue
        # A date that fell away is cancelled under the day that the calendar holds.
        day = line.to or line.from_ or (line.earlier.facts.date if line.earlier else None)
        if day is not None and is_entry(day):
            entry = Entry(case, line.development, day, line.to is None, sequence(line.development, states.get(case.id)))
            found.append(entry)
    return found


def is_entry(edtf: str) -> bool:
    """Whether a date can stand in a calendar: it has a first day, and is not too rough to be of use."""
    first, last = earliest(edtf), latest(edtf)
    return first > date.min and (last == date.max or last - first <= _LONGEST)


def sequence(development: Development, state: CaseState | None) -> int:
    """A number that rises with each change of this trial date, however the state is read anew.

    The seconds at which its newest source was read, and the count of its dates for two in one second.
    """
    known = state.developments.values() if state is not None else [development]
    dates = [each for each in known if each.facts.kind == "trial_date"]
    read = [source.seen_at for each in dates for source in each.sources]
    seconds = int((max(read) - _EPOCH).total_seconds()) if read else 0
    return max(seconds, 0) + len(dates)


def uid(case_id: str, development: Development, domain: str) -> str:
    """The same for every date of one proceeding of a case, so that a calendar moves its entry."""
    facts = development.facts
    name = "retrial" if facts.proceeding == "retrial" else "trial" if facts.kind == "trial_date" else facts.proceeding or "hearing"
    return f"{name}-{hashlib.sha256(case_id.encode()).hexdigest()[:24]}@{domain}"


def calendar(
    entries: Iterable[Entry], *, domain: str, now: datetime, method: str | None = "PUBLISH", name: str | None = None
) -> bytes:
    """An iCalendar object with these entries, CRLF and folded; empty bytes for none.

    With a `name` it is one to subscribe to: it says how often to come again, and there is one without entries, too.
    """
    events = [_event(entry, domain, now) for entry in entries]
    if not events and name is None:
        return b""
    from icalendar import Calendar

    whole = Calendar()
    whole.add("prodid", "-//notifier//court dates//EN")
    whole.add("version", "2.0")
    whole.add("calscale", "GREGORIAN")
    if method is not None:
        whole.add("method", method)
    if name is not None:
        whole.add("x-wr-calname", clean(name, 200))
        whole.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
        whole.add("x-published-ttl", "PT1H")
    for event in events:
        whole.add_component(event)
    return bytes(whole.to_ical())


def _event(entry: Entry, domain: str, now: datetime) -> Event:
    from icalendar import Event

    facts = entry.development.facts
    event = Event()
    event.add("uid", uid(entry.case.id, entry.development, domain))
    event.add("sequence", entry.sequence)
    event.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
    first, last = _span(entry.date)
    event.add("dtstart", first)
    event.add("dtend", last + timedelta(days=1))
    what = proceeding(facts)
    rough = "" if day_of(entry.date) is not None else f" ({say_date(entry.date, now.date(), year=True).text})"
    event.add("summary", clean(f"{what}{rough}: {entry.case.name}", 250))
    event.add("description", _description(entry))
    event.add("status", _status(entry))
    event.add("transp", "TRANSPARENT")
    if entry.url is not None:
        event.add("url", entry.url)
    return event


def _span(edtf: str) -> tuple[date, date]:
    """First and last day. Around a day is that day; no earlier than a day is shown on that day."""
    exact = day_of(edtf)
    if exact is not None:
        return exact, exact
    first, last = earliest(edtf), latest(edtf)
    return first, first if last == date.max else last


def _status(entry: Entry) -> str:
    if entry.cancelled:
        return "CANCELLED"
    sure = entry.development.confidence != "reported" and day_of(entry.date) is not None and "~" not in entry.date
    return "CONFIRMED" if sure else "TENTATIVE"


def _description(entry: Entry) -> str:
    """The sentence that says so, with its outlet and link."""
    source = next((each for each in entry.development.sources if each.quote), None)
    if source is None:
        return ""
    parts = (f"“{clean(source.quote, 700)}”", f"{clean(source.outlet, 80)}", safe_url(source.url) or "")
    return "\n".join(part for part in parts if part)
