"""frame -> of which case, of which person: scored sentence by sentence; where two fit equally, nobody is told.

A person who is no party of the case takes the frame away, and so does a court or a charge that fits none of the tracked ones.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from notifier.core.language.courts import CourtMention, fits
from notifier.core.language.dockets import agree
from notifier.core.language.names import fold
from notifier.core.model.cases import Case
from notifier.core.reading import guilt, natures, occasions, strangers
from notifier.core.reading.apart import OTHER_CASE, are_rivals, covers, named_apart, told_apart
from notifier.core.reading.clauses import Parsed
from notifier.core.reading.context import STRONG, Context, is_prosecution
from notifier.core.reading.frames import COURTS, Frame
from notifier.core.reading.persons import PERSONAL, Owner, mention_at, person_of
from notifier.core.reading.roles import Head, is_name
from notifier.core.reading.seated import seated_elsewhere


def find_owner(ctx: Context, number: int, parsed: Parsed, frame: Frame) -> list[Owner]:
    """Whose the frame is. Several cases only where the sentence names them all."""
    owners: list[Owner] = []
    scores: list[tuple[float, str, Owner]] = []
    courts = ctx.courts_of(number)
    for case in ctx.cases.values():
        owner = _owner(ctx, number, parsed, frame, case, courts)
        if owner.case is None:
            owners.append(owner)
        else:
            score = _weight(ctx, number, parsed, frame, case, courts) if len(ctx.cases) > 1 else 0.0
            scores.append((score, case.id, owner))
    if not scores:
        return owners[:1]
    scores.sort(key=lambda each: -each[0])
    best = scores[0]
    rivals = [each for each in scores[1:] if are_rivals(ctx, best[1], each[1])]
    here = {m.case for m in ctx.mentions[number] if m.what in STRONG}
    strangers = [each for each in scores[1:] if not are_rivals(ctx, best[1], each[1])]
    others = [each[2] for each in strangers if each[1] in here]
    if frame.act.kind in PERSONAL and best[1] not in here and any(best[0] - each[0] < 0.3 for each in strangers):
        return [Owner(None, None, "ambiguous", "the sentence names nobody, and the item speaks of several tracked cases")]
    close = [each for each in rivals if best[0] - each[0] < 0.8]
    if close and all(named_apart(ctx, number, best[1], each[1]) for each in close):
        return [best[2], *(each[2] for each in close), *others]
    if close:
        names = [best[1], *(each[1] for each in close)]
        meant = told_apart(ctx, number, names)
        if meant is not None:
            return [next(each[2] for each in scores if each[1] == meant), *others]
        if covers(ctx, number, frame, names):
            return [best[2], *(each[2] for each in close), *others]
        undecided = [replace(best[2], either=tuple(names)), *(replace(each[2], either=tuple(names)) for each in close)]
        return [Owner(None, None, "ambiguous", "fits several of the tracked cases equally well"), *undecided, *others]
    return [best[2], *others]


def _trial_of(ctx: Context, number: int, parsed: Parsed, frame: Frame, case: Case) -> str | None:
    """The name of somebody else whose trial or sentencing the sentence speaks of ("the sentencing of Ann Roe"); None else."""
    if frame.act.kind not in ("trial_date", "hearing_date") or frame.verb is None:
        return None
    words = parsed.words
    for at in range(max(0, frame.first - 14), min(len(words), frame.last + 12)):
        noun = parsed.nouns.get(at)
        if noun is None or noun.name not in ("trial", "hearing"):
            continue
        if (whose := _possessor(ctx, number, parsed, noun.first, case)) is not None:
            return whose
        if noun.last >= len(words) or words[noun.last] not in ("of", "for", "against"):
            continue
        names: list[str] = []
        for index in range(noun.last + 1, min(len(words), noun.last + 12)):
            if words[index] in (",", ".", ";", "in", "on", "was", "is", "has", "will"):
                break
            if is_name(parsed, index):
                if mention_at(ctx, number, parsed, Head("name", index, index + 1), case.id) is not None:
                    return None
                names.append(parsed.raw[index])
        if len(names) >= 2:
            return " ".join(names)
    return None


_PLACES = frozenset({"county", "state", "city", "court", "u.s", "office", "district"})


def _possessor(ctx: Context, number: int, parsed: Parsed, first: int, case: Case) -> str | None:
    """Somebody else by full name whose trial begins at a word: "Mayor Ann Roe's fraud trial"; None where nobody else is."""
    at = next((at for at in range(first - 1, max(0, first - 4), -1) if parsed.words[at] == "'s"), 0)
    names: list[str] = []
    while at - len(names) > 0 and is_name(parsed, at - len(names) - 1):
        names.insert(0, parsed.raw[at - len(names) - 1])
    if len(names) < 2 or parsed.words[at - 1] in _PLACES:
        return None
    whole = Head("name", at - len(names), at)
    return None if mention_at(ctx, number, parsed, whole, case.id) is not None else " ".join(names)


_DOCKET = re.compile(r"\b\d:\d\d-[a-z]{2}-\d+|\b\d\d-(?:cv|cr)-\d+|\bno\. \d\d-\d+")


def _other_docket(ctx: Context, number: int, case: Case) -> str | None:
    """A docket number in the sentence, where none is the case's; None else."""
    sentence = ctx.layout.sentences[number]
    start, end = sentence.start, sentence.end
    if not case.dockets or ctx.folded.find("-", start, end) < 0 or _DOCKET.search(ctx.folded, start, end) is None:
        return None
    found = [mention for mention in ctx.dockets if sentence.start <= mention.start < sentence.end]
    if found and not any(agree(mention.number, docket.number) for mention in found for docket in case.dockets):
        return found[0].number
    return None


def _owner(ctx: Context, number: int, parsed: Parsed, frame: Frame, case: Case, courts: list[CourtMention]) -> Owner:
    """The case as the owner of the frame; with no case and a reason, where it cannot be."""
    kind = (
        natures.kind_fits(frame, case, parsed)
        or natures.unlike(parsed, frame, case)
        or natures.trial_fits(ctx, parsed, frame, case)
        or _nature_fits(ctx, number, parsed, frame, case)
    )
    if kind is not None:
        return Owner(None, None, "other_case", kind)
    foreign = _foreign_court(frame, parsed, case, courts) or seated_elsewhere(frame, parsed, case)
    if foreign is not None:
        return Owner(None, None, "other_case", f"another court: “{foreign}”")
    other = _other_docket(ctx, number, case)
    if other is not None:
        return Owner(None, None, "other_case", f"another docket number: “{other}”")
    stranger = _trial_of(ctx, number, parsed, frame, case)
    if stranger is not None:
        return Owner(None, None, "other_person", f"told of somebody else: “{stranger}”")
    other_one = strangers.told_of(ctx, number, parsed, frame, case)
    if other_one is not None:
        return Owner(None, None, "other_person", f"told of somebody else: “{other_one}”")
    person = person_of(ctx, number, parsed, frame, case)
    if person is not None and person.case is None:
        return person
    judged = _judge_named(ctx, number, parsed, frame)
    if case.id not in judged and case.judge is not None and any(are_rivals(ctx, case.id, other) for other in judged):
        return Owner(None, None, "other_case", "another judge, who has a related case")
    here = {mention.what for mention in ctx.mentions[number] if mention.case == case.id}
    spoken = not here.isdisjoint(STRONG) or "judge" in here or _sits(ctx, number, parsed, frame, case)
    if not (spoken or _about(ctx, number, case.id)):
        return Owner(None, None, "other_case", "the sentence does not speak of this case")
    if here.isdisjoint(_OF_ITS_OWN):
        broken = OTHER_CASE.search(ctx.folded, ctx.layout.sentences[number].start, ctx.layout.sentences[number].end)
        if broken is not None and not _waits_for_it(parsed, frame, broken.start()):
            return Owner(None, None, "other_case", f"told of another case: “{broken.group()}”")
    return Owner(case.id, person.party if person is not None else None)


def _waits_for_it(parsed: Parsed, frame: Frame, start: int) -> bool:
    """Whether another case is only what this one waits for: "stayed the suit while the Supreme Court weighs a similar case"."""
    at = min(bisect_left(parsed.spans, (start, 0)), len(parsed.spans) - 1)
    waits = next((i for i in range(frame.last, at) if parsed.words[i] in ("while", "until", "pending")), None)
    return waits is not None and not {",", ";", "and"} & set(parsed.words[waits:at])


_OF_ITS_OWN = frozenset({"docket", "caption", "context"})
"""What names a case in a sentence that speaks of another one as well."""


def _weight(ctx: Context, number: int, parsed: Parsed, frame: Frame, case: Case, courts: list[CourtMention]) -> float:
    """How much speaks for a case as the owner of the frame."""
    here = [m for m in ctx.mentions[number] if m.case == case.id]
    score = sum(_nearness(parsed, frame, mention.start) * _WEIGHTS.get(mention.what, 0.0) for mention in here)
    if any(m.text_party and m.what in ("party", "surname", "alias") and _alone(ctx, case, m.text_party) for m in here):
        score += 1.5
    score += _momentum(ctx, number, case.id) + _prior(ctx, case.id)
    if case.id in _judge_named(ctx, number, parsed, frame):
        score += 3.0
    if _sits(ctx, number, parsed, frame, case):
        score += 3.0
    score += sum(0.3 for m in ctx.mentions[0] if m.case == case.id)
    return score + sum(1.0 for named in courts if case.court is not None and fits(named, case.court))


def _sits(ctx: Context, number: int, parsed: Parsed, frame: Frame, case: Case) -> bool:
    """Whether the court that acts is said to sit where the case is."""
    return any(
        m.case == case.id and m.what in ("context", "court") and _is_seat(parsed, frame, m.start) for m in ctx.mentions[number]
    )


def _is_seat(parsed: Parsed, frame: Frame, start: int) -> bool:
    """Whether words say where the court sits that acts: "Denver judge", "a federal jury in Los Angeles"."""
    actor = frame.actor
    if actor.first < 0 or actor.name not in COURTS | {"jury"}:
        return False
    at = min(bisect_left(parsed.spans, (start, 0)), len(parsed.spans) - 1)
    before = actor.first - 3 <= at < actor.first and not _ASIDE & set(parsed.words[at : actor.first])
    return before or (at == actor.last + 1 and parsed.words[actor.last] in ("in", "of", "for"))


_ASIDE = frozenset({",", "in", "of", "from", "to", "by", "with", "after", "'s"})


_WEIGHTS = {
    "docket": 6.0,
    "caption": 2.0,
    "alias": 2.0,
    "party": 1.0,
    "surname": 0.5,
    "judge": 1.0,
    "court": 1.0,
    "context": 1.2,
}


def _nearness(parsed: Parsed, frame: Frame, start: int) -> float:
    """How much a mention counts for the frame: wholly in its own clause, little in a clause that hangs on it."""
    at = min(bisect_left(parsed.spans, (start, 0)), len(parsed.spans) - 1)
    index = parsed.clause_of(at)
    if index == frame.clause or frame.verb is None:
        return 1.0
    clause = parsed.clauses[index]
    if clause.link == "relative" and any(
        noun.name in ("case", "trial", "verdict", "award", "judgment")
        for at in (clause.first - 1, clause.first - 2)
        if (noun := parsed.nouns.get(at)) is not None
    ):
        return 1.0  # "the suit that she brought over …": which case it is
    return 0.3 if clause.link in ("relative", "after", "since", "although", "when", "before") else 0.8


def _alone(ctx: Context, case: Case, party: str) -> bool:
    """Whether no other case on the table has this party."""
    name = fold(party)
    return len(ctx.cases) > 1 and not any(
        fold(p.name) == name for other in ctx.cases.values() if other.id != case.id for p in other.parties
    )


def _prior(ctx: Context, case: str) -> float:
    """What the whole item speaks for: marks of the case anywhere but in sentences about another one."""
    found = ctx.priors.get(case)
    if found is None:
        marks: dict[str, float] = {}
        for number, mentions in enumerate(ctx.mentions):
            marking = [m for m in mentions if m.case == case and m.what in _MARKS]
            sentence = ctx.layout.sentences[number]
            if not marking or OTHER_CASE.search(ctx.folded, sentence.start, sentence.end):
                continue
            for m in marking:
                key = ctx.folded[m.start : m.end]
                marks[key] = max(marks.get(key, 0.0), _MARKS[m.what])
        found = min(1.6, 0.35 * sum(marks.values()))
        ctx.priors[case] = found
    return found


_MARKS = {"docket": 3.0, "caption": 1.0, "judge": 1.5, "court": 1.0, "context": 0.6}


def _judge_named(ctx: Context, number: int, parsed: Parsed, frame: Frame) -> frozenset[str]:
    """The cases whose judge is named as the actor; empty where no judge of a tracked case is."""
    if frame.actor.name in ("judge", "pronoun", "court"):
        meant = _judge_meant(ctx, number, parsed, frame)
        if meant:
            return meant
    if frame.actor.name not in ("judge", "court") or frame.actor.first < 0:
        return frozenset()
    low = parsed.spans[max(0, frame.actor.first - 1)][0]
    high = parsed.spans[min(len(parsed.spans) - 1, frame.actor.last + 3)][1]
    return frozenset(m.case for m in ctx.mentions[number] if m.what == "judge" and m.start < high and m.end > low)


_OF_JUDGES = frozenset({"ruling", "trial_date", "hearing_date", "sentence"})
_WHO = frozenset({"he", "she"})


def _judge_meant(ctx: Context, number: int, parsed: Parsed, frame: Frame) -> frozenset[str]:
    """The cases of the judge who was named last, where a sentence goes on about a judge: "She also denied", "He refused"."""
    opener = parsed.words[1] if parsed.words[:1] in (["but"], ["and"], ["then"], ["still"]) else parsed.words[0]
    judge = opener == "the" and "judge" in parsed.words[1:3]
    if frame.act.kind not in _OF_JUDGES or not (opener in _WHO or judge) or frame.first > 8:
        return frozenset()
    sentences = ctx.layout.sentences
    for before in range(number - 1, max(0, number - 4), -1):
        if sentences[before].story != sentences[number].story or sentences[before].role == "title":
            break
        found = frozenset(m.case for m in ctx.mentions[before] if m.what == "judge")
        if found:
            return found
        if any(court.level == "trial" for court in ctx.courts_of(before)):
            break  # another court was named since
    return frozenset()


def _momentum(ctx: Context, number: int, case: str) -> float:
    """What the sentences before speak for: the nearer the case was told apart, the more."""
    total = 0.0
    for back in (1, 2):
        if number - back < 1 or ctx.layout.sentences[number - back].story != ctx.layout.sentences[number].story:
            break
        weight = sum(
            {"docket": 3.0, "caption": 1.0, "context": 0.8, "judge": 0.6, "court": 0.6, "party": 0.4}.get(m.what, 0.0)
            for m in ctx.mentions[number - back]
            if m.case == case
        )
        total += weight / (2 * back)
    return total


def _about(ctx: Context, number: int, case: str) -> bool:
    """Whether a sentence that does not name the case still speaks of it, by what stands around it."""
    sentences = ctx.layout.sentences
    if not ctx.counts.get(case):
        return True  # matched by judge and context alone: there is nothing nearer
    if sentences[number].role == "title":
        return ctx.near(number, case, back=0, ahead=3)
    if ctx.near(number, case, back=2, ahead=0):
        return True
    if number <= 2 and (ctx.near(number, case, back=2, ahead=2)):
        return True
    if _goes_on_about_case(ctx, number, case):
        return True
    count = ctx.counts[case]
    titled = (
        any(m.case == case and m.what in STRONG for m in ctx.mentions[0]) if sentences and sentences[0].role == "title" else False
    )
    if not (titled or count >= 2):
        return False
    if ctx.near(number, case, back=4 if titled or count >= 4 else 3, ahead=0) or _goes_on_about_judge(ctx, number, case):
        return True
    return _nothing_else_came(ctx, number, case)


_GOES_ON = re.compile(
    r"(?:(?:but|and|then|still|so|on \w+ |last \w+ ),? ?)*"
    r"(?:he|she|they|his|her|their|jurors|prosecutors|sentencing|the (?:\w+ )?(?:judge|justice|magistrate|"
    r"jury|jurors|court|trial|retrial|case|defen[cs]e|prosecution|crown|state|sentencing|hearing|verdict))\b"
)
FAR = 6
"""So many sentences below its name a text may still speak of a case."""


def _nothing_else_came(ctx: Context, number: int, case: str) -> bool:
    """Whether a sentence goes on about the only case of the item ("The judge …", "He will be sentenced …"), further below its name,
    with nothing of another case or another court in between."""
    if len(ctx.cases) > 1 or not ctx.near(number, case, back=FAR, ahead=0):
        return False
    sentences = ctx.layout.sentences
    if _GOES_ON.match(ctx.folded, sentences[number].start) is None:
        return False
    court = ctx.cases[case].court
    for between in range(number, -1, -1):
        if any(m.case == case and m.what in STRONG for m in ctx.mentions[between]):
            return True
        if OTHER_CASE.search(ctx.folded, sentences[between].start, sentences[between].end) is not None:
            return False
        if court is not None and any(fits(named, court) is False for named in ctx.courts_of(between)):
            return False
    return False


def _goes_on_about_case(ctx: Context, number: int, case: str) -> bool:
    """Whether a sentence goes on about the occasion that was told before, and the case was the last one named."""
    sentences = ctx.layout.sentences
    if not occasions.goes_on(ctx.folded, sentences[number].start, sentences[number].end):
        return False
    for before in range(number - 1, 0, -1):
        if sentences[before].story != sentences[number].story:
            return False
        named = {m.case for m in ctx.mentions[before] if m.what in STRONG}
        if named:
            return case in named
    return False


def _goes_on_about_judge(ctx: Context, number: int, case: str) -> bool:
    """Whether the case's judge was named just before, and nobody's else."""
    sentences = ctx.layout.sentences
    for before in range(number, max(0, number - 4), -1):
        if sentences[before].story != sentences[number].story:
            return False
        found = {m.case for m in ctx.mentions[before] if m.what == "judge"}
        if found:
            return case in found
    return False


def _nature_fits(ctx: Context, number: int, parsed: Parsed, frame: Frame, case: Case) -> str | None:
    """Why a sentence that tells of a suit tells nothing of a prosecution beside it, or the reverse; None where it may."""
    criminal = is_prosecution(case)
    others = [other for other in ctx.cases.values() if other.id != case.id and are_rivals(ctx, case.id, other.id)]
    if criminal is None or not any(is_prosecution(other) is not criminal for other in others):
        return None
    said_so = "liable" in parsed.words
    if frame.act.kind == "verdict" and not said_so and guilt.in_prosecution(frame.act.disposition, parsed) is not None:
        # "A jury found that he had sold contracts": of the prosecution, unless the sentence names who sued.
        own = any(m.case == case.id and m.text_party and _alone(ctx, case, m.text_party) for m in ctx.mentions[number])
        return None if criminal or own else "a jury's finding of fact, and there is a prosecution"
    if criminal and (said_so or frame.act.disposition in ("liable", "not_liable")):
        ctx.natures[number] = False
    elif not criminal and natures.kind_fits(frame, case, None) is not None:
        ctx.natures[number] = True
    if ctx.natures.get(number, criminal) is not criminal:
        return "told of a suit, and this case is a prosecution" if criminal else "told of a prosecution, and this case is a suit"
    return None


def _foreign_court(frame: Frame, parsed: Parsed, case: Case, courts: list[CourtMention]) -> str | None:
    """The words of a court that is named as the actor and is none of the case's; None where there is none."""
    if frame.actor.first < 0 or not case.court:
        return None
    low = parsed.spans[frame.actor.first][0]
    high = parsed.spans[min(frame.actor.last, len(parsed.spans)) - 1][1]
    if frame.act.kind in ("trial_date", "hearing_date"):
        high = max(high, parsed.spans[min(parsed.clauses[frame.clause].last, len(parsed.spans)) - 1][1])
    own = {case.court, *(docket.court for docket in case.dockets if docket.court)}
    for mention in courts:
        if mention.start <= high and mention.end >= low and mention.level == "trial":
            verdicts = [fits(mention, court) for court in own]
            if verdicts and all(verdict is False for verdict in verdicts):
                return parsed_text(parsed, mention)
    return None


def parsed_text(parsed: Parsed, mention: CourtMention) -> str:
    """The words that a mention covers."""
    return " ".join(
        raw for raw, (start, end) in zip(parsed.raw, parsed.spans, strict=True) if start >= mention.start and end <= mention.end
    )
