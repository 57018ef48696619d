"""How fast feeds are polled: a first round and an unchanged one, beside a bare poller of httpx, feedparser and sqlite3.

    python benchmarks/polling.py [--feeds 200]

The bare poller asks 16 feeds at a time, keeps validators and the items' words, and does nothing else: no retries, limits, cases or
mails. Feeds of 35 made-up items come from loopback. Both are whole commands, so their start counts; what counts are the ratios.
"""

from __future__ import annotations

import argparse
import asyncio
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from email.utils import format_datetime
from html import escape
from pathlib import Path

from matching import a_case, an_item
from running import apart, line, notifier, run

ITEMS, AT_ONCE = 35, 16


def feed(number: int) -> bytes:
    """An RSS document, one item in a hundred about the tracked case."""
    rows = []
    for each in range(number * ITEMS, (number + 1) * ITEMS):
        item = an_item(each, 0 if each % 100 == 0 else None)
        text = item.text if number % 3 == 0 else item.text[:350]  # every third feed carries whole articles
        rows.append(
            f"<item><title>{escape(item.title)}</title><link>https://news.example/{each}</link><guid>{item.id}</guid>"
            f"<pubDate>{format_datetime(item.published_at)}</pubDate><description>{escape(f'<p>{text}</p>')}</description></item>"
            if item.published_at
            else ""
        )
    return f"<rss version='2.0'><channel><title>News {number}</title>{''.join(rows)}</channel></rss>".encode()


async def serve(ready: Callable[[int], None]) -> None:
    """Feeds with an ETag each; 304 to those who send it back."""
    bodies: dict[int, bytes] = {}

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while head := await reader.readuntil(b"\r\n\r\n"):
            number = int(head.split(b" ", 2)[1].strip(b"/"))
            if b"if-none-match:" in head.lower():
                writer.write(b'HTTP/1.1 304 Not Modified\r\nETag: "1"\r\n\r\n')
                continue
            body = bodies.setdefault(number, b"") or feed(number)
            bodies[number] = body
            about = f'Content-Type: application/rss+xml\r\nETag: "1"\r\nContent-Length: {len(body)}'
            writer.write(f"HTTP/1.1 200 OK\r\n{about}\r\n\r\n".encode() + body)

    async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await talk(reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    server = await asyncio.start_server(accept, "0.0.0.0", 0, backlog=1024)  # all of 127.0.0.0/8
    ready(server.sockets[0].getsockname()[1])
    await server.serve_forever()


def bare(urls: list[str], place: str) -> None:
    """The bare poller, one round of it."""
    import feedparser
    import httpx

    store = sqlite3.connect(place)
    store.execute("create table if not exists validator (url text primary key, etag text)")
    store.execute("create table if not exists item (id text primary key, title text, link text, text text)")
    etags = dict(store.execute("select url, etag from validator"))

    async def ask(client: httpx.AsyncClient, url: str) -> None:
        answer = await client.get(url, headers={"If-None-Match": etags[url]} if url in etags else {})
        if answer.status_code == 304:
            return
        found = feedparser.parse(answer.content, sanitize_html=False, resolve_relative_uris=False)
        rows = [(each.id, each.title, each.link, each.summary) for each in found.entries]
        store.executemany("insert or replace into item values (?, ?, ?, ?)", rows)
        store.execute("insert or replace into validator values (?, ?)", (url, answer.headers["etag"]))
        store.commit()

    async def ask_some(some: list[str]) -> None:
        async with httpx.AsyncClient() as client:
            for url in some:
                await ask(client, url)

    async def main() -> None:
        await asyncio.gather(*(ask_some(urls[start::AT_ONCE]) for start in range(AT_ONCE)))

    asyncio.run(main())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feeds", type=int, default=200)
    parser.add_argument("--bare", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.bare:
        bare((given.bare / "urls").read_text().split(), str(given.bare / "bare.db"))
        return
    with tempfile.TemporaryDirectory() as name, apart(serve) as port:
        folder = Path(name)
        urls = [f"http://127.0.0.{1 + number % 64}:{port}/{number}" for number in range(given.feeds)]
        (folder / "urls").write_text("\n".join(urls))
        case = a_case(0)
        own = notifier(
            folder,
            "[polling]\nallow_private_addresses = true\nconcurrency = 64\n[mail]\nsender = 'a@example.org'\n"
            f"transport = 'maildir'\n[[cases]]\nid = '{case.id}'\nname = '{case.name}'\ncourt = '{case.court}'\n"
            + "".join(f"[[feeds]]\nurl = '{url}'\nname = 'News {number}'\n" for number, url in enumerate(urls)),
        )
        theirs = [sys.executable, str(Path(__file__).resolve()), "--bare", name]
        run(theirs, folder)  # so that the documents are made before anybody is measured
        (folder / "bare.db").unlink()
        for what in ("first round", "unchanged round"):
            print(line(what, run(own, folder), "bare", run(theirs, folder)))


if __name__ == "__main__":
    main()
