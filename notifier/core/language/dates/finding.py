"""text -> DateExpressions: the table's rows, tried at each word that may begin one, and what stands around them."""

from __future__ import annotations

import re
from dataclasses import replace

from notifier.core.language.dates.expressions import DateExpression, Part
from notifier.core.language.dates.grammar import ROWS
from notifier.core.language.dates.rows import DIGITS, build
from notifier.core.language.dates.words import DAY, NUMBER, NUMBERS, UNIT

_WORD = re.compile(r"[A-Za-z]+|\d+")
_LOOK_BACK = 44
_MAX_EXPRESSIONS = 2000  # of one text; hostile text may be nothing but dates


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[DateExpression]:
    """The passages of `text[start:end]` that name dates, in order and without overlap; offsets count in `text`.

    What a passage means depends on when it was written and on its sentence: see `resolve`. Some resolve to nothing ("a few
    weeks ago").
    """
    stop = len(text) if end is None else end
    found: list[DateExpression] = []
    past = start
    for word in _WORD.finditer(text, start, stop):
        at = word.start()
        if at < past:
            continue
        token = word[0]
        rows = ROWS.get(DIGITS if token.isdigit() else token.lower())
        if rows is None or (at and text[at - 1].isalnum()):
            continue
        for each in rows:
            match = each.pattern.match(text, at, stop)
            if match is not None and (each.guard is None or each.guard(match, start)):
                new = _around(text, build(each, match), max(start, past), stop)
                found += new
                past = new[-1].end
                break
        if len(found) >= _MAX_EXPRESSIONS:
            break
    return found


_ROUGH = frozenset({"month", "year", "season", "period", "decade", "century", "quarter", "half", "offset"})
_PART = re.compile(
    r"\b(?:(?i:early|mid|late|middle)(?:-?\s+(?i:to|or)\s+|-to-))?(?P<part>(?i:earlier|later|early|mid|late))(?:[-–]\s?|\s+)(?i:in\s+)?(?:the\s+)?\Z"
)
_EDGE = re.compile(r"\b(?P<part>(?i:end|close|beginning|start|middle|rest|remainder))\s+of\s+(?:the\s+)?\Z")
_PARTS: dict[str, Part] = {
    "early": "early", "earlier": "early", "beginning": "early", "start": "early", "mid": "mid", "middle": "mid", "late": "late",
    "later": "late", "end": "late", "close": "late", "rest": "late", "remainder": "late",
}  # fmt: skip
_ABOUT = re.compile(r"\b(?i:on\s+or\s+about|or\s+about|sometime\s+around|around|circa|approximately)\s+(?:the\s+)?\Z")
_NOT_BEFORE = re.compile(r"\b(?i:(?:no|not)\s+(?:earlier|sooner)\s+than|not\s+before)\s+(?:the\s+)?\Z")
_EARLIEST = re.compile(r",?\s+(?i:at\s+(?:the\s+)?(?:very\s+)?earliest)(?!\w)")
_WEEK_OF = re.compile(r"\b(?P<unit>(?i:week(?:end)?))s?\s+(?i:of|beginning|starting|commencing|that\s+(?:begins|starts))\s+(?i:on\s+)?\Z")
_SHIFT = re.compile(
    rf"\b{NUMBER}\s+(?:(?:full|more)\s+)?{UNIT}\s+(?P<way>(?i:from|after|before|following|prior\s+to))\s+(?P<of>(?i:the|his|her|its|their)\s+)?\Z"
)
_AND_DAY = re.compile(rf"(?P<joint>,?\s+(?:and|or|&)\s+|,\s+){DAY}(?=\s*(?:[.;:)]|\Z|,|and\b|or\b|in\b|at\b|for\b|before\b|when\b))")


def _around(text: str, found: DateExpression, begin: int, stop: int) -> list[DateExpression]:
    """The expression with the words around it that change its meaning, and those that hang on it."""
    before = text[max(begin, found.start - _LOOK_BACK) : found.start]
    found = _modified(before, found)
    earliest = _EARLIEST.match(text, found.end, stop)
    if earliest:
        found = replace(found, end=earliest.end(), open_end=True)
    before = text[max(begin, found.start - _LOOK_BACK) : found.start]
    shift = _SHIFT.search(before) if found.shape not in _ROUGH else None
    if shift:
        return _shifted(shift, found, text)
    return [found, *_more_days(text, found, stop)]


def _modified(before: str, found: DateExpression) -> DateExpression:
    origin = found.start - len(before)
    if found.shape in _ROUGH:
        part = _PART.search(before) or _EDGE.search(before)
        if part:
            found = replace(found, start=origin + part.start(), part=_PARTS[part["part"].lower()])
    elif found.shape in ("day", "range"):
        week = _WEEK_OF.search(before)
        if week:
            unit = "weekend" if week["unit"].lower() == "weekend" else "week"
            found = replace(found, start=origin + week.start(), shape="week_of", unit=unit, inner=found)
    cut = before[: found.start - origin]
    if about := _ABOUT.search(cut):
        found = replace(found, start=origin + about.start(), approximate=True)
    if bound := _NOT_BEFORE.search(cut):
        found = replace(found, start=origin + bound.start(), open_end=True)
    return found


def _shifted(shift: re.Match[str], inner: DateExpression, text: str) -> list[DateExpression]:
    """ "45 days from Tuesday's hearing": a date reckoned from another one, which is a date of its own where it has a noun."""
    word = " ".join(shift["count"].lower().split())
    count = int(word) if word.isdigit() else NUMBERS.get(word)
    unit = shift["unit"].lower().removesuffix("s")
    if unit == "fortnight":
        unit, count = "week", None if count is None else 2 * count
    if count is not None and shift["way"].lower() in ("before", "prior to"):
        count = -count
    start = inner.start - len(shift.string) + shift.start()
    named = shift["of"] is not None or text[inner.end : inner.end + 2] in ("'s", "’s")
    shifted = DateExpression(
        start,
        inner.start if named else inner.end,
        "shifted",
        count=count,
        unit=unit,  # type: ignore[arg-type]  # the pattern knows no other words than those of Unit
        inner=inner,
    )
    if not named:
        return [shifted]
    quoted = start + len(text[start : inner.start].rstrip())
    return [replace(shifted, end=quoted), inner]


def _more_days(text: str, found: DateExpression, stop: int) -> list[DateExpression]:
    """The other days of a list: "June 2, 4 and 9" gives the 4 and the 9."""
    more: list[DateExpression] = []
    if found.shape != "day" or found.year is not None or found.year_relation is not None or text[found.end - 1].isalpha():
        return more
    at = found.end
    while len(more) < 8 and (match := _AND_DAY.match(text, at, stop)):
        day = int("".join(filter(str.isdigit, match["day"])))
        if not (more[-1].day if more else found.day or 0) < day:  # type: ignore[operator]  # a found day has its number
            break
        at = match.end()
        more.append(
            DateExpression(match.start("day"), match.end(), "day", day=day, month=found.month, year=found.year, own=False)
        )
    return more
