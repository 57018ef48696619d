"""claim without a day -> the scene in which the text tells it: a courtroom, or an opinion of this week, in the sentences before.

A report need not say of each act when it was done: "By mid-afternoon he was in a courtroom in Leeds. He pleaded not guilty." What
follows in the simple past was done there, until a sentence goes back to another time.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from notifier.core.language.dates import find_dates, latest, resolve
from notifier.core.reading.context import Context
from notifier.core.reading.newsday import COURT, day_of_news, past_days

_REACH = 6
"""So many sentences on, a scene still holds."""
_CLOSE = 3
"""So many sentences on, what is done is done on the day that the scene names."""
_BACK_DAYS = 7

_SCENE = re.compile(
    r"\bcourtrooms?\b|\b(?:in|into|from|left) the dock\b|\bwitness[- ](?:box|stand)\b|\bpublic gallery\b|"
    r"\b(?:victim|impact) (?:impact )?statements? (?:was|were) read\b|\bstatements (?:was|were) read\b|"
    r"\b(?:stood|sat|appeared|went|came|brought|led|taken) (?:up )?(?:before|in front of) (?:[\w.'’-]+ ){0,3}?"
    r"(?:judge|justice|magistrate|sheriff|court)\b|"
    r"\b(?:walked|came|was led|was brought|shuffled|stood|sat|appeared|faced [\w'’ -]{2,30}?) "
    r"(?:in|into) (?:a |the )?(?:[\w'’-]+ ){0,3}?court\b|"
    r"\b(?:after|when|as|once) (?:the|his|her|their|its) (?:verdicts?|sentence|ruling|decision)s? (?:was|were|had been) "
    r"(?:read|announced|returned|delivered|handed down|pronounced)\b"
)
_BACK = re.compile(r"\b(?:years?|months?|decades?|weeks?) (?:ago|earlier|before)\b|\b(?:previously|back then|at the time)\b")
_AHEAD = re.compile(r"\b(?:will|would|is due|are due|is to|expected to|scheduled to) (?:[\w'’-]+ ){0,3}$")


class Scene(NamedTuple):
    """Where an act was told: the day that the scene names, if any, and how many sentences back."""

    day: str | None
    back: int


def scene_of(ctx: Context, number: int) -> Scene | None:
    """The scene in which sentence `number` goes on telling; None where none is open, or a time gone by lies between."""
    story = ctx.layout.sentences[number].story
    for back in range(1, _REACH + 1):
        at = number - back
        if at < 0 or ctx.layout.sentences[at].story != story or ctx.layout.sentences[at].role == "title":
            return None
        sentence = ctx.layout.sentences[at]
        if sentence.role not in ("body", "bullet", "dateline"):
            continue
        if _goes_back(ctx, sentence.start, sentence.end):
            return None
        days = past_days(ctx, sentence.start, sentence.end)
        opens = _opens(ctx.folded, sentence.start, sentence.end)
        if days and (opens or COURT.search(ctx.folded, sentence.start, sentence.end)):
            return Scene(days.pop() if len(days) == 1 else None, back)
        if opens:
            return Scene(day_of_news(ctx), back)
    return None


def close_day(scene: Scene | None) -> str | None:
    """The day of what is told right after a scene."""
    return scene.day if scene is not None and scene.back <= _CLOSE else None


def _opens(folded: str, start: int, end: int) -> bool:
    """Whether a sentence puts somebody in a courtroom, and not in times to come."""
    match = _SCENE.search(folded, start, end)
    return match is not None and _AHEAD.search(folded, max(start, match.start() - 50), match.start()) is None


def _goes_back(ctx: Context, start: int, end: int) -> bool:
    """Whether a sentence tells of a time before this week."""
    if _BACK.search(ctx.folded, start, end):
        return True
    for found in find_dates(ctx.document, start, end):
        value = resolve(found, anchor=ctx.anchor, direction="past")
        if value is not None and (ctx.anchor.toordinal() - latest(value).toordinal()) > _BACK_DAYS:
            return True
    return False
