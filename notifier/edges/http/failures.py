"""Whatever the libraries below raise -> words for one FetchError."""

from __future__ import annotations

from datetime import timedelta

import httpcore
import httpx

from .bodies import BodyError
from .sockets import words

FOREIGN = (
    TimeoutError,
    BodyError,
    OSError,
    UnicodeError,
    httpx.InvalidURL,
    httpcore.NetworkError,
    httpcore.TimeoutException,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
    httpcore.ConnectionNotAvailable,
)
"""All that the libraries below may raise."""


def problem(error: Exception, timeout: timedelta) -> str:
    """What went wrong, in words for people."""
    match error:
        case TimeoutError() | httpcore.TimeoutException():
            return f"took longer than {timeout.total_seconds():g} s"
        case httpcore.RemoteProtocolError():
            return f"does not speak HTTP as it should: {words(error)}"
        case httpcore.ConnectError():
            return f"cannot connect: {words(error)}"
        case httpcore.ReadError() | httpcore.WriteError():
            return f"the connection broke off: {words(error)}"
        case httpcore.ProxyError():
            return f"the proxy refuses: {words(error)}"
        case _:
            return words(error)
