"""profiles -> keys: under which words of a text a case is looked up, and what must stand around them.

A case is looked up by the rarest word of each of its names, and under it by the next rarest. What is found so is only a candidate:
`soft` ones (a bare surname, a judge, words of context) are dropped where the text holds no word of the law.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from notifier.core.language.dockets import TYPES, is_appeal, is_federal
from notifier.core.language.wordlists import words as _words
from notifier.core.matching.commonnames import COMMON_SURNAMES, FIRST_NAMES
from notifier.core.matching.naming import TOKEN, PartyProfile, Person, phrase
from notifier.core.matching.profile import AFTER_VICTIMS, Profile

# Words that are bad keys: many texts hold them. Only used where a name has nothing rarer.
_COMMON: Final = (
    COMMON_SURNAMES
    | FIRST_NAMES
    | _words(
        """
    the of in on and for a an to v vs versus re state states united people city county new york case trial lawsuit suit court
    president company inc corp co llc first second health bank university school department national international american
    america group holdings data energy media james john robert michael william david richard joseph thomas charles christopher
    daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george mary patricia jennifer linda
    elizabeth susan jessica sarah karen lisa nancy smith johnson williams brown jones davis miller wilson moore taylor anderson
    white north south east west san los general board district matter estate grand jury police attorney special
    """
    )
)
# A name shared by more cases than this finds none of them by itself: too many people bear it, too many matters are about it.
_MOST_OWNERS: Final = 3

Kind = Literal["phrase", "soft", "person", "pair", "serial", "number", "judge"]
# What is found so is looked at only where the text holds a word of the law.
SOFT: Final[frozenset[Kind]] = frozenset({"soft", "person", "pair", "judge"})
Owners = dict[tuple[str, ...], int]


@dataclass(frozen=True, slots=True)
class Key:
    """Under a rare word: what must stand around it (`tokens`, the word itself at place `at`) for a case to be a candidate."""

    case: int
    kind: Kind
    tokens: tuple[str, ...]
    at: int
    firsts: frozenset[str] = frozenset()
    party: int = -1
    """Whose name it is, by its place among the parties of the case; the number after theirs for context; else -1."""

    def seconds(self, word: str) -> Iterable[str]:
        """The words of which one must stand in the text too, besides the key's own `word`; one empty word where none must."""
        if self.kind == "person":
            return self.firsts - {word} or ("",)
        if self.kind in ("serial", "number", "judge") or len(self.tokens) == 1:
            return ("",)
        others = [token for token in self.tokens if token != word]
        return (min(others, key=lambda token: (token in _COMMON, -len(token))),) if others else ("",)


# A text that names a federal docket number holds one of these: "20-cv-7311", "20 Civ. 7311".
TYPE_WORDS: Final = frozenset(TYPES) | frozenset(TYPES.values()) | _words("ml sw gj po")


@dataclass(frozen=True, slots=True)
class Group:
    """The keys under one word: those that stand `alone`, and the others by the second word that they want."""

    alone: tuple[Key, ...]
    seconds: frozenset[str]
    by_second: dict[str, list[Key]]


def make_keys(profiles: Sequence[Profile]) -> dict[str, Group]:
    """All keys by their word."""
    often, owners = _count(profiles)
    keys: dict[str, dict[str, list[Key]]] = {}
    for number, profile in enumerate(profiles):
        for word, key in _keys_of(number, profile, often, owners):
            group = keys.setdefault(word, {})
            for second in key.seconds(word):
                group.setdefault(second, []).append(key)
    return {word: Group(tuple(group.pop("", ())), frozenset(group), group) for word, group in keys.items()}


def make_serials(profiles: Sequence[Profile]) -> dict[str, list[Key]]:
    """The keys of federal docket numbers by their serial, which is but a number: only for texts that hold one of TYPE_WORDS."""
    serials_of: dict[str, list[Key]] = {}
    for number, profile in enumerate(profiles):
        for text, _ in profile.numbers:
            for word, key in _serial_keys(number, text):
                serials_of.setdefault(word, []).append(key)
    return serials_of


def make_captions(profiles: Sequence[Profile]) -> dict[tuple[str, str], list[int]]:
    """Cases by the words right before and right after the "v." of their captions, in both orders."""
    captions: dict[tuple[str, str], list[int]] = {}
    for number, profile in enumerate(profiles):
        pairs = {
            (left[-1], right[0])
            for one, other, _ in profile.captions
            for first, second in ((one, other), (other, one))
            for left in first.forms
            for right in second.forms
            if not (one.government and other.is_short(right) and COMMON_SURNAMES.issuperset(right))
            and not (one.government and other.is_short(left) and COMMON_SURNAMES.issuperset(left))
        }
        for pair in pairs:
            captions.setdefault(pair, []).append(number)
    return captions


def _count(profiles: Sequence[Profile]) -> tuple[Counter[str], Owners]:
    """How often each word stands in names, and how many cases share each short name, judge or phrase."""
    often: Counter[str] = Counter()
    owners: Counter[tuple[str, ...]] = Counter()
    for profile in profiles:
        seen: set[tuple[str, ...]] = {("judge", *profile.judge_last)} if profile.case.context else set()
        for party in profile.parties:
            for person in party.people:
                often.update(person.last)
                often.update(person.firsts)
            for name in (*party.names, *party.shorts):
                often.update(name.tokens)
            seen.update(short.tokens for short in party.shorts)
        for alias in profile.aliases:
            often.update(alias.tokens)
        seen.update(("words", *tokens) for tokens in profile.context_tokens)
        owners.update(seen)
    return often, owners


def _keys_of(
    number: int, profile: Profile, often: Counter[str], owners: Mapping[tuple[str, ...], int]
) -> Iterator[tuple[str, Key]]:
    for alias in profile.aliases:
        yield _keyed(number, alias.tokens, often, "phrase")
    for text, _ in profile.numbers:
        yield from _number_keys(number, text)
    for place, party in enumerate(profile.parties):
        yield from _party_keys(number, place, party, often, owners)
    yield from _pairs(number, profile, owners)
    # A judge says something only beside the context of the case.
    if profile.case.context and profile.judge_last and owners[("judge", *profile.judge_last)] <= _MOST_OWNERS:
        yield profile.judge_last[-1], Key(number, "judge", profile.judge_last, 0, profile.judge_firsts)
    for tokens in profile.context_tokens:
        if len(tokens) > 1 and owners[("words", *tokens)] <= _MOST_OWNERS and not _COMMON.issuperset(tokens):
            yield _keyed(number, tokens, often, "soft", len(profile.parties))
    for victim in profile.victims:
        for noun in sorted(AFTER_VICTIMS) if len(victim.last) == 1 else ():
            yield victim.last[0], Key(number, "pair", (*victim.last, noun), 0, party=len(profile.parties))
    for written in profile.called_after:
        if len(tokens := phrase(written)) == 1 and owners[("words", *tokens)] <= _MOST_OWNERS:
            yield _keyed(number, tokens, often, "soft", len(profile.parties))


def _party_keys(
    number: int, place: int, party: PartyProfile, often: Counter[str], owners: Mapping[tuple[str, ...], int]
) -> Iterator[tuple[str, Key]]:
    for person in party.people:
        yield _person_key(person, often), Key(number, "person", person.last, 0, person.firsts, place)
    for name in party.names:
        yield _keyed(number, name.tokens, often, "soft", place)
    for short in party.shorts:
        if owners[short.tokens] <= _MOST_OWNERS and not COMMON_SURNAMES.issuperset(short.tokens):
            yield _keyed(number, short.tokens, often, "soft", place)


def _person_key(person: Person, often: Counter[str]) -> str:
    """The first name where it has one form only and is rarer than the surname, else the surname."""
    last = min(person.last, key=lambda word: (word in _COMMON, often[word], -len(word)))
    if len(person.firsts) > 1:
        return last
    [first] = person.firsts
    return first if (first in _COMMON, often[first]) < (last in _COMMON, often[last]) else last


def _pairs(number: int, profile: Profile, owners: Mapping[tuple[str, ...], int]) -> Iterator[tuple[str, Key]]:
    """Both sides' short names together, where neither is rare enough to be looked for alone."""
    sides = [party.shorts[0].tokens for party in profile.parties if party.shorts and not party.government][:4]
    for place, one in enumerate(sides):
        for other in sides[place + 1 :]:
            if _is_worn(one, owners) and _is_worn(other, owners):
                yield one[-1], Key(number, "pair", (*one, *other), 0)


def _is_worn(name: tuple[str, ...], owners: Mapping[tuple[str, ...], int]) -> bool:
    return owners[name] > _MOST_OWNERS or COMMON_SURNAMES.issuperset(name)


def _keyed(number: int, tokens: tuple[str, ...], often: Counter[str], kind: Kind, party: int = -1) -> tuple[str, Key]:
    at = 0
    if len(tokens) > 1:
        at = min(range(len(tokens)), key=lambda place: (tokens[place] in _COMMON, often[tokens[place]], -len(tokens[place])))
    return tokens[at], Key(number, kind, tokens, at, party=party)


def serials(text: str) -> Iterator[str]:
    """The words of which one must stand in a text that names the docket number `text` (normal form)."""
    for word, _ in (*_serial_keys(0, text), *_number_keys(0, text)):
        yield word


def _serial_keys(number: int, text: str) -> Iterable[tuple[str, Key]]:
    """The words by which a federal docket number can be met in a text that writes year and type before them."""
    if is_federal(text):
        year, kind, serial = text.rpartition(":")[2].split("-")
        short = serial.lstrip("0") or "0"
        key = Key(number, "serial", (year, kind), 0)
        for word in {serial, short, short.zfill(4)}:
            yield word, key


def _number_keys(number: int, text: str) -> Iterable[tuple[str, Key]]:
    """The words by which a docket number can be met in a text as one word, or as several in a row."""
    if is_federal(text):
        year, kind, serial = text.rpartition(":")[2].split("-")
        for word in {f"{year}{kind}{serial}", f"{year}{kind}{serial.lstrip('0') or '0'}"}:
            yield word, Key(number, "number", (word,), 0)
        return
    tokens = tuple(TOKEN.findall(text))
    if is_appeal(text):
        yield tokens[1], Key(number, "number", tokens, 1)
    elif tokens:
        at = max(range(len(tokens)), key=lambda place: (sum(map(str.isdigit, tokens[place])), len(tokens[place])))
        yield tokens[at], Key(number, "number", (tokens[at],), 0)


# --- looking up ----------------------------------------------------------------------------------------------------


def stands(key: Key, words: list[str], word: str, known: set[str]) -> bool:
    """Whether what a key wants stands in the text; `known` are all its words."""
    if key.kind == "number":
        return len(key.tokens) == 1 or _in_order(key, words, word)
    if key.kind == "serial":
        return any(_is_serial(words, place, *key.tokens) for place in places(words, word))
    if key.kind == "phrase":
        return len(key.tokens) == 1 or (known.issuperset(key.tokens) and _in_order(key, words, word))
    if not known.issuperset(key.tokens):
        return False
    if key.kind == "person":
        return not key.firsts.isdisjoint(known)
    if key.kind == "judge":
        return any(
            place and (words[place - 1] in _BENCH or words[place - 1] in key.firsts) for place in places(words, key.tokens[0])
        )
    return key.kind == "pair" or len(key.tokens) == 1 or _in_order(key, words, word)


def caption_stands(profile: Profile, words: list[str], place: int, after: int) -> bool:
    """Whether a caption of the case stands around the "v." at `place`, whose right side begins at `after`."""
    return any(
        _ends_with(words, place, left.forms) and _begins_with(words, after, right.forms)
        for one, other, _ in profile.captions
        for left, right in ((one, other), (other, one))
    )


def _ends_with(words: list[str], end: int, forms: tuple[tuple[str, ...], ...]) -> bool:
    return any(tuple(words[max(0, end - len(form)) : end]) == form for form in forms)


def _begins_with(words: list[str], start: int, forms: tuple[tuple[str, ...], ...]) -> bool:
    """Whether a form stands at `start`, or up to two given names behind it."""
    return any(tuple(words[start + skip : start + skip + len(form)]) == form for form in forms for skip in range(3))


_BEFORE_YEAR: Final = _words("no nos number numbers case docket")


def _is_serial(words: list[str], place: int, year: str, kind: str) -> bool:
    """Whether year and type stand before the serial: "20-cv-7311", "20 Civ. 7311", "CV 20-7311", "Civil Action No. 20-7311"."""
    if place < 2:
        return False
    before, earlier = words[place - 1], words[place - 2]
    if before == year:
        return earlier in _BEFORE_YEAR or TYPES.get(earlier, earlier) == kind
    if TYPES.get(before, before) != kind:
        return False
    office = place > 2 and words[place - 3].isdigit() and len(words[place - 3]) <= 2
    return earlier == year or (office and earlier in (f"20{year}", f"19{year}"))


_BENCH: Final = _words("judge justice magistrate")


def places(words: list[str], word: str) -> Iterator[int]:
    """Where a word stands in a list of words."""
    place = -1
    while True:
        try:
            place = words.index(word, place + 1)
        except ValueError:
            return
        yield place


def _in_order(key: Key, words: list[str], word: str) -> bool:
    size, at, wanted = len(key.tokens), key.at, list(key.tokens)
    return any(place >= at and words[place - at : place - at + size] == wanted for place in places(words, word))
