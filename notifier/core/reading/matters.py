"""verb of a decision -> what it was on, whom it befell and who decided it; "it", sums and papers are put in their class."""

from __future__ import annotations

import re
from dataclasses import replace

from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import BENCH, COURTS, PEOPLE, find_agent
from notifier.core.reading.nouns import WHO
from notifier.core.reading.objects import find_object, find_purpose, is_prayer
from notifier.core.reading.referents import of_it
from notifier.core.reading.roles import Head, find_subject, is_name
from notifier.core.reading.topics import has_date
from notifier.core.reading.words import DAY_WORDS, MONTHS


def matter_of(parsed: Parsed, verb: Verb, clause: Clause, subject: Head, *, headline: bool) -> tuple[str, Head | None]:
    """What was decided on, as an object of the table (`-`: not named), and the person it befell."""
    about, person = what_of(parsed, verb, clause, subject)
    if about == "ruling" and verb.lemma == "strike" and verb.doing == "reverse" and subject.name in ("judge", "court"):
        return "law", person  # "struck down the governor's order"
    if (
        about == "case"
        and _is_challenge(parsed, verb)
        and (subject.name in ("appeals", "supreme") or _above_meant(parsed, subject))
    ):
        return "appeal", person  # "rebuffed his challenge to the sentence"
    if about == "request:transfer" and "trial" in parsed.words and has_date(parsed, verb.last, 22) and not _has_place(parsed, verb):
        return "request:continuance", person  # "a request to move the trial to May"
    if (
        about == "request"
        and subject.name == "supreme"
        and not {"petition", "petitions"}.isdisjoint(parsed.words[verb.last : verb.last + 7])
    ):
        return "request:review", person  # "the justices granted the state's petition"
    if about == "schedule" and verb.doing in ("stay", "suspend", "block", "bar") and "law" in parsed.names:
        return "law", person  # "stayed the fee's start date"
    if about == "judicial_review" and not {"permission", "leave"}.isdisjoint(parsed.words[verb.last : verb.last + 9]):
        return "request", person  # "refused the trust permission for a judicial review"
    if about == "ruling" and verb.lemma == "enjoin":
        return "law", person  # the order that is named is the one that enjoins
    if about == "request:cut" and not {"bail", "bond"}.isdisjoint(parsed.words):
        return "request:bail", person
    if about != "-":
        return about, person
    if (
        subject.name in ("appeals", "supreme")
        and not _WIN.isdisjoint(parsed.words[verb.last : verb.last + 9])
        and verb.doing in _ON_WINS
    ):
        return "judgment", None  # "tossed her $9 million win"
    if verb.doing in ("let", "allow"):
        about = "evidence" if _to_show(parsed, verb) else let_do(parsed, verb)
    elif verb.doing == "reverse" and person is not None and _is_undone_itself(parsed, person):
        return "judgment", None  # "reversing a lower court", "reversed the judge who had let it stand"
    elif verb.doing in _ABOVE_ALONE and _ends_here(parsed, verb.last) and subject.name in ("appeals", "supreme"):
        return "judgment", None  # "The Court of Appeals affirmed on Tuesday"
    elif verb.doing in ("release", "unseal") and person is not None and person.name == "clerk":
        return "evidence", None  # "released the court documents"
    elif verb.doing in _OF_SUMS and not _MONEY.isdisjoint(parsed.words[verb.last : verb.last + 5]):
        return "award", person  # "upheld the $83 million that …"
    if (
        about == "-"
        and person is not None
        and parsed.words[person.first] == "it"
        and verb.doing in _OF_IT
        and subject.name in BENCH
    ):
        return _named_here(parsed, person.first) or of_it(parsed) or "-", person
    turned_away = headline or verb.lemma in ("rebuff", "spurn", "snub", "turn")
    if about == "-" and turned_away and verb.doing == "deny" and subject.name == "supreme" and person and person.name == "name":
        return "appeal", person  # "Supreme Court rebuffs ex-mayor"
    return about, person


def _has_place(parsed: Parsed, verb: Verb) -> bool:
    return any(is_sent_elsewhere(parsed, at) for at in range(verb.last, min(len(parsed.words), verb.last + 22)))


_WIN = frozenset({"win", "wins"})
_ON_WINS = frozenset({"affirm", "reverse", "vacate", "dismiss", "set_aside", "revive"})
_MAY_BE_IT = frozenset({"case", "charges", "appeal", "injunction", "law", "verdict", "conviction", "sentence"})


def _named_here(parsed: Parsed, at: int) -> str | None:
    """The class of what "it" stands for in its own sentence: "Her suit is over: a judge dismissed it on Friday"."""
    before = [noun.name for first, noun in parsed.nouns.items() if first < at and noun.name in _MAY_BE_IT]
    return before[-1] if before else None


_ABOVE_ALONE = frozenset({"affirm", "reverse", "vacate"})


def _ends_here(parsed: Parsed, at: int) -> bool:
    """Whether no object follows: a mark, a day, or nothing does."""
    after = parsed.words[at : at + 2]
    return (
        not after
        or not after[0][:1].isalnum()
        or after[0] in DAY_WORDS
        or (after[0] == "on" and after[1:2] != [] and after[1] in DAY_WORDS)
    )


def _is_undone_itself(parsed: Parsed, person: Head) -> bool:
    """Whether it is a court or judge that is reversed, nothing more named: "a lower court", "the judge who had refused"."""
    noun = parsed.nouns.get(person.first) or parsed.nouns.get(person.last)
    if noun is None or noun.name not in ("judge", "court"):
        return False
    last = noun.last
    while last < len(parsed.words) and (is_name(parsed, last) or parsed.words[last] == "judge"):
        last += 1
    return _ends_here(parsed, last) or parsed.words[last] in ("who", "and", "by", "in")


_MONEY = frozenset({"$", "£", "€", "₹"})
_OF_SUMS = frozenset({"trim", "affirm", "reverse", "vacate", "cut", "set_aside", "quash", "let", "strike"})
_OF_IT = frozenset({"set_aside", "strike", "dismiss", "deny", "grant", "affirm", "reverse", "vacate", "lift", "quash"})
_CHALLENGE = re.compile(
    r"\bchallenges? to (?:[\w'’$.,-]+ ){0,6}?(?:verdict|conviction|convictions|sentence|judgment|award|ruling|decision|damages)\b"
)


def _is_challenge(parsed: Parsed, verb: Verb) -> bool:
    return _CHALLENGE.search(" ".join(parsed.words[verb.last : verb.last + 14])) is not None


_SHOWING = re.compile(r"^(?:\S+ ){1,7}?(?:to )?(?:use|show|play|introduce|present|call|admit)\b")


def _to_show(parsed: Parsed, verb: Verb) -> bool:
    """Whether somebody is let show a jury something: "allowed prosecutors to use the wiretaps"."""
    after = range(verb.last, min(len(parsed.words), verb.last + 13))
    shown = any(at in parsed.nouns and parsed.nouns[at].name == "evidence" for at in after) or _TAPES.search(_words(parsed, after))
    return bool(shown) and _SHOWING.match(_words(parsed, after)) is not None


def _words(parsed: Parsed, span: range) -> str:
    return " ".join(parsed.words[span.start : span.stop])


_TAPES = re.compile(r"\b(?:wiretaps?|emails?|texts?|tapes?|dna|photographs|diar(?:y|ies)|messages|calls|letters)\b")


def let_do(parsed: Parsed, verb: Verb) -> str:
    """What somebody is let do something with: "let the government enforce the rule"; "-" where it is nothing of ours."""
    inner = next((v for v in verbs_after(parsed, verb) if v.first <= verb.last + 9), None)
    if inner is None or inner.doing not in ("enforce", "revive", "lift", "suspend", "cancel") or inner.voice == "passive":
        return "-"
    about = find_object(parsed, inner, parsed.clauses[parsed.clause_of(inner.at)]).about
    return about if about == "law" else "-"


def what_of(parsed: Parsed, verb: Verb, clause: Clause, subject: Head) -> tuple[str, Head | None]:
    found = find_object(parsed, verb, clause)
    if verb.voice != "passive":
        if found.about == "-" and clause.link == "relative" and subject.first > clause.first:
            return _antecedent(parsed, clause) or "-", found.person
        return found.about, found.person
    if subject.name in PEOPLE and found.about != "-":
        return found.about, subject
    if subject.name == "request" or (subject.name == "plea" and is_prayer(parsed, subject.first, subject.last)):
        purpose = find_purpose(parsed, subject.first, subject.last)
        return (f"request:{purpose}" if purpose else "request"), found.person
    if subject.name in PEOPLE:
        return "-", subject
    return subject.name, found.person


def _antecedent(parsed: Parsed, clause: Clause) -> str | None:
    """The class of what a relative clause is about, where it is its object: "the fraud claim, which a judge dismissed"."""
    if parsed.words[clause.first] not in ("which", "that"):
        return None
    noun = parsed.nouns.get(clause.first - (2 if parsed.words[clause.first - 1 : clause.first] == [","] else 1))
    return noun.name if noun is not None and noun.name not in WHO else None


def decider_of(parsed: Parsed, verb: Verb, clause: Clause, subject: Head, about: str) -> Head | None:
    """Who decided: the actor, raised to the court above where only that decides such a matter; None where nobody of a court may."""
    actor = actor_of(parsed, verb, clause, subject)
    if actor is None:
        return None
    above = next((name for name in parsed.names if name in ("supreme", "appeals")), None)
    if actor.name == "unknown" and above is not None:
        if about in ("appeal", "review", "request:review"):
            return replace(actor, name=above)
        if (verb.doing in ("cut", "raise") and about in ("sentence", "award")) or (verb.doing == "order" and about == "new_trial"):
            return replace(actor, name="appeals")
    if about == "judgment" and verb.doing == "reverse" and actor.name == "court" and find_object(parsed, verb, clause).about == "-":
        return replace(actor, name="appeals")  # "The court reversed the judge"
    to_appeal = about == "request:review" and _TO_APPEAL.search(parsed.text) is not None
    if (about in ("appeal", "review") or to_appeal) and actor.name in ("judge", "court"):
        return replace(actor, name="appeals")  # whoever decides an appeal
    if actor.name == "court" and about in _OF_A_COURT:
        below = (parsed.nouns.get(at) for at in range(verb.last, find_object(parsed, verb, clause).first))
        if any(noun is not None and noun.name in ("supreme", "appeals") for noun in below):
            return replace(actor, name="supreme")  # "A bench stayed the High Court's order"
    return actor


_TO_APPEAL = re.compile(r"\b(?:leave|permission) to (?:cross-)?appeal\b")
_OF_A_COURT = frozenset({"ruling", "conviction", "verdict", "sentence", "judgment", "award", "dismissal", "injunction", "stay"})


def actor_of(parsed: Parsed, verb: Verb, clause: Clause, subject: Head) -> Head | None:
    """Who did it: the subject; in the passive the agent after "by", else unknown. None where the subject cannot be an actor."""
    if verb.voice == "passive":
        return find_agent(parsed, verb, clause)
    if subject.name == "pronoun":
        if (above := _above_meant(parsed, subject)) is not None:
            return above
        return Head("court" if parsed.words[subject.first] in ("he", "she", "it", "they") else "other", subject.first, subject.last)
    if subject.name in ("dissent", "both", "clerk"):
        return None
    if subject.name in ("name", "other"):
        return Head("party", subject.first, subject.last)
    if subject.name == "none":
        return None
    return subject


def _above_meant(parsed: Parsed, subject: Head) -> Head | None:
    """The higher court that a pronoun stands for: "the state's high court said it will hear", "said the judges as they refused"."""
    if subject.name != "pronoun" or parsed.words[subject.first] not in ("it", "they"):
        return None
    spoken = [n for i in range(subject.first) if (n := parsed.nouns.get(i)) is not None and n.name in COURTS]
    if not spoken or spoken[-1].name not in ("appeals", "supreme"):
        return None
    return Head(spoken[-1].name, spoken[-1].first, spoken[-1].last)


def verbs_after(parsed: Parsed, verb: Verb) -> list[Verb]:
    """The verbs that come after one, in all clauses."""
    return [other for clause in parsed.clauses for other in clause.verbs if other.at > verb.at]


def speaker_of(parsed: Parsed, clause: Clause) -> Head | None:
    """The court whose saying stands above or before, in the same clause or the one it hangs on; None where none speaks."""
    for above in (clause, parsed.clauses[max(0, clause.parent)]):
        for said in above.verbs:
            if said.lemma in ("say", "write", "add", "announce", "tell", "rule", "decide"):
                who = find_subject(parsed, said, above)
                return who if who.name in BENCH else None
    return None


_ELSEWHERE = re.compile(
    r"^to (?:an? |the |another |federal |state |neighbou?ring |nearby )+(?:court|judge|county|state|city|district|venue)\b"
)


def goes_elsewhere(parsed: Parsed, verb: Verb, first: int) -> bool:
    """Whether what a verb sends goes to another court or place: "sent the case of the bakers to Ohio"."""
    end = min([len(parsed.words), first + 12, *(other.first for other in parsed.verbs if other.first >= first)])
    stop = next((at for at in range(first, end) if parsed.words[at] in (",", ";")), end)
    return any(is_sent_elsewhere(parsed, at) for at in range(first, stop))


def is_sent_elsewhere(parsed: Parsed, at: int) -> bool:
    """Whether "to Ohio", "to another court" stands at this word."""
    words = parsed.words
    if words[at : at + 1] != ["to"] or at + 1 >= len(words):
        return False
    placed = is_name(parsed, at + 1) and words[at + 1] not in MONTHS and words[at + 1] not in DAY_WORDS
    return placed or _ELSEWHERE.match(" ".join(words[at : at + 6])) is not None
