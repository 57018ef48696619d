"""Table of the verbs that place a date: each row says what kind it is, with words that must match and words that must not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

VerbKind = Literal[
    "near",  # a plan that may be overtaken: "was to have opened"
    "unreal",  # what did not happen: "would have opened"
    "modal",  # "may open": ahead, if the date follows it
    "future",  # "will open", "is due"
    "toward",  # a past verb whose infinitive lies ahead: "agreed to testify"
    "calendar",  # the present tense of what stands on a calendar: "the trial opens"
    "past",
]


@dataclass(frozen=True, slots=True)
class Cue:
    """A way in which a sentence says when: a pattern in lower case, tried at each of the words `starts`.

    The start `'` stands for any word with an apostrophe ("she's", "won't"). Rows are tried in the order of the table.
    """

    kind: VerbKind
    starts: str
    pattern: str
    example: str
    never: str = ""


_ADVERB = r"(?:(?:now|not|also|still|already|just|\w+ly)\s+)?"
_PLANNED = r"(?:scheduled|set|due|expected|slated|planned|listed|supposed)"
_DUE = rf"(?:{_PLANNED}|likely|going\s+to|about\s+to|ready|on\s+track|required|ordered|eligible|poised|bound|obliged|needed|to)"
_ACT = (
    r"(?:return|appear|report|testify|surrender|be|begin|start|meet|hold|hear|resume|leave|come|file|respond|answer|submit|turn|"
    r"hand|produce|plead|stand|go|reconvene|deliberate|vote|decide|rule|step|resign|take|open|pay|face|continue)"
)
_EVENT = r"(?:trial|sentencing|hearing|arraignment|execution|retrial|deadline)"
_WANTS = "plan expect hope intend want need prepare promise vow threaten propose aim seek"
_AGREED = (
    "vowed agreed ordered required told instructed directed summoned invited pledged promised threatened planned expected hoped "
    "intended prepared forced allowed commanded"
)
_CALENDAR = (
    "begin begins opens start starts resume resumes reconvene reconvenes convene convenes expires return returns meet meets hear "
    "hears decides considers airs premieres arrives ends closes"
)
_PAST_FORMS = (
    "said was were had did told made took came went gave got found held left began became wrote won lost met ran saw sent sat set "
    "shot spoke stood struck sued swore thought threw brought bought built caught chose cut dealt drew drove fell felt fled fought "
    "heard hit hurt knew laid led lay let paid pled put quit rose sank shut sold spent split spread stole stuck taught tore upheld "
    "woke wore withdrew has have having been beat blew broke overturned underwent shook hung slain seen known shown taken given "
    "driven kept"
)
_PAST = frozenset(_PAST_FORMS.split())
_PAST_EXAMPLE = Cue("past", "", "", "ruled", "rules")  # words of _PAST, and those in -ed and -pt

# fmt: off
CUES: tuple[Cue, ...] = (
    Cue("near", "was were", rf"(?:was|were)\s+{_ADVERB}(?:{_PLANNED}|to|ordered\s+to|facing)\b",
        "was to have opened", "wants to open"),
    Cue("near", "had", rf"had\s+been\s+{_ADVERB}(?:{_PLANNED}|to)\b", "had been due to open", "had been open"),
    Cue("near", "originally initially previously first once", rf"\w+\s+{_PLANNED}\b",
        "originally scheduled for", "originally from Ohio"),
    Cue("unreal", "would could should might must", r"\w+\s+(?:not\s+)?have\b", "would have opened", "would open"),
    Cue("modal", "can could may might must should would", r"\w+", "may open", "Theresa May"),
    Cue("future", "will shall '", r"(?:will|shall|won['’]t|[a-z]+['’]ll)\b", "she’ll be tried", "the willing witness"),
    Cue("future", "is are am remain remains being '", rf"(?:\w+|[a-z]+['’](?:s|re|m))\s+{_ADVERB}{_DUE}\b",
        "she is due to testify", "she is in Rome"),
    Cue("future", "has had have having been", r"\w+\s+(?:also\s+|\w+ly\s+)?(?:scheduled|set|planned|fixed|picked|slated)\b",
        "the judge has set trial", "had sat"),
    Cue("future", "has have", r"\w+\s+(?:until|to)\b", "has until then", "has hands"),
    Cue("future",
        "scheduled rescheduled slated", r"\w+\b(?!\s+(?!(?:for|to|on|in|at|next|this|later|early|before|after|until)\b)[a-z])",
        "a hearing scheduled for then", "a scheduled meeting"),
    Cue("future", "set", r"set\s+(?:for|to|an?|the|his|her|its|their|jury|trial|sentencing|oral)\b",
        "set a trial date", "reset it"),
    Cue("future", "due", r"due\s+(?:in|to|back|before|on)\b", "due in court", "due care"),
    Cue("future", "expected to", r"(?:expected\s+to|to\s+be)\b", "expected to rule", "expected rain"),
    Cue("future", f"{_WANTS} {_WANTS.replace(' ', 's ')}s", r"(?:\w+\s+to|expects?|wants?\s+\w+\s+to)\b",
        "plans to appeal", "plans today"),
    Cue("future", "planning expecting hoping intending preparing", r"\w+\s+to\b", "hoping to appeal", "hoping today"),
    Cue("future", "face faces facing", rf"\w+\s+(?:[\w-]+\s+){{0,4}}{_EVENT}\b", "faces a federal trial", "faces no charge"),
    Cue("future", "head heads headed heading", r"\w+\s+(?:in)?to\s+trial\b", "headed to trial", "headed home"),
    Cue("future", "upcoming forthcoming tune '", r"(?:upcoming|forthcoming|tune\s+in|let['’]s)\b",
        "the upcoming trial", "a tune by him"),
    Cue("toward", _AGREED, rf"\w+\s+(?:[\w']+\s+){{0,3}}?to\s+{_ACT}\b", "told jurors to return", "told him to butt out"),
    Cue("calendar", _CALENDAR, r"\w+", "the trial opens", "the opener"),
    Cue("calendar", "take takes go goes kick kicks get gets",
        r"(?:takes?\s+(?:effect|place)|goes?\s+(?:on|to|before)|kicks?\s+off|gets?\s+under\s+way)\b",
        "the law takes effect", "takes a bow"),
    Cue("past", "following", r"following\s+(?:the|an?|his|her|its|their|\w+['’]s)\b", "following the release", "the following day"),
    Cue("past", "after", r"after\s+(?:\w+ly\s+)?(?!morning|evening|sentencing|hearing|meeting|ruling)[a-z]+ing\b",
        "after pleading guilty", "after morning"),
    _PAST_EXAMPLE,
)
# fmt: on

_NO_VERBS = frozenset(
    {"need", "indeed", "hundred", "united", "kindred", "sacred", "aged", "naked", "bed", "accept", "attempt", "seed"}
    | {"except", "concept", "script", "embattled", "armed", "unarmed", "masked", "red", "speed", "feed"}
)
_ADJECTIVES = frozenset({"alleged", "accused", "convicted", "disgraced", "suspected", "retired", "disputed"})
_AFTER_PARTICIPLE = re.compile(
    r"\s*(?:[,.;]|\Z|(?:of|on|in|by|and|him|her|them|it|for|with|after|last|at|as|that|a|an|the|several)\b)"
)
_DETERMINED = re.compile(r"\b(?:the|an?|his|her|its|their|no|any|of|with|without|newly|previously)\s+(?:\w+ly\s+)?\Z")
_NOUN = re.compile(r"\s+(?!(?:by|in|on|of|to|from|at|for|with|that|the|an?|his|her|its|their)\b)[a-z]")
_WORD = re.compile(r"(?<![\w'’-])[a-z]{2,}(?:['’][a-z]+)?(?![\w-])")


def _by_start() -> Mapping[str, tuple[tuple[Cue, re.Pattern[str]], ...]]:
    starts: dict[str, tuple[tuple[Cue, re.Pattern[str]], ...]] = {}
    for cue in CUES:
        for word in cue.starts.split():
            starts[word] = (*starts.get(word, ()), (cue, re.compile(cue.pattern)))
    return starts


_STARTS = _by_start()


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb that was found: `text[start:end]` of the piece that was searched, and the row that found it."""

    cue: Cue
    start: int
    end: int
    words: str

    @property
    def kind(self) -> VerbKind:
        return self.cue.kind


def find_verbs(text: str, most: int = 1000) -> list[Verb]:
    """The first `most` verbs of the text that place dates, in order."""
    lower = text.lower()
    if len(lower) != len(text):  # a few letters have a longer small form; offsets must hold
        lower = text
    found: list[Verb] = []
    end = 0
    for word in _WORD.finditer(lower):
        if word.start() < end:
            continue
        verb = _verb_at(text, lower, word)
        if verb is not None:
            found.append(verb)
            end = verb.end
            if len(found) >= most:
                break
    return found


def _verb_at(text: str, lower: str, word: re.Match[str]) -> Verb | None:
    token, start = word[0], word.start()
    for cue, pattern in _STARTS.get(token, ()) or (_STARTS["'"] if "'" in token or "’" in token else ()):
        match = pattern.match(lower, start)
        if match is not None and not (token == "may" and text[start] == "M"):
            return Verb(cue, start, match.end(), match[0])
    if token in _PAST or (token.endswith(("ed", "pt")) and _is_participle(lower, token, word)):
        return Verb(_PAST_EXAMPLE, start, word.end(), token)
    return None


def _is_participle(lower: str, token: str, word: re.Match[str]) -> bool:
    """A verb in -ed or -pt, not an adjective ("the accused man", "a negotiated deal") and not another word ("hundred")."""
    if token in _NO_VERBS or len(token) < 4:
        return False
    if token in _ADJECTIVES:
        return _AFTER_PARTICIPLE.match(lower, word.end()) is not None
    determined = _DETERMINED.search(lower, max(0, word.start() - 24), word.start())
    return not (determined and _NOUN.match(lower, word.end()))
