"""Addresses whose mail comes back: given up when they should be, and never by mistake."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from store_kit import NOW, composed, opened, subscribe

from notifier.edges.store import Store

ANNA = "id-anna"
DAY = timedelta(days=1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = opened(tmp_path)
    subscribe(made, "anna", "bert")
    yield made
    made.close()


def came_back(store: Store, kind: str, key: str, at: datetime = NOW, soft_limit: int = 3) -> str:
    return store.returns.record(ANNA, kind, "the server's word", key=key, soft_limit=soft_limit, now=at)  # type: ignore[arg-type]  # a plain word is enough here


def status(store: Store) -> str:
    found = store.subscribers.get(ANNA)
    assert found is not None
    return found.status


@pytest.mark.parametrize("kind", ["hard", "complaint"])
def test_a_dead_address_and_a_complaint_end_it_at_once(store: Store, kind: str) -> None:
    assert came_back(store, kind, "1") == "suppressed"

    assert status(store) == "suppressed"
    assert store.returns.all()[ANNA].why == "the server's word"
    assert [each.subscriber.email for each in store.subscribers.readers()] == ["bert@example.org"]


def test_soft_ones_end_it_when_there_are_several_in_a_row(store: Store) -> None:
    outcomes = [came_back(store, "soft", str(n), NOW + n * DAY) for n in range(3)]

    assert outcomes == ["counted", "counted", "suppressed"]


def test_one_report_counts_once(store: Store) -> None:
    assert [came_back(store, "soft", "same") for _ in range(5)] == ["counted", *["known"] * 4]
    assert store.returns.all()[ANNA].soft == 1


def test_a_mail_that_arrived_in_between_begins_the_row_anew(store: Store) -> None:
    came_back(store, "soft", "1")
    came_back(store, "soft", "2", NOW + DAY)
    store.outbox.record([composed("anna", 1)], NOW + 2 * DAY)
    store.outbox.record_sent([each.id for each in store.outbox.due(NOW + 2 * DAY, 9)], NOW + 2 * DAY)

    assert came_back(store, "soft", "3", NOW + 9 * DAY) == "counted"

    assert store.returns.all()[ANNA].soft == 1


def test_a_mail_that_may_still_come_back_does_not_count_as_arrived(store: Store) -> None:
    came_back(store, "soft", "1")
    store.outbox.record([composed("anna", 1)], NOW + DAY)
    store.outbox.record_sent([each.id for each in store.outbox.due(NOW + DAY, 9)], NOW + DAY)

    came_back(store, "soft", "2", NOW + 3 * DAY)

    assert store.returns.all()[ANNA].soft == 2


def test_resuming_undoes_it_and_counts_anew(store: Store) -> None:
    came_back(store, "hard", "1")

    store.subscribers.set_status(ANNA, "confirmed", NOW + DAY)

    assert status(store) == "confirmed"
    assert store.returns.all() == {}
    assert came_back(store, "soft", "2", NOW + 2 * DAY) == "counted"


def test_who_left_stays_gone(store: Store) -> None:
    store.subscribers.set_status(ANNA, "removed", NOW)

    assert came_back(store, "complaint", "1") == "counted"

    assert status(store) == "removed"


def test_why_an_address_was_given_up_stays_to_be_read(store: Store) -> None:
    came_back(store, "complaint", "1")
    came_back(store, "soft", "2")

    assert store.returns.all()[ANNA].kind == "complaint"


def test_a_reader_who_is_not_known_is_nobody(store: Store) -> None:
    assert store.returns.record("id-nobody", "hard", "", key="1", soft_limit=3, now=NOW) == "nobody"


def test_what_waits_for_a_suppressed_reader_is_not_sent(store: Store) -> None:
    store.outbox.record([composed("anna", 1)], NOW)
    came_back(store, "hard", "1")

    assert store.outbox.due(NOW, 9) == []
    assert store.outbox.summary().held == 1


def test_one_whom_the_file_names_stays_suppressed(store: Store) -> None:
    reader = store.subscribers.get(ANNA)
    assert reader is not None
    came_back(store, "hard", "1")

    store.subscribers.sync([reader], NOW + DAY)

    assert status(store) == "suppressed"
