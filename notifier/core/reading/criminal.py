"""verdicts on guilt, sentences, pleas and charges -> frames, from verbs and from the nouns of headlines."""

from __future__ import annotations

import re
from dataclasses import replace

from notifier.core.reading.acts import Act
from notifier.core.reading.clauses import Clause, Parsed, Verb
from notifier.core.reading.frame import COURTS, PEOPLE, Frame, find_agent, find_governor, told_by
from notifier.core.reading.roles import NONE, Head, find_object, find_subject, is_name

_COUNT = (
    r"(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"eighteen|twenty|twenty-\w+|thirty|thirty-\w+|forty|forty-\w+|fifty|sixty|half)"
)

# (pattern over the words after the verb, outcome). The first that fits decides; `prison` last.
# fmt: off
TERMS: tuple[tuple[re.Pattern[str], str, str, str], ...] = tuple(
    (re.compile(pattern), outcome, yes, no)
    for pattern, outcome, yes, no in (
        (r"\bto death\b|\bdeath (?:sentence|penalty)\b", "death", "to death by a jury", "after a death"),
        (r"\blife (?:in prison|sentences?|imprisonment|behind bars|term|without|with)\b|\bto life\b|^life$|^life "
        r"(?:for|over|in)\b|\bwhole[- ]life\b|\bto (?:at least )?\w+ years to life\b", "life",
            "to life in prison", "of a quiet life"),
        (r"\btime served\b|\btime already served\b", "time_served", "to time served", "to serve time"),
        (r"\bsuspended\b", "suspended", "a suspended sentence of two years", "two years"),
        (rf"\b{_COUNT}[ -](?:and[ -]a[ -]half[ -])?(?:more )?(?:year|month|week|day|hour)s?\b[^.;]*?\b(?:probation|"
        rf"supervised release only|conditional discharge)\b(?<!prison)", "probation",
            "to three years of probation", "to three years in prison"),
        (r"\bconditional(?:ly)? discharge|\babsolute discharge\b|\bdischarged\b", "discharged",
            "a conditional discharge", "a charge"),
        (r"\bcommunity (?:service|corrections? order|order|payback)\b|"
        r"\bhome (?:confinement|detention)\b|\bhouse arrest\b|\bunpaid work\b",
            "community", "to 200 hours of community service", "to serve the community"),
        (rf"\b{_COUNT}(?:[ -]and[ -](?:a[ -])?(?:half|\w+))?(?:[ -]or[ -]\w+)?[ -](?:more |and a half )?(?:years?|"
        rf"months?|weeks?|days?)\b", "prison", "to 30 months", "to prison reform"),
        (r"\bto (?:prison|jail)\b|\b(?:prison|jail|custodial) (?:sentence|term|time)\b|\bbehind bars\b", "prison",
            "to prison", "about a prison"),
        (r"\bprobation\b", "probation", "to probation", "to problems"),
        (r"\bfined?\b|\bto pay\b", "fine", "to pay a fine", "to prison"),
        (rf"^to (?:between |serve )?{_COUNT}\b", "prison", "to 30 to 60", "to go"),
    )
)
# fmt: on
_PROBATION = re.compile(r"^[^.;]*?\bprobation\b")
_PRISON = re.compile(r"\b(?:prison|jail|behind bars|custody|imprisonment)\b")


def find(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """A verdict on guilt, a sentence, a plea or a charge in this verb; None where it is none."""
    finder = _FINDERS.get(verb.doing)
    return finder(parsed, index, clause, verb, subject, headline) if finder is not None else None


def _frame(
    act: Act, parsed: Parsed, index: int, clause: Clause, verb: Verb, actor: Head, person: Head | None, *, weak: bool = False
) -> Frame:
    governor = find_governor(parsed, verb, clause) if verb.modal == "to" else None
    return told_by(verb, act, index, actor, person, governor=governor, weak=weak)


def _convict(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    if verb.negated:
        return None
    guilty = verb.doing == "convict"
    if verb.voice == "passive" or (headline and verb.form == "ed" and subject.name in PEOPLE):
        actor = find_agent(parsed, verb, clause)
        person: Head | None = subject
        if actor.name == "other":
            return None
        if subject.name in ("lawyer", "clerk", "judge", "prosecution"):
            subject = person = replace(subject, name="other")
        if verb.doing == "clear" and parsed.words[verb.last : verb.last + 1] not in (["of"], ["in"], ["over"], ["on"]):
            return None
        if subject.name not in PEOPLE:
            return None
    else:
        if subject.name not in COURTS | {"jury", "none", "pronoun"}:
            return None
        actor, person = subject, find_object(parsed, verb, clause).person
        if verb.doing == "clear" and (
            person is None or ("of" not in parsed.words[verb.last : verb.last + 8] and subject.name != "jury")
        ):
            return None
    if verb.doing == "clear" and "way" in parsed.words[verb.last : verb.last + 4]:
        return None
    outcome = "guilty" if guilty else ("acquitted" if actor.name in COURTS else "not_guilty")
    return _frame(Act("verdict", outcome, "verdict"), parsed, index, clause, verb, actor, person)


def find_term(text: str) -> str | None:
    """The class of sentence that the words after the verb tell; None where they tell none."""
    found = [
        (match.start(), order, outcome, match)
        for order, (pattern, outcome, _, _) in enumerate(TERMS)
        if (match := pattern.search(text))
    ]
    if any(outcome == "suspended" for _, _, outcome, _ in found) and "partly" not in text and "partially" not in text:
        return "suspended"
    for _, _, outcome, match in sorted(found, key=lambda each: each[:2]):
        if match is not None:
            if outcome == "prison" and _PROBATION.search(text) and not _PRISON.search(text):
                return "probation"
            if outcome == "probation" and _PRISON.search(text[: match.end()]):
                return "prison"
            if outcome == "suspended" and "partly" in text:
                return "prison"
            return outcome
    return None


_HAS_TERM = re.compile(
    r"^(?:\W|to|a|an|the|with|only|just|another|at least|more than|nearly|almost|over|up|him|her|second|record|"
    r"maximum|minimum|his|{})*"
)


def _after(parsed: Parsed, verb: Verb, size: int = 26) -> str:
    words = parsed.words[verb.last : verb.last + size]
    for stop, word in enumerate(words):
        if word in ("—", ";", "”", "after", "because", "though", "although"):
            words = words[:stop]
            break
    return " ".join(words)


def _sentence(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    if verb.negated:
        return None
    if verb.voice == "passive" or (headline and subject.name in PEOPLE and verb.form == "ed"):
        if subject.name not in PEOPLE:
            return None
        actor = find_agent(parsed, verb, clause)
        person: Head | None = subject
    elif subject.name in COURTS | {"jury", "pronoun"}:
        actor, person = subject, find_object(parsed, verb, clause).person
    else:
        return None
    outcome = find_term(_after(parsed, verb))
    if (
        verb.lemma == "send"
        and not re.search(r"\d|year|month|life", _after(parsed, verb))
        and any(w in parsed.words for w in ("pending", "awaiting", "await", "trial", "contempt", "bail"))
    ):
        return _frame(Act("ruling", None, "bail"), parsed, index, clause, verb, actor, person)
    if verb.doing == "jail" and outcome != "prison" and outcome != "life":
        return None
    weak = outcome is None
    return _frame(Act("sentence", outcome, "sentence"), parsed, index, clause, verb, actor, person, weak=weak)


_TERM_FIRST = re.compile(
    rf"^(?:(?:to|a|an|the|only|just|another|at least|more than|nearly|almost|over|him|her|a record|maximum|his|"
    rf"between|second|third|new|stiff|lenient|hefty|lengthy) )*"
    rf"(?:{_COUNT}[ -](?:and[ -]a[ -]half[ -])?(?:year|month|week|day)s?\b|{_COUNT} (?:years|months|weeks|days)\b|"
    rf"life (?:sentence|in|term|without)|life$|suspended|(?:prison|jail|custodial|death|conditional|absolute|"
    rf"community|whole-life) (?:\w+ )?"
    rf"(?:sentence|term|time|order|discharge|penalty|service)?|probation|{_COUNT} (?:and \w+ )?(?:years|months)|"
    rf"time served|no (?:jail|prison))"
)


def _get_term(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "gets five years", "was handed a suspended sentence", "gave him life" """
    if verb.negated:
        return None
    text = _after(parsed, verb, 18)
    passive = verb.voice == "passive"
    if verb.doing == "get":
        if passive or subject.name not in PEOPLE:
            return None
        actor = Head("unknown", -1, -1)
        person: Head | None = subject
    elif passive or (headline and subject.name in PEOPLE and verb.form == "ed"):
        if subject.name not in PEOPLE:
            return None
        actor = find_agent(parsed, verb, clause)
        person = subject
    elif subject.name in COURTS | {"jury"}:
        actor = subject
        found = find_object(parsed, verb, clause)
        person = found.person
        if person is not None:
            text = " ".join(parsed.words[person.last : person.last + 14])
    else:
        return None
    if not _TERM_FIRST.match(text) or re.match(
        r"(?:\w+ ){0,3}(?:years?|months?|weeks?|days?) (?:to (?!life|prison|in|serve)|old|ago|later|of (?:data|"
        r"records|work|service|experience))",
        text,
    ):
        return None
    return _frame(Act("sentence", find_term(text), "sentence"), parsed, index, clause, verb, actor, person)


def _fine(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    text = _after(parsed, verb, 14)
    if not re.search(r"[$£€₹]|\b(?:pounds|dollars|euros)\b", text):
        return None
    if verb.voice == "passive" or (headline and subject.name in PEOPLE):
        if subject.name not in PEOPLE:
            return None
        actor = find_agent(parsed, verb, clause)
        person: Head | None = subject
    elif subject.name in COURTS:
        actor, person = subject, find_object(parsed, verb, clause).person
    else:
        return None
    return _frame(Act("sentence", "fine", "sentence"), parsed, index, clause, verb, actor, person)


_PLEAS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("not", "guilty"), "not_guilty"),
    (("innocent",), "not_guilty"),
    (("no", "contest"), "no_contest"),
    (("guilty",), "guilty"),
    (("nolo",), "no_contest"),
)


def _plead(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    words = parsed.words
    if verb.lemma == "plea" and verb.form != "s" and not (headline or verb.modal):
        return None
    if subject.name in COURTS | {"jury", "lawyer"}:
        return None
    if verb.negated:
        return None
    after = words[verb.last : verb.last + 5]
    for phrase, outcome in _PLEAS:
        for offset in range(3):
            if tuple(after[offset : offset + len(phrase)]) == phrase:
                return _frame(Act("plea", outcome, "plea"), parsed, index, clause, verb, Head("party", -1, -1), subject)
    return None


def _enter(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    if verb.negated:
        return None
    found = find_object(parsed, verb, clause)
    if verb.voice == "passive":
        about, first, last = subject.name, subject.first, subject.last
    else:
        about, first, last = found.about, found.first, found.last
    if about == "plea":
        text = " ".join(parsed.words[max(0, first - 3) : last + 5])
        if verb.doing == "change":
            outcome: str | None = (
                "guilty"
                if "to guilty" in text or "guilty" not in text
                else (
                    "guilty"
                    if "from not guilty" in text or "not guilty plea" in text or "plea of not guilty" in text
                    else "not_guilty"
                )
            )
        elif "not guilty" in text or "not-guilty" in text:
            outcome = "not_guilty"
        elif "no contest" in text or "no-contest" in text:
            outcome = "no_contest"
        elif "guilty" in text:
            outcome = "guilty"
        else:
            return None
        person = subject if subject.name in PEOPLE and verb.voice != "passive" else None
        if subject.name == "lawyer":
            person = None
        return _frame(Act("plea", outcome, "plea"), parsed, index, clause, verb, Head("party", -1, -1), person)
    return None


def _admit(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    """ "admitted in court that he forged", "admits fraud": a plea where a court is named beside it; else no more than words."""
    if verb.negated or subject.name not in PEOPLE or verb.voice == "passive":
        return None
    text = _after(parsed, verb, 22)
    near = parsed.words[verb.last : verb.last + 12]
    if re.search(
        r"\bin (?:\w+ ){0,3}court\b|\bbefore (?:\w+ ){0,3}(?:judge|court)\b|\bhis guilt\b|\bher guilt\b|\bguilt\b", text
    ) or any(
        parsed.nouns[i].name == "charges"
        for i in range(verb.last, min(verb.last + len(near), len(parsed.words)))
        if i in parsed.nouns
    ):
        return _frame(
            Act("plea", "guilty", "plea"),
            parsed,
            index,
            clause,
            verb,
            Head("party", -1, -1),
            subject,
            weak=not headline and "court" not in text and "guilt" not in text,
        )
    return None


def _charge(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    if verb.negated:
        return None
    if verb.voice == "passive":
        if verb.tense == "modifier" or subject.name not in PEOPLE:
            return None
        if verb.doing == "charge" and parsed.words[verb.last : verb.last + 1] in (["for"], ["a"]):
            return None
        actor = find_agent(parsed, verb, clause)
        person: Head | None = subject
    elif subject.name in ("prosecution", "grand_jury") or _is_indictment(parsed, subject):
        actor, person = subject, find_object(parsed, verb, clause).person
        if person is None:
            return None
        if subject.name == "charges":
            actor = Head("prosecution", -1, -1)
    elif headline and verb.form == "ed" and subject.name in ("name", "other"):
        actor = Head("unknown", -1, -1)
        person = subject
    else:
        return None
    return _frame(Act("charge", "charged", "charges"), parsed, index, clause, verb, actor, person)


def _is_indictment(parsed: Parsed, subject: Head) -> bool:
    """Whether the subject is the paper that charges: "a superseding indictment", "indictments"."""
    return subject.name == "charges" and parsed.words[subject.last - 1] in ("indictment", "indictments")


def _file(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    found = find_object(parsed, verb, clause)
    about = subject.name if verb.voice == "passive" else found.about
    if verb.voice != "passive" and _is_indictment(parsed, subject) and verb.doing in ("return", "unseal") and not verb.negated:
        person = _charged_by_it(parsed, verb)  # "an indictment returned Tuesday adds two counts against the broker"
        act = Act("charge", "charged", "charges")
        return _frame(act, parsed, index, clause, verb, Head("prosecution", -1, -1), person) if person else None
    if about != "charges" or verb.negated:
        return None
    if verb.voice != "passive" and subject.name not in ("prosecution", "grand_jury"):
        return None
    first = subject.first if verb.voice == "passive" else found.first
    noun = parsed.words[first]
    if noun in ("allegation", "allegations", "claim", "claims", "accusations", "counts", "count"):
        return None
    return _frame(
        Act("charge", "charged", "charges"),
        parsed,
        index,
        clause,
        verb,
        Head("prosecution", -1, -1),
        found.person,
        weak=found.person is None,
    )


def _charged_by_it(parsed: Parsed, verb: Verb) -> Head | None:
    """The name after the "against" of the counts that an indictment adds; None where it names nobody."""
    words = parsed.words
    if not {"adds", "added"} & set(words[verb.last : verb.last + 4]):
        return None
    for at in range(verb.last, min(len(words) - 1, verb.last + 14)):
        if words[at] == "against" and is_name(parsed, at + 1):
            last = at + 1
            while last < len(words) and is_name(parsed, last):
                last += 1
            return Head("name", at + 1, last)
    return None


def _walk(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    if subject.name not in PEOPLE or verb.negated or verb.modal is not None:
        return None
    outcome = find_term(_after(parsed, verb, 16))
    if outcome not in ("suspended", "probation", "community", "fine", "discharged", "time_served"):
        return None
    return _frame(Act("sentence", outcome, "sentence"), parsed, index, clause, verb, Head("unknown", -1, -1), subject)


def _spare(parsed: Parsed, index: int, clause: Clause, verb: Verb, subject: Head, headline: bool) -> Frame | None:
    text = _after(parsed, verb, 8)
    if not re.search(r"\b(?:jail|prison)\b", text):
        return None
    passive = verb.voice == "passive" or subject.name in PEOPLE
    return _frame(
        Act("sentence", None, "sentence"),
        parsed,
        index,
        clause,
        verb,
        Head("unknown", -1, -1),
        subject if passive else None,
        weak=True,
    )


_FINDERS = {
    "convict": _convict,
    "acquit": _convict,
    "clear": _convict,
    "sentence": _sentence,
    "jail": _sentence,
    "get": _get_term,
    "give": _get_term,
    "impose": _get_term,
    "fine": _fine,
    "plead": _plead,
    "enter": _enter,
    "change": _enter,
    "admit": _admit,
    "confess": _admit,
    "charge": _charge,
    "indict": _charge,
    "file": _file,
    "bring": _file,
    "unseal": _file,
    "return": _file,
    "announce": _file,
    "walk_free": _walk,
    "spare": _spare,
}
DOINGS = frozenset(_FINDERS)
"""What a verb must do to be asked at all."""


# --- nouns of headlines ------------------------------------------------------------------------------------------------

# fmt: off
_HEADLINES: tuple[tuple[re.Pattern[str], str, str | None, str], ...] = tuple(
    (re.compile(pattern), kind, outcome, about)
    for pattern, kind, outcome, about in (
        (r"\bnot guilty verdict|\bverdict: not guilty|\bjury: not guilty|^not guilty\b", "verdict", "not_guilty",
            "verdict"),
        (r"\bguilty verdict|\bverdict: guilty|\bjury: guilty|^guilty\b(?! plea)", "verdict", "guilty", "verdict"),
        (r"\bmistrial\b(?! bid| motion| request| denied)|\bhung jury\b", "verdict", "mistrial", "mistrial"),
        (r"\bnot liable\b", "verdict", "not_liable", "verdict"),
        (r"(?<!not )\bliable\b", "verdict", "liable", "verdict"),
        (r"\bacquittal (?:in|for|of)\b", "verdict", "not_guilty", "verdict"),
        (r"(?<!pleads )(?<!plead )(?<!pleaded )(?<!plea )(?<!found )(?<!pled )\bnot guilty\b(?! plea)", "verdict",
            "not_guilty", "verdict"),
        (r"(?<!pleads )(?<!plead )(?<!pleaded )(?<!not )(?<!found )(?<!pled )(?<!is )(?<!to )(?<!feel )\bguilty "
        r"(?:of|on|in)\b", "verdict", "guilty", "verdict"),
        (r"\blife (?:sentence|in prison|term) for\b|^life for\b", "sentence", "life", "sentence"),
        (rf"^{_COUNT}[ -](?:years?|months?|year prison term|year sentence|year term)\b(?! off).* for\b|\bprison "
        rf"(?:term|sentence) for\b", "sentence", "prison", "sentence"),
        (r"\bsuspended sentence (?:for|over|in)\b", "sentence", "suspended", "sentence"),
        (r"\bprobation for\b", "sentence", "probation", "sentence"),
        (r"\b(?:million|\d) fine for\b", "sentence", "fine", "sentence"),
        (r"^no (?:bail|bond) for\b", "ruling", "denied", "bail"),
        (r"^no (?:new trial|retrial) for\b", "ruling", "denied", "new_trial"),
        (r"\bguilty x ?\d", "verdict", "guilty", "verdict"),
        (r"\bjury: \$", "verdict", "liable", "award"),
        (r"\$[\d.]+ (?:million|billion|m|bn)?\s?(?:jury )?(?:verdict|award) (?:against|for|in)\b|jury: .*\bmust pay\b",
            "verdict", "liable", "award"),
    )
)
# fmt: on


_ENDED = re.compile(
    r"\bended (?:in|with) an? (?:mistrial|hung jury|deadlock)|\btrial (?:\S+ ){0,4}?ended (?:\S+ ){0,4}?(?:when|after|because|as) "
    r"(?:the )?(?:jurors|jury|panel) (?:(?:said|told) (?:\S+ ){0,3})?(?:could not|couldn't|were unable to|was unable to|failed to) "
    r"(?:agree|reach a verdict|reach agreement|reach a unanimous)"
)


def find_nouns(parsed: Parsed, *, headline: bool) -> list[Frame]:
    """Frames that a noun or an adjective tells: "Guilty verdict in ferry trial", "Life sentence for baker", "ended "
    "in a hung jury"."""
    if not headline and "ended" not in parsed.words:
        return []
    text = " ".join(parsed.words).replace("$ ", "$")
    if not headline:
        match = _ENDED.search(text)
        if match is None:
            return []
        at = text[: match.start()].count(" ")
        verb = Verb(at, at, at + 1, "end", "ed", "end", "active", "past", False, None)
        return [Frame(Act("verdict", "mistrial", "mistrial"), parsed.clause_of(at), at, at, at + 1, verb, Head("unknown", -1, -1))]
    if "?" in parsed.words:
        return []
    for pattern, kind, outcome, about in _HEADLINES:
        if pattern.search(text):
            if outcome == "not_guilty" and re.search(r"(?<!not )\bguilty\b", text):
                outcome = "split"
            subject = NONE
            if not parsed.clauses[0].verbs:
                fake = Verb(
                    len(parsed.words), len(parsed.words), len(parsed.words), "be", "s", "be", "active", "present", False, None
                )
                subject = find_subject(parsed, fake, parsed.clauses[0], headline=True)
            person = subject if subject.name in ("name",) else None
            return [Frame(Act(kind, outcome, about), 0, 0, 0, len(parsed.words), None, Head("unknown", -1, -1), person, weak=False)]
    return []
