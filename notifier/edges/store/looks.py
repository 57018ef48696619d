"""Looks across all cases, for pages that list them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from notifier.core.model.developments import Development, Source
from notifier.core.model.facts import DATES
from notifier.edges.store import convert
from notifier.edges.store.part import Part
from notifier.edges.store.tables import CHANGE, DEVELOPMENT, SOURCE


class Looks(Part):
    def changed_last(self, limit: int, *, kinds: Sequence[str] = ()) -> list[Development]:
        """The developments that changed something, those first that did so last; of these kinds, or of all."""
        # By the change's number, which the database holds in order, so that the length of the history does not matter.
        recent = sa.select(CHANGE.c.development, CHANGE.c.id).order_by(CHANGE.c.id.desc()).limit(limit * 20).subquery()
        wanted = (
            sa.select(DEVELOPMENT, sa.func.max(recent.c.id).label("newest"))
            .join(recent, recent.c.development == DEVELOPMENT.c.id)
            .group_by(DEVELOPMENT.c.id)
            .order_by(sa.desc("newest"))
            .limit(limit)
        )
        if kinds:
            wanted = wanted.where(DEVELOPMENT.c.kind.in_(list(kinds)))
        with self._read() as connection:
            return _whole(connection, connection.execute(wanted).all())

    def development(self, id: str) -> Development | None:
        """One development with its sources; None where there is none (any more)."""
        with self._read() as connection:
            rows = connection.execute(sa.select(DEVELOPMENT).where(DEVELOPMENT.c.id == id)).all()
            return next(iter(_whole(connection, rows)), None)

    def dates_that_stand(self) -> list[tuple[str, str]]:
        """(case, date as EDTF) of every trial and hearing date that nothing has replaced, past ones too, in no order."""
        wanted = sa.select(DEVELOPMENT.c.case, DEVELOPMENT.c.facts).where(
            DEVELOPMENT.c.kind.in_(sorted(DATES)), DEVELOPMENT.c.withdrawn.is_(False), DEVELOPMENT.c.superseded_by.is_(None)
        )
        with self._read() as connection:
            return [(row.case, row.facts["date"]) for row in connection.execute(wanted) if row.facts.get("date")]


def _whole(connection: Connection, rows: Sequence[sa.Row[Any]]) -> list[Development]:
    sources: dict[str, list[Source]] = {}
    wanted = (
        sa.select(SOURCE).where(SOURCE.c.development.in_([row.id for row in rows])).order_by(SOURCE.c.development, SOURCE.c.place)
    )
    for row in connection.execute(wanted):
        sources.setdefault(row.development, []).append(convert.source_from(row))
    return [convert.development_from(row, tuple(sources.get(row.id, ()))) for row in rows]
