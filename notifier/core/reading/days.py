"""frame + dates -> the day of an act.

Own date of the clause, else a weekday that the clause shares with the one above it. Nothing is a fair answer.
"""

from __future__ import annotations

from datetime import date

from notifier.core.language.dates import DateExpression, resolve
from notifier.core.language.values import value
from notifier.core.language.wordlists import words
from notifier.core.reading.clauses import Parsed, is_modifier
from notifier.core.reading.frames import Frame
from notifier.core.reading.words import PREPOSITIONS


@value
class Dated:
    """A date expression with its place among the words of its sentence: words[first:last]."""

    found: DateExpression
    first: int
    last: int


def place(parsed: Parsed, found: list[DateExpression]) -> list[Dated]:
    """The date expressions of the sentence by word."""
    out: list[Dated] = []
    for expression in found:
        inside = [i for i, (start, end) in enumerate(parsed.spans) if start < expression.end and end > expression.start]
        if inside and parsed.words[inside[-1] + 1 : inside[-1] + 2] == ["circuit"]:
            continue
        if inside:
            out.append(Dated(expression, inside[0], inside[-1] + 1))
    return out


_NOT_ITS_DAY = words(
    """
    until by through from to for before since till between after
    """
)
_SHAPES = frozenset(
    {
        "day",
        "day_of_month",
        "numeric",
        "weekday",
        "near_day",
        "month",
        "year",
        "period",
        "offset",
        "season",
        "later",
        "week_of",
        "nth_weekday",
        "quarter",
        "half",
        "holiday",
    }
)
_ATTRIBUTE = words(
    """
    trial trials hearing sentencing deadline law crash killing shooting election statements attack murder
    death raid arrest conviction indictment complaint suit lawsuit start opening session argument arguments conference selection
    """
)


def own_day(parsed: Parsed, frame: Frame, dated: list[Dated], *, anchor: date) -> tuple[str | None, DateExpression | None]:
    """The date that the frame's clause gives for the act, read backward; (None, None) where it gives none."""
    best: tuple[int, Dated] | None = None
    for candidate in dated:
        if candidate.found.shape not in _SHAPES:
            continue
        if frame.source is not None and candidate.last <= frame.actor.first:
            continue  # "She was misled in 2019, a judge ruled": the day of what was found
        distance = _distance(parsed, frame, candidate)
        if distance is not None and (best is None or distance < best[0]):
            best = (distance, candidate)
    if best is None:
        return None, None
    found = best[1].found
    value = resolve(found, anchor=anchor, direction="past")
    return value, found


def _distance(parsed: Parsed, frame: Frame, candidate: Dated) -> int | None:
    """How far a date stands from the act in words; None where it belongs to something else."""
    words = parsed.words
    before = words[candidate.first - 1] if candidate.first else ""
    after = words[candidate.last] if candidate.last < len(words) else ""
    possessive = after == "'s"
    if before in _NOT_ITS_DAY or any(w in ("by", "until", "before") for w in words[max(0, candidate.first - 3) : candidate.first]):
        return None
    weekday = candidate.found.shape in ("weekday", "near_day")
    if (
        not weekday
        and before in ("on", "in")
        and candidate.first >= 2
        and words[candidate.first - 2] in _ATTRIBUTE
        and candidate.first > frame.last
    ):
        return None
    if possessive and frame.verb is not None and candidate.first > frame.verb.at and after_noun(words, candidate) in _INNER:
        return None  # "against February's ruling": the day of another act
    if not possessive and after in _ATTRIBUTE:
        return None
    if possessive and words[candidate.last + 1 : candidate.last + 2] and words[candidate.last + 1] in _ATTRIBUTE:
        return None
    inside = parsed.clause_of(candidate.first)
    if (
        candidate.found.shape == "year"
        and before not in ("in", "of")
        and after.isalpha()
        and after not in PREPOSITIONS
        and after not in ("when", "and", "that", "after")
    ):
        return None  # "a 2019 law": an attribute
    if (
        not weekday
        and candidate.first > frame.last
        and any(w in _ATTRIBUTE for w in words[max(frame.last, candidate.first - 4) : candidate.first])
    ):
        return None
    own = parsed.clauses[frame.clause]
    told_of = own.link == "when" and candidate.last == own.first  # "the day in 2022 when he ordered"
    if inside != frame.clause and not told_of and not _shared(parsed, frame.clause, inside):
        return None
    verb = frame.verb
    if verb is None:
        return 0
    clause = parsed.clauses[frame.clause]
    if clause.link == "relative" and candidate.first > verb.last and _resumed(words, verb.last, candidate.first):
        return None  # "The judge who jailed him, …, died on Thursday"
    for other in clause.verbs:
        if other.at == verb.at or other.modal == "to" or is_modifier(words, other):
            continue
        # another finite verb of the clause stands between: the date is that one's, unless that one vouches for ours
        if (verb.at < other.at < candidate.first or candidate.first < other.at < verb.at) and other.doing not in (
            "rule",
            "say",
            "find",
            "hold",
        ):
            return None
    return abs(candidate.first - verb.at) + (0 if inside == frame.clause else 6)


def _resumed(words: list[str], first: int, last: int) -> bool:
    """Whether a main verb of any sort follows a comma between two places: ", died on", ", resigned"."""
    nearest = last - 1 if words[last - 1] not in ("on", "late", "early") else last - 2
    if nearest > first and words[nearest].endswith("ed") and words[nearest] not in ("convicted", "charged", "accused"):
        return True  # "The judge who jailed him died on Thursday"
    for at in range(first, last - 1):
        word = words[at + 1]
        if (
            words[at] == ","
            and word.isalpha()
            and (word.endswith("ed") or word in ("has", "was", "is", "will", "won", "left", "said"))
        ):
            return True
    return False


_INNER = frozenset({"ruling", "decision", "verdict", "order", "judgment", "opinion", "injunction", "conviction"})


def after_noun(words: list[str], candidate: Dated) -> str:
    """The word that a possessive date belongs to."""
    return words[candidate.last + 1] if candidate.last + 1 < len(words) else ""


def _shared(parsed: Parsed, own: int, other: int) -> bool:
    """Whether a date of clause `other` may be the day of an act in clause `own`: participles, contents and
    coordinated clauses share it."""
    clause = parsed.clauses[own]
    if clause.parent != other or is_concession(parsed, own):
        return False
    return clause.link in ("that", "ing", "and", "main", "as", "while", "because")


def is_concession(parsed: Parsed, index: int) -> bool:
    """Whether a clause opens with "even as", "even while": what it tells was so before."""
    first = parsed.clauses[index].first
    return parsed.clauses[index].link in ("as", "while") and first > 0 and parsed.words[first - 1] == "even"
