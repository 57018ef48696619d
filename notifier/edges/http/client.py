"""request -> response, or one FetchError that says what went wrong.

httpx's parts without its client: URLs from httpx, connections from httpcore's pools. What httpx.AsyncClient does besides
(a cookie jar for all, authentication flows, hooks, inflating without bound) a feed has no use for, and it triples the time of
a poll. Pools are many and small because what a request costs grows with the connections of its pool.
"""

from __future__ import annotations

import asyncio
import http.client
import importlib.util
import logging
import os
import ssl
import sys
import zlib
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import cached_property
from types import ModuleType, TracebackType
from typing import Self, cast

import certifi
import httpcore
import httpx

from notifier.core.errors import FetchError
from notifier.core.model.polling import Request, Response

from . import headers as of
from .bodies import Body
from .failures import FOREIGN, problem
from .gates import Backlog, Gates
from .proxies import proxy_for
from .sockets import Network, Resolve, StaleError
from .targets import Target, is_written_as_private, target_of

POOLS = 16
IDLE_PER_POOL = 8
IDLE_S = 5.0
MAX_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})

# httpcore tries `import sniffio` eight times a request to learn that this is asyncio. Where it is not installed (anyio gave it up),
# looking for it along the whole path each time takes a third of a poll; None in its place makes the same ImportError at once.
if importlib.util.find_spec("sniffio") is None:
    sys.modules.setdefault("sniffio", cast(ModuleType, None))

# At DEBUG httpcore writes whole requests into the log, keys and passwords included.
logging.getLogger("httpcore").setLevel(logging.INFO)


class Client:
    """Fetches feeds and pages. Open it with `async with`; it belongs to one event loop.

    `timeout` bounds a whole exchange from the first look-up to the last byte, redirects included; waiting for a turn does
    not count. `max_bytes` bounds the decoded body. With `allow_private_addresses` one's own network can be asked too.
    """

    def __init__(
        self,
        *,
        timeout: timedelta,
        max_bytes: int,
        concurrency: int,
        per_host: int,
        allow_private_addresses: bool,
        user_agent: str,
        clock: Callable[[], datetime],
        backlog: Backlog | None = None,
        resolve: Resolve | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """While the `backlog` has no room no exchange is begun.

        `resolve` and `environment` stand in for the system's own, for tests."""
        self._timeout = timeout
        self._max_bytes = max_bytes
        self._allow_private = allow_private_addresses
        self._clock = clock
        self._gates = Gates(concurrency=concurrency, per_host=per_host, backlog=backlog)
        self._environment = os.environ if environment is None else environment
        self._network = Network(allow_private=allow_private_addresses, resolve=resolve)
        self._proxy_network = Network(allow_private=True, resolve=resolve)
        self._pools: dict[tuple[str | None, bytes, int], httpcore.AsyncConnectionPool] = {}
        self._headers = [
            (b"User-Agent", user_agent.encode("latin-1", "replace")),
            (b"Accept", b"application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8"),
            (b"Accept-Encoding", b"gzip, deflate"),
        ]

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        pools, self._pools = list(self._pools.values()), {}
        for pool in pools:
            await pool.aclose()

    async def fetch(self, request: Request) -> Response:
        """Return what came back; its body is None if nothing changed (304).

        Redirects are followed, with the secret headers only while the origin stays the same. A request that is not a GET
        follows none, and takes any 2xx. Raises FetchError for all else, with `retry_at` and `gone` where the server said so.
        """
        exchange = _Exchange(self, request)
        try:
            return await exchange.run()
        except FOREIGN as error:
            raise FetchError(exchange.target.address, problem(error, self._timeout)) from error

    # --- what an exchange uses

    @property
    def budget_s(self) -> float:
        return self._timeout.total_seconds()

    @property
    def max_bytes(self) -> int:
        return self._max_bytes

    @property
    def gates(self) -> Gates:
        return self._gates

    def now(self) -> datetime:
        return self._clock()

    def common_headers(self) -> list[tuple[bytes, bytes]]:
        return self._headers

    async def ask(self, target: Target, method: str, sent: list[tuple[bytes, bytes]], content: bytes | None) -> httpcore.Response:
        pool = self._pool_for(target)
        request = httpcore.Request(method, target.core, headers=sent, content=content)
        try:
            return await pool.handle_async_request(request)
        except StaleError:
            return await pool.handle_async_request(request)

    def _pool_for(self, target: Target) -> httpcore.AsyncConnectionPool:
        proxy = proxy_for(target.core.scheme.decode(), target.host, target.port, self._environment)
        key = (proxy, target.core.scheme, zlib.crc32(target.host.encode()) % POOLS)
        if key not in self._pools:
            self._pools[key] = self._open_pool(proxy, target.core.scheme)
        if proxy and not self._allow_private and is_written_as_private(target.host):
            raise httpcore.ConnectError(f"{target.host} is not a public address")
        return self._pools[key]

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        return trust()

    def _open_pool(self, proxy: str | None, scheme: bytes) -> httpcore.AsyncConnectionPool:
        # No limit of its own: a pool that is full of hosts that hang would hold up the others that share it. The gates count.
        return httpcore.AsyncConnectionPool(
            ssl_context=self._tls if proxy or scheme == b"https" else None,  # reading whom to trust takes 20 ms and 3 MB
            proxy=_proxy(proxy) if proxy else None,
            max_connections=None,
            max_keepalive_connections=IDLE_PER_POOL,
            keepalive_expiry=IDLE_S,
            network_backend=self._proxy_network if proxy else self._network,
        )


class _Exchange:
    """One request with all its redirects."""

    def __init__(self, client: Client, request: Request) -> None:
        self._client = client
        self._request = request
        self._first = self.target = target_of(request.url)
        self._permanent = True
        self._hops = 0
        self._left_s = client.budget_s
        self._cookies: dict[tuple[bytes, str, int], bytes] = {}

    async def run(self) -> Response:
        loop = asyncio.get_running_loop()
        while True:
            async with self._client.gates.place(self.target.host):
                began = loop.time()
                async with asyncio.timeout(self._left_s):
                    response = await self._hop()
                self._left_s -= loop.time() - began
            if response is not None:
                return response

    async def _hop(self) -> Response | None:
        """The response, or None after a redirect: `target` is then where to go on."""
        request = self._request
        answer = await self._client.ask(self.target, request.method, self._sent(), request.content)
        try:
            headers = of.collect(answer.headers)
            if answer.status in _REDIRECTS and request.method == "GET":
                self._follow(answer.status, headers)
                return None
            if answer.status == 304 and (request.etag or request.last_modified):
                return self._response(304, headers, None)
            if answer.status not in (200, 203) and not (request.method != "GET" and 200 <= answer.status < 300):
                raise self._refusal(answer.status, headers)
            return self._response(answer.status, headers, await self._read(answer, headers))
        finally:
            await answer.aclose()

    def _sent(self) -> list[tuple[bytes, bytes]]:
        request, target = self._request, self.target
        sent = [(b"Host", target.host_header), *self._client.common_headers()]
        if request.etag:
            sent.append((b"If-None-Match", _wire(request.etag)))
        if request.last_modified:
            sent.append((b"If-Modified-Since", _wire(request.last_modified)))
        if target.shares_secrets_with(self._first):
            own = {name.lower() for name in request.headers}
            sent = [pair for pair in sent if pair[0].decode().lower() not in own]
            sent += [(_wire(name), _wire(value)) for name, value in request.headers.items()]
            if self._first.authorization and "authorization" not in own:
                sent.append((b"Authorization", self._first.authorization))
        if cookie := self._cookies.get(target.origin):
            sent.append((b"Cookie", cookie))
        if request.content is not None:
            sent.append((b"Content-Length", str(len(request.content)).encode()))
        return sent

    async def _read(self, answer: httpcore.Response, headers: Mapping[str, str]) -> bytes:
        body = Body(headers.get("content-encoding"), self._client.max_bytes)
        assert not isinstance(answer.stream, bytes)
        async for piece in answer.aiter_stream():
            body.take(piece)
        return body.whole()

    def _follow(self, status: int, headers: Mapping[str, str]) -> None:
        self._hops += 1
        if self._hops > MAX_REDIRECTS:
            raise self._failure(f"redirected more than {MAX_REDIRECTS} times", status)
        location = headers.get("location", "").strip()
        if not location:
            raise self._failure("redirected to nowhere", status)
        self._keep_cookies(headers)
        self._permanent = self._permanent and status in _PERMANENT
        try:
            there = httpx.URL(self.target.address).join(location).copy_with(fragment=None, userinfo=b"")
            self.target = target_of(str(there))
        except (FetchError, httpx.InvalidURL, ValueError) as error:
            raise self._failure("redirected to an address that cannot be asked", status) from error

    def _keep_cookies(self, headers: Mapping[str, str]) -> None:
        """For this exchange only: some servers redirect until their cookie comes back."""
        pairs = [cookie.split(";", 1)[0].strip() for cookie in headers.get("set-cookie", "").split(", ")]
        kept = "; ".join(pair for pair in pairs if "=" in pair)[: of.MAX_VALIDATOR]
        if kept:
            self._cookies[self.target.origin] = kept.encode("latin-1")

    def _response(self, status: int, headers: Mapping[str, str], body: bytes | None) -> Response:
        request = self._request
        unchanged = body is None
        return Response(
            status=status,
            url=self.target.address,
            body=body,
            permanent_url=self._moved_to(),
            content_type=headers.get("content-type"),
            etag=of.validator(headers, "etag") or (request.etag if unchanged else None),
            last_modified=of.validator(headers, "last-modified") or (request.last_modified if unchanged else None),
            max_age=of.max_age(headers, self._client.now()),
        )

    def _moved_to(self) -> str | None:
        """None too where secrets go with the request: they must not be sent to another origin next time, nor be lost."""
        if not (self._hops and self._permanent) or self._first.authorization:
            return None
        if self._request.headers and not self.target.shares_secrets_with(self._first):
            return None
        return self.target.address

    def _refusal(self, status: int, headers: Mapping[str, str]) -> FetchError:
        if status == 304:
            return self._failure("answered 304 (unchanged), though it was not asked whether anything changed", status)
        name = http.client.responses.get(status, "")
        return FetchError(
            self.target.address,
            f"answered {status} {name}".rstrip() + (": it is gone for good" if status == 410 else ""),
            status=status,
            retry_at=of.retry_at(headers, self._client.now()),
            gone=status == 410,
        )

    def _failure(self, problem: str, status: int) -> FetchError:
        return FetchError(self.target.address, problem, status=status)


def trust() -> ssl.SSLContext:
    """Whom to believe: the system's store and SSL_CERT_FILE, or certifi's list where the system has none."""
    context = ssl.create_default_context()
    paths = ssl.get_default_verify_paths()
    if not paths.cafile and not paths.capath:
        context.load_verify_locations(certifi.where())
    return context


def _wire(text: str) -> bytes:
    return text.encode("latin-1", "ignore")


def _proxy(url: str) -> httpcore.Proxy:
    parsed = httpx.URL(url)
    if parsed.scheme not in ("http", "https"):
        raise httpcore.ProxyError(f"a proxy of the kind {parsed.scheme!r} is not supported")
    place = httpcore.URL(scheme=parsed.raw_scheme, host=parsed.raw_host, port=parsed.port, target=b"/")
    return httpcore.Proxy(place, auth=(parsed.username.encode(), parsed.password.encode()) if parsed.userinfo else None)
