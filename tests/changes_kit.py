"""A case to tell things of: each call is one item that says these facts, and gives back what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from notifier.core import changes, pipeline
from notifier.core.model.cases import Case
from notifier.core.model.developments import CaseState, Change, Development, ItemDevelopment
from notifier.core.model.evidence import Evidence, Reading
from notifier.core.model.facts import Amount, Facts
from notifier.core.model.items import Item

SETTLE = timedelta(minutes=5)


def at(text: str) -> datetime:
    """`03-09 14:30` or `2026-03-09` as a moment of 2026, UTC."""
    day, _, clock = text.partition(" ")
    day = day if len(day) > 5 else f"2026-{day}"
    return datetime.fromisoformat(f"{day}T{clock or '12:00'}:00").replace(tzinfo=UTC)


def dollars(value: float) -> Amount:
    return Amount(value, "USD")


def trial(action: str | None = "set", date: str | None = None, **more: Any) -> Facts:
    return Facts("trial_date", action=action, date=date, proceeding=more.pop("proceeding", "trial"), **more)  # type: ignore[arg-type]


def ruling(disposition: str | None = None, **more: Any) -> Facts:
    return Facts(more.pop("kind", "ruling"), disposition=disposition, **more)


@dataclass
class Story:
    """One tracked case and what is known of it."""

    case: Case = field(default_factory=lambda: Case("moss-v-tarn", "Moss v. Tarn"))
    state: CaseState = field(default_factory=lambda: CaseState("moss-v-tarn"))
    changes: list[Change] = field(default_factory=list)
    number: int = 0

    @classmethod
    def known(cls, trial_date: str | None) -> Story:
        case = Case("moss-v-tarn", "Moss v. Tarn", trial_date=trial_date)
        return cls(case, changes.initial(case))

    def tell(
        self,
        published: str,
        *facts: Facts | Evidence,
        outlet: str = "",
        id: str = "",
        told: str = "new",
        certain: bool = True,
        kind: str = "news",
        takes_back: bool = False,
        text: str = "",
        title: str = "",
        history: bool = False,
        url: str | None = None,
    ) -> list[ItemDevelopment]:
        """One item; every outlet that is not named is another one."""
        self.number += 1
        name = outlet or f"outlet {self.number}"
        item = Item(
            id=id or f"item-{self.number}",
            url=url or f"https://{name.replace(' ', '-')}.example/{self.number}",
            title=title,
            text=text or f"words of {self.number} " * 4,
            published_at=at(published),
            outlet=name,
            feed=name,
            kind=kind,  # type: ignore[arg-type]
        )
        evidence = tuple(
            each if isinstance(each, Evidence) else Evidence(self.case.id, each, item.text[:5], 2, 7, told, certain, takes_back)  # type: ignore[arg-type]
            for each in facts
        )
        return self.read(Reading(item, (), evidence), history=history)

    def read(self, reading: Reading, *, history: bool = False) -> list[ItemDevelopment]:
        assert reading.item.published_at is not None
        step = pipeline.alter(
            {self.case.id: self.state},
            reading,
            cases={self.case.id: self.case},
            seen_at=reading.item.published_at,
            settle=SETTLE,
            history=history,
        )
        self.state = changes.updated(self.state, step.developments)
        self.changes += step.changes
        return list(step.item_developments)

    @property
    def trial_date(self) -> str | None:
        return changes.trial_date(self.state)

    @property
    def standing(self) -> list[str | None]:
        return [self.state.developments[name].facts.disposition for name in changes.standing_rulings(self.state)]

    @property
    def causes(self) -> list[str]:
        return [change.cause for change in self.changes]

    @property
    def developments(self) -> list[Development]:
        return list(self.state.developments.values())


def background(evidence: Evidence) -> Evidence:
    return replace(evidence, told="background")


def said(found: Iterable[ItemDevelopment]) -> list[tuple[Any, ...]]:
    """What an item came to, short: novelty, and for dates action, date and what was known before, else the outcome."""
    rows: list[tuple[Any, ...]] = []
    for one in found:
        facts = one.facts
        dated = facts.kind in ("trial_date", "hearing_date")
        rows.append((one.novelty, facts.action, facts.date, facts.previous) if dated else (one.novelty, facts.disposition))
    return rows
