"""what a court ordered or awarded -> a frame: "ordered the bank to hand over", "awarded her $4 million", "must pay"."""

from __future__ import annotations

import re
from dataclasses import replace

from notifier.core.language.wordlists import words
from notifier.core.reading.acts import Act
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import COURTS, PEOPLE, Frame, find_agent, find_governor, kind_of, told_by
from notifier.core.reading.objects import find_object
from notifier.core.reading.predicates import SUM, judge_of
from notifier.core.reading.punishments import find_term
from notifier.core.reading.roles import Head, name_at
from notifier.core.reading.words import SUBJECT_PRONOUNS

_PROCEDURE = words(
    """
    expect respond file appear return report brief explain confer meet continue wait submit answer reply attend
    argue rise sit ignore disregard show update resume deliberate stand leave say consider prepare
    keep_ get come be avoid refrain_ forfeit register undergo surrender try mediate negotiate talk discuss engage schedule propose
    sit_down resolve settle
    """
)


def find_order(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head) -> Frame | None:
    """An order or an award in this verb; None where it is none, or only says how the court goes about its work."""
    actor = _who_orders(parsed, clause, verb, subject)
    if actor is None or verb.negated or verb.tense == "future" or verb.modal not in (None, "to"):
        return None
    if verb.lemma == "require" and verb.voice == "passive" and verb.tense == "present":
        return None  # "He is required to testify": how things stand, by whatever deed
    text = " ".join(parsed.words[verb.last : _end_of_order(parsed, verb)])
    found = find_object(parsed, verb, clause)
    if found.first > verb.last and parsed.words[found.first - 1] == "no":
        return None  # "ordered no retrial"
    if verb.doing == "tell" and (content := _THAT.match(text)) is not None and _PREPARED.search(content.group("said")):
        return None
    if _LOWER.match(text) and not (actor.name in ("appeals", "supreme") and _RETHINK.search(text)):
        return None  # how a court below is to go about its work
    person = subject if verb.voice == "passive" else found.person or _who_is_to(parsed, verb)
    if subject.name == "award" and verb.voice == "passive":  # "Damages of $4 million were awarded to the baker"
        text = " ".join(parsed.words[clause.first : verb.first])
        person = next(
            (name_at(parsed, at + 1) for at in range(verb.last, verb.last + 5) if parsed.words[at : at + 1] == ["to"]), None
        )
    if verb.doing in ("award", "give", "say"):
        act = _awarded(parsed, verb, actor, text)
    elif (said := _told_that(parsed, verb, actor)) is not None:
        act = said
    elif actor.name in ("appeals", "supreme") and _RETHINK.search(text) and _to_a_judge(parsed, verb):
        act = Act("appeal_decision", "remanded", "judgment")
    elif verb.doing == "order" and _EXAMINED.match(text):
        act = Act(kind_of(actor), "granted", "competence")
    elif verb.doing == "order" and actor.name in ("appeals", "supreme") and _SENTENCED_AGAIN.match(text):
        act = Act("appeal_decision", "vacated", "sentence")
    elif verb.doing == "order" and actor.name in ("appeals", "supreme") and _ACQUITTED.search(text):
        act = Act("appeal_decision", "reversed", "judgment")
    elif found.about == "new_trial" and verb.doing == "order":
        act = Act(kind_of(actor), "new_trial", "new_trial")
    elif verb.doing == "order" and (noun := _NOUN_ORDERED.match(text)) is not None and verb.voice == "active":
        act = Act(
            kind_of(actor),
            "granted",
            "arbitration" if noun.group("what") == "arbitration" else "seal" if noun.group("open") else "order",
        )
    elif verb.doing == "order" and found.about == "evidence" and _OPENED.search(text):
        act = Act(kind_of(actor), "granted", "seal")
    elif verb.doing == "order" and _DIRECTED.search(text):
        act = Act("verdict", "acquitted", "acquittal")
    elif found.person is not None and found.person.name == "lawyer" and _PAYS.search(text):
        act = Act(kind_of(actor), "sanctioned", "sanctions")
    elif found.person is not None and found.person.name in ("both", "lawyer", "jury", "court"):
        return None
    elif (bail := _custody(text, person)) is not None:
        act = Act(kind_of(actor), bail, "bail")
    elif found.about == "bail" and verb.doing == "order" and parsed.words[found.last - 1] in ("release", "detention"):
        act = _released(parsed, actor, found.last)
    else:
        act = _ordered_to(parsed, verb, subject, actor, found.person, text)
    if act is None:
        return None
    governor = find_governor(parsed, verb) if verb.modal == "to" else None
    return told_by(verb, act, index, actor, person, governor=governor)


_LOWER = re.compile(r"^(?:\w+day |on \w+day )?(?:the|a) (?:trial|lower|sessions|special|district|magistrate|magistrate 's) court\b")
_BESIDE = frozenset({"as", "when", "while", "because", "although", "if"})


def _end_of_order(parsed: Parsed, verb: Verb) -> int:
    """Where the words of an order end: before a clause of time or reason beside it."""
    end = min(len(parsed.words), verb.last + 30)
    return min([end, *(each.first for each in parsed.clauses if each.link in _BESIDE and verb.last < each.first < end)])


_EXAMINED = re.compile(
    r"^(?:\S+ ){0,5}?(?:competency|mental|mental-health|psychiatric|psychological|fitness) (?:health |fitness |competency )?"
    r"(?:exam\w*|evaluation|assessment|tests?)\b"
)
_SENTENCED_AGAIN = re.compile(r"^(?:that )?(?:\S+ ){0,4}?(?:to )?(?:be )?(?:re-?sentenced|sentenced again|given a new sentence)\b")
_ACQUITTED = re.compile(r"\b(?:that (?:\S+ ){1,4}be|to be|be) acquitted\b")
_RETHINK = re.compile(
    r"\bto (?:reconsider|revisit|rethink|re-?examine|reassess|re-?weigh|weigh|decide|determine|explain|"
    r"take (?:a|an|another) (?:\w+ )?look|look again|think again|start over|try again|hold (?:a|an) (?:\w+ )?hearing|conduct)\b"
)
_THAT = re.compile(r"^(?:by [^,]{3,40}? )?(?:(?!that\b)[^\s,;]+ ){0,9}?that (?P<said>.+)$")


def _to_a_judge(parsed: Parsed, verb: Verb) -> bool:
    """Whether a court or judge is told to do it: "told the trial judge to reconsider"."""
    heard = next((n for at in range(verb.last, verb.last + 8) if (n := parsed.nouns.get(at)) is not None), None)
    return heard is not None and heard.name in ("judge", "court")


def _told_that(parsed: Parsed, verb: Verb, actor: Head) -> Act | None:
    """What a court tells a party that it decided: "told the firm that it must hand over its files", "was told that his
    conviction is safe"; None where it tells jurors, or no more than its opinion."""
    if verb.doing != "tell" or verb.modal is not None:
        return None
    match = _THAT.match(" ".join(parsed.words[verb.last : verb.last + 40]))
    heard = parsed.words[verb.last : verb.last + 4]
    if match is None or not {"jury", "jurors", "reporters", "panel"}.isdisjoint(heard) or actor.name not in COURTS:
        return None
    act = judge_of(match.group("said"), verb, actor, passive=False)
    return act if act is not None and act.disposition is not None and act.kind != "verdict" else None


_PREPARED = re.compile(
    r"\b(?:prepared|willing|inclined|minded|ready|likely|leaning|disposed|tempted|open|happy|content) to\b|"
    r"\b(?:provided|providing|unless|so long as|as long as|on condition|if)\b"
)
"""What a judge would do is not done: "told the firm that she is prepared to let it sell, provided"."""


_NOUN_ORDERED = re.compile(
    r"^(?:(?:on )?\w+day )?(?:the )?(?:immediate |full |public |partial |prompt )*(?P<what>(?P<open>unsealing|disclosure|"
    r"publication|redaction)|arbitration|"
    r"return|removal|reinstatement|closure|destruction|recall|demolition|production|dissolution|divestiture|restoration|"
    r"rehiring) of\b"
)
"""What is ordered by a noun: "ordered the unsealing of the files"."""
_OPENED = re.compile(r"^(?:\S+ ){0,8}?(?:unsealed|released|made public|opened|handed over|turned over)\b")
_DIRECTED = re.compile(r"\bto (?:return|find|enter|bring in|deliver) (?:\S+ ){0,4}?(?:not guilty|not-guilty)\b|\bto acquit\b")
_PAYING = frozenset({"pay", "repay", "fork", "cough", "shell", "compensate", "reimburse"})
"""What is ordered of whom has to pay: "to fork over $5 million"."""
_PAYS = re.compile(r"\bto (?:re)?pay (?:\S+ ){0,3}[$£€]")
_PENT = r"(?:in (?:\w+ )?(?:jail|custody|prison|detention|lockup|a cell)|behind bars|locked up|detained|jailed|incarcerated)"
_CUSTODY = re.compile(
    r"^(?:(?!(?:files?|records?|documents?|pay|report|release|turn|hand|papers?)\b)\S+ ){0,7}?(?:"
    r"(?P<bail>(?:held|detained|jailed|kept in (?:jail|custody)) (?:\w+day |on \w+day )?(?:on|in lieu of) (?:an? )?[$£€₹](?= ))|"
    rf"(?P<pent>(?:held|detained|jailed|locked up)\b(?! (?:in (?:contempt|escrow|trust|abeyance)|liable|to|accountable|"
    rf"responsible|that)\b)|"
    rf"(?:remain|stay|remanded|wait|await \w+|be kept|kept|be held) (?:\S+ ){{0,2}}?{_PENT}\b)|"
    r"(?P<free>(?:be )?(?:released|freed|set free|let go)\b|(?:remain|stay|go|walk) (?:free|home|out of (?:jail|custody|"
    r"prison))\b))"
)


def _who_is_to(parsed: Parsed, verb: Verb) -> Head | None:
    """Who is to do it in a clause of its own: "ordered that the mayor stay in jail"."""
    if parsed.words[verb.last : verb.last + 1] != ["that"] or verb.last + 1 >= len(parsed.words):
        return None
    named = name_at(parsed, verb.last + 1)
    return named or (Head("pronoun", verb.last + 1, verb.last + 2) if parsed.words[verb.last + 1] in SUBJECT_PRONOUNS else None)


def _released(parsed: Parsed, actor: Head, last: int) -> Act:
    """ "ordered his release", "ordered his detention"; "the release of the files" unseals them."""
    noun = parsed.words[last - 1]
    if noun == "release" and any(n.name == "evidence" for at in range(last, last + 8) if (n := parsed.nouns.get(at)) is not None):
        return Act(kind_of(actor), "granted", "seal")
    return Act(kind_of(actor), "denied" if noun == "detention" else "granted", "bail")


def _custody(text: str, person: Head | None) -> str | None:
    """Whether an order keeps somebody in jail (bail is denied) or lets them out: "ordered him held", "held on $2 million bail",
    "to remain in custody", "released"; None where it is of neither."""
    match = _CUSTODY.match(text)
    if match is None or person is None or person.name in ("court", "judge", "jury", "case"):
        return None
    return "denied" if match.group("pent") else "granted"


_AS_SANCTION = re.compile(r"\bin sanctions\b|\bas (?:a )?(?:\w+ )?sanctions?\b")
_KEEP_ON = re.compile(r"\bto keep (?:trying|deliberating|talking|going|working|at it|an open mind|quiet|calm)\b")
_COSTS = re.compile(
    r"\bpay (?:\S+ ){0,3}(?:per cent|percent) of\b|\b(?:costs?|(?:legal|attorney'?s?'?|attorneys'?|court|lawyers'?) (?:fees?|"
    r"bills?|expenses))\b|"
    r"\bfor (?:its|his|her|their) (?:lawyers|attorneys|counsel)\b"
)
_HANDED = frozenset({"hand", "turn", "produce", "release", "disclose", "testify", "reinstate", "rehire", "return"})
_TOLD = frozenset({"jury", "lawyer", "both", "pronoun", "prosecution", "appeals"})


def _who_orders(parsed: Parsed, clause: Clause, verb: Verb, subject: Head) -> Head | None:
    if verb.voice == "passive":
        befell = subject.name in PEOPLE | {"prosecution"} or (subject.name == "award" and verb.doing == "award")
        return find_agent(parsed, verb, clause) if befell else None
    if subject.name in COURTS | {"jury"}:
        return subject
    return replace(subject, name="court") if subject.name == "pronoun" and verb.doing == "order" else None


_SUM_BEFORE = re.compile(r"[$£€₹] [\d.,]+(?: \w+){0,2} (?:that )?(?:a|the) (?:\w+ ){0,3}(?:jury|jurors|judge|court)(?: had)?$")
_IN_SUIT = frozenset({"jury", "jurors", "damages", "suit", "lawsuit", "trial", "verdict", "libel", "defamation", "negligence"})


def _awarded(parsed: Parsed, verb: Verb, actor: Head, text: str) -> Act | None:
    """ "awarded her $4 million"; "gave", "added" only of a jury and with a sum."""
    money, jury = SUM.search(text) is not None, actor.name == "jury"
    if verb.doing == "award" and verb.voice == "active" and not money and _SUM_BEFORE.search(" ".join(parsed.words[: verb.first])):
        return None  # "less than the $12 million a jury awarded her"
    if verb.doing != "award" and not (verb.lemma in ("give", "hand", "add") and money and jury):
        return None
    if not money and not jury:
        return None
    if jury and re.match(r"^(?:\S+ ){0,4}?(?:nothing|no (?:damages|money|award)|zero)\b", text):
        return Act("verdict", "not_liable", "verdict")
    if jury or (verb.voice == "passive" and not _IN_SUIT.isdisjoint(parsed.words)):
        return Act("verdict", "liable", "award")
    if verb.voice == "passive":
        return None
    return Act("ruling", "liable" if " damages" in text and "fees" not in text else "granted", "award")


def _ordered_to(parsed: Parsed, verb: Verb, subject: Head, actor: Head, told: Head | None, text: str) -> Act | None:
    """What was ordered by the verb of the order: to pay, to serve, to hand over; None for mere procedure."""
    match = re.search(r"(?:^|\s)(?:not )?to (\w+)", text)
    inner = match.group(1) if match else ""
    money, higher = SUM.search(text) is not None, actor.name in ("appeals", "supreme")
    if inner in _PAYING and money and _AS_SANCTION.search(text):
        return Act(kind_of(actor), "sanctioned", "sanctions")
    if inner in ("do", "perform", "complete", "carry") and (term := find_term(text)) == "community" and not higher:
        return Act("sentence", term, "sentence")
    if inner in ("serve", "spend") and not higher and (term := find_term(text)) is not None:
        return Act("sentence", term, "sentence")
    if inner in _PAYING or " pay " in f" {text} ":
        if _COSTS.search(text) and actor.name != "jury":
            return Act(kind_of(actor), "granted", "costs")
        if money or (inner in _PAYING and actor.name == "jury"):
            return Act(kind_of(actor), "affirmed", "award") if higher else Act(_paid(actor), "liable", "award")
        if inner in _PAYING:
            return None
    if actor.name == "jury" or inner in _PROCEDURE or match is None or match.start() > 60 or _KEEP_ON.search(text):
        return None
    in_title = verb.voice == "passive" and verb.first == verb.at and inner in _HANDED  # "Bank told to hand over emails"
    to_others = told is None or told.name in _TOLD or subject.name == "ruling" or verb.voice == "passive"
    if verb.doing == "tell" and to_others and not in_title:
        return None
    if inner in ("prison", "jail"):
        contempt = "contempt" in parsed.words
        return Act("ruling", "contempt" if contempt else None, "contempt" if contempt else "custody")
    return Act(kind_of(actor), "granted", "order")


def _paid(actor: Head) -> str:
    return "verdict" if actor.name == "jury" else "ruling"


def must_pay(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "Trump must pay $5 million" in a headline, or as what jurors decided."""
    words = parsed.words
    text = " ".join(words[verb.last : verb.last + 12])
    if not SUM.search(text) or subject.name in COURTS:
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
