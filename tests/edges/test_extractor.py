"""The optional extractor, against a stand-in for its endpoint: its word counts only where the item bears it out."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from servers import Answer, Asked, serving

from notifier.app.wiring import make_extractor
from notifier.config import Extractor, Secret
from notifier.core.asking import Question, decided, question
from notifier.core.model.cases import Case, Party
from notifier.core.model.evidence import Evidence, Match, Reading, SetAside
from notifier.core.model.items import Item

NOW = datetime(2026, 5, 6, 15, tzinfo=UTC)
SENTENCE = "The trial of the ferry line was put off on Tuesday until June 9."
ITEM = Item("i1", None, "Trial put off", SENTENCE, NOW, "Bay Courier", "Bay Courier")
CASES = {
    name: Case(name, f"{party} v. Linden Ferries", court="nysd", parties=(Party(party), Party("Linden Ferries")))
    for name, party in (("okafor", "Ngozi Okafor"), ("brandt", "Lise Brandt"))
}
PLACE = ITEM.document.index(SENTENCE)
READING = Reading(
    ITEM,
    (Match("okafor", 0.9, ("named",)), Match("brandt", 0.9, ("named",))),
    (),
    (SetAside(None, PLACE, PLACE + len(SENTENCE), "ambiguous", "fits several cases"),),
)
NEWS = {
    "case": "okafor", "kind": "trial_date", "quote": SENTENCE, "action": "moved", "date_phrase": "June 9", "proceeding": "trial",
    "disposition": None,
}  # fmt: skip


def said(*rows: dict[str, Any]) -> bytes:
    content = "Here it is:\n```json\n" + json.dumps({"news": list(rows)}) + "\n```"
    return json.dumps({"choices": [{"message": {"content": content}}]}).encode()


def ask(answer: bytes | Answer | Callable[[Asked], bytes | Answer], *, budget: int = 10, times: int = 1) -> tuple[Evidence, ...]:
    async def run(address: str) -> tuple[Evidence, ...]:
        settings = Extractor(address, "small", Secret("s3cret"), timedelta(seconds=2), budget)
        extractor = make_extractor(settings, lambda: NOW)
        asked = question(READING, CASES)
        assert asked is not None
        found: tuple[Evidence, ...] = ()
        for _ in range(times):
            found = await extractor.evidence(asked, timezone="America/New_York")
        await extractor.aclose()
        return found

    with serving({"/v1/chat/completions": answer}) as server:
        return asyncio.run(run(server.url("/v1")))


def test_a_quote_that_stands_in_the_item_becomes_evidence_with_the_date_of_our_own_grammar() -> None:
    (found,) = ask(said(NEWS))

    assert (found.case, found.facts.action, found.facts.date) == ("okafor", "moved", "2026-06-09")
    assert ITEM.document[found.start : found.end] == found.quote


@pytest.mark.parametrize(
    "lie",
    [
        {"quote": "A judge was bribed on Tuesday."},
        {"case": "someone-else"},
        {"kind": "arrest"},
        {"action": None},
        {"date_phrase": "2031-01-01"},
        {"kind": "ruling", "disposition": "splendid"},
    ],
)
def test_what_the_item_or_the_contract_does_not_bear_out_is_refused(lie: dict[str, Any]) -> None:
    assert ask(said(NEWS | lie)) == ()


@pytest.mark.parametrize(
    "rubbish", [b"", b"{}", b"[1, 2", said() + b"x", Answer(500), b'{"choices": []}', b'{"choices": [{"message": 3}]}']
)
def test_an_endpoint_that_talks_nonsense_is_no_answer(rubbish: bytes | Answer) -> None:
    assert ask(rubbish) == ()


def test_an_endpoint_that_knows_no_schema_is_asked_for_plain_json() -> None:
    formats: list[Any] = []

    def answer(asked: Asked) -> bytes | Answer:
        formats.append(json.loads(asked.body).get("response_format", {}).get("type"))
        return Answer(400) if formats[-1] == "json_schema" else said(NEWS)

    assert len(ask(answer)) == 1
    assert formats == ["json_schema", "json_object"]


def test_the_budget_of_a_day_is_kept() -> None:
    requests: list[Asked] = []

    def answer(asked: Asked) -> bytes:
        requests.append(asked)
        return said(NEWS)

    assert ask(answer, budget=2, times=5) == ()
    assert len(requests) == 2


def test_only_what_the_rules_left_open_is_asked() -> None:
    settled = Reading(ITEM, READING.matches, (), (SetAside("okafor", 0, 5, "request", "asked for"),))

    assert question(settled, CASES) is None


def test_a_decided_passage_is_no_longer_set_aside() -> None:
    found = ask(said(NEWS))

    after = decided(READING, found)

    assert (len(after.evidence), after.set_aside) == (1, ())


def test_the_question_names_the_cases_and_the_passage() -> None:
    asked: Question | None = question(READING, CASES)

    assert asked is not None
    assert "Ngozi Okafor" in asked.text
    assert SENTENCE in asked.text
