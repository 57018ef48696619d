"""how a bid, an appeal, a suit went -> a frame: won, lost, failed, beaten, told of the party."""

from __future__ import annotations

import re

from notifier.core.reading.acts import Act, find_act
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import COURTS, Frame, told_by
from notifier.core.reading.objects import find_object, find_purpose
from notifier.core.reading.parts import with_parts
from notifier.core.reading.roles import Head


def _came_to(parsed: Parsed, index: int, verb: Verb, subject: Head) -> Frame | None:
    """ "Her appeal failed", "his bid for a new trial has succeeded"."""
    won = verb.lemma == "succeed"
    after = parsed.words[subject.last : subject.last + 1]
    if (after == ["for"] and subject.name == "appeal") or (after == ["to"] and not any(name in COURTS for name in parsed.names)):
        return None  # "Her appeal to voters failed"
    if parsed.words[subject.last - 1] in ("argument", "contention", "theory"):
        return None  # why a request failed
    if subject.name == "appeal":
        act: Act | None = Act("appeal_decision", "reversed" if won else "affirmed", "appeal")
    else:
        purpose = find_purpose(parsed, subject.first, subject.last)
        act = find_act("grant" if won else "deny", f"request:{purpose}", "unknown") if purpose else None
        if purpose is None and not {"appeals", "supreme"}.isdisjoint(parsed.names):
            act = Act("appeal_decision", "reversed" if won else "affirmed", "appeal")  # "his bid to clear his name"
    return told_by(verb, act, index, Head("unknown", -1, -1)) if act is not None else None


_ACCUSED_OF = frozenset({"charge", "charges", "count", "counts"})


def won_or_lost(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head) -> Frame | None:
    """ "loses bid for new trial", "wins dismissal", "failed to persuade an appeals court": told of the party."""
    if subject.name in COURTS:
        return None
    if (
        (verb.doing == "fail" or verb.lemma in ("succeed", "come"))
        and subject.name in ("appeal", "request")
        and verb.voice == "active"
        and verb.modal is None
    ):
        return _came_to(parsed, index, verb, subject)
    if verb.lemma in ("succeed", "come") or (verb.tense == "ing" and parsed.words[verb.first - 1] in ("in", "of", "for")):
        return None  # "the firm's victory in winning a new trial"
    found = find_object(parsed, verb, clause)
    if found.first > 0 and parsed.words[found.first - 1] == "not":
        return None
    if verb.doing == "win" and re.match(
        r"(?:\w+ ){0,4}(?:right|permission|leave) to (?:appeal|challenge)\b", " ".join(parsed.words[verb.last : verb.last + 8])
    ):
        return told_by(verb, Act("appeal_decision", "review_granted", "review"), index, Head("appeals", -1, -1), subject)
    if (
        verb.doing in ("lose", "win")
        and found.about in ("case", "charges")
        and subject.name in ("name", "other", "pronoun")
        and verb.voice == "active"
    ):
        side = "against_person" if verb.doing == "lose" else "for_person"
        return told_by(verb, Act("ruling", side, "case"), index, Head("unknown", -1, -1), subject, weak=True)
    level = next(
        (noun.name for noun in parsed.nouns.values() if noun.name in ("appeals", "supreme")),
        "unknown" if found.about != "appeal" else "appeals",
    )
    if verb.doing in ("affirm",):
        return None
    if verb.doing in ("lose", "fail"):
        if found.about.startswith("request") or found.about in (
            "appeal",
            "injunction",
            "rehearing",
            "summary_judgment",
            "new_trial",
            "bail",
        ):
            act = find_act("deny", found.about, level)
        elif verb.doing == "fail" and parsed.words[verb.last : verb.last + 2] in (
            ["to", "persuade"],
            ["to", "convince"],
            ["to", "win"],
        ):
            act = find_act("deny", found.about if found.about != "-" else "request", level)
        else:
            return None
    elif verb.doing == "win" and found.about == "dismissal" and parsed.words[found.last - 1] in ("acquittal", "acquittals"):
        act = Act("verdict", "not_guilty", "verdict")
    elif verb.doing == "beat":
        act = find_act("deny", found.about, level) if found.about.startswith("request") else None
        if found.about == "charges" and parsed.words[found.last - 1] in _ACCUSED_OF and "judge" not in parsed.names:
            act = Act("verdict", "not_guilty", "verdict")
        elif (
            found.about in ("case", "charges")
            and verb.modal is None
            and verb.voice == "active"
            and verb.lemma in ("beat", "defeat")
        ):
            tried = not {"jury", "trial"}.isdisjoint(parsed.names) and "without" not in parsed.words
            act = Act("verdict", "for_person", "verdict") if tried else Act("ruling", "dismissed", "case")
    elif found.about == "appeal" and verb.doing == "win" and parsed.words[found.first - 1] != "on":
        act = Act("appeal_decision", "reversed", "appeal")
    elif found.about in (
        "new_trial",
        "dismissal",
        "injunction",
        "stay",
        "bail",
        "class",
        "summary_judgment",
        "continuance",
        "venue",
        "rehearing",
    ) or found.about.startswith("request:"):
        about = "request:dismiss" if found.about == "dismissal" else found.about
        act = find_act("grant", about, level)
    else:
        return None
    if act is None:
        return None
    return told_by(verb, with_parts(parsed, act, verb, clause), index, Head(level, -1, -1), subject)
