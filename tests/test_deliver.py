"""From the outbox to the reader: everybody gets their mail once, whatever servers, disks and people do meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Literal

import pytest
from mail_kit import NOW, a_reader
from mail_sink import HANG, Asked, sink

from notifier.core.errors import StoreBusyError
from notifier.core.model.mail import Composed, DeliveryRecord, Message
from notifier.core.rendering import Words, freeze, make_message, parse_sender
from notifier.core.retries import WAITS
from notifier.deliver import Deliverer, Outcome, carrying, lanes
from notifier.edges.channels import SmtpChannel
from notifier.edges.store import Store, open_store

FROZEN = freeze(Words("[Case] News", "news\n", "<p>news</p>"), parse_sender("alerts@example.org"), date=NOW)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = open_store(f"sqlite:///{tmp_path / 'notifier.db'}", now=NOW)
    yield made
    made.close()


def put_in(store: Store, *names: str, **more: Any) -> None:
    """Put a mail for each of these readers into the outbox."""
    store.subscribers.sync([*store.subscribers.all(), *(a_reader(name) for name in names)], NOW)
    composed = [Composed(name, a_message(name), (), 0, None, **more) for name in names]
    store.outbox.record(composed, NOW)


def a_message(name: str) -> Message:
    return make_message(FROZEN, f"{name}@example.org", id=f"<{name}@example.org>", subject="[Case] News", fills={})


class Post:
    """A deliverer on a store, an SMTP server and a clock that is set by hand."""

    def __init__(self, store: Store, port: int, **more: Any) -> None:
        self.store = store
        self.now: datetime = NOW
        self.outcomes: list[Outcome] = []
        self.observed = asyncio.Event()
        self.pool = ThreadPoolExecutor(1)
        settings: dict[str, Any] = {"security": "none", "sender": "alerts@example.org", "timeout_s": 5.0, "dot_timeout_s": 5.0}
        channel = SmtpChannel("127.0.0.1", port, **(settings | more))
        self.deliverer = Deliverer(store, {"mail": channel}, run=self.run, now=lambda: self.now, observe=self.observe)

    def observe(self, outcome: Outcome) -> None:
        self.outcomes.append(outcome)
        self.observed.set()

    async def until_sent(self, count: int) -> None:
        async with asyncio.timeout(10):
            while sum(outcome.status == "sent" for outcome in self.outcomes) < count:
                await self.observed.wait()
                self.observed.clear()

    def run(self, function: Callable[..., Any], *arguments: Any) -> asyncio.Future[Any]:
        return asyncio.get_running_loop().run_in_executor(self.pool, function, *arguments)

    def records(self) -> dict[str, DeliveryRecord]:
        return {each.subscriber: each for each in self.store.outbox.recent(10_000)}

    def statuses(self) -> dict[str, str]:
        return {name: each.status for name, each in self.records().items()}


def run(test: Coroutine[Any, Any, None]) -> None:
    asyncio.run(test)


def names(count: int) -> list[str]:
    return [f"reader{number:04}" for number in range(count)]


# --- everybody, once ----------------------------------------------------------------------------------------------


def test_everything_due_goes_out_once_over_several_connections(store: Store) -> None:
    async def test() -> None:
        put_in(store, *names(450))
        async with sink() as server:
            post = Post(store, server.port)
            await post.deliverer.deliver_due()

            assert sorted(server.recipients) == [f"{name}@example.org" for name in names(450)]
            assert server.most_open == 4
            assert set(post.statuses().values()) == {"sent"}
            assert {outcome.status for outcome in post.outcomes} == {"sent"}

            await post.deliverer.deliver_due()
            assert len(server.mails) == 450

    run(test())


def test_what_is_put_in_while_it_runs_goes_out_at_once(store: Store) -> None:
    async def test() -> None:
        async with sink() as server:
            post = Post(store, server.port)
            running = asyncio.create_task(post.deliverer.run())
            for name in ("anna", "bert"):
                put_in(store, name)
                post.deliverer.wake()
                await server.until(lambda: len(server.mails) == (1 if name == "anna" else 2))  # noqa: B023  # called at once
            await post.deliverer.stop(timedelta(seconds=5))
            await running

            assert post.statuses() == {"anna": "sent", "bert": "sent"}

    run(test())


def test_a_session_sends_its_next_mail_only_when_the_last_one_is_written_down(store: Store) -> None:
    async def test() -> None:
        put_in(store, *names(20))
        async with sink() as server:
            post = Post(store, server.port, connections=3)
            written = asyncio.Event()
            plain = post.run

            async def slow(function: Callable[..., Any], *arguments: Any) -> Any:
                if function == store.outbox.record_sent:
                    await written.wait()
                return await plain(function, *arguments)

            post.deliverer = Deliverer(
                store, {"mail": SmtpChannel("127.0.0.1", server.port, "none", "alerts@example.org", connections=3)},
                run=slow, now=lambda: NOW,
            )  # fmt: skip
            running = asyncio.create_task(post.deliverer.deliver_due())
            await server.until(lambda: len(server.mails) == 3)
            for _ in range(200):
                await asyncio.sleep(0)  # whatever could go on now, does
            assert len(server.mails) == 3

            written.set()
            await running
            assert len(server.mails) == 20

    run(test())


# --- refusals -----------------------------------------------------------------------------------------------------


def test_an_address_that_is_refused_for_good_is_not_tried_again_and_holds_up_nobody(store: Store) -> None:
    async def test() -> None:
        put_in(store, "anna", "bert", "cora")
        refuse_bert: Callable[[Asked], str | None] = lambda asked: "550 5.1.1 no such user" if "bert" in asked.what else None  # noqa: E731
        async with sink({"rcpt": refuse_bert}) as server:
            post = Post(store, server.port)
            await post.deliverer.deliver_due()
            post.now += timedelta(days=1)
            await post.deliverer.deliver_due()

            assert sorted(server.recipients) == ["anna@example.org", "cora@example.org"]
            assert post.statuses() == {"anna": "sent", "bert": "refused", "cora": "sent"}
            assert "550 5.1.1 no such user" in (post.records()["bert"].error or "")
            assert len([each for each in server.stages("rcpt") if "bert" in each.what]) == 1

    run(test())


def test_a_mail_refused_for_the_moment_is_tried_again_word_for_word(store: Store) -> None:
    async def test() -> None:
        put_in(store, "anna")
        left = ["451 4.2.0 greylisted"]
        raws: list[bytes] = []
        async with sink({"dot": lambda _: left.pop() if left else None}) as server:
            post = Post(store, server.port)
            await post.deliverer.deliver_due()
            assert post.statuses() == {"anna": "queued"}
            assert post.records()["anna"].due_at <= NOW + timedelta(seconds=60)

            await post.deliverer.deliver_due()  # too early
            assert server.mails == []

            post.now += timedelta(seconds=61)
            await post.deliverer.deliver_due()
            raws += [mail.raw for mail in server.mails]

        assert post.statuses() == {"anna": "sent"}
        assert post.records()["anna"].attempts == 2
        assert raws == [FROZEN.body.replace(b"\x01recipient\x02", b"anna@example.org").replace(
            b"\x01message_id\x02", b"<anna@example.org>")]  # fmt: skip

    run(test())


def test_a_mail_that_is_refused_for_two_days_is_given_up(store: Store) -> None:
    async def test() -> None:
        put_in(store, "anna")
        async with sink({"rcpt": "452 4.2.2 mailbox full"}) as server:
            post = Post(store, server.port)
            for _ in range(len(WAITS) + 1):
                await post.deliverer.deliver_due()
                post.now = max(post.now, post.records()["anna"].due_at)

            assert post.statuses() == {"anna": "refused"}
            assert timedelta(days=1.9) < post.now - NOW < timedelta(days=2.1)
            assert "given up" in (post.records()["anna"].error or "")
            assert "452 4.2.2 mailbox full" in (post.records()["anna"].error or "")

    run(test())


@pytest.mark.parametrize("stage", ["connect", "mail"])
def test_a_server_that_takes_nothing_from_us_is_asked_a_few_times_only(store: Store, stage: str) -> None:
    async def test() -> None:
        put_in(store, *names(100))
        async with sink({stage: "550 5.7.1 not from you"}) as server:
            post = Post(store, server.port)
            await post.deliverer.deliver_due()

            assert 1 <= len(server.stages(stage)) <= 4
            assert set(post.statuses().values()) == {"queued"}
            assert [outcome.paused_s for outcome in post.outcomes if outcome.paused_s] == [5.0]

    run(test())


def test_a_server_that_refuses_all_content_is_not_hammered(store: Store) -> None:
    async def test() -> None:
        put_in(store, *names(100))
        async with sink({"dot": "554 5.6.0 content refused"}) as server:
            post = Post(store, server.port)
            await post.deliverer.deliver_due()

            assert 1 <= len(server.stages("dot")) <= 8

    run(test())


def test_when_the_server_is_back_everything_goes_out(store: Store) -> None:
    async def test() -> None:
        put_in(store, *names(50))
        async with sink() as server:
            port = server.port
        post = Post(store, port)
        await post.deliverer.deliver_due()
        post.now += timedelta(minutes=1)
        async with sink(port=port) as server:
            await Post(store, port).deliverer.deliver_due()
            back = Post(store, port)
            back.now = post.now
            await back.deliverer.deliver_due()

            assert len(set(server.recipients)) == len(server.mails) == 50

    run(test())


@pytest.mark.parametrize("status", ["paused", "removed"])
def test_who_leaves_or_pauses_while_the_server_is_away_is_not_mailed_when_it_is_back(
    store: Store, status: Literal["paused", "removed"], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrying, "_ASK_AGAIN_S", 0.0)
    monkeypatch.setattr(lanes, "pause", lambda _: timedelta(seconds=0.3))

    async def test() -> None:
        put_in(store, "anna", "bert", "cora")
        async with sink() as server:
            port = server.port
        post = Post(store, port, connections=1)
        running = asyncio.create_task(post.deliverer.run())
        async with asyncio.timeout(10):
            await post.observed.wait()
        failed = post.outcomes[0].subscriber
        store.subscribers.set_status("bert" if failed != "bert" else "cora", status, NOW)
        async with sink(port=port) as server:
            await post.until_sent(1)
            await asyncio.sleep(0.2)
            await post.deliverer.stop(timedelta(seconds=1))
            await running

            [mailed] = server.recipients
            assert mailed.removesuffix("@example.org") not in (failed, "bert" if failed != "bert" else "cora")

    run(test())


# --- what hangs ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("stage", ["connect", "rcpt", "dot"])
def test_one_connection_that_hangs_holds_up_no_other_mail(store: Store, stage: str) -> None:
    async def test() -> None:
        put_in(store, "anna", "bert", "cora")
        first = [HANG]
        async with sink({stage: lambda _: first.pop() if first else None}) as server:
            post = Post(store, server.port)
            running = asyncio.create_task(post.deliverer.run())
            await post.until_sent(2)
            await post.deliverer.stop(timedelta(0))
            await running

            assert sorted(post.statuses().values()) == ["queued", "sent", "sent"]

    run(test())


def test_stopping_finishes_the_mail_under_way(store: Store) -> None:
    async def test() -> None:
        put_in(store, *names(30))
        gate = asyncio.Event()

        async def thinks(_: Asked) -> None:
            await gate.wait()

        async with sink({"dot": thinks}) as server:
            post = Post(store, server.port, connections=1)
            running = asyncio.create_task(post.deliverer.run())
            await server.until(lambda: bool(server.stages("dot")))
            stopping = asyncio.create_task(post.deliverer.stop(timedelta(seconds=5)))
            await asyncio.sleep(0)
            gate.set()
            await stopping
            await running

            assert len(server.mails) == 1
            assert sorted(post.statuses().values()) == ["queued"] * 29 + ["sent"]

    run(test())


def test_stopping_does_not_wait_for_a_server_that_hangs(store: Store) -> None:
    async def test() -> None:
        put_in(store, "anna")
        async with sink({"dot": HANG}) as server:
            post = Post(store, server.port, dot_timeout_s=60)
            running = asyncio.create_task(post.deliverer.run())
            await server.until(lambda: bool(server.stages("dot")))
            async with asyncio.timeout(5):
                await post.deliverer.stop(timedelta(seconds=0.05))
                await running

            assert post.statuses() == {"anna": "queued"}
            assert post.records()["anna"].attempts == 0

    run(test())


# --- the store ----------------------------------------------------------------------------------------------------


def test_what_was_sent_while_the_disk_was_full_is_written_down_later_and_not_sent_again(store: Store) -> None:
    async def test() -> None:
        put_in(store, "anna")
        async with sink() as server:
            post = Post(store, server.port)
            full = [True]
            plain = post.run

            async def run_full(function: Callable[..., Any], *arguments: Any) -> Any:
                if function == store.outbox.record_sent and full:
                    full.pop()
                    raise StoreBusyError("the disk is full")
                return await plain(function, *arguments)

            deliverer = Deliverer(
                store, {"mail": SmtpChannel("127.0.0.1", server.port, "none", "a@example.org")},
                run=run_full, now=lambda: NOW, observe=post.outcomes.append,
            )  # fmt: skip
            await deliverer.deliver_due()

            assert len(server.mails) == 1
            assert post.statuses() == {"anna": "sent"}
            assert [outcome.status for outcome in post.outcomes] == ["store", "sent"]

    run(test())


def test_mails_of_a_channel_that_is_switched_off_hold_up_nobody(store: Store) -> None:
    async def test() -> None:
        put_in(store, *names(250), channel="pigeon")
        put_in(store, "zoe")
        async with sink() as server:
            post = Post(store, server.port)
            await post.deliverer.deliver_due()

            assert server.recipients == ["zoe@example.org"]

    run(test())


def test_a_defect_in_one_mail_does_not_keep_the_others_back(store: Store) -> None:
    async def test() -> None:
        put_in(store, "anna")
        sender = parse_sender("alerts@example.org")
        frozen = freeze(Words("s", "t\n", "<p>t</p>"), sender, date=NOW, base_url="https://alerts.example.org")
        broken = Message("bert@example.org", "<bert@example.org>", "s", frozen)  # without what its marks stand for
        store.subscribers.sync([a_reader("anna"), a_reader("bert")], NOW)
        store.outbox.record([Composed("bert", broken, (), 0, None)], NOW)
        async with sink() as server:
            post = Post(store, server.port)
            await post.deliverer.deliver_due()

            assert post.statuses() == {"anna": "sent", "bert": "refused"}

    run(test())
