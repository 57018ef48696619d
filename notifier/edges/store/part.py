"""What all parts of the store share: a transaction a method, upserts, and foreign errors made ours."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection, Engine

from notifier.edges.store.errors import translated

T = TypeVar("T")

# both databases allow far more; a list of this length is parsed in no time
_CHUNK = 500


class Part:
    """One part of the store. Each public method is one transaction.

    Raises StoreBusyError where the store is locked or its disk is full (nothing was changed, trying again helps) and
    StoreError where it cannot be used.
    """

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self._name = name

    @contextmanager
    def _read(self) -> Iterator[Connection]:
        """A connection that sees one moment of the store."""
        with translated(self._name), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def _write(self) -> Iterator[Connection]:
        """A connection that holds the only right to write until all is kept, or nothing."""
        with translated(self._name), self._engine.connect() as connection:
            connection = connection.execution_options(notifier_writes=True)
            with connection.begin():
                yield connection


def chunks(values: Collection[T]) -> Iterator[list[T]]:
    """The values in lists short enough for an IN."""
    every = list(values)
    for start in range(0, len(every), _CHUNK):
        yield every[start : start + _CHUNK]


def insert_for(connection: Connection, table: sa.Table) -> Any:
    """The dialect's own INSERT, which knows ON CONFLICT."""
    return (postgresql if connection.dialect.name == "postgresql" else sqlite).insert(table)


def insert_missing(connection: Connection, table: sa.Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add the rows that are not there; leave those that are."""
    if rows:
        connection.execute(insert_for(connection, table).on_conflict_do_nothing(), list(rows))


def upsert(
    connection: Connection, table: sa.Table, rows: Sequence[Mapping[str, Any]], *, by: str, keep: Iterable[str] = ()
) -> None:
    """Add the rows, or set all columns but `by` (a comma between several) and `keep` of those that are there."""
    if not rows:
        return
    keys = by.split(",")
    left = {*keys, *keep}
    insert = insert_for(connection, table)
    update = {name: insert.excluded[name] for name in rows[0] if name not in left}
    connection.execute(insert.on_conflict_do_update(index_elements=keys, set_=update), list(rows))


def scalar(connection: Connection, statement: sa.Select[Any]) -> Any:
    return connection.execute(statement).scalar()
