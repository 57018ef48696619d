"""sentence -> words with their classes, and clauses: what stands together, and how it hangs on the clause above.

No tagger: verbs, auxiliaries and connectives are closed lists, and a word that is noun as often as verb is decided by
its neighbours.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from notifier.core.language.names import fold
from notifier.core.language.wordlists import words as word_set
from notifier.core.reading.cutting import Clause, cut_clauses
from notifier.core.reading.nouns import PHRASES, SHORT_COURTS
from notifier.core.reading.pieces import Piece, pieces_of
from notifier.core.reading.verb_groups import INTRANSITIVE, Noun, Verb, find_verbs, is_modifier
from notifier.core.reading.verbs import FORMS

__all__ = ["INTRANSITIVE", "Clause", "Noun", "Parsed", "Verb", "cut", "is_modifier", "parse", "take_words"]

MOST_VERBS = 40
"""Of one sentence; a list of verbs that goes on for longer is no sentence, and each verb is held against all others."""


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
    looked_back: bool = False
    """Whether somebody has asked for the text before the sentence."""
    _names: list[str] | None = None
    _text: str | None = None

    @property
    def text(self) -> str:
        """The words with one space between them: what tables of patterns are looked up in."""
        if self._text is None:
            self._text = " ".join(self.words)
        return self._text

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

    def at(self, document: str, start: int, topic: tuple[str, str] | None) -> Parsed:
        """The same sentence where it stands in another document."""
        return Parsed(
            self.words,
            self.raw,
            [],
            self.nouns,
            self.verbs,
            self.clauses,
            self.quoted,
            document,
            start,
            self.pieces,
            topic,
            self.found,
            _names=self._names,
            _text=self._text,
        )

    def before(self, size: int) -> str:
        """The text before the sentence, folded."""
        self.looked_back = True
        return fold(self.document[max(0, self.start - size) : self.start])

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
    if not SHORT_COURTS.isdisjoint(words):
        _add_short_courts(parsed)
    parsed.verbs = find_verbs(words, parsed.written, parsed.nouns, headline=headline)[:MOST_VERBS]
    return parsed


def _add_short_courts(parsed: Parsed) -> None:
    """What Indian papers call their courts in capitals: "HC denies bail", "as SC stays order"; of South Carolina it is no verb that
    follows, as a rule."""
    words, written = parsed.words, parsed.written()
    for at, word in enumerate(words):
        if word in SHORT_COURTS and written[at].isupper() and (word != "sc" or _acts(words[at + 1 : at + 2])):
            parsed.nouns[at] = Noun(at, at + 1, "supreme")


def _acts(after: list[str]) -> bool:
    return after == ["bench"] or (bool(after) and after[0] in FORMS and FORMS[after[0]].form == "s")


def cut(parsed: Parsed) -> Parsed:
    """The same sentence with its words as written, and its clauses, each with its verbs."""
    parsed.written()
    parsed.quoted = _find_quoted(parsed.words)
    parsed.clauses = cut_clauses(parsed.words, parsed.raw, parsed.nouns, parsed.verbs)
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


_OF_A_STATE = word_set(
    "sen senator senators rep representative lawmaker lawmakers legislator legislators assemblyman assemblywoman treasurer auditor "
    "trooper troopers employee employees worker workers official officials"
)
"""Whom "state" describes, and does not prosecute: "former state Sen. Ann Orr"."""


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
            if alone is None or (words[at] == "state" and words[at + 1 : at + 2] != [] and words[at + 1] in _OF_A_STATE):
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
