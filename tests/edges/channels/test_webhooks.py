"""Digests posted to programs: signed, with a key of their own, and each answer understood."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from mail_kit import HARBOUR, NOW, a_date, a_reader, a_state
from servers import Answer, serving

from notifier.core.digests import gather
from notifier.core.errors import DeliveryError
from notifier.core.model.developments import Change
from notifier.core.model.mail import Message
from notifier.core.rendering import payload
from notifier.edges.channels import Hook, WebhookChannel
from notifier.edges.http import Client

SECRET = b"shared with the other side"
WHEN = datetime(2026, 3, 9, 12, 0, tzinfo=UTC)
ID = "<0123@example.org>"


def a_message(reader: str = "hook-1") -> Message:
    moved = a_date("d1", "moved", "2025-06-02", "2025-05-12", quote="The “trial” moved \ud83d oddly.")
    digest = gather(
        a_reader(reader, channel="webhook"), [Change("harbour", "d1", NOW, "new")], {"harbour": a_state(moved)}, {},
        cases={"harbour": HARBOUR}, now=NOW,
    )  # fmt: skip
    assert digest is not None
    return replace(Message("webhook:x", ID, "s", payload(digest, ID)), reader=reader)


def post(url: str, *, secret: bytes | None = SECRET, times: int = 1, reader: str = "hook-1") -> None:
    async def run() -> None:
        async with Client(
            timeout=timedelta(seconds=5), max_bytes=1000, concurrency=4, per_host=4, allow_private_addresses=True, user_agent="t",
            clock=lambda: WHEN, environment={},
        ) as client:  # fmt: skip
            session = WebhookChannel({"hook-1": Hook(url, secret)}, client.fetch, lambda: WHEN).session()
            for _ in range(times):
                await session.send(a_message(reader))
            await session.close()

    asyncio.run(run())


def refused(answer: Answer) -> DeliveryError:
    with serving({"/hook/hidden": answer}) as server, pytest.raises(DeliveryError) as caught:
        post(server.url("/hook/hidden"))
    return caught.value


def test_the_other_side_can_believe_what_is_posted() -> None:
    with serving({"/hook": Answer(204)}) as server:
        post(server.url("/hook"))

    [asked] = server.requests
    signed = asked.headers["x-notifier-timestamp"].encode() + b"." + asked.body
    assert asked.method == "POST"
    assert asked.headers["x-notifier-timestamp"] == str(int(WHEN.timestamp()))
    assert asked.headers["x-notifier-signature"] == "sha256=" + hmac.new(SECRET, signed, hashlib.sha256).hexdigest()
    assert asked.headers["content-type"] == "application/json"


def test_a_repeated_attempt_can_be_told() -> None:
    with serving({"/hook": Answer(200)}) as server:
        post(server.url("/hook"), times=2)

    assert [asked.headers["idempotency-key"] for asked in server.requests] == [ID, ID]
    assert server.requests[0].body == server.requests[1].body


def test_without_a_secret_nothing_is_signed() -> None:
    with serving({"/hook": Answer(200)}) as server:
        post(server.url("/hook"), secret=None)

    assert "x-notifier-signature" not in server.requests[0].headers


def test_the_body_has_the_names_of_replay() -> None:
    with serving({"/hook": Answer(200)}) as server:
        post(server.url("/hook"))

    body: dict[str, Any] = json.loads(server.requests[0].body)
    [change] = body["changes"]
    assert body["id"] == ID
    assert {name: change[name] for name in ("type", "case", "development", "kind", "action", "from", "to", "trial_date")} == {
        "type": "change", "case": "harbour", "development": "d1", "kind": "trial_date", "action": "moved", "from": "2025-05-12",
        "to": "2025-06-02", "trial_date": "2025-06-02",
    }  # fmt: skip
    assert (change["update"], change["corrects"], change["retracts"]) == (False, None, None)
    assert change["sources"][0]["outlet"] == "Bay Courier"


@pytest.mark.parametrize(
    ("status", "permanent"),
    [*[(status, True) for status in (400, 401, 404, 410, 422)], *[(status, False) for status in (302, 408, 425, 429, 500, 503)]],
)
def test_only_a_refusal_of_the_post_itself_is_for_good(status: int, permanent: bool) -> None:
    error = refused(Answer(status, headers={"Location": "/elsewhere"}))

    assert error.permanent is permanent
    assert error.about == "recipient"
    assert "hidden" not in str(error)


def test_a_hook_that_cannot_be_reached_is_tried_again() -> None:
    with pytest.raises(DeliveryError) as caught:
        post("http://127.0.0.1:9/hook")

    assert not caught.value.permanent


def test_a_hook_that_left_the_file_is_not_asked() -> None:
    with serving({"*": Answer(200)}) as server, pytest.raises(DeliveryError) as caught:
        post(server.url("/hook"), reader="another")

    assert caught.value.permanent
    assert server.requests == []
