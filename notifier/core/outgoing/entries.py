"""developments -> entries of a feed: one each, with an id that never changes; a correction is an entry of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal
from urllib.parse import quote

from notifier.core.model.cases import Case
from notifier.core.model.developments import CaseState, Development
from notifier.core.model.digests import Line
from notifier.core.model.facts import DATES
from notifier.core.model.readers import Told
from notifier.core.rendering.plain import clean, safe_url
from notifier.core.rendering.words import CONFIDENCE, KINDS, headline

MOST = 100
"""Entries in a feed: readers of feeds come back long before there are more."""
Form = Literal["new", "correction", "retraction"]
_NO_DAY = date(1, 1, 1)  # no year is this one, so that each date names its own: an entry is read years later, too


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed as such: `home` is the page that it belongs to, `url` its own address, `id` its tag."""

    id: str
    title: str
    home: str
    url: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One development. `quote` is the sentence that says so, of `outlet`; `source` is the page it stands on, None without one.

    `updated_at` is when it last said more, not when one more outlet told the same.
    """

    id: str
    url: str
    title: str
    case: str
    kind: str
    quote: str
    outlet: str
    source: str | None
    confidence: str
    published_at: datetime
    updated_at: datetime


def tag(authority: str, name: str) -> str:
    """A `tag:` URI (RFC 4151), the same for ever."""
    return f"tag:{authority},2024:{quote(name, safe='/')}"


def is_news(development: Development) -> bool:
    """Whether a development is told as news: it was when first met, and it is more than a date said again."""
    return (
        development.novelty == "new"
        and bool(development.sources)
        and (development.facts.action != "confirmed" or development.retracts is not None)
    )


def entries(
    developments: Iterable[Development],
    *,
    cases: Mapping[str, Case],
    states: Mapping[str, CaseState],
    authority: str,
    base_url: str,
) -> tuple[Entry, ...]:
    """The entries of those that are news and whose case is tracked, newest first."""
    found = [
        _entry(each, cases[each.case], states[each.case], authority, base_url)
        for each in developments
        if is_news(each) and each.case in cases and each.case in states
    ]
    return tuple(sorted(found, key=lambda each: (each.published_at, each.id), reverse=True)[:MOST])


def _entry(one: Development, case: Case, state: CaseState, authority: str, base_url: str) -> Entry:
    source = one.sources[0]
    return Entry(
        id=tag(authority, f"{case.id}/{one.id}"),
        url=f"{base_url}/cases/{quote(case.id, safe='')}#d-{quote(one.id, safe='')}",
        title=clean(f"[{case.short_name}] {_headline(one, state)}", 300),
        case=clean(case.name, 200),
        kind=KINDS[one.facts.kind],
        quote=clean(source.quote, 1000),
        outlet=clean(source.outlet, 80),
        source=safe_url(source.url),
        confidence=CONFIDENCE[one.confidence],
        published_at=one.first_at.astimezone(UTC),
        updated_at=max(one.first_at, _said_more_at(one, state)).astimezone(UTC),
    )


def _headline(one: Development, state: CaseState) -> str:
    wrong = state.developments.get(one.corrects or one.retracts or "")
    from_, to = (one.facts.previous, one.facts.date) if one.facts.kind in DATES else (None, None)
    told = Told(wrong.id, wrong.facts, wrong.first_at, "") if wrong is not None else None
    form: Form = "new" if told is None else "retraction" if one.retracts is not None else "correction"
    words = headline(Line(one, form, from_, to, earlier=told, replaced=wrong), _NO_DAY)
    return f"Taken back: {words}" if one.withdrawn else words


def _said_more_at(one: Development, state: CaseState) -> datetime:
    """When the last of its facts was first read, or when it was taken back."""
    moments = [one.sources[0].seen_at]
    for name in ("date", "disposition", "amount", "term"):
        held = getattr(one.facts, name)
        if held is not None:
            moments += [each.seen_at for each in one.sources if getattr(each.facts, name) == held][:1]
    if one.withdrawn:
        moments += [each.first_at for each in state.developments.values() if one.id in (each.corrects, each.retracts)]
    return max(moments)
