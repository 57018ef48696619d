"""Matching: which tracked cases an item speaks of, by which name, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matching_kit import FEDERAL, FREIGHT, MAYOR, STATE, a_case, an_item, ids, match

from notifier.core.matching import CaseIndex, Matched
from notifier.core.model.cases import Docket, Party

# --- names -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "The ruling in Hale v. Orr Freight came on Monday.",
        "The ruling in Hale vs. Orr Freight came on Monday.",
        "The ruling in Hale versus Orr Freight came on Monday.",
        "The ruling in HALE V. ORR FREIGHT came on Monday.",
        "In Orr Freight v. Hale the appeal was argued on Monday.",
        "In Ana Hale v. Orr Freight, Inc. the appeal was argued on Monday.",
        "The judge in No. 24-cv-4410 (LBQ) ruled on Monday for Hale.",
        "24 Civ. 4410 (LBQ) was decided in Manhattan federal court.",
        "Ana Hale’s lawsuit against Orr Freight will go to a jury.",
        "E Ana Hale sued Orr Freight over the strike.",
        "A jury heard Ms. Hale and then the managers of Orr Freight.",
        "Jurors ruled for Aña Hale against Orr Freight.",
    ],
)
def test_a_case_is_known_by_number_caption_or_both_parties(text: str) -> None:
    assert ids(match(FREIGHT, text)) == {"hale-v-orr"}


@pytest.mark.parametrize(
    "text",
    [
        "Ana Hale opened a bakery on Monday.",
        "A hale and hearty judge ruled on Monday.",
        "The jury in Halestone v. Orrin ruled on Monday.",
        "Orr Freight bought nine lorries, a company spokesman said.",
        "Judge Quist spoke at a school about the law.",
        "The judge ruled against Bo Lin on Monday.",
        "Hale Street was closed while the court met near Orr Park.",
        "",
    ],
)
def test_what_an_editor_would_not_take_for_the_case_is_no_match(text: str) -> None:
    assert match(FREIGHT, text) == Matched()


def test_an_alias_alone_is_enough() -> None:
    case = a_case(aliases=("pier strike suit",))

    matched = match(case, "Nothing new in the pier strike suit, it seems.")

    assert matched.matches[0].why[0] == "alias “pier strike suit”"
    assert [(m.what, m.start, m.end) for m in matched.mentions] == [("alias", 21, 37)]


def test_a_defendant_named_beside_a_step_of_the_prosecution_is_enough_for_a_prosecution() -> None:
    assert ids(match(MAYOR, "Robert Tarkovic pleaded not guilty on Monday.")) == {"us-v-tarkovic"}
    assert ids(match(MAYOR, "Bob Tarkovic was sentenced on Monday.")) == {"us-v-tarkovic"}
    assert match(MAYOR, "Robert Tarkovic cut a ribbon on Monday and praised the band.") == Matched()
    assert match(MAYOR, "Robert Tarkovic spoke. The jury of the song contest met elsewhere on Monday.") == Matched()


@pytest.mark.parametrize(
    "prosecutor",
    ["PF", "Procurator Fiscal, Oban", "HM Advocate", "CPS", "Crown Prosecution Service", "DPP", "R", "Rex", "The King", "Police"],
)
def test_whoever_prosecutes_under_whatever_name_a_defendant_stands_for_the_case(prosecutor: str) -> None:
    case = a_case(f"{prosecutor} v Tarkovic", id="tarkovic", parties=(Party("Robert Tarkovic", "defendant"),))

    assert ids(match(case, "Robert Tarkovic admitted theft and was convicted on Monday.")) == {"tarkovic"}
    assert match(case, "Robert Tarkovic sang on Monday.") == Matched()


def test_a_bare_surname_never_matches_by_itself() -> None:
    assert match(MAYOR, "Tarkovic appealed to the council on Monday.") == Matched()
    assert ids(match(MAYOR, "Tarkovic appealed to the council on Monday, and Judge Okafor thanked the jury.")) == {"us-v-tarkovic"}


def test_a_surname_stands_for_the_party_once_the_full_name_was_given() -> None:
    matched = match(MAYOR, "Robert Tarkovic was convicted on Monday. Tarkovic will appeal.")

    assert [(m.what, m.text_party) for m in matched.mentions] == [("party", "Robert Tarkovic"), ("surname", "Robert Tarkovic")]


def test_mentions_are_exact_slices_of_the_document() -> None:
    item = an_item("Robert J. Tarkovic was convicted of taking bribes, Judge Delia Okafor said.", "Mayor guilty")

    matched = CaseIndex.build([MAYOR]).match(item)

    assert [(m.what, item.document[m.start : m.end]) for m in matched.mentions] == [
        ("party", "Robert J. Tarkovic"),
        ("context", "bribes"),
        ("judge", "Delia Okafor"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Robert Tarkovic was convicted of bribery.", True),
        ("Robert Tarkovic, a friend of convicted felons, sang.", False),
        ("Robert Tarkovic was tried for bribery.", True),
        ("Robert Tarkovic tried to sing.", False),
        ("The indictment of Robert Tarkovic was sealed.", True),
        ("The defeat of Robert Tarkovic is an indictment of us all.", False),
        ("Robert Tarkovic, who was convicted of theft in 2011, sang.", False),
    ],
)
def test_words_of_the_law_count_only_in_the_sense_of_the_law(text: str, found: bool) -> None:
    assert bool(match(MAYOR, text).matches) == found


# --- namesakes ---------------------------------------------------------------------------------------------------------


NAMED = replace(MAYOR, aliases=("Tarkovic",))


@pytest.mark.parametrize(
    "text",
    [
        "The linebacker Tyrell Tarkovic appealed against his suspension. Tarkovic pleaded innocence in a video.",
        "Senator Ana Tarkovic will sponsor the bill. A judge praised Tarkovic.",
        "Tarkovic Avenue was closed on Monday; a court will decide.",
        "Judge Tarkovic sentenced a baker to nine years.",
        "Mary Tarkovic, whose brother was tried, said nothing. Tarkovic is a nurse.",
    ],
)
def test_a_namesake_is_not_the_party_even_where_the_surname_is_an_alias(text: str) -> None:
    assert match(NAMED, text) == Matched()


def test_the_bearer_named_last_bears_the_surname() -> None:
    text = "Robert Tarkovic was tried first. His cousin Lena Tarkovic was tried next. Tarkovic was acquitted by the jury."

    matched = match(NAMED, text)

    assert [m.start for m in matched.mentions if m.what in ("party", "surname")] == [2]


def test_a_surname_that_is_a_word_needs_its_capital() -> None:
    case = a_case("United States v. Stone", id="stone", parties=(Party("Adam Stone", "defendant", ("Stone",)),), aliases=("Stone",))

    assert match(case, "The judge laid a stone for the new court.") == Matched()
    assert ids(match(case, "The judge freed Stone on bail.")) == {"stone"}


def test_a_junior_is_another_person_where_the_text_names_both() -> None:
    both = "Robert Tarkovic was in court. Robert Tarkovic Jr. was sentenced on Monday."
    one = "Robert Tarkovic Jr. was sentenced on Monday."

    assert [m.start for m in match(MAYOR, both + " Prosecutors of Robert Tarkovic rested.").mentions if m.what == "party"] == [
        2,
        92,
    ]
    assert ids(match(MAYOR, one)) == {"us-v-tarkovic"}


# --- require, exclude, furniture, time ---------------------------------------------------------------------------------


def test_a_required_word_must_occur_unless_the_number_does() -> None:
    case = replace(FREIGHT, require=("harbor", "pier strike"))

    assert match(case, "The ruling in Hale v. Orr Freight came on Monday.") == Matched()
    assert ids(match(case, "The ruling in Hale v. Orr Freight, over the harbor, came on Monday.")) == {"hale-v-orr"}
    assert ids(match(case, "No. 1:24-cv-04410 was decided.")) == {"hale-v-orr"}


def test_an_excluded_word_forbids_the_match() -> None:
    case = replace(NAMED, exclude=("Tarkovic Avenue",))

    assert match(case, "Robert Tarkovic was convicted. Tarkovic Avenue keeps its name.") == Matched()


def test_names_in_links_and_captions_are_no_evidence() -> None:
    link = "READ MORE: Robert Tarkovic convicted of bribery"
    text = f"The council met on Monday to vote on a bridge.\n\n{link}\n\nThe bridge was built in 1931."

    assert match(NAMED, text) == Matched()


def test_a_newspaper_is_no_place() -> None:
    case = replace(MAYOR, require=("New York",))

    assert match(case, "Robert Tarkovic was convicted, the New York Times wrote.") == Matched()
    assert ids(match(case, "Robert Tarkovic was convicted in New York.")) == {"us-v-tarkovic"}


def test_an_item_older_than_the_case_cannot_tell_of_it() -> None:
    text = "Robert Tarkovic was charged with speeding, and pleaded guilty."

    assert match(MAYOR, text, published_at=datetime(2024, 5, 1, tzinfo=UTC)) == Matched()
    assert ids(match(MAYOR, text, published_at=None)) == {"us-v-tarkovic"}


@pytest.mark.parametrize(
    ("number", "year"),
    [
        ("1:24-cv-01234", 2024),
        ("3:98-cr-00012-ABC", 1998),
        ("CP-51-CR-0004412-2023", 2023),
        ("27-CR-20-00123", 2020),
        ("CV-2019-001234", 2019),
        ("2044/23", None),
        ("T20237001", None),
    ],
)
def test_the_year_of_a_case_is_no_county_and_no_serial_of_its_docket_number(number: str, year: int | None) -> None:
    case = replace(MAYOR, dockets=(Docket(number),))
    text = "Robert Tarkovic pleaded guilty to bribery before Judge Delia Okafor, a court heard."

    assert ids(match(case, text, published_at=datetime(year or 1975, 1, 1, tzinfo=UTC))) == {"us-v-tarkovic"}
    assert year is None or not ids(match(case, text, published_at=datetime(year - 1, 12, 31, tzinfo=UTC)))


# --- the index ---------------------------------------------------------------------------------------------------------


def test_related_cases_are_given_as_configured() -> None:
    index = CaseIndex.build([FEDERAL, STATE])

    assert [case.id for case in index.related("us-v-tarkovic")] == ["state-v-tarkovic"]
    assert index.cases["us-v-tarkovic"] == FEDERAL


def test_scores_lie_between_nought_and_one_and_the_best_comes_first() -> None:
    text = "In Hale v. Orr Freight a jury sat. Robert Tarkovic was convicted on Monday."

    scores = [each.score for each in match([FREIGHT, MAYOR], text).matches]

    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


@given(st.text(max_size=300), st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_no_text_makes_matching_fail_and_mentions_stay_within_it(text: str, title: str) -> None:
    item = an_item(text + " Robert Tarkovic v. Orr pleaded guilty in 1:25-cr-00094 " + text, title)

    for mention in INDEX.match(item).mentions:
        assert 0 <= mention.start < mention.end <= len(item.document)


INDEX = CaseIndex.build([FREIGHT, FEDERAL, STATE])
