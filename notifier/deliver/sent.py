"""The note that a mail was sent: many in one transaction, each waited for."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Iterator, Sequence

_GATHER_S = 0.0005  # how long the note of one mail waits for those of others


class SentRecorder:
    """Writes down what was sent: what others are just about to have sent, and what is sent while a transaction is under way, go
    into one. A commit costs as much as a mail."""

    def __init__(self, write: Callable[[Sequence[int]], Awaitable[None]]) -> None:
        self._write = write
        self._ids: list[int] = []
        self._written: asyncio.Future[None] | None = None
        self._some = asyncio.Event()
        self._under_way = 0

    @contextlib.contextmanager
    def counting(self) -> Iterator[None]:
        """While a mail is handed over: soon there will be one more to write down."""
        self._under_way += 1
        try:
            yield
        finally:
            self._under_way -= 1

    async def record(self, id: int) -> None:
        """Return once this is on the disk."""
        if self._written is None:
            self._written = asyncio.get_running_loop().create_future()
        self._ids.append(id)
        self._some.set()
        await asyncio.shield(self._written)

    async def run(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            await self._some.wait()
            latest = loop.time() + _GATHER_S
            while self._under_way and loop.time() < latest:
                await asyncio.sleep(0)
            self._some.clear()
            ids, written = self._ids, self._written
            self._ids, self._written = [], None
            await self._write(ids)
            if written is not None and not written.done():
                written.set_result(None)
