"""The timetable: when which feed is asked, when digests are composed, mails carried. Jobs do nothing but call the app.

APScheduler holds one job a verb and moves it to the next moment at which there is something to do, so that an idle daemon
sleeps. A job only starts a task that we own, since `shutdown` of the scheduler would cancel what it runs itself.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import zip_longest
from urllib.parse import urlsplit

from notifier.app import App
from notifier.core.errors import MailboxError, NotifierError, StoreBusyError
from notifier.deliver import Outcome
from notifier.edges import clock, service
from notifier.poll import PollReport
from notifier.remind import AT_LEAST
from notifier.take_back import Taken

log = logging.getLogger(__name__)

TICK = timedelta(seconds=10)
"""How often the daemon looks whether the wall clock jumped, and gives its sign of life."""
LOOK = timedelta(minutes=1)
"""How often it is looked whether something needs the operator."""
PATIENCE = timedelta(seconds=8)
"""How long a stop waits for what is under way; the contract's 10 s less the time to close."""
RETRY = timedelta(seconds=1)
"""How long a job waits after the store was busy or full."""
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
ABREAST = 4
"""A single round has so many times `concurrency` feeds under way, since a fetch that is slow gives up its place."""


@dataclass(slots=True)
class Timetable:
    """When each feed is due, by URL. What is being asked just now is not due."""

    due_at: dict[str, datetime] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)

    def plan(self, next_at: Mapping[str, datetime | None]) -> None:
        """Take over these feeds and no others; one that was never asked is due at once."""
        self.due_at = {url: at or LONG_AGO for url, at in next_at.items()}

    def take_due(self, now: datetime) -> list[str]:
        """The feeds that are due, longest waiting first; they count as being asked from now on."""
        due = sorted((at, url) for url, at in self.due_at.items() if at <= now and url not in self.asked)
        self.asked.update(url for _, url in due)
        return [url for _, url in due]

    def next_at(self) -> datetime | None:
        """The earliest moment at which a feed is due that is not being asked; None if there is none."""
        return min((at for url, at in self.due_at.items() if url not in self.asked), default=None)

    def done(self, url: str, next_at: datetime) -> None:
        """The feed was asked and is due again at this moment."""
        self.asked.discard(url)
        if url in self.due_at:
            self.due_at[url] = next_at

    def clamp(self, latest: datetime) -> None:
        """Nothing is planned later than this: after the clock was put back, what was planned would not come for long."""
        self.due_at = {url: min(at, latest) for url, at in self.due_at.items()}


class Daemon:
    """Runs an app until it is told to stop. `on_poll` is told what each poll came to, `on_outcome` what became of each mail."""

    def __init__(
        self,
        app: App,
        *,
        on_poll: Callable[[PollReport], None] | None = None,
        on_outcome: Callable[[Outcome], None] | None = None,
    ) -> None:
        self.app = app
        self.on_poll = on_poll or _log_poll
        self.on_outcome = on_outcome or _log_outcome
        self.timetable = Timetable()
        from apscheduler.schedulers.asyncio import AsyncIOScheduler  # a single round does without

        # A job plans its own next run, perhaps for at once; with fewer instances APScheduler would drop that one for good.
        self.scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1000, "misfire_grace_time": None}
        )
        self.tasks: set[asyncio.Task[None]] = set()
        self.stopping = asyncio.Event()
        self.running: dict[str, bool] = {}
        self.planned: dict[str, datetime] = {}
        self.looked_at = self.asked_back_at = self.remind_at = LONG_AGO
        self.clock_offset_s = time.monotonic() - clock.now().timestamp()

    # --- life ---

    async def run(self) -> None:
        """Work until `stop` is called; then finish what is under way, for 8 seconds at most."""
        self.scheduler.start()
        self.timetable.plan(self.app.next_polls())
        self.scheduler.add_job(self._job_tick, "interval", seconds=self._tick_s(), id="tick")
        self._plan_polls()
        self.app.on_change = lambda due_at: self.wake("compose", due_at)
        self.app.on_outcome = self.on_outcome
        self.wake("compose", self.app.now())
        self._spawn("deliver", self._deliver())
        self._spawn("prepare", self.app.prepare())
        service.notify("READY=1\nSTATUS=watching")
        log.info("running", extra={"feeds": len(self.timetable.due_at), "cases": len(self.app.config.cases)})
        await self.stopping.wait()
        await self._drain()

    def stop(self) -> None:
        """Begin to stop; safe to call from a signal handler and twice."""
        service.notify("STOPPING=1")
        self.stopping.set()

    async def reload(self, load: Callable[[], Awaitable[None]]) -> None:
        """Take up a new configuration; the old one stays in force if the new one is wrong."""
        service.notify("RELOADING=1")
        try:
            await load()
        except NotifierError as error:
            log.error("the configuration was not taken up, the old one stays in force: %s", error)
        else:
            self.timetable.plan(self.app.next_polls())
            self._plan_polls()
            self.wake("compose", self.app.now())
            log.info("configuration read anew", extra={"feeds": len(self.timetable.due_at), "cases": len(self.app.config.cases)})
        service.notify("READY=1")

    async def _drain(self) -> None:
        self.scheduler.shutdown(wait=False)
        for task in [task for task in self.tasks if task.get_name().startswith("poll ")]:
            task.cancel()  # what was fetched and not yet recorded is fetched again: nothing was remembered of it
        await self.app.deliverer.stop(PATIENCE)
        if self.tasks:
            _, late = await asyncio.wait(self.tasks, timeout=1)
            for task in late:
                task.cancel()
                log.warning("stopped while %s was under way; it is taken up at the next start", task.get_name())
        log.info("stopped")

    # --- the scheduler's jobs: each only wakes a task ---

    async def _job_poll(self) -> None:
        self._start_due_polls()

    async def _job_compose(self) -> None:
        self._single("compose", self._compose)

    async def _job_tick(self) -> None:
        self._single("tick", self._tick)

    def wake(self, job: str, at: datetime) -> None:
        """Run a job at this moment of the app's clock, or earlier if it is planned earlier."""
        if self.stopping.is_set():
            return
        from apscheduler.triggers.date import DateTrigger

        at = clock.now() + max(at - self.app.now(), timedelta(0))
        planned = self.planned.get(job)
        if planned is not None and planned <= at:
            return
        self.planned[job] = at
        run = {"poll": self._job_poll, "compose": self._job_compose}[job]
        self.scheduler.add_job(run, DateTrigger(at), id=job, replace_existing=True)

    # --- the three verbs ---

    def _plan_polls(self) -> None:
        if (at := self.timetable.next_at()) is not None:
            self.wake("poll", at)

    def _start_due_polls(self) -> None:
        self.planned.pop("poll", None)
        for url in self.timetable.take_due(self.app.now()):
            self._spawn(f"poll {url}", self._poll(url))
        self._plan_polls()

    async def _poll(self, url: str) -> None:
        next_at = self.app.now() + timedelta(seconds=30)
        try:
            report = await self.app.poll(url)
        except StoreBusyError as error:
            log.warning("the store cannot be written, the feed is asked again: %s", error, extra={"feed": url})
            next_at = self.app.now() + RETRY
        except NotifierError as error:
            log.error("%s", error, extra={"feed": url})
        else:
            if report is not None:
                self.on_poll(report)
                next_at = report.next_at or next_at
        finally:
            self.timetable.done(url, next_at)
            self._plan_polls()

    async def _compose(self) -> None:
        self.planned.pop("compose", None)
        report = await self.app.compose()
        for problem in report.problems:
            log.error("%s", problem)
        if report.mails:
            log.info("digests written down", extra={"mails": report.mails, "readers": report.readers})
        if report.next_at is not None:
            self.wake("compose", report.next_at)

    async def _deliver(self) -> None:
        """Carry mails until we stop; a new configuration brings a new deliverer."""
        while not self.stopping.is_set():
            try:
                await self.app.deliverer.run()
            except Exception:
                log.exception("delivering failed, a defect of the program; it goes on in a moment")
                await self._pause(30 * RETRY)
            else:
                await asyncio.sleep(0)

    async def _tick(self) -> None:
        jump_s = time.monotonic() - clock.now().timestamp() - self.clock_offset_s
        if abs(jump_s) > 2:
            log.warning("the wall clock jumped by %.0f s", -jump_s)
            self.clock_offset_s += jump_s
            self.timetable.clamp(self.app.now() + self.app.longest_every())
            self.planned.clear()
            self._plan_polls()
            self.wake("compose", self.app.now())
            self.app.deliverer.wake()
        if abs(self.app.now() - self.looked_at) >= LOOK:
            self.looked_at = self.app.now()
            await self.app.warn()
        if not timedelta(0) < self.remind_at - self.app.now() <= AT_LEAST:
            self.remind_at = self.app.now() + AT_LEAST
            self._single("reminders", self._remind)
        bounces = self.app.config.mail.bounces
        if bounces is not None and abs(self.app.now() - self.asked_back_at) >= bounces.every:
            self.asked_back_at = self.app.now()
            self._single("returned mail", self._take_back)
        if service.watchdog_interval() is not None:
            await self.app.prove_writable()
            service.notify("WATCHDOG=1")

    async def _remind(self) -> None:
        report = await self.app.remind()
        self.remind_at = report.next_at
        for problem in report.problems:
            log.error("%s", problem)
        if report.mails:
            log.info("reminders written down", extra={"mails": report.mails})

    async def _take_back(self) -> None:
        try:
            taken = await self.app.take_back()
        except MailboxError as error:
            log.warning("%s", error)
            return
        _log_taken(taken)

    def _tick_s(self) -> float:
        watchdog = service.watchdog_interval()
        return min(TICK, watchdog or TICK).total_seconds()

    # --- tasks ---

    def _single(self, name: str, work: Callable[[], Coroutine[None, None, None]]) -> None:
        """Start the work unless it is under way; then run it once more afterwards, since something may have come in between."""
        if name in self.running:
            self.running[name] = True
            return
        self.running[name] = False
        self._spawn(name, self._repeat(name, work))

    async def _repeat(self, name: str, work: Callable[[], Coroutine[None, None, None]]) -> None:
        try:
            while True:
                self.running[name] = False
                try:
                    await work()
                except StoreBusyError as error:
                    log.warning("the store cannot be used just now, %s waits: %s", name, error)
                    await self._pause(RETRY)
                    continue
                except NotifierError as error:
                    log.error("%s: %s", name, error)
                    await self._pause(30 * RETRY)
                    continue
                if not self.running[name] or self.stopping.is_set():
                    return
        finally:
            del self.running[name]

    async def _pause(self, length: timedelta) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.stopping.wait(), length.total_seconds())
        if self.stopping.is_set():
            raise asyncio.CancelledError

    def _spawn(self, name: str, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work, name=name)
        self.tasks.add(task)
        task.add_done_callback(self._finished)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self.tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("%s failed, a defect of the program", task.get_name(), exc_info=error)
            if task.get_name() == "compose":
                self.wake("compose", self.app.now() + 30 * RETRY)


def _log_poll(report: PollReport) -> None:
    place = {"feed": report.feed.name}
    if report.error is not None:
        log.warning("feed failed: %s", report.error, extra=place | {"failures": report.state.failures})
    if report.gap is not None:
        log.warning("gap: nothing of what was seen last is in the feed any more, items may have been missed", extra=place)
    if report.outcome == "read":
        figures = {"items": report.items, "new": report.new, "edited": report.edited, "matched": report.matched}
        log.log(
            logging.INFO if report.new or report.edited else logging.DEBUG,
            "feed read",
            extra=place | figures | {"developments": report.developments, "changes": len(report.changes)},
        )


def _log_outcome(outcome: Outcome) -> None:
    place = {"channel": outcome.channel, "delivery": outcome.delivery, "subscriber": outcome.subscriber}
    if outcome.status == "sent":
        log.info("sent", extra=place)
    elif outcome.status == "store":
        log.warning("the store cannot be used just now, mails wait: %s", outcome.error)
    elif outcome.status == "refused":
        log.error("refused for good: %s", outcome.error, extra=place)
    else:
        log.warning("not taken, tried again later: %s", outcome.error, extra=place | {"due_at": outcome.due_at})


def _log_taken(taken: Iterable[Taken]) -> None:
    for each in taken:
        if each.returned is None:
            log.info("a returned mail is no report about a mail of ours")
        elif each.outcome == "suppressed":
            log.warning("address given up: %s", each.returned.verdict, extra={"subscriber": each.returned.reader})
        else:
            log.info("mail came back: %s", each.returned.verdict, extra={"subscriber": each.returned.reader})


async def once(app: App) -> int:
    """Every feed once, then everything that is due, `settle` not waited for. The exit status: 1 where a feed failed."""
    app.on_outcome = _log_outcome
    urls = iter(_spread(app.next_polls()))
    abreast = ABREAST * app.config.polling.concurrency
    failures = sum(await asyncio.gather(*(_poll_each(app, urls) for _ in range(abreast))))
    report = await app.compose(until=app.now() + app.config.digests.settle)
    for problem in report.problems:
        log.error("%s", problem)
    for problem in (await app.remind()).problems:
        log.error("%s", problem)
    try:
        _log_taken(await app.take_back())
    except MailboxError as error:
        log.warning("%s", error)
    await app.warn()
    await app.deliverer.deliver_due()
    return 1 if failures else 0


async def _poll_each(app: App, urls: Iterator[str]) -> int:
    """Poll one feed after the other, of those that are left; how many could not be kept."""
    failures = 0
    for url in urls:
        try:
            report = await app.poll(url)
        except NotifierError as error:
            log.error("%s", error)
            failures += 1
        else:
            if report is not None:
                _log_poll(report)
    return failures


def _spread(urls: Iterable[str]) -> list[str]:
    """Each host's feeds apart from each other, so that one that is slow does not hold all places."""
    by_host: dict[str, list[str]] = {}
    for url in urls:
        by_host.setdefault(urlsplit(url).netloc, []).append(url)
    rounds = zip_longest(*by_host.values())
    return [url for each in rounds for url in each if url is not None]
