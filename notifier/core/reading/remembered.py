"""text of a sentence -> what it says by itself, kept: the same sentences come again and again.

Outlets print what one agency wrote, an article comes anew with a paragraph more, and reports on a case repeat its background word
for word. What a sentence says depends on its words and on little else; that little is part of the key under which its frames are
kept. Where a table has looked at the text before the sentence, nothing is kept.
"""

from __future__ import annotations

from functools import lru_cache

from notifier.core.reading.clauses import Noun, Parsed, cut, take_words
from notifier.core.reading.frames import Frame, find_frames, may_have_frames
from notifier.core.reading.pieces import pieces_of

MOST = 2048
"""Sentences that are kept, those that were met last: some 8 MB."""
_MOST_WAYS = 16
"""In which the frames of one sentence are kept."""


_TRIED = frozenset({"tried", "try", "retry", "retried"})


class Known:
    """A sentence apart from the document it stands in."""

    __slots__ = ("_frames", "_headline", "_may_tell", "_parsed", "level", "names_trial")

    def __init__(self, text: str, headline: bool, trying: frozenset[str]) -> None:
        self._headline = headline
        self._parsed = take_words(text, 0, pieces_of(text), headline=headline)
        if trying:
            _take_down(self._parsed, trying)
        self.level = next((name for name in self._parsed.names if name in ("appeals", "supreme")), None)
        """The higher court that the sentence names first."""
        self.names_trial = "trial" in self._parsed.names or not _TRIED.isdisjoint(self._parsed.words)
        self._may_tell = may_have_frames(self._parsed, headline=headline)
        if self._may_tell:
            cut(self._parsed)
        self._frames: dict[tuple[object, ...], list[Frame]] = {}

    def at(self, document: str, start: int, topic: tuple[str, str] | None) -> Parsed | None:
        """The sentence where it stands, with the calendar that the one before spoke of; None where it can tell nothing."""
        return self._parsed.at(document, start, topic) if self._may_tell else None

    def frames(self, parsed: Parsed, judges: frozenset[str], level: str | None) -> list[Frame]:
        """The frames of the sentence as it is read at a place (`at`), with judges and a higher court that the item names."""
        key = (judges.intersection(parsed.words), level, parsed.topic, parsed.denied)
        found = self._frames.get(key)
        if found is None:
            found = find_frames(parsed, headline=self._headline, judges=judges, level=level)
            if not parsed.looked_back and len(self._frames) < _MOST_WAYS:
                self._frames[key] = found
        return found


_BESIDE_AN_APPEAL = frozenset({"pending", "to", "an", "on", "after", "with", "through", "no", "possible", "planned"})
_ELSEWHERE = frozenset({"canada", "india", "appeal"})


def _take_down(parsed: Parsed, trying: frozenset[str]) -> None:
    """Make every court of these names a court like others, but where it decides an appeal."""
    words = parsed.words
    for noun in parsed.nouns.values():
        above = noun.name in ("appeal", "conviction", "rehearing")
        if above and words[max(0, noun.first - 1)] not in _BESIDE_AN_APPEAL:
            return
    for at, noun in parsed.nouns.items():
        abroad = words[noun.last : noun.last + 1] == ["of"] and not _ELSEWHERE.isdisjoint(words[noun.last : noun.last + 2])
        if " ".join(words[noun.first : noun.last]) in trying and not abroad:
            parsed.nouns[at] = Noun(noun.first, noun.last, "court")


@lru_cache(MOST)
def known(text: str, headline: bool, trying: frozenset[str] = frozenset()) -> Known:
    """The sentence of these words; `trying`: the courts that try cases where it was written, though their names are of the highest
    elsewhere."""
    return Known(text, headline, trying)
