"""db: care of the store by hand."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import click

from notifier.cli import Globals
from notifier.cli.output import as_json, count, print_json
from notifier.cli.stores import open_existing, open_or_make
from notifier.core.errors import NotifierError, StoreError, UsageError
from notifier.edges.clock import now
from notifier.edges.store import Store

_SPAN = re.compile(r"(\d{1,5}) ?(d|w|y)")
_DAYS = {"d": 1, "w": 7, "y": 365}


@click.group(name="db", no_args_is_help=False)
def db() -> None:
    """Upgrade, check, back up or prune the database."""


@db.command()
@click.pass_obj
def upgrade(options: Globals) -> None:
    """Bring the database to the shape that this version writes.

    `run` does the same at its start. An older database is copied first, to a file beside it that ends in `.before-` and its
    shape; docs/store.md says how to go back to it.
    """
    store = _closed_at_the_end(open_or_make(options.config(needs=())))
    if store.safety_copy:
        print(f"{store.admin.name} is now of shape {store.admin.revision()}. As it was before: {store.safety_copy}")
    else:
        print(f"{store.admin.name} is of today's shape, {store.admin.revision()}.")


@db.command()
@as_json
@click.pass_obj
def check(options: Globals, as_json: bool) -> int:
    """Read the whole database and say whether it is sound."""
    store = _existing(options)
    problems = store.admin.check()
    if as_json:
        row = {
            "store": store.admin.name,
            "sound": not problems,
            "problems": problems,
            "shape": store.admin.revision(),
            "bytes": store.admin.size(),
        }
        print_json([row | store.admin.counts()])
    elif problems:
        print(f"{store.admin.name} is damaged; stop notifier and go back to a copy of it (docs/store.md):")
        for problem in problems:
            print(f"  {problem}")
    else:
        print(f"{store.admin.name} is sound{_of_size(store)}: {_in_words(store.admin.counts())}.")
    return 1 if problems else 0


@db.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def backup(options: Globals, file: Path) -> None:
    """Copy the database to FILE, as of this moment. Safe while the daemon runs.

    FILE may be an older copy, which is then replaced; no other file is.
    """
    store = _existing(options)
    if not file.absolute().parent.is_dir():
        raise NotifierError(f"{file}: there is no folder {file.parent}; make it, or name another")
    store.admin.backup(file)
    print(f"{file} is a whole copy ({_size(file.stat().st_size)}).")


@db.command()
@click.option("--older-than", required=True, metavar="SPAN", help="How old what goes must be: 90d, 26w, 1y.")
@as_json
@click.pass_obj
def prune(options: Globals, older_than: str, as_json: bool) -> None:
    """Forget raw items, their texts, and mails long sent; give the room back.

    What is known of the cases stays, with every source and its quotation, and so does who was told what. Items whose text is
    gone cannot be read anew (`reread`).
    """
    age = _span(older_than)
    store = _existing(options)
    before = store.admin.size()
    pruned = store.admin.prune(now() - age)
    after = store.admin.size()
    freed = max(0, before - after) if before is not None and after is not None else None
    if as_json:
        names = ("items", "texts", "deliveries", "bodies", "changes", "gaps")
        print_json([{name: getattr(pruned, name) for name in names} | {"bytes_freed": freed}])
        return
    print(
        f"Forgot {count(pruned.items, 'item')}, the texts of {count(pruned.texts, 'more', 'more')} and "
        f"{count(pruned.deliveries, 'mail')}" + (f"; {_size(freed)} freed." if freed else ".")
    )


def _existing(options: Globals) -> Store:
    config = options.config(needs=())
    store = open_existing(config)
    if store is None:
        name = config.store_url.removeprefix("sqlite:///")
        raise StoreError(f"{name} is not there yet; `notifier run` makes it")
    return _closed_at_the_end(store)


def _closed_at_the_end(store: Store) -> Store:
    click.get_current_context().call_on_close(store.close)
    return store


def _span(text: str) -> timedelta:
    """`90d`, `26w`, `1y`. Raises UsageError."""
    found = _SPAN.fullmatch(text.strip().lower())
    days = int(found[1]) * _DAYS[found[2]] if found else 0
    if not days:
        raise UsageError(f"--older-than {text}: write days, weeks or years, such as 90d, 26w or 1y")
    return timedelta(days=days)


def _in_words(counts: dict[str, int]) -> str:
    return ", ".join(
        count(number, noun.removesuffix("s") if noun != "deliveries" else "delivery", noun) for noun, number in counts.items()
    )


def _of_size(store: Store) -> str:
    size = store.admin.size()
    return "" if size is None else f" ({_size(size)})"


def _size(size: int) -> str:
    return f"{size / 1024:.0f} KB" if size < 1024 * 1024 else f"{size / 1024 / 1024:.1f} MB"
