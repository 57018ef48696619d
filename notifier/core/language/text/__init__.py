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
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from notifier.core.language.text.fragments import fragment_end, may_be_fragment
from notifier.core.language.text.markup import is_html, plain
from notifier.core.language.text.quotations import find_quotations
from notifier.core.language.text.roles import Role, dateline_end, role_of
from notifier.core.language.text.sentences import split_sentences
from notifier.core.language.text.stories import Form, find_stories
from notifier.core.language.values import value

__all__ = ["Form", "Layout", "Role", "Sentence", "is_html", "lay_out", "plain"]


@value
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
    for number, paragraph in enumerate(paragraphs, 1):
        start, end = paragraph
        while quoted < len(quotations) and quotations[quoted][1] <= start:
            quoted += 1
        role = _role(document, start, end, number, len(paragraphs))
        corrects = role == "correction" or (corrects and role == "body" and _still_corrects(document, start))
        _add_pieces(sentences, document, paragraph, number, "correction" if corrects else role, _from(quotations, quoted))
    if _may_have_asides(document):
        sentences = list(_without_asides(document, sentences))
    if stories:
        sentences = [replace(each, story=bisect_right(stories, each.start)) for each in sentences]
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
        start, end = line.span()
        if text[start].isspace() or text[end - 1].isspace():
            start, end = _stripped(text, start, end)
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


def _add_pieces(
    out: list[Sentence], text: str, paragraph: tuple[int, int], number: int, role: Role, quotations: Iterator[tuple[int, int]]
) -> None:
    """Add the sentences of a paragraph, with what is no part of the story cut out of them as pieces of their own."""
    start, end = paragraph
    is_story = role in ("body", "bullet")
    if is_story and number <= 3 and (place := dateline_end(text, start, end)) > start:
        out.append(Sentence(*_stripped(text, start, place), number, "dateline"))
        start = place
    for first, last in split_sentences(text, start, end, quotations):
        glued = fragment_end(text, first, last) if is_story and may_be_fragment(text, first, last) else first
        if glued > first:
            out.append(Sentence(*_stripped(text, first, glued), number, "furniture"))
            first, last = _stripped(text, glued, last)
        if first < last:
            out.append(Sentence(first, last, number, role))


def _without_asides(text: str, sentences: list[Sentence]) -> Iterator[Sentence]:
    """The sentences, with what stands in brackets or behind a mark for the page's own purposes cut out of them."""
    for sentence in sentences:
        start = sentence.start
        for aside in _asides(text, start, sentence.end) if sentence.role in ("body", "bullet") else ():
            first, last = _stripped(text, start, aside[0])
            if first < last:
                yield Sentence(first, last, sentence.paragraph, sentence.role)
            yield Sentence(*aside, sentence.paragraph, "caption" if text[aside[0]] == "(" else "furniture")
            start = aside[1]
        first, last = _stripped(text, start, sentence.end)
        if first < last:
            yield Sentence(first, last, sentence.paragraph, sentence.role)


_LINK_WORDS: Final = ("READ", "RELATED", "MORE", "Read more", "Related", "SEE ALSO", "WATCH")


def _may_have_asides(text: str) -> bool:
    """Whether anything in the text looks like an aside; most texts hold nothing of the kind."""
    if any(word in text for word in _LINK_WORDS):
        return True
    return "(" in text and _ASIDE.search(text) is not None


def _asides(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in _ASIDE.finditer(text, start, end):
        yield found.start(), found.end()
    if link := _LINK.search(text, start, end):
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
