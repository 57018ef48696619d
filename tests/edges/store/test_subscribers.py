"""Who is mailed: those who want it, from when they came, and nobody who left."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from store_kit import MINUTE, NOW, a_change, a_reader, an_item, changed, composed, names, read_in, subscribe

from notifier.core.model.facts import Facts
from notifier.core.model.readers import Told
from notifier.edges.store import Store


def waiting(store: Store) -> list[str]:
    return names([reader.subscriber for reader in store.subscribers.readers()])


def test_a_reader_comes_back_with_all_they_chose(any_store: Store) -> None:
    reader = a_reader(
        cases=("harbour", "orchard"), events=("hearings",), cadence="weekly@mon-07:30", confidence="court",
        timezone="Europe/London", origin="web", status="unconfirmed", quiet="22:00-07:00", reminder_days=7, still_watching=True,
    )  # fmt: skip

    kept = any_store.subscribers.add(reader, NOW)

    assert kept == reader
    assert any_store.subscribers.get(reader.id) == reader
    assert any_store.subscribers.by_email("ANNA@Example.ORG ") == reader
    assert any_store.subscribers.get("nobody") is None


def test_one_address_is_one_reader(any_store: Store) -> None:
    subscribe(any_store, "anna")

    again = any_store.subscribers.add(a_reader(id="another-id", email="Anna@example.org", cadence="daily@07:30"), NOW)

    assert again.id == "id-anna"
    assert [each.cadence for each in any_store.subscribers.all()] == ["daily@07:30"]


def test_who_comes_before_the_first_poll_is_told_of_all_it_finds(any_store: Store) -> None:
    any_store.subscribers.sync([a_reader()], NOW)
    changed(any_store, a_change())

    [reader] = any_store.subscribers.readers()
    assert (reader.cursor, reader.subscriber.since_at) == (0, None)


def test_who_comes_later_is_told_of_what_is_seen_from_then_on(any_store: Store) -> None:
    changed(any_store, a_change("dev-1"), a_change("dev-2"))

    any_store.subscribers.sync([a_reader()], NOW + MINUTE)

    [reader] = any_store.subscribers.readers()
    assert (reader.cursor, reader.subscriber.since_at) == (2, NOW + MINUTE)


def test_the_configuration_adds_changes_and_ends_readers(any_store: Store) -> None:
    any_store.subscribers.sync([a_reader("anna"), a_reader("bert")], NOW)

    any_store.subscribers.sync([a_reader("anna", cadence="daily@08:00"), a_reader("cleo")], NOW + MINUTE)

    assert waiting(any_store) == ["anna", "cleo"]
    anna = any_store.subscribers.by_email("anna@example.org")
    assert anna is not None
    assert anna.cadence == "daily@08:00"


def test_who_left_the_file_comes_back_with_it_and_is_told_from_then_on(any_store: Store) -> None:
    any_store.subscribers.sync([a_reader()], NOW)
    any_store.subscribers.sync([], NOW + MINUTE)
    changed(any_store, a_change())

    any_store.subscribers.sync([a_reader()], NOW + 2 * MINUTE)

    [reader] = any_store.subscribers.readers()
    assert (reader.cursor, reader.subscriber.since_at) == (1, NOW + 2 * MINUTE)


def test_who_ended_it_stays_away_though_the_file_names_them(any_store: Store) -> None:
    any_store.subscribers.sync([a_reader()], NOW)
    any_store.subscribers.set_status("id-anna", "removed", NOW)

    any_store.subscribers.sync([a_reader()], NOW + MINUTE)
    any_store.subscribers.sync([a_reader(cadence="daily@07:00")], NOW + MINUTE)
    any_store.subscribers.sync([], NOW + MINUTE)
    any_store.subscribers.sync([a_reader()], NOW + MINUTE)

    assert waiting(any_store) == []


def test_who_ended_it_comes_back_when_they_ask(any_store: Store) -> None:
    any_store.subscribers.sync([a_reader()], NOW)
    any_store.subscribers.set_status("id-anna", "removed", NOW)
    changed(any_store, a_change())

    any_store.subscribers.add(a_reader(origin="operator"), NOW + MINUTE)
    any_store.subscribers.sync([a_reader()], NOW + MINUTE)

    [reader] = any_store.subscribers.readers()
    assert (reader.cursor, reader.subscriber.since_at) == (1, NOW + MINUTE)


def test_what_a_reader_chose_on_the_page_outlives_a_restart(any_store: Store) -> None:
    any_store.subscribers.sync([a_reader()], NOW)
    any_store.subscribers.update(a_reader(cases=("harbour",), cadence="daily@09:00"), NOW)

    any_store.subscribers.sync([a_reader()], NOW + MINUTE)

    [reader] = any_store.subscribers.readers()
    assert (reader.subscriber.cases, reader.subscriber.cadence) == (("harbour",), "daily@09:00")


def test_choosing_changes_neither_status_nor_place(any_store: Store) -> None:
    any_store.subscribers.sync([a_reader()], NOW)
    any_store.subscribers.set_status("id-anna", "paused", NOW)

    any_store.subscribers.update(a_reader(quiet="22:00-07:00", since_at=NOW + MINUTE), NOW)

    kept = any_store.subscribers.get("id-anna")
    assert kept is not None
    assert (kept.status, kept.since_at, kept.quiet) == ("paused", None, "22:00-07:00")


def test_those_who_came_on_their_own_are_not_ended_by_the_file(any_store: Store) -> None:
    any_store.subscribers.add(a_reader("web", origin="web"), NOW)
    any_store.subscribers.add(a_reader("hand", origin="operator"), NOW)

    any_store.subscribers.sync([a_reader("web"), a_reader("anna")], NOW)
    any_store.subscribers.sync([], NOW)

    assert waiting(any_store) == ["hand", "web"]


def test_a_pause_is_not_made_up_for(any_store: Store) -> None:
    subscribe(any_store, "anna")
    any_store.subscribers.set_status("id-anna", "paused", NOW)
    changed(any_store, a_change("dev-1"), a_change("dev-2"))
    assert waiting(any_store) == []

    any_store.subscribers.set_status("id-anna", "confirmed", NOW + MINUTE)

    [reader] = any_store.subscribers.readers()
    assert (reader.cursor, reader.subscriber.since_at) == (2, NOW + MINUTE)


def test_a_pause_outlives_a_restart(any_store: Store) -> None:
    any_store.subscribers.sync([a_reader()], NOW)
    any_store.subscribers.set_status("id-anna", "paused", NOW)

    any_store.subscribers.sync([a_reader()], NOW)

    assert waiting(any_store) == []


def test_an_unconfirmed_reader_is_no_reader_yet(any_store: Store) -> None:
    any_store.subscribers.add(a_reader(status="unconfirmed", origin="web"), NOW)
    changed(any_store, a_change())
    assert waiting(any_store) == []

    any_store.subscribers.set_status("id-anna", "confirmed", NOW + MINUTE)

    [reader] = any_store.subscribers.readers()
    assert (reader.cursor, reader.subscriber.since_at) == (1, NOW + MINUTE)


def test_what_was_told_is_known_by_reader_and_development(any_store: Store) -> None:
    subscribe(any_store, "anna", "bert")
    any_store.outbox.record([composed("anna", 1), composed("bert", 2)], NOW)

    found = any_store.subscribers.told(["id-anna", "id-bert"], ["dev-1", "dev-2", "dev-3"])

    assert set(found) == {("id-anna", "dev-1"), ("id-bert", "dev-2")}
    assert found["id-anna", "dev-1"] == Told("dev-1", Facts("ruling", disposition="granted"), NOW, "<1.anna@notifier.example>")
    assert any_store.subscribers.all_told("id-bert") == [found["id-bert", "dev-2"]]


def test_an_update_changes_what_was_told_and_keeps_the_first_message_id(any_store: Store) -> None:
    subscribe(any_store, "anna")
    any_store.outbox.record([composed("anna", 1)], NOW)
    update = Told("dev-1", Facts("ruling", disposition="granted", party="Moss"), NOW + MINUTE, "<2.anna@notifier.example>")

    any_store.outbox.record([replace(composed("anna", 2), told=(update,))], NOW + MINUTE)

    found = any_store.subscribers.told(["id-anna"], ["dev-1"])["id-anna", "dev-1"]
    assert (found.facts.party, found.message_id) == ("Moss", "<1.anna@notifier.example>")


def test_told_of_many_readers_is_one_look(store: Store) -> None:
    readers = [f"r{number}" for number in range(300)]
    subscribe(store, *readers)
    store.outbox.record([composed(name, 1) for name in readers], NOW)

    found = store.subscribers.told([f"id-{name}" for name in readers[:100]], ["dev-1"])

    assert len(found) == 100


def test_digests_are_planned(any_store: Store) -> None:
    subscribe(any_store, "anna", "bert")

    any_store.subscribers.plan([("id-anna", NOW + timedelta(hours=3)), ("id-bert", None)])

    assert {each.subscriber.id: each.next_digest_at for each in any_store.subscribers.readers()} == {
        "id-anna": NOW + timedelta(hours=3),
        "id-bert": None,
    }


def test_a_reader_who_changes_the_cadence_is_planned_anew(any_store: Store) -> None:
    subscribe(any_store, "anna")
    any_store.subscribers.plan([("id-anna", NOW)])

    any_store.subscribers.update(a_reader(cadence="weekly@mon-08:00"), NOW)

    assert [each.next_digest_at for each in any_store.subscribers.readers()] == [None]


def test_an_erased_reader_leaves_nothing(any_store: Store) -> None:
    subscribe(any_store, "anna")
    any_store.outbox.record([composed("anna", 1)], NOW)

    any_store.subscribers.erase("id-anna", NOW)

    assert any_store.subscribers.all() == []
    assert any_store.outbox.recent(10) == []
    assert any_store.subscribers.told(["id-anna"], ["dev-1"]) == {}


def test_an_erased_reader_is_not_brought_back_by_the_file_but_by_asking(any_store: Store) -> None:
    any_store.subscribers.sync([a_reader()], NOW)
    any_store.subscribers.erase("id-anna", NOW)

    any_store.subscribers.sync([a_reader()], NOW)
    after_sync = any_store.subscribers.all()
    any_store.subscribers.add(a_reader(origin="web"), NOW)

    assert after_sync == []
    assert waiting(any_store) == ["anna"]


@pytest.mark.parametrize("status", ["paused", "removed", "suppressed", "unconfirmed"])
def test_only_the_confirmed_are_readers(store: Store, status: str) -> None:
    read_in(store, an_item(1))
    subscribe(store, "anna", "bert")

    store.subscribers.set_status("id-anna", status, NOW)  # type: ignore[arg-type]

    assert waiting(store) == ["bert"]
    assert len(store.subscribers.all()) == 2
