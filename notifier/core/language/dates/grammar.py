"""The table of date forms: each row is a way of writing a date, with a sentence that must match and one that must not.

Rows of one start are tried in the order of the table and the first that matches wins, so the longer form stands first.
"""

from __future__ import annotations

from collections.abc import Mapping

from notifier.core.language.dates import guards
from notifier.core.language.dates.rows import DIGITS, Row, row
from notifier.core.language.dates.words import (
    DAY,
    DAY_TH,
    LAST_DAY,
    MONTH,
    MONTH_NAMES,
    NUMBER,
    NUMBERS,
    OF_YEAR,
    ORDINAL,
    RELATIVE,
    SEASON,
    TIME_OF_DAY,
    TO,
    UNIT,
    WEEKDAY,
    WEEKDAY_NAMES,
    WEEKDAY_SHORT,
    YEAR,
    YEAR_RELATION,
)

_WEEKDAYS = [*WEEKDAY_NAMES, *"mon tue tues wed weds thu thur thurs fri sat sun".split()]
_COUNTS = [DIGITS, *sorted({word.split()[0].split("-")[0] for word in NUMBERS}), "couple", "few", "several", "some", "many"]
_RELATIVES = "this just next last past coming upcoming following previous preceding current".split()
_SHORT_YEAR = r"(?:(?:\s+|\s?[’'])(?P<year_2>\d\d)(?![\w:]|[,.:]\s?\d))"
_LAST_MONTH = MONTH.replace("<month>", "<last_month>")

WEEKDAY_ROWS: tuple[Row, ...] = (
    row(
        "day",
        _WEEKDAYS,
        rf"{WEEKDAY_SHORT},?{TIME_OF_DAY},?\s+\(?(?:the\s+)?{MONTH}\s+(?:the\s+)?{DAY}(?:,?{OF_YEAR})?",
        "The jury returned on Monday, Jan. 15, 2024.",
        "Monday, Jan. 15, 2024",
        "He left Monday in March.",
    ),
    row(
        "day",
        _WEEKDAYS,
        rf"{WEEKDAY_SHORT},?{TIME_OF_DAY},?\s+\(?(?:the\s+)?{DAY}\s+(?:of\s+)?{MONTH}(?:,?{OF_YEAR})?",
        "It is listed for Monday 4 June next year.",
        "Monday 4 June next year",
        "On Monday 4 men were held.",
    ),
    row(
        "numeric",
        _WEEKDAYS,
        rf"{WEEKDAY_SHORT},?\s+\(?(?P<first>\d\d?)/(?P<second>\d\d?)/(?P<year>\d{{4}}|\d\d)(?!\w|/)",
        "Hearing: Friday, 6/3/2022 in court 2.",
        "Friday, 6/3/2022",
    ),
    row(
        "day",
        _WEEKDAYS,
        rf"{WEEKDAY_SHORT},?\s+(?P<year>\d{{4}})-(?P<month_number>\d\d?)-{DAY}",
        "Hearing: Friday 2022-06-03.",
        "Friday 2022-06-03",
    ),
    row(
        "day_of_month",
        _WEEKDAYS,
        rf"{WEEKDAY},?\s+(?:the\s+)?{DAY_TH}",
        "She is due back on Monday the 13th.",
        "Monday the 13th",
        "On Monday the 13th juror was excused early.",
    ),
    row(
        "weekday",
        WEEKDAY_NAMES,
        rf"{WEEKDAY}\s+(?P<unit>(?i:week|fortnight))(?!\w|'|’|-)",
        "The case returns Monday week.",
        "Monday week",
        "A Monday weekly.",
        count=1,
        relation="next",
    ),
    row(
        "weekday",
        WEEKDAY_NAMES,
        rf"{WEEKDAY}\s+(?i:after\s+next){{1}}(?!\w)",
        "Argument is set for Tuesday after next.",
        "Tuesday after next",
        count=1,
        relation="next",
        unit="week",
    ),
    row(
        "weekday",
        WEEKDAY_NAMES,
        rf"{WEEKDAY}(?:{TIME_OF_DAY})(?:\s+(?:of|in))?\s+(?P<relation>(?i:this|next|last|the following|the previous|that same|that))\s+(?P<unit>(?i:week))(?!\w)",
        "He pleaded guilty on Friday of last week.",
        "Friday of last week",
        "Friday weekly.",
    ),
    row(
        "weekday",
        WEEKDAY_NAMES,
        rf"{WEEKDAY}\s+(?P<relation>(?i:next|last))(?!\w|\s+(?:week|month|year))",
        "It opens Tuesday next.",
        "Tuesday next",
        "It opens Tuesday nextdoor.",
    ),
    row(
        "weekday",
        WEEKDAY_NAMES,
        rf"{WEEKDAY}{TIME_OF_DAY}",
        "The court ruled on Friday morning.",
        "Friday morning",
        "It meets every Friday.",
        guard=guards.weekday_alone,
    ),
)

MONTH_ROWS: tuple[Row, ...] = (
    row(
        "range",
        MONTH_NAMES,
        rf"{MONTH}\s+{DAY}{TO}{LAST_DAY}(?:,?{OF_YEAR})?",
        "The trial will run April 6-24, 2026.",
        "April 6-24, 2026",
        "On April 6 24 people sued.",
        guard=guards.month_range,
    ),
    row(
        "range",
        MONTH_NAMES,
        rf"{MONTH}\s+{DAY}{TO}{_LAST_MONTH}\s+{LAST_DAY}(?:,?{OF_YEAR})?",
        "It sits April 28-May 9.",
        "April 28-May 9",
        guard=guards.hyphenated,
    ),
    row(
        "day",
        MONTH_NAMES,
        rf"{MONTH}\s+{DAY}(?:,?{OF_YEAR})?",
        "Sentencing is set for Sept. 7.",
        "Sept. 7",
        "In May 12 people were held.",
        guard=guards.month_day,
    ),
    row(
        "day",
        MONTH_NAMES,
        rf"{MONTH}\s+the\s+(?P<day>\d\d?(?:st|nd|rd|th)|(?i:(?:twenty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)))(?!\w)(?:,?{OF_YEAR})?",
        "They meet again on May the 4th.",
        "May the 4th",
    ),
    row(
        "month",
        MONTH_NAMES,
        rf"{MONTH}(?:,?\s+(?:of\s+)?{YEAR}|\s+(?:of\s+|in\s+)?{YEAR_RELATION}|\s?[’'](?P<year_2>\d\d)(?!\w))",
        "He was charged in June 2005.",
        "June 2005",
        "In June 2005 Elm Street burned.",
        guard=guards.month_year,
    ),
    row(
        "month",
        MONTH_NAMES,
        MONTH,
        "The trial is set for March.",
        "March",
        "Mrs May said so; they march on. It may fail.",
        guard=guards.month_alone,
    ),
)

FIGURE_ROWS: tuple[Row, ...] = (
    row(
        "day",
        DIGITS,
        rf"(?P<year>\d{{4}})[-/](?P<month_number>\d\d?)[-/](?P<day>\d\d?)(?:T[\d:.]+Z?)?(?!\w|[-/]\w)",
        "Filed 2024-03-05 under seal.",
        "2024-03-05",
        "Form 2024-03-05-77.",
        guard=guards.figures,
    ),
    row(
        "numeric",
        DIGITS,
        r"(?P<first>\d\d?)/(?P<second>\d\d?)/(?P<year>\d{4}|\d\d)(?!\w|[-/]\w)",
        "Jury trial set for 6/1/2010.",
        "6/1/2010",
        "A vote of 6/1/3/20.",
        guard=guards.figures,
    ),
    row(
        "numeric",
        DIGITS,
        r"(?P<first>\d\d?)-(?P<second>\d\d?)-(?P<year>\d{4})(?!\w|[-/]\w)",
        "Due 12-03-2007 at noon.",
        "12-03-2007",
        "Call 12-03-2007-5.",
        guard=guards.figures,
    ),
    row(
        "numeric",
        DIGITS,
        r"(?P<first>\d\d?)\.(?P<second>\d\d?)\.(?P<year>\d{4})(?!\w|\.\d)",
        "Listed for 13.05.2015.",
        "13.05.2015",
        "Version 13.05.2015.1",
        guard=guards.figures,
        name="dotted",
    ),
    row(
        "range",
        DIGITS,
        rf"{DAY}{TO}{LAST_DAY}\s+(?:of\s+)?{MONTH}(?:,?{OF_YEAR})?",
        "He is said to have offended between 3 and 9 June last year.",
        "3 and 9 June last year",
        guard=guards.day_range,
    ),
    row(
        "day",
        DIGITS,
        rf"{DAY}\s+(?:of\s+)?{MONTH}(?:,?{OF_YEAR}|{_SHORT_YEAR})?",
        "The hearing is on 4 June next year.",
        "4 June next year",
        "Chapter 11 may follow.",
        guard=guards.figures,
    ),
    row(
        "day_of_month",
        DIGITS,
        rf"{DAY}\s+(?:day\s+)?(?:of\s+)?(?P<relation>(?i:this|next|last))\s+(?P<unit>(?i:month))(?!\w)",
        "It sits on the 20th of next month.",
        "20th of next month",
    ),
    row(
        "day_of_month",
        DIGITS,
        DAY_TH,
        "She is due back on the 13th.",
        "13th",
        "The 9th Circuit relied on the 14th Amendment.",
        guard=guards.day_of_month,
    ),
    row(
        "decade",
        DIGITS,
        r"(?P<ordinal>1[5-9]\d0|20\d0)[’']?s(?!\w)",
        "The murders of the 1990s were reopened.",
        "1990s",
        "A 1990 suit.",
        guard=guards.figures,
    ),
    row(
        "century",
        DIGITS,
        r"(?P<ordinal>1\d|2[01])(?:st|th)[\s-]+(?i:century)(?!\w)",
        "A 19th century law was revived.",
        "19th century",
    ),
    row("month", DIGITS, rf"{YEAR}\s+{MONTH}(?!\s+\d)", "Due 2023 Sept.", "2023 Sept.", guard=guards.figures),
    row(
        "range",
        DIGITS,
        r"(?P<year>1[5-9]\d\d|20\d\d)[-–/](?P<last_year>1[5-9]\d\d|20\d\d|\d\d)(?![\w/]|-\d|[,.]\d)",
        "He was mayor in 2010-2014.",
        "2010-2014",
        "Case 2010-2014-7.",
        guard=guards.year_range,
    ),
    row("quarter", DIGITS, rf"{YEAR}[\s-]+[Qq](?P<ordinal>[1-4])(?!\w)", "Due in 2024 Q3.", "2024 Q3"),
    row(
        "year",
        DIGITS,
        YEAR,
        "She was convicted in 2012.",
        "2012",
        "Docket No. 2012, room 2012, 2,012 people.",
        guard=guards.year_alone,
    ),
)

COUNT_ROWS: tuple[Row, ...] = (
    row(
        "weekday",
        _COUNTS,
        rf"{NUMBER}\s+{UNIT}\s+(?i:on|from|after)\s+{WEEKDAY}(?!['’])",
        "The trial opens a week on Monday.",
        "a week on Monday",
        "A week of Mondays.",
        relation="next",
        guard=guards.counted,
    ),
    row(
        "weekday",
        _COUNTS,
        rf"{NUMBER}\s+{UNIT}\s+(?i:ago)\s+(?:on\s+)?{WEEKDAY}",
        "He was held a week ago Monday.",
        "a week ago Monday",
        relation="last",
        guard=guards.counted,
    ),
    row(
        "offset",
        _COUNTS,
        rf"{NUMBER}\s+(?:(?:full|short|long|whole)\s+)?{UNIT}\s+(?i:ago)(?:\s+(?i:today|this week))?(?!\w)",
        "She was arrested three weeks ago.",
        "three weeks ago",
        "Three weeks later.",
        guard=guards.counted,
        relation="last",
    ),
    row(
        "offset",
        _COUNTS,
        rf"{NUMBER}\s+{UNIT}\s+(?i:and\s+a\s+half)\s+(?i:ago)(?!\w)",
        "He was arrested a year and a half ago.",
        "a year and a half ago",
        guard=guards.counted,
        relation="last",
        approximate=True,
    ),
    row(
        "offset",
        _COUNTS,
        rf"{NUMBER}\s+(?:more\s+)?{UNIT}\s+(?i:from now|hence|from today)(?!\w)",
        "The trial is two months from now.",
        "two months from now",
        guard=guards.counted,
        relation="next",
    ),
    row(
        "later",
        _COUNTS,
        rf"{NUMBER}\s+(?:(?:full|short|long|whole)\s+)?{UNIT}\s+(?P<relation>(?i:later|earlier|before|previously|afterwards?))(?=\W*(?:[.,;:)]|\Z|(?i:and|he|she|they|in|on|at|by|the|a|to|for|with)\b)|\s)",
        "He was freed three days later.",
        "three days later",
        "Three days later than planned.",
        guard=guards.later,
    ),
    row(
        "offset",
        _COUNTS,
        rf"{NUMBER}\s+{UNIT}['’]?s?(?:['’]?\s+time)?(?!\w)",
        "The hearing will take place in two weeks.",
        "two weeks",
        "He was jailed for two weeks.",
        guard=guards.in_time,
        relation="next",
        name="in",
    ),
)

RELATIVE_ROWS: tuple[Row, ...] = (
    row(
        "day",
        _RELATIVES,
        rf"{RELATIVE}\s+{WEEKDAY},?\s+\(?{MONTH}\s+{DAY}(?:,?{OF_YEAR})?",
        "It resumes next Monday, June 3.",
        "next Monday, June 3",
    ),
    row(
        "weekday",
        _RELATIVES,
        rf"{RELATIVE}\s+{WEEKDAY}{TIME_OF_DAY}(?!\s+week(?!\w))",
        "The sentencing is next Friday.",
        "next Friday",
        "Next Fridays are hard.",
    ),
    row("day", _RELATIVES, rf"{RELATIVE}\s+{MONTH}\s+{DAY}(?:,?\s+{YEAR})?", "The trial opens this Oct. 5.", "this Oct. 5"),
    row(
        "month",
        _RELATIVES,
        rf"{RELATIVE}\s+{MONTH}(?!\s+(?:\d|{YEAR}))",
        "He was charged last June.",
        "last June",
        "The last Junes.",
    ),
    row(
        "later",
        "following next same previous preceding very",
        r"(?:(?i:very)\s+)?(?P<relation>(?i:same|following|next|previous|preceding))\s+(?P<unit>(?i:day|week|month|year))(?![\w-])",
        "He was released the same day.",
        "same day",
        "Next day's.",
        guard=guards.anaphor,
    ),
    row(
        "later",
        ("that",),
        r"(?P<relation>(?i:that(?:\s+same)?))\s+(?P<unit>(?i:day|week|month|year))(?![\w-])",
        "She pleaded guilty that month.",
        "that month",
        guard=guards.that_time,
    ),
    row(
        "later",
        ("day",),
        r"(?i:day)\s+(?P<relation>(?i:before|after))(?=\s*[.,;])",
        "He had resigned the day before.",
        "day before",
        unit="day",
        count=1,
    ),
    row(
        "weekday",
        ("following",),
        rf"(?P<relation>(?i:following))\s+{WEEKDAY}",
        "She was arraigned the following Monday.",
        "following Monday",
    ),
    row(
        "period",
        _RELATIVES,
        rf"{RELATIVE}\s+(?:(?i:calendar|fiscal)\s+)?(?P<unit>(?i:weekend|week|month|quarter|year|decade))(?![\w-])",
        "The ruling came last week.",
        "last week",
        "Over the past year.",
        guard=guards.not_a_span,
    ),
    row(
        "period",
        "week month year",
        r"(?P<unit>(?i:week|month|year))\s+(?i:after\s+next)(?!\w)",
        "The trial is the week after next.",
        "week after next",
        relation="next",
        count=1,
    ),
    row(
        "season",
        _RELATIVES,
        rf"{RELATIVE}\s+{SEASON}(?!\s+\d)",
        "The trial opens next spring.",
        "next spring",
        guard=guards.not_a_span,
    ),
    row("near_day", ("last",), r"(?i:last\s+night)(?!\w)", "He was held last night.", "last night", count=-1),
    row(
        "near_day",
        ("this",),
        r"(?i:this\s+(?:morning|afternoon|evening))(?!\w)",
        "He was held this morning.",
        "this morning",
        count=0,
    ),
    row(
        "quarter",
        "last this next",
        r"(?P<relation>(?i:last|this|next))\s+(?i:quarter)(?!\w)",
        "Sales rose last quarter.",
        "last quarter",
    ),
)

OTHER_ROWS: tuple[Row, ...] = (
    row(
        "near_day",
        "today tonight",
        r"(?i:today|tonight)(?!\w)",
        "The verdict came today.",
        "today",
        "USA Today said.",
        count=0,
        guard=guards.today_alone,
    ),
    row(
        "near_day",
        "day",
        r"(?i:day\s+before\s+yesterday)(?!\w)",
        "It fell the day before yesterday.",
        "day before yesterday",
        count=-2,
    ),
    row("near_day", "day", r"(?i:day\s+after\s+tomorrow)(?!\w)", "It is the day after tomorrow.", "day after tomorrow", count=2),
    row("near_day", "yesterday", rf"(?i:yesterday){TIME_OF_DAY}(?!\w)", "He was held yesterday.", "yesterday", count=-1),
    row(
        "near_day",
        "tomorrow",
        rf"(?i:tomorrow){TIME_OF_DAY}(?!\w)",
        "She testifies tomorrow.",
        "tomorrow",
        "It is the Tomorrowland case.",
        count=1,
    ),
    row(
        "nth_weekday",
        "first second third fourth fifth last final 1st 2nd 3rd 4th",
        rf"{ORDINAL}\s+{WEEKDAY}\s+(?:in|of)\s+{MONTH}(?:{OF_YEAR})?",
        "The trial opens on the first Monday in March.",
        "first Monday in March",
    ),
    row(
        "week_of",
        "first second third fourth last final 1st 2nd 3rd 4th",
        rf"{ORDINAL}\s+(?P<unit>(?i:week(?:end)?))\s+(?:in|of)\s+{MONTH}(?:{OF_YEAR})?",
        "It is listed for the first week of March.",
        "first week of March",
    ),
    row(
        "half",
        "first second",
        rf"(?P<ordinal>(?i:first|second))\s+(?i:half)\s+(?:of\s+)?(?:{YEAR}|{YEAR_RELATION})",
        "It will be heard in the first half of 2027.",
        "first half of 2027",
        "The first half of the game.",
    ),
    row(
        "quarter",
        "first second third fourth 1st 2nd 3rd 4th",
        rf"(?P<ordinal>(?i:first|second|third|fourth)|1st|2nd|3rd|4th)[\s-]+(?i:quarter)(?![\w-]|\s+of\s+(?!the year|next|this|last|\d))(?:(?:\s+of)?(?:\s+the)?(?:\s+fiscal)?\s+{YEAR}|(?:\s+of)?\s+{YEAR_RELATION})?",
        "A trial is likely in the first quarter of 2024.",
        "first quarter of 2024",
        "The first quarter of the game.",
        guard=guards.quarter,
    ),
    row(
        "quarter",
        ("q",),
        r"[Qq](?P<ordinal>[1-4])(?!\w)(?:\s+(?:of\s+)?(?P<year>20\d\d|19\d\d)|\s+(?P<year_relation>(?i:this|next|last))\s+year)?",
        "It slipped to Q3 2024.",
        "Q3 2024",
        "They sold a Q7.",
    ),
    row(
        "season",
        "spring summer autumn fall winter",
        rf"{SEASON}(?:\s+of|,)?\s+(?:{YEAR}|{YEAR_RELATION})",
        "The killings of the summer of 1969.",
        "summer of 1969",
        "Falls of 2000 feet.",
    ),
    row(
        "season",
        "spring summer autumn fall winter",
        SEASON,
        "It will be tried in the spring.",
        "spring",
        "They spring surprises.",
        guard=guards.season_alone,
    ),
    row(
        "period",
        "weekend",
        r"(?P<unit>(?i:weekend))(?![\w-])",
        "Jurors met over the weekend.",
        "weekend",
        "Every weekend.",
        guard=guards.the_weekend,
    ),
    row(
        "period",
        "end beginning start middle close rest remainder",
        r"(?i:end|beginning|start|middle|close|rest|remainder)\s+of\s+the\s+(?P<unit>(?i:week|month|year|quarter|decade))(?!\w|\s+(?:before|after))",
        "The trial should end by the end of the year.",
        "end of the year",
        relation="this",
    ),
    row(
        "period",
        "later earlier early late",
        r"(?i:later|earlier|early|late)\s+in\s+the\s+(?P<unit>(?i:week|month|year))(?!\w)",
        "He will plead later in the week.",
        "later in the week",
        relation="this",
    ),
    row(
        "period",
        "year month week",
        r"(?P<unit>(?i:year|month|week))(?:['’]s\s+|-|\s)(?i:end)(?!\w)",
        "They hope to settle by year's end.",
        "year's end",
        "A year ended.",
        relation="this",
    ),
)

HOLIDAYS = (
    r"(?P<holiday>Christmas(?:\s+(?:Day|Eve))?|New\s+Year['’]?s?\s+(?:Day|Eve)|(?:the\s+)?Fourth\s+of\s+July|Independence\s+Day|"
    r"Thanksgiving(?:\s+Day)?|Labou?r\s+Day|Memorial\s+Day|Halloween|Valentine['’]?s\s+Day|Veterans\s+Day|Juneteenth|"
    r"(?:Martin\s+Luther\s+King(?:,?\s+Jr\.?)?|MLK)\s+Day|Presidents['’]?\s+Day|Columbus\s+Day|Election\s+Day|Good\s+Friday|"
    r"Easter(?:\s+(?:Sunday|Monday))?|Boxing\s+Day|Mother['’]?s\s+Day|Father['’]?s\s+Day|St\.?\s+Patrick['’]?s\s+Day)(?!\w)"
)
HOLIDAY_ROWS: tuple[Row, ...] = (
    row(
        "holiday",
        "christmas new fourth independence thanksgiving labor labour memorial halloween valentine veterans juneteenth martin "
        "mlk presidents columbus election good easter boxing mother father st",
        rf"{HOLIDAYS}(?:,?\s+(?:{YEAR}|{YEAR_RELATION}))?",
        "The trial will end before Christmas.",
        "Christmas",
        "A Christmas party.",
        guard=guards.holiday,
    ),
)

TABLE: tuple[Row, ...] = (
    *WEEKDAY_ROWS,
    *MONTH_ROWS,
    *FIGURE_ROWS,
    *COUNT_ROWS,
    *RELATIVE_ROWS,
    *OTHER_ROWS,
    *HOLIDAY_ROWS,
)


def _by_start(table: tuple[Row, ...]) -> Mapping[str, tuple[Row, ...]]:
    starts: dict[str, list[Row]] = {}
    for each in table:
        for word in each.starts:
            starts.setdefault(word, []).append(each)
    return {word: tuple(rows) for word, rows in starts.items()}


ROWS: Mapping[str, tuple[Row, ...]] = _by_start(TABLE)
"""The rows that may begin with a word."""
