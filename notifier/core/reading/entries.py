"""entry of a court's own feed -> evidence: by its label, and by the words of a paperless order with its dates."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from notifier.core.language.courts import timezone_of
from notifier.core.matching import Matched
from notifier.core.model.cases import Case
from notifier.core.model.evidence import Evidence, Reading, SetAside
from notifier.core.model.facts import Facts
from notifier.core.model.items import Item
from notifier.core.reading import entry_dates
from notifier.core.reading.context import is_prosecution
from notifier.core.reading.defendants import find_plea, find_punishment, is_of_another
from notifier.core.reading.entry_words import is_filed_by_a_party
from notifier.core.reading.labels import Label, find_label
from notifier.core.reading.nouns import PURPOSES

_LABEL = re.compile(r"\[(~?[^\[\]]{2,120})\]")
_SENTENCE = re.compile(r"[^.;\n]+(?:\.(?:\d|[A-Za-z]\.)[^.;\n]*)*[.;]?")
_ORDER = re.compile(
    r"\b(?:ORDER|order|Order|MINUTE ORDER|DECISION|RULING)\b[^.]{0,40}?\b(?P<verb>granting in part and denying in "
    r"part|granting in part|granting|denying as moot|denying|dismissing|finding as moot|terminating|vacating|"
    r"staying|adopting|approving|remanding|transferring)\b\s*(?P<rest>[^.]{0,160})",
    re.IGNORECASE,
)
_MOTION_IS = re.compile(
    r"\b(?:motion|application|petition|request)s?\b[^.]{0,120}?\b(?:is|are|be)\s+(?:hereby\s+)?(?P<verb>GRANTED IN "
    r"PART|GRANTED|DENIED AS MOOT|DENIED|STAYED|WITHDRAWN|MOOT)\b",
    re.IGNORECASE,
)
_DISMISSED = re.compile(
    r"\b(?:case|action|matter|complaint|suit|indictment|petition|claims?)\b[^.]{0,60}?\b(?:is|are|"
    r"be)\s+(?:hereby\s+)?DISMISSED(?P<how> (?:WITH|WITHOUT) PREJUDICE)?",
    re.IGNORECASE,
)
_APPEAL = re.compile(
    r"\b(?:opinion|order|judgment|decision)\b[^.]{0,20}[.:]\s*(?P<how>affirmed in part|affirmed|reversed and "
    r"remanded|reversed|vacated and remanded|vacated|remanded|dismissed|denied|granted)\b",
    re.IGNORECASE,
)
_SETTLED = re.compile(r"\bnotice of settlement\b|\bparties have (?:settled|reached a settlement)\b", re.IGNORECASE)
_MINOR = re.compile(
    r"extension of time|extend time|pro hac vice|leave to file|withdraw as|excess pages|appear by|telephonic|"
    r"adjourn(?:ing)? (?:the )?(?:initial |status )?conference|to seal|redact|time to (?:answer|respond|file)",
    re.IGNORECASE,
)
_NOT_DECIDING = re.compile(
    r"\s*\[?(?:motion|letter|notice of (?!settlement|mediation)|response|reply|proposed|brief|memorandum in)\b", re.IGNORECASE
)
_OF_THE_CALENDAR = re.compile(
    r"\W*(?:(?:the|all|jury|bench|pre-?trial|final|status|remaining|previous\w*|current\w*|\w+day|\d\S*) )*(?:trials?\b(?! court)|"
    r"hearings?|conference|deadlines?|schedul\w+|jury selection|sentencing|calendar call|dates?|settings?)\b",
    re.IGNORECASE,
)
"""What is vacated or stayed where nothing was decided, but a day taken away."""
_OUTCOMES = {
    "granting in part and denying in part": "granted_in_part",
    "granting in part": "granted_in_part",
    "granting": "granted",
    "denying as moot": "moot",
    "denying": "denied",
    "dismissing": "dismissed",
    "finding as moot": "moot",
    "vacating": "vacated",
    "staying": "stayed",
    "adopting": None,
    "approving": "approved",
    "remanding": "remanded",
    "transferring": "transferred",
    "terminating": None,
    "granted in part": "granted_in_part",
    "granted": "granted",
    "denied as moot": "moot",
    "denied": "denied",
    "stayed": "stayed",
    "withdrawn": "withdrawn",
    "moot": "moot",
}


def read(item: Item, matched: Matched, *, cases: Mapping[str, Case], timezone: str) -> Reading:
    """What a docket entry says of the cases whose docket it belongs to. Its day is that of its own offset."""
    evidence: list[Evidence] = []
    set_aside: list[SetAside] = []
    for match in matched.matches:
        case = cases.get(match.case)
        if case is None:
            continue
        start = len(item.title) + 2
        other = is_of_another(item.document[start:], case)
        found = [] if other else _of_case(item, case, timezone)
        evidence += found
        if not found:
            why = "of another defendant" if other else "procedure of the court, no decision and no new date"
            set_aside.append(SetAside(case.id, start, max(start, len(item.document)), "other", why))
    return Reading(item, matched.matches, tuple(evidence), tuple(set_aside))


def _of_case(item: Item, case: Case, timezone: str) -> list[Evidence]:
    day = _day(item, case, timezone)
    label, start, end = _label(item)
    row = find_label(label) if label else None
    found = _from_text(item, case, day)
    if row is not None and not any(
        each.facts.kind == row.kind or (each.facts.kind, row.kind) == ("trial_date", "ruling") for each in found
    ):
        found.append(_from_label(item, case, row, label, day, start, end))
        if row.about == "continuance" and label.lower().startswith("order to continue") and is_prosecution(case):
            facts = Facts(
                "trial_date", action="vacated", proceeding="trial", event_date=day, court=_court(item, case), object="trial"
            )
            found[-1] = Evidence(case.id, facts, item.document[start:end], start, end, "new")
    return found


def _day(item: Item, case: Case, timezone: str) -> str | None:
    filed = item.entry.filed_at if item.entry is not None else None
    if filed is not None:
        return filed.date().isoformat() if filed.utcoffset() else _local(filed, case, timezone)
    if item.entry is None and item.published_at is not None:
        return _local(item.published_at, case, timezone)
    return None


def _local(moment: datetime, case: Case, timezone: str) -> str:
    """A moment written in UTC tells nothing of the court's day: its own zone does."""
    return moment.astimezone(ZoneInfo(timezone_of(case.court) or timezone)).date().isoformat()


def _court(item: Item, case: Case) -> str | None:
    return item.court or case.court


def _label(item: Item) -> tuple[str, int, int]:
    """The label and its span in the document; a text without one is its own label, up to the first full stop."""
    document, start = item.document, len(item.title) + 2
    match = _LABEL.search(document, start)
    if item.entry is not None and item.entry.label:
        at = document.find(item.entry.label, start)
        if at >= 0:
            return item.entry.label, at, at + len(item.entry.label)
        return item.entry.label, start, len(document)
    if match is not None and match.start() <= start + 2:
        return match.group(1), match.start(1), match.end(1)
    stop = document.find(".", start)
    end = stop if 0 <= stop < start + 160 else min(len(document), start + 160)
    return document[start:end].strip(), start, end


def _from_label(item: Item, case: Case, row: Label, label: str, day: str | None, start: int, end: int) -> Evidence:
    kind = row.kind
    if row.criminal is not None and is_prosecution(case):
        kind = row.criminal
    about = row.about
    if about == "request":
        about = _purpose(label)
    disposition, term = row.disposition, None
    if kind == "sentence":
        disposition, term = find_punishment(item.document[start:])
    facts = Facts(
        kind=kind,  # type: ignore[arg-type]  # the table holds the model's own words; a test compares them
        event_date=day,
        disposition=disposition,
        term=term,
        court=_court(item, case),
        judge=None,
        object=about,
    )
    return Evidence(case.id, facts, item.document[start:end], start, end, "new")


def _purpose(text: str) -> str:
    for word in re.findall(r"[a-z]+", text.lower()):
        if word in PURPOSES and word not in ("motion", "new", "set"):
            purpose = PURPOSES[word]
            return "motion_to_dismiss" if purpose == "dismiss" else purpose
    return "request"


# --- paperless orders -------------------------------------------------------------------------------------------------


def _from_text(item: Item, case: Case, day: str | None) -> list[Evidence]:
    """What the words of an entry tell: decisions on motions, dismissals, dates set and taken away."""
    document, begin = item.document, len(item.title) + 2
    text = document[begin:]
    court, judge = _court(item, case), _judge(text, case)
    if len(text) < 30 or _NOT_DECIDING.match(text) is not None:
        return _dates(item, case, day, court, judge)
    found: list[Evidence] = []

    def add(facts: Facts, start: int, end: int) -> None:
        if not any(
            each.facts.kind == facts.kind and each.facts.disposition == facts.disposition and each.facts.date == facts.date
            for each in found
        ):
            found.append(Evidence(case.id, facts, document[start:end], start, end, "new"))

    dismissed = _DISMISSED.search(document, begin)
    if dismissed is not None:
        how = (dismissed.group("how") or "").strip().lower()
        word = {"with prejudice": "dismissed_with_prejudice", "without prejudice": "dismissed_without_prejudice"}.get(
            how, "dismissed"
        )
        add(
            Facts("ruling", event_date=day, disposition=word, court=court, judge=judge, object="case"),
            *_bounds(document, dismissed, begin),
        )
    appeal = _APPEAL.search(document, begin)
    if appeal is not None:
        word = appeal.group("how").lower().split(" and ")[0].replace(" ", "_")
        add(
            Facts("appeal_decision", event_date=day, disposition=word, court=court, object="judgment"),
            *_bounds(document, appeal, begin),
        )
    for pattern in (_ORDER, _MOTION_IS):
        for match in pattern.finditer(document, begin):
            if _MINOR.search(match.group()) or dismissed is not None:
                continue
            outcome = _OUTCOMES[match.group("verb").lower()]
            if outcome in ("vacated", "stayed") and _OF_THE_CALENDAR.match(match.group("rest")) is not None:
                continue
            about = _purpose(match.group())
            if outcome == "granted" and about == "motion_to_dismiss":
                outcome = "dismissed"
            add(
                Facts("ruling", event_date=day, disposition=outcome, court=court, judge=judge, object=about),
                *_bounds(document, match, begin),
            )
    if _SETTLED.search(text) and dismissed is None:
        settled = _SETTLED.search(document, begin)
        if settled is not None:
            add(
                Facts("settlement", event_date=day, disposition="settled", court=court, object="settlement"),
                *_bounds(document, settled, begin),
            )
    plea = find_plea(document, begin) if is_prosecution(case) and not is_filed_by_a_party(document, begin) else None
    if plea is not None:
        add(
            Facts("plea", event_date=day, disposition=plea[0], court=court, judge=judge, object="plea"),
            *_bounds(document, plea[1], begin),
        )
    dates = _dates(item, case, day, court, judge)
    if any(each.facts.action in ("moved", "vacated") for each in dates):  # that the motion to do so was granted is the same news
        found = [each for each in found if each.facts.object != "continuance"]
    return found + dates


def _bounds(document: str, match: re.Match[str], begin: int) -> tuple[int, int]:
    """The sentence around a match."""
    start = max(begin, document.rfind(". ", begin, match.start()) + 2 if document.rfind(". ", begin, match.start()) >= 0 else begin)
    stop = document.find(". ", match.end())
    end = stop + 1 if stop >= 0 else len(document.rstrip())
    return start, max(end, match.end())


def _judge(text: str, case: Case) -> str | None:
    match = re.search(
        r"\b(?:Signed by|before|by)\s+(?:Chief |Magistrate |Senior |District |U\.S\. )*(?:Judge|"
        r"Justice)\s+((?:[A-Z][\w.'’-]*\s?){1,4})",
        text,
    )
    if match is None:
        return None
    name = match.group(1).strip()
    return case.judge if case.judge and case.judge.split()[-1] in name else name


def _dates(item: Item, case: Case, day: str | None, court: str | None, judge: str | None) -> list[Evidence]:
    """Trial and hearing dates that the entry sets, moves or takes away; one piece of evidence for each proceeding."""
    document = item.document
    anchor = date.fromisoformat(day) if day else (item.published_at.date() if item.published_at else date(1970, 1, 1))
    found: list[Evidence] = []
    for each in entry_dates.find(document, len(item.title) + 2, anchor):
        facts = Facts(
            kind="trial_date" if each.track == "trial" else "hearing_date",
            action=each.action,  # type: ignore[arg-type]  # one of the four words
            date=each.date,
            previous=each.previous,
            proceeding=each.proceeding,  # type: ignore[arg-type]  # a word of PROCEEDINGS
            event_date=day,
            court=court,
            judge=judge,
            object=each.proceeding,
        )
        found.append(Evidence(case.id, facts, document[each.start : each.end], each.start, each.end, "new"))
    return found
