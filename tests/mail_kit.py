"""Readers, cases and developments for tests of digests and mails, each made in one line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from notifier.core.model.cases import Case, Docket
from notifier.core.model.developments import CaseState, Change, Development, Source
from notifier.core.model.facts import Facts, Kind
from notifier.core.model.readers import Subscriber, Told

NOW = datetime(2025, 3, 20, 17, 0, tzinfo=UTC)
HARBOUR = Case(
    "harbour", "Okafor v. Linden Ferries (the harbour collision)", court="nysd", dockets=(Docket("1:24-cv-00815", "nysd"),),
    note="the damages trial", judge="Ada Brenner",
)  # fmt: skip
ORCHARD = Case("orchard", "State v. Pell", court="njsuperct", dockets=(Docket("24-001234"),))


def at(hours: float) -> datetime:
    """So many hours before (negative) or after NOW."""
    return NOW + timedelta(hours=hours)


def a_source(facts: Facts, outlet: str = "Bay Courier", hours: float = -1, **more: Any) -> Source:
    host = outlet.lower().replace(" ", "")
    values: dict[str, Any] = {
        "item": f"{host}-{hours}", "outlet": outlet, "feed": outlet, "title": "A title",
        "url": f"https://{host}.example/news/{abs(hours):g}",
        "published_at": at(hours), "seen_at": at(hours), "quote": f"The sentence that {outlet} printed.", "start": 0, "end": 10,
        "novelty": "new", "facts": facts,
    }  # fmt: skip
    return Source(**(values | more))


def a_development(
    id: str, kind: Kind = "ruling", *, case: str = "harbour", hours: float = -1, outlets: Iterable[str] = ("Bay Courier",),
    quote: str | None = None, more: dict[str, Any] | None = None, **facts: Any,
) -> Development:  # fmt: skip
    told = Facts(kind, **facts)
    sources = tuple(a_source(told, outlet, hours + n / 10) for n, outlet in enumerate(outlets))
    if quote is not None:
        sources = tuple(replace(source, quote=quote) for source in sources)
    confidence = "confirmed" if len(sources) > 1 else "reported"
    values: dict[str, Any] = {"novelty": "new", "sources": sources, "confidence": confidence}
    return Development(id, case, told, at(hours), **(values | (more or {})))


def a_date(id: str, action: str, date: str | None, previous: str | None = None, **more: Any) -> Development:
    kind: Kind = more.pop("kind", "trial_date")
    proceeding = more.pop("proceeding", "trial")
    return a_development(id, kind, action=action, date=date, previous=previous, proceeding=proceeding, **more)


def a_state(*developments: Development, case: str = "harbour") -> CaseState:
    """A state in which each date marks the one it took the place of, as the reading does."""
    known = {each.id: each for each in developments}
    return CaseState(case, known)


def a_reader(id: str = "r1", **more: Any) -> Subscriber:
    values: dict[str, Any] = {"email": f"{id}@example.org", "cases": ("*",), "events": ("rulings", "trial_dates", "hearings")}
    return Subscriber(id, **(values | more))


def told(*developments: Development, message_id: str = "<first@example.org>") -> dict[str, Told]:
    return {each.id: Told(each.id, each.facts, at(-10), message_id) for each in developments}


def changes(*developments: Development) -> list[Change]:
    return [Change(each.case, each.id, each.first_at, "new") for each in developments]
