"""Everything that can go wrong, drawn as a tree.

NotifierError            one plain line for people, with the mend
├── ConfigError          the configuration cannot be used; carries every mistake in it
├── UsageError           the command was called wrongly
├── FetchError           a feed or page could not be had; carries whether trying again helps, and when
├── FeedError            what was fetched is no feed
├── StoreError           the store cannot be used
│   └── StoreBusyError   locked or full for the moment: wait, and go on
├── MailboxError         returned mail could not be read; trying again later helps
├── DeliveryError        a message was not handed over; `permanent` says whether trying again is pointless
└── TemplateError        a template is broken; names the file and the line
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


class NotifierError(Exception):
    """Base of all; str() is one line for people that names the subject and the mend."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake in a configuration file. `line` and `column` start at 1; 0 where the place is unknown."""

    line: int
    column: int
    key: str
    problem: str
    mend: str = ""


class ConfigError(NotifierError):
    def __init__(self, file: str, mistakes: tuple[Mistake, ...]) -> None:
        self.file = file
        self.mistakes = mistakes
        super().__init__("\n".join(self.lines()))

    def lines(self) -> list[str]:
        """One line a mistake: `config.toml:12:3: cases.0.alias: unknown key; did you mean 'aliases'?`"""
        return [
            self.file
            + (f":{m.line}:{m.column}" if m.line else "")
            + (f": {m.key}" if m.key else "")
            + f": {m.problem}"
            + (f"; {m.mend}" if m.mend else "")
            for m in self.mistakes
        ]


class UsageError(NotifierError):
    """The command was called wrongly (exit status 2)."""


class FetchError(NotifierError):
    """Nothing usable came back. `retry_at` is when the server asked us to come again; None: our own choice."""

    def __init__(
        self, url: str, problem: str, *, status: int | None = None, retry_at: datetime | None = None, gone: bool = False
    ) -> None:
        self.url = url
        self.problem = problem
        self.status = status
        self.retry_at = retry_at
        self.gone = gone
        super().__init__(f"{url}: {problem}")


class FeedError(NotifierError):
    """The body is no feed of any kind we know."""


class StoreError(NotifierError):
    """The store cannot be used; nothing was changed."""


class StoreBusyError(StoreError):
    """The store is locked by another process or its disk is full; nothing was changed, trying again later helps."""


class DeliveryError(NotifierError):
    """A message was not handed over. `permanent`: trying again is pointless (5xx). `response`: what the other side said.

    `about` says what was refused: the `recipient`, this `message`, or anything from us by the `server` as a whole.
    """

    def __init__(
        self,
        problem: str,
        *,
        permanent: bool,
        response: str = "",
        about: Literal["recipient", "message", "server"] = "message",
    ) -> None:
        self.permanent = permanent
        self.response = response
        self.about = about
        super().__init__(problem)


class MailboxError(NotifierError):
    """The mailbox in which returned mail lies could not be read; nothing was changed in it."""


class TemplateError(NotifierError):
    """A template cannot be used; names the file, the line and the mend."""
