"""pleas -> frames: pleaded, entered, admitted, denied in court, or told in the words of the accused."""

from __future__ import annotations

import re
from dataclasses import replace

from notifier.core.language.wordlists import words
from notifier.core.reading.acts import Act
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import COURTS, PEOPLE, Frame, governed
from notifier.core.reading.objects import find_object
from notifier.core.reading.roles import Head, is_name, name_at
from notifier.core.reading.sentencing import words_after
from notifier.core.reading.words import SUBJECT_PRONOUNS

_PLEAS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("not", "guilty"), "not_guilty"),
    (("innocent",), "not_guilty"),
    (("no", "contest"), "no_contest"),
    (("guilty",), "guilty"),
    (("nolo",), "no_contest"),
)


def plead(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    said = parsed.words
    if verb.lemma == "plea" and verb.form != "s" and not (headline or verb.modal):
        return None
    if subject.name in COURTS | {"jury", "lawyer"}:
        return None
    if verb.negated:
        return None
    after = said[verb.last : verb.last + 5]
    if after[:1] == ["to"] and verb.lemma == "plead" and not {"guilty", "contest"} & set(said) and {"count", "counts"} & set(after):
        return governed(Act("plea", "guilty", "plea"), parsed, index, clause, verb, Head("party", -1, -1), subject)
    for phrase, outcome in _PLEAS:
        for offset in range(3):
            if tuple(after[offset : offset + len(phrase)]) == phrase:
                return governed(Act("plea", outcome, "plea"), parsed, index, clause, verb, Head("party", -1, -1), subject)
    return None


def enter(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    if verb.negated:
        return None
    found = find_object(parsed, verb, clause)
    by_itself = subject.name == "plea" and verb.first == verb.at  # "Her plea of guilty, entered late Friday, …"
    if verb.voice == "passive" or by_itself:
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
        elif "no contest" in text or "no-contest" in text or "nolo" in text:
            outcome = "no_contest"
        elif "guilty" in text:
            outcome = "guilty"
        else:
            return None
        person = subject if subject.name in PEOPLE and verb.voice != "passive" else None
        if subject.name == "lawyer":
            person = _client(parsed, subject, verb)
        if by_itself:
            verb = replace(verb, voice="passive", tense="past")
        return governed(Act("plea", outcome, "plea"), parsed, index, clause, verb, Head("party", -1, -1), person)
    return None


def _client(parsed: Parsed, lawyer: Head, verb: Verb) -> Head | None:
    """Whose plea a lawyer enters: "A lawyer for Ann Orr", "Ann Orr's lawyer"; None where the words do not say."""
    words = parsed.words
    if words[lawyer.last : lawyer.last + 1] == ["for"]:
        return name_at(parsed, lawyer.last + 1)
    at = lawyer.first - 1
    if at < 1 or words[at] != "'s":
        return None
    while at > 0 and is_name(parsed, at - 1):
        at -= 1
    return name_at(parsed, at)


def admit(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "admitted in court that he forged", "admits fraud": a plea where a court is named beside it; else no more than words."""
    if verb.negated or subject.name not in PEOPLE or verb.voice == "passive":
        return None
    text = words_after(parsed, verb, 22)
    if headline and verb.doing == "admit" and not _CRIMES.isdisjoint(parsed.words[verb.last : verb.last + 6]):
        return governed(Act("plea", "guilty", "plea"), parsed, index, clause, verb, Head("party", -1, -1), subject)
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


def accept(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "The judge accepted her guilty plea"."""
    found = find_object(parsed, verb, clause)
    if found.about != "plea" or verb.negated or verb.voice == "passive" or verb.modal is not None or subject.name not in COURTS:
        return None
    text = " ".join(parsed.words[max(0, found.first - 2) : found.last + 4])
    outcome = "no_contest" if "contest" in text else "guilty" if "guilty" in text and "not" not in text else None
    return governed(Act("plea", outcome, "plea"), parsed, index, clause, verb, Head("party", -1, -1), None, weak=outcome is None)


_IN_COURT = re.compile(r"\b(?:at|in|before) (?:[\w'.-]+ ){0,4}(?:court|magistrates|assizes)\b|\bold bailey\b")


def deny(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "denied two charges of fraud at Leeds Crown Court": what British papers call a plea of not guilty."""
    if verb.negated or verb.voice == "passive" or subject.name not in PEOPLE or verb.modal is not None:
        return None
    about = find_object(parsed, verb, clause)
    charged = about.about in ("charges", "-") and about.person is None
    if not charged or not _IN_COURT.search(parsed.text):
        return None
    if about.about == "-" and _CRIMES.isdisjoint(parsed.words[verb.last : verb.last + 8]):
        return None
    return governed(Act("plea", "not_guilty", "plea"), parsed, index, clause, verb, Head("party", -1, -1), subject)


_CRIMES = words(
    """
    murder manslaughter homicide rape fraud assault theft burglary robbery arson bribery perjury conspiracy harassment corruption
    laundering wounding killing causing possessing stealing attempting driving offences offence
    """
)


# --- in their own words -----------------------------------------------------------------------------------------------

_SAID = r"(?:said|says|say|answered|answers|replied|replies|responded|declared|told|whispered|murmured|repeated)"
_QUOTED_FIRST = re.compile(
    rf"[“\"'‘] (?P<plea>not guilty|guilty|no contest)\b(?: [^”“\"]{{0,60}}?)? [”\"'’] (?:(?P<who>[\w.'’ -]{{1,40}}?) {_SAID}|"
    rf"{_SAID} (?P<after>[\w.'’ -]{{2,40}}))\b"
)
_SAID_FIRST = re.compile(
    rf"\b(?:{_SAID}|saying|answering|responding)(?: \w+){{0,5}} [“\"'‘] (?P<plea>not guilty|guilty|no contest)\b(?! of (?:any|no))"
)
_PLEADS_IN = re.compile(r"\b(?:charges?|counts?|court|courtroom|judge|plea|pleas|hearing|arraign\w*|clerk|indictment|dock)\b")
_NOT_THE_ACCUSED = words(
    "foreman forewoman foreperson jury juror jurors prosecutors prosecutor reporters interview journalists means"
)


def may_be_quoted(words: list[str]) -> bool:
    """Whether a plea may stand in quotation marks."""
    return ("guilty" in words or "contest" in words) and not _MARKS.isdisjoint(words)


_MARKS = frozenset({"“", '"', "'", "‘"})


def find_quoted(parsed: Parsed) -> list[Frame]:
    """A plea in the words of the accused: "“Not guilty,” she said", "answered “not guilty” nine times"."""
    if not may_be_quoted(parsed.words) or not _NOT_THE_ACCUSED.isdisjoint(parsed.words):
        return []
    text = parsed.text
    match = _QUOTED_FIRST.search(text) or _SAID_FIRST.search(text)
    if match is None:
        return []
    who = _speaker(parsed, match, text)
    if match.group("plea") != "not guilty" and not (_PLEADS_IN.search(text) or _is_said_at_trial(match, who, text)):
        return []
    at = text[: match.end()].count(" ") if match.re is _QUOTED_FIRST else text[: match.start()].count(" ")
    at = min(at, len(parsed.words) - 1)
    told = Verb(at, at, at + 1, "plead", "ed", "plead", "active", "past", False, None)
    act = Act("plea", match.group("plea").replace("no contest", "no_contest").replace("not guilty", "not_guilty"), "plea")
    return [Frame(act, parsed.clause_of(at), at, at, at + 1, told, Head("party", -1, -1), who)]


_ALONE = re.compile(r"[“\"'‘] guilty (?:[,.!] )?[”\"’'] ")
_AT_TRIAL = re.compile(r"\b(?:into|at|in|before|during|of|halfway through|as) (?:\S+ ){0,3}?(?:trial|retrial|case)\b")


def _is_said_at_trial(match: re.Match[str], who: Head | None, text: str) -> bool:
    """Whether somebody named says that one word, and a trial is named beside it: "“Guilty,” says Ann Orr, a week into trial"."""
    if who is None or who.name != "name" or _ALONE.match(match[0]) is None or _AT_TRIAL.search(text) is None:
        return False
    speaks = match.start("who") if match["who"] else match.start("after")
    return text.count(" ", 0, speaks) == who.first


def _speaker(parsed: Parsed, match: re.Match[str], text: str) -> Head | None:
    """Who says it: a pronoun or a name in the words of saying; None where they name nobody."""
    low = text[: match.start()].count(" ")
    high = min(len(parsed.words), text[: match.end()].count(" ") + 1)
    for at in range(low, high):
        if parsed.words[at] in SUBJECT_PRONOUNS:
            return Head("pronoun", at, at + 1)
        if is_name(parsed, at) and parsed.words[at] not in ("guilty", "not", "no"):
            return name_at(parsed, at)
    return None
