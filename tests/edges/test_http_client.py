from __future__ import annotations

import asyncio
import contextlib
import gzip
import inspect
import shutil
import ssl
import subprocess
import zlib
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpcore
import httpx
import pytest
from servers import Answer, Asked, Server, Wire, serving

from notifier.core.errors import FetchError
from notifier.edges.http import Client, Request, Response
from notifier.edges.http.client import POOLS
from notifier.edges.http.failures import FOREIGN
from notifier.edges.http.gates import Backlog, Gates
from notifier.edges.http.sockets import Network

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def pool_of(host: str) -> int:
    return zlib.crc32(host.encode()) % POOLS


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


async def hang(asked: Asked, wire: Wire) -> None:
    await wire.closed()


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


# --- redirects


@pytest.mark.parametrize(("status", "permanent"), [(301, True), (308, True), (302, False), (303, False), (307, False)])
def test_redirects_are_followed_and_only_permanent_ones_remembered(status: int, permanent: bool) -> None:
    with serving({"/old": Answer(status, headers={"Location": "/new#top"}), "/new": FEED}) as server:
        response = fetch(server.url("/old"))

    assert (response.body, response.url) == (FEED, server.url("/new"))
    assert response.permanent_url == (server.url("/new") if permanent else None)


def test_one_temporary_redirect_on_the_way_makes_all_of_it_temporary() -> None:
    routes = {"/1": Answer(301, headers={"Location": "/2"}), "/2": Answer(302, headers={"Location": "/3"}), "/3": FEED}
    with serving(routes) as server:
        assert fetch(server.url("/1")).permanent_url is None


@pytest.mark.parametrize(
    "location",
    [
        "",
        "file:///etc/hostname",
        "gopher://127.0.0.1:25/_HELO",
        "data:application/rss+xml,<rss/>",
        "http://[::1",
        "javascript:alert(1)",
    ],
)
def test_a_redirect_that_leads_nowhere_is_a_failure(location: str) -> None:
    with serving({"/feed": Answer(302, headers={"Location": location})}) as server:
        error = failure(server.url("/feed"))

    assert len(server.requests) == 1
    assert error.problem.startswith("redirected to") or "404" in error.problem


def test_a_redirect_without_an_address_is_a_failure() -> None:
    with serving({"/feed": Answer(302)}) as server:
        assert failure(server.url("/feed")).problem == "redirected to nowhere"


def test_a_redirect_in_circles_is_left_after_five() -> None:
    with serving({"*": lambda asked: Answer(302, headers={"Location": asked.target})}) as server:
        assert failure(server.url("/feed")).problem == "redirected more than 5 times"

    assert len(server.requests) == 6


def test_a_server_that_redirects_until_its_cookie_comes_back_gets_it_and_nobody_later() -> None:
    def gate(asked: Asked) -> Answer:
        if asked.headers.get("cookie") == "seen=1":
            return Answer(200, FEED)
        return Answer(302, headers={"Location": asked.target, "Set-Cookie": "seen=1; Path=/; HttpOnly"})

    async def run(url: str) -> None:
        async with a_client() as client:
            for _ in range(2):
                assert (await client.fetch(Request(url))).body == FEED

    with serving({"/feed": gate}) as server:
        asyncio.run(run(server.url("/feed")))

    assert [asked.headers.get("cookie") for asked in server.requests] == [None, "seen=1", None, "seen=1"]


# --- secrets


def test_secret_headers_and_passwords_stay_with_their_origin() -> None:
    with serving({"/feed": FEED}) as other, serving({"/feed": Answer(301, headers={"Location": other.url("/feed")})}) as server:
        response = fetch(Request(server.url("/feed", "someone:pass%20word@127.0.0.1"), headers={"X-Key": "s3cret"}))

    assert server.requests[0].headers["x-key"] == "s3cret"
    assert server.requests[0].headers["authorization"] == "Basic c29tZW9uZTpwYXNzIHdvcmQ="
    assert "x-key" not in other.requests[0].headers
    assert "authorization" not in other.requests[0].headers
    assert response.permanent_url is None, "or the key would be sent to the other origin the next time"


def test_secret_headers_follow_within_their_origin() -> None:
    with serving({"/old": Answer(301, headers={"Location": "/new"}), "/new": FEED}) as server:
        response = fetch(Request(server.url("/old"), headers={"X-Key": "s3cret"}))

    assert server.requests[1].headers["x-key"] == "s3cret"
    assert response.permanent_url == server.url("/new")


def test_a_header_of_the_feed_replaces_our_own() -> None:
    with serving({"/feed": FEED}) as server:
        fetch(Request(server.url("/feed"), headers={"User-Agent": "special/2", "Authorization": "Bearer x"}))

    assert server.requests[0].headers["user-agent"] == "special/2"
    assert server.requests[0].headers["authorization"] == "Bearer x"


def test_no_error_and_no_response_shows_the_password_of_an_address() -> None:
    with serving({"/feed": FEED}) as server:
        response = fetch(server.url("/feed", "someone:hunter2@127.0.0.1"))
        error = failure(server.url("/nothing", "someone:hunter2@127.0.0.1"))
    nonsense = failure("http://someone:hunter2@[::1/feed")

    assert "hunter2" not in f"{response} {error} {nonsense}"


# --- addresses


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


# --- many at once


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


# --- proxies


def test_the_proxy_of_the_environment_is_asked() -> None:
    with serving({"*": FEED}) as proxy:
        environment = {"http_proxy": f"http://user:pw@127.0.0.1:{proxy.port}"}
        response = fetch("http://news.example/feed.xml", environment=environment, allow_private_addresses=False)

    assert response.body == FEED
    assert proxy.requests[0].target == "http://news.example/feed.xml"
    assert proxy.requests[0].headers["proxy-authorization"] == "Basic dXNlcjpwdw=="


def test_a_host_written_as_a_private_address_is_not_asked_through_a_proxy_either() -> None:
    with serving({"*": FEED}) as proxy:
        environment = {"http_proxy": f"http://127.0.0.1:{proxy.port}"}
        for host in ("127.0.0.1", "localhost", "[::1]", "127.1", "2130706433"):
            failure(f"http://{host}/feed.xml", environment=environment, allow_private_addresses=False)

    assert proxy.connections == 0


def test_a_proxy_that_cannot_be_used_is_a_failure() -> None:
    assert "not supported" in failure("http://news.example/", environment={"http_proxy": "socks5://127.0.0.1:1"}).problem


# --- TLS


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `ca.pem`, and `site.pem` and `site.key` for news.example."""
    if not shutil.which("openssl"):
        pytest.skip("needs the openssl program to make certificates")
    folder = tmp_path_factory.mktemp("tls")

    def openssl(*words: str) -> None:
        subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True)

    new_key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    openssl("req", "-x509", *new_key, "-keyout", "ca.key", "-out", "ca.pem", "-days", "2", "-subj", "/CN=Test authority")
    openssl("req", *new_key, "-keyout", "site.key", "-out", "site.csr", "-subj", "/CN=news.example")
    (folder / "names").write_text("subjectAltName=DNS:news.example")
    openssl(
        "x509",
        "-req",
        "-in",
        "site.csr",
        "-CA",
        "ca.pem",
        "-CAkey",
        "ca.key",
        "-CAcreateserial",
        "-out",
        "site.pem",
        "-days",
        "2",
        "-extfile",
        "names",
    )
    return folder


async def to_loopback(host: str, port: int) -> list[str]:
    return ["127.0.0.1"]


@pytest.fixture
def secured(authority: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(authority / "site.pem", authority / "site.key")
    return context


def test_tls_is_verified_against_the_name_and_ssl_cert_file(
    authority: Path, secured: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    big = FEED + b" " * 600_000
    with serving({"/feed": big}, tls=secured) as server:
        unknown = failure(server.url("/feed", "news.example"), resolve=to_loopback)
        monkeypatch.setenv("SSL_CERT_FILE", str(authority / "ca.pem"))
        trusted = fetch(server.url("/feed", "news.example"), resolve=to_loopback)
        misnamed = failure(server.url("/feed", "other.example"), resolve=to_loopback)

    assert trusted.body == big
    assert "no trusted connection: unable to get local issuer certificate" in unknown.problem
    assert "Hostname mismatch" in misnamed.problem
    assert server.paths == ["/feed"]


def test_https_goes_through_the_proxy_in_a_tunnel(
    authority: Path, secured: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(authority / "ca.pem"))
    with serving({"/feed": FEED}, tls=secured) as server:

        async def tunnel(asked: Asked, wire: Wire) -> None:
            reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
            try:
                await wire.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
                there = Wire(reader, writer)
                await asyncio.gather(pipe(wire, there), pipe(there, wire))
            finally:
                writer.transport.abort()

        with serving({"*": tunnel}) as proxy:
            environment = {"https_proxy": f"http://127.0.0.1:{proxy.port}"}
            response = fetch("https://news.example/feed", environment=environment, allow_private_addresses=False)

    assert response.body == FEED
    assert (proxy.requests[0].method, proxy.requests[0].target) == ("CONNECT", "news.example:443")


async def pipe(one: Wire, other: Wire) -> None:
    with contextlib.suppress(ConnectionError):
        while piece := await one.reader.read(65536):
            await other.send(piece)
    other.writer.close()


def test_secrets_follow_from_http_to_https_of_the_same_host_only_on_the_usual_ports() -> None:
    from notifier.edges.http.targets import target_of

    assert target_of("https://a.example/x").shares_secrets_with(target_of("http://a.example/"))
    assert not target_of("http://a.example/x").shares_secrets_with(target_of("https://a.example/"))
    assert not target_of("https://a.example:8443/").shares_secrets_with(target_of("http://a.example/"))
    assert not target_of("https://b.example/").shares_secrets_with(target_of("http://a.example/"))
