"""db: the store by hand, for people and for machines; what is no store is refused and left as it was."""

from __future__ import annotations

from datetime import timedelta

import pytest
from desk import Desk
from store_kit import an_item, composed, read_in, subscribe

from notifier.edges import clock
from notifier.edges.store import open_store


def fill(desk: Desk, *, days_ago: int = 0) -> None:
    """One item that speaks of a case, one that does not and has left its feed, and a mail that was sent."""
    then = clock.now() - timedelta(days=days_ago)
    store = open_store(desk.config().store_url, now=then)
    read_in(store, an_item(1), now=then)
    read_in(store, an_item(2), now=then, matched="orr-v-hale")
    subscribe(store, "bo", now=then)
    store.outbox.record([composed("bo", told=())], then)
    store.outbox.record_sent([1], then)
    store.close()


def test_upgrade_makes_a_store_where_there_is_none(desk: Desk) -> None:
    said = desk.say("db", "upgrade")

    assert (said.status, (desk.folder / "notifier.db").exists()) == (0, True)
    assert desk.say("db", "upgrade").status == 0


@pytest.mark.parametrize("words", [("check",), ("backup", "copy.db"), ("prune", "--older-than", "1y")])
def test_nothing_is_made_by_looking(desk: Desk, words: tuple[str, ...]) -> None:
    said = desk.say("db", *words)

    assert said.status == 1
    assert "is not there yet" in said.err
    assert not (desk.folder / "notifier.db").exists()


def test_check_says_that_a_store_is_sound_and_what_it_holds(desk: Desk) -> None:
    fill(desk)

    said, row = desk.say("db", "check"), desk.say("db", "check", "--json").row()

    assert (said.status, "is sound" in said.out, "2 items" in said.out) == (0, True, True)
    assert (row["sound"], row["problems"], row["items"], row["subscribers"], row["deliveries"]) == (True, [], 2, 1, 1)


@pytest.mark.parametrize("content", [b"", b"words\n" * 400, b"\0" * 8192])
def test_what_is_no_store_is_refused_in_one_line_and_left_as_it_was(desk: Desk, content: bytes) -> None:
    file = desk.folder / "notifier.db"
    file.write_bytes(content)

    for words in (("check",), ("upgrade",), ("prune", "--older-than", "1y"), ("backup", str(desk.folder / "copy.db"))):
        said = desk.say("db", *words)

        assert said.status == 1
        assert len(said.err.splitlines()) == 1
        assert str(file) in said.err

    assert file.read_bytes() == content


def test_a_damaged_store_is_refused(desk: Desk) -> None:
    fill(desk)
    file = desk.folder / "notifier.db"
    broken = file.read_bytes()[:4096] + b"\xde\xad" * 9000
    file.write_bytes(broken)

    said = desk.say("db", "check")

    assert (said.status, file.read_bytes() == broken) == (1, True)


def test_backup_copies_and_replaces_only_its_own_copies(desk: Desk) -> None:
    fill(desk)
    copy, letter = desk.folder / "copy.db", desk.folder / "letter.txt"
    letter.write_text("dear reader")

    first, second = desk.say("db", "backup", str(copy)), desk.say("db", "backup", str(copy))
    refused = desk.say("db", "backup", str(letter))

    assert (first.status, second.status, refused.status) == (0, 0, 1)
    assert letter.read_text() == "dear reader"
    store = open_store(f"sqlite:///{copy}", now=clock.now())
    assert store.admin.counts()["items"] == 2
    store.close()


def test_prune_forgets_what_is_old_and_says_how_much(desk: Desk) -> None:
    fill(desk, days_ago=400)

    kept, pruned = (
        desk.say("db", "prune", "--older-than", "2y", "--json").row(),
        desk.say("db", "prune", "--older-than", "1y", "--json").row(),
    )

    assert (kept["items"], kept["deliveries"]) == (0, 0)
    assert (pruned["items"], pruned["texts"], pruned["deliveries"]) == (1, 1, 1)
    assert desk.say("db", "prune", "--older-than", "1y").out.startswith("Forgot 0 items")


@pytest.mark.parametrize("span", ["1", "0d", "soon", "-1y", "1h", ""])
def test_a_span_that_is_none_is_wrong_usage(desk: Desk, span: str) -> None:
    fill(desk)

    said = desk.say("db", "prune", "--older-than", span)

    assert said.status == 2
    assert "1y" in said.err


def test_a_backup_into_a_folder_that_is_not_there_blames_the_folder(desk: Desk) -> None:
    desk.say("db", "upgrade")

    assert desk.say("db", "backup", "nowhere/copy.db").err == (
        "notifier: nowhere/copy.db: there is no folder nowhere; make it, or name another\n"
    )


def test_db_alone_is_wrong_usage_in_one_line(desk: Desk) -> None:
    said = desk.say("db")

    assert (said.status, said.err) == (2, "notifier: Missing command; see notifier db --help\n")
