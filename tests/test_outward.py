"""From a feed to all that is told: a mail that comes back, a webhook, the heartbeat, a refusal; on the app as `run` has it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from mail_sink import Answer as SmtpAnswer
from mail_sink import sink
from servers import Answer, Server, serving

from notifier.app import App
from notifier.config import load

NOW = datetime(2026, 3, 9, 12, 0, tzinfo=UTC)
TEXT = (
    "A federal judge in Manhattan on Monday denied a motion by Linden Ferries to dismiss the lawsuit of Ngozi Okafor, "
    "Okafor v. Linden Ferries, over the harbour collision."
)
CONFIG = """\
[polling]
allow_private_addresses = true
[digests]
settle = "0s"
[mail]
transport = "smtp"
[mail.smtp]
port = {port}
security = "none"
[mail.bounces]
address = "bounces@example.org"
maildir = "returned"
[operator]
heartbeat_url = "{beat}"
[[feeds]]
url = "{feed}"
name = "Bay Courier"
[[cases]]
id = "okafor"
name = "Okafor v. Linden Ferries"
court = "nysd"
parties = ["Ngozi Okafor", "Linden Ferries"]
aliases = ["Okafor v. Linden Ferries"]
[[subscribers]]
email = "anna@example.org"
[[webhooks]]
url = "{hook}"
secret_file = "secret"
"""


@pytest.fixture
def outside() -> Iterator[Server]:
    words = f"<title>Ruling</title><pubDate>{format_datetime(NOW)}</pubDate><description>{TEXT}</description>"
    item = f"<item><guid>1</guid>{words}</item>"
    feed = f'<rss version="2.0"><channel><title>Bay Courier</title>{item}</channel></rss>'.encode()
    with serving({"/feed": feed, "/hook": Answer(204), "/beat": b"ok"}) as server:
        yield server


def told(folder: Path, outside: Server, answers: dict[str, SmtpAnswer] | None = None) -> tuple[list[str], str]:
    """Poll once and tell everybody; the envelope senders of the mails, and then anna's status."""

    async def run() -> tuple[list[str], str]:
        async with sink(answers or {}) as server:
            urls = {"feed": outside.url("/feed"), "hook": outside.url("/hook"), "beat": outside.url("/beat")}
            (folder / "secret").write_text("s3cret")
            (folder / "config.toml").write_text(CONFIG.format(port=server.port, **urls))
            async with await App.open(load(folder / "config.toml"), now=lambda: NOW) as app:
                for url in app.polls.next_polls():
                    await app.poll(url)
                await app.mails.compose(until=NOW + timedelta(minutes=1))
                await app.mails.deliverer.deliver_due()
                (folder / "returned" / "new").mkdir(parents=True)
                for number, mail in enumerate(server.mails):
                    (folder / "returned" / "new" / f"{number}.mail").write_bytes(bounce(mail.sender))
                outcomes = [each.outcome for each in await app.returned.take_back()]
                assert outcomes == ["suppressed"] * len(server.mails)
            async with await App.open(load(folder / "config.toml"), now=lambda: NOW) as app:
                reader = await app.threads.work(app.store.subscribers.by_email, "anna@example.org")
                assert reader is not None
                return [mail.sender for mail in server.mails], reader.status

    return asyncio.run(run())


def bounce(to: str) -> bytes:
    return (
        f'From: MAILER-DAEMON@mx.example\r\nTo: {to}\r\nContent-Type: multipart/report; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n"
        "Final-Recipient: rfc822; anna@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b--\r\n"
    ).encode()


def test_a_mail_that_comes_back_gives_its_reader_up(tmp_path: Path, outside: Server) -> None:
    senders, status = told(tmp_path, outside)

    assert [sender.partition("+")[0] for sender in senders] == ["bounces"]
    assert status == "suppressed"
    assert (tmp_path / "returned" / "cur" / "0.mail:2,S").exists()


def test_an_address_that_is_refused_at_once_is_given_up_too(tmp_path: Path, outside: Server) -> None:
    senders, status = told(tmp_path, outside, {"rcpt": "550 5.1.1 no such user"})

    assert (senders, status) == ([], "suppressed")


def test_a_refusal_for_other_reasons_only_counts(tmp_path: Path, outside: Server) -> None:
    _, status = told(tmp_path, outside, {"rcpt": "550 5.7.1 we do not like you"})

    assert status == "confirmed"


def test_programs_are_told_as_readers_are(tmp_path: Path, outside: Server) -> None:
    told(tmp_path, outside)

    [post] = [asked for asked in outside.requests if asked.path == "/hook"]
    assert [change["disposition"] for change in json.loads(post.body)["changes"]] == ["denied"]
    assert post.headers["x-notifier-signature"].startswith("sha256=")


def test_a_round_that_worked_is_told(tmp_path: Path, outside: Server) -> None:
    told(tmp_path, outside)

    assert "/beat" in outside.paths
