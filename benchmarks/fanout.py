"""How fast one change reaches many readers: mails a second of the whole command, beside bare aiosmtplib over four connections.

    python benchmarks/fanout.py [--readers 2000]

The product composes, keeps what it says before it says it, and notes each mail as sent on the disk; aiosmtplib sends the same bytes
again and again. The SMTP server is on loopback. What the command takes with nothing to send is subtracted.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape
from pathlib import Path

from matching import COURTS, NEWS, a_case
from running import Run, apart, notifier, run

CONNECTIONS, BYTES = 4, 5500


async def serve_mail(ready: Callable[[int], None]) -> None:
    """An SMTP server that takes everything and keeps nothing."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 sink ESMTP\r\n")
        while verb := (await reader.readuntil(b"\r\n"))[:4].upper():
            if verb == b"EHLO":
                writer.write(b"250-sink\r\n250-PIPELINING\r\n250 8BITMIME\r\n")
            elif verb == b"DATA":
                writer.write(b"354 go on\r\n")
                await reader.readuntil(b"\r\n.\r\n")
                writer.write(b"250 taken\r\n")
            else:
                writer.write(b"221 bye\r\n" if verb == b"QUIT" else b"250 ok\r\n")

    async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await talk(reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    server = await asyncio.start_server(accept, "127.0.0.1", 0, limit=2**22)
    ready(server.sockets[0].getsockname()[1])
    await server.serve_forever()


def feed(items: int) -> str:
    """A feed of that many items, the newest a ruling in the tracked case."""
    case = a_case(0)
    [plaintiff, defendant] = case.parties
    text = NEWS.format(judge=case.judge, court=COURTS[case.court or ""], plaintiff=plaintiff.name, defendant=defendant.name)
    told = ["The council put off its vote on the bus lanes."] + ([text] if items > 1 else [])
    rows = "".join(
        f"<item><title>{escape(each[:80])}</title><link>https://news.example/{number}</link><guid>{number}</guid>"
        f"<pubDate>{format_datetime(datetime.now(UTC))}</pubDate><description>{escape(each)}</description></item>"
        for number, each in reversed(list(enumerate(told)))
    )
    return f"<rss version='2.0'><channel><title>News</title>{rows}</channel></rss>"


async def serve_feed(ready: Callable[[int], None]) -> None:
    """One feed; from the third request on it has one item more."""
    asked = 0

    async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal asked
        await reader.readuntil(b"\r\n\r\n")
        asked += 1
        body = feed(1 if asked < 3 else 2).encode()
        writer.write(f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode() + body)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(accept, "127.0.0.1", 0)
    ready(server.sockets[0].getsockname()[1])
    await server.serve_forever()


def bare(port: int, mails: int) -> None:
    """Send so many mails with aiosmtplib."""
    import aiosmtplib

    mail = b"Subject: news\r\n\r\n" + b"words of a mail, and more of them\r\n" * (BYTES // 35)

    async def send(number: int) -> None:
        async with aiosmtplib.SMTP(hostname="127.0.0.1", port=port, start_tls=False) as client:
            for each in range(number, mails, CONNECTIONS):
                await client.sendmail("a@example.org", [f"reader{each}@example.org"], mail)

    async def main() -> None:
        await asyncio.gather(*(send(number) for number in range(CONNECTIONS)))

    asyncio.run(main())


def configured(feed_port: int, mail_port: int, readers: int) -> str:
    case = a_case(0)
    return (
        "[polling]\nallow_private_addresses = true\n[digests]\nsettle = '0s'\n"
        "[mail]\nsender = 'a@example.org'\ntransport = 'smtp'\n"
        f"[mail.smtp]\nhost = '127.0.0.1'\nport = {mail_port}\nsecurity = 'none'\nconnections = {CONNECTIONS}\n"
        f"[[feeds]]\nurl = 'http://127.0.0.1:{feed_port}/'\nname = 'News'\n"
        f"[[cases]]\nid = '{case.id}'\nname = '{case.name}'\ncourt = '{case.court}'\nparties = ["
        + ", ".join(f"{{ name = '{party.name}', role = '{party.role}' }}" for party in case.parties)
        + "]\n"
        + "".join(f"[[subscribers]]\nemail = 'reader{number}@example.org'\ncases = ['*']\n" for number in range(readers))
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readers", type=int, default=2000)
    parser.add_argument("--bare", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    readers: int = given.readers
    if given.bare:
        bare(given.bare, readers)
        return
    with tempfile.TemporaryDirectory() as name, apart(serve_feed) as feed_port, apart(serve_mail) as mail_port:
        folder = Path(name)
        own = notifier(folder, configured(feed_port, mail_port, readers))
        first, empty, full = (run(own, folder) for _ in range(3))
        theirs = [sys.executable, str(Path(__file__).resolve()), "--bare", str(mail_port), "--readers"]
        none, sent = run([*theirs, "1"], folder), run([*theirs, str(readers)], folder)
        del first  # it made the store
        _report(readers, empty, full, none, sent)


def _report(readers: int, empty: Run, full: Run, none: Run, sent: Run) -> None:
    own, own_cpu = readers / (full.seconds - empty.seconds), readers / (full.cpu_s - empty.cpu_s)
    other, other_cpu = readers / (sent.seconds - none.seconds), readers / (sent.cpu_s - none.cpu_s)
    print(f"notifier      {own:7,.0f} mails/s, {own_cpu:7,.0f} a second of CPU")
    print(f"aiosmtplib, 4 {other:7,.0f} mails/s, {other_cpu:7,.0f} a second of CPU")
    print(f"ratio         {own / other:7.2f}, of CPU {own_cpu / other_cpu:.2f}")


if __name__ == "__main__":
    main()
