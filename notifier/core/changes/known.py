"""developments -> the same by id, with the way back from an item to what it reported."""

from __future__ import annotations

from collections.abc import Iterable

from notifier.core.model.developments import CaseState, Development


class Known(dict[str, Development]):
    """The developments of one case by id, in the order in which they were first met.

    `by_item` leads from an item to the ids it may be a source of. It is shared between a state and those that follow from
    it, and only grows: an entry is a hint to be checked, which costs less than copying the map with every item.
    """

    __slots__ = ("by_item",)
    by_item: dict[str, list[str]]

    def reported_by(self, item: str) -> list[Development]:
        """The developments that an item is a source of now."""
        found = (self.get(name) for name in self.by_item.get(item, ()))
        return [one for one in found if one is not None and any(source.item == item for source in one.sources)]

    def put(self, development: Development, item: str | None = None) -> None:
        """Add or replace one development; `item` is the one that has just become its source."""
        self[development.id] = development
        if item is not None:
            ids = self.by_item.setdefault(item, [])
            if development.id not in ids:
                ids.append(development.id)


def known(state: CaseState) -> Known:
    """A copy of what is known of a case, to be changed freely; the index is made once and then handed on."""
    before = state.developments
    copy = Known(before)
    copy.by_item = before.by_item if isinstance(before, Known) else _index(before.values())
    return copy


def updated(state: CaseState, developments: Iterable[Development]) -> CaseState:
    """The state with these developments, each whole, added or put in the place of their earlier form."""
    after = known(state)
    for each in developments:
        after.put(each, each.sources[-1].item if each.sources else None)
    return CaseState(state.case, after)


def _index(developments: Iterable[Development]) -> dict[str, list[str]]:
    by_item: dict[str, list[str]] = {}
    for development in developments:
        for source in development.sources:
            ids = by_item.setdefault(source.item, [])
            if development.id not in ids:
                ids.append(development.id)
    return by_item
