"""The stages joined: an item over which the program stumbles."""

from __future__ import annotations

import pytest

from notifier.core import pipeline
from notifier.core.matching import CaseIndex, Matched
from notifier.core.model.cases import Case, Party
from notifier.core.model.items import Item


class _Stumbling(CaseIndex):
    """An index with a defect."""

    def match(self, item: Item) -> Matched:
        raise ZeroDivisionError(item.id)


def _index(of: type[CaseIndex]) -> CaseIndex:
    case = Case(id="morris", name="Morris v. Tallgrass Living", parties=(Party("Ella Morris"), Party("Tallgrass Living")))
    return of.build([case])


ITEM = Item(
    id="one", url=None, title="Judge rules for Ella Morris", text="", published_at=None, outlet="The Ledger", feed="The Ledger"
)


def test_an_item_over_which_the_program_stumbles_is_about_no_case_and_told_of() -> None:
    told: list[tuple[str, str]] = []
    found = pipeline.match(ITEM, _index(_Stumbling), stumbled=lambda item, defect: told.append((item.id, type(defect).__name__)))
    assert found == Matched()
    assert told == [("one", "ZeroDivisionError")]


def test_where_nobody_is_to_be_told_a_defect_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError):
        pipeline.match(ITEM, _index(_Stumbling))


def test_an_item_without_a_defect_is_read_as_ever_and_nobody_is_told() -> None:
    told: list[Item] = []
    found = pipeline.match(ITEM, _index(CaseIndex), stumbled=lambda item, _: told.append(item))
    assert (found, told) == (pipeline.match(ITEM, _index(CaseIndex)), [])
