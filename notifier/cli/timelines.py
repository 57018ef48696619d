"""case state -> a timeline for people: what happened, old and new, each with the sentence and its outlets."""

from __future__ import annotations

import shutil
import textwrap
from datetime import date
from zoneinfo import ZoneInfo

from notifier.core import changes
from notifier.core.language.dates.edtf import compatible
from notifier.core.model.cases import Case
from notifier.core.model.developments import CaseState, Development, Source
from notifier.core.model.facts import DATES
from notifier.core.rendering.days import say_date
from notifier.core.rendering.plain import clean
from notifier.core.rendering.words import plain_headline

_MOST_SOURCES = 4


def in_order(state: CaseState) -> list[Development]:
    """The developments in the order in which the world learnt of them."""
    return sorted(state.developments.values(), key=lambda one: one.first_at)


def print_timeline(state: CaseState, case: Case | None, *, zone: str, day: date | None) -> None:
    """The developments in the order in which they became known; `day`: as known at its end."""
    title = clean(case.name) if case else f"{state.case} (no longer in the configuration)"
    print(title + (f", as known on {day.isoformat()}" if day else ""))
    holds = changes.trial_date(state)
    print(f"Trial date: {holds or 'none known'}\n")
    if not state.developments:
        print("Nothing is known yet.")
    for each in in_order(state):
        _print_development(each, state, zone)


def _print_development(one: Development, state: CaseState, zone: str) -> None:
    facts = one.facts
    if one.known_before:
        print(f"known before  {_dated(one, date(1, 1, 1))} (configuration)")
    else:
        today = one.first_at.astimezone(ZoneInfo(zone)).date()
        from_, to = (facts.previous, facts.date) if facts.kind in DATES else (None, None)
        notes = [one.confidence, *_notes(one, state)]
        print(f"{today.isoformat()}    {clean(plain_headline(facts, from_, to, today))}  [{', '.join(notes)}]")
    for source in one.sources[:_MOST_SOURCES]:
        print(_wrapped(f"{clean(source.outlet)}: “{clean(source.quote, 500)}”{_differs(source, one)}"))
    if len(one.sources) > _MOST_SOURCES:
        print(f"              and {len(one.sources) - _MOST_SOURCES} more")
    print()


def _notes(one: Development, state: CaseState) -> list[str]:
    notes = ["learnt as background"] if one.novelty == "background" else []
    notes += ["taken back"] if one.withdrawn else []
    notes += [f"corrects {one.corrects}"] if one.corrects else []
    notes += [f"retracts {one.retracts}"] if one.retracts else []
    by = state.developments.get(one.superseded_by or "")
    if by is not None and not one.withdrawn:
        notes.append("replaced later" if one.facts.kind in DATES else f"undone by {by.facts.kind.replace('_', ' ')} {by.id}")
    return notes


def _differs(source: Source, one: Development) -> str:
    """What a source says otherwise than the development, shown beside it."""
    for name in ("date", "disposition", "amount", "term"):
        said, held = getattr(source.facts, name), getattr(one.facts, name)
        if said is not None and held is not None and said != held and not (name == "date" and compatible(held, said)):
            words = f"{said.value:,.0f} {said.currency}" if name == "amount" else str(said).replace("_", " ")
            return f" (says {words})"
    return ""


def _dated(one: Development, today: date) -> str:
    return f"Trial {say_date(one.facts.date, today, year=True).text}" if one.facts.date else "No trial date"


def _wrapped(text: str) -> str:
    width = min(110, shutil.get_terminal_size((100, 24)).columns)
    return textwrap.fill(text, width, initial_indent=" " * 14, subsequent_indent=" " * 16, break_long_words=False)
