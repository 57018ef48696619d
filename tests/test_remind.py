"""What readers are told beside the news: each once, in the morning of their own day, and never instead of news."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from mail_kit import HARBOUR, ORCHARD, a_date, a_development, a_reader, a_source

from notifier.core.model.developments import Development
from notifier.core.model.facts import Facts
from notifier.core.model.polling import Feed, FeedState, PollRecord
from notifier.core.model.readers import Subscriber, Told
from notifier.core.rendering import TemplateFile, Templates, fill
from notifier.edges.store import Store, open_store
from notifier.edges.templates import read_templates
from notifier.remind import RemindReport, remind

BUILT_IN = Templates(read_templates("email", None))
CASES = {"harbour": HARBOUR, "orchard": ORCHARD}
FEED = Feed("https://courier.example/rss", "Bay Courier")
DAY = timedelta(days=1)
MORNING = datetime(2025, 5, 26, 12, 30, tzinfo=UTC)
"""A Monday, 8:30 in New York; the trial of the harbour case is set for June 2, a week later."""
LONG_AGO = MORNING - 100 * DAY
JUNE_2 = a_date("d1", "set", "2025-06-02")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = open_store(f"sqlite:///{tmp_path / 'notifier.db'}", now=LONG_AGO)
    made.cases.ensure([HARBOUR, ORCHARD])
    yield made
    made.close()


def follow(store: Store, *readers: Subscriber, now: datetime = LONG_AGO) -> None:
    store.subscribers.sync([*readers], now)


def known(store: Store, *developments: Development, now: datetime = LONG_AGO) -> None:
    store.polls.record(PollRecord(FeedState(FEED.url, FEED.name), now, developments=developments))


def look(store: Store, now: datetime = MORNING, state: FeedState | None = None, **more: Any) -> RemindReport:
    well = FeedState(FEED.url, FEED.name, last_attempt_at=now, last_success_at=now, last_item_at=now)
    settings: dict[str, Any] = {
        "templates": BUILT_IN, "built_in": BUILT_IN, "base_url": "https://alerts.example.org", "sender": "Alerts <a@example.org>",
        "feeds": [FEED], "feed_states": {FEED.url: state or well}, "cases": CASES,
        "sign": lambda purpose, reader: f"{purpose}-{reader}",
    }  # fmt: skip
    return remind(store, now=now, **(settings | more))


def mails(store: Store, now: datetime = MORNING + 900 * DAY) -> list[tuple[str, str]]:
    """(subject, text) of what was written down, oldest first."""
    found = []
    for each in sorted(store.outbox.due(now, 100), key=lambda each: each.id):
        parsed = message_from_bytes(fill(each.message), policy=policy.default)
        text = parsed.get_body(("plain",))
        assert text is not None
        assert parsed["List-Unsubscribe"] == f"<https://alerts.example.org/unsubscribe/unsubscribe-{each.subscriber}>"
        found.append((str(parsed["Subject"]), str(text.get_content())))
    return found


# --- reminders ----------------------------------------------------------------------------------------------------


def test_a_reader_is_reminded_of_a_trial_once(store: Store) -> None:
    follow(store, a_reader(reminder_days=7))
    known(store, JUNE_2)

    for hour in range(30):
        look(store, MORNING + hour * timedelta(hours=1))

    [(subject, text)] = mails(store)
    assert subject == "[Okafor v. Linden Ferries] Reminder: trial in 7 days, on Mon, Jun 2"
    assert text.startswith("Trial in 7 days, on Mon, Jun 2")
    assert "The sentence that Bay Courier printed." in text


def test_nobody_is_reminded_before_their_own_morning(store: Store) -> None:
    follow(store, a_reader(reminder_days=7))
    known(store, JUNE_2)

    report = look(store, MORNING - timedelta(minutes=31))

    assert mails(store) == []
    assert report.next_at == MORNING - timedelta(minutes=30)


def test_a_machine_that_was_off_that_morning_reminds_later(store: Store) -> None:
    follow(store, a_reader(reminder_days=7))
    known(store, JUNE_2)

    look(store, MORNING + 3 * DAY)

    assert "in 4 days" in mails(store)[0][0]


@pytest.mark.parametrize("when", [MORNING - DAY, MORNING + 8 * DAY])
def test_a_trial_that_is_far_off_or_over_reminds_nobody(store: Store, when: datetime) -> None:
    follow(store, a_reader(reminder_days=7))
    known(store, JUNE_2)

    look(store, when)

    assert mails(store) == []


def test_a_date_that_moves_reminds_anew(store: Store) -> None:
    follow(store, a_reader(reminder_days=7))
    known(store, JUNE_2)
    look(store)
    known(store, replace(JUNE_2, superseded_by="d2"), a_date("d2", "moved", "2025-06-30", "2025-06-02", hours=1))

    look(store, MORNING + DAY)
    look(store, MORNING + 28 * DAY)

    assert [subject.rpartition(", on ")[2] for subject, _ in mails(store)] == ["Mon, Jun 2", "Mon, Jun 30"]


@pytest.mark.parametrize("date", ["2025-06", "2025-06-02~", "2025-22"])
def test_a_rough_date_reminds_nobody(store: Store, date: str) -> None:
    follow(store, a_reader(reminder_days=30))
    known(store, a_date("d1", "set", date))

    look(store)

    assert mails(store) == [] or "~" in date  # "around June 2" is a day to think of


def test_who_wants_none_follows_others_or_holds_their_mail_is_not_reminded(store: Store) -> None:
    others = a_reader("b", cases=("orchard",), reminder_days=9)
    follow(store, a_reader("a"), others, a_reader("c", reminder_days=9, confidence="court"))
    follow(store, *store.subscribers.all(), a_reader("p", reminder_days=9))
    store.subscribers.set_status("p", "paused", LONG_AGO)
    known(store, JUNE_2)

    look(store)

    assert mails(store) == []


def test_quiet_hours_hold_a_reminder_too(store: Store) -> None:
    follow(store, a_reader(reminder_days=7, quiet="22:00-11:00"))
    known(store, JUNE_2)

    look(store)
    assert mails(store) == []
    look(store, MORNING + timedelta(hours=3))
    assert len(mails(store)) == 1


def test_two_trials_are_one_mail(store: Store) -> None:
    follow(store, a_reader(reminder_days=9))
    known(store, JUNE_2, a_date("d2", "set", "2025-06-03", case="orchard"))

    look(store)

    [(subject, text)] = mails(store)
    assert subject == "Reminder: 2 trials ahead, the first in 7 days"
    assert "State v. Pell" in text


def test_a_reminder_moves_nobodys_place(store: Store) -> None:
    follow(store, a_reader(reminder_days=7, cadence="daily@07:30"))
    store.subscribers.plan([("r1", MORNING + DAY)])
    known(store, JUNE_2)

    look(store)

    [reader] = store.subscribers.readers()
    assert reader.next_digest_at == MORNING + DAY


def test_who_left_gets_no_reminder_that_waits(store: Store) -> None:
    follow(store, a_reader(reminder_days=7))
    known(store, JUNE_2)
    look(store)

    store.subscribers.set_status("r1", "removed", MORNING)

    assert mails(store) == []


# --- still watching -----------------------------------------------------------------------------------------------


def test_silence_can_be_read_once_a_week(store: Store) -> None:
    follow(store, a_reader(still_watching=True))
    known(store, JUNE_2)

    for day in range(14):
        look(store, MORNING + day * DAY)

    first, second = mails(store)
    assert first[0] == "Still watching: no change in 2 cases"
    assert "trial on Mon, Jun 2 (in 7 days)" in " ".join(first[1].split())
    assert "The one source is well." in first[1]
    assert "No trial or hearing is known to come." not in first[1]
    assert second[0] == first[0]


def test_a_source_that_is_silent_is_said(store: Store) -> None:
    follow(store, a_reader(still_watching=True))
    silent = FeedState(FEED.url, FEED.name, last_attempt_at=MORNING, last_success_at=MORNING, last_item_at=MORNING - 3 * DAY)

    look(store, state=silent)

    assert "0 of 1 sources are well. Not so: Bay Courier has had nothing new for a day." in " ".join(mails(store)[0][1].split())


def test_who_was_told_news_this_week_or_is_new_needs_no_such_mail(store: Store) -> None:
    follow(store, a_reader("a", still_watching=True))
    known(store, JUNE_2)
    store.polls.record_states([FeedState(FEED.url, FEED.name, last_success_at=LONG_AGO)])
    follow(store, *store.subscribers.all(), a_reader("b", still_watching=True), now=MORNING - 2 * DAY)
    tell(store, "a", MORNING - 3 * DAY)

    look(store)

    assert mails(store) == []


def tell(store: Store, reader: str, at: datetime) -> None:
    from notifier.core.model.mail import Composed

    told = Told("d1", Facts("trial_date"), at, "<m@example.org>")
    store.outbox.record([Composed(reader, None, (told,), 0, None)], at)


# --- still interested? --------------------------------------------------------------------------------------------

FIRST = datetime(2026, 6, 1, 14, 0, tzinfo=UTC)


def over(id: str, case: str, seen_at: datetime = LONG_AGO) -> Development:
    facts = Facts("verdict", disposition="liable")
    return a_development(id, "verdict", case=case, disposition="liable", more={"sources": (a_source(facts, seen_at=seen_at),)})


def test_whose_cases_have_all_ended_is_asked_once_a_year(store: Store) -> None:
    follow(store, a_reader())
    known(store, over("v1", "harbour"), over("v2", "orchard"))

    for month in range(12):  # to May 2027; the second year was over in February
        first = FIRST.replace(year=2026 + (5 + month) // 12, month=(5 + month) % 12 + 1)
        for hour in range(3):
            look(store, first + timedelta(hours=hour))

    found = mails(store)
    assert [subject for subject, _ in found] == ["Still interested? The 2 cases that you follow have ended"] * 2
    assert "If you do nothing, all stays as it is" in found[0][1]


def test_while_one_case_may_go_on_nobody_is_asked(store: Store) -> None:
    follow(store, a_reader("a"), a_reader("b", cases=("orchard",)))
    known(store, over("v1", "harbour"))

    look(store, FIRST)

    assert mails(store) == []


def test_a_case_that_was_heard_of_within_a_year_has_not_ended(store: Store) -> None:
    follow(store, a_reader())
    known(store, over("v1", "harbour", seen_at=FIRST - 300 * DAY), over("v2", "orchard"))

    look(store, FIRST)

    assert mails(store) == []


# --- whatever happens ---------------------------------------------------------------------------------------------


def test_an_own_template_that_breaks_keeps_no_reminder_back(store: Store) -> None:
    broken = Templates({**read_templates("email", None), "reminder.txt": TemplateFile("own.txt", "{{ nothing.there }}")})
    follow(store, a_reader(reminder_days=7))
    known(store, JUNE_2)

    report = look(store, templates=broken)

    assert "own.txt" in report.problems[0]
    assert len(mails(store)) == 1


def test_other_channels_than_mail_get_none(store: Store) -> None:
    follow(store, a_reader(email="webhook:x", channel="webhook", reminder_days=7, still_watching=True))
    known(store, JUNE_2)

    look(store)

    assert store.outbox.due(MORNING, 9) == []
