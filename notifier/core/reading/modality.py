"""frame -> does the text claim it as done? The ladder, taken from the clause outwards; the lowest rung met decides.

Embedding beats tense: everything inside "asked the judge to …", "argued that …", "if …", a question or a party's quotation
stays on the rung of its frame.
"""

from __future__ import annotations

import re

from notifier.core.language.values import value
from notifier.core.language.wordlists import words
from notifier.core.model.evidence import Reason
from notifier.core.reading import noun_rungs
from notifier.core.reading.clauses import Parsed, Verb
from notifier.core.reading.frames import COURTS, Frame
from notifier.core.reading.words import COUNT, MODALS, SUPPOSING


@value
class Rung:
    """Whether a frame counts as claimed. If not, `reason` and `why` in words for people; `silent` where another "
    "frame tells it."""

    counts: bool
    reason: Reason = "other"
    why: str = ""
    silent: bool = False


DONE = Rung(True)
_SILENT = Rung(False, silent=True)
DATE_KINDS = frozenset({"trial_date", "hearing_date"})

_CLAIM_NOUNS = words(
    """
    argument arguments claim claims suggestion suggestions idea hope hopes allegation allegations theory
    possibility chance fear fears belief contention contentions assertion assertions question speculation
    rumor rumors rumours rumour notion accusation accusations complaint report reports
    """
)
_TENTATIVE = words(
    """
    leaned leans tentative tentatively proposed recommended recommends recommendation recommending leaning inclined
    preliminary_ draft provisional_ reserved
    """
)
_HABITUAL = words(
    """
    rarely often usually typically generally normally sometimes routinely seldom always ordinarily commonly
    """
)
_HARD_TENTATIVE = ("in principle", "tentative deal", "tentative agreement")


def weigh(parsed: Parsed, frame: Frame, *, headline: bool) -> Rung:
    """Where on the ladder the frame stands."""
    if parsed.words[-1:] == ["?"] or "?" in parsed.words[frame.last : frame.last + 40]:
        return Rung(False, "argument", "asked as a question, not told as done")
    if frame.verb is None:
        open_yet = noun_rungs.why_not(parsed, frame)
        return Rung(False, *open_yet) if open_yet is not None else DONE
    verb = frame.verb
    if frame.act.disposition in _FOUND and verb.doing != "decide" and _LEFT_OPEN.search(parsed.text) is not None:
        return Rung(False, "argument", "a question that is left to a jury or a judge")
    if not frame.weak and frame.act.kind == "sentence" and _OFFERED.search(parsed.text):
        return Rung(False, "request", "offered or asked for, not imposed")
    if verb.at < len(parsed.quoted) and parsed.quoted[verb.at] and not _is_ordered_in_words(parsed, verb):
        return Rung(False, "argument", "inside a quotation: somebody's words, not the paper's report")
    if frame.actor.name == "dissent" or _after_dissent(parsed, verb):
        return Rung(False, "argument", "a dissent: it did not decide")
    outer = _outer(parsed, frame) or _inverted(parsed, frame, verb)
    if outer is not None:
        return outer
    tentative = _tentative(parsed, frame)
    if tentative is not None:
        return tentative
    return _own(parsed, frame, verb, headline=headline)


_FOUND = frozenset({"liable", "not_liable", "guilty", "not_guilty"})
_LEFT_OPEN = re.compile(
    r"\b(?:will|must|should|can|may|to|would|could|needs? to|have to|has to) (?:have to |get to )?(?:\w+ly )?"
    r"(?:decide|determine|consider|weigh|resolve|say|answer)(?: \S+){0,3}? (?:whether|if)\b"
)
"""A jury that "will decide whether the bank lied" has found nothing."""
_OFFERED = re.compile(
    r"\b(?:is|was|were|are|'s) what (?:\S+ ){1,5}?(?:offered|asked|sought|wanted|recommended|proposed|demanded|requested|urged|"
    r"suggested|had in mind)\b"
)
"""Who names a term does not impose it: "Two years is what prosecutors offered him"."""
_ORDERS_IN_WORDS = re.compile(
    r"^[^“”\"]{0,40} [”\"] (?:\S+ ){0,4}?(?:judge|court|justice|panel|magistrate)\b(?: \S+){0,5}? (?:wrote|ruled|said|ordered|"
    r"announced)\b|"
    r"^[^“”\"]{0,40} [”\"] (?:wrote|ruled|said|ordered|announced) (?:\S+ ){0,3}?(?:judge|court|justice|panel|magistrate)\b"
)
_BY_THESE_WORDS = frozenset({"deny", "grant", "dismiss", "affirm", "vacate", "reverse", "stay", "overrule"})


def _is_ordered_in_words(parsed: Parsed, verb: Verb) -> bool:
    """Whether a quotation is the order itself: "“The motion is denied,” Judge Orr wrote"."""
    if verb.doing not in _BY_THESE_WORDS or verb.voice != "passive" or verb.tense != "present" or verb.negated:
        return False
    return _ORDERS_IN_WORDS.search(" ".join(parsed.words[verb.last : verb.last + 26])) is not None


def _after_dissent(parsed: Parsed, verb: Verb) -> bool:
    return not _DISSENTING.isdisjoint(parsed.words[max(0, verb.first - 6) : verb.first])


_DISSENTING = words("dissent dissenting dissented dissenter")


def _outer(parsed: Parsed, frame: Frame) -> Rung | None:
    """What the clauses above make of it: a condition, an argument, a request, something that lies ahead."""
    index, steps = frame.clause, 0
    dated = frame.act.kind in DATE_KINDS
    while index > 0 and steps < 8:
        clause = parsed.clauses[index]
        opener = parsed.words[clause.first] if clause.first < len(parsed.words) else ""
        if clause.link == "if":
            if not (opener == "once" and frame.verb is not None and frame.verb.tense in ("past", "pluperfect", "perfect")):
                return Rung(False, "condition", f"stands under “{opener}”: supposed, not done")
        elif opener == "when" and not dated and _REMEMBERED.search(" ".join(parsed.words[max(0, clause.first - 5) : clause.first])):
            return Rung(False, "background", "an occasion remembered: “the day when …”")
        elif opener == "when" and index == frame.clause and frame.verb is not None and frame.verb.tense == "present":
            return Rung(False, "expectation", "told as something still to come: “when he is sentenced”")
        elif clause.link == "until" and not dated:
            return Rung(False, "condition", f"stands under “{opener}”: it has yet to happen")
        elif clause.link == "before" and frame.clause == index and _led_up_to(parsed, frame):
            pass
        elif clause.link == "before" and not dated and frame.verb is not None and frame.verb.tense in ("present", "base", "ing"):
            return Rung(False, "expectation", "told as something still to come")
        elif clause.link == "that":
            rung = _said_by(parsed, clause.first, frame)
            if rung is not None:
                return rung
        index, steps = clause.parent, steps + 1
    return None


def _inverted(parsed: Parsed, frame: Frame, verb: Verb) -> Rung | None:
    """A condition by word order: "Had he pleaded guilty, …", "Should the jury acquit her", "Were she to settle"."""
    first = parsed.clauses[frame.clause].first
    opener = parsed.words[first] if first < verb.first else ""
    if opener not in _INVERTED or parsed.words[first + 1 : first + 2] == ["that"]:
        return None
    if any(other.last <= verb.first and other.first > first for other in parsed.clauses[frame.clause].verbs):
        return None
    return Rung(False, "condition", f"supposed, not done: “{' '.join(parsed.words[first : first + 2])} …”")


_INVERTED = frozenset({"had", "were", "should"})


def _led_up_to(parsed: Parsed, frame: Frame) -> bool:
    """Whether what a judge or jury had done led up to it: "told him so before sending him to prison", "deliberated for an hour
    before convicting her"; not where they only ordered or wished something first."""
    verb = frame.verb
    if verb is None or verb.tense != "ing" or frame.act.disposition is None or frame.actor.name not in COURTS | {"jury", "pronoun"}:
        return False
    if frame.act.kind == "sentence":
        return _OPEN_YET.isdisjoint(parsed.words) and _LENGTH.search(" ".join(parsed.words[verb.last : verb.last + 16])) is not None
    if frame.actor.name == "pronoun":
        return False
    above = [o for o in parsed.verbs if frame.actor.first < o.at and o.last <= verb.first]
    if above:
        return above[0].tense == "past" and above[0].voice == "active" and not above[0].negated and above[0].doing in _LEADS_UP
    return not _SAT.isdisjoint(parsed.words[frame.actor.last : verb.first])


_LENGTH = re.compile(rf"\b(?:to|for) (?:\S+ ){{0,3}}?{COUNT}[ -](?:\S+ ){{0,3}}?(?:years?|months?|weeks?)\b|\b(?:life|death)\b")
_OPEN_YET = MODALS | words("has have is are asked urged wants wanted needs needed")
_LEADS_UP = frozenset({"say", "tell", "hear", "read", "deny", "refuse", "serve", "show", "take", "dismiss", "argue", "consider"})
_SAT = words("deliberated debated listened weighed heard met conferred sat spent talked paused considered took needed")


_INSTEAD = (["rather", "than"], ["instead", "of"])
_REASONS = (["for"], ["without"], ["against"], ["about"])
"""What leads to an "-ing" that nobody is told to have done just now: "sentenced for killing", "ended without convicting"."""
_REMEMBERED_DAY = re.compile(
    r"\b(?:to|from|since|of|remembers?|recalls?|recalled|marks?|marked|before) the (?:day|morning|afternoon|night|moment) "
    r"(?:that |when )?[\w'’-]+(?: [\w'’-]+){0,3}$"
)
_REMEMBERED = re.compile(r"\bthe (?:day|morning|afternoon|night|week|time|moment) ?(?:in (?:\w+ )?\d{4})?$")


_PROVISIONAL = words("tentatively provisionally preliminarily")


_OF_COURTS = frozenset({"ruling", "appeal_decision", "verdict"})
_OLD_IN_COURT = frozenset({"verdict", "sentence"})
"""What a court need not be told of on the day of it."""
_WRONGLY = words("wrongly wrongfully unfairly unjustly unsafely improperly")
"""How somebody was convicted, as is said long after."""
_OWN_ACTS = frozenset({"withdrawn", "dropped", "settled"})
_PLEADERS = words(
    "lawyer lawyers attorney attorneys counsel barrister barristers prosecutor prosecutors advocate solicitor defense"
)


def _tells_court(parsed: Parsed, above: Verb, that: int) -> bool:
    """Whether a lawyer tells judges or jurors what some court did: that is his argument."""
    if above.lemma != "tell" or _PLEADERS.isdisjoint(parsed.words[: above.first]):
        return False
    told = [parsed.nouns[at].name for at in range(above.last, that) if at in parsed.nouns]
    return any(name in COURTS or name == "jury" for name in told)


def _is_told_to_court(parsed: Parsed, above: Verb) -> bool:
    """Whether a court is told or hears what some court did, by whoever speaks there: "the appeal judges were told that he was
    convicted on the word of one man"."""
    if not (above.lemma == "hear" and above.voice == "active") and not (above.lemma == "tell" and above.voice == "passive"):
        return False
    listeners = [
        noun for at, noun in parsed.nouns.items() if at < above.first and parsed.clause_of(at) == parsed.clause_of(above.at)
    ]
    return bool(listeners) and (listeners[-1].name in COURTS or listeners[-1].name == "jury")


def _said_by(parsed: Parsed, first: int, frame: Frame) -> Rung | None:
    """What a "that" hangs on."""
    before = parsed.words[first - 1] if first else ""
    if before in _CLAIM_NOUNS:
        return Rung(False, "argument", f"only a claim: “{before} that …”")
    verbs = [verb for clause in parsed.clauses for verb in clause.verbs if verb.last <= first and first - verb.last <= 9]
    if not verbs:
        return None
    above = verbs[-1]
    spoken = " ".join(parsed.words[above.first : above.last])
    if any(
        w in ("erroneously", "wrongly", "mistakenly", "incorrectly", "falsely", "reportedly")
        for w in parsed.words[max(0, above.first - 2) : above.last + 3]
    ) and above.doing in ("say", "surrender", "argue"):
        return Rung(False, "other", "told as a wrong report")
    if not _PROVISIONAL.isdisjoint(parsed.words[max(0, above.first - 1) : above.last + 1]):
        return Rung(False, "tentative", f"not final: “{spoken}”")
    if frame.act.kind in _OF_COURTS and frame.act.disposition not in _OWN_ACTS and _tells_court(parsed, above, first):
        return Rung(False, "argument", f"told to a court, not by it: “{spoken} …”")
    within = parsed.words[first : frame.first + 1]
    past = "must" not in within and "will" not in within and ", and " not in " ".join(within)
    if frame.act.kind in _OLD_IN_COURT and past and _is_told_to_court(parsed, above):
        return Rung(False, "background", f"told to a court, not by it: “{spoken} …”")
    if above.doing == "recommend":
        return Rung(False, "tentative", f"recommended, not decided: “{spoken} that …”")
    if above.doing == "argue":
        return Rung(False, "argument", f"argued, not decided: “{spoken} that …”")
    if above.doing == "ask":
        return Rung(False, "request", f"asked for, not decided: “{spoken} that …”")
    if above.doing == "expect":
        return Rung(False, "expectation", f"expected, not done: “{spoken} that …”")
    if above.doing in ("deny", "refuse", "overrule") and frame.act.kind not in DATE_KINDS:
        return Rung(False, "argument", "the contrary was held")
    return None


def _tentative(parsed: Parsed, frame: Frame) -> Rung | None:
    clause = parsed.clauses[frame.clause]
    near = parsed.words[max(clause.first, frame.first - 6) : min(clause.last, frame.last + 8)]
    for word in near:
        if word in _TENTATIVE and not word.endswith("_"):
            if (
                word in ("proposed", "recommended")
                and frame.act.disposition in ("approved", "rejected", "denied", "granted")
                and frame.actor.name in COURTS
            ):
                continue
            if word == "proposed" and near[near.index(word) + 1 : near.index(word) + 2] in (["class"], ["class-action"]):
                continue  # what the suit is, not what was decided
            if word in ("tentative", "tentatively") and frame.act.kind in DATE_KINDS:
                continue
            if frame.actor.name == "jury" and frame.act.kind == "sentence":
                continue  # what jurors recommend in a capital case is their decision
            return Rung(False, "tentative", f"not final: “{word}”")
    text = " ".join(near)
    for phrase in _HARD_TENTATIVE:
        if phrase in text:
            return Rung(False, "tentative", f"not final: “{phrase}”")
    return None


_SPEAKING = re.compile(
    r"\b(?:judge|justice|court|magistrate|recorder|sheriff|she|he)\b(?: [\w.'-]+){0,6} (?:said|told|ruled|decided|ordered|"
    r"announced|confirmed|wrote|directed|agreed|indicated)\b|\bcourt (?:has )?(?:heard|was told)\b"
)


def court_says(parsed: Parsed, frame: Frame) -> bool:
    """Whether a court vouches for what the frame tells: "told lawyers that the trial would …", "…, the judge decided Tuesday"."""
    verb = frame.verb
    if verb is None:
        return False
    text = parsed.text
    match = _SPEAKING.search(text)
    if match is None:
        return False
    if any(word in parsed.words for word in ("asked", "hopes", "expects", "likely", "could", "might", "if", "unless")):
        return False
    said = text[: match.end()].count(" ")
    clause = parsed.clauses[frame.clause]
    if said > verb.last:
        comma = "," in text[max(0, match.start() - 40) : match.start()]
        return comma and said - verb.last <= 34
    within = parsed.words[said : verb.first]
    if clause.first <= said and clause.link == "main":
        return len(within) <= 12 and "," not in within  # "said it would open on Sept. 8"
    return clause.link in ("that", "and") and ("that" in within or said >= clause.first - 8) and verb.first - said <= 26


def _own(parsed: Parsed, frame: Frame, verb: Verb, *, headline: bool) -> Rung:
    dated = frame.act.kind in DATE_KINDS
    if dated and verb.modal == "would" and frame.action in ("set", "vacated") and court_says(parsed, frame):
        return DONE  # reported speech: "told lawyers that the trial would start"
    words = parsed.words
    spoken = " ".join(words[verb.first : verb.last])
    if verb.negated and frame.action != "vacated" and not (dated and frame.action == "set"):
        return Rung(False, "other", f"it did not happen: “{spoken}”")
    if frame.act.kind in _OLD_IN_COURT and words[verb.at - 1] in _WRONGLY:
        return Rung(False, "background", f"judged long after: “{words[verb.at - 1]} {spoken}”")
    if words[verb.at - 1 : verb.at] in _ALMOST or words[max(0, verb.first - 2) : verb.first] in _NOT_QUITE:
        return Rung(False, "other", f"it did not happen: “{' '.join(words[max(0, verb.first - 2) : verb.last])}”")
    if words[verb.last : verb.last + 2] == ["short", "of"]:
        return Rung(False, "other", f"it did not happen: “{spoken} short of”")
    if words[verb.first - 2 : verb.first] in _INSTEAD:
        return Rung(False, "other", f"it did not happen: “{' '.join(words[verb.first - 2 : verb.last])}”")
    if verb.tense == "ing" and not dated and verb.first == verb.at and words[verb.at - 1 : verb.at] in _REASONS:
        return Rung(False, "background", f"what it was for: “{words[verb.at - 1]} {spoken}”")
    if not dated and _REMEMBERED_DAY.search(" ".join(words[max(0, verb.first - 9) : verb.first])):
        return Rung(False, "background", "an occasion remembered: “the day he was …”")
    if verb.modal == "to":
        return _infinitive(parsed, frame, verb, headline=headline)
    if (
        verb.tense == "ing"
        and (above := _verb_above(parsed, verb)) is not None
        and (
            above.negated
            or above.doing in ("ask", "expect")
            or (above.doing in ("deny", "refuse") and words[verb.first - 1] == "at")
        )
    ):
        return Rung(False, "request", f"not done: “{' '.join(words[above.first : verb.last])}”")
    asked = [
        o
        for o in parsed.clauses[frame.clause].verbs
        if o.last <= verb.first and verb.first - o.last < 8 and o.doing in ("ask", "expect")
    ]
    of_turn = verb.doing == "told" and bool(asked) and "," not in words[asked[-1].last : verb.first]  # "wanted him held"
    if verb.first == verb.at and verb.form in ("ed", "participle") and (verb.voice == "passive" or of_turn) and asked:
        return Rung(False, "request", f"wished, not done: “{' '.join(words[asked[-1].first : verb.last])}”")
    if verb.tense in ("present", "base") and any(w in _HABITUAL for w in words[max(0, verb.first - 3) : verb.last + 1]):
        return Rung(False, "other", "told as what happens in general")
    if verb.voice == "passive" and verb.modal is None and "be" in words[verb.first : verb.at] and not headline:
        return Rung(False, "request", f"wished, not done: “{spoken}”")
    if verb.modal in SUPPOSING:
        return Rung(False, "condition", f"supposed, not done: “{spoken}”")
    if verb.modal == "should":
        return Rung(False, "argument", f"wished or argued, not done: “{spoken}”")
    if verb.tense == "future":
        if (
            dated
            and frame.verb is not None
            and (
                verb.doing not in ("postpone", "move", "reset", "push", "set", "pick", "cancel", "vacate")
                or frame.proceeding == "jury_selection"
            )
        ):
            return DONE
        if frame.act.disposition in ("review_granted", "rehearing_granted") and frame.actor.name in COURTS:
            return DONE
        return Rung(False, "expectation", f"still to come: “{spoken}”")
    if verb.modal == "must" and not dated:
        return Rung(False, "expectation", f"still to come: “{spoken}”")
    if (
        verb.tense == "base"
        and not headline
        and not dated
        and frame.actor.first >= 0
        and not words[frame.actor.last - 1].endswith("s")
        and words[frame.actor.last - 1] not in ("they", "we", "scotus", "jury", "prosecution")
    ):
        return _SILENT
    if verb.tense == "base" and not headline and not dated and verb.doing not in ("plead",):
        clause = parsed.clauses[frame.clause]
        if clause.link == "and" or verb.first == clause.first:
            return Rung(False, "expectation", f"still to be done: “{spoken}”")
    return DONE


_ALMOST = (["nearly"], ["almost"])
_NOT_QUITE = (["all", "but"], ["not", "yet"])


def _verb_above(parsed: Parsed, verb: Verb) -> Verb | None:
    """The verb on which an "-ing" form hangs: "have not ruled out charging", "sought an order barring"."""
    above = [o for o in parsed.verbs if o.last <= verb.first and verb.first - o.last <= 3]
    between = parsed.words[above[-1].last : verb.first] if above else []
    return above[-1] if above and all(word.isalpha() for word in between) else None


_TOOK_TIME = re.compile(
    r"\b(?:took(?! (?:under|up|issue|aim|office|the))|needed)\b(?: \S+){0,22} (?:seconds?|minutes?|hours?|days?|weeks?|months?)\b"
)


_PLANNING = frozenset({None, "expect", "set", "begin", "pick", "postpone", "move", "reset", "say"})


def _infinitive(parsed: Parsed, frame: Frame, verb: Verb, *, headline: bool) -> Rung:
    words = parsed.words
    dated = frame.act.kind in DATE_KINDS
    spoken = " ".join(words[max(0, verb.first - 2) : verb.last])
    before = words[verb.first - 1] if verb.first else ""
    governor = frame.governor
    if dated and frame.weak and (governor in _PLANNING or words[verb.first] in ("is", "are")):  # "is to start on May 4"
        if before in ("expected", "likely", "hopes", "hoping", "wants", "plans", "prepared", "preparing"):
            return Rung(False, "expectation", f"expected, not set: “{spoken}”") if before != "expected" else DONE
        return DONE
    noun = parsed.nouns.get(verb.first - 1)
    if (
        noun is not None
        and noun.name in ("ruling", "verdict")
        and words[noun.first] in ("ruling", "decision", "order", "rulings", "decisions", "orders")
    ):
        return DONE
    if dated and not frame.weak and governor in ("agree", "vote", "rule", "grant", "order", "tell"):
        return DONE
    if frame.actor.name in COURTS | {"jury", "pronoun"} and _TOOK_TIME.search(
        " ".join(words[max(0, verb.first - 25) : verb.first])
    ):
        return DONE  # "It took jurors an hour to convict"
    if governor in ("need", "take", "persuade"):
        return DONE
    if governor == "ask":
        return Rung(False, "request", f"asked for, not decided: “{spoken}”")
    if governor == "argue":
        return Rung(False, "argument", f"argued, not decided: “{spoken}”")
    if governor in (
        "agree",
        "refuse",
        "order",
        "tell",
        "allow",
        "let",
        "give",
        "vote",
        "clear_way",
        "grant",
        "deny",
        "fail",
        "settle",
    ):
        return _SILENT
    if governor is None and headline:
        return Rung(False, "expectation", f"still to come: “{spoken}”")
    if governor is None and before in ("not",):
        return _SILENT
    return Rung(False, "expectation", f"expected, not done: “{spoken}”")
