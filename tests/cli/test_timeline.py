"""`cases`, `timeline`, `reread` on a real store: where a case stands, how it got there, and reading it anew."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from desk import CONFIG, Desk

from notifier.core import changes, pipeline
from notifier.core.matching import CaseIndex
from notifier.core.model.items import Item
from notifier.core.model.polling import Feed, FeedState, PollRecord
from notifier.edges.store import Store, open_store

NOW = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)
FEED = Feed("https://ledger.example/rss", "Ledger")
DENIED = "U.S. District Judge Ada Moor on Monday denied a motion to dismiss the lawsuit in Orr v. Hale."
MOVED = "U.S. District Judge Ada Moor on Thursday moved the trial in Orr v. Hale from May 4, 2026, to June 15, 2026."


@pytest.fixture
def ferry(desk: Desk) -> Desk:
    desk.write(CONFIG.replace('aliases = ["Orr v. Hale"]', 'aliases = ["Orr v. Hale"]\ntrial_date = "2026-05-04"'))
    return desk


@pytest.fixture
def store(ferry: Desk) -> Iterator[Store]:
    opened = open_store(ferry.config().store_url, now=NOW)
    opened.cases.ensure(ferry.config().cases)
    yield opened
    opened.close()


def poll(store: Store, desk: Desk, *stories: tuple[str, str, str]) -> None:
    """Read items (id, publication, text) as a poll does."""
    config = desk.config()
    index = CaseIndex.build(config.cases)
    for id, day, text in stories:
        at = datetime.fromisoformat(day).replace(tzinfo=UTC)
        given = Item(id, f"https://ledger.example/{id}", f"News {id} of the old ferry", text, at, "Ledger", "Ledger")
        [found] = store.polls.identify(FEED, [given])
        matched = pipeline.match(found.item, index)
        reading = pipeline.read(found.item, matched, index, timezone="UTC")
        states = store.cases.states([case.id for case in config.cases])
        step = pipeline.alter(states, reading, cases=index.cases, seen_at=at, settle=timedelta(0))
        state = FeedState(FEED.url, FEED.name)
        store.polls.record(
            PollRecord(state, at, (found,), {found.item.id: matched.matches}, developments=step.developments, changes=step.changes)
        )


def test_a_case_stands_where_its_news_left_it(ferry: Desk, store: Store) -> None:
    poll(store, ferry, ("a", "2026-03-09T18:00", DENIED), ("b", "2026-03-12T18:00", MOVED))

    [row] = ferry.say("cases", "--json").rows()
    words = ferry.say("cases", "orr-v-hale").out

    assert (row["case"], row["trial_date"], row["sources"], len(row["rulings"])) == ("orr-v-hale", "2026-06-15", 2, 1)
    assert "Trial date: 2026-06-15" in words
    assert DENIED[:50] in words


def test_a_case_is_listed_before_anything_is_known_and_no_store_is_made(ferry: Desk) -> None:
    [row] = ferry.say("cases", "--json").rows()

    assert (row["trial_date"], row["rulings"]) == ("2026-05-04", [])
    assert not (ferry.folder / "notifier.db").exists()


def test_a_timeline_shows_each_development_with_its_sources(ferry: Desk, store: Store) -> None:
    poll(store, ferry, ("a", "2026-03-09T18:00", DENIED), ("b", "2026-03-12T18:00", MOVED))

    known, ruled, moved = ferry.say("timeline", "orr-v-hale", "--json").rows()
    words = ferry.say("timeline", "orr-v-hale").out

    assert (known["trial_date"], known["sources"]) == ("2026-05-04", [])
    assert (ruled["kind"], ruled["disposition"], ruled["sources"][0]["quote"]) == ("ruling", "denied", DENIED)
    assert (moved["action"], moved["previous"], moved["trial_date"]) == ("moved", "2026-05-04", "2026-06-15")
    assert "Trial moved: Mon, May 4 → Mon, Jun 15" in words
    assert "https" not in words.splitlines()[0]


def test_a_timeline_as_of_a_day_ends_with_that_day(ferry: Desk, store: Store) -> None:
    poll(store, ferry, ("a", "2026-03-09T18:00", DENIED), ("b", "2026-03-12T18:00", MOVED))

    before = ferry.say("timeline", "orr-v-hale", "--as-of", "2026-03-11", "--json").rows()

    assert [row["kind"] for row in before] == ["trial_date", "ruling"]
    assert before[0]["superseded_by"] is None


def test_a_date_of_the_configuration_that_a_newspaper_repeats_was_still_known_before(ferry: Desk, store: Store) -> None:
    poll(store, ferry, ("a", "2026-03-09T18:00", "The trial in Orr v. Hale is scheduled for May 4, 2026."))

    [known] = ferry.say("timeline", "orr-v-hale", "--json").rows()
    words = ferry.say("timeline", "orr-v-hale").out

    assert (known["trial_date"], known["at"], len(known["sources"])) == ("2026-05-04", None, 1)
    assert "known before  Trial Mon, May 4, 2026 (configuration)\n              Ledger: “The trial" in words


def test_an_unknown_case_is_wrong_usage_with_the_nearest_name(ferry: Desk) -> None:
    said = ferry.say("timeline", "orr-v-hall")

    assert (said.status, said.err) == (2, "notifier: orr-v-hall: no such case; did you mean orr-v-hale?\n")


def test_reading_anew_with_the_same_configuration_changes_nothing(ferry: Desk, store: Store) -> None:
    poll(store, ferry, ("a", "2026-03-09T18:00", DENIED), ("b", "2026-03-12T18:00", MOVED))
    before = store.cases.states(["orr-v-hale"])

    said = ferry.say("reread", "--json")

    assert (said.status, said.rows()) == (0, [])
    assert store.cases.states(["orr-v-hale"]) == before


def test_reading_anew_keeps_what_an_edit_corrected_and_who_was_told_of_it(ferry: Desk, store: Store) -> None:
    poll(store, ferry, ("a", "2026-03-09T18:00", DENIED), ("a", "2026-03-09T20:00", DENIED.replace("denied", "granted")))
    before = store.cases.states(["orr-v-hale"])
    assert [each.corrects is None for each in before["orr-v-hale"].developments.values() if each.sources] == [True, False]

    said = ferry.say("reread", "--json")

    assert (said.status, said.rows()) == (0, [])
    after = store.cases.states(["orr-v-hale"])["orr-v-hale"].developments
    assert [(one.id, one.withdrawn, one.corrects) for one in after.values()] == [
        (one.id, one.withdrawn, one.corrects) for one in before["orr-v-hale"].developments.values()
    ]


def test_reading_anew_keeps_what_was_learnt_from_texts_that_were_pruned(ferry: Desk, store: Store) -> None:
    poll(store, ferry, ("a", "2026-03-09T18:00", DENIED), ("b", "2026-03-12T18:00", MOVED))
    before = store.cases.states(["orr-v-hale"])["orr-v-hale"]
    store.admin.prune(datetime(2026, 3, 11, tzinfo=UTC))

    said = ferry.say("reread", "--json")

    after = store.cases.states(["orr-v-hale"])["orr-v-hale"]
    assert (said.status, said.rows()) == (0, [])
    assert list(after.developments.values()) == list(before.developments.values())


def test_a_reread_mends_the_state_silently(ferry: Desk, store: Store) -> None:
    ferry.write(CONFIG.replace("Orr v. Hale", "Nobody v. Nothing").replace("Orr", "Nemo").replace("Hale Freight", "Nothing At All"))
    poll(store, ferry, ("a", "2026-03-09T18:00", DENIED))
    assert changes.standing_rulings(store.cases.states(["orr-v-hale"])["orr-v-hale"]) == []
    ferry.write(CONFIG)
    newest = store.outbox.newest_change()

    said = ferry.say("reread")

    state = store.cases.states(["orr-v-hale"])["orr-v-hale"]
    assert "+ orr-v-hale  ruling denied" in said.out
    assert "Nobody was mailed." in said.out
    assert len(changes.standing_rulings(state)) == 1
    assert store.outbox.newest_change() == newest


def test_what_a_reread_found_is_nobodys_news_when_it_is_told_again(ferry: Desk, store: Store) -> None:
    ferry.write(CONFIG.replace("Orr v. Hale", "Nobody v. Nothing").replace("Orr", "Nemo").replace("Hale Freight", "Nothing At All"))
    poll(store, ferry, ("a", "2026-03-09T18:00", DENIED))
    ferry.write(CONFIG)
    ferry.say("reread")

    poll(store, ferry, ("c", "2026-03-18T18:00", DENIED.replace("on Monday ", "")))

    assert store.outbox.newest_change() == 0


def test_a_stored_item_is_explained_by_the_id_that_its_feed_gave_it(ferry: Desk, store: Store) -> None:
    ferry.add(f'[[feeds]]\nurl = "{FEED.url}"')
    poll(store, ferry, ("urn:ledger:4711", "2026-03-09T18:00", DENIED))
    [source] = ferry.say("timeline", "orr-v-hale", "--json").rows()[1]["sources"]

    by_feed = ferry.say("explain", "urn:ledger:4711", "--json")

    assert by_feed.row(type="explanation")["developments"][0]["quote"] == DENIED
    assert by_feed.out == ferry.say("explain", source["id"], "--json").out


@pytest.mark.parametrize("day", ["tomorrow", "2026-02-30", "2026-03", "20260311", "9999-12-31", "0001-01-01", ""])
def test_a_day_that_is_none_is_wrong_usage_in_one_line(ferry: Desk, day: str) -> None:
    said = ferry.say("timeline", "orr-v-hale", "--as-of", day)

    assert (said.status, said.err) == (2, f'notifier: --as-of: is no day: "{day}"; write it as 2024-01-15\n')
