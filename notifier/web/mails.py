"""The mails of subscribing: please confirm, welcome, good-bye. Service mails, which go through the outbox like all others."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from notifier.core import tokens
from notifier.core.model.cases import Case
from notifier.core.model.mail import Composed
from notifier.core.model.readers import Signup, Subscriber
from notifier.core.rendering import freeze, make_message, write
from notifier.core.rendering.plain import clean
from notifier.web.choice import DAYS
from notifier.web.front import Front
from notifier.web.standing import standing

_MOST_NAMED = 15
"""A mail names so many cases; of the rest it says how many they are."""


def send_confirmation(front: Front, signup: Signup, known: Subscriber | None) -> None:
    """Ask the address whether it really wants this. `known` is the reader who has it already, None where there is none."""
    reader = known if known is not None and known.status in ("confirmed", "paused") else None
    wanted = signup.subscriber
    token = front.token("confirm", tokens.Grant(wanted.id, nonce=signup.nonce), expires_at=signup.expires_at)
    _send(
        front,
        "confirm",
        wanted,
        key=f"confirm {signup.nonce}",
        now=signup.asked_at,
        confirm_url=f"{front.base_url}/confirm/{token}",
        preferences_url=front.link("preferences", reader.id) if reader is not None else None,
        **_followed(front.cases, wanted.cases),
        gets=in_words(wanted),
        days=(signup.expires_at - signup.asked_at).days,
    )


def send_welcome(front: Front, reader: Subscriber, key: str, now: datetime) -> None:
    """Say where each case stands and what comes next, so that silence can be read."""
    followed = _cases_of(front.cases, reader.cases)
    today = now.astimezone(ZoneInfo(reader.timezone)).date()
    states = front.store.cases.states([case.id for case in followed[:_MOST_NAMED]])
    _send(
        front,
        "welcome",
        reader,
        key=f"welcome {key}",
        now=now,
        bulk=True,
        standings=[(standing(case, states[case.id], today), front.case_url(case.id)) for case in followed[:_MOST_NAMED]],
        **_followed(front.cases, reader.cases),
        gets=in_words(reader),
        preferences_url=front.link("preferences", reader.id),
        unsubscribe_url=front.link("unsubscribe", reader.id),
    )


def send_goodbye(front: Front, reader: Subscriber, now: datetime) -> None:
    """The last mail to one who left, with the way back."""
    _send(
        front,
        "goodbye",
        reader,
        key=f"goodbye {reader.id} {now.isoformat()}",
        now=now,
        back_url=front.link("resubscribe", reader.id),
        export_url=front.link("preferences", reader.id),
    )


def in_words(reader: Subscriber) -> str:
    """What a reader gets, in half a sentence: "rulings and trial dates, at once"."""
    names = {"rulings": "rulings", "trial_dates": "trial dates", "hearings": "hearings"}
    kinds = [names[each] for each in names if each in reader.events]
    listed = " and ".join(filter(None, (", ".join(kinds[:-1]), kinds[-1]))) if kinds else "nothing"
    return f"{listed}, {cadence_in_words(reader)}"


def cadence_in_words(reader: Subscriber) -> str:
    kind, _, at = reader.cadence.partition("@")
    day, _, time = at.rpartition("-")
    if kind == "immediate":
        return "as soon as there is news"
    clock = f"{time or at}, {reader.timezone.rpartition('/')[2].replace('_', ' ')} time"
    return f"every day at {clock}" if kind == "daily" else f"every {DAYS[day]} at {clock}"


# --- inside -------------------------------------------------------------------------------------------------------


def _followed(cases: Mapping[str, Case], ids: Sequence[str]) -> dict[str, Any]:
    found = _cases_of(cases, ids)
    return {
        "all": "*" in ids,
        "names": [clean(case.name, 200) for case in found[:_MOST_NAMED]],
        "count": len(found),
        "more": max(0, len(found) - _MOST_NAMED),
    }


def _cases_of(cases: Mapping[str, Case], ids: Sequence[str]) -> list[Case]:
    return list(cases.values()) if "*" in ids else [cases[id] for id in ids if id in cases]


def _send(front: Front, name: str, reader: Subscriber, *, key: str, now: datetime, bulk: bool = False, **context: Any) -> None:
    sender = front.sender
    words = write(name, front.mails, site=sender.name or "Case alerts", home_url=f"{front.base_url}/", **context)
    frozen = freeze(words, sender, date=now, base_url=front.base_url if bulk else None, bulk=bulk)
    id = f"<{hashlib.sha256(key.encode()).hexdigest()[:32]}@{sender.domain}>"
    fills = {"unsubscribe": front.app.links.sign("unsubscribe", reader.id, None)} if bulk else {}
    message = make_message(frozen, reader.email, id=id, subject=words.subject, fills=fills)
    front.store.outbox.record([Composed(reader.id, message, (), 0, None, purpose="service")], now)
