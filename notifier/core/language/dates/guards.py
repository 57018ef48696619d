"""What looks like a date and is none, among names and words: June the woman, "it may", the Sunday paper, the fall of a king.

A guard gets a row's match and the place where the searched part of the text begins, and says whether it is a date.
"""

from __future__ import annotations

import re

_LOOK_BACK = 48


def before(match: re.Match[str], begin: int, size: int = _LOOK_BACK) -> str:
    """The text before the match, at most `size` characters and not before `begin`."""
    return match.string[max(begin, match.start() - size) : match.start()]


# --- months -------------------------------------------------------------------------------------------------------

# After these words a month is a month, whatever follows.
_FIRM = re.compile(
    r"(?:\b(?i:in|since|until|till|during|late|early|later\s+in|month\s+of|last|next|this\s+past|this\s+coming|previous|"
    r"beginning|starting|come)\s+|\b(?i:mid)[-– ]\s?)\Z"
)
# After these a name may stand too ("by April Jones", "from Theresa May").
_SOFT = re.compile(
    r"(?:\b(?i:this|through|between|before|after|around|ending|every|from|to|by|for|of|as\s+of|and|or|than|is|until|on)\s+|-|/|–)\Z"
)
_ATTRIBUTE = re.compile(r"\b(?i:the|an?|his|her|its|their|our|that|this|original|scheduled|planned)\s+\Z")
_AFTER_ATTRIBUTE = re.compile(r"(?:'s|’s)?\s+(?!(?:in|on|of|for|to|from|by|with|and|at|was|is)\b)[a-z\d]")
_NAME_AFTER = re.compile(
    r"(?:'s|’s)?\s+(?:[A-Z][a-z]*\.?\s)?[A-Z][a-z]+|,?\s+(?:said|says|told|tells|testified|wrote|added|argued|asked|who|whose)\b|,\s\d\d\b(?!\d)"
)
_NAMED_NEARBY = 4000  # characters in which someone of the month's name is looked for
_ALSO_NAMES = frozenset({"may", "march", "april", "june", "august"})
_SHORT = frozenset({"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"})
_NOT_FIRST_NAMES = frozenset(
    {"In", "On", "By", "Since", "Until", "Till", "From", "To", "Of", "And", "Or", "For", "During", "Late", "Early", "Mid", "Last"}
    | {"Next", "This", "The", "A", "An", "Through", "Between", "Before", "After", "Around", "When", "As", "Beginning", "Starting"}
    | {"Come", "His", "Her", "Its", "Their", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
    | {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
    | {"But", "Yet", "Then"}
)


def month_alone(match: re.Match[str], begin: int) -> bool:
    """A month without a day or a year is meant as a month: "in May", "the March ruling"; not "Theresa May", "may appeal"."""
    word = match["month"]
    name = word.rstrip(".").lower()
    lead = before(match, begin)
    if name in _SHORT:
        return _FIRM.search(lead) is not None or _SOFT.search(lead) is not None
    if name not in _ALSO_NAMES:
        return True
    if word[0].islower():
        return _FIRM.search(lead) is not None
    if word.isupper() and match.string[match.end() : match.end() + 3].isupper():
        return False
    if _ATTRIBUTE.search(lead):
        return _AFTER_ATTRIBUTE.match(match.string, match.end()) is not None
    if _FIRM.search(lead):
        return True
    if not _SOFT.search(lead) or _NAME_AFTER.match(match.string, match.end()):
        return False
    return not _is_surname(match.string[max(0, match.start() - _NAMED_NEARBY) : match.end() + _NAMED_NEARBY], word)


def _is_surname(text: str, word: str) -> bool:
    """Someone of the text bears the month's name ("Mrs May", "Fredric March")."""
    names = re.finditer(rf"\b([A-Z][a-z]+)\.?\s+{word}\b", text)
    return any(found[1] not in _NOT_FIRST_NAMES for found in names)


def relative_month(match: re.Match[str], begin: int) -> bool:
    """ "Last March", "next May"; not "the last March on Washington" and "previous April Jones"."""
    known = match["relation"].lower() in ("this", "next", "last", "this past", "this coming")
    return known and not before(match, begin, 4).lower().endswith("the ")


# --- weekdays -----------------------------------------------------------------------------------------------------

_MANY_DAYS = re.compile(
    r"\b(?i:every|each|on\s+an?|alternate|most|many|some|any|one|another|per|an?|the\s+(?:last|first|"
    r"second|third|final|next))\s+(?:other\s+)?\Z"
)
_NAMED_DAY = re.compile(
    r"\b(?:Black|Cyber|Giving|Super|Bloody|Fat|Ash|Maundy|Holy|Shrove|Palm|Ruby|Casual|Joe|Man|Girl|Good|Easter|Whit|Red|Wacky|"
    r"Taco"
    r"|Throwback|Freaky|Blue|Manic|Low|News)\s+\Z"
)
_NAME_OF_DAY = re.compile(
    r"\s+(?:Times|Mirror|Telegraph|Mail|Express|Herald|Post|Review|Night|Sun|People|Business|World|Independent|Magazine|School|"
    r"school|newspapers?\b|Observer|Edition|Star|Age|Nation|Politics|Today|night\s+massacre|mornings|afternoons|evenings|nights|"
    r"through)\b"
)


_NOUN_AFTER = re.compile(r"\s+[a-z]{4,}")


_HOURS = re.compile(r"\b(?i:monday|tuesday|sunday|saturday)s?\s*(?:-|–|through|thru|to)\s+\Z")
_OPEN = re.compile(r"\b(?i:open|hours|weekdays|daily|a\.?m\.?|p\.?m\.?|call)\b.{0,40}\Z", re.S)


def weekday_alone(match: re.Match[str], begin: int) -> bool:
    """One certain weekday: not "every Monday", "on a Friday", "Black Friday", "the Sunday Times", "Friday nights"."""
    lead = before(match, begin)
    if _HOURS.search(lead) and _OPEN.search(lead):
        return False
    if _NAMED_DAY.search(lead) or _NAME_OF_DAY.match(match.string, match.end("weekday")):
        return False
    # "A Monday hearing", "a Friday deadline" are certain; "a Monday" alone is not.
    if re.search(r"(?<!\bon )\b(?i:an?)\s+\Z", lead) and _NOUN_AFTER.match(match.string, match.end()):
        return True
    return not _MANY_DAYS.search(lead)


def relative_weekday(match: re.Match[str], begin: int) -> bool:
    """ "Next Friday", "this past Monday"; not "the last Sunday of the session"."""
    return not (before(match, begin, 4).lower().endswith("the ") and match["relation"].lower() in ("last", "next", "past"))


# --- seasons, days of the week's edge, holidays -------------------------------------------------------------------

_IN_SEASON = re.compile(
    r"\b(?i:(?:in|by|until|till|to|into|since|during|for|before|through|from|early\s+in|late\s+in|later\s+in)\s+the|early|late|mid)[\s-]+\Z"
)
_IN_BARE_SEASON = re.compile(r"\b(?i:in|by|until|since|for)\s+\Z")
_MOVED_TO = re.compile(
    r"\b(?i:(?:(?:push|mov|delay|postpon|bump|shift|reschedul|adjourn|slat|schedul)(?:ed|es|s)|slips?|slipped|reset|put)"
    r"(?:\s+(?:back|off|over))?\s+(?:to|for|till|until)|set\s+for|"
    r"(?:trial|sentencing|hearing)\s+(?:back\s+)?(?:to|till|until))\s+\Z"
)
_NOT_SEASON = re.compile(r"\s+(?:of|from|into|on|upon|a|the|training|break|semester|term)\b|-|s\b")


def season_alone(match: re.Match[str], begin: int) -> bool:
    """A season without a year: "in the spring", "by autumn"; not "spring a surprise", "in the fall of the regime"."""
    if _NOT_SEASON.match(match.string, match.end()):
        return False
    lead = before(match, begin)
    if _IN_SEASON.search(lead) is not None or _MOVED_TO.search(lead) is not None:
        return True
    return match["season"].lower() != "fall" and _IN_BARE_SEASON.search(lead) is not None


def relative_season(match: re.Match[str], begin: int) -> bool:
    """ "Last fall", "this past summer"; not "his last summer", "the last spring"."""
    return not re.search(r"\b(?:his|her|its|our|the)\s+\Z", before(match, begin, 6).lower())


def the_weekend(match: re.Match[str], begin: int) -> bool:
    """ "Over the weekend"; not "every weekend", "a long weekend", "the weekend getaway"."""
    if re.compile(r"\s+(?:of|getaway|trip|home)\b").match(match.string, match.end()):
        return False
    lead = before(match, begin, 24).lower()
    return re.search(r"\b(?:over|during|on|at|for|by|after|through|before|since|until)\s+the\s+\Z", lead) is not None


_ON_HOLIDAY = re.compile(r"\b(?:before|after|by|until|since|on|around|last|next|this|at|over|past)\s+\Z")
_NOT_HOLIDAY = re.compile(r"\s+(?:parade|weekend|sale|massacre|card|dinner|gala)\b")
_HOLIDAY_NOUN = re.compile(r"\s+(?!(?:and|but|when|with|that|for|after|because|said|was|is)\b)[a-z]{3,}")


def holiday(match: re.Match[str], begin: int) -> bool:
    """The day: "before Christmas", "on Labor Day"; not "a Christmas party", "the Christmas market"."""
    name = match["holiday"].lower()
    if name.endswith(("day", "eve", "july")) and name != "boxing day":
        return _NOT_HOLIDAY.match(match.string, match.end()) is None
    if match["year"] or match["year_relation"]:
        return True
    return not _HOLIDAY_NOUN.match(match.string, match.end()) and _ON_HOLIDAY.search(before(match, begin, 20).lower()) is not None


# --- today --------------------------------------------------------------------------------------------------------

_TODAY_SHOW = re.compile(r"\s+(?i:show|programme|program|host|co-host|anchor)\b|[”\"’']")


def today_alone(match: re.Match[str], begin: int) -> bool:
    """The day itself: not "USA Today", "the Today programme", NBC's "Today"."""
    if match[0] != "Today":
        return True
    if _TODAY_SHOW.match(match.string, match.end()):
        return False
    lead = before(match, begin)
    return not lead.strip() or re.search(r"(?:[.;:!?“\"‘'(–—-]|\n)\s*\Z", lead) is not None


def after_the(match: re.Match[str], begin: int) -> bool:
    """ "The next Monday": the Monday after what was told, not after publication."""
    return before(match, begin, 4).lower().endswith("the ")
