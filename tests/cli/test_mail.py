"""`preview` and `send-test`: a look at the next digest, and whether mail goes out."""

from __future__ import annotations

import json
import mailbox
import socket
from datetime import timedelta
from email import message_from_string, policy
from typing import Any

from aiosmtpd.controller import Controller
from desk import Desk
from mail_kit import a_date, a_development

from notifier.core.model.developments import Change, Development
from notifier.core.model.polling import FeedState, PollRecord
from notifier.edges import clock
from notifier.edges.store import open_store

ANN = "ann@example.org"


def happen(desk: Desk, *developments: Development) -> None:
    """A daemon that ran here has read of these."""
    config, now = desk.config(), clock.now()
    store = open_store(config.store_url, now=now - timedelta(days=3000))
    store.cases.ensure(config.cases)
    store.subscribers.sync(config.subscribers, now - timedelta(days=3000))
    changes = tuple(Change(each.case, each.id, now + timedelta(hours=1), "new") for each in developments)
    store.polls.record(PollRecord(FeedState("https://f.example", "F"), now, developments=developments, changes=changes))
    store.close()


RULING = a_development("ruling", case="orr-v-hale", disposition="denied", quote="Judge Moor denied the motion.")


def test_a_preview_shows_the_digest_as_text_as_html_and_whole(desk: Desk) -> None:
    happen(desk, RULING)

    text, html, eml = (desk.say("preview", ANN, "--format", each) for each in ("text", "html", "eml"))

    assert text.out.startswith(f"To: {ANN}\nSubject: [Orr v. Hale] Ruling: motion denied\n\nRuling: motion denied\n")
    assert html.out.startswith("<!DOCTYPE html>")
    parsed = message_from_string(eml.out, policy=policy.default)
    assert parsed["Subject"] == "[Orr v. Hale] Ruling: motion denied"
    assert [said.status for said in (text, html, eml)] == [0, 0, 0]


def test_a_preview_tells_machines_the_same(desk: Desk) -> None:
    happen(desk, a_date("d", "moved", "2030-06-04", "2030-06-03", case="orr-v-hale"))

    row = json.loads(desk.say("preview", "--json").out)

    assert (row["email"], row["subject"]) == (ANN, "[Orr v. Hale] Trial moved: Jun 3 → Jun 4, 2030")
    assert "Trial moved: Mon, Jun 3 → Tue, Jun 4, 2030" in row["text"]


def test_a_preview_sends_and_records_nothing(desk: Desk) -> None:
    happen(desk, RULING)

    first, second = desk.say("preview", ANN), desk.say("preview", ANN)

    assert first.out == second.out
    assert not (desk.folder / "outbox").exists()


def test_where_nothing_waits_a_preview_says_so(desk: Desk) -> None:
    said = desk.say("preview")

    assert (said.status, said.out) == (0, f"Nothing is waiting to be told to {ANN}.\n")
    assert not list(desk.folder.glob("*.db"))
    assert json.loads(desk.say("preview", "--json").out)["subject"] is None


def test_a_preview_for_a_stranger_is_a_wrong_call(desk: Desk) -> None:
    said = desk.say("preview", "zoe@example.org")

    assert said.status == 2
    assert "zoe@example.org is no reader" in said.err


def test_a_test_mail_lands_in_the_maildir(desk: Desk) -> None:
    said = desk.say("send-test", "zoe@example.org")

    [mail] = mailbox.Maildir(desk.folder / "outbox", create=False)
    assert said.status == 0
    assert mail["To"] == "zoe@example.org"
    assert "Handed over" in said.out


def smtp_at(desk: Desk, port: int) -> None:
    desk.add(f'[mail]\ntransport = "smtp"\n[mail.smtp]\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"')


def test_a_test_mail_that_fails_shows_the_conversation(desk: Desk) -> None:
    class Refusing:
        async def handle_RCPT(self, *_: Any) -> str:  # aiosmtpd's name
            return "550 5.7.1 not for strangers"

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    smtp_at(desk, port)
    controller = Controller(Refusing(), hostname="127.0.0.1", port=port)
    controller.start()
    try:
        said = desk.say("send-test", "zoe@example.org")
    finally:
        controller.stop()

    assert said.status == 1
    assert "> RCPT TO:<zoe@example.org>" in said.err
    assert "< 550 5.7.1 not for strangers" in said.err
    assert "the server refused the recipient" in said.err
    assert "Traceback" not in said.err


def test_a_server_that_is_not_there_is_said_plainly(desk: Desk) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    smtp_at(desk, port)

    said = desk.say("send-test", "zoe@example.org")

    assert said.status == 1
    assert f"127.0.0.1:{port}" in said.err
    assert "Traceback" not in said.err


def test_a_test_mail_to_no_address_is_a_wrong_call(desk: Desk) -> None:
    assert desk.say("send-test", "zoe at example").status == 2
