"""`run --once`: every feed once, then all that is due, then the end."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from urllib.parse import urlsplit

from notifier.app import App
from notifier.core.errors import MailboxError, NotifierError
from notifier.daemon.words import log_outcome, log_poll, log_taken

log = logging.getLogger(__name__)

ABREAST = 4
"""A single round has so many times `concurrency` feeds under way, since a fetch that is slow gives up its place."""


async def once(app: App) -> int:
    """Every feed once, then everything that is due, `settle` not waited for. The exit status: 1 where the store failed a feed."""
    app.on_outcome = log_outcome
    urls = iter(_spread(app.polls.next_polls()))
    abreast = ABREAST * app.config.polling.concurrency
    failures = sum(await asyncio.gather(*(_poll_each(app, urls) for _ in range(abreast))))
    report = await app.mails.compose(until=app.now() + app.config.digests.settle)
    for problem in report.problems:
        log.error("%s", problem)
    for problem in (await app.mails.remind()).problems:
        log.error("%s", problem)
    try:
        log_taken(await app.returned.take_back())
    except MailboxError as error:
        log.warning("%s", error)
    await app.mails.warn()
    await app.mails.deliverer.deliver_due()
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
                log_poll(report)
    return failures


def _spread(urls: Iterable[str]) -> list[str]:
    """Each host's feeds apart from each other, so that one that is slow does not hold all places."""
    by_host: dict[str, list[str]] = {}
    for url in urls:
        by_host.setdefault(urlsplit(url).netloc, []).append(url)
    rounds = zip_longest(*by_host.values())
    return [url for each in rounds for url in each if url is not None]
