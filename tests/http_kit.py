"""A client of feeds with short limits, and one fetch of it in a line, for tests of HTTP."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from servers import Asked, Wire

from notifier.core.errors import FetchError
from notifier.edges.http import Client, Request, Response

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
FEED = b"<rss version='2.0'><channel/></rss>"


def a_client(**changes: Any) -> Client:
    settings: dict[str, Any] = {
        "timeout": timedelta(seconds=5),
        "max_bytes": 1024 * 1024,
        "concurrency": 64,
        "per_host": 2,
        "allow_private_addresses": True,
        "user_agent": "notifier-test/1",
        "clock": lambda: NOW,
        "environment": {},
    }
    return Client(**{**settings, **changes})


def fetch(request: Request | str, **changes: Any) -> Response:
    async def run() -> Response:
        async with a_client(**changes) as client:
            return await client.fetch(request if isinstance(request, Request) else Request(request))

    return asyncio.run(run())


def failure(request: Request | str, **changes: Any) -> FetchError:
    with pytest.raises(FetchError) as caught:
        fetch(request, **changes)
    return caught.value


async def hang(asked: Asked, wire: Wire) -> None:
    await wire.closed()
