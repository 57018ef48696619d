"""`notifier explain`: why an item matched which case, and what each sentence gave, or why it was set aside."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from zoneinfo import ZoneInfo

import click

from notifier.cli.explanations import Explanation, print_explanations
from notifier.cli.lines import item_line
from notifier.core.errors import NotifierError
from notifier.core.jsonlines import json_line
from notifier.core.model.developments import ItemDevelopment
from notifier.core.model.evidence import DateMention, Reading
from notifier.core.model.items import Entry, Item

if TYPE_CHECKING:
    from notifier.cli import Globals
    from notifier.config import Config
    from notifier.core.matching import CaseIndex
    from notifier.core.model.polling import Response
    from notifier.edges.store import Store


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
            sys.stdout.write(json_line(explanation_line(each)) + "\n")
    else:
        print_explanations(explanations, index)


def explained(item: Item, index: CaseIndex, *, timezone: str) -> Explanation:
    """An item read alone. One without a date is read as of now, as if it had just been seen."""
    from notifier.core import pipeline
    from notifier.edges import clock
    from notifier.edges.logs import stumbled

    seen_at = item.published_at or clock.now()
    matched = pipeline.match(item, index, stumbled=stumbled)
    reading = pipeline.read(item, matched, index, timezone=timezone, stumbled=stumbled)
    step = pipeline.alter({}, reading, cases=index.cases, seen_at=seen_at, settle=timedelta(0), stumbled=stumbled)
    return Explanation(
        reading,
        matched,
        step.item_developments,
        tuple(all_dates(reading, step.item_developments, _day(reading, index, seen_at, timezone))),
    )


def explanation_line(each: Explanation) -> dict[str, Any]:
    line = item_line(each.reading, each.found, type_="explanation")
    line["dates"] = [{"span": [one.start, one.end], "edtf": one.edtf, "about": one.about} for one in each.dates]
    line["set_aside"] = [
        {"case": one.case, "span": [one.start, one.end], "reason": one.reason, "why": one.why} for one in each.reading.set_aside
    ]
    if each.reading.item.entry is not None:
        line["entry"] = _entry(each.reading.item.entry)
    return line


def all_dates(reading: Reading, found: Sequence[ItemDevelopment], anchor: date) -> list[DateMention]:
    """Every date that the text names, in order, with what it is to the news of its sentence; `anchor`: the day of publication."""
    from notifier.core.language.dates.reading import read_dates

    known = list(reading.dates)
    others = [
        DateMention(start, end, edtf)
        for start, end, edtf in read_dates(reading.item.document, anchor)
        if not any(start < one.end and one.start < end for one in known)
    ]
    dates = [one if one.about else replace(one, about=_about(one, found)) for one in known + others]
    return sorted(dates, key=lambda one: (one.start, one.end))


def _about(
    mention: DateMention, found: Sequence[ItemDevelopment]
) -> Literal["trial_date", "hearing_date", "event_date", "previous"] | None:
    """What a date is to the news of the sentence that names it; None where it is nothing to it."""
    for one in found:
        facts, evidence = one.evidence.facts, one.evidence
        if not (evidence.start <= mention.start and mention.end <= evidence.end):
            continue
        if mention.edtf == facts.date and facts.kind in ("trial_date", "hearing_date"):
            return "trial_date" if facts.kind == "trial_date" else "hearing_date"
        if mention.edtf in (facts.previous, one.facts.previous):
            return "previous"
        if mention.edtf == facts.event_date:
            return "event_date"
    return None


def _day(reading: Reading, index: CaseIndex, seen_at: datetime, timezone: str) -> date:
    return seen_at.astimezone(_zone(reading, index, timezone)).date()


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
        return _fetched(config, what, kind)
    if Path(what).exists():
        from notifier.cli.replay import read_items

        return (each.item for each in read_items((Path(what),), kind))
    return [_stored(config, what)]


def _stored(config: Config, what: str) -> Item:
    from notifier.cli.stores import open_existing

    store = open_existing(config)
    item = (store.cases.item(what) or _named(store, config, what)) if store is not None else None
    if item is None:
        raise NotifierError(
            f"{what}: neither a file that is there, nor the id of a stored item; give a FILE, a URL or an item's id"
        )
    return item


def _named(store: Store, config: Config, what: str) -> Item | None:
    """The item that its feed gave this id."""
    from notifier.core.identity import keys_for_name

    return store.cases.item_known_by([key for feed in config.feeds for key in keys_for_name(feed.url, what)])


def _fetched(config: Config, url: str, kind: str | None) -> Iterable[Item]:
    """What stands at an address: the items of a feed, or the page as one item. Raises FetchError."""
    import asyncio

    from notifier.core import feeds
    from notifier.core.errors import FeedError
    from notifier.core.model.polling import Feed

    response = asyncio.run(_fetch(config, url))
    body = response.body or b""
    court = kind == "cmecf"
    try:
        return feeds.parse(
            Feed(response.url, response.url, "cmecf" if court else "news"), body, response.content_type, response.url
        ).items
    except FeedError:
        return [_page(response.url, body)]


async def _fetch(config: Config, url: str) -> Response:
    from notifier.core.model.polling import Request
    from notifier.edges import clock
    from notifier.edges.http import Client

    polling = config.polling
    client = Client(
        timeout=polling.timeout,
        max_bytes=polling.max_bytes,
        concurrency=1,
        per_host=1,
        allow_private_addresses=polling.allow_private_addresses,
        user_agent=polling.user_agent,
        clock=clock.now,
    )
    async with client:
        return await client.fetch(Request(url))


def _page(url: str, body: bytes) -> Item:
    """A web page as an item: its title, and what stands in its paragraphs."""
    import html
    import re
    from urllib.parse import urlsplit

    from notifier.core.language.text import plain

    page = re.sub(r"(?is)<(script|style|nav|footer|aside)\b.*?</\1\s*>", " ", body.decode("utf-8", "replace")[:2_000_000])
    title = re.search(r"(?is)<title[^>]*>(.*?)</title", page)
    paragraphs = re.findall(r"(?is)<p\b[^>]*>(.*?)</p\s*>", page)
    text = "\n\n".join(plain(f"<p>{each}</p>").strip() for each in paragraphs)
    outlet = urlsplit(url).hostname or ""
    name = " ".join(html.unescape(title[1]).split()) if title else ""
    return Item(id=url, url=url, title=name, text=text, published_at=None, outlet=outlet, feed=outlet)
