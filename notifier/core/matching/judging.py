"""evidence -> matches: what a careful editor would need to say that an item is about a case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from notifier.core.language.courts import COURTS, short_name
from notifier.core.language.dockets import is_federal
from notifier.core.language.names import HONORIFICS, fold, is_government, surname
from notifier.core.language.wordlists import words as _words
from notifier.core.matching.commonnames import COMMON_SURNAMES
from notifier.core.matching.evidence import Evidence
from notifier.core.matching.lawwords import CIVIL, COURTROOM, LAW, STEPS, STRIFE
from notifier.core.matching.near import Near, Shared, is_before, is_near, look_near
from notifier.core.matching.reports import matter, of_prosecution, told, victim
from notifier.core.matching.words import Words
from notifier.core.model.evidence import Match

_ENOUGH: Final = 0.6
_TELLING: Final = 2
"""So many words of the courtroom make a report of a case."""
_SURELY: Final = 2
"""More than so many, and a step of it need not be named."""


@dataclass(slots=True)
class _Opinion:
    """What one case's evidence is worth: `score` alone, `special` for telling it from its related cases."""

    evidence: Evidence
    score: float
    why: list[str]
    special: float
    common: bool = False


def judge(evidence: Sequence[Evidence], text: Words, shared: Shared, published_at: datetime | None) -> list[Match]:
    """The cases that an item is about, best first."""
    opinions: list[_Opinion] = []
    for each in evidence:
        rivals = [other for other in evidence if other.case.id in each.case.related]
        opinion = _weigh(each, text, look_near(each, text, shared, rivals), shared, published_at)
        if opinion is not None:
            opinions.append(opinion)
    kept = [opinion for opinion in opinions if not _yields(opinion, opinions)]
    kept.sort(key=lambda opinion: (-opinion.score, opinion.evidence.case.id))
    return [Match(opinion.evidence.case.id, round(opinion.score, 2), tuple(opinion.why)) for opinion in kept]


def _yields(opinion: _Opinion, opinions: Sequence[_Opinion]) -> bool:
    """Whether a case gives way to a related one: nothing in the item speaks for it in particular, and something for that one."""
    if opinion.special >= 1 or opinion.common:
        return False
    related = set(opinion.evidence.case.related)
    least = 1 if opinion.special else 0.5
    return any(other.special >= least and other.evidence.case.id in related for other in opinions)


def _weigh(each: Evidence, text: Words, near: Near, shared: Shared, published_at: datetime | None) -> _Opinion | None:
    if each.excluded is not None:
        return None
    if each.dockets and _is_backed(each, text):
        return _Opinion(each, 0.99, [f"docket number {each.dockets[0].text}", *_more(each)], 5.0)
    if each.case.require and not each.requiring:
        return None
    named = _by_name(each, near) if each.candidate else None
    if named is None and is_before(each, published_at):
        return None
    found = named or (_by_parties(each, text, near, shared) if each.candidate else None) or _by_circumstance(each, text)
    if found is None:
        return None
    score, why = found
    return _Opinion(each, min(0.98, score + 0.02 * min(near.special, 4)), [why, *_more(each)], near.special, near.common)


def _is_backed(each: Evidence, text: Words) -> bool:
    """Whether a docket number that is found is the case's own: ninety courts use the same numbers, so that one without an office
    or without a word of the court, the judge, the parties or the matter may be any court's."""
    if not is_federal(each.dockets[0].text) or len(each.dockets) > 1:
        return True
    if each.parties or each.surnames or each.judges or each.captions or each.aliases or each.courts or each.context:
        return True
    piece = each.dockets[0]
    return ":" in text.document[piece.start : piece.end] or "(" in text.document[piece.start : piece.end]


def _by_name(each: Evidence, near: Near) -> tuple[float, str] | None:
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


def _by_parties(each: Evidence, text: Words, near: Near, shared: Shared) -> tuple[float, str] | None:
    """The score by the parties that are named, with what stands around their names."""
    full = {name for name, _ in each.parties}
    names = full | {name for name, _ in each.surnames}
    official = _officials(each)
    if not near.cued or names <= official:
        return None  # a state and its attorney general are in court every day
    full -= official
    who = " and ".join(f"“{name}”" for name in sorted(names))
    marked = full or near.context or near.court or near.region or near.judge or not _is_worn(each)
    if len(names) >= 2 and near.own_cued and marked:
        return 0.8, f"parties {who} beside words of the law"
    common = {fold(name) for name in names} <= shared.famous
    if each.case.require and not _is_required(each, near.around):
        return None
    steps = any(text.tells(number, STEPS) or text.punishes(number) for number in near.cued | {number + 1 for number in near.cued})
    report = 0 if common else _report(each, text, near, full)
    score = 0.45 if full else 0.0 if _is_worn(each) else 0.35 if text.is_brief and near.titled and _is_firm(each) else 0.2
    if each.profile.is_prosecution and not common:
        score += 0.2 if steps or report > _SURELY else 0.05
    score -= 0.15 if _are_accomplices(each, names) else 0.0
    score += 0.15 * min(len(near.context), 3) + 0.05 * min(len(near.far), 3) + 0.4 * near.judge + 0.15 * near.court
    score += 0.1 * bool(near.matter)
    score += 0.1 * (near.titled and (steps or 0 in near.cued or not each.profile.is_prosecution))
    score += 0.1 * (near.region and not near.court)
    score += 0.25 if not full and _is_called_after(each, text) else 0.0
    score += 0.2 if common and _is_required_by_law(each, text) else 0.0
    score += 0.15 if _is_matter(each, text) else 0.0
    score += 0.0 if report < _TELLING else 0.1 if each.profile.is_prosecution else 0.15
    score -= 0.2 if common else 0.0
    score -= 0.2 if near.elsewhere else 0.0
    score -= _namesakes(each, near, bool(full))
    return (min(score, 0.8), f"party {who} beside words of the law") if round(score, 2) >= _ENOUGH else None


def _officials(each: Evidence) -> set[str]:
    """The parties that are states, and those who prosecute."""
    parties = [party.party for party in each.profile.parties]
    return {one.name for one in parties if is_government(one.name) or (one.role or "").lower() == "prosecution"}


def _report(each: Evidence, text: Words, near: Near, full: set[str]) -> int:
    """By how many words of the courtroom a short item tells of the case, where a person is named in full or in the title: "Hale
    convicted"; of a suit, only where something else speaks for it."""
    sure = any(not piece.is_short for _, piece in each.surnames)
    if not (full or (sure and near.titled and not _is_worn(each) and not _is_firm(each))):
        return 0
    if each.profile.is_prosecution:
        return of_prosecution(text, near.cued)
    people = {party.party.name for party in each.profile.parties if party.people}
    named = not people.isdisjoint(full) or any(name in people for name, _ in each.surnames)
    return told(text, near.cued, CIVIL) if named and (near.context or near.nature > 0) else 0


def _namesakes(each: Evidence, near: Near, full: bool) -> float:
    """What the names of namesakes take away: much where the party is not named in full, or only beside them."""
    if not each.others:
        return 0.0
    if not full:
        return 0.15
    alone = {piece.sentence for _, piece in each.parties} & near.cued - set(each.others)
    return 0.0 if alone or len(each.others) < len(each.parties) else 0.2


_CASE_WORDS: Final = _words("case trial retrial verdict lawsuit suit prosecution ruling appeal sentencing inquiry jury")


def _is_called_after(each: Evidence, text: Words) -> bool:
    """Whether the item calls a case after a party: "the Hale trial"; a name of very many people says too little."""
    return not _is_worn(each) and any(text.word_at(piece.end) in _CASE_WORDS for _, piece in each.surnames)


_WORN: Final = COMMON_SURNAMES | LAW | COURTROOM | HONORIFICS


def _is_worn(each: Evidence) -> bool:
    """Whether the surnames found are borne by very many people, or are words of the courtroom."""
    return all(set(fold(surname(piece.text)).split()) <= _WORN for _, piece in each.surnames)


def _is_firm(each: Evidence) -> bool:
    """Whether the short name of a firm is found, written with a capital: newspapers seldom give it any other."""
    firms = {party.party.name for party in each.profile.parties if not party.people and not party.government}
    return any(name in firms and piece.text[:1].isupper() for name, piece in each.surnames)


def _are_accomplices(each: Evidence, names: set[str]) -> bool:
    """Whether only co-defendants are named: they turn up in other cases, as witnesses above all."""
    roles = {(party.party.role or "").lower() for party in each.profile.parties if party.party.name in names}
    return bool(roles) and all(role.startswith("co-") for role in roles)


def _is_required(each: Evidence, sentences: frozenset[int]) -> bool:
    """Whether a required word stands in one of the sentences."""
    return any(not sentences.isdisjoint(numbers) for numbers in each.requiring.values())


def _is_required_by_law(each: Evidence, text: Words) -> bool:
    """Whether a required word stands beside words of a suit."""
    return any(text.tells(number, CIVIL) for numbers in each.requiring.values() for number in numbers)


def _is_matter(each: Evidence, text: Words) -> bool:
    """Whether the item is about the matter by which the configuration knows the case, and before the courts with it: a required
    word in its title, and twice beside words of a suit."""
    numbers = {number for found in each.requiring.values() for number in found}
    return 0 in numbers and sum(text.tells(number, CIVIL) for number in numbers) >= 2


def _by_circumstance(each: Evidence, text: Words) -> tuple[float, str] | None:
    """The score of a case none of whose parties is named: by its judge, or by what is required, with its context."""
    context = [
        piece for piece in each.context if text.tells(piece.sentence, LAW) and fold(piece.text) not in fold(each.case.judge or "")
    ]
    telling = [piece for piece in context if piece.text in each.profile.telling]
    beside = {piece.sentence + step for piece in each.judges for step in (-1, 0, 1)}
    if any(piece.sentence in beside for piece in telling):
        return 0.6, f"judge “{each.judges[0].text}” beside its context"
    if each.profile.is_prosecution:
        # One in which neither the accused nor the victim is named, nor the matter, is somebody else's.
        named = victim(each, text) or matter(each, text)
        return (0.6, f"“{named.text}” beside words of the law") if named is not None else None
    words = {fold(piece.text) for piece in context}
    if len(words) >= 2 and is_near(each.courts, {piece.sentence + step for piece in context for step in (-1, 0, 1)}):
        return 0.6, f"court {short_name(each.courts[0].text)} beside its context"
    if _is_before_court(each, text):
        return 0.6, f"its matter beside {short_name(each.courts[0].text)}"
    if each.case.require and len(words) >= 2 and (telling or each.judges) and _is_required_by_law(each, text):
        return 0.55, "its context"
    return None


# What a court does, without the words for the court.
_HEARD: Final = (
    CIVIL | STRIFE | _words("hear hears heard decision decisions decided stay stayed paused opinion dissent")
) - _words("court courts circuit judge judges justices panel appellate docket")


def _is_before_court(each: Evidence, text: Words) -> bool:
    """Whether the matter of the case, in two of its required words, stands beside an appeals court that has or may have the
    case: there few cases on one matter are heard."""
    names = " ".join(fold(party.party.name) for party in each.profile.parties)
    words = {word: numbers for word, numbers in each.requiring.items() if fold(word) not in names}
    heard = {piece.sentence for piece in each.courts if COURTS[piece.text].kind in ("appellate", "supreme")}
    return len(words) > 1 and any(text.tells(number, _HEARD) for number in heard.intersection(set().union(*words.values())))


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
