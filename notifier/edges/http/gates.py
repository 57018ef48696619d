"""How many fetches run at once: in all, and for one host; and how many answers may lie about before another is fetched."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

PATIENCE_S = 2.0
"""After this long a fetch gives up its place among the `concurrency`, and goes on beside them."""
MOST_OPEN = 8
"""All fetches together, the slow ones too, are at most this many times `concurrency`."""

MOST_WAITING = 12
"""So many answers may wait to be thought about before no other fetch is begun; one takes the worker some 10 ms."""


class Backlog:
    """Answers that came and were not yet thought about; else a first round would hold all feeds in memory at once.

    Only a body that is there counts: what a slow host has not yet sent holds up nobody.
    """

    def __init__(self, most: int = MOST_WAITING) -> None:
        self._most = most
        self._waiting = 0
        self._room = asyncio.Event()
        self._room.set()

    @contextmanager
    def waiting(self, weight: int = 1) -> Iterator[None]:
        """One answer waits, which counts for `weight` of them."""
        self._add(weight)
        try:
            yield
        finally:
            self._add(-weight)

    async def room(self) -> None:
        """Wait until there is room for another."""
        await self._room.wait()

    def _add(self, number: int) -> None:
        self._waiting += number
        if self._waiting < self._most:
            self._room.set()
        else:
            self._room.clear()


class Gates:
    """Places for fetches, given in the order of asking.

    Hosts that hang must not hold up others: sixty-four of them would take every place for as long as the time-out. So a
    fetch counts for `concurrency` only while it is quick. What waits for its own host takes no place.
    """

    def __init__(self, *, concurrency: int, per_host: int, backlog: Backlog | None = None) -> None:
        self._quick = asyncio.Semaphore(concurrency)
        self._open = asyncio.Semaphore(concurrency * MOST_OPEN)
        self._per_host = per_host
        self._backlog = backlog or Backlog()
        self._hosts: dict[str, tuple[asyncio.Semaphore, int]] = {}

    @asynccontextmanager
    async def place(self, host: str) -> AsyncIterator[None]:
        semaphore, users = self._hosts.get(host) or (asyncio.Semaphore(self._per_host), 0)
        self._hosts[host] = (semaphore, users + 1)
        try:
            async with semaphore, self._open:
                await self._quick.acquire()
                turn = _Turn(self._quick)
                try:
                    await self._backlog.room()
                    slow = asyncio.get_running_loop().call_later(PATIENCE_S, turn.end)
                    try:
                        yield
                    finally:
                        slow.cancel()
                finally:
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
