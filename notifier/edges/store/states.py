"""Developments and their sources, in and out, within a transaction that is open already."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from notifier.core.model import CaseState, Development, Source
from notifier.edges.store import convert
from notifier.edges.store.part import chunks, insert_missing, scalar, upsert
from notifier.edges.store.tables import CASE, DEVELOPMENT, SOURCE


def add_cases(connection: Connection, ids: Collection[str]) -> None:
    """Make sure that there is a row for each case; its id stands for a name that is not known yet."""
    insert_missing(connection, CASE, [{"id": id, "name": id, "trial_date": None} for id in sorted(ids)])


def write_developments(connection: Connection, developments: Sequence[Development]) -> None:
    """Add or replace whole developments. One that is there keeps its place in the order of first meeting."""
    if not developments:
        return
    add_cases(connection, {each.case for each in developments})
    n = scalar(connection, sa.select(sa.func.max(DEVELOPMENT.c.n))) or 0
    rows = [convert.development_values(each, n + place) for place, each in enumerate(developments, start=1)]
    upsert(connection, DEVELOPMENT, rows, by="id", keep=("n", "case"))
    for some in chunks([each.id for each in developments]):
        connection.execute(SOURCE.delete().where(SOURCE.c.development.in_(some)))
    sources = [convert.source_values(each.id, place, source) for each in developments for place, source in enumerate(each.sources)]
    if sources:
        connection.execute(SOURCE.insert(), sources)


def read_states(connection: Connection, ids: Collection[str]) -> dict[str, CaseState]:
    """The state of each case; an empty one where nothing is known."""
    rows: list[sa.Row[Any]] = []
    sources: dict[str, list[Source]] = {}
    for some in chunks(ids):
        mine = DEVELOPMENT.c.case.in_(some)
        rows.extend(connection.execute(sa.select(DEVELOPMENT).where(mine).order_by(DEVELOPMENT.c.n)))
        wanted = sa.select(SOURCE).join(DEVELOPMENT, DEVELOPMENT.c.id == SOURCE.c.development).where(mine)
        for row in connection.execute(wanted.order_by(SOURCE.c.development, SOURCE.c.place)):
            sources.setdefault(row.development, []).append(convert.source_from(row))
    return _states(ids, rows, sources)


def _states(ids: Collection[str], rows: Sequence[sa.Row[Any]], sources: Mapping[str, Sequence[Source]]) -> dict[str, CaseState]:
    found: dict[str, dict[str, Development]] = {id: {} for id in ids}
    for row in rows:
        found[row.case][row.id] = convert.development_from(row, tuple(sources.get(row.id, ())))
    return {id: CaseState(id, developments) for id, developments in found.items()}
