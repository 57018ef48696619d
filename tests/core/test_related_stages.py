"""Which of two cases of the same people an act is of, where only what is known of them can tell."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from notifier.core import changes, pipeline
from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Docket, Party
from notifier.core.model.developments import CaseState
from notifier.core.model.items import Item

_ZERO = timedelta(0)


class Desk:
    """Reads items one after the other into the states of its cases."""

    def __init__(self, *cases: Case) -> None:
        self.index = CaseIndex.build(cases)
        self.states: dict[str, CaseState] = {}
        self._count = 0

    def read(self, text: str, title: str = "Court news", at: str = "2026-05-06T18:00:00+00:00") -> set[tuple[str, str, str]]:
        """What is told as new: (case, kind, outcome or action)."""
        self._count += 1
        moment = datetime.fromisoformat(at)
        item = Item(f"i{self._count}", None, title, text, moment, f"Paper {self._count}", f"Paper {self._count}")
        reading = pipeline.read(item, self.index.match(item), self.index, timezone="America/New_York")
        step = pipeline.alter(self.states, reading, cases=self.index.cases, seen_at=moment, settle=_ZERO)
        for development in step.developments:
            before = self.states.get(development.case) or changes.initial(self.index.cases[development.case])
            self.states[development.case] = changes.updated(before, [development])
        return {
            (each.evidence.case, each.facts.kind, each.facts.disposition or each.facts.action or "")
            for each in step.item_developments
            if each.novelty == "new"
        }


_PEOPLE = (Party("United States", "government"), Party("Leon Abbatiello", "defendant", ("Abbatiello",)))
VIRGINIA = Case(
    "us-v-abbatiello-va",
    "United States v. Abbatiello (Virginia)",
    court="vaed",
    dockets=(Docket("1:25-cr-00083", "vaed"),),
    parties=_PEOPLE,
    context=("Virginia", "tax"),
    related=("us-v-abbatiello-dc",),
    trial_date="2026-02-02",
)
WASHINGTON = Case(
    "us-v-abbatiello-dc",
    "United States v. Abbatiello (Washington)",
    court="dcd",
    dockets=(Docket("1:25-cr-00201", "dcd"),),
    parties=_PEOPLE,
    context=("Washington", "lobbying"),
    related=("us-v-abbatiello-va",),
    trial_date="2026-06-15",
)
_CONVICTED = "A jury in Virginia on Tuesday found Leon Abbatiello guilty of tax evasion."


def _after_the_first_trial() -> Desk:
    desk = Desk(VIRGINIA, WASHINGTON)
    assert desk.read(_CONVICTED, at="2026-02-18T18:00:00+00:00") == {("us-v-abbatiello-va", "verdict", "guilty")}
    return desk


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Leon Abbatiello pleaded guilty on Tuesday, avoiding another trial.", {("us-v-abbatiello-dc", "plea", "guilty")}),
        ("A judge sentenced Leon Abbatiello on Tuesday to four years in prison.", {("us-v-abbatiello-va", "sentence", "prison")}),
        (
            "Leon Abbatiello's trial has been moved from June 15 to Sept. 14, a judge ordered on Tuesday.",
            {("us-v-abbatiello-dc", "trial_date", "moved")},
        ),
        ("The trial of Leon Abbatiello was put off indefinitely on Tuesday.", {("us-v-abbatiello-dc", "trial_date", "vacated")}),
        ("A judge on Tuesday granted Leon Abbatiello a new trial.", {("us-v-abbatiello-va", "ruling", "new_trial")}),
    ],
)
def test_an_act_is_of_the_case_that_is_at_its_stage(text: str, told: set[tuple[str, str, str]]) -> None:
    assert _after_the_first_trial().read(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "A judge on Tuesday refused to let Leon Abbatiello travel to Spain.",
        "A judge on Tuesday denied Leon Abbatiello's motion for sanctions.",
        "A judge on Tuesday denied Leon Abbatiello's request to suppress his emails.",
    ],
)
def test_what_may_come_at_any_stage_is_nobodys(text: str) -> None:
    assert _after_the_first_trial().read(text) == set()


def test_a_verdict_known_of_one_case_is_not_told_as_the_others() -> None:
    desk = _after_the_first_trial()

    assert desk.read("Leon Abbatiello was found guilty on Tuesday.", at="2026-02-19T18:00:00+00:00") == set()


HARBOR = Case(
    "harbor-league-v-osei",
    "Harbor League v. Osei",
    court="mdd",
    dockets=(Docket("8:25-cv-00361", "mdd"),),
    parties=(Party("Harbor League", "plaintiff"), Party("Kofi Osei", "defendant", ("Osei",))),
    aliases=("Osei v. Harbor League",),
    context=("Maryland", "dredging ban"),
    related=("oregon-v-osei",),
)
OREGON = Case(
    "oregon-v-osei",
    "State of Oregon v. Osei",
    court="ord",
    dockets=(Docket("3:25-cv-00050", "ord"),),
    parties=(Party("State of Oregon", "plaintiff"), Party("Kofi Osei", "defendant", ("Osei",))),
    aliases=("Osei v. Oregon",),
    context=("Oregon", "dredging ban"),
    related=("harbor-league-v-osei",),
)
_BLOCKS = (
    ("A federal judge in Maryland on Tuesday blocked Kofi Osei's dredging ban.", "2026-03-04T18:00:00+00:00"),
    ("A federal judge in Oregon on Tuesday blocked Kofi Osei's dredging ban.", "2026-03-11T18:00:00+00:00"),
)


def _both_blocked() -> Desk:
    desk = Desk(HARBOR, OREGON)
    for text, at in _BLOCKS:
        assert len(desk.read(text, at=at)) == 1
    return desk


def test_an_order_of_the_supreme_court_on_what_several_brought_is_told_in_each_of_their_cases() -> None:
    told = _both_blocked().read("The Supreme Court on Tuesday allowed Kofi Osei's dredging ban to take effect in part.")

    assert {case for case, _, _ in told} == {"harbor-league-v-osei", "oregon-v-osei"}


def test_an_order_of_one_court_of_appeals_is_of_the_case_under_it() -> None:
    told = _both_blocked().read(
        "The 4th U.S. Circuit Court of Appeals on Tuesday upheld an injunction against Kofi Osei's dredging ban."
    )

    assert {case for case, _, _ in told} == {"harbor-league-v-osei"}


def test_an_order_that_covers_both_cases_by_its_words_is_told_in_both() -> None:
    told = _both_blocked().read("The Supreme Court on Tuesday put both injunctions against Kofi Osei's dredging ban on hold.")

    assert {case for case, _, _ in told} == {"harbor-league-v-osei", "oregon-v-osei"}


SCREENS = Case(
    "hale-v-orr-ca",
    "Hale v. Orr (screens)",
    court="cand",
    dockets=(Docket("5:16-cv-02291", "cand"),),
    parties=(Party("Hale Inc.", "plaintiff", ("Hale",)), Party("Orr Group", "defendant", ("Orr",))),
    context=("screen",),
    related=("hale-v-orr-tx",),
)
BATTERIES = Case(
    "hale-v-orr-tx",
    "Hale v. Orr (batteries)",
    court="txed",
    dockets=(Docket("2:22-cv-00417", "txed"),),
    parties=SCREENS.parties,
    context=("battery",),
    related=("hale-v-orr-ca",),
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hale and Orr settled both lawsuits on Tuesday.", {"hale-v-orr-ca", "hale-v-orr-tx"}),
        ("Hale and Orr settled all litigation between them on Tuesday.", {"hale-v-orr-ca", "hale-v-orr-tx"}),
        ("Hale and Orr settled their patent disputes in Texas and California on Tuesday.", {"hale-v-orr-ca", "hale-v-orr-tx"}),
        ("Hale and Orr settled their lawsuit over a battery on Tuesday.", {"hale-v-orr-tx"}),
        ("Hale and Orr settled a lawsuit on Tuesday.", set()),
        ("Hale and Orr settled three lawsuits on Tuesday.", set()),
    ],
)
def test_one_settlement_ends_the_cases_that_it_names(text: str, told: set[str]) -> None:
    assert {case for case, _, _ in Desk(SCREENS, BATTERIES).read(text)} == told
