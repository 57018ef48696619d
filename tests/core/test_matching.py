"""Matching: which tracked cases an item speaks of, by which name, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notifier.core.language.dockets import normal
from notifier.core.matching import CaseIndex, Matched
from notifier.core.model.cases import Case, Docket, Party
from notifier.core.model.items import Entry, Item


def a_case(name: str = "Hale v. Orr Freight", **fields: object) -> Case:
    given: dict[str, object] = {"id": "hale-v-orr", "name": name, **fields}
    return Case(**given)  # type: ignore[arg-type]  # the fields are those of the test


def an_item(text: str, title: str = "", **fields: object) -> Item:
    given: dict[str, object] = {
        "id": "i", "url": None, "title": title, "text": text, "published_at": datetime(2026, 3, 2, tzinfo=UTC), "outlet": "Gazette",
        "feed": "Gazette", **fields,
    }  # fmt: skip
    return Item(**given)  # type: ignore[arg-type]  # the fields are those of the test


def match(cases: Case | Sequence[Case], text: str, title: str = "", **fields: object) -> Matched:
    index = CaseIndex.build([cases] if isinstance(cases, Case) else list(cases))
    return index.match(an_item(text, title, **fields))


def ids(matched: Matched) -> set[str]:
    return {each.case for each in matched.matches}


FREIGHT = a_case(
    court="nysd",
    dockets=(Docket("1:24-cv-04410", "nysd"), Docket("25-793", "ca2")),
    judge="Lena B. Quist",
    parties=(Party("E. Ana Hale", "plaintiff"), Party("Orr Freight, Inc.", "defendant", ("Orr",))),
    context=("strike", "pier"),
)
MAYOR = a_case(
    "United States v. Tarkovic",
    id="us-v-tarkovic",
    court="ohsd",
    dockets=(Docket("1:25-cr-00094", "ohsd"),),
    judge="Delia Okafor",
    parties=(Party("United States"), Party("Robert Tarkovic", "defendant", ("Tarkovic",))),
    context=("bribes", "council"),
)


# --- names -----------------------------------------------------------------------------------------------------------


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
    assert match(MAYOR, "Tarkovic was convicted on Monday.") == Matched()
    assert ids(match(MAYOR, "Tarkovic was convicted on Monday of taking bribes, and Judge Okafor thanked the jury.")) == {
        "us-v-tarkovic"
    }


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


# --- namesakes -------------------------------------------------------------------------------------------------------

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


# --- related cases -----------------------------------------------------------------------------------------------------

STATE = a_case(
    "State of Ohio v. Tarkovic",
    id="state-v-tarkovic",
    parties=(Party("State of Ohio"), Party("Robert Tarkovic", "defendant", ("Tarkovic",))),
    context=("arson", "Toledo"),
    related=("us-v-tarkovic",),
)
FEDERAL = replace(MAYOR, related=("state-v-tarkovic",))


def test_of_related_cases_the_one_that_the_item_speaks_for_is_matched() -> None:
    assert ids(match([FEDERAL, STATE], "Robert Tarkovic was convicted on Monday of taking bribes.")) == {"us-v-tarkovic"}
    assert ids(match([FEDERAL, STATE], "Robert Tarkovic was convicted of arson on Monday in Toledo.")) == {"state-v-tarkovic"}


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


# --- docket numbers ------------------------------------------------------------------------------------------------------


def test_the_same_number_in_another_court_is_another_case() -> None:
    text = "Jurors in case no. 1:25-cr-00094 of the Eastern District of New York convicted a smuggler."

    assert match(MAYOR, text) == Matched()
    repeated = an_item(text, "Guilty verdict in 1:25-cr-00094")
    assert CaseIndex.build([MAYOR]).match(repeated) == Matched()
    assert ids(match(MAYOR, "Jurors in case no. 1:25-cr-00094 of the Southern District of Ohio convicted a smuggler.")) == {
        "us-v-tarkovic"
    }


@pytest.mark.parametrize(
    "text", ["He ran 94 miles in the trial.", "No. 00094 won.", "In No. 24-cr-94 jurors sat.", "In No. 25-cv-94 jurors sat."]
)
def test_a_serial_alone_or_another_year_or_type_is_no_match(text: str) -> None:
    assert match(MAYOR, text) == Matched()


def test_numbers_of_state_and_appeals_courts_are_found() -> None:
    state = a_case("State v. Lin", id="lin", dockets=(Docket(normal("2024-CF-001083-A"), None),))

    assert ids(match(state, "The clerk closed Case No. 2024-CF-001083-A on Monday.")) == {"lin"}
    assert match(state, "The clerk closed Case No. 2024-CF-001083-B on Monday.") == Matched()
    assert ids(match(FREIGHT, "In No. 25-793 the Second Circuit affirmed.")) == {"hale-v-orr"}
    assert match(FREIGHT, "In No. 25-793 the Ninth Circuit affirmed.") == Matched()


def _entry(docket: str | None, court: str | None, title: str, caption: str | None = None) -> Item:
    return an_item("[Order]", title, kind="cmecf", court=court, entry=Entry(docket, caption, "Order", "12", None))


@pytest.mark.parametrize(
    ("docket", "court", "found"),
    [
        ("1:25-cr-00094", "ohsd", True),
        ("25-cr-00094", "ohsd", True),
        ("1:25-cr-00094", None, True),
        ("1:25-cr-00094", "nysd", False),
        ("2:25-cr-00094", "ohsd", False),
        ("1:24-cr-00094", "ohsd", False),
        ("1:25-cv-00094", "ohsd", False),
        ("1:25-cr-00095", "ohsd", False),
        (None, "ohsd", False),
    ],
)
def test_a_docket_entry_is_matched_by_court_office_year_type_and_serial(docket: str | None, court: str | None, found: bool) -> None:
    matched = CaseIndex.build([MAYOR]).match(_entry(docket, court, f"{docket}-DO USA v. Tarkovic", "USA v. Tarkovic"))

    assert ids(matched) == ({"us-v-tarkovic"} if found else set())


def test_a_docket_entry_is_matched_by_caption_only_in_the_court_of_a_case_without_number() -> None:
    case = a_case("Hale v. Orr Freight", court="nysd")
    index = CaseIndex.build([case])

    assert ids(
        index.match(
            _entry("1:24-cv-04410", "nysd", "1:24-cv-04410 Hale v. Orr Freight, Inc. et al", "Hale v. Orr Freight, Inc. et al")
        )
    ) == {"hale-v-orr"}
    assert ids(index.match(_entry("1:24-cv-04410", "ilnd", "1:24-cv-04410 Hale v. Orr Freight", "Hale v. Orr Freight"))) == set()
    assert ids(index.match(_entry("1:24-cv-04410", "nysd", "1:24-cv-04410 Hale v. Lin", "Hale v. Lin"))) == set()


def test_an_entry_of_an_estate_that_names_both_sides_of_a_case_in_its_court_is_matched() -> None:
    case = a_case("Hale v. Orr Freight", court="deb", dockets=(Docket("25-50417", "deb"),), parties=FREIGHT.parties)
    index = CaseIndex.build([case])
    entry = _entry("24-11220", "deb", "24-11220-ABC Lantern Supply Co., Inc.", "Lantern Supply Co., Inc.")
    both = replace(entry, text="[Order Approving Compromise] between E. Ana Hale, Trustee, and Orr Freight, Inc.")

    assert ids(index.match(both)) == {"hale-v-orr"}
    assert ids(index.match(replace(both, court="ilnb"))) == set()
    assert ids(index.match(replace(both, text="[Order Approving Compromise] with Orr Freight, Inc."))) == set()


def test_the_mention_of_an_entry_is_its_number() -> None:
    item = _entry("1:25-cr-00094", "ohsd", "1:25-cr-00094-DO USA v. Tarkovic")

    [mention] = CaseIndex.build([MAYOR]).match(item).mentions

    assert mention.what == "docket"
    assert item.document[mention.start : mention.end].startswith("1:25-cr-00094")


# --- the index -------------------------------------------------------------------------------------------------------


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
