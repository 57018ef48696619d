from __future__ import annotations

import pytest

from notifier.core.errors import NotifierError
from notifier.core.model.polling import Feed
from notifier.edges.opml import read_opml, write_opml

LIST = b"""<?xml version="1.0" encoding="ISO-8859-1"?>
<opml version="1.0"><head><title>My feeds</title></head><body>
  <outline text="Courts">
    <outline text="Ledger" title="The Harbor Ledger" type="rss" xmlUrl="https://ledger.example/feed?a=1&amp;b=2" htmlUrl="https://ledger.example/"/>
    <outline text="Caf\xe9 Herald" type="rss" XMLURL="http://herald.example/feed"/>
    <outline type="rss" xmlUrl="https://nameless.example/feed"/>
    <outline text="Again" xmlUrl="https://ledger.example/feed?a=1&amp;b=2"/>
    <outline text="Script" xmlUrl="javascript:alert(1)"/>
    <outline text="File" xmlUrl="file:///etc/passwd"/>
    <outline text="A page" htmlUrl="https://page.example/"/>
    <outline text="Court" xmlUrl="https://ecf.casd.uscourts.gov/cgi-bin/rss_outside.pl"/>
  </outline>
</body></opml>"""


def test_a_list_is_read_whatever_its_folders() -> None:
    assert read_opml(LIST).feeds == (
        Feed("https://ledger.example/feed?a=1&b=2", "The Harbor Ledger"),
        Feed("http://herald.example/feed", "Café Herald"),
        Feed("https://nameless.example/feed", "nameless.example"),
        Feed("https://ecf.casd.uscourts.gov/cgi-bin/rss_outside.pl", "Court", kind="cmecf"),
    )


def test_what_is_no_address_of_the_web_is_told_and_one_that_only_looks_so_is_read() -> None:
    addresses = ["feed://a.example/rss", "feed:https://b.example/rss", "FEED://c.example/", "file:///etc/passwd", "rss", " "]
    outlines = "".join(f'<outline xmlUrl="{each}"/>' for each in addresses)

    found = read_opml(f"<opml><body>{outlines}</body></opml>".encode())

    assert [each.url for each in found.feeds] == ["http://a.example/rss", "https://b.example/rss", "http://c.example/"]
    assert found.left_out == ("file:///etc/passwd", "rss")


def test_what_is_written_is_read_again_without_its_secrets() -> None:
    feeds = (
        Feed("https://user:hunter2@a.example/feed?x=1&y=2", 'A "quoted" <feed> & more', headers={"X-Key": "s3cret"}),
        Feed("https://mirror.example/court", "A court\x0b", kind="cmecf"),
    )

    written = write_opml(feeds, title="Mine & yours")

    assert b"hunter2" not in written
    assert b"s3cret" not in written
    assert read_opml(written).feeds == (
        Feed("https://a.example/feed?x=1&y=2", 'A "quoted" <feed> & more'),
        Feed("https://mirror.example/court", "A court", kind="cmecf"),
    )


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (b"", "is no OPML"),
        (b"junk", "is no OPML"),
        (b"<rss version='2.0'/>", "is no OPML"),
        (b"<opml><body>", "is no OPML"),
        (b'<!DOCTYPE opml [<!ENTITY a "b">]><opml><body>&a;</body></opml>', "entities"),
        (b"<opml>" + b"<outline>" * 200, "nested"),
        (
            b"<opml>" + b"".join(b'<outline xmlUrl="http://a.example/%d"/>' % n for n in range(10_001)) + b"</opml>",
            "more than 10000 feeds",
        ),
        (b" " * (11 * 1024 * 1024), "longer than"),
    ],
)
def test_what_is_no_honest_list_is_refused(body: bytes, problem: str) -> None:
    with pytest.raises(NotifierError, match=problem):
        read_opml(body)
