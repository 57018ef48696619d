"""text -> DateExpressions: the rows of the tables, tried at each word that may begin one, and what stands around them."""

from __future__ import annotations

import re

from notifier.core.language.dates.expressions import DateExpression
from notifier.core.language.dates.grammar import ROWS
from notifier.core.language.dates.rows import DIGITS, build
from notifier.core.language.dates.sharing import more_days, share_years
from notifier.core.language.dates.surroundings import modified, shifted

_PARAGRAPH = "\n\n"
_WORD = re.compile(r"[A-Za-z]+|\d+")
_MAX_EXPRESSIONS = 2000  # of one text; hostile text may be nothing but dates


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[DateExpression]:
    """The passages of `text[start:end]` that name dates, in order and without overlap; offsets count in `text`.

    What a passage means depends on when it was written and on its sentence: see `resolve`. Some resolve to nothing ("a few
    weeks ago").
    """
    stop = len(text) if end is None else end
    found: list[DateExpression] = []
    past = first = last = start  # up to where all is found; the paragraph's bounds, which no date and no context crosses
    for word in _WORD.finditer(text, start, stop):
        at = word.start()
        if at < past:
            continue
        if at >= last:
            first, last = _paragraph(text, at, start, stop)
        token = word[0]
        rows = ROWS.get(DIGITS if token.isdigit() else token.lower())
        if rows is None or (at and text[at - 1].isalnum()):
            continue
        shut: re.Pattern[str] | None = None
        for each in rows:
            if each.gate is not None and (each.gate is shut or each.gate.match(text, at, last) is None):
                shut = each.gate
                continue
            match = each.pattern.match(text, at, last)
            if match is not None and (each.guard is None or each.guard(match, first)):
                found += _whole(text, build(each, match), max(past, first), last)
                past = found[-1].end
                break
        if len(found) >= _MAX_EXPRESSIONS:
            break
    return share_years(text, found) if len(found) > 1 else found


def _paragraph(text: str, at: int, start: int, stop: int) -> tuple[int, int]:
    """Where the paragraph around `at` begins and ends, within `text[start:stop]`."""
    begin, end = text.rfind(_PARAGRAPH, start, at), text.find(_PARAGRAPH, at, stop)
    return start if begin < 0 else begin + len(_PARAGRAPH), stop if end < 0 else end


def _whole(text: str, found: DateExpression, begin: int, stop: int) -> list[DateExpression]:
    """The expression with the words around it that change its meaning, and those that hang on it."""
    found = modified(text, found, begin, stop)
    reckoned = shifted(text, found, begin)
    return reckoned if reckoned else [found, *more_days(text, found, stop)]
