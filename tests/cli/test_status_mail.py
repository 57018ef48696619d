"""`status` says at once when the mail server refuses whatever is sent, and not when it only asks to wait."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from notifier.cli.status import Look, needs_a_person
from notifier.config import example_text, load
from notifier.core.model.mail import OutboxSummary

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def look(tmp_path: Path, error: str, *, last_sent_at: datetime | None = None) -> Look:
    path = tmp_path / "config.toml"
    path.write_text(example_text(), encoding="utf-8")
    config = load(path)
    queue = OutboxSummary(2, 0, 2, NOW - MINUTE, 0, 0, last_sent_at, error, NOW - MINUTE / 2)
    return Look(config, NOW, running=True, feeds=[{"health": "ok", "name": feed.name} for feed in config.feeds], queue=queue)


def test_a_sender_that_is_refused_for_good_needs_a_person(tmp_path: Path) -> None:
    found = list(needs_a_person(look(tmp_path, "the server refused the sender: 550 5.7.1 sender refused")))

    assert any("refuses whatever is sent" in problem for problem, _ in found)


@pytest.mark.parametrize("error", ["451 4.7.1 come back later", "connection lost", "port 5500 does not answer"])
def test_what_mends_itself_needs_nobody_yet(error: str, tmp_path: Path) -> None:
    assert list(needs_a_person(look(tmp_path, error))) == []


def test_a_mail_that_went_out_since_answers_the_question(tmp_path: Path) -> None:
    assert list(needs_a_person(look(tmp_path, "550 sender refused", last_sent_at=NOW))) == []
