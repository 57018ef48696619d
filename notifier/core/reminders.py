"""readers × what is known of their cases -> what they are told beside the news: a trial is near, all is watched, all has ended.

Each has a name by which it is told once. Nothing of it is news, so that no digest ever depends on it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from notifier.core.digests import LEVELS, next_date
from notifier.core.language.dates.edtf import day_of
from notifier.core.model.cases import Case
from notifier.core.model.developments import CaseState, Development
from notifier.core.model.readers import Reader, Subscriber

HOUR = 8
"""From this hour of the reader's day on."""
WEEK, YEAR = timedelta(days=7), timedelta(days=365)
_WATCH_DAYS = (0, 1)  # Monday, or Tuesday where nothing ran on Monday
_ENDS = frozenset({"verdict", "sentence", "settlement", "appeal_decision"})
_ENDING_RULINGS = frozenset(
    {"dismissed", "dismissed_with_prejudice", "dismissed_without_prejudice", "default", "withdrawn", "dropped", "settled", "moot"}
)


@dataclass(frozen=True, slots=True)
class Near:
    """A trial that is near, on a day that is known."""

    case: Case
    development: Development
    day: date

    @property
    def name(self) -> str:
        """The same for this date of this case: one that was moved reminds anew."""
        return f"reminder {self.case.id} {self.day.isoformat()}"


@dataclass(frozen=True, slots=True)
class Watch:
    """All is watched: so many cases, and what is known to come, soonest first."""

    name: str
    cases: int
    ahead: tuple[tuple[Case, Development], ...]


@dataclass(frozen=True, slots=True)
class Ended:
    """All cases that a reader follows ended a year ago or longer; `last_on` is when anything was last heard of them."""

    name: str
    cases: tuple[Case, ...]
    last_on: date


def followed(subscriber: Subscriber, cases: Mapping[str, Case]) -> list[Case]:
    if "*" in subscriber.cases:
        return list(cases.values())
    return [cases[id] for id in subscriber.cases if id in cases]


def near_trials(
    subscriber: Subscriber,
    cases: Iterable[Case],
    states: Mapping[str, CaseState],
    *,
    today: date,
    told: Collection[str],
) -> list[Near]:
    """The trials of which the reader is to be reminded now, soonest first. `told` are the names of what they were told already."""
    days = subscriber.reminder_days
    if days is None:
        return []
    found = []
    for case in cases:
        development = _next_trial(states.get(case.id), today)
        day = day_of(development.facts.date or "") if development is not None else None
        if development is None or day is None or not 0 <= (day - today).days <= days:
            continue
        near = Near(case, development, day)
        if near.name not in told and LEVELS[development.confidence] >= LEVELS[subscriber.confidence]:
            found.append(near)
    return sorted(found, key=lambda each: (each.day, each.case.name))


def _next_trial(state: CaseState | None, today: date) -> Development | None:
    if state is None:
        return None
    trials = {id: each for id, each in state.developments.items() if each.facts.kind != "hearing_date"}
    return next_date(CaseState(state.case, trials), today)


def watch(
    subscriber: Subscriber,
    cases: Collection[Case],
    states: Mapping[str, CaseState],
    *,
    now: datetime,
    today: date,
    told: Collection[str],
    last_told_at: datetime | None,
) -> Watch | None:
    """This week's word that all is watched; None where it was said, news came within a week, or the reader is new."""
    if not subscriber.still_watching or not cases or today.weekday() not in _WATCH_DAYS:
        return None
    if any(at is not None and now - at < WEEK for at in (last_told_at, subscriber.since_at)):
        return None
    year, week, _ = today.isocalendar()
    name = f"watching {year}-W{week:02}"
    if name in told:
        return None
    ahead = [(case, found) for case in cases if case.id in states and (found := next_date(states[case.id], today)) is not None]
    return Watch(name, len(cases), tuple(sorted(ahead, key=lambda each: each[1].facts.date or "")))


def ended(
    subscriber: Subscriber,
    cases: Collection[Case],
    states: Mapping[str, CaseState],
    *,
    now: datetime,
    today: date,
    told: Collection[str],
) -> Ended | None:
    """The yearly question whether a reader still wants to follow cases that all have ended; None where one of them may go on."""
    moments = [_ended_at(states.get(case.id), today) for case in cases]
    if not moments or None in moments:
        return None
    last_at = max(at for at in moments if at is not None)
    since_at = max(last_at, subscriber.since_at or last_at)
    years = (now - since_at) // YEAR
    name = f"interested {last_at.date().isoformat()} {years}"
    if years < 1 or name in told:
        return None
    return Ended(name, tuple(cases), last_at.date())


def _ended_at(state: CaseState | None, today: date) -> datetime | None:
    """When something was last heard of a case that has ended; None where it goes on, or nothing says that it ended."""
    standing = [each for each in state.developments.values() if not each.withdrawn] if state is not None else []
    if state is None or not any(_is_end(each) for each in standing) or next_date(state, today) is not None:
        return None
    return max(source.seen_at for each in standing for source in each.sources) if any(each.sources for each in standing) else None


def _is_end(development: Development) -> bool:
    facts = development.facts
    if development.superseded_by is not None or development.retracts is not None:
        return False
    return facts.kind in _ENDS or facts.disposition in _ENDING_RULINGS


def wants_anything(reader: Reader, today: date) -> bool:
    """Whether there may be something to tell a reader beside the news; the yearly question is looked at once a month."""
    subscriber = reader.subscriber
    if subscriber.channel != "mail":
        return False
    return subscriber.reminder_days is not None or subscriber.still_watching or today.day == 1
