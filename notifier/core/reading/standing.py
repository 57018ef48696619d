"""dates told of a proceeding, perhaps not set now -> frames: "will begin May 3", "goes on trial Monday"."""

from __future__ import annotations

import re

from notifier.core.reading.acts import Act
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import COURTS, PEOPLE, Frame, find_governor, told_by
from notifier.core.reading.objects import find_object
from notifier.core.reading.roles import Head
from notifier.core.reading.topics import CALENDAR, FOR_TRIAL, date_frame, has_date, topic_of
from notifier.core.reading.words import MONTHS

_STOPPING = frozenset({"stay", "suspend", "block"})
DOINGS = _STOPPING | {
    "begin",
    "begin_trial",
    "try",
    "retry",
    "proceed",
    "go",
    "hear",
    "appear",
    "remain",
    "wait",
    "sentence",
    "arraign",
    "hold",
    "argue",
    "face",
    "resume",
    "ask",
    "seat",
    "rule",
    "say",
}
"""What a verb must do to be asked at all."""
_AGAIN = frozenset({"second", "another", "new", "fresh", "different", "third"})


def find(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """A date told in this verb, perhaps not set now; or a trial that is stopped. None where it tells neither."""
    words, doing = parsed.words, verb.doing
    if verb.modal == "to" and words[verb.first - 1] in (
        "committed",
        "fit",
        "unfit",
        "competent",
        "incompetent",
        "able",
        "well",
        "ill",
    ):
        return None  # "unfit to be tried"
    governor = find_governor(parsed, verb) if verb.modal == "to" else None
    if doing in _STOPPING:
        return _stopped(parsed, index, clause, verb, subject, governor)
    ahead = (
        verb.tense == "future"
        or verb.modal in ("to", "would")
        or (verb.tense in ("present", "progressive") and verb.voice == "active")
    )
    topic = _topic(parsed, clause, verb, subject, governor, ahead=ahead)
    if topic is None:
        return None
    if doing == "remain" or (doing == "proceed" and ahead):
        return date_frame(index, verb, subject, topic, "confirmed", governor, weak=True)
    if not ahead:
        return None
    if verb.negated or "not" in words[verb.first : verb.last]:
        if "until" in words[verb.last : verb.last + 3] or "before" in words[verb.last : verb.last + 3]:
            return date_frame(index, verb, subject, topic, "set", governor, weak=not headline)
        if doing in ("begin", "begin_trial", "try", "go") and verb.tense == "future":
            return date_frame(index, verb, subject, topic, "vacated", governor)
        return None
    back = max(verb.last - 8, 0) if clause.link != "when" else max(clause.first - 6, 0)  # "until May 4, when the trial will open"
    if not has_date(parsed, back, max(24, verb.last - back + 16)):
        return None
    told = " ".join(words[verb.first : clause.last])
    moved = (verb.tense == "future" or verb.modal == "would") and _SHIFTED.search(told) is not None
    agreed = (
        verb.modal == "to" and governor in ("agree", "rule", "vote") and subject.name in COURTS
    )  # "agreed to start it on May 4"
    return date_frame(index, verb, subject, topic, "set", governor, weak=not moved and not agreed)


# What makes a told date another than the one before: "will start on May 4 instead", "three weeks later than planned".
_SHIFTED = re.compile(
    r"\binstead\b(?! of)|\b(?:later|earlier|sooner) than (?:first |originally |previously )?(?:planned|scheduled|set|expected)\b|"
    r"^(?:will|would) now\b|\brather than (?:on |in )?(?:\w+day\b|(?:[a-z]{3,9} )?\d)"
)


def _topic(
    parsed: Parsed, clause: Clause, verb: Verb, subject: Head, governor: str | None, *, ahead: bool
) -> tuple[str, str] | None:
    """(kind, proceeding) of what the verb tells to come; None where it tells none."""
    words, doing = parsed.words, verb.doing
    if doing == "sentence":
        sentencing = verb.tense == "future" or (verb.modal == "to" and governor in (None, "expect", "set", "begin"))
        return ("hearing_date", "sentencing") if sentencing else None
    if doing == "arraign":
        return ("hearing_date", "arraignment") if ahead and verb.tense != "present" else None
    if doing in ("begin_trial", "try", "retry"):
        return _tried(parsed, clause, verb, subject)
    if doing == "face":
        return _faced(words[verb.last : verb.last + 4], subject)
    if doing == "seat" or (doing == "pick" and subject.name == "jury"):
        return ("trial_date", "jury_selection") if subject.name == "jury" and verb.voice == "passive" else None
    if doing == "say":  # "will learn her sentence on June 2"
        learns = verb.lemma == "learn" and ahead and "sentence" in words[verb.last : verb.last + 3]
        return ("hearing_date", "sentencing") if learns and subject.name in PEOPLE else None
    if doing == "rule":  # "A new jury will decide on Oct. 5 what she is owed"
        anew = subject.name == "jury" and not _AGAIN.isdisjoint(words[max(0, subject.first - 2) : subject.first])
        return FOR_TRIAL if anew and verb.lemma == "decide" and verb.tense == "future" else None
    if _before_a_jury(parsed, clause, verb, subject, ahead=ahead):
        return FOR_TRIAL
    if subject.name in CALENDAR:
        return topic_of(parsed, clause, verb, subject)
    if subject.name == "pronoun" and subject.first >= 0 and words[subject.first] == "it":
        held = doing in ("begin", "go", "proceed") or (doing in ("hear", "hold", "try") and verb.voice == "passive")
        return parsed.topic if held else None
    if subject.name in ("case", "charges") and doing == "begin":
        known = parsed.topic is not None and parsed.topic[0] == "trial_date" and verb.tense == "future"
        return parsed.topic if known else FOR_TRIAL if ahead and verb.modal in ("will", "would") else None
    if doing == "hear" and verb.lemma == "hear" and subject.name in ("appeals", "supreme"):
        return _argued(parsed, clause, verb, subject, ahead=ahead)
    found = find_object(parsed, verb, clause).about
    if doing == "hold" and found == "hearing" and subject.name in COURTS:
        return topic_of(parsed, clause, verb, subject)
    if doing == "begin" and verb.voice == "active" and found == "trial" and ahead:
        return FOR_TRIAL
    return None


def _tried(parsed: Parsed, clause: Clause, verb: Verb, subject: Head) -> tuple[str, str] | None:
    if verb.doing == "begin_trial":
        return FOR_TRIAL
    if verb.doing == "try" and verb.voice == "active":  # "said she would try the case on June 2"
        by_court = subject.name in ("judge", "court", "pronoun") and verb.modal in ("will", "would")
        return FOR_TRIAL if by_court and find_object(parsed, verb, clause).about in ("case", "charges") else None
    if verb.voice != "passive" or (verb.doing == "try" and subject.name not in PEOPLE | {"case", "charges"}):
        return None
    return ("trial_date", "retrial") if verb.doing == "retry" else FOR_TRIAL


def _faced(after: list[str], subject: Head) -> tuple[str, str] | None:
    """ "faces trial", "faces a second jury"."""
    if subject.name not in PEOPLE or not after or after[0] not in ("trial", "a", "another"):
        return None
    again = "jury" in after and not _AGAIN.isdisjoint(after)
    return ("trial_date", "retrial" if again else "trial") if again or "trial" in after else None


def _argued(parsed: Parsed, clause: Clause, verb: Verb, subject: Head, *, ahead: bool) -> tuple[str, str] | None:
    """ "will hear arguments", "will hear her challenge over three days from August 12"."""
    after = parsed.words[verb.last : verb.last + 16]
    if "argument" in after[:4] or "arguments" in after[:4]:
        return "hearing_date", "argument"
    exact = any(word in MONTHS for word in after) and any(word[:1].isdigit() for word in after)
    found = find_object(parsed, verb, clause).about
    heard = found in ("appeal", "case", "charges", "review", "request") or found.startswith("request:")
    return ("hearing_date", "argument") if ahead and subject.name == "appeals" and heard and exact else None


def _before_a_jury(parsed: Parsed, clause: Clause, verb: Verb, subject: Head, *, ahead: bool) -> bool:
    """Whether the trial is told as what a jury will hear or be asked, or as a case that is to be heard."""
    later = verb.modal == "to" or verb.tense == "future"
    if verb.lemma == "ask":
        return verb.voice == "passive" and subject.name == "jury" and later
    if verb.lemma != "hear" or not _LAST_WORDS.isdisjoint(parsed.words[verb.last : verb.last + 3]):
        return False
    if verb.voice == "passive":
        return subject.name in ("case", "charges") and later
    return subject.name == "jury" and ahead and find_object(parsed, verb, clause).about in ("case", "charges", "trial")


_LAST_WORDS = frozenset({"closing", "closings", "final", "summations", "summing-up", "summing"})
"""What a jury hears at the end of a trial: "will hear closing speeches on the remaining count from Thursday"."""


# --- stopped ----------------------------------------------------------------------------------------------------------

_FOR_A_WHILE = re.compile(
    r"^(?:\S+ ){0,4}?(?:for (?:(?:a|an|the|some|about|nearly|almost|more than|up to|at least|rest of the|several|half an?|"
    r"\d+|two|three|four|five|six) )+(?:minutes?|hours?|days?|morning|afternoon|weekend|week|while)\b|briefly\b|"
    r"until (?:tomorrow|this afternoon|after lunch|the afternoon))"
)
_FRESH_JURY = re.compile(
    r"\b(?:fresh|new|another|second) (?:jury|panel)\b|\b(?:jury|jurors|panel) (?:(?:was|were|has been|have been|had been) )?"
    r"(?:discharged|dismissed|sent home)\b|\bdischarg(?:ed|ing) (?:the )?(?:jury|jurors|panel)\b"
)


def for_a_while(parsed: Parsed, verb: Verb) -> bool:
    """Whether a trial is only paused: "halted for two days", "suspended until tomorrow"."""
    return _FOR_A_WHILE.match(" ".join(parsed.words[verb.last : verb.last + 12])) is not None


_OF_THEN = frozenset({"first", "earlier", "previous", "initial", "original"})
"""What a trial is called once another has followed it: "the first trial was halted" is told later on."""


def _stopped(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, governor: str | None) -> Frame | None:
    """A trial that a court stops: off the calendar, or at an end where the jury is sent home."""
    if verb.negated:
        return None
    passive = subject.name == "trial" and verb.voice == "passive"
    active = (
        verb.voice == "active"
        and subject.name in COURTS
        and verb.modal is None
        and find_object(parsed, verb, clause).about == "trial"
    )
    if not passive and not active:
        return None
    if passive and not _OF_THEN.isdisjoint(parsed.words[max(0, subject.first - 2) : subject.last]):
        return None
    if verb.modal is None and verb.lemma in ("halt", "stop", "abandon") and _FRESH_JURY.search(parsed.text):
        return told_by(verb, Act("verdict", "mistrial", "mistrial"), index, Head("unknown", -1, -1))
    if for_a_while(parsed, verb):
        return None
    return date_frame(index, verb, subject, FOR_TRIAL, "vacated", governor)
