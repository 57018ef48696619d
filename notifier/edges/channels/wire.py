"""The bare lines of SMTP over a connection that is set up: bytes out, replies in, in order."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import NamedTuple

_LONGEST_REPLY = 32 * 1024


class Reply(NamedTuple):
    """What the server answered. `text` is one line, its lines joined by blanks."""

    code: int
    text: str

    @property
    def ok(self) -> bool:
        return self.code // 100 == 2

    def __str__(self) -> str:
        return f"{self.code} {self.text}".strip()


class Gone(Exception):
    """The other side hung up, or speaks no SMTP."""


class Wire(asyncio.Protocol):
    """Takes a connected transport over. Replies are read ahead and given out in order, so that commands can be sent together."""

    def __init__(self, transport: asyncio.Transport) -> None:
        self._transport = transport
        self._loop = asyncio.get_running_loop()
        self._rest = b""
        self._lines: list[bytes] = []
        self._replies: deque[Reply] = deque()
        self._waiter: asyncio.Future[None] | None = None
        self._why_lost: str | None = None
        transport.set_protocol(self)

    @property
    def lost(self) -> bool:
        return self._why_lost is not None or self._transport.is_closing()

    def write(self, data: bytes) -> None:
        """Send. Raises Gone."""
        if self.lost:
            raise Gone(self._why_lost or "closed")
        self._transport.write(data)

    async def reply(self, timeout_s: float) -> Reply:
        """The next reply. Raises Gone, or TimeoutError after that many seconds."""
        while not self._replies:
            if self._why_lost is not None:
                raise Gone(self._why_lost)
            self._waiter = self._loop.create_future()
            timer = self._loop.call_later(timeout_s, _time_out, self._waiter)
            try:
                await self._waiter
            finally:
                timer.cancel()
                self._waiter = None
        return self._replies.popleft()

    def close(self) -> None:
        """Hang up."""
        self._lose("closed")
        self._transport.abort()

    # --- what asyncio calls -------------------------------------------------------------------------------------------

    def data_received(self, data: bytes) -> None:
        *lines, self._rest = (self._rest + data).split(b"\n")
        for line in lines:
            self._take(line.rstrip(b"\r"))
        if len(self._rest) + sum(map(len, self._lines)) > _LONGEST_REPLY:
            self._lose("an answer without end")
            self._transport.abort()
        self._wake()

    def eof_received(self) -> bool:
        self._lose("the server hung up")
        return False

    def connection_lost(self, error: Exception | None) -> None:
        self._lose(str(error) if error is not None and str(error) else "the server hung up")

    # --- inside -------------------------------------------------------------------------------------------------------

    def _take(self, line: bytes) -> None:
        self._lines.append(line)
        if line[3:4] == b"-":
            return
        text = " ".join(each[4:].decode("utf-8", "replace").strip() for each in self._lines)
        self._lines = []
        if line[:3].isdigit():
            self._replies.append(Reply(int(line[:3]), "".join(sign for sign in text if sign.isprintable())))
        else:
            self._lose("what answers is no SMTP server")
            self._transport.abort()

    def _lose(self, why: str) -> None:
        if self._why_lost is None:
            self._why_lost = why
        self._wake()

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)


def _time_out(waiter: asyncio.Future[None]) -> None:
    if not waiter.done():
        waiter.set_exception(TimeoutError())
