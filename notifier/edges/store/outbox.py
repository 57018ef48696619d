"""Changes that wait to be told, and the exact words on their way to readers."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from notifier.core.model.developments import PendingChange
from notifier.core.model.mail import Composed, Delivery, DeliveryRecord, OutboxSummary
from notifier.edges.store import convert
from notifier.edges.store.part import Part, chunks, insert_missing, scalar, upsert
from notifier.edges.store.tables import CHANGE, DELIVERY, FROZEN, NOTICE, SETTING, SUBSCRIBER, TOLD

_QUEUED = DELIVERY.c.status == "queued"
_WANTED = sa.or_(DELIVERY.c.purpose == "service", SUBSCRIBER.c.status == "confirmed")
_WITH_READER = DELIVERY.outerjoin(SUBSCRIBER, SUBSCRIBER.c.id == DELIVERY.c.subscriber)
_NOW = sa.bindparam("now", type_=DELIVERY.c.sent_at.type)
# Made once: it runs for every few mails, and making it takes as long as running it.
_SENT = (
    DELIVERY.update()
    .where(DELIVERY.c.id.in_(sa.bindparam("these", expanding=True)))
    .values(
        status="sent",
        sent_at=_NOW,
        attempts=DELIVERY.c.attempts + 1,
        first_attempt_at=sa.func.coalesce(DELIVERY.c.first_attempt_at, _NOW),
    )
)

_LATELY = 50_000
"""How many of the newest deliveries are looked at for who got many: a bound, so that a large outbox costs no more."""


class Outbox(Part):
    # --- changes ---

    def changes_due(self, now: datetime, after: int) -> list[PendingChange]:
        """The changes with an id beyond `after` that may be told, in the order of recording.

        A cursor may be set to the last of them: none before it is still to come. One that was recorded after `now` (the
        clock was put back) does not wait for that time to come again.
        """
        due = sa.or_(CHANGE.c.due_at <= now, CHANGE.c.recorded_at > now)
        first_not_due = sa.select(sa.func.min(CHANGE.c.id)).where(CHANGE.c.id > after, sa.not_(due)).scalar_subquery()
        wanted = sa.select(CHANGE).where(CHANGE.c.id > after, due, sa.or_(first_not_due.is_(None), CHANGE.c.id < first_not_due))
        with self._read() as connection:
            rows = connection.execute(wanted.order_by(CHANGE.c.id)).all()
        return [PendingChange(row.id, convert.change_from(row)) for row in rows]

    def next_change_at(self, now: datetime) -> datetime | None:
        """When the next change becomes due that is not due now; None where none waits."""
        wanted = sa.select(sa.func.min(CHANGE.c.due_at)).where(CHANGE.c.due_at > now, CHANGE.c.recorded_at <= now)
        with self._read() as connection:
            found: datetime | None = scalar(connection, wanted)
        return found

    def newest_change(self) -> int:
        """The id of the change recorded last; 0 where there is none."""
        with self._read() as connection:
            return scalar(connection, sa.select(sa.func.max(CHANGE.c.id))) or 0

    # --- composing ---

    def record(self, composed: Sequence[Composed], now: datetime, *, settings: Mapping[str, str] | None = None) -> None:
        """Freeze what was composed: the words, their deliveries, what they tell, and how far each reader has got.

        `settings` are what the program keeps for itself of what is told hereby.
        A message with a Message-ID that its recipient was already sent over the same channel is not queued again. What
        was composed for a reader who has left since is dropped.
        """
        if not composed and not settings:
            return
        with self._write() as connection:
            _freeze(connection, [each for each in composed if each.message is not None], now)
            told = [convert.told_values(each.subscriber, told) for each in composed for told in each.told]
            upsert(connection, TOLD, told, by="subscriber,development", keep=("message_id",))
            _advance(connection, composed)
            notices = [{"subscriber": each.subscriber, "name": name, "told_at": now} for each in composed for name in each.notices]
            insert_missing(connection, NOTICE, notices)
            kept = [{"name": name, "value": value} for name, value in (settings or {}).items()]
            upsert(connection, SETTING, kept, by="name")

    def noticed(self, subscribers: Collection[str]) -> set[tuple[str, str]]:
        """What these readers were told beside the news, each (reader, name of the notice)."""
        found: set[tuple[str, str]] = set()
        with self._read() as connection:
            for some in chunks(subscribers):
                rows = connection.execute(sa.select(NOTICE.c.subscriber, NOTICE.c.name).where(NOTICE.c.subscriber.in_(some)))
                found.update((reader, name) for reader, name in rows)
        return found

    # --- delivering ---

    def due(self, now: datetime, limit: int, without: Collection[int] = ()) -> list[Delivery]:
        """Up to `limit` deliveries to hand over now, longest due first, but for those that are under way (`without`).

        Only digests of readers who want mail, and service mails. One whose time was set after `now` (the clock was put
        back) does not wait for that time to come again.
        """
        wanted = (
            sa.select(DELIVERY, FROZEN.c.body)
            .select_from(_WITH_READER.join(FROZEN, FROZEN.c.key == DELIVERY.c.frozen))
            .where(_QUEUED, sa.or_(DELIVERY.c.due_at <= now, DELIVERY.c.touched_at > now), _WANTED)
            .order_by(DELIVERY.c.due_at, DELIVERY.c.id)
            .limit(limit + len(without))
        )
        with self._read() as connection:
            rows = connection.execute(wanted).all()
        taken = set(without)
        return [convert.delivery_from(row) for row in rows if row.id not in taken][:limit]

    def wanted(self, ids: Collection[int]) -> set[int]:
        """Those of these deliveries that may still go out: their readers have not left or paused meanwhile."""
        found: set[int] = set()
        with self._read() as connection:
            for some in chunks(ids):
                wanted = sa.select(DELIVERY.c.id).select_from(_WITH_READER).where(DELIVERY.c.id.in_(some), _QUEUED, _WANTED)
                found.update(connection.execute(wanted).scalars())
        return found

    def most_written(self, since: datetime, least: int) -> dict[str, datetime]:
        """The readers for whom at least `least` digests were written since a moment, each with when the first of these was."""
        newest = sa.select(sa.func.max(DELIVERY.c.id)).scalar_subquery()
        lately = (DELIVERY.c.id > newest - _LATELY) & (DELIVERY.c.created_at > since) & (DELIVERY.c.purpose == "digest")
        counted = sa.select(DELIVERY.c.subscriber, sa.func.min(DELIVERY.c.created_at)).where(lately)
        with self._read() as connection:
            rows = connection.execute(counted.group_by(DELIVERY.c.subscriber).having(sa.func.count() >= least)).all()
        return {row[0]: row[1] for row in rows}

    def next_due_at(self) -> datetime | None:
        """When the next delivery is due (perhaps in the past); None where nothing may go out."""
        wanted = sa.select(sa.func.min(DELIVERY.c.due_at)).select_from(_WITH_READER).where(_QUEUED, _WANTED)
        with self._read() as connection:
            found: datetime | None = scalar(connection, wanted)
        return found

    def record_sent(self, ids: Collection[int], now: datetime) -> None:
        """These were handed over."""
        if ids:
            with self._write() as connection:
                for some in chunks(ids):
                    connection.execute(_SENT, {"these": some, "now": now})

    def record_retry(self, id: int, error: str, due_at: datetime, now: datetime) -> None:
        """This was not handed over; try again at `due_at`."""
        self._failed(id, error, now, due_at=due_at, touched_at=now)

    def record_refused(self, id: int, error: str, now: datetime) -> None:
        """This was refused for good, or tried for long enough."""
        self._failed(id, error, now, status="refused")

    def _failed(self, id: int, error: str, now: datetime, **values: Any) -> None:
        more = {
            "attempts": DELIVERY.c.attempts + 1,
            "first_attempt_at": sa.func.coalesce(DELIVERY.c.first_attempt_at, now),
            "error": error[:1000],
            "error_at": now,
        }
        with self._write() as connection:
            connection.execute(DELIVERY.update().where(DELIVERY.c.id == id, _QUEUED).values(**values, **more))

    # --- looking back ---

    def summary(self) -> OutboxSummary:
        count = sa.func.count()
        by_status = sa.select(DELIVERY.c.status, count).group_by(DELIVERY.c.status)
        sent = sa.select(DELIVERY.c.sent_at).where(DELIVERY.c.status == "sent").order_by(DELIVERY.c.id.desc()).limit(1)
        going = sa.select(
            count,
            sa.func.min(DELIVERY.c.created_at),
            sa.func.sum(sa.case((DELIVERY.c.attempts > 0, 1), else_=0)),
        ).select_from(_WITH_READER)
        failed = sa.select(DELIVERY.c.error, DELIVERY.c.error_at).where(DELIVERY.c.error_at.is_not(None))
        with self._read() as connection:
            counts = {status: int(number) for status, number in connection.execute(by_status)}
            last_sent_at = scalar(connection, sent)
            queued, oldest, retrying = connection.execute(going.where(_QUEUED, _WANTED)).one()
            last = connection.execute(failed.order_by(DELIVERY.c.error_at.desc()).limit(1)).first()
        return OutboxSummary(
            queued=queued,
            held=counts.get("queued", 0) - queued,
            retrying=int(retrying or 0),
            oldest_queued_at=oldest,
            sent=counts.get("sent", 0),
            refused=counts.get("refused", 0),
            last_sent_at=last_sent_at,
            last_error=last.error if last else None,
            last_error_at=last.error_at if last else None,
        )

    def recent(self, limit: int) -> list[DeliveryRecord]:
        """The deliveries made last, newest first."""
        with self._read() as connection:
            rows = connection.execute(sa.select(DELIVERY).order_by(DELIVERY.c.id.desc()).limit(limit)).all()
        return [convert.delivery_record_from(row) for row in rows]


def _freeze(connection: Connection, composed: Sequence[Composed], now: datetime) -> None:
    if not composed:
        return
    left = _left(connection, {each.subscriber for each in composed if each.purpose != "service"})
    bodies = {each.message.frozen.key: each.message.frozen.body for each in composed if each.message}
    insert_missing(connection, FROZEN, [{"key": key, "body": body} for key, body in bodies.items()])
    rows = [_delivery_values(each, now, dropped=each.subscriber in left) for each in composed]
    insert_missing(connection, DELIVERY, rows)


def _left(connection: Connection, ids: Collection[str]) -> set[str]:
    found: set[str] = set()
    for some in chunks(ids):
        gone = sa.select(SUBSCRIBER.c.id).where(SUBSCRIBER.c.id.in_(some), SUBSCRIBER.c.status == "removed")
        found.update(connection.execute(gone).scalars())
    return found


def _delivery_values(composed: Composed, now: datetime, *, dropped: bool) -> convert.Values:
    message = composed.message
    assert message is not None
    return {
        "subscriber": composed.subscriber,
        "channel": composed.channel,
        "purpose": composed.purpose,
        "recipient": message.recipient,
        "message_id": message.message_id,
        "subject": message.subject,
        "frozen": message.frozen.key,
        "fills": dict(message.fills),
        "created_at": now,
        "due_at": now,
        "touched_at": now,
        "attempts": 0,
        "status": "dropped" if dropped and composed.purpose != "service" else "queued",
    }


def _advance(connection: Connection, composed: Sequence[Composed]) -> None:
    """Set how far each reader has got; never back."""
    reader: sa.BindParameter[Any] = sa.bindparam("reader")
    cursor: sa.BindParameter[Any] = sa.bindparam("reached")
    at: sa.BindParameter[Any] = sa.bindparam("at")
    further = sa.case((SUBSCRIBER.c.cursor < cursor, cursor), else_=SUBSCRIBER.c.cursor)
    statement = SUBSCRIBER.update().where(SUBSCRIBER.c.id == reader).values(cursor=further, next_digest_at=at)
    rows = [
        {"reader": each.subscriber, "reached": each.cursor, "at": each.next_digest_at}
        for each in composed
        if each.purpose == "digest"
    ]
    if rows:
        connection.execute(statement, rows)
