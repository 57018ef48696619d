"""Table: dates reckoned from the day of publication, or from the date named before."""

from __future__ import annotations

import re

from notifier.core.language.dates import guards, relative_guards
from notifier.core.language.dates.rows import DIGITS, Row, row
from notifier.core.language.dates.words import (
    DAY,
    MONTH,
    NUMBER,
    NUMBER_STARTS,
    OF_YEAR,
    RELATIVE,
    SEASON,
    TIME_OF_DAY,
    UNIT,
    WEEKDAY,
    YEAR,
)

_COUNTS = [DIGITS, *NUMBER_STARTS]
_RELATIVES = "this just next last past coming upcoming following previous preceding current"
_COUNTED = rf"{NUMBER}\s+(?:(?i:full|short|long|whole|more)\s+)?{UNIT}"

_GATE = re.compile(_COUNTED)

# fmt: off
COUNT_ROWS: tuple[Row, ...] = (
    row("weekday", _COUNTS, rf"{_COUNTED}\s+(?i:on|from)\s+{WEEKDAY}(?!['’])",
        "The trial opens a week on Monday.", "a week on Monday", "A week of Mondays.",
        relation="next", guard=relative_guards.weeks_on, gate=_GATE),
    row("weekday", _COUNTS, rf"{_COUNTED}\s+(?i:ago)\s+(?:on\s+)?{WEEKDAY}",
        "He was held a week ago Monday.", "a week ago Monday", relation="last", guard=relative_guards.counted, gate=_GATE),
    row("offset", _COUNTS, rf"{_COUNTED}\s+(?i:ago)(?:\s+(?i:today|this\s+(?:day|week|month)))?(?!\w)",
        "She was arrested three weeks ago.", "three weeks ago", "Three weeks later.",
        guard=relative_guards.counted, gate=_GATE, relation="last"),
    row("offset", _COUNTS, rf"{_COUNTED}\s+(?i:and\s+a\s+half\s+ago)(?!\w)",
        "He was arrested a year and a half ago.", "a year and a half ago",
        guard=relative_guards.counted, gate=_GATE, relation="last", approximate=True),
    row("offset", _COUNTS, rf"{_COUNTED}\s+(?i:from\s+now|hence|from\s+today)(?!\w)",
        "The trial is two months from now.", "two months from now", guard=relative_guards.counted, gate=_GATE, relation="next"),
    row("later", _COUNTS, rf"{_COUNTED}\s+(?P<relation>(?i:later|earlier|before|previously|afterwards?))(?!\w)",
        "He was freed three days later.", "three days later", "Three days later than planned.",
        guard=relative_guards.later, gate=_GATE),
    row("offset", _COUNTS, rf"{_COUNTED}(?:(?:['’]s?)?\s+(?i:time))?(?!\w)",
        "The hearing will take place in two weeks.", "two weeks", "He was jailed for two weeks.",
        guard=relative_guards.in_time, gate=_GATE, relation="next", name="in"),
)

RELATIVE_ROWS: tuple[Row, ...] = (
    row("day", _RELATIVES, rf"{RELATIVE}\s+{WEEKDAY},?\s+\(?{MONTH}\s+{DAY}(?:,?{OF_YEAR})?",
        "It resumes next Monday, June 3.", "next Monday, June 3"),
    row("weekday", _RELATIVES, rf"{RELATIVE}\s+{WEEKDAY}{TIME_OF_DAY}(?!\s+week(?!\w))",
        "The sentencing is next Friday.", "next Friday", "The last Sunday of the session.", guard=guards.relative_weekday),
    row("day", _RELATIVES, rf"{RELATIVE}\s+{MONTH}\s+{DAY}(?:,?\s+{YEAR})?", "The trial opens this Oct. 5.", "this Oct. 5"),
    row("month", _RELATIVES, rf"{RELATIVE}\s+{MONTH}(?!\s+(?:\d|{YEAR}))", "He was charged last June.", "last June", "Last Mayor.",
        guard=guards.relative_month),
    row("later", "following next same previous preceding very",
        r"(?:(?i:very)\s+)?(?P<relation>(?i:same|following|next|previous|preceding))\s+(?P<unit>(?i:day|week|month|year))(?![\w-])",
        "He was released the same day.", "same day", "Next day delivery.", guard=relative_guards.anaphor),
    row("later", "that", r"(?P<relation>(?i:that(?:\s+same)?))\s+(?P<unit>(?i:day|week|month|year))(?![\w-])",
        "She pleaded guilty that month.", "that month", "In that day care.", guard=relative_guards.that_time),
    row("later", "day week month year", r"(?P<unit>(?i:day|week|month|year))\s+(?P<relation>(?i:before|after|earlier|"
        r"later))(?=\s*[.,;)])",
        "He had resigned the day before.", "day before", "The day before the vote.", count=1, guard=relative_guards.the_day),
    row("weekday", "following", rf"(?P<relation>(?i:following))\s+{WEEKDAY}",
        "She was arraigned the following Monday.", "following Monday"),
    row("weekday", "next", rf"(?i:next)\s+{WEEKDAY}", "She was arraigned the next Monday.", "next Monday", "It is next Monday.",
        relation="following", guard=guards.after_the),
    row("period", "week month year", r"(?P<unit>(?i:week|month|year))\s+(?i:after\s+next)(?!\w)",
        "The trial is the week after next.", "week after next", relation="next", count=1),
    row("period", _RELATIVES, rf"{RELATIVE}\s+(?:(?i:calendar|fiscal|financial)\s+)?(?P<unit>(?i:weekend|week|month|quarter|"
        rf"year))(?![\w-])",
        "The ruling came last week.", "last week", "Over the past year.", guard=relative_guards.not_a_span),
    row("season", _RELATIVES, rf"{RELATIVE}\s+{SEASON}(?!\s+\d)",
        "The trial opens next spring.", "next spring", guard=guards.relative_season),
    row("near_day", "last", r"(?i:last\s+night)(?!\w)", "He was held last night.", "last night", count=-1),
    row("near_day", "this", r"(?i:this\s+(?:morning|afternoon|"
        r"evening))(?!\w)", "He was held this morning.", "this morning", count=0),
    row("near_day", "today tonight", r"(?i:today|tonight)(?!\w)", "The verdict came today.", "today", "USA Today said.",
        count=0, guard=guards.today_alone),
    row("near_day", "day", r"(?i:day\s+before\s+yesterday)(?!\w)", "It fell the day before yesterday.", "day before yesterday",
        count=-2),
    row("near_day", "day", r"(?i:day\s+after\s+tomorrow)(?!\w)", "It is the day after tomorrow.", "day after tomorrow", count=2),
    row("near_day", "yesterday", rf"(?i:yesterday){TIME_OF_DAY}(?!\w)", "He was held yesterday.", "yesterday", count=-1),
    row("near_day", "tomorrow", rf"(?i:tomorrow){TIME_OF_DAY}(?!\w)", "She testifies tomorrow.", "tomorrow", "Tomorrowland.",
        count=1),
)
# fmt: on
