"""docket entry -> match: a court's own feed names its cases by number; year, type and serial must agree, and the court."""

from __future__ import annotations

from collections.abc import Sequence

from notifier.core.language.dockets import agree, find_dockets, normal
from notifier.core.language.names import fold
from notifier.core.matching.found import NOTHING, Matched, Mention
from notifier.core.matching.naming import TOKEN
from notifier.core.matching.profile import VERSUS, Profile
from notifier.core.model.evidence import Match
from notifier.core.model.items import Item


class EntryIndex:
    """Finds the case of a docket entry, by number; by caption only where the case has no number in that court."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._by_number: dict[str, list[tuple[str, str | None, Profile]]] = {}
        self._of_court: dict[str, list[Profile]] = {}
        self._unnumbered: dict[str, list[Profile]] = {}
        for profile in profiles:
            for number, court in profile.numbers:
                self._by_number.setdefault(_key(number), []).append((number, court, profile))
            for court in profile.courts:
                self._of_court.setdefault(court, []).append(profile)
                if all(numbered != court for _, numbered in profile.numbers):
                    self._unnumbered.setdefault(court, []).append(profile)

    def match(self, item: Item) -> Matched:
        """The cases of one entry; `item.court` None means that the feed's court is unknown."""
        written = item.entry.docket if item.entry is not None else None
        place = next(iter(find_dockets(item.title)), None)
        number = normal(written) if written else place.number if place else None
        found = {match.case: match for match in (*self._numbered(number, item.court), *self._captioned(item))}
        if not found:
            return NOTHING
        span = (place.start, place.end) if place and number and agree(place.number, number) else _span(item.document, written)
        mentions = tuple(Mention(case, *span, "docket") for case in found) if span else ()
        return Matched(tuple(found.values()), mentions)

    def _numbered(self, number: str | None, court: str | None) -> list[Match]:
        if not number:
            return []
        found = []
        for known, its_court, profile in self._by_number.get(_key(number), ()):
            if agree(number, known) and (court is None or its_court is None or court == its_court):
                found.append(Match(profile.case.id, 0.99, (f"docket number {number}",)))
        return found

    def _captioned(self, item: Item) -> list[Match]:
        """Cases of this court whose two sides both stand in the entry: in its caption where the case has no number here, in its
        words where the entry is of a proceeding without sides (a bankruptcy, an estate) in which they met."""
        if item.court is None:
            return []
        caption = item.entry.caption if item.entry is not None and item.entry.caption else item.title
        words = TOKEN.findall(fold(caption))
        versus = next((place for place, word in enumerate(words) if word in VERSUS), None)
        if versus is None:
            told = TOKEN.findall(fold(item.text))
            found = [profile for profile in self._of_court.get(item.court, ()) if _are_both_named(profile, told)]
        else:
            left, right = words[:versus], words[versus + 1 :]
            found = [profile for profile in self._unnumbered.get(item.court, ()) if _is_between(profile, left, right)]
        return [Match(profile.case.id, 0.9, ("both sides named in an entry of the case's court",)) for profile in found]


def _is_between(profile: Profile, left: list[str], right: list[str]) -> bool:
    """Whether the sides of a caption are those of the case, in either order."""
    return any(
        (_holds(left, a.forms) and _holds(right, b.forms)) or (_holds(left, b.forms) and _holds(right, a.forms))
        for a, b, _ in profile.captions
    )


def _are_both_named(profile: Profile, words: list[str]) -> bool:
    """Whether two private parties of the case are named in full."""
    named = 0
    for party in profile.parties:
        names = [name.tokens for name in party.names] + [
            (first, *person.last) for person in party.people for first in person.firsts
        ]
        named += not party.government and _holds(words, tuple(names))
    return named >= 2


def _key(number: str) -> str:
    """A number without its office, which may be missing on one side."""
    return number.rpartition(":")[2]


def _span(document: str, written: str | None) -> tuple[int, int] | None:
    if not written:
        return None
    start = document.find(written)
    return (start, start + len(written)) if start >= 0 else None


def _holds(words: list[str], forms: tuple[tuple[str, ...], ...]) -> bool:
    """Whether one of the forms stands among the words, in one piece."""
    return any(words[at : at + len(form)] == list(form) for form in forms for at in range(len(words) - len(form) + 1))
