"""name -> the forms by which it is written: people, firms, bodies, the sides of a caption, folded and cut into tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from notifier.core.language.names import HONORIFICS, SUFFIXES, fold, is_government, is_organisation, surname, without_form
from notifier.core.language.wordlists import words as _words
from notifier.core.matching.commonnames import FIRST_NAMES, NICKNAMES
from notifier.core.model.cases import Party

TOKEN: Final = re.compile(r"\w+")


_ARTICLES: Final = _words("the a an")


@lru_cache(maxsize=2048)
def phrase(text: str) -> tuple[str, ...]:
    """The folded tokens of a name or phrase, without a leading article."""
    found = TOKEN.findall(fold(text))
    return tuple(found[1:] if len(found) > 1 and found[0] in _ARTICLES else found)


@lru_cache(maxsize=2048)
def capitals(text: str) -> tuple[bool, ...]:
    """Which tokens of `phrase(text)` begin with a capital: a text must write those so too ("Stone", not "stone")."""
    written = TOKEN.findall(text)
    flags = [token[:1].isupper() for token in written]
    return tuple(flags[1:] if len(flags) > 1 and written[0].lower() in _ARTICLES else flags)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words as they must follow each other in a text. `written` is how the configuration has them."""

    tokens: tuple[str, ...]
    written: str

    @classmethod
    def of(cls, text: str) -> Phrase | None:
        tokens = phrase(text)
        return cls(tokens, text) if tokens else None

    @property
    def capital(self) -> tuple[bool, ...]:
        """Which of the tokens are written with a capital."""
        return capitals(self.written)


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name in parts, folded: `last` may be several tokens ("brandt", "olsson")."""

    firsts: frozenset[str]
    middles: tuple[str, ...]
    last: tuple[str, ...]
    suffix: str
    written: str
    capital: bool

    @classmethod
    def of(cls, name: str) -> Person | None:
        """The person of a full name; None for one word, an organisation, a state, or a name of words in small letters."""
        written = without_brackets(name)
        if is_organisation(written) or written.rsplit(" ", 1)[-1].islower():
            return None
        last = phrase(surname(written))
        tokens = list(TOKEN.findall(fold(written)))
        suffix = ""
        while len(tokens) > 1 and tokens[-1] in SUFFIXES:
            suffix = tokens.pop()
        while len(tokens) > 1 and tokens[0] in HONORIFICS:
            tokens.pop(0)
        given = tokens[: len(tokens) - len(last)]
        if not last or not given or tuple(tokens[len(given) :]) != last:
            return None
        names = [token for token in given if len(token) > 1] or given
        firsts = NICKNAMES.get(names[0], frozenset()) | {names[0]}
        return cls(frozenset(firsts), tuple(names[1:]), last, suffix, name, written[:1].isupper())


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a caption: the token sequences by which it may be written before or after "v."."""

    forms: tuple[tuple[str, ...], ...]
    government: bool
    written: tuple[str, ...] = ()

    def is_short(self, form: tuple[str, ...]) -> bool:
        """Whether a form says less than the configuration does: a surname where that has the full name."""
        return not self.government and len(form) < len(self.written)


@dataclass(slots=True)
class PartyProfile:
    """One party: its full names, other names, and the single words that may be it (surname, one-word aliases)."""

    party: Party
    people: tuple[Person, ...]
    names: tuple[Phrase, ...]
    shorts: tuple[Phrase, ...]
    government: bool


def without_brackets(text: str) -> str:
    """A name without what stands in brackets."""
    return _BRACKETS.sub(" ", text).strip() if "(" in text else text.strip()


_BRACKETS: Final = re.compile(r"\s*\([^)]*\)")


@lru_cache(maxsize=2048)
def side_of(text: str) -> Side:
    """One side of a caption, by every form in which it may be written."""
    forms: dict[tuple[str, ...], None] = {}
    government = is_government(text)
    for one in _JOINED.split(text) if not is_organisation(text) else [text]:
        forms[phrase(without_form(one))] = None
        if not government:
            forms[phrase(surname(one))] = None
    forms[phrase(text)] = None
    for pattern, written in _GOVERNMENT_FORMS if government else ():
        if pattern.fullmatch(text.strip()):
            forms.update((tuple(form.split()), None) for form in written)
    if " of " in text and (place := _PLACE_OF.fullmatch(text.strip())):
        forms[phrase(place[1])] = None
    return Side(tuple(form for form in forms if form), government, phrase(without_form(text)))


_GOVERNMENT_FORMS: Final = (
    (
        re.compile(r"(?:the )?united states(?: of america)?|u\.? ?s\.?(?: ?a\.?)?|usa", re.I),
        ("united states", "us", "u s", "usa", "u s a", "united states of america", "government"),
    ),
    (re.compile(r"(?:the )?people\b.*", re.I), ("people",)),
    (re.compile(r"(?:the )?state\b.*", re.I), ("state",)),
    (re.compile(r"(?:the )?commonwealth\b.*", re.I), ("commonwealth",)),
    (re.compile(r"(?:the )?(?:r|rex|regina|crown|king|queen)\.?", re.I), ("r", "rex", "regina", "crown", "king", "queen")),
)
_PLACE_OF: Final = re.compile(
    r"(?:the\s+)?(?:people|state|commonwealth|city|county)\s+of\s+(?:the\s+)?(?:state\s+of\s+)?(.+)", re.I
)
_JOINED: Final = re.compile(r"\s+(?:and|&)\s+|,\s*")


def party_profile(party: Party) -> PartyProfile:
    """A party as configured, taken apart into people, longer names and single words."""
    people: list[Person] = []
    names: list[Phrase] = []
    shorts: list[Phrase] = []
    government = is_government(party.name)
    firm = not government and (is_organisation(party.name) or _is_called_by_its_head(party))
    for text in dict.fromkeys(party.aliases if government else (party.name, *party.aliases)):
        if is_government(text):
            continue
        person = None if firm else Person.of(text)
        made = Phrase.of(without_form(without_brackets(text)))
        if person is not None:
            people.append(person)
        elif made is not None and len(made.tokens) > 1:
            names += (made, *_turned(made.written))
        elif made is not None:
            shorts.append(made)
    shorts = list({short.tokens: short for short in reversed(shorts)}.values())
    seen = {short.tokens for short in shorts}
    for person in people:
        last = surname(person.written)
        made = Phrase.of(last)
        if made is not None and made.tokens not in seen:
            seen.add(made.tokens)
            shorts.append(made)
    return PartyProfile(party, tuple(people), tuple(names), tuple(shorts), government)


_OF: Final = re.compile(r"(?:the )?(\w+) of (?:the )?([A-Z]\w+(?: [A-Z]\w+)?)", re.I)


def _turned(name: str) -> Iterator[Phrase]:
    """How newspapers turn the name of a body: "Ellery's port" for "Port of Ellery"."""
    found = _OF.fullmatch(name)
    if found is not None:
        yield from filter(None, (Phrase.of(f"{found[2]} {found[1]}"), Phrase.of(f"{found[2]}'s {found[1].lower()}")))


def _is_called_by_its_head(party: Party) -> bool:
    """Whether a name is shortened to its first words ("Calyx" for "Calyx Prosthetics"): people are called by their last."""
    name, shorts = phrase(party.name), {phrase(alias) for alias in party.aliases}
    return (
        name[-1:] not in shorts
        and FIRST_NAMES.isdisjoint(name[:1])
        and any(name[: len(short)] == short for short in shorts if 0 < len(short) < len(name))
    )


def in_both_numbers(made: Phrase) -> tuple[Phrase, ...]:
    """A phrase, and the same one in the plural, or in the singular, where it ends in a plain word."""
    last = made.tokens[-1]
    if made.capital[-1] or len(last) < _SHORTEST or not last.isalpha() or last.endswith(("ss", "us", "is", "ing", "ed", "ly")):
        return (made,)
    other = last[:-1] if last.endswith("s") else f"{last}s"
    return made, Phrase((*made.tokens[:-1], other), made.written)


_SHORTEST: Final = 3


def phrases(texts: tuple[str, ...]) -> tuple[Phrase, ...]:
    """The phrases as configured, and in the other number: "lunch rules" for "lunch rule"."""
    return tuple(form for made in map(Phrase.of, texts) if made is not None for form in in_both_numbers(made))
