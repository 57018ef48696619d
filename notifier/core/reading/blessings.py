"""what a court gives -> a frame: leave to appeal, its blessing to a settlement, the green light to a suit or a law."""

from __future__ import annotations

import re
from dataclasses import replace

from notifier.core.reading.acts import Act, find_act
from notifier.core.reading.clauses import Parsed, Verb
from notifier.core.reading.frame import COURTS, PEOPLE, Frame, told_by
from notifier.core.reading.roles import Head

_LEAVE = re.compile(
    r"\b(?:permission|leave|the right|go-ahead|green light|all-clear) (?:\w+ ,? ?){0,8}to (?:appeal|challenge)\b|"
    r"\bright to appeal\b"
)

_OTHER_LEAVE = re.compile(
    r"^(?:\S+ ){0,7}?(?:permission|leave|the right|the go-ahead|clearance) (?:(?:on )?\w+day )?(?:(?:to (?!appeal|challenge|"
    r"speak|comment|go\b|sit\b)"
    r"\w+)|for (?:a |an )?judicial review|for (?:\S+ ){1,4}?to (?!appeal)\w+)\b"
)
"""Leave to do something else than to appeal: "gave her permission to amend her complaint"."""


def leave_given(parsed: Parsed, index: int, verb: Verb, subject: Head) -> Frame | None:
    """ "gave her permission to appeal", "was given leave to appeal"."""
    after = " ".join(parsed.words[verb.last : verb.last + 14])
    giving = subject.name in COURTS and verb.voice != "passive"
    if giving and _OTHER_LEAVE.search(after) is not None:
        return told_by(verb, Act("ruling", "granted", "request"), index, subject)
    by_court = giving and _LEAVE.search(after) is not None
    to_party = (
        verb.voice == "passive" and subject.name in PEOPLE and re.match(r"(?:the |formal )?" + _LEAVE.pattern, after) is not None
    )
    if not by_court and not to_party:
        return None
    actor = replace(subject, name="appeals") if by_court else Head("appeals", -1, -1)
    return told_by(verb, Act("appeal_decision", "review_granted", "review"), index, actor, subject if to_party else None)


_BLESSING = re.compile(
    r"^(?:\S+ ){0,4}(?:blessing|approval|nod|ok|okay|go-ahead|sign-off|green light|imprimatur|all-clear|thumbs up|thumbs-up)\b"
)
_BLESSED = re.compile(r"\b(?:settlement|deal|agreement|accord|pact)\b")


def blessing(parsed: Parsed, index: int, verb: Verb, subject: Head) -> Frame | None:
    """ "gave her blessing to the settlement", "Deal wins final approval": approved."""
    after = " ".join(parsed.words[verb.last : verb.last + 16])
    if verb.voice == "passive" or verb.modal is not None or not _BLESSING.match(after):
        return None
    giving = verb.doing in ("give", "grant") and subject.name in ("judge", "court", "pronoun", "appeals", "supreme")
    given = giving and _BLESSED.search(after) is not None
    won = verb.doing in ("win", "get") and subject.name == "settlement"
    if giving and not given:
        return _let_go(parsed, index, verb, subject)
    if not given and not won:
        return None
    actor = subject if given else Head("unknown", -1, -1)
    return told_by(verb, Act("ruling", "approved", "settlement"), index, actor)


def _let_go(parsed: Parsed, index: int, verb: Verb, subject: Head) -> Frame | None:
    """ "gave the green light to the suit", "gave the ban the go-ahead": what a court lets go on."""
    for at in range(verb.last, min(len(parsed.words), verb.last + 16)):
        noun = parsed.nouns.get(at)
        if noun is not None and noun.name in ("case", "charges", "law"):
            act = find_act("allow", noun.name, subject.name)
            return told_by(verb, act, index, subject) if act is not None else None
    return None
