"""The daemon as its operator meets it: a process that polls, mails, takes up a new configuration, and stops when told."""

from __future__ import annotations

import contextlib
import email
import email.policy
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from servers import Answer, Server, serving

from notifier.daemon import Timetable

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
CONFIG = """\
[polling]
every = "1s"
allow_private_addresses = true
[digests]
settle = "0s"
[[feeds]]
url = "{url}"
name = "Bay Courier"
[[cases]]
id = "okafor"
name = "Okafor v. Linden Ferries"
court = "nysd"
parties = ["Ngozi Okafor", "Linden Ferries"]
aliases = ["Okafor v. Linden Ferries"]
[[subscribers]]
email = "reader@example.org"
"""
RULING = (
    "A federal judge in Manhattan on {day:%A} denied a motion by Linden Ferries to dismiss the lawsuit of Ngozi Okafor, "
    "Okafor v. Linden Ferries, over the harbour collision."
)


def rss(*items: tuple[str, str]) -> bytes:
    """A feed with items of (id, text), published an hour ago."""
    at = datetime.now(UTC) - timedelta(hours=1)  # noqa: TID251 the daemon in its own process reads the real clock
    entries = "".join(
        f"<item><guid>{id}</guid><link>https://bay.example/{id}</link><title>{id}</title>"
        f"<pubDate>{format_datetime(at)}</pubDate><description>{text.format(day=at)}</description></item>"
        for id, text in items
    )
    return f'<rss version="2.0"><channel><title>Bay Courier</title>{entries}</channel></rss>'.encode()


@contextlib.contextmanager
def running(folder: Path, *words: str) -> Iterator[subprocess.Popen[str]]:
    """The daemon as a process; killed at the end if it is still there."""
    command = [sys.executable, "-m", "notifier", "-c", str(folder / "config.toml"), *words]
    with (folder / "log").open("a") as log, subprocess.Popen(command, stderr=log, stdout=log, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def wait_for(reached: Callable[[], bool], limit_s: float = 20) -> bool:
    """Whether this became true before the limit."""
    end = time.monotonic() + limit_s
    while not reached() and time.monotonic() < end:
        time.sleep(0.05)
    return reached()


def subjects(folder: Path) -> list[str]:
    mails = sorted((folder / "outbox" / "new").glob("*")) if (folder / "outbox").exists() else []
    return [str(email.message_from_bytes(mail.read_bytes(), policy=email.policy.default)["Subject"]) for mail in mails]


@pytest.fixture
def news() -> Iterator[Server]:
    with serving({"/feed.xml": rss(("old", "Nothing of note happened at the harbour."))}) as server:
        yield server


@pytest.fixture
def folder(tmp_path: Path, news: Server) -> Path:
    (tmp_path / "config.toml").write_text(CONFIG.format(url=news.url("/feed.xml")))
    return tmp_path


def test_news_on_a_feed_becomes_one_mail(folder: Path, news: Server) -> None:
    with running(folder, "run"):
        assert wait_for(lambda: bool(news.paths))
        news.routes["/feed.xml"] = [rss(("ruling", RULING))]

        assert wait_for(lambda: bool(subjects(folder)))

    assert subjects(folder) == ["[Okafor v. Linden Ferries] Ruling: motion denied"]


def test_a_killed_daemon_tells_nothing_twice(folder: Path, news: Server) -> None:
    news.routes["/feed.xml"] = [rss(("ruling", RULING))]
    with running(folder, "run") as process:
        assert wait_for(lambda: bool(subjects(folder)))
        process.kill()

    with running(folder, "run"):
        polls = len(news.paths)
        assert wait_for(lambda: len(news.paths) > polls + 1)

    assert len(subjects(folder)) == 1


def test_sigterm_ends_it_with_status_0(folder: Path, news: Server) -> None:
    with running(folder, "run") as process:
        assert wait_for(lambda: bool(news.paths))

        process.send_signal(signal.SIGTERM)

        assert process.wait(10) == 0
    assert "Traceback" not in (folder / "log").read_text()


def test_a_second_daemon_on_one_store_refuses_in_one_line(folder: Path, news: Server) -> None:
    with running(folder, "run"):
        assert wait_for(lambda: bool(news.paths))
        command = [sys.executable, "-m", "notifier", "-c", str(folder / "config.toml"), "run"]

        second = subprocess.run(command, capture_output=True, text=True, timeout=30)

    assert second.returncode == 1
    assert len(second.stderr.strip().splitlines()) == 1


def test_sighup_takes_up_a_new_feed_and_keeps_the_old_configuration_where_the_new_one_is_wrong(folder: Path, news: Server) -> None:
    news.routes["/second.xml"] = [Answer(body=rss(("other", "Nothing either.")))]
    config = folder / "config.toml"
    good = config.read_text()
    with running(folder, "run") as process:
        assert wait_for(lambda: bool(news.paths))
        config.write_text(good.replace("settle", "setle"))
        process.send_signal(signal.SIGHUP)
        assert wait_for(lambda: "did you mean" in (folder / "log").read_text())
        polls = len(news.paths)
        assert wait_for(lambda: len(news.paths) > polls)

        config.write_text(good + f'[[feeds]]\nurl = "{news.url("/second.xml")}"\nname = "Second"\n')
        process.send_signal(signal.SIGHUP)

        assert wait_for(lambda: "/second.xml" in news.paths, 10)
        assert process.poll() is None


def test_run_once_does_a_whole_round_and_stops(folder: Path, news: Server) -> None:
    news.routes["/feed.xml"] = [rss(("ruling", RULING))]
    command = [sys.executable, "-m", "notifier", "-c", str(folder / "config.toml"), "run", "--once"]

    done = subprocess.run(command, capture_output=True, text=True, timeout=60)

    assert done.returncode == 0, done.stderr
    assert len(subjects(folder)) == 1


def test_what_is_being_asked_is_not_due_again() -> None:
    timetable = Timetable()
    timetable.plan({"a": NOON, "b": NOON + timedelta(minutes=1)})

    assert timetable.take_due(NOON) == ["a"]
    assert timetable.take_due(NOON) == []
    assert timetable.next_at() == NOON + timedelta(minutes=1)

    timetable.done("a", NOON + timedelta(seconds=10))
    assert timetable.next_at() == NOON + timedelta(seconds=10)


def test_a_feed_that_left_the_configuration_while_it_was_asked_is_not_planned_again() -> None:
    timetable = Timetable()
    timetable.plan({"a": NOON})
    timetable.take_due(NOON)
    timetable.plan({"b": NOON + timedelta(hours=1)})

    timetable.done("a", NOON)

    assert timetable.next_at() == NOON + timedelta(hours=1)


def test_after_the_clock_was_put_back_no_feed_waits_for_the_old_time() -> None:
    timetable = Timetable()
    timetable.plan({"a": NOON + timedelta(days=30)})

    timetable.clamp(NOON + timedelta(minutes=10))

    assert timetable.next_at() == NOON + timedelta(minutes=10)
