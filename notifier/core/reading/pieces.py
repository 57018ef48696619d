"""text -> pieces: what stands between two white spaces, cut into words. Nearly every one was met before, and is kept."""

from __future__ import annotations

import re
from functools import reduce
from operator import or_

from notifier.core.language.names import fold
from notifier.core.reading.gate import KINDS, kinds_of

Piece = tuple[int, tuple[str, ...], tuple[str, ...]]
"""The kinds of its words (`gate`), its words folded, and as written."""

TOKEN = re.compile(
    r"[^\W\d_]+(?:[.-][^\W_]+|'(?!(?:s|re|ve|ll|d)\b)[^\W_]+)*|\d(?:[\d,]*\d)?(?:\.\d+)?(?:(?:st|nd|rd|th|m|bn|k)\b)?(?:[-/]\w+)*|"
    r"'s\b|'(?:re|ve|ll|d)\b|--+|[^\w\s]"
)
_MOST = 1 << 15
_LONGEST = 40
"""Characters of a piece that is kept; what is longer is no word."""


def pieces_of(text: str) -> list[Piece]:
    """The pieces of a sentence. No word holds white space, so that its words are those of its pieces."""
    return list(map(_met.__getitem__, text.split()))


def kinds_in(text: str) -> int:
    """The kinds of all words of a sentence."""
    return reduce(or_, (kinds for kinds, _, _ in map(_met.__getitem__, text.split())), 0)


class _Met(dict[str, Piece]):
    """The pieces that were met before; all are forgotten when there are too many."""

    def __missing__(self, text: str) -> Piece:
        piece = _plain(text) or _cut(text)
        if len(text) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[text] = piece
        return piece


_met = _Met()


def _plain(text: str) -> Piece | None:
    """A piece that is one word or one number, with a sign behind it at most, as nine of ten are; None where it is none."""
    word, sign = (text[:-1], text[-1]) if text[-1] in ",.;:" else (text, "")
    if not (word.isascii() and (word.isalpha() or word.isdigit())):
        return None
    folded = word.lower()
    return (KINDS.get(folded, 0), (folded, sign), (word, sign)) if sign else (KINDS.get(folded, 0), (folded,), (word,))


def _cut(text: str) -> Piece:
    folded = fold(text)
    found = list(TOKEN.finditer(folded))
    return kinds_of(folded), tuple(match[0] for match in found), tuple(text[match.start() : match.end()] for match in found)
