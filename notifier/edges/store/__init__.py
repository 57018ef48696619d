"""What is known and what is unsent, on a disk: one method call is one transaction, all values are the model's.

store = open_store("sqlite:////var/lib/notifier/notifier.db", now=now)
store.polls         what is remembered of feeds, and what follows from one answer
store.cases         the state of each case, and the items it was learnt from
store.subscribers   readers, their place, and what they were told
store.looks         across all cases, for pages that list them
store.outbox        changes that wait to be told, and mails on their way
store.returns       mails that came back, and whose address is suppressed
store.inbox         what people say on the pages: that they want to be readers, that an alert was wrong
store.admin         soundness, copies, room, settings, the one daemon's lock
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from notifier.core.errors import StoreError
from notifier.edges.store import schema
from notifier.edges.store.admin import Admin
from notifier.edges.store.backend import Backend, Check, Lock
from notifier.edges.store.cases import Cases
from notifier.edges.store.inbox import Inbox
from notifier.edges.store.looks import Looks
from notifier.edges.store.outbox import Outbox
from notifier.edges.store.part import Shared, writing
from notifier.edges.store.polls import Polls
from notifier.edges.store.pruning import Pruned
from notifier.edges.store.returns import Returns
from notifier.edges.store.states import Remembered
from notifier.edges.store.subscribers import Subscribers

__all__ = ["Lock", "Pruned", "Store", "open_store"]


class Store:
    """An open store. Its methods may be called from any thread.

    `safety_copy` is the file that the store was copied to before it was migrated at this opening; None where it was not.
    """

    def __init__(self, backend: Backend, safety_copy: Path | None = None) -> None:
        self._backend = backend
        self.safety_copy = safety_copy
        self._remembered = Remembered()
        self._shared = Shared()
        engine, name, shared = backend.engine, backend.name, self._shared
        self.polls = Polls(engine, name, shared, self._remembered)
        self.cases = Cases(engine, name, shared, self._remembered)
        self.subscribers = Subscribers(engine, name, shared)
        self.outbox = Outbox(engine, name, shared)
        self.looks = Looks(engine, name, shared)
        self.returns = Returns(engine, name, shared)
        self.inbox = Inbox(engine, name, shared)
        self.admin = Admin(backend, shared)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Within, all calls of this thread are one transaction: what they keep is kept at the end, or nothing where one failed."""
        try:
            with writing(self._backend.engine, self._backend.name) as self._shared.connection:
                yield
        except BaseException:
            self._remembered.forget()  # it may know what was not kept
            raise
        finally:
            self._shared.connection = None

    def close(self) -> None:
        self._backend.engine.dispose()


def open_store(url: str, *, now: datetime, check: Check = "quick") -> Store:
    """Open the store, made where there is none and migrated (a safety copy first) where it is an older one.

    `check`: `quick` reads a large file's beginning only, `whole` all of it. Raises StoreError, the file being left as it
    was, for what is no sound store or that of a newer program; StoreBusyError where trying again helps.
    """
    backend = _backend(url)
    backend.prepare(check)
    try:
        return Store(backend, schema.bring_up(backend))
    except BaseException:
        backend.engine.dispose()
        raise


def _backend(url: str) -> Backend:
    try:
        address = sa.make_url(url)
    except sa.exc.ArgumentError as error:
        raise StoreError("[store] url is no database address; write sqlite:///notifier.db") from error
    dialect = address.get_backend_name()
    if dialect == "sqlite" and address.database and address.database != ":memory:":
        from notifier.edges.store.sqlite import SqliteBackend

        return SqliteBackend(Path(address.database).absolute())
    if dialect == "postgresql":
        from notifier.edges.store.postgres import PostgresBackend

        return PostgresBackend(address.set(drivername="postgresql+psycopg"))
    raise StoreError(
        f"[store] url: {dialect} is no store that notifier knows; write sqlite:///notifier.db or postgresql+psycopg://…"
    )
