"""`notifier explain`: why an item matched which case, and what each sentence gave, or why it was set aside."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import click

from notifier.cli.lines import item_line, written
from notifier.core.errors import NotifierError
from notifier.core.model import DateMention, Entry, Item, ItemDevelopment, Reading

if TYPE_CHECKING:
    from notifier.cli import Globals
    from notifier.config import Config
    from notifier.core.matching import CaseIndex, Matched


@dataclass(frozen=True, slots=True)
class Explanation:
    """One item read alone, with nothing known but the configuration; `dates` are all that its text names."""

    reading: Reading
    matched: Matched
    found: tuple[ItemDevelopment, ...]
    dates: tuple[DateMention, ...]


@click.command(short_help="Why an item matched, and what each sentence gave.")
@click.argument("what", metavar="FILE|URL|ITEM")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines: one explanation an item.")
@click.option("--kind", type=click.Choice(["news", "cmecf"]), help="Take every item of a file for one of this kind of feed.")
@click.pass_obj
def explain(options: Globals, what: str, as_json: bool, kind: str | None) -> None:
    """Say why an item matched which case, and which sentence gave which development or was set aside, and why.

    FILE is all that replay reads; a URL is fetched, an ITEM is the id of one that is stored. Each item is read alone.
    """
    config = options.config(needs=())
    from notifier.core.matching import CaseIndex

    index = CaseIndex.build(config.cases)
    explanations = (explained(item, index, timezone=config.digests.timezone) for item in _items(config, what, kind))
    if as_json:
        for each in explanations:
            sys.stdout.write(written(explanation_line(each)) + "\n")
    else:
        from notifier.cli.explanations import print_explanations

        print_explanations(explanations, index)


def explained(item: Item, index: CaseIndex, *, timezone: str) -> Explanation:
    """An item read alone. One without a date is read as of now, as if it had just been seen."""
    from notifier.core import pipeline
    from notifier.edges import clock

    seen_at = item.published_at or clock.now()
    matched = pipeline.match(item, index)
    reading = pipeline.read(item, matched, index, timezone=timezone)
    step = pipeline.alter({}, reading, cases=index.cases, seen_at=seen_at, settle=timedelta(0))
    return Explanation(reading, matched, step.item_developments, tuple(all_dates(reading, index, seen_at, timezone)))


def explanation_line(each: Explanation) -> dict[str, Any]:
    line = item_line(each.reading, each.found, type_="explanation")
    line["dates"] = [{"span": [one.start, one.end], "edtf": one.edtf, "about": one.about} for one in each.dates]
    line["set_aside"] = [
        {"case": one.case, "span": [one.start, one.end], "reason": one.reason, "why": one.why} for one in each.reading.set_aside
    ]
    if each.reading.item.entry is not None:
        line["entry"] = _entry(each.reading.item.entry)
    return line


def all_dates(reading: Reading, index: CaseIndex, seen_at: datetime, timezone: str) -> list[DateMention]:
    """Every date that the text names, in order; where the reading knows what one is about, its word counts."""
    from notifier.core.language.dates.reading import read_dates

    document = reading.item.document
    anchor = seen_at.astimezone(_zone(reading, index, timezone)).date()
    known = list(reading.dates)
    found = known + [
        DateMention(start, end, edtf)
        for start, end, edtf in read_dates(document, anchor)
        if not any(start < one.end and one.start < end for one in known)
    ]
    return sorted(found, key=lambda one: (one.start, one.end))


def _zone(reading: Reading, index: CaseIndex, timezone: str) -> ZoneInfo:

    from notifier.core.language.courts import timezone_of

    for match in reading.matches:
        court = index.cases[match.case].court
        name = timezone_of(court) if court else None
        if name:
            return ZoneInfo(name)
    return ZoneInfo(timezone)


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "docket": entry.docket,
        "caption": entry.caption,
        "label": entry.label,
        "number": entry.number,
        "date": entry.filed_at.isoformat(timespec="seconds") if entry.filed_at else None,
    }


# --- where the items come from ------------------------------------------------------------------------------------


def _items(config: Config, what: str, kind: str | None) -> Iterable[Item]:
    if what.startswith(("http://", "https://")):
        return [_fetched(config, what, kind)]
    if Path(what).exists():
        from notifier.cli.replay import read_items

        return (each.item for each in read_items((Path(what),), kind))
    return [_stored(config, what)]


def _stored(config: Config, what: str) -> Item:
    from notifier.cli.stores import open_existing

    store = open_existing(config)
    item = store.cases.item(what) if store is not None else None
    if item is None:
        raise NotifierError(
            f"{what}: neither a file that is there, nor the id of a stored item; give a FILE, a URL or an item's id"
        )
    return item


def _fetched(config: Config, url: str, kind: str | None) -> Item:
    raise NotImplementedError
