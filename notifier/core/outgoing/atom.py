"""entries -> an Atom feed (RFC 4287)."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Sequence
from datetime import UTC, datetime

from notifier.core.outgoing.entries import Channel, Entry

_ATOM = "http://www.w3.org/2005/Atom"
_BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)


def atom(channel: Channel, entries: Sequence[Entry]) -> bytes:
    """The document in UTF-8. Text is plain: what a site wrote is never taken as markup."""
    ElementTree.register_namespace("", _ATOM)
    feed = ElementTree.Element(f"{{{_ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "en"})
    _text(feed, "id", channel.id)
    _text(feed, "title", channel.title)
    _text(feed, "updated", _moment(max((each.updated_at for each in entries), default=_BEGINNING)))
    _link(feed, "self", channel.url, "application/atom+xml")
    _link(feed, "alternate", channel.home, "text/html")
    _text(ElementTree.SubElement(feed, f"{{{_ATOM}}}author"), "name", channel.title)
    for each in entries:
        _entry(feed, each)
    return bytes(ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True))


def _entry(feed: ElementTree.Element, each: Entry) -> None:
    entry = ElementTree.SubElement(feed, f"{{{_ATOM}}}entry")
    _text(entry, "id", each.id)
    _text(entry, "title", each.title)
    _text(entry, "published", _moment(each.published_at))
    _text(entry, "updated", _moment(each.updated_at))
    _link(entry, "alternate", each.url, "text/html")
    if each.source is not None:
        _link(entry, "via", each.source, None)
    _text(ElementTree.SubElement(entry, f"{{{_ATOM}}}author"), "name", each.outlet)
    ElementTree.SubElement(entry, f"{{{_ATOM}}}category", {"term": each.kind})
    _text(entry, "summary", f"“{each.quote}” – {each.outlet} ({each.confidence}). {each.case}")


def _text(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, f"{{{_ATOM}}}{name}").text = text


def _link(parent: ElementTree.Element, rel: str, href: str, type: str | None) -> None:
    ElementTree.SubElement(parent, f"{{{_ATOM}}}link", {"rel": rel, "href": href, **({"type": type} if type else {})})


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
