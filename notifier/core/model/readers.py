"""Who is told, where, when and of what; and what they say on the pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from notifier.core.model.developments import Confidence
from notifier.core.model.facts import Facts

Channel = Literal["mail", "webhook", "messenger"]


@dataclass(frozen=True, slots=True)
class Told:
    """What one subscriber was told of one development: the facts as mailed, and the Message-ID of the first mail."""

    development: str
    facts: Facts
    told_at: datetime
    message_id: str


@dataclass(frozen=True, slots=True)
class Subscriber:
    """A reader. `id` is stable and says nothing of the address. `cases` may be ("*",).

    `events` are `rulings`, `trial_dates`, `hearings`. `cadence` is `immediate`, `daily@HH:MM` or `weekly@ddd-HH:MM`, in `timezone`
    (IANA). Only developments first met at or after `since_at` are told. `reminder_days` before a trial date a reminder is sent
    (None: never). `quiet` are local hours (`22:00-07:00`) in which nothing is sent; None: always.
    """

    id: str
    email: str
    cases: tuple[str, ...]
    events: tuple[str, ...] = ("rulings", "trial_dates")
    cadence: str = "immediate"
    confidence: Confidence = "reported"
    timezone: str = "America/New_York"
    since_at: datetime | None = None
    origin: Literal["config", "operator", "web"] = "config"
    status: Literal["unconfirmed", "confirmed", "paused", "removed", "suppressed"] = "confirmed"
    quiet: str | None = None
    reminder_days: int | None = None
    still_watching: bool = False
    """Wants the weekly mail that says that all is watched and nothing changed."""
    channel: Channel = "mail"
    """How they are told. `email` is then only how people call them: what stands behind it is the configuration's."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A subscriber with the place reached: changes up to `cursor` (an id of a change row) have been looked at for them.

    `next_digest_at` is when the next digest is due (cadences other than `immediate`; None: not yet planned)."""

    subscriber: Subscriber
    cursor: int
    next_digest_at: datetime | None


@dataclass(frozen=True, slots=True)
class Signup:
    """Somebody's wish to become `subscriber`, or, of one who is a reader already, to follow these cases too.

    It is nothing until it is confirmed by the link that was mailed to the address. `used_at` is None until then.
    """

    nonce: str
    subscriber: Subscriber
    asked_at: datetime
    expires_at: datetime
    used_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class WrongAlert:
    """A reader's word that they were told something wrong. `said` is what they were told, `item` the item that it was read in
    (None: no longer known), `note` the reader's own words, perhaps empty."""

    development: str
    case: str
    subscriber: str
    note: str
    item: str | None
    said: str
    reported_at: datetime
