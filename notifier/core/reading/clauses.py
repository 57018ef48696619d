"""sentence -> words with their classes, and clauses: what stands together, and how it hangs on the clause above.

No tagger: verbs, auxiliaries and connectives are closed lists, and a word that is noun as often as verb is decided by
its neighbours.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from notifier.core.reading.nouns import PHRASES
from notifier.core.reading.pieces import Piece, pieces_of
from notifier.core.reading.verb_groups import BREAKS, INTRANSITIVE, Noun, Verb, find_verbs, is_modifier
from notifier.core.reading.verbs import FORMS, NOUN_OR_VERB
from notifier.core.reading.words import (
    ADVERBS,
    AUXILIARIES,
    BE,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)

__all__ = ["INTRANSITIVE", "Clause", "Noun", "Parsed", "Verb", "cut", "is_modifier", "parse", "take_words"]

MOST_VERBS = 40
"""Of one sentence; a list of verbs that goes on for longer is no sentence, and each verb is held against all others."""


@dataclass(slots=True)
class Clause:
    """words[first:last]; `link` is main, relative, that, after, before, until, when, while, as, because, although, "
    "if, ing, and, quote, aside."""

    first: int
    last: int
    link: str
    parent: int
    verbs: list[Verb] = field(default_factory=list)


@dataclass(slots=True)
class Parsed:
    """One sentence taken apart. `words` are folded; `spans` are offsets in the document; `raw` the words as written.

    `raw` is empty until `written` is called, `spans` until `place` is. `found` keeps what has been looked up before,
    such as the object of a verb: several tables ask for the same.
    """

    words: list[str]
    raw: list[str]
    spans: list[tuple[int, int]]
    nouns: dict[int, Noun]
    verbs: list[Verb]
    clauses: list[Clause]
    quoted: list[bool]
    document: str
    start: int
    pieces: list[Piece]
    topic: tuple[str, str] | None = None
    """(kind, proceeding) of the calendar that the sentence before spoke of: what "it" may mean."""
    found: dict[tuple[int, int, int, int], Any] = field(default_factory=dict)
    denied: frozenset[int] = frozenset()
    """Where the verbs stand whose "not" was taken off, for it says that a report was wrong."""
    _names: list[str] | None = None

    @property
    def names(self) -> list[str]:
        """The classes of the nouns, in order."""
        if self._names is None:
            self._names = [noun.name for noun in self.nouns.values()]
        return self._names

    def written(self) -> list[str]:
        """The words with their capitals."""
        if not self.raw:
            self.raw = [word for _, _, written in self.pieces for word in written]
        return self.raw

    def place(self) -> None:
        """Find where the words stand."""
        if not self.spans:
            at, document, spans = self.start, self.document, self.spans
            for word in self.written():
                first = document.index(word, at)  # between words stand only spaces and underscores, with which no word begins
                spans.append((first, at := first + len(word)))

    def clause_of(self, at: int) -> int:
        """The index of the innermost clause that holds word `at`."""
        for index in range(len(self.clauses) - 1, -1, -1):
            if self.clauses[index].first <= at < self.clauses[index].last:
                return index
        return 0


def parse(document: str, start: int, end: int, *, headline: bool = False) -> Parsed:
    """Take the sentence document[start:end] apart."""
    parsed = cut(take_words(document, start, pieces_of(document[start:end]), headline=headline))
    parsed.place()
    return parsed


def take_words(document: str, start: int, pieces: list[Piece], *, headline: bool = False) -> Parsed:
    """The words, nouns and verbs of the sentence that begins at `start`, not yet cut into clauses: enough to tell whether it is
    worth it."""
    words = [word for _, folded, _ in pieces for word in folded]
    parsed = Parsed(words, [], [], _find_nouns(words), [], [], [], document, start, pieces)
    parsed.verbs = find_verbs(words, parsed.written, parsed.nouns, headline=headline)[:MOST_VERBS]
    return parsed


def cut(parsed: Parsed) -> Parsed:
    """The same sentence with its words as written, and its clauses, each with its verbs."""
    parsed.written()
    parsed.quoted = _find_quoted(parsed.words)
    parsed.clauses = _cut(parsed.words, parsed.raw, parsed.nouns, parsed.verbs)
    for verb in parsed.verbs:
        parsed.clauses[parsed.clause_of(verb.at)].verbs.append(verb)
    return parsed


def _find_quoted(words: list[str]) -> list[bool]:
    inside = False
    if '"' not in words and "“" not in words and "”" not in words:
        return [False] * len(words)
    out: list[bool] = []
    for word in words:
        if word == "“":
            inside = True
        elif word == "”":
            inside = False
        elif word == '"':
            inside = not inside
        out.append(inside)
    return out


def _find_nouns(words: list[str]) -> dict[int, Noun]:
    """Nouns by each word they cover, longest phrase first."""
    found: dict[int, Noun] = {}
    after = 0
    for at in [at for at, word in enumerate(words) if word in _BY_FIRST]:
        if at < after:
            continue
        by_second, alone = _BY_FIRST[words[at]]
        noun: Noun | None = None
        if by_second and at + 1 < len(words):
            for phrase, name in by_second.get(words[at + 1], ()):
                size = len(phrase)
                if size == 2 or words[at : at + size] == phrase:
                    noun = Noun(at, at + size, name)
                    break
        if noun is None:
            if alone is None:
                continue
            noun = Noun(at, at + 1, alone)
        after = noun.last
        for index in range(at, after):
            found[index] = noun
    return found


def _by_first() -> dict[str, tuple[dict[str, list[tuple[list[str], str]]], str | None]]:
    """The phrases of the tables by first and second word, longest first; and the class of the word alone, if it has one."""
    table: dict[str, tuple[dict[str, list[tuple[list[str], str]]], str | None]] = {}
    for first, entries in PHRASES.items():
        by_second: dict[str, list[tuple[list[str], str]]] = {}
        for phrase, name in entries:
            if len(phrase) > 1:
                by_second.setdefault(phrase[1], []).append((list(phrase), name))
        table[first] = by_second, next((name for phrase, name in entries if len(phrase) == 1), None)
    return table


_BY_FIRST = _by_first()


# --- clauses ---------------------------------------------------------------------------------------------------------


def _cut(words: list[str], raw: list[str], nouns: dict[int, Noun], verbs: list[Verb]) -> list[Clause]:
    """Clauses in order; one that is embedded ends at its comma, and what follows goes on with the clause above."""
    starts = {verb.first: verb for verb in verbs}
    by_at = {verb.at: verb for verb in verbs}
    count = len(words)
    clauses = [Clause(0, count, "main", -1)]
    stack = [0]

    def close(at: int) -> None:
        while len(stack) > 1:
            clauses[stack.pop()].last = at

    for index in [at for at, word in enumerate(words) if word in _MARKS or at in starts]:
        word = words[index]
        if word in (";", "—", "–", "--", "---", ":", "|"):
            close(index)
            # a new main clause: the colon of a headline gives its source
            clauses.append(Clause(index + 1, count, "main", 0))
            stack.append(len(clauses) - 1)
        elif word in ("(", "["):
            clauses.append(Clause(index + 1, count, "aside", stack[-1]))
            stack.append(len(clauses) - 1)
        elif word in (")", "]"):
            if len(stack) > 1 and clauses[stack[-1]].link == "aside":
                clauses[stack.pop()].last = index
        elif word == "," and len(stack) > 1 and clauses[stack[1]].first == 0 and _has_verb(0, index, by_at):
            following = words[index + 1] if index + 1 < count else ""
            if following not in COORDINATORS and following not in SUBORDINATORS:
                close(index)  # "After …, the judge": the main clause begins
        elif (
            word == ","
            and len(stack) > 1
            and clauses[stack[-1]].link
            in ("relative", "ing", "after", "since", "before", "when", "while", "as", "because", "although", "if", "until")
        ):
            following = words[index + 1] if index + 1 < count else ""
            goes_on = (
                clauses[stack[-1]].link == "relative"
                and following in FORMS
                and FORMS[following].form in ("ed", "past")
                and following not in NOUN_OR_VERB
                and index + 2 < count
                and words[index + 2] in DETERMINERS
            )
            goes_on |= _wants_this(words, clauses[stack[-1]], starts, index + 1) or (
                clauses[stack[-1]].link in _WANT_VERBS
                and index - clauses[stack[-1]].first < 8
                and _court_resumes(words, nouns, by_at, clauses[stack[-1]].first + 1)
            )
            if following not in COORDINATORS and not goes_on and _has_verb(clauses[stack[-1]].first, index, by_at):
                clauses[stack.pop()].last = index
        link = _opens(words, nouns, starts, by_at, index) if word in _OPENERS or index in starts else None
        if link == "ing" and _wants_this(words, clauses[stack[-1]], starts, index):
            link = None
        if link is not None:
            top = clauses[stack[-1]]
            if top.first == index and top.link == "main" and len(stack) > 1:
                top.link = link
            elif index == 0:
                clauses.append(Clause(0, count, link, 0))
                stack.append(1)
            elif link == "and":
                if len(stack) > 1 and clauses[stack[-1]].link not in ("relative", "that", "aside", "main"):
                    clauses[stack[-1]].last = index
                    stack.pop()
                parent = stack[-1]
                clauses.append(Clause(index, count, "and", parent))
                stack.append(len(clauses) - 1)
            else:
                clauses.append(Clause(index, count, link, stack[-1]))
                stack.append(len(clauses) - 1)
    _end_relatives(words, raw, clauses, verbs)
    for position, clause in enumerate(clauses):
        if clause.last < clause.first:
            clause.last = clause.first
        if clause.parent >= position and position:
            clause.parent = 0
    return clauses


def _wants_this(words: list[str], clause: Clause, starts: dict[int, Verb], index: int) -> bool:
    """Whether a clause of time or reason that has no verb yet finds it here, behind an aside: "when the judge, over their
    objections, dismissed the suit"."""
    verb = starts.get(index)
    if verb is None or verb.tense not in _FINITE or clause.link not in _WANT_VERBS or words[clause.first] == "having":
        return False
    return not any(clause.first <= first < index and other.tense in _FINITE for first, other in starts.items())


def _end_relatives(words: list[str], raw: list[str], clauses: list[Clause], verbs: list[Verb]) -> None:
    """A relative clause without a comma ends where the next finite verb begins: "The order that protects them | has been …"."""
    for clause in clauses:
        if clause.link != "relative":
            continue
        inside = [verb for verb in verbs if clause.first <= verb.at < clause.last]
        if not inside:
            continue
        for verb in inside:
            if _is_of_a_nested(clause, verb, clauses, inside):
                continue  # "which came after the bid was blocked": the verb that "after" calls for
            finite = verb.first != verb.at and verb.modal != "to" and words[clause.first] in ("who", "which", "that")
            opener = words[clause.first + 1]
            if (
                finite
                and opener in AUXILIARIES
                and verb.first - clause.first >= 4
                and words[verb.first] in _BE_OR_HAVE
                and "," not in words[clause.first : verb.first]
            ):
                clause.last = verb.first  # "A law that would make sites pay | was put on hold"
                break
            if (
                finite
                and verb.first - clause.first >= 3
                and opener not in _SMALL
                and opener not in _NOUNS_ONLY
                and not _named(words, raw, clause.first + 1)
            ):
                between = words[clause.first + 1 : verb.first]
                if "," not in between and "and" not in between[-2:] and not any(w in SUBJECT_PRONOUNS for w in between[-2:]):
                    for nested in clauses:
                        if clause.first <= nested.first < verb.first < nested.last and nested.link != "main" and nested.first > 0:
                            nested.last = verb.first
                    break


def _is_of_a_nested(clause: Clause, verb: Verb, clauses: list[Clause], verbs: list[Verb]) -> bool:
    """Whether a verb is the first one of a clause of time or reason that opens within a relative one."""
    for nested in clauses:
        if clause.first < nested.first < verb.first < nested.last and nested.link in _WANT_VERBS:
            return not any(nested.first <= other.at < verb.first for other in verbs)
    return False


_WANT_VERBS = frozenset({"after", "before", "since", "when", "as", "while", "because", "until", "although", "if"})
_BE_OR_HAVE = BE | HAVE
_SMALL = AUXILIARIES | DETERMINERS | SUBJECT_PRONOUNS
_NOUNS_ONLY = NOUN_OR_VERB - set(FORMS)


def _named(words: list[str], raw: list[str], at: int) -> bool:
    return raw[at][:1].isupper() and words[at] not in FORMS


_CUTTERS = frozenset({";", "—", "–", "--", "---", ":", "|", "(", "[", ")", "]", ","})
_OPENERS = frozenset(SUBORDINATORS) | {"and", "but", "or"}
_MARKS = _CUTTERS | _OPENERS


def _has_verb(first: int, last: int, by_at: dict[int, Verb]) -> bool:
    return any(first <= at < last for at in by_at) or last - first > 3


def _opens(words: list[str], nouns: dict[int, Noun], starts: dict[int, Verb], by_at: dict[int, Verb], index: int) -> str | None:
    """The link of a clause that opens at this word; None where none does."""
    word = words[index]
    link = SUBORDINATORS.get(word)
    following = words[index + 1] if index + 1 < len(words) else ""
    previous = words[index - 1] if index else ""
    if link is not None:
        if word == "that":
            if not index and following not in SUBJECT_PRONOUNS and following != "the":
                return None  # "That cost the company $2 million", "That order …"
            if following in (".", ",", "'s", "") or (previous in (",",) and following in BE):
                return "relative" if previous == "," else None
            if _points_at(words, nouns, by_at, index):
                return None  # "rejected that request"
            if previous in ("and", "but") and "that" in words[max(0, index - 24) : index - 1]:
                return "that"  # "told lawyers that … and that …"
            said = any(
                verb.doing in _SAYING and verb.last <= index and index - verb.last < 10 for verb in by_at.values()
            ) or previous in ("told", "reporters")
            noun = nouns.get(index - 1)
            if (
                not said
                and previous not in ("so", "sure", "clear", "likely", "fact")
                and (noun is None or noun.name not in ("ruling", "request", "verdict"))
            ):
                return "relative"
            if noun is not None or previous in ("one", "ones", "those"):
                return (
                    "relative"
                    if index + 1 < len(words) and (following in AUXILIARIES or following in FORMS or following in ADVERBS)
                    else "that"
                )
            return "that"
        if word == "should":
            return None if index else "if"
        if word == "because" and following == "of":
            return None
        if word == "as" and following in ("a", "an") and _acts_there(words, nouns, by_at, index + 2):
            return link  # "as a judge sentenced her"
        if word == "as" and (
            following
            in (
                "a",
                "an",
                "part",
                "well",
                "much",
                "many",
                "long",
                "soon",
                "early",
                "late",
                "planned",
                "scheduled",
                "expected",
                "moot",
                "of",
            )
            or previous in ("as", "such", "same")
        ):
            return None
        if word == "as" and not _clause_follows(words, by_at, index + 1):
            return None
        if word == "once" and previous not in ("", ","):
            return None
        if word == "where" and not index:
            return None
        if word in ("since", "until", "till", "before", "after", "following", "pending", "despite"):
            if (
                following in ("then", "now")
                or (word == "following" and previous in DETERMINERS)
                or (word == "before" and previous in ("as", "day", "week", "month", "year", "years", "days", "months"))
            ):
                return None
            if not (_clause_follows(words, by_at, index + 1) or _court_resumes(words, nouns, by_at, index + 1)):
                return None
        return link
    if word in ("and", "but", "or") and index + 1 < len(words):
        if (
            word == "and"
            and index + 2 < len(words)
            and words[index + 2] in ("women", "men")
            and words[index - 1] in ("women", "men")
        ):
            return None  # "a jury of nine men and three women"
        if word == "and" and _joins_two(words, by_at, index):
            return None  # "the trial between Dahl and Orrin will open"
        verb = _verb_soon(words, by_at, index + 1)
        if verb is not None:
            return "and"
        return None
    verb = starts.get(index)
    if verb is not None and verb.tense == "ing" and index == 0:
        return "ing"  # "Overruling prosecutors, the judge …"
    if verb is not None and verb.tense == "ing" and previous in (",", "by", "in", "for", "from"):
        return "ing"
    if (
        verb is not None
        and previous == ","
        and verb.voice == "active"
        and verb.form in ("ed", "participle")
        and verb.first == verb.at
        and index > 1
    ):
        return "ing"
    return None


def _joins_two(words: list[str], by_at: dict[int, Verb], index: int) -> bool:
    """Whether this "and" stands between the two that a "between" just before it names."""
    for at in range(index - 1, max(-1, index - 9), -1):
        if at in by_at or words[at] in ("and", ";"):
            return False
        if words[at] == "between":
            return True
    return False


def _points_at(words: list[str], nouns: dict[int, Noun], by_at: dict[int, Verb], index: int) -> bool:
    """Whether this "that" points at the noun behind it, straight after a verb that takes one: "denied that motion"."""
    noun = nouns.get(index + 1)
    before = by_at.get(index - 1)
    if noun is None or before is None or before.doing not in _TAKES_NOUN or noun.name not in _POINTED_AT:
        return False
    after = words[noun.last] if noun.last < len(words) else ""
    return after not in AUXILIARIES and noun.last not in by_at


_TAKES_NOUN = frozenset(
    {"deny", "grant", "refuse", "dismiss", "affirm", "reverse", "vacate", "approve", "stay", "quash", "set_aside"}
)
_POINTED_AT = frozenset({"request", "ruling", "verdict", "appeal", "case", "settlement", "award", "sentence", "conviction"})
_SAYING = frozenset(
    {
        "say",
        "argue",
        "expect",
        "rule",
        "find",
        "hold",
        "tell",
        "order",
        "ask",
        "deny",
        "refuse",
        "recommend",
        "announce",
        "agree",
        "declare",
        "confirm",
        "admit",
        "appear",
        "overrule",
        "surrender",
        "hear",
        "consider",
        "vote",
    }
)


def _acts_there(words: list[str], nouns: dict[int, Noun], by_at: dict[int, Verb], index: int) -> bool:
    """Whether a court or a jury stands within a few words and does something at once: "a federal judge sentenced"."""
    for at in range(index, min(len(words), index + 4)):
        noun = nouns.get(at)
        if noun is not None and noun.name in ("judge", "jury", "court", "appeals", "magistrate"):
            verb = by_at.get(noun.last) or by_at.get(noun.last + 1)
            after = words[verb.last] if verb is not None and verb.last < len(words) else ","
            return verb is not None and verb.tense == "past" and after != "," and after not in PREPOSITIONS
    return False


def _clause_follows(words: list[str], by_at: dict[int, Verb], index: int) -> bool:
    """Whether a verb (of any kind we know) stands before the next break: else it is a mere time phrase."""
    for at in range(index, min(len(words), index + 14)):
        word = words[at]
        if word in BREAKS or word == ",":
            return False
        if at in by_at or word in BE or word in HAVE or word in MODALS or (word.endswith("ed") and len(word) > 4):
            return True
    return False


def _court_resumes(words: list[str], nouns: dict[int, Noun], by_at: dict[int, Verb], index: int) -> bool:
    """Whether a court stands here whose verb comes after an aside: "after the judge, citing his health, denied him bail"."""
    if "," not in words[index : index + 7]:
        return False
    aside = words.index(",", index)
    if not any((noun := nouns.get(at)) is not None and noun.name in _DECIDING for at in range(index, aside)):
        return False
    if "," not in words[aside + 1 : aside + 18]:
        return False
    verb = by_at.get(words.index(",", aside + 1) + 1)
    return verb is not None and verb.tense in _FINITE


_DECIDING = frozenset({"judge", "jury", "court", "appeals", "supreme", "magistrate"})
_FINITE = frozenset({"past", "perfect", "pluperfect", "present", "future"})


def _verb_soon(words: list[str], by_at: dict[int, Verb], index: int) -> Verb | None:
    """The verb of a coordinated clause, where it comes before the next comma and after at most a short subject."""
    for at in range(index, min(len(words), index + 9)):
        word = words[at]
        if word in BREAKS or word == "," or word in SUBORDINATORS:
            return None
        if at in by_at:
            verb = by_at[at]
            return verb if verb.first <= index + 5 else None
        if word in BE or word in HAVE or word in MODALS:
            follow = next((by_at[other] for other in range(at, min(len(words), at + 4)) if other in by_at), None)
            return follow
    return None
