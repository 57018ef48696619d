"""URL -> where to connect, what to ask for, and as whom."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from functools import lru_cache

import httpcore
import httpx

from notifier.core.errors import FetchError

from .addresses import is_public


@dataclass(frozen=True, slots=True)
class Target:
    """An http or https address taken apart. `address` is without user information, `authorization` made of it."""

    address: str
    core: httpcore.URL
    host: str
    port: int
    host_header: bytes
    authorization: bytes | None

    @property
    def origin(self) -> tuple[bytes, str, int]:
        return (self.core.scheme, self.host, self.port)

    def shares_secrets_with(self, other: Target) -> bool:
        """Whether what is secret for `other` may be sent here: the same origin, or its better protected twin."""
        upgraded = (other.core.scheme, self.core.scheme) == (b"http", b"https") and (other.port, self.port) == (80, 443)
        return self.origin == other.origin or (upgraded and self.host == other.host)


@lru_cache(maxsize=4096)
def target_of(url: str) -> Target:
    """Raises FetchError where `url` is not an http or https address."""
    try:
        parsed = httpx.URL(url)
        host = parsed.raw_host.decode("ascii")
        if parsed.scheme not in ("http", "https") or not host:
            raise FetchError(_without_userinfo(url), "not an http or https address")
        port = parsed.port or (443 if parsed.scheme == "https" else 80)
        user = f"{parsed.username}:{parsed.password}".encode()
        return Target(
            address=str(parsed.copy_with(userinfo=b"", fragment=None)),
            core=httpcore.URL(scheme=parsed.raw_scheme, host=parsed.raw_host, port=parsed.port, target=parsed.raw_path or b"/"),
            host=host,
            port=port,
            host_header=parsed.netloc,
            authorization=b"Basic " + base64.b64encode(user) if parsed.userinfo else None,
        )
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise FetchError(_without_userinfo(url), f"not an address: {error}") from error


def _without_userinfo(url: str) -> str:
    scheme, separator, rest = url.partition("://")
    place, slash, path = rest.partition("/")
    return f"{scheme}{separator}{place.rpartition('@')[2]}{slash}{path}"


def is_written_as_private(host: str) -> bool:
    """Whether the host itself says, without a look-up, that it is not public."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    is_number = ":" in host or host.replace(".", "").isdigit()
    return is_number and not is_public(host.strip("[]"))
