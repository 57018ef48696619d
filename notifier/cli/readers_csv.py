"""`notifier subscribers import` and `export`: readers as a table that other programs write and read."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from notifier.cli import Globals
from notifier.cli.output import count, one_line, spare_other_files
from notifier.cli.readers import reader_as_wanted
from notifier.cli.stores import open_existing, open_or_make
from notifier.core.errors import UsageError
from notifier.edges import clock

if TYPE_CHECKING:
    from notifier.config import Config
    from notifier.core.model.readers import Subscriber
    from notifier.edges.store import Store

COLUMNS = ("email", "cases", "events", "cadence", "confidence", "timezone")
LISTS = ("cases", "events")
_LONGEST_CELL = 64 * 1024


@click.command(name="import", short_help="Add or change readers out of a CSV file; your word confirms.")
@click.argument("file", type=click.File("r", encoding="utf-8-sig", errors="replace"))
@click.pass_obj
def import_readers(options: Globals, file: IO[str]) -> int:
    """Add the readers in FILE (- for standard input): email,cases,events,cadence,confidence,timezone. Only the first is needed.

    Several cases or events stand in one cell, with blanks or semicolons between. A first line that begins with "email" names the
    columns. A line that is wrong is reported with its number and stops no other. Who is a reader already is changed; one who left
    is passed over: they come back by `add`, if they asked.
    """
    config = options.config(needs=())
    added = changed = 0
    wrong = 0
    with closing(open_or_make(config)) as store:
        for number, row in _rows(file):
            try:
                if _take(store, row, config):
                    added += 1
                else:
                    changed += 1
            except UsageError as error:
                wrong += 1
                click.echo(f"line {number}: {one_line(str(error))}", err=True)
    said = f"{count(added, 'reader')} added, {changed:,} changed"
    print(said + (f", {count(wrong, 'line')} passed over." if wrong else "."))
    return 1 if wrong else 0


def _rows(file: IO[str]) -> Iterator[tuple[int, dict[str, str] | str]]:
    """Each line's cells by column, or what is wrong with it. Empty lines are left out; numbers are those of the file's lines."""
    csv.field_size_limit(_LONGEST_CELL)
    lines = csv.reader(file)
    columns: tuple[str, ...] = COLUMNS
    first = True
    while True:
        try:
            cells = next(lines, None)
        except csv.Error as error:
            yield lines.line_num, f"is no CSV: {error}"
            continue
        if cells is None:
            return
        cells = [cell.strip() for cell in cells]
        if first and cells and cells[0].casefold() == "email":
            columns = tuple(cell.casefold() for cell in cells)
            if unknown := [name for name in columns if name not in COLUMNS]:
                raise UsageError(f"line 1: unknown column {unknown[0]!r}; known are {', '.join(COLUMNS)}")
        elif len(cells) > len(columns):
            yield lines.line_num, f"has {len(cells)} cells, and {len(columns)} are known; put several cases into one cell"
        elif any(cells):
            yield lines.line_num, dict(zip(columns, cells, strict=False))
        first = False


def _take(store: Store, row: dict[str, str] | str, config: Config) -> bool:
    """Add the reader (True) or change them (False). Raises UsageError."""
    if isinstance(row, str):
        raise UsageError(row)
    wanted: dict[str, Any] = {name: _list(cell) if name in LISTS else cell for name, cell in row.items() if cell}
    reader = reader_as_wanted(wanted, config)
    known = store.subscribers.by_email(reader.email)
    if known is None or known.status == "unconfirmed":
        store.subscribers.add(reader, clock.now())
        return True
    if known.status == "removed":
        raise UsageError(f"{known.email} has left; if they asked to come back: notifier subscribers add {known.email}")
    store.subscribers.update(_changed(known, reader, wanted), clock.now())
    return False


def _changed(known: Subscriber, reader: Subscriber, wanted: dict[str, Any]) -> Subscriber:
    """The reader with what the line says; what it leaves out stays."""
    from dataclasses import replace

    return replace(known, **{name: getattr(reader, name) for name in wanted if name != "email"})


def _list(cell: str) -> list[str]:
    return cell.replace(";", " ").replace(",", " ").split()


@click.command(name="export", short_help="Write all readers as CSV.")
@click.argument("file", type=click.File("w", encoding="utf-8", lazy=True), default="-")
@click.pass_obj
def export_readers(options: Globals, file: IO[str]) -> None:
    """Write the readers who have not left to FILE, or to standard output, in the form that `import` reads."""
    if file.name not in ("-", "<stdout>"):
        spare_other_files(Path(file.name), ",".join(COLUMNS).encode(), "table of readers")
    config = options.config(needs=())
    store = open_existing(config)
    readers: Iterable[Subscriber] = config.subscribers
    if store is not None:
        with closing(store):
            readers = store.subscribers.all()
    rows = [each for each in readers if each.channel == "mail" and each.status not in ("removed", "unconfirmed")]
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_cells(each) for each in rows)
    if getattr(file, "name", "-") not in ("-", "<stdout>"):
        print(f"{count(len(rows), 'reader')} written.", file=sys.stderr)


def _cells(reader: Subscriber) -> list[str]:
    return [
        reader.email, " ".join(reader.cases), " ".join(reader.events), reader.cadence, reader.confidence, reader.timezone,
    ]  # fmt: skip
