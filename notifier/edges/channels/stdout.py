"""Mails on standard output, for people who look on and for pipes: the main headers and the text part."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from email import message_from_bytes, policy
from typing import TextIO

from notifier.core.errors import DeliveryError
from notifier.core.model.mail import Message
from notifier.core.rendering import fill


@dataclass(frozen=True, slots=True)
class StdoutChannel:
    """Prints each mail. `stream` None: standard output as it is when the mail is printed."""

    stream: TextIO | None = None
    connections: int = 1

    def session(self) -> StdoutSession:
        return StdoutSession(self.stream)


@dataclass(frozen=True, slots=True)
class StdoutSession:
    stream: TextIO | None

    async def send(self, message: Message) -> None:
        try:
            text = in_short(fill(message))
        except ValueError as error:
            raise DeliveryError(str(error), permanent=True, about="message") from error
        stream = self.stream or sys.stdout
        try:
            stream.write(f"{text}\n{'-' * 72}\n")
            stream.flush()
        except OSError as error:
            raise DeliveryError(f"standard output: {error.strerror or error}", permanent=False, about="server") from error

    async def close(self) -> None:
        pass


def in_short(mail: bytes) -> str:
    """The mail as a person would read it: From, To, Subject, Date and Message-ID, and its text part."""
    parsed = message_from_bytes(mail, policy=policy.default)
    head = "".join(f"{name}: {parsed[name]}\n" for name in ("From", "To", "Subject", "Date", "Message-ID"))
    text = next((part.get_content() for part in parsed.walk() if part.get_content_type() == "text/plain"), "")
    return f"{head}\n{str(text).replace(chr(13), '')}"
