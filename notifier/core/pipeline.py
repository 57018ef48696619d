"""item -> match -> reading -> developments and changes: the stages joined, on one screen.

Nothing here keeps anything: what is known comes in, what it becomes goes out. An item over which a stage stumbles, a defect of
the program, says nothing, and its neighbours are read: `stumbled` is told of it. Where nobody asks to be told, it raises.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from notifier.core import changes
from notifier.core.matching import CaseIndex, Matched
from notifier.core.model.cases import Case
from notifier.core.model.developments import CaseState, Change, Development, ItemDevelopment
from notifier.core.model.evidence import Evidence, Reading
from notifier.core.model.items import Item


@dataclass(frozen=True, slots=True)
class Step:
    """What one item came to: what it says, and every development that is new or altered, each whole."""

    item_developments: tuple[ItemDevelopment, ...]
    developments: tuple[Development, ...]
    changes: tuple[Change, ...]


NOTHING = Step((), (), ())
T = TypeVar("T")
Stumbled = Callable[[Item, Exception], None]


def prepare() -> None:
    """Take in what only an item about a case needs, so that the first one does not wait for it; a fifth of a start goes to it."""
    from notifier.core import reading  # noqa: F401


def match(item: Item, index: CaseIndex, *, stumbled: Stumbled | None = None) -> Matched:
    """The tracked cases that an item speaks of, with the places where it names them."""
    return _spared(lambda: index.match(item), item, Matched(), stumbled)


def read(item: Item, matched: Matched, index: CaseIndex, *, timezone: str, stumbled: Stumbled | None = None) -> Reading:
    """What an item says of the cases it was matched to. `timezone` is for days in cases whose court has none."""
    nothing = Reading(item, (), ())
    if not matched.matches and item.entry is None:
        return nothing
    from notifier.core import reading as readings  # see `prepare`

    return _spared(lambda: readings.read(item, matched, cases=index.cases, timezone=timezone), item, nothing, stumbled)


def alter(
    states: Mapping[str, CaseState],
    reading: Reading,
    *,
    cases: Mapping[str, Case],
    seen_at: datetime,
    settle: timedelta,
    history: bool = False,
    stumbled: Stumbled | None = None,
) -> Step:
    """What a reading adds to what is known; `states` stay as they are (a case that is not in them is known by its
    configuration alone). `history`: an old item, which enters the states silently."""
    if not reading.evidence:
        return NOTHING

    def step() -> Step:
        return _altered(states, reading, cases, seen_at=seen_at, settle=settle, history=history)

    return _spared(step, reading.item, NOTHING, stumbled)


def _altered(
    states: Mapping[str, CaseState],
    reading: Reading,
    cases: Mapping[str, Case],
    *,
    seen_at: datetime,
    settle: timedelta,
    history: bool,
) -> Step:
    found: list[ItemDevelopment] = []
    developments: list[Development] = []
    made: list[Change] = []
    told: Sequence[Evidence] = reading.evidence

    def state_of(case: str) -> CaseState:
        return states.get(case) or (changes.initial(cases[case]) if case in cases else CaseState(case))

    if any(each.either for each in told):
        told = changes.choose(told, state_of, cases, (reading.item.published_at or seen_at).date())
    for case, evidence in _by_case(told).items():
        state = state_of(case)
        work = changes.CaseReading(
            case=case, known=changes.known(state), item=reading.item, seen_at=seen_at, due_at=seen_at + settle, history=history
        )
        work.read(evidence)
        found += work.found
        developments += [work.known[name] for name in work.altered]
        made += work.changes
    return Step(tuple(found), tuple(developments), tuple(made))


def _by_case(evidence: Sequence[Evidence]) -> dict[str, list[Evidence]]:
    found: dict[str, list[Evidence]] = {}
    for each in evidence:
        found.setdefault(each.case, []).append(each)
    return found


def _spared(work: Callable[[], T], item: Item, nothing: T, stumbled: Stumbled | None) -> T:
    """What `work` gives; where it stumbles over the item and somebody is to be told, `nothing`."""
    try:
        return work()
    except Exception as defect:  # of any kind: that one item is not understood must not cost the others
        if stumbled is None:
            raise
        stumbled(item, defect)
        return nothing
