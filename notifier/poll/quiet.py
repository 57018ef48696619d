"""quiet answers that come together -> reports: unchanged and failed feeds wait a moment for each other."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from notifier.poll.asking import Asked
from notifier.poll.remembering import PollReport

BATCH_S = 0.2
"""How long they wait for others, to be remembered in one transaction."""
BATCH = 64
"""From so many on they wait no longer."""


class QuietAnswers:
    """Has quiet answers remembered, those of a moment at once. `remember` gives a report for each, in their order."""

    def __init__(self, remember: Callable[[Sequence[Asked]], Awaitable[Sequence[PollReport]]]) -> None:
        self._remember = remember
        self._waiting: list[tuple[Asked, asyncio.Future[PollReport]]] = []

    async def keep(self, asked: Asked) -> PollReport:
        """What came of it, once it is kept. Raises what `remember` raises; nothing is then kept of it."""
        done: asyncio.Future[PollReport] = asyncio.get_running_loop().create_future()
        self._waiting.append((asked, done))
        if len(self._waiting) == 1:
            await asyncio.sleep(min(BATCH_S, asked.feed.every.total_seconds() / 10))
            await self._keep_waiting()
        elif len(self._waiting) == BATCH:
            await self._keep_waiting()
        return await done

    async def _keep_waiting(self) -> None:
        batch, self._waiting = self._waiting, []
        if not batch:
            return  # they were so many that they did not wait
        try:
            reports = await self._remember([asked for asked, _ in batch])
        except asyncio.CancelledError:
            for _, done in batch:
                done.cancel()
            raise
        except Exception as error:
            for _, done in batch:
                if not done.done():
                    done.set_exception(error)
        else:
            for (_, done), report in zip(batch, reports, strict=True):
                if not done.done():
                    done.set_result(report)
