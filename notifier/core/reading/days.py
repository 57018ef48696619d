"""frame + dates -> the day of an act.

Own date of the clause, else a weekday that the clause shares with the one above it. Nothing is a fair answer.
"""

from __future__ import annotations

from datetime import date

from notifier.core.language.dates import DateExpression, latest, resolve
from notifier.core.language.values import value
from notifier.core.language.wordlists import words
from notifier.core.reading.clauses import Parsed, is_modifier
from notifier.core.reading.frame import Frame
from notifier.core.reading.words import PREPOSITIONS


@value
class Dated:
    """A date expression with its place among the words of its sentence: words[first:last]."""

    found: DateExpression
    first: int
    last: int


def place(parsed: Parsed, found: list[DateExpression]) -> list[Dated]:
    """The date expressions of the sentence by word."""
    out: list[Dated] = []
    for expression in found:
        inside = [i for i, (start, end) in enumerate(parsed.spans) if start < expression.end and end > expression.start]
        if inside and parsed.words[inside[-1] + 1 : inside[-1] + 2] == ["circuit"]:
            continue
        if inside:
            out.append(Dated(expression, inside[0], inside[-1] + 1))
    return out


_NOT_ITS_DAY = words(
    """
    until by through from to for before since till between after
    """
)
_SHAPES = frozenset(
    {
        "day",
        "day_of_month",
        "numeric",
        "weekday",
        "near_day",
        "month",
        "year",
        "period",
        "offset",
        "season",
        "later",
        "week_of",
        "nth_weekday",
        "quarter",
        "half",
        "holiday",
    }
)
_ATTRIBUTE = words(
    """
    trial trials hearing sentencing deadline law crash killing shooting election statements attack murder
    death raid arrest conviction indictment complaint suit lawsuit start opening session argument arguments conference selection
    date dates
    """
)

_COURTS = words("court courtroom courthouse bailey dock bench judge magistrates assizes tribunal session sessions")
_SUITS = words("suit suits lawsuit lawsuits complaint law case")
_EVENTS = words("crash killing shooting attack murder death raid arrest election")
_THIS_WEEK = 7
_INNER = frozenset({"ruling", "decision", "verdict", "order", "judgment", "opinion", "injunction", "conviction"})
_SITTINGS = words("hearing session sitting proceeding proceedings appearance arraignment conference sentencing argument arguments")
_PARTS_OF_TIMES = words("the late early mid end close start middle beginning noon midnight of on about around next this")
_DONE_TO_NOUNS = words(
    """
    filed levied lodged brought committed signed issued made held entered imposed returned unsealed released published announced
    reached struck handed passed enacted set taken recorded sent adopted submitted posted circulated delivered launched seized
    """
)
_BESIDE_PARTICIPLES = words("against him her them it by prosecutors in on at the last late early with a court earlier this down up")
_BEFORE_FINITE = words("was were is are been be being has have had and or but not also he she they it who which that")


def own_day(parsed: Parsed, frame: Frame, dated: list[Dated], *, anchor: date) -> tuple[str | None, DateExpression | None]:
    """The date that the frame's clause gives for the act, read backward; (None, None) where it gives none."""
    best: tuple[int, Dated] | None = None
    for candidate in dated:
        if candidate.found.shape not in _SHAPES:
            continue
        if frame.source is not None and candidate.last <= frame.actor.first:
            continue  # "She was misled in 2019, a judge ruled": the day of what was found
        distance = _distance(parsed, frame, candidate)
        if distance is not None and (best is None or distance < best[0]):
            best = (distance, candidate)
    if best is None:
        return None, None
    found = best[1].found
    value = resolve(found, anchor=anchor, direction="past")
    return value, found


def names_old_day(parsed: Parsed, frame: Frame, dated: list[Dated], *, anchor: date) -> bool:
    """Whether a sentence names a time before this week, whichever of its verbs that belongs to; but not what a clause behind the
    act says of a noun: "threw out statements that he made in 2014"."""
    for each in dated:
        inside = parsed.clauses[parsed.clause_of(each.first)]
        if inside.link in ("relative", "that") and inside.first >= frame.last:
            continue
        if each.first and (parsed.words[each.first - 1] in _NOT_ITS_DAY or _is_bound(parsed.words, each.first)):
            continue
        if each.first > 1 and parsed.words[each.first - 1] in ("in", "on") and parsed.words[each.first - 2] in _EVENTS:
            continue  # "backdated to his arrest in February"
        value = resolve(each.found, anchor=anchor, direction="past") if each.found.shape in _SHAPES else None
        if value is not None and (anchor - latest(value)).days > _THIS_WEEK:
            return True
    return False


def _distance(parsed: Parsed, frame: Frame, candidate: Dated) -> int | None:
    """How far a date stands from the act in words; None where it belongs to something else."""
    if _is_of_another_thing(parsed, frame, candidate):
        return None
    inside = parsed.clause_of(candidate.first)
    told_of = _is_when(parsed, frame.clause, candidate)
    if inside != frame.clause and not told_of and not _shared(parsed, frame.clause, inside):
        return None
    if frame.verb is None:
        return 0
    if _is_of_another_verb(parsed, frame, candidate):
        return None
    return abs(candidate.first - frame.verb.at) + (0 if inside == frame.clause else 6)


def _is_when(parsed: Parsed, index: int, candidate: Dated) -> bool:
    """Whether a date stands right before the clause that tells the act, or the one that it goes on: "the day in 2022 when he
    ordered", "on Friday, when the court, with one dissent, fined the mill"."""
    clause = parsed.clauses[index]
    if clause.link == "ing" and clause.parent >= 0 and parsed.words[clause.first - 1 : clause.first] == [","]:
        clause = parsed.clauses[clause.parent]
    return clause.link == "when" and candidate.last == clause.first - (parsed.words[clause.first - 1] == ",")


def _is_of_another_thing(parsed: Parsed, frame: Frame, candidate: Dated) -> bool:
    """Whether a date belongs to a noun beside it, or is a bound of time: "until Friday", "the May 4 trial", "a 2019 law"."""
    words = parsed.words
    before = words[candidate.first - 1] if candidate.first else ""
    after = words[candidate.last] if candidate.last < len(words) else ""
    if before in _NOT_ITS_DAY or _is_bound(words, candidate.first):
        return True
    possessive = after == "'s"
    if possessive:
        noun = after_noun(words, candidate)
        if noun in _SITTINGS and before in ("at", "during", "in"):
            return False  # "at Tuesday's hearing": there it was done
        # "against February's ruling": the day of another act
        behind = frame.verb is not None and candidate.first > frame.verb.at
        return noun in _ATTRIBUTE or (behind and noun in _INNER)
    if after in _ATTRIBUTE or (after in _INNER and candidate.found.shape in ("month", "season", "year")):
        return True  # "her January injunction"
    if candidate.found.shape in ("weekday", "near_day"):
        return False
    if candidate.first > frame.last and _follows_its_noun(words, frame, candidate, before):
        return True
    return (
        candidate.found.shape == "year"
        and before not in ("in", "of")
        and after.isalpha()
        and after not in PREPOSITIONS
        and after not in ("when", "and", "that", "after")
    )  # "a 2019 law": an attribute


_CHARGING_PAPERS = words("indictment indictments complaint information chargesheet charge-sheet")
_BROUGHT_OUT = words("unsealed returned filed lodged public released announced issued up")


def _is_of_the_paper(words: list[str], frame: Frame, first: int) -> bool:
    """Whether a date is that of the paper which charges, and so of the charge: "an indictment unsealed on Friday charges her"."""
    near = words[max(0, first - 3) : first]
    return frame.act.kind == "charge" and not _BROUGHT_OUT.isdisjoint(near) and not _CHARGING_PAPERS.isdisjoint(words)


_OF_PERSONS = frozenset({"charge", "plea", "verdict", "sentence"})


def _follows_its_noun(words: list[str], frame: Frame, candidate: Dated, before: str) -> bool:
    """Whether a rough date after the act stands behind a noun that has days: "the crash in 2019"."""
    crime = frame.act.kind in _OF_PERSONS  # "charged with murder last August", "convicted of murder in 2019": the day of that act
    if before in ("on", "in") and candidate.first >= 2 and words[candidate.first - 2] in _SUITS:
        return False  # "dismissed the suit in January"
    if before in ("on", "in") and candidate.first >= 2 and words[candidate.first - 2] in _ATTRIBUTE:
        return not (crime and words[candidate.first - 2] in _EVENTS and words[candidate.first - 3] in ("of", "with", "to"))
    return any(
        words[at] in _ATTRIBUTE and not (crime and words[at - 1] in ("of", "with", "to"))
        for at in range(max(frame.last, candidate.first - 4), candidate.first)
    )


def _is_bound(words: list[str], first: int) -> bool:
    """Whether a date is the end or the beginning of a time: "by the end of June", but not "by a jury last August"."""
    for at in range(first - 1, max(-1, first - 5), -1):
        if words[at] in ("by", "until", "before"):
            return True
        if words[at] not in _PARTS_OF_TIMES:
            return False
    return False


def _is_of_another_verb(parsed: Parsed, frame: Frame, candidate: Dated) -> bool:
    """Whether another verb stands between a date and the act, or claims the date that follows it."""
    words, verb, clause = parsed.words, frame.verb, parsed.clauses[frame.clause]
    assert verb is not None
    if candidate.first > verb.last:
        if clause.link == "relative" and (
            _resumed(words, verb.last, candidate.first) or _closes_subject(parsed, frame.clause, candidate)
        ):
            return True  # "The judge who jailed him, …, died on Thursday"
        if _ends_a_participle(words, verb.last, candidate.first):
            return not _is_of_the_paper(words, frame, candidate.first)
    elif _is_of_the_subject(words, candidate.first, candidate.last, verb.first):
        return not _is_of_the_paper(words, frame, candidate.first)
    rough = candidate.found.shape not in ("weekday", "near_day")
    if verb.tense == "perfect" and candidate.first > verb.last and candidate.found.shape in ("month", "year", "season"):
        return True  # "has been convicted of the murder of a miller in Leeds, in June": the perfect has no such time of its own
    if rough and (verb.modal == "to" or words[verb.first] == "to") and candidate.first > verb.last:
        return True  # "agreed to hear the case in the autumn", "Justices to review the rule in April"
    for other in clause.verbs:
        if (
            rough
            and verb.at < other.at < candidate.first
            and (other.modal == "to" or other.doing == "find" or is_modifier(words, other))
        ):
            return True  # "upheld the conviction of a miller found guilty in 2019"
        if other.at == verb.at or other.modal == "to" or is_modifier(words, other):
            continue
        if rough and verb.last <= other.at < candidate.first and "what" in words[verb.last : other.at]:
            return True  # "must pay $5 million for what he wrote of her in 2019"
        # another finite verb of the clause stands between: the date is that one's, unless that one vouches for ours
        between = verb.at < other.at < candidate.first or candidate.first < other.at < verb.at
        if between and other.doing not in ("rule", "say", "find", "hold"):
            return True
    return False


def _is_of_the_subject(words: list[str], first: int, last: int, verb: int) -> bool:
    """Whether a date before the act is what a participle says of its subject: "A man extradited last week pleaded guilty"."""
    at = first - 1 if first and words[first - 1] not in ("on", "in", "late", "early") else first - 2
    if at < 1 or last != verb or not words[at].isalpha():
        return False
    return (
        (words[at].endswith("ed") or words[at] in _DONE_TO_NOUNS)
        and words[at - 1].isalpha()
        and words[at - 1] not in _BEFORE_FINITE
    )


def _ends_a_participle(words: list[str], first: int, last: int) -> bool:
    """Whether a date closes what is said of a noun by a participle, or by a gerund: "a suit filed on Monday", "charges levied
    against him last week", "barred a witness from testifying on Friday"."""
    for at in range(last - 1, max(first, last - 5), -1):
        word, before = words[at], words[at - 1]
        if word in _DONE_TO_NOUNS:
            return at > first + 1 and before.isalpha() and before not in _BEFORE_FINITE
        if word.endswith("ing") and before == "from":
            return True
        if word not in _BESIDE_PARTICIPLES:
            return False
    return False


def _resumed(words: list[str], first: int, last: int) -> bool:
    """Whether a main verb of any sort follows a comma between two places: ", died on", ", resigned"."""
    nearest = last - 1 if words[last - 1] not in ("on", "late", "early") else last - 2
    if nearest > first and words[nearest].endswith("ed") and words[nearest] not in ("convicted", "charged", "accused"):
        return True  # "The judge who jailed him died on Thursday"
    for at in range(first, last - 1):
        word = words[at + 1]
        if (
            words[at] == ","
            and word.isalpha()
            and (word.endswith("ed") or word in ("has", "was", "is", "will", "won", "left", "said"))
        ):
            return True
    return False


_OPENERS = words("the a an one another judge justice prosecutors jurors those")
_GOES_ON = PREPOSITIONS | {".", "!", "?", ""}


def _closes_subject(parsed: Parsed, index: int, candidate: Dated) -> bool:
    """Whether a relative clause belongs to the subject of a sentence that a date closes, so that the date is the main verb's: "The
    judge who jailed her spoke at a school on Tuesday"."""
    clause, words = parsed.clauses[index], parsed.words
    if clause.parent != 0 or clause.first > 6 or not words or words[0] not in _OPENERS or parsed.clauses[0].verbs:
        return False
    after = words[candidate.last] if candidate.last < len(words) else ""
    return after in _GOES_ON


def after_noun(words: list[str], candidate: Dated) -> str:
    """The word that a possessive date belongs to."""
    return words[candidate.last + 1] if candidate.last + 1 < len(words) else ""


def _shared(parsed: Parsed, own: int, other: int) -> bool:
    """Whether a date of clause `other` may be the day of an act in clause `own`: participles, contents and
    coordinated clauses share it."""
    clause = parsed.clauses[own]
    if clause.parent != other or is_concession(parsed, own) or continues(parsed, own) != other:
        return False
    where = clause.link == "relative" and parsed.words[clause.first] == "where"
    if where:  # "On Friday she was back in court, where a judge jailed her"
        return not _COURTS.isdisjoint(parsed.words[max(0, clause.first - 4) : clause.first])
    return clause.link in ("that", "ing", "and", "main", "as", "while", "because")


def continues(parsed: Parsed, index: int) -> int:
    """The clause on which a clause hangs; "and" without a comma goes on with the clause before it: "after a jury convicted him and
    a judge denied him bail"."""
    clause = parsed.clauses[index]
    if clause.link != "and" or index < 2 or parsed.words[clause.first - 1 : clause.first] == [","]:
        return clause.parent
    before = parsed.clauses[index - 1]
    aside = before.link in ("after", "since", "although", "before") or is_concession(parsed, index - 1)
    return index - 1 if aside and before.last == clause.first and before.parent == clause.parent else clause.parent


def is_concession(parsed: Parsed, index: int) -> bool:
    """Whether a clause opens with "even as", "even while": what it tells was so before."""
    first = parsed.clauses[index].first
    return parsed.clauses[index].link in ("as", "while") and first > 0 and parsed.words[first - 1] == "even"
