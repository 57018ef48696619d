"""Log records -> lines on standard error: one event a line, as text or JSON, without readers' addresses unless asked for."""

from __future__ import annotations

import logging
import re
import sys
from datetime import UTC, datetime
from typing import Literal

from notifier.core.jsonlines import json_line
from notifier.core.model.items import Item

# Good enough to hide, not to validate: anything that reads as an address.
_ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+\.?\w")
_USERINFO = re.compile(r"(?<=://)[^/@\s]+@")
_QUIET = ("httpx", "httpcore", "apscheduler", "aiosmtplib", "asyncio", "uvicorn", "alembic", "trafilatura", "htmldate")
_STANDARD = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "taskName"}


def set_up(level: int, style: Literal["text", "json"]) -> None:
    """Log to standard error from now on. Below `DEBUG` no reader's address is written, and never a URL's user name and password."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter((_Json if style == "json" else _Text)(hide_addresses=level > logging.DEBUG))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in _QUIET:
        # These log every request, tokens and passwords in it included.
        logging.getLogger(name).setLevel(logging.WARNING)


def stumbled(item: Item, defect: Exception) -> None:
    """Note that the program stumbled over an item, which is passed over; where it did so only for those who debug."""
    log = logging.getLogger(__name__)
    log.error(
        "the item %s was passed over: the program stumbled over it (%s); please report it, with the item",
        "".join(sign if sign.isprintable() else "?" for sign in item.id[:200]),
        type(defect).__name__,
        extra={"item": item.id, "title": item.title[:120], "defect": f"{type(defect).__name__}: {defect}"},
        exc_info=defect if log.isEnabledFor(logging.DEBUG) else None,
    )


def redact(text: str, *, hide_addresses: bool) -> str:
    """The text without user names and passwords of URLs and, if wanted, without e-mail addresses."""
    text = _USERINFO.sub("…@", text)
    return _ADDRESS.sub("‹address›", text) if hide_addresses else text


class _Text(logging.Formatter):
    def __init__(self, *, hide_addresses: bool) -> None:
        super().__init__()
        self.hide_addresses = hide_addresses

    def fields(self, record: logging.LogRecord) -> dict[str, object]:
        return {key: value for key, value in record.__dict__.items() if key not in _STANDARD}

    def format(self, record: logging.LogRecord) -> str:
        extra = "".join(f" {key}={value}" for key, value in self.fields(record).items())
        trace = "\n" + self.formatException(record.exc_info) if record.exc_info else ""
        line = " ".join(record.getMessage().split()) + extra
        return f"{_moment(record)} {record.levelname.lower():7} {redact(line + trace, hide_addresses=self.hide_addresses)}"


class _Json(_Text):
    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": _moment(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
            **{key: value if isinstance(value, int | float | bool) else str(value) for key, value in self.fields(record).items()},
        }
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json_line(
            {
                key: redact(value, hide_addresses=self.hide_addresses) if isinstance(value, str) else value
                for key, value in line.items()
            }
        )


def _moment(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
