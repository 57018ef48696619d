"""What is known of the cases, and the items it was learnt from."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from notifier.core.model.cases import Case
from notifier.core.model.developments import CaseState
from notifier.core.model.evidence import Match
from notifier.core.model.items import Item
from notifier.edges.store import convert
from notifier.edges.store.part import Part, Shared, chunks, upsert
from notifier.edges.store.states import Remembered, add_cases, raise_versions, read_states, write_developments
from notifier.edges.store.tables import CASE, CHANGE, DEVELOPMENT, ITEM, ITEM_KEY, MATCH

_PAGE = 200


class Cases(Part):
    def __init__(self, engine: Engine, name: str, shared: Shared | None = None, remembered: Remembered | None = None) -> None:
        super().__init__(engine, name, shared)
        self._remembered = remembered or Remembered()

    def ensure(self, cases: Sequence[Case]) -> None:
        """Have a row for each configured case, and in its state the trial date that the configuration gives.

        A date that the file names anew is learnt silently, as one that it always named. A case that left the file keeps
        all it has.
        """
        with self._write() as connection:
            before = {row.id: row for row in connection.execute(sa.select(CASE))}
            changed = [
                case
                for case in cases
                if case.id not in before or (before[case.id].name, before[case.id].trial_date) != (case.name, case.trial_date)
            ]
            rows = [{"id": case.id, "name": case.name, "trial_date": case.trial_date, "version": 0} for case in changed]
            upsert(connection, CASE, rows, by="id", keep=("version",))
            dated = [case for case in changed if case.trial_date and _date_before(before, case) != case.trial_date]
            if dated:
                from notifier.core import changes  # only where there is something to learn: it reads much else in

                known = [one for case in dated for one in changes.initial(case).developments.values()]
                write_developments(connection, known, self._remembered)

    def known_cases(self) -> list[str]:
        """The ids of all cases that are or were tracked, those included that left the configuration."""
        with self._read() as connection:
            return list(connection.execute(sa.select(CASE.c.id).order_by(CASE.c.id)).scalars())

    def names(self) -> dict[str, str]:
        """The name of each case as the configuration last gave it, by id."""
        with self._read() as connection:
            return {row.id: row.name for row in connection.execute(sa.select(CASE.c.id, CASE.c.name))}

    def states(self, ids: Collection[str]) -> dict[str, CaseState]:
        """What is known of each of these cases now; an empty state where nothing is."""
        if not ids:
            return {}
        with self._read() as connection:
            return read_states(connection, set(ids), self._remembered)

    def item(self, id: str) -> Item | None:
        with self._read() as connection:
            row = connection.execute(sa.select(ITEM).where(ITEM.c.id == id)).first()
        return convert.item_from(row) if row is not None else None

    def item_known_by(self, keys: Collection[str]) -> Item | None:
        """The stored item that goes by one of these keys (`identity`)."""
        with self._read() as connection:
            for some in chunks(keys):
                found = sa.select(ITEM).join(ITEM_KEY, ITEM_KEY.c.item == ITEM.c.id).where(ITEM_KEY.c.key.in_(some))
                if row := connection.execute(found.limit(1)).first():
                    return convert.item_from(row)
        return None

    def items(self, case: str | None = None) -> Iterator[Item]:
        """The stored items in order of reading: those matched to a case, or all (None)."""
        return (item for item, _ in self.readings(case))

    def readings(self, case: str | None = None) -> Iterator[tuple[Item, datetime]]:
        """The same, each with the moment at which it was first seen. A page of them is a transaction."""
        wanted = sa.select(ITEM).order_by(ITEM.c.n).limit(_PAGE)
        if case is not None:
            wanted = wanted.join(MATCH, MATCH.c.item == ITEM.c.id).where(MATCH.c.case == case)
        reached = -1
        while True:
            with self._read() as connection:
                rows = connection.execute(wanted.where(reached < ITEM.c.n)).all()
            for row in rows:
                yield convert.item_from(row), row.seen_at
            if len(rows) < _PAGE:
                return
            reached = rows[-1].n

    def matches(self, item: str) -> tuple[Match, ...]:
        """The cases that a stored item was matched to."""
        with self._read() as connection:
            rows = connection.execute(sa.select(MATCH).where(MATCH.c.item == item).order_by(MATCH.c.case)).all()
        return tuple(Match(row.case, row.score, tuple(row.why)) for row in rows)

    def replace(self, case: str, state: CaseState, matches: Mapping[str, Match]) -> None:
        """Put what a reread found in place of what was known: silently, nobody is told.

        `matches` are by item id, of the stored items that speak of the case. What readers were told stays noted, and a
        change that is not yet told goes with its development if the reread did not find it.
        """
        with self._write() as connection:
            add_cases(connection, {case})
            here = set(connection.execute(sa.select(DEVELOPMENT.c.id).where(DEVELOPMENT.c.case == case)).scalars())
            for some in chunks(here - set(state.developments)):
                connection.execute(CHANGE.delete().where(CHANGE.c.development.in_(some)))
            for some in chunks(here):
                connection.execute(DEVELOPMENT.delete().where(DEVELOPMENT.c.id.in_(some)))
            raise_versions(connection, {case})  # nothing that is remembered of it holds, whatever is written now
            write_developments(connection, tuple(state.developments.values()), self._remembered)
            connection.execute(MATCH.delete().where(MATCH.c.case == case))
            stored: set[str] = set()
            for some in chunks(matches):
                stored.update(connection.execute(sa.select(ITEM.c.id).where(ITEM.c.id.in_(some))).scalars())
            rows = [convert.match_values(item, match) for item, match in matches.items() if item in stored]
            upsert(connection, MATCH, rows, by="case,item")


def _date_before(before: Mapping[str, sa.Row[tuple[str, str, str | None]]], case: Case) -> str | None:
    return before[case.id].trial_date if case.id in before else None
