"""evidence -> what stands near a case's names: words of the law, context, judge and court, and how special they are to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from notifier.core.language.courts import fits
from notifier.core.language.names import fold
from notifier.core.language.wordlists import words
from notifier.core.matching.cues import cued_sentences
from notifier.core.matching.evidence import Evidence, Piece
from notifier.core.matching.lawwords import CIVIL, CRIMINAL, SUED
from notifier.core.matching.words import Words


@dataclass(frozen=True, slots=True)
class Shared:
    """Folded names of parties that stand in several of the tracked cases (`several`), or even in unrelated ones (`famous`):
    the former do not tell one case from another, the latter do not even say that a case is meant."""

    several: frozenset[str]
    famous: frozenset[str]


@dataclass(slots=True)
class Near:
    """What stands near the case's names: their sentences, those with words of the law, and the evidence around them."""

    named: frozenset[int]
    cued: frozenset[int]
    around: frozenset[int]
    context: frozenset[str]
    far: frozenset[str]
    matter: frozenset[str]
    """Words of the matter in other forms, beside a full name or in the title, that the context does not hold."""
    judge: bool
    court: bool
    own_cued: bool
    """Whether a private party that no unrelated case has stands beside words of the law."""
    titled: bool
    region: bool
    """Whether a court is named near that leaves the case's open: "a federal judge in Texas"."""
    elsewhere: bool
    """Whether the lead names a trial court that is none of the case's, and none that may be."""
    nature: int
    """1 where the item tells of the sort of case that this one is, a suit or a prosecution, and the related ones are not; -1 for
    theirs; 0 where that tells nothing."""
    common: bool
    """Whether a court above this case and a related one is said to act on several orders or suits in their matter."""
    special: float
    """How much of it speaks for this case rather than for one of the same parties."""


def look_near(each: Evidence, text: Words, shared: Shared, rivals: Sequence[Evidence]) -> Near:
    """What stands near the names of a case; `rivals` are what the item holds of the cases related to it."""
    cues = CRIMINAL if each.profile.is_prosecution else CIVIL
    named = {piece.sentence for _, piece in (*each.parties, *each.surnames)}
    named |= {piece.sentence for piece in (*each.aliases, *each.captions)}
    cued = cued_sentences(each, text, named, _filed(each))
    # What the title says holds for the whole item.
    around = {0} | {number + step for number in named | cued for step in (-1, 0, 1)}
    around |= set(range(len(text.layout.sentences))) if text.is_brief else set()
    context = frozenset(fold(piece.text) for piece in each.context if piece.sentence in around)
    far = frozenset(fold(piece.text) for piece in each.context) - context
    parties = {fold(name) for name, _ in (*each.parties, *each.surnames)}
    own = {piece.sentence for name, piece in (*each.parties, *each.surnames) if fold(name) not in shared.famous}
    private = len(parties - shared.several - _called_by(rivals))
    required = 0 in named and any(0 in each.requiring[word] for word in _own_requirements(each, rivals))
    nature = _nature(each, text, around, rivals)
    return Near(
        named=frozenset(named),
        cued=frozenset(cued),
        around=frozenset(around),
        context=context,
        far=far,
        matter=_matter(each, context | far),
        judge=bool(each.judges),
        court=is_near(each.courts, around),
        own_cued=not own.isdisjoint(cued) and not _is_of_prosecution(each, text, rivals),
        titled=0 in named or (text.is_brief and any(piece.sentence == 0 for piece in each.context)) or text.is_headline,
        region=is_near(each.regions, around),
        elsewhere=_is_elsewhere(each, text, {number for number in cued if number <= _LEAD}),
        nature=nature,
        common=any(_is_common(each, rival, text) for rival in rivals),
        special=_special(each, text, cues, context, far, around, rivals) + private + required + nature,
    )


_LEAD: Final = 4
"""Up to this sentence a report says which court it is about."""


def _is_elsewhere(each: Evidence, text: Words, sentences: set[int]) -> bool:
    """Whether some sentences name a trial court that cannot be the case's, and no court or judge that can be."""
    courts = each.profile.courts
    if not courts or each.judges or each.courts or each.regions or each.places:
        return False
    named = [mention for number in sentences for mention in text.courts_in(number) if mention.level == "trial"]
    return bool(named) and all(fits(mention, court) is False for mention in named for court in courts)


def _called_by(rivals: Sequence[Evidence]) -> set[str]:
    """The words by which related cases are known too: whoever is called so is no party of this case alone."""
    return {fold(word) for rival in rivals for word in rival.case.context}


def _matter(each: Evidence, context: frozenset[str]) -> frozenset[str]:
    """The stems of words of the matter beside a full name or in the title, without those of the context that was found."""
    full = {0} | {piece.sentence for _, piece in each.parties}
    known = " ".join(context)
    return frozenset(stem for stem, numbers in each.matter.items() if stem not in known and not full.isdisjoint(numbers))


def _special(
    each: Evidence,
    text: Words,
    cues: frozenset[str],
    context: frozenset[str],
    far: frozenset[str],
    around: set[int],
    rivals: Sequence[Evidence],
) -> float:
    """What of the context, the judge and the court is this case's alone, and none of its rivals'."""
    shared = {fold(piece.text) for rival in rivals for piece in rival.context}
    shared |= {fold(name) for rival in rivals for name, _ in (*rival.parties, *rival.surnames)}
    same_judge = any(rival.judges and rival.case.judge == each.case.judge for rival in rivals)
    judge = 1.5 * (bool(each.judges) and not same_judge)
    beside = {fold(piece.text) for piece in each.context if text.tells(piece.sentence, cues)} - context
    return (
        len((context | beside) - shared)
        + min(0.25 * len(far - shared - beside), 0.75)
        + judge
        + _special_courts(each, around, rivals)
    )


def _nature(each: Evidence, text: Words, around: set[int], rivals: Sequence[Evidence]) -> int:
    """1 where the words around the names are of a prosecution and this case is the only one, or of a suit; -1 where they are of
    the other sort, and a rival is such a case."""
    criminal = each.profile.is_prosecution
    if not rivals or any(rival.profile.is_prosecution == criminal for rival in rivals):
        return 0
    prosecuted = any(text.tells(number, _OF_CRIME) for number in around)
    sued = any(text.tells(number, _OF_SUITS) for number in around)
    return 0 if prosecuted == sued else 1 if prosecuted == criminal else -1


_OF_SUITS: Final = SUED | words("injunction injunctions enjoined malpractice antitrust bankruptcy negligence chancery punitive")
_OF_CRIME: Final = (CRIMINAL - CIVIL - {"bars", "behind", "cleared", "dock", "crown", "tried"}) | {"criminal"}


def _special_courts(each: Evidence, around: set[int], rivals: Sequence[Evidence]) -> float:
    """1 where a court is named that is no rival's, or several are that not every rival shares; half for one of those, and
    for a mere place."""
    theirs = [{(piece.start, piece.end) for piece in (*rival.courts, *rival.places, *rival.datelines)} for rival in rivals]
    worth: dict[str, float] = {}
    for piece in (*each.courts, *each.places, *each.datelines):
        sharing = sum((piece.start, piece.end) in places for places in theirs)
        if piece.sentence in around and sharing < max(len(theirs), 1):
            worth[piece.text] = max(worth.get(piece.text, 0.0), 0.5 if sharing or piece.is_short else 1.0)
    return min(1.0, sum(worth.values()))


def _is_of_prosecution(each: Evidence, text: Words, rivals: Sequence[Evidence]) -> bool:
    """Whether a suit's parties are named as accused and victim of a related prosecution: nothing beside the one whom only the suit
    has speaks of suing."""
    accused = {name for rival in rivals if rival.profile.is_prosecution for name, _ in rival.parties}
    if each.profile.is_prosecution or not accused:
        return False
    own = {piece.sentence + step for name, piece in (*each.parties, *each.surnames) if name not in accused for step in (-1, 0, 1)}
    return not any(text.tells(number, SUED) for number in own)


_SEVERAL: Final = words("orders injunctions suits lawsuits challenges")


def _is_common(each: Evidence, rival: Evidence, text: Words) -> bool:
    """Whether one sentence has a court that both cases may be in, what both require, and several orders or suits."""
    required = set().union(*each.requiring.values()) & set().union(*rival.requiring.values())
    places = {(piece.start, piece.end) for piece in rival.courts}
    return any(
        (piece.start, piece.end) in places and piece.sentence in required and text.tells(piece.sentence, _SEVERAL)
        for piece in each.courts
    )


def _own_requirements(each: Evidence, rivals: Sequence[Evidence]) -> set[str]:
    """The required words that were found, without those of related cases and those that are but a part of a party's name."""
    others = {fold(word) for rival in rivals for word in rival.case.require}
    names = " ".join(fold(party.party.name) for party in each.profile.parties if not party.government)
    return {word for word in each.requiring if fold(word) not in others and fold(word) not in names}


def is_near(pieces: Sequence[Piece], around: set[int]) -> bool:
    return any(piece.sentence in around for piece in pieces)


_SHORT_YEAR: Final = re.compile(r"(?:\d{1,2}:)?(\d\d)-[a-z]{2}-\d+(?!-?\d)|\d\d-[a-z]{2}-(\d\d)-\d+")
"""Federal "1:24-cv-01234", and "27-CR-20-00123" of a state's county 27."""
_WHOLE_YEAR: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d|/\d\d(?!\d))")
"""Of all others only a whole year counts: in "CP-51-CR-0004412-2023" 51 is a county, in "2044/23" 2044 a serial."""


def is_before(each: Evidence, published_at: datetime | None) -> bool:
    """Whether the item is older than the year in which the case was filed, by its docket number: then it cannot tell of it."""
    if published_at is None:
        return False
    filed = _filed(each)
    return filed is not None and published_at.year < filed


def _filed(each: Evidence) -> int | None:
    """The year in which the case was filed, by its docket numbers; None where they do not say."""
    return min((year for number, _ in each.profile.numbers if (year := _year(number)) is not None), default=None)


def _year(number: str) -> int | None:
    short = _SHORT_YEAR.match(number)
    if short is not None:
        year = int(short[1] or short[2])
        return year + (1900 if year > 60 else 2000)
    years = [int(year) for year in _WHOLE_YEAR.findall(number)]
    return max(years) if years else None
