"""[[feeds]] tables -> feeds, those of courts by the built-in directory."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from notifier.config import shapes, values
from notifier.config.building import Complain, Numbered, nearest
from notifier.config.complaints import Complaint
from notifier.config.secrets import header_lines, read_secret
from notifier.core.model.items import ItemKind
from notifier.core.model.polling import Feed

if TYPE_CHECKING:
    from notifier.core.language.courts import Court


def build_feeds(
    tables: Numbered[shapes.Feed], *, every: timedelta, folder: Path, complain: Complain, remark: Complain
) -> tuple[Feed, ...]:
    """The feeds of the file, each address once. `every` is for those that name none of their own."""
    found: dict[str, Feed] = {}
    for index, table in tables:
        path = ("feeds", index)
        place = _where(table, index, complain)
        if place is None:
            continue
        url, kind, court = place
        if url in found:
            complain(Complaint((*path, "url" if table.url else "court"), f"{url} is a feed already", "leave one of the two out"))
            continue
        found[url] = Feed(
            url=url,
            name=table.name.strip() if table.name else _name(url, kind, court),
            kind=kind,
            court=court,
            every=table.every or every,
            full_text=table.full_text,
            headers=_headers(table, index, folder, complain, remark),
        )
    return tuple(found.values())


def _where(table: shapes.Feed, index: int, complain: Complain) -> tuple[str, ItemKind, str | None] | None:
    """Address, kind and court of a feed; None if there is none."""
    if table.url is not None:
        kind = table.kind or ("cmecf" if is_court_address(table.url) else "news")
        own = table.court or (_court_of_host(table.url) if kind == "cmecf" else None)
        return table.url, kind, own
    if table.court is None:
        complain(Complaint(("feeds", index), "has no address", "add `url`, or `court` for a court's own feed", "key"))
        return None
    if table.kind == "news":
        mend = "leave `kind` out, or add the `url` of the news feed"
        complain(Complaint(("feeds", index, "kind"), "a court's own feed is not of the kind news", mend))
        return None
    courts = _directory()
    court = courts.get(table.court)
    if court is None:
        mend = nearest(table.court, courts) or "`notifier courts WORD` finds one; a court outside the directory needs a `url`"
        complain(Complaint(("feeds", index, "court"), f"there is no court {values.shown(table.court)} in the directory", mend))
        return None
    if not court.feed:
        complain(Complaint(("feeds", index, "court"), f"the directory knows no feed of {table.court}", "add its `url`"))
        return None
    return court.feed, "cmecf", table.court


def is_court_address(url: str) -> bool:
    """Whether the address is one of the federal courts' own feed servers: `ecf.….uscourts.gov`."""
    host = (urlsplit(url).hostname or "").casefold()
    return host.startswith("ecf.") and host.endswith(".uscourts.gov")


def _court_of_host(url: str) -> str | None:
    from notifier.core.language.courts import court_of_host

    return court_of_host(url)


def _name(url: str, kind: ItemKind, court: str | None) -> str:
    """What a feed is called that was given no name."""
    if kind == "cmecf" and court:
        from notifier.core.language.courts import short_name

        return f"{short_name(court)} CM/ECF"
    return (urlsplit(url).hostname or url).removeprefix("www.")


def _headers(table: shapes.Feed, index: int, folder: Path, complain: Complain, remark: Complain) -> dict[str, str]:
    key = "headers_file" if table.headers_file else "headers_env"
    path = ("feeds", index, key)
    try:
        secret = read_secret(table.headers_env, table.headers_file, folder)
        if secret is not None:
            return header_lines(secret)
    except values.Wrong as wrong:
        complain(Complaint(path, wrong.problem, wrong.mend))
        return {}
    if table.headers_env:
        remark(Complaint(path, f"the environment has no {table.headers_env} here", "the feed is asked without its headers"))
    return {}


def _directory() -> Mapping[str, Court]:
    from notifier.core.language.courts import COURTS  # most files need no directory: it is read where it is used

    return COURTS
