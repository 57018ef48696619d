"""Docket numbers and docket entries: the case that has the number, in its court."""

from __future__ import annotations

from dataclasses import replace

import pytest
from matching_kit import FREIGHT, MAYOR, a_case, an_item, ids, match

from notifier.core.language.dockets import normal
from notifier.core.matching import CaseIndex, Matched
from notifier.core.model.cases import Docket
from notifier.core.model.items import Entry, Item


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
