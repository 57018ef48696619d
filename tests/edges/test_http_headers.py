from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from notifier.edges.http.headers import collect, max_age, retry_at, validator
from notifier.edges.http.proxies import proxy_for

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("120", NOW + timedelta(minutes=2)),
        (" 0 ", NOW),
        ("Mon, 02 Mar 2026 12:30:00 GMT", NOW + timedelta(minutes=30)),
        ("Monday, 02-Mar-26 12:30:00 GMT", NOW + timedelta(minutes=30)),
        ("Mon Mar  2 12:30:00 2026", NOW + timedelta(minutes=30)),
        ("99999999999999999999", NOW + timedelta(days=366)),
        ("-1", None),
        ("soon\x01, -1", None),
        ("1.5", None),
        ("", None),
        ("Mon, 99 Mar 2026 12:30:00 GMT", None),
    ],
)
def test_retry_after_is_read_in_both_forms(value: str, expected: datetime | None) -> None:
    assert retry_at({"retry-after": value}, NOW) == expected


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"cache-control": "public, max-age=300"}, 300),
        ({"cache-control": 'Max-Age="300"'}, 300),
        ({"cache-control": "max-age=300", "age": "100"}, 200),
        ({"cache-control": "max-age=300", "age": "1000"}, 0),
        ({"cache-control": "max-age=300", "expires": "Mon, 02 Mar 2026 18:00:00 GMT"}, 300),
        ({"expires": "Mon, 02 Mar 2026 12:10:00 GMT"}, 600),
        ({"expires": "Mon, 02 Mar 2026 12:10:00 GMT", "date": "Mon, 02 Mar 2026 12:05:00 GMT"}, 300),
        ({"expires": "Mon, 02 Mar 2020 12:10:00 GMT"}, 0),
        ({"expires": "0"}, None),
        ({"cache-control": "no-cache, max-age=300"}, 0),
        ({"cache-control": "max-age=soon"}, None),
        ({"cache-control": "private"}, None),
        ({}, None),
    ],
)
def test_how_long_an_answer_stays_good(headers: dict[str, str], seconds: int | None) -> None:
    assert max_age(headers, NOW) == (None if seconds is None else timedelta(seconds=seconds))


def test_header_names_are_folded_and_repeated_ones_joined() -> None:
    assert collect([(b"ETag", b'W/"\xe9"'), (b"X-A", b"1"), (b"x-a", b"2")]) == {"etag": 'W/"é"', "x-a": "1, 2"}


def test_a_validator_that_is_absurdly_long_is_not_kept() -> None:
    assert validator({"etag": "x" * 2000}, "etag") is None


@pytest.mark.parametrize(
    ("host", "environment", "expected"),
    [
        ("news.example", {}, None),
        ("news.example", {"http_proxy": "http://p:3128"}, "http://p:3128"),
        ("news.example", {"HTTP_PROXY": "p:3128"}, "http://p:3128"),
        ("news.example", {"HTTP_PROXY": "http://p", "REQUEST_METHOD": "GET"}, None),
        ("news.example", {"https_proxy": "http://p"}, None),
        ("news.example", {"ALL_PROXY": "http://p"}, "http://p"),
        ("news.example", {"http_proxy": "http://p", "no_proxy": "*"}, None),
        ("news.example", {"http_proxy": "http://p", "no_proxy": "other, example"}, None),
        ("news.example", {"http_proxy": "http://p", "no_proxy": ".example"}, None),
        ("news.example", {"http_proxy": "http://p", "no_proxy": "news.example:8080"}, "http://p"),
        ("news.example", {"http_proxy": "http://p", "no_proxy": "news.example:80"}, None),
        ("badexample", {"http_proxy": "http://p", "no_proxy": "example"}, "http://p"),
        ("10.1.2.3", {"http_proxy": "http://p", "NO_PROXY": "10.0.0.0/8"}, None),
        ("11.1.2.3", {"http_proxy": "http://p", "NO_PROXY": "10.0.0.0/8"}, "http://p"),
    ],
)
def test_the_environment_names_the_proxy(host: str, environment: dict[str, str], expected: str | None) -> None:
    assert proxy_for("http", host, 80, environment) == expected
