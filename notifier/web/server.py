"""The site on a socket, for as long as it is wanted. Signals are the caller's, not uvicorn's."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterator

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from notifier.app import App
from notifier.core.errors import NotifierError
from notifier.web.front import Front
from notifier.web.site import site

IDLE_S = 15
"""Seconds after which a connection on which nothing comes is closed."""
HEAD_S = 20
"""Seconds that the head of a request may take; who drips it in byte by byte holds a connection no longer."""
MOST_CONNECTIONS = 1000


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class _Protocol(H11Protocol):
    """uvicorn's own, but it waits for the head of a request only so long."""

    _patience: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        super().connection_made(transport)
        self._wait_for_head()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.conn.their_state is not h11.IDLE:
            self._head_came()
        elif self._patience is None:
            self._wait_for_head()

    def connection_lost(self, exc: Exception | None) -> None:
        self._head_came()
        super().connection_lost(exc)

    def _wait_for_head(self) -> None:
        self._patience = self.loop.call_later(HEAD_S, self.transport.close)

    def _head_came(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None


@contextlib.asynccontextmanager
async def serving(app: App) -> AsyncIterator[str]:
    """Serve the pages where `[web] listen` says; gives the address.

    Raises NotifierError where the socket cannot be had, TemplateError where a template of the pages is broken.
    """
    host, port = app.config.web.listen
    front = Front(app)
    server = _Server(
        uvicorn.Config(
            site(front),
            host=host,
            port=port,
            http=_Protocol,
            ws="none",
            log_config=None,
            access_log=False,
            proxy_headers=False,  # whom to believe about X-Forwarded-For is decided in asking.py, by the configuration
            server_header=False,
            lifespan="off",
            timeout_keep_alive=IDLE_S,
            limit_concurrency=MOST_CONNECTIONS,
            h11_max_incomplete_event_size=32 * 1024,
            timeout_graceful_shutdown=3,
        )
    )
    try:
        socket = server.config.bind_socket()
    except SystemExit as error:  # uvicorn leaves the program where the address is taken
        front.close()
        raise NotifierError(f"[web] listen: {host}:{port} cannot be listened on; is another program there?") from error
    task = asyncio.create_task(server.serve(sockets=[socket]))
    while not server.started and not task.done():
        await asyncio.sleep(0.005)
    try:
        yield f"http://{host}:{socket.getsockname()[1]}"
    finally:
        server.should_exit = True
        with contextlib.suppress(asyncio.CancelledError, TimeoutError):
            await asyncio.wait_for(task, 4)
        front.close()
