"""Nothing inside our own network is asked, however it is written down."""

from __future__ import annotations

import asyncio
import zlib

import pytest
from http_kit import FEED, a_client, failure, fetch
from servers import Answer, Server, serving

from notifier.core.errors import FetchError
from notifier.edges.http import Request
from notifier.edges.http.client import POOLS
from notifier.edges.http.sockets import Network


def pool_of(host: str) -> int:
    return zlib.crc32(host.encode()) % POOLS


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "localhost", "LOCALHOST.", "127.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "127.0.0.1.",
        "0.0.0.0", "0",
        "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:0:0:1]", "127。0。0。1", "user:pw@127.0.0.1",
    ],
)  # fmt: skip
def test_a_private_address_is_never_connected_to_however_it_is_written(host: str) -> None:
    with serving({"*": FEED}) as server:
        error = failure(f"http://{host}:{server.port}/feed", allow_private_addresses=False)

    assert server.connections == 0
    assert error.problem


def test_the_refusal_names_the_mend() -> None:
    assert "allow_private_addresses = true" in failure("http://127.0.0.1:1/", allow_private_addresses=False).problem


def test_a_name_with_one_private_address_among_public_ones_is_refused() -> None:
    async def mixed(host: str, port: int) -> list[str]:
        return ["93.184.215.14", "127.0.0.1"]

    with serving({"*": FEED}) as server:
        failure(f"http://mixed.example:{server.port}/", allow_private_addresses=False, resolve=mixed)

    assert server.connections == 0


def test_the_name_is_resolved_once_and_the_checked_address_connected_to() -> None:
    asked: list[str] = []

    async def rebind(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["10.0.0.1"]

    with serving({"*": FEED}) as server:
        response = fetch(f"http://rebinding.example:{server.port}/feed", resolve=rebind)

    assert (response.body, asked) == (FEED, ["rebinding.example"])
    assert server.requests[0].headers["host"] == f"rebinding.example:{server.port}"


def test_a_redirect_to_a_private_address_is_refused_like_any_other() -> None:
    """The first server stands on loopback, which is let through by the name that it goes by."""
    asked: list[str] = []

    async def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    async def run(server: Server) -> None:
        async with a_client(resolve=resolve) as client:
            client._network = Network(allow_private=False, resolve=resolve)
            pool = client._open_pool(None, b"http")
            client._network = Network(allow_private=True, resolve=resolve)
            client._pools[(None, b"http", pool_of("inside.example"))] = pool
            await client.fetch(Request(server.url("/feed", "outside.example")))

    assert pool_of("inside.example") != pool_of("outside.example")
    with serving({"/admin": FEED}) as server:
        server.route("/feed", Answer(302, headers={"Location": f"http://inside.example:{server.port}/admin"}))
        with pytest.raises(FetchError, match="not a public address"):
            asyncio.run(run(server))

    assert (asked, server.paths) == (["outside.example", "inside.example"], ["/feed"])


def test_the_next_address_is_tried_when_the_first_does_not_answer() -> None:
    async def two(host: str, port: int) -> list[str]:
        return ["127.0.0.9", "127.0.0.1"]

    with serving({"*": FEED}) as server:
        assert fetch(f"http://two.example:{server.port}/", resolve=two).body == FEED
