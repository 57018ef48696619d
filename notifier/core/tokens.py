"""Signed links: a token says who may do what, to which case and until when, and cannot be made without the secret.

HMAC-SHA256 (RFC 2104) over purpose, reader, case and expiry, cut to 128 bits. Nothing is stored for a link: each mail
makes it again.
"""

from __future__ import annotations

import base64
import binascii
import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Purpose = Literal["confirm", "unsubscribe", "preferences", "calendar", "wrong", "resubscribe", "export", "operator"]

SECRET_SETTING = "secret"
"""The store's setting that holds the secret of links, where the configuration names none."""
_MAC_BYTES = 16
MAX_TOKEN = 512
"""Longer ones are not even decoded."""


@dataclass(frozen=True, slots=True)
class Grant:
    """What a token allows: to this reader, for this case (empty: all), with this nonce (empty: none)."""

    subscriber: str
    case: str = ""
    nonce: str = ""


OPERATOR = Grant("operator")
"""What the address of the operator's own page grants; no reader's id is a word."""


def sign(secret: bytes, purpose: Purpose, grant: Grant, *, expires_at: datetime | None = None) -> str:
    """A URL-safe token. `expires_at` None: good for ever."""
    expiry = "" if expires_at is None else format(int(expires_at.timestamp()), "x")
    payload = "\x1f".join((grant.subscriber, grant.case, grant.nonce, expiry)).encode()
    return _encode(_mac(secret, purpose, payload) + payload)


def read(secrets: Sequence[bytes], purpose: Purpose, token: str, *, now: datetime) -> Grant | None:
    """What the token allows, or None if it is forged, damaged, for another purpose or out of date.

    Any of the secrets may have signed it, so that a new one can be brought in while old links still work.
    """
    raw = _decode(token)
    if raw is None or len(raw) <= _MAC_BYTES:
        return None
    mac, payload = raw[:_MAC_BYTES], raw[_MAC_BYTES:]
    if not any(hmac.compare_digest(mac, _mac(secret, purpose, payload)) for secret in secrets):
        return None
    subscriber, case, nonce, expiry = payload.decode().split("\x1f")
    if expiry and int(expiry, 16) < now.timestamp():
        return None
    return Grant(subscriber, case, nonce)


def _mac(secret: bytes, purpose: str, payload: bytes) -> bytes:
    return hmac.digest(secret, purpose.encode() + b"\x1f" + payload, "sha256")[:_MAC_BYTES]


def _encode(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _decode(token: str) -> bytes | None:
    if len(token) > MAX_TOKEN or not token.isascii():
        return None
    try:
        raw = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return None
    # One spelling a token: base64 lets the last character carry bits that are thrown away.
    return raw if _encode(raw) == token else None
