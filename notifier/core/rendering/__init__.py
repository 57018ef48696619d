"""digest -> the exact words of one mail.

words.py  days.py   facts and dates in words          plain.py      text of others made safe to print
view.py             digest -> what a mail shows       templates.py  Jinja2, strict
calendar.py         trial dates as calendar entries   mime.py       words -> RFC 5322
marks.py            what is each reader's own, put in when the mail is handed over
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from notifier.core.model.developments import CaseState, Development
from notifier.core.model.digests import Digest, Line
from notifier.core.model.mail import Frozen, Message
from notifier.core.rendering.calendar import calendar, entries_of
from notifier.core.rendering.marks import Links, case_mark, put_in, wrong_mark
from notifier.core.rendering.mime import MESSAGE_ID, RECIPIENT, REPLY_TO, Sender, Words, ascii_address, freeze, parse_sender
from notifier.core.rendering.payload import payload, title_and_text
from notifier.core.rendering.templates import TemplateFile, Templates
from notifier.core.rendering.view import view

if TYPE_CHECKING:
    from css_inline import CSSInliner

__all__ = [
    "REPLY_TO", "Links", "Sender", "TemplateFile", "Templates", "Words", "answers", "ascii_address", "case_mark", "fill", "freeze",
    "make_message", "message_id", "news_key", "parse_sender", "payload", "render", "title_and_text", "write", "wrong_mark",
]  # fmt: skip


def render(
    digest: Digest,
    templates: Templates,
    *,
    states: Mapping[str, CaseState],
    ahead: Mapping[str, Development | None],
    in_full: frozenset[str],
    sender: Sender,
    base_url: str | None,
) -> Words:
    """The words of the mail for this digest, with marks for what is the reader's own.

    `states` are those of its cases, `ahead` the next date of each, `in_full` the cases that are named in full; `base_url` is
    None without a web front. Raises TemplateError.
    """
    links = Links(base_url) if base_url else None
    mail = view(digest, ahead=ahead, in_full=in_full, links=links)
    lines = [(case, line) for case, each in digest.cases for line in each]
    words = write("digest", templates, mail=mail)
    event = calendar(entries_of(lines, dict(states)), domain=sender.domain, now=digest.composed_at)
    return Words(words.subject, words.text, words.html, event)


def write(name: str, templates: Templates, **context: object) -> Words:
    """The words of the mail of this name (`digest`, `welcome` …), from its three templates. Raises TemplateError."""
    subject = " ".join(templates.render(f"{name}.subject.txt", **context).split())
    return Words(subject, _tidy(templates.render(f"{name}.txt", **context)), _inlined(templates.render(f"{name}.html", **context)))


def news_key(digest: Digest) -> str:
    """A name for the news in a digest, the same for every reader who is told it, however often it is composed."""
    told = [
        (line.development.id, line.form, line.from_, line.to, [each.id for each in line.history], line.development.facts)
        for _, lines in digest.cases
        for line in lines
    ]
    return hashlib.sha256(repr(told).encode()).hexdigest()


def message_id(subscriber: str, news: str, sender: Sender) -> str:
    """The Message-ID of the mail that tells a reader (by id) this news (`news_key`): always the same."""
    return f"<{hashlib.sha256(f'{subscriber} {news}'.encode()).hexdigest()[:32]}@{sender.domain}>"


def answers(digest: Digest) -> str | None:
    """The Message-ID that this digest answers: that of the mail that first told all of it; None for anything else."""
    lines: list[Line] = [line for _, each in digest.cases for line in each]
    first = {None if line.earlier is None or line.form == "new" else line.earlier.message_id or None for line in lines}
    return first.pop() if len(first) == 1 else None


def make_message(frozen: Frozen, recipient: str, *, id: str, subject: str, fills: Mapping[str, str]) -> Message:
    """One reader's mail. Raises ValueError for an address that no mail can be sent to."""
    return Message(ascii_address(recipient), id, subject, frozen, dict(fills))


def fill(message: Message) -> bytes:
    """The bytes to send: CRLF, not yet dot-stuffed. Raises ValueError where a value could break the mail."""
    own = {RECIPIENT: message.recipient, MESSAGE_ID: message.message_id}
    return put_in(message.frozen.body, {**message.fills, **own})


def _tidy(text: str) -> str:
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n") + "\n"


def _inlined(html: str) -> str:
    """The HTML with its styles in the elements, as mail clients want it; media queries stay. Nothing is fetched."""
    return _inliner().inline(html)


@lru_cache(maxsize=1)
def _inliner() -> CSSInliner:
    import css_inline

    return css_inline.CSSInliner(load_remote_stylesheets=False, keep_at_rules=True)
