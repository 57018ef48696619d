"""config.toml -> Config: which feeds, cases and readers, and how. Every mistake is told at once, with its line and mend.

`shapes` says what may be written, `values` what one value means, `building` what the tables mean together.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Collection
from pathlib import Path

from notifier.config.settings import (
    Bounces,
    Config,
    Digests,
    Dkim,
    Extractor,
    Imap,
    Mail,
    Messenger,
    Operator,
    Polling,
    Secret,
    Smtp,
    Web,
    Webhook,
)
from notifier.core.errors import ConfigError, Mistake

__all__ = [
    "Bounces", "Config", "Digests", "Dkim", "Extractor", "Imap", "Mail", "Messenger", "Operator", "Polling", "Secret", "Smtp",
    "Web", "Webhook", "example_text", "find_config", "load",
]  # fmt: skip

FILE_NAME = "config.toml"
_EXAMPLE = "config.example.toml"


def load(path: Path, *, needs: Collection[str] = ("feeds", "cases")) -> Config:
    """The configuration in this file. `needs`: the lists that must not be empty.

    Raises ConfigError with every mistake in it.
    """
    from notifier.config import loading  # pydantic is imported only where a file is really read

    return loading.load(path, needs=needs)


def example_text() -> str:
    """The commented configuration that works as it stands: in the installed package, or beside it in a checkout."""
    here = Path(__file__).parent
    path = next(path for path in (here / _EXAMPLE, here.parents[1] / _EXAMPLE) if path.is_file())
    return path.read_text(encoding="utf-8")


def find_config(option: str | None) -> Path:
    """The file in use: the option, else $NOTIFIER_CONFIG, else ./config.toml, else the one in the user's own folder.

    Raises ConfigError where there is none.
    """
    named = option or os.environ.get("NOTIFIER_CONFIG")
    if named:
        return Path(os.path.expanduser(named))
    candidates = (Path(FILE_NAME), _user_folder() / "notifier" / FILE_NAME)
    for path in candidates:
        if path.exists():
            return path
    mend = "`notifier init` writes one; -c FILE names one elsewhere"
    places = " nor ".join(map(str, candidates))
    raise ConfigError(FILE_NAME, (Mistake(0, 0, "", f"there is neither {places}", mend),))


def _user_folder() -> Path:
    """Where this system keeps the configuration of a user's programs."""
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
