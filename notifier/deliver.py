"""outbox -> reader: take what is due, hand it over, and remember what became of it. The words are not touched.

Several sessions of a channel work side by side. A session hands over its next mail only once the store knows that the last one was
sent, so that a crash can repeat no more than the one mail that each session had under way.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import Awaitable, Callable, Collection, Coroutine, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeVar

from notifier.core.errors import DeliveryError, StoreError
from notifier.core.model.mail import Delivery, Message
from notifier.core.retries import next_attempt, pause

if TYPE_CHECKING:
    from notifier.edges.channels import Channel, Session
    from notifier.edges.store import Store

T = TypeVar("T")

_BATCH = 200  # mails held in memory at a time; they are fetched while the last of the batch before are under way
_LOOK_AGAIN_S = 2.0  # how often to look for retries that fell due while other mails are under way
_ASK_AGAIN_S = 2.0  # after so long in the queue, a mail's reader may have left or paused
_LONGEST_SLEEP_S = 60.0
_STORE_PAUSE_S = 1.0
_GATHER_S = 0.0005  # how long the note of one mail waits for those of others
_REFUSALS_IN_A_ROW = 5  # of mails for their content: then it is us, not the mails


class Run(Protocol):
    """Calls a function of the store in the thread that may use it."""

    def __call__(self, function: Callable[..., T], *arguments: Any) -> Awaitable[T]: ...


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one attempt. `status`: `sent`, `retry` (at `due_at`), `refused` for good, or `store` (the store could not be
    used; nothing is lost, it is tried again). `paused_s` is how long the whole channel waits now; None: it does not."""

    status: Literal["sent", "retry", "refused", "store"]
    channel: str
    delivery: int
    subscriber: str
    error: str = ""
    cause: BaseException | None = None
    """What lies behind the error, for a traceback where it is a defect of ours."""
    due_at: datetime | None = None
    paused_s: float | None = None
    refusal: str = ""
    """What the other side said where it was the recipient that it refused for good; else empty."""


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
        self._lanes = {name: _Lane(name, channel) for name, channel in channels.items()}
        self._in_hand: set[int] = set()
        self._foreign: set[int] = set()
        self._tried: set[int] = set()
        self._woken = asyncio.Event()
        self._stopping = asyncio.Event()
        self._once = False
        self._sent = _SentRecorder(self._record_sent)

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

    async def _work(self, lane: _Lane) -> None:
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

    async def _still_wanted(self, lane: _Lane) -> bool:
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

    async def _attempt(self, lane: _Lane, session: Session, delivery: Delivery) -> None:
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

    async def _record_failure(self, lane: _Lane, delivery: Delivery, error: DeliveryError, paused_s: float | None) -> None:
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


@dataclass(slots=True, eq=False)
class _Lane:
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


class _SentRecorder:
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
