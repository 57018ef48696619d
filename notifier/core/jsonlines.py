"""a value -> one line of JSON Lines, as everything that prints for machines writes it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Final

_BREAKS: Final = {sign: f"\\u{ord(sign):04x}" for sign in "\x7f\x85\u2028\u2029"}
"""What some readers take for the end of a line, and terminals for a command, although JSON lets it stand."""


def json_line(value: object, default: Callable[[object], Any] | None = None) -> str:
    """One line; letters of all languages stand as they are, what ends a line anywhere is escaped, and so is half a character."""
    text = json.dumps(value, ensure_ascii=False, default=default)
    if text.isascii() and "\x7f" not in text:
        return text
    for sign, escaped in _BREAKS.items():
        if sign in text:
            text = text.replace(sign, escaped)
    return text if _is_encodable(text) else json.dumps(value, default=default)


def _is_encodable(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
