"""Changes wait until they are due, words stay as they were frozen, and nothing goes out twice or to who left."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from store_kit import MINUTE, NOW, a_change, a_message, changed, composed, subscribe

from notifier.core.model.mail import Composed, Delivery
from notifier.edges.store import Store

HOUR = timedelta(hours=1)


def due(store: Store, now=NOW, **more) -> list[Delivery]:  # type: ignore[no-untyped-def]
    return store.outbox.due(now, more.pop("limit", 100), **more)


def ids(store: Store, now=NOW, after: int = 0) -> list[int]:  # type: ignore[no-untyped-def]
    return [each.id for each in store.outbox.changes_due(now, after)]


# --- changes ---


def test_a_change_waits_until_it_is_due(any_store: Store) -> None:
    changed(any_store, a_change("dev-1", NOW + MINUTE), a_change("dev-2", NOW + 2 * MINUTE))

    assert ids(any_store) == []
    assert any_store.outbox.next_change_at(NOW) == NOW + MINUTE
    assert ids(any_store, NOW + MINUTE) == [1]
    assert any_store.outbox.next_change_at(NOW + MINUTE) == NOW + 2 * MINUTE
    assert ids(any_store, NOW + HOUR) == [1, 2]
    assert ids(any_store, NOW + HOUR, after=1) == [2]
    assert any_store.outbox.next_change_at(NOW + HOUR) is None


def test_changes_come_back_as_they_were(any_store: Store) -> None:
    changed(any_store, a_change("dev-1", NOW))

    [found] = any_store.outbox.changes_due(NOW, 0)

    assert found.change == a_change("dev-1", NOW)
    assert any_store.outbox.newest_change() == found.id == 1


def test_a_cursor_never_passes_a_change_that_is_still_to_come(any_store: Store) -> None:
    """The clock was an hour ahead when the first one was recorded."""
    changed(any_store, a_change("dev-1", NOW + HOUR + MINUTE), now=NOW + HOUR)
    changed(any_store, a_change("dev-2", NOW + MINUTE), now=NOW)

    assert ids(any_store, NOW + MINUTE) == [1, 2]


def test_a_clock_put_back_makes_no_change_wait_for_that_time_to_come_again(any_store: Store) -> None:
    changed(any_store, a_change("dev-1", NOW + timedelta(days=900)), now=NOW + timedelta(days=900))

    assert ids(any_store, NOW) == [1]


def test_a_settle_made_shorter_holds_nothing_up(any_store: Store) -> None:
    changed(any_store, a_change("dev-1", NOW + HOUR))
    changed(any_store, a_change("dev-2", NOW + MINUTE))

    assert ids(any_store, NOW + 2 * MINUTE) == [1, 2]


# --- composing ---


def test_words_come_back_as_they_were_frozen(any_store: Store) -> None:
    subscribe(any_store, "anna")
    body = bytes(range(256)) * 40
    message = a_message("anna", 1, body)

    any_store.outbox.record([composed("anna", 1, message=message)], NOW)

    [delivery] = due(any_store)
    assert delivery.message == message
    assert (delivery.subscriber, delivery.channel, delivery.attempts, delivery.first_attempt_at) == ("id-anna", "mail", 0, None)


def test_readers_of_the_same_words_share_them(store: Store) -> None:
    everyone = [f"r{number}" for number in range(2000)]
    subscribe(store, *everyone[:3])

    store.outbox.record([composed(name, 1) for name in everyone[:3]], NOW)

    bodies = {id(each.message.frozen.body): each.message.frozen.key for each in due(store)}
    assert len(set(bodies.values())) == 1


def test_composing_takes_each_reader_on(any_store: Store) -> None:
    subscribe(any_store, "anna", "bert")

    any_store.outbox.record([composed("anna", 1, cursor=7), Composed("id-bert", None, (), 5, NOW + HOUR)], NOW)

    places = {each.subscriber.id: (each.cursor, each.next_digest_at) for each in any_store.subscribers.readers()}
    assert places == {"id-anna": (7, None), "id-bert": (5, NOW + HOUR)}
    assert [each.subscriber for each in due(any_store)] == ["id-anna"]


def test_a_reader_is_never_set_back(any_store: Store) -> None:
    subscribe(any_store, "anna")
    any_store.outbox.record([Composed("id-anna", None, (), 9, None)], NOW)

    any_store.outbox.record([Composed("id-anna", None, (), 4, None)], NOW)

    assert [each.cursor for each in any_store.subscribers.readers()] == [9]


def test_the_same_message_is_not_queued_twice(any_store: Store) -> None:
    subscribe(any_store, "anna")
    any_store.outbox.record([composed("anna", 1)], NOW)
    any_store.outbox.record_sent([due(any_store)[0].id], NOW)

    any_store.outbox.record([composed("anna", 1)], NOW)

    assert due(any_store) == []


def test_what_was_composed_for_one_who_left_meanwhile_does_not_go_out(any_store: Store) -> None:
    subscribe(any_store, "anna", "bert")
    any_store.subscribers.set_status("id-anna", "removed", NOW)

    any_store.outbox.record([composed("anna", 1), composed("bert", 1)], NOW)
    any_store.subscribers.set_status("id-anna", "confirmed", NOW)

    assert [each.subscriber for each in due(any_store)] == ["id-bert"]


# --- delivering ---


def test_longest_due_first_and_no_more_than_asked_for(any_store: Store) -> None:
    subscribe(any_store, "anna", "bert", "cleo")
    any_store.outbox.record([composed("anna", 1)], NOW)
    any_store.outbox.record([composed("bert", 1), composed("cleo", 1)], NOW - MINUTE)

    assert [each.subscriber for each in due(any_store, limit=2)] == ["id-bert", "id-cleo"]


def test_what_is_under_way_is_not_handed_out_again(any_store: Store) -> None:
    subscribe(any_store, "anna", "bert", "cleo")
    any_store.outbox.record([composed(name, 1) for name in ("anna", "bert", "cleo")], NOW)
    first = due(any_store, limit=2)

    rest = due(any_store, limit=2, without={each.id for each in first})

    assert [each.subscriber for each in rest] == ["id-cleo"]


def test_a_sent_mail_is_sent(any_store: Store) -> None:
    subscribe(any_store, "anna", "bert")
    any_store.outbox.record([composed("anna", 1), composed("bert", 1)], NOW)

    any_store.outbox.record_sent([each.id for each in due(any_store)], NOW + MINUTE)

    assert due(any_store, NOW + HOUR) == []
    assert {(each.status, each.sent_at, each.attempts) for each in any_store.outbox.recent(5)} == {("sent", NOW + MINUTE, 1)}


def test_a_mail_refused_for_the_moment_is_due_again_later(any_store: Store) -> None:
    subscribe(any_store, "anna")
    any_store.outbox.record([composed("anna", 1)], NOW)
    [delivery] = due(any_store)

    any_store.outbox.record_retry(delivery.id, "451 later", NOW + 5 * MINUTE, NOW)

    assert due(any_store, NOW + 4 * MINUTE) == []
    assert any_store.outbox.next_due_at() == NOW + 5 * MINUTE
    [again] = due(any_store, NOW + 5 * MINUTE)
    assert (again.attempts, again.first_attempt_at, again.message) == (1, NOW, delivery.message)


def test_the_first_attempt_stays_the_first(any_store: Store) -> None:
    subscribe(any_store, "anna")
    any_store.outbox.record([composed("anna", 1)], NOW)
    [delivery] = due(any_store)

    any_store.outbox.record_retry(delivery.id, "451", NOW + MINUTE, NOW)
    any_store.outbox.record_retry(delivery.id, "451", NOW + 2 * MINUTE, NOW + MINUTE)

    [again] = due(any_store, NOW + HOUR)
    assert (again.attempts, again.first_attempt_at) == (2, NOW)


def test_a_clock_put_back_makes_no_mail_wait_for_that_time_to_come_again(any_store: Store) -> None:
    subscribe(any_store, "anna")
    future = NOW + timedelta(days=365)
    any_store.outbox.record([composed("anna", 1)], future)

    assert len(due(any_store, NOW)) == 1


def test_a_refused_mail_is_not_tried_again_and_shows(any_store: Store) -> None:
    subscribe(any_store, "anna")
    any_store.outbox.record([composed("anna", 1)], NOW)
    [delivery] = due(any_store)

    any_store.outbox.record_refused(delivery.id, "550 no such user", NOW)

    summary = any_store.outbox.summary()
    assert due(any_store, NOW + HOUR) == []
    assert (summary.refused, summary.queued, summary.last_error, summary.last_error_at) == (1, 0, "550 no such user", NOW)


def test_a_removal_empties_the_outbox_of_ones_mails_for_good(any_store: Store) -> None:
    subscribe(any_store, "anna", "bert")
    any_store.outbox.record([composed("anna", 1), composed("bert", 1)], NOW)

    any_store.subscribers.set_status("id-anna", "removed", NOW)
    any_store.subscribers.set_status("id-anna", "confirmed", NOW)

    assert [each.subscriber for each in due(any_store)] == ["id-bert"]


def test_who_leaves_the_file_is_sent_nothing_more(any_store: Store) -> None:
    from store_kit import a_reader

    any_store.subscribers.sync([a_reader("anna")], NOW)
    any_store.outbox.record([composed("anna", 1)], NOW)

    any_store.subscribers.sync([], NOW)

    assert due(any_store) == []


def test_a_pause_holds_mail_until_it_ends(any_store: Store) -> None:
    subscribe(any_store, "anna")
    any_store.outbox.record([composed("anna", 1)], NOW)

    any_store.subscribers.set_status("id-anna", "paused", NOW)
    held = (due(any_store), any_store.outbox.summary().held, any_store.outbox.next_due_at())
    any_store.subscribers.set_status("id-anna", "confirmed", NOW)

    assert held == ([], 1, None)
    assert len(due(any_store)) == 1


def test_service_mails_go_to_those_who_are_no_readers(any_store: Store) -> None:
    subscribe(any_store, "anna")
    any_store.subscribers.set_status("id-anna", "removed", NOW)
    goodbye = replace(composed("anna", 1), purpose="service", told=())
    to_operator = replace(composed("operator", 2), subscriber="operator", purpose="service", told=())

    any_store.outbox.record([goodbye, to_operator], NOW)

    assert [each.subscriber for each in due(any_store)] == ["id-anna", "operator"]


def test_the_summary_counts_what_waits_what_went_and_what_failed(any_store: Store) -> None:
    subscribe(any_store, "anna", "bert", "cleo")
    any_store.outbox.record([composed(name, 1) for name in ("anna", "bert", "cleo")], NOW)
    first, second, _ = due(any_store)
    any_store.outbox.record_sent([first.id], NOW + MINUTE)
    any_store.outbox.record_retry(second.id, "421 busy", NOW + HOUR, NOW + MINUTE)

    summary = any_store.outbox.summary()

    assert (summary.queued, summary.held, summary.retrying, summary.sent, summary.refused) == (2, 0, 1, 1, 0)
    assert (summary.oldest_queued_at, summary.last_sent_at, summary.last_error) == (NOW, NOW + MINUTE, "421 busy")


def test_two_thousand_readers_are_composed_for_in_one_go(store: Store) -> None:
    everyone = [f"r{number}" for number in range(2000)]
    from store_kit import a_reader

    store.subscribers.sync([a_reader(name) for name in everyone], NOW)

    store.outbox.record([composed(name, 1) for name in everyone], NOW)

    assert store.outbox.summary().queued == 2000
    store.outbox.record_sent([each.id for each in due(store, limit=2000)], NOW)
    assert store.outbox.next_due_at() is None
