"""/wrong/TOKEN: a reader says that what they were told is wrong; it is kept for the operator, with the item it was read in."""

from __future__ import annotations

from starlette.responses import Response

from notifier.core.model.facts import DATES, Facts
from notifier.core.model.readers import Subscriber, WrongAlert
from notifier.core.rendering.plain import clean
from notifier.core.rendering.words import plain_headline
from notifier.web.answers import private
from notifier.web.asking import Ask
from notifier.web.front import Front

MOST_SAID = 2000
"""Characters of a reader's own words."""


def wrong_page(front: Front, ask: Ask) -> Response:
    found = _told(front, ask)
    if found is None:
        return front.no_such_link()
    _, development, facts = found
    known = front.store.looks.development(development)
    quote = known.sources[0] if known is not None and known.sources else None
    html = front.html("wrong.html", said=_words(front, facts), quote=clean(quote.quote, 700) if quote else "", most=MOST_SAID)
    return private(html, headers={"Referrer-Policy": "same-origin"})


def wrong(front: Front, ask: Ask) -> Response:
    found = _told(front, ask)
    if found is None:
        return front.no_such_link()
    reader, development, facts = found
    known = front.store.looks.development(development)
    front.store.inbox.record_wrong(
        WrongAlert(
            development=development,
            case=known.case if known is not None else "",
            subscriber=reader.id,
            note=clean(ask.said("note"), MOST_SAID),
            item=known.sources[0].item if known is not None and known.sources else None,
            said=_words(front, facts),
            reported_at=front.now(),
        )
    )
    return front.message(
        200, "Thank you", "The operator sees it, with the article that it was read in. What was wrong is put right by mail.",
        link=(f"{front.root}/", "All cases"),
    )  # fmt: skip


def _told(front: Front, ask: Ask) -> tuple[Subscriber, str, Facts] | None:
    """Who says so, of which development, and what they were told of it; None for a token that allows nothing."""
    found = front.reader("wrong", ask.place["token"])
    if found is None:
        return None
    grant, reader = found
    told = front.store.subscribers.told({reader.id}, {grant.case}).get((reader.id, grant.case))
    return None if told is None else (reader, grant.case, told.facts)


def _words(front: Front, facts: Facts) -> str:
    from_, to = (facts.previous, facts.date) if facts.kind in DATES else (None, None)
    return clean(plain_headline(facts, from_, to, front.now().date()), 300)
