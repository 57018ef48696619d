"""files of items -> items in order of publication, as a stream: for replay and explain.

Two kinds of file: `.jsonl` with one item a line, and feed documents; either may be gzipped. Lines are read as they come, so
that memory does not grow with the archive; a document is read whole.
"""

from __future__ import annotations

import gzip
import heapq
import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from operator import itemgetter
from pathlib import Path
from typing import IO, Any, Final, cast

from notifier.core import feeds
from notifier.core.errors import FeedError, NotifierError, UsageError
from notifier.core.feeds import cmecf, links, news
from notifier.core.feeds.moments import read_moment, utc
from notifier.core.feeds.tongues import SAMPLE, tongue_of
from notifier.core.language.courts import court_of_host
from notifier.core.language.text import plain
from notifier.core.model.items import Entry, Item

MAX_LINE: Final = 16 * 1024 * 1024
MAX_DOCUMENT: Final = 64 * 1024 * 1024
MOST_UNDATED: Final = 1000
"""How many items without a date at the start of a file wait for the first one that has one, whose time they take."""
_LINES: Final = (".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz")


@dataclass(frozen=True, slots=True)
class ArchiveItem:
    """An item, and what the clock says when it is read: its publication, but never earlier than the item before it."""

    item: Item
    at: datetime


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that is no item, or of which something cannot be read, and what becomes of it then.

    `number` starts at 1; 0 is the file as a whole.
    """

    file: str
    number: int
    problem: str
    then: str = "passed over"

    def __str__(self) -> str:
        return f"{self.file}:{self.number}: {self.problem}; {self.then}"


_Timed = tuple[datetime, ArchiveItem | BadLine]


def read_archive(paths: Sequence[Path], kind: str | None = None, *, now: datetime) -> Iterator[ArchiveItem | BadLine]:
    """The items of all files, merged in order of publication; of equal times, those of the first file first.

    Each `.jsonl` is taken to be in order; feed documents are sorted. An item without a date takes the time of the one before,
    or of the first that has one, or `now` where none has. `kind` takes every item for one of this kind of feed; None: each
    shows its own.
    Raises UsageError where a file is not there, NotifierError where it cannot be read, FeedError where a document is no feed.
    """
    for path in paths:
        if not path.exists():
            raise UsageError(f"{path}: there is no such file")
        if path.is_dir():
            raise UsageError(f"{path}: is a folder; name the files in it")
    streams = [_read_file(path, kind, now) for path in paths]
    merged = streams[0] if len(streams) == 1 else heapq.merge(*streams, key=itemgetter(0))
    return (found for _, found in merged)


def _read_file(path: Path, kind: str | None, now: datetime) -> Iterator[_Timed]:
    try:
        with _opened(path) as file:
            if path.name.lower().endswith(_LINES) or _begins_with_item(path):
                yield from _timed(_read_lines(file, str(path), kind), now)
            else:
                yield from _read_document(file, path, kind, now)
    except OSError as error:
        raise NotifierError(f"{path}: cannot be read: {error.strerror or error}") from error


def _opened(path: Path) -> IO[bytes]:
    with path.open("rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
    return cast(IO[bytes], gzip.open(path, "rb")) if packed else path.open("rb")


def _begins_with_item(path: Path) -> bool:
    """Whether the first line is an object by itself and no JSON Feed."""
    with _opened(path) as file:
        first = file.readline(MAX_LINE).strip()
    if not first.startswith(b"{"):
        return False
    try:
        row = json.loads(first)
    except (ValueError, RecursionError):
        return False
    return isinstance(row, dict) and "items" not in row


# --- lines --------------------------------------------------------------------------------------------------------


def _timed(found: Iterable[Item | BadLine], now: datetime) -> Iterator[_Timed]:
    """Each with the time of the clock, which stays where an item is older than the one before."""
    clock: datetime | None = None
    waiting: list[Item | BadLine] = []
    for each in found:
        published = each.published_at if isinstance(each, Item) else None
        if clock is None:
            if published is None and len(waiting) < MOST_UNDATED:
                waiting.append(each)
                continue
            clock = published or now
            yield from (_at(clock, one) for one in waiting)
            waiting.clear()
        elif published is not None and published > clock:
            clock = published
        yield _at(clock, each)
    yield from (_at(now, one) for one in waiting)


def _at(clock: datetime, found: Item | BadLine) -> _Timed:
    return clock, _placed(found, clock) if isinstance(found, Item) else found


def _placed(item: Item, clock: datetime) -> ArchiveItem:
    """An item with the time at which it is read; one without a date was published then, as far as anyone can know."""
    return ArchiveItem(item if item.published_at else replace(item, published_at=clock), clock)


def _read_lines(file: IO[bytes], name: str, kind: str | None) -> Iterator[Item | BadLine]:
    number = 0
    while True:
        number += 1
        try:
            line = file.readline(MAX_LINE)
        except (EOFError, zlib.error, gzip.BadGzipFile):
            yield BadLine(name, number, "the compressed file is damaged from here on")
            return
        if not line:
            return
        if len(line) == MAX_LINE and not line.endswith(b"\n"):
            _skip_line(file)
            yield BadLine(name, number, f"is longer than {MAX_LINE} bytes")
        elif not line.isspace():
            yield from _read_line(line, name, number, kind)


def _skip_line(file: IO[bytes]) -> None:
    while (rest := file.readline(MAX_LINE)) and not rest.endswith(b"\n"):
        pass


def _read_line(line: bytes, name: str, number: int, kind: str | None) -> Iterator[Item | BadLine]:
    """The item of a line, or why there is none; before it, what of it cannot be read."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        row = None
    if not isinstance(row, dict):
        yield BadLine(name, number, "is no JSON object")
        return
    title, text = row.get("title"), row.get("text")
    if not isinstance(title, str | None) or not isinstance(text, str | None):
        yield BadLine(name, number, "is no item: title and text must be strings")
    elif not title and not text:
        yield BadLine(name, number, "is no item: it has neither a title nor a text")
    else:
        item = _item(row, _whole(title or ""), _whole(text or ""), kind)
        if item.published_at is None and row.get("published"):
            written = str(row["published"])[:100]
            yield BadLine(name, number, f"`published` is no date that can be read: {written}", "read as if it had none")
        yield item


def _item(row: dict[str, Any], title: str, text: str, kind: str | None) -> Item:
    url = links.web_address(_text(row, "url"))
    outlet = _text(row, "outlet") or (links.host_of(url) if url else "")
    date = _text(row, "published")
    moment = read_moment(date)
    readable = plain(text)
    given = row.get("id")
    id = news.id_of(str(given) if isinstance(given, str | int) and given != "" else url, title, text)
    entry: Entry | None = None
    court: str | None = _text(row, "court")
    if is_court := (kind or _kind_of(row, outlet, url)) == cmecf.NAME:
        entry = cmecf.entry_of(title, text, moment)
        court = court or court_of_host(url or "") or court_of_outlet(outlet)
    return Item(
        id=id,
        url=url,
        title=title,
        text=readable,
        published_at=utc(moment),
        outlet=outlet,
        feed=outlet,
        kind="cmecf" if is_court else "news",
        court=court,
        entry=entry,
        language="en" if is_court else tongue_of(f"{title} {readable[:SAMPLE]}", _text(row, "language")),
    )


def _kind_of(row: dict[str, Any], outlet: str, url: str | None) -> str:
    said = row.get("kind")
    if said in feeds.KINDS:
        return str(said)
    return cmecf.NAME if outlet.endswith("CM/ECF") or cmecf.is_court_address(url) else news.NAME


def court_of_outlet(outlet: str) -> str | None:
    """`nysd CM/ECF` -> `nysd`; None where the first word is no court of the directory."""
    from notifier.core.language.courts import COURTS

    first = outlet.partition(" ")[0].lower()
    return first if first in COURTS else None


def _text(row: dict[str, Any], name: str) -> str | None:
    value = row.get(name)
    return value if isinstance(value, str) and value else None


def _whole(text: str) -> str:
    """The text, with U+FFFD for halves of characters, which JSON can write and nothing can print."""
    if text.isascii():
        return text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= sign <= "\udfff" else sign for sign in text)
    return text


# --- documents ----------------------------------------------------------------------------------------------------


def _read_document(file: IO[bytes], path: Path, kind: str | None, now: datetime) -> Iterator[_Timed]:
    try:
        body = file.read(MAX_DOCUMENT + 1)
        if len(body) > MAX_DOCUMENT:
            raise FeedError(f"is longer than {MAX_DOCUMENT} bytes")
        parsed = feeds.parse_file(body, name=path.stem, kind=kind)
    except (EOFError, zlib.error) as error:
        raise NotifierError(f"{path}: the compressed file is damaged") from error
    except FeedError as error:
        raise FeedError(f"{path}: {error}") from error
    dated = list(_document_times(parsed.items, now))
    yield from sorted(dated, key=itemgetter(0))


def _document_times(items: Sequence[Item], now: datetime) -> Iterator[_Timed]:
    clock = next((item.published_at for item in items if item.published_at), now)
    for item in items:
        clock = item.published_at or clock
        yield clock, _placed(item, clock)
