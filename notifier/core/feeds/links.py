"""link as it stands in a feed -> the page that it leads to."""

from __future__ import annotations

import base64
import binascii
import re
from typing import Final
from urllib.parse import parse_qs, urlsplit

MAX_LINK: Final = 4000
_CONTROL: Final = re.compile(r"[\x00-\x20\x7f]+")
_WEB: Final = re.compile(r"https?://[^/?#\s]", re.I)

_WRAPPED: Final = (
    # host, path, the parameter that holds the link
    (re.compile(r"(?:www\.)?google\.[a-z.]{2,6}"), "/url", ("url", "q")),  # Google Alerts
    (re.compile(r"(?:www\.)?bing\.com"), "/news/apiclick.aspx", ("url",)),
    (re.compile(r"news\.google\.com"), "/", ("url",)),
    (re.compile(r"(?:[a-z]+\.)?news\.yahoo\.com"), "/", ("RU",)),
)
_GOOGLE_ARTICLE: Final = re.compile(r"/(?:(?:__i/)?rss/(?:rd/)?)?(?:articles|read)/([\w-]{16,2000})=*")


def web_address(link: str | None) -> str | None:
    """The link if it is one of the web, cleaned of white space; None for all others (javascript:, data:, file:, mailto:)."""
    if not link or len(link) > MAX_LINK:
        return None
    link = _CONTROL.sub("", link)
    return link if _WEB.match(link) else None


def host_of(link: str) -> str:
    """The host, without `www.`; empty where the link has none."""
    try:
        return (urlsplit(link).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def is_wrapped(link: str) -> bool:
    """Whether the link leads to a page through an aggregator."""
    if "google" not in link and "bing.com" not in link and "yahoo.com" not in link:
        return False  # nearly all; taking a link apart costs more than the rest of an item
    host = host_of(link)
    return any(pattern.fullmatch(host) for pattern, _, _ in _WRAPPED)


def unwrap(link: str) -> str:
    """The page that an aggregator's link leads to, as far as the link says; else the link itself.

    Google News: until 2024 the article's id held the address; now it mostly holds a number that only Google can turn into one.
    """
    try:
        parts = urlsplit(link)
    except ValueError:
        return link
    host = (parts.hostname or "").removeprefix("www.")
    if host == "news.google.com" and (found := _GOOGLE_ARTICLE.fullmatch(parts.path)):
        return _in_article_id(found[1]) or link
    for pattern, path, names in _WRAPPED:
        if pattern.fullmatch(host) and parts.path.startswith(path):
            values = parse_qs(parts.query)
            inner = next((web_address(values[name][0]) for name in names if name in values), None)
            return inner or link
    return link


def _in_article_id(text: str) -> str | None:
    """The address in the base64 of a protocol buffer: field 4 is the page, field 26 its AMP twin."""
    try:
        packed = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (binascii.Error, ValueError):
        return None
    at = packed.find(b"\x22")
    if at < 0 or at > 8:
        return None
    length, at = _varint(packed, at + 1)
    try:
        return web_address(packed[at : at + length].decode("ascii"))
    except UnicodeDecodeError:
        return None


def _varint(packed: bytes, at: int) -> tuple[int, int]:
    """A number of at most two bytes, and where it ends."""
    if at + 1 >= len(packed):
        return 0, at
    if packed[at] < 0x80:
        return packed[at], at + 1
    return packed[at] & 0x7F | packed[at + 1] << 7, at + 2
