"""A feed of stories and a desk that polls it, on a real store, each made in a line."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from xml.sax.saxutils import escape

from notifier import poll
from notifier.core.errors import FetchError
from notifier.core.model.cases import Case, Docket, Party
from notifier.core.model.polling import Feed, FeedState, Request, Response
from notifier.edges.store import Store
from notifier.poll import PollReport, Rules

NOW = datetime(2026, 3, 9, 15, 0, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
FEED = Feed("https://ledger.example/rss", "The Ledger")
HARBOUR = Case(
    "harbour",
    "Okafor v. Linden Ferries",
    court="nysd",
    dockets=(Docket("1:24-cv-00815", "nysd"),),
    judge="Ada Brenner",
    parties=(Party("Chidi Okafor"), Party("Linden Ferries")),
    aliases=("Okafor v. Linden Ferries",),
    trial_date="2026-05-04",
)
MOVED = (
    "U.S. District Judge Ada Brenner on Monday postponed the trial in Okafor v. Linden Ferries from May 4, 2026, to June 15, 2026."
)


@dataclass(frozen=True)
class Story:
    number: int
    text: str
    at: datetime | None = NOW - HOUR
    title: str = ""
    link: str = ""

    def xml(self) -> str:
        date = f"<pubDate>{format_datetime(self.at)}</pubDate>" if self.at else ""
        link = self.link or f"https://ledger.example/{self.number}"
        title = self.title or f"A story from the county courts, number {self.number}"
        return (
            f"<item><guid isPermaLink='false'>{self.number}</guid><link>{link}</link><title>{escape(title)}</title>{date}"
            f"<description>{escape(self.text)}</description></item>"
        )


def rss(*stories: Story) -> bytes:
    items = "".join(story.xml() for story in stories)
    return f"<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>x</title>{items}</channel></rss>".encode()


def dull(number: int, **more: object) -> Story:
    return replace(Story(number, f"The council heard about the drains of street {number}, and of nothing else."), **more)  # type: ignore[arg-type]


@dataclass
class Desk:
    """A store, the rules, and one feed's memory; `now` moves on as the test says."""

    store: Store
    rules: Rules
    now: datetime = NOW
    feed: Feed = FEED
    states: dict[str, FeedState] = field(default_factory=dict)

    def answer(self, body: bytes | FetchError | None, **more: object) -> poll.Asked:
        client = Canned(body, more)
        return asyncio.run(poll.ask(client, self.feed, self.states.get(self.feed.url)))

    def poll(self, body: bytes | FetchError | None, **more: object) -> PollReport:
        report = poll.think(self.answer(body, **more), self.store, self.rules, now=self.now)
        self.states[self.feed.url] = report.state
        return report

    def dates(self) -> list[str | None]:
        return [one.facts.date for one in self.store.cases.states(["harbour"])["harbour"].developments.values()]


@dataclass
class Canned:
    """A client that has one answer. None is an unchanged one."""

    body: bytes | FetchError | None
    more: dict[str, object]
    asked: list[Request] = field(default_factory=list)

    async def fetch(self, request: Request) -> Response:
        self.asked.append(request)
        if isinstance(self.body, FetchError):
            raise self.body
        return replace(Response(200, request.url, self.body, content_type="application/rss+xml"), **self.more)  # type: ignore[arg-type]
