"""The heartbeat: somebody else is told that the program works, and nothing here ever waits for that."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest
from servers import Answer, Asked, Server, Wire, serving

from notifier.core.errors import FetchError
from notifier.core.model.polling import Request, Response
from notifier.edges.heartbeat import Heartbeat
from notifier.edges.http import Client

NOW = datetime(2026, 3, 9, 12, 0, tzinfo=UTC)


def a_client(timeout: timedelta = timedelta(seconds=5)) -> Client:
    return Client(
        timeout=timeout, max_bytes=1000, concurrency=4, per_host=4, allow_private_addresses=True, user_agent="t", clock=lambda: NOW,
        environment={},
    )  # fmt: skip


def beats(server: Server, times: int = 1, done: Callable[[], Awaitable[None]] | None = None) -> None:
    async def run() -> None:
        async with a_client() as client:
            heard = asyncio.Event()

            async def fetch(request: Request) -> Response:
                try:
                    return await client.fetch(request)
                finally:
                    heard.set()

            heart = Heartbeat(server.url("/beat/secret-1"), fetch)
            for _ in range(times):
                heart.beat()
            await heard.wait()
            await asyncio.sleep(0)
            await heart.aclose()

    asyncio.run(run())


def test_a_round_that_worked_is_told_on_ones_own_network_too() -> None:
    with serving({"*": b"ok"}) as server:
        beats(server)

        assert [asked.method for asked in server.requests] == ["GET"]


def test_many_rounds_within_five_seconds_are_told_once() -> None:
    with serving({"*": b"ok"}) as server:
        beats(server, times=50)

        assert server.paths == ["/beat/secret-1"]


def test_a_failure_is_logged_without_the_address(caplog: pytest.LogCaptureFixture) -> None:
    with serving({"*": Answer(500)}) as server:
        beats(server)

    [record] = [each for each in caplog.records if each.levelno == logging.WARNING]
    assert "500" in record.getMessage()
    assert "secret-1" not in record.getMessage()


def test_an_answer_without_a_page_is_no_failure(caplog: pytest.LogCaptureFixture) -> None:
    with serving({"*": Answer(204)}) as server:
        beats(server)

    assert not [each for each in caplog.records if each.name.startswith("notifier")]


def test_a_server_that_never_answers_holds_nothing_up() -> None:
    async def hang(asked: Asked, wire: Wire) -> None:
        await wire.closed()

    async def run(server: Server) -> float:
        async with a_client(timedelta(seconds=60)) as client:
            heart = Heartbeat(server.url("/beat"), client.fetch)
            loop = asyncio.get_running_loop()
            began = loop.time()
            heart.beat()
            heart.beat()
            await asyncio.sleep(0)
            await heart.aclose()
            return loop.time() - began

    with serving({"*": hang}) as server:
        assert asyncio.run(run(server)) < 5


def test_what_cannot_be_reached_is_said_once(caplog: pytest.LogCaptureFixture) -> None:
    async def refuse(request: Request) -> Response:
        raise FetchError(request.url, "refused")

    async def run() -> None:
        heart = Heartbeat("http://127.0.0.1:9/x", refuse)
        for _ in range(3):
            heart._asked_s = None  # five seconds later
            heart.beat()
            await asyncio.sleep(0)
            await asyncio.sleep(0)

    asyncio.run(run())

    assert [each.levelno for each in caplog.records if each.levelno >= logging.INFO] == [logging.WARNING]
