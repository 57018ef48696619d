"""patterns -> cues: of a table of patterns each is asked only where words stand that it cannot do without.

The words are read off the patterns themselves, so that a table may grow, and a row be changed, with nothing else to keep in step.
A pattern that no text has called for is not even compiled: most texts call for few of the many that there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, reduce
from itertools import product
from operator import or_
from typing import Final

_MOST_STRINGS: Final = 250
"""Ways to match a piece of a pattern that are spelled out."""
_MOST_WORDS: Final = 1 << 14
_LONGEST: Final = 40
_HEAD: Final = 3
"""Letters by which the parts of words are looked up."""


class LatePattern:
    """A pattern for folded text that is compiled, and its words read off it, when it is first asked."""

    def __init__(self, written: str) -> None:
        self.written = written

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.written)

    def may_be_in(self, text: str) -> bool:
        """Whether the words that the pattern needs stand in the text."""
        first, second = self._cues
        return any(map(text.__contains__, first)) and any(map(text.__contains__, second))

    def search(self, text: str) -> re.Match[str] | None:
        """Where the pattern is found first, as `re` has it."""
        return self.compiled.search(text) if self.may_be_in(text) else None

    @cached_property
    def _cues(self) -> tuple[frozenset[str], frozenset[str]]:
        first, second = needed_words(self.written)
        return first or _EMPTY, second or _EMPTY


class Cued:
    """A table of patterns for folded text, by the words that they need; these are read off when it is first asked.

    `triggers`, where given, are for each pattern whole words: where none of them stands, it is not even looked for.
    """

    def __init__(self, patterns: Sequence[LatePattern], triggers: Sequence[frozenset[str]] = ()) -> None:
        self._patterns = patterns
        self._triggers = triggers or (frozenset[str](),) * len(patterns)

    def found(self, text: str) -> Iterator[tuple[int, re.Match[str]]]:
        """The numbers of the patterns that are found in a folded text, in order, and where."""
        for number in self.possible(text.split()):
            match = self._patterns[number].compiled.search(text)
            if match is not None:
                yield number, match

    def possible(self, words: Iterable[str]) -> list[int]:
        """The numbers of the patterns that may be found in a folded text of these words, in order."""
        count = len(self._patterns)
        cues = self._cues
        found = reduce(or_, map(cues.__getitem__, words), cues.always)
        left = found & found >> count & found >> 2 * count  # what has a word of all its three sets
        numbers: list[int] = []
        while left:
            lowest = left & -left
            numbers.append(lowest.bit_length() - 1)
            left ^= lowest
        return numbers

    @cached_property
    def _cues(self) -> _Cues:
        return _Cues([each.written for each in self._patterns], self._triggers)


class _Cues(dict[str, int]):
    """For words that were met before, the patterns that they may be a cue of: a bit for the first set of a pattern, one as many
    places higher as there are patterns for the second, and as many higher again for its triggers. All are forgotten when there are
    too many."""

    def __init__(self, patterns: Sequence[str], triggers: Sequence[frozenset[str]]) -> None:
        super().__init__()
        count = len(patterns)
        self.always = 0
        """The sets that need no word."""
        self._whole: dict[str, int] = {}
        parts: dict[str, int] = {}
        for number, (pattern, whole) in enumerate(zip(patterns, triggers, strict=True)):
            first, second = needed_words(pattern)
            for place, (bits, words) in enumerate(((parts, first), (parts, second), (self._whole, whole))):
                bit = 1 << number + place * count
                for word in words:
                    bits[word] = bits.get(word, 0) | bit
                self.always |= 0 if words else bit
        self._parts = parts
        _PARTS.add(parts)

    def __missing__(self, word: str) -> int:
        found = self._whole.get(word, 0)
        for part in _PARTS.within(word):
            found |= self._parts.get(part, 0)
        if len(word) <= _LONGEST:
            if len(self) >= _MOST_WORDS:
                self.clear()
            self[word] = found
        return found


class _Parts:
    """The parts of words that any table needs, and which of them stand within the words that were met: a word that is new to one
    table is new to most, and few words hold any part."""

    def __init__(self) -> None:
        self._by_head: dict[str, list[str]] = {}
        self._sizes: list[int] = []
        self._met: dict[str, tuple[str, ...]] = {}

    def add(self, parts: Iterable[str]) -> None:
        """Look for these parts as well, from now on."""
        known = {part for listed in self._by_head.values() for part in listed}
        for part in set(parts) - known:
            self._by_head.setdefault(part[:_HEAD], []).append(part)
        self._sizes = sorted(set(map(len, self._by_head)))
        self._met = {}  # not cleared: what another thread is about to add was looked for without these parts

    def within(self, word: str) -> tuple[str, ...]:
        """The parts that stand within a word."""
        met = self._met
        found = met.get(word)
        if found is None:
            by_head = self._by_head
            found = tuple(
                part
                for size in self._sizes
                for at in range(len(word) - size + 1)
                for part in by_head.get(word[at : at + size], ())
                if word.startswith(part, at)
            )
            if len(word) <= _LONGEST:
                if len(met) >= _MOST_WORDS:
                    met.clear()
                met[word] = found
        return found


_PARTS: Final = _Parts()


def needed_words(pattern: str) -> tuple[frozenset[str], frozenset[str]]:
    """Two sets of words, or parts of words, in small letters: no text without one of each matches. Empty where there is none."""
    try:
        exact, needed = _Reader(pattern).read()
    except _UnreadableError:
        return frozenset(), frozenset()
    sets = sorted(_telling([exact, *needed]), key=_weight_of_all, reverse=True)
    first, second, *_ = (*map(_words_of, dict.fromkeys(sets)), frozenset[str](), frozenset[str]())
    return first, second


def _words_of(strings: frozenset[str]) -> frozenset[str]:
    return frozenset(max(reversed(text.lower().split()), key=len) for text in strings)


_Strings = frozenset[str] | None
# What a part of a pattern matches, where that can be spelled out; and sets of strings: one of each is in all that it matches.
_Known = tuple[_Strings, list[_Strings]]
_EMPTY: Final = frozenset({""})
_NOTHING: Final[_Known] = (_EMPTY, [])
_ANYTHING: Final[_Known] = (None, [])
_TOKEN: Final = re.compile(
    r"[^\\\[\](){}|*+?.^$]+(?![*+?{])|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:P<\w+>|i?:|<?[=!]))?|[*+?]\??|\{\d*,?\d*\}\??|.",
    re.DOTALL,
)
_REPEAT: Final = re.compile(r"[*+?]\??|\{(?=[\d,])\d*,?\d*\}\??")
_OPTIONAL: Final = frozenset({"?", "??", "{0,1}", "{,1}", "{0,1}?", "{,1}?"})
_FEW: Final = 4
"""Letters in brackets that are spelled out."""


class _UnreadableError(Exception):
    """The pattern is written in a way that is not known here."""


class _Reader:
    """Reads what a pattern matches off the pattern, as far as its words go."""

    def __init__(self, pattern: str) -> None:
        self._tokens = _TOKEN.findall(pattern)[::-1]

    def read(self) -> _Known:
        known = self._branches()
        if self._tokens:
            raise _UnreadableError
        return known

    def _branches(self) -> _Known:
        """What stands up to the parenthesis that ends it."""
        branches = [self._sequence()]
        while self._tokens and self._tokens[-1] == "|":
            self._tokens.pop()
            branches.append(self._sequence())
        return branches[0] if len(branches) == 1 else _of_branches(branches)

    def _sequence(self) -> _Known:
        run: frozenset[str] = _EMPTY
        found: list[_Strings] = []
        whole = True
        while self._tokens and self._tokens[-1] not in ("|", ")"):
            exact, needed = self._repeated(self._part())
            if exact is not None and len(run) * len(exact) <= _MOST_STRINGS:
                run = frozenset(map("".join, product(run, exact)))
                continue
            found, whole = [*found, run, *needed], False
            run = exact if exact is not None else _EMPTY
        return (run, []) if whole else (None, [*found, run])

    def _part(self) -> _Known:
        token = self._tokens.pop()
        if token[0] == "(":
            known = self._branches()
            if not self._tokens:
                raise _UnreadableError
            self._tokens.pop()
            return _NOTHING if token[-1] in "=!" else known
        if token[0] == "\\":
            if token[1].isalnum():
                return _NOTHING if token[1] in "bBAZ" else _ANYTHING
            return frozenset({token[1]}), []
        if token[0] == "[":
            return _of_letters(token[1:-1])
        if _REPEAT.fullmatch(token):
            raise _UnreadableError  # there is nothing to repeat: a kind of group that is not known here
        if token == ".":
            return _ANYTHING
        return _NOTHING if token in ("^", "$") else (frozenset({token}), [])

    def _repeated(self, known: _Known) -> _Known:
        """What is matched by a part with the sign of repetition that may follow it."""
        if not self._tokens or not _REPEAT.fullmatch(self._tokens[-1]):
            return known
        sign = self._tokens.pop()
        exact, needed = known
        if sign in _OPTIONAL and exact is not None:
            return exact | _EMPTY, []
        may_be_absent = sign[0] in "*?" or sign.startswith(("{0", "{,"))
        return None, [] if may_be_absent else [exact, *needed]


def _of_letters(letters: str) -> _Known:
    """What letters in brackets match: none is spelled out where they are many, or written as a span or by a class."""
    if len(letters) > _FEW or letters[0] == "^" or "\\" in letters or "-" in letters[1:-1]:
        return _ANYTHING
    return frozenset(letters), []


def _of_branches(branches: list[_Known]) -> _Known:
    exact = [strings for strings, _ in branches if strings is not None]
    if len(exact) == len(branches):
        return frozenset().union(*exact), []
    known = [max(_telling([strings, *needed]), key=_weight_of_all, default=None) for strings, needed in branches]
    told = [strings for strings in known if strings is not None]
    return None, [frozenset().union(*told)] if len(told) == len(branches) else []


def _telling(sets: Iterable[_Strings]) -> list[frozenset[str]]:
    """Those of which each string has a word."""
    return [strings for strings in sets if strings and all(map(str.strip, strings))]


def _weight_of_all(strings: frozenset[str]) -> tuple[int, int]:
    """How much a set tells: the more, the longer its shortest word (up to four letters), and the fewer strings it has."""
    return min(min(max(map(len, text.split())), 4) for text in strings), -len(strings)
