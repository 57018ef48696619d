"""items in order -> what would have been mailed: the whole program on a simulated clock, in memory, with one reader of all.

The reader wants everything at once and at `reported`; what they were told is their ledger, and `digests` decides from it
as it does for a mail, so that replay and daemon agree. Memory grows with what happens in the cases, not with the archive.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from notifier.core import changes, pipeline
from notifier.core.digests.lines import case_lines
from notifier.core.matching import CaseIndex
from notifier.core.model.developments import CaseState, Change, Development, ItemDevelopment
from notifier.core.model.digests import Line
from notifier.core.model.evidence import Reading
from notifier.core.model.items import Item
from notifier.core.model.readers import Told
from notifier.edges.logs import stumbled

BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
"""What the clock says before the first item that has a date."""


@dataclass(frozen=True, slots=True)
class Read:
    """An item was read: what it says, and what of it is news."""

    reading: Reading
    found: tuple[ItemDevelopment, ...]


@dataclass(frozen=True, slots=True)
class Mailed:
    """A reader would have been told: one line of one mail, sent at `at`."""

    at: datetime
    case: str
    line: Line

    @property
    def items(self) -> list[str]:
        """Every item that reported the development before the mail, in the order of reading."""
        return list(dict.fromkeys(source.item for source in self.line.development.sources))


Event = Read | Mailed


@dataclass(slots=True)
class Simulation:
    """One configuration in motion. `timezone` is for days in cases whose court has none; `settle` as configured."""

    index: CaseIndex
    timezone: str
    settle: timedelta
    decide: Callable[[Reading], Reading] = lambda reading: reading
    """Asks elsewhere what the rules leave undecided, where an extractor is configured."""
    clock: datetime = BEGINNING
    states: dict[str, CaseState] = field(default_factory=dict)
    sources: dict[str, int] = field(default_factory=dict)
    told: dict[str, dict[str, Told]] = field(default_factory=dict)
    due: dict[datetime, dict[str, dict[str, None]]] = field(default_factory=dict)

    def read(self, item: Item, at: datetime) -> Iterator[Event]:
        """Let the clock run on to the moment at which an item is read, mail what falls due before, and read it."""
        if at > self.clock:
            yield from self.mail_until(at)
            self.clock = at
        matched = pipeline.match(item, self.index, stumbled=stumbled)
        reading = self.decide(pipeline.read(item, matched, self.index, timezone=self.timezone, stumbled=stumbled))
        step = pipeline.alter(
            self.states, reading, cases=self.index.cases, seen_at=self.clock, settle=self.settle, stumbled=stumbled
        )
        self._count_sources(item, step)
        self._keep(step)
        yield Read(reading, step.item_developments)

    def finish(self) -> Iterator[Event]:
        """Let the clock run on until nothing is due."""
        yield from self.mail_until(None)

    def mail_until(self, moment: datetime | None) -> Iterator[Mailed]:
        """Mail what falls due up to a moment, in the order in which it falls due; None: everything."""
        for at in sorted(at for at in self.due if moment is None or at <= moment):
            for case, ids in self.due.pop(at).items():
                yield from self._mail(at, case, ids)

    def state(self, case: str) -> CaseState:
        """What is known of a configured case now."""
        return self.states.get(case) or changes.initial(self.index.cases[case])

    # --- inside

    def _keep(self, step: pipeline.Step) -> None:
        by_case: dict[str, list[Development]] = {}
        for each in step.developments:
            by_case.setdefault(each.case, []).append(each)
        for case, developments in by_case.items():
            self.states[case] = changes.updated(self.state(case), developments)
        for change in step.changes:
            self._plan(change)

    def _plan(self, change: Change) -> None:
        """Further items do not prolong: a change of what is due already falls due with it."""
        for waiting in self.due.values():
            if change.development in waiting.get(change.case, ()):
                return
        self.due.setdefault(change.due_at, {}).setdefault(change.case, {})[change.development] = None

    def _mail(self, at: datetime, case: str, ids: dict[str, None]) -> Iterator[Mailed]:
        told = self.told.setdefault(case, {})
        known = self.index.cases.get(case)
        lines = case_lines(self.state(case), ids, told, wants=lambda _: True, judge=known.judge if known else None)
        for line in lines:
            for each in (*line.history, line.development):
                told[each.id] = Told(each.id, each.facts, at, "")
            yield Mailed(at, case, line)

    def _count_sources(self, item: Item, step: pipeline.Step) -> None:
        """Count an item once for each case that it is a source of, however often it is read."""
        for case in {each.evidence.case for each in step.item_developments}:
            before = self.states.get(case)
            if before is None or not changes.known(before).reported_by(item.id):
                self.sources[case] = self.sources.get(case, 0) + 1
