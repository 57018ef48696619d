"""Table: weeks, seasons, quarters, holidays and other stretches that have a name."""

from __future__ import annotations

from notifier.core.language.dates import figure_guards, guards
from notifier.core.language.dates.rows import Row, row
from notifier.core.language.dates.words import MONTH, OF_YEAR, ORDINAL, SEASON, WEEKDAY, YEAR, YEAR_RELATION

_NTH = "first second third fourth fifth last final 1st 2nd 3rd 4th"
_SEASONS = "spring summer autumn fall winter"
_QUARTER = r"(?P<ordinal>(?i:first|second|third|fourth)|1st|2nd|3rd|4th)[\s-]+(?i:quarter)(?![\w-])"
_HOLIDAY = (
    r"(?P<holiday>Christmas(?:\s+(?:Day|Eve))?|New\s+Year['’]?s?\s+(?:Day|Eve)|Fourth\s+of\s+July|Independence\s+Day|"
    r"Thanksgiving(?:\s+Day)?|Labou?r\s+Day|Memorial\s+Day|Halloween|Valentine['’]?s\s+Day|Veterans\s+Day|Juneteenth|"
    r"(?:Martin\s+Luther\s+King(?:,?\s+Jr\.?)?|MLK)\s+Day|Presidents['’]?\s+Day|Columbus\s+Day|Election\s+Day|Good\s+Friday|"
    r"Easter(?:\s+(?:Sunday|Monday))?|Boxing\s+Day|Mother['’]?s\s+Day|Father['’]?s\s+Day|St\.?\s+Patrick['’]?s\s+Day)(?!\w)"
)

# fmt: off
PERIOD_ROWS: tuple[Row, ...] = (
    row("nth_weekday", _NTH, rf"{ORDINAL}\s+{WEEKDAY}\s+(?:in|of)\s+{MONTH}(?:{OF_YEAR})?",
        "The trial opens on the first Monday in March.", "first Monday in March"),
    row("week_of", _NTH, rf"{ORDINAL}\s+(?:(?i:full)\s+)?(?P<unit>(?i:week(?:end)?))\s+(?:in|of)\s+{MONTH}(?:{OF_YEAR})?",
        "It is listed for the first week of March.", "first week of March"),
    row("half", "first second", rf"(?P<ordinal>(?i:first|second))\s+(?i:half)\s+(?:of\s+)?(?:{YEAR}|{YEAR_RELATION})",
        "It will be heard in the first half of 2027.", "first half of 2027", "The first half of the game."),
    row("quarter", _NTH, rf"{_QUARTER}(?:(?:\s+of)?(?:\s+the)?(?:\s+(?i:fiscal))?\s+{YEAR}|(?:\s+of)?\s+{YEAR_RELATION})?",
        "A trial is likely in the first quarter of 2024.", "first quarter of 2024", "The first quarter of the game.",
        guard=figure_guards.quarter),
    row("quarter", _NTH, rf"(?P<ordinal>(?i:last|final))[\s-]+(?i:quarter)(?:\s+of)?\s+{YEAR}",
        "It will be heard in the last quarter of 2025.", "last quarter of 2025", "They lost in the last quarter."),
    row("quarter", "q", r"[Qq](?P<ordinal>[1-4])(?!\w)(?:\s+(?:of\s+)?(?P<year>20\d\d|19\d\d)|\s+(?P<year_relation>(?i:this|"
        r"next|last))\s+year)?",
        "It slipped to Q3 2024.", "Q3 2024", "They sold a Q7."),
    row("season", _SEASONS, rf"{SEASON}(?:\s+of|,)?\s+(?:{YEAR}|{YEAR_RELATION}|[’'](?P<year_2>\d\d)(?!\w))",
        "The killings of the summer of 1969.", "summer of 1969", "Falls of 2000 feet."),
    row("season", _SEASONS, SEASON,
        "It will be tried in the spring.", "spring", "They spring surprises.", guard=guards.season_alone),
    row("period", "weekend", r"(?P<unit>(?i:weekend))(?![\w-])", "Jurors met over the weekend.", "weekend", "Every weekend.",
        guard=guards.the_weekend),
    row("period", "end beginning start middle close rest remainder",
        r"(?i:end|beginning|start|middle|close|rest|remainder)\s+of\s+the\s+(?P<unit>(?i:week|month|year|quarter|"
        r"decade))(?!\w|\s+(?:before|after))",
        "The trial should end by the end of the year.", "end of the year", relation="this"),
    row("period", "later earlier early late", r"(?i:later|earlier|early|late)\s+in\s+the\s+(?P<unit>(?i:week|month|year))(?!\w)",
        "He will plead later in the week.", "later in the week", relation="this"),
    row("period", "year month week", r"(?P<unit>(?i:year|month|week))(?:['’]s\s+|-|\s)(?i:end)(?!\w)",
        "They hope to settle by year's end.", "year's end", "A year ended.", relation="this"),
    row("holiday", "christmas new fourth independence thanksgiving labor labour memorial halloween valentine veterans juneteenth "
        "martin mlk presidents columbus election good easter boxing mother father st",
        rf"{_HOLIDAY}(?:,?\s+(?:{YEAR}|{YEAR_RELATION}))?",
        "The trial will end before Christmas.", "Christmas", "A Christmas party.", guard=guards.holiday),
)
# fmt: on
