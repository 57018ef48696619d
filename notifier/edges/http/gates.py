"""How many fetches run at once: in all, and for one host."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

PATIENCE_S = 2.0
"""After this long a fetch gives up its place among the `concurrency`, and goes on beside them."""
MOST_OPEN = 8
"""All fetches together, the slow ones too, are at most this many times `concurrency`."""


class Gates:
    """Places for fetches, given in the order of asking.

    Hosts that hang must not hold up others: sixty-four of them would take every place for as long as the time-out. So a
    fetch counts for `concurrency` only while it is quick. What waits for its own host takes no place.
    """

    def __init__(self, *, concurrency: int, per_host: int) -> None:
        self._quick = asyncio.Semaphore(concurrency)
        self._open = asyncio.Semaphore(concurrency * MOST_OPEN)
        self._per_host = per_host
        self._hosts: dict[str, tuple[asyncio.Semaphore, int]] = {}

    @asynccontextmanager
    async def place(self, host: str) -> AsyncIterator[None]:
        semaphore, users = self._hosts.get(host) or (asyncio.Semaphore(self._per_host), 0)
        self._hosts[host] = (semaphore, users + 1)
        try:
            async with semaphore, self._open:
                await self._quick.acquire()
                turn = _Turn(self._quick)
                slow = asyncio.get_running_loop().call_later(PATIENCE_S, turn.end)
                try:
                    yield
                finally:
                    slow.cancel()
                    turn.end()
        finally:
            self._leave(host)

    def _leave(self, host: str) -> None:
        semaphore, users = self._hosts[host]
        if users == 1:
            del self._hosts[host]  # else one more for every host that ever redirected us
        else:
            self._hosts[host] = (semaphore, users - 1)


class _Turn:
    """A place among the quick ones, given back once however often it is ended."""

    def __init__(self, places: asyncio.Semaphore) -> None:
        self._places: asyncio.Semaphore | None = places

    def end(self) -> None:
        if self._places:
            self._places.release()
            self._places = None
