"""`notifier timeline`, `cases`, `reread`: where the tracked cases stand, how they got there, and reading it all anew."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import click

from notifier.cli import Globals
from notifier.cli.lines import facts_of, moment
from notifier.cli.output import as_json, count, one_line, print_json, print_table
from notifier.cli.stores import open_existing, open_or_make
from notifier.cli.timelines import in_order, print_timeline
from notifier.config import Config
from notifier.core import changes
from notifier.core.errors import UsageError
from notifier.core.feeds.moments import EARLIEST, LATEST
from notifier.core.model.cases import Case
from notifier.core.model.developments import CaseState, Development, Source
from notifier.edges import clock


@click.command(short_help="The tracked cases and where they stand.")
@click.argument("case", required=False)
@as_json
@click.pass_obj
def cases(options: Globals, case: str | None, as_json: bool) -> None:
    """The tracked cases with their state: trial date, rulings that stand, what is next. CASE: one of them, with its sources."""
    config = options.config(needs=())
    states = _states(config)
    chosen = [_chosen(case, states)] if case is not None else [one.id for one in config.cases]
    today = clock.now().astimezone(ZoneInfo(config.digests.timezone)).date()
    rows = [_case_row(states[name], _known(config).get(name), today) for name in chosen]
    if as_json:
        print_json(rows)
    elif case is not None:
        _print_case(rows[0], states[chosen[0]])
    else:
        _print_cases(rows)


@click.command(short_help="What happened in a case, with every source.")
@click.argument("case")
@click.option("--as-of", "day", metavar="DATE", help="As it was known at the end of that day.")
@as_json
@click.pass_obj
def timeline(options: Globals, case: str, day: str | None, as_json: bool) -> None:
    """The developments of CASE in order, each with its sources. A case that has left the configuration keeps its own."""
    config = options.config(needs=())
    states = _states(config)
    state = states[_chosen(case, states)]
    until = _day(day) if day is not None else None
    if until is not None:
        state = changes.as_of(state, end_of(until, config.digests.timezone))
    rows = [development_row(one) for one in in_order(state)]
    if as_json:
        print_json(rows)
    else:
        print_timeline(state, _known(config).get(case), zone=config.digests.timezone, day=until)


@click.command(short_help="Read the stored items anew, mail nobody.")
@click.argument("case", required=False)
@as_json
@click.pass_obj
def reread(options: Globals, case: str | None, as_json: bool) -> None:
    """Read the stored items anew after a change of the configuration or the program.

    Shows what comes out differently, mends the state silently and mails nobody. CASE: only that one.
    """
    from notifier.cli import rereading

    config = options.config()
    if case is not None and case not in _known(config):
        raise UsageError(_no_such_case(case, _known(config)))
    with closing(open_or_make(config)) as store:
        differences = rereading.reread(store, config.cases, only=case, timezone=config.digests.timezone)
    if as_json:
        print_json(each.row() for each in differences)
    else:
        rereading.print_differences(differences)


# --- what is known ------------------------------------------------------------------------------------------------


def _known(config: Config) -> dict[str, Case]:
    return {case.id: case for case in config.cases}


def _states(config: Config) -> dict[str, CaseState]:
    """The state of every case that is or was tracked; of one that was never read, what the configuration says."""
    states = {case.id: changes.initial(case) for case in config.cases}
    store = open_existing(config)
    if store is not None:
        with closing(store):
            stored = store.cases.states(store.cases.known_cases())
        states |= {name: state for name, state in stored.items() if state.developments or name not in states}
    return states


def _chosen(case: str, states: Mapping[str, CaseState]) -> str:
    if case not in states:
        raise UsageError(_no_such_case(case, states))
    return case


def _no_such_case(case: str, known: Mapping[str, object]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(case, list(known), 1, 0.5)
    return f"{case}: no such case; " + (f"did you mean {close[0]}?" if close else "notifier cases lists them")


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = date.min
    if not EARLIEST <= day.year <= LATEST or len(text) != len("2024-01-15"):
        raise UsageError(f'--as-of: is no day: "{one_line(text)}"; write it as 2024-01-15')
    return day


def end_of(day: date, zone: str) -> datetime:
    """The last moment of a day in a zone."""
    return datetime.combine(day, time.max, ZoneInfo(zone))


# --- rows ---------------------------------------------------------------------------------------------------------


def development_row(one: Development) -> dict[str, Any]:
    """One development under the names of `replay`, with its sources and what became of it."""
    return {
        "case": one.case,
        "development": one.id,
        **facts_of(one.facts),
        "at": moment(one.first_at) if not one.known_before else None,
        "novelty": one.novelty,
        "confidence": one.confidence,
        "standing": changes.stands(one),
        "corrects": one.corrects,
        "retracts": one.retracts,
        "superseded_by": one.superseded_by,
        "withdrawn": one.withdrawn,
        "sources": [_source_row(source) for source in one.sources],
    }


def _source_row(source: Source) -> dict[str, Any]:
    return {
        "id": source.item,
        "outlet": source.outlet,
        "url": source.url,
        "title": source.title,
        "published": moment(source.published_at) if source.published_at else None,
        "novelty": source.novelty,
        "quote": source.quote,
        "span": [source.start, source.end],
        **{
            name: value
            for name, value in facts_of(source.facts).items()
            if name in ("trial_date", "hearing_date", "disposition", "amount", "term")
        },
    }


def _case_row(state: CaseState, case: Case | None, today: Any) -> dict[str, Any]:
    from notifier.core.digests.ahead import next_date

    ahead = next_date(state, today)
    items = {source.item for one in state.developments.values() for source in one.sources}
    standing = [state.developments[name] for name in changes.standing_rulings(state)]
    return {
        "case": state.case,
        "name": case.name if case else None,
        "trial_date": changes.trial_date(state),
        "next_date": ahead.facts.date if ahead else None,
        "next": ahead.facts.proceeding if ahead else None,
        "rulings": [one.id for one in standing],
        "sources": len(items),
        "tracked": case is not None,
        "standing": [development_row(one) for one in standing],
    }


def _print_cases(rows: list[dict[str, Any]]) -> None:
    if not rows:
        print("No case is tracked.")
        return
    head = ("case", "trial date", "next", "latest ruling", "sources")
    print_table(head, [[row["case"], row["trial_date"] or "–", _next(row), _latest(row), row["sources"]] for row in rows])


def _print_case(row: dict[str, Any], state: CaseState) -> None:
    print(f"{one_line(row['name'] or state.case)}" + ("" if row["tracked"] else " (no longer in the configuration)"))
    print(f"Trial date: {row['trial_date'] or 'none known'}")
    if row["next_date"] and row["next_date"] != row["trial_date"]:
        print(f"Next: {_next(row)}")
    print(f"Rulings that stand: {len(row['standing']) or 'none'}")
    for one in row["standing"]:
        outcome = (one["disposition"] or "outcome not told").replace("_", " ")
        print(f"  {one['event_date'] or one['at'][:10]}  {one['kind'].replace('_', ' ')}: {outcome}  ({one['confidence']})")
        for source in one["sources"][:5]:
            print(f"    {one_line(source['outlet'])}: “{one_line(source['quote'])}” {one_line(source['url'] or '')}".rstrip())
        if len(one["sources"]) > 5:
            print(f"    and {count(len(one['sources']) - 5, 'more source')}")


def _next(row: dict[str, Any]) -> str:
    return f"{(row['next'] or 'hearing').replace('_', ' ')} {row['next_date']}" if row["next_date"] else "–"


def _latest(row: dict[str, Any]) -> str:
    if not row["standing"]:
        return "–"
    one = max(row["standing"], key=lambda each: each["at"] or "")
    return (
        f"{one['kind'].replace('_', ' ')}: {(one['disposition'] or '?').replace('_', ' ')} ({one['event_date'] or one['at'][:10]})"
    )
