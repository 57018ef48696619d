"""Cases and items for tests of matching, each made in one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from notifier.core.matching import CaseIndex, Matched
from notifier.core.model.cases import Case, Docket, Party
from notifier.core.model.items import Item


def a_case(name: str = "Hale v. Orr Freight", **fields: object) -> Case:
    given: dict[str, object] = {"id": "hale-v-orr", "name": name, **fields}
    return Case(**given)  # type: ignore[arg-type]  # the fields are those of the test


def an_item(text: str, title: str = "", **fields: object) -> Item:
    given: dict[str, object] = {
        "id": "i", "url": None, "title": title, "text": text, "published_at": datetime(2026, 3, 2, tzinfo=UTC), "outlet": "Gazette",
        "feed": "Gazette", **fields,
    }  # fmt: skip
    return Item(**given)  # type: ignore[arg-type]  # the fields are those of the test


def match(cases: Case | Sequence[Case], text: str, title: str = "", **fields: object) -> Matched:
    index = CaseIndex.build([cases] if isinstance(cases, Case) else list(cases))
    return index.match(an_item(text, title, **fields))


def ids(matched: Matched) -> set[str]:
    return {each.case for each in matched.matches}


FREIGHT = a_case(
    court="nysd",
    dockets=(Docket("1:24-cv-04410", "nysd"), Docket("25-793", "ca2")),
    judge="Lena B. Quist",
    parties=(Party("E. Ana Hale", "plaintiff"), Party("Orr Freight, Inc.", "defendant", ("Orr",))),
    context=("strike", "pier"),
)
MAYOR = a_case(
    "United States v. Tarkovic",
    id="us-v-tarkovic",
    court="ohsd",
    dockets=(Docket("1:25-cr-00094", "ohsd"),),
    judge="Delia Okafor",
    parties=(Party("United States"), Party("Robert Tarkovic", "defendant", ("Tarkovic",))),
    context=("bribes", "council"),
)
STATE = a_case(
    "State of Ohio v. Tarkovic",
    id="state-v-tarkovic",
    parties=(Party("State of Ohio"), Party("Robert Tarkovic", "defendant", ("Tarkovic",))),
    context=("arson", "Toledo"),
    related=("us-v-tarkovic",),
)
FEDERAL = replace(MAYOR, related=("state-v-tarkovic",))
