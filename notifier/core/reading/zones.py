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
# fmt: off
_COUNTRIES: Final = (
    ("Europe/London",
        "crown court|magistrates' court|old bailey|royal courts of justice|crown prosecution service|sheriff court|"
        "secretary of state for|home secretary|court of session|high court of justiciary|lord advocate|procurator fiscal|"
        "high court in (?:glasgow|edinburgh|aberdeen)|london|england|scotland|scottish|wales|welsh|belfast|manchester|"
        "birmingham crown|metropolitan police|nhs|leeds|sheffield|liverpool|nottingham|leicester|cardiff|swansea|glasgow|edinburgh|"
        "aberdeen|dundee|inverness|yorkshire|lancashire|merseyside|united kingdom"),
    ("Europe/Dublin",
        "gardai|garda|dublin|central criminal court|special criminal court|circuit criminal court|four courts|republic of ireland|"
        "irish|limerick|galway|waterford|ennis|donegal|tralee|kilkenny|taoiseach|(?:co|county) (?:cork|clare|kerry|mayo|louth)"),
    ("Australia/Sydney",
        "sydney|melbourne|canberra|new south wales|nsw|queensland|brisbane|tasmania|hobart|adelaide|federal court of australia|"
        "full court of the federal court|full federal court|australia|australian|wollongong|geelong|ballarat|bendigo|townsville|"
        "cairns|parramatta|dubbo|supreme court of victoria|county court of victoria|victorian supreme court|northern territory"),
    ("Australia/Perth", "perth|western australia|fremantle"),
    ("Pacific/Auckland",
        "new zealand|auckland|wellington high court|christchurch|napier|hawke's bay|dunedin|otago|tauranga|rotorua|whangarei|"
        "palmerston north|invercargill|queenstown|waikato|aotearoa"),
    ("Asia/Kolkata",
        "supreme court of india|india|delhi|mumbai|bombay|kolkata|calcutta|madras|chennai|kerala|kochi|karnataka|bengaluru|"
        "bangalore|hyderabad|telangana|gujarat|ahmedabad|allahabad|lucknow|uttar pradesh|maharashtra|pune|tamil nadu|rajasthan|"
        "punjab and haryana|sessions court|enforcement directorate|lakh|crore"),
    ("Asia/Singapore", "singapore|kuala lumpur|malaysia"),
    ("Asia/Hong_Kong", "hong kong"),
    ("Africa/Johannesburg",
        "south africa|south african|johannesburg|pretoria|cape town|durban|bloemfontein|gauteng|kwazulu-natal|pietermaritzburg|"
        "limpopo|mpumalanga|(?:eastern|western|northern) cape|gqeberha|polokwane|makhanda|soweto"),
    ("Africa/Lagos", "nigeria|lagos|abuja|port harcourt|naira|efcc"),
    ("Africa/Nairobi", "kenya|nairobi|mombasa|kisumu|uganda|kampala"),
    ("Africa/Accra", "ghana|accra|kumasi"),
    ("Asia/Jerusalem", "israel|israeli|jerusalem|tel aviv"),
    ("Europe/Berlin", "germany|german|berlin|paris|france|french|the hague|netherlands|stockholm|sweden|madrid|rome|italy|vienna"),
    ("America/Toronto",
        "ontario|toronto|ottawa|quebec|montreal|crown attorney|canada|canadian|rcmp|superior court of justice"),
    ("America/Vancouver", r"british columbia|vancouver|b\.c\.|kelowna|nanaimo"),
    ("America/Edmonton", "alberta|calgary|edmonton|lethbridge|red deer"),
    ("America/Winnipeg", "manitoba|winnipeg|saskatchewan|saskatoon|regina|court of king's bench"),
    ("America/Halifax", "nova scotia|halifax|new brunswick|moncton|newfoundland"),
)
# fmt: on
_AT_HOME: Final = re.compile(
    r"\bu\.s\.(?!\$)|\bunited states\b|\bfbi\b|\bdistrict attorney|\bgrand jury|\bfederal (?:judge|jury|prosecutors|grand)\b|"
    r"\bamericans?\b|\bnew york\b|\bcalifornia\b|\btexas\b|\bflorida\b|\bwashington, d\.c\."
)
"""Words of American court news: what it says of other countries it says in passing."""
_BY_HOST: Final = {
    "au": "Australia/Sydney", "nz": "Pacific/Auckland", "ie": "Europe/Dublin", "uk": "Europe/London", "in": "Asia/Kolkata",
    "za": "Africa/Johannesburg", "ke": "Africa/Nairobi", "ng": "Africa/Lagos", "gh": "Africa/Accra", "sg": "Asia/Singapore",
    "hk": "Asia/Hong_Kong", "ca": "America/Toronto",
}  # fmt: skip
"""The country of an outlet by the end of its host name."""
_HOST: Final = re.compile(r"^https?://[^/:]*\.(\w{2})(?:[/:]|$)")
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
_PLACES: Final = tuple((zone, re.compile(rf"\b(?:{words})(?!\w)")) for zone, words in _COUNTRIES)


def zone_of(cases: Iterable[Case], folded: str, otherwise: str, *, outlet: str = "", url: str | None = None) -> str:
    """The zone of the first case that has one by its configuration; else by the text, for those without any court of ours, or by
    the outlet: its name, the country of its host."""
    tracked = list(cases)
    for case in tracked:
        zone = _by_configuration(case)
        if zone is not None:
            return zone
    if not tracked:
        return otherwise
    beginning = folded[:_BEGINNING]
    found = _most_named(beginning)
    if found is not None and found[1] > sum(1 for _ in _AT_HOME.finditer(beginning)):
        return found[0]
    if found is not None or _AT_HOME.search(beginning) is not None:
        return otherwise
    host = _HOST.match(url or "")
    return _by_places(fold(outlet)) or (_BY_HOST.get(host[1]) if host is not None else None) or otherwise


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
    named = (case.name, case.court or "", *case.context, *case.aliases, *(party.name for party in case.parties))
    words = fold(" ; ".join(named))
    place = _OF_STATE.search(words)
    for name in (place.group(1) if place is not None else "", *map(fold, case.context)):
        state = states().get(name)
        if state is not None and state.districts:
            return timezone_of(state.districts[0])
    return _by_places(words)


def _by_places(folded: str) -> str | None:
    """The zone of which most words stand in a text; None where it names none of them."""
    found = _most_named(folded)
    return found[0] if found is not None else None


def _most_named(folded: str) -> tuple[str, int] | None:
    """The zone of which most words stand in a text, and how many do."""
    counts = {zone: sum(1 for _ in pattern.finditer(folded)) for zone, pattern in _PLACES}
    best = max(counts, key=lambda zone: counts[zone])
    return (best, counts[best]) if counts[best] else None
