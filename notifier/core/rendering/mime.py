"""words -> an RFC 5322 message as it goes over the wire, what is each reader's own left open as marks.

Put together by hand: the standard library writes long `List-Unsubscribe` addresses as encoded words, which mail clients do not
read, and takes longer to make one mail than it takes to send four.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from email.header import Header
from email.utils import format_datetime, formataddr, parseaddr
from ipaddress import ip_address
from urllib.parse import urlsplit

from notifier.core.model.mail import Frozen
from notifier.core.rendering.marks import header_mark, mark, quoted_printable
from notifier.core.rendering.plain import clean

RECIPIENT, MESSAGE_ID, REPLY_TO = "recipient", "message_id", "reply_to"
_ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\Z")


@dataclass(frozen=True, slots=True)
class Sender:
    """Whom mails come from. `name` may be empty; `address` is ASCII."""

    name: str
    address: str

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2]

    @property
    def header(self) -> str:
        return formataddr((self.name, self.address))

    @property
    def list_id(self) -> str:
        """RFC 2919: a phrase, and the sender's address as a name of labels."""
        label = f"<{re.sub(r'[^A-Za-z0-9.-]', '-', self.address.replace('@', '.'))}>"
        phrase = re.sub(r"[^A-Za-z0-9 ]", "", self.name).strip()
        return f"{phrase} {label}" if phrase and self.name.isascii() else label


def parse_sender(text: str) -> Sender:
    """`Case alerts <alerts@example.org>` taken apart. Raises ValueError where there is no address in it."""
    name, address = parseaddr(clean(text))
    return Sender(name, ascii_address(address))


def ascii_address(address: str) -> str:
    """The address with its domain in ASCII, as headers and envelopes carry it. Raises ValueError for what is none."""
    local, at, domain = address.strip().rpartition("@")
    if not domain.isascii():
        try:
            domain = domain.encode("idna").decode()
        except UnicodeError as error:
            raise ValueError(f"{address!r} is no address that mail can be sent to") from error
    found = f"{local}{at}{domain}"
    if not _ADDRESS.match(found):
        raise ValueError(f"{address!r} is no address that mail can be sent to")
    return found


@dataclass(frozen=True, slots=True)
class Words:
    """What a mail says. `calendar` is an iCalendar object or empty."""

    subject: str
    text: str
    html: str
    calendar: bytes = b""


def freeze(
    words: Words,
    sender: Sender,
    *,
    date: datetime,
    base_url: str | None = None,
    threads: bool = False,
    bulk: bool = True,
) -> Frozen:
    """The message with marks for recipient and Message-ID, and for the links of `base_url` if there is one.

    `threads`: it answers an earlier mail (mark `reply_to`). `bulk`: it is a mail to many, which can be unsubscribed from.
    """
    content = hashlib.sha256("\x00".join((words.subject, words.text, words.html)).encode() + words.calendar).hexdigest()
    fields = [
        ("From", _encoded("From", sender.header)),
        ("To", header_mark(RECIPIENT)),
        ("Subject", _encoded("Subject", clean(words.subject, 900))),
        ("Date", format_datetime(date)),
        ("Message-ID", header_mark(MESSAGE_ID)),
    ]
    if threads:
        fields += [("In-Reply-To", header_mark(REPLY_TO)), ("References", header_mark(REPLY_TO))]
    if bulk:
        fields += [("List-Id", sender.list_id), *_unsubscribe(base_url), ("Precedence", "bulk")]
    fields += [("Auto-Submitted", "auto-generated"), ("X-Auto-Response-Suppress", "All"), ("MIME-Version", "1.0")]
    # "=_" cannot occur in quoted-printable, so no text can end a part.
    kind, body = _alternative(words, f"=_{content[:24]}a")
    if words.calendar:
        kind, body = _mixed(kind, body, words.calendar, f"=_{content[:24]}m")
    head = "".join(f"{name}: {value}\r\n" for name, value in [*fields, ("Content-Type", kind)])
    whole = head.encode() + b"\r\n" + body
    return Frozen(hashlib.sha256(whole).hexdigest(), whole)


def one_click(base_url: str) -> bool:
    """Whether mail clients may post to this address unasked (RFC 8058 wants https); on this machine http will do, too."""
    parts = urlsplit(base_url)
    if parts.scheme == "https":
        return True
    host = parts.hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _unsubscribe(base_url: str | None) -> list[tuple[str, str]]:
    if base_url is None:
        return []
    fields = [("List-Unsubscribe", f"<{base_url.rstrip('/')}/unsubscribe/{header_mark('unsubscribe')}>")]
    return [*fields, ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")] if one_click(base_url) else fields


def _encoded(name: str, value: str) -> str:
    """The value as ASCII, in encoded words of at most 75 characters (RFC 2047) where it needs them."""
    if value.isascii() and len(value) + len(name) < 900:
        return value
    return Header(value, "utf-8", header_name=name, maxlinelen=75).encode(linesep="\r\n")


def _alternative(words: Words, boundary: str) -> tuple[str, bytes]:
    parts = b"".join(
        b"--%s\r\nContent-Type: text/%s; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n%s\r\n"
        % (boundary.encode(), subtype, quoted_printable(text))
        for subtype, text in ((b"plain", words.text), (b"html", words.html))
    )
    return f'multipart/alternative; boundary="{boundary}"', parts + b"--%s--\r\n" % boundary.encode()


def _mixed(kind: str, body: bytes, calendar: bytes, boundary: str) -> tuple[str, bytes]:
    """The alternative, and the calendar beside it: inside it, some clients would show the entry in place of the news."""
    edge = b"--" + boundary.encode()
    inner = b"%s\r\nContent-Type: %s\r\n\r\n%s" % (edge, kind.encode(), body)
    event = (
        b'%s\r\nContent-Type: text/calendar; charset=utf-8; method=PUBLISH; name="trial.ics"\r\n'
        b'Content-Disposition: attachment; filename="trial.ics"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n%s\r\n'
        % (edge, quoted_printable(calendar.decode().replace("\r\n", "\n")))
    )
    return f'multipart/mixed; boundary="{boundary}"', inner + event + edge + b"--\r\n"


__all__ = [
    "MESSAGE_ID", "RECIPIENT", "REPLY_TO", "Sender", "Words", "ascii_address", "freeze", "mark", "one_click", "parse_sender",
]  # fmt: skip
