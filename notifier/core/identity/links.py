"""A link without what says how a reader came to it."""

from __future__ import annotations

import re
from dataclasses import dataclass


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
