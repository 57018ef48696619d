"""document -> words: an item's tokens with their places, sentences and roles; worked out only for items that name a case."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Final

from notifier.core.language.courts import CourtMention, find_courts
from notifier.core.language.dockets import DocketMention, find_dockets
from notifier.core.language.text import Layout, lay_out
from notifier.core.language.wordlists import words as _words
from notifier.core.matching.profile import TOKEN, Person, Phrase

# Roles whose words speak for no case: they belong to the page or to the newsroom.
_IDLE: Final = frozenset({"furniture", "caption", "dateline"})
_GAPS: Final = frozenset({" ", "\xa0", ". ", ".\xa0", ".", " “", ' "', "” ", '" ', " (", ") ", "-", "–"})
# Words that say that somebody is prosecuted, or that a suit is on. A name in a sentence without any says nothing of a case;
# "counsel", "lawyer", "hearing" and "witness" are left out, since politics is full of them.
CRIMINAL: Final = _words(
    """
    trial trials retrial mistrial jury juror jurors judge judges courtroom courthouse court prosecutors
    prosecuted prosecute prosecution indicted indictment indictments charged charges arraigned arraignment
    convicted conviction convictions acquitted acquittal guilty plea pleas pleaded pleads pled pleading
    sentenced sentencing sentence verdict verdicts appeal appeals bail parole probation prison jail jailed
    imprisoned felony felonies misdemeanor tried extradited extradition commuted commutation commute clemency
    pardon pardoned defendant defendants custody detained arrested arrest arraign dock crown retried exonerated
    cleared quashed remanded incarcerated behind bars court martial manslaughter murder extortion
    """
)
CIVIL: Final = _words(
    """
    lawsuit lawsuits suit suits sued sue sues suing plaintiff plaintiffs defendant defendants jury juror jurors
    trial trials retrial mistrial judge judges court courts courtroom verdict verdicts damages settlement
    settled settles settle liable liability injunction appeal appeals appealed ruling ruled litigation
    dismissed dismiss dismissal complaint defamation malpractice petition claimant claimants claim
    hearing action contempt justices tribunal award awarded bankruptcy antitrust infringement negligence panel
    """
)
# Of those, the steps of a prosecution itself: with them a defendant's name alone is enough.
STEPS: Final = _words(
    """
    trial trials retrial mistrial jury juror jurors indicted indictment indictments charged charges arraigned
    arraignment convicted conviction convictions acquitted acquittal guilty plea pleas pleaded pleads pled
    pleading sentenced sentencing sentence verdict verdicts appeal appeals bail extradited extradition commuted
    commutation commute clemency pardon pardoned defendant defendants dock martial prosecutors prosecuted
    prosecution tried arraign retried
    """
)
_PAPERS: Final = _words(
    """
    times post daily journal news magazine globe tribune herald examiner sun star review weekly chronicle
    gazette observer standard
    """
)
_AFTER_VERB: Final = _words(
    """
    of in on for by at after and or as him her them last this earlier to following under without along monday tuesday wednesday
    thursday friday saturday sunday the a an both all four
    """
)
# Words that tell of the law only before certain words: "was convicted of", but "a convicted felon"; "tried for", but "tried to".
_TWO_FACED: Final[Mapping[str, Callable[[str], bool]]] = {
    "convicted": lambda after: not after or after in _AFTER_VERB,
    "tried": lambda after: after not in ("to", "and", "a", "the", "his", "her", "it", "out"),
}
_PRONOUNS: Final = _words("he she his her they their him it its")


def _spans(folded: str, words: list[str]) -> list[tuple[int, int]]:
    """The places of the words of a text in their order; between two of them stands no letter."""
    spans: list[tuple[int, int]] = []
    end, find, add = 0, folded.find, spans.append
    for word in words:
        start = find(word, end)
        end = start + len(word)
        add((start, end))
    return spans


# Where a surname stands with a first name: its place, its story, and where the full name begins (None: a namesake's).
Bearer = tuple[int, int, int | None]


class Words:
    """The tokens of one document, and what is asked of them again and again."""

    def __init__(self, document: str, folded: str, title_end: int) -> None:
        self.document = document
        self.folded = folded
        self.title_end = title_end
        self.words: list[str] = TOKEN.findall(folded)
        self.spans = _spans(folded, self.words)
        self.bearers: dict[tuple[Person, ...], tuple[list[Bearer], list[int]]] = {}
        """For people looked for already: where their full names and their namesakes' stand, and surnames that stand alone."""

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
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self.words):
            found[word].append(place)
        return dict(found)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.layout.sentences]

    @cached_property
    def criminal(self) -> frozenset[int]:
        """Numbers of the sentences that hold a word of prosecution."""
        return self._holding(CRIMINAL)

    @cached_property
    def steps(self) -> frozenset[int]:
        """Numbers of the sentences that hold a step of a prosecution."""
        return self._holding(STEPS)

    @cached_property
    def civil(self) -> frozenset[int]:
        """Numbers of the sentences that hold a word of a suit."""
        return self._holding(CIVIL)

    def _holding(self, cues: frozenset[str]) -> frozenset[int]:
        return frozenset(
            self.sentence(place)
            for word in cues & self._places.keys()
            for place in self._places[word]
            if word not in _TWO_FACED or _TWO_FACED[word](self._after(place))
        )

    def _after(self, place: int) -> str:
        """The word after a token; empty where a sign of punctuation or nothing follows."""
        return self.words[place + 1] if place + 1 < len(self.words) and self.gap(place) == " " else ""

    def years(self, sentence: int) -> frozenset[int]:
        """The years that a sentence names."""
        return self._years.get(sentence, frozenset())

    @cached_property
    def _years(self) -> dict[int, frozenset[int]]:
        found: dict[int, set[int]] = {}
        for word, places in self._places.items():
            if len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20"):
                for place in places:
                    found.setdefault(self.sentence(place), set()).add(int(word))
        return {sentence: frozenset(years) for sentence, years in found.items()}

    def opens_with_pronoun(self, sentence: int) -> bool:
        """Whether a sentence opens with he, she, they …: it goes on about whom the one before was about."""
        sentences = self.layout.sentences
        if sentence >= len(sentences):
            return False
        found = TOKEN.match(self.folded, sentences[sentence].start)
        return found is not None and found[0] in _PRONOUNS

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
        if not all(map(self._places.__contains__, tokens)):
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
        return self.spans[place][0], self.spans[min(place + size, len(self.spans)) - 1][1]
