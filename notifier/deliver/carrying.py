"""The deliverer: takes what is due out of the outbox, hands it over by its channel, and writes down what became of it."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import Awaitable, Callable, Collection, Coroutine, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeVar

from notifier.core.errors import DeliveryError, StoreError
from notifier.core.model.mail import Delivery, Message
from notifier.core.retries import next_attempt
from notifier.deliver.lanes import Lane
from notifier.deliver.outcomes import Outcome
from notifier.deliver.sent import SentRecorder

if TYPE_CHECKING:
    from notifier.edges.channels import Channel, Session
    from notifier.edges.store import Store

T = TypeVar("T")

_BATCH = 200  # mails held in memory at a time; they are fetched while the last of the batch before are under way
_LOOK_AGAIN_S = 2.0  # how often to look for retries that fell due while other mails are under way
_ASK_AGAIN_S = 2.0  # after so long in the queue, a mail's reader may have left or paused
_LONGEST_SLEEP_S = 5.0  # another process may have let mails go (a reader resumes); nothing tells us but the store
_STORE_PAUSE_S = 1.0


class Run(Protocol):
    """Calls a function of the store in the thread that may use it."""

    def __call__(self, function: Callable[..., T], *arguments: Any) -> Awaitable[T]: ...


class Deliverer:
    """Carries deliveries of the store over these channels, by the name under which deliveries ask for them.

    `observe` is told of each outcome, for logs and figures. Use `run` for the daemon and `deliver_due` for one round.
    """

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        *,
        run: Run,
        now: Callable[[], datetime],
        observe: Callable[[Outcome], None] = lambda _: None,
    ) -> None:
        self._store = store
        self._run = run
        self._now = now
        self._observe = observe
        self._lanes = {name: Lane(name, channel) for name, channel in channels.items()}
        self._in_hand: set[int] = set()
        self._foreign: set[int] = set()
        self._tried: set[int] = set()
        self._woken = asyncio.Event()
        self._stopping = asyncio.Event()
        self._once = False
        self._sent = SentRecorder(self._record_sent)

    def wake(self) -> None:
        """Look for deliveries now: something was put into the outbox."""
        self._woken.set()

    async def run(self) -> None:
        """Deliver until `stop` is called."""
        await self._deliver(self._pump())

    async def deliver_due(self) -> None:
        """Deliver what is due now, each mail once, and return; what fails waits for its time in the outbox."""
        self._once = True
        self._tried.clear()
        await self._deliver(self._pump_once())
        self._once = False

    async def stop(self, grace: timedelta) -> None:
        """Take no further mail, and finish what is under way within `grace`; what is not finished then stays in the outbox."""
        self._stopping.set()
        self._wake_all()
        workers = [task for lane in self._lanes.values() for task in lane.workers]
        if workers:
            _, late = await asyncio.wait(workers, timeout=grace.total_seconds())
            await _cancel(late)

    # --- taking -------------------------------------------------------------------------------------------------------

    async def _deliver(self, pump: Coroutine[Any, Any, None]) -> None:
        for lane in self._lanes.values():
            lane.workers = [asyncio.create_task(self._work(lane)) for _ in range(max(1, lane.channel.connections))]
        workers = [task for lane in self._lanes.values() for task in lane.workers]
        pumping, recording = asyncio.create_task(pump), asyncio.create_task(self._sent.run())
        try:
            # Workers and recorder have no end of their own while we run: the first to end is the pump, or one with a defect.
            await asyncio.wait([pumping, recording, *workers], return_when=asyncio.FIRST_COMPLETED)
            self._stopping.set()
            self._wake_all()
            await asyncio.wait([pumping, *workers])
        finally:
            await _cancel([pumping, *workers, recording])
            self._stopping.clear()
            self._in_hand.clear()
        for task in (pumping, recording, *workers):
            if not task.cancelled() and (defect := task.exception()) is not None:
                raise defect

    async def _pump(self) -> None:
        while not self._stopping.is_set():
            self._woken.clear()
            taken = await self._take()
            if not taken:
                await self._rest()

    async def _pump_once(self) -> None:
        while not self._stopping.is_set() and not any(lane.failures for lane in self._lanes.values()):
            if not await self._take():
                return
            while self._in_hand and not self._stopping.is_set():
                self._woken.clear()
                await self._woken.wait()

    def _wake_all(self) -> None:
        self._woken.set()
        for lane in self._lanes.values():
            lane.tell()

    async def _take(self) -> bool:
        """Fetch what is due into the lanes; False where there was nothing, or no room."""
        if len(self._in_hand) > _BATCH // 2:
            return False
        try:
            due = await self._run(self._store.outbox.due, self._now(), _BATCH, self._in_hand | self._foreign | self._tried)
        except StoreError as error:
            self._observe(Outcome("store", "", 0, "", str(error)))
            await self._sleep(_STORE_PAUSE_S)
            return False
        for delivery in due:
            lane = self._lanes.get(delivery.channel)
            if lane is None:
                self._foreign.add(delivery.id)  # a channel that is switched off: its mails wait until it is back
                continue
            self._in_hand.add(delivery.id)
            lane.put(delivery)
        return bool(due)

    async def _rest(self) -> None:
        """Sleep until something falls due or somebody calls."""
        if self._in_hand:
            await self._sleep(_LOOK_AGAIN_S)
            return
        try:
            due_at = await self._run(self._store.outbox.next_due_at)
        except StoreError as error:
            self._observe(Outcome("store", "", 0, "", str(error)))
            await self._sleep(_STORE_PAUSE_S)
            return
        wait_s = _LONGEST_SLEEP_S if due_at is None else (due_at - self._now()).total_seconds()
        # What is due already and was not given is foreign: it need not keep us awake.
        await self._sleep(_LONGEST_SLEEP_S if wait_s <= 0 and self._foreign else min(max(wait_s, 0.05), _LONGEST_SLEEP_S))

    async def _sleep(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._woken.wait()

    # --- handing over -------------------------------------------------------------------------------------------------

    async def _work(self, lane: Lane) -> None:
        """One session's work, until we stop."""
        session: Session | None = None
        try:
            while not self._stopping.is_set():
                if not lane.queue and session is not None:
                    await session.close()
                    session = None
                elif not lane.queue:
                    await lane.wait()
                probes = await lane.admit(self._stopping)
                if probes is None or not await self._still_wanted(lane) or not lane.queue:
                    lane.leave(probes)
                    continue
                delivery = lane.queue.popleft()
                session = session or lane.channel.session()
                try:
                    await self._attempt(lane, session, delivery)
                finally:
                    lane.leave(probes)
                    self._in_hand.discard(delivery.id)
                    if not self._in_hand or len(self._in_hand) == _BATCH // 2:
                        self._woken.set()
        finally:
            if session is not None:
                await session.close()

    async def _still_wanted(self, lane: Lane) -> bool:
        """Take out of the queue what its readers do not want any more: it may have waited there while the other side was away.
        False where the store cannot say so just now."""
        async with lane.asking:
            now_s = asyncio.get_running_loop().time()
            if now_s - lane.asked_s < _ASK_AGAIN_S:
                return True
            ids = {each.id for each in lane.queue}
            try:
                unwanted = ids - await self._run(self._store.outbox.wanted, ids)
            except StoreError as error:
                self._observe(Outcome("store", "", 0, "", str(error)))
                await asyncio.sleep(_STORE_PAUSE_S)
                return False
            lane.asked_s = now_s
        if unwanted:
            lane.queue = deque(each for each in lane.queue if each.id not in unwanted)
            self._in_hand -= unwanted
            self._woken.set()
        return True

    async def _attempt(self, lane: Lane, session: Session, delivery: Delivery) -> None:
        begun = lane.generation
        try:
            with self._sent.counting():
                await _send(session, delivery.message)
        except DeliveryError as error:
            paused_s = lane.failed(error, begun)
            if self._once and paused_s is not None:
                # In one round, nobody waits for a server to come back: the rest stays in the outbox.
                self._in_hand.difference_update(each.id for each in lane.queue)
                lane.queue.clear()
            await self._record_failure(lane, delivery, error, paused_s)
        else:
            lane.succeeded()
            await self._sent.record(delivery.id)
            self._observe(Outcome("sent", lane.name, delivery.id, delivery.subscriber))

    # --- remembering --------------------------------------------------------------------------------------------------

    async def _record_failure(self, lane: Lane, delivery: Delivery, error: DeliveryError, paused_s: float | None) -> None:
        now = self._now()
        due_at = None if error.permanent else next_attempt(delivery.attempts + 1, now)
        if due_at is None:
            said = str(error) if error.permanent else f"given up after {delivery.attempts + 1} attempts: {error}"
            await self._write(self._store.outbox.record_refused, delivery.id, said, now)
        else:
            await self._write(self._store.outbox.record_retry, delivery.id, str(error), due_at, now)
        if self._once:
            self._tried.add(delivery.id)
        status: Literal["refused", "retry"] = "refused" if due_at is None else "retry"
        refusal = error.response if status == "refused" and error.about == "recipient" else ""
        self._observe(
            Outcome(status, lane.name, delivery.id, delivery.subscriber, str(error), error.__cause__, due_at, paused_s, refusal)
        )

    async def _record_sent(self, ids: Sequence[int]) -> None:
        await self._write(self._store.outbox.record_sent, ids, self._now())

    async def _write(self, function: Callable[..., None], *arguments: Any) -> None:
        """Write it down, however long the store is locked or its disk full: what was sent must not be forgotten and sent again."""
        while True:
            try:
                await self._run(function, *arguments)
                return
            except StoreError as error:
                self._observe(Outcome("store", "", 0, "", str(error)))
                await asyncio.sleep(_STORE_PAUSE_S)


async def _send(session: Session, message: Message) -> None:
    try:
        await session.send(message)
    except DeliveryError:
        raise
    except Exception as defect:
        # A mail that we stumble over must not keep the others back, nor be lost: it is tried again, by a mended program perhaps.
        raise DeliveryError(f"defect in this program: {defect!r}", permanent=False) from defect


async def _cancel(tasks: Collection[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
