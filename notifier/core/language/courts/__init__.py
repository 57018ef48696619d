"""The directory of courts, and where a text names one.

    directory.py  id -> court: name, citation, feed, time zone; places -> the courts that sit there
    finding.py    text -> courts, as newspapers call them ("federal court in Manhattan", "9th Circ.", "SDNY")
    numbered.py   districts and circuits
    qualified.py  courts by the words around them
    places.py     where they sit

Identifiers are CourtListener's. Facts about US courts come from courts-db (BSD-2-Clause) and are read from `data/` at first use.
"""

from __future__ import annotations

from notifier.core.language.courts.directory import (
    COURTS,
    Court,
    circuit_of_state,
    court_of_host,
    search,
    seats,
    short_name,
    timezone_of,
)
from notifier.core.language.courts.finding import find_courts
from notifier.core.language.courts.mention import CourtMention, Level, System, fits

__all__ = [
    "COURTS",
    "Court",
    "CourtMention",
    "Level",
    "System",
    "circuit_of_state",
    "court_of_host",
    "find_courts",
    "fits",
    "search",
    "seats",
    "short_name",
    "timezone_of",
]
