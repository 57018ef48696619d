"""Dates of one sentence that share a month or a year: "June 2 and 9", "June 3 and July 9, 2012"."""

from __future__ import annotations

import re
from dataclasses import replace

from notifier.core.language.dates.expressions import DateExpression
from notifier.core.language.dates.words import DAY

_AND_DAY = re.compile(rf"(?:,?\s+(?:and|or|&)\s+|,\s+){DAY}(?=\s*(?:[.;:)]|\Z|,|(?:and|or|in|at|for|before|when|as)\b))")
_JOINT = re.compile(
    r"\s*,?\s*(?:and|or|to|through|thru|until|till|-|–|—|,)\s*(?:(?:on|from|in|early|late|mid|the|"
    r"end of)[\s-]+)*\Z"
)
_LIST = 8  # days that one list may name
_NEAR = 160  # characters between a date with a year and one that may share it


def more_days(text: str, found: DateExpression, stop: int) -> list[DateExpression]:
    """The other days of a list: "June 2, 4 and 9" gives the 4 and the 9, "the weeks of June 2 and 9" the second week."""
    more: list[DateExpression] = []
    first = found.inner if found.shape == "week_of" and found.inner is not None else found
    if first.shape != "day" or first.year is not None or first.year_relation is not None or text[found.end - 1].isalpha():
        return more
    at, last = found.end, first.day or 0
    while len(more) < _LIST and (match := _AND_DAY.match(text, at, stop)):
        day = int("".join(filter(str.isdigit, match["day"])))
        if day <= last:
            break
        at, last = match.end(), day
        one = DateExpression(match.start("day"), match.end(), "day", day=day, month=first.month)
        more.append(one if found is first else replace(one, shape="week_of", unit=found.unit, inner=one))
    return more


def share_years(text: str, found: list[DateExpression]) -> list[DateExpression]:
    """The dates, those without a year given the year of the date that they are joined to, or that date to stand beside."""
    shared = list(found)
    for number in range(len(found) - 2, -1, -1):
        shared[number] = _joined(text, shared[number], shared[number + 1])
    for number in range(1, len(found)):
        shared[number] = _beside(text, shared[max(0, number - _LIST) : number], shared[number])
    return shared


def _joined(text: str, one: DateExpression, other: DateExpression) -> DateExpression:
    if one.shape not in ("day", "month") or _has_year(one) or not _has_year(other) or other.shape not in ("day", "month"):
        return one
    if not _JOINT.match(text[one.end : other.start]):
        return one
    # "November to January 2012" begins in the year before.
    earlier = (other.month or 0) < (one.month or 0) and re.search(r"to|thr|til|[-–—]", text[one.end : other.start]) is not None
    if other.year is not None:
        return replace(one, year=other.year - earlier)
    return one if earlier else replace(one, year_relation=other.year_relation)


def _beside(text: str, before: list[DateExpression], one: DateExpression) -> DateExpression:
    if one.shape not in ("day", "month", "range") or _has_year(one) or one.relation is not None:
        return one
    for other in reversed(before):
        gap = text[other.end : one.start]
        if len(gap) > _NEAR or re.search(r"[.!?][”\"’')]*\s+[A-Z“\"]|\n", gap):
            return one
        if other.shape in ("day", "month") and _has_year(other):
            return replace(one, beside=other)
    return one


def _has_year(one: DateExpression) -> bool:
    return one.year is not None or one.year_relation is not None
