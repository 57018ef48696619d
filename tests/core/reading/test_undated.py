"""Acts that a report tells without a day: news, left open, or background; and the day that they share with what stands beside."""

from __future__ import annotations

from datetime import datetime

import pytest

from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Docket, Party
from notifier.core.model.evidence import Evidence
from notifier.core.model.items import Item
from notifier.core.reading import read

QUARRY = Case(
    id="us-v-ambrose",
    name="United States v. Ambrose",
    court="mowd",
    dockets=(Docket("4:25-cr-00218", "mowd"),),
    judge="Theodora Quill",
    parties=(Party("United States"), Party("Hollis Ambrose", "defendant", ("Ambrose",))),
    aliases=("Hollis Ambrose",),
    context=("quarry", "Kansas City"),
)
FILLER = (
    "The quarry lies nine miles north of the river, behind a stand of poplars. Its owner bought it from his father in 1998. "
    "Neighbors have complained of the dust since. A tour of the pit takes most of an hour. Trucks leave at dawn and at noon. "
    "The town council once thought of buying it. Nobody came forward with the money. "
)


def evidence_of(title: str, text: str, published: str = "2026-05-14T20:00:00+00:00") -> list[Evidence]:
    item = Item("i", None, title, text, datetime.fromisoformat(published), "Paper", "Paper")
    index = CaseIndex.build([QUARRY])
    return list(read(item, index.match(item), cases=index.cases, timezone="America/New_York").evidence)


def told(evidence: list[Evidence], kind: str) -> list[tuple[str, str | None]]:
    return [(each.told, each.facts.event_date or each.likely_day) for each in evidence if each.facts.kind == kind]


CHARGED = "KANSAS CITY, Mo. — Hollis Ambrose was indicted Thursday on charges of dumping acid in his quarry. "


@pytest.mark.parametrize(
    "sentence",
    [
        "Ambrose pleaded not guilty to all six counts.",
        "At the courthouse, Ambrose entered a plea of not guilty.",
        "Ambrose nodded at the judge. He pleaded not guilty through his lawyer.",
    ],
)
def test_a_plea_told_after_the_charge_of_the_day_is_left_open_with_its_day(sentence: str) -> None:
    found = evidence_of("Quarry owner charged", CHARGED + FILLER + sentence)

    assert told(found, "plea") == [("open", "2026-05-14")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ambrose had pleaded not guilty in March.",
        "Ambrose pleaded guilty to a lesser charge in 2019.",
        "Ambrose, who pleaded not guilty, drove home.",
        "Ambrose has pleaded not guilty.",
        "Ambrose earlier pleaded not guilty.",
    ],
)
def test_what_its_own_words_call_old_is_background(sentence: str) -> None:
    found = evidence_of("Quarry owner charged", CHARGED + FILLER + sentence)

    assert [each for each, _ in told(found, "plea")] in (["background"], [])


def test_what_a_report_of_a_sentence_tells_of_a_plea_is_left_to_what_is_known() -> None:
    text = "KANSAS CITY, Mo. — Hollis Ambrose was sentenced Thursday to four years in prison. " + FILLER + "Ambrose pleaded guilty."

    found = evidence_of("Quarry owner gets four years", text)

    assert told(found, "plea") == [("open", None)]


def test_a_conviction_deep_in_an_item_about_another_thing_is_background() -> None:
    text = FILLER + FILLER + "A jury in Kansas City convicted Ambrose of dumping acid."

    found = evidence_of("A day at the quarry", text)

    assert told(found, "verdict") == [("background", None)]


def test_a_conviction_near_the_top_of_an_analysis_is_left_open() -> None:
    text = "It was a bad week for the trade. Hollis Ambrose was found guilty on four counts of dumping acid. " + FILLER * 2

    found = evidence_of("What the quarry verdict means", text)

    assert [each for each, _ in told(found, "verdict")] == ["open"]


def test_a_list_that_spells_out_a_pluperfect_is_as_old_as_that() -> None:
    text = "Judge Quill had ruled for Hollis Ambrose at every turn: she denied the motion to seize the quarry, and granted bail."

    found = evidence_of("Who will try the quarry case?", text)

    assert {each for each, _ in told(found, "ruling")} <= {"background"}


def test_beside_a_verdict_only_what_concerns_custody_is_left_open_deep_in_the_report() -> None:
    lead = "KANSAS CITY, Mo. — A jury on Thursday found Hollis Ambrose guilty of dumping acid. "
    bail, map_ = "Judge Quill revoked Ambrose's bail.", "Judge Quill denied Ambrose's motion to exclude a map."

    found = evidence_of("Quarry owner guilty", lead + FILLER + map_ + " " + bail)

    assert sorted(told(found, "ruling")) == [("background", None), ("open", "2026-05-14")]


@pytest.mark.parametrize("when", ["Earlier in the day", "Hours earlier", "Earlier that morning"])
def test_what_was_earlier_on_the_same_day_is_not_old(when: str) -> None:
    text = f"Hollis Ambrose was charged Thursday with dumping acid. {when} Judge Quill had revoked Ambrose's bail."

    found = evidence_of("Quarry owner charged", text)

    assert [each for each, _ in told(found, "ruling")] != ["background"]


def test_what_was_done_at_the_hearing_that_is_told_of_is_not_told_in_passing() -> None:
    text = "Hollis Ambrose stayed away from the hearing in Kansas City, at which Judge Quill revoked Ambrose's bail."

    assert [each for each, _ in told(evidence_of("Quarry owner in trouble", text), "ruling")] == ["open"]


def test_a_day_that_only_bounds_what_is_ordered_makes_no_ruling_old() -> None:
    text = FILLER * 2 + "A federal judge has granted Hollis Ambrose a stay, on condition that the acid is gone by March 15."

    assert [each for each, _ in told(evidence_of("This week in stone", text), "ruling")] == ["open"]
