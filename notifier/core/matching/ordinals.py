"""context that counts suits ("second lawsuit") x text -> where the text counts it in other words: "her second defamation case"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notifier.core.language.wordlists import words
from notifier.core.matching.words import Words

_ORDINALS: Final = words("first second third fourth fifth earlier later initial original older newer")
_SUITS: Final = words("lawsuit suit case complaint action")
_BETWEEN: Final = 2
"""As many words may stand between the two: "the first federal defamation lawsuit"."""


def places(text: Words, tokens: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Place and length, in tokens, of each passage that counts the suit as `tokens` do, but for one with the very same words."""
    if len(tokens) != 2 or tokens[0] not in _ORDINALS or tokens[1] not in _SUITS:
        return
    for place in text.places(tokens[0]):
        for size in range(2, _BETWEEN + 3):
            last = place + size - 1
            if last >= len(text.words) or not text.adjacent(last - 1):
                break
            if text.words[last] in _SUITS:
                if text.words[last] != tokens[1] or size > 2:
                    yield place, size
                break
            if text.words[last] in _ENDS:
                break


_ENDS: Final = words("of in to and or the a an for by on at with that who which was is were are has had")
