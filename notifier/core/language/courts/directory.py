"""id -> court: the directory, read from the package's data when it is first asked for anything."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final
from urllib.parse import urlsplit

from notifier.core.language.names import fold


@dataclass(frozen=True, slots=True)
class Court:
    """A court of the directory. `place` is its state; `feed` the address of its own feed, None where it has none;
    `timezone` an IANA name; `aliases` are how newspapers call it."""

    id: str
    name: str
    kind: str
    citation: str
    place: str
    feed: str | None
    timezone: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """A state, district or territory of the US: its courts as ids, `supreme` None where it has none of its own here."""

    name: str
    abbreviation: str
    postal: str
    supreme: str | None
    appeals: tuple[str, ...]
    districts: tuple[str, ...]


class _Directory(Mapping[str, Court]):
    """All courts by id, in the order of the file: the Supreme Court, the circuits, the districts, … the states."""

    def __getitem__(self, key: str) -> Court:
        return _courts()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(_courts())

    def __len__(self) -> int:
        return len(_courts())

    def __contains__(self, key: object) -> bool:
        return key in _courts()


COURTS: Final[Mapping[str, Court]] = _Directory()


def short_name(court: str) -> str:
    """How lawyers cite the court ("S.D.N.Y."); the word itself where the directory does not know it."""
    known = _courts().get(court)
    return known.citation or known.name if known else court


def timezone_of(court: str | None) -> str | None:
    """The IANA zone of a court's days; None where the court is unknown."""
    known = _courts().get(court) if court else None
    return known.timezone if known else None


def search(word: str) -> list[Court]:
    """Courts of which the id, the name, the citation, the place, a seat or an alias holds `word`; those that are it come first."""
    wanted = fold(word).strip()
    exact: list[Court] = []
    partly: list[Court] = []
    for court in _courts().values():
        texts = [fold(text) for text in (court.id, court.citation, court.name, court.place, *court.aliases)]
        if wanted in texts or wanted.replace(".", "") in (court.id, texts[1].replace(".", "").replace(" ", "")):
            exact.append(court)
        elif any(wanted in text for text in texts):
            partly.append(court)
    return exact + partly


def court_of_host(address: str) -> str | None:
    """The court that serves a feed at this address or host ("https://ecf.nysd.uscourts.gov/…" -> "nysd"), else None."""
    host = urlsplit(address if "//" in address else f"//{address}").hostname
    return _hosts().get(host or "")


# --- what the data says --------------------------------------------------------------------------------------------


def _rows(name: str) -> list[dict[str, str]]:
    text = files("notifier.core.language").joinpath("data", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@cache
def _courts() -> dict[str, Court]:
    return {
        row["id"]: Court(
            id=row["id"],
            name=row["name"],
            kind=row["kind"],
            citation=row["citation"],
            place=row["place"],
            feed=row["feed"] or None,
            timezone=row["timezone"],
            aliases=tuple(_aliases(row)),
        )
        for row in _rows("courts.csv")
    }


@cache
def _hosts() -> dict[str, str]:
    return {urlsplit(court.feed).hostname or "": court.id for court in _courts().values() if court.feed}


@cache
def states() -> dict[str, State]:
    """States by folded name and by folded abbreviation ("california", "calif.", "cal.", "ca" only in capitals elsewhere)."""
    districts: dict[str, list[str]] = {}
    for row in _rows("seats.csv"):
        districts.setdefault(row["state"], []).append(row["court"])
    found: dict[str, State] = {}
    for row in _rows("states.csv"):
        state = State(
            name=row["state"],
            abbreviation=row["abbreviation"],
            postal=row["postal"],
            supreme=row["supreme"] or None,
            appeals=tuple(filter(None, row["appeals"].split("|"))),
            districts=tuple(districts.get(row["state"], ())),
        )
        for name in (row["state"], row["abbreviation"], *_OTHER_ABBREVIATIONS.get(row["state"], ())):
            if name:
                found[fold(name)] = state
    return found


_OTHER_ABBREVIATIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "California": ("Cal.",),
    "Hawaii": ("Haw.", "Hawai'i"),
    "Kansas": ("Kans.",),
    "Nebraska": ("Nebr.",),
    "Oregon": ("Or.",),
    "Pennsylvania": ("Penn.", "Penna."),
    "Texas": ("Tex.",),
    "West Virginia": ("W. Va.",),
    "Wisconsin": ("Wisc.",),
    "District of Columbia": ("Washington, D.C.", "Washington D.C.", "D.C", "DC"),
    "Virgin Islands": ("U.S. Virgin Islands",),
}


@cache
def cities() -> dict[str, tuple[tuple[str, str], ...]]:
    """Folded name of a city -> (district court, state) for each district that sits in a city of this name."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in _rows("seats.csv"):
        for city in row["cities"].split("|"):
            found[fold(city)] = (*found.get(fold(city), ()), (row["court"], row["state"]))
    return found


@cache
def seats() -> dict[str, tuple[str, ...]]:
    """District court -> the cities in which it sits, the main one first."""
    return {row["court"]: tuple(row["cities"].split("|")) for row in _rows("seats.csv")}


# --- circuits ------------------------------------------------------------------------------------------------------

ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh")
# The city by which newspapers call a court of appeals ("the New Orleans-based appeals court"), and the states under it.
CIRCUITS: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "ca1": ("Boston", ("Maine", "Massachusetts", "New Hampshire", "Rhode Island", "Puerto Rico")),
    "ca2": ("Manhattan", ("New York", "Connecticut", "Vermont")),
    "ca3": ("Philadelphia", ("Pennsylvania", "New Jersey", "Delaware", "Virgin Islands")),
    "ca4": ("Richmond", ("Maryland", "Virginia", "West Virginia", "North Carolina", "South Carolina")),
    "ca5": ("New Orleans", ("Louisiana", "Texas", "Mississippi")),
    "ca6": ("Cincinnati", ("Ohio", "Michigan", "Kentucky", "Tennessee")),
    "ca7": ("Chicago", ("Illinois", "Indiana", "Wisconsin")),
    "ca8": ("St. Louis", ("Missouri", "Arkansas", "Iowa", "Minnesota", "Nebraska", "North Dakota", "South Dakota")),
    "ca9": (
        "San Francisco",
        ("California", "Oregon", "Washington", "Arizona", "Nevada", "Idaho", "Montana", "Alaska", "Hawaii", "Guam",
         "Northern Mariana Islands"),
    ),
    "ca10": ("Denver", ("Colorado", "Kansas", "New Mexico", "Oklahoma", "Utah", "Wyoming")),
    "ca11": ("Atlanta", ("Georgia", "Florida", "Alabama")),
    "cadc": ("Washington", ("District of Columbia",)),
}  # fmt: skip


@cache
def circuit_seats() -> dict[str, str]:
    """Folded city -> the court of appeals that sits there."""
    seats_of = {fold(city): court for court, (city, _) in CIRCUITS.items()}
    return {**seats_of, "new york": "ca2", "new york city": "ca2", "pasadena": "ca9", "st louis": "ca8", "washington d.c.": "cadc"}


@cache
def circuit_of_state() -> dict[str, str]:
    """State -> the court of appeals above its federal courts."""
    return {state: court for court, (_, under) in CIRCUITS.items() for state in under}


def bankruptcy_court(district: str) -> str:
    """The id of the bankruptcy court of a district ("nysd" -> "nysb")."""
    return {"azd": "arb", "ned": "nebraskab"}.get(district, f"{district[:-1]}b")


# --- how newspapers call them ----------------------------------------------------------------------------------------


def _aliases(row: Mapping[str, str]) -> Iterator[str]:
    """Names by rule, for listings and searches; a text is read by grammar (finding.py), not by this list."""
    court, name, place = row["id"], row["name"], row["place"]
    if court == "scotus":
        yield from ("U.S. Supreme Court", "Supreme Court", "the nation's highest court")
    elif row["kind"] == "appellate":
        circuit = name.rsplit(" for the ", 1)[1]
        yield circuit
        number = court.removeprefix("ca")
        if number.isdigit():
            ordinal = f"{number}{ {'1': 'st', '2': 'nd', '3': 'rd'}.get(number, 'th') }"
            yield from (f"{ordinal} Circuit", f"{ordinal} U.S. Circuit Court of Appeals")
        if court in CIRCUITS:
            yield f"{CIRCUITS[court][0]}-based federal appeals court"
    elif row["kind"] == "district":
        if " for the " in name:
            yield name.rsplit(" for the ", 1)[1]
        if " District of " in name and row["citation"][1:4] == ".D.":
            yield row["citation"].replace(".", "").replace(" ", "")
        yield from (f"federal court in {city}" for city in seats().get(court, ()))
    elif row["kind"] == "bankruptcy":
        yield f"{place} bankruptcy court"
    elif row["kind"] == "state supreme" and court not in ("ny", "dc", "me"):
        yield from (f"Supreme Court of {place}", f"{place}'s highest court")
    elif court == "nysupct":
        yield from ("Manhattan Supreme Court", "Brooklyn Supreme Court", "state Supreme Court in Manhattan")
