"""/unsubscribe/TOKEN: GET asks, POST ends it at once. /resubscribe/TOKEN: the way back."""

from __future__ import annotations

from dataclasses import replace

from starlette.responses import Response

from notifier.core.model.readers import Subscriber
from notifier.web.answers import private
from notifier.web.asking import Ask
from notifier.web.front import Front
from notifier.web.mails import in_words, send_goodbye, send_welcome

_LEFT = ("removed", "unconfirmed")


def unsubscribe_page(front: Front, ask: Ask) -> Response:
    found = front.reader("unsubscribe", ask.place["token"])
    if found is None:
        return front.no_such_link()
    grant, reader = found
    if reader.status in _LEFT:
        return _left(front, reader)
    case = front.cases.get(grant.case) if grant.case else None
    one = case is not None and ("*" in reader.cases or case.id in reader.cases)
    return private(front.html("unsubscribe.html", case=case.name if case is not None and one else None, email=reader.email))


def unsubscribe(front: Front, ask: Ask) -> Response:
    """End it: the case that the token names, or all where it names none or all is asked for. A second time changes nothing."""
    found = front.reader("unsubscribe", ask.place["token"])
    if found is None:
        return front.no_such_link()
    grant, reader = found
    if reader.status in _LEFT:
        return _left(front, reader)
    if grant.case and not ask.said("everything"):
        rest = _without(front, reader, grant.case)
        if rest:
            front.store.subscribers.update(replace(reader, cases=rest), front.now())
            return _still_follows(front, reader, grant.case, len(rest))
    leave(front, reader)
    return _left(front, reader)


def leave(front: Front, reader: Subscriber) -> None:
    """Mail this reader nothing more but a last word."""
    now = front.now()
    front.store.subscribers.set_status(reader.id, "removed", now)
    if reader.status != "suppressed":
        send_goodbye(front, reader, now)


def _without(front: Front, reader: Subscriber, case: str) -> tuple[str, ...]:
    """The reader's cases without this one. Who followed all follows all others that there are now."""
    followed = front.cases.keys() if "*" in reader.cases else reader.cases
    return tuple(id for id in followed if id != case)


# --- the way back -------------------------------------------------------------------------------------------------


def resubscribe_page(front: Front, ask: Ask) -> Response:
    found = front.reader("resubscribe", ask.place["token"])
    if found is None:
        return front.no_such_link()
    _, reader = found
    if reader.status != "removed":
        return _back(front, reader)
    return private(front.html("resubscribe.html", gets=in_words(reader)))


def resubscribe(front: Front, ask: Ask) -> Response:
    found = front.reader("resubscribe", ask.place["token"])
    if found is None:
        return front.no_such_link()
    _, reader = found
    if reader.status == "removed":
        now = front.now()
        front.store.subscribers.set_status(reader.id, "confirmed", now)
        send_welcome(front, reader, f"{reader.id} {now.isoformat()}", now)
    return _back(front, reader)


# --- answers ------------------------------------------------------------------------------------------------------


def _left(front: Front, reader: Subscriber) -> Response:
    return front.message(
        200,
        "You will get no more mail",
        "It is ended, and stays so until you ask for mail again.",
        link=(front.link("resubscribe", reader.id), "That was a mistake: go on mailing me"),
    )


def _still_follows(front: Front, reader: Subscriber, case: str, rest: int) -> Response:
    name = front.cases[case].name if case in front.cases else "this case"
    others = "the other case" if rest == 1 else f"the other {rest} cases"
    words = [f"You will get no more mail about {name}.", f"You still follow {others}."]
    if "*" in reader.cases:
        words.append("Cases that are added later are not followed by themselves any more: choose “All cases” for that.")
    return front.message(
        200, "This case is ended", *words,
        link=(front.link("preferences", reader.id), "Change what you get"),
    )  # fmt: skip


def _back(front: Front, reader: Subscriber) -> Response:
    return front.message(
        200,
        "You are a reader again",
        f"You get {in_words(reader)}. What happened in between is not sent after.",
        link=(front.link("preferences", reader.id), "Change what you get"),
    )
