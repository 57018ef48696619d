"""what a noun or an adjective tells of crime -> frames: "Guilty verdict in ferry trial", "ended in a hung jury"."""

from __future__ import annotations

import re

from notifier.core.language.cues import Cued, LatePattern
from notifier.core.reading import pleas
from notifier.core.reading.acts import Act
from notifier.core.reading.clauses import Parsed, Verb
from notifier.core.reading.frame import Frame
from notifier.core.reading.roles import NONE, Head, find_subject
from notifier.core.reading.words import COUNT

_IMPOSED = (
    r"^(?!.*\b(?:lenient|harsh|soft|appeal\w*|uphold\w*|upheld|slams?|blasts?|anger|outrage|fury|protests?|defends?|review\w*|"
    r"quash\w*|"
    r"overturn\w*|reduc\w*|wants?|seeks?|says?|urges?|calls?|asks?|faces?|could|may|would|march\w*|push\w*|press(?:es)?|demand\w*|rally|petition)\b)"
)
"""A headline that tells of a sentence as given, and not of what somebody thinks or does about it."""

# fmt: off
_HEADLINES: tuple[tuple[LatePattern, str, str | None, str], ...] = tuple(
    (LatePattern(pattern), kind, outcome, about)
    for pattern, kind, outcome, about in (
        (r"^not guilty , says?\b|[“\"'‘] not guilty (?:, )?[”\"'’].*\b(?:denies|denied|pleads|plea|enters|arraign\w*|in the dock|"
            r"first appearance)\b|\b(?:denies|pleads|enters|arraign\w*)\b.*[“\"'‘] not guilty (?:, )?[”\"'’]|"
            r"\b(?:says?|tells? (?:the |a )?(?:\w+ )?(?:court|judge)) [“\"'‘] not guilty (?:, )?[”\"'’]|^(?:\w+ ){0,3}?not[ "
            r"-]guilty pleas? (?:for|from|by|of|in|entered|over)\b|"
            r"(?<!jury )(?<!jurors )(?<!panel )\b(?:says?|tells? (?:the |a )?(?:\w+ )?(?:court|judge)) (?:: |he is |she is |"
            r"he's |she's |“ )?"
            r"not guilty\b(?! of (?:any|no)\w*)(?!.*\bstand\b)(?<!stand .)|^(?!.*\b(?:jury|jurors|foreman|verdict)\b)[\w "
            r".'-]{2,40} : "
            r"[“\"'‘] ?not guilty\b", "plea", "not_guilty", "plea"),
        (r"\bnot guilty verdict|\bverdict: not guilty|\bjury: not guilty|^not guilty\b(?! plea)", "verdict", "not_guilty",
            "verdict"),
        (r"\bguilty (?:['’”\"] )?verdict|\bverdict: guilty|\bjury: guilty|^guilty\b(?! plea)", "verdict", "guilty", "verdict"),
        (r"^no mistrial (?:in|for|over|after|despite|as)\b", "ruling", "denied", "mistrial"),
        (r"(?<!no )\bmistrial\b(?! (?:bid|motion|request|denied|hearing)\b)|\bhung jury\b", "verdict", "mistrial", "mistrial"),
        (r"\bnot liable\b", "verdict", "not_liable", "verdict"),
        (r"(?<!not )\bliable\b", "verdict", "liable", "verdict"),
        (r"\bacquittal (?:in|for|of)\b", "verdict", "not_guilty", "verdict"),
        (r"(?<!pleads )(?<!plead )(?<!pleaded )(?<!plea )(?<!found )(?<!pled )\bnot guilty\b(?! plea)", "verdict",
            "not_guilty", "verdict"),
        (r"(?<!pleads )(?<!plead )(?<!pleaded )(?<!not )(?<!found )(?<!pled )(?<!is )(?<!to )(?<!feel )(?<!feels )(?<!says "
            r")(?<!am )"
            r"(?<!pleading )(?<!proven )(?<!looks )(?<!plea )(?<!pleas )\bguilty(?: (?:of|on|in|as charged|over)\b| "
            r"[,;:—–]|$)", "verdict", "guilty", "verdict"),
        (rf"{_IMPOSED}.*?\blife (?:sentence|in prison|term|without parole|behind bars) for\b|^life for\b", "sentence", "life",
            "sentence"),
        (rf"^(?:at least |more than |nearly |almost |over )?{COUNT}[ -](?:years?|months?|year prison term|year sentence|"
            rf"year term)\b(?! (?:off|to go|on|later|away|left)).* "
            rf"for\b|\bprison "
        rf"(?:term|sentence) for\b", "sentence", "prison", "sentence"),
        (rf"{_IMPOSED}.*?\bsuspended sentence (?:for|over|in)\b", "sentence", "suspended", "sentence"),
        (rf"{_IMPOSED}.*?\bprobation for\b", "sentence", "probation", "sentence"),
        (r"\b(?:million|\d) fine for\b", "sentence", "fine", "sentence"),
        (r"^no (?:bail|bond) for\b", "ruling", "denied", "bail"),
        (r"^no (?:new trial|retrial) for\b", "ruling", "denied", "new_trial"),
        (r"\bguilty x ?\d", "verdict", "guilty", "verdict"),
        (r"\bjury: \$", "verdict", "liable", "award"),
        (r"\$[\d.]+ (?:million|billion|m|bn)?\s?(?:jury )?(?:verdict|award) (?:against|for|in)\b|jury: .*\bmust pay\b",
            "verdict", "liable", "award"),
    )
)
# fmt: on
_CUED = Cued([pattern for pattern, *_ in _HEADLINES])


# Told without a verb of the tables, in the body as well: what the pattern's group `what` names, or the outcome given.
_BODY: tuple[tuple[re.Pattern[str], str, str | None], ...] = (
    (
        re.compile(
            r"\bended (?:in|with) an? (?:mistrial|hung jury|deadlock)|\btrial (?:\S+ ){0,4}?ended (?:\S+ ){0,4}?"
            r"(?:when|after|because|as) (?:the )?(?:jurors|jury|panel) (?:(?:said|told) (?:\S+ ){0,3})?"
            r"(?:could not|couldn't|were unable to|was unable to|failed to) "
            r"(?:agree|reach a verdict|reach agreement|reach a unanimous)"
        ),
        "verdict",
        "mistrial",
    ),
    (re.compile(r"\bverdict ?(?::|was|came :) (?:in )?(?:on \w+ )?[:“\"]? ?(?P<what>not guilty|guilty)\b"), "verdict", None),
    (
        re.compile(
            r"\bfore(?:man|woman|person) (?:read|said|answered|announced|replied|declared|spoke)(?: \w+){0,2} [“\"]? ?"
            r"(?P<what>not guilty|guilty)\b|^[“\"]? ?(?P<what2>not guilty|guilty) (?:, )?(?:[”\"] )?(?:said|answered|declared) the "
            r"(?:jury|jurors|foreman|forewoman)\b"
        ),
        "verdict",
        None,
    ),
    (
        re.compile(rf"\b(?:the|his|her) sentence (?:was|:|is|came to) (?:\S+ ){{0,3}}?{COUNT}[ -](?:years?|months?)\b"),
        "sentence",
        "prison",
    ),
    (
        re.compile(
            r"^(?!.*\b(?:ple(?:a|as|ad|ads|aded)|(?:ask|urg|tell|told|begg)(?:ed|s|ing)? (?:the |a )?(?:jury|jurors)|only|"
            r"must|should)\b)"
            r".*?\b(?:jurors?|jury|panel|foreman|forewoman|foreperson|answer|verdicts?|decision)\b[^:]{0,90} : "
            r"(?:“ )?(?:(?:[\w.'’-]+ ){1,5}?(?:is|was|are|were) )?"
            r"(?P<what>not guilty|guilty)\b"
        ),
        "verdict",
        None,
    ),
    (re.compile(r"\bplea (?:was|:) [“\"]? ?(?P<what>not guilty|guilty|no contest)\b"), "plea", None),
)
_EITHER = (["not", "guilty"], ["guilty"])
"""Headlines that may be of a verdict or of a plea: the body says which."""
_BY_INSANITY = (" by reason of", " because of insanity", " on grounds of insanity")
_BODY_WORDS = frozenset({"ended", "foreman", "forewoman", "foreperson", "verdict", "sentence", "plea", "jury", "jurors"})


def may_find(words: list[str]) -> bool:
    """Whether `find` may find anything in a sentence of the body."""
    return not _BODY_WORDS.isdisjoint(words) or pleas.may_be_quoted(words)


def _told_in_body(parsed: Parsed, text: str) -> list[Frame]:
    for pattern, kind, outcome in _BODY:
        match = pattern.search(text)
        if match is None:
            continue
        named = match.groupdict()
        what = outcome or named.get("what") or named.get("what2") or ""
        if text.startswith(_BY_INSANITY, match.end()):
            what = "insanity"
        at = text[: match.start()].count(" ")
        verb = Verb(at, at, at + 1, "end", "ed", "end", "active", "past", False, None)
        act = Act(kind, what.replace(" ", "_"), "mistrial" if what == "mistrial" else kind)
        return [Frame(act, parsed.clause_of(at), at, at, at + 1, verb, Head("unknown", -1, -1))]
    return []


def find(parsed: Parsed, *, headline: bool) -> list[Frame]:
    """Frames that a noun or an adjective tells: "Guilty verdict in ferry trial", "Life sentence for baker", "ended "
    "in a hung jury"."""
    quoted = pleas.find_quoted(parsed)
    if quoted:
        return quoted
    if not headline and _BODY_WORDS.isdisjoint(parsed.words):
        return []
    text = parsed.text.replace("$ ", "$")
    if not headline:
        return _told_in_body(parsed, text)
    if "?" in parsed.words or parsed.words in _EITHER:
        return []
    for number, match in _CUED.found(text):
        _, kind, outcome, about = _HEADLINES[number]
        if outcome == "not_guilty" and re.search(r"(?<!not )\bguilty\b", text):
            outcome = "split"
        if kind == "verdict" and outcome == "not_guilty" and any(mark in text for mark in _BY_INSANITY):
            outcome = "insanity"
        subject = NONE
        if not parsed.clauses[0].verbs:
            fake = Verb(len(parsed.words), len(parsed.words), len(parsed.words), "be", "s", "be", "active", "present", False, None)
            subject = find_subject(parsed, fake, parsed.clauses[0], headline=True)
        person = subject if subject.name in ("name", "other") else None
        at = min(text.count(" ", 0, match.start()) + text.count("$", 0, match.start()), len(parsed.words) - 1)
        return [Frame(Act(kind, outcome, about), 0, at, 0, len(parsed.words), None, Head("unknown", -1, -1), person, weak=False)]
    return []
