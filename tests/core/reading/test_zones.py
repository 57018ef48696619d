"""The zone of a case's days: its court's, else that of the state or country that its configuration or the text names."""

from __future__ import annotations

import pytest

from notifier.core.language.names import fold
from notifier.core.model import Case, Party
from notifier.core.reading.zones import zone_of

CASES = [
    (Case("a", "United States v. Marsh", court="cand"), "A judge in London ruled.", "America/Los_Angeles"),
    (Case("b", "State of Minnesota v. Marsh"), "", "America/Chicago"),
    (Case("c", "People v. Marsh", parties=(Party("People of the State of Illinois"),)), "", "America/Chicago"),
    (Case("d", "Marsh murder", context=("Nevada", "ravine")), "", "America/Los_Angeles"),
    (Case("e", "R v Marsh", context=("Leeds Crown Court",)), "", "Europe/London"),
    (Case("f", "R v Marsh"), "Marsh appeared at Leeds Crown Court this morning.", "Europe/London"),
    (Case("g", "Marsh v Bellbird Media"), "The judge in Sydney read a summary on Thursday.", "Australia/Sydney"),
    (Case("h", "Marsh v. Bell"), "The judge read a summary on Thursday.", "America/New_York"),
    (Case("i", "Virginia Marsh v. Bell"), "The judge read a summary.", "America/New_York"),
]


@pytest.mark.parametrize(("case", "text", "zone"), CASES, ids=[case.name + " " + case.id for case, *_ in CASES])
def test_the_zone_of_a_case(case: Case, text: str, zone: str) -> None:
    assert zone_of([case], fold(text), "America/New_York") == zone


def test_where_no_case_is_tracked_the_zone_is_the_configured_one() -> None:
    assert zone_of([], "in london", "America/New_York") == "America/New_York"
