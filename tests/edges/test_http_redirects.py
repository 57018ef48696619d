"""Redirects are followed with care, and what is secret stays with its origin."""

from __future__ import annotations

import asyncio

import pytest
from http_kit import FEED, a_client, failure, fetch
from servers import Answer, Asked, serving

from notifier.edges.http import Request
from notifier.edges.http.targets import target_of

# --- redirects


@pytest.mark.parametrize(("status", "permanent"), [(301, True), (308, True), (302, False), (303, False), (307, False)])
def test_redirects_are_followed_and_only_permanent_ones_remembered(status: int, permanent: bool) -> None:
    with serving({"/old": Answer(status, headers={"Location": "/new#top"}), "/new": FEED}) as server:
        response = fetch(server.url("/old"))

    assert (response.body, response.url) == (FEED, server.url("/new"))
    assert response.permanent_url == (server.url("/new") if permanent else None)


def test_one_temporary_redirect_on_the_way_makes_all_of_it_temporary() -> None:
    routes = {"/1": Answer(301, headers={"Location": "/2"}), "/2": Answer(302, headers={"Location": "/3"}), "/3": FEED}
    with serving(routes) as server:
        assert fetch(server.url("/1")).permanent_url is None


@pytest.mark.parametrize(
    "location",
    [
        "",
        "file:///etc/hostname",
        "gopher://127.0.0.1:25/_HELO",
        "data:application/rss+xml,<rss/>",
        "http://[::1",
        "javascript:alert(1)",
    ],
)
def test_a_redirect_that_leads_nowhere_is_a_failure(location: str) -> None:
    with serving({"/feed": Answer(302, headers={"Location": location})}) as server:
        error = failure(server.url("/feed"))

    assert len(server.requests) == 1
    assert error.problem.startswith("redirected to") or "404" in error.problem


def test_a_redirect_without_an_address_is_a_failure() -> None:
    with serving({"/feed": Answer(302)}) as server:
        assert failure(server.url("/feed")).problem == "redirected to nowhere"


def test_a_redirect_in_circles_is_left_after_five() -> None:
    with serving({"*": lambda asked: Answer(302, headers={"Location": asked.target})}) as server:
        assert failure(server.url("/feed")).problem == "redirected more than 5 times"

    assert len(server.requests) == 6


def test_a_server_that_redirects_until_its_cookie_comes_back_gets_it_and_nobody_later() -> None:
    def gate(asked: Asked) -> Answer:
        if asked.headers.get("cookie") == "seen=1":
            return Answer(200, FEED)
        return Answer(302, headers={"Location": asked.target, "Set-Cookie": "seen=1; Path=/; HttpOnly"})

    async def run(url: str) -> None:
        async with a_client() as client:
            for _ in range(2):
                assert (await client.fetch(Request(url))).body == FEED

    with serving({"/feed": gate}) as server:
        asyncio.run(run(server.url("/feed")))

    assert [asked.headers.get("cookie") for asked in server.requests] == [None, "seen=1", None, "seen=1"]


# --- secrets


def test_secret_headers_and_passwords_stay_with_their_origin() -> None:
    with serving({"/feed": FEED}) as other, serving({"/feed": Answer(301, headers={"Location": other.url("/feed")})}) as server:
        response = fetch(Request(server.url("/feed", "someone:pass%20word@127.0.0.1"), headers={"X-Key": "s3cret"}))

    assert server.requests[0].headers["x-key"] == "s3cret"
    assert server.requests[0].headers["authorization"] == "Basic c29tZW9uZTpwYXNzIHdvcmQ="
    assert "x-key" not in other.requests[0].headers
    assert "authorization" not in other.requests[0].headers
    assert response.permanent_url is None, "or the key would be sent to the other origin the next time"


def test_secret_headers_follow_within_their_origin() -> None:
    with serving({"/old": Answer(301, headers={"Location": "/new"}), "/new": FEED}) as server:
        response = fetch(Request(server.url("/old"), headers={"X-Key": "s3cret"}))

    assert server.requests[1].headers["x-key"] == "s3cret"
    assert response.permanent_url == server.url("/new")


def test_a_header_of_the_feed_replaces_our_own() -> None:
    with serving({"/feed": FEED}) as server:
        fetch(Request(server.url("/feed"), headers={"User-Agent": "special/2", "Authorization": "Bearer x"}))

    assert server.requests[0].headers["user-agent"] == "special/2"
    assert server.requests[0].headers["authorization"] == "Bearer x"


def test_no_error_and_no_response_shows_the_password_of_an_address() -> None:
    with serving({"/feed": FEED}) as server:
        response = fetch(server.url("/feed", "someone:hunter2@127.0.0.1"))
        error = failure(server.url("/nothing", "someone:hunter2@127.0.0.1"))
    nonsense = failure("http://someone:hunter2@[::1/feed")

    assert "hunter2" not in f"{response} {error} {nonsense}"


def test_secrets_follow_from_http_to_https_of_the_same_host_only_on_the_usual_ports() -> None:
    assert target_of("https://a.example/x").shares_secrets_with(target_of("http://a.example/"))
    assert not target_of("http://a.example/x").shares_secrets_with(target_of("https://a.example/"))
    assert not target_of("https://a.example:8443/").shares_secrets_with(target_of("http://a.example/"))
    assert not target_of("https://b.example/").shares_secrets_with(target_of("http://a.example/"))
