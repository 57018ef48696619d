"""What all parts of the store share: a transaction a method, upserts, and foreign errors made ours."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection, Dialect, Engine

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
        sql, converters = _raw(connection.dialect, statement, table, columns)
        connection.exec_driver_sql(sql, [_raw_row(row, converters) for row in rows])
    else:
        connection.execute(statement, list(rows))


@cache
def _insert(table: sa.Table) -> Any:
    return table.insert()


@cache
def _upsert(dialect: str, table: sa.Table, by: str, keep: tuple[str, ...], columns: tuple[str, ...]) -> Any:
    """The statement, made once: making it takes longer than running it."""
    keys = by.split(",")
    insert = (postgresql if dialect == "postgresql" else sqlite).insert(table)
    update = {name: insert.excluded[name] for name in columns if name not in {*keys, *keep}}
    return insert.on_conflict_do_update(index_elements=keys, set_=update)


Converter = tuple[str, Callable[[Any], Any] | None]


@cache
def _raw(dialect: Dialect, statement: Any, table: sa.Table, columns: tuple[str, ...]) -> tuple[str, list[Converter]]:
    """The statement as the driver takes it, and for each place the column and how its value is converted.

    SQLAlchemy makes the parameters of each row anew, which for a feed's first 35 items and their keys takes three times
    as long as SQLite does.
    """
    compiled = statement.compile(dialect=dialect, column_keys=list(columns))
    types = {name: table.c[name].type.dialect_impl(dialect) for name in columns}
    return str(compiled), [(name, types[name].bind_processor(dialect)) for name in compiled.positiontup]


def _raw_row(row: Mapping[str, Any], converters: Sequence[Converter]) -> tuple[Any, ...]:
    return tuple(row[name] if convert is None else convert(row[name]) for name, convert in converters)


def scalar(connection: Connection, statement: sa.Select[Any]) -> Any:
    return connection.execute(statement).scalar()
