"""What is under way: tasks that we own, so that a stop can let them end, and a defect in one is seen."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Coroutine
from datetime import timedelta

from notifier.core.errors import NotifierError, StoreBusyError

log = logging.getLogger(__name__)

RETRY = timedelta(seconds=1)
"""How long a job waits after the store was busy or full."""
LONG_RETRY = timedelta(seconds=30)
"""How long it waits after anything else went wrong."""

Work = Callable[[], Coroutine[None, None, None]]


class Tasks:
    """The tasks of one daemon. `on_defect` is told the name of one that ended in an error that nobody expects."""

    def __init__(self, on_defect: Callable[[str], None]) -> None:
        self.stopping = asyncio.Event()
        self._on_defect = on_defect
        self._tasks: set[asyncio.Task[None]] = set()
        self._again: dict[str, bool] = {}
        """By the name of what is under way once at a time: whether it is wanted once more."""

    def spawn(self, name: str, work: Coroutine[None, None, None]) -> None:
        """Start this now."""
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._finished)

    def single(self, name: str, work: Work) -> None:
        """Start the work unless it is under way; then run it once more afterwards, since something may have come in between."""
        if name in self._again:
            self._again[name] = True
            return
        self._again[name] = False
        self.spawn(name, self._repeat(name, work))

    async def pause(self, length: timedelta) -> None:
        """Wait so long; a stop ends the task that waits."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.stopping.wait(), length.total_seconds())
        if self.stopping.is_set():
            raise asyncio.CancelledError

    def cancel(self, prefix: str) -> None:
        """End at once whatever has a name that begins so."""
        for task in [task for task in self._tasks if task.get_name().startswith(prefix)]:
            task.cancel()

    async def end(self, patience: timedelta) -> None:
        """Wait so long for what is under way, then end it."""
        if not self._tasks:
            return
        _, late = await asyncio.wait(self._tasks, timeout=patience.total_seconds())
        for task in late:
            task.cancel()
            log.warning("stopped while %s was under way; it is taken up at the next start", task.get_name())

    async def _repeat(self, name: str, work: Work) -> None:
        try:
            while True:
                self._again[name] = False
                try:
                    await work()
                except StoreBusyError as error:
                    log.warning("the store cannot be used just now, %s waits: %s", name, error)
                    await self.pause(RETRY)
                    continue
                except NotifierError as error:
                    log.error("%s: %s", name, error)
                    await self.pause(LONG_RETRY)
                    continue
                if not self._again[name] or self.stopping.is_set():
                    return
        finally:
            del self._again[name]

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("%s failed, a defect of the program", task.get_name(), exc_info=error)
            self._on_defect(task.get_name())
