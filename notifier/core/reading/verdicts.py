"""verdicts -> frames: convicted, cleared, or a verdict returned, read, put into a sum."""

from __future__ import annotations

import re
from dataclasses import replace

from notifier.core.reading.acts import Act
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import COURTS, PEOPLE, Frame, find_agent, governed, told_by
from notifier.core.reading.objects import find_object
from notifier.core.reading.predicates import SUM
from notifier.core.reading.roles import Head, name_at

_BY_MAJORITY = frozenset({"majority", "unanimous", "10-2", "11-1", "unanimously"})
_CIVIL_WRONG = re.compile(
    r"^(?:\S+ ){0,7}?of (?:any |all |civil |medical )*(?:negligence|liability|malpractice|infringement|infringing|copying|"
    r"defamation|discrimination|wrongdoing|breach(?:ing)?|retaliation|plagiarism|copyright|patent)\b"
)


def convict(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "convicted the mayor", "was cleared of murder"."""
    if verb.negated:
        return None
    guilty = verb.doing == "convict"
    after = parsed.words[verb.last : verb.last + 12]
    if verb.voice == "passive" or (headline and verb.form == "ed" and subject.name in PEOPLE):
        actor = find_agent(parsed, verb, clause)
        person: Head | None = subject
        if actor.name == "other" and not _BY_MAJORITY.isdisjoint(after):
            actor = Head("jury", -1, -1)  # "convicted by a majority of ten to two"
        if actor.name == "other":
            return None
        if subject.name in ("lawyer", "clerk", "judge", "prosecution"):
            subject = person = replace(subject, name="other")
        if verb.doing == "clear" and after[:1] not in (["of"], ["in"], ["over"], ["on"]):
            return None
        if subject.name not in PEOPLE:
            return None
    else:
        if subject.name not in COURTS | {"jury", "none", "pronoun"}:
            return None
        actor, person = subject, find_object(parsed, verb, clause).person
        if verb.doing == "clear" and (
            person is None
            or "of" in parsed.words[verb.last : person.first]
            or ("of" not in after[:8] and subject.name != "jury")
            or (person.name == "other" and parsed.words[person.last : person.last + 1] == ["of"] and person.last == verb.last + 1)
        ):
            return None
    if verb.doing == "clear" and "way" in after[:4]:
        return None
    if verb.doing == "clear" and _CIVIL_WRONG.match(" ".join(after)):
        return governed(Act("verdict", "not_liable", "verdict"), parsed, index, clause, verb, actor, person)
    outcome = "guilty" if guilty else ("acquitted" if actor.name in COURTS else "not_guilty")
    return governed(Act("verdict", outcome, "verdict"), parsed, index, clause, verb, actor, person)


_JURORS = frozenset({"foreman", "forewoman", "foreperson"})
_WHAT_VERDICT = re.compile(
    r"\b(?P<not>not guilty|not-guilty|acquittals?)\b|\b(?P<guilty>guilty|convictions?)\b|\b(?P<defense>defen[cs]e verdict)\b|"
    r"\bfor (?:the )?(?P<side>plaintiff|defendant|defen[cs]e)s?\b"
)


def returned(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "returned a verdict of not guilty", "a guilty verdict was read", "came back with guilty verdicts on nine counts"."""
    if verb.negated or verb.tense == "future" or verb.modal not in (None, "to"):
        return None
    found = find_object(parsed, verb, clause)
    about, first, last = (
        (subject.name, subject.first, subject.last) if verb.voice == "passive" else (found.about, found.first, found.last)
    )
    by_jury = subject.name == "jury" or (subject.first >= 0 and parsed.words[subject.last - 1] in _JURORS)
    if about not in ("verdict", "award", "dismissal") or (verb.voice != "passive" and not by_jury and subject.name != "judge"):
        return None
    act = _verdict_in(" ".join(parsed.words[max(0, first - 4) : min(last + 7, len(parsed.words))]).replace("$ ", "$"))
    if act is None:
        return None
    if act.object == "award":
        for at in range(last, min(last + 6, len(parsed.words) - 1)):
            person = name_at(parsed, at + 1)
            if parsed.words[at] in ("for", "against") and person is not None:
                side = "for_person" if parsed.words[at] == "for" else "against_person"
                act = Act("verdict", side, "verdict")
                return governed(act, parsed, index, clause, verb, Head("jury", -1, -1), person)
    return governed(act, parsed, index, clause, verb, Head("jury", -1, -1), None)


def _verdict_in(text: str) -> Act | None:
    outcomes = {match.lastgroup for match in _WHAT_VERDICT.finditer(text)}
    if {"not", "guilty"} <= outcomes:
        return Act("verdict", "split", "verdict")
    if "not" in outcomes or "guilty" in outcomes:
        return Act("verdict", "not_guilty" if "not" in outcomes else "guilty", "verdict")
    if "defense" in outcomes:
        return Act("verdict", "not_liable", "verdict")
    if "side" in outcomes:
        return Act("verdict", "liable" if "plaintiff" in text else "not_liable", "verdict")
    return Act("verdict", "liable", "award") if SUM.search(text) else None


_VERDICT_OF = re.compile(r"^(?:\S+ ){0,8}?(?:verdict|judgment|award)\b")


def hit_with(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "was hit with a $3 million verdict", "Jury hits bank with $3 million verdict"."""
    text = " ".join(parsed.words[verb.at + 1 : verb.at + 14])
    if verb.lemma not in ("hit", "slap") or verb.negated or not SUM.search(text):
        return None
    if _FINE_OF.match(text):
        return _fined(parsed, index, clause, verb, subject, text)
    if not _VERDICT_OF.match(text):
        return None
    kind = "verdict" if "verdict" in text or subject.name == "jury" else "ruling"
    act = Act(kind, "liable", "award")
    if subject.name == "jury":
        return told_by(verb, act, index, subject, find_object(parsed, verb, clause).person)
    if subject.name in PEOPLE and (verb.voice == "passive" or headline or verb.form == "ed"):
        return told_by(replace(verb, voice="passive", tense="past"), act, index, Head("jury", -1, -1), subject)
    return None


_FINE_OF = re.compile(r"^(?:\S+ ){0,9}?(?:fine|penalty)\b")


def _fined(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, text: str) -> Frame | None:
    """ "slapped her with a $10,000 fine", by a judge; for contempt it is that."""
    act = Act("ruling", "contempt", "contempt") if "contempt" in text else Act("sentence", "fine", "sentence")
    if subject.name in COURTS:
        return told_by(verb, act, index, subject, find_object(parsed, verb, clause).person)
    by_court = verb.voice == "passive" and find_agent(parsed, verb, clause).name in COURTS
    return told_by(verb, act, index, Head("court", -1, -1), subject) if by_court and subject.name in PEOPLE else None


def put_in_money(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "put the damages at $3 million", "set damages at $3 million": by a jury or a judge; "won $3 million from a jury"."""
    text = " ".join(parsed.words[verb.last : verb.last + 12])
    before = " ".join(parsed.words[verb.at + 1 : verb.last + 1]) + " "
    if verb.negated or verb.modal is not None or not SUM.search(text):
        return None
    if verb.doing == "win":
        by_jury = re.search(r"\b(?:from|by|in) (?:a|the) (?:\w+ ){0,3}(?:jury|jurors|verdict)\b|\bjury (?:verdict|award)\b", text)
        if by_jury is None or subject.name not in PEOPLE:
            return None
        return told_by(verb, Act("verdict", "liable", "award"), index, Head("jury", -1, -1), subject)
    if subject.name not in COURTS | {"jury"} or not re.search(r"\b(?:damages|award|payout|compensation)\b", before + text):
        return None
    act = Act("verdict" if subject.name == "jury" else "ruling", "liable", "award")
    return told_by(verb, act, index, subject)
