"""evidence -> matches: what a careful editor would need to say that an item is about a case."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from notifier.core.language.courts import short_name
from notifier.core.language.dockets import is_federal
from notifier.core.language.names import fold, is_government, surname
from notifier.core.matching.commonnames import COMMON_SURNAMES
from notifier.core.matching.evidence import Evidence, Piece
from notifier.core.matching.words import Words
from notifier.core.model import Match

_ENOUGH: Final = 0.6


@dataclass(frozen=True, slots=True)
class Shared:
    """Folded names of parties that stand in several of the tracked cases (`several`), or even in unrelated ones (`famous`):
    the former do not tell one case from another, the latter do not even say that a case is meant."""

    several: frozenset[str]
    famous: frozenset[str]


@dataclass(slots=True)
class _Opinion:
    """What one case's evidence is worth: `score` alone, `special` for telling it from its related cases."""

    evidence: Evidence
    score: float
    why: list[str]
    special: float


@dataclass(slots=True)
class _Near:
    """What stands near the case's names: their sentences, those with words of the law, and the evidence around them."""

    named: frozenset[int]
    cued: frozenset[int]
    around: frozenset[int]
    context: frozenset[str]
    far: frozenset[str]
    judge: bool
    court: bool
    parties: int
    """Private parties named that stand in no other case."""
    own_cued: bool
    """Whether one of those stands beside words of the law."""
    titled: bool
    region: bool
    """Whether a court is named near that leaves the case's open: "a federal judge in Texas"."""

    @property
    def special(self) -> float:
        return len(self.context) + min(0.25 * len(self.far), 0.75) + 1.5 * self.judge + self.court + self.parties


def judge(evidence: Sequence[Evidence], text: Words, shared: Shared, published_at: datetime | None) -> list[Match]:
    """The cases that an item is about, best first."""
    opinions = [opinion for each in evidence if (opinion := _weigh(each, text, shared, published_at)) is not None]
    kept = [opinion for opinion in opinions if not _yields(opinion, opinions)]
    kept.sort(key=lambda opinion: (-opinion.score, opinion.evidence.case.id))
    return [Match(opinion.evidence.case.id, round(opinion.score, 2), tuple(opinion.why)) for opinion in kept]


def _yields(opinion: _Opinion, opinions: Sequence[_Opinion]) -> bool:
    """Whether a case gives way to a related one: nothing in the item speaks for it in particular, and something for that one."""
    if opinion.special >= 1:
        return False
    related = set(opinion.evidence.case.related)
    return any(other.special >= 1 and other.evidence.case.id in related for other in opinions)


def _weigh(each: Evidence, text: Words, shared: Shared, published_at: datetime | None) -> _Opinion | None:
    if each.excluded is not None:
        return None
    if each.dockets and _is_backed(each, text):
        return _Opinion(each, 0.99, [f"docket number {each.dockets[0].text}", *_more(each)], 5.0)
    if each.case.require and not each.required:
        return None
    near = _near(each, text, shared)
    named = _by_name(each, near) if each.candidate else None
    if named is None and _is_before(each, published_at):
        return None
    found = named or (_by_parties(each, text, near, shared) if each.candidate else None) or _by_circumstance(each, text, near)
    if found is None:
        return None
    score, why = found
    return _Opinion(each, min(0.98, score + 0.02 * min(near.special, 4)), [why, *_more(each)], near.special)


def _is_backed(each: Evidence, text: Words) -> bool:
    """Whether a docket number that is found is the case's own: ninety courts use the same numbers, so that one without an office
    or without a word of the court, the judge, the parties or the matter may be any court's."""
    if not is_federal(each.dockets[0].text) or len(each.dockets) > 1:
        return True
    if each.parties or each.surnames or each.judges or each.captions or each.aliases or each.courts or each.context:
        return True
    piece = each.dockets[0]
    return ":" in text.document[piece.start : piece.end] or "(" in text.document[piece.start : piece.end]


def _by_name(each: Evidence, near: _Near) -> tuple[float, str] | None:
    """The score of a case that the item calls by its name or by an alias."""
    whole = [piece for piece in each.captions if not piece.is_short]
    strong = [piece for piece in whole if piece.text in each.profile.strong_captions]
    if strong:
        return 0.95, f"case name “{strong[0].text}”"
    if each.aliases:
        return 0.9, f"alias “{each.aliases[0].text}”"
    if each.others and not each.parties:
        return None
    if whole or (each.captions and near.special >= 1):
        return 0.85, f"case name “{each.captions[0].text}”"
    return None


def _by_parties(each: Evidence, text: Words, near: _Near, shared: Shared) -> tuple[float, str] | None:
    """The score by the parties that are named, with what stands around their names."""
    full = {name for name, _ in each.parties}
    names = full | {name for name, _ in each.surnames}
    if not names or not near.cued:
        return None
    full = {name for name in full if not is_government(name)}
    who = " and ".join(f"“{name}”" for name in sorted(names))
    if len(names) >= 2 and near.own_cued:
        return 0.8, f"parties {who} beside words of the law"
    common = {fold(name) for name in names} <= shared.famous
    if each.case.require and not each.requiring & near.around:
        return None
    score = 0.45 if full else 0.0 if _is_worn(each) else 0.2
    if each.profile.is_prosecution and not common:
        score += 0.2 if near.cued & text.steps else 0.05
    score -= 0.15 if _are_accomplices(each, names) else 0.0
    score += 0.15 * min(len(near.context), 3) + 0.05 * min(len(near.far), 3) + 0.4 * near.judge + 0.15 * near.court
    score += 0.1 * near.titled + 0.1 * (near.region and not near.court)
    score += 0.2 if common and _required_in_law(each, text) else 0.0
    score -= 0.2 if common else 0.0
    score -= 0.15 if each.others and not full else 0.0
    return (min(score, 0.8), f"party {who} beside words of the law") if score >= _ENOUGH else None


def _is_worn(each: Evidence) -> bool:
    """Whether the surnames found are borne by very many people."""
    return all(set(fold(surname(name)).split()) <= COMMON_SURNAMES for name, _ in each.surnames)


def _are_accomplices(each: Evidence, names: set[str]) -> bool:
    """Whether only co-defendants are named: they turn up in other cases, as witnesses above all."""
    roles = {(party.party.role or "").lower() for party in each.profile.parties if party.party.name in names}
    return bool(roles) and all(role.startswith("co-") for role in roles)


def _required_in_law(each: Evidence, text: Words) -> bool:
    return bool(each.requiring & text.civil)


def _by_circumstance(each: Evidence, text: Words, near: _Near) -> tuple[float, str] | None:
    """The score of a case none of whose parties is named: by its judge, or by what is required, with its context."""
    law = text.civil | text.criminal
    context = [piece for piece in each.context if piece.sentence in law and fold(piece.text) not in fold(each.case.judge or "")]
    beside = {piece.sentence + step for piece in each.judges for step in (-1, 0, 1)}
    if any(piece.sentence in beside for piece in context):
        return 0.6, f"judge “{each.judges[0].text}” beside its context"
    if each.profile.is_prosecution:
        return None  # a prosecution in which the accused is not named is somebody else's
    told = {fold(piece.text) for piece in context}
    if len(told) >= 2 and _is_near(each.courts, {piece.sentence + step for piece in context for step in (-1, 0, 1)}):
        return 0.6, f"court {short_name(each.courts[0].text)} beside its context"
    if each.case.require and len(told) >= 2 and each.requiring & law:
        return 0.55, "its context"
    return None


def _near(each: Evidence, text: Words, shared: Shared) -> _Near:
    cues = text.criminal if each.profile.is_prosecution else text.civil
    named = {piece.sentence for _, piece in (*each.parties, *each.surnames)}
    named |= {piece.sentence for piece in (*each.aliases, *each.captions)}
    cued = {number for number in named if number in cues}
    # "He pleaded guilty in 2008" is not of a case that was filed in 2019.
    filed = _filed(each)
    cued = {number for number in cued if not filed or not text.years(number) or max(text.years(number)) >= filed}
    cued |= {number + 1 for number in named if number + 1 in cues and text.opens_with_pronoun(number + 1)}
    # What the title says holds for the whole item.
    around = {0} | {number + step for number in named | cued for step in (-1, 0, 1)}
    context = frozenset(fold(piece.text) for piece in each.context if piece.sentence in around)
    far = frozenset(fold(piece.text) for piece in each.context) - context
    parties = {fold(name) for name, _ in (*each.parties, *each.surnames)}
    own = {piece.sentence for name, piece in (*each.parties, *each.surnames) if fold(name) not in shared.several}
    return _Near(
        named=frozenset(named),
        cued=frozenset(cued),
        around=frozenset(around),
        context=context,
        far=far,
        judge=bool(each.judges),
        court=_is_near(each.courts, around),
        parties=len(parties - shared.several),
        own_cued=not own.isdisjoint(cued),
        titled=0 in named,
        region=_is_near(each.regions, around),
    )


def _is_near(pieces: Sequence[Piece], around: set[int]) -> bool:
    return any(piece.sentence in around for piece in pieces)


_YEAR: Final = re.compile(r"(?:(?:\d{1,2}:)?(\d\d)-[a-z]{2}-\d|(?<!\d)((?:19|20)\d\d)(?!\d))")


def _is_before(each: Evidence, published_at: datetime | None) -> bool:
    """Whether the item is older than the year in which the case was filed, by its docket number: then it cannot tell of it."""
    if published_at is None:
        return False
    filed = _filed(each)
    return filed is not None and published_at.year < filed


def _filed(each: Evidence) -> int | None:
    """The year in which the case was filed, by its docket numbers; None where they do not say."""
    return min((year for number, _ in each.profile.numbers if (year := _year(number)) is not None), default=None)


def _year(number: str) -> int | None:
    found = _YEAR.match(number) or _YEAR.search(number)
    if found is None:
        return None
    if found[2]:
        return int(found[2])
    return int(found[1]) + (1900 if int(found[1]) > 60 else 2000)


def _more(each: Evidence) -> list[str]:
    why = []
    if each.judges:
        why.append(f"judge “{each.judges[0].text}”")
    if each.courts and each.case.court:
        why.append(f"court {short_name(each.case.court)}")
    words = list(dict.fromkeys(piece.text for piece in each.context))
    if words:
        why.append("context " + ", ".join(f"“{word}”" for word in words[:4]))
    return why
