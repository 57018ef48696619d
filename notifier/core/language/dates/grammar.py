"""All rows of the tables, by the word that each may begin with."""

from __future__ import annotations

from collections.abc import Mapping

from notifier.core.language.dates.figures import FIGURE_ROWS
from notifier.core.language.dates.named_days import MONTH_ROWS, WEEKDAY_ROWS
from notifier.core.language.dates.periods import PERIOD_ROWS
from notifier.core.language.dates.relative import COUNT_ROWS, RELATIVE_ROWS
from notifier.core.language.dates.rows import Row

TABLE: tuple[Row, ...] = (*WEEKDAY_ROWS, *MONTH_ROWS, *FIGURE_ROWS, *COUNT_ROWS, *RELATIVE_ROWS, *PERIOD_ROWS)


def _by_start() -> Mapping[str, tuple[Row, ...]]:
    starts: dict[str, tuple[Row, ...]] = {}
    for each in TABLE:
        for word in each.starts:
            starts[word] = (*starts.get(word, ()), each)
    return starts


ROWS: Mapping[str, tuple[Row, ...]] = _by_start()
"""The rows to try at a word (lower case), in this order: the first that matches wins, so longer forms stand first."""
