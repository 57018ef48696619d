"""document -> layout: clean text, sentences with their roles and stories, quotations. Offsets are of the document.

markup.py      HTML -> plain text
sentences.py   paragraph -> sentences
quotations.py  text -> what stands between quotation marks
roles.py       paragraph -> story, caption, furniture, correction note
fragments.py   headlines of other stories glued into a sentence
stories.py     newsletter, roundup, live page -> its stories
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from notifier.core.language.text.fragments import fragment_end
from notifier.core.language.text.markup import is_html, plain
from notifier.core.language.text.quotations import find_quotations
from notifier.core.language.text.roles import Role, dateline_end, role_of
from notifier.core.language.text.sentences import split_sentences
from notifier.core.language.text.stories import Form, find_stories

__all__ = ["Form", "Layout", "Role", "Sentence", "is_html", "lay_out", "plain"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """`document[start:end]`. `paragraph` counts from 0 (the title); `story` is 0 except in newsletters and live pages, where
    what stands before the first story is 0 and the stories are 1, 2, 3 …"""

    start: int
    end: int
    paragraph: int
    role: Role
    story: int = 0


@dataclass(frozen=True, slots=True)
class Layout:
    """All sentences in order (of every role), and the outermost quotations as spans that include the marks."""

    sentences: tuple[Sentence, ...]
    quotations: tuple[tuple[int, int], ...]
    form: Form = "article"


# Matching and reading look at the same item one after the other.
@lru_cache(maxsize=2)
def lay_out(document: str, title_end: int) -> Layout:
    """The layout of an item's document (title, blank line, text); `document[:title_end]` is its title."""
    paragraphs = list(_paragraphs(document, title_end))
    first, last = _stripped(document, 0, title_end)
    title = [(first, last)] if first < last else []
    quotations = find_quotations(document, [*title, *paragraphs])
    form, stories = find_stories(document, title_end, paragraphs)
    sentences = [Sentence(first, last, 0, "title")] if title else []
    quoted = 0
    corrects = False
    for number, (start, end) in enumerate(paragraphs, 1):
        while quoted < len(quotations) and quotations[quoted][1] <= start:
            quoted += 1
        role = _role(document, start, end, number, len(paragraphs))
        corrects = role == "correction" or (corrects and role == "body" and _still_corrects(document, start))
        role = "correction" if corrects else role
        for piece in _pieces(document, start, end, number, role, _from(quotations, quoted)):
            story = bisect_right(stories, piece.start) if stories else 0
            sentences.append(piece if not story else Sentence(piece.start, piece.end, number, piece.role, story))
    return Layout(tuple(sentences), tuple(quotations), form)


# --- paragraphs ----------------------------------------------------------------------------------------------------

_LINE: Final = re.compile(r"[^\n\r]+")
_TERMINAL: Final = '.!?…:;"”’)»'
# Mail and old feeds wrap lines at a fixed width, in the middle of sentences.
_WRAPPED_LEAST, _WRAPPED_MOST = 50, 100


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _paragraphs(text: str, title_end: int) -> Iterator[tuple[int, int]]:
    """Spans of the paragraphs after the title. A single line break ends one unless the line was only wrapped."""
    open_start: int | None = None
    open_end = 0
    for line in _LINE.finditer(text, title_end):
        start, end = _stripped(text, line.start(), line.end())
        if start >= end:
            continue
        if open_start is not None and _is_wrapped(text, open_start, open_end, start):
            open_end = end
            continue
        if open_start is not None:
            yield open_start, open_end
        open_start, open_end = start, end
    if open_start is not None:
        yield open_start, open_end


def _is_wrapped(text: str, start: int, end: int, following: int) -> bool:
    """Whether the line that ends at `end` goes on in the one that begins at `following`."""
    if text.count("\n", end, following) != 1:
        return False
    line_start = max(start, text.rfind("\n", start, end) + 1)
    if text[following].islower() and text[end - 1] not in ".!?…":
        return True
    return (
        _WRAPPED_LEAST <= end - line_start <= _WRAPPED_MOST
        and text[end - 1] not in _TERMINAL
        and (text[end - 1] == "," or text[following].islower())
    )


# --- roles ---------------------------------------------------------------------------------------------------------

_HEADLINE_LEAST, _HEADLINE_MOST = 3, 20


def _role(text: str, start: int, end: int, number: int, count: int) -> Role:
    role = role_of(text, start, end)
    if role == "body" and number > 1 and count > 2 and _is_link(text, start, end):
        return "furniture"
    return role


def _is_link(text: str, start: int, end: int) -> bool:
    """A line of its own in the middle of an article, short and without a stop, is a link or a heading, not the story."""
    if end - start > 140 or text[end - 1] in _TERMINAL or text[end - 1] in ",—–-":
        return False
    return _HEADLINE_LEAST <= text.count(" ", start, end) + 1 <= _HEADLINE_MOST


def _still_corrects(text: str, start: int) -> bool:
    """Whether a paragraph after a correction note belongs to it."""
    return (
        re.match(
            r"(?:it (?:was|is|has)|the (?:(?:story|article) (?:has|now)|errors?)|we (?:regret|apologi[sz]e))\b",
            text[start : start + 40],
            re.I,
        )
        is not None
    )


# --- pieces --------------------------------------------------------------------------------------------------------

# "(Photo: Ann Example)", "(READ MORE: …)" within a paragraph, and "… end of a sentence. READ MORE: …" at its end.
_ASIDE: Final = re.compile(
    r"\((?:photo|image|credit|file|pictured|video|watch|read more|related|see also|read)\b[^()\n]{0,200}\)", re.I
)
_LINK: Final = re.compile(r"(?:READ MORE|RELATED|MORE|Read more|Related|ALSO READ|SEE ALSO|WATCH)\s?:\s?[^\n]{5,200}")
# "Ann Example Ann Beatrix ExampleHeadline of one day Headline of another MORE (D-Ohio)": some pages link each name to the latest
# headlines about its bearer, and the text that is left of it is glued to the name.
_JOINT: Final = re.compile(r"\b([A-Z][\w'’-]*[a-z])(?=[A-Z0-9][\w'’.-]*\s)")
_MORE: Final = " MORE"
_LINKED_MOST: Final = 900


def _from(spans: list[tuple[int, int]], first: int) -> Iterator[tuple[int, int]]:
    """The spans from number `first` on, without a copy: a long page has many paragraphs and many quotations."""
    return (spans[number] for number in range(first, len(spans)))


def _pieces(text: str, start: int, end: int, number: int, role: Role, quotations: Iterator[tuple[int, int]]) -> Iterator[Sentence]:
    """The sentences of a paragraph, with what is no part of the story cut out of them as pieces of their own."""
    if role in ("body", "bullet"):
        place = dateline_end(text, start, end) if number <= 3 else start
        if place > start:
            first, last = _stripped(text, start, place)
            yield Sentence(first, last, number, "dateline")
            start = place
    for first, last in split_sentences(text, start, end, quotations):
        if role not in ("body", "bullet"):
            yield Sentence(first, last, number, role)
            continue
        yield from _cut(text, first, last, number, role)


def _cut(text: str, start: int, end: int, number: int, role: Role) -> Iterator[Sentence]:
    glued = fragment_end(text, start, end)
    if glued > start:
        first, last = _stripped(text, start, glued)
        yield Sentence(first, last, number, "furniture")
        start = glued
    for aside in _asides(text, start, end):
        first, last = _stripped(text, start, aside[0])
        if first < last:
            yield Sentence(first, last, number, role)
        yield Sentence(*aside, number, "caption" if text[aside[0]] == "(" else "furniture")
        start = aside[1]
    first, last = _stripped(text, start, end)
    if first < last:
        yield Sentence(first, last, number, role)


def _asides(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if "(" in text[start:end]:
        for found in _ASIDE.finditer(text, start, end):
            yield found.start(), found.end()
    if ":" in text[start:end] and (link := _LINK.search(text, start, end)) and link.start() >= start:
        yield link.start(), end
    yield from _named_links(text, start, end)


def _named_links(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Headlines glued to a name that stands twice before them, up to the word MORE."""
    place = start
    while (stop := text.find(_MORE, place, end)) >= 0:
        for joint in _JOINT.finditer(text, max(place, stop - _LINKED_MOST), stop):
            if joint[1] in text[max(start, joint.start() - 60) : joint.start()]:
                yield joint.end(), stop + len(_MORE)
                break
        place = stop + len(_MORE)
