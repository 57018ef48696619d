"""What looks like a date and is none, among relative expressions: a stretch of time, an age, a term."""

from __future__ import annotations

import re

from notifier.core.language.dates.guards import before


def counted(match: re.Match[str], begin: int) -> bool:
    """The number stands alone: not the 40 of "30-40 years ago", the 5 of "2.5 years ago"."""
    return not re.search(r"[\d$£€.,][-–]?\Z", before(match, begin, 3))


_TERMS = re.compile(r"\b(?i:for|to|of|over|got|get|gets|given|handed|served|serve|spent|spend|than)\s+\Z")


def weeks_on(match: re.Match[str], begin: int) -> bool:
    """ "A week on Monday" is a day to come; "jailed for two weeks on Monday", "got five years on Tuesday" tell a term and a day."""
    told = match.group().lower()
    if re.search(r"\s+on\s+\S+\Z", told) and (
        match["unit"].lower()[:4] not in ("week", "fort") or _TERMS.search(before(match, begin, 12))
    ):
        return False
    return counted(match, begin)


_ENDS = re.compile(r"\s*(?:[.,;)]|\Z)")


def later(match: re.Match[str], begin: int) -> bool:
    """ "Three days later", "a week earlier"; not "three days before the vote" and "two years later than planned"."""
    if match["relation"].lower() in ("before", "previously") and not _ENDS.match(match.string, match.end()):
        return False
    return counted(match, begin) and not re.compile(r"\s+than\b").match(match.string, match.end())


_NO_APPOINTMENT = re.compile(
    r"\b(?i:first|last|worst|biggest|largest|most|best|time|only|once|twice|not|never|days?|weeks?|years?|within)\b[^.;]{0,40}\b(?i:in)\s+\Z"
)
_APPOINTED = re.compile(r"\b(?i:in)\s+(?:(?:about|just|another|exactly)\s+)?\Z")
_AFTER_UNIT = re.compile(r"(?:['’]s?\s+time)?\s*(?:[.,;:)]|\Z|(?:and|when|at|for|on|with|but|before|after)\b)")


def in_time(match: re.Match[str], begin: int) -> bool:
    """ "In two weeks", said of what will be; whether it will be is for the direction to say."""
    lead = before(match, begin, 60)
    if not _APPOINTED.search(lead) or _NO_APPOINTMENT.search(lead):
        return False
    return _AFTER_UNIT.match(match.string, match.end("unit")) is not None


def anaphor(match: re.Match[str], begin: int) -> bool:
    """ "The same day", "the following week"; bare "next week" and "previous years" are no anaphora."""
    if re.compile(r"\s+(?:or|of|in\s+which)\b").match(match.string, match.end()):
        return False
    return re.search(r"\b(?:the|that|very)\s+\Z", before(match, begin, 8).lower()) is not None


_TIME_ENDS = re.compile(r"\s*(?:[.,;:)]|['’]s\b|\Z|(?:and|in|at|when|he|she|they|the|to|with|for|on|by)\b)")


def that_time(match: re.Match[str], begin: int) -> bool:
    """ "That day", "that same month" as a date, not "that day care" or "that week-long"."""
    return _TIME_ENDS.match(match.string, match.end()) is not None


def the_day(match: re.Match[str], begin: int) -> bool:
    """ "The day before", "the year after"; not "every day after"."""
    return re.search(r"\b(?i:the)\s+\Z", before(match, begin, 6)) is not None


def not_a_span(match: re.Match[str], begin: int) -> bool:
    """ "Last week", not the stretch of time of "over the past week" and "the last year of his life"."""
    if re.search(r"\b(?:the|his|her|its|their|each|every)\s+(?:very\s+)?\Z", before(match, begin, 12).lower()):
        return False
    return match["relation"].lower() not in ("past", "following", "previous", "preceding")
