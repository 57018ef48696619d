"""The beginning of an SMTP connection: hello, TLS and log-in, by aiosmtplib, with a transcript that tells no secret."""

from __future__ import annotations

from typing import Any

import aiosmtplib
from aiosmtplib import SMTPResponse

# What may stand in a transcript. Anything else is part of a log-in.
_HARMLESS = frozenset({b"EHLO", b"HELO", b"QUIT", b"RSET", b"NOOP", b"STARTTLS"})


class Greeter(aiosmtplib.SMTP):
    """A client that connects, and notes what was said if there is a transcript to note it in."""

    def __init__(self, transcript: list[str] | None, **settings: Any) -> None:
        super().__init__(**settings)
        self._notes = transcript

    async def greet(self) -> None:
        """Say hello if the connection did not do so yet (without TLS and log-in it does not)."""
        await self._ehlo_or_helo_if_needed()

    async def connect(self, **settings: Any) -> SMTPResponse:
        self._note(f"* connecting to {self.hostname}:{self.port}{' with TLS' if self.use_tls else ''}")
        return await super().connect(**settings)

    async def starttls(self, *arguments: Any, **settings: Any) -> SMTPResponse:
        await self._ehlo_or_helo_if_needed()
        self._note("> STARTTLS")
        response = await super().starttls(*arguments, **settings)
        self._note(f"< {response.code} {response.message}")
        self._note("* the connection is encrypted and the server's certificate verified")
        return response

    async def execute_command(self, *arguments: bytes, **settings: Any) -> SMTPResponse:
        self._note(f"> {_without_secrets(arguments)}")
        response = await super().execute_command(*arguments, **settings)
        for line in response.message.splitlines() or [""]:
            self._note(f"< {response.code} {line}")
        return response

    def _note(self, line: str) -> None:
        if self._notes is not None:
            self._notes.append("".join(sign for sign in line if sign.isprintable()))


def _without_secrets(arguments: tuple[bytes, ...]) -> str:
    words = b" ".join(arguments).split(b" ")
    if words[0].upper() in _HARMLESS:
        return b" ".join(words).decode("ascii", "replace")
    if words[0].upper() == b"AUTH":
        return f"AUTH {words[1].decode('ascii', 'replace')} …" if len(words) > 1 else "AUTH …"
    return "…"
