"""The daemon: runs an app by the timetable until it is told to stop."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from notifier.app import App
from notifier.core.errors import MailboxError, NotifierError, StoreBusyError
from notifier.daemon.timetable import LONG_AGO, Timetable
from notifier.daemon.words import log_outcome, log_poll, log_taken
from notifier.daemon.work import LONG_RETRY, RETRY, Tasks
from notifier.deliver import Outcome
from notifier.edges import clock, service
from notifier.poll import PollReport
from notifier.remind import AT_LEAST

log = logging.getLogger(__name__)

TICK = timedelta(seconds=10)
"""How often the daemon looks whether the wall clock jumped, and gives its sign of life."""
LOOK = timedelta(minutes=1)
"""How often it is looked whether something needs the operator."""
PATIENCE = timedelta(seconds=8)
"""How long a stop waits for what is under way; the contract's 10 s less the time to close."""
LAST_WORDS = timedelta(seconds=1)
"""How long it waits then for what is no mail."""


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
        self.on_poll = on_poll or log_poll
        self.on_outcome = on_outcome or log_outcome
        self.timetable = Timetable()
        from apscheduler.schedulers.asyncio import AsyncIOScheduler  # a single round does without

        # A job plans its own next run, perhaps for at once; with fewer instances APScheduler would drop that one for good.
        self.scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1000, "misfire_grace_time": None}
        )
        self.tasks = Tasks(self._mend)
        self.planned: dict[str, datetime] = {}
        self.looked_at = self.asked_back_at = self.remind_at = LONG_AGO
        self.clock_offset_s = time.monotonic() - clock.now().timestamp()

    # --- life ---

    async def run(self) -> None:
        """Work until `stop` is called; then finish what is under way, for 8 seconds at most."""
        self.scheduler.start()
        self.timetable.plan(self.app.polls.next_polls())
        self.scheduler.add_job(self._job_tick, "interval", seconds=self._tick_s(), id="tick")
        self._plan_polls()
        self.app.on_change = lambda due_at: self.wake("compose", due_at)
        self.app.on_outcome = self.on_outcome
        self.wake("compose", self.app.now())
        self.tasks.spawn("deliver", self._deliver())
        self.tasks.spawn("prepare", self.app.polls.prepare())
        service.notify("READY=1\nSTATUS=watching")
        log.info("running", extra={"feeds": len(self.timetable.due_at), "cases": len(self.app.config.cases)})
        await self.tasks.stopping.wait()
        await self._drain()

    def stop(self) -> None:
        """Begin to stop; safe to call from a signal handler and twice."""
        service.notify("STOPPING=1")
        self.tasks.stopping.set()

    async def reload(self, load: Callable[[], Awaitable[None]]) -> None:
        """Take up a new configuration; the old one stays in force if the new one is wrong."""
        service.notify("RELOADING=1")
        try:
            await load()
        except NotifierError as error:
            log.error("the configuration was not taken up, the old one stays in force: %s", error)
        else:
            self.timetable.plan(self.app.polls.next_polls())
            self._plan_polls()
            self.wake("compose", self.app.now())
            log.info("configuration read anew", extra={"feeds": len(self.timetable.due_at), "cases": len(self.app.config.cases)})
        service.notify("READY=1")

    async def _drain(self) -> None:
        self.scheduler.shutdown(wait=False)
        self.tasks.cancel("poll ")  # what was fetched and not yet recorded is fetched again: nothing was remembered of it
        await self.app.mails.deliverer.stop(PATIENCE)
        await self.tasks.end(LAST_WORDS)
        log.info("stopped")

    # --- the scheduler's jobs: each only wakes a task ---

    async def _job_poll(self) -> None:
        self._start_due_polls()

    async def _job_compose(self) -> None:
        self.tasks.single("compose", self._compose)

    async def _job_tick(self) -> None:
        self.tasks.single("tick", self._tick)

    def wake(self, job: str, at: datetime) -> None:
        """Run a job at this moment of the app's clock, or earlier if it is planned earlier."""
        if self.tasks.stopping.is_set():
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
            self.tasks.spawn(f"poll {url}", self._poll(url))
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
        report = await self.app.mails.compose()
        for problem in report.problems:
            log.error("%s", problem)
        if report.mails:
            log.info("digests written down", extra={"mails": report.mails, "readers": report.readers})
        if report.next_at is not None:
            self.wake("compose", report.next_at)

    async def _deliver(self) -> None:
        """Carry mails until we stop; a new configuration brings a new deliverer."""
        while not self.tasks.stopping.is_set():
            try:
                await self.app.mails.deliverer.run()
            except Exception:
                log.exception("delivering failed, a defect of the program; it goes on in a moment")
                await self.tasks.pause(LONG_RETRY)
            else:
                await asyncio.sleep(0)

    async def _tick(self) -> None:
        self._mind_the_clock()
        now = self.app.now()
        if abs(now - self.looked_at) >= LOOK:
            self.looked_at = now
            await self.app.mails.warn()
        if not timedelta(0) < self.remind_at - self.app.now() <= AT_LEAST:
            self.remind_at = self.app.now() + AT_LEAST
            self.tasks.single("reminders", self._remind)
        bounces = self.app.config.mail.bounces
        if bounces is not None and abs(self.app.now() - self.asked_back_at) >= bounces.every:
            self.asked_back_at = self.app.now()
            self.tasks.single("returned mail", self._take_back)
        if service.watchdog_interval() is not None:
            await self.app.prove_writable()
            service.notify("WATCHDOG=1")

    def _mind_the_clock(self) -> None:
        """Where the wall clock jumped, plan anew all that was planned by it."""
        jump_s = time.monotonic() - clock.now().timestamp() - self.clock_offset_s
        if abs(jump_s) <= 2:
            return
        log.warning("the wall clock jumped by %.0f s", -jump_s)
        self.clock_offset_s += jump_s
        self.timetable.clamp(self.app.now() + self.app.polls.longest_every())
        self.planned.clear()
        self._plan_polls()
        self.wake("compose", self.app.now())
        self.app.mails.deliverer.wake()

    async def _remind(self) -> None:
        report = await self.app.mails.remind()
        self.remind_at = report.next_at
        for problem in report.problems:
            log.error("%s", problem)
        if report.mails:
            log.info("reminders written down", extra={"mails": report.mails})

    async def _take_back(self) -> None:
        try:
            taken = await self.app.returned.take_back()
        except MailboxError as error:
            log.warning("%s", error)
            return
        log_taken(taken)

    def _tick_s(self) -> float:
        watchdog = service.watchdog_interval()
        return min(TICK, watchdog or TICK).total_seconds()

    def _mend(self, name: str) -> None:
        """A task ended in a defect; what must go on all the same is planned again."""
        if name == "compose":
            self.wake("compose", self.app.now() + LONG_RETRY)
