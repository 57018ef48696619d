"""message -> handed over: the ways in which words reach a reader. A channel is one file."""

from __future__ import annotations

from typing import Protocol

from notifier.core.model.mail import Message
from notifier.edges.channels.maildir import MaildirChannel
from notifier.edges.channels.messenger import MessengerChannel
from notifier.edges.channels.signing import DkimSigner
from notifier.edges.channels.smtp import SmtpChannel
from notifier.edges.channels.stdout import StdoutChannel
from notifier.edges.channels.webhook import Hook, WebhookChannel

__all__ = [
    "Channel", "DkimSigner", "Hook", "MaildirChannel", "MessengerChannel", "Session", "SmtpChannel", "StdoutChannel",
    "WebhookChannel",
]  # fmt: skip


class Session(Protocol):
    """One connection to the other side, made at the first message. It carries one message at a time."""

    async def send(self, message: Message) -> None:
        """Hand a message over; when this returns, the other side has it. Raises DeliveryError: then it does not have it, or may
        have it but did not say so."""
        ...

    async def close(self) -> None:
        """Take leave. Never raises; the session may be used again and then connects anew."""
        ...


class Channel(Protocol):
    """A way to hand messages over. `connections` sessions may work side by side."""

    @property
    def connections(self) -> int: ...

    def session(self) -> Session: ...
