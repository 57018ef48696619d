"""The article behind a teaser is fetched and read."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from poll_kit import FEED, MOVED, Desk, Story, dull, rss

from notifier import poll
from notifier.core.errors import FetchError
from notifier.edges.article import Page
from notifier.poll import PollReport


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
