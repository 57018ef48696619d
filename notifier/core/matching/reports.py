"""evidence x text -> is this case told, where little is said: short reports that give a surname, a victim's name or the matter."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from notifier.core.language.wordlists import words
from notifier.core.matching.evidence import Evidence, Piece
from notifier.core.matching.lawwords import COURTROOM, CRIMINAL, DECISIVE, ELSEWHERE, SPORT, STEPS, SUED
from notifier.core.matching.words import Words


def told(text: Words, named: Iterable[int], cues: frozenset[str] = COURTROOM) -> int:
    """By how many words of the courtroom a short item tells of a case in the sentences that name it and the next ones, those that
    leave no doubt twice; 0 for long items, for sport, and for politics where doubt is left."""
    named = set(named)
    if not text.is_brief or any(text.tells(number, SPORT) for number in range(len(text.layout.sentences))):
        return 0
    sentences = _with_next(named)
    sure = bool(text.heads(sentences, DECISIVE))
    if not sure and any(text.tells(number, ELSEWHERE) for number in named):
        return 0
    return len(text.heads(sentences, cues)) + sure


def of_prosecution(text: Words, named: Iterable[int]) -> int:
    """`told`, of a prosecution: 0 where the sentences speak of a suit."""
    named = set(named)
    return 0 if any(text.tells(number, _SUED) for number in _with_next(named)) else told(text, named)


def _with_next(sentences: set[int]) -> set[int]:
    return sentences | {number + 1 for number in sentences}


def victim(each: Evidence, text: Words) -> Piece | None:
    """The full name of somebody whom the context of a prosecution names, a victim or a witness, beside a step of it: "Ana Orr's
    killer is jailed", "the trial over the death of Ana Orr"; None where there is none."""
    for piece in each.context:
        if piece.text in each.profile.people_around and not text.tells(piece.sentence, _SUED):
            if text.tells(piece.sentence, STEPS) or text.punishes(piece.sentence):
                return piece
            if text.is_brief and piece.sentence == 0 and text.tells(0, CRIMINAL):
                return piece
            if of_prosecution(text, (piece.sentence, piece.sentence + 1)) > 1:
                return piece
    return None


def matter(each: Evidence, text: Words) -> Piece | None:
    """The matter by which the configuration calls a prosecution ("United States v. Hale (Quillon)"), where the item calls a trial
    after it ("the Quillon trial"), or a short one with it in its title tells of one; None where none does."""
    for piece in each.context:
        if piece.text not in each.profile.called_after:
            continue
        if not _TRIALS.isdisjoint(text.words_from(piece.end, _REACH)) and not text.tells(piece.sentence, _SUED):
            return piece
        if piece.sentence == 0 and of_prosecution(text, (0,)) > 1:
            return piece
    return None


# Accused people, too, complain of a trial.
_SUED: Final = SUED - {"complaint"}
_REACH: Final = 2
_TRIALS: Final = words("trial retrial verdict jury prosecution")
