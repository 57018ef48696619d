"""The store as commands open it: never made by looking."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from notifier.config import Config
from notifier.core.errors import StoreError
from notifier.edges.clock import now

if TYPE_CHECKING:  # where there is no store yet, the libraries of databases need not be read
    from notifier.edges.store import Store

_SQLITE = "sqlite:///"


def open_existing(config: Config) -> Store | None:
    """The store of the configuration; None where there is none yet, which a listing need not make."""
    if _is_missing(config):
        return None
    return open_or_make(config)


def open_or_make(config: Config) -> Store:
    """The store of the configuration, made where there is none."""
    from notifier.edges.store import open_store

    return open_store(config.store_url, now=now())


def stored_names(config: Config) -> dict[str, str]:
    """The names of all cases in the store by id; nothing where it cannot be read without touching it or connecting."""
    if not config.store_url.startswith(_SQLITE) or _is_missing(config):
        return {}
    from notifier.edges.store.cases import Cases
    from notifier.edges.store.schema import TODAY, revision
    from notifier.edges.store.sqlite import SqliteBackend

    backend = SqliteBackend(_file(config))
    try:
        backend.prepare("quick")
        # An older store would have to be migrated first: that is for `run` and `db upgrade`.
        if revision(backend) != TODAY.revisions[-1]:
            return {}
        return Cases(backend.engine, backend.name).names()
    except StoreError:
        return {}
    finally:
        backend.engine.dispose()


def _is_missing(config: Config) -> bool:
    return config.store_url.startswith(_SQLITE) and not _file(config).exists()


def _file(config: Config) -> Path:
    return Path(config.store_url.removeprefix(_SQLITE))
