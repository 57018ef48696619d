"""patterns -> cues: of a table of patterns each is asked only where a word stands that it cannot do without.

The words are read off the patterns themselves, so that a table may grow, and a row be changed, with nothing else to keep in step.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, reduce
from itertools import product
from operator import or_
from typing import Any, Final

_parser: Final[Any] = importlib.import_module("re._parser")  # nothing public tells what a pattern is made of
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
        left = reduce(or_, map(self._cues.__getitem__, text.split()), self._cues.always)
        while left:
            lowest = left & -left
            yield lowest.bit_length() - 1
            left ^= lowest

    @cached_property
    def _cues(self) -> _Cues:
        return _Cues(self._patterns)


class _Cues(dict[str, int]):
    """For words that were met before, the patterns that they may be a cue of; all are forgotten when there are too many."""

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        super().__init__()
        self.always = 0
        """The patterns that need no word, each a bit."""
        self._needed: dict[str, int] = {}
        for number, pattern in enumerate(patterns):
            words = needed_words(pattern)
            for word in words:
                self._needed[word] = self._needed.get(word, 0) | 1 << number
            self.always |= 0 if words else 1 << number
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


def needed_words(pattern: re.Pattern[str]) -> frozenset[str]:
    """Words, or parts of words, in small letters: no text without one of them matches. Empty where there is no such set."""
    exact, needed = _of_sequence(_parser.parse(pattern.pattern, pattern.flags))
    return frozenset(max(reversed(text.lower().split()), key=len) for text in _better(exact, needed) or ())


_Strings = frozenset[str] | None
# What a part of a pattern matches, where that can be spelled out; and strings of which one is in all that it matches.
_Known = tuple[_Strings, _Strings]
_EMPTY: Final = frozenset({""})


def _of_sequence(parts: Iterable[tuple[Any, Any]]) -> _Known:
    run: frozenset[str] = _EMPTY
    best: _Strings = None
    whole = True
    for operation, argument in parts:
        exact, needed = _of_part(str(operation), argument)
        if exact is not None and len(run) * len(exact) <= _MOST_STRINGS:
            run = frozenset(map("".join, product(run, exact)))
            continue
        best, whole = _better(best, _better(run, _better(exact, needed))), False
        run = exact if exact is not None else _EMPTY
    return (run, None) if whole else (None, _better(best, run))


def _of_part(operation: str, argument: Any) -> _Known:
    if operation == "LITERAL":
        return frozenset({chr(argument)}), None
    if operation in ("AT", "ASSERT", "ASSERT_NOT"):
        return _EMPTY, None
    if operation == "IN" and len(argument) <= 4 and all(str(kind) == "LITERAL" for kind, _ in argument):
        return frozenset(chr(code) for _, code in argument), None
    if operation == "SUBPATTERN":
        return _of_sequence(argument[3])
    if operation == "BRANCH":
        return _of_branches([_of_sequence(branch) for branch in argument[1]])
    if operation in ("MAX_REPEAT", "MIN_REPEAT"):
        least, most, repeated = argument
        exact, needed = _of_sequence(repeated)
        if (least, most) == (0, 1) and exact is not None:
            return exact | _EMPTY, None
        return None, _better(exact, needed) if least else None
    return None, None


def _of_branches(branches: list[_Known]) -> _Known:
    exact = [strings for strings, _ in branches if strings is not None]
    if len(exact) == len(branches):
        return frozenset().union(*exact), None
    needed = [_better(strings, others) for strings, others in branches]
    known = [strings for strings in needed if strings is not None]
    return None, frozenset().union(*known) if len(known) == len(branches) else None


def _better(one: _Strings, other: _Strings) -> _Strings:
    """The set of strings that tells more: that with the longest shortest word, the smaller one of two; None where none tells."""
    told = [strings for strings in (one, other) if strings and all(map(str.strip, strings))]
    return max(told, key=lambda strings: (min(_weight(text) for text in strings), -len(strings)), default=None)


def _weight(text: str) -> int:
    return min(max(map(len, text.split())), 4)  # longer ones are hardly rarer
