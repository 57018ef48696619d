"""sentence -> fragments: headlines of other stories that a page's links left in the middle of a paragraph.

"... and left the room. Verdict Near In Harbour Pilot's Case Her counsel replied ...": words with capitals that
prose would not give them (To, Set, Guilty), no verb of saying, no stop at the end, and then a sentence that begins.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from notifier.core.language.wordlists import words as _words

_WORD: Final = re.compile(r"\S+")
# Small words that a headline in title case may leave small.
_SMALL: Final = _words("a an the of to in on for at by and or as with vs v from over after but nor per via")
_SMALL_INITIALS: Final = frozenset(word[0] for word in _SMALL)
# With a capital in the middle of a run these betray a headline: no name holds them.
_TELLING: Final = _words(
    """
    To In On At By With After From As Is Are Was Will Not But His Her Its Their Who Over Until Before Into Up Out
    Off Could May Can Has Have Be Says Say Said Gets Get Set Sets Guilty Sentenced Sentence Charged Pleads Plea
    Delays Delayed Delay Tosses Blocks Rejects Denies Denied Grants Granted Rules Ruled Orders Ordered Opens Begins
    Ends Wins Loses Faces Seeks Asks Asked Convicted Acquitted Indicted Arrested Upholds Overturns Dismisses
    Dismissed Settles Jailed Freed Appeals Sues Sued Trial Verdict Jury Hints Votes Votes Lets Throws Moves Moved
    Postponed Reverses Affirms Halts Strikes Clears Cleared Accused Admits Testifies Dies Killed Hearing Ruling Why
    How What When Things Here Watch Amid Against For Of Than More About
    """
)
_STRONG: Final = _words("Of For May Trial Jury Hearing Ruling More About What When How Why Here Watch")
_BEGINNERS: Final = _words(
    """
    The A An He She It They We I His Her Their Its In On At But And As If When While After Before Since Because That
    This These Those There Lawyers Prosecutors Jurors Judge Defense Police
    """
)
# Nearly every sentence fails here, at its second or third word.
_MAY_BE: Final = re.compile(
    r"[^a-z\s]\S*(?:\s+(?:[^a-z\s]\S*|a|an|the|of|to|in|on|for|at|by|and|or|as|with|vs?\.?|from|over|after|but|nor|per|via)(?!\S)){3}"
)
_LEAST: Final = 4
_MOST: Final = 22
"""Words of a headline."""
_NAMED: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789$€£\"“‘'(")
"""With these the words of a headline begin."""


def may_be_fragment(text: str, start: int, end: int) -> bool:
    """Whether a sentence can begin with a headline: its second word has a capital, or is one that headlines leave small."""
    second = text.find(" ", start, end) + 1
    return second > 0 and not (text[second].islower() and text[second] not in _SMALL_INITIALS)


def fragment_end(text: str, start: int, end: int) -> int:
    """Where a headline glued to the front of a sentence ends; `start` where there is none, `end` where it is all headline."""
    if not _MAY_BE.match(text, start, end):
        return start
    words = text[start:end].split()
    run = _title_run(words)
    if run < _LEAST:
        return start
    if run == len(words) and text[end - 1] not in '.?!…"”’)':
        return end if _is_headline(words, run) else start
    for stop in range(min(run, len(words) - 1), 2, -1):
        if words[stop - 1][-1] in ",;:":
            continue  # no headline ends so: "In Hale v. Orr, | Judge Quist said"
        # The run goes on into the first word of the sentence proper: "… Until April | A date was not given."
        if words[stop - 1] in _BEGINNERS and words[stop][:1].islower() and _is_headline(words, stop - 1):
            return _place(text, start, end, stop - 1)
        if stop < run and words[stop] in _BEGINNERS and _is_headline(words, stop) and _prose(words, stop + 1):
            return _place(text, start, end, stop)
    return start


def _place(text: str, start: int, end: int, number: int) -> int:
    """Where word `number` of text[start:end] begins."""
    return next(islice(_WORD.finditer(text, start, end), number, None)).start()


def _prose(words: list[str], place: int) -> bool:
    """Whether a small-lettered word that is not a headline's small word stands among the next three."""
    return any(word[:1].islower() and word not in _SMALL for word in words[place : place + 3])


def _title_run(words: list[str]) -> int:
    """How many words from the front are in title case (small words allowed within)."""
    last = len(words) - 1
    for place, word in enumerate(words):
        if not (word[0] in _NAMED or (place and word.strip(".,:;").lower() in _SMALL)):
            return place
        if place < last and len(word) > 3 and word.rstrip('"”’')[-1:] in (".", "?", "!"):
            return place
    return len(words)


def _is_headline(words: list[str], count: int) -> bool:
    if not _LEAST <= count <= _MOST:
        return False
    bare = [word.strip("\"'“”‘’.,:;()") for word in words[:count]]
    if any(word in {"said", "told"} for word in bare):
        return False
    capitals = sum(word[:1].isupper() or word[:1].isdigit() for word in bare)
    telling = [word for word in bare[1:] if word in _TELLING]
    weight = sum(1 if word in _STRONG else 2 for word in telling)
    return capitals >= 4 and capitals * 4 >= count * 3 and weight >= 2
