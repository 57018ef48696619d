"""text -> districts and circuits: courts that are told apart by a direction or a number."""

from __future__ import annotations

import re
from typing import Final

from notifier.core.language.courts.directory import COURTS, ORDINALS, State, states
from notifier.core.language.courts.mention import CourtMention
from notifier.core.language.names import fold

# --- districts -------------------------------------------------------------------------------------------------------

DIRECTIONS: Final = {"southern": "s", "northern": "n", "eastern": "e", "western": "w", "middle": "m", "central": "c"}
_DIRECTION: Final = re.compile(r"\b(Southern|Northern|Eastern|Western|Middle|Central)\s\Z")
_THE: Final = re.compile(r"\b[Tt]he\s\Z")
# "U.S. District Court for the Southern District of …", "federal court in the …"
_FULL_COURT: Final = re.compile(
    r"\b(?:(?:U\.?\s?S\.?|United States|federal)\s)?(?:[Dd]istrict\s)?[Cc]ourt(?:house)?s?\s(?:for|in|of)\sthe\s\Z"
)
# Prosecutors have districts too, and they are not the court's words.
_NOT_COURT: Final = re.compile(
    r"\b(?:[Aa]ttorneys?|[Pp]rosecutors?|[Oo]ffice|[Mm]arshals?|[Tt]rustee)(?:['’]s?\s[Oo]ffice)?\s(?:for|in|of)\s(?:the\s)?\Z"
)
_STATE: Final = re.compile(r"\s((?:(?:New|North|South|West|Rhode|Puerto)\s)?[A-Z][\w'’]*)")


def read_acronym(head: re.Match[str]) -> CourtMention | None:
    state = _postal(head[0][2:])
    court = _district_id(state, head[0][0].lower()) if state else None
    return CourtMention(head.start(), head.end(), (court,), "trial", "federal", state.name) if court and state else None


def read_citation(text: str, head: re.Match[str], stop: int) -> CourtMention | None:
    """ "S.D.N.Y.", "E.D. Va.": the direction, then a state shortened as lawyers do."""
    after = re.compile(r"\s?((?:[NSWR]\.\s?)?[A-Z][a-z]*\.?(?:[A-Z]\.)?)").match(text, head.end(), stop)
    if after is None:
        return None
    for name in (after[1], after[1].replace(" ", ""), after[1].rstrip(".")):
        state = states().get(fold(name))
        court = _district_id(state, head[0][0].lower()) if state else None
        if court and state:
            return CourtMention(head.start(), after.end(), (court,), "trial", "federal", state.name)
    return None


def read_district(text: str, head: re.Match[str], start: int, stop: int) -> CourtMention | None:
    """ "Southern District of New York", "U.S. District Court for the District of Massachusetts"; `head` is "District of"."""
    after = _STATE.match(text, head.end(), stop)
    state = _state(after[1]) if after else None
    if after is None or state is None:
        return None
    begin = head.start()
    direction = _DIRECTION.search(text[max(start, begin - 10) : begin])
    if direction:
        begin -= len(direction[0])
    front = text[max(start, begin - 60) : begin]
    court = _district_id(state, DIRECTIONS[direction[1].lower()] if direction else "")
    if court is None or _NOT_COURT.search(front):
        return None
    full = _FULL_COURT.search(front)
    if full:
        begin -= len(full[0])
    elif direction is None and (not _THE.search(front) or state.postal == "DC"):
        return None  # the place, not the court
    return CourtMention(begin, after.end(), (court,), "trial", "federal", state.name)


def _state(name: str) -> State | None:
    if name == "Columbia":
        name = "District of Columbia"
    return states().get(fold(name))


def _district_id(state: State, direction: str) -> str | None:
    """The district of a state by the first letter of its direction; without one, the only district that there is."""
    if not direction:
        return state.districts[0] if len(state.districts) == 1 else None
    wanted = state.postal.lower() + direction + "d"
    return wanted if wanted in state.districts else None


def _postal(letters: str) -> State | None:
    return next((state for state in states().values() if state.postal == letters), None)


# --- circuits --------------------------------------------------------------------------------------------------------

_CIRCUIT: Final = re.compile(
    r"\b(?:(?P<number>\d{1,2})(?:st|nd|rd|th|d|ST|ND|RD|TH)|(?P<word>First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh)"
    r"|(?P<dc>D\.?\s?C\.?)|(?P<fed>Fed(?:eral|\.)))\s(?:U\.?\s?S\.?\s|Federal\s)?\Z"
)
_OF_APPEALS_FOR: Final = re.compile(r"(?:\bU\.?\s?S\.?\s|\bUnited States\s)?\b[Cc]ourt of [Aa]ppeals for the\s\Z")
_APPEALS_AFTER: Final = re.compile(r"\s[Cc]ourts? of [Aa]ppeals?|\s(?:[Aa]ppeals|[Aa]ppellate) [Cc]ourt|\s[Cc]ourt\b(?! [Jj]udge)")


def read_circuit(text: str, head: re.Match[str], start: int, stop: int) -> CourtMention | None:
    back_start = max(start, head.start() - 28)
    before = _CIRCUIT.search(text[back_start : head.start()])
    if before is None:
        return None
    if before["dc"]:
        court = "cadc"
    elif before["fed"]:
        court = "cafc"
    elif before["word"]:
        court = f"ca{ORDINALS.index(before['word'].lower()) + 1}"
    else:
        court = f"ca{int(before['number'])}"
    if court not in COURTS:
        return None  # Florida has a Seventeenth Circuit
    begin, end = back_start + before.start(), head.end()
    if found := _OF_APPEALS_FOR.search(text[max(start, begin - 50) : begin]):
        begin -= len(found[0])
    if after := _APPEALS_AFTER.match(text, end, stop):
        end = after.end()
    return CourtMention(begin, end, (court,), "appeal", "federal")
