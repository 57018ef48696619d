"""text, date expression -> the expression as the words around it change it: early, around, no earlier than, 45 days from."""

from __future__ import annotations

import re
from dataclasses import replace

from notifier.core.language.dates.expressions import DateExpression, Part
from notifier.core.language.dates.words import NUMBER, NUMBERS, UNIT

_LOOK_BACK = 44
_ROUGH = frozenset({"month", "year", "season", "period", "decade", "century", "quarter", "half", "offset"})
_COUNTED_FROM = frozenset({"day", "weekday", "near_day", "numeric", "holiday", "day_of_month", "nth_weekday"})

_PART = re.compile(
    r"\b(?:(?i:early|mid|late|middle)(?:-?\s+(?i:to|or)\s+|-to-))?(?P<part>(?i:earlier|later|early|mid|late))"
    r"(?:\s?[-–]\s?|\s+)(?i:in\s+)?(?:the\s+)?\Z"
)
_EDGE = re.compile(r"\b(?P<part>(?i:end|close|beginning|start|middle|rest|remainder))\s+of\s+(?:the\s+)?\Z")
_PARTS: dict[str, Part] = {
    "early": "early", "earlier": "early", "beginning": "early", "start": "early", "mid": "mid", "middle": "mid", "late": "late",
    "later": "late", "end": "late", "close": "late", "rest": "late", "remainder": "late",
}  # fmt: skip
_ABOUT = re.compile(r"\b(?i:on\s+or\s+about|or\s+about|sometime\s+around|around|circa|approximately)\s+(?:the\s+)?\Z")
_NOT_BEFORE = re.compile(r"\b(?i:(?:no|not)\s+(?:earlier|sooner)\s+than|not\s+before)\s+(?:the\s+)?\Z")
_EARLIEST = re.compile(r",?\s+(?i:at\s+(?:the\s+)?(?:very\s+)?earliest)(?!\w)")
_WEEK_OF = re.compile(
    r"\b(?P<unit>(?i:week(?:end)?))(?:s?\s+(?i:of)|\s+(?i:beginning|starting|commencing|that\s+(?:begins|starts)))\s+(?i:on\s+)?\Z"
)
_SHIFT = re.compile(
    rf"\b{NUMBER}\s+(?:(?:full|more)\s+)?{UNIT}\s+(?P<way>(?i:from|after|before|following|prior\s+to))\s+"
    r"(?P<of>(?i:the|his|her|its|their)\s+)?\Z"
)
_ATTACKS = re.compile(
    r"(?:,?\s+|-)(?i:style|attacks?|terror\w*|hijack\w*|victims?|conspir\w*|plot\w*|families|commission|"
    r"widow\w*|mastermind)\b"
)


def modified(text: str, found: DateExpression, begin: int, stop: int) -> DateExpression:
    """The expression with the modifiers before and after it; nothing before `begin` is looked at."""
    low = max(begin, found.start - _LOOK_BACK)
    before = text[low : found.start]
    if found.shape in _ROUGH:
        if part := _PART.search(before) or _EDGE.search(before):
            found = replace(found, start=low + part.start(), part=_PARTS[part["part"].lower()])
    elif found.shape in ("day", "range"):
        found = _day(text, found, before, low)
    before = text[low : found.start]
    if about := _ABOUT.search(before):
        found = replace(found, start=low + about.start(), approximate=True)
    if bound := _NOT_BEFORE.search(before):
        found = replace(found, start=low + bound.start(), open_end=True)
    if earliest := _EARLIEST.match(text, found.end, stop):
        found = replace(found, end=earliest.end(), open_end=True)
    return found


def _day(text: str, found: DateExpression, before: str, low: int) -> DateExpression:
    if week := _WEEK_OF.search(before):
        weekend = week["unit"].lower() == "weekend"
        return replace(found, start=low + week.start(), shape="week_of", unit="weekend" if weekend else "week", inner=found)
    if (found.month, found.day, found.year, found.year_relation) == (9, 11, None, None) and _ATTACKS.match(text, found.end):
        return replace(found, year=2001)  # the one day that newspapers name without its year for ever
    return found


def shifted(text: str, inner: DateExpression, begin: int) -> list[DateExpression]:
    """ "45 days from Tuesday": the date reckoned from `inner`; empty where `inner` stands alone.

    An inner date that has a noun ("45 days from Tuesday's hearing") is a date of its own and comes second.
    """
    if inner.shape not in _COUNTED_FROM:
        return []
    low = max(begin, inner.start - _LOOK_BACK)
    shift = _SHIFT.search(text[low : inner.start])
    if shift is None:
        return []
    word = " ".join(shift["count"].lower().split())
    count = int(word) if word.isdigit() else NUMBERS.get(word)
    unit = shift["unit"].lower().removesuffix("s")
    if unit == "fortnight":
        unit, count = "week", None if count is None else 2 * count
    if count is not None and shift["way"].lower() in ("before", "prior to"):
        count = -count
    start = low + shift.start()
    named = shift["of"] is not None or text[inner.end : inner.end + 2] in ("'s", "’s")
    end = start + len(text[start : inner.start].rstrip()) if named else inner.end
    # The pattern knows no other words than those of Unit.
    whole = DateExpression(start, end, "shifted", count=count, unit=unit, inner=inner)  # type: ignore[arg-type]
    return [whole, inner] if named else [whole]
