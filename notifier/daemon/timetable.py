"""When each feed is due."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class Timetable:
    """When each feed is due, by URL. What is being asked just now is not due."""

    due_at: dict[str, datetime] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)

    def plan(self, next_at: Mapping[str, datetime | None]) -> None:
        """Take over these feeds and no others; one that was never asked is due at once."""
        self.due_at = {url: at or LONG_AGO for url, at in next_at.items()}

    def take_due(self, now: datetime) -> list[str]:
        """The feeds that are due, longest waiting first; they count as being asked from now on."""
        due = sorted((at, url) for url, at in self.due_at.items() if at <= now and url not in self.asked)
        self.asked.update(url for _, url in due)
        return [url for _, url in due]

    def next_at(self) -> datetime | None:
        """The earliest moment at which a feed is due that is not being asked; None if there is none."""
        return min((at for url, at in self.due_at.items() if url not in self.asked), default=None)

    def done(self, url: str, next_at: datetime) -> None:
        """The feed was asked and is due again at this moment."""
        self.asked.discard(url)
        if url in self.due_at:
            self.due_at[url] = next_at

    def clamp(self, latest: datetime) -> None:
        """Nothing is planned later than this: after the clock was put back, what was planned would not come for long."""
        self.due_at = {url: min(at, latest) for url, at in self.due_at.items()}
