"""dispositions -> how two outcomes stand to each other, and what an outcome undoes."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from notifier.core.language.wordlists import words
from notifier.core.model.facts import Facts

Relation = Literal["equal", "compatible", "open", "contrary"]

# Members of one group describe one act in the words of several reporters: "tossed", "thrown out with prejudice".
_GROUPS: tuple[frozenset[str], ...] = tuple(
    frozenset(row.split())
    for row in (
        "dismissed dismissed_with_prejudice dismissed_without_prejudice dropped withdrawn",
        "dismissed_in_part granted_in_part granted dismissed",
        "dismissed_in_part granted_in_part denied",
        "denied rejected stay_denied review_denied rehearing_denied",
        "granted approved review_granted rehearing_granted",
        "granted stayed",
        "granted stay_lifted reversed vacated set_aside",
        "granted dismissed dropped withdrawn",  # of a motion to dismiss
        "granted new_trial",
        "granted liable default",
        "granted extended",
        "granted transferred",
        "granted recused",
        "granted sanctioned contempt",
        "granted certified",
        "sanctioned contempt fine",
        "acquitted not_guilty insanity dismissed",
        "acquitted dismissed_in_part",  # a judge who throws one count out
        "reversed vacated quashed set_aside new_trial remanded",
        "affirmed affirmed_in_part",
        "affirmed_in_part granted_in_part",  # an appeal that was allowed in part
        "affirmed_in_part vacated reversed remanded",
        "prison life time_served",
        "probation suspended community discharged fine",
        "prison fine community suspended probation",
        "guilty no_contest",
        "guilty split",
        "acquitted split not_guilty",
        "mistrial split",
        "mistrial stayed",  # a trial that is halted
        "liable split",
        "not_liable dismissed dismissed_with_prejudice",  # "lost her lawsuit"
        "not_liable granted",  # of summary judgment, for whom one report does not say
        "settled dismissed dismissed_with_prejudice withdrawn approved",
    )
)
# An appeal or a petition that is turned away, in whichever word.
_TURNED_AWAY = frozenset(
    {"dismissed", "denied", "affirmed", "affirmed_in_part", "rejected", "review_denied", "rehearing_denied", "stay_denied"}
)
# What "grants the petition", "sides with" may stand for.
_GIVEN = frozenset(
    {"granted", "affirmed", "reversed", "vacated", "stayed", "stay_lifted", "remanded", "granted_in_part", "set_aside", "quashed"}
)
# Outcomes that say less than others of their group; the more telling word wins when several report one act.
_VAGUE = frozenset({"granted", "denied", "dismissed", "prison", "remanded", "sanctioned", "rejected"})
MERITS = words(
    "affirmed affirmed_in_part reversed vacated remanded denied rejected dismissed granted granted_in_part quashed set_aside"
)
"""How a court of appeals disposes of a case; it does so once on a day, however reporters put it."""
_BROUGHT = frozenset({"case", "charges", "lawsuit", "complaint"})
"""What a plaintiff brings: "rejected her claims" ends it, "denied the motion" does not."""
_CONTRARY_BIDS = {"granted": "denied", "denied": "granted", "rejected": "granted"}


def upshot(facts: Facts) -> tuple[str | None, str | None]:
    """Outcome and object of a ruling in the words of a docket, whichever words a paper found: a bid to keep evidence out that
    failed is evidence let in, and claims that are rejected are dismissed."""
    outcome, about = facts.disposition, facts.object
    if facts.kind != "ruling" or outcome is None:
        return outcome, about
    if about == "evidence":
        return _CONTRARY_BIDS.get(outcome, outcome), "suppress"
    if about in _BROUGHT and outcome in ("denied", "rejected"):
        return "dismissed", about
    return outcome, about


UNDOING = frozenset({"reversed", "vacated", "quashed", "set_aside", "new_trial"})
CONVICTING = frozenset({"guilty", "no_contest", "liable", "split"})


@lru_cache(maxsize=16384)
def relation(one: str | None, other: str | None, kind: str = "") -> Relation:
    """How two outcomes of acts of a kind stand to each other; `open` where one of them is not told."""
    if one is None or other is None:
        return "open"
    if one == other:
        return "equal"
    if kind == "appeal_decision":
        turned_away = one in _TURNED_AWAY and other in _TURNED_AWAY
        given = one in _GIVEN and other in _GIVEN and ("granted" in (one, other) or "granted_in_part" in (one, other))
        if turned_away or given:
            return "compatible"
    return "compatible" if any(one in group and other in group for group in _GROUPS) else "contrary"


def is_vague(disposition: str) -> bool:
    return disposition in _VAGUE
