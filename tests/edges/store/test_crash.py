"""The process dies or the disk fills in the middle of writing: what was kept is whole, and work goes on."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from store_kit import NOW, opened

import notifier

WRITER = """
import resource, sys
from dataclasses import replace
from notifier.core.errors import StoreBusyError
from notifier.core.model.polling import Feed
from store_kit import *

folder = Path(sys.argv[1])
store = opened(folder)

def write(number):
    feed = Feed(f"https://{number}.example/rss", str(number))
    items = [an_item(1000 * number + place, text="words " * 400) for place in range(20)]
    found = store.polls.identify(feed, items)
    reader = a_reader(f"r{number}")
    store.polls.record(PollRecord(
        state_of(feed, items=20), NOW, tuple(found), {each.item.id: (Match("harbour", 0.5, ()),) for each in found},
        (a_development(f"dev-{number}"),), (a_change(f"dev-{number}"),)))
    store.subscribers.add(reader, NOW)
    store.outbox.record([composed(f"r{number}", number, cursor=number)], NOW)
"""
ENDLESSLY = """
number = len(store.polls.feed_states())
while True:
    number += 1
    write(number)
    print(number, flush=True)
"""
UNTIL_FULL = """
write(1)
room = max(each.stat().st_size for each in folder.glob("notifier.db*"))
resource.setrlimit(resource.RLIMIT_FSIZE, (room + 300_000, resource.RLIM_INFINITY))
number, refused = 2, 0
while refused < 5:
    try:
        write(number)
        number += 1
    except StoreBusyError as error:
        refused += 1
        print(error)
        assert count_items(store) == 20 * len(store.polls.feed_states())
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
for last in range(number, number + 20):
    write(last)
assert store.admin.check() == [], store.admin.check()
print("went on")
"""


@contextmanager
def writer(code: str, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process of its own that runs the code; it ends with the block, by force."""
    here = [str(Path(__file__).parents[2]), str(Path(notifier.__file__).parents[1])]
    with subprocess.Popen(
        [sys.executable, "-c", WRITER + code, str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(here)},
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def test_a_process_killed_while_it_writes_leaves_a_whole_store(tmp_path: Path) -> None:
    said = 0
    for round_number in range(6):
        with writer(ENDLESSLY, tmp_path) as process:
            assert process.stdout is not None
            for _ in range(2 + round_number):
                said = int(process.stdout.readline())

        store = opened(tmp_path)
        states = store.polls.feed_states()
        items = Counter(item.title for item in store.cases.items("harbour"))
        developments = store.cases.states(["harbour"])["harbour"].developments
        queued = store.outbox.due(NOW, 10_000)
        told = {reader.subscriber.id: reader.cursor for reader in store.subscribers.readers()}

        assert store.admin.check() == []
        assert len(states) >= said  # what was said to be kept is kept
        assert len(items) == 20 * len(states)  # no validators without their news
        assert set(developments) == {f"dev-{number}" for number in range(1, len(states) + 1)}
        assert store.outbox.newest_change() == len(states)
        assert {each.subscriber for each in queued} == {id for id, cursor in told.items() if cursor}
        assert all(store.subscribers.all_told(each.subscriber) for each in queued)  # no mail without its note, nor the reverse
        store.close()


def test_a_full_disk_keeps_nothing_halfway_and_work_goes_on_once_there_is_room(tmp_path: Path) -> None:
    with writer(UNTIL_FULL, tmp_path) as process:
        out, _ = process.communicate(timeout=100)

    assert process.returncode == 0
    assert "disk is full" in out
    assert out.endswith("went on\n")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="mounting a small disk takes root")
def test_a_small_disk_that_fills_is_the_same(tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "none", small], check=False, capture_output=True).returncode:
        pytest.skip("no small disk can be mounted here")
    try:
        code = UNTIL_FULL.replace("resource.setrlimit(resource.RLIMIT_FSIZE, (room + 300_000, resource.RLIM_INFINITY))", "")
        code = code.replace(
            "resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))",
            "import subprocess; subprocess.run(['mount', '-o', 'remount,size=60m', folder], check=True)",
        )
        with writer(code, small) as process:
            out, _ = process.communicate(timeout=100)
    finally:
        subprocess.run(["umount", small], check=True)

    assert process.returncode == 0
    assert "disk is full" in out
    assert out.endswith("went on\n")
