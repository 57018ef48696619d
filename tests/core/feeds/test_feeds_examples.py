"""Every recorded form of a feed is read as the reviewed file beside it says."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from notifier.core import feeds
from notifier.core.feeds import document, loose, news
from notifier.core.feeds.encodings import to_utf8
from notifier.core.feeds.parsed import Parsed
from notifier.core.model.items import ItemKind
from notifier.core.model.polling import Feed

EXAMPLES = Path(__file__).parents[2] / "examples"
KINDS: tuple[ItemKind, ...] = ("news", "cmecf")
FILES = sorted(file for kind in KINDS for file in (EXAMPLES / kind).iterdir() if not file.name.endswith(".expected.json"))
URL = "https://feeds.example/all.xml"


def a_feed(file: Path) -> Feed:
    kind: ItemKind = "cmecf" if file.parent.name == "cmecf" else "news"
    return Feed(URL, "A feed", kind=kind)


def read_example(file: Path) -> Parsed:
    return feeds.parse(a_feed(file), file.read_bytes(), None, URL)


def written(parsed: Parsed) -> str:
    def plain(value: Any) -> Any:
        if isinstance(value, datetime):
            return value.isoformat()
        if isinstance(value, timedelta):
            return value.total_seconds()
        return sorted(value)

    items = [{key: value for key, value in asdict(item).items() if value not in (None, "")} for item in parsed.items]
    about = {key: value for key, value in asdict(parsed).items() if value and key != "items"}
    return json.dumps({**about, "items": items}, indent=1, ensure_ascii=False, default=plain) + "\n"


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_an_example_is_read_as_reviewed(file: Path) -> None:
    expected = file.with_suffix(".expected.json")

    assert expected.exists(), f"write it, look at it, and commit it:\n{written(read_example(file))}"
    assert written(read_example(file)) == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_feed_has_examples(kind: str) -> None:
    assert kind in feeds.KINDS
    assert any(file.parent.name == kind for file in FILES)


# feedparser itself takes these for something else than we do, and we keep our reading
_OWN_READING = {
    "rss-0.91.xml",  # drops what the DTD would have named: &mdash;
}


XML = [file for file in FILES if file.suffix == ".xml" and file.name not in _OWN_READING]


@pytest.mark.parametrize("file", XML, ids=lambda file: file.name)
def test_both_readers_of_xml_agree(file: Path) -> None:
    """What expat reads of a well-formed document is what feedparser reads of it."""
    body = to_utf8(file.read_bytes(), None)
    feed = a_feed(file)
    kind = feeds.KINDS[feed.kind]

    one, other = kind.read(feed, document.read(body, None, URL)), kind.read(feed, loose.read(body, URL))

    assert one.items == other.items
    assert one.ttl == other.ttl


def test_news_is_never_guessed() -> None:
    assert not news.recognises(document.read(b"<rss version='2.0'><channel/></rss>", None, ""))
