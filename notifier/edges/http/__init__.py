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

import sys
from types import ModuleType
from typing import cast

from notifier.core.model.polling import Request, Response

# httpx takes its own command line along where rich is installed, a tenth of the time that a start takes. None makes that an
# ImportError, which httpx expects.
sys.modules.setdefault("httpx._main", cast(ModuleType, None))

from .client import Client  # noqa: E402 - what it imports is to find that
from .gates import Backlog  # noqa: E402 - likewise

__all__ = ["Backlog", "Client", "Request", "Response"]
