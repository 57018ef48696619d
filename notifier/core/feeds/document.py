"""body -> what a feed document says, whichever of the syntaxes it is written in.

XML goes through expat, which is fast and strict; what it cannot read goes to feedparser, which is neither.
"""

from __future__ import annotations

from urllib.parse import urljoin

from notifier.core.errors import FeedError
from notifier.core.feeds import jsonfeed, loose, quick
from notifier.core.feeds.encodings import to_utf8
from notifier.core.feeds.raw import RawFeed, Unreadable


def read(body: bytes, content_type: str | None, url: str) -> RawFeed:
    """The document that came from `url`. Raises FeedError where it is no feed, or one that must not be read."""
    body = to_utf8(body, content_type).lstrip()  # a blank line before it makes any other XML reader give up
    if not body:
        raise FeedError("is empty")
    if jsonfeed.is_json(body):
        return jsonfeed.read(body)
    try:
        return quick.read(body, lambda base, link: join(base or url, link))
    except Unreadable:
        return loose.read(body, url)


def join(base: str, link: str) -> str:
    """The link as seen from `base`; unchanged where the two do not go together."""
    if link.startswith(("https://", "http://")):
        return link  # nearly all are
    try:
        return urljoin(base, link.strip())
    except ValueError:
        return link
