"""participle after "had", "saw", "gets" -> the passive that it is: "had his conviction erased by a panel", "gets verdict wiped
out"."""

from __future__ import annotations

from dataclasses import replace

from notifier.core.language.wordlists import words
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.roles import Head
from notifier.core.reading.words import ADVERBS, COORDINATORS, DAY_WORDS, HAVE, MODALS, PREPOSITIONS, SUBORDINATORS

_GETTING = HAVE | words("gets get got sees see saw seen getting seeing wins won")
_OBJECTS = words(
    """
    case charges appeal verdict conviction judgment award sentence ruling injunction stay request law settlement claims_part
dismissal
    bail plea request motion new_trial contempt sanctions
    """
)
_REACH = 14


def recast(parsed: Parsed, verb: Verb, clause: Clause) -> tuple[Verb, Head] | None:
    """The verb as a passive, and what befell it; None where no "had" with an object stands before it."""
    if verb.form not in ("ed", "participle", "same") or verb.first != verb.at or verb.negated or not _is_bare(parsed, verb):
        return None
    taken = parsed.words
    for at in range(verb.at - 1, max(clause.first, verb.at - _REACH) - 1, -1):
        word = taken[at]
        if word in (",", ";", ":", "—", "–") or word in COORDINATORS or word in SUBORDINATORS:
            return None
        if word in _GETTING and at + 1 < verb.at:
            if any(at < other.at < verb.at for other in clause.verbs):
                return None
            noun = next(
                (parsed.nouns[i] for i in range(at + 1, verb.at) if i in parsed.nouns and parsed.nouns[i].name in _OBJECTS), None
            )
            if noun is None:
                return None
            while noun.last < verb.at and noun.last in parsed.nouns and parsed.nouns[noun.last].name in _OBJECTS:
                noun = parsed.nouns[noun.last]
            above = taken[at - 1] if at else ""
            if above == "to" or above in MODALS:  # "a bid to have his conviction quashed"
                told = replace(verb, voice="passive", tense="infinitive", modal=above, first=at - 1)
                return told, Head(noun.name, noun.first, noun.last)
            tense = "pluperfect" if taken[at - 1 : at] == ["had"] else "past"
            return replace(verb, voice="passive", tense=tense), Head(noun.name, noun.first, noun.last)
    return None


def _is_bare(parsed: Parsed, verb: Verb) -> bool:
    """Whether no object follows: the participle ends its phrase."""
    after = parsed.words[verb.last] if verb.last < len(parsed.words) else "."
    return (
        not after[:1].isalnum()
        or after in PREPOSITIONS
        or after in ADVERBS
        or after in DAY_WORDS
        or after in ("and", "but", "outright")
    )
