"""Care of the store itself: soundness, copies, room, settings, the one daemon's lock."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from notifier.edges.store import schema
from notifier.edges.store.backend import Backend, Lock
from notifier.edges.store.part import Part, Shared, scalar, upsert
from notifier.edges.store.pruning import Pruned, prune
from notifier.edges.store.tables import CASE, DELIVERY, DEVELOPMENT, FEED, ITEM, SETTING, SUBSCRIBER

_PROBE = "probed_at"


class Admin(Part):
    def __init__(self, backend: Backend, shared: Shared) -> None:
        super().__init__(backend.engine, backend.name, shared)
        self._backend = backend

    @property
    def name(self) -> str:
        """How people know the store: its path, or its address without the password."""
        return self._name

    def revision(self) -> str:
        """Which shape the store has."""
        return schema.revision(self._backend)

    def check(self) -> list[str]:
        """What is wrong with the store, in words; empty where it is sound. Reads the whole of it."""
        return self._backend.problems()

    def counts(self) -> dict[str, int]:
        """How many rows of each noun there are."""
        tables = {
            "feeds": FEED, "items": ITEM, "cases": CASE, "developments": DEVELOPMENT, "subscribers": SUBSCRIBER,
            "deliveries": DELIVERY,
        }  # fmt: skip
        with self._read() as connection:
            return {noun: _count(connection, table) for noun, table in tables.items()}

    def size(self) -> int | None:
        """Bytes on the disk; None where the store is on a server."""
        return self._backend.size()

    def room(self) -> int | None:
        """Bytes that are free on the store's disk; None where the store is on a server."""
        return self._backend.room()

    def disk(self) -> tuple[int, int] | None:
        """Bytes that are free on the store's disk, and all that it has; None where the store is on a server."""
        return self._backend.disk()

    def backup(self, path: Path) -> None:
        """Copy the store as of this moment to a file; safe while the daemon runs. Raises StoreError."""
        self._backend.backup(path)

    def prune(self, before: datetime) -> Pruned:
        """Forget raw items and sent mails from before a moment, and give their room back to the disk."""
        with self._write() as connection:
            pruned = prune(connection, before)
        if any((pruned.items, pruned.texts, pruned.deliveries, pruned.bodies)):
            self._backend.compact()
        return pruned

    def setting(self, name: str) -> str | None:
        """A value that the program keeps for itself; None where it was never set."""
        with self._read() as connection:
            found = scalar(connection, sa.select(SETTING.c.value).where(SETTING.c.name == name))
        return None if found is None else str(found)

    def set_setting(self, name: str, value: str) -> None:
        with self._write() as connection:
            upsert(connection, SETTING, [{"name": name, "value": value}], by="name")

    def write_probe(self, now: datetime | None = None) -> None:
        """Prove that the store can be written, by writing. Raises StoreBusyError or StoreError if not."""
        with self._write() as connection:
            upsert(connection, SETTING, [{"name": _PROBE, "value": now.isoformat() if now else "once"}], by="name")

    def lock(self) -> Lock:
        """The right to be the one daemon on this store. Raises StoreError where another process has it."""
        return self._backend.lock()


def _count(connection: Connection, table: sa.Table) -> int:
    return int(scalar(connection, sa.select(sa.func.count()).select_from(table)))
