"""docket entry -> match: a court's own feed names its cases by number; year, type and serial must agree, and the court."""

from __future__ import annotations

from collections.abc import Sequence

from notifier.core.language.dockets import agree, find_dockets, normal
from notifier.core.language.names import fold
from notifier.core.matching.found import NOTHING, Matched, Mention
from notifier.core.matching.profile import TOKEN, VERSUS, Profile
from notifier.core.model import Item, Match


class EntryIndex:
    """Finds the case of a docket entry, by number; by caption only where the case has no number in that court."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._by_number: dict[str, list[tuple[str, str | None, Profile]]] = {}
        self._by_court: dict[str, list[Profile]] = {}
        for profile in profiles:
            for number, court in profile.numbers:
                self._by_number.setdefault(_key(number), []).append((number, court, profile))
            for court in profile.courts:
                if all(numbered != court for _, numbered in profile.numbers):
                    self._by_court.setdefault(court, []).append(profile)

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
        """Cases without a number in this court, whose two sides both stand in the entry's caption."""
        if item.court is None or item.court not in self._by_court:
            return []
        caption = item.entry.caption if item.entry is not None and item.entry.caption else item.title
        words = TOKEN.findall(fold(caption))
        splits = [place for place, word in enumerate(words) if word in VERSUS]
        if not splits:
            return []
        left, right = words[: splits[0]], words[splits[0] + 1 :]
        return [
            Match(profile.case.id, 0.9, (f"caption “{caption}” in the case's court",))
            for profile in self._by_court[item.court]
            if any(
                (_holds(left, a.forms) and _holds(right, b.forms)) or (_holds(left, b.forms) and _holds(right, a.forms))
                for a, b, _ in profile.captions
            )
        ]


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
