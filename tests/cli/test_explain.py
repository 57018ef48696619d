"""`explain`: one line an item for programs, and for people the sentence, the reason and the dates."""

from __future__ import annotations

import pytest
from desk import CONFIG, Desk
from servers import Answer, serving
from test_replay import MONDAY, MOVED, archive, item


@pytest.fixture
def ferry(desk: Desk) -> Desk:
    desk.write(
        CONFIG.replace('aliases = ["Orr v. Hale"]', 'aliases = ["Orr v. Hale"]\ntrial_date = "2026-05-04"')
        + "\n[polling]\nallow_private_addresses = true\n"
    )
    return desk


def test_each_item_is_explained_alone(ferry: Desk) -> None:
    path = archive(ferry, item("a", f"{MONDAY}T18:00:00Z", MOVED), item("b", f"{MONDAY}T19:00:00Z", MOVED))

    rows = ferry.say("explain", str(path), "--json").rows()

    assert [(row["type"], row["id"]) for row in rows] == [("explanation", "a"), ("explanation", "b")]
    assert [row["developments"][0]["novelty"] for row in rows] == ["new", "new"]
    assert all("entry" not in row for row in rows)


def test_every_date_is_named_with_what_it_is_about(ferry: Desk) -> None:
    path = archive(ferry, item("a", f"{MONDAY}T18:00:00Z", f"{MOVED} The ferry sank on Aug. 3, 2023."))

    [row] = ferry.say("explain", str(path), "--json").rows()

    document = f"News of the ferry\n\n{MOVED} The ferry sank on Aug. 3, 2023."
    named = {document[slice(*one["span"])]: (one["edtf"], one["about"]) for one in row["dates"]}
    assert named["June 15, 2026"] == ("2026-06-15", "trial_date")
    assert named["May 4, 2026"] == ("2026-05-04", "previous")
    assert named["Aug. 3, 2023"] == ("2023-08-03", None)


def test_an_entry_of_a_court_feed_is_taken_apart(ferry: Desk) -> None:
    text = '[Order on Motion to Dismiss] (<a href="https://ecf.nysd.uscourts.gov/doc1/127">44</a>)'
    title = "1:24-cv-01234-AM Orr v. Hale Freight"
    entry = item("e", f"{MONDAY}T14:02:00-04:00", text, "nysd CM/ECF", title=title)

    [row] = ferry.say("explain", str(archive(ferry, entry)), "--json").rows()

    assert row["entry"] == {
        "docket": "1:24-cv-01234",
        "caption": "Orr v. Hale Freight",
        "label": "Order on Motion to Dismiss",
        "number": "44",
        "date": f"{MONDAY}T14:02:00-04:00",
    }


def test_people_see_the_sentence_the_reason_and_the_dates(ferry: Desk) -> None:
    path = archive(ferry, item("a", f"{MONDAY}T18:00:00Z", MOVED))

    said = ferry.say("explain", str(path))

    assert " ".join(MOVED.split()) in " ".join(said.out.replace("⟦1 ", "").replace("⟧", "").split())
    assert "new: trial date (trial) moved to 2026-06-15 from 2026-05-04" in said.out
    assert "2026-06-15  “June 15, 2026”, the trial's date" in said.out


def test_of_an_item_that_matches_nothing_it_is_said_what_was_looked_for(ferry: Desk) -> None:
    near = archive(ferry, item("a", f"{MONDAY}T18:00:00Z", "Ms. Orr bought a boat."), name="near.jsonl")
    far = archive(ferry, item("b", f"{MONDAY}T18:00:00Z", "A street was mended."), name="far.jsonl")

    assert "orr-v-hale: names Orr, which is not enough" in ferry.say("explain", str(near)).out
    assert "docket number 1:24-cv-01234" in ferry.say("explain", str(far)).out


def test_a_page_is_fetched_and_read(ferry: Desk) -> None:
    page = f"<html><head><title>Trial moved</title><script>x()</script></head><body><p>{MOVED}</p></body></html>".encode()
    with serving({"/story": Answer(200, page, {"Content-Type": "text/html"})}) as server:
        [row] = ferry.say("explain", server.url("/story"), "--json").rows()

    assert row["cases"][0]["case"] == "orr-v-hale"
    assert row["developments"][0]["kind"] == "trial_date"


def test_what_is_neither_a_file_nor_a_stored_item_is_one_plain_line(ferry: Desk) -> None:
    said = ferry.say("explain", "nowhere")

    assert said.status == 1
    assert said.err.startswith("notifier: nowhere: neither a file")
    assert not (ferry.folder / "notifier.db").exists()


def test_hostile_text_cannot_steer_the_terminal(ferry: Desk) -> None:
    path = archive(ferry, item("a\x1b[2J", f"{MONDAY}T18:00:00Z", f"{MOVED} \x1b]0;owned\x07", "Led\x1bger"))

    assert "\x1b" not in ferry.say("explain", str(path)).out
    assert "\x1b" not in ferry.say("replay", str(path)).out
