"""sentences handed out -> frames: from the verb of a court, of a party, or a term in other words."""

from __future__ import annotations

import re
from dataclasses import replace

from notifier.core.language.cues import Cued, LatePattern
from notifier.core.reading.acts import Act
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import COURTS, PEOPLE, Frame, find_agent, find_governor, governed, told_by
from notifier.core.reading.objects import find_object
from notifier.core.reading.roles import Head
from notifier.core.reading.words import COUNT

# (pattern over the words after the verb, outcome). The first that fits decides; `prison` last.
# fmt: off
TERMS: tuple[tuple[LatePattern, str, str, str], ...] = tuple(
    (LatePattern(pattern), outcome, yes, no)
    for pattern, outcome, yes, no in (
        (r"\bto death\b|\bdeath (?:sentence|penalty)\b", "death", "to death by a jury", "after a death"),
        (r"\bof (?:a|his|her|their|the) (?:life|whole-life) (?:term|sentence)\b|\bfor life\b|"
        r"\blife (?:in prison|sentences?|imprisonment|behind bars|term|without|with)\b|\bto life\b|^life$|"
        r"^life (?:for|over|in)\b|\bwhole[- ]life\b|\bto (?:at least )?\w+ years to life\b", "life",
            "to life in prison", "of a quiet life"),
        (r"\btime served\b|\btime already served\b", "time_served", "to time served", "to serve time"),
        (r"\bsuspended\b", "suspended", "a suspended sentence of two years", "two years"),
        (rf"\b{COUNT}[ -](?:and[ -]a[ -]half[ -])?(?:more )?(?:year|month|week|day|hour)s?\b[^.;]*?\b(?:probation|"
        rf"supervised release only|conditional discharge)\b(?<!prison)", "probation",
            "to three years of probation", "to three years in prison"),
        (r"\bconditional(?:ly)? discharge|\babsolute discharge\b|\bdischarged\b", "discharged",
            "a conditional discharge", "a charge"),
        (r"\bcommunity (?:service|corrections? order|order|payback)\b|"
        r"\bhome (?:confinement|detention)\b|\bhouse arrest\b|\bunpaid work\b",
            "community", "to 200 hours of community service", "to serve the community"),
        (r"\bgood[ -]behaviou?r bond\b|\bon an? (?:\S+ )?bond\b", "probation", "on a good behaviour bond", "a bond of friendship"),
        (rf"\b{COUNT}(?:[ -]and[ -](?:a[ -])?(?:half|\w+))?(?:[ -]or[ -]\w+)?[ -](?:more |and a half )?(?:years?|"
        rf"months?|weeks?|days?)\b", "prison", "to 30 months", "to prison reform"),
        (r"\bto (?:prison|jail)\b|\b(?:prison|jail|custodial) (?:sentence|term|time)\b|\bbehind bars\b", "prison",
            "to prison", "about a prison"),
        (r"\bprobation\b", "probation", "to probation", "to problems"),
        (r"\bfined?\b|\bto pay\b", "fine", "to pay a fine", "to prison"),
        (rf"^to (?:between |serve )?{COUNT}\b", "prison", "to 30 to 60", "to go"),
    )
)
# fmt: on
_CUED = Cued([pattern for pattern, *_ in TERMS])
_PROBATION = re.compile(r"^[^.;]*?\bprobation\b")
_PRISON = re.compile(r"\b(?:prison|jail|behind bars|custody|imprisonment)\b")


def find_term(text: str) -> str | None:
    """The class of sentence that the words after the verb tell; None where they tell none."""
    found = [(match.start(), order, TERMS[order][1], match) for order, match in _CUED.found(text)]
    if any(outcome == "suspended" for _, _, outcome, _ in found) and "partly" not in text and "partially" not in text:
        return "suspended"
    if any(outcome == "life" and match.group().startswith("of ") for _, _, outcome, match in found):
        return "life"  # "22 years of her life sentence"
    for _, _, outcome, match in sorted(found, key=lambda each: each[:2]):
        if match is not None:
            if outcome == "prison" and _PROBATION.search(text) and not _PRISON.search(text):
                return "probation"
            if outcome == "probation" and _PRISON.search(text[: match.end()]):
                return "prison"
            if outcome == "suspended" and "partly" in text:
                return "prison"
            return outcome
    return None


def words_after(parsed: Parsed, verb: Verb, size: int = 26) -> str:
    words = parsed.words[verb.last : verb.last + size]
    for stop, word in enumerate(words):
        if word in ("—", ";", "”", "after", "because", "though", "although"):
            words = words[:stop]
            break
    return " ".join(words)


def sentence(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    if verb.negated:
        return None
    if verb.voice == "passive" or (headline and subject.name in PEOPLE and verb.form == "ed"):
        if subject.name not in PEOPLE:
            return None
        actor = find_agent(parsed, verb, clause)
        person: Head | None = subject
    elif subject.name in COURTS | {"jury", "pronoun"}:
        actor, person = subject, find_object(parsed, verb, clause).person
    else:
        return None
    text = words_after(parsed, verb)
    outcome = find_term(text if verb.lemma != "place" else " ".join(parsed.words[verb.at + 1 : verb.at + 12]))
    away = verb.doing == "sentence" if verb.lemma == "send" else verb.lemma in ("throw", "put")
    if away and not re.search(r"\d|year|month|life", text):
        return _sent_away(parsed, index, clause, verb, actor, person)
    unlike = _WAITING | {"contempt", "charges", "charge", "without", "release", "terms", "breaking", "breach", "violating"}
    if headline and verb.doing == "jail" and outcome is None and verb.voice == "passive" and unlike.isdisjoint(parsed.words):
        return governed(Act("sentence", "prison", "sentence"), parsed, index, clause, verb, actor, person, weak=True)
    if verb.doing == "jail" and outcome != "prison" and outcome != "life":
        return None
    weak = outcome is None
    return governed(Act("sentence", outcome, "sentence"), parsed, index, clause, verb, actor, person, weak=weak)


_WAITING = frozenset({"pending", "awaiting", "await", "trial", "trials", "bail", "bond", "tampering"})


def _sent_away(parsed: Parsed, index: int, clause: Clause, verb: Verb, actor: Head, person: Head | None) -> Frame | None:
    """ "sent him to jail", without a term: held until trial, for contempt, or sentenced to what is told elsewhere."""
    if "contempt" in parsed.words:
        act = Act("ruling", "contempt", "contempt")
    elif not _WAITING.isdisjoint(parsed.words):
        act = Act("ruling", "denied", "bail")
    else:
        act = Act("sentence", "prison", "sentence") if "prison" in parsed.words else Act("ruling", None, "custody")
    return governed(act, parsed, index, clause, verb, actor, person, weak=act.disposition is None)


_TERM_FIRST = re.compile(
    rf"^(?:(?:with|to|a|an|the|only|just|another|at least|more than|nearly|almost|over|him|her|a record|maximum|his|"
    rf"between|second|third|new|stiff|lenient|hefty|lengthy) )*"
    rf"(?:{COUNT}[ -](?:and[ -]a[ -]half[ -])?(?:year|month|week|day)s?\b|{COUNT} (?:years|months|weeks|days)\b|"
    rf"life (?:sentence|in|term|without)|life$|suspended|(?:prison|jail|custodial|death|conditional|absolute|"
    rf"community|whole-life) (?:\w+ )?"
    rf"(?:sentence|term|time|order|discharge|penalty|service)?|probation|{COUNT} (?:and \w+ )?(?:years|months)|"
    rf"(?:between )?{COUNT} (?:to|and|or) {COUNT}[ -](?:years?|months?)|"
    rf"time served|no (?:jail|prison))"
)


def get_term(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "gets five years", "was handed a suspended sentence", "gave him life" """
    if verb.negated:
        return None
    text = words_after(parsed, verb, 18)
    passive = verb.voice == "passive"
    if verb.doing == "get":
        if passive or subject.name not in PEOPLE:
            return None
        actor = Head("unknown", -1, -1)
        person: Head | None = subject
    elif passive or (headline and subject.name in PEOPLE and verb.form == "ed"):
        if subject.name not in PEOPLE:
            return None
        actor = find_agent(parsed, verb, clause)
        person = subject
    elif subject.name in COURTS | {"jury"} or (verb.doing == "hand_down" and subject.name == "pronoun"):
        actor = subject
        found = find_object(parsed, verb, clause)
        person = found.person
        if person is not None:
            text = " ".join(parsed.words[person.last : person.last + 14])
    else:
        return None
    if not _TERM_FIRST.match(text) or re.match(
        r"(?:\w+ ){0,3}(?:years?|months?|weeks?|days?) (?:to (?!life|prison|in|serve)|old|ago|later|of (?:data|"
        r"records|work|service|experience))",
        text,
    ):
        return None
    return governed(Act("sentence", find_term(text), "sentence"), parsed, index, clause, verb, actor, person)


def fine(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    text = words_after(parsed, verb, 14)
    if not re.search(r"[$£€₹]|\b(?:pounds|dollars|euros)\b", text):
        return None
    fined = subject if verb.voice == "passive" else find_object(parsed, verb, clause).person
    if fined is not None and fined.name == "lawyer" and not verb.negated:
        return governed(Act("ruling", "sanctioned", "sanctions"), parsed, index, clause, verb, Head("court", -1, -1), fined)
    if verb.voice == "passive" or (headline and subject.name in PEOPLE):
        if subject.name not in PEOPLE:
            return None
        actor = find_agent(parsed, verb, clause)
        person: Head | None = subject
    elif subject.name in COURTS:
        actor, person = subject, find_object(parsed, verb, clause).person
    else:
        return None
    return governed(Act("sentence", "fine", "sentence"), parsed, index, clause, verb, actor, person)


_PLACE_OF_TERM = re.compile(r"\b(?:prison|jail|behind bars|custody|in detention)\b")
_LEARNS = frozenset({"learn", "tell", "hear"})


def serve(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "learned that he will serve five years", "was told she would spend a year in jail"; in headlines "won't serve time"."""
    text = words_after(parsed, verb, 14)
    term = find_term(text)
    if verb.doing == "go" and not text.startswith(("to prison", "to jail")):
        return None
    if subject.name not in PEOPLE or verb.modal not in ("will", "would", "won't", "to", "'ll", "must"):
        return None
    if term not in ("prison", "life") and not _PLACE_OF_TERM.search(text):
        return None
    above = parsed.clauses[clause.parent].verbs if clause.link == "that" else clause.verbs
    learned = [
        o
        for o in above
        if o.lemma in _LEARNS
        and o.last <= verb.first
        and (o.tense in ("past", "perfect"))
        and (o.lemma != "tell" or o.voice == "passive")
    ]
    alone = headline and find_governor(parsed, verb) is None and verb.modal != "would"
    if not learned and not alone:
        return None
    told = replace(verb, modal=None, tense="past", negated=False)
    act = Act("sentence", None if verb.negated or verb.modal == "won't" else term or "prison", "sentence")
    return told_by(told, act, index, Head("unknown", -1, -1), subject, weak=act.disposition is None)


def suspend(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "suspended the nine-month sentence for two years": no prison; not a sentence put on hold until an appeal is heard."""
    text = words_after(parsed, verb, 16)
    about = subject.name if verb.voice == "passive" else find_object(parsed, verb, clause).about
    if about != "sentence" or verb.negated or verb.modal is not None or {"appeal", "pending", "until"} & set(parsed.words):
        return None
    if not re.search(rf"\b{COUNT}[ -](?:year|month|week)s?\b", text):
        return None
    return told_by(verb, Act("sentence", "suspended", "sentence"), index, Head("unknown", -1, -1))


def escape(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "avoided jail", "escapes a prison term": sentenced, to what is told elsewhere."""
    if subject.name not in PEOPLE or verb.negated or verb.modal is not None or verb.voice == "passive":
        return None
    if not re.match(r"(?:an? |any |immediate |further |more )*(?:jail|prison|custody)\b", words_after(parsed, verb, 5)):
        return None
    return told_by(verb, Act("sentence", None, "sentence"), index, Head("unknown", -1, -1), subject, weak=True)


_SERVICE = re.compile(r"^from (?:the )?(?:\w+\.? )?(?:army|navy|military|marine corps|marines|air force|coast guard|service)\b")


def discharge(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "was dishonorably discharged", "was admonished at the sheriff court"."""
    if verb.voice != "passive" or verb.negated or subject.name not in PEOPLE:
        return None
    if verb.doing == "admonish":
        fits = "sheriff" in parsed.words and "court" in parsed.words
    else:
        fits = not {"dishonorably", "dishonourably"}.isdisjoint(parsed.words[verb.first : verb.last + 1])
        fits = fits or (_SERVICE.match(words_after(parsed, verb, 6)) is not None and "honorably" not in parsed.words)
    return told_by(verb, Act("sentence", "discharged", "sentence"), index, Head("unknown", -1, -1), subject) if fits else None


def walk_free(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    if subject.name not in PEOPLE or verb.negated or verb.modal is not None:
        return None
    outcome = find_term(words_after(parsed, verb, 16))
    if outcome not in ("suspended", "probation", "community", "fine", "discharged", "time_served"):
        return None
    return governed(Act("sentence", outcome, "sentence"), parsed, index, clause, verb, Head("unknown", -1, -1), subject)


def spare(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    text = words_after(parsed, verb, 8)
    if not re.search(r"\b(?:jail|prison)\b", text):
        return None
    passive = verb.voice == "passive" or subject.name in PEOPLE
    return governed(
        Act("sentence", None, "sentence"),
        parsed,
        index,
        clause,
        verb,
        Head("unknown", -1, -1),
        subject if passive else None,
        weak=True,
    )
