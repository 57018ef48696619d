"""what a court or jury found, held, ordered or awarded -> a frame: "found liable", "ruled that the ban is unlawful", "must pay"."""

from __future__ import annotations

import re
from dataclasses import replace

from notifier.core.language.wordlists import words
from notifier.core.reading.acts import Act
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import COURTS, PEOPLE, Frame, find_agent, find_governor, told_by
from notifier.core.reading.roles import Head, find_object
from notifier.core.reading.words import ADVERBS, PREPOSITIONS

_FINDERS = frozenset({"rule", "find", "hold", "declare", "side", "rule_for", "rule_against", "rule_out"})
_SENTENCED = re.compile(
    r"\bmust (?:go to (?:prison|jail)|serve|spend)\b|\b(?:will|should|shall|would|won't) (?:not )?(?:go to "
    r"(?:prison|jail)|serve|spend)\b"
)
_ORDERS = frozenset({"order", "tell", "award", "give"})
DOINGS = _FINDERS | _ORDERS | {"say", "pay", "owe", "discharge", "deadlock"}
"""What a verb must do to be asked at all."""
_SUM = re.compile(r"[$£€₹¥]|\b(?:million|billion|thousand|crore|lakh|dollars|pounds|euros)\b")

# (pattern over the words of what was found; outcome by a trial court or jury, by a higher court; about). First fit decides.
# fmt: off
PREDICATES: tuple[tuple[re.Pattern[str], str | None, str | None, str, str, str], ...] = tuple(
    (re.compile(pattern), trial, higher, about, yes, no)
    for pattern, trial, higher, about, yes, no in (
        (r"\bnot guilty\b|\binnocent\b", "not_guilty", None, "verdict", "found him not guilty", "found him guilty"),
        (r"\bguilty\b", "guilty", None, "verdict", "found him guilty", "found him well"),
        (r"\bnot (?:criminally )?responsible\b|\binsan\w+", "insanity", None, "verdict", "found him insane",
            "found him sane"),
        (r"\b(?:not|isn't|wasn't|weren't) (?:civilly |legally )?(?:liable|responsible|negligent|infringed?)\b",
            "not_liable", None, "verdict",
         "ruled that the store was not liable", "ruled that the store was liable"),
        (r"\b(?:did not|didn't|had not|not) (?:\w+ )?(?:violate|infringe|defame|libel|breach|discriminate|harm)\w*",
            "not_liable", None, "verdict",
         "found that the store did not infringe the patent", "found that the store infringed the patent"),
        (r"\b(?:liable|at fault|negligent|responsible for)\b", "liable", None, "verdict", "found the store liable",
            "found the store empty"),
        (r"\b(?:violated|infringed|defamed|libell?ed|breached|discriminated|defamatory|defrauded|monopoli[sz]ed|"
        r"retaliated)\b", "liable", None, "liability",
         "ruled that the store had violated the lease", "ruled that the store may open"),
        (r"\b(?:unconstitutional|illegal|unlawful|invalid|void|violates?|unenforceable)\b", "granted", None, "law",
         "ruled that the curfew is unlawful", "ruled that the curfew is lawful"),
        (r"\b(?:is|are|was|were) (?:lawful|legal|constitutional|valid)\b", "denied", None, "law",
            "ruled that the curfew is lawful", "ruled that the curfew is unlawful"),
        (r"^no (?:bail|bond)\b|\b(?:remain|stay|be held|be kept) (?:in (?:jail|custody|prison|detention)|behind bars)\b", "denied",
            None, "bail", "ruled that the broker must stay in jail", "ruled that the broker may stay at home"),
        (r"\bow(?:es?|ed) (?:[\w'-]+ ){0,4}nothing\b", "not_liable", None, "verdict",
            "decided that the carrier owes its drivers nothing", "decided that the carrier owes its drivers money"),
        (r"\b(?:can|may|must|should|could) (?:be (?:freed|released) (?:on|pending|until|from)|go free|"
            r"leave (?:jail|custody)|(?:remain|stay) free)\b", "granted", None, "bail",
            "ruled that the hacker can remain free until trial", "ruled that the file can be released"),
        (r"\b(?:can|may|must|should|could) be (?:extradited|deported|surrendered|sent (?:back )?to)\b", "granted", "affirmed",
            "extradition", "ruled that the hacker can be extradited", "ruled that the hacker can be heard"),
        (r"\b(?:cannot|can't|may not|must not|should not) be (?:extradited|deported|surrendered)\b", "denied", "reversed",
            "extradition", "ruled that the hacker cannot be extradited", "ruled that the hacker cannot be heard"),
        (r"\bsue as a (?:group|class)\b|\bas a class\b", "certified", "affirmed", "class",
            "ruled that the drivers may sue as a class", "ruled that the drivers may sue"),
        (r"\b(?:may|can|must|could|will) (?:sue|proceed|go (?:ahead|forward|to trial)|face (?:trial|a jury|the)|"
        r"continue|stand trial|be tried)", "denied", "reversed",
         "motion_to_dismiss", "ruled that the tenants can sue", "ruled that the tenants cannot sue"),
        (r"\b(?:may|can) be (?:used|shown|played|heard|admitted|released)", "granted", None, "evidence",
            "ruled that the tape can be played", "ruled that the tape is long"),
        (r"\b(?:cannot|can't|may not|can not) be (?:used|shown|played|heard|admitted)", "granted", None, "suppress",
         "ruled that the tape cannot be played", "ruled that the tape can be played"),
        (r"\b(?:cannot|can't|may not|can not) (?:be sued|sue|proceed|go ahead|bring)", "dismissed", None, "case",
            "ruled that the clerks cannot be sued", "ruled that the clerks can be sued"),
        (r"\bimmun(?:e|ity)\b", None, None, "immunity", "held that the sheriff is immune",
            "held that the sheriff is late"),
        (r"\bnew trial\b", "new_trial", "new_trial", "new_trial", "ruled that she deserves a new trial",
            "ruled that she was tried"),
        (r"\bmust (?:pay|hand|turn|testify|comply|give|stop|keep|release|disclose|produce|allow|provide|remove)\b|"
        r"\b(?:has|have) to (?:pay|hand|turn|testify)", "granted", None,
         "order", "ruled that the bank must hand over its records", "ruled that the bank may keep its records"),
        (r"\bcontempt\b", "contempt", None, "contempt", "found the clerk in contempt", "found the clerk in court"),
        (r"\b(?:competent|fit) to stand trial\b", None, None, "competence", "ruled him competent to stand trial",
            "ruled him out"),
    )
)
# fmt: on


def find(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """A finding or an order in this verb; None where it is none."""
    if verb.doing in _FINDERS or (
        verb.doing == "say" and verb.lemma == "say" and (subject.name == "jury" or (headline and subject.name in COURTS))
    ):
        return _finding(parsed, index, clause, verb, subject, headline)
    if verb.doing in _ORDERS or (verb.lemma == "add" and subject.name == "jury"):
        return _order(parsed, index, clause, verb, subject)
    if verb.doing in ("pay", "owe") and verb.modal in ("must", "to") and verb.voice == "active":
        return _must_pay(parsed, index, clause, verb, subject, headline)
    if verb.doing == "discharge" and subject.name == "jury" and verb.voice == "passive" and not verb.negated:
        return told_by(verb, Act("verdict", "mistrial", "mistrial"), index, subject, weak=True)
    if (
        verb.doing == "deadlock"
        and subject.name in ("jury", "pronoun")
        and verb.tense in ("past", "perfect", "present")
        and not (verb.voice == "passive" and verb.tense == "present")
    ):
        return told_by(verb, Act("verdict", "mistrial", "verdict"), index, subject)
    if verb.doing == "declare" and subject.name in COURTS and any(n.name == "mistrial" for n in parsed.nouns.values()):
        return told_by(verb, Act("verdict", "mistrial", "mistrial"), index, subject)
    return None


_SOURCE = re.compile(
    r"^(?:federal |state |u\.s |us |high |top )*(?P<front>judge|jury|court|justices|panel|appeals court|supreme "
    r"court|\w+ circuit) :|: (?:federal |state )?(?P<back>judge|jury|court|appeals court|supreme court|panel)$"
)
_LEVEL = {"jury": "jury", "judge": "judge", "court": "court", "justices": "supreme", "supreme court": "supreme"}


def find_source(parsed: Parsed) -> list[Frame]:
    """A headline with its source before or after a colon: "Judge: tenants may sue"."""
    text = " ".join(parsed.words)
    match = _SOURCE.search(text)
    if match is None or "?" in text:
        return []
    word = match.group("front") or match.group("back")
    content = text[match.end() :].strip() if match.group("front") else text[: match.start()].strip()
    actor = Head(_LEVEL.get(word, "appeals"), -1, -1)
    at = len(parsed.words)
    said = Verb(at, at, at, "say", "s", "say", "active", "present", False, None)
    act = _judge_of(content, said, actor, passive=False)
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
        actor = replace(subject, name="court")
    else:
        return None
    if verb.doing == "declare" and found.about == "mistrial":
        return told_by(verb, Act("verdict", "mistrial", "mistrial"), index, actor)
    if verb.negated and not passive:
        return None
    text, inverted = _content(parsed, verb, clause, subject)
    person = subject if passive else found.person
    act = _judge_of(text, verb, actor, passive=passive)
    if act is None or (act.disposition is None and (actor.name == "magistrate" or verb.doing == "say")):
        return None
    if verb.doing == "hold" and act.disposition is None and not inverted and " that " not in f" {text} ":
        return None
    if verb.doing == "find" and act.disposition is None and not passive and not (inverted or text.startswith("that ")):
        return None
    governor = find_governor(parsed, verb, clause) if verb.modal == "to" else None
    return told_by(
        verb, act, index, actor, person, governor=governor, weak=act.disposition is None, source=index if inverted else None
    )


def _content(parsed: Parsed, verb: Verb, clause: Clause, subject: Head) -> tuple[str, bool]:
    """The words of what was found; after the verb, or before its subject where the verb ends the sentence ("…,
    a judge ruled")."""
    words = parsed.words
    after = words[verb.last :]
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


def _judge_of(text: str, verb: Verb, actor: Head, *, passive: bool) -> Act | None:
    jury = actor.name in ("jury",)
    if verb.doing in ("rule_for", "rule_against", "side"):
        side = "against_person" if verb.doing == "rule_against" else "for_person"
        if jury:
            return Act("verdict", side, "verdict")
        return Act("appeal_decision" if actor.name in ("appeals", "supreme") else "ruling", None, "ruled")
    higher = actor.name in ("appeals", "supreme")
    served = _SENTENCED.search(text)
    if served is not None and not higher:
        return Act("sentence", None if "not" in served.group() or "won't" in served.group() else "prison", "sentence")
    if jury and _SUM.search(text) and not re.search(r"\bnot\b", text[:30]):
        return Act("verdict", "liable", "award")
    if re.search(r"(?<!not )\bguilty\b", text) and re.search(r"\bnot guilty\b", text) and not higher:
        return Act("verdict", "split", "verdict")
    if _TRIAL_GOES_ON.search(text):
        return None  # the calendar's business
    for pattern, trial, above, about, _, _ in PREDICATES:
        if pattern.search(text):
            outcome = above if higher else trial
            if outcome in ("guilty", "not_guilty", "insanity") or jury or (passive and outcome in ("liable", "not_liable")):
                return Act("verdict", outcome, "verdict")
            return Act("appeal_decision" if higher else "ruling", outcome, about)
    if passive or jury:
        return None
    return Act("appeal_decision" if higher else "ruling", None, "ruled")


_TRIAL_GOES_ON = re.compile(
    r"\b(?:trial|hearing|sentencing|arraignment)\b(?: [\w'-]+){0,7} (?:can|may|must|could|will|would|should) "
    r"(?:not )?(?:go (?:ahead|forward)|proceed|begin|start|open|continue|take place|be held)\b"
)
_PROCEDURE = words(
    """
    expect respond file appear return report brief explain confer meet continue wait submit answer reply attend
    argue rise sit ignore disregard show update resume deliberate stand leave stop say consider prepare
    keep_ get come be avoid refrain_ forfeit register undergo
    """
)


def _order(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head) -> Frame | None:
    passive = verb.voice == "passive"
    if passive:
        if subject.name not in PEOPLE | {"prosecution"}:
            return None
        actor = find_agent(parsed, verb, clause)
    elif subject.name in COURTS | {"jury"}:
        actor = subject
    elif subject.name == "pronoun" and verb.doing == "order":
        actor = replace(subject, name="court")
    else:
        return None
    if verb.negated or verb.tense == "future":
        return None
    if verb.modal is not None and verb.modal != "to":
        return None
    words = parsed.words
    text = " ".join(words[verb.last : min(len(words), verb.last + 30)])
    higher = actor.name in ("appeals", "supreme")
    found = find_object(parsed, verb, clause)
    person = subject if passive else found.person
    governor = find_governor(parsed, verb, clause) if verb.modal == "to" else None
    money = _SUM.search(text) is not None
    if found.about in ("new_trial",) and verb.doing == "order":
        return told_by(
            verb, Act("appeal_decision" if higher else "ruling", "new_trial", "new_trial"), index, actor, person, governor=governor
        )
    if verb.doing == "award" or (
        verb.lemma in ("give", "hand", "add") and verb.doing in ("give", "say") and money and actor.name == "jury"
    ):
        if not money and actor.name != "jury":
            return None
        kind = "verdict" if actor.name == "jury" or (passive and "jury" in words) else "ruling"
        if kind == "ruling" and passive:
            return None
        return told_by(
            verb, Act(kind, "liable" if kind == "verdict" else "granted", "award"), index, actor, person, governor=governor
        )
    if verb.doing in ("give", "say"):
        return None
    if found.person is not None and found.person.name in ("both", "lawyer", "jury", "court"):
        return None
    if re.search(r"^(?:\S+ ){0,6}(?:held|jailed|detained|locked up)\b", text) and not passive:
        return told_by(verb, Act("ruling", "denied", "bail"), index, actor, person, governor=governor)
    match = re.search(r"(?:^|\s)(?:not )?to (\w+)", text)
    inner = match.group(1) if match else ""
    if inner in ("pay", "repay") or (money and " pay " in f" {text} "):
        if not money and actor.name != "jury":
            return None
        kind = "verdict" if actor.name == "jury" else "ruling"
        if higher:
            return told_by(verb, Act("appeal_decision", "affirmed", "award"), index, actor, person, governor=governor)
        return told_by(verb, Act(kind, "liable", "award"), index, actor, person, governor=governor)
    if actor.name == "jury" or inner in _PROCEDURE or not inner or match is None or match.start() > 60:
        return None
    if verb.doing == "tell" and (
        found.person is None or found.person.name in ("jury", "lawyer", "both", "pronoun", "prosecution", "appeals")
    ):
        return None
    if verb.doing == "tell" and subject.name == "ruling":
        return None
    if passive and verb.doing == "tell":
        return None
    if inner in ("prison", "jail"):
        return told_by(
            verb,
            Act("ruling", "contempt" if "contempt" in words else None, "contempt" if "contempt" in words else "custody"),
            index,
            actor,
            person,
            governor=governor,
        )
    return told_by(
        verb, Act("appeal_decision" if higher else "ruling", "granted", "order"), index, actor, person, governor=governor
    )


def _must_pay(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "Trump must pay $5 million" in a headline, or as what jurors decided."""
    words = parsed.words
    text = " ".join(words[verb.last : verb.last + 12])
    if not _SUM.search(text) or subject.name in COURTS:
        return None
    jury = "jury" in words or "jurors" in words
    if verb.modal == "must" and (headline or jury):
        kind = "verdict" if jury else "ruling"
        return told_by(
            replace(verb, modal=None, tense="present"),
            Act(kind, "liable", "award"),
            index,
            Head("jury" if jury else "unknown", -1, -1),
            subject,
        )
    return None
