"""Every row of the tables of turns finds its own example, and not the sentence beside it."""

from __future__ import annotations

import pytest
from sentence_kit import claims_in

from notifier.core.reading.idioms.rows import TURNS
from notifier.core.reading.idioms.turn import Turn


def outcomes_of(row: Turn, claims: list[tuple[str, str | None]]) -> bool:
    return any(
        kind == row.act.kind and (row.act.disposition in ("term", "before") or outcome == row.act.disposition)
        for kind, outcome in claims
    )


@pytest.mark.parametrize("row", [row for row in TURNS if row.before is None], ids=lambda row: row.example)
def test_a_turn_is_read(row: Turn) -> None:
    claims = claims_in(row.example) + claims_in("#" + row.example)

    assert outcomes_of(row, claims), claims


@pytest.mark.parametrize("row", TURNS, ids=lambda row: row.counterexample)
def test_a_turn_leaves_its_counterexample_alone(row: Turn) -> None:
    claims = claims_in(row.counterexample)

    assert not any(kind == row.act.kind and outcome is not None for kind, outcome in claims), claims
