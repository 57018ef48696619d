"""text -> DateExpressions: the rows of the tables, tried at each word that may begin one, and what stands around them."""

from __future__ import annotations

import re

from notifier.core.language.dates.expressions import DateExpression
from notifier.core.language.dates.grammar import ROWS
from notifier.core.language.dates.rows import DIGITS, build
from notifier.core.language.dates.sharing import more_days, share_years
from notifier.core.language.dates.surroundings import modified, shifted

_WORD = re.compile(r"[A-Za-z]+|\d+")
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
                found += _whole(text, build(each, match), past, stop)
                past = found[-1].end
                break
        if len(found) >= _MAX_EXPRESSIONS:
            break
    return share_years(text, found) if len(found) > 1 else found


def _whole(text: str, found: DateExpression, begin: int, stop: int) -> list[DateExpression]:
    """The expression with the words around it that change its meaning, and those that hang on it."""
    found = modified(text, found, begin, stop)
    reckoned = shifted(text, found, begin)
    return reckoned if reckoned else [found, *more_days(text, found, stop)]
