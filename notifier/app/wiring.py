"""All that follows from one configuration: what is asked, by which client, and how readers are told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from notifier.app.channels import channels_of
from notifier.app.links import Links
from notifier.config import Config
from notifier.config import Extractor as ExtractorSettings
from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case
from notifier.core.model.polling import Feed
from notifier.core.rendering import Templates
from notifier.edges.article import Articles
from notifier.edges.channels import Channel
from notifier.edges.extractor import Extractor
from notifier.edges.heartbeat import Heartbeat
from notifier.edges.http import Backlog, Client
from notifier.edges.templates import read_templates
from notifier.poll import Rules

OUTWARD_TIMEOUT = timedelta(seconds=10)
OUTWARD_BYTES = 256 * 1024
"""What the answer to a heartbeat or a webhook may hold; nobody reads it."""


@dataclass(frozen=True, slots=True)
class Wiring:
    """All that follows from one configuration; a new one replaces it whole."""

    config: Config
    feeds: Mapping[str, Feed]
    cases: Mapping[str, Case]
    rules: Rules
    templates: Templates
    built_in: Templates
    client: Client
    articles: Articles
    outward: Client
    """Asks what the operator wrote down to be told of things, on their own network too; apart from feeds, and in no one's way."""
    heartbeat: Heartbeat | None
    extractor: Extractor | None
    channels: Mapping[str, Channel]

    @property
    def base_url(self) -> str | None:
        """Where the pages are found; None where there are none."""
        web = self.config.web
        return web.base_url if web.enabled else None

    async def aclose(self) -> None:
        if self.heartbeat is not None:
            await self.heartbeat.aclose()
        await self.client.aclose()
        await self.outward.aclose()
        if self.extractor is not None:
            await self.extractor.aclose()


def wire(config: Config, *, backlog: Backlog, links: Links, now: Callable[[], datetime]) -> Wiring:
    """Raises TemplateError, and NotifierError for a channel that cannot be had."""
    polling = config.polling
    client = Client(
        timeout=polling.timeout,
        max_bytes=polling.max_bytes,
        concurrency=polling.concurrency,
        per_host=polling.per_host,
        allow_private_addresses=polling.allow_private_addresses,
        user_agent=polling.user_agent,
        clock=now,
        backlog=backlog,
    )
    outward = _outward(concurrency=16, timeout=OUTWARD_TIMEOUT, user_agent=polling.user_agent, now=now)
    heartbeat_url = config.operator.heartbeat_url
    own = config.digests.templates
    built_in = Templates(read_templates("email", None), check=False)
    return Wiring(
        config=config,
        feeds={feed.url: feed for feed in config.feeds},
        cases={case.id: case for case in config.cases},
        rules=Rules(CaseIndex.build(config.cases), config.digests.timezone, config.digests.settle, polling.max_item_age),
        templates=Templates(read_templates("email", own)) if own is not None else built_in,
        built_in=built_in,
        client=client,
        articles=Articles(client.fetch, user_agent=polling.user_agent, clock=now),
        outward=outward,
        channels=channels_of(config, outward, links, now),
        heartbeat=Heartbeat(heartbeat_url, outward.fetch) if heartbeat_url else None,
        extractor=make_extractor(config.extractor, now) if config.extractor else None,
    )


def make_extractor(settings: ExtractorSettings, now: Callable[[], datetime]) -> Extractor:
    """The endpoint of `[extractor]`, asked through a client of its own."""
    client = _outward(concurrency=4, timeout=settings.timeout, user_agent="notifier", now=now)
    key = settings.key.reveal() if settings.key else None
    return Extractor(settings.endpoint, settings.model, key, settings.daily_budget, client.fetch, now, client.aclose)


def _outward(*, concurrency: int, timeout: timedelta, user_agent: str, now: Callable[[], datetime]) -> Client:
    """A client for what the operator wrote down; their own network is allowed."""
    return Client(
        timeout=timeout,
        max_bytes=OUTWARD_BYTES,
        concurrency=concurrency,
        per_host=4,
        allow_private_addresses=True,
        user_agent=user_agent,
        clock=now,
    )
