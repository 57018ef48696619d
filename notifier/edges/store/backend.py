"""What the store asks of a database beyond SQL that all understand."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Literal, Protocol, Self

from sqlalchemy.engine import Engine

Check = Literal["quick", "whole"]


class Lock(Protocol):
    """The right to be the one daemon of a store; it ends with the process at the latest."""

    def release(self) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None: ...


class Backend(Protocol):
    name: str
    """How people know the store: its path, or its address without the password."""
    engine: Engine

    def prepare(self, check: Check) -> None:
        """Make the store where there is none; refuse what is no sound store. Raises StoreError, nothing being changed."""

    def without_foreign_keys(self) -> Engine:
        """An engine for migrations: SQLite would delete the children of a table that is built anew."""

    def safety_copy(self, revision: str) -> Path | None:
        """Copy the store before a migration from `revision`; None where copies are the server's business."""

    def backup(self, target: Path) -> None:
        """A whole copy as of one moment, safe while others write. Raises StoreError."""

    def problems(self) -> list[str]:
        """What is wrong with the file itself, in words; empty where it is sound."""

    def compact(self) -> None:
        """Give room that is no longer used back to the disk."""

    def size(self) -> int | None:
        """Bytes on the disk; None where they are not ours to count."""

    def disk(self) -> tuple[int, int] | None:
        """Bytes that are free on the store's disk, and all that it has; None where it is not ours to see."""

    def room(self) -> int | None:
        """Bytes that are free on the store's disk; None where it is not ours to see."""

    def lock(self) -> Lock:
        """Raises StoreError where another process holds it."""
