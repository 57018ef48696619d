"""Names: folding, surnames, captions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifier.core.language.names import bare, caption_sides, fold, is_government, is_organisation, surname, tokens, without_form


@given(st.text(max_size=200))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(alphabet=st.characters(min_codepoint=0x80), min_size=1, max_size=20))
def test_folding_a_folded_text_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Inés DELAROSA", "ines delarosa"),
        ("O’Neil", "o'neil"),
        ("Straße", "strase"),
        ("İstanbul", "istanbul"),
        ("Łukasz Øre", "lukasz ore"),
        ("ＡＢＣ", "abc"),
        ("Χρήστος", "χρηστοσ"),
    ],
)
def test_accents_case_and_apostrophes_do_not_matter(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("E. Jean Hale", "Hale"),
        ("Roger J. Orr Jr.", "Orr"),
        ("Ana de la Cruz", "de la Cruz"),
        ("Nils Falk-Hansen", "Falk-Hansen"),
        ("Shaun O’Neil", "O’Neil"),
        ("Orr Freight, Inc.", "Orr Freight"),
        ("Jane Doe 1", "Jane Doe 1"),
        ("Monsieur", "Monsieur"),
        ("", ""),
    ],
)
def test_the_surname_of_a_person_is_told_from_a_firm(name: str, last: str) -> None:
    assert surname(name) == last


@pytest.mark.parametrize(
    "name", ["Orr Freight", "State of Ohio", "Harbor Bank", "Hale & Orr", "Lin Corp.", "Free Press Ohio", "City of Bath"]
)
def test_organisations_are_known_by_their_words(name: str) -> None:
    assert is_organisation(name)


@pytest.mark.parametrize("name", ["Ann Hale", "Bo Lin Jr.", "Inés Carvalho", "Judge Petrus Orr"])
def test_people_are_no_organisations(name: str) -> None:
    assert not is_organisation(name)


def test_a_firm_is_named_without_its_form() -> None:
    assert without_form("Orr Freight Holdings, Inc.") == "Orr Freight Holdings"
    assert without_form("Hale Water plc") == "Hale Water"
    assert without_form("Inc.") == "Inc."


def test_titles_and_suffixes_are_no_part_of_a_bare_name() -> None:
    assert bare("Judge Lewis A. Hale Jr.") == ["lewis", "a", "hale"]
    assert tokens("E. Jean O’Neil-Orr, Jr.") == ["e", "jean", "o'neil-orr", "jr"]


@pytest.mark.parametrize(
    ("name", "plaintiff", "defendant", "government"),
    [
        ("Hale v. Orr (the strike)", "Hale", "Orr", None),
        ("Hale vs Orr Freight, Inc.", "Hale", "Orr Freight", None),
        ("Hale versus Orr", "Hale", "Orr", None),
        ("United States v. Hale", "United States", "Hale", "plaintiff"),
        ("R v Hale", "R", "Hale", "plaintiff"),
        ("People of the State of New York v. Hale", "People of the State of New York", "Hale", "plaintiff"),
        ("Doe 1 v. United States", "Doe 1", "United States", "defendant"),
        ("Estate of Hale v. Orr", "Estate of Hale", "Orr", None),
    ],
)
def test_a_caption_has_two_sides(name: str, plaintiff: str, defendant: str, government: str | None) -> None:
    caption = caption_sides(name)

    assert caption is not None
    assert (caption.plaintiff, caption.defendant, caption.government) == (plaintiff, defendant, government)


@pytest.mark.parametrize("name", ["In re Orr Pharma", "In re: Orr Pharma", "Matter of Orr Pharma", "Ex parte Orr Pharma"])
def test_a_caption_may_have_one_side_only(name: str) -> None:
    caption = caption_sides(name)

    assert caption is not None
    assert caption.in_re
    assert (caption.plaintiff, caption.defendant) == ("Orr Pharma", None)


def test_what_is_no_caption_has_no_sides() -> None:
    assert caption_sides("The Harbor strike") is None
    assert caption_sides("v. Orr") is None


def test_newspapers_write_a_caption_in_several_ways() -> None:
    caption = caption_sides("People of the State of New York v. Ann Hale")

    assert caption is not None
    assert {"People v. Hale", "People v. Ann Hale", "New York v. Hale"} <= set(caption.variants)


def test_governments_are_known() -> None:
    assert all(map(is_government, ["United States", "U.S.", "People of the State of New York", "R", "The King", "Commonwealth"]))
    assert not any(map(is_government, ["Hale", "United Airlines", "State Street Bank"]))
