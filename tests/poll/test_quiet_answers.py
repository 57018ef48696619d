"""Quiet answers that come together are kept together, each told what came of it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from poll_kit import FEED, NOW, Canned

from notifier import poll
from notifier.core.errors import StoreBusyError
from notifier.core.model.polling import FeedState
from notifier.poll import Asked, PollReport
from notifier.poll.quiet import BATCH, QuietAnswers
from notifier.poll.remembering import quiet_report


async def an_answer(number: int) -> Asked:
    feed = replace(FEED, url=f"https://ledger.example/{number}")
    return await poll.ask(Canned(None, {"status": 304}), feed, FeedState(feed.url, feed.name))


class Memory:
    """Remembers how many came at once; what it is full of, it refuses."""

    def __init__(self, *, full: bool = False) -> None:
        self.batches: list[int] = []
        self.full = full

    async def remember(self, asked: Sequence[Asked]) -> list[PollReport]:
        self.batches.append(len(asked))
        if self.full:
            raise StoreBusyError("the disk is full")
        return [quiet_report(each, now=NOW, jitter=0.0) for each in asked]


def test_those_of_a_moment_are_kept_at_once_and_each_has_its_own_report() -> None:
    memory = Memory()

    async def run() -> list[PollReport]:
        quiet = QuietAnswers(memory.remember)
        return await asyncio.gather(*[quiet.keep(await an_answer(number)) for number in range(5)])

    reports = asyncio.run(run())

    assert memory.batches == [5]
    assert [each.feed.url for each in reports] == [f"https://ledger.example/{number}" for number in range(5)]


def test_so_many_that_they_fill_a_transaction_do_not_wait() -> None:
    memory = Memory()

    async def run() -> list[int]:
        quiet = QuietAnswers(memory.remember)
        first, *others = [asyncio.ensure_future(quiet.keep(await an_answer(number))) for number in range(BATCH)]
        await asyncio.gather(*others)
        at_once = list(memory.batches)
        await first
        return at_once

    assert asyncio.run(run()) == [BATCH]
    assert memory.batches == [BATCH]


def test_what_goes_wrong_is_told_to_all_of_them() -> None:
    memory = Memory(full=True)

    async def run() -> list[PollReport | BaseException]:
        quiet = QuietAnswers(memory.remember)
        return await asyncio.gather(*[quiet.keep(await an_answer(number)) for number in range(3)], return_exceptions=True)

    found = asyncio.run(run())

    assert [str(each) for each in found] == ["the disk is full"] * 3
