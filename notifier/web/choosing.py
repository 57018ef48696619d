"""/preferences/TOKEN: what a reader gets; pause, export, erase."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from starlette.responses import Response

from notifier.core.model.readers import Subscriber
from notifier.edges.store import Store
from notifier.web import choice as choices
from notifier.web.answers import private
from notifier.web.asking import Ask
from notifier.web.choice import Choice
from notifier.web.front import Front
from notifier.web.leaving import leave

_FORM = {"Referrer-Policy": "same-origin"}  # see joining.py


def preferences_page(front: Front, ask: Ask) -> Response:
    found = front.reader("preferences", ask.place["token"])
    if found is None:
        return front.no_such_link()
    _, reader = found
    choice = choices.choice_of(reader)
    added = tuple(each for each in ask.query.get("case", ()) if each in front.cases and "*" not in choice.cases)
    if added:
        choice = choices.choice_of(_following(reader, added))
    return _form(front, ask, reader, choice)


def preferences(front: Front, ask: Ask) -> Response:
    found = front.reader("preferences", ask.place["token"])
    if found is None:
        return front.no_such_link()
    _, reader = found
    act = ask.said("do")
    if act in _ACTS:
        return _ACTS[act](front, ask, reader)
    wanted = choices.chosen(choices.typed(ask, email=reader.email), reader, front.cases.keys(), timezone=reader.timezone)
    if isinstance(wanted, Choice):
        return _form(front, ask, reader, wanted, 400)
    front.store.subscribers.update(wanted, front.now())
    return _form(front, ask, wanted, choices.choice_of(wanted), done="Your choice is kept.")


def export(front: Front, ask: Ask) -> Response:
    """All that is kept of a reader, for themselves."""
    found = front.reader("preferences", ask.place["token"])
    if found is None:
        return front.no_such_link()
    text = json.dumps(exported(front.store, found[1]), indent=2, ensure_ascii=False)
    headers = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex", "Content-Disposition": 'attachment; filename="my-data.json"'}
    return Response(text + "\n", headers=headers, media_type="application/json")


def exported(store: Store, reader: Subscriber) -> dict[str, Any]:
    told = store.subscribers.all_told(reader.id)
    return {
        "email": reader.email,
        "status": reader.status,
        "cases": reader.cases,
        "events": reader.events,
        "cadence": reader.cadence,
        "confidence": reader.confidence,
        "timezone": reader.timezone,
        "quiet": reader.quiet,
        "reminder_days": reader.reminder_days,
        "still_watching": reader.still_watching,
        "since": reader.since_at.isoformat() if reader.since_at else None,
        "told": [
            {
                "development": each.development,
                "kind": each.facts.kind,
                "at": each.told_at.isoformat(),
                "message_id": each.message_id,
            }
            for each in told
        ],
    }


# --- acts ---------------------------------------------------------------------------------------------------------


def _pause(front: Front, ask: Ask, reader: Subscriber) -> Response:
    if reader.status == "confirmed":
        front.store.subscribers.set_status(reader.id, "paused", front.now())
    return _again(front, ask, reader, "Nothing is sent until you resume.")


def _resume(front: Front, ask: Ask, reader: Subscriber) -> Response:
    if reader.status == "paused":
        front.store.subscribers.set_status(reader.id, "confirmed", front.now())
    return _again(front, ask, reader, "You are mailed again, of what happens from now on.")


def _leave(front: Front, ask: Ask, reader: Subscriber) -> Response:
    if reader.status not in ("removed", "unconfirmed"):
        leave(front, reader)
    return _again(front, ask, reader, "You will get no more mail.")


def _ask_erase(front: Front, ask: Ask, reader: Subscriber) -> Response:
    return private(front.html("erase.html", email=reader.email), headers=_FORM)


def _erase(front: Front, ask: Ask, reader: Subscriber) -> Response:
    front.store.inbox.forget(reader.email)
    front.store.subscribers.erase(reader.id, front.now())
    return front.message(
        200, "Nothing is kept of you any more", "Your address, your choices and the mails to you are erased.",
        link=(f"{front.root}/", "All cases"),
    )  # fmt: skip


_ACTS = {"pause": _pause, "resume": _resume, "leave": _leave, "erase": _ask_erase, "erase-now": _erase}


# --- answers ------------------------------------------------------------------------------------------------------


def _again(front: Front, ask: Ask, reader: Subscriber, done: str) -> Response:
    now = front.store.subscribers.get(reader.id) or reader
    return _form(front, ask, now, choices.choice_of(now), done=done)


def _form(front: Front, ask: Ask, reader: Subscriber, choice: Choice, status: int = 200, *, done: str = "") -> Response:
    token = ask.place["token"]
    html = front.html(
        "preferences.html",
        reader=reader,
        choice=choice,
        done=done,
        listed=choices.listed(front.cases, choice.cases),
        count=len(front.cases),
        export_url=f"{front.root}/preferences/{token}/my-data.json",
        calendar_url=f"{front.base_url}/calendar/{front.app.links.sign('calendar', reader.id, None)}.ics",
        back_url=f"{front.root}/resubscribe/{front.app.links.sign('resubscribe', reader.id, None)}"
        if reader.status == "removed"
        else None,
        **choices.words_for_form(),
    )
    return private(html, status, _FORM)


def _following(reader: Subscriber, added: tuple[str, ...]) -> Subscriber:
    return replace(reader, cases=tuple(dict.fromkeys((*reader.cases, *added))))
