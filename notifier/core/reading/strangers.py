"""frame × case -> is it told of somebody who only stands beside a party: whom a party has, whom nobody has named before.

"Two of Hale's donors were indicted", "a lawyer for Hale was fined", "elsewhere, a judge jailed a former clerk": the name in the
sentence or above it says whose donors they are, and nothing befell its bearer.
"""

from __future__ import annotations

import re

from notifier.core.language.names import is_government
from notifier.core.language.wordlists import words
from notifier.core.model.cases import Case
from notifier.core.reading.clauses import Parsed
from notifier.core.reading.context import Context, is_prosecution
from notifier.core.reading.frames import Frame
from notifier.core.reading.roles import Head, is_name

_BEFALLS_PEOPLE = words("convict acquit clear indict charge arrest jail sentence fine sanction contempt spare")
"""Passive verbs whose subject is always somebody: "Hale's … was indicted"."""
_NO_ONE = words("trial case plea conviction sentence appeal company firm brand behalf")
"""What stands for its owner in such a sentence: "Hale's company was fined" may be told of the case."""
_FINED = frozenset({"sanctioned", "contempt"})
_BYSTANDERS = words(
    "lawyer lawyers attorney attorneys barrister barristers solicitor solicitors counsel juror jurors reporter reporters "
    "journalist journalists witness witnesses spectator spectators protester protesters officer agent prosecutor "
    "prosecutors blogger editor"
)
_LONGEST = 7
_MARKS = ("'s", "’s", "'", "’")


def told_of(ctx: Context, number: int, parsed: Parsed, frame: Frame, case: Case) -> str | None:
    """Who it is that the frame tells of, where he is no party and has no name in the sentence; None where that is not said."""
    if frame.verb is None or not is_prosecution(case):
        return None
    if frame.verb.voice == "passive" and frame.verb.doing in _BEFALLS_PEOPLE:
        found = _possessed(ctx, number, parsed, frame, case) or _bystander(parsed, frame)
        if found is not None:
            return found
    return _comes_anew(ctx, number, parsed, frame, case) or _of_somebody(ctx, number, parsed, frame, case)


def _possessed(ctx: Context, number: int, parsed: Parsed, frame: Frame, case: Case) -> str | None:
    """The words of a subject that a party has: "two of Hale's donors", "Hale's lawyer, Ann Roe,"; None where it has none, or it
    is a party of the case itself, as "Orr's founder, Ida Hale"."""
    clause = parsed.clauses[frame.clause]
    verb = frame.verb.first if frame.verb is not None else clause.first
    marks = [at for at in range(clause.first + 1, min(verb, clause.first + _LONGEST)) if parsed.raw[at] in _MARKS]
    if not marks or not _of_party(ctx, number, parsed, marks[0] - 1, case):
        return None
    last = marks[0] + 1
    while last < verb and parsed.words[last] not in (",", "who", "whose", "and", "in", "of", "to", "for"):
        last += 1
    if last == marks[0] + 1 or parsed.words[last - 1] in _NO_ONE:
        return None
    if any(_of_party(ctx, number, parsed, at, case) for at in range(last, verb)):
        return None
    return " ".join(parsed.raw[marks[0] + 1 : last])


def _of_party(ctx: Context, number: int, parsed: Parsed, at: int, case: Case) -> bool:
    """Whether the word at a place is (the end of) a party's name."""
    if not is_name(parsed, at):
        return False
    start, end = parsed.spans[at]
    governing = {party.name for party in case.parties if is_government(party.name)}
    return any(
        m.case == case.id
        and m.what in ("party", "surname", "alias")
        and m.text_party not in governing
        and m.start < end
        and m.end > start
        for m in ctx.mentions[number]
    )


def _bystander(parsed: Parsed, frame: Frame) -> str | None:
    """Who was fined or held in contempt beside the accused: "a lawyer for Ida Hale", "a reporter who would not name her source"."""
    if frame.act.disposition not in _FINED:
        return None
    clause = parsed.clauses[frame.clause]
    opening = parsed.words[clause.first : min(clause.first + _LONGEST, frame.first)]
    return next((word for word in opening if word in _BYSTANDERS), None)


_FAR_BACK = 12
"""So many sentences above a party may have been named."""
_PERSONAL = frozenset({"verdict", "plea", "sentence", "charge"})


def _comes_anew(ctx: Context, number: int, parsed: Parsed, frame: Frame, case: Case) -> str | None:
    """Somebody whom "a" brings in where the accused has been named above: "Elsewhere, a judge jailed a former clerk". An article of
    that sort is for who is not known yet; a headline does not count, as it stands apart, nor a sentence that names a party."""
    person = frame.person
    if frame.act.kind not in _PERSONAL or person is None or person.name != "other" or person.first < 1:
        return None
    first = person.first
    while (
        first > max(0, person.first - 4)
        and parsed.words[first - 1].replace("-", "").isalpha()
        and parsed.words[first - 1] not in _ARTICLES
    ):
        first -= 1
    if first < 1 or parsed.words[first - 1] not in ("a", "an", "another"):
        return None
    if _names_party(ctx, number, case):
        return None
    sentences = ctx.layout.sentences
    for above in range(number - 1, max(0, number - _FAR_BACK), -1):
        if sentences[above].story != sentences[number].story or sentences[above].role == "title":
            break
        if _names_party(ctx, above, case):
            return " ".join(parsed.raw[first - 1 : person.last])
    return None


_ARTICLES = words("a an the another his her their its this that")


def _names_party(ctx: Context, number: int, case: Case) -> bool:
    """Whether a sentence names the accused."""
    governing = {party.name for party in case.parties if is_government(party.name)}
    return any(
        m.case == case.id and m.what in ("party", "surname", "alias") and m.text_party and m.text_party not in governing
        for m in ctx.mentions[number]
    )


_OF_SOMEBODY = re.compile(
    r"\b(?:appeals?|petitions?|convictions?|sentences?|death sentence|bids?|prosecution|suits?|lawsuits?|case) "
    r"(?:of|by|from|against|brought by|filed by) (?P<who>an? (?:[\w-]+ ){1,5}?(?:man|woman|couple|officer|doctor|lawyer|mayor|"
    r"lawmaker|senator|congressman|governor|clerk|sheriff|trader|banker|executive|businessman|inmate|prisoner|teacher|driver|"
    r"pastor|priest|soldier|veteran|student|nurse|rapper|singer|judge|teenager|mother|father)s?)\b"
)
_DECIDED = frozenset({"ruling", "appeal_decision"})
_UNDER = frozenset({"for", "of", "by", "with", "against", "to", "like", "in", "about", "from"})


def _of_somebody(ctx: Context, number: int, parsed: Parsed, frame: Frame, case: Case) -> str | None:
    """Whose appeal or conviction a court decided on, where he is not said to be the party: "turned away an appeal by a
    Florida man", in an item that names the accused above, or below only beside the point ("Lawyers for Ida Hale …")."""
    if frame.act.kind not in _DECIDED or _names_party(ctx, number, case):
        return None
    sentences = ctx.layout.sentences
    if sentences[number].role == "title":
        return None
    clause = parsed.clauses[frame.clause]
    start = parsed.spans[clause.first][0]
    found = _OF_SOMEBODY.search(ctx.folded, start, sentences[number].end)
    if found is None:
        return None
    story = sentences[number].story
    if any(sentences[n].story == story and _names_party(ctx, n, case) for n in range(1, number)):
        return found["who"]
    if any(sentences[n].role == "title" and sentences[n].story == story and _names_party(ctx, n, case) for n in range(number)):
        return None
    below = next((n for n in range(number + 1, len(sentences)) if sentences[n].story == story and _names_party(ctx, n, case)), None)
    if below is None:
        return None
    mention = next(m for m in ctx.mentions[below] if m.case == case.id and m.text_party)
    before = ctx.folded[sentences[below].start : mention.start].split()
    return found["who"] if before and not _UNDER.isdisjoint(before[-3:]) else None


def is_several(words: list[str], person: Head) -> bool:
    """Whether a common noun tells of several people: "two officers", "three guards"."""
    return any(
        word in ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "both")
        for word in words[max(0, person.first - 3) : person.last]
    ) and words[person.last - 1].endswith("s")


_GUILTY, _CLEARED = frozenset({"convicted", "guilty", "jailed"}), frozenset({"acquitted", "cleared", "freed"})


def is_of_two(words: list[str], person: Head) -> bool:
    """Whether a headline tells of a second person what befell a first one otherwise: "Banker acquitted, clerk convicted"."""
    both = not _GUILTY.isdisjoint(words) and not _CLEARED.isdisjoint(words)
    before = words[person.first - 2 : person.first]
    return both and not {",", ";", "while", "but", "as", "and"}.isdisjoint(before)


def joined_to(parsed: Parsed, person: Head) -> Head | None:
    """The name to which a common noun is joined: "Ida Hale and her former aide were convicted"; None where it is joined to none, or
    to somebody's: "Hale's wife and her aide"."""
    words = parsed.words
    own = next((at for at in range(person.first, max(0, person.first - 3), -1) if words[at - 1] in ("his", "her", "their")), 0)
    if own < 3 or words[own - 2] != "and" or not is_name(parsed, own - 3):
        return None
    return Head("name", own - 3, own - 2)
