"""Wires configuration, store, client, templates and channels; the only module that knows all of them.

One event loop waits for the outside world. One worker thread thinks and writes, one thing at a time, so that two feeds
cannot both be first with the same fact. Another reads for the pages, so that no page waits for a thought.
"""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import zlib
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import TracebackType
from typing import ParamSpec, Self, TypeVar

from notifier.compose import ComposeReport, compose
from notifier.config import Bounces, Config, Mail, Web, Webhook
from notifier.config import Extractor as ExtractorSettings
from notifier.core import pipeline, tokens
from notifier.core.bounces import MOST_BYTES, judge_reply, return_address
from notifier.core.errors import StoreError
from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case
from notifier.core.model.evidence import Evidence
from notifier.core.model.polling import Feed, FeedState
from notifier.core.rendering import Templates, parse_sender
from notifier.deliver import Deliverer, Outcome
from notifier.edges import clock
from notifier.edges.article import Articles
from notifier.edges.channels import (
    Channel,
    DkimSigner,
    Hook,
    MaildirChannel,
    MessengerChannel,
    SmtpChannel,
    StdoutChannel,
    WebhookChannel,
)
from notifier.edges.extractor import Extractor
from notifier.edges.heartbeat import Heartbeat
from notifier.edges.http import Backlog, Client
from notifier.edges.mailboxes import ImapFolder, Mailbox, Maildir
from notifier.edges.store import Store, open_store
from notifier.edges.templates import read_templates
from notifier.poll import Asked, PollReport, Rules, Sifted, ask, ask_at, fetch_pages, questions, record, remember, sift
from notifier.poll.together import Together
from notifier.remind import RemindReport, remind
from notifier.take_back import Taken, take_back
from notifier.warn import warn

P = ParamSpec("P")
T = TypeVar("T")

RETURNS_BATCH, RETURNS_ROUNDS = 50, 40
"""How many returned mails are held in memory at a time, and how often more are taken at once: a mailbox may refuse to mark them."""
OUTWARD_TIMEOUT = timedelta(seconds=10)
OUTWARD_BYTES = 256 * 1024
"""What the answer to a heartbeat or a webhook may hold; nobody reads it."""
QUIET_BATCH_S = 0.2
"""How long unchanged and failed polls wait for others, to be remembered in one transaction."""
QUIET_BATCH = 64
"""From so many on they wait no longer."""
LARGE_WEIGHT = 8
"""For how many others a document counts, while it waits to be thought about, that was too large to be read with them."""


@dataclass(slots=True)
class Health:
    """What `/readyz`, `/metrics`, the watchdog and the heartbeat are told. Moments are the app's; None: never."""

    started_at: datetime
    last_read_at: datetime | None = None
    last_write_at: datetime | None = None
    counts: dict[tuple[str, str], int] = field(default_factory=dict)
    """How often each outcome came, by (`poll` | `mail` | `change`, outcome)."""

    def count(self, what: str, outcome: str, number: int = 1) -> None:
        self.counts[what, outcome] = self.counts.get((what, outcome), 0) + number


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

    async def aclose(self) -> None:
        if self.heartbeat is not None:
            await self.heartbeat.aclose()
        await self.client.aclose()
        await self.outward.aclose()
        if self.extractor is not None:
            await self.extractor.aclose()


def make_extractor(settings: ExtractorSettings, now: Callable[[], datetime]) -> Extractor:
    """The endpoint of `[extractor]`, asked through a client of its own; the operator's own network is allowed."""
    client = Client(
        timeout=settings.timeout,
        max_bytes=OUTWARD_BYTES,
        concurrency=4,
        per_host=4,
        allow_private_addresses=True,
        user_agent="notifier",
        clock=now,
    )
    key = settings.key.reveal() if settings.key else None
    return Extractor(settings.endpoint, settings.model, key, settings.daily_budget, client.fetch, now, client.aclose)


class App:
    """The program at work. Open it with `async with App.open(config)`; it belongs to one event loop.

    `now` may be a clock other than the machine's, as the demo's. `on_change` is told when a change falls due.
    """

    def __init__(self, config: Config, store: Store, now: Callable[[], datetime]) -> None:
        self.now = now
        self.store = store
        self.health = Health(now())
        self.on_change: Callable[[datetime], None] = lambda _: None
        self.on_outcome: Callable[[Outcome], None] = lambda _: None
        self._worker = ThreadPoolExecutor(1, "worker")
        self._reader = ThreadPoolExecutor(1, "reader")
        self._backlog = Backlog()
        self._states: dict[str, FeedState] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._quiet: list[tuple[Asked, asyncio.Future[PollReport]]] = []
        self._together = Together(store, self.work)
        self._secrets: tuple[bytes, ...] = ()
        self._wiring = self._wire(config)
        self.deliverer = self._deliverer()

    # --- life ---

    @classmethod
    async def open(cls, config: Config, *, now: Callable[[], datetime] = clock.now) -> Self:
        """An app on the store that the configuration names. Raises StoreError, TemplateError."""
        app = cls(config, await asyncio.to_thread(open_store, config.store_url, now=now()), now)
        try:
            await app.work(app._take_over, config)
        except BaseException:
            await app.aclose()
            raise
        return app

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._wiring.aclose()
        for pool in (self._worker, self._reader):
            await asyncio.to_thread(pool.shutdown, cancel_futures=True)
        self.store.close()

    @property
    def config(self) -> Config:
        return self._wiring.config

    @property
    def cases(self) -> Mapping[str, Case]:
        return self._wiring.cases

    @property
    def rules(self) -> Rules:
        return self._wiring.rules

    async def take_up(self, config: Config) -> None:
        """Go on with another configuration. Raises StoreError, TemplateError; the old one then stays in force."""
        if config.store_url != self.config.store_url:
            raise StoreError("[store] url: another store is taken up at a restart only; the old one stays in use")
        wiring = await self.work(self._wire, config)
        await self.work(self._take_over, config)
        old, self._wiring = self._wiring, wiring
        await self.deliverer.stop(timedelta(seconds=5))
        self.deliverer = self._deliverer()
        await old.aclose()

    def _wire(self, config: Config) -> Wiring:
        cases = {case.id: case for case in config.cases}
        polling = config.polling
        client = Client(
            timeout=polling.timeout,
            max_bytes=polling.max_bytes,
            concurrency=polling.concurrency,
            per_host=polling.per_host,
            allow_private_addresses=polling.allow_private_addresses,
            user_agent=polling.user_agent,
            clock=self.now,
            backlog=self._backlog,
        )
        outward = Client(
            timeout=OUTWARD_TIMEOUT,
            max_bytes=OUTWARD_BYTES,
            concurrency=16,
            per_host=4,
            allow_private_addresses=True,
            user_agent=polling.user_agent,
            clock=self.now,
        )
        heartbeat_url = config.operator.heartbeat_url
        own = config.digests.templates
        built_in = Templates(read_templates("email", None), check=False)
        return Wiring(
            config=config,
            feeds={feed.url: feed for feed in config.feeds},
            cases=cases,
            rules=Rules(CaseIndex.build(config.cases), config.digests.timezone, config.digests.settle, polling.max_item_age),
            templates=Templates(read_templates("email", own)) if own is not None else built_in,
            built_in=built_in,
            client=client,
            articles=Articles(client.fetch, user_agent=polling.user_agent, clock=self.now),
            outward=outward,
            channels=self._channels(config, outward),
            heartbeat=Heartbeat(heartbeat_url, outward.fetch) if heartbeat_url else None,
            extractor=make_extractor(config.extractor, self.now) if config.extractor else None,
        )

    def _take_over(self, config: Config) -> None:
        """Tell the store what the configuration says. In the worker thread."""
        self.store.cases.ensure(config.cases)
        self.store.subscribers.sync(config.readers, self.now())
        self._states = self.store.polls.feed_states()
        self._secrets = self._read_secrets(config.web)

    # --- threads ---

    async def work(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Call a function in the one thread that thinks and writes."""
        return await asyncio.get_running_loop().run_in_executor(self._worker, lambda: function(*args, **kwargs))

    async def read(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Call a function in the thread that reads for the pages."""
        return await asyncio.get_running_loop().run_in_executor(self._reader, lambda: function(*args, **kwargs))

    # --- polling ---

    async def prepare(self) -> None:
        """Have ready what the first news will need."""
        await self.work(pipeline.prepare)

    def next_polls(self) -> dict[str, datetime]:
        """When each configured feed is to be asked, by URL."""
        now = self.now()
        return {url: ask_at(feed, self._states.get(url), now) for url, feed in self._wiring.feeds.items()}

    def longest_every(self) -> timedelta:
        return max((feed.every for feed in self._wiring.feeds.values()), default=self.config.polling.every)

    def shortest_every(self) -> timedelta:
        return min((feed.every for feed in self._wiring.feeds.values()), default=self.config.polling.every)

    async def poll(self, url: str) -> PollReport | None:
        """Ask a feed, think, and keep what follows. None where the feed has left the configuration meanwhile.

        Raises StoreError; then nothing is kept, and the feed is as before.
        """
        wiring = self._wiring
        feed = wiring.feeds.get(url)
        if feed is None:
            return None
        asked = await ask(wiring.client, feed, self._states.get(url))
        report = await (self._remember(asked) if asked.is_quiet else self._think(asked, wiring))
        self._states[url] = report.state
        self._take_note(report)
        return report

    async def _think(self, asked: Asked, wiring: Wiring) -> PollReport:
        with self._backlog.waiting(LARGE_WEIGHT if asked.parsed is not None else 1):
            thought = await self._together.think(lambda: self._think_on(asked, wiring))
        if isinstance(thought, PollReport):
            return thought
        pages = await fetch_pages(wiring.articles, thought) if thought.wants else None
        answers = await self._answers(wiring.extractor, thought, pages, wiring) if wiring.extractor else None
        return await self.work(record, thought, self.store, wiring.rules, now=self.now(), pages=pages, answers=answers)

    async def _answers(
        self, extractor: Extractor, sifted: Sifted, pages: Mapping[str, str] | None, wiring: Wiring
    ) -> dict[str, tuple[Evidence, ...]]:
        """What the extractor says of what the rules leave undecided, by item id."""
        found = await self.work(questions, sifted, wiring.rules, pages=pages)
        zone = wiring.rules.timezone
        answers = await asyncio.gather(*(extractor.evidence(each, timezone=zone) for each in found))
        return {each.item.id: answer for each, answer in zip(found, answers, strict=True)}

    def _think_on(self, asked: Asked, wiring: Wiring) -> PollReport | Sifted:
        """In the worker thread: to the end, or up to where article pages or the extractor are wanted.

        At one go, since else the halves of a first round pile up: all feeds would be sifted before any is recorded.
        """
        now = self.now()
        sifted = sift(asked, self.store, wiring.rules, now=now, jitter=self._jitter(asked.feed.url))
        waits = sifted.wants or (wiring.extractor is not None and sifted.matched)
        return sifted if waits else record(sifted, self.store, wiring.rules, now=now)

    async def _remember(self, asked: Asked) -> PollReport:
        """Keep a quiet answer, together with those that come within a moment."""
        done: asyncio.Future[PollReport] = asyncio.get_running_loop().create_future()
        self._quiet.append((asked, done))
        if len(self._quiet) == 1:
            await asyncio.sleep(min(QUIET_BATCH_S, asked.feed.every.total_seconds() / 10))
            await self._remember_batch()
        elif len(self._quiet) == QUIET_BATCH:
            await self._remember_batch()
        return await done

    async def _remember_batch(self) -> None:
        batch, self._quiet = self._quiet, []
        asked = [each for each, _ in batch]
        try:
            jitter = self._jitter(asked[0].feed.url) if asked else 0.0
            reports = await self.work(remember, asked, self.store, now=self.now(), jitter=jitter)
        except asyncio.CancelledError:
            for _, done in batch:
                done.cancel()
            raise
        except Exception as error:
            for _, done in batch:
                if not done.done():
                    done.set_exception(error)
        else:
            for (_, done), report in zip(batch, reports, strict=True):
                if not done.done():
                    done.set_result(report)

    def _take_note(self, report: PollReport) -> None:
        now = self.now()
        self.health.count("poll", report.outcome)
        self.health.last_write_at = now
        if report.outcome != "failed":
            self.health.last_read_at = now
            if self._wiring.heartbeat is not None:
                self._wiring.heartbeat.beat()
        if report.changes:
            self.health.count("change", "recorded", len(report.changes))
            self.on_change(min(change.due_at for change in report.changes))

    def _jitter(self, url: str) -> float:
        """In [0, 1): a place of its own for each feed and moment, so that feeds do not all come at once."""
        return zlib.crc32(f"{url} {self.now().timestamp()}".encode()) / 2**32

    # --- composing and delivering ---

    async def compose(self, *, until: datetime | None = None) -> ComposeReport:
        """Write down what is due to every reader; with `until`, also what falls due up to that moment."""
        wiring = self._wiring
        web = wiring.config.web
        report = await self.work(
            compose,
            self.store,
            cases=wiring.cases,
            templates=wiring.templates,
            sender=wiring.config.mail.sender,
            base_url=web.base_url if web.enabled else None,
            sign=self.sign,
            now=self.now(),
            until=until,
            built_in=wiring.built_in,
        )
        if report.mails:
            self.deliverer.wake()
        return report

    async def remind(self) -> RemindReport:
        """Write down what readers are to be told this morning beside the news. Raises StoreError."""
        wiring = self._wiring
        web = wiring.config.web
        report = await self.work(
            remind,
            self.store,
            cases=wiring.cases,
            feeds=wiring.config.feeds,
            feed_states=dict(self._states),
            templates=wiring.templates,
            built_in=wiring.built_in,
            sender=wiring.config.mail.sender,
            base_url=web.base_url if web.enabled else None,
            sign=self.sign,
            now=self.now(),
        )
        if report.mails:
            self.deliverer.wake()
        return report

    async def warn(self) -> None:
        """Tell the operator what needs them, where the file names one. Raises StoreError."""
        wiring = self._wiring
        if wiring.config.operator.email is None:
            return
        said = await self.work(
            warn,
            self.store,
            feeds=wiring.config.feeds,
            states=dict(self._states),
            email=wiring.config.operator.email,
            sender=wiring.config.mail.sender,
            templates=wiring.templates,
            built_in=wiring.built_in,
            now=self.now(),
        )
        if said.says_something:
            self.deliverer.wake()

    async def take_back(self) -> list[Taken]:
        """Read the mails that came back, where the file says where they lie. Raises MailboxError, StoreError."""
        bounces = self.config.mail.bounces
        taken: list[Taken] = []
        if bounces is None:
            return taken
        box = _mailbox(bounces)
        for _ in range(RETURNS_ROUNDS):
            mails = await asyncio.to_thread(box.unread, RETURNS_BATCH, MOST_BYTES)
            raw = [each.raw for each in mails]
            taken += await self.work(
                take_back, self.store, raw, secrets=self._secrets, soft_limit=bounces.soft_limit, now=self.now()
            )
            await asyncio.to_thread(box.mark_read, [each.name for each in mails])
            if len(mails) < RETURNS_BATCH:
                break
        return taken

    def _deliverer(self) -> Deliverer:
        return Deliverer(self.store, self._wiring.channels, run=self.work, now=self.now, observe=self._observe)

    def _channels(self, config: Config, outward: Client) -> dict[str, Channel]:
        """By the name under which deliveries ask for them. Raises NotifierError where one cannot be had."""
        found: dict[str, Channel] = {"mail": self._mail_channel(config.mail)}
        if config.webhooks:
            hooks = {each.reader.id: _hook(each) for each in config.webhooks}
            found["webhook"] = WebhookChannel(hooks, outward.fetch, self.now)
        if config.messengers:
            found["messenger"] = MessengerChannel({each.reader.id: each.url.reveal() for each in config.messengers})
        return found

    def _mail_channel(self, mail: Mail) -> Channel:
        if mail.transport == "maildir":
            return MaildirChannel(mail.maildir)
        if mail.transport == "stdout":
            return StdoutChannel()
        return smtp_channel(mail, self._return_path(mail.bounces.address) if mail.bounces is not None else None)

    def _return_path(self, address: str) -> Callable[[str], str]:
        return lambda reader: return_address(address, reader, self._secrets[0])

    def _observe(self, outcome: Outcome) -> None:
        self.health.count("mail", outcome.status)
        bounces = self.config.mail.bounces
        if outcome.refusal and outcome.channel == "mail" and bounces is not None:
            task = asyncio.get_running_loop().create_task(self._note_refusal(outcome, bounces.soft_limit))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        self.on_outcome(outcome)

    async def _note_refusal(self, outcome: Outcome, soft_limit: int) -> None:
        """An address that is refused at once counts as one whose mail came back."""
        with contextlib.suppress(StoreError):  # the next refusal counts, then
            await self.work(
                self.store.returns.record,
                outcome.subscriber,
                judge_reply(outcome.refusal),
                outcome.refusal[:300],
                key=f"delivery {outcome.delivery}",
                soft_limit=soft_limit,
                now=self.now(),
            )

    # --- links ---

    def sign(self, purpose: tokens.Purpose, subscriber: str, case: str | None = None) -> str:
        """The token of a link that is good for ever."""
        return tokens.sign(self._secrets[0], purpose, tokens.Grant(subscriber, case or ""))

    @property
    def secrets(self) -> tuple[bytes, ...]:
        """Those that may have signed a link, the present one first."""
        return self._secrets

    def _read_secrets(self, web: Web) -> tuple[bytes, ...]:
        kept = self.store.admin.setting(tokens.SECRET_SETTING)
        if kept is None and web.secret is None:
            kept = secrets.token_hex(32)
            self.store.admin.set_setting(tokens.SECRET_SETTING, kept)
        configured = [web.secret.reveal()] if web.secret else []
        return tuple(each.encode() for each in (*configured, *([kept] if kept else [])))

    # --- signs of life ---

    async def prove_writable(self) -> None:
        """Write to the store. Raises StoreError where that fails."""
        await self.work(self.store.admin.write_probe, self.now())
        self.health.last_write_at = self.now()


def smtp_channel(mail: Mail, return_path: Callable[[str], str] | None) -> SmtpChannel:
    """The server of the configuration, as `run` and `send-test` speak to it. Raises NotifierError for a key that is none."""
    smtp, dkim = mail.smtp, mail.dkim
    return SmtpChannel(
        host=smtp.host,
        port=smtp.port,
        security=smtp.security,
        sender=parse_sender(mail.sender).address,
        username=smtp.username,
        password=smtp.password.reveal() if smtp.password else None,
        connections=smtp.connections,
        return_path=return_path,
        sign=DkimSigner(dkim.domain, dkim.selector, dkim.key.reveal().encode()) if dkim is not None else None,
    )


def _hook(webhook: Webhook) -> Hook:
    return Hook(webhook.url, webhook.secret.reveal().encode() if webhook.secret else None)


def _mailbox(bounces: Bounces) -> Mailbox:
    """Where returned mail lies; the configuration names one of the two."""
    if bounces.imap is None:
        assert bounces.maildir is not None
        return Maildir(bounces.maildir)
    imap = bounces.imap
    password = imap.password.reveal() if imap.password else ""
    return ImapFolder(imap.host, imap.port, imap.security, imap.username, password, imap.folder)
