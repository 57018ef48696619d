"""Which shape a store has, and how it is brought to the shape that this program writes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from notifier.core.errors import StoreError
from notifier.edges.store.backend import Backend
from notifier.edges.store.errors import translated
from notifier.edges.store.tables import METADATA

VERSION_TABLE = "alembic_version"


@dataclass(frozen=True, slots=True)
class Shapes:
    """All shapes there have been, oldest first, and the folder with the steps from one to the next.

    They are listed here so that opening a store of today needs no Alembic.
    """

    revisions: tuple[str, ...]
    steps: Path


TODAY = Shapes(("0001", "0002", "0003", "0004"), Path(__file__).parent / "migrations")
HEAD = TODAY.revisions[-1]


def create(connection: Connection) -> None:
    """Make all tables in an empty database, as the newest revision."""
    METADATA.create_all(connection)
    connection.exec_driver_sql(
        f"CREATE TABLE {VERSION_TABLE} (version_num VARCHAR(32) NOT NULL, CONSTRAINT {VERSION_TABLE}_pkc PRIMARY KEY (version_num))"
    )
    connection.exec_driver_sql(f"INSERT INTO {VERSION_TABLE} (version_num) VALUES ('{HEAD}')")


def revision(backend: Backend) -> str:
    """The revision of an existing store. Raises StoreError if it has none."""
    with translated(backend.name), backend.engine.connect() as connection:
        found = connection.execute(sa.text(f"SELECT version_num FROM {VERSION_TABLE}")).scalars().all()
    if len(found) != 1:
        raise StoreError(f"the store {backend.name} does not say which shape it has; go back to a copy of it")
    return str(found[0])


def bring_up(backend: Backend, shapes: Shapes = TODAY) -> Path | None:
    """Migrate an older store, a safety copy first; nothing to do for one of today. Returns the copy, None if none.

    Raises StoreError for a store of a newer program, and where a running daemon still works with the old shape.
    """
    found, head = revision(backend), shapes.revisions[-1]
    if found == head:
        return None
    if found not in shapes.revisions:
        raise StoreError(
            f"the store {backend.name} was made by a newer notifier (shape {found}, this one knows up to {head}); "
            "update notifier, or go back to a copy from before"
        )
    from notifier.edges.store.migrations.upgrade import upgrade

    with backend.lock():
        copy = backend.safety_copy(found)
        upgrade(backend, head, shapes.steps)
    return copy
