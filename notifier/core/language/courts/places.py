"""The place that the words about a court name: a city where federal courts sit, a state, a foreign land."""

from __future__ import annotations

import re
from typing import Final

from notifier.core.language.courts.directory import State, cities, states
from notifier.core.language.courts.numbered import DIRECTIONS
from notifier.core.language.names import fold
from notifier.core.language.wordlists import words as _words

_FOREIGN_PLACES: Final = _words(
    """
    uk britain england wales scotland ireland london edinburgh belfast dublin canada ontario quebec alberta manitoba
    saskatchewan toronto ottawa montreal vancouver calgary india delhi mumbai bombay calcutta kolkata madras chennai
    karnataka kerala gujarat allahabad telangana punjab pakistan lahore islamabad sindh bangladesh australia
    victoria nsw queensland sydney melbourne brisbane perth zealand wellington auckland kenya nairobi nigeria lagos
    abuja ghana uganda zambia zimbabwe pretoria johannesburg israel jerusalem brazil mexico argentina spain france
    paris germany italy poland russia moscow turkey japan tokyo korea seoul china beijing kong singapore malaysia
    philippines indonesia europe european luxembourg strasbourg hague netherlands sweden norway denmark switzerland
    greece egypt iraq iran lanka nepal jamaica trinidad bahamas bermuda cayman lethbridge edmonton winnipeg
    manchester birmingham leeds liverpool bristol southwark snaresbrook woolwich preston sheffield newcastle glasgow
    colombia peru chile
    """
)


# "A federal judge in New York" sits in Manhattan or in Brooklyn; "a New York federal judge" may sit anywhere in the state.
_NEW_YORK_CITY: Final = (("nysd", "New York"), ("nyed", "New York"))
_DISTRICT: Final = re.compile(r"(Northern|Southern|Eastern|Western|Middle|Central)\sDistrict\sof\s")


class Place:
    """The place that the words about a court name: a city where federal courts sit, a state, a foreign land."""

    def __init__(self) -> None:
        self.cities: tuple[tuple[str, str], ...] = ()
        self.state: State | None = None
        self.name = ""
        self.foreign = False
        self.from_text = False
        self.length = 0
        self.direction = ""
        self.first: int | None = None
        """Which qualifier the place begins with; None where it was read after the head, or not at all."""

    @classmethod
    def of(cls, after: str, quals: list[str]) -> Place:
        """Read from the words after the court, else from its qualifiers."""
        place = cls()
        if after and place._read(after):
            place.from_text = True
            return place
        for first in range(len(quals)):
            phrase = re.sub(r"['’]s?\b|-based\b", "", " ".join(quals[first:]))
            if place._read_folded(phrase):
                place.first = first
                return place
        return place

    def _read(self, written: str) -> bool:
        district = _DISTRICT.match(written)
        if district:
            return self._read_state(district, written[district.end() :])
        head, _, tail = written.partition(", ")
        words = re.sub(r"['’]s\b", "", head).split(" ")
        for count in range(len(words), 0, -1):
            whole = " ".join(words[:count])
            for name in (whole, whole.rstrip(".")):
                if self._read_folded(fold(name), exact=True):
                    self.length = len(name)
                    if tail and count == len(words):
                        self._narrow(tail)
                    return True
        return False

    def _read_state(self, district: re.Match[str], written: str) -> bool:
        """ "Northern District of Ohio": the state, and the letter of the direction."""
        words = written.split(" ")
        for count in (2, 1):
            name = re.sub(r"['’]s$|[.,]$", "", " ".join(words[:count]))
            if state := states().get(fold(name)):
                self.state, self.direction = state, DIRECTIONS[district[1].lower()]
                self.length = district.end() + len(name)
                return True
        return False

    def _narrow(self, tail: str) -> None:
        """ "Portland, Maine": the state after the city tells it from its namesakes."""
        for name in (tail, tail.split(" ")[0], tail.rstrip(".")):
            state = states().get(fold(name))
            if state:
                self.cities = tuple(pair for pair in self.cities if pair[1] == state.name)
                self.state = state
                self.length += 2 + len(name)
                return

    def _read_folded(self, phrase: str, *, exact: bool = False) -> bool:
        words = phrase.split(" ")
        for count in range(len(words), 0, -1):
            name = " ".join(words[:count]).rstrip(",")
            known = cities().get(name) or cities().get(name.removeprefix("the ")) or cities().get(name + ".")
            state = states().get(name) or states().get(name + ".")
            if name == "washington":
                known = known if exact else ()
            if name == "new york":
                known = _NEW_YORK_CITY if exact else ()
            if known:
                self.cities, self.name = known, name
                self.state = _state(known[0][1]) if len({pair[1] for pair in known}) == 1 else None
                return True
            if state and (len(name) > 3 or "." in name or name == "dc"):
                self.state, self.name = state, name
                return True
            if words[count - 1] in _FOREIGN_PLACES and count == len(words):
                self.foreign, self.name = True, name
                return True
        return False


def _state(name: str) -> State | None:
    return states().get(fold(name))
