"""`notifier subscribers`: who reads, and the operator's word over them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from notifier.cli import Globals
from notifier.cli.output import as_json, count, one_line, print_json, print_table
from notifier.cli.readers import reader_as_wanted
from notifier.cli.readers_csv import export_readers, import_readers
from notifier.cli.stores import open_existing, open_or_make
from notifier.config import Config
from notifier.config.building import nearest
from notifier.core.errors import NotifierError
from notifier.core.model.mail import ReturnRecord
from notifier.core.model.readers import Subscriber
from notifier.edges import clock

if TYPE_CHECKING:
    from notifier.edges.store import Store


@click.group(invoke_without_command=True, short_help="List, add, remove, pause or resume readers.")
@as_json
@click.pass_context
def subscribers(ctx: click.Context, as_json: bool) -> None:
    """All readers: those of the configuration, and those who came by the web page or by `add`."""
    if ctx.invoked_subcommand is None:
        _list(ctx.ensure_object(Globals).config(needs=()), as_json=as_json)


@subscribers.command(short_help="Add a reader; your word confirms.")
@click.argument("email")
@click.option("--case", "cases", multiple=True, metavar="ID", help="A case to follow, more than once if wanted; without it all.")
@click.option("--cadence", metavar="WHEN", help="immediate, daily@07:30 or weekly@mon-07:30.")
@click.option("--timezone", metavar="ZONE", help="An IANA name; without it that of [digests].")
@click.option("--events", metavar="LIST", help="rulings, trial_dates, hearings, with commas between.")
@click.option("--confidence", metavar="LEAST", help="reported, confirmed or court.")
@click.pass_obj
def add(
    options: Globals,
    email: str,
    cases: tuple[str, ...],
    cadence: str | None,
    timezone: str | None,
    events: str | None,
    confidence: str | None,
) -> None:
    """Add the reader EMAIL. Your word confirms: no mail asks them. One who left before comes back by this."""
    config = options.config(needs=())
    wanted = {
        "email": email, "cases": list(cases), "cadence": cadence, "timezone": timezone, "confidence": confidence,
        "events": [event.strip() for event in events.split(",")] if events else None,
    }  # fmt: skip
    reader = reader_as_wanted({key: value for key, value in wanted.items() if value}, config)
    with _store(config) as store:
        kept = store.subscribers.add(reader, clock.now())
    follows = "all cases" if "*" in kept.cases else ", ".join(kept.cases)
    print(f"{kept.email} follows {follows}: {', '.join(kept.events)}, {kept.cadence}, {kept.timezone}.")


@subscribers.command(short_help="Mail a reader nothing more.")
@click.argument("email")
@click.pass_obj
def remove(options: Globals, email: str) -> None:
    """Mail the reader EMAIL nothing more, until they ask or are added again, whatever the file says."""
    _set_status(options, email, "removed", "will be mailed nothing more")


@subscribers.command(short_help="Hold a reader's mail.")
@click.argument("email")
@click.pass_obj
def pause(options: Globals, email: str) -> None:
    """Hold the mail of the reader EMAIL until `resume`; what comes meanwhile is not made up for."""
    _set_status(options, email, "paused", "is paused")


@subscribers.command(short_help="Mail a paused or suppressed reader again.")
@click.argument("email")
@click.pass_obj
def resume(options: Globals, email: str) -> None:
    """Mail the reader EMAIL again, of what comes from now on. Not for one who was removed: `add` them, if they ask."""
    _set_status(options, email, "confirmed", "is mailed again, of what comes from now on")


def _set_status(options: Globals, email: str, status: Any, words: str) -> None:
    config = options.config(needs=())
    now = clock.now()
    with _store(config) as store:
        reader = store.subscribers.by_email(email)
        if reader is None and any(each.email.casefold() == email.casefold() for each in config.readers):
            # They stand in the file and no `run` has taken them into the store yet: what is said of them must hold then.
            store.subscribers.sync(config.readers, now)
            reader = store.subscribers.by_email(email)
        if reader is None:
            known = [each.email for each in (*store.subscribers.all(), *config.readers)]
            raise NotifierError(f"there is no reader {email}; {nearest(email, known) or 'notifier subscribers lists them'}")
        if status == "confirmed" and reader.status == "removed":
            raise NotifierError(f"{reader.email} was removed; if they asked for it: notifier subscribers add {reader.email}")
        if status == "paused" and reader.status != "confirmed":
            raise NotifierError(f"{reader.email} is {reader.status}, not mailed anyway")
        store.subscribers.set_status(reader.id, status, now)
    print(f"{reader.email} {words}.")


subscribers.add_command(import_readers)
subscribers.add_command(export_readers)


@contextmanager
def _store(config: Config) -> Iterator[Store]:
    store = open_or_make(config)
    try:
        yield store
    finally:
        store.close()


# --- the listing ------------------------------------------------------------------------------------------------------


def _list(config: Config, *, as_json: bool) -> None:
    readers, returned = _all(config)
    if as_json:
        print_json(_row(reader, returned.get(reader.id)) for reader in readers)
        return
    mailed = sum(reader.status == "confirmed" for reader in readers)
    print(f"{count(len(readers), 'reader')}, {mailed} of them mailed.")
    if readers:
        print()
        rows = [
            (
                reader.email, reader.status, "all" if "*" in reader.cases else ", ".join(reader.cases), ", ".join(reader.events),
                reader.cadence, reader.confidence, reader.timezone, reader.origin,
            )
            for reader in readers
        ]  # fmt: skip
        print_table(("reader", "status", "cases", "events", "cadence", "confidence", "zone", "by"), rows)
    for reader in readers:
        if reader.status == "suppressed":
            record = returned.get(reader.id)
            why = f"{_KINDS[record.kind]}, {record.at:%Y-%m-%d}: {one_line(record.why)}" if record else "mail to them came back"
            print(f"\n{reader.email} is mailed no more: {why}\n  once it is mended: notifier subscribers resume {reader.email}")


_KINDS = {"hard": "there is no such address", "soft": "mail came back several times in a row", "complaint": "they complained"}


def _all(config: Config) -> tuple[list[Subscriber], dict[str, ReturnRecord]]:
    """Those of the store, and those of the file that no `run` has taken into it yet; and what came back of mails to them."""
    store = open_existing(config)
    if store is None:
        return list(config.readers), {}
    try:
        stored, returned = store.subscribers.all(), store.returns.all()
    finally:
        store.close()
    known = {reader.email.casefold() for reader in stored}
    return stored + [reader for reader in config.readers if reader.email.casefold() not in known], returned


def _row(reader: Subscriber, returned: ReturnRecord | None) -> dict[str, Any]:
    came_back = None
    if returned is not None:
        came_back = {"kind": returned.kind, "why": returned.why, "soft": returned.soft, "at": returned.at}
    return {
        "id": reader.id, "email": reader.email, "status": reader.status, "cases": reader.cases, "events": reader.events,
        "cadence": reader.cadence, "confidence": reader.confidence, "timezone": reader.timezone, "quiet": reader.quiet,
        "reminder_days": reader.reminder_days, "still_watching": reader.still_watching, "channel": reader.channel,
        "origin": reader.origin, "since": reader.since_at,
        "returned": came_back,
    }  # fmt: skip
