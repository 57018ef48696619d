"""Mails that came back: whose address is suppressed and why, and how often one failed in a row."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Literal

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from notifier.core.model.mail import ReturnRecord
from notifier.edges.store.part import Part, scalar, upsert
from notifier.edges.store.tables import DELIVERY, RETURNED, SUBSCRIBER

Kind = Literal["hard", "soft", "complaint"]

ARRIVED_AFTER = timedelta(days=6)
"""A mail of which nothing came back for so long did arrive: servers give up after five days at most (RFC 5321, 4.5.4.1)."""


class Returns(Part):
    def record(
        self, reader: str, kind: Kind, why: str, *, key: str, soft_limit: int, now: datetime
    ) -> Literal["suppressed", "counted", "known", "nobody"]:
        """Keep what came back, and give the address up where that is due: at once, or with the `soft_limit`th soft one in a row.

        `key` is the report's own, so that one read twice counts once (`known`). One mail that arrived in between begins the row
        anew. Who has left stays as they are.
        """
        with self._write() as connection:
            status = scalar(connection, sa.select(SUBSCRIBER.c.status).where(SUBSCRIBER.c.id == reader))
            if status is None:
                return "nobody"
            before = connection.execute(sa.select(RETURNED).where(RETURNED.c.subscriber == reader)).first()
            if before is not None and before.key == key:
                return "known"
            soft = 0 if before is None or _arrived_since(connection, reader, before.at, now) else int(before.soft)
            soft += kind == "soft"
            row = {"subscriber": reader, "kind": kind, "why": why, "soft": soft, "key": key, "at": now}
            if status == "suppressed":
                return "known"  # why it was suppressed stays to be read
            upsert(connection, RETURNED, [row], by="subscriber")
            if status not in ("confirmed", "paused") or (kind == "soft" and soft < soft_limit):
                return "counted"
            values = {"status": "suppressed", "changed_at": now, "ended_by": None}
            connection.execute(SUBSCRIBER.update().where(SUBSCRIBER.c.id == reader).values(**values))
        return "suppressed"

    def all(self) -> dict[str, ReturnRecord]:
        """What came back last, by reader."""
        with self._read() as connection:
            return {row.subscriber: _record_from(row) for row in connection.execute(sa.select(RETURNED))}


def _arrived_since(connection: Connection, reader: str, since: datetime, now: datetime) -> bool:
    sent = DELIVERY.c.sent_at
    wanted = sa.select(sa.func.count()).where(
        DELIVERY.c.subscriber == reader, DELIVERY.c.channel == "mail", sent > since, sent < now - ARRIVED_AFTER
    )
    return bool(scalar(connection, wanted))


def _record_from(row: sa.Row[Any]) -> ReturnRecord:
    return ReturnRecord(row.subscriber, row.kind, row.why, row.soft, row.at)
