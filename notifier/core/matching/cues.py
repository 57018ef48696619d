"""evidence x text -> the sentences in which words of the law speak of a case's parties: beside a name, or where the text goes on
about who was named."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from notifier.core.language.names import is_government
from notifier.core.language.wordlists import words as _words
from notifier.core.matching.evidence import Evidence, Piece
from notifier.core.matching.lawwords import CIVIL, CRIMINAL, OPENING, STEPS, STRIFE
from notifier.core.matching.profile import SUING
from notifier.core.matching.words import Words

_EXCLAMATION: Final = 4
_FEW: Final = 4
_LEAD: Final = 3
"""Up to this sentence a report may describe somebody before it names them."""
_CHAIN: Final = 3
_CASE: Final = _words("case cases hearing hearings proceedings")
_IT: Final = _words("he she his her him hers it its they their them")
_ROLES: Final = _words(
    """
    accused suspect man woman couple teenager teen boy mother father brothers sisters pair trio killer gunman senator congressman
    congresswoman representative lawmaker legislator councilman councilwoman councillor alderman mayor governor president minister
    premier commissioner treasurer clerk official officer policeman deputy sheriff trooper soldier sergeant lieutenant captain
    general colonel doctor surgeon physician consultant obstetrician nurse pharmacist dentist chemist teacher principal professor
    priest bishop pastor coach trainer player quarterback footballer boxer driver pilot banker trader broker financier accountant
    adviser lawyer solicitor attorney judge executive chairman chairwoman director manager founder owner landlord developer
    contractor builder farmer rancher businessman businesswoman entrepreneur mogul billionaire tycoon magnate producer actor
    actress singer rapper star comedian author writer journalist politician lobbyist fixer aide company firm maker retailer giant
    bank lender insurer chain airline carmaker drugmaker startup trust hospital clinic university college school diocese church
    union league guild group agency department ministry council board commission authority city county state plaintiff plaintiffs
    """
)
_ONCE: Final = _words("former ex")
_SINCE: Final = _words("disgraced convicted jailed accused embattled fired ousted disbarred suspended retired indicted")


def cued_sentences(each: Evidence, text: Words, named: set[int], filed: int | None) -> set[int]:
    """The sentences in which the parties of a case meet words of the law. A sentence that speaks of a year before the case was
    `filed` is of something else."""
    cues = CRIMINAL if each.profile.is_prosecution else CIVIL
    full = {piece.sentence for name, piece in each.parties if not is_government(name)}
    cued = {number for number in named if text.tells(number, cues)}
    # A headline or a lead that names the accused needs no more than a crime or a punishment.
    if cues is CRIMINAL:
        cued |= {number for number in ({0} & named) | (full if text.is_brief else set()) if _opens(text, number)}
    else:
        cued |= _in_strife(each, text)
    cued |= {piece.sentence for _, piece in (*each.parties, *each.surnames) if _has_a_case(text, piece)}
    cued |= _beside_judge(each, text, named, full)
    cued |= _described_before(text, full, len(text.layout.sentences) if text.is_brief else _LEAD, cues)
    cued |= _gone_on(text, named, full if text.is_brief else set(), cues)
    cued |= _pointed_at(text, named, cues)
    cued |= _in_context(each, text, named, cues)
    return {number for number in cued if not filed or max(text.years(number), default=filed) >= filed}


def _opens(text: Words, number: int) -> bool:
    """Whether a sentence tells of a crime or a punishment by words that are enough in a headline."""
    return text.tells(number, OPENING) or text.punishes(number)


def _steps(text: Words, number: int, cues: frozenset[str]) -> bool:
    """Whether a sentence tells a step of a prosecution or of a suit."""
    return text.tells(number, STEPS if cues is CRIMINAL else CIVIL) or (cues is CRIMINAL and text.punishes(number))


_CASE_AGAINST: Final = re.compile(r"\bcase against(?: [\w.'’-]+){0,3} \Z")
_CASE_REACH: Final = 50


def _has_a_case(text: Words, piece: Piece) -> bool:
    """Whether a name is that of a case: "the case against Ana Hale", "Orr's case", "the Orr case"."""
    after = text.folded[piece.end : piece.end + 7]
    if after.startswith((" case", "'s case", "’s case")) and not after.startswith(" cases"):
        return True
    return _CASE_AGAINST.search(text.folded, max(0, piece.start - _CASE_REACH), piece.start) is not None


def _beside_judge(each: Evidence, text: Words, named: set[int], full: set[int]) -> set[int]:
    """Sentences that name a party beside one that names the judge of the case, whose acts are of the case; or in full with the
    matter, where they call it a case or the item names the judge anywhere."""
    judged = {piece.sentence for piece in each.judges}
    told = full & {piece.sentence for piece in each.context}
    return {number for number in told if judged or text.tells(number, _CASE)} | {
        number for number in named if not judged.isdisjoint((number - 1, number, number + 1))
    }


def _in_strife(each: Evidence, text: Words) -> set[int]:
    """Sentences with a word of strife that name both sides of a suit, a person in full, or who sues and the matter. A firm with its
    product or another firm has other business."""
    suing = {party.party.name for party in each.profile.parties if (party.party.role or "").lower() in SUING}
    people = {party.party.name for party in each.profile.parties if party.people}
    matter = {piece.sentence for piece in each.context}.union(*each.matter.values())
    full = _by_sentence((name, piece) for name, piece in each.parties if not is_government(name))
    short = _by_sentence(each.surnames)
    found: set[int] = set()
    for number, names in full.items():
        both = names | short.get(number, set())
        opposed = names & people and both & suing and both - suing
        if (opposed or (names & suing and number in matter)) and text.tells(number, STRIFE):
            found.add(number)
    return found


def _by_sentence(named: Iterable[tuple[str, Piece]]) -> dict[int, set[str]]:
    """Whose names stand in each sentence."""
    found: dict[int, set[str]] = {}
    for name, piece in named:
        found.setdefault(piece.sentence, set()).add(name)
    return found


def _described_before(text: Words, full: set[int], last: int, cues: frozenset[str]) -> set[int]:
    """Where a headline or a lead, up to the sentence `last`, tells a step of somebody whom only the next sentence names: "A baker
    was jailed on Monday. Ana Hale, 40, …"."""
    found: set[int] = set()
    first = min(full, default=last + 1)
    if 0 < first <= last:
        for number in {0 if first <= _LEAD else first - 1, first - 1}:
            if _steps(text, number, cues):
                found |= {number, first}
    return found


def _gone_on(text: Words, named: set[int], full: set[int], cues: frozenset[str]) -> set[int]:
    """Sentences that go on about whom one before them names, with a word of the law: by a pronoun at their head, after `full` names
    also by one further on, or by what the person is ("the alderman")."""
    found: set[int] = set()
    for start in named:
        for number in range(start + 1, start + 1 + _CHAIN):
            if number in named or not (_refers(text, number) if start in full else text.opens_with_pronoun(number)):
                break
            if text.tells(number, cues):
                found |= {start, number}
                break
    return found


def _pointed_at(text: Words, named: set[int], cues: frozenset[str]) -> set[int]:
    """Of a few sentences, those that name a party and point back at words of the law: "Not guilty. That was said of Ana Hale"."""
    if len(text.layout.sentences) > _FEW:
        return set()
    back = {number for number in named if text.points_back(number) and text.tells(number - 1, cues)}
    return back | {number - 1 for number in back}


def _in_context(each: Evidence, text: Words, named: set[int], cues: frozenset[str]) -> set[int]:
    """Sentences that tell a step with a word of the context right after one that names a party ("Remember Ana Hale? Yesterday the
    founder's trial was put off"), or anywhere below a headline with the name; and the names below a headline that tells so."""
    steps = {piece.sentence for piece in each.context if text.tells(piece.sentence, STEPS & cues)}
    headed = text.is_brief and 0 in named
    found = {number for number in steps if headed or _follows(number, named, text)}
    return found | named if text.is_brief and 0 in steps else found


def _refers(text: Words, number: int) -> bool:
    """Whether a sentence has a pronoun, or says "the alderman", "the former fitter", "the company" of somebody known."""
    told = text.words_of(number)
    if not _IT.isdisjoint(told):
        return True
    return any(
        one == "the" and (two in _ONCE or two in _ROLES or (two in _SINCE and three in _ROLES))
        for one, two, three in zip(told, told[1:], [*told[2:], ""], strict=False)
    )


def _follows(number: int, named: set[int], text: Words) -> bool:
    """Whether a sentence comes right after one that names a party; an exclamation of some words may stand between."""
    return number - 1 in named or (number - 2 in named and text.length(number - 1) <= _EXCLAMATION)
