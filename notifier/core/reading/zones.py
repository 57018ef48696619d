"""case + text -> the time zone of its days: its court's, else that of the state or country that configuration or text name.

"This morning", printed at half past midnight in UTC, is another day in Sydney than in New York.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from notifier.core.language.courts import timezone_of
from notifier.core.language.courts.directory import states
from notifier.core.language.names import fold
from notifier.core.model.cases import Case

_BEGINNING = 4000
"""Characters of a text in which it names its country, if it does."""
# Places and offices of one country that stand in its court news; the seat of most of its courts gives the zone.
_COUNTRIES: Final = (
    (
        "Europe/London",
        "crown court|magistrates' court|old bailey|royal courts of justice|crown prosecution service|sheriff court|"
        "secretary of state for|court of session|london|england|scotland|wales|belfast|manchester|birmingham crown|"
        "metropolitan police",
    ),
    ("Europe/Dublin", "gardai|dublin|central criminal court|circuit criminal court|four courts|republic of ireland"),
    (
        "Australia/Sydney",
        "sydney|melbourne|canberra|new south wales|nsw|queensland|brisbane|tasmania|federal court of australia|"
        "full court of the federal court|full federal court|australia|"
        "australian",
    ),
    ("Australia/Perth", "perth|western australia"),
    ("Pacific/Auckland", "new zealand|auckland|wellington high court|christchurch"),
    ("Asia/Kolkata", "supreme court of india|india|delhi|mumbai|bombay|kolkata|calcutta|madras|chennai|kerala|lakh|crore"),
    ("Asia/Singapore", "singapore|kuala lumpur|malaysia"),
    ("Asia/Hong_Kong", "hong kong"),
    ("Africa/Johannesburg", "south africa|south african|johannesburg|pretoria|cape town|durban"),
    ("Africa/Lagos", "nigeria|lagos|abuja"),
    ("Africa/Nairobi", "kenya|nairobi|uganda|kampala"),
    ("Asia/Jerusalem", "israel|israeli|jerusalem|tel aviv"),
    ("Europe/Berlin", "germany|german|berlin|paris|france|french|the hague|netherlands|stockholm|sweden|madrid|rome|italy|vienna"),
    ("America/Toronto", "ontario|toronto|ottawa|quebec|montreal|crown attorney|canada|canadian"),
    ("America/Vancouver", "british columbia|vancouver"),
    ("America/Edmonton", "alberta|calgary|edmonton|lethbridge"),
    ("America/Winnipeg", "manitoba|winnipeg|saskatchewan|regina"),
    ("America/Halifax", "nova scotia|halifax|new brunswick"),
)
_DOLLARS: Final = {
    "Australia": "AUD",
    "Pacific/Auckland": "NZD",
    "Asia/Singapore": "SGD",
    "Asia/Hong_Kong": "HKD",
    "America/Vancouver": "CAD",
    "America/Edmonton": "CAD",
    "America/Winnipeg": "CAD",
    "America/Halifax": "CAD",
    "America/Toronto": "CAD",
}
_OF_STATE: Final = re.compile(
    r"\b(?:state|people|commonwealth) of (?:the )?(?:state of )?([a-z]+(?: (?:york|jersey|mexico|carolina|dakota|"
    r"hampshire|island|virginia))?)\b"
)
_PLACES: Final = tuple((zone, re.compile(rf"\b(?:{words})\b")) for zone, words in _COUNTRIES)


def zone_of(cases: Iterable[Case], folded: str, otherwise: str) -> str:
    """The zone of the first case that has one by its configuration; else by the text, for those without any court of ours."""
    tracked = list(cases)
    for case in tracked:
        zone = _by_configuration(case)
        if zone is not None:
            return zone
    return _by_places(folded[:_BEGINNING]) or otherwise if tracked else otherwise


def dollar_of(zone: str) -> str:
    """The ISO 4217 code of what a sum with nothing but "$" is in, where a court of the zone awards it."""
    return _DOLLARS.get(zone) or _DOLLARS.get(zone.split("/")[0], "USD")


def has_civil_juries(zone: str) -> bool:
    """Whether civil suits are tried by juries where the zone lies, so that a judge's finding may be short of a verdict."""
    return zone.split("/")[0] in ("America", "US", "UTC", "Pacific") and zone not in _DOLLARS


def high_courts_try(zone: str) -> bool:
    """Whether a High Court tries cases where the zone lies: Australia's only hears appeals, those of India mostly."""
    return zone in _TRYING_HIGH or zone.startswith("Africa/")


_TRYING_HIGH: Final = frozenset({"Europe/London", "Europe/Dublin", "Pacific/Auckland", "Asia/Singapore", "Asia/Hong_Kong"})


@lru_cache(maxsize=16384)
def _by_configuration(case: Case) -> str | None:
    known = timezone_of(case.court)
    if known is not None:
        return known
    words = fold(" ; ".join((case.name, *case.context, *case.aliases, *(party.name for party in case.parties))))
    place = _OF_STATE.search(words)
    for name in (place.group(1) if place is not None else "", *map(fold, case.context)):
        state = states().get(name)
        if state is not None and state.districts:
            return timezone_of(state.districts[0])
    return _by_places(words)


def _by_places(folded: str) -> str | None:
    """The zone of which most words stand in a text; None where it names none of them."""
    counts = {zone: sum(1 for _ in pattern.finditer(folded)) for zone, pattern in _PLACES}
    best = max(counts, key=lambda zone: counts[zone])
    return best if counts[best] else None
