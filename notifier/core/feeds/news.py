"""RSS, RDF, Atom and JSON Feed -> items of news."""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Iterable, Iterator
from typing import Final

from notifier.core.feeds import links
from notifier.core.feeds.moments import read_moment, utc
from notifier.core.feeds.parsed import Parsed
from notifier.core.feeds.raw import RawEntry, RawFeed
from notifier.core.feeds.tongues import SAMPLE, tongue_of
from notifier.core.language.text import plain
from notifier.core.model.items import Item
from notifier.core.model.polling import Feed

NAME: Final = "news"

MAX_TITLE: Final = 1000
MAX_TEXT: Final = 100_000
"""Characters; a long read in a magazine has 60,000."""
MAX_ID: Final = 500
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.I)


def read(feed: Feed, raw: RawFeed) -> Parsed:
    """The items of a document, each with a headline or a text."""
    return parsed(raw, _items(feed, raw))


def recognises(raw: RawFeed) -> bool:
    """Never: news is what is nothing else."""
    return False


def parsed(raw: RawFeed, items: Iterable[Item]) -> Parsed:
    """What the document says of itself, with its items."""
    return Parsed(
        items=tuple(items),
        ttl=raw.ttl,
        skip_hours=raw.skip_hours,
        skip_days=raw.skip_days,
    )


def _items(feed: Feed, raw: RawFeed) -> Iterator[Item]:
    for entry in raw.entries:
        item = _item(feed, raw, entry)
        if item.title or item.text:
            yield item


def _item(feed: Feed, raw: RawFeed, entry: RawEntry) -> Item:
    link = links.web_address(entry.link)
    title, text = title_of(entry.title), text_of(entry.texts)
    outlet = title_of(entry.source)[:100] if entry.source else ""
    if link and links.is_wrapped(link):
        wrapper, link = link, links.unwrap(link)
        if "google" in wrapper:
            outlet = outlet or _outlet_in(title)
            title = _without_outlet(title, outlet)
        if links.host_of(wrapper) == "news.google.com":
            text = ""  # the headline again, or those of other outlets
        outlet = outlet or links.host_of(link)
    moment = utc(read_moment(entry.published) or read_moment(entry.updated)) or entry.moment
    return Item(
        id=id_of(entry.id or link, title, text),
        url=link,
        title=title,
        text=text,
        published_at=moment,
        outlet=outlet or feed.name,
        feed=feed.name,
        court=feed.court,
        language=tongue_of(f"{title} {text[:SAMPLE]}", entry.language or raw.language),
    )


def title_of(text: str | None) -> str:
    """A headline on one line, without tags; entities that are still there are read too, since many feeds escape twice."""
    if not text:
        return ""
    text = text[: 4 * MAX_TITLE]
    if "<" in text:
        text = plain(text)
    return _unescaped(" ".join(text.split()))[:MAX_TITLE].rstrip()


def text_of(texts: Iterable[str]) -> str:
    """The fullest of the texts, made plain."""
    fullest = ""
    for text in dict.fromkeys(texts):
        if len(text) > len(fullest):
            readable = _plain_text(text)
            fullest = max(fullest, readable, key=len)
    return fullest


def _plain_text(text: str) -> str:
    text = text[: 10 * MAX_TEXT]
    readable = plain(text)
    if readable is text:
        readable = _unescaped(text).strip()
    return readable[:MAX_TEXT]


def _unescaped(text: str) -> str:
    for _ in range(2):
        if "&" not in text or not _ENTITY.search(text):
            break
        text = _ENTITY.sub(lambda found: html.unescape(found[0]), text).replace("\xa0", " ")
    return text


def _outlet_in(title: str) -> str:
    """What stands behind the last dash, where it can be the name of an outlet; empty where there is none."""
    head, dash, tail = title.rpartition(" - ")
    return tail.strip() if dash and head and 0 < len(tail) <= 40 else ""


def _without_outlet(title: str, outlet: str) -> str:
    """`Jury finds against bank - The Ledger` -> `Jury finds against bank`, where the outlet is The Ledger."""
    tail = f" - {outlet}"
    return title[: -len(tail)].rstrip() if outlet and title.lower().endswith(tail.lower()) else title


def id_of(given: str | None, title: str, text: str) -> str:
    """The feed's own id of an entry, made from its words where it has none."""
    if given and len(given) <= MAX_ID:
        return given
    return "sha256:" + hashlib.sha256((given or f"{title}\n\n{text}").encode("utf-8", "surrogatepass")).hexdigest()
