"""text -> sentence terms: "78 months", "25 years to life", "a year and a day", as ISO 8601 durations as stated."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from notifier.core.language.numbers import NUMBER_WORDS, read_number

TermKind = Literal["custody", "probation", "supervision", "home", "service", "suspended", "minimum", "time_served"]


@dataclass(frozen=True, slots=True)
class TermMention:
    """A stretch of time as a sentence names it: `text[start:end]`, half-open.

    `term` is an ISO 8601 duration as stated (`P78M`, `P25Y`, `P1Y1D`), `life` or `death`; None for time already served. Of a
    range it is the longest, and `least` the shortest ("25 years to life": `life`, least `P25Y`); `least` is None where one term
    is named. `count` is the number of such terms ("three consecutive life terms"). `kind` is what the words beside it say;
    `custody` also where they say nothing.
    """

    start: int
    end: int
    term: str | None
    least: str | None = None
    count: int = 1
    kind: TermKind = "custody"


_NUMBER = rf"(?:\d{{1,3}},\d{{3}}|\d{{1,4}}(?:\.\d)?(?:\s?[½¼¾]|\s1/2)?|[½¼¾]|{NUMBER_WORDS})"
_UNIT = r"(?i:years?|months?|weeks?|days?|hours?)"
_SMALLER = r"(?i:months?|weeks?|days?)"
# A dash makes a range only between figures: "twenty-five years" is one number.
_TO = r"(?(between)\s+(?i:and)\s+|(?:(?<=\d)\s?[-–]\s?(?=\d)|[\s-]+(?i:to|or)[\s-]+))"
_TERM = re.compile(
    rf"(?<![\w$£€.,-])(?:(?P<between>(?i:between)\s+)?(?P<least>{_NUMBER})(?:[\s-]+(?P<least_unit>{_UNIT}))?{_TO})?"
    rf"(?P<number>{_NUMBER})[\s-]+(?P<unit>{_UNIT})(?P<half>\s+(?i:and\s+a\s+half))?(?!\w)"
    rf"(?:,?\s+(?:(?i:and)\s+)?(?P<more>{_NUMBER})[\s-]+(?P<more_unit>{_SMALLER})(?!\w))?"
)
_TO_LIFE = re.compile(r"(?:['’]s?)?(?:\s?[-–]\s?|[\s-]+)(?i:to)[\s-]+(?i:life)(?!\w)")
_NUMBER_TO_LIFE = re.compile(rf"(?<![\w$£€.,-])(?P<number>{_NUMBER})[\s-]+(?i:to)[\s-]+(?i:life)(?!\w)")
_LIFE = re.compile(r"(?:['’]s?)?\s*(?:-|–|(?i:to))\s*(?i:life)(?!\w)")
_LIFE = re.compile(
    r"\b(?:(?P<count>(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|\d{1,3})\s+(?:(?:(?i:consecutive|concurrent|"
    r"mandatory))\s+)?)?"
    r"(?P<life>(?i:whole[\s-]life|natural\s+life|life)(?:\s+(?i:prison))?\s+(?i:sentences?|terms?|in\s+(?:prison|jail)|"
    r"imprisonment|behind\s+bars|without|with\s+(?:no|a|the|parole)|orders?)(?!\w))"
    r"|\b(?i:sentenced|jailed|imprisoned|locked\s+up|sent\s+to\s+(?:prison|jail))\s+(?:(?i:him|her|them|\w+)\s+)?(?i:to|"
    r"for)\s+(?P<bare>(?i:life))(?!\w)"
)
_DEATH = re.compile(
    r"\b(?i:sentenced|condemned|sentencing)\s+(?:(?i:him|her|them)\s+)?(?i:to)\s+(?P<death>(?i:death))(?!\w)|"
    r"\b(?P<penalty>(?i:death\s+(?:penalty|sentences?)))(?!\w)"
)
_SERVED = re.compile(r"\b(?i:time(?:\s+already)?\s+served)(?!\w)")
_NO_TERM = re.compile(
    r"[\s-]*(?i:old|ago|later|earlier|after|before|since|from\s+now|previously|younger|older|into|apart|running|"
    r"in\s+a\s+row)(?!\w)|[\s-]+(?i:of\s+(?:age|experience))"
)
_KINDS: tuple[tuple[TermKind, re.Pattern[str]], ...] = (
    ("probation", re.compile(r"(?:['’]s?)?\s+(?i:(?:of\s+)?(?:\w+\s+)?probation|on\s+probation)")),
    ("supervision", re.compile(r"(?:['’]s?)?\s+(?i:of\s+supervis\w+|supervised\s+release|on\s+supervised|on\s+licen[cs]e)")),
    ("home", re.compile(r"(?:['’]s?)?\s+(?i:(?:of\s+)?(?:home\s+(?:confinement|detention)|house\s+arrest))")),
    ("service", re.compile(r"(?:['’]s?)?\s+(?i:(?:of\s+)?(?:community\s+service|unpaid\s+work|service))")),
    ("suspended", re.compile(r"[^.;]{0,40}(?i:\bsuspended\b)")),
)
_MINIMUM = re.compile(r"\b(?i:minimum(?:\s+(?:term|sentence))?\s+of|at\s+least|tariff\s+of)\s+\Z")
_SUSPENDED_FOR = re.compile(r"\b(?i:suspended(?:\s+for)?|suspended\s+sentence\s+of)\s+\Z")
_LETTERS = {"year": "Y", "month": "M", "week": "W", "day": "D"}


def find_terms(text: str, start: int = 0, end: int | None = None) -> list[TermMention]:
    """The terms in `text[start:end]`, in order; offsets count in `text`. Whether one is a sentence is for the verb to say."""
    stop = len(text) if end is None else end
    found = [mention for match in _TERM.finditer(text, start, stop) if (mention := _duration(match))]
    found += [mention for match in _NUMBER_TO_LIFE.finditer(text, start, stop) if (mention := _to_life(match))]
    found += [mention for match in _LIFE.finditer(text, start, stop) if (mention := _life(match, found))]
    for match in _DEATH.finditer(text, start, stop):
        group = "death" if match["death"] else "penalty"
        found.append(TermMention(match.start(group), match.end(group), "death"))
    found += [TermMention(match.start(), match.end(), None, kind="time_served") for match in _SERVED.finditer(text, start, stop)]
    return sorted(found, key=lambda mention: mention.start)


def _duration(match: re.Match[str]) -> TermMention | None:
    text, end = match.string, match.end()
    unit = match["unit"].lower().removesuffix("s")
    if unit == "hour" or _NO_TERM.match(text, end):
        return _hours(match) if unit == "hour" else None
    number = read_number(match["number"])
    if number is None:
        return None
    term = _iso(number + (Decimal("0.5") if match["half"] else 0), unit)
    if match["more"]:
        term = _and(term, match["more"], match["more_unit"])
    least_number = read_number(match["least"]) if match["least"] else None
    least_unit = (match["least_unit"] or match["unit"]).lower().removesuffix("s")
    least = _iso(least_number, least_unit) if least_number is not None and least_unit in _LETTERS else None
    to_life = _TO_LIFE.match(text, end)
    if to_life:
        return TermMention(match.start(), to_life.end(), "life", least=term)
    if term is None:
        return None
    return TermMention(match.start(), end, term, least=least, kind=_kind(match))


def _hours(match: re.Match[str]) -> TermMention | None:
    """Hours count only as community service."""
    number = read_number(match["number"])
    if number is None or _kind(match) != "service":
        return None
    return TermMention(match.start(), match.end(), f"PT{int(number)}H", kind="service")


def _kind(match: re.Match[str]) -> TermKind:
    for kind, pattern in _KINDS:
        if pattern.match(match.string, match.end()):
            return kind
    lead = match.string[max(0, match.start() - 32) : match.start()]
    if _SUSPENDED_FOR.search(lead):
        return "suspended"
    return "minimum" if _MINIMUM.search(lead) else "custody"


def _iso(number: Decimal, unit: str) -> str | None:
    """The duration as stated: half a year more is six months, other fractions are none."""
    whole, part = int(number), number - int(number)
    if unit not in _LETTERS or number > 100_000:
        return None
    if part == 0:
        return f"P{whole}{_LETTERS[unit]}"
    if unit == "year" and (part * 12) % 1 == 0:
        years = f"{whole}Y" if whole else ""
        return f"P{years}{int(part * 12)}M"
    return None


def _and(term: str | None, more: str, unit: str) -> str | None:
    number = read_number(more)
    letter = _LETTERS.get(unit.lower().removesuffix("s"))
    if term is None or number is None or number % 1 or letter is None or letter == term[-1]:
        return term
    return f"{term}{int(number)}{letter}"


def _to_life(match: re.Match[str]) -> TermMention | None:
    """ "15-to-life": years go without saying."""
    number = read_number(match["number"])
    least = _iso(number, "year") if number is not None else None
    return TermMention(match.start(), match.end(), "life", least=least) if least else None


def _life(match: re.Match[str], known: list[TermMention]) -> TermMention | None:
    group = "bare" if match["bare"] else "life"
    start, end = match.start(group), match.end(group)
    if any(mention.start < end and start < mention.end for mention in known):
        return None
    count = read_number(match["count"]) if match["count"] else None
    return TermMention(match.start() if match["count"] else start, end, "life", count=int(count) if count else 1)


EXAMPLES: tuple[tuple[str, tuple[tuple[str, str | None, str | None], ...]], ...] = (
    ("He was sentenced to 78 months in prison.", (("78 months", "P78M", None),)),
    ("She got six and a half years.", (("six and a half years", "P6Y6M", None),)),
    ("It was a seven-and-a-half-year sentence.", (("seven-and-a-half-year", "P7Y6M", None),)),
    ("He faces 25 years to life.", (("25 years to life", "life", "P25Y"),)),
    ("He was jailed for life.", (("life", "life", None),)),
    ("She got life in prison without parole.", (("life in prison", "life", None),)),
    ("The gunman got three consecutive life terms.", (("three consecutive life terms", "life", None),)),
    ("He was sentenced to death; the death penalty is rare.", (("death", "death", None), ("death penalty", "death", None))),
    ("A year and a day in prison.", (("A year and a day", "P1Y1D", None),)),
    ("She received 18 months' probation.", (("18 months", "P18M", None),)),
    ("An 18-month term.", (("18-month", "P18M", None),)),
    ("He got between 3 and 9 years.", (("between 3 and 9 years", "P9Y", "P3Y"),)),
    ("He got 12 to 15 years.", (("12 to 15 years", "P15Y", "P12Y"),)),
    ("The term is 12 years and seven months.", (("12 years and seven months", "P12Y7M", None),)),
    ("He was given two weeks and 200 hours of community service.", (("two weeks", "P2W", None), ("200 hours", "PT200H", None))),
    ("He was sentenced to time served.", (("time served", None, None),)),
    ("A year and a half behind bars.", (("A year and a half", "P1Y6M", None),)),
    ("He got 15-to-life; a six-to-12-year term.", (("15-to-life", "life", "P15Y"), ("six-to-12-year", "P12Y", "P6Y"))),
    ("Twenty-five years to life for 1 1/2 years of crime.",
     (("Twenty-five years to life", "life", "P25Y"), ("1 1/2 years", "P1Y6M", None))),
    ("The 25-year-old was beaten to death three years ago, 40 years after it.", ()),
    ("Life is hard; a lifelong thief of a life.", ()),
)  # fmt: skip
"""Sentences with their terms (passage, term, least), in order; those with none are traps."""
