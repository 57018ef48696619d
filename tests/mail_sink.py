"""An SMTP server on loopback that takes mail or refuses, stalls and hangs up as it is told; it lives in the test's own event loop.

    async with sink({"rcpt": "550 5.1.1 no such user"}) as server:
        ...
        assert server.mails == []

A stage (connect, ehlo, auth, mail, rcpt, data, dot, quit) is answered by a reply, by HANG (nothing until the test is over) or DROP
(the connection breaks), or by a function of `Asked` (async or not) that gives one of these, or None for the usual answer.
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from inspect import isawaitable
from pathlib import Path

HANG, DROP = "hang", "drop"


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked at a stage: the argument (an address), the connection's number from 1, and how many mails it took before."""

    stage: str
    what: str
    connection: int
    taken: int


Answer = str | Callable[[Asked], str | None] | Callable[[Asked], Awaitable[str | None]]


@dataclass(frozen=True, slots=True)
class Taken:
    """A mail that was taken: the bytes after DATA with dots undone."""

    sender: str
    recipient: str
    raw: bytes
    connection: int
    tls: bool


@dataclass(slots=True)
class Sink:
    answers: Mapping[str, Answer] = field(default_factory=dict)
    pipelining: bool = True
    context: ssl.SSLContext | None = None
    port: int = 0
    mails: list[Taken] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    connections: int = 0
    open: int = 0
    most_open: int = 0
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def stages(self, stage: str) -> list[Asked]:
        return [each for each in self.asked if each.stage == stage]

    @property
    def recipients(self) -> list[str]:
        return [mail.recipient for mail in self.mails]

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait until something holds; fails after ten seconds."""
        async with asyncio.timeout(10), self.changed:
            await self.changed.wait_for(true)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self.tasks.add(task)
        self.connections += 1
        self.open += 1
        self.most_open = max(self.most_open, self.open)
        with contextlib.suppress(ConnectionError, ssl.SSLError, asyncio.IncompleteReadError, asyncio.CancelledError):
            await _Talk(self, reader, writer, self.connections).run()
        self.open -= 1
        writer.close()  # not waited for: after a handshake that failed, that takes for ever
        self.tasks.discard(task)
        await self.tell()

    async def tell(self) -> None:
        async with self.changed:
            self.changed.notify_all()


class _Gone(ConnectionError):
    pass


@dataclass(slots=True)
class _Talk:
    sink: Sink
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    number: int
    taken: int = 0
    sender: str | None = None
    recipient: str | None = None
    tls: bool = False

    async def run(self) -> None:
        self.tls = self.writer.get_extra_info("sslcontext") is not None
        if not await self._answer("connect", "", "220 sink ESMTP"):
            return
        while True:
            line = (await self.reader.readuntil(b"\r\n")).decode().strip()
            self.sink.lines.append(line)
            if not await self._command(line):
                return

    async def _command(self, line: str) -> bool:
        verb = line[:4].upper()
        if verb == "EHLO":
            more = ("250-PIPELINING\r\n" if self.sink.pipelining else "") + (
                "250-STARTTLS\r\n" if self.sink.context and not self.tls else ""
            )
            await self._answer("ehlo", line[5:], f"250-sink\r\n{more}250-AUTH PLAIN\r\n250 8BITMIME")
        elif verb == "STAR" and self.sink.context is not None:
            await self._write("220 go on")
            await self.writer.start_tls(self.sink.context)
            self.tls = True
        elif verb == "AUTH":
            await self._answer("auth", line, "235 welcome")
        elif verb == "MAIL":
            if self.sender is not None:
                await self._write("503 nested MAIL")
            elif await self._answer("mail", line[10:].strip("<>"), "250 ok"):
                self.sender = line[10:].strip("<>")
        elif verb == "RCPT":
            if self.sender is None:
                await self._write("503 MAIL first")
            elif await self._answer("rcpt", line[8:].strip("<>"), "250 ok"):
                self.recipient = line[8:].strip("<>")
        elif verb == "DATA":
            if self.recipient is None and self.sink.answers.get("data") == "354 for nobody":
                await self._write("354 for nobody")
                assert await self.reader.readuntil(b"\r\n") == b".\r\n"
                await self._write("554 no valid recipients")
            elif self.recipient is None:
                await self._write("503 RCPT first")
            elif await self._answer("data", "", "354 go on"):
                await self._mail()
        elif verb == "RSET":
            self.sender = self.recipient = None
            await self._write("250 ok")
        elif verb == "QUIT":
            await self._answer("quit", "", "221 bye")
            return False
        else:
            await self._write("502 what?")
        return True

    async def _mail(self) -> None:
        raw = await self.reader.readuntil(b"\r\n.\r\n")
        body = raw.removesuffix(b".\r\n").replace(b"\r\n..", b"\r\n.")
        assert self.sender is not None
        assert self.recipient is not None
        if await self._answer("dot", self.recipient, "250 taken"):
            self.sink.mails.append(Taken(self.sender, self.recipient, body, self.number, self.tls))
            self.taken += 1
        self.sender = self.recipient = None
        await self.sink.tell()

    async def _answer(self, stage: str, what: str, usual: str) -> bool:
        """Answer; True if it was the usual answer."""
        asked = Asked(stage, what, self.number, self.taken)
        self.sink.asked.append(asked)
        await self.sink.tell()
        rule = self.sink.answers.get(stage)
        said = rule(asked) if callable(rule) else rule
        if isawaitable(said):
            said = await said
        if said == HANG:
            await asyncio.Event().wait()
        if said == DROP:
            raise _Gone
        await self._write(said or usual)
        if said and said.startswith("421"):
            raise _Gone
        return not said

    async def _write(self, line: str) -> None:
        self.writer.write(f"{line}\r\n".encode())
        await self.writer.drain()


@contextlib.asynccontextmanager
async def sink(
    answers: Mapping[str, Answer] | None = None, *, pipelining: bool = True, starttls: ssl.SSLContext | None = None,
    tls: ssl.SSLContext | None = None, port: int = 0,
) -> AsyncIterator[Sink]:  # fmt: skip
    """A server on a free port of 127.0.0.1; gone when the block ends."""
    made = Sink(answers or {}, pipelining, starttls)
    server = await asyncio.start_server(made.serve, "127.0.0.1", port, ssl=tls)
    made.port = server.sockets[0].getsockname()[1]
    try:
        yield made
    finally:
        server.close()
        for task in list(made.tasks):
            task.cancel()
        await asyncio.gather(*made.tasks, return_exceptions=True)


def server_context(certificate: Path, key: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context
