from __future__ import annotations

import base64

import pytest

from notifier.core.feeds.links import host_of, is_wrapped, unwrap, web_address


def google(url: bytes, *, twin: bytes = b"") -> str:
    length = bytes([len(url)]) if len(url) < 128 else bytes([len(url) & 0x7F | 0x80, len(url) >> 7])
    packed = b"\x08\x13\x22" + length + url + b"\xd2\x01" + bytes([len(twin)]) + twin
    return "https://news.google.com/rss/articles/" + base64.urlsafe_b64encode(packed).decode().rstrip("=") + "?oc=5&hl=en-US"


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("https://a.example/x", "https://a.example/x"),
        (" http://a.example/\nx ", "http://a.example/x"),
        ("HTTPS://a.example", "HTTPS://a.example"),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/hostname", None),
        ("mailto:a@b.example", None),
        ("/relative", None),
        ("https://", None),
        ("http:///path", None),
        ("https://a.example/" + "x" * 5000, None),
        ("", None),
        (None, None),
    ],
)
def test_only_links_of_the_web_survive(link: str | None, expected: str | None) -> None:
    assert web_address(link) == expected


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (google(b"https://ledger.example/2026/pier"), "https://ledger.example/2026/pier"),
        (google(b"https://ledger.example/" + b"x" * 300), "https://ledger.example/" + "x" * 300),
        (google(b"https://ledger.example/pier", twin=b"https://ledger.example/amp/pier"), "https://ledger.example/pier"),
        ("https://www.google.com/url?rct=j&url=https://ledger.example/a%3Fb%3D1&ct=ga", "https://ledger.example/a?b=1"),
        ("https://www.google.co.uk/url?q=https://ledger.example/a", "https://ledger.example/a"),
        ("http://www.bing.com/news/apiclick.aspx?ref=FexRss&url=https%3a%2f%2fledger.example%2fa", "https://ledger.example/a"),
    ],
)
def test_a_link_through_an_aggregator_is_unwrapped(link: str, expected: str) -> None:
    assert is_wrapped(link)
    assert unwrap(link) == expected


@pytest.mark.parametrize(
    "link",
    [
        "https://news.google.com/rss/articles/CBMihAFBVV95cUxPX2FiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6MDEyMzQ1Njc4OQ?oc=5",
        "https://news.google.com/rss/articles/!!!!",
        "https://news.google.com/rss/articles/" + "A" * 1500,
        google(b"javascript:alert(1)"),
        google(b"\xff\xfe"),
        "https://www.google.com/url?url=javascript:alert(1)",
        "https://www.google.com/url?nothing=1",
        "https://ledger.example/url?url=https://other.example/",
        "https://notgoogle.com.example/url?url=https://other.example/",
        "http://[::1/url",
    ],
)
def test_a_link_that_says_nothing_of_its_page_stays_as_it_is(link: str) -> None:
    assert unwrap(link) == link


def test_hosts_are_named_without_www() -> None:
    assert host_of("https://WWW.Ledger.example:8443/x") == "ledger.example"
    assert host_of("http://[::1") == ""
