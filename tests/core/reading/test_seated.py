"""Related cases in two places: whose a sentence is by where the judge sits, and by the dateline."""

from __future__ import annotations

from datetime import datetime

import pytest

from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Docket, Party
from notifier.core.model.items import Item
from notifier.core.reading import read

_LABOR = Party("Department of Labor", "defendant")
DENVER = Case(
    id="growers",
    name="Pelham Growers v. Department of Labor",
    court="cod",
    dockets=(Docket("1:25-cv-01177", "cod"),),
    judge="Ines Quillan",
    parties=(Party("Pelham Growers", "plaintiff"), _LABOR),
    context=("Denver", "picking rule"),
    related=("farms",),
)
TAMPA = Case(
    id="farms",
    name="Suncoast Farms v. Department of Labor",
    court="flmd",
    dockets=(Docket("8:25-cv-00921", "flmd"),),
    judge="Amos Bray",
    parties=(Party("Suncoast Farms", "plaintiff"), _LABOR),
    context=("Tampa", "picking rule"),
    related=("growers",),
)
_SINGER = (Party("Oona Farrelly", "plaintiff", ("Farrelly",)), Party("Gantry Records", "defendant", ("Gantry",)))
ROYALTIES = Case(
    id="royalties",
    name="Farrelly v. Gantry (royalties)",
    court="calsuperct",
    parties=_SINGER,
    context=("Los Angeles", "royalties"),
    related=("song",),
)
SONG = Case(
    id="song",
    name="Farrelly v. Gantry (song)",
    court="nysd",
    dockets=(Docket("1:25-cv-03377", "nysd"),),
    parties=_SINGER,
    context=("Manhattan", "lullaby"),
    related=("royalties",),
)


def new(cases: list[Case], title: str, text: str) -> list[tuple[str, str | None]]:
    """Case and outcome of all that an item tells as new."""
    item = Item("i", None, title, text, datetime.fromisoformat("2026-05-15T20:00:00+00:00"), "Paper", "Paper")
    index = CaseIndex.build(cases)
    reading = read(item, index.match(item), cases=index.cases, timezone="America/New_York")
    return [(each.case, each.facts.disposition) for each in reading.evidence if each.told == "new"]


@pytest.mark.parametrize(
    "act",
    [
        "A week after a judge in Denver blocked the picking rule, a federal judge in Florida refused on Thursday to do so.",
        "A Denver judge blocked the picking rule last week; on Thursday a federal judge in Tampa refused to do so.",
    ],
)
def test_what_a_judge_of_another_state_did_is_not_told_of_the_case(act: str) -> None:
    told = new(
        [TAMPA],
        "Farms lose bid against picking rule",
        f"{act} Judge Amos Bray denied a request by Suncoast Farms for an injunction.",
    )

    assert told
    assert {outcome for _, outcome in told} == {"denied"}


def test_a_judge_of_the_same_state_may_be_the_judge_of_the_case() -> None:
    told = new(
        [TAMPA],
        "Judge blocks picking rule",
        "An Orlando judge blocked the picking rule at the request of Suncoast Farms on Thursday.",
    )

    assert told == [("farms", "granted")]


def test_a_headline_is_of_the_case_where_its_judge_sits() -> None:
    text = (
        "DENVER — Growers lost the first round on Thursday, when Judge Ines Quillan found that they had shown no emergency. She is "
        "at odds with a judge in Tampa who froze the picking rule last week for Suncoast Farms."
    )

    told = new([DENVER, TAMPA], "Denver judge declines to block picking rule, breaking with Suncoast Farms judge", text)

    assert {case for case, _ in told} == {"growers"}


@pytest.mark.parametrize(("dateline", "case"), [("LOS ANGELES", "royalties"), ("MANHATTAN", "song")])
def test_of_twins_the_one_is_meant_in_whose_place_the_report_is_written(dateline: str, case: str) -> None:
    text = f"{dateline} (PA) — A jury on Friday ordered Gantry Records to pay Oona Farrelly $9 million. She had asked for more."

    assert {each for each, _ in new([ROYALTIES, SONG], "Label must pay singer $9 million, jury says", text)} == {case}


def test_a_suit_that_goes_on_elsewhere_too_marks_nothing() -> None:
    text = (
        "LOS ANGELES (PA) — A jury on Friday ordered Gantry Records to pay Oona Farrelly $9 million. She is suing the label in "
        "Manhattan too, over a lullaby."
    )

    assert {each for each, _ in new([ROYALTIES, SONG], "Label must pay singer $9 million, jury says", text)} == {"royalties"}
