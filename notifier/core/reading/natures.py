"""frame -> whether its own words put it in a suit where the case is a prosecution, or the reverse.

"Dismissed a lawsuit against Hale": somebody on trial is sued, too, and a plaintiff may be charged. What a judge did in the one says
nothing of the other.
"""

from __future__ import annotations

import re

from notifier.core.model.cases import Case
from notifier.core.reading import guilt
from notifier.core.reading.clauses import Parsed
from notifier.core.reading.context import Context, is_prosecution
from notifier.core.reading.frame import Frame

_CIVIL = (
    r"(?:(?:class[- ]action |federal |civil |defamation |libel |slander |wrongful[- ]death |malpractice |harassment |"
    r"discrimination |civil[- ]rights |shareholder |\$ ?[\d.]+(?:[- ]\w+)? )*(?:law ?suits?|countersuits?|suits?|counterclaims?)"
    r"|(?:civil|defamation|libel|slander|wrongful[- ]death|malpractice|divorce|custody|bankruptcy|class[- ]action) "
    r"(?:case|cases|action|claims?|complaint|trial|proceedings?))\b"
)
_CRIMINAL = r"(?:criminal (?:charges?|case|cases|complaint|indictment|prosecution|proceedings?)|(?:\w+ )?indictments?)\b"
_ARTICLE = r"(?:(?:a|an|the|his|her|its|their|that|this|another|one|two|three|both|all|\w+ 's) )?(?:[\w-]+ ){0,2}?"
_IN = r"(?:in|in connection with|as part of|related to) "
_TRIED = {True: (_CIVIL, "a suit"), False: (_CRIMINAL, "a prosecution")}
_TO_IT = r"(?:(?!(?:after|while|until|who|which|because|as) )\S+ ){0,9}?"
_WORDS = {
    criminal: (
        re.compile(rf"^(?:\w+ )??{_ARTICLE}{named}|^{_TO_IT}{_IN}{_ARTICLE}{named}"),
        re.compile(rf"{named}(?: (?:against|by|of|over)(?: \S+){{1,5}}?)?$"),
        re.compile(rf"^\W*{_IN}{_ARTICLE}{named}"),
        what,
    )
    for criminal, (named, what) in _TRIED.items()
}
"""Of a prosecution (True) and of a suit: what the other sort is called behind the verb, before a passive, and at the beginning."""
_DECIDED = frozenset({"ruling", "appeal_decision"})


def unlike(parsed: Parsed, frame: Frame, case: Case) -> str | None:
    """Why a decision is of no case of this sort, by what it was made on or in; None where its words do not say."""
    criminal = is_prosecution(case)
    if criminal is None or frame.act.kind not in _DECIDED or frame.verb is None:
        return None
    clause = parsed.clauses[frame.clause]
    behind, before, opening, what = _WORDS[criminal]
    words = parsed.words
    found = (
        behind.search(" ".join(words[frame.verb.last : clause.last]))
        or (before.search(" ".join(words[clause.first : frame.verb.first])) if frame.verb.voice == "passive" else None)
        or opening.search(" ".join(words[clause.first : frame.verb.first]))
    )
    return f"told of {what}: “{found.group().strip()}”" if found is not None else None


_CRIMINAL_KINDS = frozenset({"plea", "sentence", "charge"})


def kind_fits(frame: Frame, case: Case, parsed: Parsed | None) -> str | None:
    """Why the frame cannot be of a case of this sort; None where it can."""
    criminal = is_prosecution(case)
    if criminal is None:
        return None
    if not criminal and frame.act.object in ("bail", "acquittal") and frame.act.kind in ("ruling", "verdict"):
        return "a decision about custody, and this case is a civil one"
    if not criminal and (frame.act.kind in _CRIMINAL_KINDS or frame.act.disposition in ("guilty", "not_guilty", "acquitted")):
        return "a criminal outcome, and this case is a civil one"
    if (
        criminal
        and (frame.act.kind == "settlement" or frame.act.disposition in ("liable", "not_liable"))
        and (frame.act.kind != "ruling" or (parsed is not None and guilt.speaks_of_suit(parsed)))
        and not (
            parsed is not None and frame.act.kind == "verdict" and guilt.in_prosecution(frame.act.disposition, parsed) is not None
        )
    ):
        return "a civil outcome, and this case is a prosecution"
    return None


_TRIAL_OF = re.compile(
    r"\b(?:(?P<crime>criminal|bribery|murder|rape|assault|racketeering|corruption|perjury|extortion|manslaughter|drugs?|narcotics|"
    r"arson|embezzlement|kidnapping|trafficking|treason|stalking|burglary|robbery|homicide|terrorism|espionage)|"
    r"(?P<wrong>civil|libel|defamation|slander|malpractice|patent|copyright|antitrust|negligence|divorce|custody|bankruptcy|"
    r"discrimination|harassment|wrongful[ -]death))(?: conspiracy)? (?:re)?trial\b"
)


def trial_fits(ctx: Context, parsed: Parsed, frame: Frame, case: Case) -> str | None:
    """Why a date of "his bribery trial" is of no suit, and one of "the libel trial" of no prosecution; None where it may be."""
    if frame.act.kind not in ("trial_date", "hearing_date"):
        return None
    criminal = is_prosecution(case)
    if criminal is None:
        return None
    clause = parsed.clauses[frame.clause]
    start, end = parsed.spans[clause.first][0], parsed.spans[min(clause.last, len(parsed.spans)) - 1][1]
    found = _TRIAL_OF.search(ctx.folded, start, end)
    if found is None or (found["crime"] is not None) == criminal:
        return None
    return f"another sort of trial: “{found.group()}”"
