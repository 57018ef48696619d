"""row of a table of turns: a way to tell an act that has no verb of its own.

A pattern is matched over the folded words of the sentence, with one space between any two, punctuation too. It begins at the word
that takes the place of the verb: what stands before it ("did not", "may", "to") is weighed as for any verb. `subject` says
whose doing it must be: a class of heads, or "-" where the turn has no subject of its own. A group `obj` holds the words that name
the person it befell; with the subject `party` that is the subject.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from notifier.core.language.cues import LatePattern
from notifier.core.language.wordlists import words
from notifier.core.reading.acts import Act
from notifier.core.reading.words import COUNT

OBJ = r"(?P<obj>(?:[\w.'’-]+ ){0,5}?[\w.'’-]+)"
"""The words that name a person after the verb, as few as will do."""
ANY = r"(?:[^\s.;?!]+ )"
"""Any word, and the space after it."""
JURY = r"(?:jury|jurors|juries|clerk|foreman|forewoman|foreperson|panel of jurors)"
BENCH = r"(?:judges?|justices?|magistrates?|recorder|sheriff|court|tribunal)"
SAYS = (
    rf"\b{BENCH} (?:[\w.'’-]+ ){{0,7}}?(?:ruled|rules|decided|decides|said|says|ordered|orders|held|found|finds|determined|"
    r"commanded|declared|wrote|concluded|directed)\b"
)
"""A court's word for it, anywhere in the sentence: ", Judge Orr ruled Tuesday"."""
OF_WHOM = (
    r"^(?:the )?(?:(?P<obj>[\w.’-]+(?: [\w.’-]+){0,3}?) 's |(?:his|her|their) |"
    r"(?=\w+(?: \w+)? (?:of|for|by) (?P<obj>[\w.’-]+(?: [\w.’-]+){0,3}?) ))"
)
"""Whose conviction, plea or acquittal stands at the head of the sentence: "Ann Orr's", "her", "the … of Ann Orr"."""
ON_DAY = (
    r"(?:(?:came|comes|arrived|was entered|was announced|was recorded|followed) (?:\S+ )?)?(?:on )?(?:(?:mon|tues|wednes|"
    r"thurs|fri|satur|sun)day|yesterday|today)\b"
    r"(?! (?:was|is|has been) (?:overturned|upheld|thrown))"
)
TERM = (
    rf"(?:(?:at least|more than|nearly|almost|up to|about|just|only|over|another|the next|a total of|a minimum of) )*"
    rf"(?:{COUNT}(?:[ -]and[ -](?:a[ -]half|\w+))?(?:[ -]to[ -]{COUNT})?[ -](?:and a half )?(?:years?|months?|weeks?|days?)|"
    r"life (?:in prison|term|sentence|without|behind bars)|life)"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """A way to tell an act without a verb of its own. `before` must match the end of the text before the sentence, if given;
    `beside` something in the sentence. An outcome of "term" is what the sentence says of the length; of "before", what the text
    before says."""

    triggers: frozenset[str]
    subject: str
    pattern: LatePattern
    act: Act
    example: str
    counterexample: str
    beside: LatePattern | None = None
    before: LatePattern | None = None


def turn(
    triggers: str,
    subject: str,
    pattern: str,
    told: str,
    example: str,
    counterexample: str,
    *,
    beside: str | None = None,
    before: str | None = None,
) -> Turn:
    """A row; `told` is kind, outcome (`-` for none) and what it is about, in one line."""
    kind, outcome, about = told.split()
    numbers = iter(("obj", "obj2", "obj3"))
    pattern = re.sub(r"\?P<obj>", lambda _: f"?P<{next(numbers)}>", pattern)
    act = Act(kind, None if outcome == "-" else outcome, about)
    return Turn(
        words(triggers),
        subject,
        LatePattern(rf"(?<!\S)(?:{pattern})"),
        act,
        example,
        counterexample,
        LatePattern(beside) if beside else None,
        LatePattern(before) if before else None,
    )
