"""the parties end it themselves -> a frame: settled, reached a settlement, agreed to pay."""

from __future__ import annotations

import re
from dataclasses import replace

from notifier.core.language.wordlists import words
from notifier.core.reading.acts import Act
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import COURTS, Frame, find_governor, told_by
from notifier.core.reading.objects import find_object
from notifier.core.reading.roles import Head
from notifier.core.reading.words import DAY_WORDS

_TALK = words(
    """
    talks conference offer demand negotiations discussions proposal hearing terms judge offers fund funds
    money conferences value
    """
)
_ENDED_BY = frozenset({"settlement", "deal", "agreement", "pay", "terms", "confidentially", "amicably"})
DOINGS = frozenset({"settle", "resolve", "reach", "announce", "agree", "strike", "file", "enter", "win", "pay"})
"""What a verb must do to be asked at all."""
_SETTLED = Act("settlement", "settled", "settlement")


def find(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """A settlement told in this verb; None where it is none."""
    if verb.negated:
        return None
    words = parsed.words
    after = words[verb.last : verb.last + 2]
    if words[subject.last - 1 : subject.last] == ["dust"] or "unaffected" in words:
        return None  # "once the dust has settled"
    on_day = after[:1] == ["on"] and after[1:] != [] and after[1] in DAY_WORDS
    if verb.doing == "settle" and (on_day or not any(word in after for word in ("down", "into", "on"))):
        if verb.voice == "active" and subject.name not in (
            "case",
            "charges",
            "name",
            "both",
            "none",
            "pronoun",
            "plaintiff",
            "defendant",
            "prosecution",
            "other",
            "lawyer",
        ):
            return None
        if verb.voice == "passive" and subject.name not in ("case", "charges", "none", "name", "other", "pronoun"):
            return None
        return _frame(parsed, index, clause, verb, subject)
    if (
        verb.doing == "resolve"
        and find_object(parsed, verb, clause).about in ("case", "charges")
        and (subject.name == "both" or not _ENDED_BY.isdisjoint(words))
    ):
        return _frame(parsed, index, clause, verb, subject)
    if verb.doing == "pay":
        return _pay(parsed, index, clause, verb, subject, headline)
    found = find_object(parsed, verb, clause)
    about, last = (subject.name, subject.last) if verb.voice == "passive" else (found.about, found.last)
    if about == "settlement" and words[last : last + 1] and words[last] in _TALK:
        return None
    if (
        about == "settlement"
        and verb.doing in ("reach", "announce", "agree", "strike", "file", "enter", "win")
        and (subject.name not in COURTS or verb.voice == "passive")
    ):
        noun = words[last - 1]
        if noun in ("deal", "deals", "agreement", "accord", "pact", "resolution", "compromise") and not any(
            parsed.nouns[i].name in ("case", "charges") or words[i] in ("settle", "settlement") for i in parsed.nouns
        ):
            return None
        return _frame(parsed, index, clause, verb, subject)
    at = verb.last
    while words[at : at + 1] and (words[at] in ("on", "late", "this", "early", "week", "jointly") or words[at] in DAY_WORDS):
        at += 1
    if verb.doing == "agree" and words[at : at + 1] == ["to"] and subject.name not in COURTS:
        later = words[at + 1 : at + 20]
        if later[:1] in (["settle"], ["resolve"]) or (
            later[:1] in (["pay"], ["drop"], ["end"]) and ("settle" in later or "resolve" in later or "settlement" in later)
        ):
            return _frame(parsed, index, clause, verb, subject)
    return None


_TO_SETTLE = re.compile(
    r"^(?:\S+ ){1,14}?(?:to (?:settle|resolve) (?!down)|(?:under|as part of|in) (?:a|the|an) (?:\S+ )?(?:settlement|agreement|deal)"
    r" (?:filed|announced|reached|disclosed|signed) (?:on |late )?(?:mon|tues|wednes|thurs|fri|satur|sun|to)day)"
)
_TOLD_COURT = re.compile(r"\b(?:told|informed|notified|advised) (?:\S+ ){0,6}?(?:judge|court)\b")
_SAID_TODAY = re.compile(r"\b(?:said|announced|disclosed|confirmed) (?:(?:on|late|early) )?(?:\w+day|yesterday)\b")
_MONEY = frozenset({"$", "£", "€", "₹"})


def _pay(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "will pay $4 million to settle the suit", "will pay her $4 million under a settlement filed Tuesday"."""
    if verb.voice != "active" or subject.name in COURTS | {"jury", "none"}:
        return None
    if verb.modal not in (None, "will") and not (headline and verb.modal == "to" and find_governor(parsed, verb) is None):
        return None
    after = parsed.words[verb.last : verb.last + 22]
    if not _MONEY & set(after) or {"proposed", "if", "offered", "would"} & set(parsed.words):
        return None
    if not _TO_SETTLE.search(" ".join(after)):
        return None
    told = replace(verb, modal=None, tense="past") if verb.modal is not None else verb
    return told_by(told, _SETTLED, index, Head("party", -1, -1), subject)


def _frame(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head) -> Frame:
    governor = find_governor(parsed, verb) if verb.modal == "to" else None
    if verb.tense == "pluperfect" and clause.link == "that" and _SAID_TODAY.search(" ".join(parsed.words[: verb.first])):
        verb = replace(verb, tense="past")  # "said Tuesday that they had settled"
    if verb.tense == "pluperfect" and _TOLD_COURT.search(" ".join(parsed.words[: verb.first])):
        verb = replace(verb, tense="past")  # what the parties tell the court is the news
    return told_by(verb, _SETTLED, index, Head("party", -1, -1), subject, governor=governor)
