"""The two threads beside the event loop: one thinks and writes, the other reads for the pages."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Threads:
    """Calls functions in the worker or in the reader; each does one thing at a time."""

    def __init__(self) -> None:
        self._worker = ThreadPoolExecutor(1, "worker")
        self._reader = ThreadPoolExecutor(1, "reader")

    async def work(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Call a function in the one thread that thinks and writes."""
        return await asyncio.get_running_loop().run_in_executor(self._worker, lambda: function(*args, **kwargs))

    async def read(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Call a function in the thread that reads for the pages."""
        return await asyncio.get_running_loop().run_in_executor(self._reader, lambda: function(*args, **kwargs))

    async def aclose(self) -> None:
        """Wait for what is under way; what waits its turn is dropped."""
        for pool in (self._worker, self._reader):
            await asyncio.to_thread(pool.shutdown, cancel_futures=True)
