"""ITEM -> who it is: keys that survive changed links, edited headlines and bumped dates; near copies of one text."""

from __future__ import annotations

import base64
import re
import struct
import unicodedata
import zlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import blake2b
from itertools import accumulate
from typing import Literal

from notifier.core.model.items import Item
from notifier.core.model.polling import Identified


@dataclass(frozen=True, slots=True)
class Tracking:
    """A pattern for the name of a query parameter that says how a reader came, not what is read."""

    pattern: str
    match: str
    miss: str


TRACKING: tuple[Tracking, ...] = (
    Tracking(r"utm_.*", "utm_source", "utm"),
    Tracking(r"(?:fb|g|d|y|ys|tw|tt|msclk|rb_click)cl?k?id|gbraid|wbraid|msclkid|twclid|ttclid|rb_clickid", "fbclid", "clid"),
    Tracking(r"mc_[ce]id|mkt_tok|_hs(?:enc|mi)|hss_channel|vero_id|oly_enc_id|s_cid|mbid", "mc_cid", "mc"),
    Tracking(r"igsh(?:id)?|mibextid|sfnsn|__twitter_impression|ref_(?:src|url)|soc_src|sr_share", "igshid", "share_id"),
    Tracking(r"at_(?:medium|campaign|link_.*|format|ptr_name|bbc_team|custom\d)", "at_medium", "at"),
    Tracking(r"ns_(?:mchannel|source|campaign|linkname|fee)", "ns_mchannel", "ns"),
    Tracking(
        r"(?:int|ext)?cmp(?:id)?|icid|ncid|ocid|cvid|ftag|ito|xtor|wt[._]mc(?:_id)?|tpcc|taid|mod|smid|smtyp|emc",
        "CMP",
        "component",
    ),
    Tracking(r"_g[al]|guccounter|guce_.*|linkid|traffic_source|spm|trk(?:campaign)?|campaign(?:_id)?", "_ga", "page"),
    Tracking(r"phpsessid|jsessionid|sid|sessionid", "PHPSESSID", "story"),
    Tracking(r"amp|outputtype|rss|ref|partner|via", "amp", "article"),
)
_TRACKING = re.compile("|".join(f"(?:{row.pattern})" for row in TRACKING), re.IGNORECASE)

# `source=rss` says how; `source=4711` may be what is read
_SAYS_HOW = frozenset({"rss", "feed", "feeds", "atom", "rssfeed", "newsletter", "twitter", "facebook", "social", "email"})
_HOW = frozenset({"source", "src", "feed", "from", "medium", "output"})
# `#comments` leads into the same page; `#block-65f0` is one entry of a live page and stays
_FURNITURE_FRAGMENTS = frozenset(
    {"", "rss", "comments", "comment", "respond", "top", "content", "main", "story", "article", "close"}
)
_AMP_PATH = re.compile(r"/amp/?$|\.amp(?=\.html$)|^/amp(?=/)", re.IGNORECASE)
_HOST_PREFIX = re.compile(r"^(?:www\d?|m|amp|mobile|rss|feeds)\.(?=[^.]+\.)", re.IGNORECASE)
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_DASHES = re.compile("[-|–—·]")
_OUTLET = re.compile(r"\s+[-|–—·]\s+(?=[^-|–—·]+$)")


_URL = re.compile(
    r"https?://(?:[^/?#@]*@)?(?P<host>\[[^\]]*\]|[^/?#:]+)(?::(?P<port>\d*))?"
    r"(?P<path>[^?#]*)(?:\?(?P<query>[^#]*))?(?:#(?P<fragment>.*))?",
    re.IGNORECASE | re.DOTALL,
)


def canonical_url(url: str | None) -> str | None:
    """The link without what says how a reader came to it; None where there is no link of the web.

    `http://www.example.com/a/?utm_source=x` and `https://example.com/a` are one.
    """
    found = _URL.fullmatch(url.strip()[:4000]) if url else None
    if found is None:
        return None
    host, port, path, query, fragment = found.groups(default="")
    host = _HOST_PREFIX.sub("", host.lower().rstrip("."))
    place = host if port in ("", "80", "443") else f"{host}:{port}"
    path = _AMP_PATH.sub("", path.partition(";")[0]).rstrip("/")
    query = _kept_query(query) if query else ""
    if not fragment or "=" in fragment or fragment.lower() in _FURNITURE_FRAGMENTS:
        return f"{place}{path}{query}"
    return f"{place}{path}{query}#{fragment}"


def _kept_query(query: str) -> str:
    pairs = (pair for pair in query.replace("&amp;", "&").split("&") if pair)
    kept = sorted(pair for pair in pairs if not _says_how(*pair.lower().partition("=")))
    return "?" + "&".join(kept) if kept else ""


def _says_how(name: str, _: str, value: str) -> bool:
    return _TRACKING.fullmatch(name) is not None or (name in _HOW and value in _SAYS_HOW)


def title_words(title: str, outlet: str) -> tuple[str, ...]:
    """The words of a headline, folded, without an outlet's name at its end (`… - The Ledger`, `… | Ledger`)."""
    text = title
    head = _OUTLET.split(title, maxsplit=1) if _DASHES.search(title) else ()
    if len(head) == 2 and head[0].count(" ") >= 2:
        tail, name = _fold(head[1]), _fold(outlet)
        if not name or tail in name or name in tail:
            text = head[0]
    return tuple(_WORD.findall(_fold(text)))


_FOREIGN = re.compile("[\u0300-\U0010ffff]")  # what accents are among, once letters are taken apart


def _fold(text: str) -> str:
    if text.isascii():
        return text.lower()
    flat = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'"))
    for sign in set(_FOREIGN.findall(flat)):
        if unicodedata.combining(sign):
            flat = flat.replace(sign, "")
    return flat.casefold()


# --- keys of an item ----------------------------------------------------------------------------------------------

KeyKind = Literal["id", "url", "title"]
KINDS: tuple[KeyKind, ...] = ("id", "url", "title")


def scope_of(feed_url: str) -> str:
    """What all keys of a feed's items begin with, so that they stand together in an index."""
    return _digest(feed_url, 4)


def key_range(feed_url: str) -> tuple[str, str]:
    """Between which words all keys of a feed's items stand, the second one excluded."""
    scope = scope_of(feed_url)
    return scope, f"{int(scope, 16) + 1:08x}" if scope != "f" * 8 else "g"


def id_keys(feed_url: str, items: Sequence[Item]) -> list[str]:
    """The strongest key of each item of one document: the feed's own id.

    An id that different items of the document share tells none of them apart; such an item is known by its own words.
    """
    scope = scope_of(feed_url)
    shared = _shared((item.id, item) for item in items)
    return [_key(scope, "id", _own_words(item) if item.id in shared else item.id) for item in items]


def keys_for_name(feed_url: str, name: str) -> list[str]:
    """What an item of this feed may be known by, of which somebody names the feed's own id or the link."""
    scope = scope_of(feed_url)
    url = canonical_url(name)
    return [_key(scope, "id", name), *([_key(scope, "url", url)] if url else [])]


@dataclass(frozen=True, slots=True)
class Keys:
    """What an item may be known by within its feed, strongest first: the feed's own id, its link, its headline."""

    id: str
    url: str | None
    title: str | None

    @property
    def all(self) -> tuple[str, ...]:
        return tuple(key for key in (self.id, self.url, self.title) if key is not None)


def keys_of(feed_url: str, items: Sequence[Item], ids: Sequence[str]) -> list[Keys]:
    """All keys of each item; `ids` are their `id_keys`.

    A link that several items share is no key (a page of live news); nor is one of a docket, whose entries all have it.
    """
    scope = scope_of(feed_url)
    urls = [canonical_url(item.url) if item.kind == "news" else None for item in items]
    shared = _shared(zip(urls, items, strict=True))
    return [
        Keys(id, _key(scope, "url", url) if url and "/" in url and url not in shared else None, _title_key(scope, item))
        for item, id, url in zip(items, ids, urls, strict=True)
    ]


def _title_key(scope: str, item: Item) -> str | None:
    words = title_words(item.title, item.outlet) if item.kind == "news" else ()
    if len(words) < 4:
        return None  # a headline of three words comes again every week
    return _key(scope, "title", f"{' '.join(words)}\0{_fold(item.outlet)}")


def _shared(named: Iterable[tuple[str | None, Item]]) -> set[str]:
    """The names that different items go by; a document that says one item twice is no such case."""
    first: dict[str, tuple[str, str]] = {}
    words = ((name, (item.title, item.text)) for name, item in named if name is not None)
    return {name for name, said in words if first.setdefault(name, said) != said}


def _own_words(item: Item) -> str:
    return f"{item.id}\0{item.title}\0{item.url}\0{item.text[:500]}"


def _key(scope: str, kind: KeyKind, name: str) -> str:
    return scope + _digest(f"{kind}\0{name}", 8)


def _digest(text: str, size: int) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=size).hexdigest()


def content_key(item: Item) -> str:
    """A hash of the item's words, as they came."""
    return _digest(f"{item.title}\0{item.text}", 12)


def same_words(a: Item, b: Item) -> bool:
    """Whether two versions of an item say the same but for white space, case and the form of quotation marks."""
    return _flat(a.title) == _flat(b.title) and _flat(a.text) == _flat(b.text)


def _flat(text: str) -> list[str]:
    return _WORD.findall(_fold(text))


def is_same_story(old: Item, new: Item, *, by: KeyKind) -> bool:
    """Whether `new` is `old` again, where a key says so: `by` is the strongest key that they share (id, url or title).

    Errs to "another one" only where nothing else agrees: an edit taken for a new item costs a second source, but a new
    item taken for an edit would take back what the old one reported.
    """
    if by == "title":
        return _title_again(old, new)
    if by == "id" and (canonical_url(old.url) == canonical_url(new.url) or not (old.url and new.url)):
        return True
    return _alike(old.title, new.title) or near_copy(old.text, new.text)


def _title_again(old: Item, new: Item) -> bool:
    """The same headline in the same outlet: a standing headline (`Court calendar for the week`) comes with other words."""
    if old.text and new.text and not _thin(old) and not _thin(new):
        return near_copy(old.text, new.text)
    if old.published_at is None or new.published_at is None:
        return True
    return abs((new.published_at - old.published_at).total_seconds()) <= 7 * 86400


def _thin(item: Item) -> bool:
    """Whether the text adds nothing to the headline to be told apart by."""
    return len(item.text) < 200


def _alike(a: str, b: str) -> bool:
    """Whether two headlines share most of their longer words."""
    left = {w for w in _flat(a) if len(w) > 3}
    right = {w for w in _flat(b) if len(w) > 3}
    return bool(left and right) and 2 * len(left & right) >= min(len(left), len(right))


# --- near copies --------------------------------------------------------------------------------------------------

# Two reports of one ruling by two reporters share its quotations, a tenth of their three-word runs; a copy of an
# agency's text, cut or with a paragraph added, shares nearly all of the shorter one's.
COPY = 0.5
_SKETCH = 64
_FEW = 8


def text_key(text: str) -> str:
    """A sketch of a text by which near copies know each other (`keys_near`); equal for equal words; "" for no words."""
    hashes = sorted(_shingles(text))[:_SKETCH]
    return base64.b64encode(struct.pack(f">{len(hashes)}I", *hashes)).decode("ascii") if hashes else ""


def keys_near(a: str, b: str) -> bool:
    """Whether two `text_key`s are of near copies. An empty one is near to nothing."""
    if not a or not b:
        return False
    if a == b:
        return True
    left, right = _unpack(a), _unpack(b)
    # a full sketch knows all hashes up to its greatest one; compare where both know all
    limit = min(left[-1] if len(left) == _SKETCH else 1 << 32, right[-1] if len(right) == _SKETCH else 1 << 32)
    return _contained({h for h in left if h <= limit}, {h for h in right if h <= limit})


def near_copy(a_text: str, b_text: str) -> bool:
    """Whether one text is, for the most part, a copy of the other or of a piece of it."""
    return _contained(_shingles(a_text), _shingles(b_text))


def _unpack(key: str) -> tuple[int, ...]:
    try:
        packed = base64.b64decode(key, validate=True)
        return struct.unpack(f">{len(packed) // 4}I", packed)
    except (ValueError, struct.error):
        return (0,)


def _shingles(text: str) -> set[int]:
    words = _WORD.findall(_fold(text[:40_000]))
    if not words:
        return set()
    encoded = [word.encode("utf-8", "surrogatepass") for word in words]
    joined = b" ".join(encoded)
    starts = list(accumulate((len(word) + 1 for word in encoded), initial=0))
    runs = map(slice, starts, [start - 1 for start in starts[min(3, len(words)) :]])  # of three words, or of all there are
    return {crc * 0x9E3779B1 & 0xFFFFFFFF for crc in map(zlib.crc32, map(joined.__getitem__, runs))}


def _contained(left: set[int], right: set[int]) -> bool:
    fewer = min(len(left), len(right))
    if not fewer:
        return False
    share = len(left & right) / fewer
    return share >= (0.8 if fewer < _FEW else COPY)


# --- recognising --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Glance:
    """What tells at a glance whether a stored item is unchanged."""

    id: str
    content_key: str
    seen_at: datetime


def at_a_glance(items: Sequence[Item], ids: Sequence[str], known: Mapping[str, Glance]) -> dict[int, Identified]:
    """The items of a document, by place, that are known and unchanged by their strongest key alone."""
    found: dict[int, Identified] = {}
    for place, (item, key) in enumerate(zip(items, ids, strict=True)):
        glance = known.get(key)
        if glance is not None and glance.content_key == content_key(item):
            found[place] = Identified(replace(item, id=glance.id), "known", (), glance.content_key, glance.seen_at)
    return found


def doubtful(items: Sequence[Item], keys: Sequence[Keys], known: Mapping[str, Glance]) -> set[str]:
    """The stored items that have to be looked at whole: what shares a key with them has other words, or next to none."""
    return {
        known[key].id
        for item, own in zip(items, keys, strict=True)
        for key in own.all
        if key in known and (known[key].content_key != content_key(item) or (key == own.title and _thin(item)))
    }


def recognise(
    feed_url: str,
    items: Sequence[Item],
    keys: Sequence[Keys],
    *,
    known: Mapping[str, Glance],
    whole: Mapping[str, Item],
    taken: Collection[str] = (),
) -> list[Identified]:
    """Each item under its lasting id. An item that stands twice in one document is new, or edited, once.

    `known` are the stored items by key, `whole` those of them that are `doubtful`. A stored item is one item of the
    document at most, the one that shares its strongest key, and none where it is `taken` already.
    """
    stored = _recognised(items, keys, known, whole, taken)
    used = {glance.id for glance in known.values()} | set(taken)
    found: list[Identified] = []
    said: dict[tuple[str, str], Identified] = {}
    for place, (item, own) in enumerate(zip(items, keys, strict=True)):
        glance, hash = stored.get(place), content_key(item)
        before = said.get((own.id, hash))
        if before is not None:
            found.append(replace(before, status="known", keys=()))
            continue
        if glance is not None:
            one = _seen(item, own, hash, known, glance, whole.get(glance.id))
        else:
            # the first key is the id, but where another story had it before (a feed that uses its ids again)
            id = own.id if own.id not in used and own.id not in known else _key(scope_of(feed_url), "id", f"{own.id}\0{hash}")
            used.add(id)
            one = Identified(replace(item, id=id), "new", own.all, hash, None)
        said[own.id, hash] = one
        found.append(one)
    return found


def _recognised(
    items: Sequence[Item],
    keys: Sequence[Keys],
    known: Mapping[str, Glance],
    whole: Mapping[str, Item],
    taken: Collection[str],
) -> dict[int, Glance]:
    stored: dict[int, Glance] = {}
    claimed = set(taken)
    if not known:
        return stored
    hashes = [content_key(item) for item in items]
    for kind in KINDS:
        for place, own in enumerate(keys):
            glance = known.get(getattr(own, kind) or "")
            if glance is None or place in stored or glance.id in claimed:
                continue
            old = whole.get(glance.id)
            same = glance.content_key == hashes[place] if old is None else is_same_story(old, items[place], by=kind)
            if same:
                stored[place] = glance
                claimed.add(glance.id)
    return stored


def _seen(item: Item, own: Keys, hash: str, known: Mapping[str, Glance], glance: Glance, old: Item | None) -> Identified:
    unchanged = glance.content_key == hash or (old is not None and same_words(old, item))
    more = tuple(key for key in own.all if key not in known)
    return Identified(replace(item, id=glance.id), "known" if unchanged else "edited", more, hash, glance.seen_at)
