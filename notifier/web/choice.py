"""A form -> what a reader chose, with what is wrong beside the field that it is wrong in."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from notifier.config import values
from notifier.config.building import subscriber_id
from notifier.core.model.cases import Case
from notifier.core.model.developments import Confidence
from notifier.core.model.readers import Subscriber
from notifier.web.asking import Ask

EVENTS: Mapping[str, str] = {
    "rulings": "Rulings: decisions, verdicts, sentences, settlements, charges",
    "trial_dates": "Trial dates: set, moved, called off",
    "hearings": "Hearings: sentencing, arguments, conferences",
}
CONFIDENCE: Mapping[str, str] = {
    "reported": "As soon as one outlet reports it",
    "confirmed": "When a second, independent outlet confirms it",
    "court": "Only when the court's own record says so",
}
_LEVELS: Mapping[str, Confidence] = {"reported": "reported", "confirmed": "confirmed", "court": "court"}
DAYS: Mapping[str, str] = {
    "mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "fri": "Friday", "sat": "Saturday", "sun": "Sunday",
}  # fmt: skip
REMINDERS: Mapping[str, str] = {"": "None", "1": "1 day before", "3": "3 days before", "7": "a week before", "14": "2 weeks before"}
ZONES = (
    "America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles", "America/Anchorage",
    "Pacific/Honolulu", "America/Halifax", "America/Toronto", "America/Vancouver", "America/Mexico_City", "America/Bogota",
    "America/Sao_Paulo", "America/Argentina/Buenos_Aires", "UTC", "Europe/London", "Europe/Dublin", "Europe/Lisbon", "Europe/Paris",
    "Europe/Berlin", "Europe/Madrid", "Europe/Rome", "Europe/Vienna", "Europe/Zurich", "Europe/Amsterdam", "Europe/Brussels",
    "Europe/Stockholm", "Europe/Warsaw", "Europe/Athens", "Europe/Kyiv", "Europe/Istanbul", "Africa/Lagos", "Africa/Nairobi",
    "Africa/Johannesburg", "Asia/Jerusalem", "Asia/Dubai", "Asia/Karachi", "Asia/Kolkata", "Asia/Singapore", "Asia/Hong_Kong",
    "Asia/Shanghai", "Asia/Seoul", "Asia/Tokyo", "Australia/Perth", "Australia/Sydney", "Pacific/Auckland",
)  # fmt: skip
MOST_LISTED = 60
"""Beyond so many cases a form lists those that are chosen, and the search leads to the others."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A case as a form offers it."""

    id: str
    name: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """The form as it is shown: what is chosen or was typed, and the errors by field."""

    email: str = ""
    cases: tuple[str, ...] = ("*",)
    events: tuple[str, ...] = ("rulings", "trial_dates")
    cadence: str = "immediate"
    at: str = "07:30"
    day: str = "mon"
    confidence: str = "reported"
    timezone: str = "America/New_York"
    quiet_from: str = ""
    quiet_to: str = ""
    reminder_days: str = ""
    still_watching: bool = False
    errors: Mapping[str, str] = field(default_factory=dict)

    @property
    def details(self) -> bool:
        """Whether the rarer choices are to be shown open: one of them was made, or is wrong."""
        wrong = {"timezone", "quiet", "reminder_days", "confidence"} & set(self.errors)
        made = self.confidence != "reported" or self.quiet_from or self.quiet_to or self.reminder_days or self.still_watching
        return bool(wrong or made)


def choice_of(reader: Subscriber) -> Choice:
    """What a reader has chosen, as the form shows it."""
    kind, _, at = reader.cadence.partition("@")
    day, _, time = at.rpartition("-")
    quiet_from, _, quiet_to = (reader.quiet or "").partition("-")
    return Choice(
        email=reader.email,
        cases=reader.cases,
        events=reader.events,
        cadence=kind,
        at=time or "07:30",
        day=day or "mon",
        confidence=reader.confidence,
        timezone=reader.timezone,
        quiet_from=quiet_from,
        quiet_to=quiet_to,
        reminder_days=str(reader.reminder_days or ""),
        still_watching=reader.still_watching,
    )


def typed(ask: Ask, *, email: str = "") -> Choice:
    """What was sent, as it was typed."""
    return Choice(
        email=(email or ask.said("email").strip())[:400],
        cases=tuple(each[:200] for each in ask.form.get("cases", ())),
        events=tuple(each for each in ask.form.get("events", ()) if each in EVENTS),
        cadence=ask.said("cadence") or "immediate",
        at=ask.said("at")[:5] or "07:30",
        day=ask.said("day") or "mon",
        confidence=ask.said("confidence") or "reported",
        timezone=ask.said("timezone").strip()[:60],
        quiet_from=ask.said("quiet_from")[:5],
        quiet_to=ask.said("quiet_to")[:5],
        reminder_days=ask.said("reminder_days")[:3],
        still_watching=bool(ask.said("still_watching")),
    )


def chosen(choice: Choice, base: Subscriber, cases: Collection[str], *, timezone: str) -> Subscriber | Choice:
    """The reader with what they chose; where something is wrong, the choice with its errors instead."""
    errors: dict[str, str] = {}

    def taken(name: str, read: Any, value: Any) -> Any:
        try:
            return read(value)
        except values.Wrong as wrong:
            mend = f"{wrong.mend[:1].upper()}{wrong.mend[1:]}"
            errors[name] = f"This {wrong.problem}. {mend}{'' if mend.endswith('?') else '.'}"
            return None

    followed = ("*",) if "*" in choice.cases else tuple(dict.fromkeys(each for each in choice.cases if each in cases))
    if not followed:
        errors["cases"] = "Choose at least one case."
    if not choice.events:
        errors["events"] = "Choose at least one kind of news."
    if choice.confidence not in CONFIDENCE:
        errors["confidence"] = "Choose one of these."
    if choice.reminder_days not in REMINDERS and not (choice.reminder_days.isdigit() and 1 <= int(choice.reminder_days) <= 365):
        errors["reminder_days"] = "Choose one of these."
    cadence = taken("cadence", values.cadence, _cadence(choice))
    zone = taken("timezone", values.timezone, choice.timezone or timezone)
    hours = f"{choice.quiet_from}-{choice.quiet_to}" if choice.quiet_from or choice.quiet_to else ""
    quiet = taken("quiet", values.quiet_hours, hours)
    if errors:
        return replace(choice, errors={**choice.errors, **errors})
    return replace(
        base,
        cases=followed,
        events=choice.events,
        cadence=cadence,
        confidence=_LEVELS[choice.confidence],
        timezone=zone,
        quiet=quiet,
        reminder_days=int(choice.reminder_days) if choice.reminder_days else None,
        still_watching=choice.still_watching,
    )


def newcomer(choice: Choice) -> Subscriber | Choice:
    """A reader to be with the address that was typed; where it is none, the choice with that error."""
    text = choice.email.strip()
    try:
        if any(sign in text for sign in "\r\n\x00,;<>\"'()[]\\ ") or "." not in text.rpartition("@")[2]:
            raise values.Wrong("no address")
        email = values.email(text)
    except values.Wrong:
        said = (
            "Type your e-mail address."
            if not text
            else "This is no e-mail address that we can write to. Write it like name@example.org."
        )
        return replace(choice, errors={**choice.errors, "email": said})
    return Subscriber(subscriber_id(email), email, (), origin="web", status="unconfirmed")


def listed(cases: Mapping[str, Case], picked: Sequence[str]) -> tuple[Listed, ...]:
    """The cases that the form offers: all of them, or where they are too many those that are picked."""
    every = [case for case in cases.values() if len(cases) <= MOST_LISTED or case.id in picked]
    return tuple(Listed(case.id, case.name, case.id in picked) for case in sorted(every, key=lambda case: case.name.casefold()))


def words_for_form() -> dict[str, object]:
    """What the form's template prints beside the choice itself."""
    return {"events": EVENTS, "confidences": CONFIDENCE, "days": DAYS, "reminders": REMINDERS, "zones": ZONES}


def _cadence(choice: Choice) -> str:
    if choice.cadence == "daily":
        return f"daily@{choice.at}"
    return f"weekly@{choice.day}-{choice.at}" if choice.cadence == "weekly" else choice.cadence
