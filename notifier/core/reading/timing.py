"""frame + dates -> when it happened, and whether the text tells it as new or as background.

Own date of the clause, else own weekday, else the lead's day where it may be shared, else the relation to the clause above.
Nothing is a fair answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from notifier.core.language.dates import DateExpression, Direction, day_of, earliest, is_day, latest, resolve
from notifier.core.language.wordlists import words
from notifier.core.reading.clauses import Parsed, is_modifier
from notifier.core.reading.frames import Frame
from notifier.core.reading.words import PREPOSITIONS

Told = Literal["new", "background"]
FRESH_DAYS = 4
LATE_DAYS = 7


@dataclass(frozen=True, slots=True)
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


# --- the day of a decision ---------------------------------------------------------------------------------------------

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
    """Whether a date of clause `other` may be the day of an act in clause `own`: participles, contents and "
    "coordinated clauses share it."""
    clause = parsed.clauses[own]
    if clause.parent != other or _is_concession(parsed, own):
        return False
    return clause.link in ("that", "ing", "and", "main", "as", "while", "because")


def _is_concession(parsed: Parsed, index: int) -> bool:
    """Whether a clause opens with "even as", "even while": what it tells was so before."""
    first = parsed.clauses[index].first
    return parsed.clauses[index].link in ("as", "while") and first > 0 and parsed.words[first - 1] == "even"


# --- new or background -------------------------------------------------------------------------------------------------

_OLD_WORDS = words(
    """
    already previously earlier initially originally once formerly first long last
    """
)
_BACKGROUND_LINKS = frozenset({"relative", "after", "since", "although", "when"})
_PUBLISHED = re.compile(
    r"\b(?:unsealed|made public|released|published|disclosed|emerged|came to light|became public|revealed|unnoticed|"
    r"posted|obtained|learned|dated|announced)\b"
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the item the sentence stands: `headline`, the number of the sentence in the body (0 is the lead), "
    "and the item's sort."""

    headline: bool
    number: int
    sort: str


def told(
    parsed: Parsed, frame: Frame, place: Place, day: str | None, found: DateExpression | None, *, published: date, others: bool
) -> tuple[Told, str]:
    """Whether the sentence tells the frame as new, and why not, in words for people. `others`: its sentence has "
    "another claim in its main clause."""
    link = _link(parsed, frame)
    words = parsed.words
    verb = frame.verb
    near = words[max(0, frame.first - 4) : frame.last + 3]
    if verb is not None and verb.tense == "modifier" and frame.act.kind not in ("trial_date", "hearing_date"):
        return "background", "an attribute, not a report"
    if day is not None:
        age = age_of(day, published)
        if age is not None:
            if age > LATE_DAYS or (age > FRESH_DAYS and not (place.headline or place.number <= 1)):
                if _PUBLISHED.search(" ".join(words)) and place.number <= 2 and age < 60 and link not in _BACKGROUND_LINKS:
                    return "new", ""
                return "background", f"it happened {age} days before the item"
            if verb is not None and ("already" in near or verb.tense == "pluperfect") and (link in _BACKGROUND_LINKS or age > 0):
                return "background", "told as known already"
            if place.sort == "explainer" and place.number > 3 and link in _BACKGROUND_LINKS:
                return "background", "retold in an explainer"
            return "new", ""
        return _rough(day, found, place, published, link)
    if verb is not None:
        if verb.tense == "pluperfect":
            return "background", "told in the pluperfect, as earlier than the news"
        if verb.tense == "modifier":
            return "background", "an attribute, not a report"
        if any(word in near for word in ("already", "previously", "earlier", "initially", "originally", "once", "formerly")):
            return "background", "told as something earlier"
    if verb is not None and not place.headline and frame.act.kind in ("plea", "charge", "verdict", "sentence"):
        if verb.tense == "perfect" and place.number > 0:
            return "background", "told in the perfect, as what stands"
        if verb.tense == "present" and verb.voice == "passive":
            return "background", "told as what stands"
    if (
        verb is not None
        and not place.headline
        and verb.tense == "present"
        and verb.voice == "active"
        and frame.act.kind not in ("trial_date", "hearing_date")
        and frame.actor.name != "ruling"
        and verb.first == verb.at
        and frame.act.disposition not in ("review_granted", "rehearing_granted")
    ):
        return "background", "told in the present, as a tale"
    if verb is not None and verb.doing in ("beat", "win", "lose") and not place.headline and place.number > 0:
        return "background", "told of a party, without a date"
    if link in _BACKGROUND_LINKS and (
        others or place.number > 1 or link == "relative" or (place.headline is False and link == "since")
    ):
        if link == "relative":
            return "background", "told in a relative clause"
        return "background", f"told in passing, in a clause of “{link}”"
    if place.sort in ("explainer", "opinion", "preview", "roundup_tail", "anniversary", "timeline"):
        return "background", f"undated in an item of this sort ({place.sort})"
    if place.headline or place.number <= 1:
        return "new", ""
    if verb is not None and verb.tense in ("perfect",) and place.number <= 3:
        return "new", ""
    if place.number <= 4:
        return "new", ""
    return "background", "told without a date, deep in the item"


def main_claim(parsed: Parsed, frame: Frame) -> bool:
    """Whether the frame stands in a main clause of its sentence, as its report."""
    return (
        frame.act.kind not in ("trial_date", "hearing_date")
        and _link(parsed, frame) not in _BACKGROUND_LINKS
        and (
            frame.verb is None
            or (frame.verb.tense not in ("modifier", "pluperfect") and frame.verb.modal is None and not frame.verb.negated)
        )
    )


def now_set(parsed: Parsed, frame: Frame) -> bool:
    """Whether a standing date is told as newly set: "now has a date", "will stand trial …, a judge ruled", "learned"."""
    words = parsed.words
    if "instead" in words or ("than" in words and any(word in words for word in ("later", "earlier", "sooner"))):
        return True
    if any(word in words for word in ("still", "remains", "remain", "unchanged", "planned")):
        return False
    return any(
        word in words
        for word in (
            "now",
            "ruled",
            "decided",
            "new",
            "learned",
            "notice",
            "ordered",
            "order",
            "entry",
            "today",
            "yesterday",
            "according",
            "fixed",
            "found",
        )
    )


def _link(parsed: Parsed, frame: Frame) -> str:
    """The strongest background link of the frame's clause and those above it."""
    index, steps = frame.clause, 0
    found: str | None = None
    while index > 0 and steps < 8:
        clause = parsed.clauses[index]
        if clause.link == "relative":
            return "relative"
        if found is None:
            found = clause.link if clause.link in _BACKGROUND_LINKS else "although" if _is_concession(parsed, index) else None
        index, steps = clause.parent, steps + 1
    return found or parsed.clauses[frame.clause].link


def age_of(day: str, published: date) -> int | None:
    """Days from an exact day to publication; None for a rough one."""
    exact = day_of(day) if is_day(day) else None
    return (published - exact).days if exact is not None else None


def _rough(day: str, found: DateExpression | None, place: Place, published: date, link: str) -> tuple[Told, str]:
    last = latest(day)
    first = earliest(day)
    if found is not None and found.relation in ("last", "previous"):
        return "background", "it happened earlier, by the text's own words"
    if (
        first <= published <= last
        and found is not None
        and found.shape in ("period", "week_of")
        and found.relation == "this"
        and (last - first).days <= 8
    ):
        if link in _BACKGROUND_LINKS:
            return "background", "told in passing"
        return ("new", "") if place.headline or place.number <= 4 else ("background", "told in passing")
    if (published - last).days <= 2 and (last - first).days <= 31 and (place.headline or place.number == 0):
        return "new", ""
    return "background", "it happened earlier, by the text's own words"


# --- the sort of item -------------------------------------------------------------------------------------------------

_SORTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "anniversary",
        re.compile(
            r"\b(?:anniversary|years (?:ago|later|on)|a year (?:later|on|after)|look(?:ing)? back|remember(?:ing|"
            r"ed)?|obituary|dies at|dead at|in memoriam|on this day|throwback)\b"
        ),
    ),
    ("timeline", re.compile(r"\b(?:timeline|a history of|key dates|chronology|how we got here|story so far)\b")),
    (
        "opinion",
        re.compile(
            r"^(?:opinion|analysis|column|editorial|commentary|op-ed|perspective|letters?|review|podcast|watch|"
            r"video|listen)\b|\|\s*opinion|\bopinion$"
        ),
    ),
    (
        "explainer",
        re.compile(
            r"^(?:how|why|what|who|when|where|which|should|can|could|will|is|are|does|do|did|the \d+|\d+ (?:things|"
            r"questions|takeaways|facts|ways))\b|\bexplained\b|\bexplainer\b|\bwhat to know\b|\bwhat you need to "
            r"know\b|\bhere'?s what\b|\bquestions,? answered\b|\bwhat it means\b|\?\s*$|\bfaq\b|\bq&a\b|\btakeaways\b"
        ),
    ),
    (
        "preview",
        re.compile(
            r"\b(?:preview|what to expect|what to watch|week ahead|to watch|braces for|awaits|looms|"
            r"countdown|ahead of)\b"
        ),
    ),
)


def sort_of(title: str) -> str:
    """The sort of item by the form of its folded title; `report` is the common one."""
    for name, pattern in _SORTS:
        if pattern.search(title):
            return name
    return "report"


def direction_of(frame: Frame) -> Direction:
    """Schedule frames read their dates forward, all others backward."""
    return "future" if frame.act.kind in ("trial_date", "hearing_date") else "past"


__all__ = ["Dated", "Place", "age_of", "own_day", "place", "sort_of", "told"]
