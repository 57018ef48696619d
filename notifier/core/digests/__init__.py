"""changes × what a reader asked for and was told -> the digest that they get now, or none."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

from notifier.core.digests.ahead import next_date
from notifier.core.digests.cadence import next_digest_at, quiet_until
from notifier.core.digests.lines import case_lines, line_for, says_more
from notifier.core.model.cases import Case
from notifier.core.model.developments import CaseState, Change, Confidence, Development
from notifier.core.model.digests import Digest, Line
from notifier.core.model.facts import Kind
from notifier.core.model.readers import Subscriber, Told

__all__ = [
    "case_lines",
    "follows",
    "gather",
    "line_for",
    "named_in_full",
    "next_date",
    "next_digest_at",
    "quiet_until",
    "says_more",
    "told_by",
    "wants",
]

EVENTS: Mapping[Kind, str] = {
    "ruling": "rulings", "verdict": "rulings", "sentence": "rulings", "appeal_decision": "rulings", "settlement": "rulings",
    "plea": "rulings", "charge": "rulings", "trial_date": "trial_dates", "hearing_date": "hearings",
}  # fmt: skip
"""The word of a subscription that stands for each kind."""

LEVELS: Mapping[Confidence, int] = {"reported": 0, "confirmed": 1, "court": 2}

# Most consequential first: what a reader would want to know if they read one line only.
_RANKS: Mapping[Kind, int] = {
    "verdict": 0, "sentence": 0, "appeal_decision": 1, "trial_date": 2,
    "ruling": 3, "settlement": 3, "plea": 3, "charge": 3, "hearing_date": 4,
}  # fmt: skip


def gather(
    subscriber: Subscriber,
    changes: Iterable[Change],
    states: Mapping[str, CaseState],
    told: Mapping[str, Told],
    *,
    cases: Mapping[str, Case],
    now: datetime,
) -> Digest | None:
    """What one reader is told now, most consequential case first; None if nothing of it is for them.

    `told` is this reader's ledger by development id. Cases that are not in `cases` or `states` are passed over.
    """
    due: dict[str, list[str]] = {}
    for change in changes:
        due.setdefault(change.case, []).append(change.development)
    found: list[tuple[Case, tuple[Line, ...]]] = []
    for id, developments in due.items():
        case, state = cases.get(id), states.get(id)
        if case is None or state is None or not follows(subscriber, id):
            continue
        lines = case_lines(
            state,
            set(developments),
            told,
            wants=lambda development: wants(subscriber, development),
            came_at=subscriber.since_at,
            judge=case.judge,
        )
        if lines:
            found.append((case, tuple(sorted(lines, key=_rank))))
    if not found:
        return None
    found.sort(key=lambda each: (_rank(each[1][0]), each[0].name))
    return Digest(subscriber, now, tuple(found))


def follows(subscriber: Subscriber, case: str) -> bool:
    """Whether the reader asked for this case (by id), or for all."""
    return "*" in subscriber.cases or case in subscriber.cases


def wants(subscriber: Subscriber, development: Development) -> bool:
    """Whether a development is of a kind, as certain and as new as this reader asked for."""
    if EVENTS[development.facts.kind] not in subscriber.events:
        return False
    if LEVELS[development.confidence] < LEVELS[subscriber.confidence]:
        return False
    return subscriber.since_at is None or first_seen_at(development) >= subscriber.since_at


def first_seen_at(development: Development) -> datetime:
    """When the program first read of it."""
    return development.sources[0].seen_at if development.sources else development.first_at


def told_by(digest: Digest, message_id: str) -> tuple[Told, ...]:
    """The rows for the reader's ledger once this digest is written down as the message with this id.

    An update keeps the id of the mail that first told of it, so that later ones still thread onto that.
    """
    rows: dict[str, Told] = {}
    for _, lines in digest.cases:
        for line in lines:
            for each in (*line.history, line.development):
                first = line.earlier.message_id if line.form == "update" and line.earlier is not None else message_id
                rows[each.id] = Told(each.id, each.facts, digest.composed_at, first)
    return tuple(rows.values())


def named_in_full(cases: Collection[Case]) -> frozenset[str]:
    """The ids of those of a reader's cases whose short name another one of them bears too."""
    names: dict[str, list[str]] = {}
    for case in cases:
        names.setdefault(case.short_name.casefold(), []).append(case.id)
    return frozenset(id for ids in names.values() if len(ids) > 1 for id in ids)


def _rank(line: Line) -> tuple[int, bool, datetime]:
    return _RANKS[line.development.facts.kind], line.form in ("new", "update"), line.development.first_at
