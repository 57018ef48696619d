"""What a poll comes to, on a real store: news once, history silently, gaps noted, and nothing forgotten before it is kept."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from servers import Answer, serving

from notifier import poll
from notifier.core.errors import FetchError, StoreBusyError
from notifier.core.feeds import parse
from notifier.core.matching import CaseIndex
from notifier.core.model.cases import Case, Docket, Party
from notifier.core.model.polling import Feed, FeedState, Request, Response
from notifier.edges import apart
from notifier.edges.article import Page
from notifier.edges.http import Client
from notifier.edges.store import Store, open_store
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
DISMISSED = "U.S. District Judge Ada Brenner on Monday dismissed the lawsuit in Okafor v. Linden Ferries."


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


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = open_store(f"sqlite:///{tmp_path}/notifier.db", now=NOW)
    store.cases.ensure([HARBOUR])
    yield Desk(store, Rules(CaseIndex.build([HARBOUR]), "America/New_York", settle=5 * MINUTE, max_item_age=7 * DAY))
    store.close()


# --- news ---------------------------------------------------------------------------------------------------------


def test_news_is_a_change_once(desk: Desk) -> None:
    first = desk.poll(rss(dull(1), Story(2, MOVED)))
    second = desk.poll(rss(dull(3), dull(1), Story(2, MOVED)))

    assert (first.outcome, first.new, first.matched, len(first.changes)) == ("read", 2, 1, 1)
    assert (second.new, second.changes) == (1, ())
    assert desk.dates() == ["2026-05-04", "2026-06-15"]
    assert [each.change for each in desk.store.outbox.changes_due(NOW + HOUR, 0)] == list(first.changes)
    assert first.changes[0].due_at == NOW + 5 * MINUTE


def test_items_of_one_answer_are_read_in_the_order_of_their_publication(desk: Desk) -> None:
    again = MOVED.replace("Monday", "Tuesday").replace("May 4, 2026", "June 15, 2026").replace("to June 15", "to July 20")

    desk.now = NOW + DAY
    desk.poll(rss(Story(2, again, NOW + DAY - HOUR), Story(1, MOVED, NOW - HOUR)))

    assert desk.dates() == ["2026-05-04", "2026-06-15", "2026-07-20"]


def test_old_items_of_a_feed_fill_the_history_and_tell_nobody(desk: Desk) -> None:
    old = MOVED.replace("Monday", "Feb. 9")

    report = desk.poll(rss(Story(1, old, NOW - 28 * DAY)))

    assert (report.matched, report.changes) == (1, ())
    assert "2026-06-15" in desk.dates()
    assert desk.store.outbox.newest_change() == 0


def test_an_item_without_a_date_was_published_when_it_was_first_seen(desk: Desk) -> None:
    report = desk.poll(rss(Story(1, MOVED, None)))

    [item] = desk.store.cases.items("harbour")
    assert item.published_at == NOW
    assert len(report.changes) == 1


def test_no_item_was_published_after_it_was_seen(desk: Desk) -> None:
    desk.poll(rss(Story(1, MOVED, NOW + 400 * DAY)))

    assert [item.published_at for item in desk.store.cases.items("harbour")] == [NOW]


def test_an_edited_item_is_read_again_and_its_old_report_is_put_right(desk: Desk) -> None:
    desk.poll(rss(Story(1, MOVED)))
    desk.now = NOW + HOUR

    report = desk.poll(rss(Story(1, MOVED.replace("June 15", "June 22"))))

    assert (report.new, report.edited) == (0, 1)
    assert "2026-06-22" in desk.dates()
    [item] = desk.store.cases.items("harbour")
    assert "June 22" in item.text
    for development in desk.store.cases.states(["harbour"])["harbour"].developments.values():
        if not development.withdrawn:
            assert len({source.item for source in development.sources}) == len(development.sources)


def test_an_item_whose_date_and_link_alone_change_is_not_read_again(desk: Desk) -> None:
    desk.poll(rss(Story(1, MOVED)))

    report = desk.poll(rss(Story(1, MOVED, NOW, link="https://ledger.example/1?utm_source=feed")))

    assert (report.new, report.edited, report.changes) == (0, 0, ())


def test_items_in_another_language_are_passed_over_and_known(desk: Desk) -> None:
    foreign = (
        "La jueza Ada Brenner aplazó el lunes el juicio en Okafor v. Linden Ferries del 4 de mayo de 2026 al 15 de junio de 2026, "
        "según los documentos del tribunal que se publicaron esta tarde."
    )

    report = desk.poll(rss(Story(1, foreign, title="La jueza aplaza el juicio en Okafor v. Linden Ferries")))

    assert (report.new, report.skipped, report.matched) == (1, 1, 0)
    assert desk.poll(rss(Story(1, foreign + " "))).new == 0


def test_two_feeds_with_one_act_give_one_development_with_two_sources(desk: Desk) -> None:
    desk.poll(rss(Story(1, MOVED)))
    desk.feed = Feed("https://gazette.example/rss", "Harbour Gazette")
    words = (
        "The trial in Okafor v. Linden Ferries will start on June 15, 2026, instead of May 4, Judge Ada Brenner ruled on Monday."
    )

    report = desk.poll(rss(Story(1, words, link="https://gazette.example/1")))

    assert report.matched == 1
    moved = [one for one in desk.store.cases.states(["harbour"])["harbour"].developments.values() if one.sources]
    assert [sorted(source.feed for source in one.sources) for one in moved] == [["Harbour Gazette", "The Ledger"]]


# --- quiet answers ------------------------------------------------------------------------------------------------


def test_an_unchanged_feed_costs_no_thought(desk: Desk) -> None:
    first = desk.poll(rss(dull(1)), etag='"1"')
    desk.now = NOW + HOUR

    asked = desk.answer(None, status=304)
    [report] = poll.remember([asked], desk.store, now=desk.now, jitter=0.0)

    assert asked.is_quiet
    assert report.outcome == "unchanged"
    assert (report.state.etag, report.state.items) == ('"1"', first.state.items)
    assert report.state.last_success_at == desk.now
    assert desk.store.polls.feed_states()[FEED.url] == report.state


def test_a_body_equal_to_the_last_one_is_not_parsed_but_its_validators_are_new(desk: Desk) -> None:
    desk.poll(rss(dull(1)), etag='"1"')

    asked = desk.answer(rss(dull(1)), etag='"2"')

    assert asked.is_quiet
    assert desk.poll(rss(dull(1)), etag='"2"').state.etag == '"2"'


def test_validators_go_back_as_they_came(desk: Desk) -> None:
    state = FeedState(FEED.url, FEED.name, etag='W/"é"', last_modified="yesterday")
    client = Canned(None, {})
    feed = replace(FEED, headers={"X-Key": "secret"})

    asyncio.run(poll.ask(client, feed, state))

    assert client.asked == [Request(FEED.url, 'W/"é"', "yesterday", {"X-Key": "secret"})]


def test_a_failure_is_remembered_and_nothing_else_is_lost(desk: Desk) -> None:
    before = desk.poll(rss(dull(1)), etag='"1"').state
    desk.now = NOW + HOUR

    reports = [desk.poll(FetchError(FEED.url, "503 Service Unavailable", status=503)) for _ in range(2)]

    state = reports[-1].state
    assert [report.outcome for report in reports] == ["failed", "failed"]
    assert (state.failures, state.failing_since_at, state.last_success_at) == (2, desk.now, NOW)
    assert (state.etag, state.items, state.body_key) == (before.etag, before.items, before.body_key)
    assert "503" in (reports[-1].error or "")
    assert state.next_at is not None
    assert state.next_at > desk.now + FEED.every


def test_a_feed_that_is_well_again_has_no_past(desk: Desk) -> None:
    desk.poll(FetchError(FEED.url, "no answer", gone=True))

    state = desk.poll(rss(dull(1))).state

    assert (state.failures, state.failing_since_at, state.last_error, state.gone_at) == (0, None, None, None)


def test_what_is_no_feed_is_a_failure_and_its_validators_are_not_believed(desk: Desk) -> None:
    report = desk.poll(b"<html><body>Please log in", etag='"login"')

    assert report.outcome == "failed"
    assert (report.state.etag, report.state.body_key, report.state.failures) == (None, None, 1)


def test_many_quiet_feeds_are_kept_together(desk: Desk) -> None:
    asked = [
        asyncio.run(poll.ask(Canned(FetchError("u", "no answer"), {}), Feed(f"https://{n}.example", str(n)), None))
        for n in range(50)
    ]

    reports = poll.remember(asked, desk.store, now=NOW, jitter=0.5)

    assert {report.outcome for report in reports} == {"failed"}
    assert len(desk.store.polls.feed_states()) == 50


# --- moved --------------------------------------------------------------------------------------------------------


def test_a_permanent_move_is_remembered(desk: Desk) -> None:
    state = desk.poll(rss(dull(1)), permanent_url="https://new.example/rss").state
    client = Canned(None, {})

    asyncio.run(poll.ask(client, FEED, state))

    assert client.asked[0].url == "https://new.example/rss"


def test_a_move_to_where_there_is_no_feed_is_not_remembered(desk: Desk) -> None:
    assert desk.poll(b"<html>", permanent_url="https://portal.example/login").state.moved_to is None


def test_a_move_that_leads_nowhere_for_long_is_forgotten(desk: Desk) -> None:
    state = replace(FeedState(FEED.url, FEED.name), moved_to="https://new.example/rss", failures=3)
    client = Canned(rss(dull(1)), {})

    asked = asyncio.run(poll.ask(client, FEED, state))

    assert client.asked[0].url == FEED.url
    assert poll.think(asked, desk.store, desk.rules, now=NOW).state.moved_to is None


# --- gaps ---------------------------------------------------------------------------------------------------------


def test_a_feed_that_shows_nothing_it_showed_before_has_a_gap(desk: Desk) -> None:
    desk.poll(rss(dull(1), dull(2)))
    desk.now = NOW + DAY

    report = desk.poll(rss(dull(3, at=NOW + 20 * HOUR), dull(4, at=NOW + 22 * HOUR)))

    assert report.gap is not None
    assert (report.gap.feed, report.gap.after_at, report.gap.before_at) == ("The Ledger", NOW, NOW + 20 * HOUR)
    assert desk.store.polls.gaps("The Ledger") == [report.gap]


@pytest.mark.parametrize("second", [(dull(3), dull(2)), (), (dull(1, text="The council was told of other drains."), dull(9))])
def test_a_feed_that_overlaps_or_is_empty_has_none(desk: Desk, second: tuple[Story, ...]) -> None:
    desk.poll(rss(dull(1), dull(2)))

    assert desk.poll(rss(*second)).gap is None


def test_an_empty_answer_in_between_hides_no_gap(desk: Desk) -> None:
    desk.poll(rss(dull(1), dull(2)))
    desk.poll(rss())

    assert desk.poll(rss(dull(3))).gap is not None


def test_first_contact_is_no_gap(desk: Desk) -> None:
    assert desk.poll(rss(dull(1))).gap is None


# --- nothing before its time --------------------------------------------------------------------------------------


def test_what_cannot_be_kept_is_found_again_by_the_next_poll(desk: Desk, tmp_path: Path) -> None:
    asked = desk.answer(rss(Story(1, MOVED)), etag='"1"')
    sifted = poll.sift(asked, desk.store, desk.rules, now=NOW)
    with desk.store.polls._read() as connection:  # else the test waits five seconds
        connection.exec_driver_sql("PRAGMA busy_timeout = 20")
    other = open_store(f"sqlite:///{tmp_path}/notifier.db", now=NOW)

    with other.polls._write(), pytest.raises(StoreBusyError):
        poll.record(sifted, desk.store, desk.rules, now=NOW)

    assert desk.store.polls.feed_states() == {}
    assert len(desk.poll(rss(Story(1, MOVED)), etag='"1"').changes) == 1
    other.close()


def test_a_clock_put_back_makes_no_feed_wait_for_that_time_to_come_again() -> None:
    ahead = replace(FeedState(FEED.url, FEED.name), last_attempt_at=NOW + 30 * DAY, next_at=NOW + 30 * DAY + HOUR)
    usual = replace(FeedState(FEED.url, FEED.name), last_attempt_at=NOW - MINUTE, next_at=NOW + MINUTE)

    assert poll.ask_at(FEED, ahead, NOW) == NOW
    assert poll.ask_at(FEED, usual, NOW) == NOW + MINUTE
    assert poll.ask_at(FEED, None, NOW) == NOW


def test_an_every_that_was_made_shorter_counts_from_the_next_start_on_but_not_against_a_server_that_asked_to_wait() -> None:
    often = replace(FEED, every=timedelta(seconds=2))
    planned = replace(FeedState(FEED.url, FEED.name), last_attempt_at=NOW - MINUTE, next_at=NOW + HOUR)

    assert poll.ask_at(often, planned, NOW) <= NOW
    assert poll.ask_at(often, replace(planned, failures=1), NOW) == NOW + HOUR
    assert poll.ask_at(often, replace(planned, pause_s=1800), NOW) == NOW + 29 * MINUTE
    assert poll.ask_at(often, replace(planned, pause_s=3600), NOW) == NOW + 59 * MINUTE


def test_words_that_no_database_keeps_break_nothing(desk: Desk) -> None:
    jsonfeed = (
        b'{"version": "https://jsonfeed.org/version/1.1", "title": "x",'
        b' "items": [{"id": "a\\ud800", "title": "Half \\udfff a sign",'
        b' "content_text": "' + MOVED.encode() + b'\\u0000 \\ud83d", "date_published": "2026-03-09T14:00:00Z"}]}'
    )

    report = desk.poll(jsonfeed, content_type="application/feed+json")

    assert (report.outcome, report.matched) == ("read", 1)
    [item] = desk.store.cases.items("harbour")
    for evidence in desk.store.cases.states(["harbour"])["harbour"].developments.values():
        for source in evidence.sources:
            assert item.document[source.start : source.end] == source.quote


# --- article pages ------------------------------------------------------------------------------------------------


class Pages:
    """Article pages by address; others cannot be had."""

    def __init__(self, **pages: str) -> None:
        self.pages = {f"https://ledger.example/{name.removeprefix('p')}": text for name, text in pages.items()}
        self.asked: list[str] = []

    async def fetch(self, url: str) -> Page:
        self.asked.append(url)
        if url not in self.pages:
            raise FetchError(url, "404 Not Found", status=404)
        return Page(url, f"<html><body><article><p>{self.pages[url]}</p></article></body></html>".encode())


def article(words: str) -> str:
    more = "Lawyers for the ferry line had said that two of their experts could not be heard in May, and the family agreed. "
    return f"{words}</p><p>{more * 4}</p><p>{more * 3}"


def full_text(desk: Desk, pages: Pages, *stories: Story) -> PollReport:
    desk.feed = replace(FEED, full_text=True)

    async def run() -> dict[str, str]:
        return await poll.fetch_pages(pages, sifted)

    sifted = poll.sift(desk.answer(rss(*stories)), desk.store, desk.rules, now=desk.now)
    report = poll.record(sifted, desk.store, desk.rules, now=desk.now, pages=asyncio.run(run()))
    desk.states[FEED.url] = report.state
    return report


TEASER = Story(1, "What comes next in Okafor v. Linden Ferries …", title="Ferry trial takes a turn")


def test_the_article_behind_a_teaser_is_read(desk: Desk) -> None:
    pages = Pages(p1=article(MOVED))

    report = full_text(desk, pages, TEASER, dull(2))

    assert pages.asked == ["https://ledger.example/1"]
    assert len(report.changes) == 1
    [item] = desk.store.cases.items("harbour")
    assert MOVED in item.text


def test_a_page_that_cannot_be_had_leaves_the_teaser(desk: Desk) -> None:
    report = full_text(desk, Pages(), TEASER)

    assert (report.new, report.matched, report.changes) == (1, 1, ())


def test_an_item_read_from_its_page_is_known_by_its_teaser(desk: Desk) -> None:
    full_text(desk, Pages(p1=article(MOVED)), TEASER)
    pages = Pages(p1=article(MOVED))

    report = full_text(desk, pages, dull(2), TEASER)

    assert (report.new, report.edited, pages.asked) == (1, 0, [])


def test_an_edited_teaser_has_its_page_fetched_again(desk: Desk) -> None:
    full_text(desk, Pages(p1=article(MOVED)), TEASER)
    edited = replace(TEASER, title="Ferry trial takes another turn")

    report = full_text(desk, Pages(p1=article(MOVED.replace("June 15", "June 22"))), edited)

    assert (report.new, report.edited) == (0, 1)
    assert "2026-06-22" in desk.dates()


# --- large documents ----------------------------------------------------------------------------------------------


def test_a_large_document_is_read_in_a_process_of_its_own_and_comes_to_the_same(desk: Desk) -> None:
    body = rss(Story(1, MOVED), *(dull(n, text="drains " * 1500) for n in range(2, 80)))
    assert len(body) > 512 * 1024

    asked = desk.answer(body)
    report = poll.think(asked, desk.store, desk.rules, now=NOW)

    assert asked.parsed == parse(FEED, body, "application/rss+xml", FEED.url)
    assert (report.new, len(report.changes)) == (79, 1)
    assert desk.answer(body).parsed is not None


def test_a_large_document_that_is_no_feed_is_a_failure(desk: Desk) -> None:
    report = desk.poll(b"no feed at all " * 60_000)

    assert report.outcome == "failed"
    assert report.state.failures == 1


def test_a_document_that_takes_too_long_is_given_up(desk: Desk) -> None:
    with pytest.raises(apart.ApartError, match="too long"):
        asyncio.run(apart.run(time.sleep, 60, time_limit_s=1.0))


def test_a_document_that_takes_too_much_memory_is_given_up() -> None:
    with pytest.raises(apart.ApartError, match="memory"):
        asyncio.run(apart.run(bytearray, 2_000_000_000))


# --- over a real wire ---------------------------------------------------------------------------------------------


def test_a_feed_on_a_real_server_is_asked_with_what_it_gave(desk: Desk) -> None:
    async def twice(feed: Feed) -> list[PollReport]:
        reports: list[PollReport] = []
        async with Client(
            timeout=timedelta(seconds=10), max_bytes=1 << 20, concurrency=4, per_host=2, allow_private_addresses=True,
            user_agent="test", clock=lambda: NOW,
        ) as client:  # fmt: skip
            for _ in range(2):
                asked = await poll.ask(client, feed, reports[-1].state if reports else None)
                reports.append(poll.think(asked, desk.store, desk.rules, now=NOW))
        return reports

    with serving({"/rss": [Answer(200, rss(Story(1, MOVED)), {"ETag": '"a"'}), Answer(304)]}) as server:
        reports = asyncio.run(twice(Feed(server.url("/rss"), "The Ledger")))

    assert [report.outcome for report in reports] == ["read", "unchanged"]
    assert server.requests[1].headers["if-none-match"] == '"a"'
    assert len(reports[0].changes) == 1
