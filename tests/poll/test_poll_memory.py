"""What is remembered of a feed: validators, failures, moves; and nothing before it is kept."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from poll_kit import DAY, FEED, HOUR, MINUTE, MOVED, NOW, Canned, Desk, Story, dull, rss

from notifier import poll
from notifier.core.errors import FetchError, StoreBusyError
from notifier.core.model.polling import Feed, FeedState, Request
from notifier.edges.store import open_store

# --- quiet answers ----------------------------------------------------------------------------------------------------


def test_an_unchanged_feed_costs_no_thought(desk: Desk) -> None:
    first = desk.poll(rss(dull(1)), etag='"1"')
    desk.now = NOW + HOUR

    asked = desk.answer(None, status=304)
    [report] = poll.remember([asked], desk.store, now=desk.now, jitter=0.0)

    assert asked.is_quiet
    assert report.outcome == "unchanged"
    assert (report.state.etag, report.state.items) == ('"1"', first.state.items)
    assert report.state.last_success_at == desk.now
    assert desk.store.polls.feed_states()[FEED.url] == report.state


def test_a_body_equal_to_the_last_one_is_not_parsed_but_its_validators_are_new(desk: Desk) -> None:
    desk.poll(rss(dull(1)), etag='"1"')

    asked = desk.answer(rss(dull(1)), etag='"2"')

    assert asked.is_quiet
    assert desk.poll(rss(dull(1)), etag='"2"').state.etag == '"2"'


def test_validators_go_back_as_they_came(desk: Desk) -> None:
    state = FeedState(FEED.url, FEED.name, etag='W/"é"', last_modified="yesterday")
    client = Canned(None, {})
    feed = replace(FEED, headers={"X-Key": "secret"})

    asyncio.run(poll.ask(client, feed, state))

    assert client.asked == [Request(FEED.url, 'W/"é"', "yesterday", {"X-Key": "secret"})]


def test_a_failure_is_remembered_and_nothing_else_is_lost(desk: Desk) -> None:
    before = desk.poll(rss(dull(1)), etag='"1"').state
    desk.now = NOW + HOUR

    reports = [desk.poll(FetchError(FEED.url, "503 Service Unavailable", status=503)) for _ in range(2)]

    state = reports[-1].state
    assert [report.outcome for report in reports] == ["failed", "failed"]
    assert (state.failures, state.failing_since_at, state.last_success_at) == (2, desk.now, NOW)
    assert (state.etag, state.items, state.body_key) == (before.etag, before.items, before.body_key)
    assert "503" in (reports[-1].error or "")
    assert state.next_at is not None
    assert state.next_at > desk.now + FEED.every


def test_a_feed_that_is_well_again_has_no_past(desk: Desk) -> None:
    desk.poll(FetchError(FEED.url, "no answer", gone=True))

    state = desk.poll(rss(dull(1))).state

    assert (state.failures, state.failing_since_at, state.last_error, state.gone_at) == (0, None, None, None)


def test_what_is_no_feed_is_a_failure_and_its_validators_are_not_believed(desk: Desk) -> None:
    report = desk.poll(b"<html><body>Please log in", etag='"login"')

    assert report.outcome == "failed"
    assert (report.state.etag, report.state.body_key, report.state.failures) == (None, None, 1)


def test_many_quiet_feeds_are_kept_together(desk: Desk) -> None:
    asked = [
        asyncio.run(poll.ask(Canned(FetchError("u", "no answer"), {}), Feed(f"https://{n}.example", str(n)), None))
        for n in range(50)
    ]

    reports = poll.remember(asked, desk.store, now=NOW, jitter=0.5)

    assert {report.outcome for report in reports} == {"failed"}
    assert len(desk.store.polls.feed_states()) == 50


# --- moved ------------------------------------------------------------------------------------------------------------


def test_a_permanent_move_is_remembered(desk: Desk) -> None:
    state = desk.poll(rss(dull(1)), permanent_url="https://new.example/rss").state
    client = Canned(None, {})

    asyncio.run(poll.ask(client, FEED, state))

    assert client.asked[0].url == "https://new.example/rss"


def test_a_move_to_where_there_is_no_feed_is_not_remembered(desk: Desk) -> None:
    assert desk.poll(b"<html>", permanent_url="https://portal.example/login").state.moved_to is None


def test_a_move_that_leads_nowhere_for_long_is_forgotten(desk: Desk) -> None:
    state = replace(FeedState(FEED.url, FEED.name), moved_to="https://new.example/rss", failures=3)
    client = Canned(rss(dull(1)), {})

    asked = asyncio.run(poll.ask(client, FEED, state))

    assert client.asked[0].url == FEED.url
    assert poll.think(asked, desk.store, desk.rules, now=NOW).state.moved_to is None


# --- nothing before its time ------------------------------------------------------------------------------------------


def test_what_cannot_be_kept_is_found_again_by_the_next_poll(desk: Desk, tmp_path: Path) -> None:
    asked = desk.answer(rss(Story(1, MOVED)), etag='"1"')
    sifted = poll.sift(asked, desk.store, desk.rules, now=NOW)
    with desk.store.polls._read() as connection:  # else the test waits five seconds
        connection.exec_driver_sql("PRAGMA busy_timeout = 20")
    other = open_store(f"sqlite:///{tmp_path}/notifier.db", now=NOW)

    with other.polls._write(), pytest.raises(StoreBusyError):
        poll.record(sifted, desk.store, desk.rules, now=NOW)

    assert desk.store.polls.feed_states() == {}
    assert len(desk.poll(rss(Story(1, MOVED)), etag='"1"').changes) == 1
    other.close()


def test_a_clock_put_back_makes_no_feed_wait_for_that_time_to_come_again() -> None:
    ahead = replace(FeedState(FEED.url, FEED.name), last_attempt_at=NOW + 30 * DAY, next_at=NOW + 30 * DAY + HOUR)
    usual = replace(FeedState(FEED.url, FEED.name), last_attempt_at=NOW - MINUTE, next_at=NOW + MINUTE)

    assert poll.ask_at(FEED, ahead, NOW) == NOW
    assert poll.ask_at(FEED, usual, NOW) == NOW + MINUTE
    assert poll.ask_at(FEED, None, NOW) == NOW


def test_an_every_that_was_made_shorter_counts_from_the_next_start_on_but_not_against_a_server_that_asked_to_wait() -> None:
    often = replace(FEED, every=timedelta(seconds=2))
    planned = replace(FeedState(FEED.url, FEED.name), last_attempt_at=NOW - MINUTE, next_at=NOW + HOUR)

    assert poll.ask_at(often, planned, NOW) <= NOW
    assert poll.ask_at(often, replace(planned, failures=1), NOW) == NOW + HOUR
    assert poll.ask_at(often, replace(planned, pause_s=1800), NOW) == NOW + 29 * MINUTE
    assert poll.ask_at(often, replace(planned, pause_s=3600), NOW) == NOW + 59 * MINUTE
