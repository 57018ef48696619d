"""case state -> where the case stands, in a few words: what comes next, what was decided last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from notifier.core import changes
from notifier.core.digests import next_date
from notifier.core.language.courts import short_name
from notifier.core.language.dates.edtf import day_of
from notifier.core.model.cases import Case
from notifier.core.model.developments import CaseState, Development
from notifier.core.rendering.days import say_date, say_day, say_distance
from notifier.core.rendering.plain import clean
from notifier.core.rendering.words import CONFIDENCE, outcome, plain_headline, proceeding, say_docket


@dataclass(frozen=True, slots=True)
class Next:
    """The next date of a case. `distance` ("in 27 days") is empty where the date is rough or past; `day` is None where it is no
    single day."""

    what: str
    when: str
    distance: str
    edtf: str
    day: date | None
    confidence: str

    @property
    def words(self) -> str:
        return f"{self.what}, {self.day_words}"

    @property
    def day_words(self) -> str:
        return self.when + (f" ({self.distance})" if self.distance else "")


@dataclass(frozen=True, slots=True)
class Standing:
    """`next` and `latest` are None where nothing is known; `next_unknown` then says what is not known, in words.

    `trial` is the trial's date where something else comes first.
    """

    id: str
    name: str
    about: tuple[str, ...]
    next: Next | None
    trial: Next | None
    next_unknown: str
    latest: str | None
    latest_when: str | None
    latest_day: str | None


def standing(case: Case, state: CaseState, today: date) -> Standing:
    ruling = latest_ruling(state)
    day = ruling_day(ruling) if ruling is not None else None
    return Standing(
        id=case.id,
        name=clean(case.name, 200),
        about=about(case),
        next=next_of(state, today),
        trial=_trial_after(state, today),
        next_unknown=next_unknown(state),
        latest=latest_words(ruling, today) if ruling is not None else None,
        latest_when=say_day(day, today) if day is not None else None,
        latest_day=day.isoformat() if day is not None else None,
    )


def about(case: Case) -> tuple[str, ...]:
    """Court, number and judge, as far as they are known."""
    found = [short_name(case.court)] if case.court else []
    found += [say_docket(case.dockets[0].number)] if case.dockets else []
    found += [f"Judge {case.judge}"] if case.judge else []
    return tuple(clean(each, 80) for each in found)


def next_of(state: CaseState, today: date) -> Next | None:
    found = next_date(state, today)
    return None if found is None else _next(found, today)


def _trial_after(state: CaseState, today: date) -> Next | None:
    """The trial's own date, where a hearing comes before it."""
    first = next_date(state, today)
    if first is None or first.facts.kind == "trial_date":
        return None
    trials = {id: each for id, each in state.developments.items() if each.facts.kind != "hearing_date"}
    found = next_date(CaseState(state.case, trials), today)
    return None if found is None else _next(found, today)


def _next(found: Development, today: date) -> Next | None:
    if found.facts.date is None:
        return None
    day = day_of(found.facts.date)
    distance = say_distance(day, today) if day is not None and day >= today else ""
    words = say_date(found.facts.date, today)
    return Next(
        proceeding(found.facts), words.text, distance, found.facts.date, day, CONFIDENCE[found.confidence] if found.sources else ""
    )


def next_unknown(state: CaseState) -> str:
    """What is to be said where no date is ahead."""
    dates = [each for each in state.developments.values() if each.facts.kind == "trial_date" and not each.withdrawn]
    if dates and dates[-1].facts.action == "vacated" and dates[-1].superseded_by is None:
        return "The trial date was vacated. No source has named a new date."
    return "No date ahead is known." if dates else "No source has named a date yet."


def latest_ruling(state: CaseState) -> Development | None:
    """The ruling, verdict, sentence … that stands and came last; None where there is none."""
    found = [state.developments[id] for id in changes.standing_rulings(state)]
    return max(found, key=lambda each: (ruling_day(each), each.first_at), default=None)


def ruling_day(development: Development) -> date:
    """The day on which it happened, else that on which it was first told."""
    said = day_of(development.facts.event_date) if development.facts.event_date else None
    return said or development.first_at.date()


def latest_words(development: Development, today: date) -> str:
    facts = development.facts
    return outcome(facts) or plain_headline(facts, None, None, today)
