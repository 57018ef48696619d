"""Every row of the tables finds its own example, and not the sentence beside it."""

from __future__ import annotations

import pytest

from notifier.core.reading.acts import ROWS, Row
from notifier.core.reading.clauses import parse
from notifier.core.reading.frames import find_frames
from notifier.core.reading.labels import LABELS, Label, find_label
from notifier.core.reading.modality import weigh
from notifier.core.reading.predicates import PREDICATES


def claims_in(text: str) -> set[tuple[str, str | None, str]]:
    """(kind, outcome, object) of what a sentence claims as done."""
    parsed = parse(text, 0, len(text))
    frames = find_frames(parsed, headline=False, judges=frozenset())
    return {
        (frame.act.kind, frame.act.disposition, frame.act.object) for frame in frames if weigh(parsed, frame, headline=False).counts
    }


def outcomes_of(row: Row, claims: set[tuple[str, str | None, str]]) -> bool:
    return any(
        outcome == row.act.disposition and (row.act.object in ("*", about) or row.act.kind == kind)
        for kind, outcome, about in claims
    )


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.example)
def test_a_row_of_acts_reads_its_example(row: Row) -> None:
    assert outcomes_of(row, claims_in(row.example)), claims_in(row.example)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.counterexample)
def test_a_row_of_acts_leaves_its_counterexample_alone(row: Row) -> None:
    claims = {claim for claim in claims_in(row.counterexample) if claim[0] not in ("trial_date", "hearing_date")}

    assert not any(kind == row.act.kind and outcome == row.act.disposition for kind, outcome, _ in claims), claims


@pytest.mark.parametrize("row", PREDICATES, ids=lambda row: row[4])
def test_a_finding_is_recognised_by_its_predicate(row: tuple[object, ...]) -> None:
    pattern, _, _, _, example, counterexample = row

    assert pattern.search(example)  # type: ignore[attr-defined]  # the table holds compiled patterns
    assert not pattern.search(counterexample)  # type: ignore[attr-defined]  # as above


@pytest.mark.parametrize("row", [row for row in LABELS if row.kind], ids=lambda row: row.example)
def test_a_court_label_is_read_by_its_row(row: Label) -> None:
    assert find_label(row.example) is row
    assert find_label(row.counterexample) is not row
