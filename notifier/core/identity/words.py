"""What a text says, apart from how it is written: its words, folded."""

from __future__ import annotations

import re
import unicodedata

from notifier.core.model.items import Item

WORD = re.compile(r"\w+(?:['’]\w+)?")
_DASHES = re.compile("[-|–—·]")
_OUTLET = re.compile(r"\s+[-|–—·]\s+(?=[^-|–—·]+$)")
_FOREIGN = re.compile("[\u0300-\U0010ffff]")  # what accents are among, once letters are taken apart


def title_words(title: str, outlet: str) -> tuple[str, ...]:
    """The words of a headline, folded, without an outlet's name at its end (`… - The Ledger`, `… | Ledger`)."""
    text = title
    head = _OUTLET.split(title, maxsplit=1) if _DASHES.search(title) else ()
    if len(head) == 2 and head[0].count(" ") >= 2:
        tail, name = fold(head[1]), fold(outlet)
        if not name or tail in name or name in tail:
            text = head[0]
    return tuple(WORD.findall(fold(text)))


def words_of(text: str) -> list[str]:
    return WORD.findall(fold(text))


def fold(text: str) -> str:
    if text.isascii():
        return text.lower()
    flat = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'"))
    for sign in set(_FOREIGN.findall(flat)):
        if unicodedata.combining(sign):
            flat = flat.replace(sign, "")
    return flat.casefold()


def same_words(a: Item, b: Item) -> bool:
    """Whether two versions of an item say the same but for white space, case and the form of quotation marks."""
    return words_of(a.title) == words_of(b.title) and words_of(a.text) == words_of(b.text)


def alike(a: str, b: str) -> bool:
    """Whether two headlines share most of their longer words."""
    left = {w for w in words_of(a) if len(w) > 3}
    right = {w for w in words_of(b) if len(w) > 3}
    return bool(left and right) and 2 * len(left & right) >= min(len(left), len(right))
