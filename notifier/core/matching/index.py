"""all cases -> index: one dictionary from rare words to the cases that they may stand for.

An item's words are looked up together, as a set. Where none is known the item is done, whatever the number of cases; else only
the cases behind the words that were met are looked at (`evidence`), and judged (`judging`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from notifier.core.language.dockets import is_appeal, is_federal
from notifier.core.language.names import fold
from notifier.core.language.wordlists import words as _words
from notifier.core.matching.entries import EntryIndex
from notifier.core.matching.evidence import gather
from notifier.core.matching.found import NOTHING, Matched, Mention
from notifier.core.matching.judging import Shared, judge
from notifier.core.matching.profile import TOKEN, VERSUS, Person, Phrase, Profile, make_profile
from notifier.core.matching.words import Words
from notifier.core.model import Case, Item

# Words that are bad keys: half of all texts hold them. Only used where a name has nothing rarer.
_COMMON: Final = _words(
    """
    the of in on and for a an to v vs versus re state states united people city county new york case trial lawsuit
    suit court president company inc corp co llc first second health bank university school department national
    international american america group holdings data energy media james john robert michael william david richard
    joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin
    brian george mary patricia jennifer linda elizabeth susan jessica sarah karen lisa nancy smith johnson williams
    brown jones davis miller wilson moore taylor anderson white north south east west san los general american board
    board's district matter estate
    """
)
# A surname shared by more unrelated cases than this finds none of them by itself: too many people bear it.
_MOST_OWNERS: Final = 3

Kind = Literal["phrase", "person", "short", "pair", "number", "judge"]


@dataclass(frozen=True, slots=True)
class _Entry:
    """Under a rare word: what must stand around it for case number `case` to be looked at."""

    case: int
    kind: Kind
    tokens: tuple[str, ...]
    at: int
    person: Person | None = None


class CaseIndex:
    """Finds the tracked cases that items speak of. Built once; never changes."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._profiles = profiles
        self._numbers = {profile.case.id: number for number, profile in enumerate(profiles)}
        self._entries: dict[str, list[_Entry]] = {}
        self._captions: dict[tuple[str, str], list[int]] = {}
        self._feeds = EntryIndex(profiles)
        self.cases: Mapping[str, Case] = {profile.case.id: profile.case for profile in profiles}
        _fill(self._entries, self._captions, profiles)
        self._words = frozenset(self._entries)
        self._shared = _shared_parties(profiles)

    @classmethod
    def build(cls, cases: Sequence[Case]) -> CaseIndex:
        """The index of all cases; takes a time proportional to their number."""
        return cls([make_profile(case) for case in cases])

    def related(self, case_id: str) -> tuple[Case, ...]:
        """The configured cases that are related to a case."""
        return tuple(self.cases[other] for other in self.cases[case_id].related if other in self.cases)

    def match(self, item: Item) -> Matched:
        """The cases that an item speaks of, and where."""
        if item.kind == "cmecf":
            return self._feeds.match(item)
        document = item.document
        folded = fold(document)
        words = TOKEN.findall(folded)
        known = set(words)
        hits = self._words & known
        versus = known & VERSUS
        if not hits and not versus:
            return NOTHING
        candidates = self._candidates(words, known, hits)
        if versus and self._captions:
            candidates |= self._captioned(words)
        if not candidates:
            return NOTHING
        return self._decide(item, document, folded, candidates)

    def _candidates(self, words: list[str], known: set[str], hits: Iterable[str]) -> set[int]:
        found: set[int] = set()
        for word in hits:
            for entry in self._entries[word]:
                if entry.case not in found and _stands(entry, words, word, known):
                    found.add(entry.case)
        return found

    def _captioned(self, words: list[str]) -> set[int]:
        found: set[int] = set()
        for place, word in enumerate(words):
            if word in VERSUS and 0 < place < len(words) - 1:
                after = place + 2 if words[place + 1] == "the" and place + 2 < len(words) else place + 1
                found.update(self._captions.get((words[place - 1], words[after]), ()))
        return found

    def _decide(self, item: Item, document: str, folded: str, candidates: set[int]) -> Matched:
        text = Words(document, folded, len(item.title))
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


# --- building ------------------------------------------------------------------------------------------------------


def _fill(entries: dict[str, list[_Entry]], captions: dict[tuple[str, str], list[int]], profiles: Sequence[Profile]) -> None:
    often: Counter[str] = Counter()
    owners: dict[tuple[str, ...], set[int]] = {}
    for number, profile in enumerate(profiles):
        for party in profile.parties:
            for person in party.people:
                often.update(person.last)
                often.update(person.firsts)
            for name in (*party.names, *party.shorts):
                often.update(name.tokens)
            for short in party.shorts:
                owners.setdefault(short.tokens, set()).add(number)
        if profile.judge_last:
            owners.setdefault(("judge", *profile.judge_last), set()).add(number)
        for alias in profile.aliases:
            often.update(alias.tokens)
        for phrase in (*profile.require, *profile.context):
            owners.setdefault(("words", *phrase.tokens), set()).add(number)
    for number, profile in enumerate(profiles):
        for key, entry in _entries_of(number, profile, often, owners):
            entries.setdefault(key, []).append(entry)
        for first, second, _ in profile.captions:
            for left in {form[-1] for form in first.forms}:
                for right in {form[0] for form in second.forms}:
                    captions.setdefault((left, right), []).append(number)
            for left in {form[-1] for form in second.forms}:
                for right in {form[0] for form in first.forms}:
                    captions.setdefault((left, right), []).append(number)


def _entries_of(
    number: int, profile: Profile, often: Counter[str], owners: Mapping[tuple[str, ...], set[int]]
) -> Iterable[tuple[str, _Entry]]:
    for alias in profile.aliases:
        yield _keyed(number, alias, often)
    for text, _ in profile.numbers:
        yield from _numbered(number, text)
    for party in profile.parties:
        for person in party.people:
            at, _ = _rarest((*sorted(person.firsts)[:1], *person.last), often)
            first = at == 0 and len(person.firsts) == 1
            word = next(iter(person.firsts)) if first else person.last[-1]
            yield word, _Entry(number, "person", person.last, -1 if first else len(person.last) - 1, person)
        for name in party.names:
            yield _keyed(number, name, often)
        for short in party.shorts:
            if len(owners.get(short.tokens, ())) <= _MOST_OWNERS:
                yield _keyed(number, short, often, "short")
    yield from _pairs(number, profile, owners)
    if profile.judge_last and len(owners.get(("judge", *profile.judge_last), ())) <= _MOST_OWNERS:
        yield profile.judge_last[-1], _Entry(number, "judge", profile.judge_last, 0)
    for phrase in (*profile.require, *profile.context):
        rare = len(owners.get(("words", *phrase.tokens), ())) <= _MOST_OWNERS
        if rare and len(phrase.tokens) > 1 and not all(token in _COMMON for token in phrase.tokens):
            yield _keyed(number, phrase, often)


def _pairs(number: int, profile: Profile, owners: Mapping[tuple[str, ...], set[int]]) -> Iterable[tuple[str, _Entry]]:
    """Both sides' surnames together, where neither is rare enough to be looked for alone."""
    sides = [party.shorts[0].tokens for party in profile.parties if party.shorts and not party.government][:4]
    for place, one in enumerate(sides):
        for other in sides[place + 1 :]:
            if len(owners.get(one, ())) > _MOST_OWNERS and len(owners.get(other, ())) > _MOST_OWNERS:
                yield one[-1], _Entry(number, "pair", (*one, *other), 0)


def _keyed(number: int, name: Phrase, often: Counter[str], kind: Kind = "phrase") -> tuple[str, _Entry]:
    at, key = _rarest(name.tokens, often)
    return key, _Entry(number, kind, name.tokens, at)


def _rarest(tokens: Sequence[str], often: Counter[str]) -> tuple[int, str]:
    """The place and the word of the token by which a name is looked up: the rarest among all names, then the longest."""
    at = min(range(len(tokens)), key=lambda place: (tokens[place] in _COMMON, often[tokens[place]], -len(tokens[place])))
    return at, tokens[at]


def _numbered(number: int, text: str) -> Iterable[tuple[str, _Entry]]:
    """The words by which a docket number can be met in a text, which writes it in many ways."""
    if is_federal(text):
        year, kind, serial = text.rpartition(":")[2].split("-")
        short = serial.lstrip("0") or "0"
        for key in {serial, short, short.zfill(4), f"{year}{kind}{serial}", f"{year}{kind}{short}"}:
            yield key, _Entry(number, "number", (key,), 0)
        return
    tokens = tuple(TOKEN.findall(text))
    if not tokens:
        return
    if is_appeal(text):
        yield tokens[1], _Entry(number, "number", tokens, 1)
        return
    at = max(range(len(tokens)), key=lambda place: (sum(map(str.isdigit, tokens[place])), len(tokens[place])))
    yield tokens[at], _Entry(number, "number", (tokens[at],), 0)


def _shared_parties(profiles: Sequence[Profile]) -> Shared:
    """Folded names of parties that stand in several cases, and of those among them whose cases are not all related."""
    owners: dict[str, list[Case]] = {}
    for profile in profiles:
        for name in {fold(party.party.name) for party in profile.parties if not party.government}:
            owners.setdefault(name, []).append(profile.case)
    several = {name: cases for name, cases in owners.items() if len(cases) > 1}
    famous = {name for name, cases in several.items() if not all(_are_related(cases[0], other) for other in cases[1:])}
    return Shared(frozenset(several), frozenset(famous))


def _are_related(one: Case, other: Case) -> bool:
    return other.id in one.related or one.id in other.related or not set(one.related).isdisjoint(other.related)


# --- looking up ----------------------------------------------------------------------------------------------------


def _stands(entry: _Entry, words: list[str], word: str, known: set[str]) -> bool:
    """Whether an entry's words stand in the text around one of the places of its key."""
    if entry.kind == "pair":
        return known.issuperset(entry.tokens)
    if entry.kind == "person":
        return entry.person is not None and not entry.person.firsts.isdisjoint(known) and known.issuperset(entry.tokens)
    if entry.kind == "judge":
        return "judge" in known or "justice" in known
    if len(entry.tokens) == 1:
        return True
    if not known.issuperset(entry.tokens):
        return False
    size, at = len(entry.tokens), entry.at
    tokens = list(entry.tokens)
    place = -1
    while True:
        try:
            place = words.index(word, place + 1)
        except ValueError:
            return False
        if place >= at and words[place - at : place - at + size] == tokens:
            return True
