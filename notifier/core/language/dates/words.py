"""The words of dates, and the pieces of pattern that the tables of `grammar` are put together from."""

from __future__ import annotations

from collections.abc import Mapping

from notifier.core.language.dates.expressions import Relation


def _numbered(words: str, first: int = 0) -> dict[str, int]:
    return {word: number for number, word in enumerate(words.split(), start=first)}


WEEKDAYS: Mapping[str, int] = _numbered("mon tue wed thu fri sat sun")
MONTHS: Mapping[str, int] = _numbered("jan feb mar apr may jun jul aug sep oct nov dec", first=1)
SEASONS: Mapping[str, int] = {**_numbered("spring summer autumn winter", first=21), "fall": 23}

_ONES = _numbered("one two three four five six seven eight nine", first=1)
_TEENS = _numbered("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", first=10)
_TENS = {word: 10 * tens for word, tens in _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 2).items()}
NUMBERS: Mapping[str, int] = {
    **_ONES,
    **_TEENS,
    **_TENS,
    **{f"{tens}-{ones}": _TENS[tens] + _ONES[ones] for tens in _TENS for ones in _ONES},
    "a": 1,
    "an": 1,
    "another": 1,
    "a couple": 2,
    "a couple of": 2,
}
"""Words that count. "A few", "several" and "some" are not here: they say no number."""

_ORDINAL_ONES = _numbered("first second third fourth fifth sixth seventh eighth ninth", first=1)
ORDINALS: Mapping[str, int] = {
    **_ORDINAL_ONES,
    **_numbered("tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth", 10),
    **{f"twenty-{word}": 20 + number for word, number in _ORDINAL_ONES.items()},
    "thirtieth": 30,
    "thirty-first": 31,
    "last": -1,
    "final": -1,
}

RELATIONS: Mapping[str, Relation] = {
    "this": "this",
    "current": "this",
    "next": "next",
    "coming": "next",
    "upcoming": "next",
    "this coming": "next",
    "last": "last",
    "past": "last",
    "this past": "last",
    "just past": "last",
    "following": "following",
    "the following": "following",
    "the next": "following",
    "previous": "previous",
    "the previous": "previous",
    "preceding": "previous",
    "same": "same",
    "the same": "same",
    "that": "same",
    "that same": "same",
    "later": "following",
    "after": "following",
    "afterward": "following",
    "afterwards": "following",
    "earlier": "previous",
    "before": "previous",
    "previously": "previous",
}

WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTH_NAMES = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"),
    *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
)
NUMBER_STARTS = (*sorted({word.split()[0].split("-")[0] for word in NUMBERS}), "couple", "few", "several", "some", "many")

ORDINAL_STARTS = tuple(sorted({word.split("-")[0] for word in ORDINALS}))

# --- pieces of pattern; each reads one group -----------------------------------------------------------------------

END = r"(?!\w)"
WEEKDAY = rf"(?P<weekday>(?i:monday|tuesday|wednesday|thursday|friday|saturday|sunday)){END}"
# The short forms only where a month or a day follows: "Sun", "Sat", "Wed" and "Fri" are words or names of their own.
WEEKDAY_SHORT = (
    r"(?P<weekday>(?i:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun"
    rf"|MON|TUES?|WED|THU(?:RS)?|FRI|SAT|SUN){END}\.?){END}"
)
# Full names in any case, but names that are words of their own only with a capital: "may 5" is more often a verb.
MONTH = (
    r"(?P<month>(?i:january|february|april|june|july|september|october|november|december)|March|MARCH|May|MAY|August|AUGUST"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)"
    rf"{END}\.?){END}"
)
# A day of the month is no sum (5,000), no clock (5:30), no share (5%) and no decimal (5.5).
DAY = rf"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?{END}(?![,.:]\d|%|/\d)"
DAY_TH = rf"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th){END}"
LAST_DAY = rf"(?P<last_day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?{END}(?![,.:]\d|%|/\d)"
YEAR = rf"(?P<year>1[5-9]\d\d|20\d\d){END}(?![,.]\d|-\d{{3}}|/\d)"
YEAR_RELATION = r"(?P<year_relation>(?i:this|next|last|the (?:same|following|next|previous)|that))\s+(?i:year)(?!\w)"
OF_YEAR = rf"(?:(?:\s+of|\s+in|,)?\s+(?:{YEAR}|{YEAR_RELATION}))"
NUMBER = (
    r"(?P<count>\d{1,3}(?!\d|[.,]\d)|(?i:an?|another|(?:a )?couple(?: of)?|(?:a )?few|several|some|many|one|two|three|four|five|"
    r"six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|"
    r"forty|fifty|sixty|seventy|"
    rf"eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?){END})"
)
UNIT = rf"(?P<unit>(?i:day|week|fortnight|month|year|decade)s?){END}"
SEASON = rf"(?P<season>(?i:spring|summer|autumn|winter|fall)){END}"
RELATIVE = (
    r"(?P<relation>(?i:this past|this coming|just past|this|next|last|past|coming|upcoming|following|previous|preceding|current))"
)
ORDINAL = r"(?P<ordinal>(?i:first|second|third|fourth|fifth|last|final)|1st|2nd|3rd|4th|5th)"
TIME_OF_DAY = rf"(?:\s+(?i:morning|afternoon|evening|night){END})?"
WEEK_RELATIVE = r"(?P<relation>(?i:this|next|last|the\s+following|the\s+previous|that\s+same|that))"
TO = r"\s?(?:-|–|—|to|through|thru|until|till|and)\s?"
