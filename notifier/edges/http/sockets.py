"""host and port -> a connection to an address that was looked at first.

httpcore, the engine under httpx, takes its sockets from here. A name is resolved once, every address it stands for is checked,
and the connection goes to an address that was checked: a name that resolves anew in between gains nothing. TLS still
verifies the name. It is plain asyncio instead of httpcore's own layer over anyio, which takes a third of a poll's time.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import ssl
import threading
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, cast

import httpcore

from .addresses import is_address, is_public

Resolve = Callable[[str, int], Awaitable[list[str]]]
"""Host and port -> IP addresses in order of preference. Raises OSError where there is none."""

MAX_LOOKUPS = 64
MAX_ADDRESSES = 4
PER_ADDRESS_S = 4.0  # before the next address is tried; a host whose IPv6 is broken must not eat the whole time-out
READ_AHEAD = 256 * 1024


class AddressError(httpcore.ConnectError):
    """The host stands for an address that is not public."""


class StaleError(httpcore.ReadError):
    """A kept connection turned out to be closed before anything of this answer came: a fresh one may well do."""


class Lookup:
    """Names looked up by the system, each in a daemon thread of its own.

    A resolver may hang for half a minute, and the interpreter waits at exit for the threads of an executor: these it leaves behind.
    """

    def __init__(self) -> None:
        self._places = asyncio.Semaphore(MAX_LOOKUPS)

    async def __call__(self, host: str, port: int) -> list[str]:
        if is_address(host):
            return [host]
        await self._places.acquire()  # given back by the thread: one that hangs keeps its place though nobody waits any more
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[list[str]] = loop.create_future()

        def settle(found: list[str] | OSError | UnicodeError) -> None:
            self._places.release()
            if answer.done():
                return
            if isinstance(found, list):
                answer.set_result(found)
            else:
                answer.set_exception(found)

        def look_up() -> None:
            found: list[str] | OSError | UnicodeError
            try:
                found = [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
            except (OSError, UnicodeError) as error:
                found = error
            with contextlib.suppress(RuntimeError):  # the loop is gone, and with it whoever asked
                loop.call_soon_threadsafe(settle, found)

        threading.Thread(target=look_up, name="lookup", daemon=True).start()
        return await answer


class Network(httpcore.AsyncNetworkBackend):
    """Opens connections for httpcore. With `allow_private` the addresses are not checked."""

    def __init__(self, *, allow_private: bool, resolve: Resolve | None = None) -> None:
        self._allow_private = allow_private
        self._resolve = resolve or Lookup()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        try:
            addresses = list(dict.fromkeys(await self._resolve(host, port)))[:MAX_ADDRESSES]
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(f"no address for this name: {words(error)}") from error
        if not self._allow_private:
            # One private address among public ones is an attack or a mistake: the name as a whole is refused.
            refused = [address for address in addresses if not is_public(address)]
            if refused:
                raise AddressError(
                    f"{refused[0]} is not a public address; allow_private_addresses = true permits feeds of one's own network"
                )
        return await _connect(addresses, port)

    async def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.AsyncNetworkStream:
        raise AddressError("sockets of this machine are not for feeds")

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


async def _connect(addresses: list[str], port: int) -> httpcore.AsyncNetworkStream:
    """A connection to the first address that takes one. Raises ConnectError with what the last one said."""
    loop = asyncio.get_running_loop()
    failure: Exception | None = None
    for number, address in enumerate(addresses, start=1):
        try:
            async with asyncio.timeout(PER_ADDRESS_S if number < len(addresses) else None):
                _, stream = await loop.create_connection(Stream, address, port)
            return stream
        except (OSError, TimeoutError) as error:
            failure = error
    raise httpcore.ConnectError(words(failure) if failure else "no address for this name") from failure


class Stream(asyncio.Protocol, httpcore.AsyncNetworkStream):
    """One connection, read in the pieces in which it arrives; the sender is held back while more than READ_AHEAD lies unread."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport
        self._unread = bytearray()
        self._ended = False
        self._failure: Exception | None = None
        self._waiter: asyncio.Future[None] | None = None
        self._writable: asyncio.Future[None] | None = None
        self._held = False
        self._answered = False
        self._used_before = False

    # --- what the event loop calls

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        self._unread += data
        self._answered = True
        if len(self._unread) > READ_AHEAD and not self._held:
            self._held = True
            self._transport.pause_reading()
        self._wake()

    def eof_received(self) -> bool:
        self._ended = True
        self._wake()
        return False

    def connection_lost(self, failure: Exception | None) -> None:
        self._ended, self._failure = True, failure
        self._wake()
        self.resume_writing()

    def pause_writing(self) -> None:
        self._writable = asyncio.get_running_loop().create_future()

    def resume_writing(self) -> None:
        if self._writable and not self._writable.done():
            self._writable.set_result(None)
        self._writable = None

    def _wake(self) -> None:
        if self._waiter and not self._waiter.done():
            self._waiter.set_result(None)

    # --- what httpcore calls

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        while not self._unread:
            if self._ended and self._used_before and not self._answered:
                raise StaleError("closed in between") from self._failure
            if self._failure:
                raise httpcore.ReadError(words(self._failure)) from self._failure
            if self._ended:
                return b""
            self._waiter = asyncio.get_running_loop().create_future()
            try:
                await self._waiter
            finally:
                self._waiter = None
        piece = bytes(self._unread[:max_bytes])
        del self._unread[:max_bytes]
        if self._held and len(self._unread) <= READ_AHEAD:
            self._held = False
            self._transport.resume_reading()
        return piece

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if self._answered:
            self._used_before, self._answered = True, False
        if self._ended:
            raise httpcore.WriteError("the connection is closed")
        self._transport.write(buffer)
        if self._writable:
            await self._writable

    async def aclose(self) -> None:
        # Not close(), which with TLS waits in the background for the other side's farewell.
        self._transport.abort()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        loop = asyncio.get_running_loop()
        try:
            secured = await loop.start_tls(self._transport, self, ssl_context, server_hostname=server_hostname)
        except (OSError, ValueError) as error:  # ssl.SSLError is an OSError; ValueError: a name that cannot be one
            raise httpcore.ConnectError(f"no trusted connection: {words(error)}") from error
        if secured is None:
            raise httpcore.ConnectError("no trusted connection: the other side hung up")
        self._transport = secured
        return self

    def get_extra_info(self, info: str) -> Any:
        if info == "is_readable":  # httpcore asks this of an idle connection: anything to read means that it is over
            return self._ended or bool(self._unread)
        if info == "ssl_object":
            return self._transport.get_extra_info("ssl_object")
        return None


def words(error: BaseException) -> str:
    """What the system said, without numbers and source lines."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message or "the certificate is not trusted"
    if isinstance(error, ssl.SSLError):
        return (error.reason or "TLS failed").replace("_", " ").lower()
    if isinstance(error, OSError) and error.strerror:
        # asyncio puts the address into `strerror`; the numbers of getaddrinfo are negative and mean something else
        return os.strerror(error.errno) if error.errno and error.errno > 0 else error.strerror
    return str(error) or type(error).__name__
