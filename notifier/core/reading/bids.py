"""how a bid, an appeal, a suit went -> a frame: won, lost, failed, beaten, told of the party."""

from __future__ import annotations

import re

from notifier.core.reading.acts import Act, find_act
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import COURTS, Frame, told_by
from notifier.core.reading.objects import Object, find_object, find_purpose
from notifier.core.reading.parts import with_parts
from notifier.core.reading.roles import Head


def _came_to(parsed: Parsed, index: int, verb: Verb, subject: Head) -> Frame | None:
    """ "Her appeal failed", "his bid for a new trial has succeeded"."""
    won = verb.lemma == "succeed"
    after = parsed.words[subject.last : subject.last + 1]
    if (after == ["for"] and subject.name == "appeal") or (
        subject.name == "appeal" and after == ["to"] and not any(name in COURTS for name in parsed.names)
    ):
        return None  # "Her appeal to voters failed"
    if parsed.words[subject.last - 1] in ("argument", "contention", "theory"):
        return None  # why a request failed
    if subject.name == "review":
        return told_by(verb, Act("ruling", "granted" if won else "denied", "bail"), index, Head("unknown", -1, -1))
    if subject.name == "appeal":
        act: Act | None = Act("appeal_decision", "reversed" if won else "affirmed", "appeal")
    else:
        purpose = find_purpose(parsed, subject.first, subject.last)
        act = find_act("grant" if won else "deny", f"request:{purpose}", "unknown") if purpose else None
        if purpose is None and not {"appeals", "supreme"}.isdisjoint(parsed.names):
            act = Act("appeal_decision", "reversed" if won else "affirmed", "appeal")  # "his bid to clear his name"
    return told_by(verb, act, index, Head("unknown", -1, -1)) if act is not None else None


def _is_bail_review(parsed: Parsed, subject: Head) -> bool:
    return subject.name == "review" and parsed.words[subject.last - 2 : subject.last - 1] in (["bail"], ["bond"], ["detention"])


_ACCUSED_OF = frozenset({"charge", "charges", "count", "counts"})
_LEAVE = re.compile(r"(?:\w+ ){0,4}(?:right|permission|leave) to (?:appeal|challenge)\b")
_SOUGHT = frozenset({"appeal", "injunction", "rehearing", "summary_judgment", "new_trial", "bail"})
"""What is lost when it is not given, though no word of asking stands there: "loses appeal"."""
_GIVEN = _SOUGHT - {"appeal"} | {"dismissal", "stay", "class", "continuance", "venue"}
"""What is won when a court gives it."""


def won_or_lost(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head) -> Frame | None:
    """ "loses bid for new trial", "wins dismissal", "failed to persuade an appeals court": told of the party."""
    if subject.name in COURTS:
        return None
    if (
        (verb.doing == "fail" or verb.lemma in ("succeed", "come"))
        and (subject.name in ("appeal", "request") or _is_bail_review(parsed, subject))
        and verb.voice == "active"
        and verb.modal is None
    ):
        return _came_to(parsed, index, verb, subject)
    if verb.lemma in ("succeed", "come") or (verb.tense == "ing" and parsed.words[verb.first - 1] in ("in", "of", "for")):
        return None  # "the firm's victory in winning a new trial"
    found = find_object(parsed, verb, clause)
    if found.first > 0 and parsed.words[found.first - 1] == "not":
        return None
    if verb.doing == "win" and _LEAVE.match(" ".join(parsed.words[verb.last : verb.last + 8])):
        return told_by(verb, Act("appeal_decision", "review_granted", "review"), index, Head("appeals", -1, -1), subject)
    of_case = found.about in ("case", "charges") and subject.name in ("name", "other", "pronoun") and verb.voice == "active"
    if verb.doing in ("lose", "win") and of_case and {"won", "lost"} <= set(parsed.words):
        return told_by(verb, Act("ruling", "granted_in_part", "case"), index, Head("unknown", -1, -1), subject, weak=True)
    if verb.doing in ("lose", "win") and of_case and parsed.words[found.last - 1] == "challenge" and "jury" not in parsed.names:
        above = next((name for name in parsed.names if name in ("appeals", "supreme")), None)
        decided = Act("ruling", "granted" if verb.doing == "win" else "dismissed", "case")
        if above is not None:
            decided = Act("appeal_decision", "reversed" if verb.doing == "win" else "affirmed", "appeal")
        return told_by(verb, decided, index, Head(above or "unknown", -1, -1), subject)
    if verb.doing in ("lose", "win") and of_case:
        side = "against_person" if verb.doing == "lose" else "for_person"
        kind = "ruling" if "judge" in parsed.names else "verdict"
        return told_by(verb, Act(kind, side, "case"), index, Head("unknown", -1, -1), subject, weak=True)
    above = next((name for name in parsed.names if name in ("appeals", "supreme")), None)
    level = above or ("appeals" if found.about == "appeal" else "unknown")
    act = _OUTCOMES[verb.doing](parsed, verb, found, level)
    if act is None:
        return None
    return told_by(verb, with_parts(parsed, act, verb, clause), index, Head(level, -1, -1), subject)


_TRIED = re.compile(
    r"^(?:(?:on )?\w+day )?to (?:(?:persuade|convince|sway) (?:\S+ ){0,5}?(?:judges?|justices?|court|panel|magistrates?|jury|"
    r"jurors|circuit)\b|"
    r"(?:win|get|secure|obtain) (?:\S+ ){0,4}?(?:bail|dismissal|acquittal|injunction|stay|delay|postponement|trial|hearing|review|"
    r"ruling|order|judgment|release|permission|leave|rehearing|reversal|damages|certification)\b)"
)
"""What is tried before a court; who "failed to win the nomination" was in none."""


def _lost(parsed: Parsed, verb: Verb, found: Object, level: str) -> Act | None:
    if found.about.startswith("request") or found.about in _SOUGHT:
        return find_act("deny", found.about, level)
    if verb.doing == "fail" and _TRIED.match(" ".join(parsed.words[verb.last : verb.last + 12])):
        return find_act("deny", found.about if found.about != "-" else "request", level)
    return None


def _won(parsed: Parsed, verb: Verb, found: Object, level: str) -> Act | None:
    if found.about == "stay" and "reprieve" in parsed.words and "trial" in parsed.names:
        return None  # of what, the words beside it tell
    if found.about == "dismissal" and parsed.words[found.last - 1] in ("acquittal", "acquittals"):
        return Act("verdict", "not_guilty", "verdict")
    if found.about == "verdict" and parsed.words[found.last : found.last + 1] != ["overturned"]:
        return Act("verdict", "for_person", "verdict")
    if found.about == "appeal":
        return Act("appeal_decision", "reversed", "appeal") if parsed.words[found.first - 1] != "on" else None
    if found.about in _GIVEN or found.about.startswith("request:"):
        return find_act("grant", "request:dismiss" if found.about == "dismissal" else found.about, level)
    return None


def _beat(parsed: Parsed, verb: Verb, found: Object, level: str) -> Act | None:
    """ "beats the rap", "beats murder charges": acquitted; "beats the bakers' suit": dismissed, unless it was tried."""
    charged = found.about == "charges" and parsed.words[found.last - 1] in _ACCUSED_OF and "judge" not in parsed.names
    if charged or "rap" in parsed.words[verb.last : verb.last + 7]:
        return Act("verdict", "not_guilty", "verdict")
    if found.about in ("case", "charges") and verb.modal is None and verb.voice == "active" and verb.lemma in ("beat", "defeat"):
        tried = not {"jury", "trial"}.isdisjoint(parsed.names) and "without" not in parsed.words
        return Act("verdict", "for_person", "verdict") if tried else Act("ruling", "dismissed", "case")
    return find_act("deny", found.about, level) if found.about.startswith("request") else None


_OUTCOMES = {"lose": _lost, "fail": _lost, "win": _won, "beat": _beat}
