"""From changes to the outbox: who gets a mail when, told once, with the words written down before anything is sent."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from mail_kit import HARBOUR, NOW, ORCHARD, a_date, a_development, a_reader, at

from notifier.compose import CAP_SPAN, MOST_IN_SPAN, ComposeReport, Writer, compose, digest_now
from notifier.core.errors import StoreError, TemplateError
from notifier.core.model.developments import Change, Development
from notifier.core.model.mail import Delivery
from notifier.core.model.polling import FeedState, PollRecord
from notifier.core.model.readers import Subscriber
from notifier.core.rendering import TemplateFile, Templates, fill, parse_sender
from notifier.edges.store import Store, open_store
from notifier.edges.templates import read_templates

TEMPLATES = Templates(read_templates("email", None))
CASES = {"harbour": HARBOUR, "orchard": ORCHARD}
SENDER = "Case alerts <alerts@example.org>"
LONG_AGO, JUST_NOW = at(-50), at(-1)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = open_store(f"sqlite:///{tmp_path / 'notifier.db'}", now=at(-100))
    made.cases.ensure([HARBOUR, ORCHARD])
    yield made
    made.close()


def follow(store: Store, *readers: Subscriber, now: datetime = LONG_AGO) -> None:
    store.subscribers.sync([*readers], now)


def happen(store: Store, *developments: Development, due_at: datetime = NOW, cause: Any = "new", now: datetime = JUST_NOW) -> None:
    """The program has read of these; all that follows from that is due at `due_at`."""
    changes = tuple(Change(each.case, each.id, due_at, cause) for each in developments)
    store.polls.record(PollRecord(FeedState("https://f.example", "F"), now, developments=developments, changes=changes))


def composed(store: Store, now: datetime = NOW, **more: Any) -> ComposeReport:
    settings: dict[str, Any] = {"templates": TEMPLATES, "sender": SENDER, "base_url": None, "sign": None}
    return compose(store, cases=CASES, now=now, **(settings | more))


def outbox(store: Store, now: datetime = NOW) -> list[Delivery]:
    return sorted(store.outbox.due(now, 1000), key=lambda each: each.id)


def mails(store: Store, now: datetime = NOW) -> dict[str, list[str]]:
    """The subjects in the outbox by reader."""
    found: dict[str, list[str]] = {}
    for each in outbox(store, now):
        found.setdefault(each.subscriber, []).append(each.message.subject)
    return found


RULING = a_development("ruling", disposition="denied")
OTHER = a_development("other", case="orchard", disposition="granted")


# --- once ---------------------------------------------------------------------------------------------------------


def test_each_reader_gets_what_they_asked_for_once(store: Store) -> None:
    follow(store, a_reader("all"), a_reader("one", cases=("orchard",)), a_reader("dates", events=("trial_dates",)))
    happen(store, RULING, OTHER)

    report = composed(store)

    assert report.mails == 2
    assert mails(store) == {"all": ["2 changes in 2 cases"], "one": ["[State v. Pell] Ruling: motion granted"]}
    assert composed(store, NOW + HOUR).mails == 0
    assert len(outbox(store, NOW + HOUR)) == 2


def test_nothing_is_told_before_it_is_due(store: Store) -> None:
    follow(store, a_reader())
    happen(store, RULING, due_at=NOW + HOUR)

    report = composed(store)

    assert (report.mails, report.next_at) == (0, NOW + HOUR)
    assert composed(store, NOW + HOUR).mails == 1


def test_who_does_not_wait_for_more_sources_is_told_at_once(store: Store) -> None:
    follow(store, a_reader())
    happen(store, RULING, due_at=NOW + HOUR)

    assert composed(store, until=NOW + DAY).mails == 1


def test_composing_again_after_a_crash_gives_the_same_message_id(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    follow(store, a_reader())
    happen(store, RULING)
    writer = Writer(TEMPLATES, parse_sender(SENDER), None, None)
    reader = store.subscribers.all()[0]
    before = digest_now(store, reader, cases=CASES, writer=writer, now=at(-0.5))
    assert before is not None

    composed(store)

    assert [each.message.message_id for each in outbox(store)] == [before.message_id]


def test_a_development_that_says_more_later_is_an_update_that_answers_the_first_mail(store: Store) -> None:
    follow(store, a_reader())
    happen(store, a_development("a"))
    composed(store)
    [first] = outbox(store)

    happen(store, a_development("a", disposition="granted"), due_at=NOW + HOUR, cause="update", now=NOW)
    composed(store, NOW + HOUR)

    second = outbox(store, NOW + HOUR)[1]
    parsed = message_from_bytes(fill(second.message), policy=policy.default)
    assert second.message.subject == "[Okafor v. Linden Ferries] Update: ruling: motion granted"
    assert parsed["In-Reply-To"] == first.message.message_id != second.message.message_id


def test_a_correction_goes_to_those_who_were_told_and_is_plain_news_to_others(store: Store) -> None:
    told, new = a_reader("told"), a_reader("new", confidence="confirmed")
    follow(store, told, new)
    wrong = a_date("wrong", "moved", "2025-06-02", "2025-05-12", hours=-3)
    happen(store, wrong, now=at(-3))
    composed(store)

    right = a_date("right", "moved", "2025-06-03", "2025-05-12", outlets=("Bay Courier", "Lake Post"), more={"corrects": "wrong"})
    happen(store, replace(wrong, withdrawn=True), now=NOW, due_at=NOW + HOUR, cause="confidence")
    happen(store, right, now=NOW, due_at=NOW + HOUR, cause="correction")
    composed(store, NOW + HOUR)

    assert mails(store, NOW + HOUR) == {
        "told": [
            "[Okafor v. Linden Ferries] Trial moved: May 12 → Jun 2",
            "[Okafor v. Linden Ferries] Correction: trial Jun 3, not Jun 2",
        ],
        "new": ["[Okafor v. Linden Ferries] Trial moved: May 12 → Jun 3"],
    }  # fmt: skip


def test_news_of_a_case_that_left_the_configuration_is_passed_over(store: Store) -> None:
    follow(store, a_reader())
    happen(store, a_development("a", case="gone", disposition="denied"))

    assert composed(store).mails == 0


# --- when ---------------------------------------------------------------------------------------------------------


def test_a_daily_reader_gets_one_digest_of_all_at_their_hour(store: Store) -> None:
    follow(store, a_reader("daily", cadence="daily@18:00", timezone="America/New_York"))
    happen(store, RULING)
    assert composed(store).mails == 0
    happen(store, OTHER, due_at=NOW + HOUR, now=NOW)
    six = datetime(2025, 3, 20, 22, 0, tzinfo=NOW.tzinfo)

    assert composed(store, six - timedelta(minutes=1)).next_at == six
    assert composed(store, six).mails == 1
    assert mails(store, six) == {"daily": ["2 changes in 2 cases"]}
    assert composed(store, six + HOUR).next_at == six + DAY


def test_a_date_that_moved_and_moved_back_between_two_digests_is_not_mailed(store: Store) -> None:
    follow(store, a_reader("daily", cadence="daily@18:00", timezone="America/New_York"), a_reader("now"))
    composed(store)
    away = a_date("away", "moved", "2025-06-02", "2025-05-12", hours=-3)
    happen(store, away)
    composed(store)
    back = a_date("back", "moved", "2025-05-12", "2025-06-02", hours=-1)
    happen(store, replace(away, superseded_by="back"), cause="confidence", due_at=NOW + HOUR, now=NOW)
    happen(store, back, due_at=NOW + HOUR, now=NOW)
    composed(store, NOW + HOUR)
    six = datetime(2025, 3, 20, 22, 0, tzinfo=NOW.tzinfo)
    composed(store, six)

    assert {reader: len(subjects) for reader, subjects in mails(store, six).items()} == {"now": 2}


def test_after_a_long_stop_a_daily_reader_gets_one_digest(store: Store) -> None:
    follow(store, a_reader("daily", cadence="daily@18:00"))
    composed(store)
    happen(store, RULING)

    report = composed(store, NOW + 10 * DAY)

    assert report.mails == 1
    assert report.next_at is not None
    assert NOW + 10 * DAY < report.next_at <= NOW + 11 * DAY


def test_no_news_no_mail(store: Store) -> None:
    follow(store, a_reader("daily", cadence="daily@18:00"))
    composed(store)

    assert composed(store, NOW + 2 * DAY).mails == 0
    assert outbox(store, NOW + 2 * DAY) == []


def test_in_quiet_hours_nothing_is_written_and_afterwards_everything(store: Store) -> None:
    follow(store, a_reader(quiet="12:00-14:00", timezone="America/New_York"))  # it is one o'clock there
    happen(store, RULING, OTHER)

    assert (composed(store).mails, composed(store).next_at) == (0, NOW + HOUR)
    assert composed(store, NOW + HOUR).mails == 1


def test_a_plan_made_by_a_clock_that_ran_ahead_is_made_again(store: Store) -> None:
    follow(store, a_reader("daily", cadence="daily@18:00"))
    composed(store, NOW + 400 * DAY)
    happen(store, RULING)

    composed(store)

    assert composed(store, NOW + DAY).mails == 1


def test_a_paused_reader_is_told_nothing_and_nothing_is_made_up_for(store: Store) -> None:
    follow(store, a_reader())
    store.subscribers.set_status("r1", "paused", at(-2))
    happen(store, RULING)
    composed(store)
    store.subscribers.set_status("r1", "confirmed", NOW)

    assert composed(store, NOW + HOUR).mails == 0


# --- the words ----------------------------------------------------------------------------------------------------


def test_readers_of_the_same_news_share_one_frozen_body_and_have_links_of_their_own(store: Store) -> None:
    follow(store, *(a_reader(f"r{number}") for number in range(5)), a_reader("abroad", timezone="Asia/Tokyo"))
    happen(store, RULING)

    composed(store, base_url="https://alerts.example.org", sign=lambda purpose, reader, case: f"{purpose}-{reader}-{case or 'all'}")

    found = outbox(store)
    assert len({each.message.frozen.key for each in found}) == 2  # times are told in the reader's own zone
    assert len({each.message.message_id for each in found}) == 6
    for each in found:
        raw = fill(each.message).decode()
        assert f"List-Unsubscribe: <https://alerts.example.org/unsubscribe/unsubscribe-{each.subscriber}-all>" in raw
        assert f"unsubscribe-{each.subscriber}-harbour" in raw
        assert f"To: {each.subscriber}@example.org" in raw


def broken() -> Templates:
    files = read_templates("email", None)
    return Templates(files | {"digest.txt": TemplateFile("/etc/alerts/digest.txt", "\n{{ mail.nothing }}")})


def test_a_template_that_breaks_on_a_digest_does_not_hold_up_the_news(store: Store) -> None:
    follow(store, a_reader())
    happen(store, RULING)

    report = composed(store, templates=broken(), built_in=TEMPLATES)

    assert report.mails == 1
    assert "/etc/alerts/digest.txt:2" in report.problems[0]


def test_without_another_set_a_broken_template_tells_nobody_anything(store: Store) -> None:
    follow(store, a_reader())
    happen(store, RULING)

    with pytest.raises(TemplateError):
        composed(store, templates=broken())

    assert composed(store).mails == 1


def test_an_address_that_is_none_is_a_problem_and_holds_up_nobody(store: Store) -> None:
    follow(store, a_reader("bad", email="no address"), a_reader("good"))
    happen(store, RULING)

    report = composed(store)

    assert report.mails == 1
    assert report.problems == ("subscriber bad: the address is none that mail can be sent to",)


def test_if_it_cannot_be_written_down_nothing_counts_as_told(store: Store, tmp_path: Path) -> None:
    follow(store, a_reader())
    happen(store, RULING)

    class Full:
        """The store with a disk that is full when the words are to be written."""

        subscribers, cases = store.subscribers, store.cases

        class outbox:  # stands for an attribute
            changes_due, next_change_at = store.outbox.changes_due, store.outbox.next_change_at
            most_written = store.outbox.most_written

            @staticmethod
            def record(*_: object) -> None:
                raise StoreError("no room")

    with pytest.raises(StoreError):
        composed(Full())  # type: ignore[arg-type]  # what compose uses of a store

    assert composed(store).mails == 1


def test_a_look_ahead_records_nothing(store: Store) -> None:
    follow(store, a_reader())
    happen(store, RULING, due_at=NOW + DAY)
    writer = Writer(TEMPLATES, parse_sender(SENDER), None, None)

    message = digest_now(store, store.subscribers.all()[0], cases=CASES, writer=writer, now=NOW)

    assert message is not None
    assert message.subject == "[Okafor v. Linden Ferries] Ruling: motion denied"
    assert outbox(store, NOW + 2 * DAY) == []
    assert composed(store, NOW + DAY).mails == 1


# --- other channels -----------------------------------------------------------------------------------------------


def a_hook(**more: Any) -> Subscriber:
    return a_reader("h1", email="webhook:hooks.example:abc", channel="webhook", **more)


def test_a_webhook_is_told_once_through_the_same_outbox(store: Store) -> None:
    follow(store, a_reader(), a_hook())
    happen(store, a_date("d1", "moved", "2025-06-02", "2025-05-12"))

    composed(store)
    composed(store, at(1))

    mail, post = sorted(outbox(store, at(1)), key=lambda each: each.channel)
    assert (mail.channel, post.channel, post.message.reader) == ("mail", "webhook", "h1")
    assert [change["to"] for change in json.loads(post.message.frozen.body)["changes"]] == ["2025-06-02"]
    assert store.subscribers.told({"h1"}, {"d1"})


def test_a_webhook_is_told_only_what_it_asked_for(store: Store) -> None:
    follow(store, a_hook(events=("rulings",)), a_reader("m1", email="messenger:team", channel="messenger"))
    happen(store, a_date("d1", "moved", "2025-06-02", "2025-05-12"))

    composed(store, base_url="https://alerts.example.org", sign=lambda *_: "t")

    [told] = outbox(store)
    words = json.loads(told.message.frozen.body)
    assert told.channel == "messenger"
    assert words["title"].startswith("[Okafor v. Linden Ferries] Trial moved")
    assert "unsubscribe" not in words["text"]


def test_what_left_the_file_is_posted_no_more(store: Store) -> None:
    follow(store, a_reader(), a_hook())
    happen(store, a_date("d1", "moved", "2025-06-02", "2025-05-12"))
    composed(store)

    follow(store, a_reader(), now=NOW)

    assert [each.channel for each in outbox(store)] == ["mail"]


def test_nobody_gets_more_than_the_hard_cap_in_an_hour_and_the_rest_comes_as_one_mail(store: Store) -> None:
    follow(store, a_reader())
    for number in range(MOST_IN_SPAN + 3):
        moment = NOW + timedelta(seconds=number)
        happen(store, a_development(f"d{number}", disposition="denied", object=f"o{number}"), due_at=moment, now=moment)
        composed(store, moment)

    assert len(outbox(store, NOW + HOUR)) == MOST_IN_SPAN

    report = composed(store, NOW + CAP_SPAN + timedelta(seconds=1))

    assert report.mails == 1
    assert "3 changes" in outbox(store, NOW + 2 * HOUR)[-1].message.subject
