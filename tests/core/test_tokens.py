"""A token allows what was signed, to whom it was signed, until it runs out, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifier.core.tokens import Grant, read, sign

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SECRET = b"a secret of some length, for tests"
GRANT = Grant("f00dfeed", "carroll-v-trump-1", "n1")


def test_a_token_gives_back_what_was_signed() -> None:
    token = sign(SECRET, "unsubscribe", GRANT)

    assert read([SECRET], "unsubscribe", token, now=NOW) == GRANT


def test_a_token_holds_for_its_purpose_only() -> None:
    token = sign(SECRET, "unsubscribe", GRANT)

    assert read([SECRET], "preferences", token, now=NOW) is None


def test_a_token_runs_out_at_its_moment() -> None:
    token = sign(SECRET, "confirm", GRANT, expires_at=NOW + timedelta(days=7))

    assert read([SECRET], "confirm", token, now=NOW + timedelta(days=7)) == GRANT
    assert read([SECRET], "confirm", token, now=NOW + timedelta(days=7, seconds=1)) is None


def test_links_signed_with_an_older_secret_still_work() -> None:
    token = sign(b"the older one", "unsubscribe", GRANT)

    assert read([SECRET, b"the older one"], "unsubscribe", token, now=NOW) == GRANT
    assert read([SECRET], "unsubscribe", token, now=NOW) is None


@given(st.integers(min_value=0), st.characters(min_codepoint=33, max_codepoint=126))
def test_a_token_with_any_character_changed_does_nothing(place: int, other: str) -> None:
    token = sign(SECRET, "unsubscribe", GRANT)
    place %= len(token)
    damaged = token[:place] + other + token[place + 1 :]

    assert damaged == token or read([SECRET], "unsubscribe", damaged, now=NOW) is None


@pytest.mark.parametrize("token", ["", "x", "AAAA", "é" * 30, "A" * 10_000, "....", "A" * 22, "../../etc/passwd"])
def test_rubbish_is_no_token(token: str) -> None:
    assert read([SECRET], "unsubscribe", token, now=NOW) is None


@given(st.text(max_size=200))
def test_no_text_makes_it_raise(token: str) -> None:
    assert read([SECRET], "unsubscribe", token, now=NOW) is None
