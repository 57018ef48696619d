from __future__ import annotations

import gzip
import json
import tracemalloc
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from notifier.core.errors import FeedError, NotifierError, UsageError
from notifier.edges.archive import ArchiveItem, BadLine, read_archive

NOW = datetime(2026, 6, 1, tzinfo=UTC)


def a_row(id: str = "1", published: str | None = "2026-03-02T10:00:00Z", **changes: Any) -> dict[str, Any]:
    row = {"id": id, "url": f"https://a.example/{id}", "title": f"Title {id}", "outlet": "Ledger", "text": "The judge ruled on it."}
    return {**row, **({"published": published} if published else {}), **changes}


def write(path: Path, *rows: dict[str, Any] | str) -> Path:
    path.write_text("".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows), encoding="utf-8")
    return path


def read(*paths: Path, kind: str | None = None) -> list[ArchiveItem | BadLine]:
    return list(read_archive(paths, kind, now=NOW))


def ids(found: list[ArchiveItem | BadLine]) -> list[str]:
    return [each.item.id for each in found if isinstance(each, ArchiveItem)]


def test_a_line_is_an_item_as_it_stands(tmp_path: Path) -> None:
    text = "First  line.\n\n  Second &amp; last; 5 < 6."
    file = write(tmp_path / "a.jsonl", a_row("x", "2026-03-02T10:00:00-05:00", text=text, title=" A  title "))

    (found,) = read(file)

    assert isinstance(found, ArchiveItem)
    item = found.item
    assert (item.id, item.url, item.outlet, item.feed, item.kind, item.language) == (
        "x",
        "https://a.example/x",
        "Ledger",
        "Ledger",
        "news",
        None,
    )
    assert (item.title, item.text) == (" A  title ", text)
    assert item.published_at == found.at == datetime(2026, 3, 2, 15, 0, tzinfo=UTC)


def test_html_is_made_plain(tmp_path: Path) -> None:
    (found,) = read(write(tmp_path / "a.jsonl", a_row(text="<p>One.</p><p>Two &amp; three.</p>")))

    assert isinstance(found, ArchiveItem)
    assert found.item.text == "One.\n\nTwo & three."


def test_lines_that_are_no_items_are_reported_with_their_number_and_passed_over(tmp_path: Path) -> None:
    file = write(
        tmp_path / "a.jsonl",
        a_row("1"),
        "{this is no item",
        '["a", "list"]',
        '{"id": "neither title nor text"}',
        "",
        a_row("2", title=None),
        a_row("3", text=5),
        "[" * 100_000,
        a_row("4"),
    )

    found = read(file)

    assert ids(found) == ["1", "2", "4"]
    assert [(each.number, each.file) for each in found if isinstance(each, BadLine)] == [(n, str(file)) for n in (2, 3, 4, 7, 8)]
    assert str(next(each for each in found if isinstance(each, BadLine))) == f"{file}:2: is no JSON object; passed over"


@pytest.mark.parametrize("written", ["the ides of March", 1772445600])
def test_a_date_that_cannot_be_read_is_reported_and_its_item_read_without(tmp_path: Path, written: object) -> None:
    file = write(tmp_path / "a.jsonl", a_row("1", "2026-03-02T10:00:00Z"), a_row("2", published=written))

    one, bad, other = read(file)

    assert isinstance(one, ArchiveItem)
    assert isinstance(other, ArchiveItem)
    assert other.item.published_at == one.at
    assert str(bad) == f"{file}:2: `published` is no date that can be read: {written}; read as if it had none"


def test_an_item_that_is_older_than_the_one_before_is_read_where_it_stands_and_the_clock_stays(tmp_path: Path) -> None:
    file = write(
        tmp_path / "a.jsonl",
        a_row("1", "2026-03-02T10:00:00Z"),
        a_row("2", "2026-03-01T10:00:00Z"),
        a_row("3", "2026-03-03T10:00:00Z"),
    )

    found = [each for each in read(file) if isinstance(each, ArchiveItem)]

    assert [(each.item.id, each.at.day) for each in found] == [("1", 2), ("2", 2), ("3", 3)]
    assert [each.item.published_at.day for each in found if each.item.published_at] == [2, 1, 3]


def test_an_item_without_a_date_takes_the_time_of_the_one_before(tmp_path: Path) -> None:
    file = write(
        tmp_path / "a.jsonl", a_row("1", None), a_row("2", "2026-03-02T10:00:00Z"), a_row("3", None), a_row("4", "no date")
    )

    found = [each for each in read(file) if isinstance(each, ArchiveItem)]

    assert [(each.item.id, each.at.day) for each in found] == [("1", 2), ("2", 2), ("3", 2), ("4", 2)]
    assert [each.item.published_at for each in found] == [each.at for each in found], "and is read as published then"


def test_where_no_item_has_a_date_it_is_now(tmp_path: Path) -> None:
    (found,) = read(write(tmp_path / "a.jsonl", a_row("1", None)))

    assert isinstance(found, ArchiveItem)
    assert found.at == NOW


def test_several_files_are_merged_and_equal_times_keep_the_order_of_reading(tmp_path: Path) -> None:
    one = write(
        tmp_path / "one.jsonl",
        a_row("a1", "2026-03-01T00:00:00Z"),
        a_row("a2", "2026-03-03T00:00:00Z"),
        a_row("a3", "2026-03-03T00:00:00Z"),
    )
    two = write(tmp_path / "two.jsonl", a_row("b1", "2026-03-02T00:00:00Z"), a_row("b2", "2026-03-03T00:00:00Z"))

    assert ids(read(one, two)) == ["a1", "b1", "a2", "a3", "b2"]
    assert ids(read(two, one)) == ["a1", "b1", "b2", "a2", "a3"]


def test_an_id_read_again_is_handed_on_again(tmp_path: Path) -> None:
    assert ids(read(write(tmp_path / "a.jsonl", a_row("1"), a_row("1", text="Other words.")))) == ["1", "1"]


def test_a_gzipped_file_is_read_like_any_other(tmp_path: Path) -> None:
    plain = write(tmp_path / "a.jsonl", a_row("1"), a_row("2"))
    packed = tmp_path / "b.jsonl.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))

    assert ids(read(packed)) == ["1", "2"]


def test_a_gzipped_file_that_is_cut_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    rows = "".join(json.dumps(a_row(str(n), text=f"Sentence {n * n}.")) + "\n" for n in range(2000))
    packed = tmp_path / "b.jsonl.gz"
    packed.write_bytes(gzip.compress(rows.encode())[:-2000])

    found = read(packed)

    assert len(ids(found)) > 500
    assert isinstance(found[-1], BadLine)
    assert "damaged" in found[-1].problem


def test_memory_does_not_grow_with_the_archive(tmp_path: Path) -> None:
    def peak(rows: int) -> int:
        file = write(tmp_path / f"{rows}.jsonl", *(a_row(str(n), text="The judge ruled. " * 50) for n in range(rows)))
        tracemalloc.start()
        for _ in read_archive([file], now=NOW):
            pass
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(10)
    assert peak(4000) < 2 * peak(400)


def test_a_line_of_absurd_length_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("notifier.edges.archive.MAX_LINE", 5000)

    found = read(write(tmp_path / "a.jsonl", a_row("1"), a_row("2", text="x" * 20_000), a_row("3")))

    assert ids(found) == ["1", "3"]
    assert [each.number for each in found if isinstance(each, BadLine)] == [2]


def test_halves_of_characters_become_one_sign_that_can_be_printed(tmp_path: Path) -> None:
    (found,) = read(write(tmp_path / "a.jsonl", '{"id": "1", "title": "T", "text": "caf\\ud800é"}'))

    assert isinstance(found, ArchiveItem)
    assert found.item.text == "caf\ufffdé"


def test_items_in_another_language_say_so(tmp_path: Path) -> None:
    text = "El juez rechazó el lunes la petición que la defensa había presentado para aplazar el juicio contra los acusados."

    (found,) = read(write(tmp_path / "a.jsonl", a_row(text=text)))

    assert isinstance(found, ArchiveItem)
    assert found.item.language == "es"


# --- entries of court feeds


@pytest.mark.parametrize(
    ("changes", "kind", "is_court"),
    [
        ({"outlet": "casd CM/ECF"}, None, True),
        ({"url": "https://ecf.casd.uscourts.gov/cgi-bin/DktRpt.pl?1"}, None, True),
        ({"kind": "cmecf"}, None, True),
        ({}, "cmecf", True),
        ({"kind": "news", "outlet": "casd CM/ECF"}, None, False),
        ({"outlet": "casd CM/ECF"}, "news", False),
        ({"url": "https://ecf.casd.uscourts.gov.evil.example/"}, None, False),
        ({"url": "https://www.uscourts.gov/news"}, None, False),
        ({}, None, False),
    ],
)
def test_an_entry_of_a_court_feed_shows_itself(tmp_path: Path, changes: dict[str, str], kind: str | None, is_court: bool) -> None:
    row = a_row("1", title="3:25-cv-00417-LMR Pelican Foods LLC v. Ortega et al", text="[Order] (44)", **changes)

    (found,) = read(write(tmp_path / "a.jsonl", row), kind=kind)

    assert isinstance(found, ArchiveItem)
    assert (found.item.kind == "cmecf", found.item.entry is not None) == (is_court, is_court)


def test_the_entry_is_read_as_from_the_feed_itself(tmp_path: Path) -> None:
    row = a_row(
        "1",
        "2026-03-04T14:09:55-05:00",
        url="https://ecf.casd.uscourts.gov/cgi-bin/DktRpt.pl?900417",
        title="3:25-cv-00417-LMR Pelican Foods LLC v. Ortega et al",
        text='[Order on Motion to Dismiss] in part (<a href="https://ecf.casd.uscourts.gov/doc1/1?caseid=9">31</a>)',
    )

    (found,) = read(write(tmp_path / "a.jsonl", row))

    assert isinstance(found, ArchiveItem)
    item, entry = found.item, found.item.entry
    assert entry is not None
    assert entry.filed_at is not None
    assert (entry.docket, entry.caption, entry.label, entry.number) == (
        "3:25-cv-00417",
        "Pelican Foods LLC v. Ortega et al",
        "Order on Motion to Dismiss",
        "31",
    )
    assert entry.filed_at.isoformat() == "2026-03-04T14:09:55-05:00"
    assert (item.court, item.title, item.text) == ("casd", row["title"], "[Order on Motion to Dismiss] in part (31)")


def test_the_court_is_that_of_the_outlet_where_the_address_says_none(tmp_path: Path) -> None:
    (found,) = read(write(tmp_path / "a.jsonl", a_row("1", outlet="nysd CM/ECF", title="1:25-cv-00001 A v. B", text="[Order]")))

    assert isinstance(found, ArchiveItem)
    assert found.item.court == "nysd"


# --- feed documents


RSS = """<rss version="2.0"><channel><title>The Harbor Ledger</title>
<item><title>Third</title><guid>3</guid><pubDate>Wed, 04 Mar 2026 10:00:00 GMT</pubDate></item>
<item><title>Second, undated</title><guid>2</guid></item>
<item><title>First</title><guid>1</guid><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate></item>
</channel></rss>"""


def test_a_feed_document_is_sorted_and_named_by_its_title(tmp_path: Path) -> None:
    file = tmp_path / "feed.xml"
    file.write_text(RSS)

    found = [each for each in read(file) if isinstance(each, ArchiveItem)]

    assert [(each.item.id, each.at.day) for each in found] == [("1", 2), ("3", 4), ("2", 4)]
    assert [each.item.published_at for each in found] == [each.at for each in found]
    assert {each.item.outlet for each in found} == {"The Harbor Ledger"}


def test_a_feed_document_is_merged_with_lines(tmp_path: Path) -> None:
    document = tmp_path / "feed.xml.gz"
    document.write_bytes(gzip.compress(RSS.encode()))
    lines = write(tmp_path / "a.jsonl", a_row("x", "2026-03-03T00:00:00Z"))

    assert ids(read(document, lines)) == ["1", "x", "3", "2"]


def test_a_json_feed_is_a_document_and_lines_under_another_name_are_lines(tmp_path: Path) -> None:
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [{"id": "j", "title": "T"}]}
    document, lines = write(tmp_path / "feed.json", feed), write(tmp_path / "items.txt", a_row("1"))

    assert ids(read(document)) == ["j"]
    assert ids(read(lines)) == ["1"]


def test_a_court_feed_shows_itself_and_can_be_forced(tmp_path: Path) -> None:
    file = Path(__file__).parents[1] / "examples" / "cmecf" / "district.xml"
    elsewhere = tmp_path / "elsewhere.xml"
    elsewhere.write_bytes(file.read_bytes().replace(b"ecf.casd.uscourts.gov", b"mirror.example"))

    def kinds(path: Path, kind: str | None = None) -> set[str]:
        return {each.item.kind for each in read(path, kind=kind) if isinstance(each, ArchiveItem)}

    assert kinds(file) == {"cmecf"}
    assert kinds(file, "news") == {"news"}
    assert kinds(elsewhere) == {"news"}
    assert kinds(elsewhere, "cmecf") == {"cmecf"}


# --- what cannot be read


def test_a_file_that_is_not_there_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        read_archive([tmp_path / "nothing.jsonl"], now=NOW)
    with pytest.raises(UsageError, match="is a folder"):
        read_archive([tmp_path], now=NOW)


def test_a_document_that_is_no_feed_is_an_error_that_names_it(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text("<html><body>Sign in</body></html>")

    with pytest.raises(FeedError, match=r"page\.html: is no feed"):
        read(file)


def test_a_damaged_document_is_an_error_that_names_it(tmp_path: Path) -> None:
    file = tmp_path / "feed.xml.gz"
    file.write_bytes(gzip.compress(RSS.encode() * 50)[:-30])

    with pytest.raises(NotifierError, match="damaged"):
        read(file)


def test_an_empty_archive_holds_nothing(tmp_path: Path) -> None:
    assert read(write(tmp_path / "a.jsonl")) == []
    assert read() == []
