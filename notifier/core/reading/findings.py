"""what a court or jury found, held, ordered or awarded -> a frame: "found liable", "ruled that the ban is unlawful", "must pay"."""

from __future__ import annotations

import re
from dataclasses import replace

from notifier.core.reading import sourced
from notifier.core.reading.acts import Act
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import COURTS, PEOPLE, Frame, find_agent, find_governor, told_by
from notifier.core.reading.objects import find_object
from notifier.core.reading.orders import find_order, must_pay
from notifier.core.reading.predicates import judge_of
from notifier.core.reading.roles import Head, name_at
from notifier.core.reading.words import ADVERBS, PREPOSITIONS

_FINDERS = frozenset({"rule", "find", "hold", "declare", "side", "rule_for", "rule_against", "rule_out"})
_ORDERS = frozenset({"order", "tell", "award", "give"})
DOINGS = _FINDERS | _ORDERS | {"say", "pay", "owe", "face", "enter", "discharge", "dismiss", "send_home", "deadlock"}
"""What a verb must do to be asked at all."""


def find(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """A finding or an order in this verb; None where it is none."""
    if verb.doing in sourced.DOINGS:
        said = sourced.find(parsed, index, clause, verb, subject, headline)
        if said is not None:
            return said
    if verb.doing in _FINDERS or (
        verb.doing == "say"
        and verb.lemma == "say"
        and (subject.name == "jury" or (headline and subject.name in COURTS) or _said_in_judgment(parsed, verb, subject))
    ):
        return _finding(parsed, index, clause, verb, subject, headline)
    if (
        verb.doing == "face"
        and headline
        and verb.modal == "must"
        and find_object(parsed, verb, clause).about in ("case", "charges", "trial")
    ):
        told = replace(verb, modal=None, tense="present")
        return told_by(told, Act("ruling", "denied", "motion_to_dismiss"), index, Head("unknown", -1, -1), subject)
    if verb.doing == "enter":
        return _judgment(parsed, index, clause, verb, subject)
    if verb.doing == "give":
        handed = _handed(parsed, index, verb, subject)
        if handed is not None:
            return handed
    if verb.doing in _ORDERS or (verb.lemma == "add" and subject.name == "jury"):
        return find_order(parsed, index, clause, verb, subject)
    if verb.doing in ("pay", "owe") and verb.modal in ("must", "to") and verb.voice == "active":
        return must_pay(parsed, index, clause, verb, subject, headline)
    if verb.doing in ("discharge", "dismiss", "send_home") and not verb.negated and verb.modal is None:
        return _sent_home(parsed, index, clause, verb, subject)
    if (
        verb.doing == "deadlock"
        and subject.name in ("jury", "pronoun")
        and not (headline and "guilty" in parsed.words)
        and _NOT_OVER.isdisjoint(parsed.words)
        and not (verb.lemma == "hang" and (verb.voice == "passive" or subject.name != "jury"))
        and verb.tense in ("past", "perfect", "present")
        and not (verb.voice == "passive" and verb.tense == "present")
        and not (_is_said(parsed, clause, subject) and _SENT_HOME.isdisjoint(parsed.words))
    ):
        return told_by(verb, Act("verdict", "mistrial", "verdict"), index, subject)
    if verb.doing == "declare" and subject.name in COURTS and any(n.name == "mistrial" for n in parsed.nouns.values()):
        return told_by(verb, Act("verdict", "mistrial", "mistrial"), index, subject)
    return None


def _judgment(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head) -> Frame | None:
    """ "entered judgment for the city", "judgment of $4 million was entered against the bank": by the side it is for."""
    found = find_object(parsed, verb, clause)
    last = subject.last if verb.voice == "passive" else found.last
    about = subject.name if verb.voice == "passive" else found.about
    if about != "judgment" or verb.negated or verb.modal is not None or (verb.voice != "passive" and subject.name not in COURTS):
        return None
    actor = subject if verb.voice != "passive" else Head("court", -1, -1)
    for at in range(last, min(len(parsed.words), last + 12)):
        if parsed.words[at] in ("for", "against", "favor", "favour"):
            side = "against_person" if parsed.words[at] == "against" else "for_person"
            person = _recipient(parsed, replace(verb, last=at + 1))
            return told_by(verb, Act("ruling", side, "judgment"), index, actor, person)
    return told_by(verb, Act("ruling", "granted", "judgment"), index, actor)


_FOR_A_JURY = re.compile(
    r"\bthat (?:a|the) (?:jury|jurors) (?:must|should|will have to|has to|needs to|ought to) (?:decide|determine|hear|resolve)\b|"
    r"\b(?:suit|lawsuit|case|claims?)\b(?: \S+){0,6} (?:can|may|should|must) (?:go (?:forward|ahead|to trial)|proceed|move "
    r"forward)\b"
)
_AT_THE_HEARING = frozenset({"argument", "arguments", "hearing", "asked", "if", "would", "could", "might", "dissent", "seemed"})


def _said_in_judgment(parsed: Parsed, verb: Verb, subject: Head) -> bool:
    """Whether what a court says is its judgment: "The 10th Circuit said that a judge had erred"; of a judge alone only what no
    judge says in passing: "said that a jury should decide"."""
    return (
        (subject.name in ("appeals", "supreme") or (subject.name == "judge" and _FOR_A_JURY.search(parsed.text) is not None))
        and verb.tense in ("past", "perfect")
        and verb.modal is None
        and not verb.negated
        and _AT_THE_HEARING.isdisjoint(parsed.words)
    )


_NOT_OVER = frozenset({"keep", "trying", "resume", "spared", "spares", "phase"})
"""Jurors go on, or could not agree on death: then it is life."""


def _is_said(parsed: Parsed, clause: Clause, subject: Head) -> bool:
    """Whether somebody only says it: "told him that they were deadlocked", "said they were deadlocked"."""
    before = [other for other in parsed.verbs if subject.first - 2 <= other.last <= subject.first]
    return clause.link == "that" or any(other.doing in ("say", "tell") for other in before)


_SENT_HOME = frozenset({"mistrial", "discharged", "dismissed", "excused", "ended", "released"})
"""Jurors who only say that they are deadlocked are told to go on."""
_UNDECIDED = re.compile(
    r"\b(?:could not|couldn't|cannot|can't|unable to|fail(?:ed|ing)? to) (?:agree|reach|come to|decide)\b|\bdeadlock\w*\b|"
    r"\bwithout (?:agreeing|reaching|a verdict|verdicts)\b|\bhung jury\b|\bretrial\b|\bhopelessly (?:split|divided|deadlocked)\b"
)


_FOR_NOW = re.compile(r"\bfor (?:the|a) (?:day|night|evening|weekend|week|holiday|break|\w+ break)\b|\bfor lunch\b|\buntil\b")


def _sent_home(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head) -> Frame | None:
    """A jury discharged, or sent home with no verdict: the trial is at an end."""
    jury = subject.name == "jury" if verb.voice == "passive" else find_object(parsed, verb, clause).person
    if jury is None or jury is False or (isinstance(jury, Head) and jury.name != "jury"):
        return None
    head = subject if verb.voice == "passive" else jury
    if isinstance(head, Head) and "juror" in parsed.words[head.first : head.last]:
        return None  # the others go on
    if _FOR_NOW.search(" ".join(parsed.words[verb.last : verb.last + 9])):
        return None  # "were discharged for the day"
    undecided = _UNDECIDED.search(parsed.text) is not None
    if verb.doing != "discharge" and not undecided:
        return None
    return told_by(verb, Act("verdict", "mistrial", "mistrial"), index, subject, weak=not undecided)


_VICTORY = re.compile(r"^(?:\S+ ){0,7}?(?P<won>win|victory|triumph)\b|^(?:\S+ ){0,7}?(?P<lost>defeat|loss|setback|blow|rebuke)\b")


def _handed(parsed: Parsed, index: int, verb: Verb, subject: Head) -> Frame | None:
    """ "handed a victory to the bank", "dealt the bank a blow": by the side that got it."""
    match = _VICTORY.match(" ".join(parsed.words[verb.last : verb.last + 12]))
    if match is None or verb.voice == "passive" or verb.negated or verb.modal is not None:
        return None
    if subject.name not in COURTS | {"jury"}:
        return None
    person = _recipient(parsed, verb)
    if person is None:
        return None
    over = person.first > 0 and parsed.words[person.first - 1] in ("over", "against")
    side = "for_person" if (match.group("won") is not None) is not over else "against_person"
    if subject.name == "jury":
        return told_by(verb, Act("verdict", side, "verdict"), index, subject, person)
    kind = "appeal_decision" if subject.name in ("appeals", "supreme") else "ruling"
    return told_by(verb, Act(kind, None, "ruled"), index, subject, person, weak=True)


def _recipient(parsed: Parsed, verb: Verb) -> Head | None:
    """Who got it: the first name after the verb, else a plaintiff or a defendant."""
    for at in range(verb.last, min(len(parsed.words), verb.last + 14)):
        noun = parsed.nouns.get(at)
        if noun is not None and noun.name in ("plaintiff", "defendant"):
            return Head(noun.name, noun.first, noun.last)
        if (named := name_at(parsed, at)) is not None:
            return named
    return None


_SOURCE = re.compile(
    r"^(?:federal |state |u\.s |us |high |top )*(?P<front>judge|jury|court|justices|panel|appeals court|supreme "
    r"court|\w+ circuit) :|(?::|, (?:rules?|says?|finds?|orders?|decides?)) (?:federal |state |u\.s |top |high )*(?P<back>judges?|"
    r"jury|jurors|court|appeals? (?:court|judges|panel)|supreme court|panel|justices)$|"
    r", (?:federal |state |u\.s |top |high )*(?P<end>court|appeals? (?:court|judges|panel)|supreme court|panel|justices) "
    r"(?:rules?|orders?|finds?|decides?|says?|holds?)$"
)
_LEVEL = {
    "jury": "jury",
    "jurors": "jury",
    "judge": "judge",
    "judges": "judge",
    "court": "court",
    "justices": "supreme",
    "supreme court": "supreme",
}


def find_source(parsed: Parsed) -> list[Frame]:
    """A headline with its source before or after a colon: "Judge: tenants may sue"."""
    text = parsed.text
    match = _SOURCE.search(text)
    if match is None or "?" in text:
        return []
    word = match.group("front") or match.group("back") or match.group("end")
    content = text[match.end() :].strip() if match.group("front") else text[: match.start()].strip()
    actor = Head(_LEVEL.get(word, "appeals"), -1, -1)
    at = len(parsed.words)
    said = Verb(at, at, at, "say", "s", "say", "active", "present", False, None)
    act = judge_of(content, said, actor, passive=False)
    if act is None or act.disposition is None:
        return []
    return [Frame(act, 0, 0, 0, at, None, actor)]


def _finding(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    found = find_object(parsed, verb, clause)
    passive = verb.voice == "passive"
    if headline and verb.form == "ed" and subject.name in PEOPLE and verb.doing == "find":
        passive = True
    if passive:
        actor = find_agent(parsed, verb, clause)
        if verb.doing == "declare" and subject.name == "mistrial":
            return told_by(verb, Act("verdict", "mistrial", "mistrial"), index, actor)
        if subject.name not in PEOPLE or verb.doing not in ("find", "hold", "declare"):
            return None
    elif subject.name in COURTS | {"jury"}:
        actor = subject
    elif subject.name == "pronoun":
        actor = replace(subject, name="jury" if _are_jurors(parsed, subject) else "court")
    elif subject.name == "none" and verb.tense == "ing" and "jury" in parsed.names:
        actor = Head("jury", -1, -1)  # "the jury … ended its work by acquitting him of theft, finding him guilty of fraud"
    else:
        return None
    if verb.doing == "declare" and found.about == "mistrial":
        return told_by(verb, Act("verdict", "mistrial", "mistrial"), index, actor)
    if verb.negated and not passive:
        return None
    text, inverted = _content(parsed, verb, clause, subject)
    person = subject if passive else found.person
    act = _shared(text, verb, actor) if verb.lemma in ("agree", "side") else None
    act = act or judge_of(text, verb, actor, passive=passive)
    if act is None or (act.disposition is None and (actor.name == "magistrate" or verb.doing == "say")):
        return None
    if verb.doing == "hold" and act.disposition is None and not inverted and " that " not in f" {text} ":
        return None
    if verb.doing == "find" and act.disposition is None and not passive and not (inverted or text.startswith("that ")):
        return None
    governor = find_governor(parsed, verb) if verb.modal == "to" else None
    return told_by(
        verb,
        act,
        index,
        actor,
        person,
        governor=governor,
        weak=act.disposition is None or act.object == "ruled",
        source=index if inverted else None,
    )


_SHARED = re.compile(r"^(?:(?:on )?\w+day )?(?:with )?(?:(?!that\b)\S+ ){1,8}?that (?P<said>.+)$")


def _shared(text: str, verb: Verb, actor: Head) -> Act | None:
    """What a court finds with one side: "agreed with the bank that the growers had waited too long"."""
    match = _SHARED.match(text)
    if match is None or actor.name in ("appeals", "supreme"):
        return None
    act = judge_of(match.group("said"), replace(verb, doing="rule"), actor, passive=False)
    return act if act is not None and act.disposition is not None else None


_JURORS = re.compile(r"\bjurors?\b|\bjury\b")


def _are_jurors(parsed: Parsed, subject: Head) -> bool:
    """Whether a pronoun is the jury: "Jurors believed her … they found", "It took a jury two hours to decide"."""
    if parsed.words[subject.first] == "they":
        return _JURORS.search(parsed.before(160)) is not None
    took = parsed.words[subject.first : subject.first + 2] in (["it", "took"], ["it", "takes"])
    return took and any(
        n.name == "jury" for at in range(subject.first, subject.first + 9) if (n := parsed.nouns.get(at)) is not None
    )


def _content(parsed: Parsed, verb: Verb, clause: Clause, subject: Head) -> tuple[str, bool]:
    """The words of what was found; after the verb, or before its subject where the verb ends the sentence ("…,
    a judge ruled")."""
    words = parsed.words
    after = words[verb.last :]
    if verb.voice == "passive":
        return " ".join(after[:40]), False  # "After a long trial, she was found not guilty": what comes first leads up to it
    tail = [w for w in after if w.isalpha() and w not in ADVERBS and w not in PREPOSITIONS]
    short = (
        not after
        or after[0] in (",", ".", "”", '"')
        or ((after[0] in PREPOSITIONS or after[0].endswith("day") or after[0] in ADVERBS) and len(tail) <= 7)
    )
    before = subject.first
    while before > 0 and words[before - 1] != ",":
        before -= 1
    first = before
    while first > 0 and words[first - 1] not in (";", "—", "–", "--", "”", "."):
        first -= 1
    if short and before > first + 3 and (before > clause.first + 3 or _all_said(parsed, clause, before)):
        return " ".join(words[first:before]), True
    return " ".join(after[:40]), False


def _all_said(parsed: Parsed, clause: Clause, before: int) -> bool:
    """Whether the clause holds nothing but ", a judge ruled": what stands before its comma is what was ruled."""
    return before == clause.first or (before == clause.first + 1 and parsed.words[clause.first] == ",")
