"""What is told of the app's state."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(slots=True)
class Health:
    """What `/readyz`, `/metrics`, the watchdog and the heartbeat are told. Moments are the app's; None: never."""

    started_at: datetime
    last_read_at: datetime | None = None
    counts: dict[tuple[str, str], int] = field(default_factory=dict)
    """How often each outcome came, by (`poll` | `mail` | `change`, outcome)."""

    def count(self, what: str, outcome: str, number: int = 1) -> None:
        self.counts[what, outcome] = self.counts.get((what, outcome), 0) + number
