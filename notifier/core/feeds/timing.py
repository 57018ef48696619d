"""ttl, syndication module, skipHours and skipDays -> how often a feed wants to be asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

_PERIODS: Final = {
    "hourly": timedelta(hours=1),
    "daily": timedelta(days=1),
    "weekly": timedelta(weeks=1),
    "monthly": timedelta(days=30),
    "yearly": timedelta(days=365),
}
_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LONGEST_MINUTES: Final = 366 * 24 * 60


@dataclass(slots=True)
class Pace:
    """What a document says of its own pace, as it stands there."""

    ttl: str | None = None
    period: str | None = None
    frequency: str | None = None

    def note(self, field: str, text: str) -> None:
        setattr(self, field, text)

    @staticmethod
    def hours(text: str) -> frozenset[int]:
        """Of one `<hour>`: 0 to 23, and 24 for midnight as old feeds write it."""
        return frozenset({int(text) % 24}) if text.isascii() and text.isdigit() and int(text[:4]) <= 24 else frozenset()

    @staticmethod
    def days(text: str) -> frozenset[int]:
        """Of one `<day>`; 0 is Monday."""
        day = text.strip().lower()
        return frozenset({_DAYS.index(day)}) if day in _DAYS else frozenset()


def ttl_of(pace: Pace) -> timedelta | None:
    """How long the document asks for: `<ttl>` in minutes, else the period by the frequency. None: it does not say."""
    if minutes := _number(pace.ttl):
        return timedelta(minutes=min(minutes, _LONGEST_MINUTES))
    if period := _PERIODS.get((pace.period or "").strip().lower()):
        return period / max(1, _number(pace.frequency))
    return None


def _number(text: str | None) -> int:
    """A whole number; 0 for anything else."""
    text = (text or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
