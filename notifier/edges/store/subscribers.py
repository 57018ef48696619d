"""Readers: who they are, what they want, how far they have got, and what they were told."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Literal

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from notifier.core.model.readers import Reader, Subscriber, Told
from notifier.edges.store import convert
from notifier.edges.store.convert import fold_email
from notifier.edges.store.part import Part, chunks, scalar
from notifier.edges.store.tables import CHANGE, DELIVERY, FEED, RETURNED, SUBSCRIBER, TOLD

Status = Literal["unconfirmed", "confirmed", "paused", "removed", "suppressed"]
_CONFIRMED: tuple[Status, ...] = ("confirmed",)
_ALL: tuple[Status, ...] = ("unconfirmed", "confirmed", "paused", "removed", "suppressed")


class Subscribers(Part):
    def readers(self, statuses: Collection[Status] = _CONFIRMED) -> list[Reader]:
        """Subscribers of these statuses, each with the place reached, in order of coming."""
        wanted = sa.select(SUBSCRIBER).where(SUBSCRIBER.c.status.in_(list(statuses)))
        with self._read() as connection:
            rows = connection.execute(wanted.order_by(SUBSCRIBER.c.created_at, SUBSCRIBER.c.id)).all()
        return [convert.reader_from(row) for row in rows]

    def all(self) -> list[Subscriber]:
        """Every subscriber there ever was, the removed ones too, in order of coming."""
        return [reader.subscriber for reader in self.readers(_ALL) if reader.subscriber.email]

    def get(self, id: str) -> Subscriber | None:
        return self._one(SUBSCRIBER.c.id == id)

    def by_email(self, email: str) -> Subscriber | None:
        """The subscriber with this address, whatever its case."""
        return self._one(SUBSCRIBER.c.folded == fold_email(email))

    def _one(self, condition: sa.ColumnElement[bool]) -> Subscriber | None:
        with self._read() as connection:
            row = connection.execute(sa.select(SUBSCRIBER).where(condition)).first()
        return convert.subscriber_from(row) if row is not None else None

    def sync(self, configured: Sequence[Subscriber], now: datetime) -> None:
        """Add, change and end the readers that the configuration names.

        One who ended it themselves stays removed although the file still names them; one who left the file is removed,
        and comes back with it. What a reader chose on the page stands until their entry in the file is changed.
        """
        with self._write() as connection:
            rows = connection.execute(sa.select(SUBSCRIBER)).all()
            known = {row.folded: row for row in rows}
            named: set[str] = set()
            new: list[Subscriber] = []
            for subscriber in configured:
                folded = fold_email(subscriber.email)
                if folded in named or _erased(folded) in known:
                    continue  # the configuration refuses an address that is named twice
                named.add(folded)
                if folded in known:
                    _meet_again(connection, known[folded], subscriber, now)
                else:
                    new.append(subscriber)
            _add(connection, [replace(each, origin="config", status="confirmed") for each in new], now)
            gone = [row.id for row in rows if row.configured is not None and row.folded not in named]
            _leave_file(connection, gone, {row.id for row in rows if row.origin != "config"}, now)

    def add(self, subscriber: Subscriber, now: datetime) -> Subscriber:
        """Add a reader, or take one back who was removed; returns them as they are kept (an address keeps its id).

        They are told of what is first seen from now on; in a store that has not polled yet, of all.
        """
        with self._write() as connection:
            row = connection.execute(sa.select(SUBSCRIBER).where(SUBSCRIBER.c.folded == fold_email(subscriber.email))).first()
            if row is None:
                connection.execute(SUBSCRIBER.delete().where(SUBSCRIBER.c.folded == _erased(fold_email(subscriber.email))))
                _add(connection, [subscriber], now)
            else:
                starts_anew = row.status in ("removed", "unconfirmed")
                kept = replace(subscriber, id=row.id, since_at=subscriber.since_at if starts_anew else row.since_at)
                connection.execute(RETURNED.delete().where(RETURNED.c.subscriber == row.id))
                _change(connection, kept, now, ended_by=None, **(_start(connection, now) if starts_anew else {}))
            found = connection.execute(sa.select(SUBSCRIBER).where(SUBSCRIBER.c.folded == fold_email(subscriber.email))).one()
            return convert.subscriber_from(found)

    def update(self, subscriber: Subscriber, now: datetime) -> None:
        """Keep what a reader chose. Their status and since when they are told stay; `set_status` is for those.

        A cadence that changed is planned anew (`next_digest_at` becomes None).
        """
        with self._write() as connection:
            row = connection.execute(sa.select(SUBSCRIBER).where(SUBSCRIBER.c.id == subscriber.id)).first()
            if row is not None:
                kept = replace(subscriber, status=row.status, since_at=row.since_at, origin=row.origin, email=row.email)
                _change(connection, kept, now, **_planned_anew(row, kept))

    def set_status(self, id: str, status: Status, now: datetime) -> None:
        """Confirm, pause, resume, remove or suppress a reader.

        Who becomes `confirmed` is told of what is first seen from now on: a pause is not made up for. Who is `removed`
        is mailed nothing more, what stands in the outbox included, until they ask.
        """
        with self._write() as connection:
            row = connection.execute(sa.select(SUBSCRIBER).where(SUBSCRIBER.c.id == id)).first()
            if row is None or row.status == status:
                return
            values: dict[str, Any] = {"status": status, "changed_at": now, "ended_by": None}
            if status == "confirmed":
                values |= _start(connection, now)
                connection.execute(RETURNED.delete().where(RETURNED.c.subscriber == id))
            if status == "removed":
                values["ended_by"] = "reader"
                _drop_queued(connection, [id])
            connection.execute(SUBSCRIBER.update().where(SUBSCRIBER.c.id == id).values(**values))

    def plan(self, digests: Sequence[tuple[str, datetime | None]]) -> None:
        """Set when the next digest of each reader (by id) is due."""
        if digests:
            statement = SUBSCRIBER.update().where(SUBSCRIBER.c.id == sa.bindparam("reader"))
            with self._write() as connection:
                connection.execute(
                    statement.values(next_digest_at=sa.bindparam("at")), [{"reader": id, "at": at} for id, at in digests]
                )

    def erase(self, id: str, now: datetime) -> None:
        """Forget a reader and all that is kept of them, the mails included.

        Of one whom the configuration names a mark stays that tells nothing of them, so that it does not bring them back.
        """
        with self._write() as connection:
            row = connection.execute(sa.select(SUBSCRIBER).where(SUBSCRIBER.c.id == id)).first()
            if row is None:
                return
            connection.execute(DELIVERY.delete().where(DELIVERY.c.subscriber == id))
            connection.execute(SUBSCRIBER.delete().where(SUBSCRIBER.c.id == id))
            if row.configured is not None:
                connection.execute(SUBSCRIBER.insert(), [_mark_of(row.folded, now)])

    def told(self, subscribers: Collection[str], developments: Collection[str]) -> dict[tuple[str, str], Told]:
        """What each of these readers was told of each of these developments, by (subscriber, development)."""
        readers = set(subscribers)
        found: dict[tuple[str, str], Told] = {}
        if not readers:
            return found
        with self._read() as connection:
            for some in chunks(set(developments)):
                wanted = sa.select(TOLD).where(TOLD.c.development.in_(some))
                if len(readers) <= 20:
                    wanted = wanted.where(TOLD.c.subscriber.in_(readers))
                for row in connection.execute(wanted):
                    if row.subscriber in readers:
                        found[row.subscriber, row.development] = convert.told_from(row)
        return found

    def last_told_at(self, subscribers: Collection[str]) -> dict[str, datetime]:
        """When each of these readers was told news last; who never was is not in it."""
        found: dict[str, datetime] = {}
        with self._read() as connection:
            for some in chunks(set(subscribers)):
                newest = sa.func.max(TOLD.c.told_at, type_=TOLD.c.told_at.type)
                wanted = sa.select(TOLD.c.subscriber, newest).where(TOLD.c.subscriber.in_(some)).group_by(TOLD.c.subscriber)
                found.update((reader, at) for reader, at in connection.execute(wanted))
        return found

    def all_told(self, subscriber: str) -> list[Told]:
        """All that one reader was ever told, oldest first."""
        wanted = sa.select(TOLD).where(TOLD.c.subscriber == subscriber).order_by(TOLD.c.told_at, TOLD.c.development)
        with self._read() as connection:
            return [convert.told_from(row) for row in connection.execute(wanted)]


# --- within a transaction -----------------------------------------------------------------------------------------


def _start(connection: Connection, now: datetime) -> dict[str, Any]:
    """From where a reader is told who comes, or comes back, now: from the start, where nothing was polled yet."""
    polled = scalar(connection, sa.select(FEED.c.url).where(FEED.c.last_success_at.is_not(None)).limit(1)) is not None
    newest = scalar(connection, sa.select(sa.func.max(CHANGE.c.id))) or 0
    if not polled and not newest:
        return {"cursor": 0, "since_at": None, "next_digest_at": None}
    return {"cursor": newest, "since_at": now, "next_digest_at": None}


def _add(connection: Connection, subscribers: Sequence[Subscriber], now: datetime) -> None:
    if not subscribers:
        return
    start = _start(connection, now)
    rows = [
        {
            **convert.subscriber_values(each),
            **start,
            "configured": _configured(each) if each.origin == "config" else None,
            "ended_by": None,
            "created_at": now,
            "changed_at": now,
        }
        for each in subscribers
    ]
    connection.execute(SUBSCRIBER.insert(), rows)


def _erased(folded: str) -> str:
    """What stands in the place of an erased reader's address: enough to know it again, not to learn it."""
    return f"erased:{hashlib.sha256(folded.encode()).hexdigest()}"


def _mark_of(folded: str, now: datetime) -> dict[str, Any]:
    mark = _erased(folded)
    nobody = Subscriber(mark, "", (), (), since_at=now, status="removed")
    more = {"folded": mark, "cursor": 0, "next_digest_at": None, "configured": None, "ended_by": "reader"}
    return {**convert.subscriber_values(nobody), **more, "created_at": now, "changed_at": now}


def _configured(subscriber: Subscriber) -> dict[str, Any]:
    """What the file says of a reader, to notice when it says something else."""
    values = convert.subscriber_values(subscriber)
    return {name: value for name, value in values.items() if name not in ("id", "since_at", "origin", "status", "channel")}


def _change(connection: Connection, subscriber: Subscriber, now: datetime, **more: Any) -> None:
    values = {**convert.subscriber_values(subscriber), **more, "changed_at": now}
    id = values.pop("id")
    connection.execute(SUBSCRIBER.update().where(SUBSCRIBER.c.id == id).values(**values))


def _planned_anew(row: sa.Row[Any], subscriber: Subscriber) -> dict[str, Any]:
    same = (row.cadence, row.timezone) == (subscriber.cadence, subscriber.timezone)
    return {} if same else {"next_digest_at": None}


def _meet_again(connection: Connection, row: sa.Row[Any], subscriber: Subscriber, now: datetime) -> None:
    """The file names a reader who is known."""
    said = _configured(subscriber)
    comes_back = row.status == "removed" and row.ended_by == "file"
    if row.configured == said and not comes_back:
        return
    status: Status = "confirmed" if comes_back or row.status == "unconfirmed" else row.status
    kept = replace(subscriber, id=row.id, origin=row.origin, status=status, since_at=row.since_at)
    more = _planned_anew(row, kept)
    if status == "confirmed" and row.status != "confirmed":
        more = _start(connection, now) | {"ended_by": None}
    _change(connection, kept, now, configured=said, **more)


def _leave_file(connection: Connection, gone: Iterable[str], others: Collection[str], now: datetime) -> None:
    """The file names these readers no more; who (also) came by another way stays."""
    gone = list(gone)
    mine = [id for id in gone if id not in others]
    for some in chunks(gone):
        connection.execute(SUBSCRIBER.update().where(SUBSCRIBER.c.id.in_(some)).values(configured=None))
    for some in chunks(mine):
        left = SUBSCRIBER.c.id.in_(some) & (SUBSCRIBER.c.status != "removed")
        connection.execute(SUBSCRIBER.update().where(left).values(status="removed", ended_by="file", changed_at=now))
    _drop_queued(connection, mine)


def _drop_queued(connection: Connection, ids: Sequence[str]) -> None:
    """What stands in the outbox for a reader who left is not sent."""
    for some in chunks(ids):
        waiting = DELIVERY.c.subscriber.in_(some) & (DELIVERY.c.status == "queued") & (DELIVERY.c.purpose != "service")
        connection.execute(DELIVERY.update().where(waiting).values(status="dropped", error="the reader left"))
