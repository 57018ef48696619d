"""What all parts of the store share: a transaction a method, upserts, and foreign errors made ours."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from operator import itemgetter
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Connection, Dialect, Engine

from notifier.edges.store.errors import translated

T = TypeVar("T")

# both databases allow far more; a list of this length is parsed in no time
_CHUNK = 500


class Shared(threading.local):
    """The transaction that the calls of a thread share, all parts of a store together; None where each call has its own."""

    connection: Connection | None = None


class Part:
    """One part of the store. Each public method is one transaction, or belongs to the one that is `shared`.

    Raises StoreBusyError where the store is locked or its disk is full (nothing was changed, trying again helps) and
    StoreError where it cannot be used.
    """

    def __init__(self, engine: Engine, name: str, shared: Shared | None = None) -> None:
        self._engine = engine
        self._name = name
        self._shared = shared or Shared()

    @contextmanager
    def _read(self) -> Iterator[Connection]:
        """A connection that sees one moment of the store."""
        if self._shared.connection is not None:
            yield self._shared.connection
            return
        with translated(self._name), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def _write(self) -> Iterator[Connection]:
        """A connection that holds the only right to write until all is kept, or nothing."""
        if self._shared.connection is not None:
            yield self._shared.connection
            return
        with writing(self._engine, self._name) as connection:
            yield connection


@contextmanager
def writing(engine: Engine, name: str) -> Iterator[Connection]:
    """A transaction that holds the only right to write in the store of this name."""
    with translated(name), engine.connect() as connection:
        connection = connection.execution_options(notifier_writes=True)
        with connection.begin():
            yield connection


def chunks(values: Collection[T]) -> Iterator[list[T]]:
    """The values in lists short enough for an IN."""
    every = list(values)
    for start in range(0, len(every), _CHUNK):
        yield every[start : start + _CHUNK]


def among(column: sa.Column[Any] | sa.ColumnElement[Any]) -> sa.ColumnElement[bool]:
    """Whether the column's value is one of those that a statement is given as `some`, for statements that are made once."""
    return column.in_(sa.bindparam("some", expanding=True))


def insert_missing(connection: Connection, table: sa.Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add the rows, which all name the same columns, that are not there; leave those that are."""
    if rows:
        _execute(connection, _insert_missing(connection.dialect.name, table), table, tuple(rows[0]), rows)


def insert(connection: Connection, table: sa.Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add the rows, which all name the same columns."""
    if rows:
        columns = tuple(rows[0])
        _execute(connection, _insert(table), table, columns, rows)


def upsert(
    connection: Connection, table: sa.Table, rows: Sequence[Mapping[str, Any]], *, by: str, keep: tuple[str, ...] = ()
) -> None:
    """Add the rows, or set all columns but `by` (a comma between several) and `keep` of those that are there.

    All rows name the same columns.
    """
    if not rows:
        return
    columns = tuple(rows[0])
    _execute(connection, _upsert(connection.dialect.name, table, by, keep, columns), table, columns, rows)


def _execute(
    connection: Connection, statement: Any, table: sa.Table, columns: tuple[str, ...], rows: Sequence[Mapping[str, Any]]
) -> None:
    if connection.dialect.positional:
        sql, parameters = _raw(connection.dialect, statement, table, columns)
        connection.exec_driver_sql(sql, parameters(rows))
    else:
        connection.execute(statement, list(rows))


def _insert_for(dialect: str, table: sa.Table) -> Any:
    """The dialect's own INSERT, which knows ON CONFLICT."""
    if dialect == "postgresql":
        from sqlalchemy.dialects import postgresql  # takes 2 MB, and most stores are SQLite's

        return postgresql.insert(table)
    return sqlite.insert(table)


# Statements are made once: making one takes longer than running it.


@cache
def _insert(table: sa.Table) -> Any:
    return table.insert()


@cache
def _insert_missing(dialect: str, table: sa.Table) -> Any:
    return _insert_for(dialect, table).on_conflict_do_nothing()


@cache
def _upsert(dialect: str, table: sa.Table, by: str, keep: tuple[str, ...], columns: tuple[str, ...]) -> Any:
    keys = by.split(",")
    insert = _insert_for(dialect, table)
    update = {name: insert.excluded[name] for name in columns if name not in {*keys, *keep}}
    return insert.on_conflict_do_update(index_elements=keys, set_=update)


Row = Mapping[str, Any]


@cache
def _raw(
    dialect: Dialect, statement: Any, table: sa.Table, columns: tuple[str, ...]
) -> tuple[str, Callable[[Sequence[Row]], list[tuple[Any, ...]]]]:
    """The statement as the driver takes it, and what makes its parameters of rows.

    SQLAlchemy makes the parameters of each row anew, which for a feed's first 35 items and their keys takes three times
    as long as SQLite does.
    """
    compiled = statement.compile(dialect=dialect, column_keys=list(columns))
    names = compiled.positiontup
    types = [table.c[name].type.dialect_impl(dialect).bind_processor(dialect) for name in names]
    converters = [(place, convert) for place, convert in enumerate(types) if convert is not None]
    values = itemgetter(*names)  # all tables have several columns

    def parameters(rows: Sequence[Row]) -> list[tuple[Any, ...]]:
        by_column: list[Iterable[Any]] = list(zip(*map(values, rows), strict=True))
        for place, convert in converters:
            by_column[place] = map(convert, by_column[place])
        return list(zip(*by_column, strict=True))

    return str(compiled), parameters


def scalar(connection: Connection, statement: sa.Select[Any]) -> Any:
    return connection.execute(statement).scalar()
