"""how the program fares -> a mail to its operator, once for each trouble and once for its end.

What was told is kept in the transaction that writes the mail down: a crash neither repeats nor forgets it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from notifier.core.errors import TemplateError
from notifier.core.model.mail import Composed, Message
from notifier.core.model.polling import Feed, FeedState
from notifier.core.rendering import Templates, freeze, make_message, parse_sender, write
from notifier.core.rendering.plain import clean
from notifier.core.watching import Disk, Word, troubles, watched, word

if TYPE_CHECKING:
    from notifier.edges.store import Store

TOLD = "operator_told"
"""The store's setting that holds what the operator was told and has not ended."""
OPERATOR = "operator"
_LONGEST = 400


def warn(
    store: Store,
    *,
    feeds: Sequence[Feed],
    states: Mapping[str, FeedState],
    email: str,
    sender: str,
    templates: Templates,
    built_in: Templates,
    now: datetime,
) -> Word:
    """Look, and write a mail down if there is something to say; returns what was said. Raises StoreError; then nothing is told."""
    told = _told(store.admin.setting(TOLD))
    room = store.admin.disk()
    disk = Disk(*room) if room is not None else None
    found = troubles(feeds, states, store.outbox.summary(), disk, told=told, now=now)
    said = word(found, told, watched=watched(feeds))
    if said.told == told and not said.says_something:
        return said
    composed = []
    if said.says_something:
        try:
            message = _message(said, email, sender, templates, now)
        except TemplateError:
            message = _message(said, email, sender, built_in, now)
        composed.append(Composed(OPERATOR, message, (), 0, None, purpose="service"))
    store.outbox.record(composed, now, settings={TOLD: json.dumps(said.told)})
    return said


def _message(said: Word, email: str, sender: str, templates: Templates, now: datetime) -> Message:
    mailer = parse_sender(sender)
    words = write(
        "operator",
        templates,
        troubles=[{"problem": clean(each.problem, _LONGEST), "mend": each.mend} for each in said.troubles],
        over=[clean(each, _LONGEST) for each in said.over],
        at=now.strftime("%Y-%m-%d %H:%M UTC"),
    )
    key = hashlib.sha256(f"{said.troubles} {said.over} {now.isoformat()}".encode()).hexdigest()[:32]
    frozen = freeze(words, mailer, date=now, bulk=False)
    return make_message(frozen, email, id=f"<{key}@{mailer.domain}>", subject=words.subject, fills={})


def _told(kept: str | None) -> dict[str, str]:
    try:
        found = json.loads(kept or "{}")
    except ValueError:
        return {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}
