"""evidence -> matches: what a careful editor would need to say that an item is about a case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from notifier.core.language.courts import short_name
from notifier.core.language.names import fold
from notifier.core.matching.evidence import Evidence
from notifier.core.matching.words import Words
from notifier.core.model import Match


@dataclass(slots=True)
class _Opinion:
    """What one case's evidence is worth: `score` alone, `special` for telling it from its related cases."""

    evidence: Evidence
    score: float
    why: list[str]
    special: float


def judge(evidence: Sequence[Evidence], text: Words, shared: frozenset[str]) -> list[Match]:
    """The cases that an item is about, best first. `shared` are folded names of parties that stand in several cases."""
    opinions = [opinion for each in evidence if each.candidate and (opinion := _weigh(each, text, shared)) is not None]
    kept = [opinion for opinion in opinions if not _yields(opinion, opinions)]
    kept.sort(key=lambda opinion: (-opinion.score, opinion.evidence.case.id))
    return [Match(opinion.evidence.case.id, round(opinion.score, 2), tuple(opinion.why)) for opinion in kept]


def _yields(opinion: _Opinion, all_of_them: Sequence[_Opinion]) -> bool:
    """Whether a case gives way to a related one: nothing in the item speaks for it in particular, and something for that one."""
    if opinion.special > 0:
        return False
    related = set(opinion.evidence.case.related)
    return any(other.special > 0 and other.evidence.case.id in related for other in all_of_them)


def _weigh(each: Evidence, text: Words, shared: frozenset[str]) -> _Opinion | None:
    if each.excluded is not None:
        return None
    why: list[str] = []
    if each.dockets:
        why.append(f"docket number {each.dockets[0].text}")
        return _Opinion(each, 0.99, why + _more(each), 5.0)
    if each.case.require and not each.required:
        return None
    score = _named(each, text, why) or _by_parties(each, text, shared, why) or _by_judge(each, why)
    if score is None:
        return None
    special = _special(each, shared)
    return _Opinion(each, min(0.98, score + 0.02 * min(special, 4)), why + _more(each), special)


def _named(each: Evidence, text: Words, why: list[str]) -> float | None:
    """The score of a case that the item calls by its name or by an alias."""
    strong = [piece for piece in each.captions if piece.text in each.profile.strong_captions]
    if strong:
        why.append(f"case name “{strong[0].text}”")
        return 0.95
    if each.aliases:
        why.append(f"alias “{each.aliases[0].text}”")
        return 0.9
    if each.captions and not (each.others and not each.parties):
        why.append(f"case name “{each.captions[0].text}”")
        return 0.85
    return None


def _by_parties(each: Evidence, text: Words, shared: frozenset[str], why: list[str]) -> float | None:
    full = {name for name, _ in each.parties}
    named = full | {name for name, _ in each.surnames}
    cued = [(name, piece) for name, piece in (*each.parties, *each.surnames) if piece.sentence in text.cued]
    if not cued:
        return None
    special = _special(each, shared)
    if len(named) >= 2 and len({fold(name) for name in named} - shared) >= 1:
        why.append("parties " + " and ".join(f"“{name}”" for name in sorted(named)))
        return 0.8
    if full:
        common = {fold(name) for name in full} <= shared
        enough = special >= 1 if common or not each.profile.is_prosecution else True
        if not enough:
            return None
        why.append(f"party “{cued[0][0]}” beside words of the law")
        return 0.65
    if special >= 1.5 and not each.others:
        why.append(f"surname of “{cued[0][0]}” beside words of the law")
        return 0.55
    return None


def _by_judge(each: Evidence, why: list[str]) -> float | None:
    if each.judges and len({fold(piece.text) for piece in each.context}) >= 2:
        why.append(f"judge “{each.judges[0].text}” with context")
        return 0.5
    return None


def _special(each: Evidence, shared: frozenset[str]) -> float:
    """How much speaks for this very case: its judge, its court, its context, its other parties."""
    parties = {fold(name) for name, _ in (*each.parties, *each.surnames)} - shared
    return (
        1.0 * len({fold(piece.text) for piece in each.context})
        + 1.5 * bool(each.judges)
        + 1.0 * bool(each.courts)
        + 1.0 * max(0, len(parties) - 0 if len(parties) > 1 else 0)
    )


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
