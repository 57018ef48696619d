"""What is remembered of feeds, and that an answer is kept whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from store_kit import FEED, MINUTE, NOW, a_change, a_development, an_item, opened, read_in, state_of

from notifier.core.model.evidence import Match
from notifier.core.model.items import Entry, Item
from notifier.core.model.polling import Feed, FeedState, Gap, PollRecord
from notifier.edges.store import Store


def test_all_that_is_remembered_of_a_feed_comes_back(any_store: Store) -> None:
    state = FeedState(
        url="https://x.example/feed", name="X", etag='W/"é"', last_modified="Mon, 01 Jan 2024 00:00:00 GMT",
        moved_to="https://y.example/feed", body_key="abc", next_at=NOW, last_attempt_at=NOW, last_success_at=NOW,
        last_item_at=NOW, failures=3, failing_since_at=NOW, last_error="503", gone_at=NOW, items=7,
        pause_s=90,
    )  # fmt: skip

    any_store.polls.record_states([state, state_of()])

    assert any_store.polls.feed_states() == {state.url: state, FEED.url: state_of()}


def test_moments_keep_their_instant_whatever_zone_they_come_in(any_store: Store) -> None:
    there = datetime(2026, 3, 9, 8, 0, 0, 250, tzinfo=timezone(timedelta(hours=-4)))

    any_store.polls.record_states([state_of(next_at=there)])

    found = any_store.polls.feed_states()[FEED.url].next_at
    assert found == there
    assert found is not None
    assert found.tzinfo is UTC


def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(Exception, match="without a zone"):
        store.polls.record_states([state_of(next_at=datetime(2026, 1, 1))])  # noqa: DTZ001  # that is the point


def test_an_item_comes_back_as_it_was(any_store: Store) -> None:
    entry = Entry(
        "1:24-cv-00815", "Okafor v. Linden", "Order", "31", datetime(2026, 3, 9, 9, 0, tzinfo=timezone(timedelta(hours=-5)))
    )
    item = an_item(1, entry=entry, kind="cmecf", court="nysd", language="en", text="Zażółć\n\nfin 🏛")

    [found] = read_in(any_store, item, matched="harbour")

    stored = any_store.cases.item(found.item.id)
    assert stored == replace(item, id=found.item.id)
    assert stored is not None
    assert stored.entry is not None
    assert stored.entry.filed_at is not None
    assert stored.entry.filed_at.utcoffset() == timedelta(hours=-5)
    assert any_store.cases.matches(found.item.id) == (Match("harbour", 0.9, ("its name",)),)


def test_items_are_new_once(any_store: Store) -> None:
    items = [an_item(number) for number in range(1, 40)]

    first = read_in(any_store, *items)
    second = any_store.polls.identify(FEED, items)

    assert [each.status for each in first] == ["new"] * 39
    assert [each.status for each in second] == ["known"] * 39
    assert [each.item.id for each in first] == [each.item.id for each in second]
    assert {each.seen_at for each in second} == {NOW}


def test_an_edited_item_is_read_again_last_and_keeps_when_it_was_first_seen(any_store: Store) -> None:
    first = read_in(any_store, an_item(1), an_item(2), matched="harbour")
    edited = an_item(1, title="Judge decides the fate of warehouse number 1")

    [again] = read_in(any_store, edited, now=NOW + MINUTE, matched="harbour")

    assert (again.status, again.item.id, again.seen_at) == ("edited", first[0].item.id, NOW)
    assert [item.title for item in any_store.cases.items("harbour")] == [an_item(2).title, edited.title]
    assert [seen for _, seen in any_store.cases.readings("harbour")] == [NOW, NOW]


def test_an_edited_item_that_no_longer_speaks_of_a_case_is_no_item_of_the_case(store: Store) -> None:
    read_in(store, an_item(1), matched="harbour")

    read_in(store, an_item(1, text="Warehouse 1 stands. " + an_item(1).text))

    assert list(store.cases.items("harbour")) == []


def test_one_feed_does_not_know_the_items_of_another(any_store: Store) -> None:
    read_in(any_store, an_item(1))

    [found] = any_store.polls.identify(Feed("https://other.example/rss", "Other"), [an_item(1)])

    assert found.status == "new"


def test_an_answer_is_kept_whole_or_not_at_all(any_store: Store) -> None:
    [found] = any_store.polls.identify(FEED, [an_item(1)])
    two_of_one = (a_development("dev-1", sources=()), a_development("dev-1", case="orchard", sources=()))
    broken = PollRecord(state_of(), NOW, (found,), developments=two_of_one, changes=(a_change(due_at=None),))  # type: ignore[arg-type]

    with pytest.raises(Exception):  # noqa: B017, PT011  # whatever it is: nothing may stay
        any_store.polls.record(broken)

    assert any_store.polls.feed_states() == {}
    assert any_store.cases.item(found.item.id) is None
    assert any_store.cases.states(["harbour"])["harbour"].developments == {}


def test_gaps_are_kept_by_feed(any_store: Store) -> None:
    gap = Gap("The Ledger", NOW - MINUTE, NOW)
    read_in(any_store, an_item(1), gap=gap)
    read_in(any_store, an_item(2), feed=Feed("https://o.example", "Other"), gap=Gap("Other", None, NOW))

    assert any_store.polls.gaps("The Ledger") == [gap]
    assert len(any_store.polls.gaps()) == 2


def test_many_feeds_are_remembered_in_one_go(store: Store) -> None:
    states = [FeedState(f"https://{number}.example/", str(number), failures=number) for number in range(2000)]

    store.polls.record_states(states)
    store.polls.record_states([replace(state, failures=0) for state in states])

    found = store.polls.feed_states()
    assert len(found) == 2000
    assert {state.failures for state in found.values()} == {0}


def test_what_was_stored_is_there_after_the_store_is_opened_anew(tmp_path) -> None:  # type: ignore[no-untyped-def]
    first = opened(tmp_path)
    read_in(first, an_item(1), matched="harbour", developments=(a_development(),), changes=(a_change(),))
    first.close()

    second = opened(tmp_path)

    assert len(list(second.cases.items())) == 1
    assert second.cases.states(["harbour"])["harbour"].developments == {"dev-1": a_development()}
    assert second.outbox.newest_change() == 1
    second.close()


def test_hostile_words_are_only_words(any_store: Store) -> None:
    item: Item = an_item(1, title="'; DROP TABLE item; --", url="javascript:alert(1)", id="x' OR 1=1")

    [found] = read_in(any_store, item)

    assert any_store.cases.item(found.item.id) == replace(item, id=found.item.id)


def test_a_poll_that_showed_nothing_leaves_what_the_feed_showed_before(store: Store) -> None:
    old = read_in(store, an_item(1), now=NOW - timedelta(days=90))

    store.polls.record_states([state_of(failures=1)])
    store.polls.record(PollRecord(state_of(), NOW))
    store.admin.prune(NOW - timedelta(days=30))

    assert store.cases.item(old[0].item.id) is not None
    read_in(store, an_item(2))
    store.admin.prune(NOW - timedelta(days=30))
    assert store.cases.item(old[0].item.id) is None
