"""path -> page, and the guards around all of them."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from notifier.core.errors import StoreError
from notifier.web import choosing, feeds, joining, leaving, operator, reading, wrong
from notifier.web.answers import public
from notifier.web.asking import Ask
from notifier.web.front import ICON, STYLE, Front, Page
from notifier.web.guards import ANSWERED, Guards, TooMuch, TooSlow, failure
from notifier.web.health import healthz, metrics_page, readyz


def site(front: Front) -> ASGIApp:
    """The pages as an ASGI application."""

    async def explained(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        words = {404: "It may have moved, or its address was cut off.", 405: "This address can only be looked at."}
        return front.explain(status, words.get(status, "The form could not be read. Please send it again."))

    async def failed(request: Request, error: Exception) -> Response:
        request.scope[ANSWERED] = True
        return failure(error, front.explain)

    async def left(request: Request, error: Exception) -> Response:
        """Who left in the middle of a form reads no answer."""
        request.scope[ANSWERED] = True
        return Response(status_code=400)

    handlers = {
        HTTPException: explained,
        ClientDisconnect: left,
        TooMuch: failed,
        TooSlow: failed,
        StoreError: failed,
        Exception: failed,
    }
    starlette = Starlette(routes=_routes(front), exception_handlers=handlers)
    starlette.router.redirect_slashes = False
    starlette.state.app = front.app
    return Guards(starlette, lambda: front.config.web, front.explain)


def _routes(front: Front) -> list[Route]:
    look, both = ["GET"], ["GET", "POST"]

    def form(path: str, show: Page, act: Page) -> Route:
        return Route(path, front.writing(show, act), methods=both)

    return [
        Route("/healthz", healthz, methods=look),
        Route("/readyz", readyz, methods=look),
        Route("/metrics", metrics_page, methods=look),
        Route("/style.css", front.reading(_style), methods=look),
        Route("/icon.svg", front.reading(_icon), methods=look),
        Route("/", front.reading(reading.home), methods=look),
        Route("/cases/{case}", front.reading(reading.case), methods=look),
        Route("/cases/{case}/feed.atom", front.reading(feeds.case_feed), methods=look),
        Route("/cases/{case}/feed.json", front.reading(feeds.case_feed), methods=look),
        Route("/cases/{case}/calendar.ics", front.reading(feeds.calendar_of_case), methods=look),
        Route("/feed.atom", front.reading(feeds.all_feed), methods=look),
        Route("/feed.json", front.reading(feeds.all_feed), methods=look),
        Route("/calendar/{token}.ics", front.reading(feeds.calendar_of_reader), methods=look),
        form("/subscribe", joining.subscribe_page, joining.subscribe),
        form("/confirm/{token}", joining.confirm_page, joining.confirm),
        form("/unsubscribe/{token}", leaving.unsubscribe_page, leaving.unsubscribe),
        form("/resubscribe/{token}", leaving.resubscribe_page, leaving.resubscribe),
        form("/preferences/{token}", choosing.preferences_page, choosing.preferences),
        form("/wrong/{token}", wrong.wrong_page, wrong.wrong),
        Route("/operator/{token}", front.reading(operator.operator_page), methods=look),
        Route("/preferences/{token}/my-data.json", front.reading(choosing.export), methods=look),
    ]


def _style(front: Front, ask: Ask) -> Response:
    return public(ask, STYLE, "text/css; charset=utf-8", max_age_s=7 * 86400)


def _icon(front: Front, ask: Ask) -> Response:
    return public(ask, ICON, "image/svg+xml", max_age_s=7 * 86400)
