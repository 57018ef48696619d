"""Row: one way of writing a date, with an example; `build` turns what it matched into an expression."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from notifier.core.language.dates.expressions import DateExpression, Shape
from notifier.core.language.dates.words import MONTHS, NUMBERS, ORDINALS, RELATIONS, SEASONS, WEEKDAYS

Guard = Callable[[re.Match[str], int], bool]
"""False where what matched is no date after all. The second argument is where the searched part of the text begins."""

DIGITS = "0"
"""The start of rows that begin with a figure."""


@dataclass(frozen=True, slots=True)
class Row:
    """A pattern that is tried at each word of `starts` (lower case; DIGITS for figures).

    `example` must match with `span`, nothing in `never` may; a test runs both.
    """

    shape: Shape
    starts: tuple[str, ...]
    pattern: re.Pattern[str]
    example: str
    span: str
    never: str = ""
    fixed: dict[str, Any] = field(default_factory=dict)
    guard: Guard | None = None
    gate: re.Pattern[str] | None = None
    """What all rows of a kind begin with: where it fails, none of them is tried."""


def row(
    shape: Shape,
    starts: str | Iterable[str],
    pattern: str,
    example: str,
    span: str,
    never: str = "",
    *,
    guard: Guard | None = None,
    gate: re.Pattern[str] | None = None,
    **fixed: Any,
) -> Row:
    """A row; `starts` may be one string of words, `fixed` are fields that each expression of the row has."""
    words = tuple(starts.split()) if isinstance(starts, str) else tuple(starts)
    return Row(shape, words, re.compile(pattern), example, span, never, fixed, guard, gate)


def build(found: Row, match: re.Match[str]) -> DateExpression:
    """The expression that the row's groups spell."""
    return DateExpression(match.start(), match.end(), found.shape, **{**_fields(match), **found.fixed})


def _fields(match: re.Match[str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, word in match.groupdict().items():
        if word is not None:
            _READERS[name](values, " ".join(word.lower().split()))
    return values


def _read_number(values: dict[str, Any], word: str) -> None:
    count = int(word) if word.isdigit() else NUMBERS.get(word if word.startswith("a ") else word.removesuffix(" of"))
    if word.startswith("couple"):
        count = 2
    values["count"] = None if count is None else count * values.get("count", 1)


def _read_unit(values: dict[str, Any], word: str) -> None:
    unit = word.removesuffix("s")
    if unit == "fortnight":
        values["unit"], values["count"] = "week", None if values.get("count", 1) is None else 2 * values.get("count", 1)
    else:
        values["unit"] = unit


def _plain(name: str, table: Callable[[str], Any]) -> Callable[[dict[str, Any], str], None]:
    def read(values: dict[str, Any], word: str) -> None:
        values[name] = table(word)

    return read


def _ordinal(word: str) -> int:
    return ORDINALS[word] if word in ORDINALS else int("".join(filter(str.isdigit, word)))


_READERS: dict[str, Callable[[dict[str, Any], str], None]] = {
    "weekday": _plain("weekday", lambda word: WEEKDAYS[word[:3]]),
    "month": _plain("month", lambda word: MONTHS[word[:3]]),
    "last_month": _plain("last_month", lambda word: MONTHS[word[:3]]),
    "day": _plain("day", _ordinal),
    "day_2": _plain("day", _ordinal),
    "mark": lambda values, word: None,
    "last_day": _plain("last_day", _ordinal),
    "year": _plain("year", int),
    "year_2": _plain("year", int),
    "month_number": _plain("month", int),
    "last_year": _plain("last_year", int),
    "count": _read_number,
    "unit": _read_unit,
    "season": _plain("ordinal", SEASONS.__getitem__),
    "ordinal": _plain("ordinal", _ordinal),
    "relation": _plain("relation", RELATIONS.__getitem__),
    "year_relation": _plain("year_relation", RELATIONS.__getitem__),
    "first": _plain("first", int),
    "second": _plain("second", int),
    "holiday": _plain("name", str),
}
