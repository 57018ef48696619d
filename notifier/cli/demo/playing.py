"""The daemon at work on the demo's feeds while the story unfolds, one item after the other."""

from __future__ import annotations

import asyncio
import logging
import shutil
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import click

from notifier.app import App
from notifier.cli.demo import telling
from notifier.cli.demo.feeds import COURT, FeedServer
from notifier.cli.demo.stage import StoryClock, write_config
from notifier.cli.demo.story import Step, Story, load
from notifier.cli.demo.telling import Fate
from notifier.config import load as load_config
from notifier.core import pipeline
from notifier.core.model.items import Item
from notifier.daemon import Daemon
from notifier.poll import PollReport
from notifier.web import serving

LIMIT_S = 8.0
"""How long an item may take through the whole program before the demo goes on without it."""


async def play(*, pause: bool) -> int:
    """The whole story; 1 where some item did not get through."""
    logging.basicConfig(level=logging.ERROR)
    story = load()
    async with FeedServer(story.outlets) as server:
        feeds = [(server.url(key), name, "cmecf" if key == COURT else "news") for key, name in story.outlets.items()]
        path = write_config(feeds)
        clock = StoryClock.at(story.steps[0].at - timedelta(days=1))
        async with await App.open(load_config(path), now=clock.now) as app, serving(app) as address:
            player = Player(story, server, app, clock, path.parent / "mailbox")
            fates = await player.play(address)
            telling.sum_up(fates)
            _say_where(path, address)
            if pause:
                click.echo("\nThe page is up until you press Enter. ", nl=False)
                await asyncio.to_thread(input)
    return 0 if all(fate.why != telling.NOT_CARRIED for fate in fates) else 1


def _say_where(path: Path, address: str) -> None:
    click.echo()
    click.echo(click.style("Look at it:", bold=True))
    # After `./dev demo` the command is not on the path; then it is named as it was called.
    command = "notifier" if shutil.which("notifier") else sys.argv[0]
    click.echo(f"    the mails     {path.parent / 'mailbox' / 'new'}   (open one with any mail program)")
    click.echo(f"    the page      {address}/   (while this runs; later: {command} -c {path} serve)")
    click.echo(f"    the history   {command} -c {path} timeline carroll-v-trump-1")


class Player:
    def __init__(self, story: Story, server: FeedServer, app: App, clock: StoryClock, mailbox: Path) -> None:
        self.story = story
        self.server = server
        self.app = app
        self.clock = clock
        self.mailbox = mailbox
        self.reports: list[PollReport] = []
        self.seen: set[str] = set()
        self.shown_mail = False

    async def play(self, address: str) -> list[Fate]:
        daemon = Daemon(self.app, on_poll=self._note, on_outcome=lambda _: None)
        running = asyncio.create_task(daemon.run())
        click.echo(f"Two lawsuits are followed, four feeds are polled every second; the page is {address}/")
        try:
            await self._until(lambda: len({report.feed.url for report in self.reports}) == len(self.app.config.feeds))
            return [await self._step(step) for step in self.story.steps]
        finally:
            daemon.stop()
            await running

    async def _step(self, step: Step) -> Fate:
        self.clock.jump(step.at + timedelta(seconds=30))
        before = len(self.reports)
        self.server.publish(step)
        url = self.server.url(step.feed)
        await self._until(lambda: any(each.feed.url == url and each.new for each in self.reports[before:]))
        if any(each.changes for each in self.reports[before:]):
            await self._until(self._has_new_mail)
        new = telling.subjects(self.mailbox, self.seen)
        self.seen.update(path.name for path, _ in new)
        fate = await self._fate(step, tuple(subject for _, subject in new))
        telling.show(fate)
        if new and not self.shown_mail:
            self.shown_mail = True
            click.secho("\n    The text of that mail:\n", bold=True)
            click.echo("".join(f"    │ {line}\n" for line in telling.text_of(new[0][0]).splitlines()))
        return fate

    async def _fate(self, step: Step, mailed: tuple[str, ...]) -> Fate:
        app = self.app
        item = await app.threads.read(self._item, step)
        states = await app.threads.read(app.store.cases.states, list(app.cases))
        reading = None
        if item is not None:
            index = app.rules.index
            reading = pipeline.read(item, pipeline.match(item, index), index, timezone=app.config.digests.timezone)
        outlet = self.story.outlets[step.feed]
        return telling.fate(step, outlet, item=item, reading=reading, states=states, mailed=mailed)

    def _item(self, step: Step) -> Item | None:
        outlet = self.story.outlets[step.feed]
        at = step.at
        return next((item for item in self.app.store.cases.items() if item.feed == outlet and item.published_at == at), None)

    def _has_new_mail(self) -> bool:
        return bool(telling.subjects(self.mailbox, self.seen))

    def _note(self, report: PollReport) -> None:
        self.reports.append(report)

    async def _until(self, reached: Callable[[], bool]) -> None:
        loop = asyncio.get_running_loop()
        end = loop.time() + LIMIT_S
        while not reached() and loop.time() < end:
            await asyncio.sleep(0.05)
