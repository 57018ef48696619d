"""Log lines are one a line, and hide what must not be read."""

from __future__ import annotations

import json
import logging

import pytest

from notifier.core.model.items import Item
from notifier.edges import logs


@pytest.fixture(autouse=True)
def _root_as_it_was() -> object:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level


def test_an_address_shows_only_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up(logging.INFO, "text")
    logging.getLogger("notifier.x").warning("refused: <reader@example.org> no such user")
    logs.set_up(logging.DEBUG, "text")
    logging.getLogger("notifier.x").warning("refused: <second@example.org> no such user")

    written = capsys.readouterr().err

    assert "reader@example.org" not in written
    assert "second@example.org" in written


@pytest.mark.parametrize("level", [logging.INFO, logging.DEBUG])
def test_the_password_in_a_url_is_never_written(level: int, capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up(level, "json")
    logging.getLogger("notifier.x").warning("asked", extra={"feed": "https://user:hunter2@news.example/feed"})

    assert "hunter2" not in capsys.readouterr().err


def test_json_is_one_object_a_line_with_traces_inside(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up(logging.INFO, "json")
    try:
        raise ValueError("two\nlines")
    except ValueError:
        logging.getLogger("notifier.x").exception("it failed\nbadly", extra={"n": 3})

    lines = capsys.readouterr().err.splitlines()

    assert len(lines) == 1
    assert json.loads(lines[0])["n"] == 3
    assert "ValueError" in json.loads(lines[0])["trace"]


def test_a_message_with_line_breaks_stays_on_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up(logging.INFO, "text")
    logging.getLogger("notifier.x").warning("first\nsecond")

    assert len(capsys.readouterr().err.splitlines()) == 1


def test_an_item_over_which_the_program_stumbles_is_named_even_where_nothing_set_the_log_up(
    caplog: pytest.LogCaptureFixture,
) -> None:
    logs.stumbled(Item("urn:a\x1b4711", None, "Title", "Text", None, "Ledger", "Ledger"), ValueError("odd"))

    assert caplog.messages == [
        "the item urn:a?4711 was passed over: the program stumbled over it (ValueError); please report it, with the item"
    ]
