"""Single sentences through the reading: what each claims as done."""

from __future__ import annotations

from notifier.core.reading.clauses import parse
from notifier.core.reading.frames import find_frames
from notifier.core.reading.modality import weigh

_DATES = ("trial_date", "hearing_date")


def claims_in(text: str) -> list[tuple[str, str | None]]:
    """(kind, outcome or action) of all that a sentence claims as done; a leading # marks a headline."""
    headline = text.startswith("#")
    text = text.lstrip("#")
    parsed = parse(text, 0, len(text), headline=headline)
    frames = find_frames(parsed, headline=headline, judges=frozenset())
    return [
        (frame.act.kind, frame.act.disposition or frame.action)
        for frame in frames
        if weigh(parsed, frame, headline=headline).counts
    ]


def check(text: str, expected: str) -> None:
    """`-`: nothing but standing dates; `KIND`: any outcome of that kind; `KIND -`: one without an outcome; `KIND OUTCOME`.

    Several, with a semicolon between, must all be there; a `!` before one says that it must not.
    """
    claims = claims_in(text)
    for wanted in expected.split("; "):
        if wanted == "-":
            told = [claim for claim in claims if claim[0] not in _DATES or claim[1] in ("moved", "vacated")]
            assert not told, told
            continue
        kind, _, outcome = wanted.lstrip("!").partition(" ")
        found = any(
            claim[0] == kind and (outcome == "" or claim[1] == outcome or (outcome == "-" and claim[1] is None)) for claim in claims
        )
        assert found != wanted.startswith("!"), (wanted, claims)
