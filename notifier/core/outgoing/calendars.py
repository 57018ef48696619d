"""case states -> calendars that can be subscribed to: each trial or hearing keeps its entry, which moves, or is cancelled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from notifier.core.language.dates.edtf import earliest
from notifier.core.model.cases import Case
from notifier.core.model.developments import CaseState, Development
from notifier.core.model.facts import DATES
from notifier.core.rendering.calendar import Entry, calendar, is_entry, sequence, uid

_BEGINNING = datetime(2020, 1, 1, tzinfo=UTC)
_ENDS = frozenset({"settlement", "verdict"})


@dataclass(frozen=True, slots=True)
class Naming:
    """`domain` is that of the UIDs, the same as in mails; `base_url` is what links begin with."""

    domain: str
    base_url: str


def case_calendar(case: Case, state: CaseState, naming: Naming) -> bytes:
    """The dates of one case."""
    return _calendar(case.name, [(case, state)], naming, hearings=True)


def reader_calendar(title: str, cases: Iterable[Case], states: Mapping[str, CaseState], naming: Naming, *, hearings: bool) -> bytes:
    """The trial dates of all these cases, and the hearings where they are wanted."""
    return _calendar(title, [(case, states[case.id]) for case in cases if case.id in states], naming, hearings=hearings)


def _calendar(title: str, known: list[tuple[Case, CaseState]], naming: Naming, *, hearings: bool) -> bytes:
    found = [entry for case, state in known for entry in _entries(case, state, naming, hearings=hearings)]
    # The stamp is that of the newest source, so that a calendar in which nothing changed is the same to the byte.
    return calendar(found, domain=naming.domain, now=_newest(state for _, state in known), name=title)


def _entries(case: Case, state: CaseState, naming: Naming, *, hearings: bool) -> Iterable[Entry]:
    tracks: dict[str, list[Development]] = {}
    for each in state.developments.values():
        wanted = each.facts.kind == "trial_date" or (hearings and each.facts.kind in DATES)
        if wanted and not each.withdrawn and each.retracts is None and each.facts.action != "confirmed":
            tracks.setdefault(uid(case.id, each, naming.domain), []).append(each)
    for track in tracks.values():
        entry = _entry(case, state, track, naming)
        if entry is not None:
            yield entry


def _entry(case: Case, state: CaseState, track: list[Development], naming: Naming) -> Entry | None:
    """The entry of one trial, or of one sort of hearing; None where it has no date that can stand in a calendar."""
    standing = [each for each in track if each.superseded_by is None]
    head = (standing or track)[-1]
    # A date that fell away is cancelled under the day that calendars hold.
    dated = [each.facts.date for each in track if each.facts.date is not None]
    day = head.facts.date or head.facts.previous or (dated[-1] if dated else None)
    if day is None or not is_entry(day):
        return None
    cancelled = head.facts.date is None or _ended_before(day, head, state)
    url = f"{naming.base_url}/cases/{case.id}"
    return Entry(case, head, day, cancelled, sequence(head, state), url)


def _ended_before(day: str, head: Development, state: CaseState) -> bool:
    """Whether the case ended before its trial could begin."""
    if head.facts.kind != "trial_date":
        return False
    first = earliest(day)
    return any(
        each.facts.kind in _ENDS
        and not each.withdrawn
        and each.superseded_by is None
        and each.retracts is None
        and each.first_at > head.first_at
        and each.first_at.date() < first
        for each in state.developments.values()
    )


def _newest(states: Iterable[CaseState]) -> datetime:
    read = [each.sources[-1].seen_at for state in states for each in state.developments.values() if each.sources]
    return max(read, default=_BEGINNING)
