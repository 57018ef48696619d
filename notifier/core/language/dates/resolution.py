"""DateExpression, day of publication, direction -> EDTF."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from notifier.core.language.dates import edtf, exact, rough
from notifier.core.language.dates.context import Context, NationalForm
from notifier.core.language.dates.expressions import DateExpression, Direction, Shape
from notifier.core.language.dates.holidays import resolve_holiday


def resolve(
    expression: DateExpression,
    *,
    anchor: date,
    direction: Direction | None = None,
    previous: str | None = None,
    national: NationalForm = "us",
) -> str | None:
    """The EDTF of the date; None where the calendar or the context gives it no meaning.

    `anchor` is the day of publication, in the court's zone. `direction` says on which side of it a date without a year lies;
    None: a weekday is on or before publication, everything else the nearest. `previous` is the date that the text named last, for
    "the same day" and "three days later". `national` decides what 6/1/2010 is.
    """

    def inner(other: DateExpression) -> str | None:
        return resolve(other, anchor=anchor, direction=direction, previous=previous, national=national)

    known = previous if previous is not None and edtf.is_edtf(previous) else None
    try:
        found = _RESOLVERS[expression.shape](expression, Context(anchor, direction, known, national, inner))
    except (ValueError, OverflowError):  # beyond the years that the calendar can hold
        return None
    if found is None or not edtf.is_edtf(found):
        return None
    if "/" in found or found.endswith("X"):
        return found
    return f"{found}/.." if expression.open_end else f"{found}~" if expression.approximate else found


_RESOLVERS: Mapping[Shape, Callable[[DateExpression, Context], str | None]] = {
    "day": exact.month_day,
    "day_of_month": exact.day_of_month,
    "numeric": exact.numeric,
    "weekday": exact.weekday,
    "nth_weekday": exact.nth_weekday,
    "near_day": exact.near_day,
    "shifted": exact.shifted,
    "month": rough.month,
    "year": rough.year,
    "offset": rough.offset,
    "later": rough.later,
    "period": rough.period,
    "season": rough.season,
    "quarter": rough.quarter,
    "half": rough.half,
    "week_of": rough.week_of,
    "decade": rough.decade,
    "century": rough.century,
    "range": rough.span,
    "holiday": resolve_holiday,
}
