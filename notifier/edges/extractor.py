"""question -> answer of an OpenAI-compatible endpoint, within a budget; never a reason for anything to stop.

Only what the rules left open is asked. Whatever goes wrong (no answer in time, an error, nonsense) is no answer.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from notifier.core.asking import SCHEMA, Question, evidence_in
from notifier.core.errors import FetchError
from notifier.core.model.evidence import Evidence
from notifier.core.model.polling import Request, Response

log = logging.getLogger(__name__)

MAX_TOKENS = 800
Fetch = Callable[[Request], Awaitable[Response]]


@dataclass(slots=True)
class Extractor:
    """An endpoint and how often it may be asked. `fetch` is a client that may reach the operator's own network, `aclose` closes it.

    `formats` are the ways to ask for JSON, the strictest first; one that the endpoint does not know is not tried again.
    """

    endpoint: str
    model: str
    key: str | None
    daily_budget: int
    fetch: Fetch
    clock: Callable[[], datetime]
    aclose: Callable[[], Awaitable[None]]
    formats: list[dict[str, Any] | None] = field(
        default_factory=lambda: [
            {"type": "json_schema", "json_schema": {"name": "news", "strict": True, "schema": SCHEMA}},
            {"type": "json_object"},
            None,
        ]
    )
    _day: date | None = None
    _asked: int = 0

    async def answer(self, question: Question) -> str | None:
        """What the model says; None where it may not be asked any more today, or says nothing usable."""
        while self._may_ask():
            try:
                response = await self.fetch(self._request(question))
            except FetchError as error:
                if error.status in (400, 422) and len(self.formats) > 1:
                    del self.formats[0]
                    continue
                log.warning("the extractor gave no answer: %s", error)
                return None
            return _content(response.body or b"")
        return None

    async def evidence(self, question: Question, *, timezone: str) -> tuple[Evidence, ...]:
        """What the answer holds that stands up to the text; nothing where there is none."""
        answer = await self.answer(question)
        return evidence_in(answer, question, timezone=timezone) if answer is not None else ()

    def _may_ask(self) -> bool:
        today = self.clock().date()
        if today != self._day:
            self._day, self._asked = today, 0
        if self._asked >= self.daily_budget:
            return False
        self._asked += 1
        return True

    def _request(self, question: Question) -> Request:
        body: dict[str, Any] = {
            "model": self.model,
            "temperature": 0,
            "max_tokens": MAX_TOKENS,
            "messages": [{"role": "system", "content": question.task}, {"role": "user", "content": question.text}],
        }
        if self.formats[0] is not None:
            body["response_format"] = self.formats[0]
        headers = {"Content-Type": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        address = self.endpoint.rstrip("/") + "/chat/completions"
        return Request(address, headers=headers, method="POST", content=json.dumps(body).encode())


def _content(body: bytes) -> str | None:
    try:
        content = json.loads(body)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError):
        log.warning("the extractor's answer is none")
        return None
    return content if isinstance(content, str) else None
