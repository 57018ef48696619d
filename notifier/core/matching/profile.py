"""case -> profile: the words by which a case is known."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Final

from notifier.core.language import dockets
from notifier.core.language.courts import COURTS, circuit_of_state, seats
from notifier.core.language.names import HONORIFICS, caption_sides, fold, is_organisation, surname
from notifier.core.language.wordlists import words as _words
from notifier.core.matching.commonnames import COMMON_SURNAMES, FIRST_NAMES
from notifier.core.matching.lawwords import LAW
from notifier.core.matching.naming import (
    TOKEN,
    PartyProfile,
    Person,
    Phrase,
    Side,
    capitals,
    in_both_numbers,
    party_profile,
    phrase,
    phrases,
    side_of,
    without_brackets,
)
from notifier.core.model.cases import Case, Party

STEM: Final = 5
"""Words with as many letters in common at their head are taken for forms of one."""
# Words of the context that half of all news holds.
GENERIC: Final = _words(
    """
    state city county national federal public former general special first second third rights right order orders action official
    officer officers office police attorney attorneys lawyer lawyers counsel prosecutor company group board council commission
    department agency school university state's people woman women child children death killing killed murder crime crimes criminal
    civil class money million billion dollars years house street party political campaign election media press report program policy
    service services security business market trade health medical energy power system money laundering deal plan plans project
    rule rules statute degree honest under about against before after victim victims witness witnesses evidence testimony record
    records document documents emails email phone phones video student students employee employees worker workers member members
    """
)
VERSUS: Final = _words("v vs versus")


@dataclass
class Profile:
    """All words by which one case is known. What only candidates need is worked out when it is first asked for."""

    case: Case
    parties: tuple[PartyProfile, ...]
    aliases: tuple[Phrase, ...]
    captions: tuple[tuple[Side, Side, str], ...]
    numbers: tuple[tuple[str, str | None], ...]
    """Docket numbers in normal form with their court."""
    strong_captions: frozenset[str] = field(default_factory=frozenset)
    """Captions that are enough alone: those of `aliases`, and names with two private sides."""

    @cached_property
    def judge(self) -> Person | None:
        """The judge's name in parts; None where none is configured, or only a surname."""
        return Person.of(self.case.judge) if self.case.judge else None

    @cached_property
    def judge_last(self) -> tuple[str, ...]:
        """The tokens of the judge's surname; empty where no judge is configured."""
        if not self.case.judge:
            return ()
        last = self.judge.last if self.judge else phrase(surname(self.case.judge))
        return tuple(token for token in last if token not in HONORIFICS)

    @property
    def judge_firsts(self) -> frozenset[str]:
        """The judge's first names, folded."""
        return self.judge.firsts if self.judge else frozenset()

    @property
    def context_tokens(self) -> tuple[tuple[str, ...], ...]:
        """The tokens of the words of context, and of those that are required."""
        return tuple(filter(None, map(phrase, (*self.case.require, *self.case.context))))

    @cached_property
    def context(self) -> tuple[Phrase, ...]:
        return phrases(self.case.context)

    @cached_property
    def require(self) -> tuple[Phrase, ...]:
        return phrases(self.case.require)

    @cached_property
    def exclude(self) -> tuple[Phrase, ...]:
        return phrases(self.case.exclude)

    @cached_property
    def matter(self) -> frozenset[str]:
        """The beginnings of the words that the configuration has for the matter, of which newspapers use other forms: "lunches"
        for "lunch rule", "bribes" for "bribery"; none of the law, which say nothing of this case."""
        written = " ".join(self.case.context)
        names = {token for party in self.parties for name in (*party.names, *party.shorts) for token in name.tokens}
        return frozenset(
            stem(word)
            for word in TOKEN.findall(written)
            if word.islower() and len(word) >= STEM and word not in LAW | GENERIC | names
        )

    @cached_property
    def people_around(self) -> frozenset[str]:
        """The phrases of the context that are people's full names, as configured: a victim, a witness."""
        return frozenset(
            written
            for written in self.case.context
            if sum(capitals(written)) >= 2
            and not FIRST_NAMES.isdisjoint(phrase(written)[:1])
            and not is_organisation(written)
            and written not in known_places()
            and written != self.case.judge
        )

    @cached_property
    def telling(self) -> frozenset[str]:
        """The phrases of the context that tell this case from others before the same judge: no place in which courts sit, no word
        of the law, none that half of all news holds."""
        places = known_places() | {place.written for place in self.places}
        return frozenset(
            written for written in self.case.context if written not in places and not (LAW | GENERIC).issuperset(phrase(written))
        )

    @cached_property
    def victims(self) -> tuple[Person, ...]:
        """`people_around` of a prosecution, but for those whose surnames very many people bear."""
        people = map(Person.of, sorted(self.people_around)) if self.people_around and self.is_prosecution else ()
        return tuple(one for one in people if one is not None and not COMMON_SURNAMES.issuperset(one.last))

    @cached_property
    def called_after(self) -> frozenset[str]:
        """The phrases of the context that the case's name has in brackets, where these are names of no place: "(Quillon)"."""
        inside = phrase(" ".join(_IN_BRACKETS.findall(self.case.name)))
        return frozenset(
            written
            for written in (self.case.context if inside else ())
            if any(capitals(written)) and set(phrase(written)) <= set(inside) and written not in known_places()
        )

    @cached_property
    def courts(self) -> frozenset[str]:
        """All courts that the case is or was in, as configured."""
        return frozenset(court for court in (self.case.court, *(court for _, court in self.numbers)) if court)

    @cached_property
    def places(self) -> tuple[Phrase, ...]:
        """The state and the cities of the case's trial courts."""
        known = [COURTS[court] for court in self.courts if court in COURTS]
        local = [court for court in known if court.kind in ("district", "state trial")]
        names = [name for court in local for name in (court.place, *seats().get(court.id, ()))]
        return phrases(tuple(dict.fromkeys(name for name in names if name)))

    @cached_property
    def courts_above(self) -> frozenset[str]:
        """The court of appeals over the case's own, and the Supreme Court for a case that is known by its caption turned around
        too: there whoever lost below comes first."""
        places = {COURTS[court].place for court in self.courts if court in COURTS and COURTS[court].kind == "district"}
        above = {circuit_of_state()[place] for place in places if place in circuit_of_state()}
        turned = any(
            not set(one[0].forms).isdisjoint(other[1].forms) and not set(one[1].forms).isdisjoint(other[0].forms)
            for number, one in enumerate(self.captions)
            for other in self.captions[:number]
        )
        return frozenset(above | ({"scotus"} if turned and above else set())) - self.courts

    @cached_property
    def is_prosecution(self) -> bool:
        """Whether a state is one side and people are the other: the name of a defendant then stands for the case."""
        roles = {(party.party.role or "").lower() for party in self.parties}
        if roles & {"prosecution", "accused"} or any("-cr-" in number or "-mj-" in number for number, _ in self.numbers):
            return True
        if any("-cv-" in number for number, _ in self.numbers):
            return False
        suing = [party for party in self.parties if (party.party.role or "").lower() in SUING]
        if suing:
            return all(party.government for party in suing) and self._is_against_people
        if any(party.government for party in self.parties) or any(one.government for one, _, _ in self.captions):
            return True
        # Nobody sues: the state is left out.
        return roles == {"defendant"} and not self.captions and all(party.people for party in self.parties)

    @property
    def _is_against_people(self) -> bool:
        """Whether a state that is called plaintiff, as in "State v. Hale", can only prosecute: it is in its own courts or is the
        nation, everybody else is a person, and nothing is said of a suit."""
        state = not any(party.party.name.lower().startswith(("united states", "u.s")) for party in self.parties if party.government)
        federal = any(court in COURTS and not COURTS[court].kind.startswith("state") for court in self.courts)
        said = set(TOKEN.findall(fold(" ".join((self.case.name, *self.case.aliases, *self.case.context)))))
        return (
            not any(
                is_organisation(name)
                for party in self.parties
                if not party.government
                for name in (party.party.name, *party.party.aliases)
            )
            and not (state and federal)
            and said.isdisjoint(_OF_SUITS)
        )


_IN_BRACKETS: Final = re.compile(r"\(([^)]*)\)")


@cache
def known_places() -> frozenset[str]:
    """States, and the cities in which courts sit."""
    return frozenset(circuit_of_state()).union(*seats().values())


AFTER_VICTIMS: Final = _words(
    """
    trial retrial case murder killing death stabbing shooting manslaughter verdict jury family killer killers murderer murderers
    """
)
"""What follows the surname of a victim in the name that newspapers give to a case: "the Hale trial", "Hale's killer"."""
SUING: Final = _words("plaintiff petitioner applicant claimant")
_OF_SUITS: Final = _words("civil lawsuit suit sue sued injunction damages")


def stem(word: str) -> str:
    """What the forms of a word have in common: "bribe" for bribery, bribes, bribed."""
    return word[: max(STEM, len(word) - 4)]


def make_profile(case: Case) -> Profile:
    """The profile of a case as configured; parties that are not named there are taken from its caption."""
    captions: list[tuple[Side, Side, str]] = []
    aliases: list[Phrase] = []
    strong: set[str] = set()
    for text in dict.fromkeys((*_named(case.name), *case.aliases)):
        pair = _sides(text)
        if pair is None:
            made = Phrase.of(text.split("(", 1)[0] if text in case.aliases or len(phrase(text)) > 1 else "")
            if made is not None and (text in case.aliases or _is_telling(made)):
                aliases += in_both_numbers(made)
            continue
        captions.append((*pair, text))
        if text in case.aliases or not (pair[0].government or pair[1].government):
            strong.add(text)
    parties = tuple(map(party_profile, case.parties or _from_caption(case)))
    return Profile(
        case=case,
        parties=parties,
        aliases=tuple(aliases),
        captions=tuple(captions),
        numbers=tuple((dockets.normal(docket.number), docket.court or case.court) for docket in case.dockets),
        strong_captions=frozenset(strong),
    )


def _is_telling(made: Phrase) -> bool:
    """Whether a case's name that is no caption can be looked for as it stands: it has two words with capitals at least."""
    return sum(made.capital) >= 2


def _named(name: str) -> list[str]:
    """The names in a case's name, which may be two captions ("Low v. Hale and Orr v. Hale")."""
    short = without_brackets(name)
    if short.count(" v") < 2:
        return [short]
    parts = _TWO_CAPTIONS.split(short)
    return parts if len(parts) > 1 and all(map(_VERSUS_BETWEEN.search, parts)) else [short]


_TWO_CAPTIONS: Final = re.compile(r"\s+(?:and|&)\s+(?=[^&]*?\sv\.?\s)")
_VERSUS_BETWEEN: Final = re.compile(r"\sv(?:s?\.?|ersus)\s")


def _sides(text: str) -> tuple[Side, Side] | None:
    caption = caption_sides(text)
    if caption is None or caption.defendant is None:
        return None
    return side_of(caption.plaintiff), side_of(caption.defendant)


def _from_caption(case: Case) -> tuple[Party, ...]:
    """The sides of the case's name as parties, for a case configured without any."""
    for text in (*_named(case.name), *case.aliases):
        caption = caption_sides(text)
        if caption is not None and caption.defendant is not None:
            return (Party(caption.plaintiff, "plaintiff"), Party(caption.defendant, "defendant"))
        if caption is not None:
            return (Party(caption.plaintiff),)
    return ()
