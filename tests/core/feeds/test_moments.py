from __future__ import annotations

import pytest

from notifier.core.feeds.moments import ZONES, read_moment, utc

WRITTEN = [
    ("Wed, 06 Sep 2023 10:02:00 EDT", "2023-09-06T10:02:00-04:00"),
    ("Wed, 06 Sep 2023 10:02:00 EST", "2023-09-06T10:02:00-05:00"),
    ("Wed, 06 Sep 2023 10:02:00 MST", "2023-09-06T10:02:00-07:00"),
    ("Wed, 06 Sep 2023 10:02:00 pst", "2023-09-06T10:02:00-08:00"),
    ("Wed, 06 Sep 2023 10:02:00 HST", "2023-09-06T10:02:00-10:00"),
    ("Wed, 06 Sep 2023 10:02:00 GMT", "2023-09-06T10:02:00+00:00"),
    ("Wed, 06 Sep 2023 10:02:00 Z", "2023-09-06T10:02:00+00:00"),
    ("Wed, 06 Sep 2023 10:02:00 +0530", "2023-09-06T10:02:00+05:30"),
    ("Wed, 06 Sep 2023 10:02:00 GMT-0400", "2023-09-06T10:02:00-04:00"),
    ("Wed, 06 Sep 2023 10:02:00 -0400 (EDT)", "2023-09-06T10:02:00-04:00"),
    ("Wed, 06 Sep 2023 10:02:00", "2023-09-06T10:02:00+00:00"),
    ("6 Sep 2023 10:02 GMT", "2023-09-06T10:02:00+00:00"),
    ("Wednesday, 06-Sep-23 10:02:00 GMT", "2023-09-06T10:02:00+00:00"),
    ("Wed,06 Sep 2023 10:02:00 GMT", "2023-09-06T10:02:00+00:00"),
    ("  Wed, 06 Sept. 2023\n10:02:00 GMT ", "2023-09-06T10:02:00+00:00"),
    ("06 September 2023", "2023-09-06T00:00:00+00:00"),
    ("Wed, 06 Sep 98 10:02:00 GMT", "1998-09-06T10:02:00+00:00"),
    ("Wed, 06 Sep 2023 24:00:00 GMT", "2023-09-06T23:59:59+00:00"),
    ("Sat, 31 Dec 2016 23:59:60 GMT", "2016-12-31T23:59:59+00:00"),
    ("Wed, 06 Sep 2023 10:02:00 XYZ", "2023-09-06T10:02:00+00:00"),
    ("2023-09-06T10:02:00-04:00", "2023-09-06T10:02:00-04:00"),
    ("2023-09-06T10:02:00.5Z", "2023-09-06T10:02:00.500000+00:00"),
    ("2023-09-06t10:02:00z", "2023-09-06T10:02:00+00:00"),
    ("2023-09-06 10:02:00 EST", "2023-09-06T10:02:00-05:00"),
    ("2023-09-06 10:02", "2023-09-06T10:02:00+00:00"),
    ("2023-9-6", "2023-09-06T00:00:00+00:00"),
    ("20230906T100200Z", "2023-09-06T10:02:00+00:00"),
    ("2023-09", "2023-09-01T00:00:00+00:00"),
    ("September 6, 2023 10:02 AM EDT", "2023-09-06T10:02:00-04:00"),
    ("Wednesday, September 6, 2023 - 10:02 p.m.", "2023-09-06T22:02:00+00:00"),
    ("Sept. 6th, 2023", "2023-09-06T00:00:00+00:00"),
    ("Wed Sep  6 10:02:00 EDT 2023", "2023-09-06T10:02:00-04:00"),
    ("Wed Sep  6 10:02:00 2023", "2023-09-06T10:02:00+00:00"),
    ("1705312800", "2024-01-15T10:00:00+00:00"),
    ("1705312800123", "2024-01-15T10:00:00.123000+00:00"),
]
NONE = [
    None, "", " ", "soon", "yesterday", "0", "-1", "\x01", "99999999999999999999", "Mon, 01 Jan 0001 00:00:00 GMT",
    "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 -1200", "Sat, 01 Jan 10000 00:00:00 GMT", "9999-12-31T23:59:59Z",
    "Thu, 30 Feb 2026 10:00:00 GMT", "Thu, 12 Feb 2026 25:61:61 +9999", "Thu, 12 Feb 2026 10:00:00 +9900",
    "2026-13-45T99:99:99Z", "2026-02-30", "Wed, 06 Smarch 2023 10:02:00 GMT", "6 Sep", "x" * 5000,
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_a_date_is_read_in_its_own_offset(text: str, expected: str) -> None:
    moment = read_moment(text)

    assert moment is not None
    assert moment.isoformat() == expected


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_date_is_none(text: str | None) -> None:
    assert read_moment(text) is None


@pytest.mark.parametrize(
    "name", ["EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "AKST", "AKDT", "HST", "AST", "CHST", "SST"]
)
def test_every_zone_that_a_federal_court_sits_in_is_known(name: str) -> None:
    assert name in ZONES


def test_every_moment_has_its_utc() -> None:
    for text, _ in WRITTEN:
        moment = read_moment(text)
        assert moment is not None
        assert utc(moment) == moment
