"""Runs the steps, all in one transaction: a step that fails leaves nothing behind."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util.exc import CommandError
from sqlalchemy.engine import Connection

from notifier.core.errors import StoreError
from notifier.edges.store.backend import Backend
from notifier.edges.store.errors import translated


def config(steps: Path, connection: Connection | None = None) -> Config:
    """How Alembic finds the steps, and the connection that they run on."""
    settings = Config()
    settings.set_main_option("script_location", str(steps).replace("%", "%%"))
    settings.attributes["connection"] = connection
    return settings


def upgrade(backend: Backend, revision: str, steps: Path) -> None:
    """Bring the store to `revision` by the steps in a folder. Raises StoreError; the store is then as it was."""
    engine = backend.without_foreign_keys()
    try:
        with translated(backend.name), engine.connect() as connection:
            connection = connection.execution_options(notifier_writes=True)
            with connection.begin():
                command.upgrade(config(steps, connection), revision)
                _refuse_orphans(connection, backend.name)
    except CommandError as error:
        raise StoreError(f"the store {backend.name} cannot be brought up to date: {error}") from error
    finally:
        engine.dispose()


def _refuse_orphans(connection: Connection, name: str) -> None:
    if connection.dialect.name != "sqlite":
        return  # the server checked each row
    orphan = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if orphan is not None:
        raise StoreError(f"the store {name} cannot be brought up to date: {orphan[0]} would refer to a lost {orphan[2]}")
