"""Many fetches at once: limits are kept, nobody starves, nothing is left behind."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from http_kit import FEED, a_client, hang
from servers import Answer, Asked, Server, Wire, serving

from notifier.core.errors import FetchError
from notifier.edges.http import Request
from notifier.edges.http.gates import Backlog, Gates


def test_no_more_than_per_host_at_once() -> None:
    async def slowly(asked: Asked, wire: Wire) -> None:
        await asyncio.sleep(0.03)
        await wire.send(Answer(200, FEED).wire())

    async def run(server: Server) -> None:
        async with a_client(per_host=2) as client:
            await asyncio.gather(*(client.fetch(Request(server.url(f"/{n}"))) for n in range(10)))

    with serving({"*": slowly}) as server:
        asyncio.run(run(server))

    assert (len(server.requests), server.most_open) == (10, 2)


def test_no_more_than_the_concurrency_at_once() -> None:
    async def slowly(asked: Asked, wire: Wire) -> None:
        await asyncio.sleep(0.03)
        await wire.send(Answer(200, FEED).wire())

    async def run(server: Server) -> None:
        async with a_client(concurrency=4) as client:
            await asyncio.gather(*(client.fetch(Request(server.url("/", f"127.0.0.{n + 1}"))) for n in range(12)))

    with serving({"*": slowly}, host="0.0.0.0") as server:
        asyncio.run(run(server))

    assert (len(server.requests), server.most_open) == (12, 4)


def test_hosts_that_hang_do_not_hold_up_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("notifier.edges.http.gates.PATIENCE_S", 0.1)

    async def run(server: Server) -> float:
        async with a_client(concurrency=4, timeout=timedelta(seconds=20)) as client:
            hanging = [asyncio.ensure_future(client.fetch(Request(server.url("/hang", f"127.0.1.{n + 1}")))) for n in range(12)]
            began = asyncio.get_running_loop().time()
            await asyncio.sleep(0)
            await client.fetch(Request(server.url("/feed")))
            took = asyncio.get_running_loop().time() - began
            for task in hanging:
                task.cancel()
            await asyncio.gather(*hanging, return_exceptions=True)
        return took

    with serving({"/hang": hang, "/feed": FEED}, host="0.0.0.0") as server:
        server.host = "127.0.0.1"
        assert asyncio.run(run(server)) < 3


def test_the_gates_forget_hosts_and_give_every_place_back() -> None:
    async def run() -> None:
        gates = Gates(concurrency=3, per_host=1)

        async def visit(n: int) -> None:
            async with gates.place(f"host{n % 5}"):
                await asyncio.sleep(0)
                if n % 3 == 0:
                    raise RuntimeError

        await asyncio.gather(*(visit(n) for n in range(50)), return_exceptions=True)

        assert gates._hosts == {}
        assert gates._quick._value == 3

    asyncio.run(run())


def test_nothing_is_fetched_while_too_many_answers_wait_and_what_waited_then_goes_on() -> None:
    async def run(server: Server) -> tuple[int, bytes | None]:
        backlog = Backlog(most=2)
        async with a_client(backlog=backlog) as client:
            with backlog.waiting(2):
                fetching = asyncio.ensure_future(client.fetch(Request(server.url("/feed"))))
                done, _ = await asyncio.wait([fetching], timeout=0.2)
                assert not done
            return len(server.requests), (await fetching).body

    with serving({"/feed": FEED}) as server:
        assert asyncio.run(run(server)) == (0, FEED)


def test_a_fetch_that_is_given_up_while_too_many_answers_wait_gives_its_place_back() -> None:
    async def run() -> int:
        backlog = Backlog(most=1)
        gates = Gates(concurrency=3, per_host=1, backlog=backlog)

        async def visit() -> None:
            async with gates.place("host"):
                raise AssertionError("there was no room")

        with backlog.waiting():
            visiting = asyncio.ensure_future(visit())
            await asyncio.wait([visiting], timeout=0.05)
            visiting.cancel()
            await asyncio.gather(visiting, return_exceptions=True)
        return gates._quick._value

    assert asyncio.run(run()) == 3


def test_fetches_that_are_given_up_leave_no_connection_behind() -> None:
    async def run(server: Server) -> int:
        async with a_client() as client:
            for n in range(5):
                client._timeout = timedelta(seconds=0.05)
                with pytest.raises(FetchError):
                    await client.fetch(Request(server.url("/hang", f"127.0.2.{n + 1}")))
            client._timeout = timedelta(seconds=5)
            await client.fetch(Request(server.url("/feed")))
            return sum(len(pool.connections) for pool in client._pools.values())

    with serving({"/hang": hang, "/feed": FEED}, host="0.0.0.0") as server:
        server.host = "127.0.0.1"
        assert asyncio.run(run(server)) == 1
