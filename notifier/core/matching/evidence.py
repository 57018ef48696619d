"""item x case -> evidence: what the item holds of the case, each piece with its place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from notifier.core.language.courts import fits
from notifier.core.language.dockets import agree, is_appeal
from notifier.core.language.wordlists import words
from notifier.core.matching import ordinals, sums
from notifier.core.matching.found import Mention, What
from notifier.core.matching.keys import serials
from notifier.core.matching.lawwords import LAW
from notifier.core.matching.naming import PartyProfile, Person, Side
from notifier.core.matching.people import may_be_anothers, whose
from notifier.core.matching.profile import AFTER_VICTIMS, VERSUS, Profile
from notifier.core.matching.words import Bearer, Words
from notifier.core.model.cases import Case


@dataclass(frozen=True, slots=True)
class Piece:
    """`document[start:end]` speaks for the case; `sentence` is the number of its sentence, `text` how it is configured."""

    start: int
    end: int
    sentence: int
    text: str
    is_short: bool = False
    """A caption that has only the surname of a party whom the configuration names in full; a surname that may be another's; a place
    without a court's word."""


@dataclass
class Evidence:
    """All that an item holds of one case."""

    profile: Profile
    candidate: bool
    dockets: list[Piece] = field(default_factory=list)
    captions: list[Piece] = field(default_factory=list)
    aliases: list[Piece] = field(default_factory=list)
    parties: list[tuple[str, Piece]] = field(default_factory=list)
    surnames: list[tuple[str, Piece]] = field(default_factory=list)
    judges: list[Piece] = field(default_factory=list)
    courts: list[Piece] = field(default_factory=list)
    regions: list[Piece] = field(default_factory=list)
    """Courts named so that the case's may be meant among others: "a federal judge in Texas"."""
    places: list[Piece] = field(default_factory=list)
    """The state or the city of the case's court beside words of the law: "a Texas jury", "tried in Newark"; for related cases."""
    datelines: list[Piece] = field(default_factory=list)
    """Places of the case in datelines, for related cases: a report is written where the court sits."""
    context: list[Piece] = field(default_factory=list)
    matter: dict[str, set[int]] = field(default_factory=dict)
    """Other forms of the words of the matter ("bribes" for "bribery"), by what they have in common, with their sentences."""
    requiring: dict[str, set[int]] = field(default_factory=dict)
    """The words of `require` that were found, with their sentences."""
    excluded: str | None = None
    others: list[int] = field(default_factory=list)
    """The sentences with the full names of namesakes of its parties, as often as these stand there."""
    wrong_docket: str | None = None

    @property
    def case(self) -> Case:
        return self.profile.case

    def mentions(self) -> Iterator[Mention]:
        """The pieces as mentions, each place once and under its strongest name."""
        taken: set[tuple[int, int]] = set()
        longer = [(piece, party) for party, piece in self.parties if " " in piece.text]
        for what, pieces in self._kinds():
            for party, piece in pieces:
                if what == "surname" and any(_holds(other, piece) and party != name for other, name in longer):
                    continue  # "Hale" in "Hale Freight Ltd", which is a party too
                if (piece.start, piece.end) not in taken:
                    taken.add((piece.start, piece.end))
                    yield Mention(self.case.id, piece.start, piece.end, what, party)

    def _kinds(self) -> Iterator[tuple[What, list[tuple[str | None, Piece]]]]:
        yield "docket", [(None, piece) for piece in self.dockets]
        yield "caption", [(None, piece) for piece in self.captions]
        yield "party", list(self.parties)
        yield "surname", list(self.surnames)
        yield "alias", [(None, piece) for piece in self.aliases]
        yield "judge", [(None, piece) for piece in self.judges]
        yield "court", [(None, piece) for piece in (*self.courts, *self.places, *self.datelines)]
        yield "context", [(None, piece) for piece in self.context]


def _holds(piece: Piece, other: Piece) -> bool:
    return piece.start <= other.start and other.end <= piece.end


def gather(text: Words, profile: Profile, candidate: bool) -> Evidence:
    """The evidence of one case in one item."""
    found = Evidence(profile, candidate)
    for phrase in profile.exclude:
        if text.find(phrase):
            found.excluded = phrase.written
            return found
    for phrase in profile.require:
        places = text.find(phrase)
        if places:
            found.requiring[phrase.written] = set(map(text.sentence, places))
    _find_captions(text, found)
    for party in profile.parties:
        _find_party(text, party, found)
    found.parties = [each for each in found.parties if not _is_disclaimed(text, each[1])]
    _find_aliases(text, found)
    _find_judge(text, found)
    for phrase in profile.context:
        found.context += [_piece(text, place, len(phrase.tokens), phrase.written) for place in text.find(phrase)]
        found.context += [_piece(text, place, size, phrase.written) for place, size in ordinals.places(text, phrase.tokens)]
    _find_sums(text, found)
    _find_victims(text, found)
    for beginning, word in text.beginning_with(profile.matter):
        found.matter.setdefault(beginning, set()).update(map(text.sentence, text.places(word)))
    found.context = _beside(found.context, [piece for _, piece in found.parties] + found.judges)
    found.context = [piece for piece in found.context if not _is_disclaimed(text, piece)]
    _find_dockets(text, found)
    if profile.case.related or not _is_plain(found):
        _find_courts(text, found)
    if profile.case.related and candidate:
        _find_places(text, found)
        _find_datelines(text, found)
    return found


# "No relation to Ana Hale", "has nothing to do with the recall of the valves".
_DISCLAIMED: Final = re.compile(
    r"(?:(?:no|any) (?:relation|relative|kin|connection|link)|(?:not|nor) (?:related|connected|linked|to be confused)|"
    r"unrelated|unconnected|nothing to do|separate|distinct|mistaken) (?:to|of|with|from|for) "
    r"(?:(?:the|a|an|that|former) )?(?:[\w.'’-]+ ){0,3}\Z"
)
_DISCLAIMED_REACH: Final = 60


def _is_disclaimed(text: Words, piece: Piece) -> bool:
    """Whether the text says of a name or of a matter that it is not meant, and goes on to say nothing of it (", who …")."""
    found = _DISCLAIMED.search(text.folded, max(0, piece.start - _DISCLAIMED_REACH), piece.start)
    return found is not None and not text.folded.startswith(", who", piece.end)


def _is_plain(found: Evidence) -> bool:
    """Whether the case is named so that its court need not be asked for: courts take as long to read as all the rest."""
    named = {name for name, _ in (*found.parties, *found.surnames)}
    return bool(found.dockets or found.aliases or found.captions or len(named) > 1) and not found.others


def _beside(context: list[Piece], names: list[Piece]) -> list[Piece]:
    """The context without what is but a part of a name: that name is counted already."""
    taken = {offset for name in names for offset in range(name.start, name.end)}
    return [piece for piece in context if piece.start not in taken and piece.end - 1 not in taken]


def _piece(text: Words, place: int, size: int, written: str) -> Piece:
    start, end = text.span(place, size)
    return Piece(start, end, text.sentence(place), written)


# --- numbers and captions ------------------------------------------------------------------------------------------


def _find_dockets(text: Words, found: Evidence) -> None:
    numbers = found.profile.numbers
    present = [word for number, _ in numbers for word in serials(number) if text.places(word)]
    if not present:
        return
    mentions = text.dockets_near(present)
    for mention in mentions:
        for number, court in numbers:
            if agree(mention.number, number):
                piece = Piece(mention.start, mention.end, text.sentence_at(mention.start), number)
                known = found.captions or found.aliases or found.parties
                if not known and _court_speaks_against(text, piece.sentence, court):
                    found.wrong_docket = number
                elif known or not is_appeal(number) or _court_speaks_for(text, court):
                    found.dockets.append(piece)
    if found.wrong_docket is not None:
        found.dockets.clear()  # the same number of another court, wherever else the text repeats it
    for number, _ in numbers:
        if any(mention.number == number for mention in mentions):
            continue
        for start in _others(text, number):
            found.dockets.append(Piece(start, start + len(number), text.sentence_at(start), number))


def _others(text: Words, number: str) -> Iterator[int]:
    """Places of a number of no known shape, as it is written."""
    if not any(sign.isdigit() for sign in number) or len(number) < 6:
        return
    start = text.folded.find(number)
    while start >= 0:
        end = start + len(number)
        if not text.folded[start - 1 : start].isalnum() and not text.folded[end : end + 1].isalnum():
            yield start
        start = text.folded.find(number, end)


def _court_speaks_against(text: Words, sentence: int, court: str | None) -> bool:
    """Whether the sentence of a number names a court that cannot be the case's."""
    if court is None:
        return False
    near = text.courts_in(sentence)
    return bool(near) and all(fits(mention, court) is False for mention in near)


def _court_speaks_for(text: Words, court: str | None) -> bool:
    sentences = range(len(text.layout.sentences))
    return court is None or any(fits(mention, court) for number in sentences for mention in text.courts_in(number))


def _find_captions(text: Words, found: Evidence) -> None:
    if not found.profile.captions:
        return
    for word in VERSUS:
        for place in text.places(word):
            for first, second, written in found.profile.captions:
                at = _caption_at(text, place, first, second) or _caption_at(text, place, second, first)
                if at and not text.is_idle(place):
                    start, end = text.span(at[0], at[1] - at[0])
                    found.captions.append(Piece(start, end, text.sentence(place), written, at[2]))
                    break


def _caption_at(text: Words, place: int, left: Side, right: Side) -> tuple[int, int, bool] | None:
    """Token range of a caption around the "v." at `place`, and whether it is shorter than configured; the names may be longer
    than the forms on their outer sides."""
    for form in left.forms:
        start = place - len(form)
        if start < 0 or tuple(text.words[start:place]) != form:
            continue
        after = place + 2 if place + 1 < len(text.words) and text.words[place + 1] == "the" else place + 1
        for other in right.forms:
            ahead = _right_side(text, after, other, right.government)
            if ahead is not None:
                short = right.is_short(tuple(text.words[after:ahead]))
                return start, ahead, short or (left.is_short(form) and not _is_longer(text, start))
    return None


def _is_longer(text: Words, start: int) -> bool:
    """Whether a given name or an initial stands before the left side of a caption."""
    return start > 0 and text.adjacent(start - 1) and text.is_capital(start - 1) and not text.opens_sentence(start)


def _right_side(text: Words, after: int, form: tuple[str, ...], government: bool) -> int | None:
    """Where the right side ends that begins at `after`: as `form`, or with up to two given names before it."""
    for skip in range(0, 1 if government else 3):
        start = after + skip
        if tuple(text.words[start : start + len(form)]) == form and all(text.is_capital(after + number) for number in range(skip)):
            return start + len(form)
    return None


# --- parties ---------------------------------------------------------------------------------------------------------


def _find_party(text: Words, party: PartyProfile, found: Evidence) -> None:
    for name in party.names:
        for place in text.find(name):
            found.parties.append((party.party.name, _piece(text, place, len(name.tokens), name.written)))
    for short in party.shorts:
        people = tuple(person for person in party.people if person.last == short.tokens)
        if people:
            _find_person(text, party, people, found)
            continue
        full = party.party.name == short.written
        for place in text.find(short):
            piece = _piece(text, place, len(short.tokens), short.written)
            (found.parties if full else found.surnames).append((party.party.name, piece))


def _find_person(text: Words, party: PartyProfile, people: tuple[Person, ...], found: Evidence) -> None:
    last, name = people[0].last, party.party.name
    if people not in text.bearers:
        text.bearers[people] = _bearers(text, people)
    bearers, bare = text.bearers[people]
    for place, _, start in bearers:
        if start is None:
            found.others.append(text.sentence(place))
        else:
            found.parties.append((name, _piece(text, start, place + len(last) - start, name)))
    stories = _by_story(bearers)
    ours = [place for place in bare if _is_ours(stories.get(text.story(place)) or bearers, place)]
    if bearers and bare and text.in_title(bare[0]):
        ours = _with_headline(text, bearers, bare, ours)
    for place in ours:
        piece = _piece(text, place, len(last), name)
        found.surnames.append((name, replace(piece, is_short=may_be_anothers(text, place))))


def _with_headline(text: Words, bearers: list[Bearer], bare: list[int], ours: list[int]) -> list[int]:
    """The places of a surname alone that are ours, those of the headline being of whom the text below names more often."""
    below = [place for place in ours if not text.in_title(place)]
    named = len(below) + sum(1 for bearer in bearers if bearer[2] is not None)
    if named <= len(bare) + len(bearers) - named - sum(1 for place in bare if text.in_title(place)):
        return ours
    return [place for place in bare if text.in_title(place) or place in below]


def _bearers(text: Words, people: tuple[Person, ...]) -> tuple[list[Bearer], list[int]]:
    """Full names with the surname of `people`, theirs and namesakes', and the places of the surname alone."""
    last = people[0].last
    bearers: list[Bearer] = []
    bare: list[int] = []
    for place in text.places(last[0]):
        if (len(last) > 1 and tuple(text.words[place : place + len(last)]) != last) or text.is_idle(place):
            continue
        kind = whose(text, place, people)
        if kind == "full":
            bearers.append((place, text.story(place), _full_start(text, place, people)))
        elif kind == "other":
            bearers.append((place, text.story(place), None))
        elif kind == "bare":
            bare.append(place)
    return bearers, bare


def _full_start(text: Words, place: int, people: tuple[Person, ...]) -> int:
    start = place
    for back in range(1, 5):
        if place - back < 0 or not text.adjacent(place - back):
            break
        word = text.words[place - back]
        if any(word in person.firsts or word in person.middles for person in people) or len(word) == 1:
            start = place - back
            continue
        break
    return start


def _by_story(bearers: list[Bearer]) -> dict[int, list[Bearer]]:
    stories: dict[int, list[Bearer]] = {}
    for bearer in bearers:
        stories.setdefault(bearer[1], []).append(bearer)
    return stories


def _is_ours(bearers: list[Bearer], place: int) -> bool:
    """Whose a surname is that stands alone: that of the bearer named last before it in its story, else of the next one after."""
    if not bearers:
        return True
    return bearers[max(0, bisect_left(bearers, place, key=lambda bearer: bearer[0]) - 1)][2] is not None


def _find_aliases(text: Words, found: Evidence) -> None:
    """Aliases; one that is a party's own name counts where the name is the party's and not a namesake's."""
    named = {phrase.tokens: party for party in found.profile.parties for phrase in party.shorts}
    full = {(first, *person.last) for party in found.profile.parties for person in party.people for first in person.firsts}
    for alias in found.profile.aliases:
        party = named.get(alias.tokens)
        if party is not None:
            names = party.party.name
            found.aliases += [piece for name, piece in (*found.surnames, *found.parties) if name == names]
        elif (alias.tokens[0], *alias.tokens[1:]) in full:
            last = alias.tokens[-1]
            found.aliases += [piece for _, piece in found.parties if text.folded[piece.start : piece.end].endswith(last)]
        else:
            found.aliases += [_piece(text, place, len(alias.tokens), alias.written) for place in text.find(alias)]


def _find_sums(text: Words, found: Evidence) -> None:
    """The sums of the context in other words, or rounded."""
    taken = {offset for piece in found.context for offset in range(piece.start, piece.end)}
    for written in found.case.context:
        for each in sums.mentions(text, written):
            if taken.isdisjoint(range(each.start, each.end)):
                found.context.append(Piece(each.start, each.end, text.sentence_at(each.start), written))


def _find_victims(text: Words, found: Evidence) -> None:
    """What a case is called after the surname of somebody whom the context names in full: "the Hale trial", "Hale's killer"."""
    for victim in found.profile.victims:
        size = len(victim.last)
        for place in text.places(victim.last[0]):
            following = [word for word in text.words[place + size : place + size + 2] if word != "s"]
            if (
                not AFTER_VICTIMS.isdisjoint(following[:1])
                and not (text.in_title(place) and text.is_title_in_capitals)
                and not text.is_idle(place)
                and whose(text, place, (victim,)) == "bare"
                and not may_be_anothers(text, place)
            ):
                found.context.append(_piece(text, place, size, victim.written))


# --- judge and court -----------------------------------------------------------------------------------------------

_TITLED = frozenset({"judge", "justice", "magistrate", "recorder", "chancellor", "sheriff", "j"})


def _find_judge(text: Words, found: Evidence) -> None:
    last, firsts = found.profile.judge_last, found.profile.judge_firsts
    if not last:
        return
    judged = False
    bare: list[int] = []
    for place in text.places(last[0]):
        if tuple(text.words[place : place + len(last)]) != last or text.is_idle(place) or not text.is_capital(place):
            continue
        before = text.words[max(0, place - 4) : place]
        if (firsts & set(before) and text.adjacent(place - 1)) or (before and before[-1] in _TITLED):
            judged = True
            start = place - 1 if before and before[-1] in firsts else place
            found.judges.append(_piece(text, start, place + len(last) - start, found.case.judge or ""))
        else:
            bare.append(place)
    if judged:
        found.judges += [_piece(text, place, len(last), found.case.judge or "") for place in bare]


def _find_courts(text: Words, found: Evidence) -> None:
    """Courts in the title and beside what else speaks for the case."""
    courts = found.profile.courts | found.profile.courts_above
    if not courts:
        return
    pieces = [piece for _, piece in (*found.parties, *found.surnames)]
    pieces += (*found.dockets, *found.captions, *found.aliases, *found.judges, *found.context)
    numbers = {0}.union(*found.requiring.values(), *({piece.sentence + step for step in (-1, 0, 1)} for piece in pieces))
    for number in sorted(numbers if pieces or found.requiring else ()):
        for mention in text.courts_in(number):
            if any(court in mention.ids for court in courts):
                kind = found.courts if len(mention.ids) <= 2 else found.regions
                named = next(court for court in mention.ids if court in courts)
                kind.append(Piece(mention.start, mention.end, number, named))


_OF_COURTS = words(
    """
    jury jurors judge court courtroom courthouse federal state trial retrial case suit lawsuit verdict prosecutors indictment
    charges injunction ruling conviction appeal prosecution
    """
)
_THERE = words("in at from")


def _find_places(text: Words, found: Evidence) -> None:
    """The places of the case's court, where they stand for it."""
    for phrase in found.profile.places:
        size = len(phrase.tokens)
        for place in text.find(phrase):
            named = text.words[place + size : place + size + 1]
            of_court = not _OF_COURTS.isdisjoint(named)
            if (of_court or _is_there(text, place)) and text.tells(text.sentence(place), LAW):
                found.places.append(replace(_piece(text, place, size, phrase.written), is_short=not of_court))


# Where reports of all courts are written.
_DESKS = words("washington york london")


def _find_datelines(text: Words, found: Evidence) -> None:
    """The places of the case, and what its context has of places, in datelines."""
    for number, sentence in enumerate(text.layout.sentences):
        if sentence.role != "dateline":
            continue
        line = text.words_of(number)
        for phrase in (*found.profile.places, *found.profile.context):
            size = len(phrase.tokens)
            if phrase.capital[0] and tuple(line[:size]) == phrase.tokens and _DESKS.isdisjoint(phrase.tokens):
                start, end = text.span(text.first(number), size)
                found.datelines.append(Piece(start, end, number, phrase.written))
                break


def _is_there(text: Words, place: int) -> bool:
    """Whether something is said to be in a place: "tried in Newark", "suits in Texas and California"."""
    before = text.words[max(0, place - 4) : place]
    return bool(before) and (before[-1] in _THERE or (before[-1] == "and" and not _THERE.isdisjoint(before)))
