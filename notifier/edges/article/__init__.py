"""link of a teaser -> the text of the article behind it: through the same client and bounds as feeds, and robots.txt kept.

page = await articles.fetch(item.url)      only the network
text = text_of(page)                       only thinking; in whatever thread the caller has for that
"""

from __future__ import annotations

import html
import importlib.util
import re
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from urllib.parse import urlsplit

from notifier.core.errors import FetchError
from notifier.core.feeds import links
from notifier.core.feeds.document import join
from notifier.core.feeds.encodings import to_utf8
from notifier.core.feeds.news import MAX_TEXT
from notifier.core.model.polling import Request, Response
from notifier.edges.article.paragraphs import article_text

MAX_ROBOTS: Final = 500 * 1024
"""RFC 9309: so much of a robots.txt must be read, and the rest need not."""
ROBOTS_LAST: Final = timedelta(hours=24)
ROBOTS_RETRY: Final = timedelta(hours=1)
"""How long a robots.txt that could not be had keeps us out before it is asked for again."""
MOST_ORIGINS: Final = 1000
MAX_PAGE: Final = 2 * 1024 * 1024
"""Bytes of a page that are looked at. Extraction takes seconds on more, and articles are short."""

Fetch = Callable[[Request], Awaitable[Response]]
_HTML: Final = re.compile(r"(?:text/html|application/xhtml\+xml|application/xml|text/xml)\b", re.I)
# How an aggregator's page leads on where it does not redirect: Google's own attribute, or a refresh at once.
_LEADS_ON: Final = re.compile(
    r"""data-n-au=["']([^"']+)["']|<meta[^>]{1,100}http-equiv=["']?refresh["']?[^>]{1,100}url=['"]?([^"'>\s]+)""", re.I
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was served, in UTF-8. `url` is where it was in the end."""

    url: str
    body: bytes


class Articles:
    """Fetches article pages as politely as a person would, and no page that robots.txt forbids."""

    def __init__(self, fetch: Fetch, *, user_agent: str, clock: Callable[[], datetime]) -> None:
        """`fetch` is the client's; it brings the bounds of size, time and address. `user_agent` is whom robots.txt speaks to."""
        self._fetch = fetch
        self._user_agent = user_agent
        self._clock = clock
        self._robots: OrderedDict[str, tuple[Any, datetime]] = OrderedDict()

    async def fetch(self, url: str) -> Page:
        """The page. Raises FetchError where it cannot be had, must not be asked for, or is no page."""
        page = await self._get(url)
        if links.is_wrapped(page.url) and (inner := _leads_on_to(page)):
            page = await self._get(inner)
        return page

    async def _get(self, url: str) -> Page:
        await self._keep_robots(url)
        response = await self._fetch(Request(url, headers={"Accept": "text/html, application/xhtml+xml;q=0.9, */*;q=0.5"}))
        if _origin(response.url) != _origin(url):
            await self._keep_robots(response.url)
        if response.content_type and not _HTML.match(response.content_type):
            raise FetchError(response.url, f"is no page but {response.content_type[:60]}")
        return Page(response.url, to_utf8((response.body or b"")[:MAX_PAGE], response.content_type))

    async def _keep_robots(self, url: str) -> None:
        rules = await self._rules(_origin(url))
        if rules is None:
            raise FetchError(url, "not asked for: the site's robots.txt cannot be had")
        if not rules.can_fetch(url, self._user_agent):
            raise FetchError(url, "not asked for: the site's robots.txt forbids it")

    async def _rules(self, origin: str) -> Any:
        """What robots.txt allows, as protego reads it; None where nothing may be asked for. Kept for a day."""
        known = self._robots.get(origin)
        if known and self._clock() < known[1]:
            return known[0]
        rules = await self._ask_robots(origin)
        self._robots[origin] = (rules, self._clock() + (ROBOTS_LAST if rules is not None else ROBOTS_RETRY))
        self._robots.move_to_end(origin)
        while len(self._robots) > MOST_ORIGINS:
            self._robots.popitem(last=False)
        return rules

    async def _ask_robots(self, origin: str) -> Any:
        from protego import Protego

        try:
            response = await self._fetch(Request(f"{origin}/robots.txt", headers={"Accept": "text/plain, */*;q=0.5"}))
        except FetchError as error:
            # RFC 9309: a site without the file forbids nothing, one that is out of order forbids everything.
            is_absent = error.status is not None and 400 <= error.status < 500 and error.status != 429
            return Protego.parse("") if is_absent else None
        return Protego.parse((response.body or b"")[:MAX_ROBOTS].decode("utf-8", "replace"))


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def _leads_on_to(page: Page) -> str | None:
    found = _LEADS_ON.search(page.body[: 512 * 1024].decode("utf-8", "replace"))
    inner = links.web_address(join(page.url, html.unescape(found[1] or found[2]))) if found else None
    return inner if inner and not links.is_wrapped(inner) else None


def text_of(page: Page) -> str | None:
    """The article's own text in paragraphs, without what stands around it; None where there is none to be found.

    By trafilatura where it is installed, else by the paragraphs that stand together.
    """
    source = page.body.decode("utf-8", "replace")
    found = _by_trafilatura(source, page.url) if importlib.util.find_spec("trafilatura") else None
    text = found or article_text(source)
    return text[:MAX_TEXT] if text else None


def _by_trafilatura(source: str, url: str) -> str | None:
    import trafilatura
    from trafilatura.meta import reset_caches

    try:
        found = trafilatura.extract(source, url=url, include_comments=False, include_tables=False, favor_precision=True)
    except Exception:  # hostile pages raise whatever lxml and a dozen heuristics can; the other way is still there
        return None
    finally:
        reset_caches()  # they grow with every page
    return re.sub(r"\n+", "\n\n", found.strip()) if isinstance(found, str) and found.strip() else None
