"""Steps -> RSS over HTTP on loopback: the outlets' feeds and the court's own, as their servers would serve them."""

from __future__ import annotations

import asyncio
import hashlib
import html
from collections.abc import Mapping, Sequence
from email.utils import format_datetime
from types import TracebackType
from typing import Self

from notifier.cli.demo.story import Step

COURT = "court"


class FeedServer:
    """Serves one feed a key at `/KEY.xml`; what is published appears at the next request. Use it with `async with`."""

    def __init__(self, outlets: Mapping[str, str]) -> None:
        self.outlets = outlets
        self.published: dict[str, list[Step]] = {key: [] for key in outlets}
        self._server: asyncio.Server | None = None

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._answer, "127.0.0.1", 0)
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._server is not None:
            self._server.close()

    def url(self, key: str) -> str:
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}/{key}.xml"

    def publish(self, step: Step) -> None:
        self.published[step.feed].insert(0, step)

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while (head := await reader.readuntil(b"\r\n\r\n")) and (answer := self._response(head)):
                writer.write(answer)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.LimitOverrunError):
            pass
        finally:
            writer.close()

    def _response(self, head: bytes) -> bytes:
        lines = head.decode("latin-1").split("\r\n")
        key = lines[0].split(" ")[1].strip("/").removesuffix(".xml")
        if key not in self.outlets:
            return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
        body = document(self.outlets[key], self.published[key], court=key == COURT).encode()
        tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        if any(line.lower() == f"if-none-match: {tag}" for line in lines):
            return f"HTTP/1.1 304 Not Modified\r\nETag: {tag}\r\nContent-Length: 0\r\n\r\n".encode()
        return (
            "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml; charset=utf-8\r\n"
            f"ETag: {tag}\r\nContent-Length: {len(body)}\r\n\r\n"
        ).encode() + body


def document(outlet: str, steps: Sequence[Step], *, court: bool) -> str:
    """An RSS 2.0 document of these items, newest first."""
    items = "".join((_entry if court else _article)(step) for step in steps)
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
        f"<title>{html.escape(outlet)}</title><link>https://example.org/</link>"
        f"<description>{'all' if court else 'News'}</description><language>en-us</language>{items}</channel></rss>"
    )


def _article(step: Step) -> str:
    return (
        f"<item><title>{html.escape(step.title)}</title><link>https://{step.feed}.example.org/{step.id}</link>"
        f'<guid isPermaLink="false">{step.id}</guid><pubDate>{format_datetime(step.at, usegmt=True)}</pubDate>'
        f"<description>{html.escape(step.text)}</description></item>"
    )


def _entry(step: Step) -> str:
    number = f'(<a href="https://ecf.example.org/doc1/{step.id}">{step.number}</a>)' if step.number else ""
    link = "https://ecf.example.org/cgi-bin/DktRpt.pl?543790"
    return (
        f"<item><title>{html.escape(f'{step.docket} {step.caption}')}</title><link>{link}</link><guid>{link}</guid>"
        f"<pubDate>{format_datetime(step.at, usegmt=True)}</pubDate>"
        f"<description>{html.escape(f'[{step.label}] {number}')}</description></item>"
    )
