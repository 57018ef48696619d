"""returned mail -> whose mail it was, and whether their address is dead, fails for now, or complained.

Who is meant says the address that it came back to, signed by us (VERP); what stands inside may be anybody's invention. Reports
of non-delivery are read as RFC 3464 has them, complaints as RFC 5965; odd forms of old servers by flufl.bounce where there is one.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message
from email.utils import getaddresses
from typing import Literal

Verdict = Literal["hard", "soft", "complaint"]

MOST_BYTES = 512 * 1024
"""Of a returned mail, so much is looked at: the report stands before the mail that it is about."""
_PURPOSE = b"bounce\x1f"
_MAC_LENGTH = 16
_LONGEST_LOCAL = 64  # RFC 5321, 4.5.3.1.1
_READER = re.compile(r"[a-z0-9]{1,32}")
_TOKEN = re.compile(rf"([a-z0-9]{{1,32}})-([0-9a-f]{{{_MAC_LENGTH}}})")
# Where servers write down to whom they delivered; To is what bounces are addressed to.
_ADDRESSEES = ("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To")
_COMPLAINTS = frozenset({"abuse", "fraud", "opt-out", "opt-out-list"})  # not-spam and virus say nothing against us
_MOST_PARTS = 50


@dataclass(frozen=True, slots=True)
class Returned:
    """What came back for a reader (by id). `why` is the other server's word, one line."""

    reader: str
    verdict: Verdict
    why: str


# --- who ----------------------------------------------------------------------------------------------------------


def return_address(address: str, reader: str, secret: bytes) -> str:
    """Where a mail to this reader (by id) comes back to; `address` itself where the token does not fit.

    In lower-case letters, since servers on the way may change the case of what stands before the @.
    """
    local, _, domain = address.rpartition("@")
    token = f"{reader}-{_mac(reader, secret)}"
    if not _READER.fullmatch(reader) or len(local) + 1 + len(token) > _LONGEST_LOCAL:
        return address
    return f"{local}+{token}@{domain}"


def reader_of(addresses: Iterable[str], secrets: Sequence[bytes]) -> str | None:
    """The reader whose token one of these addresses bears; None where none does, or only a forged one."""
    for address in addresses:
        token = _TOKEN.fullmatch(address.rpartition("@")[0].rpartition("+")[2].lower())
        if token and any(hmac.compare_digest(token[2], _mac(token[1], secret)) for secret in secrets):
            return token[1]
    return None


def _mac(reader: str, secret: bytes) -> str:
    return hmac.digest(secret, _PURPOSE + reader.encode(), "sha256").hex()[:_MAC_LENGTH]


# --- what ---------------------------------------------------------------------------------------------------------


def read_returned(raw: bytes, secrets: Sequence[bytes]) -> Returned | None:
    """What a mail that came back says; None where it is no report, only a delay, or about no mail of ours."""
    try:
        return _read(message_from_bytes(raw[:MOST_BYTES]), secrets)
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError):
        return None  # the parser trips over what a hostile or broken server made: it reports nothing


def _read(mail: Message, secrets: Sequence[bytes]) -> Returned | None:
    parts = [part for _, part in zip(range(_MOST_PARTS), mail.walk(), strict=False)]
    reader = reader_of(_addressees(mail, _ADDRESSEES), secrets)
    for part in parts:
        if part.get_content_type() == "message/feedback-report":
            return _complaint(part, parts, reader, secrets)
    if reader is None:
        return None
    for part in parts:
        if part.get_content_type() == "message/delivery-status":
            found = [_judged(block) for block in _blocks(part)]
            return max((Returned(reader, *each) for each in found if each), key=lambda each: each.verdict == "hard", default=None)
    return _odd(mail, reader)


def judge_reply(reply: str) -> Verdict:
    """What a server says of an address that it refuses at once, as in a report: `550 5.1.1 no such user`."""
    status = _status("", reply)
    return "hard" if _is_dead(status or "5.0.0", reply) else "soft"


def _addressees(mail: Message, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        for _, address in getaddresses([str(value)[:2000] for value in mail.get_all(name, [])[:10]]):
            yield address


def _blocks(part: Message) -> list[Message]:
    """The fields for each recipient; those of the report as a whole come first, and have no Action."""
    blocks = part.get_payload()
    return [each for each in blocks if isinstance(each, Message)] if isinstance(blocks, list) else []


def _judged(block: Message) -> tuple[Verdict, str] | None:
    if str(block.get("Action", "")).strip().lower() != "failed":
        return None  # delayed is not over yet; delivered, relayed and expanded are no failures
    diagnostic = str(block.get("Diagnostic-Code", ""))
    status = _status(str(block.get("Status", "")), diagnostic)
    why = " ".join(f"{status} {diagnostic.partition(';')[2] or diagnostic}".split())
    return ("hard" if _is_dead(status, diagnostic) else "soft"), _one_line(why)


def _status(given: str, diagnostic: str) -> str:
    """The enhanced code (RFC 3463); the one in the server's own words where the report's says nothing."""
    pattern = r"\b([245]\.\d{1,3}\.\d{1,3})\b"
    own, said = re.search(pattern, given), re.search(pattern, diagnostic)
    if said and (own is None or own[1].endswith(".0.0")):
        return said[1]
    return own[1] if own else ""


# A mailbox or domain that is not there, or was closed. All else that is for good is about this mail (its size, its content, what
# the other side thinks of us), so that it counts, but does not end anybody at once.
_DEAD = re.compile(r"5\.(1\.(0|1|2|3|6|10)|2\.1|4\.4)")
_DEAD_REPLY = re.compile(r"\b(550|551|553)\b")


def _is_dead(status: str, diagnostic: str) -> bool:
    if status in ("", "5.0.0"):
        return status != "" and _DEAD_REPLY.search(diagnostic) is not None
    return _DEAD.fullmatch(status) is not None


def _complaint(report: Message, parts: Sequence[Message], reader: str | None, secrets: Sequence[bytes]) -> Returned | None:
    """A complaint comes from a mailbox provider to wherever it was told to send them, so that our own token in the mail that it
    is about counts too: nobody can make one up."""
    fields = report.get_payload(0) if report.is_multipart() else None
    if not isinstance(fields, Message) or str(fields.get("Feedback-Type", "")).strip().lower() not in _COMPLAINTS:
        return None
    if reader is None:
        about = [address for part in parts if part is not report for address in _addressees(part, ("Return-Path",))]
        reader = reader_of([*_addressees(fields, ("Original-Mail-From",)), *about], secrets)
    if reader is None:
        return None
    return Returned(reader, "complaint", _one_line(f"complained: {fields.get('Feedback-Type')}"))


def _odd(mail: Message, reader: str) -> Returned | None:
    """What old servers write in their own words."""
    try:
        from flufl.bounce import all_failures
    except ImportError:
        return None
    temporary, permanent = all_failures(mail)
    if not temporary and not permanent:
        return None
    return Returned(reader, "hard" if permanent else "soft", "returned, in a server's own words")


def _one_line(text: str) -> str:
    return "".join(sign for sign in " ".join(text.split()) if sign.isprintable())[:300]
