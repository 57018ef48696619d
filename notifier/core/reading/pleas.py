"""pleas -> frames."""

from __future__ import annotations

import re

from notifier.core.reading.acts import Act
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import COURTS, PEOPLE, Frame, governed
from notifier.core.reading.roles import Head, find_object
from notifier.core.reading.sentencing import words_after

_PLEAS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("not", "guilty"), "not_guilty"),
    (("innocent",), "not_guilty"),
    (("no", "contest"), "no_contest"),
    (("guilty",), "guilty"),
    (("nolo",), "no_contest"),
)


def plead(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    words = parsed.words
    if verb.lemma == "plea" and verb.form != "s" and not (headline or verb.modal):
        return None
    if subject.name in COURTS | {"jury", "lawyer"}:
        return None
    if verb.negated:
        return None
    after = words[verb.last : verb.last + 5]
    for phrase, outcome in _PLEAS:
        for offset in range(3):
            if tuple(after[offset : offset + len(phrase)]) == phrase:
                return governed(Act("plea", outcome, "plea"), parsed, index, clause, verb, Head("party", -1, -1), subject)
    return None


def enter(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    if verb.negated:
        return None
    found = find_object(parsed, verb, clause)
    if verb.voice == "passive":
        about, first, last = subject.name, subject.first, subject.last
    else:
        about, first, last = found.about, found.first, found.last
    if about == "plea":
        text = " ".join(parsed.words[max(0, first - 3) : last + 5])
        if verb.doing == "change":
            outcome: str | None = (
                "guilty"
                if "to guilty" in text or "guilty" not in text
                else (
                    "guilty"
                    if "from not guilty" in text or "not guilty plea" in text or "plea of not guilty" in text
                    else "not_guilty"
                )
            )
        elif "not guilty" in text or "not-guilty" in text:
            outcome = "not_guilty"
        elif "no contest" in text or "no-contest" in text:
            outcome = "no_contest"
        elif "guilty" in text:
            outcome = "guilty"
        else:
            return None
        person = subject if subject.name in PEOPLE and verb.voice != "passive" else None
        if subject.name == "lawyer":
            person = None
        return governed(Act("plea", outcome, "plea"), parsed, index, clause, verb, Head("party", -1, -1), person)
    return None


def admit(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "admitted in court that he forged", "admits fraud": a plea where a court is named beside it; else no more than words."""
    if verb.negated or subject.name not in PEOPLE or verb.voice == "passive":
        return None
    text = words_after(parsed, verb, 22)
    near = parsed.words[verb.last : verb.last + 12]
    if re.search(
        r"\bin (?:\w+ ){0,3}court\b|\bbefore (?:\w+ ){0,3}(?:judge|court)\b|\bhis guilt\b|\bher guilt\b|\bguilt\b", text
    ) or any(
        parsed.nouns[i].name == "charges"
        for i in range(verb.last, min(verb.last + len(near), len(parsed.words)))
        if i in parsed.nouns
    ):
        return governed(
            Act("plea", "guilty", "plea"),
            parsed,
            index,
            clause,
            verb,
            Head("party", -1, -1),
            subject,
            weak=not headline and "court" not in text and "guilt" not in text,
        )
    return None
