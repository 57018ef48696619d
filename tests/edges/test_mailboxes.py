"""Returned mail is found, given once, and left where it is."""

from __future__ import annotations

import contextlib
import re
import socketserver
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from notifier.core.errors import MailboxError
from notifier.edges.mailboxes import ImapFolder, Mailbox, Maildir


def raw(box: Mailbox, most: int = 10, most_bytes: int = 1000) -> list[bytes]:
    return [each.raw for each in box.unread(most, most_bytes)]


# --- Maildir ------------------------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for part in ("new", "cur", "tmp"):
        (tmp_path / part).mkdir()
    (tmp_path / "new" / "1.a.host").write_bytes(b"first")
    (tmp_path / "new" / "2.b.host").write_bytes(b"second")
    (tmp_path / "cur" / "0.c.host:2,").write_bytes(b"taken over, unread")
    (tmp_path / "cur" / "0.d.host:2,RS").write_bytes(b"read")
    (tmp_path / "tmp" / "3.e.host").write_bytes(b"half")
    return tmp_path


def test_what_nobody_has_read_is_given(folder: Path) -> None:
    assert raw(Maildir(folder)) == [b"first", b"second", b"taken over, unread"]
    assert raw(Maildir(folder), most=1) == [b"first"]
    assert raw(Maildir(folder), most=1, most_bytes=3) == [b"fir"]


def test_what_was_marked_is_given_no_more_and_stays_there(folder: Path) -> None:
    box = Maildir(folder)

    box.mark_read([each.name for each in box.unread(10, 1000)])

    assert raw(box) == []
    assert (folder / "cur" / "1.a.host:2,S").read_bytes() == b"first"
    assert (folder / "cur" / "0.c.host:2,S").exists()


def test_a_mail_that_another_program_took_away_meanwhile_is_no_error(folder: Path) -> None:
    box = Maildir(folder)
    found = box.unread(10, 1000)
    (folder / "new" / "1.a.host").unlink()

    box.mark_read([each.name for each in found])

    assert raw(box) == []


def test_a_folder_that_is_not_there_yet_is_empty(tmp_path: Path) -> None:
    box = Maildir(tmp_path / "nothing")

    assert raw(box) == []
    box.mark_read([])


# --- IMAP ---------------------------------------------------------------------------------------------------------


class _Imap(socketserver.ThreadingTCPServer):
    """As much of an IMAP server as is spoken to here: one folder of mails, each seen or not."""

    allow_reuse_address = daemon_threads = True

    def __init__(self, mails: list[bytes]) -> None:
        super().__init__(("127.0.0.1", 0), _Talk)
        self.mails, self.seen, self.lines = mails, set[int](), list[str]()


class _Talk(socketserver.StreamRequestHandler):
    server: _Imap

    def handle(self) -> None:
        self._say("* OK [CAPABILITY IMAP4rev1] ready")
        while line := self.rfile.readline().decode().strip():
            self.server.lines.append(line)
            tag, _, command = line.partition(" ")
            with contextlib.suppress(BrokenPipeError):
                self._do(tag, command)
                if command == "LOGOUT":
                    return

    def _do(self, tag: str, command: str) -> None:
        mails, seen = self.server.mails, self.server.seen
        if command.startswith("CAPABILITY"):
            self._say("* CAPABILITY IMAP4rev1")
        elif command.startswith("LOGIN") and "wrong" in command:
            self._say(f"{tag} NO [AUTHENTICATIONFAILED] not you")
            return
        elif command.startswith("SELECT") and "Nowhere" in command:
            self._say(f"{tag} NO no such folder")
            return
        elif command.startswith("SELECT"):
            self._say(f"* {len(mails)} EXISTS")
        elif command == "UID SEARCH UNSEEN":
            self._say("* SEARCH " + " ".join(str(uid) for uid in range(1, len(mails) + 1) if uid not in seen))
        elif found := re.match(r"UID FETCH (\d+) \(BODY\.PEEK\[\]<0\.(\d+)>\)", command):
            body = mails[int(found[1]) - 1][: int(found[2])]
            uid = found[1].encode()
            self.wfile.write(b"* %s FETCH (UID %s BODY[]<0> {%d}\r\n%s)\r\n" % (uid, uid, len(body), body))
        elif found := re.match(r"UID STORE ([\d,]+) \+FLAGS\.SILENT", command):
            seen.update(map(int, found[1].split(",")))
        self._say(f"{tag} OK done")

    def _say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


@pytest.fixture
def imap() -> Iterator[_Imap]:
    with _Imap([b"first", b"second", b"third"]) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def a_box(server: _Imap, password: str = "right", folder: str = "Returned mail") -> ImapFolder:
    return ImapFolder("127.0.0.1", server.server_address[1], "none", "bounces", password, folder)


def test_unread_mails_are_fetched_without_marking_them(imap: _Imap) -> None:
    imap.seen.add(2)

    assert raw(a_box(imap)) == raw(a_box(imap)) == [b"first", b"third"]
    assert raw(a_box(imap), most=1, most_bytes=2) == [b"fi"]
    assert any(line.endswith('SELECT "Returned mail"') for line in imap.lines)


def test_marked_mails_are_given_no_more(imap: _Imap) -> None:
    box = a_box(imap)

    box.mark_read([each.name for each in box.unread(2, 1000)])

    assert imap.seen == {1, 2}
    assert raw(box) == [b"third"]


@pytest.mark.parametrize(("password", "folder"), [("wrong-one", "INBOX"), ("right", "Nowhere")])
def test_what_fails_is_said_without_the_password(imap: _Imap, password: str, folder: str) -> None:
    with pytest.raises(MailboxError, match=r"127\.0\.0\.1") as caught:
        a_box(imap, password, folder).unread(1, 10)

    assert "wrong-one" not in str(caught.value)


def test_a_server_that_is_not_there_is_said(imap: _Imap) -> None:
    with pytest.raises(MailboxError):
        ImapFolder("127.0.0.1", 9, "none", "bounces", "x").unread(1, 10)


def test_nothing_is_sent_without_tls(imap: _Imap) -> None:
    with pytest.raises(MailboxError):
        ImapFolder("127.0.0.1", imap.server_address[1], "starttls", "bounces", "x").unread(1, 10)

    assert not any("LOGIN" in line for line in imap.lines)
