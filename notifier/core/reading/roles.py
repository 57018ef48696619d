"""clause + verb -> who did it: heads of noun phrases found by closed lists, no tagger. objects.py: to what."""

from __future__ import annotations

from notifier.core.language.values import value
from notifier.core.language.wordlists import words
from notifier.core.reading.clauses import Clause, Noun, Parsed, Verb, is_modifier
from notifier.core.reading.nouns import WHO
from notifier.core.reading.verbs import FORMS
from notifier.core.reading.words import (
    ADVERBS,
    COORDINATORS,
    DAY_WORDS,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)


@value
class Head:
    """A noun phrase by its head: `name` is a class of `nouns`, or `name` (capitals), `pronoun`, `other`; "
    "words[first:last]."""

    name: str
    first: int
    last: int


NONE = Head("none", -1, -1)
_HEADS = words(
    """
    deputy spokesman spokeswoman foreman forewoman foreperson watchers watcher staff reporter reporters
    officer officers artist security house
    """
)
ABBREVIATED = words(
    """
    sgt gov sen rep mr mrs ms dr lt col gen jr st prof capt maj rev hon pfc cpl pvt cmdr
    """
)
_NOT_NAMES = (
    DETERMINERS
    | PREPOSITIONS
    | ADVERBS
    | COORDINATORS
    | MONTHS
    | DAY_WORDS
    | SUBJECT_PRONOUNS
    | frozenset(SUBORDINATORS)
    | words(
        """
    mr mrs ms dr u.s us federal former however meanwhile there not if no
    """
    )
)


def is_name(parsed: Parsed, at: int) -> bool:
    """Whether the word stands capitalised and is none of the words that begin sentences."""
    return parsed.raw[at][:1].isupper() and parsed.words[at] not in _NOT_NAMES


def name_at(parsed: Parsed, at: int) -> Head | None:
    """The name that begins at this word, with all its words; None where none does."""
    last = at
    while last < len(parsed.words) and is_name(parsed, last):
        last += 1
    return Head("name", at, last) if last > at else None


_TIMES = frozenset(
    f"{unit}{ending}" for unit in ("minute", "hour", "day", "week", "month", "year", "decade", "moment") for ending in ("", "s")
)
_OF_TIME = MONTHS | DAY_WORDS | words("morning afternoon evening night")
_OPENED = frozenset({"as", "after", "before", "since", "until", "although"})
_LED = frozenset({"ing", "after", "before", "while", "when", "although"})


def _opens_with_ing(words: list[str]) -> bool:
    """Whether a sentence opens with a participle: "Citing …, the judge", "After hearing …, the judge"."""
    return words[0].endswith("ing") or (words[0] in PREPOSITIONS and words[1].endswith("ing"))


def _ends_time(words: list[str], at: int) -> bool:
    """Whether a phrase of time is over before this word."""
    word, before = words[at], words[at - 1]
    if word == "'s" or word in _OF_TIME or not word.isalpha():
        return False
    return before in _OF_TIME or (before.isdigit() and (len(before) == 4 or words[at - 2] in MONTHS or words[at - 2] in ".,"))


def find_subject(parsed: Parsed, verb: Verb, clause: Clause, *, headline: bool = False) -> Head:
    """The head of the phrase before the verb; inherited where the clause has none of its own."""
    start = clause.first
    if clause.link in _OPENED and parsed.words[start] in PREPOSITIONS and start + 1 < verb.first:
        start += 1  # "as he refused", "after a judge ruled": no prepositions here
    for led in parsed.clauses:
        if led.link in _LED and led.first == clause.first and led is not clause and led.last <= verb.first:
            start = max(
                start, led.last
            )  # "Overruling prosecutors, | the judge set bail", "Before she passed sentence, | the judge"
    if start == 0 and verb.first > 4 and _opens_with_ing(parsed.words) and "," in parsed.words[2 : verb.first]:
        start = parsed.words.index(",", 2) + 1  # "Citing a tainted juror, | the judge": what no clause was cut for
    start = max(start, _after_relative(parsed, clause, verb))
    if clause.link == "relative" and verb.first - start <= 2 and parsed.words[start] in ("who", "which", "that"):
        return _antecedent(parsed, start)
    for other in clause.verbs:
        if (
            other.last <= verb.first
            and other.at != verb.at
            and not (other.modal == "to" and _of_a_request(parsed, start, other))
            and not _asked_done(parsed, start, other)
            and not is_modifier(parsed.words, other)
            and _binds_left(parsed, other, verb)
        ):
            start = max(start, other.last)
    if verb.doing in ("rule", "say", "find", "hold", "order", "tell", "declare") and "," in parsed.words[start : verb.first]:
        comma = verb.first - 1 - parsed.words[start : verb.first][::-1].index(",")
        near = _scan_subject(parsed, comma + 1, verb.first, headline=headline)
        if near.name in WHO or near.name in ("pronoun", "name"):
            return near  # "…, a judge ruled": the subject stands after the comma
    if (
        headline
        and verb.form == "s"
        and parsed.words[verb.first - 1 : verb.first] == [","]
        and any(o.last < verb.first for o in clause.verbs)
    ):
        return _inherited(parsed, verb, clause, headline=headline)  # "Judge tosses verdict, orders new trial"
    own = _scan_subject(parsed, start, verb.first, headline=headline)
    if own.name == "name" and clause.link == "and" and own.first <= clause.first + 1 and _joins_nouns(parsed, clause):
        own = _scan_subject(parsed, parsed.clauses[clause.parent].first, clause.first, headline=headline)
    if own is not NONE:
        return own
    return _inherited(parsed, verb, clause, headline=headline)


def _joins_nouns(parsed: Parsed, clause: Clause) -> bool:
    """Whether an "and" stands between two names, of which the verb is told together: "Judges Orr and Vale ruled"."""
    if clause.parent < 0:
        return False
    above = parsed.clauses[clause.parent]
    return above.first < clause.first and not any(other.first < clause.first for other in above.verbs)


def _after_relative(parsed: Parsed, clause: Clause, verb: Verb) -> int:
    """Where the main clause goes on behind "In a move that could reshape the law, | the court": at its comma."""
    if clause.first or parsed.words[0] not in ("in", "on", "with", "at", "for", "by"):
        return 0
    for inner in parsed.clauses:
        if inner.link == "relative" and clause.first < inner.first < inner.last < verb.first and parsed.words[inner.last] == ",":
            return inner.last + 1
    return 0


def _of_a_request(parsed: Parsed, start: int, other: Verb) -> bool:
    """Whether an infinitive says what a noun before it is for: "the bid to block", "an attempt by the vet to overturn"; not "the
    trial was to have opened"."""
    if parsed.words[other.first] != "to":
        return False
    if other.first > 0 and other.first - 1 in parsed.nouns:
        return True
    return any(at in parsed.nouns and parsed.nouns[at].name == "request" for at in range(start, other.first))


def _asked_done(parsed: Parsed, start: int, other: Verb) -> bool:
    """Whether a participle is what a request asks to have done: "an attempt to have the charges stayed"."""
    words = parsed.words
    for at in range(max(start, other.first - 9), other.first - 1):
        if words[at] == "to" and words[at + 1] in ("have", "get", "see"):
            asked = other.form in ("ed", "participle") and other.first == other.at
            return asked and any(i in parsed.nouns and parsed.nouns[i].name == "request" for i in range(start, at))
    return False


def _binds_left(parsed: Parsed, other: Verb, verb: Verb) -> bool:
    """Whether an earlier verb of the clause has a subject of its own, so that ours stands after it."""
    if other.modal is not None and "what" in parsed.words[max(1, other.first - 6) : other.first] and verb.first - verb.at:
        return False  # "The trial on what he must pay | has been moved"
    return verb.modal != "to" and parsed.words[verb.first - 1 : verb.first] not in (["and"], ["or"], ["but"])


def _inherited(parsed: Parsed, verb: Verb, clause: Clause, *, headline: bool) -> Head:
    earlier = [other for other in clause.verbs if other.last <= verb.first]
    if earlier:
        return find_subject(parsed, earlier[0], clause, headline=headline)
    if clause.link in ("and", "ing", "main", "after", "before", "while", "when", "since") and clause.parent >= 0:
        parent = parsed.clauses[clause.parent]
        if clause.link == "ing" and clause.first == 0:  # "Overruling prosecutors, the judge set bail": the subject follows
            after = [other for other in parent.verbs if other.first >= clause.last]
            return _scan_subject(parsed, clause.last, after[0].first, headline=headline) if after else NONE
        if clause.link == "ing" and parent.link == "that" and parent.parent >= 0 and parsed.words[clause.first - 1] == ",":
            speaker = parsed.clauses[parent.parent]  # "ruled that …, upholding the order": the court that ruled upholds
            said = [other for other in speaker.verbs if other.doing in ("rule", "find", "hold", "say", "declare")]
            who = find_subject(parsed, said[0], speaker, headline=headline) if said else NONE
            if who.name in ("judge", "court", "appeals", "supreme", "jury"):
                return who
        if clause.link == "and" and parent.link == "that" and parent.parent >= 0 and verb.modal is None and verb.tense == "past":
            supposed = [other for other in parent.verbs if other.last <= clause.first and other.modal is not None]
            speaker = parsed.clauses[parent.parent]
            said = [other for other in speaker.verbs if other.doing in ("rule", "find", "hold")]
            if supposed and said:  # "ruled that a jury must hear one claim but dismissed the other": the court dismissed it
                return find_subject(parsed, said[0], speaker, headline=headline)
        before = [other for other in parent.verbs if other.last <= verb.first and not is_modifier(parsed.words, other)]
        if parent is not clause and before:
            chosen = before[-1] if clause.link == "ing" else before[0]
            return find_subject(parsed, chosen, parent, headline=headline)
        if parent is not clause:
            return _scan_subject(parsed, parent.first, parent.last, headline=headline)
    return NONE


def _antecedent(parsed: Parsed, start: int) -> Head:
    at = start - 1
    while at > 0 and parsed.words[at] == ",":
        at -= 1
    noun = parsed.nouns.get(at)
    if noun is not None:
        return Head(noun.name, noun.first, noun.last)
    if at >= 0 and is_name(parsed, at):
        first = at
        while first > 0 and is_name(parsed, first - 1):
            first -= 1
        return Head("name", first, at + 1)
    return Head("other", max(at, 0), at + 1)


def _scan_subject(parsed: Parsed, start: int, end: int, *, headline: bool) -> Head:
    """The head of words[start:end]; somebody who is called Justice is a judge."""
    head = _scan(parsed, start, end, headline=headline)
    if head.name == "name" and "justice" in parsed.words[head.first : head.last - 1]:
        after = parsed.words[parsed.words.index("justice", head.first) + 1]
        return head if after in _NO_JUDGES else Head("judge", head.first, head.last)
    return head


_NO_JUDGES = frozenset({"department", "minister", "secretary", "league", "ministry", "committee", "project"})


def _scan(parsed: Parsed, start: int, end: int, *, headline: bool) -> Head:
    """The head of words[start:end], read from left to right: the first noun of the tables that stands in no phrase of its own, else
    the last name or noun met."""
    words, nouns = parsed.words, parsed.nouns
    inside = False  # a phrase that a preposition opens
    name: Head | None = None
    other: Head | None = None
    asides = {c.first: c.last for c in parsed.clauses if c.link == "relative" and start < c.first < c.last <= end}
    at = start
    while at < end:
        if at in asides and (name is not None or other is not None):
            at = asides[at]  # "The man who shot her cousin | was sentenced"
            continue
        word = words[at]
        if inside and _ends_time(words, at):
            inside = False  # "On Tuesday Judge Boyle", "In May jurors"
        if word in _SIGNS:
            if word == "(":
                at = next((i + 1 for i in range(at, end) if words[i] == ")"), at + 1)
                continue
            if word in ("-", "--"):
                name = other = None  # "Jan 19 (Reuters) - A judge": what stands before the dash is the place
                inside = False
            elif word == ",":
                inside = False
                if name is not None:
                    return _appositive(parsed, name, at, end)
                if other is not None and not DETERMINERS.isdisjoint(words[max(start, other.first - 3) : other.first]):
                    return other  # "The wife of the captain, a painter,": what follows describes
            elif name is not None and name.last == at:
                name, other = None, None  # "Zimmerman's wife": the head comes after
        elif word in PREPOSITIONS:
            inside = True
        elif inside and word in _TITLES and parsed.raw[at][:1].isupper() and words[at - 1] not in PREPOSITIONS:
            inside = False  # "In an opinion of 142 pages Judge Boyle"
        elif word in _RESUMING and (at == start or words[at - 1] not in PREPOSITIONS):
            if word in SUBJECT_PRONOUNS:
                return name or Head("pronoun", at, at + 1)
            inside = False
        if not inside and word not in DETERMINERS:
            noun = nouns.get(at)
            if noun is None or noun.first < start:
                name, other = _read_on(parsed, at, end, name, other, headline=headline)
            else:
                head = _head_of(parsed, noun, end)
                if head is not None:
                    if name is None or headline or head.name == "other" or name.last == noun.first:
                        return head
                    return name if "'s" not in words[name.last : noun.first] else head
                at = _last_noun(parsed, noun, end).last
        at += 1
    return name or other or NONE


_TITLES = frozenset({"judge", "justice", "vice", "chancellor", "magistrate"})
_SIGNS = frozenset({"(", "-", "--", ",", "'s", "'", "’"})
_RESUMING = (DETERMINERS | SUBJECT_PRONOUNS) - {"'s"}
"""With these a noun phrase begins, whatever stood before."""


def _last_noun(parsed: Parsed, noun: Noun, end: int) -> Noun:
    """The last of the nouns that stand in a row from `noun` on, or are owned by one another: "the judge's ruling"."""
    words, nouns = parsed.words, parsed.nouns
    while True:
        follow = nouns.get(noun.last)
        if follow is None and noun.last < end and words[noun.last] == "'s":
            follow = next((nouns[i] for i in range(noun.last + 1, min(end, noun.last + 6)) if i in nouns), None)
        if follow is None or follow.first >= end:
            return noun
        noun = follow


def _head_of(parsed: Parsed, noun: Noun, end: int) -> Head | None:
    """The head of the phrase that `noun` begins; None where it only owns what follows: "the court's lawyer"."""
    last = _last_noun(parsed, noun, end)
    following = parsed.words[last.last] if last.last < end else ""
    if following in _HEADS and last.name in ("court", "jury", "ruling", "trial"):
        return Head("other", last.last, last.last + 1)  # "a courtroom deputy", "the jury foreman"
    return Head(last.name, last.first, last.last) if following != "'s" else None


def _read_on(
    parsed: Parsed, at: int, end: int, name: Head | None, other: Head | None, *, headline: bool
) -> tuple[Head | None, Head | None]:
    """The name and the noun of no table that were met up to and with a word."""
    words = parsed.words
    word = words[at]
    goes_on = name is None or name.last == at
    if word == "." and name is not None and goes_on and words[at - 1] in ABBREVIATED and at + 1 < end and is_name(parsed, at + 1):
        return Head("name", name.first, at + 1), other
    if word.endswith("-based"):
        return None, other  # "the Tulsa-based 10th Circuit": where it sits
    if not goes_on:
        return name, other
    if is_name(parsed, at) and not (headline and word in FORMS):
        return Head("name", name.first if name is not None else at, at + 1), other
    if word[:1].isalpha() and word not in _NO_HEADS:
        return None, Head("other", at, at + 1)  # "Larkin County treasurer": the noun is the head
    return name, other


_NO_HEADS = ADVERBS | _TIMES | frozenset(FORMS) | frozenset(SUBORDINATORS) | COORDINATORS


def _appositive(parsed: Parsed, name: Head, at: int, end: int) -> Head:
    """After "Name," a title may tell who that is: "Ana Ruiz, the judge in the case,"."""
    noun = next((parsed.nouns[i] for i in range(at + 1, min(end, at + 6)) if i in parsed.nouns), None)
    if noun is not None and noun.name in ("judge",):
        return Head(noun.name, name.first, name.last)
    return name
