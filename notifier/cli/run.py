"""`run` and `serve`: the daemon in the foreground, one round of it, or the pages alone."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import click

from notifier.cli import Globals
from notifier.core.errors import StoreError

if TYPE_CHECKING:
    from notifier.app import App
    from notifier.config import Config
    from notifier.edges.store import Lock

LOOKS = 3
LOOK_PAUSE_S = 0.2


@click.command()
@click.option("--once", is_flag=True, help="Every feed once, then everything that is due, then stop: for cron.")
@click.pass_obj
def run(options: Globals, once: bool) -> int:
    """Poll, read and mail, in the foreground. SIGTERM stops it within 10 s, SIGHUP has it read the configuration anew."""
    options.start_logging()
    config = options.config()
    return asyncio.run(_once(config) if once else _run(options, config))


@click.command()
@click.pass_obj
def serve(options: Globals) -> int:
    """The web front alone, on a store that a daemon elsewhere fills."""
    options.start_logging()
    return asyncio.run(_serve(options.config()))


async def _run(options: Globals, config: Config) -> int:
    """The daemon until it is told to stop, which may be while it is still starting."""
    task = asyncio.current_task()
    assert task is not None
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, task.cancel)
    try:
        return await _daemon(options, config)
    except asyncio.CancelledError:
        return 0


async def _daemon(options: Globals, config: Config) -> int:
    from notifier.daemon import Daemon

    async with _locked(config) as app:
        daemon = Daemon(app)

        async def load() -> None:
            await app.take_up(await asyncio.to_thread(options.config))

        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, daemon.stop)
        reloads: set[asyncio.Task[None]] = set()

        def reload() -> None:
            task = loop.create_task(daemon.reload(load))
            reloads.add(task)
            task.add_done_callback(reloads.discard)

        loop.add_signal_handler(signal.SIGHUP, reload)
        async with _front(app, config):
            await daemon.run()
    return 0


async def _once(config: Config) -> int:
    from notifier.daemon import once

    async with _locked(config) as app:
        return await once(app)


async def _serve(config: Config) -> int:
    from notifier.app import App
    from notifier.web import serving

    async with await App.open(config) as app, serving(app) as server:
        loop = asyncio.get_running_loop()
        stopped = asyncio.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stopped.set)
        click.echo(f"serving at {server}", err=True)
        await stopped.wait()
    return 0


@contextlib.asynccontextmanager
async def _locked(config: Config) -> AsyncIterator[App]:
    """The app, as the one daemon of its store. Raises StoreError where there is another."""
    from notifier.app import App

    async with await App.open(config) as app:
        with await _lock(app):
            yield app


async def _lock(app: App) -> Lock:
    """The right to be the one daemon. `status` holds it for an instant to see whether there is one, so one refusal is no answer."""
    for _ in range(LOOKS - 1):
        with contextlib.suppress(StoreError):
            return await app.threads.work(app.store.admin.lock)
        await asyncio.sleep(LOOK_PAUSE_S)
    return await app.threads.work(app.store.admin.lock)


@contextlib.asynccontextmanager
async def _front(app: App, config: Config) -> AsyncIterator[None]:
    """The pages, where they are wanted."""
    if not config.web.enabled:
        yield
        return
    from notifier.web import serving

    async with serving(app):
        yield
