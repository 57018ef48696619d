"""charges -> frames: brought by prosecutors, or told by the paper that charges."""

from __future__ import annotations

import re
from dataclasses import replace

from notifier.core.reading.acts import Act
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import PEOPLE, Frame, find_agent, governed, told_by
from notifier.core.reading.objects import find_object
from notifier.core.reading.roles import Head, name_at


def charge(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    if verb.negated or (verb.first == verb.at and parsed.words[verb.first - 1 : verb.first] == ["as"]):
        return None  # "guilty as charged"
    if verb.voice == "passive":
        if verb.tense == "modifier" or subject.name not in PEOPLE:
            return None
        if verb.doing == "charge" and parsed.words[verb.last : verb.last + 1] in (["for"], ["a"]):
            return None
        actor = find_agent(parsed, verb, clause)
        person: Head | None = subject
    elif subject.name in ("prosecution", "grand_jury") or _is_indictment(parsed, subject) or _are_prosecutors(parsed, subject):
        actor, person = subject, find_object(parsed, verb, clause).person
        if person is None:
            return None
        if subject.name == "charges":
            actor = Head("prosecution", -1, -1)
    elif parsed.words[: verb.at] == ["also"] and parsed.words[verb.last : verb.last + 1] in (["is"], ["are"], ["was"], ["were"]):
        actor, person = Head("unknown", -1, -1), _first_name(parsed, verb.last + 1)  # "Also charged is his driver, Ann Orr"
    elif headline and verb.form == "ed" and subject.name in ("name", "other"):
        actor = Head("unknown", -1, -1)
        person = subject
    else:
        return None
    return governed(Act("charge", "charged", "charges"), parsed, index, clause, verb, actor, person)


_PROSECUTORS = re.compile(r"\b(?:prosecutors|district attorneys?|grand jurors|investigators)\b")


def _are_prosecutors(parsed: Parsed, subject: Head) -> bool:
    """Whether "they" are the prosecutors of the sentence before: "Prosecutors went further. They charged her with murder"."""
    return (
        subject.name == "pronoun" and parsed.words[subject.first] == "they" and _PROSECUTORS.search(parsed.before(140)) is not None
    )


def _is_indictment(parsed: Parsed, subject: Head) -> bool:
    """Whether the subject is the paper that charges: "a superseding indictment", "indictments"."""
    return subject.name == "charges" and parsed.words[subject.last - 1] in ("indictment", "indictments")


def file_charges(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    found = find_object(parsed, verb, clause)
    about = subject.name if verb.voice == "passive" else found.about
    if verb.voice != "passive" and _is_indictment(parsed, subject) and verb.doing in ("return", "unseal") and not verb.negated:
        person = _charged_by_it(parsed, verb)  # "an indictment returned Tuesday adds two counts against the broker"
        act = Act("charge", "charged", "charges")
        return governed(act, parsed, index, clause, verb, Head("prosecution", -1, -1), person) if person else None
    if about != "charges" or verb.negated:
        return None
    if verb.voice != "passive" and subject.name not in ("prosecution", "grand_jury"):
        return None
    first = subject.first if verb.voice == "passive" else found.first
    noun = parsed.words[first]
    if noun in ("counts", "count") and not (verb.voice == "passive" and parsed.words[first + 1 : first + 2] == ["of"]):
        return None
    if noun in ("allegation", "allegations", "claim", "claims", "accusations"):
        return None
    against = _against(parsed, first, verb.last + 16)
    person = against or found.person if verb.voice == "passive" else found.person or against
    return governed(
        Act("charge", "charged", "charges"),
        parsed,
        index,
        clause,
        verb,
        Head("prosecution", -1, -1),
        person,
        weak=person is None,
    )


_TO_TRIAL = re.compile(r"^(?:\S+ ){0,9}?(?:to )?(?:stand trial|to trial|face trial|be tried|to (?:the |a )?criminal court)\b")
_WHO_INVESTIGATE = frozenset({"investigating", "instruction", "examining", "investigative"})


def send_to_trial(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "An investigating judge ordered the minister to stand trial": what an indictment is elsewhere."""
    if (
        verb.negated
        or _WHO_INVESTIGATE.isdisjoint(parsed.words)
        or not _TO_TRIAL.match(" ".join(parsed.words[verb.last : verb.last + 14]))
    ):
        return None
    person = subject if verb.voice == "passive" else find_object(parsed, verb, clause).person
    return governed(Act("charge", "charged", "charges"), parsed, index, clause, verb, Head("prosecution", -1, -1), person)


def _charged_by_it(parsed: Parsed, verb: Verb) -> Head | None:
    """The name after the "against" of the counts that an indictment adds; None where it names nobody."""
    if not {"adds", "added"} & set(parsed.words[verb.last : verb.last + 4]):
        return None
    return _against(parsed, verb.last, verb.last + 14)


def _against(parsed: Parsed, first: int, last: int) -> Head | None:
    """The name after "against" within these words."""
    words = parsed.words
    for at in range(first, min(len(words) - 1, last)):
        if words[at] == "against" and (named := name_at(parsed, at + 1)) is not None:
            return named
    return None


def _first_name(parsed: Parsed, first: int) -> Head | None:
    return next((named for at in range(first, len(parsed.words)) if (named := name_at(parsed, at)) is not None), None)


def hit_with(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "was hit with new charges", "slapped with a second indictment"."""
    if (
        verb.lemma not in ("hit", "slap")
        or verb.negated
        or subject.name not in PEOPLE
        or (verb.voice != "passive" and not headline)
    ):
        return None
    for at in range(verb.last, min(len(parsed.words), verb.last + 8)):
        noun = parsed.nouns.get(at)
        if noun is not None and noun.name == "charges" and parsed.words[at] not in ("claim", "claims", "allegations"):
            told = replace(verb, voice="passive", tense="past")
            return told_by(told, Act("charge", "charged", "charges"), index, Head("unknown", -1, -1), subject)
    return None
