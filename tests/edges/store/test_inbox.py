"""What people say on the pages is kept as long as it is of use, and no longer."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from store_kit import NOW, a_change, a_development, a_reader, changed, opened

from notifier.core.model.readers import Signup, WrongAlert
from notifier.edges.store import Store

HOUR, WEEK = timedelta(hours=1), timedelta(days=7)


def asked(store: Store, nonce: str, name: str = "anna", hours: float = 0, email: str | None = None) -> bool:
    reader = replace(a_reader(name), email=email or f"{name}@example.org", quiet="22:00-07:00", reminder_days=3)
    now = NOW + timedelta(hours=hours)
    return store.inbox.ask(Signup(nonce, reader, now, now + WEEK), most=3, within=HOUR)


def test_a_wish_comes_back_as_it_was_until_it_is_used(tmp_path: Path) -> None:
    store = opened(tmp_path)
    asked(store, "n1")
    found = store.inbox.signup("n1")
    store.inbox.use("n1", NOW + HOUR)
    store.inbox.use("n1", NOW + 2 * HOUR)
    used = store.inbox.signup("n1")

    assert found is not None
    assert used is not None
    assert (found.subscriber.email, found.subscriber.cases, found.subscriber.quiet) == ("anna@example.org", ("*",), "22:00-07:00")
    assert (found.subscriber.status, found.used_at, used.used_at) == ("unconfirmed", None, NOW + HOUR)
    assert store.inbox.signup("n2") is None


def test_one_mailbox_is_asked_for_three_times_an_hour_however_it_is_spelt(tmp_path: Path) -> None:
    store = opened(tmp_path)
    spellings = ["anna@example.org", "ANNA@Example.org", "anna+news@example.org", "Anna+2@example.org"]

    assert [asked(store, f"n{n}", email=each) for n, each in enumerate(spellings)] == [True, True, True, False]
    assert store.inbox.signup("n3") is None
    assert asked(store, "other", name="bert")
    assert asked(store, "later", hours=1.01)


def test_wishes_that_came_to_nothing_are_forgotten(tmp_path: Path) -> None:
    store = opened(tmp_path)
    asked(store, "old")
    asked(store, "new", name="bert", hours=24 * 38)
    asked(store, "kept", name="cora")
    store.inbox.forget("CORA@example.org")

    assert store.inbox.signup("old") is None
    assert store.inbox.signup("new") is not None
    assert store.inbox.signup("kept") is None


def test_an_alert_said_to_be_wrong_twice_is_one(tmp_path: Path) -> None:
    store = opened(tmp_path)
    first = WrongAlert("dev-1", "harbour", "id-anna", "", "item-1", "Trial moved", NOW)
    store.inbox.record_wrong(first)
    store.inbox.record_wrong(replace(first, note="It was not.", reported_at=NOW + HOUR))
    store.inbox.record_wrong(replace(first, subscriber="id-bert"))

    assert [(each.subscriber, each.note) for each in store.inbox.wrong_alerts()] == [("id-anna", "It was not."), ("id-bert", "")]


def test_what_changed_last_comes_first_each_development_once(tmp_path: Path) -> None:
    store = opened(tmp_path)
    changed(store, a_change("dev-1"), a_change("dev-2"), a_change("dev-3", case="orchard"))
    changed(store, a_change("dev-1"))

    assert [each.id for each in store.looks.changed_last(10)] == ["dev-1", "dev-3", "dev-2"]
    assert [each.id for each in store.looks.changed_last(1)] == ["dev-1"]
    assert store.looks.changed_last(10, kinds=["verdict"]) == []
    assert store.looks.development("dev-3") == a_development("dev-3", "orchard")
    assert store.looks.development("nothing") is None
    assert sorted(case for case, day in store.looks.dates_that_stand() if day == "2026-06-15") == ["harbour", "harbour", "orchard"]
