"""Of whom an outcome is told: one party, several together, or somebody else; and of which sort of case."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Docket, Party
from notifier.core.model.items import Item
from notifier.core.reading import read

PAIR = Case(
    "us-v-quell",
    "United States v. Quell and Ostrava",
    court="njd",
    dockets=(Docket("1:25-cr-00010", "njd"),),
    parties=(
        Party("United States", "government"),
        Party("Ida Quell", "defendant", ("Quell",)),
        Party("Ben Ostrava", "defendant", ("Ostrava",)),
    ),
)
SUIT = Case(
    "board-v-quell",
    "Bank Board v. Quell",
    court="njd",
    dockets=(Docket("1:25-cv-00077", "njd"),),
    parties=(Party("Bank Board", "plaintiff"), Party("Ida Quell", "defendant", ("Quell",))),
    related=("us-v-quell",),
)


def told(text: str, *cases: Case) -> set[tuple[str, str, str | None, str | None]]:
    """What is told as new: (case, kind, outcome, party)."""
    item = Item("i", None, "Court news", text, datetime.fromisoformat("2026-05-06T18:00:00+00:00"), "Paper", "Paper")
    index = CaseIndex.build(cases)
    reading = read(item, index.match(item), cases=index.cases, timezone="America/New_York")
    return {
        (each.case, each.facts.kind, each.facts.disposition, each.facts.party) for each in reading.evidence if each.told == "new"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ida Quell and Ben Ostrava pleaded not guilty on Tuesday.",
        "Ida Quell and her accountant Ben Ostrava pleaded not guilty on Tuesday.",
        "On Tuesday Ida Quell and Ben Ostrava both pleaded not guilty to fraud.",
    ],
)
def test_what_parties_do_together_is_one_act_of_them_all(text: str) -> None:
    assert told(text, PAIR) == {("us-v-quell", "plea", "not_guilty", "Ida Quell and Ben Ostrava")}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Ida Quell pleaded guilty on Tuesday, and Ben Ostrava was acquitted by a jury.", {"Ida Quell", "Ben Ostrava"}),
        ("Ida Quell was convicted on Tuesday and Ben Ostrava was acquitted.", {"Ida Quell", "Ben Ostrava"}),
        ("Ida Quell pleaded guilty on Tuesday. Ben Ostrava will stand trial.", {"Ida Quell"}),
        ("Ben Ostrava, who testified against Ida Quell, was jailed on Tuesday for two years.", {"Ben Ostrava"}),
    ],
)
def test_what_befalls_one_is_told_of_that_one(text: str, parties: set[str]) -> None:
    assert {party for _, _, _, party in told(text, PAIR)} == parties


@pytest.mark.parametrize(
    "text",
    [
        "A federal judge found Ida Quell liable on Tuesday and fined her $3 million.",
        "A federal judge on Tuesday found Ida Quell liable, fined her $3 million and barred her from banking.",
        "A judge held Ida Quell not liable on Tuesday.",
    ],
)
def test_what_a_judge_finds_in_the_suit_is_nothing_in_the_prosecution(text: str) -> None:
    assert {case for case, _, _, _ in told(text, SUIT, PAIR)} <= {"board-v-quell"}


@pytest.mark.parametrize(
    "text",
    [
        "Ida Quell was found guilty on Tuesday and jailed.",
        "Ida Quell pleaded guilty on Tuesday.",
        "A jury found on Tuesday that Ida Quell had taken bribes. She was convicted.",
    ],
)
def test_what_a_jury_finds_in_the_prosecution_is_nothing_in_the_suit(text: str) -> None:
    assert {case for case, _, _, _ in told(text, SUIT, PAIR)} == {"us-v-quell"}


FIRM = Case(
    "r-v-quell",
    "R v Quell and Quell Roofing",
    parties=(
        Party("The Crown", "prosecution"),
        Party("Ida Quell", "defendant", ("Quell",)),
        Party("Quell Roofing Ltd", "defendant", ("Quell Roofing",)),
    ),
)


def test_a_firm_that_bears_the_name_of_its_owner_is_told_of_for_itself() -> None:
    text = "Ida Quell was jailed for six years on Tuesday. Her company, Quell Roofing Ltd, was fined £400,000."

    assert {(kind, party) for _, kind, _, party in told(text, FIRM)} == {
        ("sentence", "Ida Quell"),
        ("sentence", "Quell Roofing Ltd"),
    }


ALONE = Case(
    "us-v-quell-alone",
    "United States v. Quell",
    court="njd",
    dockets=(Docket("1:25-cr-00011", "njd"),),
    parties=(Party("United States", "government"), Party("Ida Quell", "defendant", ("Quell",))),
)


@pytest.mark.parametrize(
    ("text", "news"),
    [
        ("Ida Quell appeared in court. On Tuesday the former clinic executive pleaded guilty.", True),
        ("Ida Quell appeared in court. On Tuesday the disgraced accountant was sentenced to two years in prison.", True),
        ("Ida Quell was in court on Tuesday. The judge ordered the 52-year-old school bus driver held on $500,000 bail.", True),
        ("Ida Quell was in court on Tuesday. The judge ordered the 52-year-old ferry captain held on $2-million bail.", True),
        ("Ida Quell and her driver were in court on Tuesday. The judge ordered the 52-year-old driver held without bail.", False),
        ("Ida Quell was in court on Tuesday. The judge ordered another bus driver held on $500,000 bail.", False),
        ("Ida Quell appeared in court with her accountant. On Tuesday the former accountant pleaded guilty.", False),
        ("Ida Quell appeared in court. On Tuesday a former executive of her clinic pleaded guilty.", False),
        ("Ida Quell appeared in court. On Tuesday her former lawyer was sentenced to two years in prison.", False),
        ("Ida Quell appeared in court. On Tuesday an executive at one of the clinics pleaded guilty.", False),
    ],
)
def test_the_former_executive_is_the_party_and_an_executive_is_somebody_else(text: str, news: bool) -> None:
    assert bool(told(text, ALONE)) is news


@pytest.mark.parametrize(
    ("text", "news"),
    [
        ("Two guards who watched Ida Quell in her cell were indicted on Tuesday.", False),
        ("Three officers sent to guard Ida Quell were charged on Tuesday with lying.", False),
        ("Her brother, who had hidden Ida Quell in his barn, was charged on Tuesday.", False),
        ("Ida Quell, who ran a clinic with Ben Orr, was charged with fraud on Tuesday.", True),
        ("Ida Quell, who once hired two guards, was indicted on Tuesday.", True),
    ],
)
def test_a_relative_clause_before_the_verb_does_not_give_its_subject(text: str, news: bool) -> None:
    assert bool(told(text, ALONE)) is news


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ("The founder of Quell Roofing was found not guilty on Friday of every charge.", set()),
        ("An executive at Quell Roofing pleaded guilty on Tuesday.", set()),
        ("Quell Roofing of Leeds pleaded guilty on Tuesday.", {"r-v-quell-roofing"}),
        ("The head of Quell Roofing, Ben Orr, was jailed on Tuesday for three years.", set()),
    ],
)
def test_who_holds_an_office_in_a_firm_is_not_the_firm(text: str, cases: set[str]) -> None:
    firm = Case(
        "r-v-quell-roofing",
        "R v Quell Roofing Ltd",
        parties=(Party("The Crown", "prosecution"), Party("Quell Roofing Ltd", "defendant", ("Quell Roofing",))),
    )

    assert {case for case, _, _, _ in told(text + " Prosecutors of Quell Roofing had called nine witnesses.", firm)} == cases


@pytest.mark.parametrize(
    ("text", "news"),
    [
        ("Ida Quell's guards were indicted on Tuesday.", False),
        ("Ida Quell's Prison Guards Were Indicted on Tuesday.", False),
        ("Ida Quell's accountant pleaded guilty on Tuesday.", False),
        ("Newark's former mayor, Ida Quell, pleaded guilty on Tuesday.", True),
        ("After Ida Quell's arraignment the former mayor pleaded guilty on Tuesday.", True),
    ],
)
def test_who_belongs_to_a_party_is_somebody_else(text: str, news: bool) -> None:
    assert bool(told(text, ALONE)) is news


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ("Ida Quell won her libel suit on Tuesday. Her bribery trial was moved on Tuesday to Sept. 14.", {"us-v-quell"}),
        ("Ida Quell's civil trial was moved on Tuesday to Sept. 14.", {"board-v-quell"}),
        (
            "The judge said a murder trial would overrun and that the Bank Board's suit against Ida Quell would start Sept. 14.",
            {"board-v-quell"},
        ),
        ("Ida Quell's murder trial was put off on Tuesday to Sept. 14.", {"us-v-quell"}),
    ],
)
def test_the_sort_of_a_trial_tells_the_suit_from_the_prosecution(text: str, cases: set[str]) -> None:
    assert {case for case, kind, _, _ in told(text, SUIT, PAIR) if kind == "trial_date"} <= cases
    assert {case for case, kind, _, _ in told(text, SUIT) if kind == "trial_date"} <= cases & {"board-v-quell"}


@pytest.mark.parametrize(
    "text", ["The court dismissed the charges against Sonia Quell.", "The judge threw out the case against Mark Ebner."]
)
def test_charges_that_fell_against_somebody_else_are_not_the_partys(text: str) -> None:
    assert told(f"Ida Quell was in court on Tuesday in Newark. Her sister came too. {text}", PAIR) == set()


@pytest.mark.parametrize(
    ("text", "news"),
    [
        ("Prosecutors will not go on against Vera Lind, who kept the books. The charges against her were dismissed on Tuesday. "
         "Ida Quell is to be tried in May.", False),
        ("Prosecutors will not go on against Ida Quell, who kept the books. The charges against her were dismissed on Tuesday. "
         "Vera Lind is to be tried in May.", True),
    ],
)  # fmt: skip
def test_a_pronoun_is_of_whom_the_sentence_before_introduces(text: str, news: bool) -> None:
    assert bool(told(text, PAIR)) is news


def test_charges_that_fell_against_a_party_are_told() -> None:
    found = told("Ida Quell was in court on Tuesday in Newark. The judge dismissed the charges against Ida Quell.", PAIR)

    assert {each[:3] for each in found} == {("us-v-quell", "ruling", "dismissed")}


@pytest.mark.parametrize(
    "text",
    [
        "A former aide to Ida Quell was sentenced on Tuesday to 18 months in prison.",
        "The chief of staff to Mayor Ida Quell pleaded guilty on Tuesday to conspiracy.",
        "The driver for Ida Quell was convicted of perjury on Tuesday.",
    ],
)
def test_who_serves_a_party_is_somebody_else(text: str) -> None:
    assert told(text, replace(PAIR, parties=PAIR.parties[:2])) == set()


def test_a_party_after_the_name_of_a_judge_opens_a_sentence_of_its_own() -> None:
    found = told("On Tuesday Ida Quell stood in Newark before Judge Maud Tallis. Quell pleaded not guilty.", PAIR)

    assert {each[:3] for each in found} == {("us-v-quell", "plea", "not_guilty")}
