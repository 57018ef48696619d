"""Thoughts in one transaction, on a real store: none loses anything by the company of another."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from store_kit import NOW, a_development, opened, state_of

from notifier.core.errors import StoreBusyError
from notifier.core.model.polling import Feed, PollRecord
from notifier.edges.store import Store
from notifier.poll.together import Together


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = opened(tmp_path)
    yield made
    made.close()


def all_at_once(store: Store, *thoughts: Callable[[], object]) -> list[object]:
    """What came of thoughts that all wait before the worker looks at the first."""

    async def main() -> list[object]:
        with ThreadPoolExecutor(1) as worker:
            go = threading.Event()
            held = asyncio.get_running_loop().run_in_executor(worker, go.wait)

            async def work(function: Callable[[], None]) -> None:
                await asyncio.get_running_loop().run_in_executor(worker, function)

            together = Together(store, work, moment_s=60)  # however slow the machine is just now
            tasks = [asyncio.ensure_future(together.think(each)) for each in thoughts]
            await asyncio.sleep(0)
            go.set()
            await held
            return list(await asyncio.gather(*tasks, return_exceptions=True))

    return asyncio.run(main())


def keeping(store: Store, name: str, then: Callable[[], object] = lambda: "kept") -> Callable[[], object]:
    """A thought that records a poll of the feed of this name, with a development, and then does something else."""

    def think() -> object:
        state = state_of(Feed(f"https://{name}.example/rss", name))
        store.polls.record(PollRecord(state, NOW, developments=(a_development(f"dev-{name}", name),)))
        return then()

    return think


def failing() -> object:
    raise ZeroDivisionError("a defect")


def names(store: Store) -> set[str]:
    return {state.name for state in store.polls.feed_states().values()}


def test_thoughts_that_wait_together_are_all_kept(store: Store) -> None:
    outcomes = all_at_once(store, *(keeping(store, name) for name in "abc"))

    assert outcomes == ["kept"] * 3
    assert names(store) == {"a", "b", "c"}


def test_one_that_fails_takes_no_other_with_it_and_nothing_of_it_stays(store: Store) -> None:
    outcomes = all_at_once(store, keeping(store, "a"), keeping(store, "b", failing), keeping(store, "c"))

    assert outcomes[0] == outcomes[2] == "kept"
    assert isinstance(outcomes[1], ZeroDivisionError)
    assert names(store) == {"a", "c"}
    assert store.cases.states(["a"])["a"].developments.keys() == {"dev-a"}


def test_a_thought_sees_what_those_before_it_wrote(store: Store) -> None:
    outcomes = all_at_once(store, keeping(store, "a"), lambda: names(store))

    assert outcomes[1] == {"a"}


def test_nobody_else_sees_anything_before_all_of_it_is_kept(store: Store, tmp_path: Path) -> None:
    other = opened(tmp_path)

    outcomes = all_at_once(store, keeping(store, "a"), lambda: names(other))

    assert outcomes[1] == set()
    assert names(other) == {"a"}
    other.close()


def test_what_was_not_kept_is_not_remembered_either(store: Store) -> None:
    keeping(store, "a")()
    store.cases.states(["a"])

    def writes_and_fails() -> object:
        store.polls.record(PollRecord(state_of(), NOW, developments=(a_development("dev-2", "a"),)))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), store.together():
        writes_and_fails()

    assert store.cases.states(["a"])["a"].developments.keys() == {"dev-a"}
    keeping(store, "a")()
    assert store.cases.states(["a"])["a"].developments.keys() == {"dev-a"}


def test_a_store_that_is_busy_is_said_to_all_at_once(store: Store) -> None:
    tried = []

    def is_busy() -> object:
        tried.append(1)
        raise StoreBusyError("the disk is full")

    outcomes = all_at_once(store, keeping(store, "a"), is_busy)

    assert all(isinstance(each, StoreBusyError) for each in outcomes)
    assert len(tried) == 1
    assert names(store) == set()


def test_for_whom_nobody_waits_nothing_is_done(store: Store) -> None:
    async def main() -> None:
        started = []

        async def work(function: Callable[[], None]) -> None:
            await asyncio.sleep(0)
            function()

        together = Together(store, work, moment_s=60)  # however slow the machine is just now
        task = asyncio.ensure_future(together.think(keeping(store, "a", lambda: started.append(1))))
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        assert await together.think(keeping(store, "b")) == "kept"
        assert started == []

    asyncio.run(main())

    assert names(store) == {"b"}
