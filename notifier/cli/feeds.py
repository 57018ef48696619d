"""`notifier feeds`: the feeds and their health; OPML in and out."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from notifier.cli import Globals
from notifier.cli.output import ago, as_json, count, print_json, print_table, shown_url, spare_other_files
from notifier.cli.stores import open_existing
from notifier.config import Config
from notifier.config.feeds import is_court_address
from notifier.config.values import Wrong, duration_text
from notifier.config.values import url as checked_url
from notifier.core.errors import NotifierError
from notifier.core.health import health
from notifier.core.model.polling import Feed, FeedState, Gap
from notifier.edges import clock

_MOST_BYTES = 16 * 2**20
_MOST_GAPS = 20  # the newest ones; older gaps are history


@click.group(invoke_without_command=True, short_help="The feeds and their health; OPML in and out.")
@as_json
@click.pass_context
def feeds(ctx: click.Context, as_json: bool) -> None:
    """The feeds with their health: last success, next poll, failures in a row, items, gaps in what was seen."""
    if ctx.invoked_subcommand is None:
        _list(ctx.ensure_object(Globals).config(needs=("feeds",)), as_json=as_json)


@feeds.command("import", short_help="Print [[feeds]] blocks of an OPML file.")
@click.argument("opml", type=click.Path(path_type=Path, allow_dash=True))
def import_(opml: Path) -> None:
    """Print [[feeds]] blocks of the feeds in an OPML file; nothing is edited."""
    from notifier.edges.opml import read_opml

    try:
        found = read_opml(_content(opml))
    except NotifierError as error:
        raise NotifierError(f"{opml} {error}") from error
    for address in found.left_out:
        _leave_out(address, "is no address of a feed", "give the feed's http or https address")
    blocks = list(_blocks(found.feeds))
    if not blocks:
        raise NotifierError(f"{opml} has no feeds in it that can be polled")
    print("\n\n".join(blocks))


def _blocks(found: Iterable[Feed]) -> Iterator[str]:
    for feed in found:
        try:
            checked_url(feed.url)
        except Wrong as wrong:
            _leave_out(feed.url, wrong.problem, wrong.mend)
            continue
        kind = '\nkind = "cmecf"' if feed.kind == "cmecf" and not is_court_address(feed.url) else ""
        yield f"[[feeds]]\nurl = {_text(feed.url)}\nname = {_text(feed.name)}{kind}"


def _leave_out(address: str, problem: str, mend: str) -> None:
    print(f"notifier: left out: {shown_url(address)} {problem}; {mend}", file=sys.stderr)


@feeds.command(short_help="Write the feeds as OPML.")
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
@click.pass_obj
def export(options: Globals, file: Path | None) -> None:
    """Write the feeds as OPML into FILE, or to standard output. Headers and keys are left out."""
    from notifier.edges.opml import write_opml

    content = write_opml(options.config(needs=("feeds",)).feeds, title="Feeds of notifier")
    if file is None:
        sys.stdout.write(content.decode("utf-8"))
    else:
        spare_other_files(file, b"<opml", "OPML")
        file.write_bytes(content)
        print(f"Wrote {file}")


def _content(path: Path) -> bytes:
    """The file's bytes, or those of standard input for `-`; more than an honest list has are not read."""
    if str(path) == "-":
        return sys.stdin.buffer.read(_MOST_BYTES)
    with path.open("rb") as stream:
        return stream.read(_MOST_BYTES)


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


# --- the listing ------------------------------------------------------------------------------------------------------


def _list(config: Config, *, as_json: bool) -> None:
    now = clock.now()
    states, gaps = _remembered(config)
    rows = list(feed_rows(config.feeds, states, gaps, now))
    if as_json:
        print_json(rows)
    else:
        _print(rows, now)


def _remembered(config: Config) -> tuple[dict[str, FeedState], list[Gap]]:
    store = open_existing(config)
    if store is None:
        return {}, []
    try:
        return store.polls.feed_states(), store.polls.gaps()
    finally:
        store.close()


def feed_rows(feeds: tuple[Feed, ...], states: Mapping[str, FeedState], gaps: list[Gap], now: datetime) -> Iterator[dict[str, Any]]:
    """One row a feed: what the configuration says of it, and what is remembered."""
    by_name: dict[str, list[Gap]] = {}
    for gap in gaps:
        by_name.setdefault(gap.feed, []).append(gap)
    for feed in feeds:
        state = states.get(feed.url) or FeedState(feed.url, feed.name)
        yield {
            "url": shown_url(feed.url), "name": feed.name, "kind": feed.kind, "court": feed.court,
            "every": duration_text(feed.every), "full_text": feed.full_text,
            "health": health(state, every=feed.every, now=now),
            "last_success": state.last_success_at, "last_attempt": state.last_attempt_at, "next_poll": state.next_at,
            "failures": state.failures, "failing_since": state.failing_since_at,
            "last_error": _error(state),
            "items": state.items, "last_item": state.last_item_at, "moved_to": state.moved_to, "gone": state.gone_at,
            "gaps": [{"after": gap.after_at, "before": gap.before_at} for gap in by_name.get(feed.name, [])[-_MOST_GAPS:]],
        }  # fmt: skip


def _error(state: FeedState) -> str | None:
    """Why the last answer was none, without the address that stands beside it anyway."""
    if not state.failures or state.last_error is None:
        return None
    return shown_url(state.last_error.removeprefix(f"{state.url}: "))


def _print(rows: list[dict[str, Any]], now: datetime) -> None:
    well = sum(row["health"] in ("ok", "silent") for row in rows)
    print(f"{count(len(rows), 'feed')}, {well} well.\n")
    print_table(
        ("feed", "kind", "health", "last success", "next poll", "failures", "items", "gaps"),
        [
            (
                row["name"], row["kind"], row["health"], ago(row["last_success"], now), _next(row["next_poll"], now),
                row["failures"] or "-", row["items"], len(row["gaps"]) or "-",
            )
            for row in rows
        ],
    )  # fmt: skip
    for row in rows:
        if row["last_error"]:
            print_table((), [(f"{row['name']}:", row["last_error"])])
        if row["moved_to"]:
            print_table((), [(f"{row['name']}:", f"has moved to {shown_url(row['moved_to'])}; change its `url`")])


def _next(at: datetime | None, now: datetime) -> str:
    return "-" if at is None else "due" if at <= now else ago(at, now)
