"""words + verbs -> clauses: where each opens and ends, and how it hangs on the one above."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from notifier.core.reading.verb_groups import BREAKS, Noun, Verb
from notifier.core.reading.verbs import FORMS, NOUN_OR_VERB
from notifier.core.reading.words import (
    ADVERBS,
    AUXILIARIES,
    BE,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    SPANS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)


@dataclass(slots=True)
class Clause:
    """words[first:last]; `link` is main, relative, that, after, before, until, when, while, as, because, although, "
    "if, ing, and, quote, aside."""

    first: int
    last: int
    link: str
    parent: int
    verbs: list[Verb] = field(default_factory=list)


def cut_clauses(words: list[str], raw: list[str], nouns: dict[int, Noun], verbs: list[Verb]) -> list[Clause]:
    """Clauses in order, still without their verbs; one that is embedded ends at its comma, and what follows goes on with the
    clause above."""
    clauses = _Cutter(words, nouns, verbs).cut()
    _end_relatives(words, raw, clauses, verbs)
    for position, clause in enumerate(clauses):
        if clause.last < clause.first:
            clause.last = clause.first
        if clause.parent >= position and position:
            clause.parent = 0
    return clauses


_AND = frozenset({"and", "but", "or"})
_NEW_MAIN = frozenset({";", "—", "–", "--", "---", ":", "|"})
"""Behind these a new main clause begins; the colon of a headline gives its source."""
_CUTTERS = _NEW_MAIN | {"(", "[", ")", "]", ","}
_OPENERS = frozenset(SUBORDINATORS) | _AND
_MARKS = _CUTTERS | _OPENERS
_ENDS_AT_COMMA = frozenset(
    {"relative", "ing", "after", "since", "before", "when", "while", "as", "because", "although", "if", "until"}
)
_LEAD = 4
_COUNTED = SPANS | {"hour", "hours", "minutes", "moments", "shortly", "soon"}
"""What leads in a clause of "after": "A week after …", "Just hours after …"."""
_AND_GOES_ON = frozenset({"relative", "that", "aside", "main"})
"""In these clauses "and" opens one below; it ends all others."""


class _Cutter:
    """One sentence that is being cut: `clauses` so far, and on the `stack` those that are still open."""

    def __init__(self, words: list[str], nouns: dict[int, Noun], verbs: list[Verb]) -> None:
        self.words = words
        self.nouns = nouns
        self.verbs = verbs
        self.starts = {verb.first: verb for verb in verbs}
        self.by_at = {verb.at: verb for verb in verbs}
        self.clauses = [Clause(0, len(words), "main", -1)]
        self.stack = [0]

    def cut(self) -> list[Clause]:
        words = self.words
        for index in sorted({at for at, word in enumerate(words) if word in _MARKS} | self.starts.keys()):
            word = words[index]
            if word in _CUTTERS:
                self._close_at(index, word)
            elif (link := self._link(index, word)) is not None and not (
                link == "ing" and self._finds_verb(self.clauses[self.stack[-1]], index)
            ):
                self._open(index, link)
        return self.clauses

    def word(self, index: int) -> str:
        """A word; empty past the end."""
        return self.words[index] if index < len(self.words) else ""

    def _push(self, first: int, link: str, parent: int) -> None:
        self.stack.append(len(self.clauses))
        self.clauses.append(Clause(first, len(self.words), link, parent))

    def _pop(self, at: int) -> None:
        self.clauses[self.stack.pop()].last = at

    # --- what ends a clause ---

    def _close_at(self, index: int, word: str) -> None:
        """End what a sign of punctuation ends, and open what it opens."""
        if word in _NEW_MAIN:
            self._close_all(index)
            self._push(index + 1, "main", 0)
        elif word in ("(", "["):
            self._push(index + 1, "aside", self.stack[-1])
        elif len(self.stack) > 1:
            if word != ",":
                if self.clauses[self.stack[-1]].link == "aside":
                    self._pop(index)
            elif self._leads_in(self.clauses[self.stack[1]]) and self._has_verb(self.clauses[self.stack[1]].first, index):
                following = self.word(index + 1)
                if following not in COORDINATORS and following not in SUBORDINATORS:
                    self._close_all(index)  # "After …, the judge": the main clause begins
            elif self.clauses[self.stack[-1]].link in _ENDS_AT_COMMA:
                self._close_embedded(index)

    def _leads_in(self, clause: Clause) -> bool:
        """Whether a clause stands before the subject of its sentence: "After …, the judge", "A week after …, the judge"."""
        if clause.first == 0:
            return True
        lead = self.words[: clause.first]
        return clause.link == "after" and len(lead) <= _LEAD and not _COUNTED.isdisjoint(lead) and "," not in lead

    def _close_all(self, at: int) -> None:
        while len(self.stack) > 1:
            self._pop(at)

    def _close_embedded(self, comma: int) -> None:
        """End the innermost clause at a comma, but where it goes on behind it: "who, …, and …", "which heard it, dismissed the"."""
        clause = self.clauses[self.stack[-1]]
        if self.word(comma + 1) in COORDINATORS or not self._has_verb(clause.first, comma):
            return
        if clause.link == "relative" and self._predicates(comma + 1):
            return
        if clause.link in _WANT_VERBS and (
            self._finds_verb(clause, comma + 1) or (comma - clause.first < 8 and self.court_resumes(clause.first + 1))
        ):
            return
        self._pop(comma)

    def _predicates(self, index: int) -> bool:
        """Whether a verb in the past with its object begins here: "which heard it, dismissed the case"."""
        word = self.word(index)
        return (
            word in FORMS
            and FORMS[word].form in ("ed", "past")
            and word not in NOUN_OR_VERB
            and self.word(index + 1) in DETERMINERS
        )

    def _finds_verb(self, clause: Clause, index: int) -> bool:
        """Whether a clause of time or reason that has no verb yet finds it here, behind an aside: "when the judge, over their
        objections, dismissed the suit"."""
        verb = self.starts.get(index)
        if verb is None or verb.tense not in _FINITE or clause.link not in _WANT_VERBS or self.words[clause.first] == "having":
            return False
        return not any(clause.first <= first < index and other.tense in _FINITE for first, other in self.starts.items())

    def _has_verb(self, first: int, last: int) -> bool:
        return last - first > 3 or any(first <= at < last for at in self.by_at)

    # --- what opens one ---

    def _open(self, index: int, link: str) -> None:
        """Open a clause that hangs on the one above by `link`."""
        top = self.clauses[self.stack[-1]]
        if top.first == index and top.link == "main" and len(self.stack) > 1:
            top.link = link
        elif index == 0:
            self._push(0, link, 0)
        else:
            if link == "and" and len(self.stack) > 1 and self._court_goes_on(index):
                self._close_all(index)
            elif link == "and" and len(self.stack) > 1 and top.link not in _AND_GOES_ON:
                self._pop(index)
            self._push(index, link, self.stack[-1])

    def _court_goes_on(self, index: int) -> bool:
        """Whether a court that has ruled does more here: "ruled that a jury must decide whether …, but granted judgment"."""
        verb = self.starts.get(index + 1)
        if verb is None or verb.tense != "past" or verb.doing not in _COURTS_ALONE:
            return False
        if self.words[index - 1] != "," and not any(
            (noun := self.nouns.get(at)) is not None and noun.name in ("case", "charges", "request")
            for at in range(verb.last, verb.last + 6)
        ):
            return False  # "found that she had stalled and dismissed her lawyer"
        said = self.clauses[self.stack[1]].first
        return any(
            (each.doing in ("rule", "find", "hold") or each.lemma == "write") and each.at < said for each in self.by_at.values()
        )

    def _link(self, index: int, word: str) -> str | None:
        """The link of a clause that opens at this word; None where none does."""
        link = SUBORDINATORS.get(word)
        if word == "that":
            return _link_of_that(self, index)
        if link is not None:
            weighed = _WEIGHED.get(word)
            return link if weighed is None or weighed(self, index) else None
        if word in _AND:
            return "and" if self._joins_clauses(index, word) else None
        return "ing" if self._describes(index) else None

    def _joins_clauses(self, index: int, word: str) -> bool:
        """Whether "and", "but", "or" opens a clause with a verb of its own."""
        if index + 1 >= len(self.words):
            return False
        if word == "and":
            if self.word(index + 2) in ("women", "men") and self.words[index - 1] in ("women", "men"):
                return False  # "a jury of nine men and three women"
            if self._joins_two(index):
                return False  # "the trial between Dahl and Orrin will open"
        return self._verb_soon(index + 1)

    def _describes(self, index: int) -> bool:
        """Whether a verb that begins here describes what the clause above tells: "…, overruling", ", denied bail"."""
        verb = self.starts[index]
        previous = self.words[index - 1] if index else ""
        if verb.tense == "ing":
            return index == 0 or previous in (",", "by", "in", "for", "from")  # "Overruling prosecutors, the judge …"
        return (
            previous == "," and verb.voice == "active" and verb.form in ("ed", "participle") and verb.first == verb.at and index > 1
        )

    def _joins_two(self, index: int) -> bool:
        """Whether this "and" stands between the two that a "between" just before it names."""
        for at in range(index - 1, max(-1, index - 9), -1):
            word = self.words[at]
            if word == "between":
                return at not in self.by_at
            if at in self.by_at or word in ("and", ";"):
                return False
        return False

    def _verb_soon(self, index: int) -> bool:
        """Whether a coordinated clause has a verb before the next comma and after at most a short subject."""
        words, by_at = self.words, self.by_at
        for at in range(index, min(len(words), index + 9)):
            word = words[at]
            if word in BREAKS or word == "," or (word in SUBORDINATORS and words[at - 1 : at + 1] != ["at", "once"]):
                return False
            if at in by_at:
                return by_at[at].first <= index + 5
            if word in BE or word in HAVE or word in MODALS:
                return any(other in by_at for other in range(at, min(len(words), at + 4)))
        return False

    def clause_follows(self, index: int) -> bool:
        """Whether a verb (of any kind we know) stands before the next break: else it is a mere time phrase."""
        words, by_at = self.words, self.by_at
        for at in range(index, min(len(words), index + 14)):
            word = words[at]
            if word in BREAKS or word == ",":
                return False
            if at in by_at or word in BE or word in HAVE or word in MODALS or (word.endswith("ed") and len(word) > 4):
                return True
        return False

    def court_resumes(self, index: int) -> bool:
        """Whether a court stands here whose verb comes after an aside: "after the judge, citing his health, denied him bail"."""
        words = self.words
        if "," not in words[index : index + 7]:
            return False
        aside = words.index(",", index)
        if not any((noun := self.nouns.get(at)) is not None and noun.name in _DECIDING for at in range(index, aside)):
            return False
        if "," not in words[aside + 1 : aside + 18]:
            return False
        verb = self.by_at.get(words.index(",", aside + 1) + 1)
        return verb is not None and verb.tense in _FINITE


_COURTS_ALONE = frozenset({"grant", "deny", "dismiss", "refuse", "affirm", "vacate", "reverse", "overrule", "quash", "remand"})
"""What only courts do."""
_WANT_VERBS = frozenset({"after", "before", "since", "when", "as", "while", "because", "until", "although", "if"})
_DECIDING = frozenset({"judge", "jury", "court", "appeals", "supreme", "magistrate"})
_FINITE = frozenset({"past", "perfect", "pluperfect", "present", "future"})


# --- words that open a clause only beside certain others ------------------------------------------------------------


def _link_of_that(cutter: _Cutter, index: int) -> str | None:
    """How a clause hangs on the one above that "that" opens, by what stands beside it; None where it opens none."""
    words = cutter.words
    following = cutter.word(index + 1)
    previous = words[index - 1] if index else ""
    if not index and following not in SUBJECT_PRONOUNS and following != "the":
        return None  # "That cost the company $2 million", "That order …"
    if following in (".", ",", "'s", "") or (previous == "," and following in BE):
        return "relative" if previous == "," else None
    if _points_at(cutter, index):
        return None  # "rejected that request"
    if previous in ("and", "but") and "that" in words[max(0, index - 24) : index - 1]:
        return "that"  # "told lawyers that … and that …"
    if not _TOLD.isdisjoint(words[max(0, index - 7) : index]):
        return "that"  # "notified the judge on Tuesday that"
    noun = cutter.nouns.get(index - 1)
    if (
        previous not in _BEFORE_SAID
        and (noun is None or noun.name not in ("ruling", "request", "verdict"))
        and not any(verb.doing in _SAYING and verb.last <= index and index - verb.last < 10 for verb in cutter.by_at.values())
    ):
        return "relative"
    if noun is not None or previous in ("one", "ones", "those"):
        return "relative" if following in AUXILIARIES or following in FORMS or following in ADVERBS else "that"
    return "that"


_TOLD = frozenset({"notified", "informed", "advised", "alerted", "assured", "notifying", "informing", "advising"})
_BEFORE_SAID = frozenset({"told", "reporters", "so", "sure", "clear", "likely", "fact"})


def _points_at(cutter: _Cutter, index: int) -> bool:
    """Whether this "that" points at the noun behind it, straight after a verb that takes one: "denied that motion"."""
    noun = cutter.nouns.get(index + 1)
    before = cutter.by_at.get(index - 1)
    if noun is None or before is None or before.doing not in _TAKES_NOUN or noun.name not in _POINTED_AT:
        return False
    return cutter.word(noun.last) not in AUXILIARIES and noun.last not in cutter.by_at


_TAKES_NOUN = frozenset(
    {"deny", "grant", "refuse", "dismiss", "affirm", "reverse", "vacate", "approve", "stay", "quash", "set_aside"}
)
_POINTED_AT = frozenset({"request", "ruling", "verdict", "appeal", "case", "settlement", "award", "sentence", "conviction"})
_SAYING = frozenset(
    {
        "say",
        "argue",
        "expect",
        "rule",
        "find",
        "hold",
        "tell",
        "order",
        "ask",
        "deny",
        "refuse",
        "recommend",
        "announce",
        "agree",
        "declare",
        "confirm",
        "admit",
        "appear",
        "overrule",
        "surrender",
        "hear",
        "consider",
        "vote",
    }
)


def _as_opens(cutter: _Cutter, index: int) -> bool:
    """Whether "as" opens a clause: "as a judge sentenced her", but "as a lawyer", "as well", "such as"."""
    following = cutter.word(index + 1)
    if following in ("a", "an") and _acts_there(cutter, index + 2):
        return True
    previous = cutter.words[index - 1] if index else ""
    return following not in _AFTER_AS and previous not in ("as", "such", "same") and cutter.clause_follows(index + 1)


_AFTER_AS = frozenset(
    {"a", "an", "part", "well", "much", "many", "long", "soon", "early", "late", "planned", "scheduled", "expected", "moot", "of"}
)


def _acts_there(cutter: _Cutter, index: int) -> bool:
    """Whether a court or a jury stands within a few words and does something at once: "a federal judge sentenced"."""
    for at in range(index, min(len(cutter.words), index + 4)):
        noun = cutter.nouns.get(at)
        if noun is not None and noun.name in ("judge", "jury", "court", "appeals", "magistrate"):
            verb = cutter.by_at.get(noun.last) or cutter.by_at.get(noun.last + 1)
            after = cutter.words[verb.last] if verb is not None and verb.last < len(cutter.words) else ","
            return verb is not None and verb.tense == "past" and after != "," and after not in PREPOSITIONS
    return False


def _time_opens(cutter: _Cutter, index: int) -> bool:
    """Whether a word of time opens a clause: "before the judge ruled", but "before Friday", "the day before"."""
    following = cutter.word(index + 1)
    return following not in ("then", "now") and (cutter.clause_follows(index + 1) or cutter.court_resumes(index + 1))


def _following_opens(cutter: _Cutter, index: int) -> bool:
    return not (index and cutter.words[index - 1] in DETERMINERS) and _time_opens(cutter, index)  # "the following week"


def _before_opens(cutter: _Cutter, index: int) -> bool:
    return not (index and cutter.words[index - 1] in _BEFORE_BEFORE) and _time_opens(cutter, index)


_BEFORE_BEFORE = frozenset({"as", "day", "week", "month", "year", "years", "days", "months"})

# What else must hold for a word to open a clause; any other always does.
_WEIGHED: dict[str, Callable[[_Cutter, int], bool]] = {
    "should": lambda _, index: index == 0,
    "because": lambda cutter, index: cutter.word(index + 1) != "of",
    "as": _as_opens,
    "once": lambda cutter, index: index == 0 or cutter.words[index - 1] in ("", ","),
    "where": lambda _, index: index > 0,
    "following": _following_opens,
    "before": _before_opens,
    **dict.fromkeys(("since", "until", "till", "after", "pending", "despite"), _time_opens),
}


# --- relative clauses -----------------------------------------------------------------------------------------------


def _end_relatives(words: list[str], raw: list[str], clauses: list[Clause], verbs: list[Verb]) -> None:
    """A relative clause without a comma ends where the next finite verb begins: "The order that protects them | has been …"."""
    for clause in clauses:
        if clause.link != "relative":
            continue
        inside = [verb for verb in verbs if clause.first <= verb.at < clause.last]
        if not inside:
            continue
        for verb in inside:
            if _is_of_a_nested(clause, verb, clauses, inside):
                continue  # "which came after the bid was blocked": the verb that "after" calls for
            finite = verb.first != verb.at and verb.modal != "to" and words[clause.first] in ("who", "which", "that")
            opener = words[clause.first + 1]
            if (
                finite
                and opener in AUXILIARIES
                and verb.first - clause.first >= 4
                and words[verb.first] in _BE_OR_HAVE
                and "," not in words[clause.first : verb.first]
            ):
                clause.last = verb.first  # "A law that would make sites pay | was put on hold"
                break
            if (
                finite
                and verb.first - clause.first >= 3
                and opener not in _SMALL
                and opener not in _NOUNS_ONLY
                and not _named(words, raw, clause.first + 1)
            ):
                between = words[clause.first + 1 : verb.first]
                if "," not in between and "and" not in between[-2:] and not any(w in SUBJECT_PRONOUNS for w in between[-2:]):
                    for nested in clauses:
                        if clause.first <= nested.first < verb.first < nested.last and nested.link != "main" and nested.first > 0:
                            nested.last = verb.first
                    break


def _is_of_a_nested(clause: Clause, verb: Verb, clauses: list[Clause], verbs: list[Verb]) -> bool:
    """Whether a verb is the first one of a clause of time or reason that opens within a relative one."""
    for nested in clauses:
        if clause.first < nested.first < verb.first < nested.last and nested.link in _WANT_VERBS:
            return not any(nested.first <= other.at < verb.first for other in verbs)
    return False


_BE_OR_HAVE = BE | HAVE
_SMALL = AUXILIARIES | DETERMINERS | SUBJECT_PRONOUNS
_NOUNS_ONLY = NOUN_OR_VERB - set(FORMS)


def _named(words: list[str], raw: list[str], at: int) -> bool:
    return raw[at][:1].isupper() and words[at] not in FORMS
