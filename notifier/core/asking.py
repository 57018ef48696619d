"""What the rules leave undecided -> a question for a language model, and its answer -> evidence, or nothing.

The answer is a stranger's: a quote that does not stand in the item word for word is refused, so are words outside the contract;
of a date only the phrase is taken, and our own grammar gives it its value. What passes counts like a sentence read by the rules.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, cast, get_args
from zoneinfo import ZoneInfo

from notifier.core.language.dates import read_dates
from notifier.core.model.cases import Case
from notifier.core.model.evidence import Evidence, Reading, SetAside
from notifier.core.model.facts import Action, Facts, Kind, Proceeding
from notifier.core.model.items import Item

UNDECIDED: Final = frozenset({"ambiguous"})
"""Reasons for which a passage was set aside because the rules could not tell, rather than because it is no news."""
MAX_CHARACTERS: Final = 12_000
MAX_PASSAGES: Final = 8
MAX_QUOTE: Final = 600

# fmt: off
_OUTCOMES: Final = frozenset({
    "granted", "denied", "granted_in_part", "dismissed", "dismissed_with_prejudice", "dismissed_without_prejudice",
    "dismissed_in_part", "stayed", "stay_denied", "stay_lifted", "extended", "sanctioned", "contempt", "recused",
    "transferred", "certified", "decertified", "approved", "rejected", "default", "withdrawn", "dropped", "liable",
    "not_liable", "guilty", "not_guilty", "insanity", "split", "mistrial", "acquitted", "no_contest", "prison", "life",
    "death", "probation", "suspended", "fine", "time_served", "discharged", "community", "affirmed", "reversed", "vacated",
    "remanded", "affirmed_in_part", "quashed", "set_aside", "review_granted", "review_denied", "rehearing_granted",
    "rehearing_denied", "moot", "settled", "charged", "new_trial",
})
# fmt: on
_TASK: Final = (
    "You read court news for a careful editor. For each passage, say whether a court, jury or the parties did or set something "
    "there that is news in exactly one of the cases, and which. Requests, forecasts, arguments, retold background are no news. "
    "Quote the sentence word for word. Leave out what you are not sure of."
)
SCHEMA: Final[dict[str, Any]] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["news"],
    "properties": {
        "news": {
            "type": "array",
            "maxItems": MAX_PASSAGES,
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["case", "kind", "quote", "action", "date_phrase", "proceeding", "disposition"],
                "properties": {
                    "case": {"type": "string"},
                    "kind": {"enum": list(get_args(Kind))},
                    "quote": {"type": "string", "maxLength": MAX_QUOTE},
                    "action": {"enum": [*get_args(Action), None]},
                    "date_phrase": {"type": ["string", "null"]},
                    "proceeding": {"enum": [*get_args(Proceeding), None]},
                    "disposition": {"enum": [*sorted(_OUTCOMES), None]},
                },
            },
        }
    },
}


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked about one item. `text` is the user's part of the conversation, `task` the system's."""

    item: Item
    cases: Mapping[str, Case]
    task: str
    text: str


def question(reading: Reading, cases: Mapping[str, Case]) -> Question | None:
    """What to ask about an item, or None where the rules decided everything."""
    undecided = [passage for passage in reading.set_aside if passage.reason in UNDECIDED][:MAX_PASSAGES]
    matched = {match.case: cases[match.case] for match in reading.matches if match.case in cases}
    if not undecided or not matched:
        return None
    item = reading.item
    listed = "\n".join(_describe(case) for case in matched.values())
    passages = "\n".join(f"- {item.document[passage.start : passage.end]}" for passage in undecided)
    published = item.published_at.date().isoformat() if item.published_at else "unknown"
    article = f"Cases:\n{listed}\n\nPublished: {published}\n\nArticle:\n{item.document}"[:MAX_CHARACTERS]
    return Question(item, matched, _TASK, f"{article}\n\nPassages:\n{passages}")


def evidence_in(answer: str, asked: Question, *, timezone: str) -> tuple[Evidence, ...]:
    """The evidence that an answer holds; what is not in order in it is passed over."""
    return tuple(_evidence(asked, timezone, answer))


def decided(reading: Reading, more: tuple[Evidence, ...]) -> Reading:
    """The reading with what was answered; the passages that it decides are no longer set aside."""
    if not more:
        return reading
    left = tuple(passage for passage in reading.set_aside if not _answered(passage, more))
    return replace(reading, evidence=(*reading.evidence, *more), set_aside=left)


def _answered(passage: SetAside, more: tuple[Evidence, ...]) -> bool:
    return passage.reason in UNDECIDED and any(each.start < passage.end and passage.start < each.end for each in more)


def _describe(case: Case) -> str:
    parties = "; ".join(f"{party.name} ({party.role})" if party.role else party.name for party in case.parties)
    details = [case.name, f"court {case.court}" if case.court else "", f"judge {case.judge}" if case.judge else "", parties]
    return f"- {case.id}: " + " | ".join(filter(None, [*details, ", ".join(case.context)]))


def _evidence(asked: Question, timezone: str, answer: str) -> Iterator[Evidence]:
    document = asked.item.document
    for row in _rows(answer):
        quote, case, kind = row.get("quote"), row.get("case"), row.get("kind")
        if not isinstance(quote, str) or not 0 < len(quote) <= MAX_QUOTE or case not in asked.cases or kind not in get_args(Kind):
            continue
        start = document.find(quote)
        facts = _facts(row, cast(Kind, kind), quote, asked.item, timezone)
        if start >= 0 and facts is not None:
            yield Evidence(cast(str, case), facts, quote, start, start + len(quote), "new")


def _rows(answer: str) -> list[dict[str, Any]]:
    """The rows of the outermost object of an answer, whatever fences or words stand around it."""
    try:
        found = json.loads(answer[answer.index("{") : answer.rindex("}") + 1])
    except (ValueError, RecursionError):
        return []
    rows = found.get("news") if isinstance(found, dict) else None
    return [row for row in rows[:MAX_PASSAGES] if isinstance(row, dict)] if isinstance(rows, list) else []


def _facts(row: Mapping[str, Any], kind: Kind, quote: str, item: Item, timezone: str) -> Facts | None:
    """The facts of one row; None where they do not make sense together."""
    if kind in ("trial_date", "hearing_date"):
        action, proceeding = row.get("action"), row.get("proceeding")
        day = _day(row.get("date_phrase"), quote, item, timezone)
        if action not in get_args(Action) or (day is None and action != "vacated"):
            return None
        known = proceeding if proceeding in get_args(Proceeding) else ("trial" if kind == "trial_date" else "hearing")
        return Facts(kind, action=cast(Action, action), date=day, proceeding=cast(Proceeding, known))
    disposition = row.get("disposition")
    return Facts(kind, disposition=cast(str, disposition)) if disposition in _OUTCOMES else None


def _day(phrase: object, quote: str, item: Item, timezone: str) -> str | None:
    """The value of a date phrase, by our grammar in the sentence it stands in; None where it is not there or no date."""
    if not isinstance(phrase, str) or not phrase or item.published_at is None or phrase not in quote:
        return None
    anchor: date = item.published_at.astimezone(ZoneInfo(timezone)).date()
    at = quote.index(phrase)
    return next((edtf for start, end, edtf in read_dates(quote, anchor) if start < at + len(phrase) and at < end), None)
