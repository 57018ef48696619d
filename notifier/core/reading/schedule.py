"""the calendar of a court -> frames: set, moved, vacated, kept, of which proceeding. Which day is read later, "
"forward."""

from __future__ import annotations

import re

from notifier.core.reading import standing
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import COURTS, PEOPLE, Frame, find_governor
from notifier.core.reading.objects import find_object
from notifier.core.reading.refusing import would_not
from notifier.core.reading.roles import Head
from notifier.core.reading.topics import CALENDAR, FOR_TRIAL, date_frame, has_date, kind_of, proceeding_of, topic_of
from notifier.core.reading.words import MONTHS

_SETTING = frozenset({"set", "pick"})
_MOVING = frozenset({"postpone", "continue", "reset", "move", "push", "advance", "defer"})
_CANCELLING = frozenset({"cancel", "vacate", "strike", "collapse", "take_away", "discharge"})
DOINGS = _SETTING | _MOVING | _CANCELLING | standing.DOINGS | {"give"}
"""What a verb must do to be asked at all."""


def find(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """A scheduling act or a standing date told in this verb; None where it is none."""
    doing = verb.doing
    if doing == "pick" and verb.voice == "passive" and subject.name in PEOPLE:
        return None
    if doing == "pick" and subject.name == "jury" and verb.tense in ("future", "infinitive"):
        return standing.find(parsed, index, clause, verb, subject, headline)
    if doing in _SETTING | _MOVING | _CANCELLING:
        return _act(parsed, index, clause, verb, subject, headline)
    if doing == "give":
        return _date_given(parsed, index, verb, subject)
    if doing in standing.DOINGS:
        return standing.find(parsed, index, clause, verb, subject, headline)
    return None


_AT_HEARING = re.compile(r"\b(?:at|during|in) (?:a|an|the|his|her) (?:[\w-]+ ){0,3}?(?:hearing|conference|arraignment|mention)\b")
"""Where a date was set, which is not what it was set for."""


_SUBJECTS = COURTS | {"pronoun", "none", "trial", "hearing", "schedule", "new_trial", "ruling", "both", "clerk"}
"""Who or what sets and moves dates, in the active."""


def _act(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    topic = _topic(parsed, clause, verb, subject)
    if topic is None or not _may_act(parsed, clause, verb, subject, headline) or _is_of_another(parsed, verb, subject):
        return None
    if verb.negated:
        return would_not(parsed, index, clause, verb, subject) if verb.doing not in _SETTING else None
    governor = find_governor(parsed, verb) if verb.modal == "to" else None
    if verb.doing in _SETTING:
        stands = not headline and (verb.tense == "modifier" or (verb.tense == "present" and verb.voice == "passive"))
        weak = stands or (verb.lemma == "pick" and topic[1] == "jury_selection")
        return date_frame(index, verb, subject, topic, "set", governor, weak=weak)
    if _leaves_date(parsed, verb, subject):
        return None
    action = "vacated" if verb.doing in _CANCELLING else "moved"
    if topic[1] == "hearing" and subject.name in _MATTERS | COURTS and _on_list(parsed, clause, verb, subject):
        action = "set"  # a case is put over to its next day, whichever that is
    return date_frame(index, verb, subject, topic, action, governor)


def _topic(parsed: Parsed, clause: Clause, verb: Verb, subject: Head) -> tuple[str, str] | None:
    """(kind, proceeding) of what is set or moved: by the nouns of the verb, by what comes after it, by what is meant."""
    topic = topic_of(parsed, clause, verb, subject) if verb.doing != "discharge" else None
    if topic is not None:
        return topic
    words = parsed.words
    if verb.doing == "set" and verb.voice == "active" and subject.name in COURTS:
        if find_object(parsed, verb, clause).about in CALENDAR | {"-", "charges", "case"}:
            said = _AT_HEARING.sub(" ", " ".join(words[verb.last : min(clause.last, verb.last + 14)]))
            topic = _kind_named(said.split())
    elif verb.doing == "set":
        follow = words[verb.last : verb.last + 1]
        if follow == ["to"] and (verb.voice == "passive" or verb.tense == "modifier"):
            return None  # "is set to begin": read at the infinitive
        if follow == ["for"] and verb.voice == "passive" and subject.name in PEOPLE | {"case"}:
            topic = _kind_named(words[verb.last : verb.last + 5])
    return topic or _implied(parsed, clause, verb, subject) or _meant(parsed, clause, verb, subject)


def _kind_named(words: list[str]) -> tuple[str, str] | None:
    proceeding = proceeding_of(words)
    return kind_of(proceeding) if proceeding is not None else None


def _may_act(parsed: Parsed, clause: Clause, verb: Verb, subject: Head, headline: bool) -> bool:
    """Whether the subject is one that sets or moves dates, or what makes a court move them: "Storm delays trial"."""
    if verb.voice != "active" or verb.modal == "to" or subject.name in _SUBJECTS:
        return True
    if headline and verb.doing in _MOVING | _CANCELLING and subject.name in ("name", "other"):
        return True
    caused = subject.name == "other" and verb.doing in _MOVING and verb.tense in ("past", "perfect")
    return caused and find_object(parsed, verb, clause).about == "trial" and _TO_A_MONTH.search(_after(parsed, verb)) is not None


_TO_A_MONTH = re.compile(rf"\b(?:to|until) (?:{'|'.join(sorted(MONTHS))})\b")
"""The day that a thing has put a trial to: "A strike has pushed the trial to June 3"."""


def _after(parsed: Parsed, verb: Verb) -> str:
    return " ".join(parsed.words[verb.last : verb.last + 14])


def _is_of_another(parsed: Parsed, verb: Verb, subject: Head) -> bool:
    """Whether it is another trial's date, none yet, or no more than an hour's delay."""
    if subject.first > 0 and parsed.words[subject.first - 1] in ("another", "different", "other") and subject.name == "trial":
        return True  # "after another trial collapses"
    if verb.doing in _MOVING and _IN_PASSING.search(" ".join(parsed.words[verb.last : verb.last + 12])):
        return True  # "delayed by an hour": it goes on
    return verb.doing in _SETTING and subject.name == "schedule" and verb.tense == "future"  # "a new date will be set in July"


def _leaves_date(parsed: Parsed, verb: Verb, subject: Head) -> bool:
    """Whether a verb of moving leaves the day where it is: "the trial continues", "moved into its second week", "to Duluth"."""
    if verb.doing == "continue":
        return verb.voice == "active" and subject.name in ("trial", "hearing")
    if verb.doing == "strike":
        return verb.particle_at >= 0
    if verb.doing == "move":
        by_party = verb.voice == "active" and subject.name in PEOPLE | {"both"} and not _is_the_judge(parsed, subject)
        if by_party or parsed.words[verb.last : verb.last + 1] == ["into"] or _is_moved_elsewhere(parsed, verb):
            return True
    if verb.doing not in ("move", "advance") or has_date(parsed, verb.last, 10) or "date" in parsed.words:
        return False
    return not (verb.doing == "advance" and subject.name == "trial" and verb.voice == "passive")


def _is_the_judge(parsed: Parsed, subject: Head) -> bool:
    """Whether a pronoun may be the judge, who alone moves trials: "She moved the trial to May 4"."""
    return subject.name == "pronoun" and parsed.words[subject.first] in ("he", "she")


_IN_PASSING = re.compile(
    r"^(?:by |for )?(?:(?:about|around|almost|nearly|over|up to|at least|more than) )?(?:(?:half )?an?|one|two|three|four|five|"
    r"several|\d+)[ -](?:minutes?|hours?|days?)\b(?! to\b| until\b)|^(?:\S+ ){0,3}?until (?:tomorrow|after lunch)\b|"
    r"^(?:\S+ ){0,6}?(?:by|for) (?:(?:a|an|about|around|almost|nearly|more|than|over|several|some|half|a few|up to|\d+|two|three|"
    r"four|five|six|ten) )*(?:minutes?|hours?|years|decades)\b|"
    r"^(?:\S+ ){0,3}?for (?:the|a) (?:rest of the )?(?:day|night|evening|afternoon|morning|weekend|lunch|holidays?)\b"
)
"""How long a trial is held up that goes on the same day; or that was held up for years, as papers tell later."""
_FOR_DAYS = re.compile(
    r"^(?:\S+ ){0,3}?until (?:(?:late|early) )?(?:\w+day|tomorrow|next week|after lunch|the afternoon)\b"
    r"(?! ,? ?(?:the )?(?:\d|[a-z]+(?: \.)? \d))"
)


def is_recess(parsed: Parsed, verb: Verb, subject: Head) -> bool:
    """Whether a trial only rests for some days: "Trial paused until Monday", "Trial adjourned until Tuesday due to snow"."""
    paused = (
        (verb.doing in ("block", "stay", "suspend") or verb.lemma == "adjourn")
        and subject.name == "trial"
        and verb.voice == "passive"
    )
    return paused and _FOR_DAYS.match(" ".join(parsed.words[verb.last : verb.last + 8])) is not None


_TO_TIMES = frozenset({"to", "until", "till"})


def _is_moved_elsewhere(parsed: Parsed, verb: Verb) -> bool:
    """Whether something is moved to what is no time: "moved to Duluth on Tuesday", "to a bigger courtroom"."""
    words = parsed.words
    aims = [at + 1 for at in range(verb.last, min(verb.last + 10, len(words))) if words[at] in _TO_TIMES]
    return bool(aims) and not any("date" in words[at : at + 4] or has_date(parsed, at, _reach(words, at)) for at in aims)


def _reach(words: list[str], at: int) -> int:
    """How many words belong to what is moved to: "the week of May 4", and not "Duluth on Tuesday"."""
    return next((n for n, word in enumerate(words[at : at + 6]) if word in ("on", ",", "by", "after", "from", "because")), 6)


_DATE_FOR_TRIAL = re.compile(r"\b(?:re)?trial date\b|\bdate for (?:\w+ ){0,2}(?:re)?trial\b|\bdate with a jury\b")


def _date_given(parsed: Parsed, index: int, verb: Verb, subject: Head) -> Frame | None:
    """ "gave the broker a Nov. 3 date for trial", "was given a trial date of Nov. 3"."""
    if verb.negated or verb.modal is not None or not has_date(parsed, verb.last, 16):
        return None
    if not _DATE_FOR_TRIAL.search(" ".join(parsed.words[verb.last : verb.last + 18])):
        return None
    if subject.name not in (PEOPLE if verb.voice == "passive" else COURTS | {"pronoun"}):
        return None
    return date_frame(index, verb, subject, FOR_TRIAL, "set", None)


def _implied(parsed: Parsed, clause: Clause, verb: Verb, subject: Head) -> tuple[str, str] | None:
    """The trial, where a case or a jury is put on the calendar: "the suit was fixed for 16 March", "moved the case up to June"."""
    words = parsed.words
    after = words[verb.last : verb.last + 14]
    if verb.doing == "cancel" and verb.lemma == "take" and (subject.name in ("case", "charges", "trial")):
        return FOR_TRIAL
    if verb.doing == "discharge":  # "The diet of October 6 was discharged", "discharged the trial diet"
        if verb.voice == "active" and subject.name in COURTS:
            return FOR_TRIAL if _DIET.match(" ".join(after)) else None
        return FOR_TRIAL if verb.voice == "passive" and words[subject.last - 1] in ("diet", "diets") else None
    if verb.doing == "set" and after[:3] == ["a", "new", "one"] and subject.name in COURTS | {"pronoun"}:
        proceeding = proceeding_of(words[: verb.first])  # "postponed the trial and fixed a new one for May 4"
        return kind_of(proceeding) if proceeding is not None and has_date(parsed, verb.last, 8) else None
    same = after[:1] == ["it"] or (after[:1] == ["the"] and after[1:2] in (["matter"], ["case"], ["proceedings"]))
    if verb.doing in _MOVING and verb.voice == "active" and same and subject.name in COURTS | {"pronoun", "none"}:
        proceeding = proceeding_of(words[: verb.first])  # "vacated the May 4 date for the trial and relisted it for June 9"
        if proceeding is not None or after[:1] == ["it"]:
            return kind_of(proceeding) if proceeding is not None and has_date(parsed, verb.last, 12) else None
    if verb.doing == "pick" and verb.voice == "active" and "jury" in after[:2] and (verb.modal == "to" or verb.tense == "future"):
        return ("trial_date", "jury_selection")
    if (
        verb.doing == "set"
        and verb.voice == "passive"
        and subject.name in ("case", "charges")
        and after[:1] == ["for"]
        and has_date(parsed, verb.last, 6)
        and "hearing" not in after[:8]
    ):
        return FOR_TRIAL
    back_on = verb.doing == "reset" and verb.lemma == "put" and subject.name in COURTS
    if back_on and not {"hearing", "sentencing", "conference"} & set(after):
        return FOR_TRIAL if has_date(parsed, verb.particle_at, 14) else None  # "put the case back on its first date, Nov. 3"
    shifted = verb.doing in ("advance", "postpone", "move", "push", "reset")
    by_court = verb.voice == "active" and subject.name in COURTS and find_object(parsed, verb, clause).about in ("case", "charges")
    put_back = verb.voice == "passive" and subject.name in ("case", "charges") and "trial" in words
    for_trial = verb.doing == "continue" and by_court and "trial" in after
    if for_trial or (shifted and (by_court or put_back)):
        return FOR_TRIAL if ("to" in after or "until" in after) and has_date(parsed, verb.last, 12) else None
    if _on_list(parsed, clause, verb, subject):
        return ("hearing_date", "hearing")
    if (
        verb.doing == "set"
        and verb.voice == "active"
        and subject.name in COURTS | {"pronoun"}
        and after[:2] in (["it", "for"], ["it", "down"])
    ):
        return FOR_TRIAL
    return None


_LISTED = frozenset({"post", "adjourn", "list", "put", "stand", "defer", "relist", "re-list", "refix"})
_MATTERS = frozenset({"case", "charges", "appeal", "request", "review"})


def _on_list(parsed: Parsed, clause: Clause, verb: Verb, subject: Head) -> bool:
    """Whether a case comes up again on a day: "adjourned to May 20", "posted the matter for August 5", "put over to June 1"."""
    if (
        verb.lemma not in _LISTED
        or (verb.lemma == "put" and verb.doing != "postpone")
        or verb.negated
        or verb.modal is not None
        or "trial" in parsed.words[clause.first : clause.last]
    ):
        return False
    about = subject.name if verb.voice == "passive" else find_object(parsed, verb, clause).about
    if about.split(":")[0] not in _MATTERS or (verb.voice != "passive" and subject.name not in COURTS):
        return False
    after = parsed.words[verb.last : verb.last + 12]
    return any(
        word in ("to", "till", "until", "for", "on") and has_date(parsed, verb.last + at + 1, 3) for at, word in enumerate(after)
    )


_DIET = re.compile(r"^(?:the |this |his |her |their )?(?:[\w-]+ ){0,2}?(?:trial )?diets?\b")


def _meant(parsed: Parsed, clause: Clause, verb: Verb, subject: Head) -> tuple[str, str] | None:
    """The proceeding of the sentence before, where "it" or "the start" stands for it: "It is now listed for 15 June"."""
    if parsed.topic is None:
        return None
    if verb.voice == "active" and (subject.name in COURTS or subject.name == "pronoun"):
        found = find_object(parsed, verb, clause)
        after = parsed.words[verb.last : verb.last + 1]
        anew = "new" in parsed.words[verb.last : verb.last + 3] and has_date(parsed, verb.last, 8)
        if after == ["it"] or (found.about == "schedule" and (verb.doing not in _SETTING or anew)):
            return parsed.topic
        dated = verb.doing == "pick" and bool(after) and after[0] in MONTHS
        return parsed.topic if dated else None
    if verb.doing in _SETTING and parsed.words[verb.last : verb.last + 1] not in (["for"], ["on"], ["to"], ["down"]):
        return None  # "Dates were set Thursday"
    if subject.name == "schedule" or (subject.name == "pronoun" and parsed.words[subject.first] == "it"):
        return parsed.topic if has_date(parsed, verb.last, 10) else None
    return None
