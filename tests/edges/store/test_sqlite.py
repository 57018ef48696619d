"""The file: made whole, refused where it is unsound and then left as it was, copied while in use, locked by one."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from store_kit import MINUTE, NOW, a_development, an_item, composed, count_items, opened, read_in, subscribe

from notifier.core.errors import StoreBusyError, StoreError
from notifier.edges.store import Store, open_store


@pytest.fixture
def sound(tmp_path: Path) -> bytes:
    """The bytes of a store with something in it, all in one file."""
    store = opened(tmp_path, "sound.db")
    read_in(store, *(an_item(number) for number in range(60)), matched="harbour", developments=(a_development(),))
    store.admin.backup(tmp_path / "copy.db")
    store.close()
    return (tmp_path / "copy.db").read_bytes()


def another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")


def nothing_in_it(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("VACUUM")


UNSOUND: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "text": lambda _: b"this is no database\n" * 300,
    "zeros": lambda _: b"\0" * 8192,
    "head only": lambda good: good[:100],
    "one page": lambda good: good[:4096],
    "cut in the middle": lambda good: good[: len(good) // 2 - 700],
    "cut at a page": lambda good: good[: len(good) // 8192 * 4096],
    "one byte short": lambda good: good[:-1],
    "damaged after the first page": lambda good: good[:4096] + b"\xde\xad" * ((len(good) - 4096) // 2),
    "a page of zeros": lambda good: good[:8192] + b"\0" * 4096 + good[12288:],
    "damaged schema": lambda good: good[:100] + b"\xff" * 3996 + good[4096:],
}


@pytest.mark.parametrize("how", UNSOUND)
def test_an_unsound_file_is_refused_in_one_line_and_left_as_it_was(tmp_path: Path, sound: bytes, how: str) -> None:
    path = tmp_path / "notifier.db"
    path.write_bytes(UNSOUND[how](sound))
    before = path.read_bytes()

    with pytest.raises(StoreError) as caught:
        opened(tmp_path)

    assert not isinstance(caught.value, StoreBusyError)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)
    assert path.read_bytes() == before
    assert sorted(each.name for each in tmp_path.glob("notifier.db*")) == ["notifier.db"]


@pytest.mark.parametrize("make", [another_program, nothing_in_it])
def test_a_database_that_is_not_ours_is_left_alone(tmp_path: Path, make: Callable[[Path], None]) -> None:
    path = tmp_path / "notifier.db"
    make(path)
    before = path.read_bytes()

    with pytest.raises(StoreError):
        opened(tmp_path)

    assert path.read_bytes() == before


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "notifier.db").mkdir()

    with pytest.raises(StoreError, match="is no file"):
        opened(tmp_path)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="its folder is not there"):
        opened(tmp_path / "nowhere")


@pytest.mark.parametrize("url", ["nonsense", "mysql://host/db", "sqlite://", "sqlite:///:memory:"])
def test_an_address_that_is_no_store_is_said(url: str) -> None:
    with pytest.raises(StoreError, match="url"):
        open_store(url, now=NOW)


def test_a_store_that_was_not_closed_is_opened_with_all_it_had(tmp_path: Path) -> None:
    """What a crash leaves: pages that stand in the log only."""
    store = opened(tmp_path)
    read_in(store, *(an_item(number) for number in range(60)))
    for suffix in ("", "-wal"):
        shutil.copy(f"{tmp_path}/notifier.db{suffix}", f"{tmp_path}/crashed.db{suffix}")
    store.close()

    again = opened(tmp_path, "crashed.db")

    assert count_items(again) == 60
    assert again.admin.check() == []
    again.close()


def test_a_new_store_is_made_whole_or_not_at_all(tmp_path: Path) -> None:
    made = opened(tmp_path)
    made.close()

    assert [each.name for each in tmp_path.iterdir() if ".new-" in each.name] == []
    with closing(sqlite3.connect(tmp_path / "notifier.db")) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_the_settings_that_keep_a_promise_are_on(store: Store) -> None:
    with store.polls._read() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("foreign_keys", "synchronous", "journal_mode", "busy_timeout")
        }

    assert found == {"foreign_keys": 1, "synchronous": 2, "journal_mode": "wal", "busy_timeout": 5000}


# --- copies -------------------------------------------------------------------------------------------------------


def test_a_backup_is_a_whole_store_as_of_one_moment(tmp_path: Path, store: Store) -> None:
    read_in(store, an_item(1))

    store.admin.backup(tmp_path / "copy.db")
    read_in(store, an_item(2))

    copy = opened(tmp_path, "copy.db")
    assert count_items(copy) == 1
    assert copy.admin.check() == []
    copy.close()


def test_a_backup_may_take_the_place_of_an_older_one(tmp_path: Path, store: Store) -> None:
    store.admin.backup(tmp_path / "copy.db")
    read_in(store, an_item(1))

    store.admin.backup(tmp_path / "copy.db")

    copy = opened(tmp_path, "copy.db")
    assert count_items(copy) == 1
    copy.close()


def test_a_backup_never_takes_the_place_of_anything_else(tmp_path: Path, store: Store) -> None:
    (tmp_path / "letter.txt").write_text("dear reader")

    for target in (tmp_path / "letter.txt", tmp_path, tmp_path / "notifier.db"):
        with pytest.raises(StoreError):
            store.admin.backup(target)

    assert (tmp_path / "letter.txt").read_text() == "dear reader"
    assert store.admin.check() == []


def test_a_backup_where_nothing_can_be_written_leaves_nothing(tmp_path: Path, store: Store) -> None:
    with pytest.raises(StoreError):
        store.admin.backup(tmp_path / "nowhere" / "copy.db")


# --- locks --------------------------------------------------------------------------------------------------------


def test_one_daemon_a_store(store: Store) -> None:
    with store.admin.lock(), pytest.raises(StoreError, match=f"process {os.getpid()}"):
        store.admin.lock()

    store.admin.lock().release()


def test_a_lock_dies_with_its_process(tmp_path: Path, store: Store) -> None:
    code = (
        "import sys, time\nfrom datetime import UTC, datetime\nfrom notifier.edges.store import open_store\n"
        "lock = open_store(sys.argv[1], now=datetime(2026, 1, 1, tzinfo=UTC)).admin.lock()\n"
        "print('locked', flush=True)\ntime.sleep(60)\n"
    )
    other = subprocess.Popen([sys.executable, "-c", code, f"sqlite:///{tmp_path}/notifier.db"], stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None
    assert other.stdout.readline() == "locked\n"
    with pytest.raises(StoreError, match="another notifier"):
        store.admin.lock()

    other.kill()
    other.wait()
    other.stdout.close()

    store.admin.lock().release()


def test_a_store_locked_by_another_process_is_busy_and_then_works_again(tmp_path: Path, store: Store) -> None:
    quick = opened(tmp_path)
    with quick.polls._read() as connection:  # else the test waits five seconds
        connection.exec_driver_sql("PRAGMA busy_timeout = 50")
    with closing(sqlite3.connect(tmp_path / "notifier.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")

        with pytest.raises(StoreBusyError, match="locked"):
            quick.admin.write_probe(NOW)
        with pytest.raises(StoreBusyError, match="locked"):
            read_in(quick, an_item(1))
        still_read = count_items(quick)

        other.execute("ROLLBACK")
    read_in(quick, an_item(1))

    assert (still_read, count_items(quick)) == (0, 1)
    quick.close()


def test_a_reader_that_stays_stops_nobody(tmp_path: Path, store: Store) -> None:
    with closing(sqlite3.connect(tmp_path / "notifier.db", isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM item").fetchone()

        read_in(store, an_item(1))
        store.admin.backup(tmp_path / "copy.db")

    assert count_items(store) == 1


def test_any_thread_may_use_the_store(store: Store) -> None:
    with ThreadPoolExecutor(4) as pool:
        numbers = range(40)
        list(pool.map(lambda number: read_in(store, an_item(number)), numbers))
        counts = list(pool.map(lambda _: count_items(store), numbers))

    assert set(counts) == {40}


# --- care ---------------------------------------------------------------------------------------------------------


def test_settings_are_kept(store: Store) -> None:
    assert store.admin.setting("secret") is None

    store.admin.set_setting("secret", "one")
    store.admin.set_setting("secret", "two")

    assert store.admin.setting("secret") == "two"


def test_the_room_on_the_disk_is_told(store: Store) -> None:
    room = store.admin.room()

    assert room is not None
    assert room > 0


def test_pruning_forgets_raw_items_and_sent_mails_but_nothing_that_is_known(store: Store) -> None:
    subscribe(store, "anna")
    old = read_in(store, an_item(1), an_item(2), matched="harbour", developments=(a_development(),), now=NOW)
    read_in(store, an_item(3), now=NOW)
    read_in(store, an_item(4), now=NOW + 60 * MINUTE)
    store.outbox.record([composed("anna", 1), composed("anna", 2)], NOW)
    store.outbox.record_sent([1], NOW)
    known, told = store.cases.states(["harbour"]), store.subscribers.all_told("id-anna")

    pruned = store.admin.prune(NOW + MINUTE)

    assert (pruned.items, pruned.texts, pruned.deliveries) == (1, 2, 1)
    assert store.cases.item(old[0].item.id) is not None
    assert [item.text for item in store.cases.items("harbour")] == ["", ""]
    assert store.cases.states(["harbour"]) == known
    assert store.subscribers.all_told("id-anna") == told
    assert [each.id for each in store.outbox.due(NOW, 10)] == [2]
    assert store.admin.check() == []


def test_a_pruned_item_that_its_feed_still_shows_is_not_new_again(store: Store) -> None:
    read_in(store, an_item(1), an_item(2))

    store.admin.prune(NOW + MINUTE)

    assert [each.status for each in read_in(store, an_item(1), an_item(2))] == ["known", "known"]


def test_pruning_makes_the_file_smaller(tmp_path: Path, store: Store) -> None:
    for number in range(10):
        read_in(store, *(an_item(100 * number + place, text="word " * 2000) for place in range(30)))
    read_in(store, an_item(1))
    before = store.admin.size()

    store.admin.prune(NOW + MINUTE)

    after = store.admin.size()
    assert before is not None
    assert after is not None
    assert after < before / 4
