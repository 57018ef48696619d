"""Feeds and pages over HTTP: conditional, bounded in size and time, and kept away from private addresses.

    client.py     Client.fetch(Request) -> Response, redirects
    targets.py    addresses taken apart
    failures.py   foreign errors in words, for FetchError
    sockets.py    connections, to addresses that were checked
    addresses.py  which addresses are public
    bodies.py     inflating within bounds
    headers.py    what a server says of when to come again
    gates.py      how many at once
    proxies.py    HTTP_PROXY and NO_PROXY
"""

from __future__ import annotations

from notifier.core.model import Request, Response

from .client import Client

__all__ = ["Client", "Request", "Response"]
