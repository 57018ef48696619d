"""What a document may look like, and what it may try."""

from __future__ import annotations

import json
from datetime import timedelta
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notifier.core import feeds
from notifier.core.errors import FeedError
from notifier.core.feeds import document, loose, quick
from notifier.core.feeds.parsed import Parsed
from notifier.core.feeds.raw import RawFeed, Unreadable
from notifier.core.model.polling import Feed

URL = "https://feeds.example/dir/all.xml"
FEED = Feed(URL, "A feed")


def parse(body: str | bytes) -> Parsed:
    return feeds.parse(FEED, body if isinstance(body, bytes) else body.encode(), None, URL)


def rss(inner: str, *, head: str = "") -> str:
    return f'<?xml version="1.0"?>{head}<rss version="2.0"><channel><title>T</title>{inner}</channel></rss>'


def an_item(title: str = "A title", more: str = "") -> str:
    return f"<item><title>{title}</title>{more}</item>"


# --- what is no feed, or must not be read


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"   \n",
        b"junk",
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
        b"<!doctype html><html><body><h1>Sign in</h1></body></html>",
        b"<html xmlns='http://www.w3.org/1999/xhtml'><body/></html>",
        b"<opml version='2.0'><body/></opml>",
        b"/etc/hostname",
        b"{}",
        b"[]",
        b"[1, 2]",
        b'{"items": []}',
        b'{"version": "https://jsonfeed.org/version/1.1", "items": {}}',
        b"[" * 100_000 + b"]" * 100_000,
        b'{"version":"https://jsonfeed.org/version/1","items":[{"id":' + b"9" * 10_000 + b"}]}",
    ],
)
def test_what_is_no_feed_is_refused(body: bytes) -> None:
    with pytest.raises(FeedError):
        parse(body)


ENCODED = "x:encoded xmlns:x='http://purl.org/rss/1.0/modules/content/'"
LAUGHS = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    "head",
    [
        LAUGHS,
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1/pe"> %p;]>',
        "<!-- " + "x" * 100_000 + " --><!DOCTYPE rss [<!ENTITY a 'b'>]>",
    ],
)
@pytest.mark.parametrize("ending", ["", "<broken & unclosed"])
def test_a_document_with_entities_of_its_own_is_refused_well_formed_or_not(head: str, ending: str) -> None:
    with pytest.raises(FeedError, match="entities"):
        parse(rss(an_item("&a;"), head=head) + ending)


def test_elements_nested_too_deeply_are_refused() -> None:
    with pytest.raises(FeedError, match="deep"):
        parse(rss("<item>" + "<a>" * 100_000))


def test_a_doctype_alone_is_let_pass_and_not_fetched() -> None:
    head = '<!DOCTYPE rss SYSTEM "http://127.0.0.1:1/rss.dtd">'

    assert parse(rss(an_item(), head=head)).items[0].title == "A title"


def test_only_the_first_five_hundred_entries_count_broken_or_not() -> None:
    many = "".join(an_item(f"Number {n}") for n in range(3000))

    assert len(parse(rss(many)).items) == 500
    assert len(parse(rss("<broken & " + many)).items) == 500


def test_a_broken_document_of_megabytes_is_read_in_part() -> None:
    large = "".join(an_item(f"Number {n}", f"<description>{'word ' * 2000}</description>") for n in range(300))

    items = parse(rss(large + "<unclosed & ")).items

    assert 20 < len(items) < 100
    assert items[0].title == "Number 0"


@pytest.mark.parametrize(
    "behind",
    [
        "",
        "<item><title>Cut in the mid",
        "<item><title><![CDATA[Cut",
        "<item><title>x</title",
        "</channel></rss><script>x</script>",
        "</channel></rss>junk",
    ],
)
def test_a_document_that_is_cut_off_is_read_as_far_as_its_entries_are_whole(behind: str) -> None:
    whole = an_item("One") + an_item("Two")

    assert [item.title for item in parse(f"\n\n<rss version='2.0'><channel>{whole}{behind}").items] == ["One", "Two"]


# --- what stands in it


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Plain", "Plain"),
        ("AT&amp;amp;T wins", "AT&T wins"),
        ("AT&amp;amp;amp;T wins", "AT&T wins"),
        ("A &lt;b&gt;bold&lt;/b&gt; claim", "A bold claim"),
        ("5 &lt; 6, says judge", "5 < 6, says judge"),
        ("<![CDATA[Smith & Sons <i>lose</i>]]>", "Smith & Sons lose"),
        ("Two\n   lines", "Two lines"),
        ("&mdash; live", "— live"),
        ("&#8220;Quoted&#8221;", "“Quoted”"),
        ("<b>Inline</b> markup", "Inline markup"),
        ("x" * 5000, "x" * 1000),
    ],
)
def test_a_title_is_one_line_of_plain_text(title: str, expected: str) -> None:
    assert parse(rss(an_item(title))).items[0].title == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        (f"<description>Short.</description><{ENCODED}>&lt;p&gt;The whole of it.&lt;/p&gt;</x:encoded>", "The whole of it."),
        (f"<{ENCODED}>&lt;img src='a-long-address.png'&gt;</x:encoded><description>More words.</description>", "More words."),
        ("<description><p>Unescaped &lt; here.</p><p>Two.</p></description>", "Unescaped < here.\n\nTwo."),
        ("<description/>", ""),
    ],
)
def test_the_text_is_the_fullest_that_there_is(more: str, expected: str) -> None:
    assert parse(rss(an_item(more=more))).items[0].text == expected


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("https://a.example/x", "https://a.example/x"),
        ("/x", "https://feeds.example/x"),
        ("x?y=1&amp;z=2", "https://feeds.example/dir/x?y=1&z=2"),
        ("//a.example/x", "https://a.example/x"),
        ("javascript:alert(1)", None),
        ("http://[::1", "http://[::1"),
    ],
)
def test_links_are_made_absolute_and_only_those_of_the_web_kept(link: str, expected: str | None) -> None:
    assert parse(rss(an_item(more=f"<link>{link}</link>"))).items[0].url == expected


def test_an_entry_without_an_id_is_known_by_its_link_or_its_words() -> None:
    linked, bare, same, other = (
        an_item("T", f"<link>https://a.example/{n}</link>") if n == 0 else an_item("W") if n < 3 else an_item("V") for n in range(4)
    )

    ids = [item.id for item in parse(rss(linked + bare + same + other)).items]

    assert ids[0] == "https://a.example/0"
    assert ids[1] == ids[2] != ids[3]


def test_an_id_of_absurd_length_is_hashed() -> None:
    assert len(parse(rss(an_item(more=f"<guid>{'x' * 100_000}</guid>"))).items[0].id) < 100


def test_dates_in_the_future_stay_and_impossible_ones_are_none() -> None:
    future = an_item(more="<pubDate>Fri, 01 Jan 2044 10:00:00 GMT</pubDate>")
    impossible = an_item(more="<pubDate>Thu, 30 Feb 2026 10:00:00 GMT</pubDate>")

    items = parse(rss(future + impossible)).items

    assert items[0].published_at is not None
    assert items[0].published_at.year == 2044
    assert items[1].published_at is None


@pytest.mark.parametrize(
    ("inner", "ttl"),
    [
        ("<ttl>45</ttl>", timedelta(minutes=45)),
        ("<ttl>0</ttl>", None),
        ("<ttl>-5</ttl>", None),
        ("<ttl>soon</ttl>", None),
        ("<ttl>999999999</ttl>", timedelta(days=366)),
        ("", None),
    ],
)
def test_how_long_a_feed_asks_to_be_left_alone(inner: str, ttl: timedelta | None) -> None:
    assert parse(rss(inner)).ttl == ttl


def test_hours_and_days_that_a_feed_skips() -> None:
    parsed = parse(
        rss(
            "<skipHours><hour>0</hour><hour>24</hour><hour>25</hour><hour>x</hour></skipHours><skipDays><day>sunday</day></skipDays>"
        )
    )

    assert (parsed.skip_hours, parsed.skip_days) == ({0}, {6})


def test_the_original_address_goes_before_the_one_that_counts_clicks() -> None:
    more = "<link>https://clicks.example/1</link><f:origLink xmlns:f='http://rssnamespace.org/feedburner/ext/1.0'>https://a.example/1</f:origLink>"

    assert parse(rss(an_item(more=more))).items[0].url == "https://a.example/1"


def test_bare_atom_in_an_old_namespace_is_read() -> None:
    body = """<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Old</title><entry><title>E</title><id>1</id>
    <link rel="alternate" type="text/html" href="https://a.example/1"/><issued>2026-03-02T10:00:00Z</issued><content>Words.</content></entry></feed>"""

    item = parse(body).items[0]

    assert (item.id, item.url, item.text) == ("1", "https://a.example/1", "Words.")


# --- JSON


def test_whatever_stands_in_a_json_feed_does_no_harm() -> None:
    odd = [
        None,
        3,
        "x",
        [],
        {"id": {}, "url": 5, "title": [], "content_html": {"a": 1}, "date_published": 12},
        {"id": True},
        {"id": 1.5, "title": "t"},
    ]

    items = parse(json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": 7, "items": odd})).items

    assert [(item.id, item.title) for item in items] == [("1.5", "t")]


# --- both readers of XML


WORDS = st.text(
    st.characters(blacklist_categories=("Cc", "Cs"), blacklist_characters="<>&\ufffe\uffff\xa0\xad\x85\u2028\u2029"),
    min_size=1,
    max_size=20,
).filter(
    lambda text: (
        text.strip() == text
        and text.encode("utf-8").decode("utf-8") == text
        and "\ufeff" not in text
        and not any("\x80" <= c <= "\xff" for c in text)
    )
)
FIELDS = st.fixed_dictionaries(
    {"title": WORDS},
    optional={
        "link": st.sampled_from(["https://a.example/1?a=1&b=2", "/2", "3.html", "mailto:x@y.example"]),
        "guid": st.sampled_from(["urn:1", "https://a.example/guid"]),
        "description": st.one_of(WORDS, st.sampled_from(["<p>One.</p><p>Two &amp; three.</p>", "a < b", "<b>x</b> & y"])),
        "pubDate": st.sampled_from(
            ["Wed, 06 Sep 2023 10:02:00 EDT", "2026-03-02T10:00:00Z", "soon", "Thu, 30 Feb 2026 10:00:00 GMT"]
        ),
    },
)


def as_rss(entries: list[dict[str, str]]) -> bytes:
    items = "".join(
        "<item>" + "".join(f"<{name}>{escape(text)}</{name}>" for name, text in entry.items()) + "</item>" for entry in entries
    )
    return rss(items).encode()


def as_atom(entries: list[dict[str, str]]) -> bytes:
    tags = {"title": ("title", ""), "guid": ("id", ""), "description": ("summary", ' type="html"'), "pubDate": ("updated", "")}

    def entry(fields: dict[str, str]) -> str:
        link = f'<link href="{escape(fields["link"])}"/>' if "link" in fields else ""
        named = [(*tags[name], text) for name, text in fields.items() if name in tags]
        return f"<entry>{link}{''.join(f'<{tag}{kind}>{escape(text)}</{tag}>' for tag, kind, text in named)}</entry>"

    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>{"".join(map(entry, entries))}</feed>'.encode()


@settings(max_examples=150, deadline=None, derandomize=True)
@given(entries=st.lists(FIELDS, max_size=4), form=st.sampled_from([as_rss, as_atom]))
def test_what_expat_reads_is_what_feedparser_reads(entries: list[dict[str, str]], form: object) -> None:
    assert callable(form)
    body = form(entries)
    kind = feeds.KINDS["news"]

    def join(base: str, link: str) -> str:
        return document.join(base or URL, link)

    assert kind.read(FEED, quick.read(body, join)).items == kind.read(FEED, loose.read(body, URL)).items


def test_the_fast_reader_leaves_to_the_other_what_it_cannot_read() -> None:
    for body in (b"<rss><channel>", b"<rss>&</rss>", b"<rss>\x01</rss>", b"<unknown/>"):
        with pytest.raises(Unreadable):
            quick.read(body, lambda base, link: link)


def test_a_raw_feed_starts_out_empty() -> None:
    assert RawFeed().entries == []
