"""evidence that its text leaves open × what is known of the case -> told as news, or as background.

An undated act is news if the case is being followed, nothing like it is known, and it comes in its turn: nobody is arraigned after
the verdict. What is known to have happened already, or cannot have happened now, is background.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from notifier.core.changes.outcomes import relation
from notifier.core.changes.same import ONCE, kinds_fit, object_relation, parties_fit
from notifier.core.changes.witnesses import LONG_AGO
from notifier.core.model import DATES, Development, Evidence, Facts

_TURN = {"charge": 0, "plea": 1, "verdict": 2, "sentence": 3, "appeal_decision": 4}
"""The order in which these things happen to a party."""


def settle(evidence: Sequence[Evidence], known: Iterable[Development]) -> Sequence[Evidence]:
    """The evidence of one item with nothing left open; what only says again what the item reports is left out."""
    if not any(each.told == "open" for each in evidence):
        return evidence
    before = [one for one in known if one.facts.kind not in DATES and not one.withdrawn]
    followed = any(one.first_at != LONG_AGO for one in before)
    decided: list[Evidence] = []
    for each in evidence:
        if each.told != "open":
            decided.append(each)
        elif not _is_said_again(each, evidence):
            decided.append(_settled(each, evidence, before, followed=followed))
    return decided


def _is_said_again(each: Evidence, evidence: Sequence[Evidence]) -> bool:
    """Whether the item reports the same act in another sentence."""
    return any(
        other.told == "new"
        and _is_like(other.facts, each.facts)
        and relation(other.facts.disposition, each.facts.disposition) != "contrary"
        for other in evidence
    )


def _settled(each: Evidence, evidence: Sequence[Evidence], known: Sequence[Development], *, followed: bool) -> Evidence:
    beside = [other.facts for other in evidence if other.told == "new"]
    retold = [other.facts for other in evidence if other.told == "background"]
    old = (
        not (followed or beside)
        or any(_is_like(facts, each.facts) for facts in retold)
        or any(_is_like(one.facts, each.facts) for one in known)
        or any(_is_later(facts, each.facts, at_once=True) for facts in beside)
        or any(_is_later(one.facts, each.facts, at_once=False) for one in known)
    )
    if old:
        return replace(each, told="background", facts=replace(each.facts, event_date=None))
    return replace(each, told="new")


def _is_like(one: Facts, other: Facts) -> bool:
    """Whether two acts may be one, as far as an undated claim tells: what happens once is the known one, whatever its outcome."""
    if not kinds_fit(one.kind, other.kind) or not parties_fit(one.party, other.party):
        return False
    if one.kind == other.kind and one.kind in ONCE:
        return True
    outcome = relation(one.disposition, other.disposition, other.kind)
    return outcome != "contrary" and object_relation(one.object, other.object) != "other"


def _is_later(one: Facts, other: Facts, *, at_once: bool) -> bool:
    """Whether a case in which `one` was done is beyond `other`. `at_once`: of one item, in which a plea may follow its charge."""
    turn = _TURN.get(other.kind)
    if turn is None or other.disposition in ("dropped", "dismissed", "withdrawn") or not parties_fit(one.party, other.party):
        return False
    if at_once and other.kind == "charge" and one.kind == "plea":
        return False
    return _TURN.get(one.kind, -1) > turn
