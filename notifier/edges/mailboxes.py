"""Where returned mail lies: a Maildir, or a folder that is read by IMAP. Blocking; call it in a thread of its own.

What was looked at is marked as read and left where it is, for people who want to look, too.
"""

from __future__ import annotations

import contextlib
import imaplib
import ssl
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Protocol

from notifier.core.errors import MailboxError

TIMEOUT_S = 15.0


@dataclass(frozen=True, slots=True)
class Found:
    """One unread mail, cut off at some length. `name` is what the mailbox calls it."""

    name: str
    raw: bytes = field(repr=False)


class Mailbox(Protocol):
    def unread(self, most: int, most_bytes: int) -> list[Found]:
        """The next unread mails. Raises MailboxError."""
        ...

    def mark_read(self, names: Sequence[str]) -> None:
        """Do not give these again. Raises MailboxError; then they come again."""
        ...


# --- Maildir ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Maildir:
    """`new/`, and what a mail program took to `cur/` without anybody reading it. A folder that is not there yet is empty."""

    folder: Path

    def unread(self, most: int, most_bytes: int) -> list[Found]:
        found: list[Found] = []
        try:
            for path in self._unread():
                if len(found) == most:
                    break
                # Another program may move or remove it under our hands.
                with contextlib.suppress(FileNotFoundError), path.open("rb") as stream:
                    found.append(Found(f"{path.parent.name}/{path.name}", stream.read(most_bytes)))
        except OSError as error:
            raise MailboxError(f"returned mail cannot be read: {self.folder}: {error.strerror or error}") from error
        return found

    def mark_read(self, names: Sequence[str]) -> None:
        if not names:
            return
        try:
            (self.folder / "cur").mkdir(exist_ok=True)
            for name in names:
                with contextlib.suppress(FileNotFoundError):
                    self._mark(self.folder / name)
        except OSError as error:
            raise MailboxError(f"returned mail cannot be marked as read: {self.folder}: {error.strerror or error}") from error

    def _mark(self, path: Path) -> None:
        name, _, flags = path.name.partition(":2,")
        path.rename(self.folder / "cur" / f"{name}:2,{''.join(sorted({*flags, 'S'}))}")

    def _unread(self) -> Iterator[Path]:
        for part in ("new", "cur"):
            folder = self.folder / part
            if folder.is_dir():
                mails = (path for path in folder.iterdir() if not path.name.startswith(".") and path.is_file())
                yield from sorted(path for path in mails if "S" not in path.name.partition(":2,")[2])


# --- IMAP ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ImapFolder:
    """A folder on a server. Unless `security` is `none`, no password is sent before TLS is up and the certificate verified."""

    host: str
    port: int
    security: Literal["none", "starttls", "tls"]
    username: str
    password: str = field(repr=False)
    folder: str = "INBOX"

    def unread(self, most: int, most_bytes: int) -> list[Found]:
        with self._open() as server:
            _, answer = server.uid("SEARCH", "UNSEEN")
            uids = (answer[0] or b"").split()[:most]
            return [found for uid in uids if (found := self._fetch(server, uid.decode(), most_bytes)) is not None]

    def mark_read(self, names: Sequence[str]) -> None:
        if names:
            with self._open() as server:
                server.uid("STORE", ",".join(names), "+FLAGS.SILENT", r"(\Seen)")

    def _fetch(self, server: imaplib.IMAP4, uid: str, most_bytes: int) -> Found | None:
        _, parts = server.uid("FETCH", uid, f"(BODY.PEEK[]<0.{most_bytes}>)")
        return next((Found(uid, part[1]) for part in parts if isinstance(part, tuple)), None)

    @contextlib.contextmanager
    def _open(self) -> Iterator[imaplib.IMAP4]:
        try:
            server = self._connect()
            try:
                server.login(self.username, self.password)
                status, answer = server.select(_quoted(self.folder))
                if status != "OK":
                    raise MailboxError(f"returned mail cannot be read: {self.host} has no folder {self.folder}: {answer!r}")
                yield server
            finally:
                with contextlib.suppress(imaplib.IMAP4.error, OSError):
                    server.logout()
        except (imaplib.IMAP4.error, OSError) as error:
            said = str(error).replace(self.password, "…") if self.password else str(error)
            raise MailboxError(f"returned mail cannot be read: {self.host}:{self.port}: {said or type(error).__name__}") from error

    def _connect(self) -> imaplib.IMAP4:
        if self.security == "tls":
            return imaplib.IMAP4_SSL(self.host, self.port, ssl_context=ssl.create_default_context(), timeout=TIMEOUT_S)
        server = imaplib.IMAP4(self.host, self.port, timeout=TIMEOUT_S)
        if self.security == "starttls":
            try:
                server.starttls(ssl.create_default_context())
            except BaseException:
                server.shutdown()
                raise
        return server


def _quoted(folder: str) -> str:
    escaped = folder.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
