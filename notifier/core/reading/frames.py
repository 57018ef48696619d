"""sentence -> frames: each says who did what to what, with what outcome, in which clause, and of whom.

A frame is a possible claim. Whether it is claimed as done is `modality`'s question, whose it is `attribution`'s,
    when and
whether it is news `timing`'s.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from notifier.core.reading import (
    bare_dates,
    causative,
    crime_nouns,
    criminal,
    decisions,
    findings,
    parts,
    schedule,
    scheduled_nouns,
    settling,
    sides,
    sourced,
)
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import COURTS, PEOPLE, Frame, voice_of
from notifier.core.reading.idioms import told as turns
from notifier.core.reading.roles import Head, find_subject


def find_frames(parsed: Parsed, *, headline: bool, judges: frozenset[str], level: str | None = None) -> list[Frame]:
    """All frames of a sentence, in order. `judges` are folded surnames known to be judges'; `level` is the higher court
    ("appeals", "supreme") of which the sentences before speak, None where they speak of none."""
    frames: list[Frame] = []
    for index, clause in enumerate(parsed.clauses):
        for verb in clause.verbs:
            finders = _FAMILIES.get(verb.doing)
            if finders is None or not _is_asked(verb, parsed, headline=headline):
                continue
            subject = _known_judge(parsed, verb, find_subject(parsed, verb, clause, headline=headline), judges)
            if _is_nobody(parsed, clause, subject):
                continue
            if subject.name == "pronoun" and clause.link == "that":
                subject = _speaking(parsed, clause, subject, judges)
            elif subject.name == "pronoun" and _is_accused_of_it(parsed, clause, subject):
                subject = replace(subject, name="other")
            caused = causative.recast(parsed, verb, clause)
            verb, subject = caused if caused is not None else (voice_of(parsed, verb, subject, headline=headline), subject)
            if (
                level is not None
                and verb.doing in _REVIEWING
                and subject.name in ("court", "pronoun", "judge", "ruling")
                and (subject.name != "judge" or parsed.words[subject.last - 1] == "judges")
            ):
                subject = replace(subject, name=level)
            elif (
                subject.name == "judge"
                and parsed.words[subject.last - 1] == "judges"
                and (
                    (verb.doing in ("revive", "reverse") and verb.lemma not in ("strike", "void", "invalidate", "nullify"))
                    or (verb.doing in _REVIEWING and "appeals" in parsed.names)
                    or not _SENIOR.isdisjoint(parsed.words[max(0, subject.first - 2) : subject.first])
                )
            ):
                subject = replace(subject, name="appeals")  # several judges at once sit above
            if subject.name == "judge" and parsed.words[subject.last : subject.last + 1] == ["of"]:
                higher = next(
                    (
                        n.name
                        for i in range(subject.last, min(len(parsed.words), subject.last + 6))
                        if (n := parsed.nouns.get(i)) and n.name in ("appeals", "supreme")
                    ),
                    None,
                )
                subject = replace(subject, name=higher) if higher is not None else subject
            if schedule.is_recess(parsed, verb, subject) or _befalls_juror(parsed, verb, subject):
                continue
            for finder in finders:
                frame = finder(parsed, index, clause, verb, subject, headline)
                if frame is not None:
                    frames.append(frame)
                    if frame.action == "vacated" and verb.doing in ("stay", "suspend", "block"):
                        continue  # a paused trial is a ruling as well
                    break
    if not any(frame.act.kind in ("verdict", "sentence", "plea") or frame.act.object == "mistrial" for frame in frames):
        frames += crime_nouns.find(parsed, headline=headline)
    frames += turns.find(parsed, frames, headline=headline)
    if headline and not frames:
        frames += findings.find_source(parsed)
    frames += scheduled_nouns.find(parsed, headline=headline)
    frames = bare_dates.beside(parsed, frames, headline=headline)
    if len(frames) > 1 and any(frame.action == "vacated" for frame in frames):
        frames = scheduled_nouns.without_undone(parsed, frames)
    if sum(frame.kind_is_trial for frame in frames) > 1:
        frames = scheduled_nouns.without_plans(parsed, frames)
    if any(frame.act.disposition == "mistrial" for frame in frames):
        frames = [frame for frame in frames if not _collapsed(frame)]
    if any(frame.act.disposition in ("vacated", "reversed", "remanded") for frame in frames):
        frames = [frame for frame in frames if frame.act.disposition != "review_granted"]  # taken, undone and sent back at once
    if any(frame.act.kind == "settlement" for frame in frames):
        frames = [frame for frame in frames if frame.act.object != "stay"]  # "jury selection was halted when they settled"
    if any(frame.act.disposition == "not_guilty" for frame in frames):
        frames = [frame for frame in frames if frame.act.disposition != "dropped"]  # "offered no evidence; he was acquitted"
    pleaded = next((frame.last for frame in frames if frame.act.kind == "plea"), None)
    if pleaded is not None:
        frames = [frame for frame in frames if not _is_what_was_pleaded_to(parsed, frame, pleaded)]
    if frames and (len(frames) > 1 or not _PARTED.isdisjoint(parsed.words)):
        frames = parts.join_halves(parsed, frames)
    if any(frame.act.disposition == "rehearing_granted" for frame in frames):
        frames = [frame for frame in frames if not _undoes_by_rehearing(parsed, frame)]
    if len(frames) > 1 and any(frame.act.disposition == "denied" for frame in frames):
        frames = [frame for frame in frames if not _only_echoes(parsed, frame)]
    return frames


def _befalls_juror(parsed: Parsed, verb: Verb, subject: Head) -> bool:
    """Whether it is done to one of the jurors, which decides nothing of the case: "A juror was fined for contempt"."""
    juror = subject.name == "jury" and parsed.words[subject.last - 1 : subject.last] == ["juror"]
    return juror and verb.voice == "passive" and verb.doing not in ("dismiss", "discharge")


_PARTED = frozenset({"other", "others", "rest", "remaining", "remainder"})


def _collapsed(frame: Frame) -> bool:
    """Whether it says of a mistrial no more than that the trial is off."""
    return frame.action == "vacated" and frame.verb is not None and frame.verb.doing in ("collapse", "cancel")


def _is_what_was_pleaded_to(parsed: Parsed, frame: Frame, pleaded: int) -> bool:
    """Whether a charge only says what a plea was to: "pleaded not guilty to an indictment that accuses him of fraud"."""
    between = parsed.words[pleaded : frame.first]
    return frame.act.kind == "charge" and "to" in between and "and" not in between


def _undoes_by_rehearing(parsed: Parsed, frame: Frame) -> bool:
    """Whether a reversal is only what a rehearing brings with it: "said it would rehear the case, wiping out a panel's ruling"."""
    return frame.act.disposition in ("reversed", "vacated") and parsed.clauses[frame.clause].link == "ing"


def _only_echoes(parsed: Parsed, frame: Frame) -> bool:
    """Whether it says of a refusal told beside it no more than why: "denied bail, refusing to interfere", "let the fee stand,
    rejecting the bakers' challenge"."""
    if frame.verb is None or parsed.clauses[frame.clause].link != "ing":
        return False
    after = parsed.words[frame.verb.last : frame.verb.last + 6]
    if frame.verb.doing == "clear_way":
        return True  # "found her fit, clearing the way for the trial"
    if frame.verb.doing == "deny":
        return frame.act.disposition == "dismissed" and not {"challenge", "challenges"}.isdisjoint(after)
    return frame.verb.doing == "refuse" and not {"interfere", "intervene"}.isdisjoint(after[:3])


def may_have_frames(parsed: Parsed, *, headline: bool) -> bool:
    """Whether `find_frames` may find anything; needs no clauses. Most sentences that only quote or ask somebody end here."""
    return (
        headline
        or any(verb.doing in _FAMILIES and _is_asked(verb, parsed, headline=False) for verb in parsed.verbs)
        or crime_nouns.may_find(parsed.words)
        or turns.may_find(parsed.words)
        or scheduled_nouns.may_find(parsed.words)
        or bare_dates.may_find(parsed)
    )


Finder = Callable[[Parsed, int, Clause, Verb, Head, bool], Frame | None]


def _by_doing() -> dict[str, tuple[Finder, ...]]:
    families: dict[str, tuple[Finder, ...]] = {}
    for doings, finder in (
        (schedule.DOINGS, schedule.find),
        (criminal.DOINGS, criminal.find),
        (findings.DOINGS, findings.find),
        (settling.DOINGS, settling.find),
        (sides.DOINGS, sides.find),
        (decisions.DOINGS, decisions.find),
    ):
        for doing in doings:
            families[doing] = (*families.get(doing, ()), finder)
    return families


_FAMILIES = _by_doing()
"""For what a verb does, the finders of the families that may make a frame of it, in the order in which they are asked."""

# What these do tells something only where the sentence has a noun of such a class.
_ONLY_WITH = {"say": frozenset({"jury", "sentence", "request", "appeal", "judge", "appeals", "supreme"})} | dict.fromkeys(
    ("ask", "argue"), frozenset({"jury", "trial", "hearing", "schedule", "new_trial"})
)


def _is_asked(verb: Verb, parsed: Parsed, *, headline: bool) -> bool:
    needed = _ONLY_WITH.get(verb.doing)
    if needed is None or headline or not needed.isdisjoint(parsed.names):
        return True
    return verb.doing == "say" and sourced.may_end(parsed, verb)


_SENIOR = frozenset({"three", "senior", "five", "appeal", "appeals"})
_REVIEWING = frozenset(
    {
        "affirm",
        "reverse",
        "vacate",
        "revive",
        "remand",
        "hear_again",
        "set_aside",
        "quash",
        "hear",
        "deny",
        "refuse",
        "return",
        "dismiss",
        "stay",
        "grant",
        "cut",
        "lift",
    }
)


def _speaking(parsed: Parsed, clause: Clause, subject: Head, judges: frozenset[str]) -> Head:
    """A pronoun in reported speech is whoever speaks, where that is no court: "Officials said that they had halted it"."""
    speaker = next(
        (find_subject(parsed, verb, parsed.clauses[clause.parent]) for verb in parsed.clauses[clause.parent].verbs), None
    )
    if speaker is None or speaker.name not in ("other", "lawyer", "prosecution", "both", "clerk", "name"):
        return subject
    word = parsed.words[subject.first] if subject.first >= 0 else ""
    plural = speaker.name == "both" or parsed.words[speaker.last - 1].endswith("s")
    if (word == "they" and plural and (speaker.name != "name" or speaker.first == 0)) or (
        word in ("he", "she") and speaker.name == "name" and parsed.words[speaker.last - 1] not in judges and not plural
    ):
        return replace(subject, name="other")
    return subject


def _is_accused_of_it(parsed: Parsed, clause: Clause, subject: Head) -> bool:
    """Whether a pronoun is of whom one side speaks: "The prosecution says he cut corners", "lawyers argue she dismissed them"."""
    says = next((verb for verb in clause.verbs if verb.last == subject.first), None)
    if says is None or says.doing not in ("say", "argue") or says.tense != "present":
        return False
    return find_subject(parsed, says, clause).name in ("prosecution", "lawyer", "defendant", "plaintiff")


_NOBODY = frozenset({"nobody", "none", "neither", "no-one"})


def _is_nobody(parsed: Parsed, clause: Clause, subject: Head) -> bool:
    """Whether nobody did it, or it befell nobody: "Nobody has been charged", "no court has ruled", "No charges were dropped"."""
    if subject.first < 0:
        return parsed.words[clause.first : clause.first + 2] == ["no", "one"]
    first = parsed.words[subject.first]
    if first == "no":
        return parsed.words[subject.first + 1] != "contest"
    return first in _NOBODY or "no" in parsed.words[max(0, subject.first - 2) : subject.first]


_OF_A_BENCH = frozenset(
    {"convict", "acquit", "sentence", "fine", "set", "postpone", "continue", "find", "rule", "discharge", "jail", "impose", "defer"}
)
_OF_LORDS = _OF_A_BENCH | {"grant", "dismiss", "quash"}
_LORDS = frozenset({"lord", "lady"})


def _known_judge(parsed: Parsed, verb: Verb, subject: Head, judges: frozenset[str]) -> Head:
    if subject.name in ("name", "other") and verb.doing in _OF_LORDS and verb.voice == "active":
        title = parsed.words[max(0, subject.first - 1) : subject.first + 1]
        if "sheriff" in title or (not _LORDS.isdisjoint(title) and verb.last < len(parsed.words)):
            return replace(subject, name="judge")  # of a Scottish court: others never convict or adjourn
    if subject.name == "name" and parsed.words[subject.last - 1] in judges:
        return replace(subject, name="judge")
    return subject


__all__ = ["COURTS", "PEOPLE", "Frame", "find_frames", "may_have_frames"]
