"""What is claimed of a development: the kinds that there are, and the facts of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["ruling", "verdict", "sentence", "appeal_decision", "settlement", "plea", "charge", "trial_date", "hearing_date"]

Action = Literal["set", "moved", "vacated", "confirmed"]

Proceeding = Literal["trial", "retrial", "jury_selection", "sentencing", "plea", "arraignment", "argument", "conference", "hearing"]

RULINGS: frozenset[str] = frozenset({"ruling", "verdict", "sentence", "appeal_decision", "settlement", "plea", "charge"})

DATES: frozenset[str] = frozenset({"trial_date", "hearing_date"})


NEW_CHARGES = "new_charges"
"""The object of a plea to charges that came after those that were answered before."""


@dataclass(frozen=True, slots=True)
class Amount:
    value: float
    currency: str  # ISO 4217

    @property
    def zeros(self) -> int:
        """How many zeros it ends in: the more, the rounder it is, and the less it says."""
        value, zeros = round(self.value), 0
        while value and value % 10 == 0:
            value, zeros = value // 10, zeros + 1
        return zeros


@dataclass(frozen=True, slots=True)
class Facts:
    """What is claimed of one development. None: the text does not say.

    `date` is the trial or hearing date (EDTF) of a date kind; None there with action `vacated` means no day is named.
    `event_date` is the court-local day on which it happened. `term` is an ISO 8601 duration, `life` or `death`.
    `object` is what was decided on, in a short word of our own (motion_to_dismiss, injunction, verdict …), used only to
    tell acts of one day apart; it is not printed.
    """

    kind: Kind
    action: Action | None = None
    date: str | None = None
    previous: str | None = None
    proceeding: Proceeding | None = None
    event_date: str | None = None
    disposition: str | None = None
    party: str | None = None
    amount: Amount | None = None
    term: str | None = None
    court: str | None = None
    judge: str | None = None
    object: str | None = None
