"""Steps from one shape to the next: equal to the tables, whole or not at all, with a copy to go back to."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from store_kit import NOW, a_change, a_database, a_development, an_item, composed, opened, read_in, subscribe

from notifier.core.errors import StoreError
from notifier.edges.store import schema
from notifier.edges.store.backend import Backend
from notifier.edges.store.migrations.upgrade import config, upgrade
from notifier.edges.store.postgres import PostgresBackend
from notifier.edges.store.schema import TODAY, Shapes
from notifier.edges.store.sqlite import SqliteBackend
from notifier.edges.store.tables import METADATA

STEP = """
import sqlalchemy as sa
from alembic import op

revision = "next"
down_revision = "{head}"


def upgrade():
{body}
"""
BUILT_ANEW = """
    with op.batch_alter_table("court_case", recreate="always") as table:
        table.add_column(sa.Column("colour", sa.String(), nullable=False, server_default="blue"))
    with op.batch_alter_table("development", recreate="always") as table:
        table.alter_column("kind", new_column_name="sort")
"""
FAILS = """
    op.create_table("half", sa.Column("id", sa.Integer(), primary_key=True))
    op.execute("INSERT INTO setting (name, value) VALUES ('half', 'done')")
    op.execute("SELECT nonsense FROM nowhere")
"""
ORPHANS = """
    op.execute("DELETE FROM court_case")
"""


def next_shape(tmp_path: Path, body: str) -> Shapes:
    """Today's steps and one more."""
    steps = tmp_path / "steps"
    shutil.copytree(TODAY.steps, steps, ignore=shutil.ignore_patterns("__pycache__"))
    (steps / "versions" / "v_next.py").write_text(STEP.format(head=schema.HEAD, body=body.strip("\n")))
    return Shapes((*TODAY.revisions, "next"), steps)


@pytest.fixture
def older(tmp_path: Path) -> Iterator[SqliteBackend]:
    """A store of today's shape with something in every table that others refer to."""
    store = opened(tmp_path)
    read_in(store, an_item(1), matched="harbour", developments=(a_development(),), changes=(a_change(),))
    subscribe(store, "anna")
    store.outbox.record([composed("anna", 1)], NOW)
    store.close()
    backend = SqliteBackend(tmp_path / "notifier.db")
    yield backend
    backend.engine.dispose()


def rows(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}


def differences(backend: Backend) -> list[object]:
    with backend.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "target_metadata": METADATA})
        return list(compare_metadata(context, METADATA))


def shape(path: Path) -> set[tuple[str, ...]]:
    """Every table's columns, keys and indexes as SQLite itself tells them."""
    found: set[tuple[str, ...]] = set()
    with closing(sqlite3.connect(path)) as connection:
        for kind, name, table, sql in connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema"):
            found.add((kind, name, table, " ".join(str(sql).split()) if kind == "index" else ""))
            if kind == "table":
                for pragma in ("table_xinfo", "foreign_key_list", "index_list"):
                    for row in connection.execute(f"PRAGMA {pragma}('{name}')"):
                        found.add((name, pragma, *map(str, row[1:])))
                found.add((name, "without rowid", str("WITHOUT ROWID" in sql), str("AUTOINCREMENT" in sql)))
    return found


def test_the_steps_lead_to_the_tables(tmp_path: Path) -> None:
    opened(tmp_path, "made.db").close()
    walked = SqliteBackend(tmp_path / "walked.db")

    upgrade(walked, schema.HEAD, TODAY.steps)

    assert differences(walked) == []
    walked.engine.dispose()
    assert shape(tmp_path / "walked.db") == shape(tmp_path / "made.db")


def test_the_steps_lead_to_the_tables_on_postgresql(postgres: str) -> None:
    with a_database(postgres, "steps") as url:
        walked = PostgresBackend(sa.make_url(url))

        upgrade(walked, schema.HEAD, TODAY.steps)

        assert differences(walked) == []
        assert schema.revision(walked) == schema.HEAD
        walked.engine.dispose()


def test_a_made_store_has_the_shape_of_the_tables_on_postgresql(postgres: str) -> None:
    with a_database(postgres, "made") as url:
        made = PostgresBackend(sa.make_url(url))
        made.prepare("quick")

        assert differences(made) == []
        made.engine.dispose()


def test_the_list_of_shapes_is_that_of_the_steps() -> None:
    steps = ScriptDirectory.from_config(config(TODAY.steps))

    assert tuple(reversed([step.revision for step in steps.walk_revisions()])) == TODAY.revisions


def test_a_step_loses_no_row_of_a_table_that_is_built_anew(tmp_path: Path, older: SqliteBackend) -> None:
    before = rows(older.path)

    schema.bring_up(older, next_shape(tmp_path, BUILT_ANEW))

    assert rows(older.path) == before
    assert min(before[name] for name in ("item_match", "development", "source", "change", "told", "delivery")) == 1
    with closing(sqlite3.connect(older.path)) as connection:
        assert connection.execute("SELECT colour FROM court_case").fetchall() == [("blue",)]
        assert connection.execute("SELECT sort FROM development").fetchall() == [("trial_date",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert older.problems() == []


def test_the_copy_from_before_a_step_is_the_store_as_it_was(tmp_path: Path, older: SqliteBackend) -> None:
    before = rows(older.path)

    copy = schema.bring_up(older, next_shape(tmp_path, BUILT_ANEW))

    assert copy == tmp_path / f"notifier.db.before-{schema.HEAD}"
    assert rows(copy) == before
    store = opened(tmp_path, copy.name)
    assert store.cases.states(["harbour"])["harbour"].developments == {"dev-1": a_development()}
    store.close()


@pytest.mark.parametrize("body", [FAILS, ORPHANS])
def test_a_step_that_fails_leaves_nothing_behind(tmp_path: Path, older: SqliteBackend, body: str) -> None:
    before = rows(older.path)

    with pytest.raises(StoreError):
        schema.bring_up(older, next_shape(tmp_path, body))

    assert rows(older.path) == before
    store = opened(tmp_path)
    assert store.admin.revision() == schema.HEAD
    assert store.admin.setting("half") is None
    store.close()


def test_a_store_that_a_daemon_works_on_is_not_changed_under_it(tmp_path: Path, older: SqliteBackend) -> None:
    with older.lock(), pytest.raises(StoreError, match="stop it first"):
        schema.bring_up(older, next_shape(tmp_path, BUILT_ANEW))

    assert schema.revision(older) == schema.HEAD


def test_a_store_of_a_newer_program_is_refused_and_left_as_it_was(tmp_path: Path, older: SqliteBackend) -> None:
    schema.bring_up(older, next_shape(tmp_path, BUILT_ANEW))
    before = older.path.read_bytes()

    with pytest.raises(StoreError, match="newer notifier"):
        opened(tmp_path)

    assert older.path.read_bytes() == before


def test_opening_a_store_of_today_needs_no_alembic(tmp_path: Path) -> None:
    opened(tmp_path).close()
    code = (
        "import sys\nfrom datetime import UTC, datetime\nfrom notifier.edges.store import open_store\n"
        "open_store(sys.argv[1], now=datetime(2026, 1, 1, tzinfo=UTC))\n"
        "sys.exit('alembic' in sys.modules)\n"
    )

    done = subprocess.run([sys.executable, "-c", code, f"sqlite:///{tmp_path}/notifier.db"], check=False)

    assert done.returncode == 0
