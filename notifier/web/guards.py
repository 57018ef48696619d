"""What is around every answer: whose Host it is for, forms of other sites, how much and how long, and the headers.

A page cannot forget any of it, since none of it is a page's work.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from notifier.config import Web
from notifier.core.errors import StoreError

log = logging.getLogger(__name__)

METHODS = ("GET", "HEAD", "POST", "OPTIONS")
MOST_BYTES = 256 * 1024
_MOST_DROPPED = 16 * MOST_BYTES
BODY_S = 20
"""Seconds that the body of a form may take."""
_PROBES = frozenset({"/healthz", "/readyz", "/metrics"})
# RFC 8058: mail services post here for a reader. The token is what allows it, and no cookie could be abused.
_FROM_ANYWHERE = "/unsubscribe/"

ANSWERED = "notifier.answered"
"""In the scope of a request: its failure was answered and logged already."""

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "interest-cohort=()",
}


class TooMuch(Exception):
    """The body of a request is larger than any form of ours."""


class TooSlow(Exception):
    """The body of a request did not come in time."""


class Guards:
    """`web` gives the settings as they stand now; `explain` makes the page for a refusal: (status, words)."""

    def __init__(self, site: ASGIApp, web: Callable[[], Web], explain: Callable[[int, str], Response]) -> None:
        self._site = site
        self._web = web
        self._explain = explain

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        begun = False

        async def guarded_send(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        refused = self._refusal(scope)
        if refused is not None:
            await refused(scope, receive, guarded_send)
            return
        try:
            await self._site(scope, _bounded(receive), guarded_send)
        except Exception as error:
            if not scope.get(ANSWERED):
                answer = failure(error, self._explain)
                if not begun:
                    await answer(scope, receive, guarded_send)

    def _refusal(self, scope: Scope) -> Response | None:
        method, path = scope["method"], scope["path"]
        headers = Headers(scope=scope)
        if method not in METHODS:
            answer = self._explain(405, "This address can only be looked at, or sent a form.")
            answer.headers["Allow"] = ", ".join(METHODS)
            return answer
        if path in _PROBES:
            return None
        web = self._web()
        if not _is_ours(headers.get("host", ""), web):
            return PlainTextResponse(f"This is not the address of these pages; they are at {web.base_url}\n", 421)
        if method == "OPTIONS":
            return Response(status_code=204, headers={"Allow": ", ".join(METHODS)})
        if method == "POST":
            length = headers.get("content-length", "0")
            if length.isdigit() and int(length) > MOST_BYTES:
                return self._explain(413, "This form is too large.")
            if not path.startswith(_FROM_ANYWHERE) and not _is_own_form(headers, web):
                return self._explain(403, "This form was sent by another site. Open the page here and send it again.")
        return None


def failure(error: Exception, explain: Callable[[int, str], Response]) -> Response:
    """The page for what went wrong, which is logged where it is ours."""
    if isinstance(error, TooMuch):
        return explain(413, "This form is too large.")
    if isinstance(error, TooSlow):
        return explain(408, "This form took too long to arrive. Please send it again.")
    if isinstance(error, StoreError):
        log.warning("a page could not be answered: %s", error)
        answer = explain(503, "The store cannot be used just now. Please try again in a minute.")
        answer.headers["Retry-After"] = "30"
        return answer
    log.error("a page failed, a defect of the program", exc_info=error)
    return explain(500, "This page could not be made. The operator can see why in the log.")


def _bounded(receive: Receive) -> Callable[[], Awaitable[Message]]:
    """What comes in, as far as it is neither too much nor too slow."""
    seen = 0
    ends_at: float | None = None
    complete = False

    async def bounded() -> Message:
        nonlocal seen, ends_at, complete
        if complete:  # only the news that the client has gone can still come, and that may take its time
            return await receive()
        loop = asyncio.get_running_loop()
        ends_at = loop.time() + BODY_S if ends_at is None else ends_at
        try:
            async with asyncio.timeout_at(ends_at):
                message = await receive()
        except TimeoutError:
            raise TooSlow from None
        if message["type"] == "http.request":
            seen += len(message.get("body", b""))
            complete = not message.get("more_body", False)
            if seen > MOST_BYTES:
                if complete or seen > _MOST_DROPPED:
                    raise TooMuch
                return {**message, "body": b""}  # read on and dropped: who is still sending would not hear the answer
        return message

    return bounded


# --- whose it is --------------------------------------------------------------------------------------------------


def _is_ours(host: str, web: Web) -> bool:
    """Whether a Host header names these pages: as `base_url` does, or (a proxy's) as `listen` does."""
    said = _place(host)
    base = urlsplit(web.base_url)
    default = {"https": 443, "http": 80}.get(base.scheme, 80)
    names = {(base.hostname or "", base.port or default)}
    listens, port = web.listen
    if listens in ("127.0.0.1", "::1", "localhost", "0.0.0.0", "::"):
        names |= {(name, port) for name in ("127.0.0.1", "::1", "localhost")}
    else:
        names.add((listens.lower(), port))
    return said is not None and (said[0], said[1] or default) in names


def _place(host: str) -> tuple[str, int | None] | None:
    try:
        parts = urlsplit(f"//{host}")
        if not host or parts.path or parts.query or parts.fragment or parts.username is not None:
            return None
        return (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return None


def _is_own_form(headers: Headers, web: Web) -> bool:
    """Whether a form comes from one of our own pages, as far as the browser says; one that says nothing is no browser that
    another site could make send it."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = headers.get("origin")
    if origin is None:
        return True
    parts = urlsplit(origin) if origin.startswith(("http://", "https://")) else None
    return parts is not None and _is_ours(parts.netloc, web)
