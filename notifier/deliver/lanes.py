"""One channel's queue, and whether its other side takes anything at all for now."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from notifier.core.errors import DeliveryError
from notifier.core.model.mail import Delivery
from notifier.core.retries import pause

if TYPE_CHECKING:
    from notifier.edges.channels import Channel

_REFUSALS_IN_A_ROW = 5  # of mails for their content: then it is us, not the mails


@dataclass(slots=True, eq=False)
class Lane:
    """One channel's mails and sessions, and whether its other side takes anything at all for now.

    While the other side fails as a whole, one mail at a time is tried, at growing pauses; the others wait untouched.
    """

    name: str
    channel: Channel
    queue: deque[Delivery] = field(default_factory=deque)
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    workers: list[asyncio.Task[None]] = field(default_factory=list)
    failures: int = 0
    generation: int = 0
    open_at: float = 0.0
    probing: bool = False
    refusals: int = 0
    asking: asyncio.Lock = field(default_factory=asyncio.Lock)
    asked_s: float = 0.0
    """When all that is in the queue was known to be wanted."""

    def put(self, delivery: Delivery) -> None:
        if not self.queue:
            self.asked_s = asyncio.get_running_loop().time()
        self.queue.append(delivery)
        self.tell()

    async def wait(self) -> None:
        """Until something may have changed."""
        await self.changed.wait()

    async def admit(self, stopping: asyncio.Event) -> bool | None:
        """Wait until a mail may be tried: False where all may, True where this one tries whether the other side is back;
        None where there is nothing to try any more."""
        loop = asyncio.get_running_loop()
        while self.failures:
            if stopping.is_set() or not self.queue:
                return None
            wait_s = self.open_at - loop.time()
            if wait_s <= 0 and not self.probing:
                self.probing = True
                return True
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(wait_s if wait_s > 0 else None):
                    await self.changed.wait()
        return False

    def leave(self, probes: bool | None) -> None:
        if probes:
            self.probing = False
            self.tell()

    def succeeded(self) -> None:
        self.generation += 1
        self.refusals = 0
        if self.failures:
            self.failures = 0
            self.tell()

    def failed(self, error: DeliveryError, begun: int) -> float | None:
        """Take note of a failure; how long the channel pauses for it, None where it does not.

        An attempt since whose beginning (`begun`) another one came to an end says nothing of the other side as a whole: it takes
        mail, or is known to fail.
        """
        if error.about == "message" and error.response:
            self.refusals += 1
        whole = error.about == "server" or self.refusals >= _REFUSALS_IN_A_ROW
        if not whole or begun != self.generation:
            return None
        self.failures += 1
        self.generation += 1
        paused_s = pause(self.failures).total_seconds()
        self.open_at = asyncio.get_running_loop().time() + paused_s
        return paused_s

    def tell(self) -> None:
        """Something may have changed: wake all who wait now, and nobody who comes later."""
        waiting, self.changed = self.changed, asyncio.Event()
        waiting.set()
