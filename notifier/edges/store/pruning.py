"""What may be forgotten: raw items and mails that are long sent. Never what is known of a case, nor who was told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from notifier.edges.store.part import chunks
from notifier.edges.store.tables import CHANGE, DELIVERY, FEED, FROZEN, GAP, ITEM, ITEM_KEY, MATCH, SOURCE, SUBSCRIBER


@dataclass(frozen=True, slots=True)
class Pruned:
    """How many were forgotten: whole items, texts of items that stay, deliveries, frozen bodies, told changes, gaps."""

    items: int
    texts: int
    deliveries: int
    bodies: int
    changes: int
    gaps: int


def prune(connection: Connection, before: datetime) -> Pruned:
    """Forget what is older than `before`.

    An item that a feed still shows stays, without it it would be new again; one that matched a case or is a source stays
    without its text, so that `explain` and the timeline can still name it. Developments, their sources with the quotes,
    and what each reader was told (with the Message-ID that a later correction answers) are kept for ever.
    """
    items, texts = _prune_items(connection, before)
    deliveries = connection.execute(DELIVERY.delete().where(DELIVERY.c.created_at < before, DELIVERY.c.status != "queued")).rowcount
    used = sa.select(DELIVERY.c.frozen)
    bodies = connection.execute(FROZEN.delete().where(FROZEN.c.key.not_in(used))).rowcount
    slowest = sa.select(sa.func.coalesce(sa.func.min(SUBSCRIBER.c.cursor), 0)).where(SUBSCRIBER.c.status == "confirmed")
    newest = sa.select(sa.func.max(CHANGE.c.id)).scalar_subquery()
    changes = connection.execute(
        CHANGE.delete().where(CHANGE.c.recorded_at < before, CHANGE.c.id <= slowest.scalar_subquery(), CHANGE.c.id < newest)
    ).rowcount
    gaps = connection.execute(GAP.delete().where(GAP.c.before_at < before)).rowcount
    return Pruned(items, texts, deliveries, bodies, changes, gaps)


def _prune_items(connection: Connection, before: datetime) -> tuple[int, int]:
    shown = {id for recent in connection.execute(sa.select(FEED.c.recent)).scalars() for id in recent}
    old = ITEM.c.read_at < before
    named = sa.or_(
        ITEM.c.id.in_(sa.select(MATCH.c.item)),
        ITEM.c.id.in_(sa.select(SOURCE.c.item)),
    )
    goes = [id for id in connection.execute(sa.select(ITEM.c.id).where(old, sa.not_(named))).scalars() if id not in shown]
    for some in chunks(goes):
        connection.execute(ITEM.delete().where(ITEM.c.id.in_(some)))
    if goes:
        connection.execute(ITEM_KEY.delete().where(ITEM_KEY.c.item.not_in(sa.select(ITEM.c.id))))
    texts = connection.execute(ITEM.update().where(old, ITEM.c.text != "").values(text="")).rowcount
    return len(goes), texts
