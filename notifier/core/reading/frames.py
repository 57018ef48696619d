"""sentence -> frames: each says who did what to what, with what outcome, in which clause, and of whom.

A frame is a possible claim. Whether it is claimed as done is `modality`'s question, whose it is `attribution`'s,
    when and
whether it is news `timing`'s.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from notifier.core.language.wordlists import words
from notifier.core.reading.acts import DECIDED_DOINGS, Act, find_act
from notifier.core.reading.clauses import INTRANSITIVE, Clause, Parsed, Verb, is_modifier
from notifier.core.reading.roles import NONE, Head, Object, find_object, find_purpose, find_subject, is_name
from notifier.core.reading.words import ADVERBS, DETERMINERS, NUMBERS, PREPOSITIONS

COURTS = frozenset({"judge", "court", "appeals", "supreme", "magistrate", "ruling"})
PEOPLE = frozenset({"name", "pronoun", "other", "defendant", "plaintiff", "both", "none"})
_DOERS = COURTS | {"jury", "prosecution", "grand_jury", "pronoun"}
_ASKERS = PEOPLE | {"lawyer", "prosecution"}
_BENCH = COURTS - {"ruling"}


@dataclass(frozen=True, slots=True)
class Frame:
    """One possible claim. `actor` is who did it (a class), `person` whom it befell; `verb` is None where a noun alone tells it.

    `first:last` are the words that tell it. `refused` says that the act is a refusal told by a negation ("would "
        "not delay").
    `source` is the clause ", a judge ruled Monday" that vouches for it. Schedule frames have action and proceeding.
    """

    act: Act
    clause: int
    at: int
    first: int
    last: int
    verb: Verb | None
    actor: Head
    person: Head | None = None
    action: str | None = None
    proceeding: str | None = None
    governor: str | None = None
    source: int | None = None
    weak: bool = False

    @property
    def kind_is_trial(self) -> bool:
        return self.act.kind == "trial_date"


def find_frames(parsed: Parsed, *, headline: bool, judges: frozenset[str], level: str | None = None) -> list[Frame]:
    """All frames of a sentence, in order. `judges` are folded surnames known to be judges'; `level` is the higher court
    ("appeals", "supreme") of which the sentences before speak, None where they speak of none."""
    families = _families()
    nouns_of_crime, find_source, dates_by_noun, _ = _noun_finders()
    frames: list[Frame] = []
    for index, clause in enumerate(parsed.clauses):
        for verb in clause.verbs:
            finders = families.get(verb.doing)
            if finders is None or not _is_asked(verb, parsed.names, headline=headline):
                continue
            subject = _known_judge(parsed, find_subject(parsed, verb, clause, headline=headline), judges)
            verb = voice_of(parsed, verb, subject, headline=headline)
            if (
                level is not None
                and verb.doing in _REVIEWING
                and subject.name in ("court", "pronoun", "judge", "ruling")
                and (subject.name != "judge" or parsed.words[subject.last - 1] == "judges")
            ):
                subject = replace(subject, name=level)
            if subject.name == "judge" and parsed.words[subject.last : subject.last + 1] == ["of"]:
                higher = next(
                    (
                        n.name
                        for i in range(subject.last, min(len(parsed.words), subject.last + 6))
                        if (n := parsed.nouns.get(i)) and n.name in ("appeals", "supreme")
                    ),
                    None,
                )
                subject = replace(subject, name=higher) if higher is not None else subject
            for finder in finders:
                frame = finder(parsed, index, clause, verb, subject, headline)
                if frame is not None:
                    frames.append(frame)
                    if frame.action == "vacated" and verb.doing in ("stay", "suspend", "block"):
                        continue  # a paused trial is a ruling as well
                    break
    if not any(frame.act.kind in ("verdict", "sentence", "plea") for frame in frames):
        frames += nouns_of_crime(parsed, headline=headline)
    if headline and not frames:
        frames += find_source(parsed)
    frames += dates_by_noun(parsed, headline=headline)
    if len(frames) > 1 and any(frame.act.disposition == "denied" for frame in frames):
        frames = [frame for frame in frames if not _only_echoes(parsed, frame)]
    return frames


def _only_echoes(parsed: Parsed, frame: Frame) -> bool:
    """Whether it says of a refusal told beside it no more than why: "denied bail, refusing to interfere"."""
    if frame.verb is None or frame.verb.doing != "refuse" or parsed.clauses[frame.clause].link != "ing":
        return False
    return bool({"interfere", "intervene"} & set(parsed.words[frame.verb.last : frame.verb.last + 3]))


def may_have_frames(parsed: Parsed, *, headline: bool) -> bool:
    """Whether `find_frames` may find anything; needs no clauses. Most sentences that only quote or ask somebody end here."""
    families = _families()
    return (
        headline
        or any(verb.doing in families and _is_asked(verb, parsed.names, headline=False) for verb in parsed.verbs)
        or "ended" in parsed.words
        or _noun_finders()[3](parsed.words)
    )


Finder = Callable[[Parsed, int, Clause, Verb, Head, bool], Frame | None]


@cache
def _families() -> dict[str, tuple[Finder, ...]]:
    """For what a verb does, the finders of the families that may make a frame of it, in the order in which they are asked."""
    from notifier.core.reading import criminal, findings, schedule, settling  # each needs the words of this module

    families: dict[str, tuple[Finder, ...]] = {}
    for doings, finder in (
        (schedule.DOINGS, schedule.find),
        (criminal.DOINGS, criminal.find),
        (findings.DOINGS, findings.find),
        (settling.DOINGS, settling.find),
        (_DECIDED, find_decision),
    ):
        for doing in doings:
            families[doing] = (*families.get(doing, ()), finder)
    return families


_ByNoun = Callable[..., list[Frame]]


@cache
def _noun_finders() -> tuple[_ByNoun, Callable[[Parsed], list[Frame]], _ByNoun, Callable[[list[str]], bool]]:
    """What nouns alone can tell: crime, the source of a headline, dates; and whether dates can be told so."""
    from notifier.core.reading import criminal, findings, schedule

    return criminal.find_nouns, findings.find_source, schedule.find_nouns, schedule.may_find_nouns


# What these do tells something only where the sentence has a noun of such a class.
_ONLY_WITH = {"say": frozenset({"jury"})} | dict.fromkeys(
    ("ask", "argue"), frozenset({"jury", "trial", "hearing", "schedule", "new_trial"})
)


def _is_asked(verb: Verb, names: list[str], *, headline: bool) -> bool:
    needed = _ONLY_WITH.get(verb.doing)
    return needed is None or headline or not needed.isdisjoint(names)


_REVIEW_GIVEN = re.compile(
    r"\b(?:permission|leave) (?:\w+ ,? ?){0,8}to (?:appeal|challenge)\b|\bright to appeal\b|"
    r"\bpermission\b"
)
_REVIEWING = frozenset(
    {
        "affirm",
        "reverse",
        "vacate",
        "revive",
        "remand",
        "hear_again",
        "set_aside",
        "quash",
        "hear",
        "deny",
        "refuse",
        "return",
        "dismiss",
        "stay",
        "grant",
        "cut",
        "lift",
    }
)


def _known_judge(parsed: Parsed, subject: Head, judges: frozenset[str]) -> Head:
    if subject.name == "name" and parsed.words[subject.last - 1] in judges:
        return replace(subject, name="judge")
    return subject


def voice_of(parsed: Parsed, verb: Verb, subject: Head, *, headline: bool) -> Verb:
    """The verb with its voice where no auxiliary tells it: a bare "-ed" without an object is a passive or a modifier."""
    if verb.form not in ("ed", "participle") or verb.tense not in ("past", "participle") or verb.voice == "passive":
        return verb
    if verb.first != verb.at and parsed.words[verb.first] not in ADVERBS:
        return verb
    if verb.lemma in INTRANSITIVE - {"find", "hold"}:
        return verb
    follow = verb.last
    while follow < len(parsed.words) and (parsed.words[follow] in ADVERBS or parsed.words[follow].endswith("day")):
        follow += 1
    word = parsed.words[follow] if follow < len(parsed.words) else ""
    bare = not word or word in PREPOSITIONS or word in ("to", "as", "and", "but") or not (word[0].isalnum() or word in "$£€\"“'")
    if subject.name in _DOERS and not (bare and subject.name in ("ruling", "pronoun")):
        return verb
    if (
        bare
        and any(o.last <= verb.first and not is_modifier(parsed.words, o) for o in parsed.clauses[parsed.clause_of(verb.at)].verbs)
        and parsed.words[verb.first - 1 : verb.first] not in (["and"], ["but"], ["or"], [","])
    ):
        return replace(verb, voice="passive", tense="modifier")
    if headline and verb.doing in ("deny", "grant", "refuse", "award", "order") and subject.name in ("name", "other") and not bare:
        return replace(verb, voice="passive", tense="past")  # "Ruiz denied bail"
    if bare or (headline and subject.name not in ("name", "other", "none") and word not in DETERMINERS):
        return replace(verb, voice="passive", tense="past" if headline else "modifier")
    return verb


# --- decisions by table ----------------------------------------------------------------------------------------------

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
    "declare": "mistrial", "decertify": "decertify", "sever_": "sever", "raise": "other",
}
# fmt: on
_REFUSERS = frozenset({"refuse", "deny", "overrule"})
_DECIDED = (
    DECIDED_DOINGS | frozenset(_TO_PURPOSE) | {"get", "agree", "refuse", "give", "lose", "win", "fail", "beat", "reduce", "award"}
)


def find_decision(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """A decision by the table of acts, in any voice, refused or agreed to as well."""
    if verb.modal == "to" or verb.doing in ("agree", "refuse"):
        return _to_do(parsed, index, clause, verb, subject, headline)
    if verb.negated:
        return _would_not(parsed, index, clause, verb, subject)
    if verb.doing == "give" and subject.name in COURTS and _REVIEW_GIVEN.search(" ".join(parsed.words[verb.last : verb.last + 14])):
        act = find_act("grant", "request:review", "appeals")
        return Frame(act, index, verb.at, verb.first, verb.last, verb, replace(subject, name="appeals")) if act else None
    blessed = _blessing(parsed, index, verb, subject)
    if blessed is not None:
        return blessed
    if verb.doing in ("lose", "win", "fail", "beat"):
        return _won_or_lost(parsed, index, clause, verb, subject)
    if verb.doing == "hear" and not headline and verb.tense != "future":
        return None
    about, person = _what(parsed, verb, clause, subject)
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
        and verb.doing in ("affirm", "reverse", "vacate", "cut", "set_aside", "quash", "let")
        and any(w in ("$", "£", "€", "₹") for w in parsed.words[verb.last : verb.last + 5])
    ):
        about = "award"  # "upheld the $83 million that …"
    actor = _actor(parsed, verb, clause, subject)
    if actor is None or about == "not_law":
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
    act = find_act(verb.doing, about, actor.name)
    if act is None:
        return None
    if act.object in ("case", "charges") and person is None:
        person = _against(parsed, verb)
    return Frame(_with_parts(parsed, act, verb, clause), index, verb.at, verb.first, verb.last, verb, actor, person)


_BANNED_WITH = re.compile(
    r"\bfrom (?:driving|riding|(?:keeping|owning) (?:\S+ ){0,2}(?:animals?|dogs?|horses?|pets?|livestock|guns?|firearms?))\b"
)
_BLESSING = re.compile(r"^(?:\S+ ){0,4}(?:blessing|approval|nod|ok|okay|go-ahead|sign-off|green light|imprimatur)\b")
_BLESSED = re.compile(r"\b(?:settlement|deal|agreement|accord|pact)\b")


def _blessing(parsed: Parsed, index: int, verb: Verb, subject: Head) -> Frame | None:
    """ "gave her blessing to the settlement", "Deal wins final approval": approved."""
    after = " ".join(parsed.words[verb.last : verb.last + 16])
    if verb.voice == "passive" or verb.modal is not None or not _BLESSING.match(after):
        return None
    given = verb.doing in ("give", "grant") and subject.name in ("judge", "court", "pronoun") and _BLESSED.search(after) is not None
    won = verb.doing in ("win", "get") and subject.name == "settlement"
    if not given and not won:
        return None
    actor = subject if given else Head("unknown", -1, -1)
    return Frame(Act("ruling", "approved", "settlement"), index, verb.at, verb.first, verb.last, verb, actor)


def _against(parsed: Parsed, verb: Verb) -> Head | None:
    """The person after "charges against": a name or a pronoun."""
    words = parsed.words
    for at in range(max(0, verb.first - 8), min(len(words) - 1, verb.last + 10)):
        if words[at] == "against" and at and at - 1 in parsed.nouns and parsed.nouns[at - 1].name in ("charges", "case"):
            if words[at + 1] in ("him", "her", "them"):
                return Head("pronoun", at + 1, at + 2)
            last = at + 1
            while last < len(words) and is_name(parsed, last):
                last += 1
            return Head("name", at + 1, last) if last > at + 1 else None
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
        return Head("court" if parsed.words[subject.first] in ("he", "she", "it", "they") else "other", subject.first, subject.last)
    if subject.name in ("dissent", "both", "clerk"):
        return None
    if subject.name in ("name", "other"):
        return Head("party", subject.first, subject.last)
    if subject.name == "none":
        return None
    return subject


def find_agent(parsed: Parsed, verb: Verb, clause: Clause) -> Head:
    words = parsed.words
    for at in range(verb.last, min(clause.last, verb.last + 25)):
        if words[at] == "by":
            noun = next((parsed.nouns[i] for i in range(at + 1, min(at + 10, clause.last)) if i in parsed.nouns), None)
            if noun is not None:
                return Head(noun.name, noun.first, noun.last)
            if at + 1 < len(words) and is_name(parsed, at + 1):
                return Head("unknown", at + 1, at + 2)
            if at == verb.last and at + 1 < len(words) and words[at + 1].isalpha() and words[at + 1] not in NUMBERS:
                return Head("other", at + 1, at + 2)
    return Head("unknown", -1, -1)


def _to_do(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "declined to block the rule", "agreed to hear the case"; an infinitive under anything else is left to its governor."""
    if verb.doing in ("agree", "refuse"):
        if (
            verb.modal in ("to", "will", "would", "could", "may", "might", "should")
            or (verb.voice == "passive" and subject.name in PEOPLE)
        ) and verb.modal is not None:
            return None
        actor = _actor(parsed, verb, clause, subject)
        if actor is None:
            return None
        inner = next((v for v in _verbs_after(parsed, verb) if v.modal == "to" and v.first <= verb.last + 6), None)
        if inner is None:
            if verb.doing == "agree" and parsed.words[verb.last : verb.last + 1] != ["to"]:
                return None
            about, person = _what(parsed, verb, clause, subject)
            act = find_act(verb.doing, about, actor.name) if about != "-" else None
            return Frame(act, index, verb.at, verb.first, verb.last, verb, actor, person) if act else None
        purpose = _purpose_of(parsed, inner, clause)
        if purpose is None:
            return None
        about = purpose
        act = _refused(about, inner, parsed, actor.name) if verb.doing == "refuse" else find_act("agree", about, actor.name)
        return (
            Frame(act, index, verb.at, verb.first, inner.last, verb, actor, find_object(parsed, inner, clause).person)
            if act
            else None
        )
    governor = find_governor(parsed, verb, clause)
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
    return Frame(act, index, verb.at, verb.first, verb.last, verb, actor, person, governor=governor)


def _refused(about: str, inner: Verb, parsed: Parsed, actor: str) -> Act | None:
    """What refusing came to: a higher court that will not overturn a judgment has affirmed it."""
    if inner.doing in ("reverse", "vacate", "set_aside", "cut") and actor in ("appeals", "supreme"):
        return Act("appeal_decision", "affirmed", "judgment")
    if inner.doing in ("lift", "unblock", "revive") and actor in ("appeals", "supreme"):
        return Act("appeal_decision", "stay_denied", "stay")
    return find_act("refuse", about, actor)


def _purpose_of(parsed: Parsed, inner: Verb, clause: Clause) -> str | None:
    """What is done or refused by "to VERB …", as an object of the table."""
    if inner.doing in ("grant", "issue", "enter", "impose", "give", "award", "reduce"):
        found = find_object(parsed, inner, parsed.clauses[parsed.clause_of(inner.at)])
        return found.about if found.about != "-" else None
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


def _would_not(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head) -> Frame | None:
    """ "The panel would not hold up the trial", "won't hear the appeal": a refusal, where a court is the subject."""
    if subject.name not in _BENCH or verb.modal in ("could", "may", "might", "should", "must", "to", "can"):
        return None
    if verb.tense in ("perfect", "pluperfect") or (verb.modal is None and verb.doing not in ("hear", "hear_again")):
        return None
    about = _purpose_of(parsed, verb, clause)
    if about is None:
        return None
    act = _refused(about, verb, parsed, subject.name)
    if act is None:
        return None
    told = replace(verb, negated=False, modal=None, tense="past")
    return Frame(act, index, verb.at, verb.first, verb.last, told, subject, None)


def _won_or_lost(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head) -> Frame | None:
    """ "loses bid for new trial", "wins dismissal", "failed to persuade an appeals court": told of the party."""
    if subject.name in COURTS:
        return None
    found = find_object(parsed, verb, clause)
    if found.first > 0 and parsed.words[found.first - 1] == "not":
        return None
    if verb.doing == "win" and re.match(
        r"(?:\w+ ){0,4}(?:right|permission|leave) to (?:appeal|challenge)\b", " ".join(parsed.words[verb.last : verb.last + 8])
    ):
        return Frame(
            Act("appeal_decision", "review_granted", "review"),
            index,
            verb.at,
            verb.first,
            verb.last,
            verb,
            Head("appeals", -1, -1),
            subject,
        )
    if (
        verb.doing in ("lose", "win")
        and found.about in ("case", "charges")
        and subject.name in ("name", "other", "pronoun")
        and verb.voice == "active"
    ):
        side = "against_person" if verb.doing == "lose" else "for_person"
        return Frame(
            Act("ruling", side, "case"), index, verb.at, verb.first, verb.last, verb, Head("unknown", -1, -1), subject, weak=True
        )
    level = next(
        (noun.name for noun in parsed.nouns.values() if noun.name in ("appeals", "supreme")),
        "unknown" if found.about != "appeal" else "appeals",
    )
    if verb.doing in ("affirm",):
        return None
    if verb.doing in ("lose", "fail"):
        if found.about.startswith("request") or found.about in (
            "appeal",
            "injunction",
            "rehearing",
            "summary_judgment",
            "new_trial",
            "bail",
        ):
            act = find_act("deny", found.about, level)
        elif verb.doing == "fail" and parsed.words[verb.last : verb.last + 2] in (
            ["to", "persuade"],
            ["to", "convince"],
            ["to", "win"],
        ):
            act = find_act("deny", found.about if found.about != "-" else "request", level)
        else:
            return None
    elif verb.doing == "beat":
        act = find_act("deny", found.about, level) if found.about.startswith("request") else None
    elif found.about in (
        "new_trial",
        "dismissal",
        "injunction",
        "stay",
        "bail",
        "class",
        "summary_judgment",
        "continuance",
        "venue",
        "rehearing",
    ) or found.about.startswith("request:"):
        about = "request:dismiss" if found.about == "dismissal" else found.about
        act = find_act("grant", about, level)
    else:
        return None
    if act is None:
        return None
    return Frame(act, index, verb.at, verb.first, verb.last, verb, Head(level, -1, -1), subject)


# --- parts -----------------------------------------------------------------------------------------------------------

_PARTLY = words(
    """
    partially partly some several most part parts two three four five six one all portions much many half
    """
)


def _with_parts(parsed: Parsed, act: Act, verb: Verb, clause: Clause) -> Act:
    """The act with its finer outcome: in part, with or without prejudice, as moot."""
    words = parsed.words[verb.first : min(clause.last, verb.last + 22)]
    text = " ".join(words)
    if act.disposition == "dismissed" and act.kind == "ruling":
        if "without prejudice" in text:
            return replace(act, disposition="dismissed_without_prejudice")
        if "with prejudice" in text:
            return replace(act, disposition="dismissed_with_prejudice")
        if _is_partial(text):
            return replace(act, disposition="dismissed_in_part")
    if (
        act.disposition == "granted"
        and act.object == "summary_judgment"
        and _REST_GOES_ON.search(" ".join(parsed.words[: verb.first]))
    ):
        return replace(act, disposition="granted_in_part")
    if act.disposition in ("granted", "dismissed") and ("in part" in text or text.startswith(("partly", "partially"))):
        return replace(act, disposition="granted_in_part" if act.disposition == "granted" else "dismissed_in_part")
    if act.disposition == "affirmed" and (
        "in part" in text or "mostly" in text or "largely" in text or "partly" in text or "in large part" in text
    ):
        return replace(act, disposition="affirmed_in_part")
    if (
        act.disposition in ("stayed", "vacated")
        and act.kind == "appeal_decision"
        and ("partially" in text or "partly" in text or "in part" in text or "part of" in text)
    ):
        return replace(
            act, disposition="granted_in_part" if act.object == "injunction" or act.disposition == "stayed" else act.disposition
        )
    return act


_REST_GOES_ON = re.compile(
    r"\b(?:jury|jurors) must (?:hear|decide)\b.* but$|\b(?:must|can|may|could) go to (?:trial|a jury)\b.* but$"
)
_SOME_OF = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine) of (?:the |his |her |its |their )?(?:\d+|two|three|"
    r"four|five|six|seven|eight|nine|ten|eleven|twelve)?\s?(?:\w+ )?(?:counts|charges|claims)\b"
)


def _is_partial(text: str) -> bool:
    return (
        _SOME_OF.search(text) is not None
        or any(
            mark in text
            for mark in (
                " in part",
                "some of",
                "part of",
                "one of the",
                "two of",
                "three of",
                "several of",
                "most of",
                "half of",
                "some claims",
                "one count",
                "two counts",
                "one claim",
                "two claims",
                "one charge",
                "portions of",
                "all but",
            )
        )
        or text.startswith(("partly", "partially"))
    )


# --- governors -------------------------------------------------------------------------------------------------------


def find_governor(parsed: Parsed, verb: Verb, clause: Clause) -> str | None:
    """What stands above an infinitive: the doing of the verb that governs it, or `request`, `adjective`, "
    "`headline`; None: unknown."""
    words = parsed.words
    before = verb.first - 1
    while before > 0 and words[before] in ADVERBS:
        before -= 1
    if before < 0:
        return None
    noun = parsed.nouns.get(before)
    if noun is not None and noun.name in ("request", "plea_deal", "settlement"):
        return "ask"
    if words[before] in _LOOKING_AHEAD:
        return "expect"
    if words[before] in ("enough", "too"):
        return None
    candidates = [other for c in parsed.clauses for other in c.verbs if other.last <= verb.first and verb.first - other.last <= 12]
    if not candidates:
        return None
    nearest = candidates[-1]
    between = words[nearest.last : verb.first]
    if any(word in (";", "—", ".", "”", ":") for word in between):
        return None
    return nearest.doing


_LOOKING_AHEAD = words(
    """
    likely unlikely expected set due ready able unable scheduled poised bound about supposed free eager
    reluctant inclined willing chance right power authority time decision_ try plan plans bid effort efforts
    attempt fight battle push going slated hoping chance_ deadline opportunity intention intends prepared
    """
)


def outcome_object(found: Object) -> str:
    """The word for what was decided on, of an object found."""
    return found.about.split(":")[-1]


__all__ = [
    "COURTS",
    "NONE",
    "PEOPLE",
    "Frame",
    "find_agent",
    "find_decision",
    "find_frames",
    "find_governor",
    "outcome_object",
    "voice_of",
]
