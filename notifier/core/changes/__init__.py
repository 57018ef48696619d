"""reading × case state -> what is new: sameness of acts, the state of dates and rulings, corrections, confidence."""

from notifier.core.changes.alter import CaseReading
from notifier.core.changes.known import known, updated
from notifier.core.changes.stage import choose
from notifier.core.changes.state import as_of, initial, standing_rulings, stands, trial_date

__all__ = ["CaseReading", "as_of", "choose", "initial", "known", "standing_rulings", "stands", "trial_date", "updated"]
