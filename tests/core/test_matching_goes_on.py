"""Matching where name and law stand in different sentences: a lead that describes who is named next, a text that goes on about
who was named, the judge of the case beside a party."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Party
from notifier.core.model.items import Item

CRIMINAL = Case(
    id="us-v-ostrander",
    name="United States v. Ostrander",
    court="ohsd",
    judge="Leona Whitfield",
    parties=(Party("United States", "prosecution"), Party("Pavel Ostrander", "defendant", ("Ostrander",))),
)
CIVIL = Case(
    id="quill-v-harrow",
    name="Quill v. Harrow Tools",
    court="wawd",
    judge="Milton Sarkis",
    parties=(Party("Nadia Quill", "plaintiff", ("Quill",)), Party("Harrow Tools", "defendant", ("Harrow",))),
    context=("angle grinder",),
)
INDEX = CaseIndex.build([CRIMINAL, CIVIL])


def found(title: str, text: str) -> set[str]:
    """The cases that an item is taken for."""
    at = datetime(2026, 3, 2, tzinfo=UTC)
    item = Item(id="i", url=None, title=title, text=text, published_at=at, outlet="Gazette", feed="Gazette")
    return {match.case for match in INDEX.match(item).matches}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        # A headline or a lead describes him, the next sentence names him.
        ("Harbour chief jailed over berths", "Pavel Ostrander wore a grey suit. Outside, gulls fought over a crust."),
        ("", "A Dayton surveyor was convicted of arson on Monday. Pavel Ostrander, 51, stared at the floor."),
        ("", "The jury was out for six days. Pavel Ostrander spent them in a motel."),
        # The text goes on about him.
        (
            "",
            "Pavel Ostrander never doubted it. An appeals court found on Monday that his cellmate lied. It ordered a new trial.",
        ),
        ("", "Nothing had prepared Pavel Ostrander for this. Now the former alderman stands convicted on all counts."),
        ("", "Pavel Ostrander came in last and limping. He asked for water. Then he was sentenced to life."),
        # The judge of the case does something to him.
        ("", "Pavel Ostrander may fly to Lisbon. Judge Leona Whitfield gave him back his passport on Monday."),
        ("", "Judge Leona Whitfield has had enough. On Monday she refused Pavel Ostrander any more time."),
        # Words of the law that stand beside him.
        ("", "Pavel Ostrander, once the mayor of Dayton, was jailed for three years on Monday."),
        ("", "The 6th Circuit had no patience on Monday with Pavel Ostrander."),
        ("", "Pavel Ostrander's resentencing is off."),
        ("", "A new charge of perjury awaits Pavel Ostrander."),
        ("Ex-mayor taken to prison", "Pavel Ostrander carried one bag."),
        ("Ex-mayor cleared of two counts", "Pavel Ostrander, 51, still faces a third charge."),
        ("", "Delays, delays: the case against Pavel Ostrander is nine years old. Jurors have come and gone."),
        ("", "Pavel Ostrander took the stand on Monday in a borrowed tie."),
    ],
)
def test_an_accused_is_known_by_what_the_sentences_beside_his_name_tell(title: str, text: str) -> None:
    assert found(title, text) == {"us-v-ostrander"}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("", "Pavel Ostrander opened the boat show. The jury of the regatta met on the pier. Prizes went to nobody."),
        ("Ostrander backs bill on courts", "Pavel Ostrander voted on Monday for a bill to give Ohio more judges."),
        ("Ostrander back on court", "Pavel Ostrander opened his tennis season on the clay court."),
        ("", "Pavel Ostrander drove the Brands Hatch circuit on Monday. He counts on a podium."),
        ("", "Pavel Ostrander is in charge of the bridge. He takes charge of the harbour next."),
        ("", "Judge Leona Whitfield spoke at a school. A band played. Later the mayor met the Ostrander family."),
        (
            "Harbour chief jailed over berths",
            "A crowd saw it. The ferry was late. Then came lunch. Pavel Ostrander paid.",
        ),
        ("", "A Dayton surveyor was convicted of arson on Monday. Ana Ostrander, 51, stared at the floor."),
        ("", "Ana Ostrander never doubted it. An appeals court decided on Monday that her cellmate lied."),
    ],
)
def test_what_is_told_of_others_does_not_speak_for_an_accused(title: str, text: str) -> None:
    assert found(title, text) == set()


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("", "Nadia Quill wrote to the papers about Harrow Tools. A judge saw no reason on Monday to stop the former fitter."),
        ("", "The jury took an hour. It had heard Nadia Quill for a week and the men of Harrow Tools for a day."),
        ("", "Nadia Quill shook hands with the owner of Harrow Tools. Their suit was settled within the hour."),
        ("", "The 9th Circuit has told Harrow Tools to pay Nadia Quill."),
        ("", "Nadia Quill won a judgment of $4 million. Harrow Tools called it absurd."),
        # No word of the law, but both sides and strife.
        ("Harrow loses bid to depose Nadia Quill", ""),
        ("Fitter wins case against Harrow", "The angle grinder had no guard, a judge said."),
        ("", "Harrow Tools must answer Nadia Quill's claims."),
        ("Harrow Tools loses bid to seal Nadia Quill papers", ""),
        ("", "The feud of Nadia Quill and Harrow Tools ended on Monday with a cheque and a cake."),
        ("", "Harrow Tools was ordered on Monday to hand Nadia Quill its ledgers."),
        # Who sues, and the matter, in another form.
        ("Nadia Quill loses bid to keep angle grinder off shelves", ""),
        ("", "Nadia Quill was told no on Monday: a judge would not take grinders from the shelves."),
    ],
)
def test_the_sides_of_a_suit_are_known_by_what_the_sentences_beside_them_tell(title: str, text: str) -> None:
    assert found(title, text) == {"quill-v-harrow"}


@pytest.mark.parametrize(
    "text",
    [
        "Nadia Quill joined Harrow Tools in 2019.",
        "Harrow Tools has ordered steel for its grinders in Japan.",
        "Harrow Tools lost a bid for a grinder works in Ohio.",
        "A jury told Harrow Tools to pay a rival for its drills.",
        "Nadia Quill has accused the mayor of sloth.",
    ],
)
def test_a_firm_at_its_business_and_a_party_in_other_strife_are_no_suit(text: str) -> None:
    assert found("", text) == set()


def test_two_firms_that_do_business_are_no_suit() -> None:
    index = CaseIndex.build(
        [
            Case(
                id="orr-v-hale",
                name="Orr Freight v. Hale Marine",
                parties=(Party("Orr Freight", "plaintiff"), Party("Hale Marine", "defendant")),
            )
        ]
    )
    item = Item("i", None, "", "Orr Freight ordered nine tugs from Hale Marine.", None, "Gazette", "Gazette")

    assert not index.match(item).matches


def test_two_surnames_that_very_many_people_bear_are_no_suit_without_anything_else() -> None:
    case = Case(
        id="smith-v-jones",
        name="Smith v. Jones Haulage",
        parties=(Party("Mary Smith", "plaintiff", ("Smith",)), Party("Jones Haulage", "defendant", ("Jones",))),
        context=("tank car",),
    )
    index = CaseIndex.build([case])

    def is_found(text: str) -> bool:
        return bool(index.match(Item("i", None, "", text, None, "Gazette", "Gazette")).matches)

    assert not is_found("A man called Smith and a man called Jones came before a court.")
    assert is_found("Jones must pay Smith for the fire in the tank car, a jury said.")
    assert is_found("A court heard Mary Smith and then Jones.")


def test_a_relative_of_the_accused_named_in_another_sentence_takes_nothing_away() -> None:
    assert found("", "Mary Ostrander watched from the gallery. Pavel Ostrander asked for water. He got nine years in prison.") == {
        "us-v-ostrander"
    }
    assert found("", "Mary Ostrander, no kin of Pavel Ostrander, was sentenced to life. So was Lou Ostrander.") == set()


@pytest.mark.parametrize(
    ("case", "prosecution"),
    [
        (
            Case(
                id="a",
                name="State of Iowa v. Rhys Vantongeren",
                parties=(Party("State of Iowa", "plaintiff"), Party("Rhys Vantongeren")),
            ),
            True,
        ),
        (
            Case(
                id="a",
                name="United States v. Vantongeren",
                parties=(Party("United States", "plaintiff"), Party("Rhys Vantongeren")),
            ),
            True,
        ),
        (
            Case(
                id="a",
                name="State of Iowa v. Vantongeren Motors",
                parties=(Party("State of Iowa", "plaintiff"), Party("Vantongeren Motors")),
            ),
            False,
        ),
        (
            Case(
                id="a",
                name="State of Iowa v. Vantongeren",
                parties=(Party("State of Iowa", "plaintiff"), Party("Rhys Vantongeren")),
                context=("civil penalties",),
            ),
            False,
        ),
        (
            Case(
                id="a",
                name="State of Iowa v. Vantongeren",
                court="iand",
                parties=(Party("State of Iowa", "plaintiff"), Party("Rhys Vantongeren")),
            ),
            False,
        ),
        (
            Case(
                id="a", name="Hale v. State of Iowa", parties=(Party("Ana Hale", "plaintiff"), Party("State of Iowa", "defendant"))
            ),
            False,
        ),
    ],
)
def test_a_state_called_plaintiff_prosecutes_a_person_unless_something_speaks_of_a_suit(case: Case, prosecution: bool) -> None:
    index = CaseIndex.build([case])
    at = datetime(2026, 3, 2, tzinfo=UTC)
    text = "Rhys Vantongeren was sentenced on Monday." if "Hale" not in case.name else "Ana Hale was sentenced on Monday."
    item = Item(id="i", url=None, title="", text=text, published_at=at, outlet="Gazette", feed="Gazette")

    assert bool(index.match(item).matches) == prosecution
