"""what the calendar speaks of: the proceeding that words name, whether a date stands near, and the frame of a date."""

from __future__ import annotations

from notifier.core.reading.acts import Act
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import PEOPLE, Frame
from notifier.core.reading.nouns import PROCEEDINGS
from notifier.core.reading.objects import find_object
from notifier.core.reading.roles import Head
from notifier.core.reading.words import MONTHS

CALENDAR = frozenset({"trial", "hearing", "schedule", "new_trial"})
FOR_TRIAL = ("trial_date", "trial")


def proceeding_of(words: list[str]) -> str | None:
    """The proceeding that the words name; None where none is named."""
    text = " " + " ".join(words)
    for phrases, name in PROCEEDINGS:
        for phrase in phrases:
            if f" {phrase}" in text:  # a "pretrial conference" is no retrial
                return name
    return None


def kind_of(proceeding: str) -> tuple[str, str]:
    """(kind, proceeding): the trial's date, or that of another hearing."""
    return "trial_date" if proceeding in ("trial", "retrial", "jury_selection") else "hearing_date", proceeding


def topic_of(parsed: Parsed, clause: Clause, verb: Verb, subject: Head) -> tuple[str, str] | None:
    """(kind, proceeding) of what is scheduled, from the object in the active, the subject else."""
    words = parsed.words
    found = find_object(parsed, verb, clause)
    own: list[str] = []
    if verb.voice == "passive" or found.about not in CALENDAR:
        if subject.name in CALENDAR:
            own = words[max(0, subject.first - 1) : subject.last]
            if subject.name == "schedule":
                own = words[max(0, subject.first - 3) : subject.last + 6]
        elif verb.voice == "passive" and subject.name in PEOPLE | {"case", "charges"} and found.about in CALENDAR:
            own = words[found.first : found.last]
    else:
        own = words[max(0, found.first - 1) : found.last]
        if found.about == "schedule":
            own = words[max(0, found.first - 3) : found.last + 6]
    if not own:
        return None
    if "not_law" in {parsed.nouns[i].name for i in range(max(0, subject.first), max(0, subject.last)) if i in parsed.nouns}:
        return None
    proceeding = proceeding_of(own)
    if proceeding is None and ("setting" in own or "start" in own[:6]):
        proceeding = "trial"
    if proceeding is None:
        proceeding = proceeding_of(words[clause.first : clause.last])
    if proceeding is None and clause.link == "and" and subject.name == "schedule":
        proceeding = proceeding_of(words[: clause.first])  # "The trial was put off and a new date fixed for May 4"
    if proceeding is None:
        return None
    return kind_of(proceeding)


def has_date(parsed: Parsed, first: int, reach: int) -> bool:
    words = parsed.words[first : first + reach]
    return any(
        w in MONTHS
        or w.endswith("day")
        or w in ("week", "month", "year", "spring", "summer", "autumn", "fall", "winter")
        or (w.isdigit() and len(w) == 4)
        for w in words
    )


def date_frame(
    index: int,
    verb: Verb,
    subject: Head,
    topic: tuple[str, str],
    action: str,
    governor: str | None,
    *,
    weak: bool = False,
) -> Frame:
    kind, proceeding = topic
    person = subject if subject.name in PEOPLE else None
    return Frame(
        Act(kind, None, proceeding),
        index,
        verb.at,
        verb.first,
        verb.last,
        verb,
        subject,
        person,
        action=action,
        proceeding=proceeding,
        governor=governor,
        weak=weak,
    )
