"""The zone of a case's days: its court's, else that of the state or country that its configuration or the text names."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from notifier.core.language.names import fold
from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Party
from notifier.core.model.items import Item
from notifier.core.reading import read
from notifier.core.reading.zones import dollar_of, zone_of

CASES = [
    (Case("a", "United States v. Marsh", court="cand"), "A judge in London ruled.", "America/Los_Angeles"),
    (Case("b", "State of Minnesota v. Marsh"), "", "America/Chicago"),
    (Case("c", "People v. Marsh", parties=(Party("People of the State of Illinois"),)), "", "America/Chicago"),
    (Case("d", "Marsh murder", context=("Nevada", "ravine")), "", "America/Los_Angeles"),
    (Case("e", "R v Marsh", context=("Leeds Crown Court",)), "", "Europe/London"),
    (Case("f", "R v Marsh"), "Marsh appeared at Leeds Crown Court this morning.", "Europe/London"),
    (Case("g", "Marsh v Bellbird Media"), "The judge in Sydney read a summary on Thursday.", "Australia/Sydney"),
    (Case("j", "R. v. Marsh"), "Marsh was fined in Toronto on Tuesday.", "America/Toronto"),
    (Case("h", "Marsh v. Bell"), "The judge read a summary on Thursday.", "America/New_York"),
    (Case("i", "Virginia Marsh v. Bell"), "The judge read a summary.", "America/New_York"),
    (Case("k", "Marsh v Bell", court="High Court at Dunedin"), "The judge read a summary.", "Pacific/Auckland"),
    (Case("l", "S v Marsh", context=("Bloemfontein",)), "The judge read a summary.", "Africa/Johannesburg"),
    (Case("m", "DPP v Marsh"), "Marsh was remanded by a judge in Limerick.", "Europe/Dublin"),
    (
        Case("n", "Marsh v. Bell"),
        "A federal judge in Texas ruled, weeks after Marsh moved to London. The U.S. sued.",
        "America/New_York",
    ),
]


@pytest.mark.parametrize(("case", "text", "zone"), CASES, ids=[case.name + " " + case.id for case, *_ in CASES])
def test_the_zone_of_a_case(case: Case, text: str, zone: str) -> None:
    assert zone_of([case], fold(text), "America/New_York") == zone


@pytest.mark.parametrize(
    ("outlet", "url", "text", "zone"),
    [
        ("Otago Morning Star", "https://news.example/1", "The judge read a summary.", "Pacific/Auckland"),
        ("Morning Star", "https://www.star.com.au/1", "The judge read a summary.", "Australia/Sydney"),
        ("Morning Star", "https://www.star.co.uk/1", "A district attorney asked for more time.", "America/New_York"),
        ("Morning Star", "https://www.star.co.uk/1", "The judge in Toronto read a summary.", "America/Toronto"),
        ("Morning Star", None, "The judge read a summary.", "America/New_York"),
    ],
)
def test_an_outlet_tells_the_country_where_nothing_else_does(outlet: str, url: str | None, text: str, zone: str) -> None:
    assert zone_of([Case("x", "Marsh v Bell")], fold(text), "America/New_York", outlet=outlet, url=url) == zone


def test_where_no_case_is_tracked_the_zone_is_the_configured_one() -> None:
    assert zone_of([], "in london", "America/New_York") == "America/New_York"


@pytest.mark.parametrize(
    ("zone", "dollar"),
    [
        ("Australia/Perth", "AUD"),
        ("America/Toronto", "CAD"),
        ("Pacific/Auckland", "NZD"),
        ("America/New_York", "USD"),
        ("Europe/London", "USD"),
    ],
)
def test_a_bare_dollar_is_that_of_the_country(zone: str, dollar: str) -> None:
    assert dollar_of(zone) == dollar


@pytest.mark.parametrize(
    ("text", "sum_"),
    [
        ("Judge Ines Farr awarded Ivo Marsh $90,000 in damages in Sydney on Tuesday.", (90000.0, "AUD")),
        ("Judge Ines Farr awarded Ivo Marsh US$90,000 in damages in Sydney on Tuesday.", (90000.0, "USD")),
        ("Judge Ines Farr awarded Ivo Marsh $90,000 in damages in Denver on Tuesday.", (90000.0, "USD")),
    ],
)
def test_a_court_awards_the_dollars_of_its_country(text: str, sum_: tuple[float, str]) -> None:
    case = Case(
        "m", "Marsh v Bellbird Media", judge="Ines Farr", parties=(Party("Ivo Marsh", "plaintiff"), Party("Bellbird Media"))
    )
    index = CaseIndex.build((case,))
    item = Item("i", None, "Marsh v Bellbird Media", text, datetime(2026, 5, 6, 8, tzinfo=UTC), "Paper", "Paper")
    reading = read(item, index.match(item), cases=index.cases, timezone="America/New_York")
    assert {(each.facts.amount.value, each.facts.amount.currency) for each in reading.evidence if each.facts.amount} == {sum_}
