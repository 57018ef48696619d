"""Matching by the matter: firms under short names, words of the context in other forms, policies before the higher courts."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Docket, Party
from notifier.core.model.items import Item

IMPLANT = Case(
    id="in-re-calyx",
    name="In re Calyx Valve Litigation",
    court="mnd",
    dockets=(Docket("0:24-md-03117", "mnd"),),
    parties=(Party("Calyx Prosthetics", "defendant", ("Calyx",)),),
    aliases=("Calyx valve",),
    context=("heart valve", "St. Paul"),
)
PORT = Case(
    id="dunmore-v-port",
    name="Dunmore v. Port of Ellery",
    court="wawd",
    judge="Sunniva Kraal",
    parties=(Party("Hugo Dunmore", "plaintiff", ("Dunmore",)), Party("Port of Ellery", "defendant")),
    context=("whistleblower",),
)
EAST = Case(
    id="guild-v-tamsin",
    name="Teachers Guild v. Tamsin",
    court="mad",
    dockets=(Docket("1:25-cv-10233", "mad"),),
    parties=(Party("Teachers Guild", "plaintiff"), Party("Orla Tamsin", "defendant", ("Tamsin",))),
    aliases=("Tamsin v. Teachers Guild",),
    require=("lunch rule", "school meals", "Fair Plate"),
    context=("Boston",),
    related=("idaho-v-tamsin",),
)
WEST = Case(
    id="idaho-v-tamsin",
    name="Idaho v. Tamsin",
    court="idd",
    dockets=(Docket("1:25-cv-00417", "idd"),),
    parties=(Party("State of Idaho", "plaintiff", ("Idaho",)), Party("Orla Tamsin", "defendant", ("Tamsin",))),
    aliases=("Tamsin v. Idaho",),
    require=("lunch rule", "school meals", "Fair Plate"),
    context=("Boise",),
    related=("guild-v-tamsin",),
)
INDEX = CaseIndex.build([IMPLANT, PORT, EAST, WEST])


def found(title: str, text: str) -> set[str]:
    """The cases that an item is taken for."""
    at = datetime(2026, 3, 2, tzinfo=UTC)
    item = Item(id="i", url=None, title=title, text=text, published_at=at, outlet="Gazette", feed="Gazette")
    return {match.case for match in INDEX.match(item).matches}


@pytest.mark.parametrize(
    ("title", "text", "case"),
    [
        ("Calyx: fees cut by half", "Lawyers in the matter of the Calyx valves will get less, a judge said.", "in-re-calyx"),
        ("Calyx peace nears", "The Calyx docket was cleared in St. Paul on Monday. Forms go out in May.", "in-re-calyx"),
        ("Calyx waits for ruling", "The heart valves leaked, patients say.", "in-re-calyx"),
        ("Calyx shares slip", "The maker will hire a new chief in St. Paul. Analysts shrugged.", ""),
        ("Calyx told to pay", "A jury sided with a rival over the name of a stapler.", ""),
        ("", "Hugo Dunmore beat Ellery's port on Monday, a jury said.", "dunmore-v-port"),
        ("", "The Ellery Port owes Hugo Dunmore $3 million, jurors found.", "dunmore-v-port"),
        ("", "The Ellery port was dredged on Monday.", ""),
    ],
)
def test_a_firm_is_known_by_its_short_name_beside_its_matter(title: str, text: str, case: str) -> None:
    assert found(title, text) == ({case} if case else set())


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        (
            "Both injunctions against Orla Tamsin and the lunch rule were lifted by the Supreme Court on Monday. Fair Plate may "
            "start. Boston cheered. The Teachers Guild did not.",
            {"guild-v-tamsin", "idaho-v-tamsin"},
        ),
        (
            "The week was quiet. Only the 1st Circuit took up Fair Plate, the plan to put lettuce into school meals, and will hear "
            "both sides in May. Then it rained. Boston was wet.",
            {"guild-v-tamsin"},
        ),
        ("Congress went home. It will vote on Fair Plate and on money for school meals. The Supreme Court met too.", set()),
        ("A bill on school meals passed. Nobody asked the Supreme Court about Fair Plate.", set()),
    ],
)
def test_a_policy_before_a_higher_court_speaks_for_its_cases(text: str, cases: set[str]) -> None:
    assert found("", text) == cases


ASSAULT = Case(
    id="people-v-veit",
    name="People v. Veit",
    parties=(Party("People of the State of New York", "prosecution"), Party("Joost Veit", "defendant", ("Veit",))),
    related=("mora-v-veit",),
)
DAMAGES = Case(
    id="mora-v-veit",
    name="Mora v. Veit",
    parties=(Party("Alba Mora", "plaintiff", ("Mora",)), Party("Joost Veit", "defendant", ("Veit",))),
    related=("people-v-veit",),
)
BLOW = CaseIndex.build([ASSAULT, DAMAGES])


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ("Joost Veit was charged on Monday with hitting Alba Mora. A judge told him to keep away from Mora.", {"people-v-veit"}),
        ("A jury heard on Monday how Alba Mora met Joost Veit. Mora will be back on the stand today.", {"people-v-veit"}),
        ("Alba Mora has sued Joost Veit, who pleaded guilty to assault in May.", {"mora-v-veit"}),
        ("Joost Veit must pay Alba Mora $2 million in damages, a jury said on Monday.", {"mora-v-veit"}),
    ],
)
def test_who_was_hurt_is_not_yet_who_sues(text: str, cases: set[str]) -> None:
    item = Item("i", None, "", text, datetime(2026, 3, 2, tzinfo=UTC), "Gazette", "Gazette")

    assert {match.case for match in BLOW.match(item).matches} == cases


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ("Lou Veit, a plumber, was fined. He is no relation to Joost Veit the actor, now on trial.", set()),
        ("Lou Veit was fined. The plumber is no relation of Joost Veit, who was convicted on Monday.", {"people-v-veit"}),
        ("Joost Veit, no relation to the plumber, was convicted on Monday.", {"people-v-veit"}),
    ],
)
def test_a_name_that_is_given_only_to_say_that_it_is_not_meant_says_nothing(text: str, cases: set[str]) -> None:
    item = Item("i", None, "", text, datetime(2026, 3, 2, tzinfo=UTC), "Gazette", "Gazette")

    assert {match.case for match in BLOW.match(item).matches} == cases


def test_a_matter_that_something_has_nothing_to_do_with_is_not_its_matter() -> None:
    assert found("", "Calyx Prosthetics settled with its roofers. The suit has nothing to do with the heart valves.") == set()
    assert found("", "Calyx Prosthetics settled with its patients. The suit has to do with the heart valves.") == {"in-re-calyx"}
