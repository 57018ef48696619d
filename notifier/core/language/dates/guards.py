"""What looks like a date and is none: the people June and May, room 2012, 1,900 jobs, "it may", the Sunday paper."""

from __future__ import annotations

import re

_BEFORE = 48  # characters of context that a guard looks back

# Words before a bare month that may also be a name or a word. A name can follow "by" and "for" too, so these are told apart
# by what comes after.
_MONTH_AFTER = re.compile(
    r"(?:\b(?i:in|since|until|till|during|late|early|mid|later in|month of|last|next|this|previous|through|between|before|after|around|"
    r"beginning|starting|ending|come|every|from|to|by|for|of|as|of|and|or)|-|/|–)\s*\Z"
)
_FIRM = re.compile(
    r"(?:\b(?i:in|since|until|till|during|late|early|later in|month of|last|next|this past|this coming|previous|beginning|starting|come)"
    r"\s+|\b(?i:mid)[-– ]\s?)\Z"
)
_ATTRIBUTE = re.compile(r"\b(?i:the|an?|his|her|its|their|our|that|this|original|scheduled|planned)\s+\Z")
_AFTER_ATTRIBUTE = re.compile(r"(?:'s|’s)?\s+(?!(?:in|on|of|for|to|from|by|with|and|at)\b)[a-z\d]")
_NAME_AFTER = re.compile(r"(?:'s|’s)?\s+(?:[A-Z][a-z]*\.?\s)?[A-Z][a-z]+")
_TITLED = r"(?:[A-Z][a-z]+|(?:Judge|Justice|Mr|Mrs|Ms|Miss|Dr|Prof|Sen|Rep|Gov|Sgt|Det|Lady|Lord|Sir|Prime Minister)\.?)\s+%s\b"
_NOT_FIRST_NAMES = frozenset(
    "In On By Since Until Till From To Of And Or For During Late Early Mid Last Next This The A An Through Between Before After Around "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun January February March April May June July "
    "August September October November December When As Beginning Starting Come His Her Its Their".split()
)


def month_alone(match: re.Match[str], begin: int) -> bool:
    """A month without a day or a year is meant as a month: "in May", "the March ruling"; not "Theresa May", "may appeal"."""
    word = match["month"]
    text, after = match.string, match.end()
    before = text[max(begin, match.start() - _BEFORE) : match.start()]
    name = word.rstrip(".").lower()
    if len(name) < 5 and name not in ("may", "june", "july"):
        return _FIRM.search(before) is not None or _MONTH_AFTER.search(before) is not None
    if name == "may" and word == "MAY" and text[after : after + 2].isupper():
        return False
    if name not in ("may", "march", "april", "june", "august"):
        return True
    if word[0].islower():
        return name in ("april", "june") and _MONTH_AFTER.search(before) is not None
    if _ATTRIBUTE.search(before):
        return _AFTER_ATTRIBUTE.match(text, after) is not None
    if _FIRM.search(before):
        return True
    if _MONTH_AFTER.search(before) is None:
        return False
    if _NAME_AFTER.match(text, after):
        return False
    return not _is_surname(text, word)


def _is_surname(text: str, word: str) -> bool:
    """Someone of the text bears the month's name ("Mrs May", "Fredric March")."""
    for found in re.finditer(_TITLED % word, text):
        if found[0].split()[0].rstrip(".") not in _NOT_FIRST_NAMES:
            return True
    return False


_YEAR_FIRM = re.compile(
    r"\b(?i:in|since|until|till|during|by|before|after|between|from|early|late|late in|mid|circa|about|around|to|through|of|and|or|"
    r"for|than|back in|year|fiscal|the|as early as|beginning|starting|ended|ending)\s+\Z|\bmid-\Z|[-–—]\s?\Z"
)
_YEAR_SOFT = re.compile(r"\b(?i:to|of|for|about|around|than|by|and|or|from|the|through)\s+\Z")
_ATTRIBUTE_YEAR = re.compile(
    r"\b(?i:the|an?|his|her|its|their|our|my|your|this|that|original|landmark|infamous|recent|earlier|separate|similar|'s|’s)\s+"
    r"(?:[a-z]+\s+)?\Z"
)
_NO_YEAR_BEFORE = re.compile(
    r"(?:[$£€¥#§№]\s?|\b(?i:no|nos|number|rule|rules|section|sections|sec|room|suite|route|highway|flight|page|pages|p|pp|chapter|"
    r"title|docket|case|bill|act|apt|apartment|unit|box|channel|docket|ext|code|order|form|about|over|nearly|almost|some|"
    r"than|least|most|only|just|roughly|approximately|another|additional|all|at|area|lot|windows|article|"
    r"resolution|measure|proposition|prop|ordinance|directive|model|boeing|airbus|gate|version|build|iso|usc|cfr|"
    r"[sh]\.?[rbj]\.?|v|u\.?s\.?c?)\.?\s+)\Z"
)
_NO_YEAR_AFTER = re.compile(
    r"\s*(?:%|percent\b|per\b|block\b|[A-Z][a-z]+ (?:St|Ave|Rd|Blvd|Dr|Ln|Street|Avenue|Road|Boulevard|Drive|Lane|Way|Court|Place|Pike)\b|"
    r"(?:million|billion|trillion|thousand|hundred|dollars?|pounds|euros|people|persons|men|women|children|residents|jobs|miles?|feet|foot|"
    r"kilomet\w+|met(?:er|re)s?|km|kg|mph|acres?|hours?|hrs|GMT|UTC|EST|EDT|local|square|words|pages|votes|points|times|years?|"
    r"workers|employees|troops|soldiers|students|homes|houses|cases|claims|lawsuits|plaintiffs|victims|U\.?S\.?C?\.?|F\.|S\.\s?Ct)\b)"
)
_PLURAL_NOUN = re.compile(r"\s+(?:[a-z-]+\s+)?[a-z]{2,}[^s\W]s\b")


def year_alone(match: re.Match[str], begin: int) -> bool:
    """Four figures are a year: "in 2012", "the 2012 trial"; not a docket number, a room, a statute, a sum or a count."""
    text, start, end = match.string, match.start(), match.end()
    before = text[max(begin, start - _BEFORE) : start]
    if before[-1:] in tuple("$£€¥#§/.:-@_") and not _RANGE_BEFORE.search(before):
        return False
    if _NO_YEAR_AFTER.match(text, end):
        return False
    if _ATTRIBUTE_YEAR.search(before):
        return re.match(r"(?:[-–]\d\d(?:\d\d)?)?\s+[a-zA-Z“\"'‘]", text[end:]) is not None and not before.rstrip().endswith(
            " a few"
        )
    if _YEAR_SOFT.search(before) and _PLURAL_NOUN.match(text, end) and not before.rstrip().lower().endswith("the"):
        return False
    if _NO_YEAR_BEFORE.search(before):
        return False
    if _YEAR_FIRM.search(before) or _BRACKETED.search(before):
        return True
    if not before.strip() or re.search(r"[.;:!?]\s+\Z|\n\s*\Z", before):
        return re.match(r"\s+(?:was|will|would|is|has|saw|may|could|brought)\b|\s*[:–—]|\s*\Z", text[end:]) is not None
    return _CLOSED.match(text, end) is not None and _SERIES.search(before) is not None


_RANGE_BEFORE = re.compile(r"\b(?:1[5-9]|20)\d\d[-–—/]\Z|\b(?i:mid|post|pre|late|early)-\Z")
_BRACKETED = re.compile(r"[(\[]\Z|[(\[][^()\[\]]{0,24}[ ,]\Z")
_CLOSED = re.compile(r"\s*(?:[.,;:)\]]|and\b|or\b|to\b|\Z|—|–|-)")
_SERIES = re.compile(
    r"\b(?:1[5-9]|20)\d\d,\s+(?:and\s+|or\s+)?\Z|\b(?:1[5-9]|20)\d\d\s+(?:and|or)\s+\Z|\b(?:election|vote|summer|spring|fall|autumn|winter|christmas|campaign)\s+\Z",
    re.I,
)


_MANY_DAYS = re.compile(r"\b(?i:every|each|on an?|alternate|most|many|some|any|one|another|per|an?)\s+(?:other\s+)?\Z")
_NAMED_DAY = re.compile(
    r"\b(?:Black|Cyber|Giving|Super|Bloody|Fat|Ash|Maundy|Holy|Shrove|Palm|Ruby|Casual|Joe|Man|Girl|Good|Easter|Whit|Red|Wacky|Taco|Throwback"
    r"|Freaky|Blue|Manic|Low|News)\s+\Z"
)
_WEEKDAY_PAPER = re.compile(
    r"\s+(?:Times|Mirror|Telegraph|Mail|Express|Herald|Post|Review|Night|Sun|People|Business|World|Independent|Magazine|School|school|"
    r"newspapers?\b|Observer|Edition|Star|Age|Nation|Politics|Today)\b|\s+(?:night\s+massacre\b|mornings|afternoons|evenings|nights|through)\b"
)


def weekday_alone(match: re.Match[str], begin: int) -> bool:
    """One certain weekday: not "every Monday", "on a Friday", "Black Friday", "the Sunday Times", "Friday nights"."""
    before = match.string[max(begin, match.start() - _BEFORE) : match.start()]
    if _MANY_DAYS.search(before) or _NAMED_DAY.search(before):
        return False
    paper = _WEEKDAY_PAPER.match(match.string, match.end("weekday"))
    return paper is None


def season_alone(match: re.Match[str], begin: int) -> bool:
    """A season without a year: "in the spring", "by autumn"; not "spring a surprise", "in the fall of the regime"."""
    before = match.string[max(begin, match.start() - _BEFORE) : match.start()]
    if re.match(r"\s+(?:of|from)\b|-|s\b|\s+(?:training|break|semester|term)\b", match.string[match.end() :]):
        return False
    return (
        re.search(
            r"\b(?i:in the|in|by the|by|until the|until|since the|since|during the|early|late|mid|for the|before the|through the|"
            r"early in the|late in the|later in the|early this|from the)[\s-]+\Z",
            before,
        )
        is not None
        and not re.search(r"\b(?i:in|by|until|since|for)\s+\Z", before)
        or re.search(r"\b(?i:in|by|until|since|for)\s+\Z", before) is not None
        and match["season"].lower() != "fall"
    )


def day_of_month(match: re.Match[str], begin: int) -> bool:
    """ "On the 13th" and nothing more: not the 9th Circuit, the 14th Amendment, the 20th century, the 5th of six."""
    before = match.string[max(begin, match.start() - _BEFORE) : match.start()]
    if not re.search(r"\b(?i:on|by|until|till|before|after|for|from|since|and|to)\s+(?:the\s+)?\Z", before):
        return False
    return (
        re.match(
            r"\s*(?:[.,;:!?)\]—–]|\Z|(?:and|or|at|in|when|with|but|that|after|before|as|while|to|for)\b(?! the (?:list|row|time)))",
            match.string[match.end() :],
        )
        is not None
    )


def today_alone(match: re.Match[str], begin: int) -> bool:
    """The day itself: not "USA Today", "the Today programme"."""
    word = match[0]
    if word != "Today":
        return True
    before = match.string[max(begin, match.start() - _BEFORE) : match.start()]
    if re.match(r"\s+(?:show|programme|program|Show|Programme|host|co-host|anchor)\b|[”\"]? show\b", match.string[match.end() :]):
        return False
    return not before.strip() or re.search(r"(?:[.;:!?“\"‘'(–—-]|\n)\s*\Z", before) is not None


def counted(match: re.Match[str], begin: int) -> bool:
    """Always a date; here so that "30-40 years ago" is not read as "40 years ago"."""
    before = match.string[max(begin, match.start() - 3) : match.start()]
    return not re.search(r"[\d$£€.,][-–]?\Z", before)


def not_a_span(match: re.Match[str], begin: int) -> bool:
    """"Last week", not the stretch of time of "over the past week" and "the last year of his life"."""
    before = match.string[max(begin, match.start() - 12) : match.start()].lower()
    word = match["relation"].lower()
    if re.search(r"\b(?:the|his|her|its|their|each|every)\s+(?:very\s+)?\Z", before):
        return False
    return word not in ("past", "following", "previous", "preceding")


def year_clock(match: re.Match[str], begin: int) -> bool:
    """A figure with slashes is a date, not a part of an address or a fraction."""
    before = match.string[max(begin, match.start() - 1) : match.start()]
    return before not in tuple("/\\.-$#=&?_")


def month_range(match: re.Match[str], begin: int) -> bool:
    """Days from one to a later one: "April 6-24", "between June 3 and 9"; "June 3 and 9" are two days."""
    if int(match["last_day"]) <= int(re.match(r"\d+", match["day"])[0]):  # type: ignore[index]  # a day begins with figures
        return False
    joint = match.string[match.end("day") : match.start("last_day")]
    if "and" not in joint:
        return True
    return re.search(r"\b(?i:between)\s+\Z", match.string[max(begin, match.start() - 12) : match.start()]) is not None


def day_range(match: re.Match[str], begin: int) -> bool:
    """The same with the month behind: "between 3 and 9 June"."""
    return figures(match, begin) and month_range(match, begin)


def hyphenated(match: re.Match[str], begin: int) -> bool:
    """Two whole dates are one range only with a dash between; "from April 28 to May 9" are two dates."""
    return match.string[match.end("day") : match.start("last_month")].strip(" stndrh") in ("-", "–", "—")


def figures(match: re.Match[str], begin: int) -> bool:
    """The figures stand alone: no part of a longer number, a path, a sum or a docket number."""
    before = match.string[max(begin, match.start() - 2) : match.start()]
    return before[-1:] not in ("/", "\\", "$", "£", "€", "#", "=", "&", "_", ":", "@") and not re.search(r"\d[-–.,]\Z|\w-\Z", before)


def month_day(match: re.Match[str], begin: int) -> bool:
    """"On May 12", "the May 12 vote"; "in May 12 people were held" is a month and a number of people."""
    before = match.string[max(begin, match.start() - 12) : match.start()]
    if re.search(r"\b(?i:in)\s+\Z", before) and not match["year"]:
        return re.match(r"\s+[a-z]", match.string[match.end() :]) is None
    return True


def month_year(match: re.Match[str], begin: int) -> bool:
    """"In June 2005"; not "in June 2,005 people" nor "in June 2000 jobs were lost"."""
    if match["year"] is None or not match["year"].endswith("00"):
        return True
    return _PLURAL_NOUN.match(match.string, match.end()) is None


def year_range(match: re.Match[str], begin: int) -> bool:
    """"2010-2014", "2010-11": the second year is later; not a docket number."""
    first, last = int(match["year"]), match["last_year"]
    end = int(last) if len(last) == 4 else first - first % 100 + int(last)
    return figures(match, begin) and first < end <= first + 60 and (len(last) == 4 or end == first + 1)


def later(match: re.Match[str], begin: int) -> bool:
    """"Three days later", "a week earlier"; not "three days before the vote" and "two years later than planned"."""
    after = match.string[match.end() : match.end() + 12]
    if match["relation"].lower() in ("before", "previously"):
        return counted(match, begin) and re.match(r"\s*(?:[.,;)]|\Z)", after) is not None
    return counted(match, begin) and not after.startswith(" than")


_NO_APPOINTMENT = re.compile(r"\b(?i:first|last|worst|biggest|largest|most|best|time|only|once|twice|not|never|days?|weeks?|years?)\b[^.;]{0,40}\b(?i:in)\s+\Z")


def in_time(match: re.Match[str], begin: int) -> bool:
    """"In two weeks", said of what will be; whether it will be is for the direction to say."""
    before = match.string[max(begin, match.start() - 60) : match.start()]
    if not re.search(r"\b(?i:in)\s+(?:(?:about|just|another|exactly)\s+)?\Z", before) or _NO_APPOINTMENT.search(before):
        return False
    return re.match(r"(?:['’]s?\s+time)?\s*(?:[.,;:)]|\Z|(?:and|when|at|for|on|with|but|before|after)\b)", match.string[match.end("unit") :]) is not None


def anaphor(match: re.Match[str], begin: int) -> bool:
    """"The same day", "the following week"; bare "next week" and "previous years" are no anaphora."""
    before = match.string[max(begin, match.start() - 8) : match.start()].lower()
    if re.match(r"\s+(?:or|of|in which)\b", match.string[match.end() :]):
        return False
    return re.search(r"\b(?:the|that|very)\s+\Z", before) is not None


def that_time(match: re.Match[str], begin: int) -> bool:
    """"That day", "that same month" as a date, not "that day care" or "that week-long"."""
    return re.match(r"\s*(?:[.,;:)]|['’]s\b|\Z|(?:and|in|at|when|he|she|they|the|to|with|for|on|by)\b)", match.string[match.end() :]) is not None


def quarter(match: re.Match[str], begin: int) -> bool:
    """A quarter of the year: with its year, or after "in the"; not the first quarter of a game or a century."""
    if match["year"] or match["year_relation"]:
        return True
    before = match.string[max(begin, match.start() - 14) : match.start()].lower()
    after = match.string[match.end() : match.end() + 12]
    return re.search(r"\b(?:the|in|for|its|their|fiscal)\s+\Z", before) is not None and not re.match(r"\s+(?:of|mile|finish)", after)


def the_weekend(match: re.Match[str], begin: int) -> bool:
    """"Over the weekend"; not "every weekend", "a long weekend", "weekend getaway"."""
    before = match.string[max(begin, match.start() - 24) : match.start()].lower()
    if re.match(r"\s+(?:of|getaway|trip|home)\b", match.string[match.end() :]):
        return False
    return re.search(r"\b(?:over|during|on|at|for|by|after|through|before|since|until) the\s+\Z", before) is not None


def holiday(match: re.Match[str], begin: int) -> bool:
    """The day: "before Christmas", "on Labor Day"; not "a Christmas party", "the Christmas market"."""
    name = match["holiday"].lower()
    if " " in name and not name.startswith("easter") and not name.endswith(("eve",)):
        return re.match(r"\s+(?:parade|weekend|sale|massacre|card|dinner|gala)\b", match.string[match.end() :]) is None
    if match["year"] or match["year_relation"]:
        return True
    before = match.string[max(begin, match.start() - 20) : match.start()].lower()
    if re.match(r"\s+[a-z]{3,}", match.string[match.end() :]) and not re.match(r"\s+(?:and|but|when|with|that|for|after|because|said|was|is)\b", match.string[match.end() :]):
        return False
    return re.search(r"\b(?:before|after|by|until|since|on|around|last|next|this|at|over|past)\s+\Z", before) is not None


def relative_month(match: re.Match[str], begin: int) -> bool:
    """"Last March", "next May"; not "the last March on Washington" and "previous April Jones"."""
    before = match.string[max(begin, match.start() - 4) : match.start()].lower()
    return match["relation"].lower() in ("this", "next", "last", "this past", "this coming") and not before.endswith("the ")


def relative_season(match: re.Match[str], begin: int) -> bool:
    """"Last fall", "this past summer"; not "his last summer", "the fall"."""
    before = match.string[max(begin, match.start() - 6) : match.start()].lower()
    return not re.search(r"\b(?:his|her|its|our)\s+\Z", before)


def the_day(match: re.Match[str], begin: int) -> bool:
    """"The day before", "a year earlier"; not "every day after"."""
    return re.search(r"\b(?i:the)\s+\Z", match.string[max(begin, match.start() - 6) : match.start()]) is not None


def relative_weekday(match: re.Match[str], begin: int) -> bool:
    """"Next Friday", "this past Monday"; not "the last Sunday of the session"."""
    before = match.string[max(begin, match.start() - 4) : match.start()].lower()
    return not (before.endswith("the ") and match["relation"].lower() in ("last", "next", "past"))
