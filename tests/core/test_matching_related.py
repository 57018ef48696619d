"""Related cases and cases that share a name: which of them an item speaks of."""

from __future__ import annotations

from dataclasses import replace

import pytest
from matching_kit import FEDERAL, MAYOR, STATE, a_case, an_item, ids, match

from notifier.core.matching import CaseIndex, Matched
from notifier.core.model.cases import Docket, Party


def test_of_related_cases_the_one_that_the_item_speaks_for_is_matched() -> None:
    assert ids(match([FEDERAL, STATE], "Robert Tarkovic was convicted on Monday of taking bribes.")) == {"us-v-tarkovic"}
    assert ids(match([FEDERAL, STATE], "Robert Tarkovic was convicted of arson on Monday in Toledo.")) == {"state-v-tarkovic"}


@pytest.mark.parametrize(
    ("award", "found"),
    [
        ("$12m", {"one"}),
        ("12.1 million dollars", {"one"}),
        ("$3 million", {"two"}),
        ("$14 million", {"one", "two"}),
        ("£12m", {"one", "two"}),
    ],
)
def test_related_suits_are_told_apart_by_a_sum_in_other_words_or_rounded(award: str, found: set[str]) -> None:
    parties = (Party("Ana Hale"), Party("Bo Orr", "defendant"))
    one = a_case("Hale v. Orr (2019)", id="one", parties=parties, context=("$12.1 million",), related=("two",))
    two = a_case("Hale v. Orr (2022)", id="two", parties=parties, context=("$3 million",), related=("one",))

    assert ids(match([one, two], f"A judge upheld the award of {award} to Ana Hale in her suit against Bo Orr.")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana Hale's first defamation suit against Bo Orr goes to a jury in May, a judge ruled.", {"one"}),
        ("The judge in Ana Hale's second civil case against Bo Orr denied a motion to dismiss it.", {"two"}),
        ("In her initial complaint against Bo Orr, Ana Hale asked a judge for damages.", set()),
        ("A judge heard first of Ana Hale's case against Bo Orr in March.", set()),
    ],
)
def test_related_suits_that_are_counted_are_told_apart_by_their_number_in_other_words(text: str, found: set[str]) -> None:
    parties = (Party("Ana Hale"), Party("Bo Orr", "defendant"))
    one = a_case("Hale v. Orr (2019)", id="one", parties=parties, context=("first lawsuit",), related=("two",))
    two = a_case("Hale v. Orr (2022)", id="two", parties=parties, context=("second lawsuit",))

    matched = match([one, two], text)

    assert {m.case for m in matched.mentions if m.what == "context"} == found


def test_where_nothing_tells_related_cases_apart_both_are_matched() -> None:
    assert ids(match([FEDERAL, STATE], "Robert Tarkovic was convicted on Monday.")) == {"us-v-tarkovic", "state-v-tarkovic"}


def test_a_name_that_unrelated_cases_share_needs_more() -> None:
    one = a_case("Hale v. Grimaldo", id="one", parties=(Party("Ana Hale"), Party("Pia Grimaldo")), context=("defamation",))
    other = a_case("Lin v. Grimaldo", id="other", parties=(Party("Bo Lin"), Party("Pia Grimaldo")), context=("patent",))

    assert match([one, other], "Pia Grimaldo won a ruling about the harbor in court.") == Matched()
    assert ids(match([one, other], "A jury heard Ana Hale accuse Pia Grimaldo.")) == {"one"}


def test_parties_of_two_related_cases_are_enough_for_both() -> None:
    one = a_case(
        "Hale v. Orr (Texas)", id="tx", parties=(Party("Hale Inc."), Party("Orr Group")), context=("battery",), related=("ca",)
    )
    other = replace(one, id="ca", name="Hale v. Orr (California)", context=("screen",), related=("tx",))

    assert ids(match([one, other], "A jury on Monday told Orr Group to pay Hale $3 million.")) == {"tx", "ca"}
    assert ids(match([one, other], "A jury on Monday told Orr Group to pay Hale $3 million over a screen.")) == {"ca"}


LEAGUE = a_case(
    "Harbor League v. Osei",
    id="league",
    court="mdd",
    dockets=(Docket("8:25-cv-00361", "mdd"),),
    parties=(Party("Harbor League", "plaintiff"), Party("Kofi Osei", "defendant", ("Osei",))),
    aliases=("Osei v. Harbor League",),
    require=("dredging ban",),
    context=("Baltimore",),
    related=("oregon",),
)
OREGON = replace(
    LEAGUE,
    id="oregon",
    name="State of Oregon v. Osei",
    court="ord",
    dockets=(Docket("3:25-cv-00050", "ord"),),
    parties=(Party("State of Oregon", "plaintiff"), Party("Kofi Osei", "defendant", ("Osei",))),
    aliases=(),
    context=("Portland",),
    related=("league",),
)
OTHER = a_case("Lin v. Osei", id="lin", parties=(Party("Bo Lin"), Party("Kofi Osei", "defendant", ("Osei",))), context=("libel",))


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        (
            "Osei's dredging ban on trial",
            "A court heard of Kofi Osei's dredging ban. Judges doubt the dredging ban.",
            {"league", "oregon"},
        ),
        (
            "Fourth Circuit weighs dredging ban",
            "Kofi Osei's ban was before a court. A judge had blocked the dredging ban.",
            {"league"},
        ),
        (
            "Ninth Circuit weighs dredging ban",
            "Kofi Osei's ban was before a court. A judge had blocked the dredging ban.",
            {"oregon"},
        ),
        (
            "Supreme Court weighs dredging ban",
            "Kofi Osei's ban was before a court. A judge had blocked the dredging ban.",
            {"league"},
        ),
        ("Osei drops in polls", "A court may rule on it. Kofi Osei's dredging ban is loathed.", set()),
        ("Osei's dredging ban is loathed", "Kofi Osei spoke. Fishermen are glad.", set()),
    ],
)
def test_a_matter_in_the_title_and_before_the_courts_speaks_for_the_case_and_the_courts_above_tell_which(
    title: str, text: str, found: set[str]
) -> None:
    item = an_item(text, title)

    assert ids(CaseIndex.build([LEAGUE, OREGON, OTHER]).match(item)) == found


CIVIL = a_case(
    "Bank Board v. Tarkovic",
    id="board-v-tarkovic",
    dockets=(Docket("1:25-cv-00061", "ohsd"),),
    parties=(Party("Bank Board", "plaintiff"), Party("Robert Tarkovic", "defendant", ("Tarkovic",))),
    related=("us-v-tarkovic",),
)
CRIMINAL = replace(MAYOR, context=(), related=("board-v-tarkovic",))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Robert Tarkovic was convicted by a jury on Monday.", {"us-v-tarkovic"}),
        ("Robert Tarkovic pleaded not guilty. A judge set bail.", {"us-v-tarkovic"}),
        ("Robert Tarkovic settled the lawsuit of the Bank Board on Monday.", {"board-v-tarkovic"}),
        ("The civil trial of Robert Tarkovic, whom the Bank Board sued, began.", {"board-v-tarkovic"}),
    ],
)
def test_a_prosecution_and_a_suit_are_told_apart_by_the_words_of_either(text: str, found: set[str]) -> None:
    assert ids(match([CRIMINAL, CIVIL], text)) == found


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        ("Closing arguments in Tarkovic trial", "Lawyers spoke to the jury on Monday.", True),
        ("What the Tarkovic verdict teaches", "Mayors, take no bribes, says our columnist.", True),
        ("Tarkovic speaks", "The crowd cheered a speech about the jury system.", False),
        ("Robert Tarkovic gets life in prison", "", True),
        ("Robert Tarkovic visits the zoo", "", False),
        ("Six years", "The text that sank Robert Tarkovic was brief. Last night he began a nine-year sentence for bribery.", True),
        ("Six years", "The text that pleased Robert Tarkovic was brief. Last night he began a nine-year term as mayor.", False),
        ("Friday", "Remember Robert Tarkovic? He sang. Yesterday the trial over bribes was put off.", True),
        ("Knee surgery", "Dr. Alan Tarkovic lost at trial; Alan Tarkovic is no kin of Robert Tarkovic, who faces trial.", False),
    ],
)
def test_a_case_called_after_its_defendant_and_sentences_that_go_on_about_him(title: str, text: str, found: bool) -> None:
    assert bool(CaseIndex.build([MAYOR]).match(an_item(text, title)).matches) == found


TEXAS = a_case(
    "Hale v. Orr (batteries)",
    id="tx",
    court="txed",
    dockets=(Docket("2:22-cv-00417", "txed"),),
    parties=(Party("Hale Inc.", "plaintiff", ("Hale",)), Party("Orr Group", "defendant", ("Orr",))),
    related=("ca",),
)
CALIFORNIA = replace(
    TEXAS, id="ca", name="Hale v. Orr (screens)", court="cand", dockets=(Docket("5:16-cv-02291", "cand"),), related=("tx",)
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A Texas jury told Orr on Tuesday to pay Hale $3 million.", {"tx"}),
        ("A San Jose jury told Orr on Tuesday to pay Hale $3 million.", {"ca"}),
        ("A California judge heard Hale and Orr, and so did a Texas judge.", {"tx", "ca"}),
        ("Hale and Orr will meet in court. Hale sells phones in Texas.", {"tx", "ca"}),
    ],
)
def test_the_place_of_the_court_tells_related_cases_apart(text: str, found: set[str]) -> None:
    assert ids(match([TEXAS, CALIFORNIA], text)) == found
