"""patterns -> cues: of a table of patterns each is asked only where a word stands that it cannot do without.

The words are read off the patterns themselves, so that a table may grow, and a row be changed, with nothing else to keep in step.
Nothing public tells what a pattern is made of: where Python's own parser is not what is expected here, all patterns are asked.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, reduce
from itertools import product
from operator import or_
from typing import Any, Final

_MOST_STRINGS: Final = 250
"""Ways to match a piece of a pattern that are spelled out."""
_MOST_WORDS: Final = 1 << 14
_LONGEST: Final = 40


class Cued:
    """A table of patterns for folded text, by the words that they need; these are read off when it is first asked."""

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        self._patterns = patterns

    def possible(self, text: str) -> Iterator[int]:
        """The numbers of the patterns that may be found in a folded text, in order."""
        found = reduce(or_, map(self._cues.__getitem__, text.split()), self._cues.always)
        left = found & found >> len(self._patterns)  # what has a word of both its sets
        while left:
            lowest = left & -left
            yield lowest.bit_length() - 1
            left ^= lowest

    @cached_property
    def _cues(self) -> _Cues:
        return _Cues(self._patterns)


class _Cues(dict[str, int]):
    """For words that were met before, the patterns that they may be a cue of: a bit for the first set of a pattern, and one as
    many places higher as there are patterns for the second. All are forgotten when there are too many."""

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        super().__init__()
        self.always = 0
        """The sets that need no word."""
        self._needed: dict[str, int] = {}
        for number, pattern in enumerate(patterns):
            for bit, words in zip((number, number + len(patterns)), needed_words(pattern), strict=True):
                for word in words:
                    self._needed[word] = self._needed.get(word, 0) | 1 << bit
                self.always |= 0 if words else 1 << bit
        self._sizes = sorted(set(map(len, self._needed)))

    def __missing__(self, word: str) -> int:
        needed = self._needed
        parts = (word[at : at + size] for size in self._sizes for at in range(len(word) - size + 1))
        found = reduce(or_, (needed.get(part, 0) for part in parts), 0)
        if len(word) <= _LONGEST:
            if len(self) >= _MOST_WORDS:
                self.clear()
            self[word] = found
        return found


def needed_words(pattern: re.Pattern[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Two sets of words, or parts of words, in small letters: no text without one of each matches. Empty where there is none."""
    try:
        parser: Any = importlib.import_module("re._parser")
        exact, needed = _of_sequence(parser.parse(pattern.pattern, pattern.flags))
    except (ImportError, AttributeError, LookupError, TypeError, ValueError):  # a Python with another parser: slower, and as right
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


def _of_sequence(parts: Iterable[tuple[Any, Any]]) -> _Known:
    run: frozenset[str] = _EMPTY
    found: list[_Strings] = []
    whole = True
    for operation, argument in parts:
        exact, needed = _of_part(str(operation), argument)
        if exact is not None and len(run) * len(exact) <= _MOST_STRINGS:
            run = frozenset(map("".join, product(run, exact)))
            continue
        found, whole = [*found, run, *needed], False
        run = exact if exact is not None else _EMPTY
    return (run, []) if whole else (None, [*found, run])


def _of_part(operation: str, argument: Any) -> _Known:
    if operation == "LITERAL":
        return frozenset({chr(argument)}), []
    if operation in ("AT", "ASSERT", "ASSERT_NOT"):
        return _EMPTY, []
    if operation == "IN" and len(argument) <= 4 and all(str(kind) == "LITERAL" for kind, _ in argument):
        return frozenset(chr(code) for _, code in argument), []
    if operation == "SUBPATTERN":
        return _of_sequence(argument[3])
    if operation == "BRANCH":
        return _of_branches([_of_sequence(branch) for branch in argument[1]])
    if operation in ("MAX_REPEAT", "MIN_REPEAT"):
        least, most, repeated = argument
        exact, needed = _of_sequence(repeated)
        if (least, most) == (0, 1) and exact is not None:
            return exact | _EMPTY, []
        return None, [exact, *needed] if least else []
    return None, []


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
