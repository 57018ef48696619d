"""document -> words: an item's tokens with their places, sentences and roles; worked out only for items that name a case."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate
from typing import Final

from notifier.core.language.courts import CourtMention, find_courts
from notifier.core.language.dockets import DocketMention, find_dockets
from notifier.core.language.money import AmountMention, find_amounts
from notifier.core.language.text import Layout, lay_out
from notifier.core.language.wordlists import words as _words
from notifier.core.matching import terms
from notifier.core.matching.keys import places
from notifier.core.matching.lawwords import BENCH, ELSEWHERE, HALLS, STRIFE, TESTIMONY, TWO_FACED
from notifier.core.matching.naming import Person, Phrase
from notifier.core.matching.profile import STEM

# Roles whose words speak for no case: they belong to the page or to the newsroom.
_IDLE: Final = frozenset({"furniture", "caption", "dateline"})
_GAPS: Final = frozenset({" ", "\xa0", ". ", ".\xa0", ".", " “", ' "', "” ", '" ', " (", ") ", "-", "–"})
_PAPERS: Final = _words(
    """
    times post daily journal news magazine globe tribune herald examiner sun star review weekly chronicle
    gazette observer standard
    """
)
_TIMES: Final = _words(
    "on yesterday today later then last this week night month morning earlier now but and monday tuesday wednesday thursday friday "
    "saturday sunday"
)
_POINTERS: Final = _words("that this those these such so it")
_PRONOUNS: Final = _words("he she his her they their him it its")


_BRIEF: Final = 8
_HEADLINE: Final = 3
_HEAD: Final = 3
_LONG: Final = 4
# No page names a number more often but lists of cases; a docket number is no longer than this on either side of its serial.
_DOCKETS_MOST: Final = 50
_DOCKET_REACH: Final = 40
_WORD_AND_GAP: Final = re.compile(r"(\w+)")
# Where a surname stands with a first name: its place, its story, and where the full name begins (None: a namesake's).
Bearer = tuple[int, int, int | None]


class Words:
    """The tokens of one document, and what is asked of them again and again."""

    def __init__(self, document: str, folded: str, title_end: int, known: frozenset[str] | set[str] | None = None) -> None:
        """`known` are the words of the text where they are at hand: what is not among them is not looked for."""
        self.document = document
        self.folded = folded
        self.title_end = title_end
        parts = _WORD_AND_GAP.split(folded)
        self.words: list[str] = parts[1::2]
        self._gaps: list[str] = parts[2::2]
        edges = list(accumulate(map(len, parts), initial=0))
        self.starts: list[int] = edges[1::2]
        self.ends: list[int] = edges[2::2]
        self._known = known if known is not None else frozenset(self.words)
        self._found: dict[str, list[int]] = {}
        self._courts: dict[int, list[CourtMention]] = {}
        self._ranges: dict[int, tuple[int, int]] = {}
        self.bearers: dict[tuple[Person, ...], tuple[list[Bearer], list[int]]] = {}
        """For people looked for already: where their full names and their namesakes' stand, and surnames that stand alone."""

    @cached_property
    def layout(self) -> Layout:
        """The layout of the document."""
        return lay_out(self.document, self.title_end)

    @cached_property
    def is_brief(self) -> bool:
        """Whether the item is of so few sentences that it is of one matter: what it says is said of whom it names."""
        return len(self.layout.sentences) <= _BRIEF

    @cached_property
    def amounts(self) -> list[AmountMention]:
        """The sums of money in the document, in order."""
        return find_amounts(self.document)

    @property
    def is_headline(self) -> bool:
        """Whether the item is hardly more than its title: all that it says is said as in a headline."""
        return len(self.layout.sentences) <= _HEADLINE

    def courts_in(self, sentence: int) -> list[CourtMention]:
        """The courts that a sentence names; none past the last sentence."""
        if sentence not in self._courts:
            sentences = self.layout.sentences
            inside = 0 <= sentence < len(sentences)
            self._courts[sentence] = (
                find_courts(self.document, sentences[sentence].start, sentences[sentence].end) if inside else []
            )
        return self._courts[sentence]

    def dockets_near(self, words: Iterable[str]) -> list[DocketMention]:
        """The docket numbers around the places of `words`, which are serials; in no order."""
        found: dict[int, DocketMention] = {}
        for word in words:
            for place in self.places(word)[:_DOCKETS_MOST]:
                start, end = self.starts[place] - _DOCKET_REACH, self.ends[place] + _DOCKET_REACH
                found.update((mention.start, mention) for mention in find_dockets(self.document, max(0, start), end))
        return list(found.values())

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.layout.sentences]

    def tells(self, sentence: int, cues: frozenset[str]) -> bool:
        """Whether a sentence holds one of the words `cues`, in the sense of the law."""
        first, last = self._range(sentence)
        words = self.words[first:last]
        found = cues.intersection(words)
        if found and found <= BENCH and not ELSEWHERE.isdisjoint(words) and STRIFE.isdisjoint(words):
            return False
        if found and found <= TESTIMONY and not HALLS.isdisjoint(words):
            return False
        if not found or not found <= TWO_FACED.keys():
            return bool(found)
        return any(word in found and self._is_of_law(first + number) for number, word in enumerate(words))

    def heads(self, sentences: Iterable[int], cues: frozenset[str]) -> set[str]:
        """The first letters of the words `cues` in some sentences, in the sense of the law: "jury" and "jurors" are not two."""
        return {
            self.words[place][:_HEAD]
            for number in sentences
            for place in range(*self._range(number))
            if self.words[place] in cues and self._is_of_law(place)
        }

    def _is_of_law(self, place: int) -> bool:
        """Whether a word that tells of the law only beside certain others stands beside one of these."""
        beside = TWO_FACED.get(self.words[place])
        return beside is None or beside(self._before(place), self._after(place))

    def punishes(self, sentence: int) -> bool:
        """Whether a sentence tells a punishment without a word of the law: "gets ten years"."""
        first, last = self._range(sentence)
        if first == last or terms.WORDS.isdisjoint(self.words[first:last]):
            return False
        return terms.tells(self.folded[self.starts[first] : self.ends[last - 1]])

    def _range(self, sentence: int) -> tuple[int, int]:
        """The tokens of a sentence; none past the last one."""
        if sentence not in self._ranges:
            sentences = self.layout.sentences
            if not 0 <= sentence < len(sentences):
                return 0, 0
            first = bisect_left(self.starts, sentences[sentence].start)
            self._ranges[sentence] = first, bisect_left(self.starts, sentences[sentence].end, first)
        return self._ranges[sentence]

    def words_of(self, sentence: int) -> list[str]:
        """The words of a sentence; none past the last one."""
        first, last = self._range(sentence)
        return self.words[first:last]

    def first(self, sentence: int) -> int:
        """The place of the first token of a sentence."""
        return self._range(sentence)[0]

    def length(self, sentence: int) -> int:
        """How many words a sentence has."""
        first, last = self._range(sentence)
        return last - first

    def word_at(self, offset: int) -> str:
        """The word that follows an offset after one blank; empty where something else does."""
        place = bisect_left(self.starts, offset)
        return self.words[place] if place < len(self.words) and self.starts[place] == offset + 1 else ""

    def words_from(self, offset: int, count: int) -> list[str]:
        """The next words from an offset on, at most `count`."""
        place = bisect_left(self.starts, offset)
        return self.words[place : place + count]

    def _before(self, place: int) -> str:
        """The word before a token; empty where there is none."""
        return self.words[place - 1] if place else ""

    def _after(self, place: int) -> str:
        """The word after a token; empty where a sign of punctuation or nothing follows."""
        return self.words[place + 1] if place + 1 < len(self.words) and self._gaps[place] == " " else ""

    def years(self, sentence: int) -> list[int]:
        """The years that a sentence names."""
        first, last = self._range(sentence)
        return [int(word) for word in self.words[first:last] if len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20")]

    def opens_with_pronoun(self, sentence: int) -> bool:
        """Whether a sentence opens with he, she, they …, or with the time and then so: it goes on about whom the one before was
        about."""
        first, last = self._range(sentence)
        at = first
        while at < last and at < first + 3 and self.words[at] in _TIMES:
            at += 1
        return at < last and self.words[at] in _PRONOUNS

    def points_back(self, sentence: int) -> bool:
        """Whether a sentence opens with that, this, those …: it is of what the one before says."""
        first, last = self._range(sentence)
        return first < last and self.words[first] in _POINTERS

    def places(self, word: str) -> list[int]:
        """Where a folded word stands, in order."""
        if word not in self._known:
            return []
        if word not in self._found:
            self._found[word] = list(places(self.words, word))
        return self._found[word]

    def beginning_with(self, stems: frozenset[str]) -> Iterator[tuple[str, str]]:
        """The words of the text that are forms of those with these stems, with the stem; outside of furniture."""
        if not stems:
            return
        starts = {beginning[:STEM] for beginning in stems}
        for word in self._known:
            if word[:STEM] in starts:
                yield from ((beginning, word) for beginning in stems if word.startswith(beginning))

    def sentence(self, place: int) -> int:
        """The number of the sentence of a token."""
        return self.sentence_at(self.starts[place])

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence at an offset (the one before, between sentences)."""
        return max(bisect_right(self._sentence_starts, offset) - 1, 0)

    def story(self, place: int) -> int:
        """The number of the story of a token."""
        sentences = self.layout.sentences
        return sentences[self.sentence(place)].story if sentences else 0

    def is_idle(self, place: int) -> bool:
        """Whether a token stands in a caption, a link or other furniture."""
        sentences = self.layout.sentences
        return bool(sentences) and sentences[self.sentence(place)].role in _IDLE

    @cached_property
    def is_title_in_capitals(self) -> bool:
        """Whether most words of the title begin with a capital, so that a capital there says nothing of a word."""
        words = [word for word in self.document[: self.title_end].split() if len(word) >= _LONG]
        return sum(word[:1].isupper() for word in words) * 3 > len(words) * 2

    def in_title(self, place: int) -> bool:
        """Whether a token stands in the title."""
        return self.starts[place] < self.title_end

    def is_capital(self, place: int) -> bool:
        """Whether a token begins with a capital in the document; False past the end."""
        return place < len(self.words) and self.document[self.starts[place]].isupper()

    def gap(self, place: int) -> str:
        """What stands between a token and the next one."""
        return self._gaps[place] if place + 1 < len(self.words) else ""

    def adjacent(self, place: int) -> bool:
        """Whether a token and the next one can be parts of one name."""
        return place + 1 < len(self.words) and self._gaps[place] in _GAPS

    def opens_sentence(self, place: int) -> bool:
        """Whether a token is the first of its sentence."""
        return self.starts[place] <= self._sentence_starts[self.sentence(place)] + 1

    def find(self, phrase: Phrase) -> list[int]:
        """Places where a phrase begins, outside of furniture, written with the capitals that it has in the configuration."""
        tokens = phrase.tokens
        if not self._known.issuperset(tokens):
            return []
        at = 0 if len(tokens) == 1 else min(range(len(tokens)), key=lambda number: len(self.places(tokens[number])))
        size = len(tokens)
        wanted = list(tokens)
        return [
            place - at
            for place in self.places(tokens[at])
            if place >= at
            and self.words[place - at : place - at + size] == wanted
            and self._is_written(place - at, phrase.capital)
            and not self._is_paper(place - at + size, phrase)
            and not self.is_idle(place)
        ]

    def _is_paper(self, follows: int, phrase: Phrase) -> bool:
        """Whether a place is but the first half of a newspaper's name: "New York" in "New York Times"."""
        return (
            phrase.capital[-1]
            and follows < len(self.words)
            and self.words[follows] in _PAPERS
            and self.is_capital(follows)
            and self.gap(follows - 1) == " "
        )

    def _is_written(self, place: int, capital: tuple[bool, ...]) -> bool:
        return all(self.is_capital(place + number) for number, flag in enumerate(capital) if flag)

    def span(self, place: int, size: int) -> tuple[int, int]:
        """The offsets of `size` tokens from `place` on."""
        return self.starts[place], self.ends[min(place + size, len(self.words)) - 1]
