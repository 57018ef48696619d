"""verdicts on guilt, sentences, pleas and charges -> frames, from verbs and from the nouns of headlines."""

from __future__ import annotations

from dataclasses import replace

from notifier.core.reading import charging, pleas, sentencing
from notifier.core.reading.acts import Act
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import COURTS, PEOPLE, Frame, find_agent, governed
from notifier.core.reading.roles import Head, find_object


def find(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """A verdict on guilt, a sentence, a plea or a charge in this verb; None where it is none."""
    if verb.lemma in ("hit", "slap"):
        charged = charging.hit_with(parsed, index, clause, verb, subject, headline)
        if charged is not None:
            return charged
    finder = _FINDERS.get(verb.doing)
    return finder(parsed, index, clause, verb, subject, headline) if finder is not None else None


def _convict(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    if verb.negated:
        return None
    guilty = verb.doing == "convict"
    if verb.voice == "passive" or (headline and verb.form == "ed" and subject.name in PEOPLE):
        actor = find_agent(parsed, verb, clause)
        person: Head | None = subject
        if actor.name == "other":
            return None
        if subject.name in ("lawyer", "clerk", "judge", "prosecution"):
            subject = person = replace(subject, name="other")
        if verb.doing == "clear" and parsed.words[verb.last : verb.last + 1] not in (["of"], ["in"], ["over"], ["on"]):
            return None
        if subject.name not in PEOPLE:
            return None
    else:
        if subject.name not in COURTS | {"jury", "none", "pronoun"}:
            return None
        actor, person = subject, find_object(parsed, verb, clause).person
        if verb.doing == "clear" and (
            person is None
            or ("of" not in parsed.words[verb.last : verb.last + 8] and subject.name != "jury")
            or (person.name == "other" and parsed.words[person.last : person.last + 1] == ["of"] and person.last == verb.last + 1)
        ):
            return None
    if verb.doing == "clear" and "way" in parsed.words[verb.last : verb.last + 4]:
        return None
    outcome = "guilty" if guilty else ("acquitted" if actor.name in COURTS else "not_guilty")
    return governed(Act("verdict", outcome, "verdict"), parsed, index, clause, verb, actor, person)


_FINDERS = {
    "convict": _convict,
    "acquit": _convict,
    "clear": _convict,
    "sentence": sentencing.sentence,
    "jail": sentencing.sentence,
    "get": sentencing.get_term,
    "give": sentencing.get_term,
    "impose": sentencing.get_term,
    "fine": sentencing.fine,
    "plead": pleas.plead,
    "enter": pleas.enter,
    "change": pleas.enter,
    "admit": pleas.admit,
    "confess": pleas.admit,
    "charge": charging.charge,
    "indict": charging.charge,
    "file": charging.file_charges,
    "bring": charging.file_charges,
    "unseal": charging.file_charges,
    "return": charging.file_charges,
    "announce": charging.file_charges,
    "walk_free": sentencing.walk_free,
    "spare": sentencing.spare,
    "serve": sentencing.serve,
    "escape": sentencing.escape,
    "discharge": sentencing.discharge,
    "admonish": sentencing.discharge,
    "deny": pleas.deny,
}
DOINGS = frozenset(_FINDERS)
"""What a verb must do to be asked at all."""
