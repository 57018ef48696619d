"""Mails that came back, and addresses that were refused at once: what gives a reader up."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from datetime import datetime

from notifier.app.links import Links
from notifier.app.threads import Threads
from notifier.config import Bounces
from notifier.core.bounces import MOST_BYTES, judge_reply
from notifier.core.errors import StoreError
from notifier.deliver import Outcome
from notifier.edges.mailboxes import ImapFolder, Mailbox, Maildir
from notifier.edges.store import Store
from notifier.take_back import Taken, take_back

BATCH, ROUNDS = 50, 40
"""How many returned mails are held in memory at a time, and how often more are taken at once: a mailbox may refuse to mark them."""


class Returned:
    """Keeps what comes back by `bounces`, the part of the configuration; where that is None, nothing."""

    def __init__(
        self, store: Store, threads: Threads, links: Links, *, bounces: Callable[[], Bounces | None], now: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._threads = threads
        self._links = links
        self._bounces = bounces
        self._now = now
        self._tasks: set[asyncio.Task[None]] = set()

    async def take_back(self) -> list[Taken]:
        """Read the mails that came back, where the file says where they lie. Raises MailboxError, StoreError."""
        bounces = self._bounces()
        taken: list[Taken] = []
        if bounces is None:
            return taken
        box = _mailbox(bounces)
        for _ in range(ROUNDS):
            mails = await asyncio.to_thread(box.unread, BATCH, MOST_BYTES)
            taken += await self._threads.work(
                take_back,
                self._store,
                [each.raw for each in mails],
                secrets=self._links.secrets,
                soft_limit=bounces.soft_limit,
                now=self._now(),
            )
            await asyncio.to_thread(box.mark_read, [each.name for each in mails])
            if len(mails) < BATCH:
                break
        return taken

    def observe(self, outcome: Outcome) -> None:
        """An address that is refused at once counts as one whose mail came back."""
        bounces = self._bounces()
        if outcome.refusal and outcome.channel == "mail" and bounces is not None:
            task = asyncio.get_running_loop().create_task(self._note_refusal(outcome, bounces.soft_limit))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def aclose(self) -> None:
        """Wait until all that was observed is kept."""
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _note_refusal(self, outcome: Outcome, soft_limit: int) -> None:
        with contextlib.suppress(StoreError):  # the next refusal counts, then
            await self._threads.work(
                self._store.returns.record,
                outcome.subscriber,
                judge_reply(outcome.refusal),
                outcome.refusal[:300],
                key=f"delivery {outcome.delivery}",
                soft_limit=soft_limit,
                now=self._now(),
            )


def _mailbox(bounces: Bounces) -> Mailbox:
    """Where returned mail lies; the configuration names one of the two."""
    if bounces.imap is None:
        assert bounces.maildir is not None
        return Maildir(bounces.maildir)
    imap = bounces.imap
    password = imap.password.reveal() if imap.password else ""
    return ImapFolder(imap.host, imap.port, imap.security, imap.username, password, imap.folder)
