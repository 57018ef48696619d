"""item -> stories: where a newsletter, a roundup or a live page passes from one story to the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal

Form = Literal["article", "roundup", "live"]

_NUMBER: Final = re.compile(r"(\d{1,2})[.)]\s+(?=[\"“‘'A-Z$£€\d])")
_BULLET_SIGNS: Final = "•●▪■◦‣*"
_BULLET: Final = re.compile(r"[•●▪■◦‣*]\s+(?=\S)")
_INLINE_BULLET: Final = re.compile(r"[•●▪■◦‣|]\s+(?=[\"“‘'A-Z$£€\d])")
_TIME_SIGNS: Final = "0123456789[(uU"
_TIME: Final = re.compile(
    r"[\[(]?(?:updated (?:at )?)?(?:[01]?\d|2[0-3])[:.][0-5]\d\s?(?:[ap]\.?m\.?)?\s?(?:[ECMP][DS]?T|GMT|BST|UTC|local)?[\])]?"
    r"(?:\s*[—–:|-]|\s*$|\s(?=[A-Z“\"]))|[\[(]?(?:1[0-2]|[1-9])\s?[ap]\.?m\.?[\])]?\s*(?:[—–:|-]|$)",
    re.I,
)
_ROUNDUP: Final = re.compile(
    r"\b(?:round-?up|newsletter|digest|briefing|brief|briefs|wrap|wrap-?up|docket|recap|headlines|this week|the week|in brief|"
    r"morning|evening|weekly|daily|(?:\d+|three|four|five|six|seven|eight|nine|ten) (?:things|stories|cases|rulings)|court notes|"
    r"police log|court report|blotter|at a glance|news in|legal notes)\b",
    re.I,
)
# A part that no such title is without.
_ROUNDUP_STEMS: Final = (
    "round", "news", "digest", "brief", "wrap", "docket", "recap", "headline", "week", "morning", "evening", "daily", "thing",
    "stories", "cases", "rulings", "notes", "police log", "report", "blotter", "at a glance",
)  # fmt: skip
# "Nebraska: Lawmakers …", "COURTS: A judge …"
_LABELLED: Final = re.compile(r"[A-Z][\w .&'’-]{2,40}: (?=[A-Z\"“])")
_LEAST: Final = 3
_LONG_BULLET: Final = 90


def find_stories(text: str, title_end: int, paragraphs: Sequence[tuple[int, int]]) -> tuple[Form, list[int]]:
    """The form of an item, and where its stories after the first begin, in order (none for an ordinary article)."""
    start = paragraphs[0][0] if paragraphs else len(text)
    times = [place for place, end in paragraphs if text[place] in _TIME_SIGNS and _TIME.match(text, place, end)]
    if len(times) >= _LEAST:
        return "live", times
    numbered = _ascending(text, start)
    if len(numbered) >= _LEAST:
        return "roundup", numbered
    told = _says_roundup(text[:title_end])
    bullets = [place for place, end in paragraphs if text[place] in _BULLET_SIGNS and _BULLET.match(text, place, end)]
    if len(bullets) >= _LEAST and (told or _mean_length(text, bullets) >= _LONG_BULLET):
        return "roundup", bullets
    if told:
        inline = [found.start() for found in _INLINE_BULLET.finditer(text, start)]
        if len(inline) >= _LEAST:
            return "roundup", inline
        headed = _headed(text, paragraphs)
        if len(headed) >= _LEAST:
            return "roundup", headed
    return "article", []


def _says_roundup(title: str) -> bool:
    lowered = title.lower()
    return any(stem in lowered for stem in _ROUNDUP_STEMS) and _ROUNDUP.search(title) is not None


def _ascending(text: str, start: int) -> list[int]:
    """Places of "1.", "2.", "3." …, each one more than the one before."""
    places: list[int] = []
    if "1. " not in text and "1) " not in text:
        return places
    for found in _NUMBER.finditer(text, start):
        place = found.start()
        if (place == 0 or text[place - 1].isspace()) and int(found[1]) == len(places) + 1:
            places.append(place)
    return places


def _mean_length(text: str, places: Sequence[int]) -> float:
    return (len(text) - places[0]) / len(places)


def _headed(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[int]:
    """Starts of short paragraphs without a stop that a longer one follows, or that open with "Place:" or "NAME:"."""
    places = []
    followers = [*paragraphs[1:], (len(text), len(text))][: len(paragraphs)]
    for (start, end), (following, stop) in zip(paragraphs, followers, strict=True):
        heading = end - start <= 90 and stop - following > end - start and text[end - 1] not in '.!?…"”:,;'
        if heading or _LABELLED.match(text, start, end):
            places.append(start)
    return places
