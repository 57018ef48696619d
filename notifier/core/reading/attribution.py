"""frame -> of which case, of which person: scored sentence by sentence; where two fit equally, nobody is told.

A person who is no party of the case takes the frame away, and so does a court or a charge that fits none of the tracked ones.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from notifier.core.language.courts import CourtMention, fits
from notifier.core.language.dates import latest
from notifier.core.language.dockets import agree
from notifier.core.language.names import fold, is_government, is_organisation
from notifier.core.language.wordlists import words
from notifier.core.model import Case, Reason
from notifier.core.reading.clauses import Parsed
from notifier.core.reading.context import STRONG, Context, is_criminal
from notifier.core.reading.frames import Frame
from notifier.core.reading.roles import Head, is_name

_OTHER_CASE = re.compile(
    r"\b(?:separate(?:ly)?|another case|other case|different case|unrelated|other lawsuits?|other suits?|second "
    r"lawsuit|second case|also faces?|elsewhere|similar (?:case|suit|lawsuit)s?|"
    r"parallel|companion case|in a related case|another (?:federal )?(?:judge|court|jury|lawsuit|suit)|a different "
    r"(?:judge|court|jury)|other (?:judges|courts))\b"
)
_RELATIVES = words(
    """
    wife husband brother sister son daughter father mother partner accountant lawyer attorney aide associate
    colleague boss witness co-defendant codefendant co-defendants codefendants accomplice assistant friend
    cousin nephew uncle girlfriend boyfriend ex-wife ex-husband employee executive chauffeur secretary
    bookkeeper deputy guard neighbor neighbour client patient driver companion mentor protege co-conspirator
    co-founder cellmate victim
    """
)
_FIRMS = words(
    """
    company firm corporation group bank maker giant chain business manufacturer retailer agency organization
    organisation conglomerate operator insurer developer producer builder subsidiary startup carrier airline
    """
)
_CRIMINAL_KINDS = frozenset({"plea", "sentence", "charge"})
_PERSONAL = frozenset({"verdict", "plea", "sentence", "charge"})


@dataclass(frozen=True, slots=True)
class Owner:
    """The case of a frame, and of which party it tells (None: of no one in particular); or why it is of none."""

    case: str | None
    party: str | None = None
    reason: Reason = "other_case"
    why: str = ""
    sure: bool = True


def find_owner(ctx: Context, number: int, parsed: Parsed, frame: Frame) -> list[Owner]:
    """Whose the frame is. Several cases only where the sentence names them all."""
    owners: list[Owner] = []
    scores: list[tuple[float, str, Owner]] = []
    courts = ctx.courts_of(number)
    for case in ctx.cases.values():
        owner, score = _score(ctx, number, parsed, frame, case, courts)
        if owner.case is None:
            owners.append(owner)
        else:
            scores.append((score, case.id, owner))
    if not scores:
        return owners[:1]
    scores.sort(key=lambda each: -each[0])
    best = scores[0]
    rivals = [each for each in scores[1:] if _rival(ctx, best[1], each[1])]
    here = {m.case for m in ctx.mentions[number] if m.what in STRONG}
    strangers = [each for each in scores[1:] if not _rival(ctx, best[1], each[1])]
    others = [each[2] for each in strangers if each[1] in here]
    if frame.act.kind in _PERSONAL and best[1] not in here and any(best[0] - each[0] < 0.3 for each in strangers):
        return [Owner(None, None, "ambiguous", "the sentence names nobody, and the item speaks of several tracked cases")]
    close = [each for each in rivals if best[0] - each[0] < 0.8]
    if close and all(_named_apart(ctx, number, best[1], each[1]) for each in close):
        return [best[2], *(each[2] for each in close), *others]
    if close:
        told_apart = _told_apart(ctx, number, parsed, frame, [best[1], *(each[1] for each in close)])
        if told_apart is not None:
            return [next(each[2] for each in scores if each[1] == told_apart), *others]
        return [Owner(None, None, "ambiguous", "fits several of the tracked cases equally well")]
    return [best[2], *others]


def _told_apart(ctx: Context, number: int, parsed: Parsed, frame: Frame, rivals: list[str]) -> str | None:
    """The one of several related cases that something marks out: the sentence's own words, a trial date that only it has, and for
    a headline the sentences below it; None where nothing does."""
    own = _marked(ctx, number, rivals)
    if own is not None or _marks(ctx, number, rivals):
        return own
    dated = _by_trial_date(ctx, number, frame, rivals)
    if dated is not None:
        return dated
    if ctx.layout.sentences[number].role == "title":
        for below in range(number + 1, min(len(ctx.mentions), number + 4)):
            marks = _marks(ctx, below, rivals)
            if marks:
                return next(iter(marks)) if len(marks) == 1 else None
    elif number + 1 < len(ctx.mentions) and ctx.layout.sentences[number + 1].paragraph == ctx.layout.sentences[number].paragraph:
        return _marked(ctx, number + 1, rivals)
    return None


def _marked(ctx: Context, number: int, rivals: list[str]) -> str | None:
    """The only one of the cases that the sentence marks out; None where it marks none or several."""
    marks = _marks(ctx, number, rivals)
    return next(iter(marks)) if len(marks) == 1 else None


def _marks(ctx: Context, number: int, rivals: list[str]) -> set[str]:
    """The cases that the sentence marks out by words that not all of them share: context, a docket number, a party of its own."""
    sentence = ctx.layout.sentences[number]
    if _OTHER_CASE.search(ctx.folded, sentence.start, sentence.end) is not None:
        return set()
    found: dict[tuple[int, int], set[str]] = {}
    for mention in ctx.mentions[number]:
        if mention.case in rivals and mention.what in ("context", "docket", "party", "judge", "court"):
            found.setdefault((mention.start, mention.end), set()).add(mention.case)
    return {case for cases in found.values() if len(cases) < len(rivals) for case in cases}


def _by_trial_date(ctx: Context, number: int, frame: Frame, rivals: list[str]) -> str | None:
    """The only one of the cases whose known trial is still ahead, where the sentence speaks of the trial's date."""
    if frame.act.kind != "trial_date":
        return None
    ahead = [case for case in rivals if (known := ctx.cases[case].trial_date) and latest(known) >= ctx.anchor]
    return ahead[0] if len(ahead) == 1 else None


def _trial_of(ctx: Context, number: int, parsed: Parsed, frame: Frame, case: Case) -> str | None:
    """The name of somebody else whose trial or sentencing the sentence speaks of ("the sentencing of Ann Roe"); None else."""
    if frame.act.kind not in ("trial_date", "hearing_date") or frame.verb is None:
        return None
    words = parsed.words
    for at in range(max(0, frame.first - 14), min(len(words), frame.last + 12)):
        noun = parsed.nouns.get(at)
        if (
            noun is None
            or noun.name not in ("trial", "hearing")
            or noun.last >= len(words)
            or words[noun.last] not in ("of", "for", "against")
        ):
            continue
        names: list[str] = []
        for index in range(noun.last + 1, min(len(words), noun.last + 12)):
            if words[index] in (",", ".", ";", "in", "on", "was", "is", "has", "will"):
                break
            if is_name(parsed, index):
                if _mention_at(ctx, number, parsed, Head("name", index, index + 1), case.id) is not None:
                    return None
                names.append(parsed.raw[index])
        if len(names) >= 2:
            return " ".join(names)
    return None


_DOCKET = re.compile(r"\b\d:\d\d-[a-z]{2}-\d+|\b\d\d-(?:cv|cr)-\d+|\bno\. \d\d-\d+")


def _other_docket(ctx: Context, number: int, case: Case) -> str | None:
    """A docket number in the sentence, where none is the case's; None else."""
    sentence = ctx.layout.sentences[number]
    if not case.dockets or _DOCKET.search(ctx.folded, sentence.start, sentence.end) is None:
        return None
    found = [mention for mention in ctx.dockets if sentence.start <= mention.start < sentence.end]
    if found and not any(agree(mention.number, docket.number) for mention in found for docket in case.dockets):
        return found[0].number
    return None


def _named_apart(ctx: Context, number: int, one: str, other: str) -> bool:
    """Whether the sentence names, of each of two cases, a party that the other case does not have."""
    own = {fold(p.name) for p in ctx.cases[one].parties}
    theirs = {fold(p.name) for p in ctx.cases[other].parties}
    named = {(m.case, fold(m.text_party)) for m in ctx.mentions[number] if m.text_party and m.what in ("party", "surname", "alias")}
    return any(case == one and party not in theirs for case, party in named) and any(
        case == other and party not in own for case, party in named
    )


def _rival(ctx: Context, one: str, other: str) -> bool:
    """Whether two cases share a party, so that a sentence about the one may be about the other."""
    a, b = ctx.cases[one], ctx.cases[other]
    if other in a.related or one in b.related:
        return True
    own = {fold(p.name) for p in a.parties if p.role != "prosecution" and not is_government(p.name)}
    return bool(own & {fold(p.name) for p in b.parties})


def _score(ctx: Context, number: int, parsed: Parsed, frame: Frame, case: Case, courts: list[CourtMention]) -> tuple[Owner, float]:
    kind = _kind_fits(frame, case)
    if kind is not None:
        return Owner(None, None, "other_case", kind), 0.0
    here = [m for m in ctx.mentions[number] if m.case == case.id]
    strong = [m for m in here if m.what in STRONG]
    foreign = _foreign_court(frame, parsed, case, courts)
    if foreign is not None:
        return Owner(None, None, "other_case", f"another court: “{foreign}”"), 0.0
    other = _other_docket(ctx, number, case)
    if other is not None:
        return Owner(None, None, "other_case", f"another docket number: “{other}”"), 0.0
    stranger = _trial_of(ctx, number, parsed, frame, case)
    if stranger is not None:
        return Owner(None, None, "other_person", f"told of somebody else: “{stranger}”"), 0.0
    person = _person(ctx, number, parsed, frame, case)
    if person is not None and person.case is None:
        return person, 0.0
    text = ctx.folded[ctx.layout.sentences[number].start : ctx.layout.sentences[number].end]
    broken = _OTHER_CASE.search(text)
    score = 0.0
    for mention in here:
        score += _nearness(parsed, frame, mention.start) * {
            "docket": 6.0,
            "caption": 2.0,
            "alias": 2.0,
            "party": 1.0,
            "surname": 0.5,
            "judge": 1.0,
            "court": 1.0,
            "context": 1.2,
        }.get(mention.what, 0.0)
    if any(m.text_party and m.what in ("party", "surname", "alias") and _alone(ctx, case, m.text_party) for m in here):
        score += 1.5
    score += _momentum(ctx, number, case.id) + _prior(ctx, case.id)
    judged = _judge_named(ctx, number, parsed, frame)
    if judged and case.id in judged:
        score += 3.0
    elif judged and case.judge is not None and any(_rival(ctx, case.id, other) for other in judged):
        return Owner(None, None, "other_case", "another judge, who has a related case"), 0.0
    score += sum(0.3 for m in ctx.mentions[0] if m.case == case.id)
    for named in courts:
        if case.court is not None and fits(named, case.court):
            score += 1.0
    if case.judge is None and not strong and not _about(ctx, number, case.id):
        return Owner(None, None, "other_case", "the sentence does not speak of this case"), 0.0
    if not strong and not any(m.what in ("judge",) for m in here) and not _about(ctx, number, case.id):
        return Owner(None, None, "other_case", "the sentence does not speak of this case"), 0.0
    if broken is not None and not any(m.what in ("docket", "caption", "context") for m in here):
        return Owner(None, None, "other_case", f"told of another case: “{broken.group()}”"), 0.0
    return Owner(case.id, person.party if person is not None else None), score


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
            sentence = ctx.layout.sentences[number]
            if not any(m.case == case and m.what in _MARKS for m in mentions) or _OTHER_CASE.search(
                ctx.folded, sentence.start, sentence.end
            ):
                continue
            for m in mentions:
                if m.case == case and m.what in _MARKS:
                    key = ctx.folded[m.start : m.end]
                    marks[key] = max(marks.get(key, 0.0), _MARKS[m.what])
        found = min(1.6, 0.35 * sum(marks.values()))
        ctx.priors[case] = found
    return found


_MARKS = {"docket": 3.0, "caption": 1.0, "judge": 1.5, "court": 1.0, "context": 0.6}


def _judge_named(ctx: Context, number: int, parsed: Parsed, frame: Frame) -> frozenset[str]:
    """The cases whose judge is named as the actor; empty where no judge of a tracked case is."""
    if frame.actor.name not in ("judge", "court") or frame.actor.first < 0:
        return frozenset()
    low = parsed.spans[max(0, frame.actor.first - 1)][0]
    high = parsed.spans[min(len(parsed.spans) - 1, frame.actor.last + 3)][1]
    return frozenset(m.case for m in ctx.mentions[number] if m.what == "judge" and m.start < high and m.end > low)


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
    count = ctx.counts.get(case, 0)
    if count == 0:
        return True  # matched by judge and context alone: there is nothing nearer
    titled = (
        any(m.case == case and m.what in STRONG for m in ctx.mentions[0]) if sentences and sentences[0].role == "title" else False
    )
    return ctx.near(number, case, back=4 if titled or count >= 4 else 3, ahead=0) and (titled or count >= 2)


def _kind_fits(frame: Frame, case: Case) -> str | None:
    """Why the frame cannot be of a case of this sort; None where it can."""
    criminal = is_criminal(case.name, tuple(docket.number for docket in case.dockets))
    if criminal is None:
        return None
    if not criminal and frame.act.object in ("bail", "acquittal") and frame.act.kind in ("ruling", "verdict"):
        return "a decision about custody, and this case is a civil one"
    if not criminal and (frame.act.kind in _CRIMINAL_KINDS or frame.act.disposition in ("guilty", "not_guilty", "acquitted")):
        return "a criminal outcome, and this case is a civil one"
    if (
        criminal
        and (frame.act.kind == "settlement" or frame.act.disposition in ("liable", "not_liable"))
        and frame.act.kind != "ruling"
    ):
        return "a civil outcome, and this case is a prosecution"
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


# --- of which person ---------------------------------------------------------------------------------------------------


def _person(ctx: Context, number: int, parsed: Parsed, frame: Frame, case: Case) -> Owner | None:
    """The owner by the person whom it befell: a party of the case, or somebody else (case None); None where nobody "
    "is named."""
    person = frame.person
    if person is None or person.first < 0:
        return None
    if (
        frame.act.kind not in _PERSONAL
        and frame.act.object != "bail"
        and not (
            frame.act.object in ("case", "charges")
            and person.name == "pronoun"
            and is_criminal(case.name, tuple(d.number for d in case.dockets))
        )
        and not (frame.act.kind in ("hearing_date",) and frame.proceeding in ("sentencing", "arraignment", "plea"))
        and not (
            frame.act.kind == "trial_date"
            and person.name == "name"
            and frame.verb is not None
            and frame.verb.doing in ("begin_trial", "try", "retry", "face")
        )
    ):
        return None
    if person.name == "name":
        return _named(ctx, number, parsed, person, case)
    if person.name == "pronoun":
        return _pronoun(ctx, number, parsed, person, case)
    if person.name == "other":
        return _described(ctx, number, parsed, person, case)
    return None


def _mention_at(ctx: Context, number: int, parsed: Parsed, person: Head, case: str) -> str | None:
    start, end = parsed.spans[person.first][0], parsed.spans[person.last - 1][1]
    for mention in ctx.mentions[number]:
        if mention.case == case and mention.what in ("party", "surname", "alias") and mention.start < end and mention.end > start:
            return mention.text_party or ""
    return None


def _named(ctx: Context, number: int, parsed: Parsed, person: Head, case: Case) -> Owner:
    party = _mention_at(ctx, number, parsed, person, case.id)
    if party is not None:
        stranger = _namesake(ctx, number, parsed, person, case)
        if stranger:
            return Owner(None, None, "other_person", f"told of a namesake: “{stranger}”")
        return Owner(case.id, party or None)
    words = " ".join(parsed.raw[person.first : person.last])
    if (ctx.layout.sentences[number].role == "title" or person.first == 0) and not _stands_as_name(ctx, words):
        return Owner(case.id, None, sure=False)
    return Owner(None, None, "other_person", f"told of somebody else: “{words}”")


_TITLES = words(
    """
    mayor president governor gov senator sen rep mr mrs ms dr judge justice sir dame lord lady general king
    queen prince princess sheriff officer detective chief captain
    """
)


def _namesake(ctx: Context, number: int, parsed: Parsed, person: Head, case: Case) -> str | None:
    """The words of a person who shares only the surname with a party ("Anna Berg" in a case of Tom Berg); None for the party."""
    known = {
        token for party in case.parties for name in (party.name, *party.aliases) for token in re.findall(r"[\w'’-]+", fold(name))
    } | {token for alias in case.aliases for token in re.findall(r"[\w'’-]+", fold(alias))}
    words = [parsed.words[at] for at in range(person.first, person.last)]
    if words[-1] not in known or len(words) < 2:
        return None
    first = words[-2]
    if first in known or first in _TITLES or len(first) < 3 or first.startswith("ex-"):
        return None
    headline = ctx.layout.sentences[number].role == "title"
    pair = " ".join(parsed.raw[person.last - 2 : person.last])
    if headline and pair not in ctx.document[len(ctx.item.title) :]:
        return None
    if not headline and person.last - 2 == 0:
        return None if pair not in ctx.document[parsed.spans[person.last - 1][1] :] else pair
    return pair


_NAMES_WITHIN = 50_000  # characters; who is told of so late that no one names them before is no one's party


def _stands_as_name(ctx: Context, words: str) -> bool:
    """Whether the words (of a headline, or first in a sentence) are a name: capitalised in running text as well."""
    known = ctx.names.get(words)
    if known is None:
        last = words.split()[-1]
        body = ctx.document[len(ctx.item.title) : len(ctx.item.title) + _NAMES_WITHIN]
        known = re.search(rf"[a-z,] {re.escape(last)}\b", body) is not None or (len(words.split()) > 1 and words in body)
        ctx.names[words] = known
    return known


def _pronoun(ctx: Context, number: int, parsed: Parsed, person: Head, case: Case) -> Owner | None:
    """Whom a pronoun means: the person named last before it."""
    for at in range(person.first - 1, -1, -1):
        if is_name(parsed, at) and (at > 0 or ctx.layout.sentences[number].role != "title"):
            head = Head("name", at, at + 1)
            if parsed.words[at] in ctx.judges or at in parsed.nouns:
                continue
            party = _mention_at(ctx, number, parsed, head, case.id)
            if party is not None:
                return Owner(case.id, party or None)
            run = at
            while run > 0 and is_name(parsed, run - 1):
                run -= 1
            if any(i in parsed.nouns for i in range(run, min(len(parsed.words), at + 4))) or (
                run and parsed.words[run - 1] in ("before", "in", "of", "for", "at", "from", "near", "on", "to", "the")
            ):
                continue
            if at and parsed.words[at - 1] in ("in", "of", "for", "at", "from", "near", "on", "to", "the"):
                continue
            if any(is_name(parsed, other) for other in (at - 1, at + 1) if 0 <= other < len(parsed.words)) and _stands_as_name(
                ctx, parsed.raw[at]
            ):
                return Owner(None, None, "other_person", f"told of somebody else: “{parsed.raw[at]}”")
    for back in (1, 2, 3):
        earlier = number - back
        if earlier < 1 or ctx.layout.sentences[earlier].story != ctx.layout.sentences[number].story:
            break
        if any(m.case == case.id and m.what in ("party", "surname", "alias") for m in ctx.mentions[earlier]):
            return Owner(case.id)
        text = ctx.document[ctx.layout.sentences[earlier].start : ctx.layout.sentences[earlier].end]
        if re.match(r"(?:[A-Z][\w'’-]+ ){2,3}(?:was|is|has|had|who|also|pleaded|told|said)\b", text) and not re.match(
            r"(?:U\.S\. )?(?:District )?(?:Judge|Justice)\b", text
        ):
            return Owner(None, None, "other_person", "told of the person named just before, who is no party of this case")
    return Owner(case.id)


def _several(words: list[str], person: Head) -> bool:
    """Whether a common noun tells of several people: "two officers", "three guards"."""
    return any(
        word in ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "both")
        for word in words[max(0, person.first - 3) : person.last]
    ) and words[person.last - 1].endswith("s")


def _described(ctx: Context, number: int, parsed: Parsed, person: Head, case: Case) -> Owner | None:
    """A person told by a common noun: the former mayor; but not his accountant, and not "a man"."""
    words = parsed.words
    noun = words[person.last - 1]
    defendants = [p for p in case.parties if p.role not in ("prosecution",) and not is_government(p.name)]
    if len(defendants) == 1 and is_criminal(case.name, tuple(d.number for d in case.dockets)) and _several(words, person):
        return Owner(None, None, "other_person", f"told of several people, and this case has one defendant: “{noun}”")
    if defendants and all(is_organisation(p.name) for p in defendants) and noun not in _FIRMS:
        return Owner(None, None, "other_person", f"told of somebody else: “{noun}”")
    if any(
        word in ("brothers", "sisters", "older", "younger", "elder", "defendants", "men", "women", "executives")
        for word in words[max(0, person.first - 1) : person.last + 4]
    ):
        return Owner(None, None, "other_person", "told of one of several people, not said which")
    before = words[max(0, person.first - 3) : person.first]
    start, end = parsed.spans[max(0, person.first - 1)][0], parsed.spans[person.last - 1][1]
    if any(m.case == case.id and m.what == "context" and m.start < end and m.end > start for m in ctx.mentions[number]):
        return Owner(case.id)
    if noun in _RELATIVES or any(word in _RELATIVES for word in words[person.first : person.last]):
        return Owner(
            None, None, "other_person", f"told of somebody else: “{' '.join(parsed.raw[max(0, person.first - 1) : person.last])}”"
        )
    if any(word in ("his", "her", "their") for word in before) and noun not in ("client", "clients"):
        return Owner(
            None, None, "other_person", f"told of somebody else: “{' '.join(parsed.raw[max(0, person.first - 2) : person.last])}”"
        )
    if any(word in ("another", "other", "others", "whose") for word in before):
        return Owner(None, None, "other_person", "told of somebody else")
    if (
        noun
        in ("others", "people", "men", "women", "dozens", "hundreds", "those", "officers", "defendants", "executives", "employees")
        and number > 0
    ):
        return Owner(None, None, "other_person", f"told of others: “{noun}”")
    return Owner(case.id, None, sure=True)
