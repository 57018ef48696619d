"""/ and /cases/ID: what is known, for everybody."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from starlette.responses import Response

from notifier.web.answers import public
from notifier.web.asking import Ask
from notifier.web.front import Front
from notifier.web.standing import standing


def home(front: Front, ask: Ask) -> Response:
    today = front.now().astimezone(ZoneInfo(front.timezone)).date()
    states = front.store.cases.states(front.cases.keys())
    rows = [standing(case, states[id], today) for id, case in front.cases.items()]
    return public(ask, front.html("home.html", rows=rows, home=True).encode(), "text/html; charset=utf-8")


def case(front: Front, ask: Ask) -> Response:
    found = front.cases.get(ask.place["case"])
    if found is None:
        return front.explain(404, "No case of this name is tracked here.")
    today = front.now().astimezone(ZoneInfo(front.timezone)).date()
    state = front.store.cases.states([found.id])[found.id]
    html = front.html("case.html", case=found, stands=standing(found, state, today))
    return public(ask, html.encode(), "text/html; charset=utf-8")
