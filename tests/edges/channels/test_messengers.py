"""Messengers: apprise hands a digest's title and text over, and what fails is tried again."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from urllib.parse import urlsplit

import pytest
from servers import Answer, serving

from notifier.core.errors import DeliveryError
from notifier.core.model.mail import Message
from notifier.core.rendering import Words, title_and_text
from notifier.edges.channels import MessengerChannel

pytest.importorskip("apprise")
# apprise imports its services when it is first used; what they import is theirs.
pytestmark = pytest.mark.filterwarnings("ignore:'imghdr' is deprecated:DeprecationWarning")


def tell(url: str, reader: str = "m1") -> None:
    message = Message("messenger:team", "<1@example.org>", "s", title_and_text(Words("[Case] News", "It <happened> & so on.", "")))
    asyncio.run(MessengerChannel({"m1": url}).session().send(replace(message, reader=reader)))


def test_a_digest_arrives_as_title_and_text() -> None:
    with serving({"/in": Answer(200)}) as server:
        tell(f"json://{urlsplit(server.url('/in')).netloc}/in")

    said = json.loads(server.requests[0].body)
    assert (said["title"], said["message"]) == ("[Case] News", "It <happened> & so on.")


@pytest.mark.parametrize("url", ["json://127.0.0.1:9/in?token=hidden", "nonsense", "hidden://x"])
def test_what_fails_is_tried_again_and_tells_no_address(url: str) -> None:
    with pytest.raises(DeliveryError) as caught:
        tell(url)

    assert not caught.value.permanent
    assert caught.value.about == "recipient"
    assert "hidden" not in str(caught.value)


def test_a_messenger_that_left_the_file_is_told_nothing() -> None:
    with pytest.raises(DeliveryError) as caught:
        tell("json://127.0.0.1:9", reader="another")

    assert caught.value.permanent
