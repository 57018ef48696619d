"""tables of turns -> all rows, by the words that call for them."""

from __future__ import annotations

from notifier.core.language.cues import Cued
from notifier.core.reading.idioms import abroad, benches, custody, headlines, pleas, suits, terms, verdicts
from notifier.core.reading.idioms.turn import Turn

TURNS: tuple[Turn, ...] = (
    *verdicts.TURNS,
    *terms.TURNS,
    *pleas.TURNS,
    *custody.TURNS,
    *suits.TURNS,
    *benches.TURNS,
    *headlines.TURNS,
    *abroad.TURNS,
)


TRIGGERS = frozenset[str]().union(*(turn.triggers for turn in TURNS))
"""Words of which a sentence must hold one for any row to be tried."""
CUED = Cued([turn.pattern for turn in TURNS], [turn.triggers for turn in TURNS])
