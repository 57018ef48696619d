"""Readers as a table, and what is said of those whose mail came back."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from typing import Any

import pytest
from desk import Desk

from notifier.core.model.readers import Subscriber
from notifier.edges.store import open_store

NOW = datetime(2026, 3, 9, 12, 0, tzinfo=UTC)
SECOND = '[[cases]]\nid = "bay-v-moor"\nname = "Bay v. Moor"\n'


def bring(desk: Desk, table: str | bytes) -> Any:
    path = desk.folder / "readers.csv"
    path.write_bytes(table if isinstance(table, bytes) else table.encode())
    return desk.say("subscribers", "import", str(path))


def readers(desk: Desk) -> dict[str, dict[str, Any]]:
    return {row["email"]: row for row in desk.say("subscribers", "--json").rows()}


def test_readers_come_out_of_a_table(desk: Desk) -> None:
    desk.add(SECOND)
    said = bring(
        desk,
        "email,cases,events,cadence,confidence,timezone\n"
        "bea@example.org,orr-v-hale;bay-v-moor,rulings hearings,daily@07:30,court,Europe/London\n"
        "\n"
        "cem@example.org\n",
    )

    assert (said.status, said.out) == (0, "2 readers added, 0 changed.\n")
    bea, cem = readers(desk)["bea@example.org"], readers(desk)["cem@example.org"]
    assert (bea["cases"], bea["events"]) == (["orr-v-hale", "bay-v-moor"], ["rulings", "hearings"])
    assert (bea["cadence"], bea["confidence"], bea["timezone"]) == ("daily@07:30", "court", "Europe/London")
    assert (cem["cases"], cem["cadence"], cem["status"]) == (["*"], "immediate", "confirmed")


def test_a_line_that_is_wrong_stops_no_other(desk: Desk) -> None:
    said = bring(
        desk,
        b"\xef\xbb\xbfEmail,Cases,Cadence\r\n"
        b"bea@example.org,nowhere,\r\n"
        b"no address,,\r\n"
        b"cem@example.org,*,whenever\r\n"
        b"dov@example.org,*,immediate,too,many\r\n"
        b"eli@example.org,*,immediate\r\n",
    )

    assert said.status == 1
    assert [line.partition(":")[0] for line in said.err.splitlines()] == ["line 2", "line 3", "line 4", "line 5"]
    assert set(readers(desk)) >= {"eli@example.org"}
    assert "1 reader added, 0 changed, 4 lines passed over." in said.out


def test_who_is_a_reader_already_is_changed_where_the_line_says_something(desk: Desk) -> None:
    bring(desk, "bea@example.org,*,rulings,daily@07:30\n")
    desk.say("subscribers", "pause", "bea@example.org")

    said = bring(desk, "email,confidence\nBEA@example.org,court\n")

    assert said.out == "0 readers added, 1 changed.\n"
    bea = readers(desk)["bea@example.org"]
    assert (bea["confidence"], bea["cadence"], bea["status"]) == ("court", "daily@07:30", "paused")


def test_who_left_does_not_come_back_by_a_table(desk: Desk) -> None:
    bring(desk, "bea@example.org\n")
    desk.say("subscribers", "remove", "bea@example.org")

    said = bring(desk, "bea@example.org\n")

    assert said.status == 1
    assert "has left" in said.err
    assert readers(desk)["bea@example.org"]["status"] == "removed"


def test_a_column_that_nobody_knows_is_an_error(desk: Desk) -> None:
    said = bring(desk, "email,colour\nbea@example.org,blue\n")

    assert said.status == 2
    assert "colour" in said.err


@pytest.mark.parametrize("table", ["", "\n\n", "email\n", '"', "\x00\x00", "x" * 200_000])
def test_odd_tables_break_nothing(desk: Desk, table: str) -> None:
    assert bring(desk, table).status in (0, 1)


def test_what_is_written_can_be_read_again(desk: Desk) -> None:
    bring(desk, "bea@example.org,orr-v-hale,rulings hearings,weekly@mon-07:30,confirmed,Europe/Paris\ncem@example.org\n")
    desk.say("subscribers", "remove", "cem@example.org")

    table = desk.say("subscribers", "export").out

    assert table == (
        "email,cases,events,cadence,confidence,timezone\n"
        "bea@example.org,orr-v-hale,rulings hearings,weekly@mon-07:30,confirmed,Europe/Paris\n"
    )
    assert bring(desk, table).out == "0 readers added, 1 changed.\n"
    assert desk.say("subscribers", "export", str(desk.folder / "out.csv")).status == 0
    assert (desk.folder / "out.csv").read_text() == table


# --- mail that came back ------------------------------------------------------------------------------------------


@pytest.fixture
def suppressed(desk: Desk) -> Desk:
    bring(desk, "bea@example.org\n")
    with closing(open_store(desk.config().store_url, now=NOW)) as store:
        reader = store.subscribers.by_email("bea@example.org")
        assert isinstance(reader, Subscriber)
        store.returns.record(reader.id, "hard", "5.1.1 no such user", key="1", soft_limit=5, now=NOW)
    return desk


def test_why_an_address_is_mailed_no_more_is_said_and_can_be_undone(suppressed: Desk) -> None:
    row = readers(suppressed)["bea@example.org"]
    assert (row["status"], row["returned"]["kind"], row["returned"]["why"]) == ("suppressed", "hard", "5.1.1 no such user")
    assert "no such address, 2026-03-09: 5.1.1 no such user" in suppressed.say("subscribers").out

    suppressed.say("subscribers", "resume", "bea@example.org")

    row = readers(suppressed)["bea@example.org"]
    assert (row["status"], row["returned"]) == ("confirmed", None)


def test_status_shows_it(suppressed: Desk) -> None:
    assert "1 suppressed because mail came back: bea@example.org" in suppressed.say("status").out
    assert suppressed.say("status", "--json").row(type="suppressed")["why"] == "5.1.1 no such user"
