"""sentences handed out -> frames: from the verb of a court, of a party, or a term in other words."""

from __future__ import annotations

import re
from dataclasses import replace

from notifier.core.reading.acts import Act
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import COURTS, PEOPLE, Frame, find_agent, find_governor, governed, told_by
from notifier.core.reading.objects import find_object
from notifier.core.reading.punishments import MILDER, NO_PRISON, find_term, is_without_prison
from notifier.core.reading.roles import Head, name_at
from notifier.core.reading.words import COUNT


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
    outcome = outcome or _served(parsed, verb)
    return governed(Act("sentence", outcome, "sentence"), parsed, index, clause, verb, actor, person, weak=outcome is None)


_TO_SERVE = re.compile(
    r"\b(?:(?:will|must|'ll|has to|is to) (?:now |also |likely )?(?:serve|spend|do|die)|fac(?:es|ing|e)|beg[iau]n|begins|"
    r"start(?:s|ed))\b"
    r"(?! (?:up to|a maximum|as (?:many|much)))"
)


def _served(parsed: Parsed, verb: Verb) -> str | None:
    """The class of sentence that the words before say is to be served: "faces nine years in prison after he was sentenced"."""
    if parsed.clauses[parsed.clause_of(verb.at)].link not in ("after", "as", "when", "while", "relative"):
        return None
    text = " ".join(parsed.words[: verb.first])
    match = _TO_SERVE.search(text)
    return find_term(text[match.end() :]) if match is not None else None


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
    rf"between|two|three|four|five|several|multiple|second|third|new|stiff|lenient|hefty|lengthy|minimum|mandatory|automatic|indefinite|total|effective|combined|"
    rf"concurrent|consecutive|global|aggregate|overall|composite|immediate|determinate|extended|harsh|light|"
    rf"maximum (?:sentence |term |penalty )?of|(?:prison |jail |custodial |total |head |aggregate )?(?:sentence|term)s? of) )*"
    rf"(?:{COUNT}[ -](?:and[ -]a[ -]half[ -])?(?:year|month|week|day)s?\b|{COUNT} (?:years|months|weeks|days)\b|"
    rf"life (?:sentences?|in|terms?|without)|life$|suspended|(?:prison|jail|custodial|death|conditional|absolute|"
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
    if verb.doing == "award" and not _AS_PUNISHMENT.search(text):
        return None
    if passive and subject.name == "sentence":
        return _imposed(parsed, index, clause, verb, subject)
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
    elif subject.name in COURTS | {"jury"} or (verb.doing in ("hand_down", "impose") and subject.name == "pronoun"):
        actor = subject
        found = find_object(parsed, verb, clause)
        person = found.person
        if person is not None and _TERM_FIRST.match(text) is None:
            text = _from_term(parsed.words[person.last : person.last + 18])
    else:
        return None
    if _BARE_NUMBER.match(text) and _YEARS_BEFORE.search(" ".join(parsed.words[: verb.first])):
        return governed(Act("sentence", "prison", "sentence"), parsed, index, clause, verb, actor, person)
    if not _TERM_FIRST.match(text) or re.match(
        r"(?:\w+ ){0,3}(?:days?|weeks?|months?) (?:, )?until\b|(?:\w+ ){0,3}(?:years?|months?|weeks?|days?) (?:to (?!life|"
        r"prison|in|serve)|old|ago|later|of (?:data|"
        r"records|work|service|experience))",
        text,
    ):
        return None
    return governed(Act("sentence", find_term(text), "sentence"), parsed, index, clause, verb, actor, person)


_AS_PUNISHMENT = re.compile(r"\b(?:imprisonment|prison|jail|death|life|r\.? ?i|sentence|term|custody)\b")
_BARE_NUMBER = re.compile(
    rf"^(?:(?:her|him|them|just|only|exactly) )*(?!(?:an?|one|half)\b){COUNT}(?: (?:on|in|at|from|instead)\b| [.,;—–]|$)"
)
_YEARS_BEFORE = re.compile(
    rf"\b(?:facing|face[ds]?|sought|seek\w*|asked|wanted|requested|recommended|urged|demanded|maximum|up to|than|of)\b"
    rf"(?: \S+){{0,6}}? {COUNT} (?:years|months)\b|\b{COUNT} (?:years|months) (?:that )?(?:the )?(?:prosecut|defen|crown|"
    rf"government|state)"
)
"""The years that were asked for, of which a bare number is more or fewer: "gave her nine, not the 20 years …"."""


def _from_term(words: list[str]) -> str:
    """The words from a term on, past what else names the person: "gave the former chief of staff | three years"."""
    for at in range(min(6, len(words))):
        if at and (not words[at - 1].isalpha() or words[at - 1] in _NO_NAME):
            break
        text = " ".join(words[at:])
        if _TERM_FIRST.match(text):
            return text
    return " ".join(words)


_NO_NAME = frozenset({"to", "for", "until", "in", "on", "after", "about", "and", "a", "an", "the", "by", "at", "with", "that"})


def _imposed(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head) -> Frame | None:
    """ "A nine-year sentence was handed down to the mayor"."""
    words = parsed.words
    outcome = find_term(" ".join(words[clause.first : subject.last] + words[verb.last : verb.last + 8]))
    if outcome is None or (words[subject.first - 1 : subject.first] and words[subject.first - 1] in ("no", "what", "any")):
        return None
    actor = find_agent(parsed, verb, clause)
    person = next(
        (name_at(parsed, at + 1) for at in range(verb.last, min(len(words), verb.last + 5)) if words[at] in ("on", "to")), None
    )
    return governed(Act("sentence", outcome, "sentence"), parsed, index, clause, verb, actor, person)


def fine(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    text = words_after(parsed, verb, 14)
    if not _A_SUM.search(text):
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
    elif subject.name == "pronoun" and fined is not None and fined.name in ("pronoun", "name"):
        actor, person = replace(subject, name="court"), fined  # "She also fined him $900"
    else:
        return None
    return governed(Act("sentence", "fine", "sentence"), parsed, index, clause, verb, actor, person)


_A_SUM = re.compile(r"[$£€₹¥]|\b(?:pounds|dollars|euros|rupees|rand|shillings)\b|\b(?:r|rs|sh|ksh|kes|ngn|hk|cad|aud) \.? ?\d")


_PLACE_OF_TERM = re.compile(r"\b(?:prison|jail|behind bars|custody|in detention)\b")
_JUDGE_SAYS = re.compile(
    r"\b(?:judge|justice|recorder|sheriff|court)(?: [\w.'-]+){0,4} (?:said|ruled|announced|decided|ordered)(?: that)?(?: "
    r"[\w.'-]+){1,4}$"
)
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
    said = _JUDGE_SAYS.search(" ".join(parsed.words[: verb.first])) is not None
    alone = headline and find_governor(parsed, verb) is None and verb.modal != "would"
    if not learned and not said and not alone:
        return None
    told = replace(verb, modal=None, tense="past", negated=False)
    spared = verb.negated or verb.modal == "won't" or is_without_prison(text)
    act = NO_PRISON if spared else Act("sentence", term or "prison", "sentence")
    return told_by(told, act, index, Head("unknown", -1, -1), subject, weak=spared)


_LENGTH = re.compile(rf"\b{COUNT}[ -](?:year|month|week)s?\b")


def suspend(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "suspended the nine-month sentence for two years": no prison; not a sentence put on hold until an appeal is heard."""
    text = words_after(parsed, verb, 16)
    about = subject.name if verb.voice == "passive" else find_object(parsed, verb, clause).about
    if about != "sentence" or verb.negated or verb.modal is not None or {"appeal", "pending", "until"} & set(parsed.words):
        return None
    told_of = " ".join(parsed.words[max(0, subject.first - 4) : subject.last])  # "his two-year sentence was suspended"
    if not _LENGTH.search(text) and not (verb.voice == "passive" and _LENGTH.search(told_of)):
        return None
    return told_by(verb, Act("sentence", "suspended", "sentence"), index, Head("unknown", -1, -1))


_FROM_PRISON = re.compile(
    r"^(?:(?:his|her|their|the|an?|any|immediate|further|more|\w+day|on|for now) )*(?:jail|prison|custody|gaol|time behind bars)\b"
    r"(?! (?:guards?|riots?|breaks?|fires?|cells?|vans?|reform|camp))"
)


def escape(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "avoided jail", "was spared prison": sentenced, to what is told elsewhere. "Spared her life": to prison for life."""
    if verb.negated or verb.modal is not None or verb.tense == "modifier":
        return None
    text = words_after(parsed, verb, 12)
    if subject.name in COURTS | {"jury"} and verb.doing == "spare":
        person = find_object(parsed, verb, clause).person
        if _HER_LIFE.match(text) and text.startswith("the life of"):
            return governed(
                Act("sentence", "life", "sentence"), parsed, index, clause, verb, subject, name_at(parsed, verb.last + 3)
            )
        if person is None and _HER_LIFE.match(text):
            return governed(Act("sentence", "life", "sentence"), parsed, index, clause, verb, subject, None)
        if person is None or not _FROM_PRISON.match(" ".join(parsed.words[person.last : person.last + 6])):
            return None
    elif subject.name in PEOPLE and (verb.doing == "spare" or verb.voice != "passive"):
        if _FROM_DEATH.match(text):
            return governed(Act("sentence", "life", "sentence"), parsed, index, clause, verb, Head("unknown", -1, -1), subject)
        if not _FROM_PRISON.match(text) or not _WAITING.isdisjoint(parsed.words):
            return None
        subject, person = Head("unknown", -1, -1), subject
    else:
        return None
    instead = find_term(" ".join(parsed.words[verb.last :]))
    act = Act("sentence", instead, "sentence") if instead in MILDER else NO_PRISON  # "escaped jail after it was suspended"
    return governed(act, parsed, index, clause, verb, subject, person, weak=act is NO_PRISON)


_FROM_DEATH = re.compile(
    r"^(?:(?:the|a) )?(?:death (?:penalty|sentence|row)|execution)\b(?=.*\b(?:jur(?:y|ors)|judge|deadlock\w*|verdict|sentenced)\b)"
)
"""Spared death by those who had to decide it, and so given life; prosecutors may take it off the table long before."""
_HER_LIFE = re.compile(r"^(?:his|her|their|the|(?:\S+ ){1,4}'s) (?:\S+ )?(?:life|lives)\b")


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
