"""text -> quotations: what stands between quotation marks, as spans that include the marks.

Only outermost quotations are given. A quotation that goes on in the next paragraph (which then opens with a mark of its
own) gives one span a paragraph. A mark without a partner makes no quotation: half of the page is not quoted because of
one slip.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_MARK: Final = re.compile(r"[\"“”„«»‘’']")
_OPENS: Final = "“„«‘"
_CLOSES: Final = "”»’"
_PARTNER: Final = {"“": "”", "„": "“”", "«": "»", "‘": "’", "'": "'’", '"': '"”'}


def find_quotations(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans of quotations, in order, none within another. `paragraphs` are the spans of the paragraphs of `text`."""
    found: list[tuple[int, int]] = []
    for number, (start, end) in enumerate(paragraphs):
        opened = _quote(text, start, end, found)
        if opened is not None and number + 1 < len(paragraphs) and _goes_on(text, opened, paragraphs[number + 1]):
            found.append((opened, end))
    return found


def _goes_on(text: str, opened: int, following: tuple[int, int]) -> bool:
    """Whether the paragraph that follows opens with the mark of the quotation that was left open."""
    return text[following[0]] == text[opened] and text[opened] in "\"“‘«'"


def _quote(text: str, start: int, end: int, found: list[tuple[int, int]]) -> int | None:
    """Add the quotations of one paragraph to `found`; the place of a mark that stays open, else None."""
    opened: int | None = None
    for mark in _MARK.finditer(text, start, end):
        place, sign = mark.start(), mark[0]
        if sign in "'‘’" and not _is_mark(text, place, sign, opened, end):
            continue
        if opened is None:
            if _can_open(text, place, sign, start):
                opened = place
        elif sign in _PARTNER.get(text[opened], ""):
            if sign == '"' and _can_only_open(text, place, start, end):
                opened = place
                continue
            found.append((opened, place + 1))
            opened = None
        elif sign in '"“' and text[opened] in "'‘" and _can_open(text, place, sign, start):
            opened = place  # the small mark before was an apostrophe
    return opened


def _is_mark(text: str, place: int, sign: str, opened: int | None, end: int) -> bool:
    """Whether a single mark opens or may close a quotation; an apostrophe does neither."""
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < end else " "
    if opened is None:
        return sign != "’" and not (before.isalnum() or before in "’'") and (after.isalnum() or after in '“"$£€(')
    return text[opened] in "'‘" and sign != "‘" and not after.isalnum() and not before.isspace()


def _can_open(text: str, place: int, sign: str, start: int) -> bool:
    if sign in _CLOSES and sign != "»":
        return False
    if sign in _OPENS:
        return True
    return place == start or not (text[place - 1].isalnum() or text[place - 1] in ".,!?…")


def _can_only_open(text: str, place: int, start: int, end: int) -> bool:
    """A straight mark after a space and before a letter opens a new quotation: the one before was never closed."""
    return place > start and text[place - 1].isspace() and place + 1 < end and text[place + 1].isalnum()
