"""Digests to the usual messengers (Slack, Matrix, Telegram, ntfy …), through apprise, which speaks to all of them."""

from __future__ import annotations

import importlib.util
import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field

from notifier.core.errors import DeliveryError, NotifierError
from notifier.core.model.mail import Message

# It writes addresses, which are secrets, into its log.
logging.getLogger("apprise").setLevel(logging.CRITICAL + 1)


@dataclass(frozen=True, slots=True)
class MessengerChannel:
    """Tells the messenger of each reader (by id), at an address as apprise writes it.

    Raises NotifierError where there is no apprise.
    """

    urls: Mapping[str, str] = field(repr=False)
    connections: int = 2

    def __post_init__(self) -> None:
        if importlib.util.find_spec("apprise") is None:
            raise NotifierError("[[messengers]] need apprise; install notifier[messengers], or take them out")

    def session(self) -> MessengerSession:
        return MessengerSession(self.urls)


@dataclass(frozen=True, slots=True)
class MessengerSession:
    urls: Mapping[str, str] = field(repr=False)

    async def send(self, message: Message) -> None:
        """Hand a digest over. What the messenger answers, apprise keeps to itself: all failures are tried again."""
        url = self.urls.get(message.reader)
        if url is None:
            raise DeliveryError("the configuration has this messenger no more", permanent=True, about="recipient")
        import apprise

        words = json.loads(message.frozen.body)
        messenger = apprise.Apprise()
        if not messenger.add(url):
            raise DeliveryError("apprise does not understand the messenger's address", permanent=False, about="recipient")
        if not await messenger.async_notify(body=words["text"], title=words["title"], body_format=apprise.NotifyFormat.TEXT):
            raise DeliveryError("the messenger did not take it", permanent=False, about="recipient")

    async def close(self) -> None:
        pass
