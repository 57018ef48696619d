"""thoughts that wait -> what came of them: as many as a moment allows in one transaction, each alone where that fails."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from notifier.core.errors import StoreBusyError

T = TypeVar("T")

MOMENT_S = 0.05
"""A commit costs as much as reading ten items, and news may wait for so long, and a reader's click, but not for longer."""


class Transactions(Protocol):
    """What is needed of the store."""

    def together(self) -> AbstractContextManager[None]:
        """Within, all calls of this thread are one transaction."""


@dataclass(frozen=True, slots=True)
class _Thought:
    think: Callable[[], Any]
    done: asyncio.Future[Any]

    def settle(self, outcome: object) -> None:
        """Say in the loop what came of it; an exception is raised there."""
        self.done.get_loop().call_soon_threadsafe(self._settle, outcome)

    def _settle(self, outcome: object) -> None:
        if self.done.done():
            return  # whoever waited has gone
        if isinstance(outcome, Exception):
            self.done.set_exception(outcome)
        else:
            self.done.set_result(outcome)


class Together:
    """Has thoughts thought in the worker (`work` calls a function there), those that wait beside each other in one transaction,
    as many as `moment_s` allows."""

    def __init__(
        self, store: Transactions, work: Callable[[Callable[[], None]], Awaitable[None]], *, moment_s: float = MOMENT_S
    ) -> None:
        self._store = store
        self._work = work
        self._moment_s = moment_s
        self._waiting: deque[_Thought] = deque()

    async def think(self, think: Callable[[], T]) -> T:
        """What `think` returns, once all that it wrote is kept. Raises what it raises; nothing is then kept of it.

        It may be called twice where another thought beside it failed, or the commit; nothing of the first time is then kept.
        """
        thought = _Thought(think, asyncio.get_running_loop().create_future())
        self._waiting.append(thought)
        try:
            await self._work(self._take)  # does nothing where an earlier one has taken it along
            outcome: T = await thought.done
        finally:
            thought.done.cancel()
        return outcome

    def _take(self) -> None:
        taken: list[_Thought] = []
        try:
            outcomes = self._think(taken)
        except StoreBusyError as error:
            outcomes = [error] * len(taken)
        except Exception:
            outcomes = [self._alone(thought) for thought in taken]
        for thought, outcome in zip(taken, outcomes, strict=True):
            thought.settle(outcome)

    def _think(self, taken: list[_Thought]) -> list[object]:
        """What comes of the thoughts that it moves into `taken`; where it raises, nothing of it is kept."""
        outcomes: list[object] = []
        thought = self._next()
        if thought is None:
            return outcomes
        taken.append(thought)
        until = time.monotonic() + self._moment_s
        with self._store.together():
            outcomes.append(thought.think())
            while time.monotonic() < until and (thought := self._next()) is not None:
                taken.append(thought)
                outcomes.append(thought.think())
        return outcomes

    def _next(self) -> _Thought | None:
        """The one that waits longest, leaving out those for which nobody waits any more."""
        while self._waiting:
            thought = self._waiting.popleft()
            if not thought.done.done():
                return thought
        return None

    def _alone(self, thought: _Thought) -> object:
        try:
            with self._store.together():
                return thought.think()
        except Exception as error:
            return error
