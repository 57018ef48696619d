"""the calendar of a court -> frames: set, moved, vacated, kept, of which proceeding. Which day is read later, "
"forward."""

from __future__ import annotations

import re

from notifier.core.reading import decisions
from notifier.core.reading.acts import Act
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import COURTS, PEOPLE, Frame, find_governor
from notifier.core.reading.nouns import PROCEEDINGS
from notifier.core.reading.roles import Head, find_object
from notifier.core.reading.words import MONTHS

_SETTING = frozenset({"set", "pick"})
_MOVING = frozenset({"postpone", "continue", "reset", "move", "push", "advance", "defer"})
_CANCELLING = frozenset({"cancel", "vacate", "strike", "collapse", "take_away"})
_STATING = frozenset(
    {
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
        "stay",
        "suspend",
        "block",
        "face",
        "confirm",
        "resume",
        "ask",
    }
)
_CALENDAR = frozenset({"trial", "hearing", "schedule", "new_trial"})
DOINGS = _SETTING | _MOVING | _CANCELLING | _STATING
"""What a verb must do to be asked at all."""


def proceeding_of(words: list[str]) -> str | None:
    """The proceeding that the words name; None where none is named."""
    text = " " + " ".join(words)
    for phrases, name in PROCEEDINGS:
        for phrase in phrases:
            if f" {phrase}" in text:  # a "pretrial conference" is no retrial
                return name
    return None


def find(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """A scheduling act or a standing date told in this verb; None where it is none."""
    doing = verb.doing
    if doing == "pick" and verb.voice == "passive" and subject.name in PEOPLE:
        return None
    if doing in _SETTING | _MOVING | _CANCELLING:
        return _act(parsed, index, clause, verb, subject, headline)
    if doing in _STATING:
        return _standing(parsed, index, clause, verb, subject, headline)
    return None


def _topic(parsed: Parsed, clause: Clause, verb: Verb, subject: Head) -> tuple[str, str] | None:
    """(kind, proceeding) of what is scheduled, from the object in the active, the subject else."""
    words = parsed.words
    found = find_object(parsed, verb, clause)
    own: list[str] = []
    if verb.voice == "passive" or found.about not in _CALENDAR:
        if subject.name in _CALENDAR:
            own = words[max(0, subject.first - 1) : subject.last]
            if subject.name == "schedule":
                own = words[max(0, subject.first - 3) : subject.last + 6]
        elif verb.voice == "passive" and subject.name in PEOPLE | {"case", "charges"} and found.about in _CALENDAR:
            own = words[found.first : found.last]
    else:
        own = words[max(0, found.first - 1) : found.last]
        if found.about == "schedule":
            own = words[max(0, found.first - 3) : found.last + 6]
    if not own:
        return None
    if "not_law" in {parsed.nouns[i].name for i in range(max(0, subject.first), max(0, subject.last)) if i in parsed.nouns}:
        return None
    proceeding = proceeding_of(own)
    if proceeding is None and "setting" in own:
        proceeding = "trial"
    if proceeding is None:
        proceeding = proceeding_of(words[clause.first : clause.last])
    if proceeding is None:
        return None
    kind = "trial_date" if proceeding in ("trial", "retrial", "jury_selection") else "hearing_date"
    return kind, proceeding


def _act(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    words = parsed.words
    topic = _topic(parsed, clause, verb, subject)
    if topic is None and verb.doing == "set" and verb.voice == "active" and subject.name in COURTS:
        proceeding = proceeding_of(words[verb.last : min(clause.last, verb.last + 14)])
        if proceeding is not None:
            topic = ("trial_date" if proceeding in ("trial", "retrial", "jury_selection") else "hearing_date", proceeding)
    follow = words[verb.last : verb.last + 3]
    if topic is None and verb.doing == "set" and (verb.voice == "passive" or verb.tense == "modifier") and follow[:1] == ["to"]:
        return None  # "is set to begin": read at the infinitive
    if (
        topic is None
        and verb.doing == "set"
        and verb.voice == "passive"
        and follow[:1] == ["for"]
        and subject.name in PEOPLE | {"case"}
    ):
        proceeding = proceeding_of(words[verb.last : verb.last + 5])
        topic = (
            None
            if proceeding is None
            else ("trial_date" if proceeding in ("trial", "retrial", "jury_selection") else "hearing_date", proceeding)
        )
    if topic is None:
        topic = _implied(parsed, clause, verb, subject) or _meant(parsed, clause, verb, subject)
    if topic is None:
        return None
    moved_by = headline and verb.doing in _MOVING | _CANCELLING and subject.name in ("name", "other")  # "Storm delays trial"
    if (
        verb.voice == "active"
        and not moved_by
        and verb.modal != "to"
        and subject.name
        not in COURTS
        | {
            "pronoun",
            "none",
            "trial",
            "hearing",
            "schedule",
            "new_trial",
            "ruling",
            "both",
            "clerk",
        }
    ):
        return None
    if verb.negated and verb.doing not in _SETTING:
        return _refusal(parsed, index, clause, verb, subject)
    if verb.negated:
        return None
    governor = find_governor(parsed, verb, clause) if verb.modal == "to" else None
    if verb.doing in _SETTING:
        action = "set"
        standing = verb.tense in ("modifier", "present") and verb.voice == "passive" and not headline
        if verb.lemma in ("set", "slate", "schedule", "list") and verb.tense in ("modifier",):
            standing = not headline
        return _frame(
            parsed,
            index,
            verb,
            subject,
            topic,
            action,
            governor,
            weak=standing or (verb.lemma == "pick" and topic[1] == "jury_selection"),
        )
    if verb.doing == "continue" and verb.voice == "active" and subject.name in ("trial", "hearing"):
        return None  # "the trial continues"
    if (
        verb.doing == "set"
        and verb.voice == "passive"
        and subject.name in PEOPLE
        and topic[0] == "trial_date"
        and "trial" not in words[verb.last : verb.last + 11]
    ):
        return None
    if verb.doing == "strike" and verb.particle_at >= 0:
        return None
    if verb.doing == "move" and verb.voice == "active" and subject.name in PEOPLE | {"both"}:
        return None
    if verb.doing == "move" and follow[:1] == ["into"]:
        return None  # "moved into its second week": under way
    if verb.doing in ("move", "push", "advance") and not (
        _has_date(parsed, verb.last, 10)
        or verb.doing == "push"
        or (verb.doing == "advance" and subject.name == "trial" and verb.voice == "passive")
        or "date" in words
    ):
        return None
    action = "vacated" if verb.doing in _CANCELLING else "moved"
    return _frame(parsed, index, verb, subject, topic, action, governor)


_FOR_TRIAL = ("trial_date", "trial")


def _implied(parsed: Parsed, clause: Clause, verb: Verb, subject: Head) -> tuple[str, str] | None:
    """The trial, where a case or a jury is put on the calendar: "the suit was fixed for 16 March", "moved the case up to June"."""
    words = parsed.words
    after = words[verb.last : verb.last + 14]
    if verb.doing == "cancel" and verb.lemma == "take" and (subject.name in ("case", "charges", "trial")):
        return _FOR_TRIAL
    if verb.doing == "pick" and verb.voice == "passive" and subject.name == "jury" and verb.tense in ("future", "infinitive"):
        return ("trial_date", "jury_selection")
    if verb.doing == "pick" and verb.voice == "active" and "jury" in after[:2] and (verb.modal == "to" or verb.tense == "future"):
        return ("trial_date", "jury_selection")
    if (
        verb.doing == "set"
        and verb.voice == "passive"
        and subject.name in ("case", "charges")
        and after[:1] == ["for"]
        and _has_date(parsed, verb.last, 6)
        and "hearing" not in after[:8]
    ):
        return _FOR_TRIAL
    if (
        verb.doing in ("advance", "postpone", "move", "push", "reset")
        and verb.voice == "active"
        and subject.name in COURTS
        and find_object(parsed, verb, clause).about in ("case", "charges")
    ):
        return _FOR_TRIAL if ("to" in after or "until" in after) and _has_date(parsed, verb.last, 12) else None
    if (
        verb.doing == "set"
        and verb.voice == "active"
        and subject.name in COURTS | {"pronoun"}
        and after[:2] in (["it", "for"], ["it", "down"])
    ):
        return _FOR_TRIAL
    return None


def _meant(parsed: Parsed, clause: Clause, verb: Verb, subject: Head) -> tuple[str, str] | None:
    """The proceeding of the sentence before, where "it" or "the start" stands for it: "It is now listed for 15 June"."""
    if parsed.topic is None:
        return None
    if verb.voice == "active" and (subject.name in COURTS or subject.name == "pronoun"):
        found = find_object(parsed, verb, clause)
        after = parsed.words[verb.last : verb.last + 1]
        anew = "new" in parsed.words[verb.last : verb.last + 3] and _has_date(parsed, verb.last, 8)
        if after == ["it"] or (found.about == "schedule" and (verb.doing not in _SETTING or anew)):
            return parsed.topic
        dated = verb.doing == "pick" and bool(after) and after[0] in MONTHS
        return parsed.topic if dated else None
    if verb.doing in _SETTING and parsed.words[verb.last : verb.last + 1] not in (["for"], ["on"], ["to"], ["down"]):
        return None  # "Dates were set Thursday"
    if subject.name == "schedule" or (subject.name == "pronoun" and parsed.words[subject.first] == "it"):
        return parsed.topic if _has_date(parsed, verb.last, 10) else None
    return None


def _refusal(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head) -> Frame | None:
    return decisions.find(parsed, index, clause, verb, subject, False)


def _has_date(parsed: Parsed, first: int, reach: int) -> bool:
    words = parsed.words[first : first + reach]
    return any(
        w in MONTHS
        or w.endswith("day")
        or w in ("week", "month", "year", "spring", "summer", "autumn", "fall", "winter")
        or (w.isdigit() and len(w) == 4)
        for w in words
    )


def _before_a_jury(parsed: Parsed, clause: Clause, verb: Verb, subject: Head, *, ahead: bool) -> bool:
    """Whether the trial is told as what a jury will hear or be asked, or as a case that is to be heard."""
    later = verb.modal == "to" or verb.tense == "future"
    if verb.lemma == "ask":
        return verb.voice == "passive" and subject.name == "jury" and later
    if verb.lemma != "hear":
        return False
    if verb.voice == "passive":
        return subject.name in ("case", "charges") and later
    return subject.name == "jury" and ahead and find_object(parsed, verb, clause).about in ("case", "charges", "trial")


def _standing(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "will begin May 3", "goes on trial Monday", "will be sentenced on June 2": a date told, perhaps not set now."""
    words = parsed.words
    doing = verb.doing
    governor = find_governor(parsed, verb, clause) if verb.modal == "to" else None
    ahead = (
        verb.tense == "future"
        or verb.modal in ("to", "would")
        or (verb.tense in ("present", "progressive") and verb.voice == "active")
    )
    topic: tuple[str, str] | None = None
    if doing == "sentence":
        if not (verb.tense == "future" or (verb.modal == "to" and governor in (None, "expect", "set", "begin"))):
            return None
        topic = ("hearing_date", "sentencing")
    elif doing == "arraign":
        if not ahead or verb.tense == "present":
            return None
        topic = ("hearing_date", "arraignment")
    elif doing in ("begin_trial", "try", "retry"):
        if doing == "try" and (verb.voice != "passive" or subject.name not in PEOPLE | {"case", "charges"}):
            return None
        if doing == "retry" and verb.voice != "passive":
            return None
        topic = ("trial_date", "retrial" if doing == "retry" else "trial")
    elif doing == "face":
        if subject.name not in PEOPLE:
            return None
        after = words[verb.last : verb.last + 4]
        if not after or after[0] not in ("trial", "a", "another"):
            return None
        again = "jury" in after and any(word in after for word in ("second", "another", "new", "fresh"))
        topic = ("trial_date", "retrial" if again else "trial") if again or "trial" in after else None
    elif _before_a_jury(parsed, clause, verb, subject, ahead=ahead):
        topic = _FOR_TRIAL
    elif doing in ("stay", "suspend", "block"):
        if subject.name == "trial" and verb.voice == "passive" and not verb.negated:
            return _frame(parsed, index, verb, subject, ("trial_date", "trial"), "vacated", governor)
        if (
            verb.voice == "active"
            and subject.name in COURTS
            and find_object(parsed, verb, clause).about == "trial"
            and not verb.negated
            and verb.modal is None
        ):
            return _frame(parsed, index, verb, subject, ("trial_date", "trial"), "vacated", governor)
        return None
    elif doing == "confirm":
        return None
    elif subject.name in _CALENDAR:
        topic = _topic(parsed, clause, verb, subject)
    elif subject.name == "pronoun" and subject.first >= 0 and words[subject.first] == "it" and doing in ("begin", "go", "proceed"):
        topic = parsed.topic
    elif subject.name in ("case", "charges") and doing == "begin" and parsed.topic is not None and parsed.topic[0] == "trial_date":
        topic = parsed.topic if verb.tense == "future" else None  # "The case will instead start on May 4"
    elif doing == "hear" and verb.lemma == "hear" and subject.name in ("appeals", "supreme"):
        if "argument" in words[verb.last : verb.last + 4] or "arguments" in words[verb.last : verb.last + 4]:
            topic = ("hearing_date", "argument")
    elif doing == "hold" and find_object(parsed, verb, clause).about == "hearing" and subject.name in COURTS:
        topic = _topic(parsed, clause, verb, subject)
    elif doing == "begin" and verb.voice == "active" and find_object(parsed, verb, clause).about in ("trial",) and ahead:
        topic = ("trial_date", "trial")
    if topic is None:
        return None
    if doing == "remain" or (doing == "proceed" and ahead):
        return _frame(parsed, index, verb, subject, topic, "confirmed", governor, weak=True)
    if not ahead:
        return None
    if verb.negated or "not" in words[verb.first : verb.last]:
        if "until" in words[verb.last : verb.last + 3] or "before" in words[verb.last : verb.last + 3]:
            return _frame(parsed, index, verb, subject, topic, "set", governor, weak=not headline)
        if doing in ("begin", "begin_trial", "try", "go") and verb.tense == "future":
            return _frame(parsed, index, verb, subject, topic, "vacated", governor)
        return None
    if not _has_date(parsed, max(0, verb.last - 8), 24):
        return None
    moved = verb.tense == "future" and _SHIFTED.search(" ".join(words[verb.first : clause.last])) is not None
    return _frame(parsed, index, verb, subject, topic, "set", governor, weak=not moved)


# What makes a told date another than the one before: "will start on May 4 instead", "three weeks later than planned".
_SHIFTED = re.compile(
    r"\binstead\b(?! of)|\b(?:later|earlier|sooner) than (?:first |originally |previously )?(?:planned|scheduled|set|expected)\b"
)


def may_find_nouns(words: list[str]) -> bool:
    """Whether `find_nouns` may find anything: a date, or a trial that is off, on hold, or not to be."""
    if "date" in words:
        return True
    return "trial" in words and any(word.startswith(("off", "hold", "no", "date")) for word in words)


def find_nouns(parsed: Parsed, *, headline: bool) -> list[Frame]:
    """Frames told without a verb of the tables: "now has a trial date: March 8", "Sept. 14 is new date", "the trial is off"."""
    if "trial" not in parsed.words and "date" not in parsed.words:
        return []
    text = " ".join(parsed.words)
    match = _OFF.search(text)
    if (
        match is not None
        and "?" not in parsed.words
        and not any(w in text[: match.end()].split() for w in ("if", "could", "may", "might", "unless", "whether"))
    ):
        at = text[: match.start()].count(" ")
        fake = Verb(at, at, at + 1, "be", "s", "cancel", "active", "present", False, None)
        return [
            Frame(
                Act("trial_date", None, "trial"),
                parsed.clause_of(at),
                at,
                at,
                at + 3,
                fake,
                Head("trial", at, at + 1),
                action="vacated",
                proceeding="trial",
            )
        ]
    match = _NEW_DATE.search(text)
    if match is None and parsed.topic is not None and parsed.topic[0] == "trial_date":
        match = _ITS_NEW_DATE.search(text)
    if match is not None:
        at = text[: match.start()].count(" ")
        proceeding = "trial"
        fake = Verb(at, at, at + 1, "be", "s", "set", "active", "present", False, None)
        return [
            Frame(
                Act("trial_date", None, proceeding),
                parsed.clause_of(at),
                at,
                at,
                min(at + 4, len(parsed.words)),
                fake,
                Head("trial", at, at + 1),
                action="set",
                proceeding=proceeding,
            )
        ]
    return []


_OFF = re.compile(
    r"\b(?:trial (?:(?:is|was|'s) (?:now )?off\b(?! to)|(?:is|was|remains) on hold)|there (?:will|would) be no "
    r"(?!new)(?:\w+ ){0,2}trial\b(?! date)|no trial (?:this|next|in|on) )|^(?:\w+ ){0,4}trial (?:on hold|off)$|"
    r"\bcalled off (?:the )?trial"
)
_ITS_NEW_DATE = re.compile(r"^(?:the|its|his|her|their) new (?:start )?date (?:is|will be)\b")
_NEW_DATE = re.compile(
    r"\b(?:has|have|gets?|got) (?:now )?(?:a |an |its |new )*(?:trial|new|court|retrial) date\b(?! for sentencing)|"
    r"\bnew (?:trial )?date (?:for|in|:)|\bis (?:the )?new (?:trial )?date\b|"
    r"\bthe new (?:trial )?date is\b|\btrial date :|\bnew trial date\b"
)


def _frame(
    parsed: Parsed,
    index: int,
    verb: Verb,
    subject: Head,
    topic: tuple[str, str],
    action: str,
    governor: str | None,
    *,
    weak: bool = False,
) -> Frame:
    kind, proceeding = topic
    person = subject if subject.name in PEOPLE else None
    return Frame(
        Act(kind, None, proceeding),
        index,
        verb.at,
        verb.first,
        verb.last,
        verb,
        subject,
        person,
        action=action,
        proceeding=proceeding,
        governor=governor,
        weak=weak,
    )
