"""What the databases raise -> what the program knows: busy for now, or not to be used."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy.exc

from notifier.core.errors import StoreBusyError, StoreError

_SQLITE_BUSY = {
    sqlite3.SQLITE_BUSY: "is locked by another process",
    sqlite3.SQLITE_LOCKED: "is locked by another process",
    sqlite3.SQLITE_PROTOCOL: "is locked by another process",
    sqlite3.SQLITE_FULL: "cannot be written: its disk is full",
    sqlite3.SQLITE_IOERR: "cannot be written: its disk is full or failing",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened: its disk is full, its folder is gone, or too many files are open",
    sqlite3.SQLITE_READONLY: "cannot be written: its file or folder is read-only",
    sqlite3.SQLITE_NOMEM: "cannot be used: memory is short",
    sqlite3.SQLITE_INTERRUPT: "was interrupted",
}
_SQLITE_UNSOUND = {
    sqlite3.SQLITE_CORRUPT: "is damaged",
    sqlite3.SQLITE_NOTADB: "is no database",
}
# classes of PostgreSQL's SQLSTATE: connection, resources, locks and deadlocks, an administrator's act, the system's fault
_POSTGRES_BUSY = ("08", "40", "53", "55", "57", "58")


@contextmanager
def translated(name: str) -> Iterator[None]:
    """Within, a database's error becomes StoreBusyError or StoreError; `name` names the store for people.

    A broken rule of the tables is a defect of the program and stays what it is.
    """
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlalchemy.exc.IntegrityError, sqlalchemy.exc.ProgrammingError):
        raise
    except sqlite3.Error as error:
        raise _from_sqlite(name, error) from error
    except sqlalchemy.exc.DBAPIError as error:
        cause = error.orig
        if isinstance(cause, sqlite3.Error):
            raise _from_sqlite(name, cause) from error
        raise _from_postgres(name, error) from error
    except sqlalchemy.exc.TimeoutError as error:
        raise StoreBusyError(f"the store {name} is busy; trying again") from error


def _from_sqlite(name: str, error: sqlite3.Error) -> Exception:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the rest of an extended code says where
    if code in _SQLITE_BUSY:
        return StoreBusyError(f"the store {name} {_SQLITE_BUSY[code]}; trying again ({error})")
    if code in _SQLITE_UNSOUND:
        return StoreError(f"the store {name} {_SQLITE_UNSOUND[code]} ({error}); go back to a copy of it")
    return StoreError(f"the store {name}: {error}")


def _from_postgres(name: str, error: sqlalchemy.exc.DBAPIError) -> Exception:
    state = getattr(error.orig, "sqlstate", None)
    first = str(error.orig).strip().split("\n", 1)[0]
    if error.connection_invalidated or (state or "08").startswith(_POSTGRES_BUSY):
        return StoreBusyError(f"the store {name} is out of reach or busy; trying again ({first})")
    return StoreError(f"the store {name}: {first}")
