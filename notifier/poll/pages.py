"""teasers -> the texts of the articles behind them."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Protocol

from notifier.core.errors import FetchError
from notifier.core.model.items import Item
from notifier.edges import apart, article
from notifier.edges.article import Page
from notifier.poll.thinking import Sifted

TIME_LIMIT_S = 30.0
"""How long news may wait for its pages; what has not come by then is read as the feed had it."""


class FetchesPages(Protocol):
    """What is needed of `edges.article.Articles`."""

    async def fetch(self, url: str) -> Page:
        """Raises FetchError where the page cannot be had or must not be asked for."""


async def fetch_pages(articles: FetchesPages, sifted: Sifted) -> dict[str, str]:
    """The article texts of the items that want theirs, by item id; what cannot be had is left out."""
    wanted = [item for item in sifted.wants if item.url]
    if not wanted:
        return {}
    pages = await _pages(articles, wanted)
    try:
        texts = await apart.run(apart.each, article.text_of, list(pages.values()))
    except apart.ApartError:
        return {}
    return {id: text for id, text in zip(pages, texts, strict=True) if text}


async def _pages(articles: FetchesPages, wanted: Sequence[Item]) -> dict[str, Page]:
    tasks = {asyncio.ensure_future(articles.fetch(item.url or "")): item.id for item in wanted}
    try:
        done, _ = await asyncio.wait(tasks, timeout=TIME_LIMIT_S)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return {tasks[task]: page for task in tasks if task in done and (page := _page(task)) is not None}


def _page(task: asyncio.Future[Page]) -> Page | None:
    error = task.exception()
    if error is None:
        return task.result()
    if isinstance(error, FetchError):
        return None
    raise error
