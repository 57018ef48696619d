"""Feeds asked, thought about, and kept with what follows from them."""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from notifier.app.threads import Threads
from notifier.app.wiring import Wiring
from notifier.core import pipeline
from notifier.core.model.evidence import Evidence
from notifier.core.model.polling import FeedState
from notifier.edges.extractor import Extractor
from notifier.edges.http import Backlog
from notifier.edges.store import Store
from notifier.poll import Asked, PollReport, Sifted, ask, ask_at, fetch_pages, questions, record, remember, sift
from notifier.poll.quiet import QuietAnswers
from notifier.poll.together import Together

LARGE_WEIGHT = 8
"""For how many others a document counts, while it waits to be thought about, that was too large to be read with them."""


class Polls:
    """Polls the feeds of the present wiring. `states` is what is known of them, by URL."""

    def __init__(
        self, store: Store, threads: Threads, *, backlog: Backlog, wiring: Callable[[], Wiring], now: Callable[[], datetime]
    ) -> None:
        self.states: dict[str, FeedState] = {}
        self._store = store
        self._threads = threads
        self._backlog = backlog
        self._wiring = wiring
        self._now = now
        self._together = Together(store, threads.work)
        self._quiet = QuietAnswers(self._remember)

    def take_over(self) -> None:
        """Take the states that the store knows. In the worker thread."""
        self.states = self._store.polls.feed_states()

    async def prepare(self) -> None:
        """Have ready what the first news will need."""
        await self._threads.work(pipeline.prepare)

    def next_polls(self) -> dict[str, datetime]:
        """When each configured feed is to be asked, by URL."""
        now = self._now()
        return {url: ask_at(feed, self.states.get(url), now) for url, feed in self._wiring().feeds.items()}

    def longest_every(self) -> timedelta:
        wiring = self._wiring()
        return max((feed.every for feed in wiring.feeds.values()), default=wiring.config.polling.every)

    def shortest_every(self) -> timedelta:
        wiring = self._wiring()
        return min((feed.every for feed in wiring.feeds.values()), default=wiring.config.polling.every)

    async def poll(self, url: str) -> PollReport | None:
        """Ask a feed, think, and keep what follows. None where the feed has left the configuration meanwhile.

        Raises StoreError; then nothing is kept, and the feed is as before.
        """
        wiring = self._wiring()
        feed = wiring.feeds.get(url)
        if feed is None:
            return None
        asked = await ask(wiring.client, feed, self.states.get(url))
        report = await (self._quiet.keep(asked) if asked.is_quiet else self._think(asked, wiring))
        self.states[url] = report.state
        return report

    async def _think(self, asked: Asked, wiring: Wiring) -> PollReport:
        with self._backlog.waiting(LARGE_WEIGHT if asked.parsed is not None else 1):
            thought = await self._together.think(lambda: self._think_on(asked, wiring))
        if isinstance(thought, PollReport):
            return thought
        pages = await fetch_pages(wiring.articles, thought) if thought.wants else None
        answers = await self._answers(wiring.extractor, thought, pages, wiring) if wiring.extractor else None
        return await self._threads.work(record, thought, self._store, wiring.rules, now=self._now(), pages=pages, answers=answers)

    async def _answers(
        self, extractor: Extractor, sifted: Sifted, pages: Mapping[str, str] | None, wiring: Wiring
    ) -> dict[str, tuple[Evidence, ...]]:
        """What the extractor says of what the rules leave undecided, by item id."""
        found = await self._threads.work(questions, sifted, wiring.rules, pages=pages)
        zone = wiring.rules.timezone
        answers = await asyncio.gather(*(extractor.evidence(each, timezone=zone) for each in found))
        return {each.item.id: answer for each, answer in zip(found, answers, strict=True)}

    def _think_on(self, asked: Asked, wiring: Wiring) -> PollReport | Sifted:
        """In the worker thread: to the end, or up to where article pages or the extractor are wanted.

        At one go, since else the halves of a first round pile up: all feeds would be sifted before any is recorded.
        """
        now = self._now()
        sifted = sift(asked, self._store, wiring.rules, now=now, jitter=_jitter(asked.feed.url, now))
        waits = sifted.wants or (wiring.extractor is not None and sifted.matched)
        return sifted if waits else record(sifted, self._store, wiring.rules, now=now)

    async def _remember(self, asked: Sequence[Asked]) -> list[PollReport]:
        now = self._now()
        jitter = _jitter(asked[0].feed.url, now)
        return await self._threads.work(remember, asked, self._store, now=now, jitter=jitter)


def _jitter(url: str, now: datetime) -> float:
    """In [0, 1): a place of its own for each feed and moment, so that feeds do not all come at once."""
    return zlib.crc32(f"{url} {now.timestamp()}".encode()) / 2**32
