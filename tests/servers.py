"""A web server on loopback that answers as it is told, wrongly too: raw asyncio, in a thread of its own.

    with serving({"/feed.xml": b"<rss>…", "/gone": Answer(410)}) as server:
        fetch(server.url("/feed.xml"))
        assert server.paths == ["/feed.xml"]

A path is answered by bytes (a 200), an `Answer`, a list of these (each request takes the next, the last one stays), a function of
the `Asked`, or a coroutine function of the `Asked` and the `Wire`, which may then do to the connection whatever it likes.
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
import threading
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from inspect import iscoroutinefunction
from typing import Any


@dataclass(frozen=True, slots=True)
class Answer:
    """A well-formed answer. Content-Length is added unless `headers` say otherwise; a header of None is left out."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str | None] = field(default_factory=dict)

    def wire(self) -> bytes:
        headers = {"Content-Type": "application/xml", "Content-Length": str(len(self.body)), **self.headers}
        if self.status == 304:
            headers["Content-Length"] = None
        head = "".join(f"{name}: {value}\r\n" for name, value in headers.items() if value is not None)
        return f"HTTP/1.1 {self.status} Whatever\r\n{head}\r\n".encode("latin-1") + self.body


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came. Header names are in lower case."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes
    at: float
    """Seconds on the server loop's own clock."""

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]


@dataclass(frozen=True, slots=True)
class Wire:
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def send(self, *pieces: bytes) -> None:
        for piece in pieces:
            self.writer.write(piece)
            await self.writer.drain()

    async def closed(self) -> None:
        """Wait until the client hangs up."""
        with contextlib.suppress(ConnectionError):
            while await self.reader.read(65536):
                pass


Step = bytes | Answer | Callable[[Asked], bytes | Answer] | Callable[[Asked, Wire], Awaitable[None]]
Routes = Mapping[str, Step | Sequence[Step]]


class Server:
    """A running server. `requests` are all that came, in order; `open` and `most_open` count requests under way."""

    def __init__(self, routes: Routes, host: str, tls: ssl.SSLContext | None) -> None:
        self.routes: dict[str, list[Step]] = {}
        for path, steps in routes.items():
            self.route(path, *(steps if isinstance(steps, Sequence) and not isinstance(steps, bytes) else [steps]))
        self.host, self.port, self.tls = host, 0, tls
        self.requests: list[Asked] = []
        self.connections = 0
        self.open = self.most_open = 0
        self._taken: dict[str, int] = {}
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def route(self, path: str, *steps: Step) -> None:
        """From now on `path` answers with these, the last one for ever."""
        self.routes[path] = list(steps)

    def url(self, path: str, host: str | None = None) -> str:
        return f"{'https' if self.tls else 'http'}://{host or self.host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        return [asked.path for asked in self.requests]

    def start(self) -> None:
        self._thread.start()
        self._ready.wait(10)

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join(10)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._stopping = asyncio.Event()
        try:
            self._loop.run_until_complete(self._serve())
        finally:
            self._loop.close()

    async def _serve(self) -> None:
        tasks: set[asyncio.Task[Any]] = set()

        async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = asyncio.current_task()
            assert task is not None
            tasks.add(task)
            self.connections += 1
            try:
                await self._converse(Wire(reader, writer))
            except (ConnectionError, asyncio.IncompleteReadError, ssl.SSLError):
                pass
            finally:
                tasks.discard(task)
                writer.transport.abort()

        server = await asyncio.start_server(accept, self.host, self.port, ssl=self.tls, backlog=512)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._stopping.wait()
        server.close()
        for task in list(tasks):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _converse(self, wire: Wire) -> None:
        while asked := await self._hear(wire):
            self.requests.append(asked)
            self.open += 1
            self.most_open = max(self.open, self.most_open)
            try:
                done = await self._answer(asked, wire)
            finally:
                self.open -= 1
            if done or asked.headers.get("connection") == "close":
                return

    async def _hear(self, wire: Wire) -> Asked | None:
        try:
            head = await wire.reader.readuntil(b"\r\n\r\n")
        except asyncio.IncompleteReadError:
            return None
        first, *rest = head.decode("latin-1").split("\r\n")
        method, target, _ = first.split(" ", 2)
        headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in rest if line)}
        body = await wire.reader.readexactly(int(headers.get("content-length", "0")))
        return Asked(method, target, headers, body, self._loop.time())

    async def _answer(self, asked: Asked, wire: Wire) -> bool:
        """Whether the conversation is over."""
        steps = self.routes.get(asked.path) or self.routes.get("*") or [Answer(404)]
        taken = self._taken.get(asked.path, 0)
        self._taken[asked.path] = taken + 1
        step: Any = steps[min(taken, len(steps) - 1)]
        if iscoroutinefunction(step):
            await step(asked, wire)
            return True
        if callable(step):
            step = step(asked)
        await wire.send((Answer(body=step) if isinstance(step, bytes) else step).wire())
        return False


@contextlib.contextmanager
def serving(routes: Routes, *, host: str = "127.0.0.1", tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    """A server that runs until the block ends; a path of `*` answers for all that have none of their own."""
    server = Server(routes, host, tls)
    server.start()
    try:
        yield server
    finally:
        server.stop()
