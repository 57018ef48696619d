"""digest -> what a program or a messenger is told: JSON with the names of `replay`, or a title and a text."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from notifier.core.model.cases import Case
from notifier.core.model.developments import Source
from notifier.core.model.digests import Digest, Line
from notifier.core.model.mail import Frozen
from notifier.core.naming import facts_of, moment
from notifier.core.rendering.mime import Words
from notifier.core.rendering.plain import clean, safe_url
from notifier.core.rendering.words import headline


def payload(digest: Digest, id: str) -> Frozen:
    """A digest as a JSON object. `id` is the Message-ID that mail would have: the same however often it is sent."""
    changes = [_change(case, line, digest) for case, lines in digest.cases for line in lines]
    return _frozen({"type": "digest", "id": id, "at": moment(digest.composed_at), "changes": changes})


def title_and_text(words: Words) -> Frozen:
    """What a messenger shows, as the JSON object that its channel reads."""
    return _frozen({"title": words.subject, "text": words.text})


def _change(case: Case, line: Line, digest: Digest) -> dict[str, Any]:
    development = line.development
    today = digest.composed_at.astimezone(ZoneInfo(digest.subscriber.timezone)).date()
    sources = development.sources
    return {
        "type": "change",
        "case": case.id,
        "name": case.name,
        "development": development.id,
        **facts_of(development.facts),
        "at": moment(development.first_at),
        "from": line.from_,
        "to": line.to,
        "items": [source.item for source in sources],
        "update": line.form == "update",
        "corrects": development.corrects if line.form == "correction" else None,
        "retracts": development.retracts if line.form == "retraction" else None,
        "confidence": development.confidence,
        "headline": headline(line, today),
        "quote": sources[0].quote if sources else None,
        "sources": [_source(source) for source in sources[:20]],
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "outlet": clean(source.outlet, 200),
        "url": safe_url(source.url),
        "title": clean(source.title, 500),
        "published": moment(source.published_at) if source.published_at else None,
    }


def _frozen(value: Mapping[str, Any]) -> Frozen:
    # Escaped to ASCII: feeds may carry lone surrogates, which UTF-8 cannot.
    body = json.dumps(value, separators=(",", ":")).encode("ascii")
    return Frozen(hashlib.sha256(body).hexdigest(), body)
