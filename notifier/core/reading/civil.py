"""frame in the words of crime -> the same of a suit: who is "cleared" by jurors is not liable, lawyers "fined" are sanctioned."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from notifier.core.model.cases import Case
from notifier.core.reading.acts import Act
from notifier.core.reading.clauses import Parsed
from notifier.core.reading.context import is_prosecution
from notifier.core.reading.frame import COURTS, Frame

_CLEARING = frozenset({"clear", "exonerate", "absolve"})
_OF_CRIME = re.compile(r"\b(?:criminal\w*|charges?|charged|guilty|prosecutors?|indict\w*|felon\w*|crimes?|prison|jail)\b")
_IN_A_SUIT = re.compile(
    r"\b(?:lawyers?|attorneys?|counsel|law firms?|misconduct|contempt|discovery|sanction\w*|briefs?|filings?|depositions?|emails|"
    r"documents|evidence|texts|records|court orders?|subpoenas?|the court|(?:defying|violating|ignoring|flouting|disobeying) "
    r"(?:\w+ ){0,3}orders?)\b"
)
_VINDICATED = re.compile(r"\bvindicated\b")
_CLEARED = Act("verdict", "not_liable", "verdict")
_SANCTIONED = Act("ruling", "sanctioned", "sanctions")


def are_suits(cases: Iterable[Case]) -> bool:
    """Whether all of the cases are known to be no prosecutions."""
    return all(is_prosecution(case) is False for case in cases)


def of_a_suit(parsed: Parsed, frame: Frame) -> Frame:
    """The frame as it is meant in an item that concerns suits alone."""
    if frame.verb is None:
        return frame
    act = frame.act
    if act.kind == "verdict" and act.disposition in ("not_guilty", "acquitted") and frame.verb.lemma in _CLEARING:
        return frame if _OF_CRIME.search(parsed.text) else replace(frame, act=_CLEARED)
    if act.kind == "verdict" and act.disposition in ("not_guilty", "acquitted") and _VINDICATED.search(parsed.text):
        return replace(frame, act=Act("verdict", "for_person", "verdict"))  # whichever side it is
    if act.kind == "verdict" and act.disposition == "guilty" and "contempt" in parsed.words:
        return replace(frame, act=Act("ruling", "contempt", "contempt"))
    if act.kind == "sentence" and act.disposition == "fine" and frame.actor.name in COURTS | {"unknown"}:
        return replace(frame, act=_SANCTIONED) if _IN_A_SUIT.search(parsed.text) else frame
    return frame
