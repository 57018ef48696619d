"""Developments and their sources, in and out, within a transaction that is open already."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping, Sequence
from threading import Lock
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from notifier.core.model.developments import CaseState, Development, Source
from notifier.edges.store import convert
from notifier.edges.store.part import among, chunks, insert, insert_missing, scalar, upsert
from notifier.edges.store.tables import CASE, DEVELOPMENT, SOURCE

_KEPT = 256

_NEWEST = sa.select(sa.func.max(DEVELOPMENT.c.n))
_RAISED = CASE.update().where(among(CASE.c.id)).values(version=CASE.c.version + 1)
_VERSIONS = sa.select(CASE.c.id, CASE.c.version).where(among(CASE.c.id))
_DEVELOPMENTS = sa.select(DEVELOPMENT).where(among(DEVELOPMENT.c.case)).order_by(DEVELOPMENT.c.n)
_SOURCES = (
    sa.select(SOURCE)
    .join(DEVELOPMENT, DEVELOPMENT.c.id == SOURCE.c.development)
    .where(among(DEVELOPMENT.c.case))
    .order_by(SOURCE.c.development, SOURCE.c.place)
)


class Remembered:
    """The states of the cases that were in use last, each with the version it is of.

    A case of which hundreds report is asked for with each of their items, and reading it back takes longer than all else that
    becomes of one. Each writing of a state raises the case's `version`, whichever process it is in.
    """

    def __init__(self) -> None:
        self._states: OrderedDict[str, tuple[int, CaseState]] = OrderedDict()
        self._lock = Lock()

    def get(self, case: str, version: int) -> CaseState | None:
        with self._lock:
            known = self._states.get(case)
            if known is None or known[0] != version:
                return None
            self._states.move_to_end(case)
            return known[1]

    def put(self, version: int, state: CaseState) -> None:
        with self._lock:
            known = self._states.get(state.case)
            if known is not None and known[0] > version:
                return  # another thread has read or written a newer one meanwhile
            self._states[state.case] = (version, state)
            self._states.move_to_end(state.case)
            while len(self._states) > _KEPT:
                self._states.popitem(last=False)

    def forget(self) -> None:
        with self._lock:
            self._states.clear()


class Altered:
    """What `write_developments` wrote, to be remembered once the transaction is kept."""

    def __init__(self, remembered: Remembered) -> None:
        self._remembered = remembered
        self._states: list[tuple[int, CaseState]] = []

    def add(self, version: int, before: CaseState | None, developments: Iterable[Development]) -> None:
        from notifier.core import changes  # only where there is something to keep: it reads much else in

        if before is not None:
            self._states.append((version, changes.updated(before, developments)))

    def kept(self) -> None:
        for version, state in self._states:
            self._remembered.put(version, state)


def add_cases(connection: Connection, ids: Collection[str]) -> None:
    """Make sure that there is a row for each case; its id stands for a name that is not known yet."""
    rows = [{"id": id, "name": id, "trial_date": None, "version": 0} for id in sorted(ids)]
    insert_missing(connection, CASE, rows)


def write_developments(connection: Connection, developments: Sequence[Development], remembered: Remembered) -> Altered:
    """Add or replace whole developments. One that is there keeps its place in the order of first meeting."""
    altered = Altered(remembered)
    if not developments:
        return altered
    cases = {each.case for each in developments}
    versions = _versions(connection, cases)
    if missing := cases - versions.keys():
        add_cases(connection, missing)
        versions |= _versions(connection, missing)
    before = {case: (version, remembered.get(case, version)) for case, version in versions.items()}
    known = {id: one for _, state in before.values() if state is not None for id, one in state.developments.items()}
    n = scalar(connection, _NEWEST) or 0
    rows = [convert.development_values(each, n + place) for place, each in enumerate(developments, start=1)]
    upsert(connection, DEVELOPMENT, rows, by="id", keep=("n", "case"))
    _write_sources(connection, developments, known)
    raise_versions(connection, cases)
    for case, (version, state) in before.items():
        altered.add(version + 1, state, [each for each in developments if each.case == case])
    return altered


def raise_versions(connection: Connection, cases: Collection[str]) -> None:
    """Say that these cases' states are others now."""
    for some in chunks(cases):
        connection.execute(_RAISED, {"some": some})


def _write_sources(connection: Connection, developments: Sequence[Development], known: Mapping[str, Development]) -> None:
    """Write each one's sources; where those it had are known and stand, only the further ones."""
    anew, rows = [], []
    for each in developments:
        old = known[each.id].sources if each.id in known else None
        stand = old is not None and each.sources[: len(old)] == old
        if not stand:
            anew.append(each.id)
        first = len(old) if old is not None and stand else 0
        places = range(first, len(each.sources))
        rows += [convert.source_values(each.id, place, each.sources[place]) for place in places]
    for some in chunks(anew):
        connection.execute(SOURCE.delete().where(SOURCE.c.development.in_(some)))
    insert(connection, SOURCE, rows)


def _versions(connection: Connection, cases: Collection[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for some in chunks(cases):
        found.update((id, version) for id, version in connection.execute(_VERSIONS, {"some": some}))
    return found


def read_states(connection: Connection, ids: Collection[str], remembered: Remembered) -> dict[str, CaseState]:
    """The state of each case; an empty one where nothing is known."""
    versions = _versions(connection, ids)
    found = {id: remembered.get(id, version) for id, version in versions.items()}
    missing = [id for id, state in found.items() if state is None]
    read = _read(connection, missing) if missing else {}
    for id, state in read.items():
        remembered.put(versions[id], state)
    return {id: found.get(id) or read.get(id) or CaseState(id) for id in ids}


def _read(connection: Connection, ids: Collection[str]) -> dict[str, CaseState]:
    rows: list[sa.Row[Any]] = []
    sources: dict[str, list[Source]] = {}
    for some in chunks(ids):
        rows.extend(connection.execute(_DEVELOPMENTS, {"some": some}))
        for row in connection.execute(_SOURCES, {"some": some}):
            sources.setdefault(row.development, []).append(convert.source_from(row))
    found: dict[str, dict[str, Development]] = {id: {} for id in ids}
    for row in rows:
        found[row.case][row.id] = convert.development_from(row, tuple(sources.get(row.id, ())))
    return {id: CaseState(id, developments) for id, developments in found.items()}
