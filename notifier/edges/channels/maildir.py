"""A folder that mail programs read: whole mails only, each once, whatever happens in between."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
import re
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from pathlib import Path

from notifier.core.errors import DeliveryError
from notifier.core.model.mail import Message
from notifier.core.rendering import fill

_DATE = re.compile(rb"^Date: ([^\r\n]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class MaildirChannel:
    """Delivers into `new/` of a Maildir, made where there is none. Sessions work in one thread, one after the other."""

    folder: Path
    connections: int = 1

    def session(self) -> MaildirSession:
        return MaildirSession(self.folder)


@dataclass(frozen=True, slots=True)
class MaildirSession:
    folder: Path

    async def send(self, message: Message) -> None:
        """Write the mail. Its name comes from its Message-ID, so that one that was written before a crash is known again."""
        try:
            await asyncio.to_thread(self._write, message)
        except ValueError as error:
            raise DeliveryError(str(error), permanent=True, about="message") from error
        except OSError as error:
            raise DeliveryError(f"{self.folder}: {error.strerror or error}", permanent=False, about="server") from error

    async def close(self) -> None:
        pass

    def _write(self, message: Message) -> None:
        mail = fill(message).replace(b"\r\n", b"\n")  # as files on this machine are
        name = _name(mail, message.message_id)
        for part in ("tmp", "new", "cur"):
            (self.folder / part).mkdir(parents=True, exist_ok=True, mode=0o700)
        if _is_there(self.folder, name):
            return
        temporary = self.folder / "tmp" / name
        try:
            with temporary.open("wb") as stream:
                stream.write(mail)
                stream.flush()
                os.fsync(stream.fileno())
            temporary.replace(self.folder / "new" / name)
        except OSError:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
        _sync(self.folder / "new")


def _name(mail: bytes, message_id: str) -> str:
    """Seconds since 1970 as in the mail's own date, so that names sort; then what is the same for the same mail."""
    found = _DATE.search(mail)
    seconds = int(parsedate_to_datetime(found[1].decode()).timestamp()) if found else 0
    return f"{seconds}.{hashlib.sha256(message_id.encode()).hexdigest()[:32]}.notifier"


def _is_there(folder: Path, name: str) -> bool:
    """Whether the mail was delivered before; a mail program may have moved it to `cur/` and put flags behind its name."""
    if (folder / "new" / name).exists():
        return True
    return any(each.name.partition(":")[0] == name for each in (folder / "cur").glob(f"{name}*"))


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
