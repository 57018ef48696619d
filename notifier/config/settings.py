"""The configuration as the rest of the program sees it: plain frozen values, all checked.

`Config` itself stops at app/ and the commands; below them, functions take the few values that they need.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from notifier.core.model.cases import Case
from notifier.core.model.polling import Feed
from notifier.core.model.readers import Subscriber

if TYPE_CHECKING:
    from notifier.config.complaints import Complaint

Security = Literal["none", "starttls", "tls"]


class Secret:
    """A text that no log, listing or traceback shows."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The text itself; ask for it where it is used, and keep it nowhere."""
        return self._value

    def __repr__(self) -> str:
        return "Secret(…)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash(self._value)


@dataclass(frozen=True, slots=True)
class Polling:
    every: timedelta
    timeout: timedelta
    """Of a whole fetch, redirects and body included."""
    max_bytes: int
    """Of the decoded body."""
    concurrency: int
    per_host: int
    max_item_age: timedelta
    allow_private_addresses: bool
    user_agent: str


@dataclass(frozen=True, slots=True)
class Smtp:
    """`username` is empty where no log-in is wanted. `password` is None where none is set here."""

    host: str
    port: int
    security: Security
    username: str
    password: Secret | None
    connections: int


@dataclass(frozen=True, slots=True)
class Dkim:
    domain: str
    selector: str
    key: Secret
    """A private key in PEM form."""


@dataclass(frozen=True, slots=True)
class Imap:
    host: str
    port: int
    security: Security
    username: str
    password: Secret | None
    folder: str


@dataclass(frozen=True, slots=True)
class Bounces:
    """Where returned mail comes back to, and where it is found: in a Maildir, or by IMAP.

    `address` is the envelope sender; a token for each reader is put in after a plus sign.
    After `soft_limit` temporary refusals in a row an address is given up.
    """

    address: str
    maildir: Path | None
    imap: Imap | None
    every: timedelta
    soft_limit: int


@dataclass(frozen=True, slots=True)
class Mail:
    """`dkim` and `bounces` are None where the file has no such table."""

    transport: Literal["maildir", "smtp", "stdout"]
    sender: str
    maildir: Path
    smtp: Smtp
    dkim: Dkim | None
    bounces: Bounces | None


@dataclass(frozen=True, slots=True)
class Digests:
    timezone: str
    settle: timedelta
    templates: Path | None


@dataclass(frozen=True, slots=True)
class Operator:
    email: str | None
    heartbeat_url: str | None


@dataclass(frozen=True, slots=True)
class Web:
    """`secret` is None where none is set: then one is made once and kept in the store."""

    enabled: bool
    listen: tuple[str, int]
    base_url: str
    secret: Secret | None
    trusted_proxies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Extractor:
    """An OpenAI-compatible endpoint that may be asked about sentences which the rules leave undecided."""

    endpoint: str
    model: str
    key: Secret | None
    timeout: timedelta
    daily_budget: int
    """The most questions in a day."""


@dataclass(frozen=True, slots=True)
class Webhook:
    """`secret` is None where none is set: then what is posted is not signed."""

    reader: Subscriber
    url: str
    secret: Secret | None


@dataclass(frozen=True, slots=True)
class Messenger:
    """`url` is what apprise calls an address; it holds passwords and tokens."""

    reader: Subscriber
    url: Secret


@dataclass(frozen=True, slots=True)
class Config:
    """All that the file says. `remarks` are no mistakes, but worth a look: `check` prints them with their lines."""

    path: Path
    store_url: str
    polling: Polling
    mail: Mail
    digests: Digests
    operator: Operator
    web: Web
    extractor: Extractor | None
    feeds: tuple[Feed, ...]
    cases: tuple[Case, ...]
    subscribers: tuple[Subscriber, ...]
    remarks: tuple[Complaint, ...] = ()
    webhooks: tuple[Webhook, ...] = ()
    messengers: tuple[Messenger, ...] = ()

    @property
    def readers(self) -> tuple[Subscriber, ...]:
        """All whom the file names, over whatever channel."""
        return (*self.subscribers, *(each.reader for each in self.webhooks), *(each.reader for each in self.messengers))
