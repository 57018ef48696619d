"""sources -> what they come to: the merged facts of a development, and how well they bear it out."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate
from typing import TypeVar
from urllib.parse import urlsplit

from notifier.core import identity
from notifier.core.changes import days
from notifier.core.changes.outcomes import is_vague, relation
from notifier.core.model.developments import Confidence, Development, Source
from notifier.core.model.facts import Amount, Facts

MAX_SOURCES = 400
"""Kept for one development; a reader is never told of more, and a case that a whole country reports stays small."""

Value = TypeVar("Value", bound=Hashable)
# Second-level labels under which anybody may register, in two-letter zones: bbc.co.uk, abc.net.au.
_SHARED_LABELS = frozenset({"co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go", "gob", "gc"})


def facts_of(development: Development, sources: Sequence[Source]) -> Facts:
    """What a development says with these sources. The word of the configuration and of a correction stand as they are."""
    fixed = development.known_before or development.corrects is not None or development.retracts is not None
    return development.facts if fixed or not sources else merged(sources)


def merged(sources: Sequence[Source]) -> Facts:
    """What all sources of one development say together.

    The first one that told it as news says what it is (else the first). Holes are filled by the others; where they differ,
    the value that most outlets bear out wins, among those the one that says most, then the earliest.
    """
    lead = next((source for source in sources if source.novelty == "new"), sources[0])
    sources = [lead, *(source for source in sources if source is not lead)]
    first = lead.facts
    date = _date(sources)
    if date is not None and first.action == "vacated":
        first = replace(first, action="moved")
    retold = lead.novelty == "background"  # then all are; else what is retold, often wrongly, fills nothing
    backing = [source for source in sources if agrees(source.facts, date) and (retold or source.novelty != "background")]
    return replace(
        first,
        date=date,
        previous=first.previous or _first(source.facts.previous for source in backing),
        proceeding=first.proceeding or _first(source.facts.proceeding for source in backing),
        event_date=_most(backing, lambda facts: facts.event_date, _dates_backing, days.width),
        disposition=_most(backing, lambda facts: facts.disposition, _outcomes_backing, is_vague),
        party=first.party or _first(source.facts.party for source in backing),
        amount=_most(
            backing if _is_award(first) else sources[:1], lambda facts: facts.amount, _amounts_backing, lambda amount: amount.zeros
        ),
        term=_most(backing, lambda facts: facts.term, _own_backing, lambda _: 0),
        court=_most(backing, lambda facts: facts.court, _own_backing, lambda _: 0),
        judge=_most(backing, lambda facts: facts.judge, _own_backing, lambda name: -len(name)),
        object=first.object or _first(source.facts.object for source in backing),
    )


def _is_award(facts: Facts) -> bool:
    """Whether a sum is the point of an act; in other rulings it is a bail or a claim that some reports mention."""
    if facts.kind == "ruling":
        return facts.disposition in ("liable", "default", "sanctioned", "contempt", "fine", "approved", None)
    return facts.kind in ("verdict", "settlement", "sentence")


def agrees(facts: Facts, date: str | None) -> bool:
    """Whether a source's own date is that of the development; one that names another is kept as a contradiction."""
    return date is None or facts.date is None or days.agree(facts.date, date)


def amounts_agree(one: Amount, other: Amount) -> bool:
    """Whether two sums can be one sum, exact and rounded; sums in different currencies contradict nothing."""
    if one.currency != other.currency:
        return True
    high = max(one.value, other.value)
    return abs(one.value - other.value) <= 0.03 * high


def confidence(sources: Sequence[Source]) -> Confidence:
    """How well a development is borne out; contradicting sources and retold background speak as much as the first."""
    if any(source.kind == "cmecf" for source in sources):
        return "court"
    return "confirmed" if any(independent(sources[0], each) for each in sources[1:]) or _pair(sources) else "reported"


def risen(before: Confidence, sources: Sequence[Source], added: Source) -> Confidence:
    """The confidence after one more source, without looking at all pairs again."""
    if before == "court" or added.kind == "cmecf":
        return "court"
    if before == "confirmed" or any(independent(each, added) for each in sources if each.item != added.item):
        return "confirmed"
    return "reported"


def independent(one: Source, other: Source) -> bool:
    """Whether two sources speak for themselves: another feed, another site, and no near copy of one text."""
    if one.feed.casefold() == other.feed.casefold() or one.outlet.casefold() == other.outlet.casefold():
        return False
    sites = registrable_domain(one.url), registrable_domain(other.url)
    if None not in sites and sites[0] == sites[1]:
        return False
    return not identity.keys_near(one.text_key, other.text_key)


@lru_cache(maxsize=16384)
def registrable_domain(url: str | None) -> str | None:
    """The part of an address that somebody registered (bbc.co.uk); None without an address."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    if not host:
        return None
    labels = host.rstrip(".").split(".")
    length = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SHARED_LABELS else 2
    return ".".join(labels[-length:])


def _pair(sources: Sequence[Source]) -> bool:
    return any(independent(one, other) for place, one in enumerate(sources) for other in sources[place + 1 :])


def _date(sources: Sequence[Source]) -> str | None:
    """The date that the first source gave, or left open until it was named, made finer by those that lie within it."""
    date = sources[0].facts.date
    for source in sources[1:]:
        stated = source.facts.date
        if stated is not None and source.novelty == "new" and (date is None or days.finer(stated, date)):
            date = stated
    return date


def _most(
    sources: Sequence[Source],
    value_of: Callable[[Facts], Value | None],
    backing_of: Callable[[Mapping[Value, int]], Mapping[Value, int]],
    vagueness: Callable[[Value], float],
) -> Value | None:
    """The value with most outlets behind it; the court's own entry weighs as much as three.

    `backing_of` adds to the weight of each value that of those that can be the same.
    """
    weight: dict[Value, int] = {}
    voters: set[tuple[Value, str]] = set()
    for source in sources:
        value = value_of(source.facts)
        if value is not None and (value, source.feed) not in voters:
            voters.add((value, source.feed))
            weight[value] = weight.get(value, 0) + (3 if source.kind == "cmecf" else 1)
    if len(weight) < 2:
        return next(iter(weight), None)
    backing = backing_of(weight)
    most = max(backing.values())
    return min((value for value in weight if backing[value] == most), key=vagueness)


def _first(values: Iterable[Value | None]) -> Value | None:
    return next((value for value in values if value is not None), None)


def _own_backing(weight: Mapping[str, int]) -> Mapping[str, int]:
    return weight


def _dates_backing(weight: Mapping[str, int]) -> Mapping[str, int]:
    return {date: sum(votes for other, votes in weight.items() if days.agree(date, other)) for date in weight}


def _outcomes_backing(weight: Mapping[str, int]) -> Mapping[str, int]:
    """Of what courts decide there are few values."""
    return {
        value: sum(votes for other, votes in weight.items() if relation(value, other) in ("equal", "compatible"))
        for value in weight
    }


def _amounts_backing(weight: Mapping[Amount, int]) -> Mapping[Amount, int]:
    """In time proportional to their number: those that agree with a sum stand beside it where they are sorted."""
    total = sum(weight.values())
    backing: dict[Amount, int] = {}
    for currency in {amount.currency for amount in weight}:
        sums = sorted((amount for amount in weight if amount.currency == currency), key=lambda amount: amount.value)
        votes = list(accumulate((weight[amount] for amount in sums), initial=0))
        first = last = 0
        for place, amount in enumerate(sums):
            while first < place and not amounts_agree(sums[first], amount):
                first += 1
            while last < len(sums) and (sums[last].value <= amount.value or amounts_agree(sums[last], amount)):
                last += 1
            backing[amount] = total - votes[-1] + votes[last] - votes[first]
    return backing
