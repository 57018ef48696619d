"""a court's word at the end -> a frame: "…, a judge ruled Tuesday", "“…,” wrote Judge Haas", "…, said a judge who"."""

from __future__ import annotations

import re
from dataclasses import replace

from notifier.core.language.wordlists import words
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import COURTS, Frame, told_by
from notifier.core.reading.predicates import judge_of
from notifier.core.reading.roles import Head, is_name
from notifier.core.reading.words import ADVERBS, COORDINATORS, DAY_WORDS, DETERMINERS, MODALS, PREPOSITIONS

DOINGS = frozenset({"rule", "find", "hold", "declare", "say", "order", "tell"})
"""What a verb must do to be asked at all."""
_BODIES = (COURTS - {"ruling"}) | {"jury"}
_STOPS = frozenset({";", "—", "–", "--", ":", "|"})
_OPENERS = words(
    """
    after when although though while as since if unless whether because citing saying calling noting despite having following before
    until in on at during by for with meanwhile but
    """
)
"""What stands at the head of words that only lead up to what a court did: "After a week of talks, a judge ruled"."""
_UNSURE = re.compile(r"\b(?:could|would|might|if|perhaps|probably|appears?|seems?)\b")
_OF_DATES = re.compile(
    r"\b(?:trial|retrial|hearing|sentencing|arraignment|arguments?|selection)\b.*\b(?:moved|postponed|delayed|pushed|put|"
    r"reset|rescheduled|"
    r"adjourned|set|scheduled|begins?|starts?|take place|held|vacated|open|continued|canceled|cancelled)\b"
)
"""The calendar's business."""
_UNSHOWN = re.compile(
    r"\b(?:failed to|did not|didn't|had not|hadn't|could not|couldn't|never) (?:show|prove|establish|"
    r"demonstrate|shown|proved|proven)\b"
)
"""What was not shown is not so."""
_TALK = frozenset({"say", "tell"})
_REACH = 9


def find(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """What a court decided by the words before it; None where they decide nothing, or are not a court's."""
    if verb.negated or verb.modal is not None or verb.voice == "passive" or verb.tense in ("ing", "modifier", "pluperfect"):
        return None
    found = _said_before(parsed, verb, subject) or _said_after(parsed, verb)
    if found is None:
        return None
    actor, end = found
    content = _content(parsed, end)
    if not content or {"dissent", "dissenting", "dissented"} & set(parsed.words):
        return None
    if _OF_DATES.search(content):
        return None
    if _UNSHOWN.search(content):
        return None
    if verb.doing in _TALK and _UNSURE.search(content):
        return None
    act = judge_of(content, verb, actor, passive=False)
    if act is None or act.disposition is None:
        return None
    return told_by(replace(verb, tense="past"), act, index, actor, None, source=index)


def may_end(parsed: Parsed, verb: Verb) -> bool:
    """Whether the verb may give the source of what stands before it: a court stands between the last comma and it, or after it."""
    before = verb.first - 1
    for at in range(before, max(-1, before - _REACH), -1):
        noun = parsed.nouns.get(at)
        if noun is not None:
            return noun.name in _BODIES and "," in parsed.words[max(0, at - 5) : at]
        if parsed.words[at] == ",":
            break
    return parsed.words[before] in (",", "”", '"') and any(
        at in parsed.nouns and parsed.nouns[at].name in _BODIES for at in range(verb.last, verb.last + 6)
    )


def _said_before(parsed: Parsed, verb: Verb, subject: Head) -> tuple[Head, int] | None:
    """The court and where its comma stands, in ", a judge ruled"; only where no more of what was decided comes after the verb."""
    if subject.name not in _BODIES or not subject.last - 2 <= verb.first <= subject.last + _REACH:
        return None
    if not _ends(parsed, verb):
        return None
    at = subject.first
    while at > 0 and parsed.words[at - 1] not in (",", '"', "”") and parsed.words[at - 1] not in _STOPS:
        at -= 1
    if parsed.words[at] in COORDINATORS:
        return None  # "…, but the judge told the panel": a clause of its own
    return (subject, at) if at > 2 and parsed.words[at - 1] in (",", '"', "”") else None


def _said_after(parsed: Parsed, verb: Verb) -> tuple[Head, int] | None:
    """The same in "…,” said a judge who", "…,” wrote Judge Haas"."""
    if verb.first < 3 or parsed.words[verb.first - 1] not in (",", '"', "”"):
        return None
    for at in range(verb.last, min(len(parsed.words), verb.last + 6)):
        noun = parsed.nouns.get(at)
        if noun is not None:
            return (Head(noun.name, noun.first, noun.last), verb.first) if noun.name in _BODIES else None
        if parsed.words[at] in PREPOSITIONS and parsed.words[at] != "for":
            return None
    return None


def _ends(parsed: Parsed, verb: Verb) -> bool:
    """Whether nothing but a day, a place or a hearer follows the verb before the next comma."""
    words = parsed.words
    if verb.doing == "tell":
        heard = words[verb.last : verb.last + 12]
        return not {"to", "that", "it", "they", "he", "she"} & set(heard) and MODALS.isdisjoint(heard)
    at = verb.last
    after = words[at] if at < len(words) else "."
    if after in ("him", "her", "them", "it") or after in DETERMINERS or (at < len(words) and is_name(parsed, at)):
        return False
    return after not in ("that", "to", "against", "for") and (
        not after[:1].isalnum() or after in PREPOSITIONS or after in ADVERBS or after in DAY_WORDS or after.endswith("ly")
        or after in ("as", "after", "late", "early", "this", "last", "when", "while", "because", "before", "and", "but")
    )  # fmt: skip


def _content(parsed: Parsed, end: int) -> str:
    """The words that the court's word stands behind, from the last break; empty where they only lead up to it."""
    words = parsed.words
    last = end
    while last > 0 and words[last - 1] in (",", '"', "”"):
        last -= 1
    first = last
    while first > 0 and words[first - 1] not in _STOPS and not (words[first - 1] == "." and not _abbreviates(words, first - 1)):
        first -= 1
    aside = {
        at
        for clause in parsed.clauses
        if clause.link == "relative" and first < clause.first and clause.last < last
        for at in range(clause.first, clause.last)
    }
    said = [words[at] for at in range(first, last) if at not in aside and words[at] not in ('"', "“", "”")]
    return "" if len(said) < 3 or said[0] in _OPENERS else " ".join(said)


def _abbreviates(words: list[str], at: int) -> bool:
    return at > 0 and (len(words[at - 1]) <= 3 or words[at - 1] in ("corp", "u.s"))
