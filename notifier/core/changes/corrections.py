"""claim × what the same source said before -> the development that it takes back, and what stands in its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from notifier.core.changes import calendar, days
from notifier.core.changes.outcomes import relation
from notifier.core.changes.same import kinds_fit, known_span
from notifier.core.changes.witnesses import amounts_agree, independent
from notifier.core.language.names import parties_fit
from notifier.core.model.developments import Development, Source
from notifier.core.model.facts import DATES, Action, Facts
from notifier.core.model.items import Item

_CORRECTED_WITHIN = 14
"""Days after a report within which its outlet puts it right in another item."""


def taken_back(developments: Iterable[Development], facts: Facts, item: Item) -> Development | None:
    """What a correction note of this outlet takes back: its newest report of such an act; None if it made none.

    Only the outlet itself, or the court, takes a report back; others merely differ.
    """
    found = [
        one
        for one in developments
        if _same_sort(one.facts, facts)
        and parties_fit(one.facts.party, facts.party)
        and one.retracts is None
        and (item.kind == "cmecf" or _reported_by(one, item))
    ]
    return max(found, key=lambda one: one.first_at, default=None)


def own_reports(developments: Iterable[Development], item: Item, published: datetime) -> list[Development]:
    """What the outlet of an item has told these days, the newest first: a correction that is an item of its own means it."""
    found = [
        one
        for one in developments
        if not one.withdrawn
        and one.retracts is None
        and _reported_by(one, item)
        and published.toordinal() - one.first_at.toordinal() <= _CORRECTED_WITHIN
    ]
    return sorted(found, key=lambda one: one.first_at, reverse=True)


def contradicted(before: Sequence[Development], facts: Facts, source: Source, *, amends: bool = False) -> Development | None:
    """Of what an item said before it was edited, the report that its new text replaces; None if it stands. `amends`: the text says
    that it puts something right; then a part is not the whole.

    A later act is no correction, and neither is a slip that others share: two more outlets uphold the report.
    """
    for one in before:
        if one.withdrawn or not _same_sort(one.facts, facts) or not parties_fit(one.facts.party, facts.party):
            continue
        own = next((each.facts for each in one.sources if each.item == source.item), None) or next(
            (each.facts for each in one.sources if each.outlet == source.outlet), one.facts
        )
        other = differs(own, facts) or (amends and _is_part_of(own, facts))
        if other and not _is_later(one.facts, facts) and _supporters(one, source) < 2:
            return one
    return None


def contradicted_by_court(current: Development | None, said: calendar.Said) -> bool:
    """Whether a docket entry gives another trial date than the papers told of the same act: then they were wrong.

    It is another act where the entry moves the reported date itself, or is of another day; a hearing of a sort that comes again
    may have two days.
    """
    if current is None or current.confidence == "court" or current.novelty != "new" or not current.sources:
        return False
    facts, other = current.facts, said.facts
    if other.action not in ("set", "moved") or not said.fresh or not differs(facts, other) or calendar.comes_again(other):
        return False
    moved_on = other.previous is not None and facts.date is not None and days.agree(other.previous, facts.date)
    return not moved_on and said.when.is_day and known_span(current).gap(said.when) == 0


def contradicts_court(current: Development | None, said: calendar.Said) -> bool:
    """Whether a paper gives another day than the court's own entry on the act of that day: the entry stands."""
    if current is None or current.confidence != "court" or not differs(current.facts, said.facts):
        return False
    if calendar.comes_again(said.facts) or (said.facts.previous and days.agree(said.facts.previous, current.facts.date or "")):
        return False
    acted = known_span(current)
    return acted.is_day and said.when.is_day and acted.gap(said.when) == 0


def differs(one: Facts, other: Facts) -> bool:
    """Whether two reports of one act cannot both be right."""
    if one.kind in DATES:
        return one.date is not None and other.date is not None and not days.agree(one.date, other.date)
    if relation(one.disposition, other.disposition) == "contrary":
        return True
    if one.term is not None and other.term is not None and one.term != other.term:
        return True
    return one.amount is not None and other.amount is not None and not amounts_agree(one.amount, other.amount)


_IN_PART = {"dismissed": "dismissed_in_part", "granted": "granted_in_part", "affirmed": "affirmed_in_part"}


def _is_part_of(one: Facts, other: Facts) -> bool:
    """Whether one report has the whole of what the other has in part, or the reverse."""
    words = {one.disposition, other.disposition}
    return any(words == {whole, part} for whole, part in _IN_PART.items())


def corrected(wrong: Development, facts: Facts) -> Facts:
    """The facts that stand in the place of a wrong report: what is new, and of the old what nobody took back."""
    old = wrong.facts
    return replace(
        facts,
        kind=old.kind,
        action=(facts.action or old.action) if old.kind in DATES else None,
        event_date=facts.event_date or old.event_date,
        disposition=facts.disposition or old.disposition,
        party=facts.party or old.party,
        previous=old.previous if old.kind in DATES else None,
        proceeding=facts.proceeding or old.proceeding,
        judge=facts.judge or old.judge,
        court=facts.court or old.court,
        object=facts.object or old.object,
    )


def retracted(wrong: Development) -> Facts:
    """The facts of a bare retraction: nothing of the kind happened, and a date is again what it was."""
    old = wrong.facts
    if old.kind not in DATES:
        return Facts(old.kind, party=old.party)
    action: Action = "confirmed" if old.previous else "vacated"
    return Facts(old.kind, action=action, date=old.previous, previous=old.date, proceeding=old.proceeding)


def _same_sort(one: Facts, other: Facts) -> bool:
    if one.kind in DATES or other.kind in DATES:
        return one.kind == other.kind and calendar.track_name(one) == calendar.track_name(other)
    return kinds_fit(one.kind, other.kind)


def _reported_by(one: Development, item: Item) -> bool:
    return any(
        source.item == item.id or source.outlet.casefold() == item.outlet.casefold() or source.feed == item.feed
        for source in one.sources
    )


def _is_later(one: Facts, other: Facts) -> bool:
    if one.event_date is None or other.event_date is None:
        return False
    return days.bounds(other.event_date)[0] > days.bounds(one.event_date)[1]


def _supporters(one: Development, source: Source) -> int:
    return sum(independent(each, source) for each in one.sources)
