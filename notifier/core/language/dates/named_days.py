"""Table: days and months by their names. A row is a way of writing, a sentence that must match, and one that must not."""

from __future__ import annotations

from notifier.core.language.dates import figure_guards, guards
from notifier.core.language.dates.rows import Row, row
from notifier.core.language.dates.words import (
    DAY,
    DAY_TH,
    LAST_DAY,
    MONTH,
    MONTH_NAMES,
    OF_YEAR,
    ORDINAL_STARTS,
    TIME_OF_DAY,
    TO,
    WEEK_RELATIVE,
    WEEKDAY,
    WEEKDAY_NAMES,
    WEEKDAY_SHORT,
    YEAR,
    YEAR_RELATION,
)

_SHORT_TOO = [*WEEKDAY_NAMES, "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun"]
_LAST_MONTH = MONTH.replace("<month>", "<last_month>")
_DAY_WORD = (
    r"(?P<day_2>(?i:(?:twenty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty-first|thirtieth|twentieth|tenth|"
    r"eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth))"
)

# fmt: off
WEEKDAY_ROWS: tuple[Row, ...] = (
    row("day", _SHORT_TOO, rf"{WEEKDAY_SHORT},?{TIME_OF_DAY},?\s+\(?(?:the\s+)?{MONTH}\s+(?:the\s+)?{DAY}(?:,?{OF_YEAR})?",
        "The jury returned on Monday, Jan. 15, 2024.", "Monday, Jan. 15, 2024", "He left Monday in March."),
    row("day", _SHORT_TOO, rf"{WEEKDAY_SHORT},?{TIME_OF_DAY},?\s+\(?(?:the\s+)?{DAY}\s+(?:of\s+)?{MONTH}(?:,?{OF_YEAR})?",
        "It is listed for Monday 4 June next year.", "Monday 4 June next year", "On Monday 4 men were held."),
    row("numeric", _SHORT_TOO, rf"{WEEKDAY_SHORT},?\s+\(?(?P<first>\d\d?)/(?P<second>\d\d?)/(?P<year>\d{{4}}|\d\d)(?!\w|/)",
        "Hearing: Friday, 6/3/2022 in court 2.", "Friday, 6/3/2022"),
    row("day", _SHORT_TOO, rf"{WEEKDAY_SHORT},?\s+(?P<year>\d{{4}})-(?P<month_number>\d\d?)-{DAY}",
        "Hearing: Friday 2022-06-03.", "Friday 2022-06-03"),
    row("day_of_month", WEEKDAY_NAMES, rf"{WEEKDAY},?\s+(?:the\s+)?{DAY_TH}(?!\s+(?i:juror|person|man|woman|victim|defendant|"
        rf"witness|day))",
        "She is due back on Monday the 13th.", "Monday the 13th", "On Monday the 13th juror was excused early."),
    row("weekday", WEEKDAY_NAMES, rf"{WEEKDAY}\s+(?P<unit>(?i:week|fortnight))(?!\w|'|’|-)",
        "The case returns Monday week.", "Monday week", count=1, relation="next"),
    row("weekday", WEEKDAY_NAMES, rf"{WEEKDAY}\s+(?i:after\s+next)(?!\w)",
        "Argument is set for Tuesday after next.", "Tuesday after next", count=1, relation="next", unit="week"),
    row("weekday", WEEKDAY_NAMES, rf"{WEEKDAY}{TIME_OF_DAY},?(?:\s+(?:of|in))?\s+{WEEK_RELATIVE}\s+(?P<unit>(?i:week))(?!\w)",
        "He pleaded guilty on Friday of last week.", "Friday of last week"),
    row("weekday", WEEKDAY_NAMES, rf"{WEEKDAY}\s+(?P<relation>(?i:next|last))(?=\s*[.,;:)]|\s*\Z)",
        "It opens Tuesday next.", "Tuesday next"),
    row("weekday", WEEKDAY_NAMES, rf"{WEEKDAY}{TIME_OF_DAY}",
        "The court ruled on Friday morning.", "Friday morning", "It meets every Friday.", guard=guards.weekday_alone),
)

MONTH_ROWS: tuple[Row, ...] = (
    row("range", MONTH_NAMES, rf"{MONTH}\s+{DAY}{TO}{LAST_DAY}(?:,?{OF_YEAR})?",
        "The trial will run April 6-24, 2026.", "April 6-24, 2026", "On April 6 24 people sued.", guard=figure_guards.month_range),
    row("range", MONTH_NAMES, rf"{MONTH}\s+{DAY}\s?[-–—]\s?{_LAST_MONTH}\s+{LAST_DAY}(?:,?{OF_YEAR})?",
        "It sits April 28-May 9.", "April 28-May 9", "It moved from April 28 to May 9."),
    row("day", MONTH_NAMES, rf"{MONTH}\s+{DAY}(?:,?{OF_YEAR})?",
        "Sentencing is set for Sept. 7.", "Sept. 7", "In May 12 people were held.", guard=figure_guards.month_day),
    row("day", MONTH_NAMES,
        rf"{MONTH}\s+(?:the\s+{DAY_TH}|(?:the\s+|(?=(?i:twent|thirt))|(?<=July\s)(?=Fourth)){_DAY_WORD})(?!\w)(?:,?{OF_YEAR})?",
        "They meet again on May the 4th.", "May the 4th", "In March first reports came."),
    row("day", ORDINAL_STARTS, rf"{_DAY_WORD}(?!\w)\s+(?:day\s+)?of\s+{MONTH}(?:,?{OF_YEAR})?",
        "It fell on the twenty-fourth of May.", "twenty-fourth of May", "The first of many."),
    row("month", MONTH_NAMES, rf"{MONTH}(?:,?\s+(?:of\s+)?{YEAR}|,?\s+(?:of\s+|in\s+)?{YEAR_RELATION}|"
        rf"\s?[’'](?P<year_2>\d\d)(?!\w))",
        "He was charged in June 2005.", "June 2005", "In June 2000 jobs were cut.", guard=figure_guards.month_year),
    row("month", MONTH_NAMES, MONTH,
        "The trial is set for March.", "March", "Mrs May said so; they march on. It may fail.", guard=guards.month_alone),
)
# fmt: on
