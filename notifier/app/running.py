"""The app: opened on a configuration, taken to another one, closed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime
from types import TracebackType
from typing import Self

from notifier.app.health import Health
from notifier.app.links import Links
from notifier.app.mails import Mails
from notifier.app.polls import Polls
from notifier.app.returned import Returned
from notifier.app.threads import Threads
from notifier.app.wiring import Wiring, wire
from notifier.config import Config
from notifier.core.errors import StoreError
from notifier.core.model.cases import Case
from notifier.deliver import Outcome
from notifier.edges import clock
from notifier.edges.http import Backlog
from notifier.edges.store import Store, open_store
from notifier.poll import PollReport, Rules


class App:
    """The program at work. Open it with `async with App.open(config)`; it belongs to one event loop.

    `now` may be a clock other than the machine's, as the demo's. `on_change` is told when a change falls due, `on_outcome` what
    became of each mail.
    """

    def __init__(self, config: Config, store: Store, now: Callable[[], datetime]) -> None:
        self.now = now
        self.store = store
        self.health = Health(now())
        self.on_change: Callable[[datetime], None] = lambda _: None
        self.on_outcome: Callable[[Outcome], None] = lambda _: None
        self.threads = Threads()
        self.links = Links()
        self._backlog = Backlog()
        self._wiring = self._wire(config)
        self.polls = Polls(store, self.threads, backlog=self._backlog, wiring=lambda: self._wiring, now=now)
        self.returned = Returned(store, self.threads, self.links, bounces=lambda: self.config.mail.bounces, now=now)
        self.mails = Mails(
            store,
            self.threads,
            self.links,
            wiring=lambda: self._wiring,
            states=lambda: self.polls.states,
            observe=self._observe,
            now=now,
        )

    # --- life ---

    @classmethod
    async def open(cls, config: Config, *, now: Callable[[], datetime] = clock.now) -> Self:
        """An app on the store that the configuration names. Raises StoreError, TemplateError."""
        app = cls(config, await asyncio.to_thread(open_store, config.store_url, now=now()), now)
        try:
            await app.threads.work(app._take_over, config)
        except BaseException:
            await app.aclose()
            raise
        return app

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        await self.returned.aclose()
        await self._wiring.aclose()
        await self.threads.aclose()
        self.store.close()

    async def take_up(self, config: Config) -> None:
        """Go on with another configuration. Raises StoreError, TemplateError; the old one then stays in force."""
        if config.store_url != self.config.store_url:
            raise StoreError("[store] url: another store is taken up at a restart only; the old one stays in use")
        wiring = await self.threads.work(self._wire, config)
        await self.threads.work(self._take_over, config)
        old, self._wiring = self._wiring, wiring
        await self.mails.change_channels()
        await old.aclose()

    def _wire(self, config: Config) -> Wiring:
        return wire(config, backlog=self._backlog, links=self.links, now=self.now)

    def _take_over(self, config: Config) -> None:
        """Tell the store what the configuration says. In the worker thread."""
        self.store.cases.ensure(config.cases)
        self.store.subscribers.sync(config.readers, self.now())
        self.polls.take_over()
        self.links.take_over(self.store, config.web)

    # --- what is in force ---

    @property
    def config(self) -> Config:
        return self._wiring.config

    @property
    def cases(self) -> Mapping[str, Case]:
        return self._wiring.cases

    @property
    def rules(self) -> Rules:
        return self._wiring.rules

    # --- what it does, and takes note of ---

    async def poll(self, url: str) -> PollReport | None:
        """Ask a feed, think, and keep what follows. None where the feed has left the configuration. Raises StoreError."""
        report = await self.polls.poll(url)
        if report is not None:
            self._take_note(report)
        return report

    async def prove_writable(self) -> None:
        """Write to the store. Raises StoreError where that fails."""
        await self.threads.work(self.store.admin.write_probe, self.now())

    def _take_note(self, report: PollReport) -> None:
        self.health.count("poll", report.outcome)
        if report.outcome != "failed":
            self.health.last_read_at = self.now()
            if self._wiring.heartbeat is not None:
                self._wiring.heartbeat.beat()
        if report.changes:
            self.health.count("change", "recorded", len(report.changes))
            self.on_change(min(change.due_at for change in report.changes))

    def _observe(self, outcome: Outcome) -> None:
        self.health.count("mail", outcome.status)
        self.returned.observe(outcome)
        self.on_outcome(outcome)
