"""What goes out: the exact words, their way through the outbox, and what came back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from notifier.core.model.readers import Told


@dataclass(frozen=True, slots=True)
class Frozen:
    """The words that readers of one digest share: an RFC 5322 message with CRLF in which marks stand for what is the
    reader's own (address, Message-ID, signed links). `key` is the SHA-256 of `body` in hex."""

    key: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Message:
    """The exact words of one mail: a frozen body and the reader's own `fills` for its marks.

    `core.rendering.fill(message)` gives the bytes to send. `message_id` includes the angle brackets.
    """

    recipient: str
    message_id: str
    subject: str
    frozen: Frozen
    fills: Mapping[str, str] = field(default_factory=dict)
    reader: str = field(default="", compare=False)
    """The id of whom it is for, where it comes out of the outbox; else empty."""


@dataclass(frozen=True, slots=True)
class Composed:
    """What composing came to for one reader: perhaps a message, what it tells, and how far they have got."""

    subscriber: str
    message: Message | None
    told: tuple[Told, ...]
    cursor: int
    next_digest_at: datetime | None
    channel: str = "mail"
    purpose: Literal["digest", "notice", "service"] = "digest"
    """A `digest` goes out only while its reader wants mail; so does a `notice` (a reminder), which moves no place. A `service`
    mail (please confirm, you have left, a word to the operator) goes to its address whatever the reader's status. `subscriber` may
    then be a name that is no reader."""
    notices: tuple[str, ...] = ()
    """The names of what a notice tells (`reminder harbour 2026-05-04`), kept so that each is told once."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message on its way to one reader over one channel (`mail`, `webhook`, …)."""

    id: int
    subscriber: str
    channel: str
    message: Message
    created_at: datetime
    due_at: datetime
    attempts: int = 0
    first_attempt_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DeliveryRecord:
    """What became of one delivery. `status` is queued, sent, refused (for good) or dropped (its reader left first)."""

    id: int
    subscriber: str
    channel: str
    recipient: str
    message_id: str
    subject: str
    status: Literal["queued", "sent", "refused", "dropped"]
    created_at: datetime
    due_at: datetime
    attempts: int
    sent_at: datetime | None
    error: str | None


@dataclass(frozen=True, slots=True)
class ReturnRecord:
    """What came back last of the mails to one reader. `soft` counts temporary failures in a row; `why` is the server's word."""

    subscriber: str
    kind: Literal["hard", "soft", "complaint"]
    why: str
    soft: int
    at: datetime


@dataclass(frozen=True, slots=True)
class OutboxSummary:
    """The outbox in figures. `queued` counts what may still go out; `held` those of readers who paused or are suppressed.

    `oldest_queued_at` is None where nothing is queued; `retrying` counts queued ones that failed at least once.
    """

    queued: int
    held: int
    retrying: int
    oldest_queued_at: datetime | None
    sent: int
    refused: int
    last_sent_at: datetime | None
    last_error: str | None
    last_error_at: datetime | None
