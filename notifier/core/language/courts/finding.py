"""text -> courts: what newspapers call them, read from the head word outwards.

A head word ("Circuit", "District", "Court", "judge", "jury", "SDNY") is found first; the words before it say of which kind the
court is, the words after it where it sits ("a federal jury in Brooklyn", "U.S. District Judge Ann Hale of Seattle").
"""

from __future__ import annotations

import re
from typing import Final

from notifier.core.language.courts.mention import CourtMention
from notifier.core.language.courts.numbered import read_acronym, read_circuit, read_citation, read_district
from notifier.core.language.courts.qualified import read_qualified

_HEAD: Final = re.compile(
    r"\b(?:(?:[Cc]ourt(?:house|room|s)?|COURT|Circuit|Cir|[Jj]udges?|[Jj]ury|[Jj]urors|[Jj]ustices?|magistrate|SCOTUS|Bailey"
    r"|Appellate Division|[Pp]anel|[Tt]ribunal|Chancery|Bench|District of"
    r"|[NSEWMC]D(?:NY|CA|TX|VA|IL|PA|FL|GA|NC|OH|MI|WI|WA|LA|TN|OK|MO|MS|AL|AR|IA|IN|KY|WV)|DDC|DNJ)\b"
    r"|Circ\.|D\.D\.C\.|[NSEWMC]\.\s?D\.(?=\s?[A-Z]))"
)
_BEYOND: Final = 3  # characters after a head by which it is known
_WHOLE: Final = {"DDC": "dcd", "D.D.C.": "dcd", "DNJ": "njd"}


def find_courts(text: str, start: int = 0, end: int | None = None) -> list[CourtMention]:
    """Courts that `text[start:end]` names, in order and without overlap; offsets are of `text`.

    The whole text is looked at where a name leans on it ("the Supreme Court" of which country?).
    """
    stop = len(text) if end is None else end
    found: list[CourtMention] = []
    for head in _HEAD.finditer(text, start, min(stop + _BEYOND, len(text))):
        if head.end() > stop:
            break
        mention = _read(text, head, start, stop)
        if mention is None:
            continue
        while found and found[-1].end > mention.start:
            if _clearer(found[-1], mention):
                break
            found.pop()
        if not found or found[-1].end <= mention.start:
            found.append(mention)
    return found


def _clearer(a: CourtMention, b: CourtMention) -> bool:
    """Whether `a` says more than `b`, which overlaps it: fewer courts it can be, else more words."""
    return (bool(a.ids), -len(a.ids), a.end - a.start) >= (bool(b.ids), -len(b.ids), b.end - b.start)


def _read(text: str, head: re.Match[str], start: int, stop: int) -> CourtMention | None:
    word = head[0]
    if word == "SCOTUS":
        return CourtMention(head.start(), head.end(), ("scotus",), "supreme", "federal")
    if word in _WHOLE:
        return CourtMention(head.start(), head.end(), (_WHOLE[word],), "trial", "federal")
    if word[1:2] == "D" and word.isupper() and len(word) == 4:
        return read_acronym(head)
    if word[1:2] == ".":
        return read_citation(text, head, stop)
    if word[:3].lower() == "cir":
        return read_circuit(text, head, start, stop)
    if word.startswith("District"):
        return read_district(text, head, start, stop)
    return read_qualified(text, head, start, stop)
