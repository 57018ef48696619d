"""one possible claim: who did what to what, in which clause, and of whom; and what the words around its verb tell of it."""

from __future__ import annotations

from dataclasses import replace

from notifier.core.language.values import value
from notifier.core.language.wordlists import words
from notifier.core.reading.acts import Act
from notifier.core.reading.clauses import INTRANSITIVE, Clause, Noun, Parsed, Verb, is_modifier
from notifier.core.reading.roles import Head, is_name
from notifier.core.reading.words import ADVERBS, DETERMINERS, NUMBERS, PREPOSITIONS

COURTS = frozenset({"judge", "court", "appeals", "supreme", "magistrate", "ruling"})
BENCH = COURTS - {"ruling"}
PEOPLE = frozenset({"name", "pronoun", "other", "defendant", "plaintiff", "both", "none"})
_DOERS = COURTS | {"jury", "prosecution", "grand_jury", "pronoun"}


@value
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


def told_by(
    verb: Verb,
    act: Act,
    index: int,
    actor: Head,
    person: Head | None = None,
    *,
    governor: str | None = None,
    source: int | None = None,
    weak: bool = False,
) -> Frame:
    """The frame of an act that a verb of clause `index` tells."""
    return Frame(act, index, verb.at, verb.first, verb.last, verb, actor, person, governor=governor, source=source, weak=weak)


def kind_of(actor: Head) -> str:
    """What is decided by a court of its level."""
    return "appeal_decision" if actor.name in ("appeals", "supreme") else "ruling"


def voice_of(parsed: Parsed, verb: Verb, subject: Head, *, headline: bool) -> Verb:
    """The verb with its voice where no auxiliary tells it: a bare "-ed" without an object is a passive or a modifier."""
    if verb.form not in ("ed", "participle") or verb.tense not in ("past", "participle") or verb.voice == "passive":
        return verb
    if verb.first != verb.at and parsed.words[verb.first] not in ADVERBS:
        return verb
    if headline and verb.at == 0 and _describes(parsed, verb):
        return replace(verb, voice="passive", tense="modifier")
    if verb.lemma in INTRANSITIVE - {"find", "hold"} or (verb.lemma == "stay" and subject.name in PEOPLE):
        return verb  # "stayed in bed"
    if not headline and _is_attribute(parsed, verb):
        return replace(verb, voice="passive", tense="modifier")
    if (conjunct := _passive_before(parsed, verb)) is not None:
        return replace(verb, voice="passive", tense=conjunct.tense, negated=conjunct.negated, modal=conjunct.modal)
    follow = verb.last
    while follow < len(parsed.words) and (
        parsed.words[follow] in ADVERBS or parsed.words[follow].endswith("day") or _is_day_ahead(parsed.words, follow)
    ):
        follow += 1
    word = parsed.words[follow] if follow < len(parsed.words) else ""
    if word == "to" and follow + 1 < len(parsed.words) and parsed.words[follow + 1].endswith("ing"):
        return verb  # "admitted to taking bribes"
    if word in ("to", "on") and "to" in parsed.words[follow : follow + 3] and verb.doing in ("refuse", "agree"):
        return verb  # "She refused to delay it": nobody is refused to do
    bare = not word or word in PREPOSITIONS or word in ("to", "as", "and", "but") or not (word[0].isalnum() or word in "$£€\"“'")
    sent_away = (  # "Jury dismissed early", "Juror jailed for contempt"
        headline
        and subject.name == "jury"
        and (verb.doing in ("dismiss", "discharge") or parsed.words[subject.last - 1 : subject.last] == ["juror"])
    )
    bare = bare or (sent_away and word == "early")
    if subject.name in _DOERS and not (bare and (subject.name in ("ruling", "pronoun") or sent_away)):
        return verb
    if (
        bare
        and any(
            o.last <= verb.first
            and not is_modifier(parsed.words, o)
            and not (headline and (o.modal == "to" or "," in parsed.words[o.last : verb.first]))
            for o in parsed.clauses[parsed.clause_of(verb.at)].verbs
        )
        and parsed.words[verb.first - 1 : verb.first] not in (["and"], ["but"], ["or"], [","])
    ):
        return replace(verb, voice="passive", tense="modifier")
    if headline and verb.doing in ("deny", "grant", "refuse", "award", "order") and subject.name in ("name", "other") and not bare:
        return replace(verb, voice="passive", tense="past")  # "Ruiz denied bail"
    if bare or (headline and subject.name not in ("name", "other", "none") and word not in DETERMINERS):
        return replace(verb, voice="passive", tense="past" if headline else "modifier")
    return verb


def _describes(parsed: Parsed, verb: Verb) -> bool:
    """Whether a participle that opens a headline only describes whoever does something: "Acquitted nurse returns to work"."""
    words = parsed.words
    doer = words[verb.last : verb.last + 1]
    if not doer or not doer[0].isalpha() or doer[0] in PREPOSITIONS or doer[0] in DETERMINERS or doer[0] in ADVERBS:
        return False
    acts = next((other for other in parsed.verbs if other.first > verb.last and other.form == "s"), None)
    return acts is not None and all(word.isalpha() or word == "'s" for word in words[verb.last : acts.first])


def _is_day_ahead(words: list[str], at: int) -> bool:
    """Whether a preposition only leads to a day that stands before the object: "upheld on Thursday the conviction"."""
    return words[at] == "on" and at + 2 < len(words) and words[at + 1].endswith("day") and words[at + 2] in DETERMINERS


def _is_attribute(parsed: Parsed, verb: Verb) -> bool:
    """Whether a participle stands between a gerund and the noun that it describes: "discussing sealed testimony"."""
    words = parsed.words
    if verb.first != verb.at or not verb.at or verb.last >= len(words) or verb.at - 1 in parsed.nouns:
        return False
    gerund, noun = words[verb.at - 1], words[verb.last]
    return (
        gerund.endswith("ing")
        and len(gerund) > 5
        and gerund not in ("morning", "evening")  # "this morning reversed summary judgment"
        and gerund not in PREPOSITIONS
        and noun.isalpha()
        and noun not in PREPOSITIONS
        and noun not in DETERMINERS
        and noun not in ADVERBS
        and noun not in _OBJECT_PRONOUNS
        and not noun.endswith("day")
        and not parsed.raw[verb.last][:1].isupper()
    )


_OBJECT_PRONOUNS = frozenset({"him", "her", "them", "it", "us", "that", "as", "to", "and"})


def _passive_before(parsed: Parsed, verb: Verb) -> Verb | None:
    """The passive whose auxiliary a participle shares: "was convicted of theft but acquitted of fraud"; None where there is "
    "none."""
    own = parsed.clauses[parsed.clause_of(verb.at)]
    gap = own.link == "and" and parsed.words[own.first] == "and" and parsed.words[own.first + 1] in DETERMINERS
    if not gap and parsed.words[verb.first - 1 : verb.first] not in (["and"], ["but"], ["or"]):
        return None  # "was put off and a new date fixed for May" shares it as well
    after = parsed.words[verb.last : verb.last + 1]
    if not after or (after[0] not in PREPOSITIONS and (verb.doing != "fine" or after[0][:1] not in "$£€₹r")):
        return None  # an object makes it active: "was convicted and fired his lawyer"
    clause = parsed.clauses[parsed.clause_of(verb.at)]
    above = [other for each in (clause, parsed.clauses[max(0, clause.parent)]) for other in each.verbs if other.last < verb.first]
    last = max(above, key=lambda other: other.at, default=None)
    return last if last is not None and last.voice == "passive" and last.tense not in ("modifier", "ing") else None


def find_agent(parsed: Parsed, verb: Verb, clause: Clause) -> Head:
    words = parsed.words
    for at in range(verb.last, min(clause.last, verb.last + 25)):
        if words[at] == "by":
            noun = next((parsed.nouns[i] for i in range(at + 1, min(at + 10, clause.last)) if i in parsed.nouns), None)
            titled = "justice" in words[at + 1 : at + 3] and (noun is None or noun.first > at + 4)
            if titled:
                return Head("judge", at + 1, at + 3)  # "was rejected by Mr Justice Orr"
            if noun is not None:
                return Head(noun.name, noun.first, noun.last)
            if at + 1 < len(words) and is_name(parsed, at + 1):
                return Head("unknown", at + 1, at + 2)
            if at == verb.last and at + 1 < len(words) and words[at + 1].isalpha() and words[at + 1] not in NUMBERS:
                return Head("other", at + 1, at + 2)
    return Head("unknown", -1, -1)


def find_governor(parsed: Parsed, verb: Verb) -> str | None:
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
        return "grant" if noun.name == "request" and _is_granted(parsed, noun) else "ask"
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
    if nearest.doing == "persuade":
        done = nearest.modal is None and not nearest.negated and nearest.tense in ("past", "perfect", "present")
        return "persuade" if done else "fail"
    return nearest.doing


_DONE = frozenset({"past", "perfect", "present"})


def _is_granted(parsed: Parsed, request: Noun) -> bool:
    """Whether a court granted the request that an infinitive is for: "granted her motion to postpone the trial to May 4"."""
    for verb in parsed.clauses[parsed.clause_of(request.first)].verbs:
        done = (
            verb.doing in ("grant", "approve")
            and verb.modal is None
            and not verb.negated
            and verb.tense in ("past", "perfect", "present")
        )
        before = verb.voice == "active" and 0 <= request.first - verb.last <= 8
        after = verb.voice == "passive" and verb.first >= request.last
        if done and (before or after):
            return True
    return False


_LOOKING_AHEAD = words(
    """
    likely unlikely expected set due ready able unable scheduled poised bound about supposed free eager
    reluctant inclined willing chance right power authority time decision_ try plan plans bid effort efforts
    attempt fight battle push going slated hoping chance_ deadline opportunity intention intends prepared
    """
)


def governed(
    act: Act, parsed: Parsed, index: int, clause: Clause, verb: Verb, actor: Head, person: Head | None, *, weak: bool = False
) -> Frame:
    """The frame of an act that a verb tells, with what stands above an infinitive."""
    governor = find_governor(parsed, verb) if verb.modal == "to" else None
    return told_by(verb, act, index, actor, person, governor=governor, weak=weak)
