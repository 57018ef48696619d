"""A front on a real socket, its store on a file, and stories in it: for tests of the pages."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx

from notifier.app import App
from notifier.config import Config, load
from notifier.core.model.developments import Change, Development, Source
from notifier.core.model.facts import Facts
from notifier.core.model.polling import FeedState, PollRecord
from notifier.core.tokens import Purpose
from notifier.web import serving

NOW = datetime(2026, 3, 9, 15, 0, tzinfo=UTC)
CONFIG = """
[store]
url = "sqlite:///notifier.db"
[mail]
transport = "maildir"
maildir = "outbox"
sender = "Case alerts <alerts@example.org>"
[web]
enabled = true
listen = "127.0.0.1:{port}"
base_url = "http://127.0.0.1:{port}"
{web}
[digests]
settle = "0s"
{digests}
[[feeds]]
url = "https://ledger.example/rss"
name = "The Ledger"
[[feeds]]
url = "https://courier.example/rss"
name = "Bay Courier"
[[cases]]
id = "harbour"
name = "Okafor v. Linden Ferries (the harbour collision)"
court = "nysd"
docket = "1:24-cv-00815"
judge = "Ada Brenner"
parties = ["Ruth Okafor", "Linden Ferries"]
aliases = ["Okafor v. Linden"]
note = "the damages trial"
[[cases]]
id = "orchard"
name = "State v. Pell"
court = "njsuperct"
docket = "24-001234"
parties = ["Gus Pell"]
aliases = ["State v. Pell"]
{more}
"""


@dataclass
class Clock:
    """A clock that stands until it is put on."""

    at: datetime = NOW

    def __call__(self) -> datetime:
        return self.at

    def on(self, **span: float) -> None:
        self.at += timedelta(**span)


@dataclass
class Site:
    """A running front: ask it with `client`, look behind it through `app`, and what it mailed with `mails`."""

    app: App
    url: str
    clock: Clock
    client: httpx.AsyncClient

    async def get(self, path: str, **more: Any) -> httpx.Response:
        return await self.client.get(path, **more)

    async def post(self, path: str, fields: dict[str, Any] | None = None, **more: Any) -> httpx.Response:
        return await self.client.post(path, data=fields or {}, **more)

    def mails(self, subject: str = "") -> list[Any]:
        """The service mails and digests that were written down, newest first, as parsed messages."""
        from email import message_from_bytes, policy

        from notifier.core.rendering import fill

        due = self.app.store.outbox.due(self.clock() + timedelta(days=3650), 1000)
        found = [message_from_bytes(fill(each.message), policy=policy.default) for each in reversed(due)]
        return [each for each in found if subject in str(each["Subject"])]

    def own(self, purpose: Purpose, reader: str, about: str | None = None) -> str:
        """The path of a reader's own page."""
        return f"/{purpose}/{self.app.links.sign(purpose, reader, about)}"

    def link(self, mail: Any, purpose: str) -> str:
        """The path of the link of this sort in the text of a mail."""
        text = mail.get_body(("plain",)).get_content()
        return next(line.strip().removeprefix(self.url) for line in text.splitlines() if f"/{purpose}/" in line)


def configured(folder: Path, *, port: int = 0, web: str = "", digests: str = "", more: str = "") -> Config:
    path = folder / "config.toml"
    path.write_text(CONFIG.format(port=port or 8080, web=web, digests=digests, more=more), encoding="utf-8")
    config = load(path)
    return config if port else replace(config, web=replace(config.web, listen=("127.0.0.1", 0)))


@contextlib.asynccontextmanager
async def a_site(folder: Path, *, clock: Clock | None = None, **more: Any) -> AsyncIterator[Site]:
    """The front of this configuration on a free port; `base_url` names that port."""
    clock = clock or Clock()
    async with (
        await App.open(configured(folder, port=free_port(), **more), now=clock) as app,
        serving(app) as url,
        httpx.AsyncClient(base_url=url, timeout=20) as client,
    ):
        yield Site(app, url, clock, client)


def on_a_site(folder: Path, act: Callable[[Site], Awaitable[None]], **more: Any) -> None:
    """Run a test on a front of its own."""

    async def run() -> None:
        async with a_site(folder, **more) as site:
            await act(site)

    asyncio.run(run())


def plain(text: str) -> str:
    """What a page says, without its markup."""
    return " ".join(re.sub(r"<[^>]+>", " ", text.replace("&#39;", "'")).split()).replace(" ,", ",")


def free_port() -> int:
    import socket

    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


# --- stories ------------------------------------------------------------------------------------------------------


def a_source(facts: Facts, outlet: str, at: datetime, **more: Any) -> Source:
    host = outlet.lower().replace(" ", "")
    values: dict[str, Any] = {
        "item": f"{host}-{at.isoformat()}", "outlet": outlet, "feed": outlet, "title": "A title",
        "url": f"https://{host}.example/news/{at:%Y%m%d%H}", "published_at": at, "seen_at": at + timedelta(minutes=3),
        "quote": f"The sentence that {outlet} printed.", "start": 0, "end": 10, "novelty": "new", "facts": facts,
    }  # fmt: skip
    return Source(**(values | more))


def a_development(
    id: str, kind: Any = "ruling", *, days_ago: float = 1, outlets: Sequence[str] = ("The Ledger",), quote: str | None = None,
    case: str = "harbour", more: dict[str, Any] | None = None, **facts: Any,
) -> Development:  # fmt: skip
    told = Facts(kind, **facts)
    at = NOW - timedelta(days=days_ago)
    sources = tuple(a_source(told, outlet, at + timedelta(hours=n)) for n, outlet in enumerate(outlets))
    if quote is not None:
        sources = tuple(replace(source, quote=quote) for source in sources)
    confidence = "confirmed" if len(sources) > 1 else "reported"
    values: dict[str, Any] = {"novelty": "new", "sources": sources, "confidence": confidence}
    return Development(id, case, told, at, **(values | (more or {})))


def keep(app: App, *developments: Development, told: bool = True) -> None:
    """Put developments into the store, as an answer of a feed would, with changes for those that are news."""
    changes = tuple(Change(each.case, each.id, each.first_at, "new") for each in developments if told and each.novelty == "new")
    state = FeedState("https://ledger.example/rss", "The Ledger", last_attempt_at=NOW, last_success_at=NOW, last_item_at=NOW)
    app.store.polls.record(PollRecord(state, NOW, developments=developments, changes=changes))


def the_harbour_story() -> Iterable[Development]:
    """A trial date that was set, moved twice, and what was ruled."""
    yield a_development(
        "t1", "trial_date", days_ago=400, action="set", date="2025-11-03", proceeding="trial",
        quote="Judge Ada Brenner on Monday set the trial for Nov. 3.", more={"superseded_by": "t2"},
    )  # fmt: skip
    yield a_development(
        "t2", "trial_date", days_ago=170, action="moved", date="2026-02-09", previous="2025-11-03", proceeding="trial",
        outlets=("The Ledger", "Bay Courier"), quote="The trial, which had been set for Nov. 3, will now begin on Feb. 9.",
        more={"superseded_by": "t3"},
    )  # fmt: skip
    yield a_development(
        "r1", "ruling", days_ago=120, disposition="denied", object="motion_to_dismiss", event_date="2025-11-08",
        quote="Brenner denied the ferry company's motion to dismiss <b>all</b> of the claims.",
        outlets=("Bay Courier", "The Ledger", "Harbour Wire"),
    )  # fmt: skip
    yield a_development(
        "t3", "trial_date", days_ago=60, action="moved", date="2026-05-12", previous="2026-02-09", proceeding="trial",
        outlets=("The Ledger", "Bay Courier", "Harbour Wire", "Morning Post"), event_date="2026-01-08",
        quote="Judge Brenner put off the start of the trial once more, to May 12, because an expert fell ill.",
    )  # fmt: skip
    yield a_development(
        "r2", "ruling", days_ago=3, disposition="granted_in_part", object="summary_judgment", event_date="2026-03-05",
        quote="The judge granted summary judgment in part, leaving the question of damages to a jury.", outlets=("The Ledger",),
    )  # fmt: skip
    yield a_development(
        "h1", "hearing_date", days_ago=2, action="set", date="2026-04-02", proceeding="conference",
        quote="A final pretrial conference will be held on April 2.",
    )  # fmt: skip
    yield a_development(
        "p1", "trial_date", days_ago=20, case="orchard", action="set", date="2026-21", proceeding="trial",
        quote="Pell is expected to be tried in the spring, the court's calendar shows.",
    )  # fmt: skip
