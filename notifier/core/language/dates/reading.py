"""text, day of publication -> every calendar date that the text names, by the grammar of its own sentences."""

from __future__ import annotations

import re
from datetime import date

from notifier.core.language.dates.context import NationalForm
from notifier.core.language.dates.direction import direction_of
from notifier.core.language.dates.finding import find_dates
from notifier.core.language.dates.resolution import resolve


def read_dates(text: str, anchor: date, start: int = 0, end: int | None = None) -> list[tuple[int, int, str]]:
    """The dates that `text[start:end]` names, as (start, end, EDTF), in order; passages that come to no date are left out."""
    national = national_form(text)
    found: list[tuple[int, int, str]] = []
    previous: str | None = None
    for expression in find_dates(text, start, end):
        value = resolve(expression, anchor=anchor, direction=direction_of(text, expression), previous=previous, national=national)
        if value is not None:
            found.append((expression.start, expression.end, value))
            previous = value
    return found


_UK = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b|£\d"
)
_UK_FIGURES = re.compile(r"\b(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])/(?:\d{4}|\d\d)\b")


def national_form(text: str) -> NationalForm:
    """How the text writes its dates: `uk` is day before month."""
    if "/" not in text:
        return "us"
    return "uk" if _UK_FIGURES.search(text) or _UK.search(text) else "us"
