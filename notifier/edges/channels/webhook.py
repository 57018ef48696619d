"""Digests posted to a program as JSON, signed, so that it can believe them, and with a key, so that it can tell a repeated one.

The signature is `sha256=` and HMAC-SHA256 in hex, over the X-Notifier-Timestamp (seconds since 1970), a dot and the body.
"""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

from notifier.core.errors import DeliveryError, FetchError
from notifier.core.model.mail import Message
from notifier.core.model.polling import Request, Response

Post = Callable[[Request], Awaitable[Response]]

_TRY_AGAIN = frozenset({408, 425, 429})  # of 4xx, those that say "not now"


@dataclass(frozen=True, slots=True)
class Hook:
    """Where a reader's digests are posted. `secret` None: unsigned."""

    url: str
    secret: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class WebhookChannel:
    """Posts to the hook of each reader (by id). `post` follows no redirect and takes any 2xx."""

    hooks: Mapping[str, Hook]
    post: Post
    now: Callable[[], datetime]
    connections: int = 4

    def session(self) -> WebhookSession:
        return WebhookSession(self)


@dataclass(frozen=True, slots=True)
class WebhookSession:
    channel: WebhookChannel

    async def send(self, message: Message) -> None:
        """Post a digest. One hook that fails says nothing of the others, so that no failure is the channel's."""
        hook = self.channel.hooks.get(message.reader)
        if hook is None:
            raise DeliveryError("the configuration has this webhook no more", permanent=True, about="recipient")
        request = Request(
            hook.url,
            method="POST",
            content=message.frozen.body,
            headers=_headers(message, hook.secret, int(self.channel.now().timestamp())),
        )
        try:
            await self.channel.post(request)
        except FetchError as error:
            status = error.status
            permanent = status is not None and 400 <= status < 500 and status not in _TRY_AGAIN
            said = f"{urlsplit(hook.url).hostname}: {error.problem}"  # the rest of the address may be a secret
            raise DeliveryError(said, permanent=permanent, response=error.problem, about="recipient") from error

    async def close(self) -> None:
        pass


def _headers(message: Message, secret: bytes | None, timestamp: int) -> dict[str, str]:
    headers = {"Content-Type": "application/json", "Accept": "*/*", "Idempotency-Key": message.message_id}
    headers["X-Notifier-Timestamp"] = str(timestamp)
    if secret is not None:
        headers["X-Notifier-Signature"] = f"sha256={signature(secret, timestamp, message.frozen.body)}"
    return headers


def signature(secret: bytes, timestamp: int, body: bytes) -> str:
    """What the other side computes, too, and compares (in constant time)."""
    return hmac.digest(secret, b"%d." % timestamp + body, "sha256").hex()
