"""Table: dates that begin with a figure."""

from __future__ import annotations

from notifier.core.language.dates import figure_guards
from notifier.core.language.dates.rows import DIGITS, Row, row
from notifier.core.language.dates.words import DAY, DAY_TH, LAST_DAY, MONTH, OF_YEAR, TO, YEAR

_SHORT_YEAR = r"(?:(?:\s+|\s?[’'])(?P<year_2>\d\d)(?![\w:]|[,.:]\s?\d))"

# fmt: off
FIGURE_ROWS: tuple[Row, ...] = (
    row("day", DIGITS, r"(?P<year>\d{4})(?P<mark>[-/])(?P<month_number>\d\d?)(?P=mark)(?P<day>\d\d?)(?:T[\d:.]+Z?)?(?!\w|[-/]\w)",
        "Filed 2024-03-05 under seal.", "2024-03-05", "Form 2024-03-05-77.", guard=figure_guards.figures),
    row("numeric", DIGITS, r"(?P<first>\d\d?)/(?P<second>\d\d?)/(?P<year>\d{4}|\d\d)(?!\w|[-/]\w)",
        "Jury trial set for 6/1/2010.", "6/1/2010", "A vote of 6/1/3/20.", guard=figure_guards.figures),
    row("numeric", DIGITS, r"(?P<first>\d\d?)-(?P<second>\d\d?)-(?P<year>\d{4})(?!\w|[-/]\w)",
        "Due 12-03-2007 at noon.", "12-03-2007", "Call 12-03-2007-5.", guard=figure_guards.figures),
    row("numeric", DIGITS, r"(?P<first>\d\d?)\.(?P<second>\d\d?)\.(?P<year>\d{4})(?!\w|\.\d)",
        "Listed for 13.05.2015.", "13.05.2015", "Version 13.05.2015.1", guard=figure_guards.figures, name="dotted"),
    row("range", DIGITS, rf"{DAY}{TO}{LAST_DAY}\s+(?:of\s+)?{MONTH}(?:,?{OF_YEAR})?",
        "He is said to have offended between 3 and 9 June last year.", "3 and 9 June last year", guard=figure_guards.day_range),
    row("day", DIGITS, rf"{DAY}\s+(?:day\s+)?(?:of\s+)?{MONTH}(?:,?{OF_YEAR}|{_SHORT_YEAR})?",
        "The hearing is on 4 June next year.", "4 June next year", "Chapter 11 may follow.", guard=figure_guards.figures),
    row("day_of_month", DIGITS, rf"{DAY}\s+(?:day\s+)?(?:of\s+)?(?P<relation>(?i:this|next|last))\s+(?P<unit>(?i:month))(?!\w)",
        "It sits on the 20th of next month.", "20th of next month"),
    row("day_of_month", DIGITS, DAY_TH,
        "She is due back on the 13th.", "13th", "The 9th Circuit relied on the 14th Amendment.", guard=figure_guards.day_of_month),
    row("decade", DIGITS, r"(?P<ordinal>1[5-9]\d0|20\d0)[’']?s(?!\w)",
        "The murders of the 1990s were reopened.", "1990s", "A 1990 suit.", guard=figure_guards.figures),
    row("decade", DIGITS, r"(?<=[’'‘])(?P<ordinal>\d0)s(?!\w)",
        "The murders of the ’90s were reopened.", "90s", "It was in the 90s all week."),
    row("century", DIGITS, r"(?P<ordinal>1\d|2[01])(?:st|th)[\s-]+(?i:century)(?!\w)",
        "A 19th century law was revived.", "19th century"),
    row("month", DIGITS, rf"{YEAR}\s+{MONTH}(?!\s+\d)", "Due 2023 Sept.", "2023 Sept.", "In 2023 may be.",
        guard=figure_guards.figures),
    row("range", DIGITS, r"(?P<year>1[5-9]\d\d|20\d\d)[-–/](?P<last_year>1[5-9]\d\d|20\d\d|\d\d)(?![\w/]|-\d|[,.]\d)",
        "He was mayor in 2010-2014.", "2010-2014", "Case 2010-2014-7.", guard=figure_guards.year_range),
    row("quarter", DIGITS, rf"{YEAR}[\s-]+[Qq](?P<ordinal>[1-4])(?!\w)", "Due in 2024 Q3.", "2024 Q3"),
    row("year", DIGITS, r"(?<=[\s(][’'‘])(?P<year>\d\d)(?!\w)", "He won in ’88.", "88", "He said 'in 88' twice, and '88 to us.",
        guard=figure_guards.short_year),
    row("year", DIGITS, YEAR,
        "She was convicted in 2012.", "2012", "Docket No. 2012, room 2012, 2,012 people.", guard=figure_guards.year_alone),
)
# fmt: on
