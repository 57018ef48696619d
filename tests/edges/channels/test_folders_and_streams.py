"""A Maildir holds whole mails, each once; standard output shows them to people."""

from __future__ import annotations

import asyncio
import io
import mailbox
from pathlib import Path

import pytest
from mail_kit import NOW

from notifier.core.errors import DeliveryError
from notifier.core.model.mail import Message
from notifier.core.rendering import Words, freeze, make_message, parse_sender
from notifier.edges.channels import MaildirChannel, StdoutChannel

SENDER = parse_sender("Case alerts <alerts@example.org>")
FROZEN = freeze(Words("[Café] News", "The first line\n", "<p>news</p>"), SENDER, date=NOW)


def a_message(name: str = "anna") -> Message:
    return make_message(FROZEN, f"{name}@example.org", id=f"<{name}@example.org>", subject="[Café] News", fills={})


def deliver(folder: Path, *messages: Message) -> None:
    async def all_of_them() -> None:
        session = MaildirChannel(folder).session()
        for message in messages:
            await session.send(message)
        await session.close()

    asyncio.run(all_of_them())


def test_mails_lie_in_new_for_any_mail_program_to_read(tmp_path: Path) -> None:
    deliver(tmp_path / "box", a_message("anna"), a_message("bert"))

    box = mailbox.Maildir(tmp_path / "box", create=False)

    assert sorted(mail["To"] for mail in box) == ["anna@example.org", "bert@example.org"]
    assert list((tmp_path / "box" / "tmp").iterdir()) == []
    assert b"\r" not in next((tmp_path / "box" / "new").iterdir()).read_bytes()


def test_a_mail_that_was_delivered_before_is_not_delivered_again(tmp_path: Path) -> None:
    deliver(tmp_path, a_message())
    [mail] = (tmp_path / "new").iterdir()

    deliver(tmp_path, a_message())
    assert [each.name for each in (tmp_path / "new").iterdir()] == [mail.name]

    mail.rename(tmp_path / "cur" / f"{mail.name}:2,S")  # its reader has read it meanwhile
    deliver(tmp_path, a_message())
    assert list((tmp_path / "new").iterdir()) == []


def test_what_a_crash_left_half_written_is_written_anew(tmp_path: Path) -> None:
    deliver(tmp_path, a_message())
    [mail] = (tmp_path / "new").iterdir()
    whole = mail.read_bytes()
    mail.rename(tmp_path / "tmp" / mail.name)
    (tmp_path / "tmp" / mail.name).write_bytes(whole[:100])

    deliver(tmp_path, a_message())

    assert [each.read_bytes() for each in (tmp_path / "new").iterdir()] == [whole]
    assert list((tmp_path / "tmp").iterdir()) == []


def test_a_folder_that_cannot_be_written_is_a_failure_for_the_moment(tmp_path: Path) -> None:
    (tmp_path / "box").write_text("a file in its place")

    with pytest.raises(DeliveryError) as caught:
        deliver(tmp_path / "box", a_message())

    assert (caught.value.permanent, caught.value.about) == (False, "server")


def test_standard_output_shows_whom_it_is_for_and_what_it_says() -> None:
    stream = io.StringIO()

    asyncio.run(StdoutChannel(stream).session().send(a_message()))

    assert "To: anna@example.org\nSubject: [Café] News\n" in stream.getvalue()
    assert "The first line" in stream.getvalue()
