"""text -> sentences: where one ends, in news about courts, where "v.", "No.", "Jan." and "J." end none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from notifier.core.language.wordlists import words as _words

# Bounded, so that a line of dots takes a time in proportion to its length.
_END: Final = re.compile(r"[.!?…]{1,9}[\"”’')\]»]{0,6}(?=\s)")

# Abbreviations that always lean on what follows: "v. Trump", "Mr. Hale", "Fed. R. Civ. P.", "Op. Att'y Gen."
_LEANING: Final = _words(
    """
    v vs mr mrs ms mx messrs dr prof sen rep reps sens gov gen lt col sgt capt cpl pvt maj cmdr adm atty hon rev fr
    st ste mt ft pres supt asst assoc dep det insp fed civ crim evid bankr app cl stat supp cir cit ctr dist div dkt
    ex rel fn para pars pp pg vol ed eds cf viz approx est dept univ gov't att'y sec'y int'l nat'l ass'n comm'n e.g
    i.e d.j u.s.c c.f.r op intl natl assn ald ex-ald ex-gov ex-rep ex-sen ex-sgt ex-gen ex-lt ex-capt ex-col ex-lt ex-det
    """
)
# Of these, such as are words as well; and what "Fed." leans on where it is none.
_ALSO_WORDS: Final = _words("fed app rep op")
_AFTER_FED: Final = _words("r reg regs cir rules appx cl civ crim evid bankr trade sec cts")
# Abbreviations that lean on a number only: "No. 20-cv-7311", "Jan. 15", "art. 3"; before a word they end a sentence.
_NUMBERED: Final = _words(
    "no nos jan feb mar apr jun jul aug sept sep oct nov dec art arts sec secs ch p pt cl r rule fig ca c tit exh"
)
# Abbreviations that may end a sentence: they do if a word follows that opens one and hardly goes on with a name.
_OPEN: Final = _words(
    """
    inc corp co cos ltd llc llp plc lp bros jr sr esq al etc ave blvd rd hwy bldg bros mfg assocs dept ala ariz ark
    calif cal colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nev okla ore pa penn
    tenn tex vt va wash wis wyo n.h n.j n.m n.y n.c n.d s.c s.d r.i w.va d.c u.s u.k u.n e.u u.s.a s.d.n.y e.d.n.y
    n.d.n.y w.d.n.y b.c p.e.i ont que alta sask man ph.d m.d j.d ll.m b.a m.a
    """
)
_CLOCK: Final = _words("a.m p.m am pm")
# Words that open a sentence and go on with no name.
_STARTERS: Final = _words(
    """
    a about according after again all also although amid among an and another any around as asked at back because
    before both but by citing despite during each earlier either even every few first five for four friday from had
    has have he her here his how however i if in instead it its jurors last later lawyers less many meanwhile monday
    more most much neither no none nor not nothing now of on once one only or other others our over people police
    prosecutors saturday several she similarly since so some sources still such sunday ten that the their then there
    these they this those three through thursday thus to today together tuesday two under unless until we wednesday
    what when where whether which while who why will with within without yesterday yet you your
    """
)
# What may follow a time of day without beginning a sentence: "10 a.m. Monday", "9 a.m. Eastern", "at 2 p.m. Jan. 5".
_AFTER_CLOCK: Final = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|june|july|aug|sept|oct|nov|dec|eastern|central|mountain|"
    r"pacific|local|e[sd]?t|c[sd]?t|m[sd]t|p[sd]?t|gmt|bst|utc|ist|aest|hkt|sgt)\b",
    re.I,
)
_SAID: Final = re.compile(
    r"(?:[\w.’'-]+,?\s){0,5}?(?:said|says|asked|asks|told|wrote|writes|added|adds|replied|shouted|argued|recalled|"
    r"tweeted|continued|testified|declared|concluded)\b"
)
_WORD_BEFORE: Final = re.compile(r"[\w.&’'-]+\Z")
_INITIAL: Final = re.compile(r"(?:[A-Z]\.)*[A-Z]\Z")
_ACRONYM: Final = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]\Z")
_ENUMERATED: Final = re.compile(r"\(?\d{1,2}\Z")
# "Exhibit A.", "Plan B.", "Count I.": a letter after such a word is no initial.
_LETTERED: Final = _words("exhibit plan count vitamin schedule appendix class grade group part option section type")
_QUOTED_MAX: Final = 700
_ABBREVIATIONS: Final = _LEANING | _NUMBERED | _OPEN | _CLOCK | frozenset("abcdefghijklmnopqrstuvwxyz")


def split_sentences(text: str, start: int, end: int, quotations: Iterable[tuple[int, int]] = ()) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of one paragraph, white space around them left out.

    A quotation (spans in order) is never cut, unless it is longer than a long paragraph.
    """
    begin = start
    quoted = iter(quotations)
    current = next(quoted, None)
    for stop in _END.finditer(text, start, end):
        place = stop.end()
        while current is not None and current[1] < place:
            current = next(quoted, None)
        if current is not None and current[0] < place < current[1] and current[1] - current[0] <= _QUOTED_MAX:
            continue
        if _ends_plainly(text, begin, stop.start(), place, end) or _ends(text, begin, stop, end):
            yield _trim(text, begin, place)
            begin = place
    first, last = _trim(text, begin, end)
    if first < last:
        yield first, last


def _ends_plainly(text: str, begin: int, dot: int, place: int, end: int) -> bool:
    """Whether a sentence ends as nine of ten do: a word in small letters, one stop, one space, a capital."""
    if place != dot + 1 or text[dot] != "." or place + 1 >= end or text[place] != " " or not text[place + 1].isupper():
        return False
    word = text[text.rfind(" ", begin, dot) + 1 : dot]
    return word.islower() and word.isalpha() and word not in _ABBREVIATIONS


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _ends(text: str, begin: int, stop: re.Match[str], end: int) -> bool:
    """Whether the sentence that began at `begin` ends with the mark that was found."""
    follows = _next(text, stop.end(), end)
    if follows >= end:
        return True
    mark = stop[0]
    word = _word_at(text, follows, end)
    if mark[0] != "." or mark.startswith(".."):
        return _opens(text, follows) and not _is_attribution(text, mark, follows, end)
    least = max(begin, stop.start() - 24)
    before = _WORD_BEFORE.search(text, max(least, text.rfind(" ", least, stop.start()) + 1), stop.start())
    last = before[0] if before else ""
    if len(mark) > 1:
        # `Hale v. Orr.")`: a closing mark after the stop ends the sentence, but not in "(the U.S.) Congress".
        return _opens(text, follows) and not (mark[1] in ")]" and _is_short(last)) and not _is_attribution(text, mark, follows, end)
    if not _opens(text, follows):
        return False
    return _ends_after(last, text, begin, stop.start(), word, follows)


def _ends_after(last: str, text: str, begin: int, place: int, word: str, follows: int) -> bool:
    """Whether a single stop after the word `last` ends a sentence, when `word` comes next."""
    folded = last.lower().strip("’'-&")
    starter = word.lower() in _STARTERS
    if not last:
        return True
    lone = place - begin < 24  # hardly anything stands before the word
    if lone and _ENUMERATED.match(last) and not text[begin : place - len(last)].strip(" \t\n•●*-("):
        return False  # the "2." of a numbered list
    if folded in _CLOCK:
        if lone and not text[begin : place - len(last)].strip(" \t[(0123456789:.h"):
            return False  # the time of an entry of a live page
        return _AFTER_CLOCK.match(text, follows) is None
    if folded in _ALSO_WORDS and (last.islower() or (folded == "fed" and word.lower() not in _AFTER_FED)):
        return True  # "the app.", "who worked for the Fed."
    if folded in _LEANING:
        return False
    if folded in _NUMBERED and (text[follows].isdigit() or text[follows] in "#(["):
        return False
    if folded in _NUMBERED and folded not in {"no", "p", "c", "r", "ch", "cl", "man", "pt"} and last[0].isupper():
        return starter or text[follows] in '"“‘'
    if folded in _OPEN and (last[0].isupper() or folded in {"al", "etc"}):
        return starter or text[follows] in '"“•●'
    if _INITIAL.match(last):
        return starter and _stands_alone(last, _word_before(text, begin, place - len(last)), word)
    if _ACRONYM.match(last):
        return starter
    return True


def _stands_alone(letter: str, before: str, after: str) -> bool:
    """Whether a capital with a stop is no initial: "Exhibit A. The", "said J. The"; but "E. A. Hale", "after J. I. Orr"."""
    if before.lower() in _LETTERED:
        return True
    return len(letter) == 1 and before[:1].islower() and after not in {"A", "I"}


def _is_short(last: str) -> bool:
    return last.lower() in _OPEN or _INITIAL.match(last) is not None


def _is_attribution(text: str, mark: str, follows: int, end: int) -> bool:
    """`"Guilty?" Hale asked`: the words after a quotation name its speaker, so the sentence goes on."""
    return mark[-1] in "\"”’'»" and mark[0] in "?!…." and _SAID.match(text, follows, min(end, follows + 80)) is not None


def _opens(text: str, place: int) -> bool:
    """Whether a sentence can begin here: a capital, a digit, an opening mark, a bullet; not a small letter."""
    sign = text[place]
    if sign in "\"“‘'«([{—–-…" and place + 1 < len(text):
        following = text[place + 1]
        return not following.islower() or sign in '"“‘'
    return not sign.islower()


def _next(text: str, place: int, end: int) -> int:
    while place < end and text[place].isspace():
        place += 1
    return place


def _word_at(text: str, place: int, end: int) -> str:
    stop = place
    while stop < end and (text[stop].isalpha() or text[stop] in "’'"):
        stop += 1
    return text[place:stop]


def _word_before(text: str, begin: int, place: int) -> str:
    words = text[max(begin, place - 30) : place].split()
    return words[-1] if words else ""
