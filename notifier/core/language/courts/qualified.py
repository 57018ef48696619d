"""text -> courts by what stands around the word: "Manhattan federal court", "a state judge in Boston", "the Supreme Court"."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from notifier.core.language.courts.directory import bankruptcy_court, circuit_of_state, circuit_seats, states
from notifier.core.language.courts.mention import CourtMention, Level, System
from notifier.core.language.courts.places import Place
from notifier.core.language.names import fold
from notifier.core.language.wordlists import words as _words

# Small words that may stand among the qualifiers before a head.
_QUALIFIERS: Final = _words(
    """
    federal state state's appeals appellate superior district circuit bankruptcy supreme high top highest apex
    nation's county country's criminal civil municipal trial magistrate local provincial crown family probate
    juvenile traffic military three-judge grand chief senior of lower downtown federally upper
    """
)
_WINDOW: Final = 76
_AFTER_NAME: Final = re.compile(r"(?:\s(?:[A-Z][\w.'’-]*|de|la|van|von|der)){1,4}(?:,? (?:Jr\.|Sr\.|II|III|IV))?")
_PLACE_AFTER: Final = re.compile(
    r",?\s(?:(?:sitting|based|who sits|who is based|here)\s)?(?:in|of|for|at)\s(?:the\s)?"
    r"(?:downtown\s|lower\s|suburban\s|nearby\s|central\s)?"
    r"(?P<place>(?:(?:Northern|Southern|Eastern|Western|Middle|Central)\sDistrict\sof\s)?"
    r"[A-Z][\w.'’-]*(?:\s(?:of\s|de\s|la\s)?[A-Z][\w.'’-]*){0,3}(?:,\s(?:[A-Z][\w.]+(?:\s[A-Z][\w.]+)?))?)"
)
_COURT_OF: Final = re.compile(
    r"\sof\s(?:the\s)?(?P<of>(?:(?:Criminal|Civil|Special|Intermediate)\s)?[Aa]ppeals?|Common Pleas|Federal Claims|"
    r"International Trade|Chancery|Session|King['’]s Bench|Queen['’]s Bench|Justice|Cassation|Human Rights|Claims|Arbitration)"
)


def read_qualified(text: str, head: re.Match[str], start: int, stop: int) -> CourtMention | None:
    """The court that the words around "court", "judge", "jury" … name; None where they name none."""
    words = _qualifiers(text, head.start(), start)
    quals = [word for word, _ in words]
    word = head[0].lower()
    if word == "bailey":
        return CourtMention(words[-1][1], head.end(), (), "trial", "foreign") if quals[-1:] == ["old"] else None
    of = _COURT_OF.match(text, head.end(), stop) if word == "court" else None
    end = of.end() if of else head.end()
    kind = fold(of["of"]) if of else ""
    marks = set(quals)
    if word == "appellate division":
        marks.add("appellate")
    if not _is_court(word, marks, kind, head[0]) or (quals[-1:] == ["circuit"] and _ORDINAL.match(" ".join(quals[-3:]))):
        return None
    at = end
    if word in ("judge", "justice", "magistrate") and (name := _AFTER_NAME.match(text, end, stop)):
        at = name.end()
    after = _PLACE_AFTER.match(text, at, stop)
    place = Place.of(after["place"] if after else "", quals)
    if after and place.from_text:
        end = after.start("place") + place.length
    return _resolve(text, _begin(words, place, head.start()), end, word, marks, kind, place)


# "9th circuit", "second u.s circuit": read as a circuit by its number.
_ORDINAL: Final = re.compile(
    r".*\b(?:\d{1,2}(?:st|nd|rd|th|d)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh)\b"
)


def _begin(words: list[tuple[str, int]], place: Place, head: int) -> int:
    """Where the court's name begins: at its first qualifier or at the place among them, whichever comes first."""
    for number, (word, at) in enumerate(words):
        if number and word in _NAMED_AFTER_PLACE:
            return words[number - 1][1]
        if number == place.first or word in _COURT_MARKS or word.endswith("-based") or _NUMBERED.match(word):
            return at
    return head


# "Cook County", "Leeds Crown": the word before belongs to the name.
_NAMED_AFTER_PLACE: Final = _words("county crown superior sheriff magistrates magistrates'")
_NUMBERED: Final = re.compile(r"\d{1,3}(?:st|nd|rd|th|d)\Z")


_COURT_MARKS: Final = _words(
    """
    federal u.s us state state's supreme superior district circuit appeals appellate bankruptcy county criminal crown municipal high
    highest top apex magistrates magistrates' sheriff chancery commonwealth tax family surrogate's probate united provincial labour
    """
)


def _is_court(word: str, marks: set[str], kind: str, written: str) -> bool:
    """Whether head and qualifiers name a court at all: "the court", "the judge" and "the jury" alone do not."""
    if word in ("panel", "tribunal", "bench", "chancery"):
        return bool(marks & {"appeals", "appellate", "circuit", "federal", "king's", "queen's", "chancery"}) or (
            word == "chancery" and written == "Chancery"
        )
    if kind or word == "appellate division":
        return True
    if word.startswith("justice"):
        return "supreme" in marks or ("court" in marks and bool(marks & {"high", "appeals"}))
    return bool(marks & _COURT_MARKS)


def _qualifiers(text: str, place: int, start: int) -> list[tuple[str, int]]:
    """The folded words before a head that belong to it, nearest last, each with its offset."""
    low = max(start, place - _WINDOW)
    words: list[tuple[str, int]] = []
    at = place
    while len(words) < 8 and at > low and text[at - 1] in " \xa0":
        left = max(text.rfind(" ", low, at - 1), text.rfind("\n", low, at - 1), low - 1) + 1
        word = text[left : at - 1]
        folded = fold(word.strip("\"“‘'’([—–")) if word else ""
        if not _is_qualifier(word, folded):
            break
        words.insert(0, (folded.rstrip("."), left))
        at = left
    return words


def _is_qualifier(word: str, folded: str) -> bool:
    if not folded or word[-1] in ',;:!?"”)]—–' or folded in _ENDERS:
        return False
    if word[-1] == "." and len(folded) > 5 and folded not in states():
        return False
    return word[0].isupper() or word[0].isdigit() or folded in _QUALIFIERS or folded.endswith("-based")


_ENDERS: Final = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday and but when after while in on at to by from as if the a an
    """
)


def _resolve(text: str, begin: int, end: int, word: str, marks: set[str], kind: str, place: Place) -> CourtMention | None:
    def made(ids: tuple[str, ...], level: Level, system: System) -> CourtMention:
        return CourtMention(begin, end, ids, level, system, place.state.name if place.state else None)

    if place.foreign:
        return made((), _foreign_level(marks, kind), "foreign")
    if kind in _SPECIAL:
        return made((_SPECIAL[kind],), "trial", "federal")
    based = any(mark.endswith("-based") for mark in marks)
    federal = bool(marks & {"federal", "u.s", "us"}) or {"united", "states"} <= marks
    if "supreme" in marks:
        return _supreme(text, marks, place, federal, made)
    if _is_highest(word, marks):
        return _highest(text, marks, place, made)
    if "tax" in marks and federal:
        return made(("tax",), "trial", "federal")
    appeal = bool(marks & {"appeals", "appellate"}) or "appeal" in kind or (federal and "circuit" in marks)
    if federal or (based and appeal and place.name in circuit_seats()):
        return made(_federal(place, appeal, "bankruptcy" in marks), "appeal" if appeal else "trial", "federal")
    if kind == "chancery" or word == "chancery" or "chancery" in marks:
        return made(("delch",) if place.state is None or place.state.postal == "DE" else (), "trial", "state")
    if (
        marks & {"crown", "magistrates", "magistrates'", "sheriff", "king's", "queen's", "provincial", "labour"}
        or kind in _FOREIGN_KINDS
    ):
        return made((), "trial", "foreign")
    if appeal and place.from_text and place.name in circuit_seats() and not marks & {"state", "state's", "superior"}:
        # "an appeals court in San Francisco": the federal one is meant as often as the state's.
        return made(_federal(place, True, False) + (_general(place.state.appeals) if place.state else ()), "appeal", "unknown")
    if kind == "appeal" and (place.state is None or place.state.postal not in ("CA", "FL", "LA")):
        return made((), "appeal", "foreign" if not place.state else "state")
    if appeal:
        return _state_appeal(text, marks, kind, place, word, made)
    if "high" in marks:
        return _high(text, made)
    if "bankruptcy" in marks:
        return made(_federal(place, False, True), "trial", "federal")
    return _state_trial(marks, place, made)


_SPECIAL: Final = {"federal claims": "uscfc", "international trade": "cit"}
_FOREIGN_KINDS: Final = ("session", "king's bench", "queen's bench", "cassation", "human rights", "justice")


def _foreign_level(marks: set[str], kind: str) -> Level:
    if marks & {"appeal", "appeals", "appellate"} or "appeal" in kind:
        return "appeal"
    if "supreme" in marks or marks & {"apex", "top", "highest"}:
        return "unknown"
    return "trial" if marks & {"crown", "magistrates", "magistrates'", "district", "sheriff"} else "unknown"


Made = Callable[[tuple[str, ...], Level, System], CourtMention]


def _federal(place: Place, appeal: bool, bankruptcy: bool) -> tuple[str, ...]:
    """The federal courts that sit in a place; none where the words name no place."""
    if appeal:
        court = circuit_seats().get(place.name) or (circuit_of_state().get(place.state.name) if place.state else None)
        return (court,) if court else ()
    if place.direction and place.state:
        wanted = f"{place.state.postal.lower()}{place.direction}d"
        districts: tuple[str, ...] = tuple(court for court in place.state.districts if court == wanted)
    elif place.cities:
        districts = tuple(court for court, _ in place.cities)
    else:
        districts = place.state.districts if place.state else ()
    return tuple(map(bankruptcy_court, districts)) if bankruptcy else districts


def _is_highest(word: str, marks: set[str]) -> bool:
    return word == "court" and bool(marks & {"highest", "top", "apex"})


# --- supreme courts ----------------------------------------------------------------------------------------------

_NEW_YORK_TRIAL: Final = _words("manhattan brooklyn queens bronx kings nassau suffolk westchester erie albany rockland")
_HOME: Final = re.compile(
    r"\bU\.?S\.?\b|\bUnited States\b|\bAmerican?s?\b|\bWashington\b|\bCongress\b|\bjustices\b|\bfederal\b|\b(?:Trump|Biden|Obama)\b"
    r"|\b\d{1,2}(?:st|nd|rd|th) Circuit\b|\bCircuit\b|\bSCOTUS\b|\bJustice Department\b|\bcertiorari\b|\battorney general\b"
)
_ABROAD: Final = re.compile(
    r"\b(?:Britain|British|England|Scotland|Scottish|London|Canada|Canadian|Ottawa|Toronto|Ontario|Quebec|Alberta|British Columbia"
    r"|India|Indian|Delhi|Mumbai|Pakistan|Lahore|Islamabad|Australia|Australian|Sydney|Melbourne|Brisbane|Perth|Ireland|Irish|Dublin|Israel"
    r"|Israeli|Jerusalem|Kenya|Kenyan|Nairobi|Nigeria|Lagos|Pretoria|Johannesburg|Brazil|Spain|Spanish|Poland|Polish|Zealand|Zimbabwe"
    r"|crore|lakh|UK|QC|KC|Crown|barrister|solicitor|silks?|Lord Justice|apex court)\b"
)
_STATE_SUPREME: Final = re.compile(
    r"\b(?P<state>(?:(?:New|North|South|West|Rhode) )?[A-Z][a-z]+)(?:['’]s)? (?:state )?Supreme Court\b"
)


def _supreme(text: str, marks: set[str], place: Place, federal: bool, made: Made) -> CourtMention:
    in_washington = place.from_text and place.name == "washington"
    if (federal and "state" not in marks) or in_washington:
        return made(("scotus",), "supreme", "federal")
    if "appellate" in marks:
        return made(("nyappdiv",), "appeal", "state")
    if (place.state and place.state.postal == "NY") or marks & _NEW_YORK_TRIAL:
        return made(("nysupct",), "trial", "state")
    if place.state and place.state.supreme:
        return made((place.state.supreme,), "supreme", "state")
    if marks & {"state", "state's"}:
        return made(_states_in(text), "supreme", "state")
    return _bare_supreme(text, made)


# The answers below lean on the whole text, which many mentions share.
@lru_cache(maxsize=2)
def _states_in(text: str) -> tuple[str, ...]:
    """The state whose Supreme Court the text names in full, for "the state Supreme Court" elsewhere in it."""
    found: dict[str, None] = {}
    for match in _STATE_SUPREME.finditer(text):
        state = states().get(fold(match["state"]))
        if state and state.supreme and state.postal != "NY":
            found[state.supreme] = None
    return tuple(found) if len(found) == 1 else ()


def _bare_supreme(text: str, made: Made) -> CourtMention:
    """ "The Supreme Court" without a country: that of the United States, unless the text names another one, or speaks of a foreign
    land and of nothing American."""
    if _names_the_us(text):
        return made(("scotus",), "supreme", "federal")
    if _is_abroad(text):
        return made((), "unknown", "foreign")
    if others := _states_in(text):
        return made(others, "supreme", "state")
    return made(("scotus",), "supreme", "federal")


@lru_cache(maxsize=2)
def _names_the_us(text: str) -> bool:
    return "U.S. Supreme Court" in text or "US Supreme Court" in text or "SCOTUS" in text


@lru_cache(maxsize=2)
def _is_abroad(text: str) -> bool:
    """Whether a text speaks of a foreign land and of nothing American."""
    return _ABROAD.search(text) is not None and _HOME.search(text) is None


def _highest(text: str, marks: set[str], place: Place, made: Made) -> CourtMention:
    """ "The state's highest court", "Georgia's top court", "the nation's highest court"."""
    if place.state and place.state.supreme:
        return made((place.state.supreme,), "supreme", "state")
    if marks & {"state", "state's"}:
        return made(_states_in(text), "supreme", "state")
    if "apex" in marks:
        return made((), "supreme", "foreign")
    return _bare_supreme(text, made)


def _high(text: str, made: Made) -> CourtMention:
    """ "The high court" is the Supreme Court in American papers, a court of its own in many other lands."""
    if _is_abroad(text):
        return made((), "unknown", "foreign")
    if _speaks_of_justices(text):
        return _bare_supreme(text, made)
    return made((), "unknown", "unknown")


@lru_cache(maxsize=2)
def _speaks_of_justices(text: str) -> bool:
    return "Supreme Court" in text or "justices" in text


# --- state courts ----------------------------------------------------------------------------------------------------


def _state_appeal(text: str, marks: set[str], kind: str, place: Place, word: str, made: Made) -> CourtMention:
    state = place.state
    if state is None:
        if word == "appellate division":
            return made(("nyappdiv",) if "New Jersey" not in text else ("nyappdiv", "njsuperctappdiv"), "appeal", "state")
        if marks & {"state", "state's"}:
            return made((), "appeal", "state")
        return made((), "appeal", "unknown")
    if state.postal == "NY":
        return made(("ny",), "supreme", "state") if kind == "appeals" else made(("nyappdiv",), "appeal", "state")
    if state.postal == "MD" and kind == "appeals":
        return made(("md",), "supreme", "state")
    if state.postal == "WV" and "supreme" in marks:
        return made(("wva",), "supreme", "state")
    wanted = "crim" if "criminal" in kind or "criminal" in marks else "civ" if "civil" in kind or "civil" in marks else ""
    courts = tuple(court for court in state.appeals if wanted in court) if wanted else _general(state.appeals)
    return made(courts, "appeal", "state")


def _general(courts: tuple[str, ...]) -> tuple[str, ...]:
    """The appeals courts of a state that hear all matters, where it has one; else all of them."""
    general = tuple(court for court in courts if "crim" not in court and "civ" not in court and "commw" not in court)
    return general or courts


_TRIAL_IDS: Final = {
    ("superior", "DE"): "delsuperct", ("superior", "RI"): "risuperct", ("superior", "DC"): "supctdc",
    ("superior", "MA"): "masssuperct",
    ("family", "NY"): "nyfamct", ("surrogate's", "NY"): "nysurct", ("commonwealth", "PA"): "pacommwct",
}  # fmt: skip


def _state_trial(marks: set[str], place: Place, made: Made) -> CourtMention:
    postal = place.state.postal if place.state else ""
    for mark in ("superior", "family", "surrogate's", "commonwealth"):
        if mark in marks and (mark, postal) in _TRIAL_IDS:
            return made((_TRIAL_IDS[mark, postal],), "trial", "state")
    if "commonwealth" in marks and not postal:
        return made(("pacommwct",), "appeal", "state")
    if "superior" in marks and postal == "PA":
        return made(("pasuperct",), "appeal", "state")
    if "superior" in marks and place.name == "los angeles":
        return made(("calsuppctla",), "trial", "state")
    if postal == "NY" and "criminal" in marks:
        # "Manhattan criminal court" is the building: the city's court of first appearance and the trial court share it.
        return made(("nysupct", "nycrimct"), "trial", "state")
    if postal == "NY" and marks & {"state", "state's"}:
        return made(("nysupct",), "trial", "state")
    if (
        marks & {"district", "circuit"}
        and not marks & {"county", "state", "state's", "judicial"}
        and not any(map(_NUMBERED.match, marks))
    ):
        # "District Judge Ann Hale": federal, or of a state that calls its own courts so.
        return made((), "trial", "unknown")
    return made((), "trial", "state")
