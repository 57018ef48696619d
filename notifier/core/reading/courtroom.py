"""frame of a case -> what it is in that court: a first instance that is called High or Supreme, a judge who sits without a jury."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from functools import lru_cache

from notifier.core.language.courts import COURTS
from notifier.core.language.names import fold
from notifier.core.model.cases import Case
from notifier.core.model.facts import Facts
from notifier.core.reading.clauses import Parsed
from notifier.core.reading.context import is_prosecution
from notifier.core.reading.frame import Frame
from notifier.core.reading.zones import dollar_of, has_civil_juries, high_courts_try

_SIDES = {
    "plaintiff": "plaintiff claimant applicant petitioner pursuer complainant relator suitor",
    "defendant": "defendant respondent defender accused co-defendant",
}
"""What either side of a case is called in the courts of the world."""
_SIDE_OF_ROLE = {role: side for side, roles in _SIDES.items() for role in roles.split()}
_VERSUS = re.compile(r"\s(?:v|vs|versus|c|contra)\.?\s", re.IGNORECASE)
_ABOVE = frozenset({"appeal", "review", "rehearing", "conviction", "sentence"})
"""What a court decides on as a court of appeal, whatever it is called."""
_INDIA = "Asia/Kolkata"
_OF_PETITIONS = frozenset({"case", "charges", "request", "motion_to_dismiss", "law", "injunction", "travel", "order"})
"""What the High Courts of India decide on petitions to them: "The High Court quashed the FIR"."""
_HIGH = ("high court", "supreme court", "court of session")


def side_of(case: Case, name: str | None) -> str | None:
    """Whether a party is `plaintiff` or `defendant`: by its role, else by its place in the caption; None where neither tells."""
    party = next((party for party in case.parties if party.name == name), None)
    if party is None:
        return None
    if party.role is not None:
        return _SIDE_OF_ROLE.get(party.role.lower())
    sides = _VERSUS.split(fold(case.name))
    called = [fold(each) for each in (party.name, *party.aliases)]
    if len(sides) != 2:
        return None
    left, right = (any(each in side for each in called) for side in sides)
    return None if left is right else "plaintiff" if left else "defendant"


def is_of_first_instance(zone: str, case: Case, frame: Frame, parsed: Parsed) -> bool:
    """Whether the court that acted is the one where the case is tried: the High Court of England, the Supreme Court of Victoria."""
    actor = frame.actor
    if frame.act.object in _ABOVE or actor.first < 0:
        return False
    called = " ".join(parsed.words[actor.first : actor.last])
    if zone == _INDIA and called in ("high court", "hc") and frame.act.object in _OF_PETITIONS:
        return True
    if case.court is None:
        return False
    return called in _HIGH and called in _name_of(case.court)


_REVIEWED = re.compile(
    r"^(?:r|the (?:king|queen)) \([^)]{3,}\) v|\bv(?:s|ersus)?\.? (?:the )?(?:\w+ ){0,4}?(?:secretary of state|ministers?|"
    r"home secretary|attorney[- ]general|union of india|(?:control|planning|electricity|education) board|commission|government)\b"
)
"""Captions of what somebody asks a court to review: R (Orr) v Secretary of State, Orr v Union of India."""


@lru_cache(maxsize=4096)
def is_review(name: str) -> bool:
    """Whether a case is one of judicial review, by its caption: no verdict ends it, and in India a High Court hears it first."""
    return _REVIEWED.search(fold(name)) is not None


def _is_on_petition(case: Case) -> bool:
    """Whether a case is one that an Indian High Court hears first: a review, or whatever somebody petitioned it for."""
    return is_review(case.name) or any(party.role == "petitioner" for party in case.parties)


def as_reviewed(zone: str, case: Case, facts: Facts) -> Facts:
    """What is told as a win or a loss of a trial, as the ruling that it is where a decision of the state was reviewed."""
    won = {"liable": "granted", "not_liable": "dismissed"}.get(facts.disposition or "")
    if facts.kind != "verdict" or won is None or has_civil_juries(zone) or not is_review(case.name):
        return facts
    return replace(facts, kind="ruling", disposition=won)


_HIGHEST = re.compile(
    r"^(?:the )?(?:high court of australia|"
    r"supreme court of (?:canada|india|appeal|ireland|kenya|israel|new zealand|the united kingdom))"
)
"""Courts of such a name that try nothing."""


def courts_that_try(zone: str, cases: Collection[Case]) -> frozenset[str]:
    """What courts of first instance are called there, though elsewhere the highest have such names: by the country, and by the
    courts of the cases themselves."""
    abroad = dollar_of(zone) != "USD" or zone.split("/")[0] not in ("America", "US", "UTC")
    own = [name for case in cases if case.court is not None and abroad and not _HIGHEST.match(name := _name_of(case.court))]
    names = {high for high in _HIGH if any(high in name for name in own)}
    if high_courts_try(zone) or (zone == _INDIA and any(case.court is None and _is_on_petition(case) for case in cases)):
        names.add("high court")
    if "high court" in names:
        names.add("hc")
    return frozenset(names)


@lru_cache(maxsize=1024)
def _name_of(court: str) -> str:
    """The name of a court that is not the highest of its state or country, folded; empty for these."""
    known = COURTS.get(court)
    if known is None:
        return fold(court)
    return "" if known.kind in ("supreme", "state supreme") else fold(known.name)


def is_verdict_of_a_judge(zone: str, case: Case, facts: Facts, frame: Frame) -> bool:
    """Whether a judge's finding for one side ends a civil trial, as it does wherever no jury is asked: "Justice Orr found the paper
    liable"."""
    if facts.kind != "ruling" or facts.disposition not in ("liable", "not_liable") or has_civil_juries(zone):
        return False
    return frame.actor.name in ("judge", "unknown", "supreme") and is_prosecution(case) is not True
