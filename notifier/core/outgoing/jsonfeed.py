"""entries -> a JSON Feed, version 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime

from notifier.core.outgoing.entries import Channel, Entry


def json_feed(channel: Channel, entries: Sequence[Entry]) -> bytes:
    """The document in UTF-8."""
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "home_page_url": channel.home,
        "feed_url": channel.url,
        "language": "en",
        "items": [_item(each) for each in entries],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _item(each: Entry) -> dict[str, object]:
    item: dict[str, object] = {
        "id": each.id,
        "url": each.url,
        "title": each.title,
        "content_text": f"“{each.quote}” – {each.outlet} ({each.confidence}). {each.case}",
        "date_published": _moment(each.published_at),
        "date_modified": _moment(each.updated_at),
        "authors": [{"name": each.outlet}],
        "tags": [each.kind],
    }
    return item | ({"external_url": each.source} if each.source is not None else {})


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
