"""The operator's mail: written down once, kept through restarts, its words safe."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from store_kit import FEED, NOW, composed, opened, state_of, subscribe

from notifier.core.model.polling import FeedState
from notifier.core.rendering import TemplateFile, Templates, fill
from notifier.core.watching import Word
from notifier.edges.store import Store
from notifier.edges.templates import read_templates
from notifier.warn import warn

BUILT_IN = Templates(read_templates("email", None))
DAY = timedelta(days=1)
SAID = "answered 500 <b>\u202eoops</b>"
FAILING = state_of(failures=40, failing_since_at=NOW - DAY, last_attempt_at=NOW, last_error=SAID)
WELL = state_of(last_attempt_at=NOW, last_item_at=NOW)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = opened(tmp_path)
    yield made
    made.close()


def told(store: Store, state: FeedState, *, later: timedelta = timedelta(0), templates: Templates = BUILT_IN) -> Word:
    return warn(
        store, feeds=[FEED], states={FEED.url: state}, email="op@example.org", sender="Alerts <a@example.org>", templates=templates,
        built_in=BUILT_IN, now=NOW + later,
    )  # fmt: skip


def mails(store: Store) -> list[tuple[str, str, str]]:
    """(recipient, subject, text) of the operator's mails."""
    found = []
    for each in store.outbox.due(NOW + DAY, 100):
        if each.subscriber == "operator":
            parsed = message_from_bytes(fill(each.message), policy=policy.default)
            text = parsed.get_body(("plain",))
            assert text is not None
            found.append((each.message.recipient, str(parsed["Subject"]), str(text.get_content())))
    return found


def test_a_failing_feed_is_told_once_and_its_recovery_once(store: Store) -> None:
    for minute in range(3):
        told(store, FAILING, later=timedelta(minutes=minute))
    for minute in range(3, 6):
        told(store, WELL, later=timedelta(minutes=minute))

    first, second = mails(store)
    assert first[0] == "op@example.org"
    assert "The Ledger has failed for a day" in first[2]
    assert "The Ledger answers again." in second[2]
    assert "The Ledger answers again." in second[1]


def test_what_was_told_is_known_after_a_restart(tmp_path: Path) -> None:
    for _ in range(2):
        store = opened(tmp_path)
        told(store, FAILING)
        found = mails(store)
        store.close()

    assert len(found) == 1


def test_a_server_cannot_write_into_the_mail(store: Store) -> None:
    told(store, FAILING)

    [(_, subject, text)] = mails(store)
    assert "\u202e" not in text + subject
    [delivery] = [each for each in store.outbox.due(NOW + DAY, 9) if each.subscriber == "operator"]
    html = message_from_bytes(fill(delivery.message), policy=policy.default).get_body(("html",))
    assert html is not None
    assert "<b> oops" not in html.get_content()


def test_mail_that_is_stuck_is_told_of(store: Store) -> None:
    subscribe(store, "anna")
    store.outbox.record([composed("anna")], NOW - 2 * timedelta(hours=1))
    [delivery] = store.outbox.due(NOW, 9)
    store.outbox.record_retry(delivery.id, "mx.example: no answer in time", NOW, NOW)

    told(store, WELL)

    assert "no answer in time" in mails(store)[0][2]


def test_an_operators_own_template_that_breaks_keeps_no_mail_back(store: Store) -> None:
    broken = Templates({**read_templates("email", None), "operator.txt": TemplateFile("own.txt", "{{ nothing.there }}")})

    told(store, FAILING, templates=broken)

    assert len(mails(store)) == 1


def test_it_goes_out_though_the_operator_is_no_reader(store: Store) -> None:
    told(store, FAILING)

    assert [each.subscriber for each in store.outbox.due(NOW, 9)] == ["operator"]
