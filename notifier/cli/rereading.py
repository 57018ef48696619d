"""stored items × the present configuration and program -> mended states, and what came out differently. Nobody is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Literal

from notifier.cli.lines import facts_of
from notifier.cli.output import count, one_line
from notifier.core import changes, pipeline
from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case
from notifier.core.model.developments import CaseState, Development, Source
from notifier.core.model.evidence import Match

if TYPE_CHECKING:
    from notifier.edges.store import Store

_SILENT = timedelta(0)


@dataclass(frozen=True, slots=True)
class Difference:
    """One development that is there now and was not, is gone, or says something else. The one that is missing is None."""

    case: str
    sort: Literal["added", "gone", "changed"]
    before: Development | None
    after: Development | None

    def row(self) -> dict[str, Any]:
        either = self.after or self.before
        return {
            "case": self.case,
            "development": either.id if either else None,
            "difference": self.sort,
            "before": facts_of(self.before.facts) if self.before else None,
            "after": facts_of(self.after.facts) if self.after else None,
        }


def reread(store: Store, cases: Sequence[Case], *, only: str | None, timezone: str) -> list[Difference]:
    """Read all stored items anew, in the order in which they were first read, and put the result in place of what was known.

    A development keeps its id where its first item still reports it, and with it what readers were told of it; so nobody
    is told again. What was first read in a text that is not there any more (edited since, or pruned) stays as it was.
    """
    store.cases.ensure(cases)
    index = CaseIndex.build(cases)
    wanted = {only} if only is not None else {case.id for case in cases}
    before = store.cases.states(wanted)
    kept = {name: _kept(store, before[name]) for name in wanted}
    after = {name: changes.updated(changes.initial(index.cases[name]), kept[name]) for name in wanted}
    pruned = {source.item for some in kept.values() for each in some for source in each.sources}
    matches: dict[str, dict[str, Match]] = {name: {} for name in wanted}
    for item, seen_at in store.cases.readings():
        if not item.text and item.id in pruned:
            continue
        matched = pipeline.match(item, index)
        for match in matched.matches:
            if match.case in wanted:
                matches[match.case][item.id] = match
        reading = pipeline.read(item, matched, index, timezone=timezone)
        step = pipeline.alter(after, reading, cases=index.cases, seen_at=seen_at, settle=_SILENT)
        for name in {each.case for each in step.developments} & wanted:
            after[name] = changes.updated(after[name], [each for each in step.developments if each.case == name])
    differences: list[Difference] = []
    for name in sorted(wanted):
        mended = _as_it_was_told(before[name], after[name])
        differences += _differences(name, before[name], mended)
        store.cases.replace(name, mended, matches[name])
    return differences


def _kept(store: Store, before: CaseState) -> list[Development]:
    """What cannot be read anew: its first report stands in no stored text. Not yet undone by what will be read."""
    lost = {each.id: each for each in before.developments.values() if each.sources and not _still_says(store, each.sources[0])}
    return [each if each.superseded_by in lost else replace(each, withdrawn=False, superseded_by=None) for each in lost.values()]


def _still_says(store: Store, source: Source) -> bool:
    item = store.cases.item(source.item)
    return item is not None and item.document[source.start : source.end] == source.quote


def _as_it_was_told(before: CaseState, after: CaseState) -> CaseState:
    """What was met as background stays so, and what was news stays news; what only the reread found is nobody's news."""
    kept: list[Development] = []
    for each in after.developments.values():
        old = before.developments.get(each.id)
        novelty = old.novelty if old is not None else "background"
        kept.append(replace(each, novelty=novelty) if novelty != each.novelty else each)
    return changes.updated(CaseState(after.case), kept)


def _differences(case: str, before: CaseState, after: CaseState) -> list[Difference]:
    found: list[Difference] = []
    for name, old in before.developments.items():
        new = after.developments.get(name)
        if new is None:
            found.append(Difference(case, "gone", old, None))
        elif (old.facts, old.withdrawn) != (new.facts, new.withdrawn):
            found.append(Difference(case, "changed", old, new))
    found += [Difference(case, "added", None, new) for name, new in after.developments.items() if name not in before.developments]
    return found


def print_differences(differences: Sequence[Difference]) -> None:
    """For people: a line for each, old and new; nobody was mailed."""
    for each in differences:
        mark = {"added": "+", "gone": "-", "changed": "~"}[each.sort]
        words = " → ".join(_short(one) for one in (each.before, each.after) if one is not None)
        print(f"{mark} {each.case}  {words}")
    print(f"{count(len(differences), 'difference') if differences else 'No difference'}. Nobody was mailed.")


def _short(one: Development) -> str:
    facts = one.facts
    words = [facts.kind.replace("_", " "), facts.action or "", facts.date or "", (facts.disposition or "").replace("_", " ")]
    words += [f"on {facts.event_date}"] if facts.event_date else []
    quote = f" “{one_line(one.sources[0].quote)[:80]}”" if one.sources else ""
    return " ".join(word for word in words if word) + quote
