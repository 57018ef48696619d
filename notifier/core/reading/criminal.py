"""verdicts on guilt, sentences, pleas and charges -> frames, from verbs and from the nouns of headlines."""

from __future__ import annotations

from collections.abc import Callable

from notifier.core.reading import charging, pleas, sentencing, verdicts
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.decisions import was_issued
from notifier.core.reading.frame import Frame
from notifier.core.reading.roles import Head

Finder = Callable[[Parsed, int, Clause, Verb, Head, bool], Frame | None]


def find(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """A verdict, a sentence, a plea or a charge in this verb; None where it is none."""
    if verb.form == "ing" and not was_issued(parsed, verb):
        return None  # "stayed the order convicting the broker": what an order says that another verb deals with
    if parsed.words[verb.first - 2 : verb.first] in _INSTEAD:
        return None  # "sent to a hospital rather than sentenced to death"
    for finder in _FINDERS.get(verb.doing, ()):
        frame = finder(parsed, index, clause, verb, subject, headline)
        if frame is not None:
            return frame
    return None


_INSTEAD = (["rather", "than"], ["instead", "of"])
_FINDERS: dict[str, tuple[Finder, ...]] = {
    "convict": (verdicts.convict,),
    "acquit": (verdicts.convict,),
    "clear": (verdicts.convict,),
    "sentence": (sentencing.sentence,),
    "jail": (sentencing.sentence,),
    "get": (sentencing.get_term,),
    "give": (
        charging.hit_with,
        verdicts.hit_with,
        sentencing.get_term,
    ),
    "impose": (
        verdicts.hit_with,
        sentencing.get_term,
    ),
    "fine": (sentencing.fine,),
    "plead": (pleas.plead,),
    "enter": (
        pleas.enter,
        verdicts.returned,
    ),
    "change": (pleas.enter,),
    "admit": (pleas.admit,),
    "confess": (pleas.admit,),
    "charge": (charging.charge,),
    "indict": (charging.charge,),
    "file": (charging.file_charges,),
    "bring": (charging.file_charges,),
    "unseal": (charging.file_charges,),
    "return": (
        charging.file_charges,
        verdicts.returned,
    ),
    "announce": (
        charging.file_charges,
        verdicts.returned,
    ),
    "walk_free": (sentencing.walk_free,),
    "spare": (sentencing.escape,),
    "serve": (sentencing.serve,),
    "escape": (sentencing.escape,),
    "discharge": (sentencing.discharge,),
    "admonish": (sentencing.discharge,),
    "deny": (pleas.deny,),
    "deliver": (verdicts.returned,),
    "reach": (verdicts.returned,),
    "hand_down": (
        verdicts.returned,
        sentencing.get_term,
    ),
    "read": (verdicts.returned,),
    "set": (verdicts.put_in_money,),
    "award": (
        verdicts.put_in_money,
        sentencing.get_term,
    ),
    "win": (verdicts.put_in_money,),
    "put": (verdicts.put_in_money,),
    "go": (sentencing.serve,),
    "suspend": (sentencing.suspend,),
    "order": (charging.send_to_trial,),
    "send": (charging.send_to_trial,),
    "accept": (pleas.accept,),
}
DOINGS = frozenset(_FINDERS)
"""What a verb must do to be asked at all."""
