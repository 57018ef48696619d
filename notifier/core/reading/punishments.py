"""words of a punishment -> its class: prison, life, probation, a fine; or no prison, with no word of what instead."""

from __future__ import annotations

import re

from notifier.core.language.cues import Cued, LatePattern
from notifier.core.reading.acts import Act
from notifier.core.reading.words import COUNT

NO_PRISON = Act("sentence", None, "no_prison")
"""A sentence of which no more is told than that it is served outside prison."""
MILDER = frozenset({"fine", "probation", "community", "suspended", "time_served", "discharged"})
_SPARED = re.compile(
    r"\b(?:not|n't|won't|never|no|without|avoid\w*|escap\w*|spared?|spares|dodg\w+|duck\w*)\b(?: \S+){0,4}? (?:prison|jail|gaol|"
    r"custody|"
    r"behind bars|jail-time|time)\b"
)


def is_without_prison(text: str) -> bool:
    """Whether the words say that nobody goes to prison: "will serve no prison time"."""
    return _SPARED.search(text) is not None


_MILD = (
    r"community (?:service|corrections? order|order|payback|sentence)|home (?:confinement|detention|arrest)|house arrest|"
    r"unpaid work|intensive corrections? order|conditional sentence|(?:served?|serving|sentence|term|day|time|it) in the community"
)
"""What is served outside prison."""

# (pattern over the words after the verb, outcome). The first that fits decides; `prison` last. A count of months belongs to what it
# is a count of: `mild` is probation or what is served at home.
# fmt: off
TERMS: tuple[tuple[LatePattern, str, str, str], ...] = tuple(
    (LatePattern(pattern), outcome, yes, no)
    for pattern, outcome, yes, no in (
        (r"\bto death\b|\bdeath (?:sentence|penalty)\b", "death", "to death by a jury", "after a death"),
        (rf"\b(?:to )?{COUNT}[ -](?:years?|months?|weeks?|days?|hours?)(?: less a)?(?: '|(?: of| in| on| under| 's))?(?: "
            rf"\w+)? (?:probation\b|"
            rf"(?P<mild>(?:{_MILD}))\b)", "mild", "to six months of home confinement", "to six months in a camp"),
        (r"\b(?:rest|remainder) of (?:his|her|their) (?:natural )?(?:life|lives|days|years)\b|\bdie (?:in|behind) (?:prison|jail|"
            r"bars)\b", "life", "the rest of his days behind bars", "the rest of the day"),
        (r"\bof (?:a|his|her|their|the) (?:life|whole-life) (?:term|sentence)\b|\bfor life\b|"
        r"\bpunishment part of\b|\blife (?:in prison|sentences?|imprisonment|behind bars|term|without|with)\b|\bto life\b|^life$|"
        r"^life (?:for|over|in)\b|\bwhole[- ]life\b|\bto (?:at least )?\w+ years to life\b", "life",
            "to life in prison", "of a quiet life"),
        (rf"\btime served\b|\btime already served\b|\b(?:the|those) (?:{COUNT} )?(?:years|months|weeks|days|time) (?:that "
            rf")?(?:he|she|they) "
            r"(?:has|had|have) (?:already |now )?(?:spent|served|been (?:held|locked up|behind|in))\b", "time_served",
            "to the 400 days she has already spent in jail", "to serve time"),
        (r"\bsuspended\b", "suspended", "a suspended sentence of two years", "two years"),
        (rf"\b{COUNT}[ -](?:and[ -]a[ -]half[ -])?(?:more )?(?:year|month|week|day|hour)s?\b[^.;]*?\b(?:probation|"
        rf"supervised release only|conditional discharge)\b(?<!prison)", "probation",
            "to three years of probation", "to three years in prison"),
        (r"\bconditional(?:ly)? discharge|\babsolute discharge\b|\bdischarged\b", "discharged",
            "a conditional discharge", "a charge"),
        (rf"\b(?:{_MILD})\b", "community", "to 200 hours of community service", "to serve the community"),
        (r"\bgood[ -]behaviou?r bond\b|\bon an? (?:\S+ )?bond\b", "probation", "on a good behaviour bond", "a bond of friendship"),
        (rf"\b{COUNT}(?:[ -]and[ -](?:a[ -])?(?:half|\w+))?(?:[ -]or[ -]\w+)?[ -](?:more |and a half )?(?:years?|"
        rf"months?|weeks?|days?)\b", "prison", "to 30 months", "to prison reform"),
        (r"\bto (?:prison|jail)\b|\b(?:prison|jail|custodial) (?:sentence|term|time)\b|\bbehind bars\b", "prison",
            "to prison", "about a prison"),
        (r"\bprobation\b", "probation", "to probation", "to problems"),
        (r"\bfined?\b|\bto pay\b", "fine", "to pay a fine", "to prison"),
        (rf"^to (?:between |serve )?{COUNT}\b", "prison", "to 30 to 60", "to go"),
    )
)
# fmt: on
_CUED = Cued([pattern for pattern, *_ in TERMS])
_PROBATION = re.compile(r"^[^.;]*?\bprobation\b")
_PRISON = re.compile(r"\b(?:prison|jail|behind bars|custody|imprisonment)\b")


_PARTLY_SUSPENDED = re.compile(
    rf"\b(?:partly|partially|part|part-)[ -]?suspended\b|"
    rf"\b(?:final|last|remaining|balance|rest)(?: {COUNT})?(?: (?:years?|months?))?(?: of (?:it|them|that|the \w+))? (?:\w+ "
    rf"){{0,2}}?"
    rf"suspended\b|\bsuspend(?:ed|ing|s) (?:the |its |his |her )?(?:(?:final|last|remaining|balance|rest|part|half)\b|{COUNT} "
    rf"(?:years?|months?) of\b)|\bof which (?:the )?(?:final |last )?(?:{COUNT}|half|part)(?: (?:years?|months?))? "
    rf"(?:(?:was|were|is|are|to be|will be|has been|have been) )?suspended\b|"
    rf"\b(?:with|all but|including|bar) (?:the )?(?:final |last |remaining )?"
    rf"(?:(?:{COUNT} )?(?:years?|months?)|(?!an? ){COUNT}|"
    rf"half|part|portion|rest|remainder)(?: of (?:it|them|that|the \w+))? (?:of which )?(?:was |"
    rf"were |to be )?"
    rf"suspended\b|\b{COUNT} (?:years?|months?)? ?of (?:which|them) (?:\w+ ){{0,2}}suspended\b"
)


def find_term(text: str) -> str | None:
    """The class of sentence that the words after the verb tell; None where they tell none."""
    found = [(match.start(), order, TERMS[order][1], match) for order, match in _CUED.found(text)]
    if any(outcome == "suspended" for _, _, outcome, _ in found):
        return "prison" if _PARTLY_SUSPENDED.search(text) else "suspended"
    if any(outcome == "life" and match.group().startswith("of ") for _, _, outcome, match in found):
        return "life"  # "22 years of her life sentence"
    for _, _, outcome, match in sorted(found, key=lambda each: each[:2]):
        if match is not None:
            if outcome == "mild":
                outcome = "community" if match.group("mild") else "probation"
            if outcome in ("probation", "community") and _PRISON.search(text[: match.start()]):
                return "prison"
            if outcome == "prison" and _PROBATION.search(text) and not _PRISON.search(text):
                return "probation"
            if outcome == "probation" and _PRISON.search(text[: match.end()]):
                return "prison"
            return outcome
    return None
