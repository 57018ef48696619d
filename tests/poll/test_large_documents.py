"""Documents too large to be read beside others."""

from __future__ import annotations

import asyncio
import time

import pytest
from poll_kit import FEED, MOVED, NOW, Desk, Story, dull, rss

from notifier import poll
from notifier.core.feeds import parse
from notifier.edges import apart


def test_a_large_document_is_read_in_a_process_of_its_own_and_comes_to_the_same(desk: Desk) -> None:
    body = rss(Story(1, MOVED), *(dull(n, text="drains " * 1500) for n in range(2, 80)))
    assert len(body) > 512 * 1024

    asked = desk.answer(body)
    report = poll.think(asked, desk.store, desk.rules, now=NOW)

    assert asked.parsed == parse(FEED, body, "application/rss+xml", FEED.url)
    assert (report.new, len(report.changes)) == (79, 1)
    assert desk.answer(body).parsed is not None


def test_a_large_document_that_is_no_feed_is_a_failure(desk: Desk) -> None:
    report = desk.poll(b"no feed at all " * 60_000)

    assert report.outcome == "failed"
    assert report.state.failures == 1


def test_a_document_that_takes_too_long_is_given_up(desk: Desk) -> None:
    with pytest.raises(apart.ApartError, match="too long"):
        asyncio.run(apart.run(time.sleep, 60, time_limit_s=1.0))


def test_a_document_that_takes_too_much_memory_is_given_up() -> None:
    with pytest.raises(apart.ApartError, match="memory"):
        asyncio.run(apart.run(bytearray, 2_000_000_000))
