"""The site on a socket, for as long as it is wanted. Signals are the caller's, not uvicorn's."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterator

import uvicorn

from notifier.app import App
from notifier.core.errors import NotifierError
from notifier.web.site import site

IDLE_S = 15
"""Seconds after which a connection on which nothing comes is closed."""
MOST_CONNECTIONS = 1000


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@contextlib.asynccontextmanager
async def serving(app: App) -> AsyncIterator[str]:
    """Serve the pages where `[web] listen` says; gives the address. Raises NotifierError where the socket cannot be had."""
    host, port = app.config.web.listen
    server = _Server(
        uvicorn.Config(
            site(app),
            host=host,
            port=port,
            log_config=None,
            access_log=False,
            proxy_headers=False,  # whom to believe about X-Forwarded-For is decided in guards.py, by the configuration
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
        raise NotifierError(f"[web] listen: {host}:{port} cannot be listened on; is another program there?") from error
    task = asyncio.create_task(server.serve(sockets=[socket]))
    try:
        yield f"http://{host}:{socket.getsockname()[1]}"
    finally:
        server.should_exit = True
        with contextlib.suppress(asyncio.CancelledError, TimeoutError):
            await asyncio.wait_for(task, 4)
