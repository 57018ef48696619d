"""response headers -> what they say of when to come again, and what to say then."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

MAX_VALIDATOR = 1024
_FAR = 366 * 86400
_SECONDS = re.compile(r"\d{1,20}")


def collect(raw: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """Headers by name in lower case. Latin-1, so that a value goes back byte for byte; repeated ones are joined by commas."""
    found: dict[str, str] = {}
    for name, value in raw:
        key, text = name.decode("latin-1").lower(), value.decode("latin-1")
        found[key] = f"{found[key]}, {text}" if key in found else text
    return found


def validator(headers: Mapping[str, str], name: str) -> str | None:
    """An ETag or Last-Modified to send back; None where there is none, or one that is too long to be meant."""
    value = headers.get(name)
    return value if value and len(value) <= MAX_VALIDATOR else None


def retry_at(headers: Mapping[str, str], now: datetime) -> datetime | None:
    """When Retry-After says to come again: seconds or a date; None where it says nothing, or nonsense."""
    value = headers.get("retry-after", "").strip()
    if _SECONDS.fullmatch(value):
        return now + timedelta(seconds=min(int(value), _FAR))
    return http_date(value)


def max_age(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """How long this answer stays good: Cache-Control's max-age less Age, else Expires; None where nothing says.

    Zero where the server says not to keep it at all.
    """
    directives = dict(_directives(headers.get("cache-control", "")))
    if "no-cache" in directives or "no-store" in directives:
        return timedelta()
    if "max-age" in directives:
        lasts = _seconds(directives["max-age"])
        return max(timedelta(), lasts - (_seconds(headers.get("age", "")) or timedelta())) if lasts is not None else None
    if expires := http_date(headers.get("expires", "")):
        sent = http_date(headers.get("date", "")) or now  # by the server's own clock, should it be wrong
        return min(max(timedelta(), expires - sent), timedelta(seconds=_FAR))
    return None


def http_date(value: str) -> datetime | None:
    """A date of HTTP in any of its three forms; None where it is none."""
    try:
        parsed = parsedate_to_datetime(value.strip())
        return parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)
    except (ValueError, OverflowError, TypeError, IndexError):
        return None


def _directives(value: str) -> Iterable[tuple[str, str]]:
    for part in value.split(","):
        name, _, argument = part.strip().partition("=")
        yield name.strip().lower(), argument.strip().strip('"')


def _seconds(value: str) -> timedelta | None:
    return timedelta(seconds=min(int(value), _FAR)) if _SECONDS.fullmatch(value.strip()) else None
