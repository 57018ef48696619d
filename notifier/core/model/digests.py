"""What one reader is told at one time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from notifier.core.model.cases import Case
from notifier.core.model.developments import Development
from notifier.core.model.readers import Subscriber, Told


@dataclass(frozen=True, slots=True)
class Line:
    """One change as one reader is told it in one digest.

    `development` is the newest one of the change; `history` are those that it ran through since the last digest, oldest
    first (a date that moved twice). `from_`/`to` are EDTF dates, None for rulings. `form` decides the words; `earlier` is what
    was told before, for an update or a correction.
    """

    development: Development
    form: Literal["new", "update", "correction", "retraction"]
    from_: str | None
    to: str | None
    history: tuple[Development, ...] = ()
    earlier: Told | None = None
    replaced: Development | None = None
    """The development that this one corrects or retracts."""
    before: Development | None = None
    """For a date: the development that had set what stood before; None where that is the configuration's word or not known."""


@dataclass(frozen=True, slots=True)
class Digest:
    """What one reader is told at one time: lines by case, most consequential case first."""

    subscriber: Subscriber
    composed_at: datetime
    cases: tuple[tuple[Case, tuple[Line, ...]], ...]
