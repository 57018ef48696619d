"""What readers and the operator are written: put into the outbox here, carried by the deliverer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from notifier.app.links import Links
from notifier.app.threads import Threads
from notifier.app.wiring import Wiring
from notifier.compose import ComposeReport, compose
from notifier.core.model.polling import FeedState
from notifier.deliver import Deliverer, Outcome
from notifier.edges.store import Store
from notifier.remind import RemindReport, remind
from notifier.warn import warn


class Mails:
    """Writes by the present wiring. `states` gives what is known of the feeds, `observe` is told what became of each mail."""

    def __init__(
        self,
        store: Store,
        threads: Threads,
        links: Links,
        *,
        wiring: Callable[[], Wiring],
        states: Callable[[], Mapping[str, FeedState]],
        observe: Callable[[Outcome], None],
        now: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._threads = threads
        self._links = links
        self._wiring = wiring
        self._states = states
        self._observe = observe
        self._now = now
        self.deliverer = self._deliverer()

    async def compose(self, *, until: datetime | None = None) -> ComposeReport:
        """Write down what is due to every reader; with `until`, also what falls due up to that moment. Raises StoreError."""
        wiring = self._wiring()
        report = await self._threads.work(
            compose,
            self._store,
            cases=wiring.cases,
            templates=wiring.templates,
            built_in=wiring.built_in,
            sender=wiring.config.mail.sender,
            base_url=wiring.base_url,
            sign=self._links.sign,
            now=self._now(),
            until=until,
        )
        if report.mails:
            self.deliverer.wake()
        return report

    async def remind(self) -> RemindReport:
        """Write down what readers are to be told this morning beside the news. Raises StoreError."""
        wiring = self._wiring()
        report = await self._threads.work(
            remind,
            self._store,
            cases=wiring.cases,
            feeds=wiring.config.feeds,
            feed_states=dict(self._states()),
            templates=wiring.templates,
            built_in=wiring.built_in,
            sender=wiring.config.mail.sender,
            base_url=wiring.base_url,
            sign=self._links.sign,
            now=self._now(),
        )
        if report.mails:
            self.deliverer.wake()
        return report

    async def warn(self) -> None:
        """Tell the operator what needs them, where the file names one. Raises StoreError."""
        wiring = self._wiring()
        email = wiring.config.operator.email
        if email is None:
            return
        said = await self._threads.work(
            warn,
            self._store,
            feeds=wiring.config.feeds,
            states=dict(self._states()),
            email=email,
            sender=wiring.config.mail.sender,
            templates=wiring.templates,
            built_in=wiring.built_in,
            now=self._now(),
        )
        if said.says_something:
            self.deliverer.wake()

    async def change_channels(self) -> None:
        """Carry by the channels of the present wiring from now on."""
        await self.deliverer.stop(timedelta(seconds=5))
        self.deliverer = self._deliverer()

    def _deliverer(self) -> Deliverer:
        return Deliverer(self._store, self._wiring().channels, run=self._threads.work, now=self._now, observe=self._observe)
