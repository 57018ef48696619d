"""the words of docket entries: proceedings, what is done to their dates, and what takes a day that is no proceeding's."""

from __future__ import annotations

import re

STOP = re.compile(r"[.;\n]")
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Z]|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|mr|mrs|ms|hon|dr|jr|sr|nos?|v|vs|st|ct|"
    r"rm|ctrm|dkt|docs?|fed|civ|crim|def|pl|approx|inc|co|corp|ltd|dist|div|cir|mag|bldg|ave|blvd|fl|ste|etc|al|u\.s|d\.c|"
    r"r|p|l|(?P<clock>[ap]\.?m)))$",
    re.IGNORECASE,
)
_AFTER_CLOCK = re.compile(
    r"\.\s+(?!Courtroom|Room|Ctrm|Eastern|Central|Mountain|Pacific|E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T|Judge|Hon)[A-Z]"
)


def is_abbreviated(document: str, begin: int, stop: int) -> bool:
    """Whether a full stop ends an abbreviation, or stands in a number, and no sentence."""
    if stop + 1 < len(document) and not document[stop + 1].isspace() and document[stop + 1] not in "(\"'":
        return True
    match = _ABBREVIATED.search(document, max(begin, stop - 8), stop)
    if match is None:
        return False
    return match["clock"] is None or _AFTER_CLOCK.match(document, stop) is None


# --- whose paper it is ------------------------------------------------------------------------------------------------

_PAPER = re.compile(
    r"\b(?:(?P<court>memo(?:randum)? endors\w+|endorsed|so[- ]ordered|orders?|minutes?|minute entry|opinion|"
    r"notice(?= of (?:(?:re)?setting|re-?setting|re-?scheduling|reassignment|cancel\w+|continu\w+|adjourn\w+|vacat\w+|change|"
    r"(?:\w+ ){0,3}(?:trial|hearing|conference|sentencing|jury selection)\b))|"
    r"(?:re)?set|set/reset|clerk'?s notice|(?:trial|hearing) notice|"
    r"notice to (?:all )?(?:counsel|parties)|docket text|judge|court|text entry|docket annotation)|"
    r"(?P<party>motions?|stipulat\w+|letters?|proposed|briefs?|memorandum|responses?|reply|objections?|oppositions?|requests?|"
    r"applications?|declaration|affidavit|affirmation|notice|(?:joint )?(?:status )?report|transcript|exhibits?|petition|answer|"
    r"complaint|certificate))\b",
    re.IGNORECASE,
)
_ORDERED = re.compile(r"\b(?:and (?:\[?proposed\]? )?order\b(?! by)|so ordered|endors\w+|order signed|signed by)", re.IGNORECASE)


def is_filed_by_a_party(document: str, begin: int) -> bool:
    """Whether an entry is a paper of one side, which sets nothing: the first word of a paper says whose it is."""
    match = _PAPER.search(document, begin, begin + 90)
    if match is None or match["court"] is not None:
        return False
    return _ORDERED.search(document, begin) is None


_UNDER_WAY = re.compile(
    r"\b(?:trial|jury selection)\b[^.;]{0,40}\b(?:held|began|begun|commenced|resumed|completed|concluded)\b|\btrial \(?day\b|"
    r"\bday \w+ of (?:the )?(?:jury |bench )?trial\b|\bjury (?:was )?(?:sworn|impaneled|empaneled|deliberat\w+)\b|"
    r"\b(?:testimony|evidence) (?:was )?(?:heard|presented|continue[sd]?|resume[sd]?)\b",
    re.IGNORECASE,
)


def is_of_a_trial_under_way(document: str, begin: int) -> bool:
    """Whether the minutes are of a day of trial, after which it only goes on: "Day two. Trial continued to 9:00 AM"."""
    return _UNDER_WAY.search(document, begin) is not None


GRANTED = re.compile(r"\b(?:grant(?:s|ed|ing)?|allow(?:s|ed|ing)?|approv(?:es|ed|ing)|so ordered|endorsed)\b", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:den(?:y|ies|ied|ying)|overrul\w+|as moot|withdrawn)\b", re.IGNORECASE)
_KEPT = re.compile(
    r"\b(?:remains?|shall remain|as (?:previously )?(?:scheduled|set)|stands?|confirm\w+|go forward)\b", re.IGNORECASE
)
_ASKING = re.compile(
    r"^\W*(?:if|should|unless|in the event)\b|\b(?:requests?|requested|seeks?|asks?|proposes?|proposed|recommends?|"
    r"moves? (?:to|for)|moved (?:to|for)|show cause why|should not be|whether)\b",
    re.IGNORECASE,
)


def decides_nothing(document: str, start: int, end: int) -> bool:
    """Whether a sentence only asks, supposes or refuses."""
    if GRANTED.search(document, start, end) is not None:
        return False
    if _DENIED.search(document, start, end) is not None:
        return _KEPT.search(document, start, end) is None
    return _ASKING.search(document[start:end]) is not None


# --- heads, acts and the rest -----------------------------------------------------------------------------------------

_KINDS_OF = (
    r"(?:(?:civil|criminal|final|further|initial|jury|bench|court|non-?jury|telephonic|telephone|video|motion|status|in-person|"
    r"remote|zoom|evidentiary|show cause|bail|detention|bond|plea|settlement|scheduling|case management|pre-?trial|trial|setting|"
    r"management|readiness|daubert|markman|suppression|revocation|initial appearance|fairness|approval|sentencing|charge) ){0,5}"
)
_TAIL = r"(?: (?:date|setting|docket|calendar|term|period|week|start date)s?\b)?"
_NO_TRIAL = (
    r"(?![- ](?:briefs?|exhibits?|subpoenas?|deadlines?|memorand\w+|orders?|plan|counsel|attorneys?|court|transcripts?|"
    r"preparation|testimony|witness\w*|submissions?|documents?|judge|schedules?|scheduling|procedures?|length|days?|time|"
    r"notebooks?|materials?|by jury)\b)"
)
_WITH_JURY = r"(?: and|,| ?/| ?&) (?:the )?"
# fmt: off
# kind, its words, one that must be read as such
ROWS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    # what only looks like a head or an act
    ("noise", (
        r"(?:re)?set(?:/reset)? (?:scheduling order )?(?:deadlines|hearings)(?:/(?:hearings|deadlines))?", r"set/reset",
        r"scheduling order", r"set (?:aside|forth|out)", r"speedy trial(?: act| clock)?",
        r"(?:days?|weeks?|months?|prior|previous|in advance|advance|before|pending|after|following|until|at|during|motions?) "
        r"(?:to |of |for |before |prior to |after ){0,2}(?:the )?(?:first day of )?(?:jury |bench |new )?trial\b"
        r"(?! (?:date|on|set|to|scheduled|is|was|shall|will)\b)",
        r"moved for", r"next set", r"data set", r"hearing officer", r"further continuances?",
        r"(?:not|no|never) (?:be |been |yet )?(?:set|reset|scheduled|continued|moved)",
        r"may be (?:set|reset|continued|moved|rescheduled|vacated)",
    ), "Set/Reset Deadlines"),
    # proceedings
    ("conference", (rf"{_KINDS_OF}(?:conference|calendar call|docket call)s?",), "Final Pretrial Conference"),
    ("hearing", (rf"{_KINDS_OF}hearings?", "mediation"), "Motion Hearing"),
    ("sentencing", (r"re-?sentencing", r"sentencing(?! (?:memo\w*|guidelines?|briefs?|submissions?|positions?))"), "Sentencing"),
    ("arraignment", ("arraignment",), "Arraignment"),
    ("plea", (r"change[ -]of[ -]plea",), "Change of Plea"),
    ("argument", (r"oral arguments?",), "Oral Argument"),
    ("ready", (rf"(?:trial[- ]ready|ready for (?:jury )?trial){_TAIL}",), "Trial Ready Date"),
    ("retrial", (r"re-?trial", r"(?:second|third) (?:jury )?trial(?! date)"), "Retrial"),
    ("trial", (
        rf"jury selection{_WITH_JURY}(?:jury )?trial", rf"(?:jury )?trial{_WITH_JURY}jury selection",
        r"(?:new (?=(?:jury |bench )?trial date))?(?:(?:jury|bench|court|non-?jury|civil|criminal) ){0,3}"
        rf"trials?\b{_TAIL}{_NO_TRIAL}",
    ), "Jury Trial"),
    ("jury_selection", (r"jury selection", r"voir dire(?= (?:is |shall |will )?(?:set|reset|begins?|on))"), "Jury Selection"),
    ("same", (
        r"this (?:matter|case|action)", r"(?:the )?(?:matter|case|action)(?= is)", r"it(?= is)",
        r"(?:that|the|this|said) (?:date|setting)", r"(?<=[\d,] )date",
    ), "That date"),
    # what is done to them
    ("change", (
        r"re-?set(?:s|ting)?", r"re-?schedul(?:es?|ed|ing)", r"continu(?:es?|ed|ing)", r"adjourn(?:s|ed|ing)?",
        r"mov(?:es?|ed|ing)", r"postpon(?:es?|ed|ing)", r"push(?:es|ed|ing)", r"advanc(?:es|ed|ing)",
        r"re-?(?:listed|calendared|noticed)", r"defer(?:s|red|ring)", r"carried", r"extend(?:s|ed|ing)", r"chang(?:es|ed|ing)",
        r"converted", r"(?:continuance|adjournment|postponement)(?= of)",
    ), "reset"),
    ("take", (
        r"cancellation", r"vacat(?:es?|ed|ing)", r"cancel(?:s|led|ed|ling|ing)?", r"str(?:uck|icken|iking|ikes)",
        r"suspend(?:s|ed|ing)?", r"stay(?:s|ed|ing)", r"taken off", r"tak(?:es|ing) off", r"remov(?:ed|es|ing)",
        r"off(?:-| )calendar", r"held in abeyance", r"not (?:go forward|proceed|begin|commence|be held|take place)",
    ), "stricken"),
    ("keep", (
        r"remains?", r"remaining", r"as (?:previously )?(?:scheduled|set)", r"confirm(?:s|ed|ing)", r"stands", r"reaffirm\w*",
        r"unaffected", r"unchanged", r"still",
    ), "remains"),
    ("set", (
        r"set(?:s|ting)?", r"schedul(?:es?|ed|ing)", r"calendared", r"fix(?:es|ed|ing)", r"listed", r"plac(?:es|ed|ing)",
        r"assigned", r"noticed", r"slated", r"be held", r"to begin", r"begins?", r"commences?", r"beginning", r"commencing",
        r"starting", r"(?:shall|will) (?:begin|commence|proceed|start|take place)",
    ), "scheduled"),
    # what takes a day of its own
    ("due", (
        r"due", r"deadlines?", r"cut-?off", r"(?:shall|must|to) (?:file|submit|serve|exchange|respond)", r"(?:be )?submitted",
        r"exchanged?", r"disclosures?", r"expires?", r"(?:is |are )?excluded", r"excludable", r"tolled", r"new trial",
    ), "deadline"),
    ("past", (
        r"order (?:of|dated)(?= (?:\w+\.? )?\d)", r"filed", r"signed", r"entered", r"dated", r"docketed", r"served", r"issued",
        r"received", r"modified", r"emailed", r"mailed", r"argued", r"heard",
    ), "filed"),
    ("over", (r"(?<!be )held(?! in abeyance)", r"completed", r"concluded"), "held"),
)
# fmt: on
TOKEN = re.compile(r"\b(?:" + "|".join(f"(?P<{kind}>{'|'.join(forms)})" for kind, forms, _ in ROWS) + r")\b", re.IGNORECASE)
ACTS = frozenset({"change", "take", "keep", "set"})
PROCEEDING_OF = {
    "conference": "conference",
    "hearing": "hearing",
    "sentencing": "sentencing",
    "arraignment": "arraignment",
    "plea": "plea",
    "argument": "argument",
    "ready": "trial",
    "retrial": "retrial",
    "trial": "trial",
    "jury_selection": "jury_selection",
}
ACTIVE = re.compile(
    r"\w+(?<!beginn)(?<!commenc)(?<!start)(?<!remain)ing\b|(?:cancellation|continuance|adjournment|postponement|resets|sets|continues?|adjourns?|moves?|postpones?|vacates?|cancels?|strikes|"
    r"suspends?|stays|takes|removes|reschedules?|schedules?|confirms|fixes|extends|advances|changes)\b",
    re.IGNORECASE,
)
"""An act in a form whose object comes after it; "set", "reset" and participles look back."""
ASKED = re.compile(
    r"\b(?:motions?|requests?|requested|moves?|letter|stipulation|leave|application) (?:\w+ ){0,2}(?:to|for) $", re.IGNORECASE
)
BETWEEN_DAY_AND_HEAD = re.compile(r"\s+|\s*[:–—-]+\s*|,?\s+(?:civil |criminal )?", re.IGNORECASE)
FROM = re.compile(r"\bfrom(?: (?:the|its|current|original|date|of|present)){0,5}\s*$", re.IGNORECASE)
WAS_SET = re.compile(
    r"\b(?:previously|currently|presently|originally|formerly|heretofore|already|earlier|(?<!to )was|were|had been)(?: \w+)? "
    r"(?:set|scheduled|calendared|fixed|noticed|slated|listed|due)\b"
    r"(?:,? (?:for|on|to|at|begin|commence|start|trial|the)){0,4}\s*$|"
    r"\b(?:previous|current|original|former|existing)(?: \w+){1,3}\s*$",
    re.IGNORECASE,
)
SET_FOR = re.compile(r",? ?(?:now |currently |presently )?(?:set|scheduled)(?: for| on| to begin| to commence)+ ", re.IGNORECASE)
TO = re.compile(r"\s*(?:to|until|[–—-]>?|→)\s*", re.IGNORECASE)
BARE = re.compile(r"^(?!.*\b(?:for|on|to|until)\s*$).*$", re.IGNORECASE | re.DOTALL)
OPENING = re.compile(r"\W*(?:(?:and|now|is|are|hereby|the|same|to|be|been|has)\W+)*", re.IGNORECASE)
