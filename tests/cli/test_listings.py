"""feeds, subscribers, status: what the store remembers, for people and for machines."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from desk import CONFIG, Desk
from store_kit import composed, subscribe

from notifier.core.model.polling import FeedState, Gap, PollRecord
from notifier.edges import clock
from notifier.edges.store import Store, open_store

URL = "https://news.example/rss"
HOUR = timedelta(hours=1)


@contextmanager
def opened(desk: Desk) -> Iterator[Store]:
    store = open_store(desk.config().store_url, now=clock.now())
    try:
        yield store
    finally:
        store.close()


def remember(desk: Desk, **more: object) -> None:
    """A feed that was asked a minute ago and is well, but for `more`."""
    asked = clock.now() - timedelta(minutes=1)
    well: dict[str, object] = {"last_attempt_at": asked, "last_success_at": asked, "next_at": asked + HOUR, "last_item_at": asked}
    with opened(desk) as store:
        store.polls.record_states([FeedState(URL, "Hudson Wire", **{**well, "items": 3, **more})])  # type: ignore[arg-type]


def queue_a_mail(store: Store, *, ago: timedelta = timedelta(0)) -> None:
    subscribe(store, "bo", now=clock.now() - ago)
    store.outbox.record([composed("bo", told=())], clock.now() - ago)


# --- feeds ------------------------------------------------------------------------------------------------------------


def test_feeds_that_were_never_asked_are_new_and_no_store_is_made(desk: Desk) -> None:
    [row] = desk.say("feeds", "--json").rows()

    assert (row["name"], row["url"], row["every"], row["health"], row["items"]) == ("Hudson Wire", URL, "10m", "new", 0)
    assert (row["last_success"], row["next_poll"], row["gaps"]) == (None, None, [])
    assert list(desk.folder.iterdir()) == [desk.file]


def test_feeds_tell_how_they_are(desk: Desk) -> None:
    remember(desk, failures=2, failing_since_at=clock.now() - HOUR, last_error="500 from the server\x1b[2J")

    [row] = desk.say("feeds", "--json").rows()
    plain = desk.say("feeds").out

    assert (row["health"], row["failures"], row["items"]) == ("failing", 2, 3)
    assert row["failing_since"].endswith("Z")
    assert "500 from the server" in plain
    assert "\x1b" not in plain


def test_a_key_in_an_address_is_not_shown(desk: Desk) -> None:
    desk.write(CONFIG.replace(URL, f"{URL}?q=ferry&api_key=hush"))

    for words in (["feeds"], ["feeds", "--json"], ["check"], ["check", "--json"], ["status", "--json"]):
        out = desk.say(*words).out
        assert "hush" not in out
    assert "q=ferry&api_key=…" in desk.say("feeds", "--json").out


def test_an_error_is_shown_without_the_address_and_its_key(desk: Desk) -> None:
    remember(
        desk, failures=1, failing_since_at=clock.now(), last_error=f"{URL}: moved to https://b.example/?token=hush: answered 404"
    )

    for words in (["feeds"], ["feeds", "--json"], ["status"], ["status", "--json"]):
        out = desk.say(*words).out
        assert "moved to https://b.example/?token=…" in out
        assert "hush" not in out


def test_feeds_need_no_cases(desk: Desk) -> None:
    desk.write(f'[[feeds]]\nurl = "{URL}"')

    assert desk.say("feeds").status == 0


OPML = """<?xml version="1.0"?><opml version="2.0"><body>
<outline text="Courts"><outline type="rss" text="Bay &amp; &quot;Courier&quot;" xmlUrl="https://bay.example/rss?a=1&amp;b=2"/>
<outline type="rss" text="Again" xmlUrl="https://bay.example/rss?a=1&amp;b=2"/>
<outline type="rss" text="Locked" xmlUrl="https://me:hush@locked.example/rss"/></outline></body></opml>"""


def test_import_prints_blocks_that_check_accepts_and_edits_nothing(desk: Desk) -> None:
    (desk.folder / "feeds.opml").write_text(OPML, encoding="utf-8")
    before = desk.file.read_text(encoding="utf-8")

    said = desk.say("feeds", "import", "feeds.opml")

    assert said.status == 0
    assert desk.file.read_text(encoding="utf-8") == before
    desk.add(said.out)
    assert [(feed.name, feed.url) for feed in desk.config().feeds][1:] == [('Bay & "Courier"', "https://bay.example/rss?a=1&b=2")]
    assert "locked.example" in said.err
    assert "hush" not in said.out + said.err


@pytest.mark.parametrize("content", ["", "no xml", "<opml/>", "<rss/>"])
def test_import_of_what_has_no_feeds_ends_with_1_and_one_line(content: str, desk: Desk) -> None:
    (desk.folder / "feeds.opml").write_text(content)

    said = desk.say("feeds", "import", "feeds.opml")

    assert said.status == 1
    assert len(said.err.splitlines()) == 1
    assert "feeds.opml" in said.err


def test_import_of_a_file_that_is_not_there_says_so(desk: Desk) -> None:
    assert desk.say("feeds", "import", "nowhere.opml").err == "notifier: nowhere.opml: No such file or directory\n"


@pytest.mark.parametrize("words", [("feeds", "export"), ("subscribers", "export")])
def test_export_replaces_its_own_files_only(words: tuple[str, ...], desk: Desk) -> None:
    before = desk.file.read_text(encoding="utf-8")

    assert desk.say(*words, "out").status == 0
    assert desk.say(*words, "out").status == 0
    said = desk.say(*words, str(desk.file))

    assert said.status == 1
    assert said.err.endswith("; name another file\n")
    assert desk.file.read_text(encoding="utf-8") == before


def test_export_is_read_back_by_import(desk: Desk) -> None:
    desk.add('[[feeds]]\ncourt = "nysd"')

    assert desk.say("feeds", "export", "out.opml").status == 0
    out = desk.say("feeds", "export").out
    assert (desk.folder / "out.opml").read_text(encoding="utf-8") == out

    blocks = desk.say("feeds", "import", "out.opml").out
    desk.write(CONFIG[CONFIG.index("[[cases]]") :] + blocks)
    assert [(feed.name, feed.kind, feed.court) for feed in desk.config().feeds] == [
        ("Hudson Wire", "news", None),
        ("S.D.N.Y. CM/ECF", "cmecf", "nysd"),
    ]


# --- subscribers --------------------------------------------------------------------------------------------------------


def statuses(desk: Desk) -> dict[str, str]:
    return {row["email"]: row["status"] for row in desk.say("subscribers", "--json").rows()}


def test_subscribers_of_the_file_are_listed_before_the_first_run(desk: Desk) -> None:
    [row] = desk.say("subscribers", "--json").rows()

    assert (row["email"], row["status"], row["cases"], row["origin"]) == ("ann@example.org", "confirmed", ["*"], "config")
    assert "1 reader, 1 of them mailed" in desk.say("subscribers").out


def test_add_takes_what_a_reader_wants(desk: Desk) -> None:
    said = desk.say(
        "subscribers", "add", "Bo@example.org", "--case", "orr-v-hale", "--cadence", "daily@07:30",
        "--timezone", "Europe/Paris", "--events", "rulings, hearings", "--confidence", "confirmed",
    )  # fmt: skip

    assert said.status == 0, said.err
    row = desk.say("subscribers", "--json").row(email="Bo@example.org")
    assert (row["cases"], row["events"], row["cadence"]) == (["orr-v-hale"], ["rulings", "hearings"], "daily@07:30")
    assert (row["timezone"], row["confidence"], row["status"], row["origin"]) == (
        "Europe/Paris",
        "confirmed",
        "confirmed",
        "operator",
    )


@pytest.mark.parametrize(
    "words",
    [
        ["no address"],
        ["a@example.org\nBcc: b@example.org"],
        ["bo@example.org", "--case", "orr-v-hail"],
        ["bo@example.org", "--cadence", "often"],
        ["bo@example.org", "--events", "ruling"],
        ["bo@example.org", "--timezone", "Paris"],
        ["bo@example.org", "--confidence", "sure"],
    ],
)
def test_add_refuses_what_cannot_be_with_the_mend(words: list[str], desk: Desk) -> None:
    said = desk.say("subscribers", "add", *words)

    assert said.status == 2
    assert len(said.err.splitlines()) == 1
    assert ";" in said.err
    assert statuses(desk) == {"ann@example.org": "confirmed"}


def test_a_reader_of_the_file_who_is_removed_before_the_first_run_stays_so(desk: Desk) -> None:
    assert desk.say("subscribers", "remove", "ANN@example.org").status == 0

    with opened(desk) as store:
        store.subscribers.sync(desk.config().subscribers, clock.now())
    assert statuses(desk) == {"ann@example.org": "removed"}


def test_pause_holds_and_resume_goes_on(desk: Desk) -> None:
    desk.say("subscribers", "pause", "ann@example.org")
    assert statuses(desk) == {"ann@example.org": "paused"}

    assert desk.say("subscribers", "resume", "ann@example.org").status == 0
    assert statuses(desk) == {"ann@example.org": "confirmed"}


def test_a_removed_reader_comes_back_only_by_add(desk: Desk) -> None:
    desk.say("subscribers", "remove", "ann@example.org")

    assert desk.say("subscribers", "resume", "ann@example.org").status == 1
    assert desk.say("subscribers", "add", "ann@example.org").status == 0
    assert statuses(desk) == {"ann@example.org": "confirmed"}


@pytest.mark.parametrize("verb", ["remove", "pause", "resume"])
def test_a_reader_who_is_not_there_is_said_to_be_so(verb: str, desk: Desk) -> None:
    said = desk.say("subscribers", verb, "anne@example.org")

    assert said.status == 1
    assert 'did you mean "ann@example.org"?' in said.err


# --- status -----------------------------------------------------------------------------------------------------------


def test_status_before_the_first_run_says_what_to_do(desk: Desk) -> None:
    said = desk.say("status")

    assert said.status == 0
    assert said.out.splitlines()[0] == "Nothing was polled yet: `notifier run` does it."
    assert list(desk.folder.iterdir()) == [desk.file]


def test_status_is_well_while_a_daemon_runs(desk: Desk) -> None:
    remember(desk)

    with opened(desk) as store, store.admin.lock():
        said = desk.say("status")
        row = desk.say("status", "--json").row(type="daemon")

    assert said.status == 0
    assert said.out.splitlines()[0] == "All is well."
    assert row["running"] is True
    assert desk.say("status", "--json").row(type="daemon")["running"] is False


LONG_FAILING = {"failures": 30, "failing_since_at": clock.now() - 25 * HOUR, "last_error": "no answer"}
PROBLEMS: list[tuple[dict[str, object], str]] = [
    (LONG_FAILING, "the feed Hudson Wire fails, first 25 h ago: no answer"),
    ({"gone_at": clock.now() - HOUR, "failures": 1}, "the feed Hudson Wire is gone"),
    ({"next_at": clock.now() - 3 * HOUR}, "nothing polls: Hudson Wire should have been asked long ago"),
]


@pytest.mark.parametrize(("more", "words"), PROBLEMS)
def test_status_ends_with_1_where_a_feed_needs_a_person(more: dict[str, object], words: str, desk: Desk) -> None:
    remember(desk, **more)

    said = desk.say("status")

    assert said.status == 1
    assert words in said.out
    assert desk.say("status", "--json").status == 1


QUIET: list[dict[str, object]] = [
    {"failures": 3, "failing_since_at": clock.now() - HOUR, "last_error": "no answer"},
    {"last_item_at": clock.now() - 30 * HOUR},
]


@pytest.mark.parametrize("more", QUIET)
def test_status_shows_what_may_mend_itself_and_ends_with_0(more: dict[str, object], desk: Desk) -> None:
    remember(desk, **more)

    said = desk.say("status")

    assert said.status == 0
    assert "Hudson Wire" in said.out


def test_status_shows_gaps(desk: Desk) -> None:
    remember(desk)
    with opened(desk) as store:
        state, now = store.polls.feed_states()[URL], clock.now()
        store.polls.record(PollRecord(state, now, gap=Gap("Hudson Wire", now - 2 * HOUR, now - HOUR)))

    assert "1 gap in what was seen, the last 60 min ago" in desk.say("status").out
    [gap] = desk.say("feeds", "--json").rows()[0]["gaps"]
    assert set(gap) == {"after", "before"}


def test_status_ends_with_1_after_a_mail_was_refused_for_good(desk: Desk) -> None:
    remember(desk)
    with opened(desk) as store:
        queue_a_mail(store)
        [delivery] = store.outbox.due(clock.now(), 10)
        store.outbox.record_refused(delivery.id, "550 no such user", clock.now())

    said = desk.say("status")

    assert said.status == 1
    assert "550 no such user" in said.out
    assert desk.say("status", "--json").row(type="refused")["error"] == "550 no such user"


def test_status_ends_with_1_when_mails_pile_up(desk: Desk) -> None:
    remember(desk)
    with opened(desk) as store:
        queue_a_mail(store, ago=2 * HOUR)

    said = desk.say("status")

    assert said.status == 1
    assert "1 mail on the way for more than an hour, the oldest of 2 h ago" in said.out
