"""text of others -> text that is safe to print: one line, no control characters, links that are links."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

# C0 and C1 controls, marks that turn the direction of what follows, and the private area in which our own marks live.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\uffff\ue000-\uf8ff]")
_MAX_URL = 2000
# All that RFC 3986 reserves, and the sign that what is escaped already begins with.
_KEEP = "%/:=&?~#+!$,;@()*[]-._"


def clean(text: str, limit: int = 10_000) -> str:
    """One line of printable text; cut at a word, with a mark, beyond `limit` characters."""
    words = " ".join(_UNPRINTABLE.sub(" ", text).split())
    if len(words) <= limit:
        return words
    return words[: limit - 2].rsplit(" ", 1)[0] + " …"


def safe_url(url: str | None) -> str | None:
    """The address if it is a web page's, written in ASCII without blanks or quotes; else None."""
    if url is None or len(url) > _MAX_URL:
        return None
    try:
        parts = urlsplit(url.strip())
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host or re.search(r"[\s<>\"'\\^`{|}]", parts.netloc):
        return None
    if not parts.netloc.isascii():
        try:
            parts = parts._replace(netloc=parts.netloc.encode("idna").decode())
        except UnicodeError:
            return None
    return quote(parts.geturl(), safe=_KEEP)
