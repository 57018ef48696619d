"""words -> verbs with their auxiliaries, voice, tense and particle; and which words are verbs at all."""

from __future__ import annotations

import re
from collections.abc import Callable

from notifier.core.language.values import value
from notifier.core.language.wordlists import words
from notifier.core.reading.verbs import DOINGS, FORMS, NOUN_OR_VERB, VerbForm
from notifier.core.reading.words import (
    ADVERBS,
    AUXILIARIES,
    BE,
    COORDINATORS,
    COUNT,
    DAY_WORDS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    MONTHS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)

BREAKS = frozenset(';:—–()[]"“”!?…|')
_NEGATIVE = frozenset(word for word in AUXILIARIES if word.endswith("n't")) | {"not", "never", "cannot"}


@value
class Noun:
    """A noun of the tables: words[first:last] is the phrase, `name` its class."""

    first: int
    last: int
    name: str


@value
class Verb:
    """A verb of the tables with its auxiliaries: words[first:last]; `at` is the verb itself.

    `voice` is active or passive; `negated`; `modal` is the first modal or "to"; `tense` is present, past, perfect, pluperfect,
    future, participle (a bare one: headline passive or modifier), ing or infinitive. `particle` is in `particle_at` (or -1).
    """

    at: int
    first: int
    last: int
    lemma: str
    form: str
    doing: str
    voice: str
    tense: str
    negated: bool
    modal: str | None
    particle_at: int = -1


def find_verbs(words: list[str], written: Callable[[], list[str]], nouns: dict[int, Noun], *, headline: bool) -> list[Verb]:
    """The verbs of the tables in a sentence, in order; their words are taken out of `nouns`. `written`: the words with their
    capitals, asked for only where these decide."""
    verbs: list[Verb] = []
    skip = -1
    for at in [at for at, word in enumerate(words) if word in FORMS]:
        if at <= skip:
            continue
        word = words[at]
        form = FORMS[word]
        noun = nouns.get(at)
        if noun is not None and noun.last - noun.first > 1:
            continue  # inside a stock phrase: "restraining order"
        if form.form in ("ed", "participle", "ing") and at and word not in _SAME_FORMS and _is_adjective(words, at):
            continue  # "a suspended sentence", "the convicted financier", "the fully suspended sentence"
        if form.form in ("base", "s") and at and words[at - 1] in _OPENS_NOUN:
            continue  # "with a slide show", "the judge's rulings"
        if (
            not headline
            and form.form in ("ed", "participle")
            and not at
            and len(words) > 1
            and words[1].isalpha()
            and words[1] not in PREPOSITIONS
            and words[1] not in ADVERBS
            and words[1] not in ("to", "by")
        ):
            continue  # "Convicted financier Ann Roe …"
        if word in NOUN_OR_VERB and not _is_verb(words, written, nouns, at, form, headline=headline):
            continue
        verb = _group(words, at, form)
        if verb is not None:
            verbs.append(verb)
            skip = verb.last - 1
            for index in range(at, verb.last):
                nouns.pop(index, None)
    return verbs


def _is_adjective(words: list[str], at: int) -> bool:
    """Whether a participle stands between an article, an article and an adverb, or a preposition, and its noun."""
    by_adverb = at > 1 and words[at - 1].endswith("ly") and words[at - 2] in _ARTICLES
    return (
        words[at - 1] in _ADJECTIVAL
        or words[at - 1].endswith(_LENGTHS)
        or (words[at - 1] in _OF_SOMEBODY and words[at + 1 : at + 2] != [] and _opens_bare_noun(words[at + 1]))
        or (by_adverb and words[at + 1 : at + 2] != [] and words[at + 1].isalpha())
    )


def _opens_bare_noun(word: str) -> bool:
    return word.isalpha() and word not in PREPOSITIONS and word not in DETERMINERS and not word.endswith("day")


_OF_SOMEBODY = frozenset({"of", "for"})
"""What leads in a headline to somebody whom a participle describes: "wife of convicted killer", "lawyer for acquitted mayor"."""
_LENGTHS = ("-year", "-month", "-week", "-day")
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "'s"})
_ADJECTIVAL = DETERMINERS - {"that", "which", "what", "such", "both", "all", "half", "no", "each"}
_OPENS_NOUN = _ADJECTIVAL | {"'s"}
_OF_NOUNS = DETERMINERS - {"both", "all", "that", "which"}
_BEFORE_TO = BE | HAVE | {"get", "got", "not"}
_SAME_FORMS = frozenset({"set", "let", "put", "cut", "reset", "hit", "read", "shut", "split", "shed"})


def is_modifier(words: list[str], verb: Verb) -> bool:
    """Whether a bare "-ed" after a noun only describes it: "the sponge found inside", "a motion filed Wednesday"."""
    if verb.form not in ("ed", "participle") or verb.first != verb.at or verb.lemma in INTRANSITIVE or not verb.at:
        return False
    following = words[verb.last] if verb.last < len(words) else ""
    return following in PREPOSITIONS or following.endswith("day") or following in ADVERBS or following in ("to", "")


INTRANSITIVE = words(
    """
    rule decide settle plead agree side win lose prevail begin start open walk go appeal appear deadlock
    fail vote say ask argue contend claim allege insist report surrender wait remain confess withdraw slip
    slide collapse head proceed intervene step find hold succeed
    """
)


def _before(words: list[str], at: int) -> int:
    """The index of the nearest word before `at` that is no adverb; -1 where there is none."""
    at -= 1
    while at >= 0 and (words[at] in ADVERBS or (words[at].endswith("ly") and words[at] not in ("july", "family", "only"))):
        at -= 1
    return at


def _is_verb(
    words: list[str], written: Callable[[], list[str]], nouns: dict[int, Noun], at: int, form: VerbForm, *, headline: bool
) -> bool:
    """Whether a word that may be a noun is a verb here, by the words beside it."""
    before = _before(words, at)
    previous = words[before] if before >= 0 else ""
    following = words[at + 1] if at + 1 < len(words) else ""
    word = words[at]
    if form.form == "same":
        return not (previous in ("a", "an", "'s", "its", "of") or previous in _OF_NOUNS)
    if previous == "to" or previous in MODALS or previous in DO or previous in SUBJECT_PRONOUNS or previous in ("who", "which"):
        return True
    if form.form == "ing":
        return (
            previous in BE
            or (
                previous in (",", "—", "–")
                and word in ("ruling", "finding", "sentencing")
                and (following in ("him", "her", "them", "that", "on", "against", "for", "in") or following[:1].isdigit())
            )
            or (word in _DONE_TO and _does_it_to(words, written, at, previous))
        )
    if form.form == "base":
        if previous in (
            "judges",
            "justices",
            "jurors",
            "prosecutors",
            "lawyers",
            "courts",
            "attorneys",
            "parties",
            "sides",
            "plaintiffs",
        ):
            return previous not in ("prosecutors",) or following not in (",", ".")
        return bool(headline and before >= 0 and words[before].endswith("s") and following in DETERMINERS)
    # third person or plural noun: "judge orders", "the court's orders", "appeals court"
    if headline and previous == "," and before == at - 1 and form.form == "s" and _goes_on(words, at):
        return True  # "Judge tosses verdict, orders new trial"
    if before < 0 or previous in DETERMINERS or previous in PREPOSITIONS or previous in COORDINATORS or previous[-1:] in ',;:("“—':
        return False
    person = nouns.get(before)
    if person is not None and person.name in (
        "judge",
        "court",
        "appeals",
        "supreme",
        "jury",
        "prosecution",
        "grand_jury",
        "lawyer",
    ):
        return not (previous == "court" and following in ("", ",", ".", "against", "in", "for", "that"))
    if words[at - 1] in ("now", "also", "still", "then") or (
        person is not None and person.name in ("trial", "new_trial", "hearing") and (following in _WHEN or following[:1].isdigit())
    ):
        return following not in (",", ".", "of", "and", "")  # "now faces trial", "the trial starts Nov. 3"
    raw = written()
    capital = raw[before][:1].isupper() and (before > 0 or headline)
    return (
        capital
        and following not in (",", ".", "of", "in", "and", "")
        and (following in DETERMINERS or not raw[at][:1].isupper() or headline)
    )


def _goes_on(words: list[str], at: int) -> bool:
    """Whether a form in "-s" after the comma of a headline goes on with a verb in "-s" before it."""
    following = words[at + 1] if at + 1 < len(words) else ""
    earlier = any(word in FORMS and FORMS[word].form == "s" for word in words[: at - 1])
    return earlier and following[:1].isalnum() and following not in ("of", "in", "and", "or", "are", "is")


_WHEN = MONTHS | DAY_WORDS | {"on", "in", "next", "this", "with", "at"}
_DONE_TO = {
    "sentencing": re.compile(
        rf"^(?:[^\s,;.]+ ){{1,8}}?(?:, [^,;.]{{1,30}} , )?to (?:\d|(?:life|death|time|prison|probation|{COUNT})\b)"
    ),
    "finding": re.compile(r"^(?:[^\s,;.]+ ){1,6}?(?:guilty|liable|not)\b"),
}
"""What is done to somebody in so many words: "sentencing her to nine years", where "her sentencing" is a hearing."""


def _does_it_to(words: list[str], written: Callable[[], list[str]], at: int, previous: str) -> bool:
    """Whether a gerund that is a noun elsewhere has somebody as its object: "Sentencing Ann Orr to nine years, the judge …"."""
    if previous and previous not in _BEFORE_GERUND and previous.isalpha():
        return False
    following = words[at + 1] if at + 1 < len(words) else ""
    if following in _OF_SENTENCING:
        return False
    somebody = following in ("him", "her", "them", "the") or written()[min(at + 1, len(words) - 1)][:1].isupper()
    return somebody and _DONE_TO[words[at]].search(" ".join(words[at + 1 : at + 16])) is not None


_OF_SENTENCING = frozenset({"commission", "council", "guidelines", "guideline", "reform", "act", "judge"})
_BEFORE_GERUND = frozenset({"before", "after", "in", "when", "while", "and", "by", "on"})


def _group(words: list[str], at: int, form: VerbForm) -> Verb | None:
    """The verb at `at` with its auxiliaries, tense and particle; None where its particle decides and is not there."""
    doings = DOINGS[form.lemma]
    particle, where = _find_particle(words, at, form.lemma)
    doing = doings.get(particle, doings.get(""))
    if doing is None:
        return None
    first, seen = _auxiliaries(words, at)
    shape = form.form if form.form != "same" else _shape_of_same(seen)
    negated, voice, modal, tense = _time_of(shape, seen) if seen else (False, "active", None, _ALONE[shape])
    last = where + len(particle.split()) if where == at + 1 else at + 1
    return Verb(at, first, last, form.lemma, shape, doing, voice, tense, negated, modal, where)


def _auxiliaries(words: list[str], at: int) -> tuple[int, list[str]]:
    """Where the group of the verb at `at` begins, and its auxiliaries and negations, from right to left."""
    first = at
    seen: list[str] = []
    index = at - 1
    while index >= 0 and at - index < 8:
        word = words[index]
        if word in AUXILIARIES:
            if word == "may" and index and (words[index - 1][:1].isdigit() or words[index - 1] in _BEFORE_MONTH):
                break  # "A trial date of 4 May was fixed"
            seen.append(word)
            first = index
            if word == "to" and index > 0 and words[index - 1] in _BEFORE_TO:
                pass  # "was to", "had not to": the group goes on
            elif word == "to" or word in MODALS:
                break
        elif word in ("not", "never"):
            seen.append(word)
        elif word in _PASSED or (word.endswith("ly") and len(word) > 4 and word not in ("july", "family")):
            pass
        elif (word in ("on", "at") and words[index + 1] in _BETWEEN) or (word == "last" and words[index - 1] == "at"):
            pass  # "was on Tuesday convicted", "was at last acquitted"
        elif seen and word in SUBJECT_PRONOUNS and index > 0 and words[index - 1] in ("did", "does", "has", "have", "will"):
            pass
        else:
            break
        index -= 1
    return first, seen


def _time_of(shape: str, seen: list[str]) -> tuple[bool, str, str | None, str]:
    """Whether negated, the voice, the modal and the tense of a verb of this shape behind the auxiliaries `seen`."""
    be = not BE.isdisjoint(seen)
    have = next((word for word in seen if word in HAVE), None)
    modal = next((word for word in reversed(seen) if word in MODALS), None) or ("to" if "to" in seen else None)
    participle = shape in ("ed", "participle")
    passive = participle and (be or not _GET.isdisjoint(seen)) and not (have and not _be_after_have(seen))
    if modal in ("will", "shall", "'ll", "won't"):
        tense = "future"
    elif modal is not None:
        tense = "infinitive"
    elif have is not None and participle:
        tense = "pluperfect" if have in ("had", "hadn't") else ("participle" if have == "having" else "perfect")
    elif shape == "ing":
        tense = "progressive" if be else "ing"
    elif participle and be:
        tense = "present" if any(word in ("is", "are", "isn't", "aren't", "being", "'re") for word in seen) else "past"
        if "been" in seen and have is None:
            tense = "past"
    else:
        tense = _ALONE[shape]
    return not _NEGATIVE.isdisjoint(seen), "passive" if passive else "active", modal, tense


_ALONE = {"ing": "ing", "past": "past", "ed": "past", "participle": "participle", "s": "present", "base": "base"}
"""The tense of a verb without auxiliaries."""
_PASSED = ADVERBS | DAY_WORDS | {"n't"}
_BETWEEN = DAY_WORDS | {"last"}
_BEFORE_MONTH = frozenset({"in", "of", "by", "until", "since", "this", "next", "last", "early", "late", "mid"})
_GET = words("get gets got getting")


def _be_after_have(seen: list[str]) -> bool:
    """In "has been denied" the words seen backwards are been, has; in "is to have denied" they are not."""
    return any(word in ("been", "being") for word in seen)


def _shape_of_same(seen: list[str]) -> str:
    if any(word in BE or word in HAVE for word in seen):
        return "participle"
    if any(word in MODALS or word in DO or word == "to" for word in seen):
        return "base"
    return "ed"


@value
class _Particle:
    """A particle of a verb: how it is written, and its words."""

    written: str
    parts: list[str]


_PARTICLES = {
    lemma: tuple(_Particle(particle, particle.split()) for particle in doings if particle) for lemma, doings in DOINGS.items()
}
_PARTICLE_REACH = 14


def _find_particle(words: list[str], at: int, lemma: str) -> tuple[str, int]:
    """The longest particle of the verb that follows at once, or within its clause; ("", -1) without one."""
    best, where = "", -1
    particles = _PARTICLES[lemma]
    if not particles:
        return best, where
    near_by = words[at + 1 : at + _PARTICLE_REACH]
    for particle in particles:
        if particle.parts[0] in near_by and len(particle.written) > len(best):
            place = _place_of(words, at, particle)
            end = place + len(particle.parts)
            of_day = particle.written == "back on" and words[end : end + 1] != [] and words[end] in DAY_WORDS  # of Monday
            if place >= 0 and not of_day:
                best, where = particle.written, place
    return best, where


def _place_of(words: list[str], at: int, particle: _Particle) -> int:
    """Where a particle of the verb at `at` stands; -1 where it does not, or belongs to something else."""
    parts = particle.parts
    size, first = len(parts), parts[0]
    for index in range(at + 1, min(len(words) - size + 1, at + _PARTICLE_REACH)):
        word = words[index]
        if word == "that" and index == at + 1:
            continue  # "set that verdict aside"
        if words[at + 1] == "that" and index > at + 4:
            return -1
        if word == first and (size == 1 or words[index : index + size] == parts or _is_parted(words, index, parts)):
            near = index == at + 1 or (index == at + 2 and words[at + 1] in ADVERBS)
            if size == 1 and not near and not (particle.written in _SEPARABLE and _ends_there(words, index + 1)):
                return -1
            return index
        if (
            word in BREAKS
            or word in SUBORDINATORS
            or (word == "," and index > at + 6)
            or (
                index > at + 1
                and word in FORMS
                and word not in NOUN_OR_VERB
                and not (particle.written in _STANDING and FORMS[word].form == "ing")
            )
        ):
            return -1
    return -1


_STANDING = frozenset({"stand", "standing", "in place", "intact", "in effect", "in force"})
"""How something is left, however much stands between: "let an order blocking the rule stand"."""


def _is_parted(words: list[str], index: int, parts: list[str]) -> bool:
    """Whether a day stands within a long particle: "shut the door Tuesday on"."""
    size = len(parts)
    if size < 2:
        return False
    found = words[index : index + size + 2]
    return [word for word in found if word not in DAY_WORDS][:size] == parts


_SEPARABLE = frozenset(
    {"out", "down", "aside", "back", "off", "up", "away", "over", "alive", "standing", "intact", "undisturbed", "stand"}
)


def _ends_there(words: list[str], index: int) -> bool:
    """After a particle that stands away from its verb nothing nominal follows: "threw the case out on Monday"."""
    if index >= len(words):
        return True
    word = words[index]
    return (
        not word[:1].isalnum()
        or word in PREPOSITIONS
        or word in ADVERBS
        or word in COORDINATORS
        or word in SUBORDINATORS
        or word.endswith("day")
    )
