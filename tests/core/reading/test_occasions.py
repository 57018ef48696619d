"""Acts that a sentence puts on the occasion which the report tells of, however deep in it they stand."""

from __future__ import annotations

from datetime import datetime

import pytest

from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Docket, Party
from notifier.core.model.items import Item
from notifier.core.reading import occasions, read

MILL = Case(
    id="us-v-renwick",
    name="United States v. Renwick",
    court="ord",
    dockets=(Docket("3:25-cr-00077", "ord"),),
    judge="Odette Farrow",
    parties=(Party("United States"), Party("Silas Renwick", "defendant", ("Renwick",))),
    aliases=("Silas Renwick",),
    context=("paper mill", "Portland"),
)
SENTENCED = "PORTLAND, Ore. — Silas Renwick was sentenced Tuesday to six years in prison for burning down his paper mill. "
FILLER = (
    "The mill stood at a bend of the river, between two railway bridges. It made the paper for telephone books. In its best year "
    "it had 900 workers. A museum of the trade keeps one of its rollers. Swallows nest in what is left of the boiler house. The "
    "town wants to build flats there. A school is to follow. No builder has come forward. The site was sold twice. Nobody swims "
    "in the river. Anglers do come, most of them in spring. They throw back what they catch. "
)


def rulings(text: str) -> list[tuple[str, str | None, str | None]]:
    item = Item("i", None, "Mill owner gets six years", text, datetime.fromisoformat("2026-05-12T22:00:00+00:00"), "Paper", "Paper")
    index = CaseIndex.build([MILL])
    evidence = read(item, index.match(item), cases=index.cases, timezone="America/Los_Angeles").evidence
    return [
        (each.told, each.facts.disposition, each.facts.event_date or each.likely_day)
        for each in evidence
        if each.facts.kind == "ruling"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Before she imposed the sentence, the judge rejected a defense motion for a new trial.",
        "Before passing sentence, Judge Odette Farrow denied a motion for a new trial.",
        "The judge also turned down a motion for a new trial.",
        "In a separate order, the judge denied a motion for a new trial.",
        "Moments earlier, the judge had denied a motion for a new trial, which cited a juror whom the clerk met in 2024.",
        "Judge Farrow also denied a motion for a new trial.",
    ],
)
def test_what_was_done_on_the_occasion_takes_its_day_from_far_above(sentence: str) -> None:
    assert rulings(SENTENCED + FILLER + sentence) == [("open", "denied", "2026-05-12")]


@pytest.mark.parametrize(
    "sentence",
    [
        "In a separate order last year, the judge denied a motion to move the trial.",
        "The judge denied a motion to move the trial.",
        "The judge also turned down a motion for more time in 2024.",
        "Renwick's lawyers also asked the judge to deny the motion for restitution.",
    ],
)
def test_what_was_done_at_another_time_or_nobody_says_when_is_not_of_it(sentence: str) -> None:
    assert [each for each in rulings(SENTENCED + FILLER + sentence) if each[0] != "background"] == []


@pytest.mark.parametrize(
    ("sentence", "goes_on"),
    [
        ("In the same order, Judge Farrow threw out the counterclaim.", True),
        ("In her 40-page ruling the judge also refused to seal the exhibits.", True),
        ("The appeals court also vacated the injunction.", True),
        ("Half an hour later the jurors were sent home.", True),
        ("During the same hearing she lifted the stay.", True),
        ("The company also denied wrongdoing.", False),
        ("In the order of March, the court had lifted the stay.", False),
        ("The same judge presides over the other suit.", False),
        ("Years later, the court reopened the case.", False),
    ],
)
def test_an_occasion_is_gone_on_with_in_few_words(sentence: str, goes_on: bool) -> None:
    folded = sentence.lower()

    assert occasions.goes_on(folded, 0, len(folded)) is goes_on
