"""What a poll comes to, on a real store: news once, history silently, edits put right."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from poll_kit import DAY, HOUR, MINUTE, MOVED, NOW, Desk, Story, dull, rss
from servers import Answer, serving

from notifier import poll
from notifier.core.model.polling import Feed
from notifier.edges.http import Client
from notifier.poll import PollReport


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
