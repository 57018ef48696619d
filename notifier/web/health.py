"""/healthz: alive. /readyz: the store can be written and feeds are read. /metrics: figures for Prometheus."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from notifier.app import App
from notifier.core.errors import StoreError
from notifier.edges import metrics

WRITE_WAITS_S = 5.0
"""A write that waits for longer counts as failed."""
LEAST_SILENCE = timedelta(seconds=30)


async def healthz(request: Request) -> Response:
    return PlainTextResponse("alive\n")


async def readyz(request: Request) -> Response:
    problem = await unreadiness(request.app.state.app)
    return PlainTextResponse(f"{problem or 'ready'}\n", 503 if problem else 200)


async def unreadiness(app: App) -> str | None:
    """Why the program does not do its work just now, in words; None where it does."""
    silence = max(3 * app.polls.shortest_every(), LEAST_SILENCE)
    last_read_at = app.health.last_read_at or app.health.started_at
    if app.config.feeds and app.now() - last_read_at > silence:
        return f"no feed was read for {silence.total_seconds():.0f} s"
    try:
        await asyncio.wait_for(app.prove_writable(), WRITE_WAITS_S)
    except TimeoutError:
        return f"a write to the store waits for more than {WRITE_WAITS_S:.0f} s"
    except StoreError as error:
        return f"the store cannot be written: {error}"
    return None


async def metrics_page(request: Request) -> Response:
    app: App = request.app.state.app
    return Response(metrics.page(await app.threads.read(figures, app)), media_type=metrics.CONTENT_TYPE)


def figures(app: App) -> list[metrics.Figure]:
    now = app.now()
    states = app.store.polls.feed_states()
    configured = [states[feed.url] for feed in app.config.feeds if feed.url in states]
    outbox = app.store.outbox.summary()
    counts = app.store.admin.counts()

    def gauge(name: str, help: str, value: float) -> metrics.Figure:
        return metrics.Figure(name, help, "gauge", (), {(): value})

    def counter(name: str, help: str, what: str) -> metrics.Figure:
        values: dict[tuple[str, ...], float] = {
            (outcome,): float(number) for (each, outcome), number in app.health.counts.items() if each == what
        }
        return metrics.Figure(name, help, "counter", ("outcome",), values)

    age: dict[tuple[str, ...], float] = {
        (state.name,): (now - state.last_success_at).total_seconds() for state in configured if state.last_success_at is not None
    }
    return [
        counter("notifier_polls", "Polls since the start, by outcome.", "poll"),
        counter("notifier_mails", "Attempts to hand over a mail since the start, by outcome.", "mail"),
        gauge("notifier_feeds", "Feeds in the configuration.", len(app.config.feeds)),
        gauge("notifier_feeds_failing", "Feeds whose last poll failed.", sum(state.failures > 0 for state in configured)),
        metrics.Figure("notifier_feed_age_seconds", "Seconds since a feed was last read.", "gauge", ("feed",), age),
        gauge("notifier_cases", "Cases in the configuration.", len(app.config.cases)),
        gauge("notifier_items", "Items in the store.", counts["items"]),
        gauge("notifier_developments", "Developments in the store.", counts["developments"]),
        gauge("notifier_subscribers", "Readers in the store, of any status.", counts["subscribers"]),
        gauge("notifier_outbox_queued", "Mails that wait to be handed over.", outbox.queued),
        gauge("notifier_outbox_refused", "Mails that were refused for good.", outbox.refused),
        gauge(
            "notifier_outbox_oldest_seconds",
            "Age of the oldest mail that waits.",
            (now - outbox.oldest_queued_at).total_seconds() if outbox.oldest_queued_at else 0,
        ),
    ]
