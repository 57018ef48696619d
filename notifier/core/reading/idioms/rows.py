"""tables of turns -> all rows, and for each word that calls for some, which."""

from __future__ import annotations

from notifier.core.reading.idioms import benches, custody, headlines, pleas, suits, terms, verdicts
from notifier.core.reading.idioms.turn import Turn

TURNS: tuple[Turn, ...] = (
    *verdicts.TURNS,
    *terms.TURNS,
    *pleas.TURNS,
    *custody.TURNS,
    *suits.TURNS,
    *benches.TURNS,
    *headlines.TURNS,
)


def _by_trigger() -> dict[str, tuple[int, ...]]:
    table: dict[str, list[int]] = {}
    for index, turn in enumerate(TURNS):
        for word in turn.triggers:
            table.setdefault(word, []).append(index)
    return {word: tuple(found) for word, found in table.items()}


BY_TRIGGER = _by_trigger()
TRIGGERS = frozenset(BY_TRIGGER)
"""Words of which a sentence must hold one for any row to be tried."""
