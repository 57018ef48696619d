"""What a fetch comes to: the answer, a failure in words, never more time or memory than allowed."""

from __future__ import annotations

import asyncio
import gzip
import inspect
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

import httpcore
import httpx
import pytest
from http_kit import FEED, NOW, a_client, failure, fetch, hang
from servers import Answer, Asked, Wire, serving

from notifier.edges.http import Request, Response
from notifier.edges.http.failures import FOREIGN

# --- what comes back


def test_a_feed_comes_back_with_its_validators_and_the_time_it_stays_good() -> None:
    headers = {"ETag": 'W/"a-1"', "Last-Modified": "Mon, 02 Mar 2026 08:00:00 GMT", "Cache-Control": "max-age=600"}
    with serving({"/feed": Answer(200, FEED, headers)}) as server:
        response = fetch(server.url("/feed"))

    assert response == Response(
        status=200,
        url=server.url("/feed"),
        body=FEED,
        content_type="application/xml",
        etag='W/"a-1"',
        last_modified="Mon, 02 Mar 2026 08:00:00 GMT",
        max_age=timedelta(minutes=10),
    )


def test_the_program_says_who_it_is_and_what_it_reads() -> None:
    with serving({"/feed": FEED}) as server:
        fetch(server.url("/feed"))

    headers = server.requests[0].headers
    assert headers["user-agent"] == "notifier-test/1"
    assert headers["accept-encoding"] == "gzip, deflate"
    assert headers["host"] == f"127.0.0.1:{server.port}"
    assert "cookie" not in headers
    assert "authorization" not in headers


def test_validators_go_back_byte_for_byte_and_unchanged_is_no_body() -> None:
    odd = '"\xe9t\xe9 \\" 1"'
    with serving({"/feed": Answer(304, headers={"Cache-Control": "max-age=60"})}) as server:
        response = fetch(Request(server.url("/feed"), etag=odd, last_modified="yesterday at noon"))

    assert server.requests[0].headers["if-none-match"] == odd
    assert server.requests[0].headers["if-modified-since"] == "yesterday at noon"
    assert (response.status, response.body, response.etag, response.last_modified) == (304, None, odd, "yesterday at noon")
    assert response.max_age == timedelta(minutes=1)


def test_unchanged_without_having_been_asked_is_a_failure() -> None:
    with serving({"/feed": Answer(304)}) as server:
        assert "not asked" in failure(server.url("/feed")).problem


def test_a_body_packed_and_sent_in_chunks_is_read() -> None:
    async def chunks(asked: Asked, wire: Wire) -> None:
        packed = gzip.compress(FEED)
        await wire.send(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n")
        for at in range(0, len(packed), 5):
            await wire.send(b"%x\r\n" % len(packed[at : at + 5]), packed[at : at + 5], b"\r\n")
        await wire.send(b"0\r\n\r\n")

    with serving({"/feed": chunks}) as server:
        assert fetch(server.url("/feed")).body == FEED


def test_a_body_that_ends_with_the_connection_is_read() -> None:
    async def until_closed(asked: Asked, wire: Wire) -> None:
        await wire.send(b"HTTP/1.0 200 OK\r\n\r\n", FEED)
        wire.writer.write_eof()
        await wire.closed()

    with serving({"/feed": until_closed}) as server:
        assert fetch(server.url("/feed")).body == FEED


def test_connections_are_kept_for_the_next_request() -> None:
    async def run(url: str) -> None:
        async with a_client() as client:
            for _ in range(5):
                await client.fetch(Request(url))

    with serving({"/feed": FEED}) as server:
        asyncio.run(run(server.url("/feed")))

    assert (len(server.requests), server.connections) == (5, 1)


def test_a_connection_that_the_server_closed_in_between_is_not_used_again() -> None:
    async def once(asked: Asked, wire: Wire) -> None:
        await wire.send(Answer(200, FEED).wire())

    async def run(url: str) -> None:
        async with a_client() as client:
            for _ in range(3):
                assert (await client.fetch(Request(url))).body == FEED
                await asyncio.sleep(0.05)  # the farewell has to cross the wire

    with serving({"/feed": once}) as server:
        asyncio.run(run(server.url("/feed")))


def test_something_can_be_posted() -> None:
    with serving({"/hook": Answer(202, b"thanks")}) as server:
        response = fetch(
            Request(server.url("/hook"), method="POST", content=b'{"a": 1}', headers={"Content-Type": "application/json"})
        )

    assert (server.requests[0].method, server.requests[0].body) == ("POST", b'{"a": 1}')
    assert server.requests[0].headers["content-type"] == "application/json"
    assert (response.status, response.body) == (202, b"thanks")


# --- what fails


@pytest.mark.parametrize(
    ("status", "words"), [(404, "answered 404 Not Found"), (500, "answered 500"), (204, "answered 204"), (999, "answered 999")]
)
def test_anything_but_a_document_is_a_failure_with_its_status(status: int, words: str) -> None:
    with serving({"/feed": Answer(status, b"no")}) as server:
        error = failure(server.url("/feed"))

    assert error.problem.startswith(words)
    assert (error.status, error.gone, error.retry_at) == (status, False, None)


def test_gone_is_told_apart() -> None:
    with serving({"/feed": Answer(410)}) as server:
        assert failure(server.url("/feed")).gone


@pytest.mark.parametrize(("value", "minutes"), [("300", 5), ("Mon, 02 Mar 2026 12:10:00 GMT", 10)])
@pytest.mark.parametrize("status", [429, 503])
def test_the_time_to_come_again_is_handed_on(status: int, value: str, minutes: int) -> None:
    with serving({"/feed": Answer(status, headers={"Retry-After": value})}) as server:
        assert failure(server.url("/feed")).retry_at == NOW + timedelta(minutes=minutes)


@pytest.mark.parametrize(
    "sent",
    [
        b"SSH-2.0-OpenSSH_9.2\r\n\x00\xff\xfe garbage\r\n\r\n",
        b"HTTP/9.9 abc def\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<rss>\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\nxx",
        b"HTTP/1.1 200 OK\r\n" + b"".join(b"X-%d: %s\r\n" % (n, b"y" * 900) for n in range(3000)) + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX-Long: " + b"a" * 1024 * 1024 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain",
        b"",
    ],
)
def test_what_is_no_http_is_a_failure_and_no_more(sent: bytes) -> None:
    async def say(asked: Asked, wire: Wire) -> None:
        await wire.send(sent)

    with serving({"/feed": say}) as server:
        error = failure(server.url("/feed"))

    assert error.status is None
    assert "\n" not in str(error)


def test_nobody_at_home_is_a_failure() -> None:
    with serving({}) as server:
        url = server.url("/feed")

    assert failure(url).problem == "cannot connect: Connection refused"


def test_a_name_without_an_address_is_a_failure() -> None:
    async def nothing(host: str, port: int) -> list[str]:
        raise OSError(-2, "Name or service not known")

    assert (
        failure("http://nowhere.example/", resolve=nothing).problem
        == "cannot connect: no address for this name: Name or service not known"
    )


@pytest.mark.parametrize(
    "url", ["ftp://a.example/", "file:///etc/hostname", "http://", "feed.xml", "http://[::1", "http://a.example:99999999/", ""]
)
def test_what_is_no_address_is_a_failure(url: str) -> None:
    assert failure(url).problem


def test_every_error_of_the_libraries_below_is_translated() -> None:
    """Of httpx only URLs are used."""
    classes = [thing for _, thing in inspect.getmembers(httpcore) if inspect.isclass(thing)]
    theirs = [thing for thing in classes if issubclass(thing, Exception)] + [httpx.InvalidURL]

    assert len(theirs) > 10
    assert [error for error in theirs if not issubclass(error, FOREIGN)] == []


# --- bounds


def test_a_body_that_never_ends_is_dropped_at_its_bound() -> None:
    sent = 0

    async def flood(asked: Asked, wire: Wire) -> None:
        nonlocal sent
        await wire.send(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            await wire.send(b"<item/>" * 10_000)
            sent += 70_000

    with serving({"/feed": flood}) as server:
        assert "longer than 1048576 bytes" in failure(server.url("/feed")).problem

    assert sent < 16 * 1024 * 1024


@pytest.mark.parametrize("status", [200, 302, 500])
def test_a_bomb_does_no_harm_whatever_it_comes_with(status: int) -> None:
    bomb = gzip.compress(b"\0" * 64 * 1024 * 1024)
    with serving({"/feed": Answer(status, bomb, {"Content-Encoding": "gzip", "Location": "/nowhere"})}) as server:
        assert failure(server.url("/feed"))


async def drip_body(asked: Asked, wire: Wire) -> None:
    await wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    while True:
        await wire.send(b"x")
        await asyncio.sleep(0.01)


async def drip_headers(asked: Asked, wire: Wire) -> None:
    await wire.send(b"HTTP/1.1 200 OK\r\n")
    while True:
        await wire.send(b"X-A: b\r\n")
        await asyncio.sleep(0.01)


@pytest.mark.parametrize("slow", [hang, drip_body, drip_headers])
def test_the_time_out_bounds_a_whole_fetch(slow: Callable[[Asked, Wire], Coroutine[Any, Any, None]]) -> None:
    with serving({"/feed": slow}) as server:
        assert failure(server.url("/feed"), timeout=timedelta(seconds=0.3)).problem == "took longer than 0.3 s"


def test_redirects_do_not_win_time() -> None:
    async def slow_redirect(asked: Asked, wire: Wire) -> None:
        await asyncio.sleep(0.15)
        await wire.send(Answer(302, headers={"Location": asked.target + "x"}).wire())

    with serving({"*": slow_redirect}) as server:
        assert "took longer" in failure(server.url("/feed"), timeout=timedelta(seconds=0.4)).problem


def test_a_look_up_that_hangs_is_bounded_too() -> None:
    async def never(host: str, port: int) -> list[str]:
        await asyncio.sleep(3600)
        return []

    assert "took longer" in failure("http://slow.example/", timeout=timedelta(seconds=0.2), resolve=never).problem
