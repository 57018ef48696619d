"""CM/ECF's own feed of a US court -> its docket entries.

One item stands for one label of one docket entry: `1:18-cv-03365 Chau v. Donovan et al` as the title and
`[Notice of Appearance] (<a href="…">3</a>)` as the text. Several of them share one guid.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from notifier.core.feeds import links, news
from notifier.core.feeds.moments import read_moment, utc
from notifier.core.feeds.parsed import Parsed
from notifier.core.feeds.raw import RawEntry, RawFeed
from notifier.core.language.courts import court_of_host
from notifier.core.language.dockets import normal
from notifier.core.model.items import Entry, Item
from notifier.core.model.polling import Feed

NAME: Final = "cmecf"

# The number at the start of a title, in the three forms of courts, each with what stands behind it and says nothing of
# the case: judges' initials, the number of a defendant.
_TAIL: Final = r"(?:-[A-Za-z0-9]{1,5})*"
_NUMBER: Final = (
    rf"(?:(?P<trial>\d{{1,2}}:\d\d-[a-z]{{1,4}}-\d{{1,10}}|\d\d-[a-z]{{2}}-\d{{1,10}}){_TAIL}"  # 1:18-cr-00123-ABC-2
    rf"|(?P<short>(?:\d\d|(?:19|20)\d\d)-\d{{1,10}}){_TAIL}"  # 22-3054 (appeals), 18-10509-shl (bankruptcy)
    rf"|(?P<other>MDL\s+No\.\s*\d+|\d{{1,2}}:\d\d-~[a-z]{{1,4}}-\d{{1,10}}))"  # panel on multidistrict litigation; sealed
)
# The bar is "(?=\s|$)": "22-3054" stands alone, or before the caption, perhaps after a dash or a colon.
_TITLE: Final = re.compile(rf"\s*(?:No\.\s*|Case\s+(?:No\.\s*)?)?{_NUMBER}(?=[\s,:;&]|$)", re.I)
_MORE: Final = re.compile(rf"\s*(?:,|&|;|\band\b)\s*{_NUMBER}(?=[\s,:;&]|$)", re.I)
_DASH: Final = re.compile(r"\s*[-–—:]\s+")
_UNKNOWN: Final = re.compile(r"unknown\s+case\s+title", re.I)
# "Type: ap Office: 1 Chapter: 11 Trustee: Doe, Jane [Label]": bankruptcy courts put this first.
_PREFIX: Final = re.compile(r"\s*(?:Type:[^\[\]<>]{0,200}?)?(?=\[)")
_LINKED: Final = re.compile(r"<a\b[^<>]*>\s*([^<>]*?)\s*</a\s*>", re.I)
_IN_BRACKETS: Final = re.compile(r"\(\s*(\d[\d-]*)\s*\)\s*$")
_DOCUMENT: Final = re.compile(r"\d+(?:-\d+)?")
_COURT: Final = re.compile(r"https?://(?:[^/@]*@)?ecf\.[a-z0-9-]+\.uscourts\.gov(?=[:/?#]|$)", re.I)


def read(feed: Feed, raw: RawFeed) -> Parsed:
    """The entries of a court's document."""
    return news.parsed(raw, _items(feed, raw))


def recognises(raw: RawFeed) -> bool:
    """Whether the entries lead to a court's own pages."""
    return any(is_court_address(entry.link) for entry in raw.entries[:3])


def is_court_address(link: str | None) -> bool:
    """`https://ecf.nysd.uscourts.gov/cgi-bin/DktRpt.pl?1`."""
    return bool(link and "uscourts.gov" in link and _COURT.match(link))


def _items(feed: Feed, raw: RawFeed) -> Iterator[Item]:
    seen: set[str] = set()
    for each in raw.entries:
        item = _item(feed, each)
        if item.id not in seen:
            seen.add(item.id)
            yield item


def _item(feed: Feed, raw: RawEntry) -> Item:
    filed_at = read_moment(raw.published) or read_moment(raw.updated) or raw.moment
    said = max(raw.texts, key=len, default="")
    title = news.title_of(raw.title)
    entry = entry_of(title, said, filed_at)
    text = news.text_of([said])
    return Item(
        id=_id(raw.id or raw.link, entry, title, text),
        url=links.web_address(raw.link),
        title=title,
        text=text,
        published_at=utc(filed_at),
        outlet=feed.name,
        feed=feed.name,
        kind="cmecf",
        court=feed.court or court_of_host(raw.link or ""),
        entry=entry,
        language="en",
    )


def entry_of(title: str, text: str, filed_at: datetime | None) -> Entry:
    """What a court's item says of one docket entry, from its title and its text (plain, or the HTML that it came as)."""
    docket, caption = docket_and_caption(title)
    label, number = label_and_number(text, docket)
    return Entry(docket=docket, caption=caption, label=label, number=number, filed_at=filed_at)


def docket_and_caption(title: str) -> tuple[str | None, str | None]:
    """The docket number in normal form, without initials, and the caption as the court writes it; each None where it is not there.

    Of several numbers the first one counts.
    """
    found = _TITLE.match(title)
    if not found:
        return None, _caption(title)
    end = found.end()
    while more := _MORE.match(title, end):
        end = more.end()
    rest = title[end:]
    if dash := _DASH.match(rest):
        rest = rest[dash.end() :]
    return _docket(found), _caption(rest)


def _docket(found: re.Match[str]) -> str:
    if found["short"]:
        return found["short"]  # not shortened: 18-00079 is what bankruptcy courts call a case, an appeal has no such zeros
    return normal(found["trial"] or found["other"])


def _caption(text: str) -> str | None:
    text = " ".join(text.split()).strip(" ,;:-")
    return text if text and not _UNKNOWN.fullmatch(text) else None


def label_and_number(text: str, docket: str | None) -> tuple[str | None, str | None]:
    """The label in its brackets and the number of the document; each None where it is not there.

    `[Order on Motion to Dismiss] (<a href="…">22</a>)`, `Type: bk Office: 2 Chapter: 11 [Order]`, `[Hearing Held]`. A docket
    number in brackets at the end of an appeal court's sentence is no label.
    """
    prefix = _PREFIX.match(text)
    label, rest = _bracketed(text, prefix.end()) if prefix else (None, text)
    if label and docket and label == docket:
        label = None
    return label, _number(rest)


def _bracketed(text: str, start: int) -> tuple[str | None, str]:
    """What stands between the bracket at `start` and its own end, and the rest of the text."""
    depth = 0
    for place, sign in enumerate(text[start : start + news.MAX_TITLE], start):
        depth += (sign == "[") - (sign == "]")
        if depth == 0:
            label = news.title_of(text[start + 1 : place])
            return label or None, text[place + 1 :]
    return None, text


def _number(text: str) -> str | None:
    if linked := _LINKED.search(text):
        return linked[1] if _DOCUMENT.fullmatch(linked[1]) else None
    found = _IN_BRACKETS.search(text[-40:])
    return found[1] if found else None


def _id(given: str | None, entry: Entry, title: str, text: str) -> str:
    """One guid is shared by many entries: what tells them apart is added. An entry without a label is told by its words."""
    filed = entry.filed_at.isoformat() if entry.filed_at else ""
    words = entry.label or f"{title} {text}"
    return news.id_of("|".join((given or entry.docket or "", words, entry.number or "", filed)), title, text)
