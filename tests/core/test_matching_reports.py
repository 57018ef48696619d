"""Matching of short reports that name a surname, a victim or the matter alone, and of namesakes in them."""

from __future__ import annotations

import pytest
from matching_kit import a_case, ids, match

from notifier.core.model.cases import Party

CROWN = a_case("R v Tolland", id="tolland", parties=(Party("Ivo Tolland", "accused", ("Tolland",)),))
STATE = a_case(
    "State v. Wexcombe",
    id="wexcombe",
    parties=(Party("State of North Dakota", "prosecution"), Party("Marta Wexcombe", "defendant", ("Wexcombe",))),
    context=("Fargo", "Dale Ostby"),
)
FIRM = a_case(
    "United States v. Marlow (Quillfin)",
    id="marlow",
    parties=(Party("United States"), Party("Tess Marlow", "defendant", ("Marlow",))),
    context=("Quillfin", "wire fraud"),
)
LIBEL = a_case(
    "Orsova v. Penhallow",
    id="orsova",
    parties=(Party("Lidia Orsova", "plaintiff", ("Orsova",)), Party("Grant Penhallow", "defendant", ("Penhallow",))),
    context=("libel", "memoir"),
)
ALL = (CROWN, STATE, FIRM, LIBEL)


@pytest.mark.parametrize(
    ("case", "title", "text"),
    [
        ("tolland", "Tolland found guilty of manslaughter", ""),
        ("tolland", "Judge refuses to free Tolland on bail", "He will be held until trial."),
        ("tolland", "Retrial for Tolland after Court of Appeal ruling", ""),
        ("tolland", "Tolland convicted", "Sentence will be passed on June 12."),
        ("tolland", "Accused Tolland found guilty of manslaughter", ""),
        ("tolland", "Jury Finds Tolland Guilty Of Manslaughter", ""),
        ("wexcombe", "Wexcombe's lawyers ask judge to move trial out of Cass County", ""),
        ("wexcombe", "Wexcombe to testify Thursday, lawyer says", "The defense may rest on Friday."),
        ("marlow", "Marlow won't testify", "Her lawyers rested after one witness."),
        ("orsova", "Penhallow loses libel appeal", "The memoir stays off the shelves, three judges held."),
    ],
)
def test_a_rare_surname_in_a_headline_is_enough_beside_two_words_of_the_courtroom(case: str, title: str, text: str) -> None:
    assert ids(match(ALL, text, title)) == {case}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Tolland on trial at Rovers", "The winger has a month to earn a contract."),
        ("Tolland handed six-match ban for biting", "He pleaded guilty before an FA panel and will not appeal."),
        ("Jury's still out on Tolland's first year as mayor", ""),
        ("Wexcombe hits back at critics of prison bill", "Senator says that the appeal for votes goes on."),
        ("Wexcombe to testify before Senate panel on rail safety", "Senators will also hear the union."),
        ("Orsova launches new trial of heat pumps", "The jury is out on costs."),
    ],
)
def test_sport_politics_and_one_word_of_the_courtroom_are_not(title: str, text: str) -> None:
    assert ids(match(ALL, text, title)) == set()


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Tolland man convicted of murder", "A jury in Hartford took three hours."),
        ("Tolland Superior Court: plea in arson case", "The judge set sentencing for May."),
        ("Marlow bridge trial closes road", "Drivers told to appeal to the county."),
        ("Orr-Tolland found guilty of manslaughter", "Jurors took an hour."),
        ("Tolland-Orr found guilty of manslaughter", "Jurors took an hour."),
        ("Jurors hear of the death of Paul Tolland", "Prosecutors said that the killer knew him."),
        ("Rolf Tolland found guilty of manslaughter", ""),
        ("Jury Hears Rolf Tolland Killed Neighbor, Prosecutor Says", ""),
    ],
)
def test_a_place_a_double_name_or_a_namesake_is_not_the_accused(title: str, text: str) -> None:
    assert ids(match(ALL, text, title)) == set()


def test_a_surname_that_is_a_word_of_the_courtroom_tells_nobody() -> None:
    case = a_case("State v. Judge", id="judge", parties=(Party("Lemuel Judge", "defendant", ("Judge",)),))

    assert ids(match(case, "Jurors will return on Monday.", "Judge declares mistrial in carjacking case")) == set()
    assert ids(match(case, "Jurors will return on Monday.", "Mistrial in Lemuel Judge case")) == {"judge"}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Dale Ostby's killer gets life", "A jury took two hours."),
        ("Jury chosen in Dale Ostby murder case", ""),
        ("Jury chosen in Ostby murder case", ""),
        ("Ostby's killer loses appeal bid", ""),
        ("Ostby family in tears as jury fails to agree", ""),
        ("Vigil for Dale Ostby", "Friends lit candles. The trial of the woman charged with killing him begins on May 4."),
    ],
)
def test_a_victim_whom_the_context_names_stands_for_the_prosecution(title: str, text: str) -> None:
    assert ids(match(ALL, text, title)) == {"wexcombe"}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Dale Ostby Memorial Trail opens", "The court of public opinion likes it."),
        ("Five years on, Dale Ostby's brewery thrives", ""),
        ("Family of Dale Ostby settles suit against motel", "A judge approved the settlement."),
        ("Ostby family sues brewery", "A judge will hear the claim."),
        ("Rolf Ostby trial opens", "Jurors heard tapes."),
        ("Ostby's death at 94 ends an era", "The judge was loved."),
    ],
)
def test_a_victim_named_for_something_else_does_not(title: str, text: str) -> None:
    assert ids(match(ALL, text, title)) == set()


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Quillfin trial, Day 4: the money man", "", {"marlow"}),
        ("No verdict yet for Quillfin founder", "Jurors went home at five.", {"marlow"}),
        ("Quillfin shares rise 4%", "Trial of a new drug begins.", set()),
        ("Quillfin settles suit by investors", "The judge and both lawyers signed.", set()),
    ],
)
def test_the_matter_in_the_brackets_of_a_name_is_what_a_trial_is_called_after(title: str, text: str, expected: set[str]) -> None:
    assert ids(match(ALL, text, title)) == expected


def test_who_prosecutes_is_no_party_by_which_a_case_is_known() -> None:
    case = a_case(
        "Affaire Morel",
        id="morel",
        parties=(Party("Parquet national", "prosecution", ("financial prosecutors",)), Party("Luc Morel", "defendant")),
    )

    assert ids(match(case, "Financial prosecutors want a retrial and nine years in prison.", "Prosecutors appeal verdict")) == set()


_BRIBES = a_case(
    "United States v. Tarkovic",
    id="bribes",
    court="paed",
    judge="Delia Okafor",
    parties=(Party("United States"), Party("Robert Tarkovic", "defendant", ("Tarkovic",))),
    context=("federal", "Philadelphia", "bribery", "quarry license"),
)


@pytest.mark.parametrize(
    ("matter", "expected"),
    [("taking kickbacks from a towing company", set()), ("hiding a payment for the quarry license", {"bribes"})],
)
def test_a_judge_tells_a_case_beside_its_matter_and_not_beside_the_court_where_she_sits(matter: str, expected: set[str]) -> None:
    text = f"A federal jury in Philadelphia found a councilman guilty of {matter} after a trial before Judge Delia Okafor."

    assert ids(match(_BRIBES, text, "Jury convicts councilman")) == expected


@pytest.mark.parametrize(
    ("court", "expected"),
    [("A federal judge in Ohio", set()), ("A federal judge in Louisville", {"cooker"}), ("A federal judge", {"cooker"})],
)
def test_a_suit_against_a_firm_in_another_court_is_another_suit(court: str, expected: set[str]) -> None:
    case = a_case(
        "Orr v. Hearthstone Appliance",
        id="cooker",
        court="kywd",
        parties=(Party("Ana Orr", "plaintiff"), Party("Hearthstone Appliance Co.", "defendant", ("Hearthstone",))),
        context=("pressure cooker",),
    )
    text = (
        f"{court} has dismissed a class action against Hearthstone Appliance over a cooker. The firm also makes a pressure cooker."
    )

    assert ids(match(case, text, "Class action against Hearthstone tossed")) == expected
