"""document -> words: an item's tokens with their places, sentences and roles; worked out only for items that name a case."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import Final

from notifier.core.language.courts import CourtMention, find_courts
from notifier.core.language.dockets import DocketMention, find_dockets
from notifier.core.language.text import Layout, lay_out
from notifier.core.language.wordlists import words as _words
from notifier.core.matching.profile import TOKEN, Phrase

# Roles whose words speak for no case: they belong to the page or to the newsroom.
_IDLE: Final = frozenset({"furniture", "caption", "dateline"})
_GAPS: Final = frozenset({" ", "\xa0", ". ", ".\xa0", ".", " “", ' "', "” ", '" ', " (", ") ", "-", "–"})
# Words of the law: where none stands in the sentence, a name alone says nothing of a case.
CUES: Final = _words(
    """
    trial trials retrial mistrial jury juror jurors judge judges court courts courtroom courthouse lawsuit lawsuits
    suit suits sued sue sues suing plaintiff plaintiffs defendant defendants codefendant prosecutor prosecutors
    prosecution prosecuted indicted indictment indictments charged charges charge arraigned arraignment convicted
    conviction convictions acquitted acquittal guilty plea pleas pleaded pleads pled pleading sentenced sentencing
    sentence verdict verdicts appeal appeals appealed appealing ruling ruled injunction damages settlement settled
    settles settle bail bond parole probation prison jail jailed imprisoned felony felonies misdemeanor litigation
    accused accuses testified testify testimony witness deposition subpoena subpoenaed motion motions hearing
    hearings dismissed dismissal attorney attorneys lawyer lawyers counsel magistrate tribunal extradited
    extradition contempt perjury fraud custody detained arrest arrested crown dock jurisdiction class-action
    malpractice liable liability quashed remanded commuted commutation clemency pardon pardoned counts tried
    prosecute case cases crime crimes criminal murder manslaughter
    """
)


class Words:
    """The tokens of one document, and what is asked of them again and again."""

    def __init__(self, document: str, folded: str, title_end: int) -> None:
        self.document = document
        self.folded = folded
        self.title_end = title_end
        spans = [found.span() for found in TOKEN.finditer(folded)]
        self.spans = spans
        self.words = [folded[start:end] for start, end in spans]

    @cached_property
    def layout(self) -> Layout:
        """The layout of the document."""
        return lay_out(self.document, self.title_end)

    @cached_property
    def courts(self) -> list[CourtMention]:
        """All courts that the document names."""
        return find_courts(self.document)

    @cached_property
    def dockets(self) -> list[DocketMention]:
        """All docket numbers that the document names."""
        return find_dockets(self.document)

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for place, word in enumerate(self.words):
            found.setdefault(word, []).append(place)
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.layout.sentences]

    @cached_property
    def cued(self) -> frozenset[int]:
        """Numbers of the sentences that hold a word of the law."""
        return frozenset(self.sentence(place) for word in CUES & self._places.keys() for place in self._places[word])

    def places(self, word: str) -> list[int]:
        """Where a folded word stands, in order."""
        return self._places.get(word, [])

    def sentence(self, place: int) -> int:
        """The number of the sentence of a token."""
        return self.sentence_at(self.spans[place][0])

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence at an offset (the one before, between sentences)."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def story(self, place: int) -> int:
        """The number of the story of a token."""
        sentences = self.layout.sentences
        return sentences[self.sentence(place)].story if sentences else 0

    def is_idle(self, place: int) -> bool:
        """Whether a token stands in a caption, a link or other furniture."""
        sentences = self.layout.sentences
        return bool(sentences) and sentences[self.sentence(place)].role in _IDLE

    def in_title(self, place: int) -> bool:
        """Whether a token stands in the title."""
        return self.spans[place][0] < self.title_end

    def is_capital(self, place: int) -> bool:
        """Whether a token begins with a capital in the document; False past the end."""
        return place < len(self.spans) and self.document[self.spans[place][0]].isupper()

    def gap(self, place: int) -> str:
        """What stands between a token and the next one."""
        return self.document[self.spans[place][1] : self.spans[place + 1][0]] if place + 1 < len(self.spans) else ""

    def adjacent(self, place: int) -> bool:
        """Whether a token and the next one can be parts of one name."""
        return place + 1 < len(self.spans) and self.gap(place) in _GAPS

    def opens_sentence(self, place: int) -> bool:
        """Whether a token is the first of its sentence."""
        return self.spans[place][0] <= self._starts[self.sentence(place)] + 1

    def find(self, phrase: Phrase) -> list[int]:
        """Places where a phrase begins, outside of furniture, written with the capitals that it has in the configuration."""
        tokens = phrase.tokens
        at = min(range(len(tokens)), key=lambda number: len(self.places(tokens[number])))
        size = len(tokens)
        wanted = list(tokens)
        return [
            place - at
            for place in self.places(tokens[at])
            if place >= at
            and self.words[place - at : place - at + size] == wanted
            and self._is_written(place - at, phrase.capital)
            and not self.is_idle(place)
        ]

    def _is_written(self, place: int, capital: tuple[bool, ...]) -> bool:
        return all(self.is_capital(place + number) for number, flag in enumerate(capital) if flag)

    def span(self, place: int, size: int) -> tuple[int, int]:
        """The offsets of `size` tokens from `place` on."""
        return self.spans[place][0], self.spans[min(place + size, len(self.spans)) - 1][1]
