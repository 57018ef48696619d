"""All that only PostgreSQL needs: its transactions, its locks, making the tables in an empty database."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.pool import NullPool

from notifier.core.errors import StoreError
from notifier.edges.store import schema
from notifier.edges.store.backend import Check
from notifier.edges.store.errors import translated
from notifier.edges.store.tables import METADATA

# numbers of our own choosing, the same in every notifier
_DAEMON = 0x6E746672_01
_WRITER = 0x6E746672_02

# An index of some rows only is that here too. Said here, since saying it where the tables are would import this dialect for all.
for _index in [index for table in METADATA.tables.values() for index in table.indexes]:
    _index.dialect_options["postgresql"]["where"] = _index.dialect_options["sqlite"]["where"]


class PostgresBackend:
    def __init__(self, url: sa.URL) -> None:
        self._url = url
        self.name = url.render_as_string(hide_password=True)
        self.engine = _engine(url)

    def prepare(self, check: Check) -> None:
        with translated(self.name), self.engine.connect() as connection:
            connection = connection.execution_options(notifier_writes=True)
            with connection.begin():
                tables = set(sa.inspect(connection).get_table_names())
                if schema.VERSION_TABLE in tables:
                    return
                if "item" in tables or "feed" in tables:
                    raise StoreError(f"{self.name} holds tables of another program; give notifier a database of its own")
                schema.create(connection)

    def without_foreign_keys(self) -> Engine:
        return _engine(self._url, pool=NullPool)

    def safety_copy(self, revision: str) -> Path | None:
        return None

    def backup(self, target: Path) -> None:
        raise StoreError(f"{self.name} is a PostgreSQL database; copy it with pg_dump")

    def problems(self) -> list[str]:
        return []

    def compact(self) -> None:
        """Autovacuum does it."""

    def size(self) -> int | None:
        return None

    def disk(self) -> None:
        return None

    def room(self) -> int | None:
        return None

    def lock(self) -> AdvisoryLock:
        return AdvisoryLock(self.engine, self.name)


class AdvisoryLock:
    """A lock of one session, held by keeping its connection; the server frees it when the connection ends."""

    def __init__(self, engine: Engine, name: str) -> None:
        with translated(name):
            self._connection: Connection | None = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
            taken = self._connection.execute(sa.text("SELECT pg_try_advisory_lock(:key)"), {"key": _DAEMON}).scalar()
        if not taken:
            self._connection.close()
            raise StoreError(f"another notifier works on the store {name}; stop it first")

    def release(self) -> None:
        if self._connection is not None:
            self._connection.invalidate()  # the pool must not keep the session, nor with it the lock
            self._connection.close()
            self._connection = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.release()


def _engine(url: sa.URL, *, pool: type[sa.Pool] | None = None) -> Engine:
    engine = sa.create_engine(
        url,
        poolclass=pool,
        pool_pre_ping=pool is None,
        connect_args={"connect_timeout": 5, "options": "-c lock_timeout=5000 -c timezone=UTC"},
    )

    @sa.event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        options = connection.get_execution_options()
        if options.get("isolation_level") == "AUTOCOMMIT":
            return
        if options.get("notifier_writes"):
            # one writer at a time, as on SQLite: numbers that rise in the order of recording depend on it
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITER})")
        else:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")

    return engine
