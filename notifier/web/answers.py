"""What goes back: pages of readers, which nobody may keep, and pages of everybody, which may be asked for again."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Mapping
from datetime import datetime
from email.utils import format_datetime, parsedate_to_datetime

from starlette.responses import Response

from notifier.web.asking import Ask

_LEAST_GZIPPED = 700


def private(html: str, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """A page for one reader. Its address is a key, so it is kept nowhere and never packed (its length could tell of it)."""
    return Response(
        html, status, {"Cache-Control": "no-store", "X-Robots-Tag": "noindex", **(headers or {})}, "text/html; charset=utf-8"
    )


def public(ask: Ask, body: bytes, media_type: str, *, changed_at: datetime | None = None, max_age_s: int = 0) -> Response:
    """A page for everybody: packed where that helps, 304 where the one who asks has it already."""
    etag = f'"{hashlib.sha256(body).hexdigest()[:24]}"'
    headers = {
        "ETag": etag,
        "Cache-Control": f"public, max-age={max_age_s}" if max_age_s else "no-cache",
        "Vary": "Accept-Encoding",
    }
    if changed_at is not None:
        headers["Last-Modified"] = format_datetime(changed_at.replace(microsecond=0), usegmt=True)
    if _has_it(ask, etag, changed_at):
        return Response(status_code=304, headers=headers)
    if len(body) >= _LEAST_GZIPPED and _takes_gzip(ask):
        body = gzip.compress(body, 6, mtime=0)
        headers["Content-Encoding"] = "gzip"
    return Response(body, 200, headers, media_type)


def _has_it(ask: Ask, etag: str, changed_at: datetime | None) -> bool:
    known = ask.headers.get("if-none-match")
    if known is not None:  # RFC 9110, 13.2.2: then the date is not looked at
        return known.strip() == "*" or etag in (each.strip().removeprefix("W/") for each in known.split(","))
    since = ask.headers.get("if-modified-since")
    if since is None or changed_at is None:
        return False
    try:
        return changed_at.replace(microsecond=0) <= parsedate_to_datetime(since)
    except (ValueError, TypeError):
        return False


def _takes_gzip(ask: Ask) -> bool:
    for part in ask.headers.get("accept-encoding", "").lower().split(","):
        name, _, weight = part.strip().partition(";")
        if name.strip() in ("gzip", "*"):
            return weight.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False
