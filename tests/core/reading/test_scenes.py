"""What is told without a day goes on in the scene before it; no other verb's date, and no time gone by, is taken for its own."""

from __future__ import annotations

from datetime import datetime

import pytest

from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Party
from notifier.core.model.evidence import Evidence
from notifier.core.model.items import Item
from notifier.core.reading import read

KILN = Case(
    id="state-v-morrow",
    name="State v. Morrow",
    judge="Ottilie Crane",
    parties=(Party("State"), Party("Jonas Morrow", "defendant", ("Morrow",))),
    aliases=("State v. Morrow",),
    context=("kiln", "murder"),
)
LEAD = (
    "The bell at the pottery stayed silent. People left jars on the step. Nobody had asked them to. "
    "A dog lay in the yard. It had eaten. "
)


def read_one(text: str, title: str = "A village and its potter") -> list[Evidence]:
    item = Item("i", None, title, text, datetime.fromisoformat("2026-05-14T20:00:00+00:00"), "Paper", "Paper")  # a Thursday
    index = CaseIndex.build([KILN])
    return list(read(item, index.match(item), cases=index.cases, timezone="America/New_York").evidence)


def told(text: str, kind: str) -> list[tuple[str, str | None]]:
    return [(each.told, each.facts.event_date) for each in read_one(text) if each.facts.kind == kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("By noon Jonas Morrow was in a courtroom in Albany, in a borrowed coat. He pleaded not guilty to murder.", "plea"),
        (
            "Jonas Morrow stood before Judge Crane for an hour. His wife wept. She sentenced Morrow to 30 years in prison.",
            "sentence",
        ),
        ("Jonas Morrow looked at the floor from the witness box. Judge Crane sentenced Morrow to life in prison.", "sentence"),
        ("On Tuesday Jonas Morrow appeared before Judge Crane. She denied his motion to dismiss the murder charge.", "ruling"),
        ("After the verdict was read, prosecutors asked that Jonas Morrow be jailed. Judge Crane rejected that request.", "ruling"),
        ("On Tuesday the suit became personal. Judge Crane denied a request by Jonas Morrow for more time.", "ruling"),
    ],
)
def test_what_follows_a_scene_is_left_open(text: str, kind: str) -> None:
    assert [each for each, _ in told(LEAD + text, kind)] == ["open"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("In 2021 Jonas Morrow was in a courtroom in Albany. He pleaded not guilty to murder.", "plea"),
        ("Two years ago Jonas Morrow stood before Judge Crane. She sentenced Morrow to 30 years in prison.", "sentence"),
        ("Jonas Morrow kept to his shed. Neighbors like him. Judge Crane sentenced Morrow to life in prison.", "sentence"),
        ("On Tuesday Jonas Morrow fed the dog. Judge Crane denied his motion to dismiss the murder charge.", "ruling"),
    ],
)
def test_without_a_scene_of_this_week_it_is_background(text: str, kind: str) -> None:
    assert [each for each, _ in told(LEAD + text, kind)] == ["background"]


def test_a_ruling_right_after_a_dated_scene_has_its_day() -> None:
    text = LEAD + "In an opinion dated Wednesday, Judge Crane kept the charges against Jonas Morrow. Crane suppressed his letters."
    assert ("open", "2026-05-13") in told(text, "ruling")


def test_a_plea_to_new_charges_is_a_plea_of_that_day() -> None:
    text = LEAD + "On Tuesday Jonas Morrow was before Judge Crane. He also pleaded not guilty to two new charges."
    assert told(text, "plea") == [("new", "2026-05-12")]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        # an act in a participle set off from its noun, with a day of this week
        ("The indictment, returned by a grand jury on Wednesday, adds a count of arson against Jonas Morrow.", "charge", "new"),
        ("The indictment, returned by a grand jury in March, adds a count of arson against Jonas Morrow.", "charge", "background"),
        # what was ordered done
        ("Judge Ottilie Crane ordered Jonas Morrow released on bond.", "ruling", "new"),
        # a plea with its scene
        ('Jonas Morrow had earlier replied "not guilty" when the charge of murder was put to him.', "plea", "new"),
        ("Jonas Morrow had earlier pleaded not guilty to murder.", "plea", "background"),
        # what the sentence counts from
        ("Two days after a jury convicted Jonas Morrow of murder, his lawyers asked for a new trial.", "verdict", "background"),
        # a crime's place in time, and the conviction's
        ("Jonas Morrow was convicted of arson in 2018, in a trial that took six weeks.", "verdict", "background"),
        ("Jonas Morrow was convicted on Wednesday of the murder in 2019 of a potter.", "verdict", "new"),
        ("Jonas Morrow has been convicted of the murder of a potter at the old kiln in Albany, in June.", "verdict", "new"),
        # the date of the main verb
        ("The judge who sentenced Jonas Morrow to life in prison spoke at a school on Tuesday.", "sentence", "background"),
        ("A jury that convicted Jonas Morrow of murder on Tuesday took two days.", "verdict", "new"),
    ],
)
def test_how_an_act_is_told(text: str, kind: str, expected: str) -> None:
    assert [each for each, _ in told(text, kind)] == [expected]


def test_a_date_under_an_order_was_set_by_it() -> None:
    for verb in ("will start", "is to start"):
        text = LEAD + f"Under an order entered on Monday, the murder trial of Jonas Morrow {verb} on Feb. 3, 2027."
        assert told(text, "trial_date") == [("new", "2026-05-11")]


def test_a_first_trial_that_was_halted_is_told_when_another_has_followed() -> None:
    assert told("It can now be reported that the first murder trial of Jonas Morrow, in March, was halted.", "trial_date") == []
    assert told("The murder trial of Jonas Morrow was halted on Wednesday.", "trial_date") == [("new", "2026-05-13")]


def test_the_end_of_another_time_is_no_date_of_the_trial() -> None:
    text = "Under an order entered on Monday, work runs through May and the murder trial of Jonas Morrow is to start Feb. 3, 2027."
    assert [each.facts.date for each in read_one(text)] == ["2027-02-03"]
