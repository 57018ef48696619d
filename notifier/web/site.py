"""path -> page, and the guards around all of them."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.routing import Route

from notifier.app import App
from notifier.web.health import healthz, metrics_page, readyz


def site(app: App) -> Starlette:
    """The pages as an ASGI application."""
    found = Starlette(
        routes=[
            Route("/healthz", healthz),
            Route("/readyz", readyz),
            Route("/metrics", metrics_page),
        ]
    )
    found.state.app = app
    return found
