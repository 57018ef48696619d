from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from servers import Answer, Server, serving

from notifier.core.errors import FetchError
from notifier.edges.article import Articles, Page, text_of
from notifier.edges.article.paragraphs import article_text
from notifier.edges.http import Client

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
HTML = {"Content-Type": "text/html; charset=utf-8"}
STORY = [
    "A federal judge on Monday dismissed the lawsuit over the lease of the old pier, ending a dispute of nine years.",
    "“The claim is stale,” Judge Imelda Crowe wrote in an opinion of 40 pages that was published in the afternoon.",
    "The city may not be sued again over the matter, which began when the lease ran out and nobody noticed.",
]
PAGE = f"""<!doctype html><html><head><title>Pier &mdash; Ledger</title><style>p {{ color: red }}</style></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/courts">Courts and their people</a></li></ul></nav></header>
<main><article><h1>Judge dismisses suit over pier</h1>
<p class="byline">By A. Reporter, who has covered the courts since 2004</p>
<div class="body"><p>{STORY[0]}</p>
<figure><img src="p.jpg"><figcaption>The pier on a winter day, seen from the north.</figcaption></figure>
<p>{STORY[1]}</p>
<script>track("p")</script><p>{STORY[2]}</p></div>
<aside class="newsletter-signup"><p>Sign up for our newsletter and never miss a story of the harbor.</p></aside></article>
<section class="related"><p>Read next: five other stories that you may like if you liked this one here.</p></section></main>
<footer><p>Copyright 2026 The Harbor Ledger. All rights reserved, that of reproduction too.</p></footer></body></html>"""


def articles(
    act: Callable[[Articles], object], *, clock: Callable[[], datetime] = lambda: NOW, max_bytes: int = 10_000_000
) -> object:
    async def run() -> object:
        async with Client(
            timeout=timedelta(seconds=5),
            max_bytes=max_bytes,
            concurrency=8,
            per_host=2,
            allow_private_addresses=True,
            user_agent="notifier/1.0 (+https://n.example)",
            clock=clock,
            environment={},
        ) as client:
            found = act(Articles(client.fetch, user_agent="notifier/1.0", clock=clock))
            return await found if asyncio.iscoroutine(found) else found

    return asyncio.run(run())


def get(url: str) -> Page:
    page = articles(lambda some: some.fetch(url))
    assert isinstance(page, Page)
    return page


def refusal(url: str) -> str:
    with pytest.raises(FetchError) as caught:
        get(url)
    return caught.value.problem


# --- fetching


def test_a_page_is_fetched_where_robots_txt_says_nothing_against_it() -> None:
    robots = b"User-agent: *\nDisallow: /private/\n"
    with serving({"/robots.txt": robots, "/story": Answer(200, PAGE.encode(), HTML)}) as server:
        page = get(server.url("/story"))

    assert (page.url, page.body) == (server.url("/story"), PAGE.encode())
    assert server.paths == ["/robots.txt", "/story"]


@pytest.mark.parametrize("path", ["/private/story", "/story.pdf"])
@pytest.mark.parametrize("who", ["*", "notifier"])
def test_a_page_that_robots_txt_forbids_is_not_asked_for(path: str, who: str) -> None:
    robots = f"User-agent: {who}\nDisallow: /private/\nDisallow: /*.pdf$\n".encode()
    with serving({"/robots.txt": robots, path: Answer(200, PAGE.encode(), HTML)}) as server:
        assert "robots.txt forbids it" in refusal(server.url(path))

    assert server.paths == ["/robots.txt"]


@pytest.mark.parametrize("status", [404, 401, 403, 410])
def test_a_site_without_robots_txt_forbids_nothing(status: int) -> None:
    with serving({"/robots.txt": Answer(status), "/story": Answer(200, PAGE.encode(), HTML)}) as server:
        assert get(server.url("/story")).body


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_site_that_is_out_of_order_is_left_alone(status: int) -> None:
    with serving({"/robots.txt": Answer(status), "/story": Answer(200, PAGE.encode(), HTML)}) as server:
        assert "cannot be had" in refusal(server.url("/story"))

    assert server.paths == ["/robots.txt"]


def test_robots_txt_is_asked_for_once_a_day() -> None:
    moments = [NOW]

    async def three(some: Articles, server: Server) -> None:
        await some.fetch(server.url("/story"))
        await some.fetch(server.url("/story"))
        moments[0] += timedelta(hours=25)
        await some.fetch(server.url("/story"))

    with serving({"/robots.txt": b"", "/story": Answer(200, PAGE.encode(), HTML)}) as server:
        articles(lambda some: three(some, server), clock=lambda: moments[0])

    assert server.paths == ["/robots.txt", "/story", "/story", "/robots.txt", "/story"]


def test_of_a_robots_txt_without_end_only_the_beginning_counts() -> None:
    robots = b"User-agent: *\nDisallow: /private/\n" + b"# padding\n" * 60_000 + b"Disallow: /\n"
    with serving({"/robots.txt": robots, "/story": Answer(200, PAGE.encode(), HTML)}) as server:
        assert get(server.url("/story")).body


def test_where_a_redirect_leads_to_another_site_its_robots_txt_counts_too() -> None:
    forbidding = {"/robots.txt": b"User-agent: *\nDisallow: /\n", "/story": Answer(200, PAGE.encode(), HTML)}
    with (
        serving(forbidding) as other,
        serving({"/robots.txt": b"", "/go": Answer(302, headers={"Location": other.url("/story")})}) as server,
    ):
        assert "forbids" in refusal(server.url("/go"))


def test_what_is_no_page_is_refused() -> None:
    with serving({"/robots.txt": b"", "/story": Answer(200, b"%PDF", {"Content-Type": "application/pdf"})}) as server:
        assert refusal(server.url("/story")) == "is no page but application/pdf"


# --- extracting


@pytest.mark.parametrize(
    "extract", [lambda page: article_text(page), lambda page: text_of(Page("https://a.example/", page.encode()))]
)
def test_the_text_is_the_article_and_nothing_around_it(extract: Callable[[str], str | None]) -> None:
    text = extract(PAGE)

    assert text is not None
    for paragraph in STORY:
        assert paragraph in text
    for other in ("newsletter", "Copyright", "Read next", "track", "winter day", "Home"):
        assert other not in text


def test_paragraphs_are_apart_by_a_blank_line() -> None:
    assert article_text(PAGE) == "\n\n".join(STORY)


def test_paragraphs_that_stand_in_boxes_of_their_own_are_found() -> None:
    boxed = "".join(f"<div class='b{n}'><p>{paragraph}</p></div>" for n, paragraph in enumerate(STORY))

    assert article_text(f"<body><div id='story'>{boxed}</div><div><p>{STORY[0][:60]}.</p></div></body>") == "\n\n".join(STORY)


def test_paragraphs_that_nobody_closed_are_found() -> None:
    assert article_text("<body><div><p>" + "<p>".join(STORY) + "</div></body>") == "\n\n".join(STORY)


def test_the_text_that_a_page_carries_for_search_engines_is_taken_where_it_is_fuller() -> None:
    data = {"@graph": [{"@type": "NewsArticle", "articleBody": "\n".join(STORY * 3)}]}
    page = f"<script type='application/ld+json'>{json.dumps(data)}</script><p>{STORY[0]}</p>"

    assert article_text(page) == "\n\n".join(STORY * 3)


@pytest.mark.parametrize(
    "page",
    [
        "",
        "plain text",
        "<html><body><p>Short.</p></body></html>",
        "<div>" * 50_000,
        "<p>" * 50_000,
        "</p>" * 50_000,
        "<a href='" + "x" * 500_000,
        "<script type='application/ld+json'>" + "[" * 100_000 + "</script>",
        "<script type='application/ld+json'>[{\"articleBody\": 5}, 3, null]</script>",
        "<![CDATA[<!doctype <p",
        "<p " + "a=1 " * 100_000 + ">",
    ],
)
def test_a_page_without_an_article_gives_none_and_takes_no_time(page: str) -> None:
    assert article_text(page) is None
