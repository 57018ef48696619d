"""by whose side it went -> a frame: "failed to persuade a judge", "lost its fight to keep", "survived an appeal", "shed two
claims"."""

from __future__ import annotations

import re
from dataclasses import replace

from notifier.core.reading.acts import Act, find_act
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import COURTS, PEOPLE, Frame, find_governor, told_by
from notifier.core.reading.objects import find_object, find_purpose
from notifier.core.reading.parts import with_parts
from notifier.core.reading.roles import Head

DOINGS = frozenset({"survive", "shed", "fail", "lose", "escape"})
"""What a verb must do to be asked at all."""
_JUDGMENTS = frozenset(
    {"verdict", "judgment", "award", "conviction", "sentence", "ruling", "injunction", "settlement", "dismissal"}
)
_IN_COURT = COURTS | {
    "case",
    "charges",
    "injunction",
    "appeal",
    "trial",
    "summary_judgment",
    "request",
    "new_trial",
    "jury",
    "judgment",
}
_TRIED = re.compile(
    r"^(?:(?:on|late|early) )?(?:\w+day )?(?:(?:in|with) (?:his|her|its|their|an?) \w+ )?(?:again )?to (?:persuade|convince|sway|"
    r"get|win|"
    r"secure|obtain|have|block|stop|halt|overturn|reverse|undo|dismiss|throw|toss|end|move|delay|postpone|keep|knock|dislodge|"
    r"disqualify|"
    r"unseal|seal|suppress|revive|stave off|avoid|escape|shake off|show)\b"
)
_IN_ITS_BID = re.compile(
    r"^(?:(?:on|late|early) )?(?:\w+day )?in (?:his|her|its|their|an?|the) (?:[\w'’-]+ ){0,2}?(?:bid|attempt|effort|efforts|"
    r"push|quest|"
    r"fight|battle|campaign) to\b"
)
"""What somebody came up short in, or failed in."""
_FIGHT = re.compile(
    r"^(?:(?:on|late|early) )?(?:\w+day )?(?:his|her|its|their|a|an|the) (?:[\w'’-]+ ){0,4}?(?:fight|battle|struggle|quest|"
    r"campaign|war|"
    r"gamble|showdown)(?: (?:on )?\w+day)? (?:to|over|for)\b"
)
_ORDER = re.compile(
    r"\b(?:order|ruling|injunction) (?:halting|blocking|barring|stopping|keeping|freezing|pausing|suspending|forcing)\b"
)
_TESTS = frozenset({"request", "appeal", "case", "review", "summary_judgment", "trial"})


def find(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """What came of it by the side that won or lost; None where nothing tells that a court decided."""
    if verb.modal is not None or verb.voice == "passive" or subject.name in COURTS | {"jury"}:
        return None
    if verb.doing == "survive":
        return _survived(parsed, index, clause, verb, subject, headline=headline)
    if verb.negated:
        return None
    if verb.doing == "escape" and (verb.lemma == "avoid" or not headline or parsed.words[verb.last : verb.last + 1] == ["charges"]):
        return None
    if verb.doing in ("shed", "escape"):
        return _shed(parsed, index, clause, verb, subject)
    after = " ".join(parsed.words[verb.last : verb.last + 14])
    tried = (verb.lemma == "fail" and _TRIED.match(after) is not None) or _IN_ITS_BID.match(after) is not None
    fought = verb.lemma == "lose" and _FIGHT.match(after) is not None
    if (not tried and not fought) or _IN_COURT.isdisjoint(parsed.names) or subject.name not in PEOPLE | {"prosecution", "lawyer"}:
        return None
    return _in_vain(parsed, index, clause, verb, subject)


def _level(parsed: Parsed) -> str:
    return next((name for name in parsed.names if name in ("appeals", "supreme")), "unknown")


def _in_vain(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head) -> Frame | None:
    """ "has failed to win an order that stops the sale": a request denied; a judgment affirmed, above."""
    level = _level(parsed)
    sought = _ORDER.search(" ".join(parsed.words[verb.last : verb.last + 16])) is not None
    purpose = "injunction" if sought else find_purpose(parsed, verb.last, verb.last + 1)
    if level != "unknown" and purpose in (None, "new_trial", "cut", "dismiss", "suppress", "acquittal", "review"):
        act: Act | None = Act("appeal_decision", "affirmed", "appeal")
    else:
        act = find_act("deny", f"request:{purpose}", level) if purpose is not None else None
    if act is None:
        return None
    governor = find_governor(parsed, verb) if verb.modal == "to" else None
    return told_by(verb, act, index, Head(level, -1, -1), subject, governor=governor)


def _survived(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, *, headline: bool) -> Frame | None:
    """What was tested in court, and stood or fell; in headlines of a suit also without the test: "Bakers' suit survives"."""
    found = find_object(parsed, verb, clause)
    test = "request" if found.about.startswith("request") else found.about
    alone = headline and test == "-" and subject.name == "case" and parsed.words[verb.last : verb.last + 1] in ([], [","], [";"])
    if test not in _TESTS and not alone:
        return None
    level = _level(parsed)
    appealed = level != "unknown" or test in ("appeal", "review")
    if subject.name in _JUDGMENTS:
        act = (
            Act("appeal_decision", "reversed" if verb.negated else "affirmed", "judgment")
            if appealed
            else Act("ruling", "set_aside" if verb.negated else "denied", "verdict")
        )
    elif subject.name == "law":
        act = (
            Act("appeal_decision", None if verb.negated else "affirmed", "law")
            if appealed
            else Act("ruling", "granted" if verb.negated else "denied", "law")
        )
    elif subject.name in ("case", "charges") or (subject.name in PEOPLE and found.about == "request:dismiss"):
        kind = "appeal_decision" if level != "unknown" else "ruling"
        act = Act(kind, "dismissed" if verb.negated else "denied", "motion_to_dismiss")
    else:
        return None
    return told_by(replace(verb, negated=False, tense="past"), act, index, Head(level, -1, -1))


def _shed(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head) -> Frame | None:
    """ "shook off two of the five claims": dismissed, in part where some remain."""
    found = find_object(parsed, verb, clause)
    if found.about not in ("case", "charges") or subject.name not in PEOPLE:
        return None
    act = with_parts(parsed, Act("ruling", "dismissed", "case"), verb, clause)
    return told_by(verb, act, index, Head("unknown", -1, -1), subject)
