"""What all pages share: the templates, the links, the threads that they run in, and who holds a token."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from starlette.requests import Request
from starlette.responses import Response

from notifier.app import App
from notifier.config import Config
from notifier.core import tokens
from notifier.core.errors import TemplateError
from notifier.core.model.cases import Case
from notifier.core.model.readers import Subscriber
from notifier.core.rendering import Sender, Templates, parse_sender
from notifier.edges.store import Store
from notifier.edges.templates import read_templates
from notifier.web.answers import private
from notifier.web.asking import Ask, read_ask
from notifier.web.limits import Limit

log = logging.getLogger(__name__)

STYLE = (Path(__file__).parent / "style.css").read_bytes()
ICON = (Path(__file__).parent / "icon.svg").read_bytes()
_STYLE_KEY = hashlib.sha256(STYLE).hexdigest()[:10]
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)

Page = Callable[["Front", Ask], Response]


@dataclass(frozen=True, slots=True)
class _Wiring:
    """What follows from one configuration."""

    config: Config
    pages: Templates
    built_in: Templates
    mails: Templates
    sender: Sender


class Front:
    """The pages' own view of the app. Its templates follow the configuration; a broken one leaves the former in use.

    Raises TemplateError where a template is broken at the start.
    """

    def __init__(self, app: App) -> None:
        self.app = app
        self.mails_by_client = Limit(20, timedelta(hours=1))
        self.forms_by_client = Limit(300, timedelta(hours=1))
        self.kept: dict[str, object] = {}
        """What pages keep for some seconds, by their own names."""
        self._wiring = _wire(app.config)
        self._tried = app.config
        self._writer = ThreadPoolExecutor(1, "front")

    def close(self) -> None:
        self._writer.shutdown(cancel_futures=True)

    # --- what the configuration says ---

    @property
    def config(self) -> Config:
        return self.app.config

    @property
    def store(self) -> Store:
        return self.app.store

    @property
    def cases(self) -> Mapping[str, Case]:
        return self.app.cases

    @property
    def timezone(self) -> str:
        return self.config.digests.timezone

    @property
    def sender(self) -> Sender:
        return self._now_wired().sender

    @property
    def mails(self) -> Templates:
        return self._now_wired().mails

    def now(self) -> datetime:
        return self.app.now()

    def _now_wired(self) -> _Wiring:
        config = self.app.config
        if config is not self._tried:
            self._tried = config
            try:
                self._wiring = _wire(config)
            except TemplateError as error:
                log.error("the templates of the pages were not taken up: %s", error)
        return self._wiring

    # --- pages ---

    def html(self, name: str, **context: Any) -> str:
        """A page from its template; where the operator's own breaks on it, from the built-in one."""
        root = self.root
        common = {
            "root": root,
            "style": f"{root}/style.css?{_STYLE_KEY}",
            "site": self.sender.name or "Case alerts",
            "home": False,
        }
        wiring = self._now_wired()
        try:
            return wiring.pages.render(name, **{**common, **context})
        except TemplateError as error:
            log.error("a page is made with the built-in templates: %s", error)
            return wiring.built_in.render(name, **{**common, **context})

    def message(self, status: int, title: str, *words: str, link: tuple[str, str] | None = None) -> Response:
        """A page that says one thing, with at most one way on: (address, words)."""
        return private(self.html("message.html", title=title, words=words, link=link), status)

    def explain(self, status: int, words: str) -> Response:
        """The page for what was not done."""
        titles = {404: "There is no such page", 405: "That cannot be done here", 429: "Too many at once", 503: "Not just now"}
        return self.message(status, titles.get(status, "That did not work"), words, link=(f"{self.root}/", "All cases"))

    # --- links ---

    @property
    def base_url(self) -> str:
        """What every link begins with, without a slash at its end. Never taken from a request."""
        return self.config.web.base_url.rstrip("/")

    @property
    def root(self) -> str:
        """The path that these pages lie under: empty but where `base_url` has one."""
        return urlsplit(self.base_url).path.rstrip("/")

    def case_url(self, id: str) -> str:
        return f"{self.base_url}/cases/{quote(id, safe='')}"

    def link(self, purpose: tokens.Purpose, subscriber: str, case: str | None = None) -> str:
        """The address of one reader's page, good for ever."""
        return f"{self.base_url}/{purpose}/{self.app.links.sign(purpose, subscriber, case)}"

    def token(self, purpose: tokens.Purpose, grant: tokens.Grant, *, expires_at: datetime | None = None) -> str:
        return tokens.sign(self.app.links.secrets[0], purpose, grant, expires_at=expires_at)

    def granted(self, purpose: tokens.Purpose, token: str) -> tokens.Grant | None:
        """What a token allows; None for one that is forged, damaged, for something else or out of date."""
        return tokens.read(self.app.links.secrets, purpose, token, now=self.now())

    def once_granted(self, purpose: tokens.Purpose, token: str) -> tokens.Grant | None:
        """What a token allows or has allowed before it was out of date."""
        return tokens.read(self.app.links.secrets, purpose, token, now=_LONG_AGO)

    def reader(self, purpose: tokens.Purpose, token: str) -> tuple[tokens.Grant, Subscriber] | None:
        """What a token allows and the reader it belongs to; None also where the reader is not known any more."""
        grant = self.granted(purpose, token)
        if grant is None:
            return None
        subscriber = self.store.subscribers.get(grant.subscriber)
        return None if subscriber is None or not subscriber.email else (grant, subscriber)

    def no_such_link(self) -> Response:
        """For a token that allows nothing. It does not say why: whoever tries them learns nothing."""
        return self.message(
            404,
            "This link does not work",
            "It may have been cut off: please copy the whole address out of the mail, or open the newest mail from us.",
            link=(f"{self.root}/subscribe", "Ask for a new mail"),
        )

    # --- threads ---

    def reading(self, page: Page) -> Callable[[Request], Awaitable[Response]]:
        """The page as an endpoint that runs in the thread that reads."""

        async def endpoint(request: Request) -> Response:
            ask = await read_ask(request, self.config.web.trusted_proxies)
            return await self.app.threads.read(page, self, ask)

        return endpoint

    def writing(self, show: Page, act: Page) -> Callable[[Request], Awaitable[Response]]:
        """A page that shows on GET and acts on POST: that in a thread of its own, so that it waits for no thought."""

        async def endpoint(request: Request) -> Response:
            ask = await read_ask(request, self.config.web.trusted_proxies)
            if ask.method != "POST":
                return await self.app.threads.read(show, self, ask)
            answer = await asyncio.get_running_loop().run_in_executor(self._writer, act, self, ask)
            self.app.mails.deliverer.wake()
            self.app.on_change(self.now())  # a digest may be planned anew
            return answer

        return endpoint


def _wire(config: Config) -> _Wiring:
    folder = config.digests.templates
    pages, mails = (Templates(read_templates(part, folder)) for part in ("web", "email"))
    built_in = read_templates("web", None)
    if folder is not None:
        pages.refuse_strangers(built_in)
    return _Wiring(config, pages, Templates(built_in), mails, parse_sender(config.mail.sender))
