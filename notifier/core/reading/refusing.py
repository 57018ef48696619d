"""a court that says yes or no -> a frame: agreed or refused to do it, would not, said yes or no to what was asked."""

from __future__ import annotations

import re
from dataclasses import replace

from notifier.core.reading.acts import Act, find_act
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import BENCH, COURTS, PEOPLE, Frame, find_governor, kind_of, told_by
from notifier.core.reading.matters import actor_of, goes_elsewhere, let_do, speaker_of, verbs_after, what_of
from notifier.core.reading.objects import find_object, find_purpose
from notifier.core.reading.parts import with_parts
from notifier.core.reading.roles import Head
from notifier.core.reading.words import DAY_WORDS

# refuse/agree/decline + to + doing -> what was refused or agreed, as a request's purpose
# fmt: off
TO_PURPOSE = {
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
_WEIGHED_ABOVE = (["wrong"], ["mistaken"], ["incorrect"], ["correct"], ["justified"], ["entitled"], ["unreasonable"])
_ASKERS = PEOPLE | {"lawyer", "prosecution"}


def to_do(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "declined to block the rule", "agreed to hear the case"; an infinitive under anything else is left to its governor."""
    if verb.doing in ("agree", "refuse"):
        if (
            verb.modal in ("to", "will", "would", "could", "may", "might", "should")
            or (verb.voice == "passive" and subject.name in PEOPLE)
        ) and not (verb.modal is None or (verb.modal == "to" and {"took", "needed"} & set(parsed.words[: verb.first]))):
            return None  # but "three judges took a minute to refuse him leave"
        actor = actor_of(parsed, verb, clause, subject)
        if actor is None:
            return None
        inner = next((v for v in verbs_after(parsed, verb) if v.modal == "to" and v.first <= verb.last + 6), None)
        if inner is None:
            if _refused_to_act(parsed, verb, actor):
                return told_by(verb, Act(kind_of(actor), "denied", "request"), index, actor, weak=True)
            if (
                verb.doing == "refuse"
                and verb.voice == "active"
                and _TO_TALK.match(" ".join(parsed.words[verb.last : verb.last + 6]))
            ):
                return None  # "refused to comment on the case"
            if _refused_what_was_asked(parsed, verb, actor):
                return told_by(verb, Act("ruling", "denied", "request"), index, actor)
            if verb.doing == "agree" and parsed.words[verb.last : verb.last + 1] != ["to"]:
                return None
            about, person = what_of(parsed, verb, clause, subject)
            if about == "review" and actor.name in ("judge", "court"):
                actor = replace(actor, name="appeals")  # whoever gives leave
            act = find_act(verb.doing, about, actor.name) if about != "-" else None
            return told_by(verb, act, index, actor, person) if act else None
        purpose = _purpose_of(parsed, inner)
        if purpose is None and inner.doing not in TO_PURPOSE and _refused_to_act(parsed, verb, actor):
            return told_by(verb, Act(kind_of(actor), "denied", "request"), index, actor, weak=True)
        if purpose is None or (inner.doing == "begin" and verb.doing == "agree"):
            return None  # a date is the calendar's business
        about = purpose
        act = _refused(about, inner, parsed, actor.name) if verb.doing == "refuse" else find_act("agree", about, actor.name)
        return (
            Frame(act, index, verb.at, verb.first, inner.last, verb, actor, find_object(parsed, inner, clause).person)
            if act
            else None
        )
    governor = find_governor(parsed, verb)
    if verb.negated and governor in ("rule", "vote", "pick") and subject.name in COURTS:
        # "voted 7-3 not to rehear the case", "chose not to block it"; of contempt nothing was asked that was turned down
        purpose = _purpose_of(parsed, verb) if verb.doing != "contempt" else None
        refused = _refused(purpose, verb, parsed, subject.name) if purpose is not None else None
        told = replace(verb, negated=False, modal=None, tense="past")
        return told_by(told, refused, index, subject) if refused is not None else None
    if governor in ("rule", "vote") and subject.name in COURTS:
        verb = replace(verb, modal=None, tense="past")  # "decided to", "voted to": done
        governor = None
    if headline and governor is None and verb.doing in ("hear", "hear_again") and subject.name in ("appeals", "supreme"):
        verb = replace(verb, modal=None, tense="present")  # "Supreme Court to hear …": it has agreed to
    if governor is None and parsed.words[verb.first - 1 : verb.first] in _WEIGHED_ABOVE:
        return None  # "was wrong to dismiss the suit": of the court below
    about, person = what_of(parsed, verb, clause, subject)
    actor = Head("court", -1, -1) if subject.name in _ASKERS and governor != "vote" else subject
    act = find_act(verb.doing, about, actor.name)
    if act is None:
        return None
    return told_by(verb, with_parts(parsed, act, verb, clause), index, actor, person, governor=governor)


_TO_TALK = re.compile(
    r"^(?:(?:on )?\w+day )?to (?:comment|say|discuss|speak|talk|answer|elaborate|speculate|explain|identify|name|"
    r"predict|rule|decide|meet)\b"
)
_TO_ACT = re.compile(
    r"^(?:(?:(?:on )?\w+day|outright|again|once again|repeatedly|late|flatly) )*to (?:\w+ly |also |again )*(?!(?:comment|say|"
    r"discuss|speak|talk|"
    r"answer|elaborate|speculate|name|identify|explain|predict|be|go|have|rule|decide|weigh|address|resolve|consider|budge|"
    r"leave|look|believe|credit|acknowledge|meet|sit|see|attend|appear|get|do|know|think|call|take|accept|entertain|offer|"
    r"commit|specify|tip|apologi[sz]e|confirm|deny|second-guess|give|hold|disclose|reveal|reach|join|assume|infer|presume|"
    r"read|treat|follow|tolerate|buy|swallow|hide|wear|shake|stand|recognize|recognise|adopt|"
    r"apply)\b)(?P<what>[a-z][\w-]+)\b(?! (?:to|on|about) (?:reporters|"
    r"questions|the media|the press))"
)
"""Whatever else a court would not do, somebody had asked of it: "declined to consolidate the suits"."""


def _refused_to_act(parsed: Parsed, verb: Verb, actor: Head) -> bool:
    """Whether a court refuses to do what no table knows: not to talk, nor to make up its mind."""
    return (
        verb.doing == "refuse"
        and verb.voice == "active"
        and verb.modal is None
        and verb.tense in ("past", "perfect", "present")
        and actor.name in ("judge", "court", "appeals", "supreme", "magistrate")
        and parsed.words[actor.first] not in ("he", "she", "it", "they")
        and _TO_ACT.match(" ".join(parsed.words[verb.last : verb.last + 12])) is not None
    )


def _refused_what_was_asked(parsed: Parsed, verb: Verb, actor: Head) -> bool:
    """Whether a court refuses with no word of what, so that the sentence before tells it: "On Tuesday, the judge refused."."""
    after = parsed.words[verb.last : verb.last + 1]
    return (
        verb.doing == "refuse"
        and verb.voice == "active"
        and verb.modal is None
        and actor.name in ("judge", "appeals", "supreme")
        and (
            after in ([], ["."], [","], [";"], [":"], ["—"])
            or after[0] in DAY_WORDS
            or parsed.words[verb.last : verb.last + 2][:1] == ["on"]
        )
        and not {"comment", "asked", "interview"} & set(parsed.words)
    )


def _refused(about: str, inner: Verb, parsed: Parsed, actor: str) -> Act | None:
    """What refusing came to: a higher court that will not overturn a judgment has affirmed it."""
    if inner.doing in ("reverse", "vacate", "set_aside", "cut") and actor in ("appeals", "supreme"):
        return Act("appeal_decision", "affirmed", "judgment")
    what = find_object(parsed, inner, parsed.clauses[parsed.clause_of(inner.at)]).about
    if inner.lemma == "interfere" and what in _INTERFERED_WITH and actor in ("appeals", "supreme"):
        return Act("appeal_decision", "affirmed", "judgment")  # "refused to interfere with the order granting bail"
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


_INTERFERED_WITH = frozenset({"ruling", "conviction", "sentence", "verdict", "judgment", "award", "dismissal"})


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
    if inner.doing in ("set", "allow", "let"):
        about = find_object(parsed, inner, parsed.clauses[parsed.clause_of(inner.at)]).about
        about = let_do(parsed, inner) if about == "-" else about
        if about in ("bail", "evidence", "law"):
            return {"bail": "request:bail", "law": "request:stay", "evidence": "request:evidence"}[about]
    if inner.doing in ("dismiss", "suppress"):
        about = find_object(parsed, inner, parsed.clauses[parsed.clause_of(inner.at)]).about
        return "request:suppress" if about == "evidence" else f"request:{TO_PURPOSE[inner.doing]}"
    if inner.doing in ("move", "send", "transfer") or inner.lemma == "hand":
        found = find_object(parsed, inner, parsed.clauses[parsed.clause_of(inner.at)])
        if found.about in ("case", "charges", "trial") and goes_elsewhere(parsed, inner, found.last):
            return "request:transfer"
    if inner.doing == "hear" and inner.lemma not in ("hear", "review", "take", "consider"):
        return None
    purpose = TO_PURPOSE.get(inner.doing)
    return f"request:{purpose}" if purpose else None


def would_hear(parsed: Parsed, index: int, clause: Clause, verb: Verb) -> Frame | None:
    """ "The Supreme Court said it would hear the case": it has agreed to."""
    speaker = speaker_of(parsed, clause)
    if speaker is None or speaker.name not in ("appeals", "supreme") or "argument" in parsed.words or "arguments" in parsed.words:
        return None
    act = find_act(verb.doing, find_object(parsed, verb, clause).about, speaker.name)
    return told_by(replace(verb, modal=None, tense="past"), act, index, speaker) if act is not None else None


def would_not(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head) -> Frame | None:
    """ "The panel would not hold up the trial", "won't hear the appeal": a refusal, where a court is the subject."""
    if (
        subject.name == "pronoun"
        and parsed.words[subject.first] in ("he", "she", "it")
        and verb.modal in ("would", "wouldn't")
        and verb.doing != "begin"
    ):
        speaker = speaker_of(parsed, clause)  # "The judge said she would not reopen the case"
        subject = speaker if speaker is not None else subject
    if subject.name not in BENCH or verb.modal in ("could", "may", "might", "should", "must", "to", "can"):
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


_YES_OR_NO = re.compile(
    r"^(?:(?:him|her|them|it|both|the [\w'-]+|[\w'-]+) ){0,2}?[“\"]?\s?(?P<answer>yes|no)\b(?: [,”\"])*"
    r"(?: (?:on|late|again|\w+day))*(?: (?P<to>to) (?!comment|the press)| ?[.,;]| and\b|$| when\b)"
)


def answered(parsed: Parsed, index: int, verb: Verb, subject: Head) -> Frame | None:
    """ "said yes to a request from the station", "told him no on Wednesday"."""
    if subject.name not in BENCH or verb.voice == "passive" or verb.negated or verb.modal is not None or verb.lemma not in _ANSWERS:
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
