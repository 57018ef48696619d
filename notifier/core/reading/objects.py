"""clause + verb -> what was done something to, and for what: the noun phrase after the verb, or before it in the passive."""

from __future__ import annotations

from notifier.core.language.values import value
from notifier.core.language.wordlists import words
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.nouns import PURPOSES, WHO
from notifier.core.reading.roles import ABBREVIATED, Head, is_name
from notifier.core.reading.verbs import FORMS
from notifier.core.reading.words import ADVERBS, DETERMINERS, PREPOSITIONS

_SKIPPED = words(
    """
    in at during before after following until by amid near inside outside because against
    """
)


@value
class Object:
    """What an act was done to: a class (`request:purpose` for requests), the words it stands in; `person` a name "
    "or pronoun among them."""

    about: str
    first: int
    last: int
    person: Head | None = None


def find_object(parsed: Parsed, verb: Verb, clause: Clause) -> Object:
    """The first noun of the tables after the verb, up to the next clause; `-` where there is none."""
    key = (verb.at, verb.last, verb.particle_at, id(clause))
    found: Object | None = parsed.found.get(key)
    if found is None:
        found = parsed.found[key] = _look_for_object(parsed, verb, clause)
    return found


def _look_for_object(parsed: Parsed, verb: Verb, clause: Clause) -> Object:
    words, nouns = parsed.words, parsed.nouns
    person: Head | None = None
    inside = False
    start = max(verb.last, verb.particle_at + 1) if 0 <= verb.particle_at <= verb.at + 2 else verb.last
    end = min(_end_of(parsed, verb, clause), start + 22)
    at = start
    while at < end:
        word = words[at]
        if word in _SKIPPED:
            inside = True
        elif word in ("the", "a", "an", "his", "her", "its", "their") and at > start and words[at - 1] not in PREPOSITIONS:
            inside = False  # "affirmed in full the award"
        elif word in PREPOSITIONS or word == ",":
            inside = False
            if word == "," and at - start > 12:
                break
        noun = nouns.get(at)
        if noun is not None and noun.name == "costs" and words[at - 1] == "with":
            noun = None  # "dismissed with costs the application"
        if noun is not None and not inside:
            if noun.name in WHO:
                person = person or Head(noun.name, noun.first, noun.last)
            else:
                while noun.last < end and nouns.get(noun.last) is not None and nouns[noun.last].name not in WHO:
                    noun = nouns[noun.last]
                if words[noun.last : noun.last + 1] == ["'s"] and noun.last + 1 < end:
                    at = noun.last + 1
                    continue
                if noun.name == "request" or (noun.name == "plea" and is_prayer(parsed, noun.first, noun.last)):
                    purpose = find_purpose(parsed, noun.first, noun.last)
                    return Object(f"request:{purpose}" if purpose else "request", noun.first, noun.last, person)
                return Object(noun.name, noun.first, noun.last, person)
            at = noun.last
            continue
        if person is None and not inside:
            if is_name(parsed, at):
                last = at + 1
                titled = parsed.raw[verb.at][:1].isupper() and verb.at > 0  # in the capitals of a title a noun is no name
                while last < end and (
                    (is_name(parsed, last) and not (titled and last in nouns and nouns[last].name not in WHO))
                    or (
                        words[last] == "."
                        and last + 1 < end
                        and is_name(parsed, last + 1)
                        and (len(words[last - 1]) <= 2 or words[last - 1] in ABBREVIATED)
                    )
                ):
                    last += 1
                if words[last : last + 1] != ["'s"]:
                    person = Head("name", at, last)
                at = last
                continue
            if word in ("him", "her", "them", "it", "himself", "herself") and not (
                word == "her"
                and at + 1 < end
                and words[at + 1][:1].isalpha()
                and words[at + 1] not in PREPOSITIONS | ADVERBS | DETERMINERS
                and words[at + 1] not in ("guilty", "liable", "not", "responsible", "innocent", "to")
            ):
                person = Head("pronoun", at, at + 1)
            elif word in ("the", "a", "an") and at + 1 < end and at <= start + 1 and _may_name(words[at + 1]):
                last = at + 2
                while (
                    last < end
                    and last - at < (4 if words[at + 1][:1].isalpha() else 5)
                    and words[last][:1].isalpha()
                    and words[last] not in PREPOSITIONS
                    and words[last] not in FORMS
                    and last not in nouns
                ):
                    last += 1
                if not any(index in nouns for index in range(at, last + 1)):
                    person = Head("other", at + 1, last)
        at += 1
    return Object("-", start, start, person)


def _may_name(word: str) -> bool:
    """Whether somebody may be told by what this word begins: a noun, or an age."""
    return word[:1].isalpha() or word.endswith("-year-old")


def is_prayer(parsed: Parsed, first: int, last: int) -> bool:
    """Whether a plea is something asked for: "a plea by the union to block", not one of guilty."""
    if parsed.words[first:last] not in (["plea"], ["pleas"]):
        return False
    follow = parsed.words[last : last + 8]
    return (
        "to" in follow
        or follow[:1] == ["for"]
        or (parsed.words[first - 1 : first] != [] and parsed.words[first - 1] in _PRAYED_FOR)
    )


_PRAYED_FOR = words("bail discharge review stay quashing transfer parole interim anticipatory remission revision")
"""What somebody prays for in a plea, as Indian papers say: "discharge plea"."""


def _end_of(parsed: Parsed, verb: Verb, clause: Clause) -> int:
    """Where the clause's words for this verb end: at the next clause or the next finite verb."""
    end = clause.last
    for other in parsed.clauses:
        if other is not clause and verb.last <= other.first < end and other.link not in ("aside",):
            end = other.first
    for other_verb in clause.verbs:
        if other_verb.at > verb.at and other_verb.modal != "to" and other_verb.form != "ing" and other_verb.first >= verb.last:
            end = min(end, other_verb.first)
    return end


_NEXT_CLAUSE = (["and"], ["but"], ["so"], ["while"], ["which"])
"""After a comma, what is no part of a request: "rejected the petition, and with that his bid"."""


_ANOTHER_TIME = frozenset({"after", "before", "following", "during", "amid"})


def find_purpose(parsed: Parsed, first: int, last: int) -> str | None:
    """What a request (words[first:last]) is for: "motion to dismiss", "bid for a new trial", "bail application"."""
    words = parsed.words
    for at in range(last, min(last + 12, len(words))):
        word = words[at]
        if word in (".", ";", "—", "”") or (word == "," and (at > last or words[at + 1 : at + 2] in _NEXT_CLAUSE)):
            break
        if at > last and word in _ANOTHER_TIME:
            break  # "refused the application after a short adjournment"
        if word in ("strike", "struck") and words[at + 1 : at + 2] == ["out"]:
            return "dismiss"
        if word == "suspended" or (word == "costs" and words[at - 1] == "with"):
            continue  # "a plea for a suspended sentence"
        if word in ("a", "the", "an", "new"):
            if word == "new" and words[at + 1 : at + 2] == ["trial"]:
                return "new_trial"
            continue
        noun = parsed.nouns.get(at)
        if word in ("stay", "remain", "be") and words[at + 1 : at + 2] and words[at + 1] in ("free", "out", "home"):
            return "bail"  # "bid to stay free during the appeal"
        if noun is not None and noun.name in WHO:
            continue  # "the Court of Appeal"
        if noun is not None and noun.name in _PURPOSE_OF_NOUN:
            return _PURPOSE_OF_NOUN[noun.name]
        if word == "keep" and not {"open", "running", "alive"}.isdisjoint(words[at + 1 : at + 6]):
            return "injunction"  # "a bid to keep the clinics open"
        if word == "enforce" and words[first : first + 1] == ["motion"]:
            return "enforcement"  # of a judgment or an order
        if word == "hold" and "trial" in words[at + 1 : at + 5]:
            return "transfer"  # "a request to hold the trial somewhere else"
        form = FORMS.get(word)
        purpose = PURPOSES.get(word) or (PURPOSES.get(form.lemma) if form is not None else None)
        if purpose is not None and not (word in ("new", "early", "end", "drop") and at > last + 3):
            return "injunction" if purpose == "stay" and _halts_law(parsed, at) else purpose
    for at in range(first - 1, max(first - 4, -1), -1):
        if words[at] == "discharge" and words[first] in ("plea", "pleas", "application", "petition"):
            return "dismiss"
        noun = parsed.nouns.get(at)
        if noun is not None and noun.name in _PURPOSE_OF_NOUN:
            return _PURPOSE_OF_NOUN[noun.name]
        if words[at] in PURPOSES and words[at] not in ("new", "early", "time", "end"):
            return PURPOSES[words[at]]
        if words[at] in ("'s", "the", "a"):
            break
    return None


_HALTING = words("halt pause freeze suspend")


def _halts_law(parsed: Parsed, at: int) -> bool:
    """Whether what is to be halted is a law: "a request to halt the curfew", not to pause a ruling."""
    noun = next((n for i in range(at + 1, at + 6) if (n := parsed.nouns.get(i)) is not None), None)
    return parsed.words[at] in _HALTING and noun is not None and noun.name == "law"


_PURPOSE_OF_NOUN = {
    "dismissal": "dismiss",
    "acquittal": "acquittal",
    "summary_judgment": "summary_judgment",
    "continuance": "continuance",
    "injunction": "injunction",
    "stay": "stay",
    "new_trial": "new_trial",
    "rehearing": "rehearing",
    "bail": "bail",
    "review": "review",
    "appeal": "review",
    "class": "class",
    "recusal": "recusal",
    "venue": "transfer",
    "mistrial": "mistrial",
    "sanctions": "sanctions",
    "contempt": "sanctions",
    "default": "default",
    "discovery": "compel",
    "subpoena": "compel",
}
