"""An item is known again by what stays of it; copies of one text are known for copies."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifier.core import identity
from notifier.core.identity import Glance, keys_near, text_key
from notifier.core.identity.copies import near_copy
from notifier.core.identity.keys import content_key
from notifier.core.identity.links import TRACKING, Tracking, canonical_url
from notifier.core.identity.words import title_words
from notifier.core.model.items import Item
from notifier.core.model.polling import Identified

NOW = datetime(2026, 3, 9, 12, tzinfo=UTC)
FEED = "https://ledger.example/rss"
LONG = (
    "The Linden ferry ran into the north pier a little after six in the morning, and forty passengers were thrown to the deck. "
    "Harbour police closed the basin while divers looked for a crew member who had been reported missing by his brother."
)
OTHER = (
    "City councillors argued late into the night about the price of parking near the old market, which has doubled since spring. "
    "Shopkeepers say that customers stay away, and the mayor promises another look at the figures before the summer recess."
)


def an_item(**more: object) -> Item:
    item = Item("17", "https://ledger.example/2026/ferry", "Ferry owner faces trial over pier crash", LONG, NOW, "Ledger", "Ledger")
    return replace(item, **more)  # type: ignore[arg-type]


class Memory:
    """What a store does with keys, in a dictionary."""

    def __init__(self) -> None:
        self.known: dict[str, str] = {}
        self.items: dict[str, tuple[Item, str]] = {}

    def meet(self, *items: Item) -> list[Identified]:
        ids = identity.id_keys(FEED, items)
        found = identity.at_a_glance(items, ids, self.glances())
        places = [place for place in range(len(items)) if place not in found]
        rest = [items[place] for place in places]
        keys = identity.keys_of(FEED, rest, [ids[place] for place in places])
        taken = {each.item.id for each in found.values()}
        whole = {id: self.items[id][0] for id in identity.doubtful(rest, keys, self.glances())}
        others = identity.recognise(FEED, rest, keys, known=self.glances(), whole=whole, taken=taken)
        found |= zip(places, others, strict=True)
        for each in found.values():
            if each.status != "known":
                self.items[each.item.id] = (each.item, each.content_key)
            self.known |= dict.fromkeys(each.keys, each.item.id)
        return [found[place] for place in range(len(items))]

    def glances(self) -> Mapping[str, Glance]:
        return {key: Glance(id, self.items[id][1], NOW) for key, id in self.known.items()}


def status(memory: Memory, *items: Item) -> list[str]:
    return [each.status for each in memory.meet(*items)]


# --- links --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("row", TRACKING, ids=lambda row: row.match)
def test_each_row_of_the_table_matches_its_example_and_not_the_other(row: Tracking) -> None:
    assert re.fullmatch(row.pattern, row.match, re.IGNORECASE)
    assert not re.fullmatch(row.pattern, row.miss, re.IGNORECASE)
    assert canonical_url(f"https://x.example/a?{row.match}=1") == "x.example/a"
    assert canonical_url(f"https://x.example/a?{row.miss}=1") == f"x.example/a?{row.miss}=1"


@pytest.mark.parametrize(
    "url",
    [
        "https://www.ledger.example/a/b",
        "http://ledger.example/a/b/",
        "HTTPS://Ledger.Example:443/a/b?utm_source=rss&utm_medium=feed",
        "https://m.ledger.example/a/b?fbclid=abc#comments",
        "https://ledger.example/a/b;jsessionid=1?gclid=2",
        "https://ledger.example/a/b/amp?source=rss",
        "https://user:word@ledger.example/a/b?&#xtor=RSS-1",
    ],
)
def test_one_story_has_one_address_however_a_reader_came(url: str) -> None:
    assert canonical_url(url) == "ledger.example/a/b"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://l.example/a?id=1", "https://l.example/a?id=2"),
        ("https://l.example/a", "https://l.example/A"),
        ("https://l.example/live#block-1", "https://l.example/live#block-2"),
        ("https://l.example/a?source=4711", "https://l.example/a?source=4712"),
        ("https://l.example/a", "https://k.example/a"),
        ("https://l.example:8080/a", "https://l.example/a"),
    ],
)
def test_what_says_which_story_stays(one: str, other: str) -> None:
    assert canonical_url(one) != canonical_url(other)


def test_parameters_have_no_order() -> None:
    assert canonical_url("https://l.example/?a=1&b=2") == canonical_url("https://l.example/?b=2&a=1")


@pytest.mark.parametrize(
    "url", [None, "", "mailto:a@b.example", "javascript:alert(1)", "/relative", "https://", "http:///a", "urn:x"]
)
def test_what_leads_nowhere_on_the_web_is_no_address(url: str | None) -> None:
    assert canonical_url(url) is None


@given(st.text(max_size=200))
def test_no_address_however_odd_breaks_it(text: str) -> None:
    canonical_url(text)
    once = canonical_url(f"https://x.example/{text}")
    assert once is None or canonical_url(f"https://{once}") is not None


# --- headlines ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "title",
    [
        "Ferry owner’s trial moved to June",
        "Ferry owner's trial moved to June - The Ledger",
        "FERRY OWNER'S TRIAL MOVED TO JUNE | Ledger",
        "  Ferry owner's trial: moved to June!  ",
        "Férry owner's trial moved to June",
    ],
)
def test_a_headline_is_its_words_without_the_outlet(title: str) -> None:
    assert title_words(title, "Ledger") == ("ferry", "owner's", "trial", "moved", "to", "june")


def test_what_follows_a_dash_and_is_no_outlet_stays() -> None:
    assert title_words("Ferry trial moved again - by a week", "Ledger")[-3:] == ("by", "a", "week")


# --- one item -----------------------------------------------------------------------------------------------------

SAME = {
    "nothing changed": {},
    "the date is bumped": {"published_at": NOW + timedelta(days=2)},
    "the link says how one came": {"url": "https://www.ledger.example/2026/ferry?utm_source=feed"},
    "the link moved": {"url": "https://ledger.example/archive/ferry-2026"},
    "the id is a new one": {"id": "another"},
    "id and link are new ones": {"id": "another", "url": "https://ledger.example/r/9"},
    "id and date are new ones": {"id": "another", "published_at": NOW + timedelta(days=1)},
    "white space is another": {"text": LONG.replace(" ", "  \n")},
    "quotation marks are others": {"title": "Ferry owner faces trial over “pier crash”"},
}
EDITED = {
    "the headline is edited": {"title": "Ferry owner to face trial in June over pier crash"},
    "the text goes on": {"text": LONG + " The trial was moved to June 15 on Monday."},
    "the text is a new one": {"text": OTHER},
    "headline and link are new": {"title": "Trial of ferry owner over pier crash moved", "url": "https://ledger.example/x"},
    "headline and id are new": {"id": "another", "title": "Pier crash: trial of ferry owner moved"},
}
NEW = {"id": "18", "url": "https://ledger.example/parking", "title": "Parking fees divide the council", "text": OTHER}
ANOTHER = {
    "all is new": NEW,
    "only the id is an old one": {**NEW, "id": "17"},
    "only the link is an old one": {**NEW, "url": "https://ledger.example/2026/ferry"},
    "only the headline is an old one": {**NEW, "title": "Ferry owner faces trial over pier crash"},
}


@pytest.mark.parametrize("how", SAME)
def test_an_item_that_says_the_same_is_known(how: str) -> None:
    memory = Memory()
    [first] = memory.meet(an_item())

    [again] = memory.meet(an_item(**SAME[how]))

    assert (again.status, again.item.id) == ("known", first.item.id)


@pytest.mark.parametrize("how", EDITED)
def test_an_item_that_says_something_else_is_edited(how: str) -> None:
    memory = Memory()
    [first] = memory.meet(an_item())

    [again] = memory.meet(an_item(**EDITED[how]))

    assert (again.status, again.item.id) == ("edited", first.item.id)
    assert status(memory, an_item(**EDITED[how])) == ["known"]


@pytest.mark.parametrize("how", ANOTHER)
def test_another_story_is_new_whatever_it_shares(how: str) -> None:
    memory = Memory()
    [first] = memory.meet(an_item())

    [other] = memory.meet(an_item(**ANOTHER[how]))

    assert other.status == "new"
    assert other.item.id != first.item.id
    assert status(memory, an_item(**ANOTHER[how])) == ["known"]


def test_an_item_that_comes_under_a_new_id_is_known_by_it_from_then_on() -> None:
    memory = Memory()
    [first] = memory.meet(an_item())
    memory.meet(an_item(id="b", title="Trial of the ferry owner over pier crash moved"))

    [again] = memory.meet(an_item(id="b", url="https://ledger.example/c", title="Owner of ferry: trial over pier crash moved"))

    assert (again.status, again.item.id) == ("edited", first.item.id)


def test_entries_of_one_docket_share_a_link_and_are_many() -> None:
    entries = [an_item(id=f"entry-{n}", kind="cmecf", title="24-815 Okafor v. Linden", text=f"[Order] ({n})") for n in range(5)]

    assert status(Memory(), *entries) == ["new"] * 5


def test_entries_of_a_live_page_share_a_link_and_are_many() -> None:
    memory = Memory()
    entries = [
        an_item(id=f"post-{n}", url="https://l.example/live", title=f"At {n}: a witness number {n} speaks", text=f"{n} " + OTHER)
        for n in range(5)
    ]

    assert status(memory, *entries[:3]) == ["new"] * 3
    assert status(memory, *entries) == ["known"] * 3 + ["new"] * 2


def test_an_id_that_all_items_share_tells_none_of_them_apart() -> None:
    memory = Memory()
    items = [
        an_item(id="home", url=f"https://l.example/{n}", title=f"Story number {n} of many", text=f"{n} {LONG}") for n in range(4)
    ]

    assert status(memory, *items) == ["new"] * 4
    assert status(memory, *items) == ["known"] * 4
    assert status(memory, items[2]) == ["known"]


def test_an_item_that_stands_twice_in_a_document_is_one() -> None:
    memory = Memory()

    first = memory.meet(an_item(), an_item())

    assert [each.status for each in first] == ["new", "known"]
    assert first[0].item.id == first[1].item.id
    assert status(memory, an_item(), an_item()) == ["known", "known"]


def test_a_standing_headline_comes_with_another_story_each_week() -> None:
    memory = Memory()
    memory.meet(an_item(id="1", url="https://l.example/1", title="The week in the county courts", text=LONG))

    assert status(memory, an_item(id="2", url="https://l.example/2", title="The week in the county courts", text=OTHER)) == ["new"]


def test_a_bare_headline_that_comes_again_at_once_is_one_story_and_later_another() -> None:
    memory = Memory()
    bare = an_item(id="1", url="https://l.example/1", title="Court calendar for the week", text="")
    memory.meet(bare)

    assert status(memory, replace(bare, id="2", url="https://l.example/2", published_at=NOW + timedelta(hours=3))) == ["known"]
    assert status(memory, replace(bare, id="3", url="https://l.example/3", published_at=NOW + timedelta(days=14))) == ["new"]


def test_ids_are_the_same_in_every_run_and_stand_together_by_feed() -> None:
    one, other = Memory().meet(an_item())[0].item.id, Memory().meet(an_item())[0].item.id
    first, beyond = identity.key_range(FEED)

    assert one == other
    assert first <= one < beyond
    assert re.fullmatch("[0-9a-f]{24}", one)


def test_halves_of_characters_break_nothing() -> None:
    memory = Memory()
    odd = an_item(id="\ud800", title="\udfff owner faces trial over crash", text="\ud83d " + LONG, url="https://x.example/\ud800")

    assert status(memory, odd) == ["new"]
    assert status(memory, odd) == ["known"]
    assert content_key(odd)


@given(st.lists(st.tuples(st.text(max_size=3), st.text(max_size=3), st.text(max_size=8)), max_size=6))
def test_whatever_comes_is_known_when_it_comes_again(parts: list[tuple[str, str, str]]) -> None:
    memory = Memory()
    items = [an_item(id=id, url=f"https://l.example/{path}", title=title) for id, path, title in parts]
    memory.meet(*items)

    again = memory.meet(*items)

    assert "new" not in {each.status for each in again}


# --- copies -------------------------------------------------------------------------------------------------------

AGENCY = LONG + " " + OTHER


@pytest.mark.parametrize(
    "copy",
    [
        AGENCY,
        AGENCY.upper(),
        AGENCY.replace("'", "’").replace(",", " –"),
        LONG,
        "By our own staff. " + AGENCY + " Read more on our site.",
        AGENCY.replace("forty passengers", "40 passengers").replace("the mayor", "Mayor Lund"),
    ],
)
def test_a_copy_with_small_changes_is_a_copy(copy: str) -> None:
    assert near_copy(AGENCY, copy)
    assert keys_near(text_key(AGENCY), text_key(copy))


@pytest.mark.parametrize(
    "own",
    [
        OTHER,
        "A ferry struck the north pier this morning. Police said that forty people on board fell; a sailor is missing.",
        '"The basin is closed," harbour police said. ' + OTHER,
        "",
    ],
)
def test_a_report_in_other_words_is_none(own: str) -> None:
    assert not near_copy(LONG, own)
    assert not keys_near(text_key(LONG), text_key(own))


def test_nothing_is_a_copy_of_nothing() -> None:
    assert text_key("") == text_key(" … ") == ""
    assert not keys_near("", "")
    assert not near_copy("", "")


def test_the_key_of_a_long_text_knows_a_cut_copy() -> None:
    words = [f"w{n % 977}{n % 89}" for n in range(3000)]
    whole, cut, other = " ".join(words), " ".join(words[:900]), " ".join(reversed(words))

    assert keys_near(text_key(whole), text_key(cut))
    assert not keys_near(text_key(whole), text_key(other))
    assert len(text_key(whole)) < 400


def test_a_damaged_key_is_near_to_nothing() -> None:
    assert not keys_near("no key", text_key(LONG))
    assert not keys_near(text_key(LONG), "AAA")
