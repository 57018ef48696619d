"""what a court decided on a request, an order, a case -> a frame, by the table of acts."""

from __future__ import annotations

import re

from notifier.core.language.wordlists import words
from notifier.core.reading.acts import DECIDED_DOINGS, Act, find_act
from notifier.core.reading.bids import won_or_lost
from notifier.core.reading.blessings import blessing, leave_given
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import COURTS, Frame, find_governor, kind_of, told_by
from notifier.core.reading.matters import decider_of, goes_elsewhere, matter_of
from notifier.core.reading.objects import find_object
from notifier.core.reading.parts import with_parts
from notifier.core.reading.refusing import TO_PURPOSE, answered, to_do, would_hear, would_not
from notifier.core.reading.roles import Head, is_name, name_at
from notifier.core.reading.standing import for_a_while
from notifier.core.reading.words import PREPOSITIONS

DOINGS = (
    DECIDED_DOINGS
    | frozenset(TO_PURPOSE)
    | {"get", "agree", "refuse", "give", "lose", "win", "fail", "beat", "reduce", "award", "say", "tell", "survive", "send", "move"}
)
"""What a verb must do to be asked at all."""


def find(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """A decision by the table of acts, in any voice, refused or agreed to as well."""
    if verb.doing in ("say", "tell"):
        return answered(parsed, index, verb, subject)
    if verb.modal == "to" or verb.doing in ("agree", "refuse"):
        return to_do(parsed, index, clause, verb, subject, headline)
    if verb.negated:
        return would_not(parsed, index, clause, verb, subject)
    given = (leave_given(parsed, index, verb, subject) if verb.doing in ("give", "grant") else None) or blessing(
        parsed, index, verb, subject
    )
    if given is not None:
        return given
    if verb.doing in ("lose", "win", "fail", "beat"):
        return won_or_lost(parsed, index, clause, verb, subject)
    if verb.doing in ("hear", "hear_again") and verb.modal == "would" and subject.name == "pronoun":
        return would_hear(parsed, index, clause, verb)
    return _decided(parsed, index, clause, verb, subject, headline)


def _decided(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """What the table says of the verb, its matter and who decides it."""
    if verb.doing == "hear" and not headline and verb.tense != "future" and verb.lemma != "take":
        return None
    if verb.form == "ing" and verb.first == verb.at and not was_issued(parsed, verb):
        return None
    if _is_kept_so(parsed, verb, clause):
        return None
    about, person = matter_of(parsed, verb, clause, subject, headline=headline)
    found = find_object(parsed, verb, clause)
    if verb.voice == "active" and found.first > verb.last and parsed.words[found.first - 1] == "no":
        return None  # "issued no injunction"
    actor = decider_of(parsed, verb, clause, subject, about)
    if verb.doing == "survive" and actor is not None:
        actor = Head("unknown", -1, -1) if subject.name in ("case", "charges") else None
    if actor is None or about == "not_law" or _is_no_decision(parsed, verb, subject, about, person, actor):
        return None
    doing = _doing_to(parsed, verb, clause, about)
    if doing is None:
        return None
    if verb.lemma in ("shut", "close", "slam") and doing == "dismiss" and about not in ("case", "charges", "appeal"):
        return told_by(verb, Act("ruling", "denied", "request"), index, actor) if actor.name in COURTS else None
    if doing == "dismiss" and _is_argument(parsed, verb) and parsed.words[verb.last] not in ("a", "an", "the"):
        doing = "deny"  # "threw out his claim that the search was unlawful"
    if about == "-" and doing in ("dismiss", "reverse") and _THE_REST.match(" ".join(parsed.words[verb.last : verb.last + 2])):
        return told_by(verb, Act("ruling", "dismissed_in_part", "case"), index, actor) if actor.name in COURTS else None
    if doing == "allow" and _frees(parsed, verb):
        about = "bail"
    if (
        doing in ("allow", "let")
        and about == "appeal"
        and actor.name in COURTS
        and _GOES_ON.match(" ".join(parsed.words[verb.last : verb.last + 18]))
    ):
        return told_by(verb, Act("appeal_decision", "review_granted", "review"), index, actor, person)
    if (
        about == "-"
        and doing in ("allow", "let")
        and actor.name in COURTS
        and _MAY_SUE.match(" ".join(parsed.words[verb.last : verb.last + 9]))
    ):
        doing, about = "allow", "case"
    if (
        about == "-"
        and doing in ("allow", "let")
        and actor.name in COURTS
        and _MAY_DO.match(" ".join(parsed.words[verb.last : verb.last + 14]))
    ):
        return told_by(verb, Act(kind_of(actor), "granted", "allow"), index, actor, person)
    if doing in ("allow", "let") and actor.name in COURTS and _MAY_JOIN.match(" ".join(parsed.words[verb.last : verb.last + 10])):
        return told_by(verb, Act(kind_of(actor), "granted", "intervene"), index, actor, person)
    if (
        about == "-"
        and verb.lemma == "take"
        and actor.name == "supreme"
        and _TAKEN_UP.match(" ".join(parsed.words[verb.last : verb.last + 6]))
    ):
        about = "case"  # "took up the question"
    if doing == "trim" and _WHAT_JURORS_HEAR.match(" ".join(parsed.words[verb.last : verb.last + 12])):
        about = "evidence"
    if doing == "bar" and _FROM_JURORS.match(" ".join(parsed.words[verb.last : verb.last + 16])):
        about = "evidence"
    act = find_act(doing, about, actor.name)
    if act is None:
        return None
    if act.object in ("case", "charges") and person is None:
        person = _against(parsed, verb)
    act = with_parts(parsed, _as_above(parsed, verb, actor, act, about), verb, clause)
    stands = verb.voice == "passive" and verb.tense == "present" and not headline  # "The fee is stopped": whoever did it when
    weak = stands or (verb.doing in ("deny", "dismiss") and _is_argument(parsed, verb))
    return told_by(verb, act, index, actor, person, weak=weak)


_REMAINING = words("stay stays stayed remain remains remained")
_KEEPING = words("keep kept keeps keeping leave left leaves leaving")


def _is_kept_so(parsed: Parsed, verb: Verb, clause: Clause) -> bool:
    """Whether a participle says how something is kept: "keeps the rule blocked"; that it was blocked is no news."""
    if verb.first != verb.at or verb.form not in ("ed", "participle", "same"):
        return False
    before = parsed.words[max(clause.first, verb.at - 10) : verb.at]
    if before[-1:] and (before[-1] in _REMAINING or before[-1] == "still"):
        return True
    at = next((i for i in range(len(before) - 1, -1, -1) if before[i] in _KEEPING), -1)
    return 0 <= at < len(before) - 1 and before[at + 1] not in PREPOSITIONS and "," not in before[at:] and "and" not in before[at:]


def _doing_to(parsed: Parsed, verb: Verb, clause: Clause, about: str) -> str | None:
    """What the verb does to its matter, as the table has it; None where it does nothing that a court decides."""
    if verb.doing in ("move", "send") or verb.lemma == "hand":
        moved = about in ("case", "charges", "trial") and goes_elsewhere(parsed, verb, find_object(parsed, verb, clause).last)
        return "transfer" if moved else verb.doing if verb.lemma == "hand" else None
    return "allow" if verb.doing == "let" and _frees(parsed, verb) else verb.doing


def _is_no_decision(parsed: Parsed, verb: Verb, subject: Head, about: str, person: Head | None, actor: Head) -> bool:
    """Whether other words of the sentence tell what was decided, or nothing was."""
    after = " ".join(parsed.words[verb.last : verb.last + 9])
    if verb.doing in ("overrule", "deny", "dismiss") and about == "request" and "objection" in after:
        return True  # what stood in the way of a decision that another clause tells
    if about == "stay" and actor.name in ("judge", "court") and "reprieve" in parsed.words:
        return True  # of what, the words beside it tell
    if verb.lemma == "balk" and about in ("sentence", "-", "case", "law"):
        return True  # "balked at a sentence served at home": not yet refused
    if verb.doing == "release" and about == "-" and verb.tense == "modifier":
        return True  # "in an opinion released on Tuesday"
    if verb.doing == "quash" and about == "-" and person is not None and person.name == "pronoun":
        return True  # "as he quashed it"
    if verb.doing == "admit" and (verb.voice != "passive" or verb.tense == "modifier") and _SAID_SO.match(after):
        return True  # "He admitted to making false statements"
    if about == "trial" and verb.doing in ("block", "stay", "suspend") and for_a_while(parsed, verb):
        return True
    if verb.lemma == "bar" and verb.tense == "ing" and _UNLESS.match(after):
        return True  # "barring an appeal"
    if verb.lemma == "stop" and about == "-" and " from " not in f" {after} ":
        return True  # "had begun to apologize when the judge stopped him"
    if verb.doing in ("bar", "disqualify") and _BANNED_WITH.search(after):
        return True  # goes with a sentence that another clause tells
    if verb.doing == "release" and (not _ENDINGS.isdisjoint(parsed.words) or _SIMPLY_LET_GO.match(after)):
        return True  # "freed after his conviction was quashed", "released without charge": no bail
    if verb.doing == "release" and person is not None and person.name in ("jury", "appeals", "court", "judge"):
        return True  # "released the panel"
    if verb.doing in ("release", "detain") and about == "-":
        return person is None or (person.name == "pronoun" and parsed.words[person.first] in ("it", "they", "them"))
    if actor.name == "jury" and verb.doing in ("deny", "dismiss") and _is_argument(parsed, verb) and not _OF_A_WRONG.search(after):
        return True  # "rejected her claim of self-defense": whose reason it was, the verdict beside it tells
    denied = subject.name == "pronoun" and verb.voice != "passive" and verb.doing == "deny"
    return denied and about in ("charges", "-", "evidence")  # "He denied the charges"


_OF_A_WRONG = re.compile(r"^(?:(?:on )?\w+day )?(?:\S+ ){0,5}?(?:claims?|accusations?|allegations?) that (?!she\b|he\b|they\b)\w")
"""What a plaintiff claims of the other side: "rejected her claim that the paper had libeled her"."""
_UNLESS = re.compile(
    r"^(?:an? |any |some |the |another |further |last-minute |late |successful |unforeseen |unexpected )*(?:[\w-]+ )?"
    r"(?:appeals?|court|delays?|settlement|stay|reversal|intervention|change|surprises?|deal|circumstances|adjournment|"
    r"postponements?|complications?)\b"
)
_SAID_SO = re.compile(r"^(?:(?:on )?\w+day )?(?:to\b|that\b|he\b|she\b|they\b|\w+ing\b)")
_SIMPLY_LET_GO = re.compile(
    r"^(?:\w+day |on \w+day )?without (?:charge|being charged|having|seeing)\b|"
    r"^from (?:an? |the )?(?:\w+ )?(?:hospital|clinic|rehab|surgery)\b"
)
_ENDINGS = words("quashed overturned acquitted cleared exonerated dismissed vacated")


def _frees(parsed: Parsed, verb: Verb) -> bool:
    return verb.doing in ("let", "allow") and _FREED.search(" ".join(parsed.words[verb.last : verb.last + 16])) is not None


def _as_above(parsed: Parsed, verb: Verb, actor: Head, act: Act, about: str) -> Act:
    """The act as a higher court means it: what turning an appeal down, or letting a judgment stand, comes to."""
    if about == "appeal" and act.disposition in ("affirmed", "review_denied"):
        act = _appeal_turned_down(parsed, verb, actor, act)
    blocks = about == "injunction" or (about == "ruling" and _FOR_THE_TIME.search(parsed.text) and _THAT_BLOCKS.search(parsed.text))
    if act.disposition == "affirmed" and blocks and verb.lemma in ("leave", "keep"):
        return Act(act.kind, "stay_denied", "stay")  # "left the block in place": it was asked to lift it
    if (
        act.kind == "appeal_decision"
        and act.disposition == "denied"
        and _UNDO.search(" ".join(parsed.words[verb.last : verb.last + 16]))
    ):
        if actor.name == "supreme" and not _is_of_a_state(parsed, actor):
            return Act(act.kind, "review_denied", "review")
        return Act(act.kind, "affirmed", "judgment")  # "rejected his bid to overturn the conviction"
    if verb.lemma == "pass" and act.kind == "appeal_decision":
        return Act(act.kind, "review_denied", "review")  # "passes on her appeal"
    if act.disposition != "affirmed" or actor.name != "supreme":
        return act
    if verb.lemma == "let" and not _is_of_a_state(parsed, actor):
        return Act(act.kind, "review_denied", "review")  # "let stand": it did not take the case
    if _NOT_TAKEN.search(" ".join(parsed.words[verb.last :])):
        return Act(act.kind, "review_denied", "review")  # "left the award in place, declining to hear the appeal"
    return act


_FOR_THE_TIME = re.compile(r"\b(?:for now|temporarily|while|pending|emergency|for the time being|stay|in the meantime)\b")
_THAT_BLOCKS = re.compile(
    r"\b(?:orders?|rulings?|decisions?) (?:that |which )?(?:has |have |had )?(?:bar(?:s|red|ring)|block(?:s|ed|ing)|halt(?:s|"
    r"ed|ing)|"
    r"paus(?:es|ed|ing)|freez(?:es|ing)|froze|stop(?:s|ped|ping)|prevent(?:s|ed|ing)|suspend(?:s|ed|ing)|keep(?:s|ing)|"
    r"prohibit(?:s|ed|ing))\b"
)
_THE_REST = re.compile(r"^the (?:rest|others|remainder|remaining)\b")
_NOT_TAKEN = re.compile(r", (?:declining|refusing) to (?:hear|take up|take on|review|consider)\b")
_ERRING = frozenset({"erred", "err", "wrong", "error", "errors", "mistake", "mistaken", "wrongly", "incorrect"})
_REASONS = words("case argument arguments reason reasons grounds basis standard motion bid appeal deadline plan plans")
_ISSUING = frozenset(
    {"issue", "enter", "grant", "give", "approve", "win", "get", "hand_down", "impose", "order", "bring", "deliver"}
)


def was_issued(parsed: Parsed, verb: Verb) -> bool:
    """Whether "an order blocking the rule" is told as made: not where it is asked for, missed, kept or undone."""
    noun = parsed.nouns.get(verb.first - 1)
    if parsed.words[verb.first - 1] == "for" and parsed.words[verb.first - 2] in _REASONS:
        return False  # "heard her case for overturning the verdict"
    if parsed.words[verb.first - 1] in ("in", "by", "when") and parsed.words[verb.first - 2] in _ERRING:
        return False  # "was wrong in dismissing": another court's act
    if noun is None or noun.name not in ("ruling", "injunction"):
        return True  # a participle after a comma is the court's own act
    above = [v for c in parsed.clauses for v in c.verbs if v.last <= noun.first and noun.first - v.last <= 6]
    if not above:
        return True
    return above[-1].doing in _ISSUING and find_governor(parsed, above[-1]) not in ("fail", "ask", "expect")


_MAY_DO = re.compile(
    r"^(?:(?:on )?\w+day )?(?:(?!to\b)\S+ ){1,8}?(?:to )?(?:\w+ly )?(?:add|amend|intervene|join|depose|question|seek|"
    r"represent|inspect|"
    r"travel|testify|appear|refile|file|reopen|resume|return|contact|attend|keep|collect)\b(?! (?:home|to work))"
)
"""What a judge lets a side do in a case: "allowed the growers to add two defendants"."""
_MAY_JOIN = re.compile(r"^(?:(?:on )?\w+day )?(?:(?!to\b)\S+ ){1,7}?(?:to )?(?:join|intervene in|enter)\b")
_TAKEN_UP = re.compile(
    r"^(?:(?:on )?\w+day )?(?:an?|the|its|this|that) (?:[\w-]+ ){0,3}?(?:question|issue|dispute|fight|battle|controversy|row)\b"
)
_MAY_SUE = re.compile(r"^(?:(?:on )?\w+day )?(?:(?!to\b)\S+ ){1,6}?(?:to )?sue\b")
_WHAT_JURORS_HEAR = re.compile(r"^(?:(?:on )?\w+day )?what (?:\S+ ){1,6}?(?:jury|jurors|(?:at|during) (?:the |his |her )?trial)\b")
_FROM_JURORS = re.compile(
    r"^(?:any |all |the |some )*(?:mentions?|talk|references?|discussion) (?:of|to|about)\b|"
    r"^(?:\S+ ){1,4}?from (?:telling|showing|mentioning to|playing for|arguing to) (?:the )?(?:jury|jurors)\b|"
    r"^(?:\S+ ){1,4}?from (?:mentioning|bringing up|raising|introducing|referring to|discussing)\b(?: \S+){0,8}? "
    r"(?:at|during|before) (?:the |his |her |their )?(?:\w+ )?(?:trial|jury|jurors)\b"
)
"""What a judge keeps from a jury, without the word evidence: "barred any mention of the divorce"."""
_GOES_ON = re.compile(
    r"^(?:\S+ ){0,6}?(?:appeals?|petition) (?:\S+ ){0,5}?(?:to )?(?:go (?:forward|ahead|on)|proceed|be heard|continue|advance)\b"
)
"""What a judge who sifts lets an appeal do: "allowed her appeal to go forward"."""
_FREED = re.compile(
    r"^(?:\S+ ){1,6}?(?:to )?(?:go|walk|leave|remain|stay) (?:home|free|out|jail|at home|at liberty)\b(?: \S+){0,6}? "
    r"(?:bail|bond|bonds|recogni[sz]ance)\b"
)
_PROCEDURAL = re.compile(
    r"\bas (?:moot|premature|untimely|improvidently|too late)\b|\bfor (?:lack|want) of\b|\bjurisdiction\b|\bout of time\b|"
    r"\bat (?:his|her|its|their) (?:own )?request\b|\b(?:days|weeks|months|years|too) late\b"
)


def _appeal_turned_down(parsed: Parsed, verb: Verb, actor: Head, act: Act) -> Act:
    """What it came to: the judgment stands, unless the court never came to it, or may choose what it hears."""
    if verb.doing == "dismiss":
        return Act(act.kind, "dismissed", "appeal") if _PROCEDURAL.search(parsed.text) else act
    if actor.name == "supreme" and _is_of_a_state(parsed, actor):
        return Act(act.kind, "affirmed", "appeal")  # "Iowa's top court rejected": of the highest in the land it is review denied
    return act


def _is_of_a_state(parsed: Parsed, actor: Head) -> bool:
    """Whether a top court is not the highest in the land, which chooses what it hears: "Iowa's top court"."""
    return actor.first > 0 and (
        parsed.words[actor.first - 1] == "'s" or is_name(parsed, actor.first - 1) or parsed.words[actor.first] == "state"
    )


_UNDO = re.compile(
    r"\b(?:overturn|reverse|vacate|undo|erase|quash|set aside|throw out|toss|wipe out|overturned|reversed|vacated|quashed|"
    r"thrown out|tossed)\b"
    r"(?: \S+){0,6} (?:convictions?|verdict|sentence|judgment|award|damages)\b|"
    r"\b(?:convictions?|verdict|sentence|judgment|award) (?:overturned|reversed|vacated|quashed|thrown out|tossed)\b"
)
_ARGUED = re.compile(
    r"^(?:[\w'-]+ ){0,5}(?:arguments?|contentions?|notions?|assertions?|suggestions?|theory|theories|objections?|"
    r"(?:claims?|complaints?|accusations?|allegations?)(?= (?:that|of)))\b"
)


def _is_argument(parsed: Parsed, verb: Verb) -> bool:
    """Whether what was rejected is only a reason: "rejected the argument that tenants differ"."""
    return verb.voice == "active" and _ARGUED.match(" ".join(parsed.words[verb.last : verb.last + 8])) is not None


_BANNED_WITH = re.compile(
    r"\bfrom (?:driving|riding|(?:keeping|owning) (?:\S+ ){0,2}(?:animals?|dogs?|horses?|pets?|livestock|guns?|firearms?))\b"
)


def _against(parsed: Parsed, verb: Verb) -> Head | None:
    """The person after "charges against": a name or a pronoun."""
    words = parsed.words
    for at in range(max(0, verb.first - 8), min(len(words) - 1, verb.last + 10)):
        if words[at] == "against" and at and at - 1 in parsed.nouns and parsed.nouns[at - 1].name in ("charges", "case"):
            if words[at + 1] in ("him", "her", "them"):
                return Head("pronoun", at + 1, at + 2)
            return name_at(parsed, at + 1)
    return None
