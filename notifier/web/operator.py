"""/operator/TOKEN: all that the operator looks for, on one page. The address is the key; `notifier status` shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from starlette.responses import Response

from notifier.core import tokens
from notifier.core.health import health
from notifier.core.model.mail import DeliveryRecord, OutboxSummary
from notifier.core.model.polling import Gap
from notifier.core.model.readers import WrongAlert
from notifier.core.rendering.days import say_moment
from notifier.core.rendering.plain import clean
from notifier.web.answers import private
from notifier.web.asking import Ask
from notifier.web.front import Front

_MAILS, _ALERTS, _GAPS = 30, 50, 20
_WORST = ("gone", "failing", "late", "silent", "new", "ok")


@dataclass(frozen=True, slots=True)
class FeedRow:
    name: str
    health: str
    last: str
    items: int
    failures: int
    error: str
    gaps: int


def operator_page(front: Front, ask: Ask) -> Response:
    if front.granted("operator", ask.place["token"]) != tokens.OPERATOR:
        return front.no_such_link()
    store, now = front.store, front.now()
    gaps = store.polls.gaps()
    readers = store.subscribers.all()
    counted: dict[str, int] = {}
    for each in readers:
        counted[each.status] = counted.get(each.status, 0) + 1
    html = front.html(
        "operator.html",
        now=_say(front, now),
        feeds=_feeds(front, gaps, now),
        gaps=[(clean(gap.feed, 80), _say(front, gap.after_at), _say(front, gap.before_at)) for gap in gaps[-_GAPS:][::-1]],
        queue=_queue(front, store.outbox.summary()),
        mails=[_mail(front, each) for each in store.outbox.recent(_MAILS)],
        suppressed=[each.email for each in readers if each.status == "suppressed"],
        counted=counted,
        wrong=[_alert(front, each) for each in store.inbox.wrong_alerts(_ALERTS)],
    )
    return private(html)


def _feeds(front: Front, gaps: Sequence[Gap], now: datetime) -> list[FeedRow]:
    states = front.store.polls.feed_states()
    rows = []
    for feed in front.config.feeds:
        state = states.get(feed.url)
        rows.append(
            FeedRow(
                name=clean(feed.name, 80),
                health=health(state, every=feed.every, now=now),
                last=_say(front, state.last_success_at) if state else "never",
                items=state.items if state else 0,
                failures=state.failures if state else 0,
                error=clean(state.last_error or "", 200) if state and state.failures else "",
                gaps=sum(gap.feed == feed.name for gap in gaps),
            )
        )
    return sorted(rows, key=lambda row: (_WORST.index(row.health), row.name.casefold()))


def _queue(front: Front, queue: OutboxSummary) -> dict[str, str]:
    waiting = f", the oldest since {_say(front, queue.oldest_queued_at)}" if queue.oldest_queued_at else ""
    sent = f", the last {_say(front, queue.last_sent_at)}" if queue.last_sent_at else ""
    return {
        "Waiting": f"{queue.queued:,}{waiting}",
        "Tried again": f"{queue.retrying:,}",
        "Held for readers who paused": f"{queue.held:,}",
        "Sent": f"{queue.sent:,}{sent}",
        "Refused for good": f"{queue.refused:,}",
        "Last error": f"{clean(queue.last_error, 300)} ({_say(front, queue.last_error_at)})" if queue.last_error else "none",
    }


def _mail(front: Front, record: DeliveryRecord) -> tuple[str, str, str, str, str]:
    error = clean(record.error or "", 200)
    return _say(front, record.created_at), record.recipient, clean(record.subject, 200), record.status, error


def _alert(front: Front, alert: WrongAlert) -> dict[str, str]:
    case = front.cases.get(alert.case)
    known = front.store.looks.development(alert.development)
    source = known.sources[0] if known is not None and known.sources else None
    return {
        "when": _say(front, alert.reported_at),
        "said": clean(alert.said, 300),
        "case": clean(case.name if case else alert.case, 200),
        "case_url": f"{front.root}/cases/{alert.case}#d-{alert.development}" if case else "",
        "note": clean(alert.note, 2000),
        "quote": clean(source.quote, 500) if source else "",
        "item": alert.item or "",
    }


def _say(front: Front, moment: datetime | None) -> str:
    return say_moment(moment, front.timezone, front.now().date()) if moment is not None else "never"
