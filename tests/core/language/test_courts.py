"""Courts as newspapers call them."""

from __future__ import annotations

from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from notifier.core.language.courts import COURTS, CourtMention, court_of_host, find_courts, fits, search, short_name, timezone_of

# sentence -> what each mention in it says: its words, its ids, its level
TABLE: list[tuple[str, list[tuple[str, tuple[str, ...], str]]]] = [
    ("It was filed in the Southern District of New York.", [("Southern District of New York", ("nysd",), "trial")]),
    ("It went to the S.D.N.Y. last year.", [("S.D.N.Y.", ("nysd",), "trial")]),
    ("SDNY judges are busy; so is the E.D. Va. bench.", [("SDNY", ("nysd",), "trial"), ("E.D. Va.", ("vaed",), "trial")]),
    ("He was tried in federal court in Manhattan.", [("federal court in Manhattan", ("nysd",), "trial")]),
    ("A Manhattan federal judge agreed.", [("Manhattan federal judge", ("nysd",), "trial")]),
    ("The U.S. District Court in Brooklyn is closed.", [("U.S. District Court in Brooklyn", ("nyed",), "trial")]),
    ("Boston's federal court was quiet.", [("Boston's federal court", ("mad",), "trial")]),
    ("A federal jury in Houston convicted him.", [("federal jury in Houston", ("txsd",), "trial")]),
    ("A federal judge in Hawaii blocked the rule.", [("federal judge in Hawaii", ("hid",), "trial")]),
    ("A federal judge in Texas blocked the rule.", [("federal judge in Texas", ("txed", "txnd", "txsd", "txwd"), "trial")]),
    ("U.S. District Judge Ann Hale in Seattle ruled.", [("U.S. District Judge Ann Hale in Seattle", ("wawd",), "trial")]),
    ("U.S. District Judge Ann B. Hale of the Western District of Washington ruled.", [
        ("U.S. District Judge Ann B. Hale of the Western District of Washington", ("wawd",), "trial")]),
    ("A federal judge ruled on Friday.", [("federal judge", (), "trial")]),
    ("U.S. District Court for the District of Massachusetts ruled.", [
        ("U.S. District Court for the District of Massachusetts", ("mad",), "trial")]),
    ("U.S. District Court for the District of Columbia ruled", [
        ("U.S. District Court for the District of Columbia", ("dcd",), "trial")]),
    ("A federal court in Portland, Maine, ruled.", [("federal court in Portland, Maine", ("med",), "trial")]),
    ("A bankruptcy judge in Houston approved it.", [("bankruptcy judge in Houston", ("txsb",), "trial")]),
    ("The U.S. Bankruptcy Court in White Plains approved it.", [("U.S. Bankruptcy Court in White Plains", ("nysb",), "trial")]),
    ("The 9th U.S. Circuit Court of Appeals agreed.", [("9th U.S. Circuit Court of Appeals", ("ca9",), "appeal")]),
    ("The Ninth Circuit agreed.", [("Ninth Circuit", ("ca9",), "appeal")]),
    ("9th Circ. revives suit", [("9th Circ.", ("ca9",), "appeal")]),
    ("The U.S. Court of Appeals for the Second Circuit agreed.", [
        ("U.S. Court of Appeals for the Second Circuit", ("ca2",), "appeal")]),
    ("The D.C. Circuit and the Federal Circuit differ.", [
        ("D.C. Circuit", ("cadc",), "appeal"), ("Federal Circuit", ("cafc",), "appeal")]),
    ("The San Francisco-based appeals court agreed, a federal appeals court.", [
        ("San Francisco-based appeals court", ("ca9",), "appeal"), ("federal appeals court", (), "appeal")]),
    ("A federal appeals court in New Orleans agreed.", [("federal appeals court in New Orleans", ("ca5",), "appeal")]),
    ("A federal appeals court in Virginia agreed.", [("federal appeals court in Virginia", ("ca4",), "appeal")]),
    ("The U.S. Supreme Court declined.", [("U.S. Supreme Court", ("scotus",), "supreme")]),
    ("SCOTUS declined.", [("SCOTUS", ("scotus",), "supreme")]),
    ("The Supreme Court in Washington, where justices sat, declined.", [("Supreme Court in Washington", ("scotus",), "supreme")]),
    ("The California Supreme Court declined.", [("California Supreme Court", ("cal",), "supreme")]),
    ("The Supreme Court of Georgia declined.", [("Supreme Court of Georgia", ("ga",), "supreme")]),
    ("Georgia's highest court declined.", [("Georgia's highest court", ("ga",), "supreme")]),
    ("A New York federal judge ruled.", [("New York federal judge", ("nyed", "nynd", "nysd", "nywd"), "trial")]),
    ("A federal judge in New York ruled.", [("federal judge in New York", ("nysd", "nyed"), "trial")]),
    ("A federal court in New York City ruled.", [("federal court in New York City", ("nysd",), "trial")]),
    ("A Manhattan federal judge ruled.", [("Manhattan federal judge", ("nysd",), "trial")]),
    ("A New York Supreme Court justice ruled.", [("New York Supreme Court justice", ("nysupct",), "trial")]),
    ("State Supreme Court in Manhattan heard it.", [("State Supreme Court in Manhattan", ("nysupct",), "trial")]),
    ("Manhattan Supreme Court was full.", [("Manhattan Supreme Court", ("nysupct",), "trial")]),
    ("The New York Court of Appeals agreed.", [("New York Court of Appeals", ("ny",), "supreme")]),
    ("The Texas Court of Criminal Appeals agreed.", [("Texas Court of Criminal Appeals", ("texcrimapp",), "appeal")]),
    ("The Massachusetts Appeals Court agreed.", [("Massachusetts Appeals Court", ("massappct",), "appeal")]),
    ("The Delaware Court of Chancery agreed.", [("Delaware Court of Chancery", ("delch",), "trial")]),
    ("D.C. Superior Court will hear it.", [("D.C. Superior Court", ("supctdc",), "trial")]),
    ("Cook County Circuit Court heard it.", [("Cook County Circuit Court", (), "trial")]),
    ("Los Angeles County Superior Court heard it.", [("Los Angeles County Superior Court", ("calsuppctla",), "trial")]),
    ("He stood in the dock of the Old Bailey.", [("Old Bailey", (), "trial")]),
    ("Leeds Crown Court heard it.", [("Leeds Crown Court", (), "trial")]),
    ("The Supreme Court of Canada ruled.", [("Supreme Court of Canada", (), "unknown")]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), TABLE, ids=[row[0][:50] for row in TABLE])
def test_courts_are_read_as_newspapers_write_them(sentence: str, expected: list[tuple[str, tuple[str, ...], str]]) -> None:
    found = [(sentence[m.start : m.end], m.ids, m.level) for m in find_courts(sentence)]

    assert found == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The court ruled, and the judge left.",
        "The U.S. attorney for the Southern District of New York declined to comment.",
        "She lives in the District of Columbia.",
        "The food court and the tennis court closed.",
        "The Justice Department asked the jury to wait.",
        "A panel of judges will decide which baker goes home.",
        "It was the First circuit of the race.",
        "The school district of New York voted.",
    ],
)
def test_words_that_name_no_court_are_left_alone(sentence: str) -> None:
    assert find_courts(sentence) == []


def test_the_supreme_court_is_that_of_the_land_the_text_speaks_of() -> None:
    assert find_courts("In Ottawa, the Supreme Court dismissed the appeal.")[0].ids == ()
    georgia = "The Georgia Supreme Court took the case in May. On Friday the state Supreme Court ruled."
    assert [m.ids for m in find_courts(georgia)] == [("ga",), ("ga",)]


def test_a_mention_fits_or_does_not_fit_a_court() -> None:
    [texas] = find_courts("A federal judge in Texas ruled.")
    [some] = find_courts("A federal judge ruled.")
    [state] = find_courts("A state judge ruled.")

    assert fits(texas, "txsd") is True
    assert fits(texas, "nysd") is False
    assert fits(some, "nysd") is None
    assert fits(some, "ca2") is False
    assert fits(some, "nysupct") is False
    assert fits(state, "nysd") is False
    assert fits(state, "no-such-court") is None


def test_only_the_asked_stretch_is_read() -> None:
    text = "The Ninth Circuit agreed. The Second Circuit did not."

    assert [m.ids for m in find_courts(text, 25)] == [("ca2",)]


def test_the_directory_knows_every_federal_court_with_zone_and_feed() -> None:
    assert sum(court.kind == "district" for court in COURTS.values()) == 94
    assert all(ZoneInfo(court.timezone) for court in COURTS.values())
    assert COURTS["nysd"].feed == "https://ecf.nysd.uscourts.gov/cgi-bin/rss_outside.pl"
    assert short_name("nysd") == "S.D.N.Y."
    assert short_name("elsewhere") == "elsewhere"
    assert timezone_of("cand") == "America/Los_Angeles"
    assert timezone_of("elsewhere") is None
    assert timezone_of(None) is None
    assert court_of_host("https://ecf.azb.uscourts.gov/cgi-bin/rss_outside.pl") == "arb"


@pytest.mark.parametrize(
    ("word", "first"), [("nysd", "nysd"), ("SDNY", "nysd"), ("S.D.N.Y.", "nysd"), ("Ninth Circuit", "ca9"), ("seattle", "wawd")]
)
def test_a_court_is_found_by_any_of_its_names(word: str, first: str) -> None:
    assert search(word)[0].id == first


def test_mentions_never_overlap() -> None:
    text = (
        "U.S. District Court for the Southern District of New York, the 2nd U.S. Circuit Court of Appeals "
        "and the U.S. Supreme Court"
    )

    found: list[CourtMention] = find_courts(text)

    assert [m.ids for m in found] == [("nysd",), ("ca2",), ("scotus",)]
    assert all(a.end <= b.start for a, b in pairwise(found))
