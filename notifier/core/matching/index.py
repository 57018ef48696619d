"""all cases -> index: one dictionary from rare words to the cases that they may stand for.

An item's words are looked up together, as a set. Where none is known the item is done, whatever the number of cases; else only
the cases behind the words that were met are looked at (`evidence`), and judged (`judging`).
"""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from notifier.core.language.names import fold
from notifier.core.matching.entries import EntryIndex
from notifier.core.matching.evidence import gather
from notifier.core.matching.found import NOTHING, Matched, Mention
from notifier.core.matching.judging import judge
from notifier.core.matching.keys import (
    SOFT,
    TYPE_WORDS,
    Key,
    caption_stands,
    make_captions,
    make_keys,
    make_serials,
    places,
    stands,
)
from notifier.core.matching.lawwords import STRIFE, TELLING
from notifier.core.matching.naming import TOKEN
from notifier.core.matching.near import Shared
from notifier.core.matching.profile import VERSUS, Profile, make_profile
from notifier.core.matching.words import Words
from notifier.core.model.cases import Case
from notifier.core.model.items import Item

# Everything but letters, digits and the underscore parts words; one table makes four tokens in the time of one by a pattern.
_BLANKS: Final = bytes(code if chr(code).isalnum() or code == 95 else 32 for code in range(128)) + b" " * 128
Sides = dict[int, set[int]]
_NO_SIDES: Final[Sides] = {}
_MANY: Final = 1000
"""From so many cases on they are kept out of every later look for garbage."""


class CaseIndex:
    """Finds the tracked cases that items speak of. Built once; never changes."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._profiles = profiles
        self._numbers = {profile.case.id: number for number, profile in enumerate(profiles)}
        self._keys = make_keys(profiles)
        self._serials = make_serials(profiles)
        self._captions = make_captions(profiles)
        self._feeds = EntryIndex(profiles)
        self._words = frozenset(self._keys)
        self._telling = self._words | TYPE_WORDS | VERSUS
        self._is_ascii = all(map(str.isascii, self._words))
        self._shared = _shared_parties(profiles)
        self.cases: Mapping[str, Case] = {profile.case.id: profile.case for profile in profiles}

    @classmethod
    def build(cls, cases: Sequence[Case]) -> CaseIndex:
        """The index of all cases; takes a time proportional to their number."""
        # Ten thousand cases are half a million values that all stay: looking for garbage among them would double the time.
        was_on = gc.isenabled()
        gc.disable()
        try:
            index = cls([make_profile(case) for case in cases])
        finally:
            if was_on:
                gc.enable()
        if len(cases) >= _MANY:
            gc.freeze()
        return index

    def related(self, case_id: str) -> tuple[Case, ...]:
        """The configured cases that are related to a case."""
        return tuple(self.cases[other] for other in self.cases[case_id].related if other in self.cases)

    def match(self, item: Item) -> Matched:
        """The cases that an item speaks of, and where."""
        if item.kind == "cmecf":
            return self._feeds.match(item)
        document = item.document
        folded = fold(document)
        words = self._split(folded)
        if self._telling.isdisjoint(words):
            return NOTHING
        known = set(words)
        candidates = self._candidates(words, known)
        if not candidates:
            return NOTHING
        return self._decide(item, document, folded, known, candidates)

    def _split(self, folded: str) -> list[str]:
        """The words of a folded text. Letters that are no ASCII (after folding) matter only if some case has such."""
        if self._is_ascii or folded.isascii():
            return folded.encode("ascii", "replace").translate(_BLANKS).decode("ascii").split()
        return TOKEN.findall(folded)

    def _candidates(self, words: list[str], known: set[str]) -> set[int]:
        found: set[int] = set()
        hits = self._words & known
        if hits:
            sides = None if not known.isdisjoint(TELLING) else {} if not known.isdisjoint(STRIFE) else _NO_SIDES
            for word in hits:
                group = self._keys[word]
                if group.alone:
                    self._look(group.alone, word, words, known, sides, found)
                if not group.seconds.isdisjoint(known):
                    for second in group.seconds & known:
                        self._look(group.by_second[second], word, words, known, sides, found)
        if not known.isdisjoint(TYPE_WORDS):
            for word in self._serials.keys() & known:
                self._look(self._serials[word], word, words, known, _NO_SIDES, found)
        if self._captions and not known.isdisjoint(VERSUS):
            found |= self._captioned(words, VERSUS & known)
        return found

    def _look(
        self, keys: Sequence[Key], word: str, words: list[str], known: set[str], sides: Sides | None, found: set[int]
    ) -> None:
        """Add to `found` the cases of those `keys` under `word` that stand in the text.

        `sides` is None where the text holds a word of the law. Else a name is not enough, but two are, or one and words of the
        context, where it holds a word of strife; `sides` then collects them.
        """
        for key in keys:
            if key.case in found or (sides is _NO_SIDES and key.kind in SOFT) or not stands(key, words, word, known):
                continue
            if key.kind == "judge" and not any(map(known.issuperset, self._profiles[key.case].context_tokens)):
                continue
            if sides is not None and key.kind in SOFT:
                named = sides.setdefault(key.case, set())
                named.add(key.party)
                if len(named - {-1}) < 2:
                    continue
            found.add(key.case)

    def _captioned(self, words: list[str], versus: Iterable[str]) -> set[int]:
        """The cases of which a caption stands around one of the words for "v."."""
        found: set[int] = set()
        for word in versus:
            for place in places(words, word):
                after = place + 2 if words[place + 1 : place + 2] == ["the"] else place + 1
                if place == 0 or after >= len(words):
                    continue
                for number in self._captions.get((words[place - 1], words[after]), ()):
                    if number not in found and caption_stands(self._profiles[number], words, place, after):
                        found.add(number)
        return found

    def _decide(self, item: Item, document: str, folded: str, known: set[str], candidates: set[int]) -> Matched:
        text = Words(document, folded, len(item.title), known)
        # Cases told apart from the candidates are looked at too, so that each can be weighed against the other.
        wider = {self._numbers[name] for case in candidates for name in self._profiles[case].case.related if name in self._numbers}
        evidence = [gather(text, self._profiles[case], case in candidates) for case in sorted(candidates | wider)]
        matches = judge(evidence, text, self._shared, item.published_at)
        if not matches:
            return NOTHING
        wanted = {match.case for match in matches}
        mentions: list[Mention] = [mention for each in evidence if each.case.id in wanted for mention in each.mentions()]
        mentions.sort(key=lambda mention: (mention.start, mention.end, mention.case))
        return Matched(tuple(matches), tuple(mentions))


def _shared_parties(profiles: Sequence[Profile]) -> Shared:
    """Folded names of parties that stand in several cases, and of those among them whose cases are not all related."""
    often = Counter(name for profile in profiles for name in _private(profile))
    several = {name for name, count in often.items() if count > 1}
    owners: dict[str, list[Case]] = {}
    for profile in profiles:
        for name in _private(profile) & several:
            owners.setdefault(name, []).append(profile.case)
    famous = {name for name, cases in owners.items() if not all(_are_related(cases[0], other) for other in cases[1:])}
    return Shared(frozenset(several), frozenset(famous))


def _private(profile: Profile) -> set[str]:
    return {fold(party.party.name) for party in profile.parties if not party.government}


def _are_related(one: Case, other: Case) -> bool:
    return other.id in one.related or one.id in other.related or not set(one.related).isdisjoint(other.related)
