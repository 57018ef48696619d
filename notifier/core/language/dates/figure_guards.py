"""What looks like a date and is none, among figures: room 2012, 1,900 jobs, a docket number, the 9th Circuit."""

from __future__ import annotations

import re

from notifier.core.language.dates.guards import before

_JOINED = frozenset("/\\$£€¥#§=&_:@")


def figures(match: re.Match[str], begin: int) -> bool:
    """The figures stand alone: no part of a longer number, a path, a sum or a docket number."""
    lead = before(match, begin, 2)
    return lead[-1:] not in _JOINED and not re.search(r"\d[-–.,]\Z|\w-\Z", lead)


# --- years --------------------------------------------------------------------------------------------------------

_YEAR_AFTER = re.compile(
    r"\b(?i:in|since|until|till|during|by|before|after|between|from|early|late|late\s+in|mid|circa|about|around|to|into|as|through|"
    r"of|and|or|for|than|year|fiscal|the|beginning|starting|ended|ending)\s+\Z|\bmid-\Z|[-–—]\s?\Z|[(\[]\Z|"
    r"[(\[][^()\[\]]{0,24}[ ,]\Z"
)
_YEAR_OR_COUNT = re.compile(r"\b(?i:to|of|for|about|around|than|by|and|or|from|through)\s+\Z")
_YEAR_ATTRIBUTE = re.compile(
    r"\b(?i:the|an?|his|her|its|their|our|my|your|this|that|original|landmark|infamous|recent|earlier|separate|similar|"
    r"\w+['’]s)\s+"
    r"(?:(?!in\b|of\b|since\b|from\b|by\b|until\b|year\b|for\b|to\b|and\b)[a-z]+\s+)?\Z"
)
_YEAR_NOUN = re.compile(
    r"\s+(?:[\w.]+\s+)?(?i:elections?|campaign|presidential|primary|primaries|race|midterms?|season|budget|nominee|candidates?|"
    r"convention|trial|verdict|ruling|conviction|lawsuit|indictment|law|agreement|killing|murders?|shooting|attacks?|hearing|"
    r"decision)\b"
)
_NO_YEAR_BEFORE = re.compile(
    r"\b(?i:nos?|numbers?|rules?|sections?|sec|room|suite|route|highway|flight|pages?|pp?|chapter|title|docket|case|bill|apt|"
    r"apartment|unit|box|channel|ext|code|form|over|nearly|almost|some|than|least|most|only|just|roughly|approximately|another|"
    r"additional|all|at|area|lot|windows|article|resolution|measure|proposition|prop|ordinance|directive|model|boeing|airbus|"
    r"gate|version|build|iso|usc|cfr|[sh]\.?[rbj]\.?|v|u\.?s\.?c?)\.?\s+\Z"
)
_NO_YEAR_AFTER = re.compile(
    r"\s*(?:%|percent\b|per\b|block\b|(?:[NSEW]\.?\s)?[A-Z][a-z]+\s(?:St|Ave|Rd|Blvd|Dr|Ln|Street|Avenue|Road|Boulevard|Drive|"
    r"Lane|Way|Place|Pike)\b|(?:million|billion|trillion|thousand|hundred|dollars?|pounds|euros|people|persons|men|women|"
    r"children|residents|jobs|miles?|feet|foot|kilomet\w+|met(?:er|re)s?|km|kg|mph|acres?|hours?|hrs|GMT|UTC|EST|EDT|local|"
    r"square|words|pages|votes|points|times|years?|workers|employees|troops|soldiers|students|homes|houses|cases|claims|lawsuits|"
    r"plaintiffs|victims|F\.|S\.\s?Ct)\b)"
)
_PLURAL_NOUN = re.compile(r"\s+(?:[a-z-]+\s+)?[a-z]{2,}[^s\W]s\b")
_RANGE_BEFORE = re.compile(r"\b(?:1[5-9]|20)\d\d[-–—/]\Z|\b(?i:mid|post|pre|late|early)-\Z")
_NOUN_AFTER = re.compile(r"(?:[-–]\d\d(?:\d\d)?)?\s+[a-zA-Z“\"'‘]")
_PREDICATE = re.compile(r"\s+(?:was|will|would|is|has|saw|could|brought)\b|\s*[:–—]|\s*\Z")
_SENTENCE_START = re.compile(r"(?:[.,;:!?]\s+|\n\s*|\A\s*)\Z")
_CLOSED = re.compile(r"\s*(?:[.,;:)\]]|(?:and|or|to)\b|\Z|—|–|-)")
_SERIES = re.compile(
    r"\b(?:1[5-9]|20)\d\d(?:,\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+)\Z|\b(?i:election|vote|summer|spring|fall|autumn|winter|"
    r"christmas|campaign)\s+\Z"
)


def year_alone(match: re.Match[str], begin: int) -> bool:
    """Four figures are a year: "in 2012", "the 2012 trial"; not a docket number, a room, a statute, a sum or a count."""
    text, end = match.string, match.end()
    lead = before(match, begin)
    if lead[-1:] in tuple("$£€¥#§/.:-@_–") and not _RANGE_BEFORE.search(lead):
        return False
    if _NO_YEAR_AFTER.match(text, end):
        return False
    if _YEAR_ATTRIBUTE.search(lead):
        return _NOUN_AFTER.match(text, end) is not None
    if _SERIES.search(lead) and _NOUN_AFTER.match(text, end):
        return True
    if match["year"][:2] in ("19", "20") and _YEAR_NOUN.match(text, end) and re.search(r"[a-zA-Z]\s\Z", lead):
        return True
    if _NO_YEAR_BEFORE.search(lead) or (_YEAR_OR_COUNT.search(lead) and _PLURAL_NOUN.match(text, end)):
        return False
    if _YEAR_AFTER.search(lead):
        return True
    if _SENTENCE_START.search(lead):
        return _PREDICATE.match(text, end) is not None
    return _CLOSED.match(text, end) is not None and _SERIES.search(lead) is not None


def short_year(match: re.Match[str], begin: int) -> bool:
    """ "In '88", "the '88 election"; not a quotation that begins with a number."""
    return re.search(r"\b(?i:in|of|since|until|by|from|the)\s+[’'‘]\Z", before(match, begin, 10)) is not None


def year_range(match: re.Match[str], begin: int) -> bool:
    """ "2010-2014", "2010-11": the second year is later; not a docket number."""
    first, last = int(match["year"]), match["last_year"]
    end = int(last) if len(last) == 4 else first - first % 100 + int(last)
    near = len(last) == 4 or end == first + 1 or _YEAR_AFTER.search(before(match, begin)) is not None
    return near and figures(match, begin) and first < end <= first + 60


# --- days of the month --------------------------------------------------------------------------------------------

_ON_THE = re.compile(r"\b(?i:on|by|until|till|before|after|for|from|since|and|to)\s+(?:the\s+)?\Z")
_DAY_ENDS = re.compile(
    r"\s*(?:[.,;:!?)\]—–]|\Z|(?:and|or|at|in|when|with|but|that|after|before|as|while|to|for)\b(?! the (?:list|row|time)))"
)


def day_of_month(match: re.Match[str], begin: int) -> bool:
    """ "On the 13th" and nothing more: not the 9th Circuit, the 14th Amendment, the 20th century, the 5th of six."""
    return _ON_THE.search(before(match, begin)) is not None and _DAY_ENDS.match(match.string, match.end()) is not None


def month_day(match: re.Match[str], begin: int) -> bool:
    """ "On May 12", "the May 12 vote"; "in May 12 people were held" is a month and a number of people."""
    if match["year"] or not re.search(r"\b(?i:in)\s+\Z", before(match, begin, 12)):
        return True
    return re.compile(r"\s+[a-z]").match(match.string, match.end()) is None


def month_year(match: re.Match[str], begin: int) -> bool:
    """ "In June 2005"; not "in June 2000 jobs were lost"."""
    if match["year"] is None or not match["year"].endswith("00"):
        return True
    return _PLURAL_NOUN.match(match.string, match.end()) is None


def month_range(match: re.Match[str], begin: int) -> bool:
    """Days from one to a later one: "April 6-24", "between June 3 and 9"; "June 3 and 9" are two days."""
    first, last = (int("".join(filter(str.isdigit, match[name]))) for name in ("day", "last_day"))
    if last <= first:
        return False
    if "and" not in match.string[match.end("day") : match.start("last_day")]:
        return True
    return re.search(r"\b(?i:between)\s+(?:the\s+)?\Z", before(match, begin, 14)) is not None


def day_range(match: re.Match[str], begin: int) -> bool:
    """The same with the month behind: "between 3 and 9 June"."""
    return figures(match, begin) and month_range(match, begin)


def quarter(match: re.Match[str], begin: int) -> bool:
    """A quarter of the year: with its year, or after "in the"; not the first quarter of a game or a century."""
    if match["year"] or match["year_relation"]:
        return True
    lead = before(match, begin, 14).lower()
    known = re.search(r"\b(?:the|in|for|its|their|fiscal)\s+\Z", lead) is not None
    return known and not re.compile(r"\s+(?:of|mile|finish)").match(match.string, match.end())
