"""what a court decided on a request, an order, a case -> a frame, by the table of acts; refused, agreed to, won or lost as well."""

from __future__ import annotations

import re
from dataclasses import replace

from notifier.core.reading.acts import DECIDED_DOINGS, Act, find_act
from notifier.core.reading.bids import won_or_lost
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import COURTS, PEOPLE, Frame, find_agent, find_governor, told_by
from notifier.core.reading.objects import find_object, find_purpose
from notifier.core.reading.parts import with_parts
from notifier.core.reading.referents import of_it
from notifier.core.reading.roles import Head, find_subject, is_name, name_at
from notifier.core.reading.standing import for_a_while
from notifier.core.reading.words import DAY_WORDS, MONTHS

# refuse/agree/decline + to + doing -> what was refused or agreed, as a request's purpose
# fmt: off
_TO_PURPOSE = {
    "hear": "review", "hear_again": "rehearing", "dismiss": "dismiss", "postpone": "continuance",
    "continue": "continuance",
    "reset": "continuance", "move": "continuance", "push": "continuance", "cancel": "continuance",
    "block": "injunction", "bar": "injunction",
    "stay": "stay", "suspend": "stay", "lift": "stay", "unblock": "stay", "revive": "stay", "recuse": "recusal",
    "disqualify": "recusal",
    "suppress": "suppress", "release": "bail", "revoke": "bail", "detain": "bail", "reverse": "new_trial",
    "vacate": "new_trial",
    "set_aside": "new_trial", "quash": "dismiss", "transfer": "transfer", "unseal": "seal", "seal": "seal",
    "certify": "class",
    "cut": "cut", "sever": "sever", "remand": "remand", "drop": "dismiss", "extend": "continuance",
    "intervene": "injunction",
    "allow": "allow", "let": "allow", "order": "order", "approve": "approve", "accept": "approve",
    "expedite": "expedite",
    "contempt": "sanctions", "sanction": "sanctions", "sentence": "other", "jail": "bail", "strike": "dismiss",
    "trim": "cut", "begin": "continuance", "wait": "continuance",
    "take_away": "other", "keep_alive": "dismiss", "clear_way": "allow", "retry": "other", "give": "other",
    "reopen": "reopen", "declare": "mistrial", "decertify": "decertify", "sever_": "sever", "raise": "other",
}
# fmt: on
DOINGS = (
    DECIDED_DOINGS
    | frozenset(_TO_PURPOSE)
    | {"get", "agree", "refuse", "give", "lose", "win", "fail", "beat", "reduce", "award", "say", "tell", "survive", "send", "move"}
)
"""What a verb must do to be asked at all."""
_ASKERS = PEOPLE | {"lawyer", "prosecution"}
_BENCH = COURTS - {"ruling"}
_LEAVE = re.compile(
    r"\b(?:permission|leave|the right|go-ahead|green light|all-clear) (?:\w+ ,? ?){0,8}to (?:appeal|challenge)\b|"
    r"\bright to appeal\b"
)


def find(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """A decision by the table of acts, in any voice, refused or agreed to as well."""
    if verb.doing in ("say", "tell"):
        return _answered(parsed, index, verb, subject)
    if verb.modal == "to" or verb.doing in ("agree", "refuse"):
        return _to_do(parsed, index, clause, verb, subject, headline)
    if verb.negated:
        return _would_not(parsed, index, clause, verb, subject)
    if verb.doing == "give":
        given = _leave_given(parsed, index, verb, subject)
        if given is not None:
            return given
    blessed = _blessing(parsed, index, verb, subject)
    if blessed is not None:
        return blessed
    if verb.doing in ("lose", "win", "fail", "beat"):
        return won_or_lost(parsed, index, clause, verb, subject)
    if verb.doing in ("hear", "hear_again") and verb.modal == "would" and subject.name == "pronoun":
        return _would_hear(parsed, index, clause, verb)
    if verb.doing == "hear" and not headline and verb.tense != "future" and verb.lemma != "take":
        return None
    if verb.form == "ing" and verb.first == verb.at and not _was_issued(parsed, verb):
        return None
    about, person = _what(parsed, verb, clause, subject)
    if about == "-" and verb.doing in ("let", "allow"):
        about = _let_do(parsed, verb)
    if (
        verb.doing in ("overrule", "deny", "dismiss")
        and about == "request"
        and "objection" in " ".join(parsed.words[verb.last : verb.last + 8])
    ):
        return None  # what stood in the way of a decision that another clause tells
    if verb.doing == "reverse" and verb.lemma == "strike" and about == "ruling" and subject.name in ("judge", "court"):
        about = "law"  # "struck down the governor's order"
    if about == "-" and verb.doing in ("release", "unseal") and person is not None and person.name == "clerk":
        about, person = "evidence", None  # "released the court documents"
    if (
        about == "-"
        and verb.doing in ("affirm", "reverse", "vacate", "cut", "set_aside", "quash", "let", "strike")
        and any(w in ("$", "£", "€", "₹") for w in parsed.words[verb.last : verb.last + 5])
    ):
        about = "award"  # "upheld the $83 million that …"
    if (
        about == "-"
        and person is not None
        and parsed.words[person.first] == "it"
        and verb.doing in _OF_IT
        and subject.name in _BENCH
    ):
        about = of_it(parsed) or "-"
    actor = _actor(parsed, verb, clause, subject)
    if (
        headline
        and about == "-"
        and verb.doing == "deny"
        and subject.name == "supreme"
        and person is not None
        and person.name == "name"
    ):
        about = "appeal"  # "Supreme Court rebuffs ex-mayor"
    if (
        about == "case"
        and actor is not None
        and actor.name in ("appeals", "supreme")
        and _CHALLENGE.search(" ".join(parsed.words[verb.last : verb.last + 14]))
    ):
        about = "appeal"  # "rebuffed his challenge to the sentence"
    if about == "stay" and actor is not None and actor.name in ("judge", "court") and "reprieve" in parsed.words:
        return None  # of what, the words beside it tell
    if actor is not None and actor.name == "unknown" and about in ("appeal", "review", "request:review"):
        higher = next((name for name in parsed.names if name in ("supreme", "appeals")), None)
        actor = replace(actor, name=higher) if higher is not None else actor
    if actor is not None and verb.doing in ("cut", "raise") and actor.name == "unknown" and about in ("sentence", "award"):
        actor = replace(actor, name="appeals") if "appeals" in parsed.names or "supreme" in parsed.names else actor
    if actor is not None and about in ("appeal", "review") and actor.name in ("judge", "court"):
        actor = replace(actor, name="appeals")  # whoever decides an appeal
    if actor is None or about == "not_law":
        return None
    doing = verb.doing
    if doing in ("move", "send"):
        if about not in ("case", "charges", "trial") or not _sent_elsewhere(parsed, find_object(parsed, verb, clause).last):
            return None
        doing = "transfer"
    if doing == "survive":
        actor = Head("unknown", -1, -1) if subject.name in ("case", "charges") else None
        if actor is None:
            return None
    if about == "-" and doing in ("dismiss", "reverse") and _THE_REST.match(" ".join(parsed.words[verb.last : verb.last + 2])):
        return told_by(verb, Act("ruling", "dismissed_in_part", "case"), index, actor) if actor.name in COURTS else None
    if verb.doing in ("let", "allow") and _FREED.search(" ".join(parsed.words[verb.last : verb.last + 16])):
        doing, about = "allow", "bail"
    if about == "trial" and verb.doing in ("block", "stay", "suspend") and for_a_while(parsed, verb):
        return None
    if verb.doing in ("bar", "disqualify") and _BANNED_WITH.search(" ".join(parsed.words[verb.last : verb.last + 9])):
        return None  # goes with a sentence that another clause tells
    if (
        verb.doing in ("release", "detain")
        and about == "-"
        and (person is None or (person.name == "pronoun" and parsed.words[person.first] in ("it", "they", "them")))
    ):
        return None
    if subject.name == "pronoun" and verb.voice != "passive" and verb.doing == "deny" and about in ("charges", "-", "evidence"):
        return None  # "He denied the charges"
    act = find_act(doing, about, actor.name)
    if act is None:
        return None
    if act.object in ("case", "charges") and person is None:
        person = _against(parsed, verb)
    if about == "appeal" and act.disposition in ("affirmed", "review_denied"):
        act = _appeal_turned_down(parsed, verb, actor, act)
    if verb.lemma == "let" and act.disposition == "affirmed" and actor.name == "supreme" and not _is_of_a_state(parsed, actor):
        act = Act(act.kind, "review_denied", "review")  # "let stand": it did not take the case
    if act.disposition == "affirmed" and actor.name == "supreme" and _NOT_TAKEN.search(" ".join(parsed.words[verb.last :])):
        act = Act(act.kind, "review_denied", "review")  # "left the award in place, declining to hear the appeal"
    stands = (
        verb.voice == "passive" and verb.tense == "present" and not headline
    )  # "The fee is stopped": so it is, whoever did it when
    argued = verb.doing in ("deny", "dismiss") and _is_argument(parsed, verb)
    if argued and actor.name == "jury":
        return None  # "rejected her claim of self-defense": whose reason it was, the verdict beside it tells
    weak = stands or argued
    return told_by(verb, with_parts(parsed, act, verb, clause), index, actor, person, weak=weak)


_ELSEWHERE = re.compile(
    r"^to (?:an? |the |another |federal |state |neighbou?ring |nearby )+(?:court|judge|county|state|city|district|venue)\b"
)
_THE_REST = re.compile(r"^the (?:rest|others|remainder|remaining)\b")
_NOT_TAKEN = re.compile(r", (?:declining|refusing) to (?:hear|take up|take on|review|consider)\b")
_ERRING = frozenset({"erred", "err", "wrong", "error", "errors", "mistake", "mistaken", "wrongly", "incorrect"})
_ISSUING = frozenset(
    {"issue", "enter", "grant", "give", "approve", "win", "get", "hand_down", "impose", "order", "bring", "deliver"}
)


def _was_issued(parsed: Parsed, verb: Verb) -> bool:
    """Whether "an order blocking the rule" is told as made: not where it is asked for, missed, kept or undone."""
    noun = parsed.nouns.get(verb.first - 1)
    if parsed.words[verb.first - 1] in ("in", "by", "when") and parsed.words[verb.first - 2] in _ERRING:
        return False  # "was wrong in dismissing": another court's act
    if noun is None or noun.name not in ("ruling", "injunction"):
        return True  # a participle after a comma is the court's own act
    above = [v for c in parsed.clauses for v in c.verbs if v.last <= noun.first and noun.first - v.last <= 6]
    if not above:
        return True
    return above[-1].doing in _ISSUING and find_governor(parsed, above[-1]) not in ("fail", "ask", "expect")


def _let_do(parsed: Parsed, verb: Verb) -> str:
    """What somebody is let do something with: "let the government enforce the rule"; "-" where it is nothing of ours."""
    inner = next((v for v in _verbs_after(parsed, verb) if v.first <= verb.last + 9), None)
    if inner is None or inner.doing not in ("enforce", "revive", "lift", "suspend", "cancel") or inner.voice == "passive":
        return "-"
    about = find_object(parsed, inner, parsed.clauses[parsed.clause_of(inner.at)]).about
    return about if about == "law" else "-"


_OF_IT = frozenset({"dismiss", "deny", "grant", "affirm", "reverse", "vacate", "lift", "quash"})
_CHALLENGE = re.compile(
    r"\bchallenges? to (?:[\w'’$.,-]+ ){0,6}?(?:verdict|conviction|convictions|sentence|judgment|award|ruling|decision|damages)\b"
)
_FREED = re.compile(
    r"^(?:\S+ ){1,6}?(?:to )?(?:go|walk|leave|remain|stay) (?:home|free|out|jail|at home|at liberty)\b(?: \S+){0,6}? "
    r"(?:bail|bond|bonds|recogni[sz]ance)\b"
)
_PROCEDURAL = re.compile(
    r"\bas (?:moot|premature|untimely|improvidently|too late)\b|\bfor (?:lack|want) of\b|\bjurisdiction\b|\bout of time\b|"
    r"\bat (?:his|her|its|their) (?:own )?request\b"
)


def _appeal_turned_down(parsed: Parsed, verb: Verb, actor: Head, act: Act) -> Act:
    """What it came to: the judgment stands, unless the court never came to it, or may choose what it hears."""
    if verb.doing == "dismiss":
        return Act(act.kind, "dismissed", "appeal") if _PROCEDURAL.search(" ".join(parsed.words[verb.last :])) else act
    if actor.name == "supreme" and _is_of_a_state(parsed, actor):
        return Act(act.kind, "affirmed", "appeal")  # "Iowa's top court rejected": of the highest in the land it is review denied
    return act


def _is_of_a_state(parsed: Parsed, actor: Head) -> bool:
    """Whether a top court is not the highest in the land, which chooses what it hears: "Iowa's top court"."""
    return actor.first > 0 and (
        parsed.words[actor.first - 1] == "'s" or is_name(parsed, actor.first - 1) or parsed.words[actor.first] == "state"
    )


_ARGUED = re.compile(
    r"^(?:[\w'-]+ ){0,5}(?:arguments?|contentions?|notions?|assertions?|suggestions?|theory|theories|objections?|"
    r"(?:claims?|complaints?|accusations?|allegations?)(?= (?:that|of)))\b"
)


def _is_argument(parsed: Parsed, verb: Verb) -> bool:
    """Whether what was rejected is only a reason: "rejected the argument that tenants differ"."""
    return verb.voice == "active" and _ARGUED.match(" ".join(parsed.words[verb.last : verb.last + 8])) is not None


_YES_OR_NO = re.compile(
    r"^(?:(?:him|her|them|it|both|the [\w'-]+|[\w'-]+) ){0,2}?[“\"]?\s?(?P<answer>yes|no)\b(?: [,”\"])*"
    r"(?: (?:on|late|again|\w+day))*(?: (?P<to>to) (?!comment|the press)| ?[.,;]| and\b|$| when\b)"
)


def _answered(parsed: Parsed, index: int, verb: Verb, subject: Head) -> Frame | None:
    """ "said yes to a request from the station", "told him no on Wednesday"."""
    if (
        subject.name not in _BENCH
        or verb.voice == "passive"
        or verb.negated
        or verb.modal is not None
        or verb.lemma not in _ANSWERS
    ):
        return None
    match = _YES_OR_NO.match(" ".join(parsed.words[verb.last : verb.last + 14]))
    if match is None:
        return None
    doing, about = ("grant" if match.group("answer") == "yes" else "deny"), "request"
    if match.group("to"):
        asked = next((n for at in range(verb.last, min(len(parsed.words), verb.last + 12)) if (n := parsed.nouns.get(at))), None)
        if asked is None or asked.name not in ("request", "appeal", "bail", "new_trial", "settlement", "plea_deal", "continuance"):
            return told_by(verb, Act("ruling", "granted" if doing == "grant" else "denied", "request"), index, subject, weak=True)
        purpose = find_purpose(parsed, asked.first, asked.last) if asked.name == "request" else None
        about = f"request:{purpose}" if purpose else asked.name
    act = find_act(doing, about, subject.name) or Act("ruling", "granted" if doing == "grant" else "denied", "request")
    return told_by(verb, act, index, subject)


_ANSWERS = frozenset({"say", "tell"})


def _sent_elsewhere(parsed: Parsed, at: int) -> bool:
    """Whether "to Ohio", "to another court" stands at this word."""
    words = parsed.words
    if words[at : at + 1] != ["to"] or at + 1 >= len(words):
        return False
    placed = is_name(parsed, at + 1) and words[at + 1] not in MONTHS and words[at + 1] not in DAY_WORDS
    return placed or _ELSEWHERE.match(" ".join(words[at : at + 6])) is not None


def _leave_given(parsed: Parsed, index: int, verb: Verb, subject: Head) -> Frame | None:
    """ "gave her permission to appeal", "was given leave to appeal"."""
    after = " ".join(parsed.words[verb.last : verb.last + 14])
    by_court = subject.name in COURTS and verb.voice != "passive" and ("permission" in after or _LEAVE.search(after) is not None)
    to_party = (
        verb.voice == "passive" and subject.name in PEOPLE and re.match(r"(?:the |formal )?" + _LEAVE.pattern, after) is not None
    )
    if not by_court and not to_party:
        return None
    actor = replace(subject, name="appeals") if by_court else Head("appeals", -1, -1)
    return told_by(verb, Act("appeal_decision", "review_granted", "review"), index, actor, subject if to_party else None)


_BANNED_WITH = re.compile(
    r"\bfrom (?:driving|riding|(?:keeping|owning) (?:\S+ ){0,2}(?:animals?|dogs?|horses?|pets?|livestock|guns?|firearms?))\b"
)
_BLESSING = re.compile(
    r"^(?:\S+ ){0,4}(?:blessing|approval|nod|ok|okay|go-ahead|sign-off|green light|imprimatur|all-clear|thumbs up|thumbs-up)\b"
)
_BLESSED = re.compile(r"\b(?:settlement|deal|agreement|accord|pact)\b")


def _blessing(parsed: Parsed, index: int, verb: Verb, subject: Head) -> Frame | None:
    """ "gave her blessing to the settlement", "Deal wins final approval": approved."""
    after = " ".join(parsed.words[verb.last : verb.last + 16])
    if verb.voice == "passive" or verb.modal is not None or not _BLESSING.match(after):
        return None
    giving = verb.doing in ("give", "grant") and subject.name in ("judge", "court", "pronoun", "appeals", "supreme")
    given = giving and _BLESSED.search(after) is not None
    won = verb.doing in ("win", "get") and subject.name == "settlement"
    if giving and not given:
        return _let_go(parsed, index, verb, subject)
    if not given and not won:
        return None
    actor = subject if given else Head("unknown", -1, -1)
    return told_by(verb, Act("ruling", "approved", "settlement"), index, actor)


def _let_go(parsed: Parsed, index: int, verb: Verb, subject: Head) -> Frame | None:
    """ "gave the green light to the suit", "gave the ban the go-ahead": what a court lets go on."""
    for at in range(verb.last, min(len(parsed.words), verb.last + 16)):
        noun = parsed.nouns.get(at)
        if noun is not None and noun.name in ("case", "charges", "law"):
            act = find_act("allow", noun.name, subject.name)
            return told_by(verb, act, index, subject) if act is not None else None
    return None


def _against(parsed: Parsed, verb: Verb) -> Head | None:
    """The person after "charges against": a name or a pronoun."""
    words = parsed.words
    for at in range(max(0, verb.first - 8), min(len(words) - 1, verb.last + 10)):
        if words[at] == "against" and at and at - 1 in parsed.nouns and parsed.nouns[at - 1].name in ("charges", "case"):
            if words[at + 1] in ("him", "her", "them"):
                return Head("pronoun", at + 1, at + 2)
            return name_at(parsed, at + 1)
    return None


def _what(parsed: Parsed, verb: Verb, clause: Clause, subject: Head) -> tuple[str, Head | None]:
    found = find_object(parsed, verb, clause)
    if verb.voice != "passive":
        return found.about, found.person
    if subject.name in PEOPLE and found.about != "-":
        return found.about, subject
    if subject.name == "request":
        purpose = find_purpose(parsed, subject.first, subject.last)
        return (f"request:{purpose}" if purpose else "request"), found.person
    if subject.name in PEOPLE:
        return "-", subject
    return subject.name, found.person


def _actor(parsed: Parsed, verb: Verb, clause: Clause, subject: Head) -> Head | None:
    """Who did it: the subject; in the passive the agent after "by", else unknown. None where the subject cannot be an actor."""
    if verb.voice == "passive":
        return find_agent(parsed, verb, clause)
    if subject.name == "pronoun":
        spoken = [n for i in range(subject.first) if (n := parsed.nouns.get(i)) is not None and n.name in COURTS]
        if spoken and parsed.words[subject.first] == "it" and spoken[-1].name in ("appeals", "supreme"):
            return Head(spoken[-1].name, spoken[-1].first, spoken[-1].last)  # "the state's high court said it will hear"
        return Head("court" if parsed.words[subject.first] in ("he", "she", "it", "they") else "other", subject.first, subject.last)
    if subject.name in ("dissent", "both", "clerk"):
        return None
    if subject.name in ("name", "other"):
        return Head("party", subject.first, subject.last)
    if subject.name == "none":
        return None
    return subject


def _to_do(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "declined to block the rule", "agreed to hear the case"; an infinitive under anything else is left to its governor."""
    if verb.doing in ("agree", "refuse"):
        if (
            verb.modal in ("to", "will", "would", "could", "may", "might", "should")
            or (verb.voice == "passive" and subject.name in PEOPLE)
        ) and not (verb.modal is None or (verb.modal == "to" and {"took", "needed"} & set(parsed.words[: verb.first]))):
            return None  # but "three judges took a minute to refuse him leave"
        actor = _actor(parsed, verb, clause, subject)
        if actor is None:
            return None
        inner = next((v for v in _verbs_after(parsed, verb) if v.modal == "to" and v.first <= verb.last + 6), None)
        if inner is None:
            if _refused_what_was_asked(parsed, verb, actor):
                return told_by(verb, Act("ruling", "denied", "request"), index, actor)
            if verb.doing == "agree" and parsed.words[verb.last : verb.last + 1] != ["to"]:
                return None
            about, person = _what(parsed, verb, clause, subject)
            if about == "review" and actor.name in ("judge", "court"):
                actor = replace(actor, name="appeals")  # whoever gives leave
            act = find_act(verb.doing, about, actor.name) if about != "-" else None
            return told_by(verb, act, index, actor, person) if act else None
        purpose = _purpose_of(parsed, inner)
        if purpose is None:
            return None
        about = purpose
        act = _refused(about, inner, parsed, actor.name) if verb.doing == "refuse" else find_act("agree", about, actor.name)
        return (
            Frame(act, index, verb.at, verb.first, inner.last, verb, actor, find_object(parsed, inner, clause).person)
            if act
            else None
        )
    governor = find_governor(parsed, verb)
    if governor in ("rule", "vote") and subject.name in COURTS:
        verb = replace(verb, modal=None, tense="past")  # "decided to", "voted to": done
        governor = None
    if headline and governor is None and verb.doing in ("hear", "hear_again") and subject.name in ("appeals", "supreme"):
        verb = replace(verb, modal=None, tense="present")  # "Supreme Court to hear …": it has agreed to
    about, person = _what(parsed, verb, clause, subject)
    actor = Head("court", -1, -1) if subject.name in _ASKERS and governor != "vote" else subject
    act = find_act(verb.doing, about, actor.name)
    if act is None:
        return None
    return told_by(verb, act, index, actor, person, governor=governor)


def _refused_what_was_asked(parsed: Parsed, verb: Verb, actor: Head) -> bool:
    """Whether a court refuses with no word of what, so that the sentence before tells it: "On Tuesday, the judge refused."."""
    after = parsed.words[verb.last : verb.last + 1]
    return (
        verb.doing == "refuse"
        and verb.voice == "active"
        and verb.modal is None
        and actor.name in ("judge", "appeals", "supreme")
        and (after in ([], ["."], [","], [";"]) or after[0] in DAY_WORDS or parsed.words[verb.last : verb.last + 2][:1] == ["on"])
        and not {"comment", "asked", "interview"} & set(parsed.words)
    )


def _refused(about: str, inner: Verb, parsed: Parsed, actor: str) -> Act | None:
    """What refusing came to: a higher court that will not overturn a judgment has affirmed it."""
    if inner.doing in ("reverse", "vacate", "set_aside", "cut") and actor in ("appeals", "supreme"):
        return Act("appeal_decision", "affirmed", "judgment")
    what = find_object(parsed, inner, parsed.clauses[parsed.clause_of(inner.at)]).about
    if (
        inner.doing == "revive"
        and what in ("case", "charges", "verdict", "conviction", "award")
        and actor in ("appeals", "supreme")
    ):
        return Act("appeal_decision", "affirmed", "judgment")
    if inner.doing == "approve" and what in ("settlement", "plea_deal"):
        return Act("ruling", "rejected", "settlement")
    if inner.doing in ("lift", "unblock", "revive") and actor in ("appeals", "supreme"):
        return Act("appeal_decision", "stay_denied", "stay")
    return find_act("refuse", about, actor)


def _purpose_of(parsed: Parsed, inner: Verb) -> str | None:
    """What is done or refused by "to VERB …", as an object of the table."""
    if inner.lemma == "decide" and "whether" in parsed.words[inner.last : inner.last + 2]:
        return "request:review"  # "agreed to decide whether"
    if inner.doing in ("grant", "issue", "enter", "impose", "give", "award", "reduce"):
        found = find_object(parsed, inner, parsed.clauses[parsed.clause_of(inner.at)])
        return found.about if found.about != "-" else None
    if inner.doing in ("let", "allow") and re.search(
        r"\b(?:remain|stay|go|walk|be) (?:free|out|home|at liberty)\b", " ".join(parsed.words[inner.last : inner.last + 9])
    ):
        return "request:bail"
    if inner.doing in ("let", "allow") and "appeal" in parsed.words[inner.last : inner.last + 9]:
        return "request:review"
    if inner.doing == "set" or inner.doing == "allow":
        found = find_object(parsed, inner, parsed.clauses[parsed.clause_of(inner.at)])
        if found.about in ("bail", "evidence", "law"):
            return "bail" if found.about == "bail" else "request:stay" if found.about == "law" else "evidence"
    if inner.doing == "hear" and inner.lemma not in ("hear", "review", "take", "consider"):
        return None
    purpose = _TO_PURPOSE.get(inner.doing)
    return f"request:{purpose}" if purpose else None


def _verbs_after(parsed: Parsed, verb: Verb) -> list[Verb]:
    return [other for clause in parsed.clauses for other in clause.verbs if other.at > verb.at]


def _would_hear(parsed: Parsed, index: int, clause: Clause, verb: Verb) -> Frame | None:
    """ "The Supreme Court said it would hear the case": it has agreed to."""
    speaker = _speaker(parsed, clause)
    if speaker is None or speaker.name not in ("appeals", "supreme") or "argument" in parsed.words or "arguments" in parsed.words:
        return None
    act = find_act(verb.doing, find_object(parsed, verb, clause).about, speaker.name)
    return told_by(replace(verb, modal=None, tense="past"), act, index, speaker) if act is not None else None


def _would_not(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head) -> Frame | None:
    """ "The panel would not hold up the trial", "won't hear the appeal": a refusal, where a court is the subject."""
    if (
        subject.name == "pronoun"
        and parsed.words[subject.first] in ("he", "she", "it")
        and verb.modal in ("would", "wouldn't")
        and verb.doing != "begin"
    ):
        speaker = _speaker(parsed, clause)  # "The judge said she would not reopen the case"
        subject = speaker if speaker is not None else subject
    if subject.name not in _BENCH or verb.modal in ("could", "may", "might", "should", "must", "to", "can"):
        return None
    if verb.tense in ("perfect", "pluperfect") or (verb.modal is None and verb.doing not in ("hear", "hear_again")):
        return None
    about = _purpose_of(parsed, verb)
    if about is None:
        return None
    act = _refused(about, verb, parsed, subject.name)
    if act is None:
        return None
    told = replace(verb, negated=False, modal=None, tense="past")
    return told_by(told, act, index, subject)


def _speaker(parsed: Parsed, clause: Clause) -> Head | None:
    """The court whose saying stands above or before, in the same clause or the one it hangs on; None where none speaks."""
    for above in (clause, parsed.clauses[max(0, clause.parent)]):
        for said in above.verbs:
            if said.lemma in ("say", "write", "add", "announce", "tell", "rule", "decide"):
                who = find_subject(parsed, said, above)
                return who if who.name in _BENCH else None
    return None
