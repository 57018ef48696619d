"""The dates that a text names: found by form (`find_dates`), given a value by publication and sentence (`resolve`)."""

from notifier.core.language.dates.context import NationalForm
from notifier.core.language.dates.direction import direction_of
from notifier.core.language.dates.edtf import compatible, contains, day_of, earliest, is_day, is_edtf, latest
from notifier.core.language.dates.expressions import DateExpression, Direction
from notifier.core.language.dates.finding import find_dates
from notifier.core.language.dates.reading import read_dates
from notifier.core.language.dates.resolution import resolve

__all__ = [
    "DateExpression",
    "Direction",
    "NationalForm",
    "compatible",
    "contains",
    "day_of",
    "direction_of",
    "earliest",
    "find_dates",
    "is_day",
    "is_edtf",
    "latest",
    "read_dates",
    "resolve",
]
