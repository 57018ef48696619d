"""rounds that worked -> requests that tell somebody else so; when they stop coming, something has stopped here."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from urllib.parse import urlsplit

from notifier.core.errors import FetchError
from notifier.core.model.polling import Request, Response

log = logging.getLogger(__name__)

LEAST = timedelta(seconds=5)
"""How long lies between two requests at least, however short the rounds are."""


class Heartbeat:
    """Asks an address after each proven round. Nothing waits for it, and a failure is only logged, once until it works again.

    The address may be a secret, so that no log names more of it than the host.
    """

    def __init__(self, url: str, fetch: Callable[[Request], Awaitable[Response]]) -> None:
        self._request = Request(url)
        self._host = urlsplit(url).hostname or "?"
        self._fetch = fetch
        self._asked_s: float | None = None
        self._task: asyncio.Task[None] | None = None
        self._failing = False

    def beat(self) -> None:
        """A feed was read and the store written just now."""
        loop = asyncio.get_running_loop()
        if self._task is not None or (self._asked_s is not None and loop.time() - self._asked_s < LEAST.total_seconds()):
            return
        self._asked_s = loop.time()
        self._task = loop.create_task(self._ask(), name="heartbeat")

    async def aclose(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _ask(self) -> None:
        try:
            await self._fetch(self._request)
        except FetchError as error:
            if error.status is not None and 200 <= error.status < 300:
                self._failing = False  # 204 and the like: an answer without a page, which is all we want
                return
            log.log(
                logging.DEBUG if self._failing else logging.WARNING,
                "the heartbeat did not arrive at %s: %s", self._host, error.problem,
            )  # fmt: skip
            self._failing = True
        else:
            self._failing = False
        finally:
            self._task = None
