"""Table of the verbs that place a date: each row says what kind it is, with words that must match and words that must not."""

from __future__ import annotations

import re
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
    """A way in which a sentence says when. `pattern` ignores case; rows are tried in the order of the table."""

    kind: VerbKind
    pattern: str
    example: str
    never: str = ""


_ADVERB = r"(?:(?:now|not|also|still|already|just|\w+ly)\s+)?"
_PLANNED = r"(?:scheduled|set|due|expected|slated|planned|listed|supposed)"
_SCHEDULED_ACT = (
    r"(?:return|appear|report|testify|surrender|be|begin|start|meet|hold|hear|resume|leave|come|file|respond|answer|submit|"
    r"turn|hand|"
    r"produce|plead|stand|go|reconvene|deliberate|vote|decide|rule|step|resign|take|open|pay|face|continue)"
)
_COURT_EVENT = r"(?:trial|sentencing|hearing|arraignment|execution|retrial|deadline)"
_PAST_FORMS = (
    "said|was|were|had|did|told|made|took|came|went|gave|got|found|held|left|began|became|wrote|won|lost|met|ran|saw|sent|sat|set|shot|"
    "spoke|stood|struck|sued|swore|thought|threw|brought|bought|built|caught|chose|cut|dealt|drew|drove|fell|felt|fled|fought|heard|hit|"
    "hurt|kept|knew|laid|led|lay|let|paid|pled|put|quit|rose|sank|shut|sold|spent|split|spread|stole|stuck|taught|tore|upheld|"
    "woke|wore|withdrew|has|have|having|been|beat|blew|broke|overturned|underwent|shook|hung|slain|seen|known|shown|taken|given|driven"
)

# fmt: off
CUES: tuple[Cue, ...] = (
    Cue("near", rf"(?:was|were|had\s+been)\s+{_ADVERB}(?:{_PLANNED}|to|ordered\s+to|"
        rf"facing)", "was to have opened", "wants to open"),
    Cue("near", rf"(?:originally|initially|previously)\s+{_PLANNED}", "originally scheduled for", "originally from Ohio"),
    Cue("unreal", r"(?:would|could|should|might|must)\s+(?:not\s+)?have", "would have opened", "would open"),
    Cue("modal", r"(?:can|could|(?-i:may)|might|must|should|would)", "may open", "Theresa May"),
    Cue("future", r"(?:will|won['’]t|shall|\w+['’]ll)", "she’ll be tried", "the willing witness"),
    Cue("future", rf"(?:is|are|am|\w+['’]s|\w+['’]re|remains?|being)\s+{_ADVERB}(?:{_PLANNED}|likely|going\s+to|about\s+to|"
        rf"ready|on\s+track|required|"
        r"ordered|eligible|poised|bound|obliged|needed|to)", "she is due to testify", "she is in Rome"),
    Cue("future", r"(?:ha[sd]|have|having|been)\s+(?:also\s+|\w+ly\s+)?(?:scheduled|set|planned|fixed|picked|"
        r"slated)", "the judge has set trial", "had sat"),
    Cue("future", r"(?:has|have)\s+(?:until|to)", "has until then", "has hands"),
    Cue("future", r"(?:scheduled|rescheduled|slated)(?!\s+(?!(?:for|to|on|in|at|next|this|later|early|before|after|until)\b)[a-z])",
        "a hearing scheduled for then", "a scheduled meeting"),
    Cue("future", r"set\s+(?:for|to|an?|the|his|her|its|their|jury|trial|sentencing|oral)", "set a trial date", "reset it"),
    Cue("future", r"due\s+(?:in|to|back|before|on)|expected\s+to|to\s+be", "due in court", "due care"),
    Cue("future", r"(?:plan|expect|hope|intend|want|need|prepare|promise|vow|threaten|propose|aim|"
        r"seek)s?\s+to", "plans to appeal", "plans today"),
    Cue("future", r"(?:plann|expect|hop|intend|prepar)ing\s+to|wants?\s+\w+\s+to|expects?", "hoping to appeal", "hopping to it"),
    Cue("future", rf"fac(?:es?|ing)\s+(?:[\w-]+\s+){{0,4}}{_COURT_EVENT}", "faces a federal trial", "faces no charge"),
    Cue("future", r"head(?:s|ed|ing)?\s+(?:in)?to\s+trial|upcoming|forthcoming|let['’]s|"
        r"tune\s+in", "headed to trial", "headed home"),
    Cue("toward", r"(?:vowed|agreed|ordered|required|told|instructed|directed|summoned|invited|pledged|promised|threatened|"
        r"planned|expected|"
        rf"hoped|intended|prepared|forced|allowed|"
        rf"commanded)\s+(?:[\w']+\s+){{0,3}}?to\s+{_SCHEDULED_ACT}", "told jurors to return", "told him to butt out"),
    Cue("calendar", r"(?:begins?|opens|starts?|resumes?|reconvenes?|convenes?|expires|returns?|meets?|takes?\s+(?:effect|"
        r"place)|hears?|decides|"
        r"considers|goes?\s+(?:on|to|before)|kicks?\s+off|gets?\s+under\s+way|airs|premieres|arrives|ends|"
        r"closes)", "the trial opens", "the opener"),
    Cue("past", r"following\s+(?:the|an?|his|her|its|their|\w+['’]s)", "following the release", "the following day"),
    Cue("past", r"after\s+(?:\w+ly\s+)?(?!morning|evening|sentencing|hearing|meeting|ruling)[a-z]+ing",
        "after pleading guilty", "after morning"),
    Cue("past", rf"(?:{_PAST_FORMS}|[a-z]{{2,}}(?:ed|pt))", "ruled", "rules"),
)
# fmt: on

_VERB = re.compile(
    r"(?<![\w'’-])(?:" + "|".join(f"(?P<{cue.kind}_{number}>(?i:{cue.pattern}))" for number, cue in enumerate(CUES)) + r")(?![\w-])"
)
_NO_VERBS = frozenset(
    {"need", "indeed", "hundred", "united", "kindred", "sacred", "aged", "naked", "bed", "accept", "attempt", "seed"}
    | {"except", "concept", "script", "embattled", "armed", "unarmed", "masked", "red", "speed", "feed"}
)
_ADJECTIVE = re.compile(r"(?i:alleged|accused|convicted|disgraced|embattled|suspected|retired|disputed)\Z")
_AFTER_PARTICIPLE = re.compile(r"\s*(?:[,.;]|\Z|(?:of|on|in|by|and|him|her|them|it|for|with|after|last|at|as|that|a|an|the|"
    r"several)\b)")
_DETERMINED = re.compile(r"\b(?i:the|an?|his|her|its|their|no|any|of|with|without|newly|previously)\s+(?:\w+ly\s+)?\Z")
_NOUN = re.compile(r"\s+(?!(?:by|in|on|of|to|from|at|for|with|that|the|an?|his|her|its|their)\b)[a-z]")


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb that was found: `text[start:end]` of the piece that was searched."""

    kind: VerbKind
    start: int
    end: int
    words: str


def find_verbs(text: str) -> list[Verb]:
    """The verbs of the text that place dates, in order."""
    found: list[Verb] = []
    for match in _VERB.finditer(text):
        words = match[0].lower()
        if words in _NO_VERBS or (_ADJECTIVE.match(words) and not _AFTER_PARTICIPLE.match(text, match.end())):
            continue
        if words.endswith("ed") and _DETERMINED.search(text, 0, match.start()) and _NOUN.match(text, match.end()):
            continue  # "a negotiated deal"
        kind = CUES[int((match.lastgroup or "_0").rsplit("_", 1)[1])].kind
        found.append(Verb(kind, match.start(), match.end(), words))
    return found
