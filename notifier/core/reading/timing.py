"""frame + day -> whether the text tells an act as new, as background, or leaves it open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from notifier.core.language.dates import DateExpression, day_of, earliest, is_day, latest
from notifier.core.reading.clauses import Parsed
from notifier.core.reading.days import is_concession
from notifier.core.reading.frames import Frame

Told = Literal["new", "background"]
FRESH_DAYS = 4
LATE_DAYS = 7

_BACKGROUND_LINKS = frozenset({"relative", "after", "since", "although", "when"})
_PUBLISHED = re.compile(
    r"\b(?:unsealed|made public|released|published|disclosed|emerged|came to light|became public|revealed|unnoticed|"
    r"posted|obtained|learned|dated|announced)\b"
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the item the sentence stands: `headline`, the number of the sentence in the body (0 is the lead),
    and the item's sort."""

    headline: bool
    number: int
    sort: str


def told(
    parsed: Parsed, frame: Frame, place: Place, day: str | None, found: DateExpression | None, *, published: date, others: bool
) -> tuple[Told, str]:
    """Whether the sentence tells the frame as new, and why not, in words for people. `others`: its sentence has
    another claim in its main clause."""
    link = _link(parsed, frame)
    words = parsed.words
    verb = frame.verb
    near = words[max(0, frame.first - 4) : frame.last + 3]
    if verb is not None and verb.tense == "modifier" and frame.act.kind not in ("trial_date", "hearing_date"):
        return "background", "an attribute, not a report"
    if day is not None:
        age = age_of(day, published)
        if age is not None:
            if age > LATE_DAYS or (age > FRESH_DAYS and not (place.headline or place.number <= 1)):
                if _PUBLISHED.search(" ".join(words)) and place.number <= 2 and age < 60 and link not in _BACKGROUND_LINKS:
                    return "new", ""
                return "background", f"it happened {age} days before the item"
            if verb is not None and ("already" in near or verb.tense == "pluperfect") and (link in _BACKGROUND_LINKS or age > 0):
                return "background", "told as known already"
            if place.sort == "explainer" and place.number > 3 and link in _BACKGROUND_LINKS:
                return "background", "retold in an explainer"
            return "new", ""
        return _rough(day, found, place, published, link)
    if verb is not None:
        if verb.tense == "pluperfect":
            return "background", "told in the pluperfect, as earlier than the news"
        if verb.tense == "modifier":
            return "background", "an attribute, not a report"
        if any(word in near for word in ("already", "previously", "earlier", "initially", "originally", "once", "formerly")):
            return "background", "told as something earlier"
    if verb is not None and not place.headline and frame.act.kind in ("plea", "charge", "verdict", "sentence"):
        if verb.tense == "perfect" and place.number > 0:
            return "background", "told in the perfect, as what stands"
        if verb.tense == "present" and verb.voice == "passive":
            return "background", "told as what stands"
    if (
        verb is not None
        and not place.headline
        and verb.tense == "present"
        and verb.voice == "active"
        and frame.act.kind not in ("trial_date", "hearing_date")
        and frame.actor.name != "ruling"
        and verb.first == verb.at
        and frame.act.disposition not in ("review_granted", "rehearing_granted")
    ):
        return "background", "told in the present, as a tale"
    if verb is not None and verb.doing in ("beat", "win", "lose") and not place.headline and place.number > 0:
        return "background", "told of a party, without a date"
    if link in _BACKGROUND_LINKS and (
        others or place.number > 1 or link == "relative" or (place.headline is False and link == "since")
    ):
        if link == "relative":
            return "background", "told in a relative clause"
        return "background", f"told in passing, in a clause of “{link}”"
    if place.sort in ("explainer", "opinion", "preview", "roundup_tail", "anniversary", "timeline"):
        return "background", f"undated in an item of this sort ({place.sort})"
    if place.headline or place.number <= 1:
        return "new", ""
    if verb is not None and verb.tense in ("perfect",) and place.number <= 3:
        return "new", ""
    if place.number <= 4:
        return "new", ""
    return "background", "told without a date, deep in the item"


def main_claim(parsed: Parsed, frame: Frame) -> bool:
    """Whether the frame stands in a main clause of its sentence, as its report."""
    return (
        frame.act.kind not in ("trial_date", "hearing_date")
        and _link(parsed, frame) not in _BACKGROUND_LINKS
        and (
            frame.verb is None
            or (frame.verb.tense not in ("modifier", "pluperfect") and frame.verb.modal is None and not frame.verb.negated)
        )
    )


def now_set(parsed: Parsed, frame: Frame) -> bool:
    """Whether a standing date is told as newly set: "now has a date", "will stand trial …, a judge ruled", "learned"."""
    words = parsed.words
    if "instead" in words or ("than" in words and any(word in words for word in ("later", "earlier", "sooner"))):
        return True
    if any(word in words for word in ("still", "remains", "remain", "unchanged", "planned")):
        return False
    return any(
        word in words
        for word in (
            "now",
            "ruled",
            "decided",
            "new",
            "learned",
            "notice",
            "ordered",
            "order",
            "entry",
            "today",
            "yesterday",
            "according",
            "fixed",
            "found",
        )
    )


def _link(parsed: Parsed, frame: Frame) -> str:
    """The strongest background link of the frame's clause and those above it."""
    index, steps = frame.clause, 0
    found: str | None = None
    while index > 0 and steps < 8:
        clause = parsed.clauses[index]
        if clause.link == "relative":
            return "relative"
        if found is None:
            found = clause.link if clause.link in _BACKGROUND_LINKS else "although" if is_concession(parsed, index) else None
        index, steps = clause.parent, steps + 1
    return found or parsed.clauses[frame.clause].link


def age_of(day: str, published: date) -> int | None:
    """Days from an exact day to publication; None for a rough one."""
    exact = day_of(day) if is_day(day) else None
    return (published - exact).days if exact is not None else None


def _rough(day: str, found: DateExpression | None, place: Place, published: date, link: str) -> tuple[Told, str]:
    last = latest(day)
    first = earliest(day)
    if found is not None and found.relation in ("last", "previous"):
        return "background", "it happened earlier, by the text's own words"
    if (
        first <= published <= last
        and found is not None
        and found.shape in ("period", "week_of")
        and found.relation == "this"
        and (last - first).days <= 8
    ):
        if link in _BACKGROUND_LINKS:
            return "background", "told in passing"
        return ("new", "") if place.headline or place.number <= 4 else ("background", "told in passing")
    if (published - last).days <= 2 and (last - first).days <= 31 and (place.headline or place.number == 0):
        return "new", ""
    return "background", "it happened earlier, by the text's own words"
