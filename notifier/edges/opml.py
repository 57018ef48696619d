"""feeds <-> OPML, the list that feed readers exchange."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit, urlunsplit
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from notifier.core.errors import NotifierError
from notifier.core.feeds import cmecf, links, news
from notifier.core.feeds.encodings import to_utf8
from notifier.core.model.polling import Feed

MAX_BYTES: Final = 10 * 1024 * 1024
MAX_FEEDS: Final = 10_000
MAX_DEPTH: Final = 100
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class FeedList:
    """The feeds of a list, each once; `left_out` are the addresses in it that are none of the web, as they stand there."""

    feeds: tuple[Feed, ...]
    left_out: tuple[str, ...]


def read_opml(body: bytes) -> FeedList:
    """The feeds of a list, each address once, in its order.

    Raises NotifierError where it is no OPML, or larger or more deeply nested than any honest one.
    """
    if len(body) > MAX_BYTES:
        raise NotifierError(f"is longer than {MAX_BYTES} bytes; split the list")
    reader = _Reader()
    try:
        reader.parse(to_utf8(body, None))
    except expat.ExpatError as error:
        raise NotifierError(f"is no OPML: {error}; export it again from the reader that it is from") from error
    if not reader.is_opml:
        raise NotifierError("is no OPML; export the list of feeds again as OPML")
    return FeedList(tuple(reader.feeds.values()), tuple(reader.left_out))


class _Reader:
    def __init__(self) -> None:
        self.feeds: dict[str, Feed] = {}
        self.left_out: list[str] = []
        self.is_opml = False
        self._depth = 0

    def parse(self, body: bytes) -> None:
        parser = expat.ParserCreate("utf-8")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.EntityDeclHandler = _refuse
        parser.Parse(body, True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise NotifierError(f"is nested more than {MAX_DEPTH} deep")
        if self._depth == 1:
            self.is_opml = name.lower() == "opml"
        if name.lower() == "outline" and self.is_opml:
            self._take({key.lower(): value for key, value in attributes.items()})

    def _end(self, name: str) -> None:
        self._depth -= 1

    def _take(self, outline: dict[str, str]) -> None:
        written = outline.get("xmlurl", "").strip()
        url = links.web_address(_of_the_web(written))
        if not written or url in self.feeds:
            return
        if len(self.feeds) + len(self.left_out) == MAX_FEEDS:
            raise NotifierError(f"has more than {MAX_FEEDS} feeds; split the list")
        if url is None:
            self.left_out.append(written)
            return
        name = news.title_of(outline.get("title") or outline.get("text")) or links.host_of(url)
        is_court = cmecf.is_court_address(url) or "/cmecf" in outline.get("category", "").split(",")
        self.feeds[url] = Feed(url=url, name=name, kind="cmecf" if is_court else "news")


def _of_the_web(address: str) -> str:
    """`feed://host/…` and `feed:https://…` are how some readers write an address of the web."""
    scheme, colon, rest = address.partition(":")
    if not colon or scheme.lower() != "feed":
        return address
    return f"http:{rest}" if rest.startswith("//") else rest


def _refuse(*declaration: object) -> None:
    raise NotifierError("declares entities of its own, which a list of feeds has no need of")


def write_opml(feeds: Iterable[Feed], *, title: str) -> bytes:
    """A list that any feed reader takes. Passwords in addresses and secret headers are left out."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        f"<head><title>{_clean(title).replace('&', '&amp;').replace('<', '&lt;')}</title></head>",
        "<body>",
        *(_outline(feed) for feed in feeds),
        "</body>",
        "</opml>",
        "",
    ]
    return "\n".join(lines).encode("utf-8")


def _outline(feed: Feed) -> str:
    name, url = quoteattr(_clean(feed.name)), quoteattr(_clean(_without_userinfo(feed.url)))
    category = f' category="/{feed.kind}"' if feed.kind != "news" else ""
    return f'  <outline type="rss" text={name} title={name} xmlUrl={url}{category}/>'


def _without_userinfo(url: str) -> str:
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def _clean(text: str) -> str:
    return _CONTROL.sub("", text)
