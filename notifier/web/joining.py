"""/subscribe: a wish, and a mail that asks whether it is meant. /confirm/TOKEN: yes, it is."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import timedelta

from starlette.responses import Response

from notifier.core.model.readers import Signup, Subscriber
from notifier.web import choice as choices
from notifier.web.answers import private
from notifier.web.asking import Ask
from notifier.web.choice import Choice
from notifier.web.front import Front
from notifier.web.mails import in_words, send_confirmation, send_welcome

GOOD_FOR = timedelta(days=7)
MOST_AN_ADDRESS = 3
"""Confirmation mails in an hour; beyond them nothing is sent, and the answer is the same."""
WITHIN = timedelta(hours=1)
_TRAP = "website"
"""A field that people do not see; only robots fill it in."""

# With `no-referrer`, browsers send forms with `Origin: null`; one that sends no Sec-Fetch-Site (over plain http they do not) could
# then not be told from one on another site.
_FORM = {"Referrer-Policy": "same-origin"}


def subscribe_page(front: Front, ask: Ask) -> Response:
    picked = tuple(each for each in ask.query.get("case", ()) if each in front.cases)
    return _form(front, Choice(cases=picked or ("*",), timezone=front.timezone))


def subscribe(front: Front, ask: Ask) -> Response:
    """Keep the wish and ask by mail. What is done and said is the same whoever has the address."""
    choice = choices.typed(ask)
    named = choices.newcomer(choice)
    wanted = choices.chosen(
        named if isinstance(named, Choice) else choice,
        Subscriber("", "", ()) if isinstance(named, Choice) else named,
        front.cases.keys(),
        timezone=front.timezone,
    )
    if isinstance(named, Choice) or isinstance(wanted, Choice):
        errors = {**(named.errors if isinstance(named, Choice) else {}), **(wanted.errors if isinstance(wanted, Choice) else {})}
        return _form(front, replace(choice, errors=errors), 400)
    if ask.said(_TRAP):
        return _sent(front, wanted.email)
    wait = front.mails_by_client.wait(ask.client, front.now()) or front.forms_by_client.wait(ask.client, front.now())
    if wait is not None:
        return _too_many(front, wait)
    front.forms_by_client.take(ask.client, front.now())
    if ask_by_mail(front, wanted):
        front.mails_by_client.take(ask.client, front.now())
    return _sent(front, wanted.email)


def ask_by_mail(front: Front, wanted: Subscriber) -> bool:
    """Queue the mail that asks whether this is meant. False where the address was asked often enough."""
    now = front.now()
    signup = Signup(secrets.token_urlsafe(12), wanted, now, now + GOOD_FOR)
    known = front.store.subscribers.by_email(wanted.email)
    if not front.store.inbox.ask(signup, most=MOST_AN_ADDRESS, within=WITHIN):
        return False
    if (
        known is None or known.status != "suppressed"
    ):  # where mail was refused for good, or complained of, only the operator may ask
        send_confirmation(front, signup, known)
    return True


# --- confirming ---------------------------------------------------------------------------------------------------


def confirm_page(front: Front, ask: Ask) -> Response:
    token = ask.place["token"]
    grant = front.once_granted("confirm", token)
    signup = front.store.inbox.signup(grant.nonce) if grant is not None else None
    if grant is None or signup is None:
        return front.no_such_link()
    if signup.used_at is not None:
        return _done_already(front)
    expired = front.granted("confirm", token) is None
    names = [front.cases[id].name for id in signup.subscriber.cases if id in front.cases]
    html = front.html(
        "confirm.html", expired=expired, everything="*" in signup.subscriber.cases, names=names, gets=in_words(signup.subscriber)
    )
    return private(html, headers=_FORM)


def confirm(front: Front, ask: Ask) -> Response:
    token = ask.place["token"]
    grant = front.once_granted("confirm", token)
    signup = front.store.inbox.signup(grant.nonce) if grant is not None else None
    if grant is None or signup is None:
        return front.no_such_link()
    if signup.used_at is not None:
        return _done_already(front)
    if front.granted("confirm", token) is None:
        return _ask_again(front, ask, signup)
    reader, joined = take_in(front, signup)
    if joined:
        send_welcome(front, reader, signup.nonce, front.now())
    return _welcome(front, reader, joined=joined)


def take_in(front: Front, signup: Signup) -> tuple[Subscriber, bool]:
    """Make them a reader, or have the reader that they are follow these cases too; and whether they are new."""
    now, wanted = front.now(), signup.subscriber
    known = front.store.subscribers.by_email(wanted.email)
    joined = known is None or known.status in ("removed", "unconfirmed")
    if known is None or joined:
        reader = front.store.subscribers.add(replace(wanted, status="confirmed", origin="web"), now)
    else:
        cases = ("*",) if "*" in (*known.cases, *wanted.cases) else tuple(dict.fromkeys((*known.cases, *wanted.cases)))
        reader = replace(known, cases=cases)
        front.store.subscribers.update(reader, now)
    front.store.inbox.use(signup.nonce, now)
    return reader, joined


def _ask_again(front: Front, ask: Ask, signup: Signup) -> Response:
    """Send a new link in place of one that is out of date."""
    wait = front.mails_by_client.wait(ask.client, front.now())
    if wait is not None:
        return _too_many(front, wait)
    if ask_by_mail(front, signup.subscriber):
        front.mails_by_client.take(ask.client, front.now())
    return _sent(front, "your address")


# --- answers ------------------------------------------------------------------------------------------------------


def _form(front: Front, choice: Choice, status: int = 200) -> Response:
    html = front.html(
        "subscribe.html",
        choice=choice,
        listed=choices.listed(front.cases, choice.cases),
        count=len(front.cases),
        trap=_TRAP,
        **choices.words_for_form(),
    )
    return private(html, status, _FORM)


def _sent(front: Front, email: str) -> Response:
    return front.message(
        200,
        "Look into your mailbox",
        f"If {email} can be written to, a mail is on its way to it. It holds a link; open it and press the button there.",
        "Nothing else is sent before that. The link is good for 7 days. If no mail comes, look among the unwanted ones.",
        link=(f"{front.root}/", "All cases"),
    )


def _too_many(front: Front, wait: timedelta) -> Response:
    minutes = max(1, round(wait.total_seconds() / 60))
    answer = front.message(
        429, "Too many at once", f"Too many mails were asked for from here. Please try again in {minutes} minutes.",
        link=(f"{front.root}/", "All cases"),
    )  # fmt: skip
    answer.headers["Retry-After"] = str(max(1, int(wait.total_seconds())))
    return answer


def _done_already(front: Front) -> Response:
    return front.message(
        200,
        "This is confirmed already",
        "You need do nothing more. Each mail from us has links to change what you get and to end it.",
        link=(f"{front.root}/", "All cases"),
    )


def _welcome(front: Front, reader: Subscriber, *, joined: bool) -> Response:
    title = "You will be told" if joined else "Your choice is kept"
    return front.message(
        200,
        title,
        f"You get {in_words(reader)}.",
        "A mail that says where each case stands is on its way to you."
        if joined
        else "The cases are added to those that you followed.",
        link=(front.link("preferences", reader.id), "Change what you get"),
    )
