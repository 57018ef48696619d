"""All that only SQLite needs: making, examining, copying and locking its file."""

from __future__ import annotations

import contextlib
import fcntl
import os
import sqlite3
import stat
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.pool import NullPool

from notifier.core.errors import StoreBusyError, StoreError
from notifier.edges.store import schema
from notifier.edges.store.backend import Check
from notifier.edges.store.errors import translated

_MAGIC = b"SQLite format 3\0"
_APPLICATION = 0x6E746672  # "ntfr", so that `file` and we know the file for ours
_BUSY_S = 5.0
# a quick check reads the whole file, some 300 MB a second from memory: every command can afford this much
_QUICKLY_CHECKED = 64 * 1024 * 1024


class SqliteBackend:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = str(path)
        self.engine = _engine(path)

    def prepare(self, check: Check) -> None:
        if not os.path.lexists(self.path):
            self._create()
        examine(self.path, check)

    def _create(self) -> None:
        """Make a new store under another name and give it its own when it is whole.

        A process that dies in between leaves no half store, and two that begin at once get one.
        """
        if not self.path.parent.is_dir():
            raise StoreError(f"{self.name}: its folder is not there; make it, or change [store] url")
        draft = self.path.with_name(f"{self.path.name}.new-{os.getpid()}")
        with translated(self.name):
            try:
                draft.unlink(missing_ok=True)
                engine = _engine(draft, journal="delete", pool=NullPool)
                with engine.connect() as connection:
                    connection = connection.execution_options(notifier_writes=True)
                    with connection.begin():
                        connection.exec_driver_sql(f"PRAGMA application_id = {_APPLICATION}")
                        schema.create(connection)
                engine.dispose()
                with contextlib.suppress(FileExistsError):
                    os.link(draft, self.path)
            except OSError as error:
                raise StoreBusyError(f"{self.name}: cannot be made: {error.strerror}") from error
            finally:
                with contextlib.suppress(OSError):
                    draft.unlink(missing_ok=True)
        _sync_folder(self.path.parent)

    def without_foreign_keys(self) -> Engine:
        return _engine(self.path, foreign_keys="off", pool=NullPool)

    def safety_copy(self, revision: str) -> Path | None:
        target = self.path.with_name(f"{self.path.name}.before-{revision}")
        self._copy(target)
        return target

    def backup(self, target: Path) -> None:
        if target.is_dir():
            raise StoreError(f"{target} is a folder; name a file")
        if target.exists():
            if target.samefile(self.path):
                raise StoreError(f"{target} is the store itself; name another file")
            if not _is_ours(target):
                raise StoreError(f"{target} is there already and is no copy of a store; name another file")
        self._copy(target)

    def _copy(self, target: Path) -> None:
        draft = target.with_name(f"{target.name}.part-{os.getpid()}")
        try:
            draft.unlink(missing_ok=True)
            with translated(self.name), contextlib.closing(_connect_read_only(self.path)) as source:
                source.execute("VACUUM INTO ?", (str(draft),))
            with open(draft, "rb") as file:
                os.fsync(file.fileno())
            os.replace(draft, target)
        except OSError as error:
            raise StoreBusyError(f"{target}: cannot be written: {error.strerror}") from error
        finally:
            with contextlib.suppress(OSError):
                draft.unlink(missing_ok=True)
        _sync_folder(target.parent)

    def problems(self) -> list[str]:
        with translated(self.name), contextlib.closing(_connect_read_only(self.path)) as connection:
            found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(20)")]
            orphans = [
                f"{table}: a row refers to a {parent} that is not there"
                for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check")
            ]
        return [line for line in found if line != "ok"] + sorted(set(orphans))

    def compact(self) -> None:
        """Write the file anew without its empty pages; where a daemon works on it, they are left to be used again."""
        with (
            contextlib.suppress(StoreError),
            self.lock(),
            translated(self.name),
            contextlib.closing(sqlite3.connect(self.path, timeout=_BUSY_S, isolation_level=None)) as connection,
        ):
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def size(self) -> int | None:
        total = 0
        for suffix in ("", "-wal"):
            with contextlib.suppress(OSError):
                total += os.stat(f"{self.path}{suffix}").st_size
        return total

    def room(self) -> int | None:
        disk = self.disk()
        return disk[0] if disk is not None else None

    def disk(self) -> tuple[int, int] | None:
        with contextlib.suppress(OSError):
            disk = os.statvfs(self.path.parent)
            return disk.f_bavail * disk.f_frsize, disk.f_blocks * disk.f_frsize
        return None

    def lock(self) -> FileLock:
        return FileLock(self.path.with_name(self.path.name + ".lock"), self.name)


class FileLock:
    """An flock on a file beside the store. The kernel frees it when the process dies; the file itself stays."""

    def __init__(self, path: Path, name: str) -> None:
        try:
            self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        except OSError as error:
            raise StoreBusyError(f"{path}: cannot be locked: {error.strerror}") from error
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            holder = os.read(self._file, 20).decode("ascii", "replace").strip()
            os.close(self._file)
            who = f" (process {holder})" if holder else ""
            raise StoreError(f"another notifier works on the store {name}{who}; stop it first") from None
        with contextlib.suppress(OSError):  # for people only; a full disk must not keep us from starting
            os.truncate(self._file, 0)
            os.write(self._file, f"{os.getpid()}\n".encode())

    def release(self) -> None:
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.release()


# --- connections --------------------------------------------------------------------------------------------------


def _engine(path: Path, *, journal: str = "wal", foreign_keys: str = "on", pool: Any = None) -> Engine:
    engine = sa.create_engine(sa.URL.create("sqlite", database=str(path)), poolclass=pool, connect_args={"timeout": _BUSY_S})

    @sa.event.listens_for(engine, "connect")
    def _connected(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None  # else the driver begins transactions at its own moments, and not for DDL
        connection.execute(f"PRAGMA journal_mode = {journal}")
        connection.execute("PRAGMA synchronous = FULL")  # NORMAL loses the last commits at a power cut: told twice, or never
        connection.execute(f"PRAGMA foreign_keys = {foreign_keys}")
        connection.execute("PRAGMA wal_autocheckpoint = 4000")  # pages: a first poll writes the same ones again and again
        connection.execute("PRAGMA journal_size_limit = 16777216")

    @sa.event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        # a plain BEGIN that turns to writing later fails at once where another has written since, whatever the timeout
        writes = connection.get_execution_options().get("notifier_writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _connect_read_only(path: Path) -> sqlite3.Connection:
    """A connection that can change nothing of the file.

    `immutable` makes no files beside it, but is only true while nobody writes: a running daemon has a log (`-wal`).
    """
    mode = "mode=ro" if os.path.exists(f"{path}-wal") else "mode=ro&immutable=1"
    uri = f"{path.absolute().as_uri()}?{mode}"
    return sqlite3.connect(uri, uri=True, timeout=_BUSY_S, isolation_level=None)


# --- examining ----------------------------------------------------------------------------------------------------


def examine(path: Path, check: Check) -> None:
    """Raise StoreError if the file is no sound store of this program; never write to it."""
    had_log = _has_log(path)
    try:
        _examine(path, check)
    except StoreBusyError:
        raise
    except StoreError:
        if had_log or not _has_log(path):
            raise
        _examine(path, check)  # somebody began to write while it was read as a file that nobody writes


def _examine(path: Path, check: Check) -> None:
    size = _examine_file(path)
    with translated(str(path)), contextlib.closing(_connect_read_only(path)) as connection:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        if schema.VERSION_TABLE not in tables:
            what = "is the database of another program" if tables else "is a database with nothing in it"
            raise StoreError(f"{path} {what}; remove it or change [store] url")
        if check == "whole" or size <= _QUICKLY_CHECKED:
            problem = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
            if problem != "ok":
                raise StoreError(f"{path} is damaged ({' '.join(problem.split())}); go back to a copy of it")


def _examine_file(path: Path) -> int:
    """The size of a file that begins as an SQLite file does and is as long as it says."""
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):
            raise StoreError(f"{path} is no file; change [store] url")
        with open(path, "rb") as file:
            head = file.read(100)
    except OSError as error:
        raise StoreError(f"{path} cannot be read: {error.strerror}") from error
    if not head:
        raise StoreError(f"{path} is empty and so no database; remove it, or go back to a copy of it")
    if len(head) < 100 or not head.startswith(_MAGIC):
        raise StoreError(f"{path} is no database; remove it, or change [store] url")
    page = int.from_bytes(head[16:18], "big")
    page = 65536 if page == 1 else page
    pages = int.from_bytes(head[28:32], "big")
    counted = head[24:28] == head[92:96]  # else an old program wrote last and left the count alone
    if counted and not _has_log(path) and status.st_size < page * pages:
        raise StoreError(f"{path} is cut off: {status.st_size} bytes of {page * pages}; go back to a copy of it")
    return status.st_size


def _has_log(path: Path) -> bool:
    """Whether pages may still stand in the log, so that the file alone is not the whole."""
    with contextlib.suppress(OSError):
        return os.stat(f"{path}-wal").st_size > 0
    return False


def _is_ours(path: Path) -> bool:
    with contextlib.suppress(OSError), open(path, "rb") as file:
        head = file.read(100)
        return head.startswith(_MAGIC) and head[68:72] == _APPLICATION.to_bytes(4, "big")
    return False


def _sync_folder(folder: Path) -> None:
    """Make a new name last through a power cut."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
