"""Docket numbers: many ways to write one, one normal form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifier.core.language.dockets import find_dockets, is_appeal, is_federal, normal, same

NORMAL = [
    ("1:20-cv-07311", "1:20-cv-07311"),
    ("20-cv-7311", "20-cv-07311"),
    ("20 Civ. 7311 (LAK)", "20-cv-07311"),
    ("No. 20-cv-7311", "20-cv-07311"),
    ("1:20-cv-07311-LAK-JLC", "1:20-cv-07311"),
    ("1-20-cv-07311", "1:20-cv-07311"),
    ("CV 20-07311-GW", "20-cv-07311"),
    ("Civil Action No. 17-1234 (RMC)", "17-cv-01234"),
    ("S5 22 Cr. 673 (ABC)", "22-cr-00673"),
    ("1:18cr83", "1:18-cr-00083"),
    ("1:18-cr-00224-1", "1:18-cr-00224"),
    ("2:16-MD-02742", "2:16-md-02742"),
    ("5:20-hc-02012", "5:20-hc-02012"),
    ("1:2020-cv-07311", "1:20-cv-07311"),
    ("2020-CV-07311", "2020-cv-07311"),
    ("22-3054(L)", "22-3054"),
    ("23-793-cv", "23-793"),
    ("No. 23-0793", "23-793"),
    ("2012-CF-001083-A", "2012-cf-001083-a"),
    ("451463 / 2013", "451463/2013"),
    ("Index No. 451463/2013", "451463/2013"),
    ("CGC-16-550128", "cgc-16-550128"),
    ("CR-25-690118-A", "cr-25-690118-a"),
    ("27-CR-25-4417", "27-cr-25-4417"),
    ("INS 88 of 2025", "ins88of2025"),
    ("[2024] EWHC 12 (KB)", "[2024]ewhc12(kb)"),
    ("", ""),
]


@pytest.mark.parametrize(("written", "expected"), NORMAL)
def test_every_way_of_writing_has_one_normal_form(written: str, expected: str) -> None:
    assert normal(written) == expected


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("1:20-cv-07311", "20 Civ. 7311 (LAK)"),
        ("20-cv-7311", "1:20-cv-07311-LAK"),
        ("CGC-16-550128", "cgc-16-550128"),
        ("2012 CF 001083 A", "2012CF001083A"),
        ("23-793", "No. 23-793"),
    ],
)
def test_one_number_written_in_two_ways_is_the_same(a: str, b: str) -> None:
    assert same(a, b)
    assert same(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("1:20-cv-07311", "2:20-cv-07311"),  # another office
        ("20-cv-07311", "21-cv-07311"),  # another year
        ("20-cv-07311", "20-cr-07311"),  # another type
        ("7311", "20-cv-07311"),  # a serial alone is no number
        ("20-7311", "20-cv-07311"),  # an appeal is not a trial
        ("CR-25-690118-A", "CR-25-690118-B"),  # the letter is a co-defendant in some states
        ("", ""),
    ],
)
def test_numbers_that_differ_in_a_part_that_counts_are_not_the_same(a: str, b: str) -> None:
    assert not same(a, b)


def test_numbers_are_found_in_running_text_with_their_place() -> None:
    text = (
        "The case is Hale v. Orr, No. 21-cv-4410 (PQR), in Manhattan; an older one was S2 19 Cr. 88 (PQR). "
        "Nos. 21-451 and 21-1219 were argued together. Case No. 2019-CF-000417-A. Index No. 650001/2021."
    )

    found = [(text[m.start : m.end], m.number) for m in find_dockets(text)]

    assert found == [
        ("21-cv-4410 (PQR)", "21-cv-04410"),
        ("19 Cr. 88 (PQR)", "19-cr-00088"),
        ("21-451", "21-451"),
        ("21-1219", "21-1219"),
        ("2019-CF-000417-A", "2019-cf-000417-a"),
        ("650001/2021", "650001/2021"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They won 24-17 in overtime.",
        "He is ranked No. 1 and she is No. 10 in the world.",
        "Call 555-0199 or 20-30 friends.",
        "About 20 civil servants left in 2020-21.",
        "In case 2 people come, set 3 chairs.",
    ],
)
def test_other_numbers_are_not_taken_for_docket_numbers(text: str) -> None:
    assert find_dockets(text) == []


def test_only_the_asked_stretch_is_read() -> None:
    text = "No. 21-cv-4410 and No. 21-cv-4411"

    assert [m.number for m in find_dockets(text, 15)] == ["21-cv-04411"]
    assert [m.number for m in find_dockets(text, 0, 15)] == ["21-cv-04410"]


federal = st.builds(
    lambda office, year, kind, serial: (office, year, kind, serial),
    st.one_of(st.none(), st.integers(0, 9)),
    st.integers(10, 30),
    st.sampled_from(["cv", "cr", "mj", "mc", "md"]),
    st.integers(1, 99999),
)


@given(federal, st.sampled_from(["-LAK", " (LAK)", "-LAK-JLC", ""]), st.booleans())
def test_zeros_case_and_initials_never_matter(parts: tuple[int | None, int, str, int], initials: str, upper: bool) -> None:
    office, year, kind, serial = parts
    front = "" if office is None else f"{office}:"
    written = f"{front}{year}-{kind.upper() if upper else kind}-{serial}{initials}"

    assert normal(written) == f"{front}{year}-{kind}-{serial:05d}"
    assert is_federal(normal(written))
    assert not is_appeal(normal(written))


@given(st.text(max_size=60))
def test_the_normal_form_is_its_own_normal_form_where_it_is_federal(text: str) -> None:
    once = normal(text)

    if is_federal(once) or is_appeal(once):
        assert normal(once) == once


@given(st.text(alphabet="0123456789 -:/.()NocvrCIV,and", max_size=120))
def test_mentions_lie_in_the_text_in_order_and_do_not_overlap(text: str) -> None:
    place = 0
    for mention in find_dockets(text):
        assert place <= mention.start < mention.end <= len(text)
        assert mention.number
        place = mention.end
