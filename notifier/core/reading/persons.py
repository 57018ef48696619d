"""frame × case -> of which person it tells: a party of the case, nobody in particular, or somebody else."""

from __future__ import annotations

import re
from dataclasses import dataclass

from notifier.core.language.names import fold, is_government, is_organisation
from notifier.core.language.wordlists import words
from notifier.core.model.cases import Case
from notifier.core.model.evidence import Reason
from notifier.core.reading import bare_dates, pronouns
from notifier.core.reading.clauses import Parsed
from notifier.core.reading.context import Context, is_prosecution
from notifier.core.reading.frames import Frame
from notifier.core.reading.roles import Head, is_name
from notifier.core.reading.strangers import is_of_two, is_several, joined_to
from notifier.core.reading.words import DETERMINERS, PREPOSITIONS

_RELATIVES = words(
    """
    wife husband brother sister son daughter father mother partner accountant lawyer attorney aide associate
    colleague boss witness co-accused co-defendant codefendant co-defendants codefendants accomplice assistant friend
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
PERSONAL = frozenset({"verdict", "plea", "sentence", "charge"})


@dataclass(frozen=True, slots=True)
class Owner:
    """The case of a frame, and of which party it tells (None: of no one in particular); or why it is of none."""

    case: str | None
    party: str | None = None
    reason: Reason = "other_case"
    why: str = ""
    sure: bool = True
    either: tuple[str, ...] = ()
    """The related cases, `case` among them, of which the text leaves open which is meant."""


def person_of(ctx: Context, number: int, parsed: Parsed, frame: Frame, case: Case) -> Owner | None:
    """The owner by the person whom it befell: a party of the case, or somebody else (case None); None where nobody "
    "is named."""
    person = _antecedent(parsed, frame) if frame.person is not None and frame.person.first >= 0 else _holder(parsed, frame)
    of_juror = frame.act.kind in ("sentence", "plea", "charge") or (frame.act.object == "case" and frame.act.kind == "ruling")
    if person is not None and person.name == "jury" and of_juror:
        return Owner(None, None, "other_person", "told of a juror")  # "dismissed a juror from the case"
    if frame.act.object in ("case", "charges") and is_prosecution(case) and (other := _accused(ctx, number, parsed, frame, case)):
        return other
    if person is None or parsed.words[person.last - 1] in _ADDRESSED:
        return None
    if person.name == "defendant" and frame.act.kind in PERSONAL and _is_one_more(parsed, person) and not _several_accused(case):
        return Owner(None, None, "other_person", "told of another defendant")  # "a third defendant in the Orr case pleaded guilty"
    if (
        frame.act.kind not in PERSONAL
        and frame.act.object != "bail"
        and not _is_fined(frame, case)
        and not (frame.act.object in ("case", "charges") and person.name == "pronoun" and is_prosecution(case))
        and not (frame.act.kind in ("hearing_date",) and frame.proceeding in ("sentencing", "arraignment", "plea"))
        and not (
            frame.act.kind == "trial_date"
            and person.name == "name"
            and frame.verb is not None
            and frame.verb.doing in ("begin_trial", "try", "retry", "face", bare_dates.DOING)
        )
    ):
        return None
    if person.name == "name" and _is_one_of_a_kind(parsed, person):
        return _described(ctx, number, parsed, person, case)
    if person.name == "name" and not (person.first == 0 and person.last == 1 and parsed.words[0].removeprefix("ex-") in _RELATIVES):
        return _named(ctx, number, parsed, person, case)
    if person.name == "pronoun":
        return _pronoun(ctx, number, parsed, person, case)
    if person.name in ("name", "other"):
        return _described(ctx, number, parsed, person, case)
    return None


def _is_fined(frame: Frame, case: Case) -> bool:
    """Whether somebody was fined where the accused may be: a firm that is no party is not the one on trial."""
    return frame.verb is not None and frame.verb.doing == "fine" and frame.verb.voice == "passive" and bool(is_prosecution(case))


def _is_one_of_a_kind(parsed: Parsed, person: Head) -> bool:
    """Whether a capital only says whence somebody is: "An Irishman who ran a firm has been jailed"."""
    after = parsed.words[person.last : person.last + 1]
    return (
        person.last - person.first == 1
        and parsed.words[person.first - 1 : person.first] in (["a"], ["an"])
        and after in (["who"], ["whose"], ["has"], ["was"], [","])
    )


_ORDINALS = words("another second third fourth fifth sixth seventh eighth ninth tenth last final latest")


def _is_one_more(parsed: Parsed, person: Head) -> bool:
    return not _ORDINALS.isdisjoint(parsed.words[max(0, person.first - 2) : person.first])


def _several_accused(case: Case) -> bool:
    return sum(1 for party in case.parties if party.role != "prosecution" and not is_government(party.name)) > 1


_ENDED = frozenset(
    {"dismissed", "dropped", "quashed", "dismissed_with_prejudice", "dismissed_without_prejudice", "dismissed_in_part"}
)


def _accused(ctx: Context, number: int, parsed: Parsed, frame: Frame, case: Case) -> Owner | None:
    """Somebody else against whom charges were ended: "quashed the case against Hale's wife", "dropped charges against Ann Roe"."""
    words = parsed.words
    if frame.act.disposition not in _ENDED or "against" not in words[frame.first : frame.last + 14]:
        return None
    at = words.index("against", frame.first) + 1
    while at < len(words) - 1 and words[at] in ("the", "former", "mr", "mrs", "ms", "dr", "sir"):
        at += 1
    if at >= len(words) or not is_name(parsed, at):
        return None
    last = at + 1
    while last < len(words) and is_name(parsed, last):
        last += 1
    owner = _named(ctx, number, parsed, Head("name", at, last), case)
    return owner if owner.case is None else None


_ADDRESSED = words("honor honour lordship ladyship worship m'lord")
"""How a judge is spoken to: "Not guilty, Your Honor"."""
_COUNSEL = frozenset({"lawyer", "lawyers"})
_OFFICES = words(
    """
    founder cofounder co-founder executive employee officer director president head chief owner manager chairman chairwoman chair
    partner member leader lawyer driver guard accountant boss ceo cfo trustee worker agent aide treasurer salesman saleswoman
    trader analyst engineer contractor supervisor spokesman spokeswoman
    """
)


def _holder(parsed: Parsed, frame: Frame) -> Head | None:
    """Whoever holds an office in "the founder of Orr Ltd was found …", where no subject was made out."""
    start = parsed.clauses[frame.clause].first
    for at in range(start + 1, min(start + 5, frame.first - 1)):
        if parsed.words[at] in _OFFICES and parsed.words[at + 1] in ("of", "at", "from", "for"):
            return Head("other", at, at + 1)
    return None


def _antecedent(parsed: Parsed, frame: Frame) -> Head | None:
    """The person of a frame; for one inside a relative clause before the verb, the one whom that clause is about: "two guards who
    watched Hale were charged", "three men sent to guard Hale were charged"; and the founder, in "the founder of Orr Ltd"."""
    person = frame.person
    if person is None or person.first >= frame.first:
        return person
    if person.name == "name" and person.first > 1 and parsed.words[person.first - 1] in ("of", "at", "from", "for"):
        holder = parsed.words[person.first - 2]
        serves = holder in _OFFICES and not (frame.act.kind == "plea" and holder in _COUNSEL)  # who enters the plea of a client
        return Head("other", person.first - 2, person.first - 1) if serves else person
    clause = parsed.clauses[parsed.clause_of(person.first)]
    at = person.first
    if clause.link == "relative" and clause.parent == frame.clause and clause.last <= frame.first:
        at = clause.first - 1
        if at > 0 and parsed.words[at] == ",":
            at -= 1
    elif (
        person.name == "other"
        and person.first > 0
        and parsed.words[person.last - 1].endswith(("ed", "sent"))
        and parsed.words[person.last - 1] not in _RELATIVES
    ):
        at = person.first - 1
        if not parsed.words[at].endswith("s"):
            return person
    else:
        return person
    if at < 0:
        return None
    first = at
    while first > 0 and is_name(parsed, at) and is_name(parsed, first - 1):
        first -= 1
    return Head("name" if is_name(parsed, at) else "other", first, at + 1)


def mention_at(ctx: Context, number: int, parsed: Parsed, person: Head, case: str) -> str | None:
    start, end = parsed.spans[person.first][0], parsed.spans[person.last - 1][1]
    for mention in ctx.mentions[number]:
        if mention.case == case and mention.what in ("party", "surname", "alias") and mention.start < end and mention.end > start:
            return mention.text_party or ""
    return None


def _named(ctx: Context, number: int, parsed: Parsed, person: Head, case: Case) -> Owner:
    party = mention_at(ctx, number, parsed, person, case.id)
    if party is not None:
        stranger = _firm_of(parsed, person, party) or _namesake(ctx, number, parsed, person, case)
        if stranger:
            return Owner(None, None, "other_person", f"told of a namesake: “{stranger}”")
        return Owner(case.id, _together(ctx, number, parsed, person, case) or party or None)
    words = " ".join(parsed.raw[person.first : person.last])
    if _PLACE_LETTERS.fullmatch(words):
        return Owner(case.id)
    if _is_possessed(ctx, number, parsed, person, case):
        return Owner(None, None, "other_person", f"told of somebody else: “{words}”")
    described = _described_by(ctx, number, parsed, person, case)
    if described is not None:
        return described
    if (ctx.layout.sentences[number].role == "title" or person.first == 0) and not _stands_as_name(ctx, words):
        if _did_it_to_a_party(ctx, number, parsed, person, case):
            return Owner(None, None, "other_person", f"told of somebody else, beside a party of this case: “{words}”")
        return Owner(case.id, None, sure=False)
    return Owner(None, None, "other_person", f"told of somebody else: “{words}”")


_MOST_DESCRIBING = 4
"""Words that say what somebody is, between a name that describes and his own: "French prime minister Ida Hale"."""


def _described_by(ctx: Context, number: int, parsed: Parsed, person: Head, case: Case) -> Owner | None:
    """The party whom a name only describes: "former Wall Street analyst Ida Hale", "Ohio real estate developer Ida Hale"; None
    where no party's name follows at once, as after the comma of an apposition or the verb of a clause."""
    at = person.last
    verbs = {verb.at for verb in parsed.verbs}
    while at < min(len(parsed.words), person.last + _MOST_DESCRIBING) and _may_describe(parsed.words[at]) and at not in verbs:
        if is_name(parsed, at):
            break
        at += 1
    if at == person.last or at >= len(parsed.words) or not is_name(parsed, at):
        return None
    party = mention_at(ctx, number, parsed, Head("name", at, at + 1), case.id)
    return Owner(case.id, party or None) if party is not None else None


def _may_describe(word: str) -> bool:
    return word.replace("-", "").isalpha() and word not in PREPOSITIONS and word not in DETERMINERS and word not in _JOINING


_JOINING = words("and or but who whom which that not guilty his her their him them it of")


def _firm_of(parsed: Parsed, person: Head, party: str) -> str | None:
    """The name of a firm that only bears a party's surname: "Hale Shipping Ltd was fined" in a case of Ida Hale."""
    words = " ".join(parsed.raw[person.first : person.last])
    own = fold(parsed.raw[person.last - 1]) in fold(party).split()  # "County Deputy Ida Hale"
    bears = person.last - person.first > 1 and is_organisation(words) and bool(party) and not is_organisation(party) and not own
    return words if bears else None


_PLACE_LETTERS = re.compile(r"(?:[A-Z]\.)+[A-Z]?\.?")  # "D.C."
_AND = re.compile(r",? (?:and|&) (?:(?:his|her|their|the) (?:[\w’'-]+ ){1,4})?|, ")


def _together(ctx: Context, number: int, parsed: Parsed, person: Head, case: Case) -> str | None:
    """The names of parties told of together: "Hale and his partner Ben Orr pleaded not guilty" is one act; None for one."""
    start, end = parsed.spans[person.first][0], parsed.spans[person.last - 1][1]
    named = [m for m in ctx.mentions[number] if m.case == case.id and m.what in ("party", "surname") and m.text_party]
    own = next((m.text_party for m in named if m.start < end and m.end > start), None)
    others = {
        other.text_party
        for other in named
        if other.text_party != own
        and (
            _AND.fullmatch(ctx.folded, other.end, start) is not None
            if other.end <= start
            else _AND.fullmatch(ctx.folded, end, other.start) is not None
        )
    }
    if not others:
        return None
    return " and ".join(party.name for party in case.parties if party.name == own or party.name in others)


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


_OF_JUDGES = words("judge justice sheriff recorder lord lady")
"""Titles of judges, who are never the ones it befell: "Passing sentence on Ann Orr, Mrs Justice Roe jailed her"."""


def _pronoun(ctx: Context, number: int, parsed: Parsed, person: Head, case: Case) -> Owner | None:
    """Whom a pronoun means: the person named last before it."""
    for at in range(person.first - 1, -1, -1):
        if is_name(parsed, at) and (at > 0 or ctx.layout.sentences[number].role != "title"):
            head = Head("name", at, at + 1)
            if (
                parsed.words[at] in ctx.judges
                or at in parsed.nouns
                or not _OF_JUDGES.isdisjoint(parsed.words[max(0, at - 2) : at + 1])
            ):
                continue
            party = mention_at(ctx, number, parsed, head, case.id)
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
    told = pronouns.told_of_another(ctx, number, case)
    return Owner(None, None, "other_person", told) if told is not None else Owner(case.id)


_TRADES = words(
    """
    executive employee deputy guard driver accountant lawyer attorney secretary chauffeur bookkeeper aide officer
    """
)
"""What a party may have been; with "his" or "an" it is somebody else."""


_ONCE = words("former ex one-time onetime disgraced")


def _is_the_former(ctx: Context, parsed: Parsed, person: Head, noun: str) -> bool:
    """Whether "the former executive", or "the 51-year-old driver", is the party: nobody else is called so in the text ("his
    accountant", "an aide")."""
    before = parsed.words[max(0, person.first - 4) : person.last]
    if "the" not in before or not any(word in _ONCE or word.endswith("-year-old") for word in before):
        return False
    other = re.compile(rf"\b(?:his|her|their|an?|another|['’]s)\s(?:[\w-]+\s){{0,3}}?{re.escape(noun)}\b")
    return other.search(ctx.folded) is None


def _is_possessed(ctx: Context, number: int, parsed: Parsed, person: Head, case: Case) -> bool:
    """Whether somebody is told by whom he belongs to: "Hale's guards were indicted" is not of Hale."""
    for at in range(person.first - 1, max(0, person.first - 4), -1):
        if parsed.raw[at] in ("'s", "’s", "'", "’"):
            return mention_at(ctx, number, parsed, Head("name", at - 1, at), case.id) is not None
    return False


def _serves_a_party(ctx: Context, number: int, parsed: Parsed, person: Head, case: Case) -> bool:
    """Whether somebody is told by whom he serves: "a former aide to Hale", "the chief of staff to Mayor Ida Hale"."""
    words = parsed.words
    at = person.last + 2 if words[person.last : person.last + 2] == ["of", "staff"] else person.last
    at_place = words[at : at + 1] in (["at"], ["on"], ["in"], ["with"])  # "a guard at Hale's building"
    if not at_place and words[at : at + 1] not in (["to"], ["of"], ["for"]):
        return False
    persons = {party.name for party in case.parties if not is_organisation(party.name) and not is_government(party.name)}
    for index in range(at + 1, min(len(words), at + 7)):
        if words[index] in (",", ".", "was", "were", "is", "has", "had", "and") or index in {verb.at for verb in parsed.verbs}:
            return False
        if is_name(parsed, index) and mention_at(ctx, number, parsed, Head("name", index, index + 1), case.id) in persons:
            return not at_place or "'s" in words[index + 1 : index + 3]
    return False


def _apposed(ctx: Context, number: int, end: int, case: Case) -> Owner | None:
    """The party that a common noun introduces: "his company, Orr Ltd, was fined"; None where none follows."""
    for mention in ctx.mentions[number]:
        if mention.case == case.id and mention.what in ("party", "surname") and mention.start == end + 2:
            return Owner(case.id, mention.text_party) if ctx.document[end : end + 2] == ", " else None
    return None


def _named_beside(ctx: Context, number: int, parsed: Parsed, person: Head, case: Case) -> bool:
    """Whether the sentence names a party, and not as the one that "the man who …" means: not between commas after it."""
    for mention in ctx.mentions[number]:
        if mention.case != case.id or mention.what not in ("party", "surname"):
            continue
        at = next((i for i, (start, end) in enumerate(parsed.spans) if start <= mention.start < end), None)
        if at is not None and (at < person.first or parsed.words[at - 1] != ","):
            return True
    return False


_ITS_CASE = words("case trial probe investigation inquiry scandal affair scheme plot saga murder killing death")


def _did_it_to_a_party(ctx: Context, number: int, parsed: Parsed, person: Head, case: Case) -> bool:
    """Whether "a contractor" is told of beside the party, to whom he did it or whose case it is: "pleaded guilty to bribing Ida
    Hale", "lied for Ida Hale", "was jailed in the Hale case"; not "a woman named Ida Hale", nor a party between commas."""
    words = parsed.words
    headline = ctx.layout.sentences[number].role == "title"
    if headline and person.first == 0 and person.last == 1 and words[0] in _ANYBODY and _met_later(ctx, number, parsed, case):
        return True
    if not headline and not any(word in _INDEFINITE for word in words[max(0, person.first - 6) : person.first]):
        return False
    for mention in ctx.mentions[number]:
        if mention.case != case.id or mention.what not in ("party", "surname", "alias"):
            continue
        first = next((i for i, (start, end) in enumerate(parsed.spans) if start <= mention.start < end), None)
        if first is None:
            continue
        if first <= person.last:
            if headline and first < person.first and _LABELLED.match(" ".join(words[first + 1 : person.first])):
                return not _is_on_trial(parsed, person)
            continue
        last = next((i for i in range(first, len(parsed.spans)) if parsed.spans[i][1] >= mention.end), first) + 1
        before = words[first - 2] if words[first - 1] in _TITLES | {"the", "former"} else words[first - 1]
        of_case = words[last - 1] in _ITS_CASE or not _ITS_CASE.isdisjoint(words[last : last + 3])
        if of_case and "in" in words[max(person.last, first - 4) : first]:
            return True
        if not headline and (before in _BESIDE or (before.endswith("ing") and before not in ("being", "including"))):
            return True
    return False


_ANYBODY = words(
    "man woman teen teenager pensioner couple pair trio duo brothers sisters protester activist stalker fan troll hacker"
)


def _met_later(ctx: Context, number: int, parsed: Parsed, case: Case) -> bool:
    """Whether a headline of "man" or "woman" names the accused only further on in the same breath: "Man jailed for threats to
    Ida Hale"."""
    accused = {party.name for party in case.parties if party.role != "prosecution" and not is_government(party.name)}
    named = [m for m in ctx.mentions[number] if m.case == case.id and m.what in ("party", "surname") and m.text_party in accused]
    if not named or not is_prosecution(case):
        return False
    first = next(i for i, (_, end) in enumerate(parsed.spans) if named[0].start < end)
    return first > 2 and all(word[0].isalnum() for word in parsed.words[:first])


_AT_TRIALS = _RELATIVES | _ANYBODY | words("juror jurors lawyer barrister witness witnesses officer detective expert protester mp")


def _is_on_trial(parsed: Parsed, person: Head) -> bool:
    """Whether a headline says by a trade who was on trial: "Ida Hale trial: nurse jailed"."""
    trade = person.last - person.first == 1 and parsed.words[person.first] not in _AT_TRIALS
    return trade and parsed.words[max(0, person.first - 2) : person.first] == ["trial", ":"]


_LABELLED = re.compile(rf"^(?:\S+ ){{0,3}}?(?:{'|'.join(sorted(_ITS_CASE))}) :")
"""A headline that only says in whose case it is: "Hale case: former driver jailed"."""
_INDEFINITE = frozenset({"a", "an", "another", "second", "third"})
_BESIDE = frozenset({"for", "with", "about"})
"""What stands before a party whom somebody helped, met or lied about."""


def _described(ctx: Context, number: int, parsed: Parsed, person: Head, case: Case) -> Owner | None:
    """A person told by a common noun: the former mayor; but not his accountant, and not "a man"."""
    words = parsed.words
    noun = words[person.last - 1].removeprefix("ex-")
    defendants = [p for p in case.parties if p.role not in ("prosecution",) and not is_government(p.name)]
    if len(defendants) == 1 and is_prosecution(case) and is_several(words, person):
        return Owner(None, None, "other_person", f"told of several people, and this case has one defendant: “{noun}”")
    if defendants and all(is_organisation(p.name) for p in defendants) and noun not in _FIRMS:
        return Owner(None, None, "other_person", f"told of somebody else: “{noun}”")
    if any(
        word in ("brothers", "sisters", "older", "younger", "elder", "defendants", "men", "women", "executives")
        for word in words[max(0, person.first - 1) : person.last + 4]
    ):
        return Owner(None, None, "other_person", "told of one of several people, not said which")
    if _did_it_to_a_party(ctx, number, parsed, person, case):
        return Owner(None, None, "other_person", f"told of somebody else, beside a party of this case: “{noun}”")
    if ctx.layout.sentences[number].role == "title" and person.first > 1 and is_of_two(words, person):
        return Owner(None, None, "other_person", f"told of one of two people: “{noun}”")
    if words[person.last : person.last + 1] == ["who"] and _named_beside(ctx, number, parsed, person, case):
        return Owner(None, None, "other_person", f"told of somebody else: “{noun} who”")
    before = words[max(0, person.first - 3) : person.first]
    start, end = parsed.spans[max(0, person.first - 1)][0], parsed.spans[person.last - 1][1]
    if any(m.case == case.id and m.what == "context" and m.start < end and m.end > start for m in ctx.mentions[number]):
        return Owner(case.id)
    beside = joined_to(parsed, person)
    joined = mention_at(ctx, number, parsed, beside, case.id) if beside is not None else None
    if joined is not None:
        return Owner(case.id, joined or None)
    apposed = _apposed(ctx, number, end, case)
    if apposed is not None:
        return apposed
    if _serves_a_party(ctx, number, parsed, person, case):
        return Owner(None, None, "other_person", f"told of somebody who serves a party: “{noun}”")
    if noun in _TRADES and _is_the_former(ctx, parsed, person, noun):
        return Owner(case.id)
    if _is_possessed(ctx, number, parsed, person, case):
        return Owner(None, None, "other_person", f"told of somebody else: “{' '.join(parsed.raw[person.first - 1 : person.last])}”")
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
