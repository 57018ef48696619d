"""entry of a court's own feed -> evidence: by its label, and by the words of a paperless order with its dates."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from notifier.core.language.courts import timezone_of
from notifier.core.language.dates import find_dates, resolve
from notifier.core.matching import Matched
from notifier.core.model import Case, Evidence, Facts, Item, Reading, SetAside
from notifier.core.reading.context import is_criminal
from notifier.core.reading.labels import Label, find_label
from notifier.core.reading.nouns import PROCEEDINGS, PURPOSES

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
_EVENT = re.compile(
    r"\b(?P<noun>(?:jury |bench |non-jury |civil |criminal )?(?:trial(?: period)?|retrial)|jury selection|"
    r"sentencing(?: hearing)?|arraignment|oral argument|calendar call|"
    r"(?:\w+ ){0,2}conference|(?:\w+ ){0,2}hearing|change of plea|"
    r"mediation)\b(?P<gap>[^.;]{0,90}?)\b(?P<verb>previously set|set|reset|rescheduled|continued|adjourned|moved|"
    r"vacated|cancell?ed|stricken|to be held|shall be held|will be held|to begin|shall begin|shall commence|will "
    r"begin|beginning)\b",
    re.IGNORECASE,
)
_RESET_FOR = re.compile(
    r"\b(?P<verb>reset|set|rescheduled|continued|relisted)\b\s+for\s+(?P<noun>(?:jury |bench )?trial|sentencing|"
    r"hearing|oral argument)\b",
    re.IGNORECASE,
)
_CHANGING = frozenset({"reset", "rescheduled", "continued", "adjourned", "moved"})
_TAKING = frozenset({"vacated", "cancelled", "canceled", "stricken"})
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
        found = _of_case(item, case, timezone)
        evidence += found
        if not found:
            start = len(item.title) + 2
            set_aside.append(
                SetAside(
                    case.id, start, max(start, len(item.document)), "other", "procedure of the court, no decision and no new date"
                )
            )
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
        if row.about == "continuance" and label.lower().startswith("order to continue") and is_criminal(case.name, _numbers(case)):
            facts = Facts(
                "trial_date", action="vacated", proceeding="trial", event_date=day, court=_court(item, case), object="trial"
            )
            found[-1] = Evidence(case.id, facts, item.document[start:end], start, end, "new")
    return found


def _numbers(case: Case) -> tuple[str, ...]:
    return tuple(docket.number for docket in case.dockets)


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
    if row.criminal is not None and is_criminal(case.name, _numbers(case)):
        kind = row.criminal
    about = row.about
    if about == "request":
        about = _purpose(label)
    facts = Facts(
        kind=kind,  # type: ignore[arg-type]  # the table holds the model's own words; a test compares them
        event_date=day,
        disposition=row.disposition,
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
    if len(text) < 30 or re.match(
        r"\s*\[?(?:motion|letter|notice of (?!settlement|mediation)|response|reply|proposed|brief|memorandum in)\b",
        text,
        re.IGNORECASE,
    ):
        return []
    found: list[Evidence] = []

    def add(facts: Facts, start: int, end: int) -> None:
        if not any(
            each.facts.kind == facts.kind and each.facts.disposition == facts.disposition and each.facts.date == facts.date
            for each in found
        ):
            found.append(Evidence(case.id, facts, document[start:end], start, end, "new"))

    court, judge = _court(item, case), _judge(text, case)
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
    found += _dates(item, case, day, court, judge)
    return found


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
    document, begin = item.document, len(item.title) + 2
    anchor = date.fromisoformat(day) if day else (item.published_at.date() if item.published_at else date(1970, 1, 1))
    by_track: dict[tuple[str, str], Evidence] = {}
    for match in sorted([*_EVENT.finditer(document, begin), *_RESET_FOR.finditer(document, begin)], key=lambda one: one.start()):
        verb = match.group("verb").lower()
        noun = match.group("noun").lower()
        proceeding = next((name for phrases, name in PROCEEDINGS if any(phrase in noun for phrase in phrases)), None)
        if proceeding is None or re.search(r"\bheld on\b", document[match.start() : match.end() + 10]):
            continue
        start, end = _bounds(document, match, begin)
        expressions = [one for one in find_dates(document, match.start(), end) if one.shape not in ("year", "near_day")]
        inside = [one for one in expressions if one.start < match.start("verb") and one.start >= match.start()]
        after = [one for one in expressions if one.start >= match.end("verb") and one.start - match.end() < 70]
        value = resolve(after[0], anchor=anchor, direction="future") if after else None
        before = resolve(inside[-1], anchor=anchor, direction="near") if inside else None
        if verb == "previously set":
            before, value = value, resolve(after[1], anchor=anchor, direction="future") if len(after) > 1 else None
            verb = "reset"
        if value is None and verb == "beginning":
            continue
        action = "vacated" if verb in _TAKING or (value is None and verb in _CHANGING) else "moved" if verb in _CHANGING else "set"
        if action == "set" and value is None:
            continue
        kind = "trial_date" if proceeding in ("trial", "retrial", "jury_selection") else "hearing_date"
        if action == "set" and verb == "beginning":
            continue
        key = (kind, "trial" if kind == "trial_date" else proceeding)
        facts = Facts(
            kind=kind,  # type: ignore[arg-type]  # one of the two words above
            action=action,  # type: ignore[arg-type]  # one of the three words above
            date=value if action != "vacated" else None,
            previous=before,
            proceeding=proceeding,  # type: ignore[arg-type]  # a word of PROCEEDINGS
            event_date=day,
            court=court,
            judge=judge,
            object=proceeding,
        )
        known = by_track.get(key)
        if known is not None:
            facts = _joined(known.facts, facts)
            start, end = (known.start, known.end) if known.facts.date is not None else (start, end)
        by_track[key] = Evidence(case.id, facts, document[start:end], start, end, "new")
    return list(by_track.values())


def _joined(one: Facts, other: Facts) -> Facts:
    """Two sentences on one proceeding: "is vacated" and "reset for" are one move."""
    from dataclasses import replace

    day = other.date or one.date
    action = (
        "moved"
        if day is not None and ("vacated" in (one.action, other.action) or "moved" in (one.action, other.action))
        else one.action
    )
    return replace(one, action=action, date=day, previous=one.previous or other.previous)
