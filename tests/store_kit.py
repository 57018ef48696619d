"""Feeds, items, developments and readers for tests of the store, each made in one line."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from notifier.core.model.developments import Change, Development, Source
from notifier.core.model.evidence import Match
from notifier.core.model.facts import Facts
from notifier.core.model.items import Item
from notifier.core.model.mail import Composed, Frozen, Message
from notifier.core.model.polling import Feed, FeedState, Identified, PollRecord
from notifier.core.model.readers import Subscriber, Told
from notifier.edges.store import Store, open_store

NOW = datetime(2026, 3, 9, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
FEED = Feed("https://ledger.example/rss", "The Ledger")


_open: list[Store] = []


def opened(folder: Path, name: str = "notifier.db", now: datetime = NOW) -> Store:
    """A store on a file, which is closed after the test."""
    _open.append(open_store(f"sqlite:///{folder / name}", now=now))
    return _open[-1]


def close_opened() -> None:
    while _open:
        _open.pop().close()


def an_item(number: int = 1, **more: Any) -> Item:
    """A story of its own; `more` replaces fields."""
    words = " ".join(hashlib.sha256(f"{number} {part}".encode()).hexdigest()[:6] for part in range(60))
    item = Item(
        id=f"guid-{number}",
        url=f"https://ledger.example/2026/story-{number}",
        title=f"Judge weighs the fate of warehouse number {number}",
        text=f"Warehouse {number} burnt down. {words}",
        published_at=NOW - timedelta(hours=number),
        outlet="The Ledger",
        feed="The Ledger",
    )
    return replace(item, **more)


def state_of(feed: Feed = FEED, **more: Any) -> FeedState:
    return replace(FeedState(feed.url, feed.name, last_success_at=NOW), **more)


def read_in(
    store: Store, *items: Item, feed: Feed = FEED, now: datetime = NOW, matched: str | None = None, **more: Any
) -> list[Identified]:
    """Record one answer of a feed with these items, each matched to a case if one is named."""
    found = store.polls.identify(feed, items)
    fresh = [each for each in found if each.status != "known"]
    matches = {each.item.id: (Match(matched, 0.9, ("its name",)),) for each in fresh} if matched else {}
    shown = tuple(each.item.id for each in found)
    store.polls.record(PollRecord(state_of(feed), now, tuple(found), matches, shown=shown, **more))
    return found


def count_items(store: Store) -> int:
    return sum(1 for _ in store.cases.items())


def a_source(item: str = "item-1", **more: Any) -> Source:
    source = Source(
        item=item,
        outlet="The Ledger",
        feed="The Ledger",
        url="https://ledger.example/1",
        title="Judge moves the trial",
        published_at=NOW,
        seen_at=NOW,
        quote="The judge moved the trial.",
        start=4,
        end=30,
        novelty="new",
        facts=Facts("trial_date", action="moved", date="2026-06-15", proceeding="trial"),
        text_key="k",
    )
    return replace(source, **more)


def a_development(id: str = "dev-1", case: str = "harbour", *sources: Source, **more: Any) -> Development:
    development = Development(
        id=id,
        case=case,
        facts=Facts("trial_date", action="moved", date="2026-06-15", previous="2026-05-04", proceeding="trial"),
        first_at=NOW,
        novelty="new",
        sources=sources or (a_source(),),
    )
    return replace(development, **more)


def a_change(development: str = "dev-1", due_at: datetime = NOW, case: str = "harbour") -> Change:
    return Change(case, development, due_at, "new")


def changed(store: Store, *changes: Change, now: datetime = NOW) -> None:
    """Record changes, with the developments they are about, as one answer of a feed would."""
    developments = {each.development: a_development(each.development, each.case) for each in changes}
    store.polls.record(PollRecord(state_of(), now, developments=tuple(developments.values()), changes=changes))


def a_reader(name: str = "anna", **more: Any) -> Subscriber:
    return replace(Subscriber(f"id-{name}", f"{name}@example.org", ("*",)), **more)


def a_message(name: str = "anna", number: int = 1, body: bytes = b"Subject: x\r\n\r\nwords\r\n") -> Message:
    frozen = Frozen(hashlib.sha256(body).hexdigest(), body)
    return Message(f"{name}@example.org", f"<{number}.{name}@notifier.example>", "[Harbour] Trial moved", frozen, {"to": name})


def composed(name: str = "anna", number: int = 1, cursor: int = 1, **more: Any) -> Composed:
    """A digest for one reader that tells of one development."""
    message = a_message(name, number)
    told = (Told(f"dev-{number}", Facts("ruling", disposition="granted"), NOW, message.message_id),)
    return replace(Composed(f"id-{name}", message, told, cursor, None), **more)


def subscribe(store: Store, *names: str, now: datetime = NOW) -> None:
    for name in names:
        store.subscribers.add(a_reader(name), now)


def names(readers: Sequence[Subscriber]) -> list[str]:
    return [each.email.partition("@")[0] for each in readers]


class a_database:
    """A fresh database on a server, dropped in the end."""

    def __init__(self, server: str, name: str) -> None:
        self._url = sa.make_url(server).set(drivername="postgresql+psycopg")
        self._name = f"test_{hashlib.sha256(name.encode()).hexdigest()[:12]}"

    def __enter__(self) -> str:
        self._run(f"CREATE DATABASE {self._name}")
        return self._url.set(database=self._name).render_as_string(hide_password=False)

    def __exit__(self, *_: object) -> None:
        self._run(f"DROP DATABASE {self._name} WITH (FORCE)")

    def _run(self, sql: str) -> None:
        engine = sa.create_engine(self._url, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
        with engine.connect() as connection:
            connection.exec_driver_sql(sql)
        engine.dispose()
