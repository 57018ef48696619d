"""Names of variables and files -> secrets, which never stand in the configuration itself."""

from __future__ import annotations

import os
import re
from pathlib import Path

from notifier.config.settings import Secret
from notifier.config.values import Wrong, place

_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_MOST = 64 * 1024  # a password, a key, a few header lines: what is larger is some other file


def read_secret(variable: str, file: str, folder: Path) -> Secret | None:
    """The secret in `file` if one is named, else in the environment; None where there is none.

    A relative file is looked for in systemd's folder of credentials, where the unit has put it on purpose and may read it, then in
    the folder of the configuration.
    Raises Wrong where the file cannot be read.
    """
    if not file:
        value = os.environ.get(variable, "") if variable else ""
        return Secret(value) if value else None
    path = _find(file, folder)
    try:
        with path.open("rb") as stream:
            content = stream.read(_MOST + 1)
        text = content.decode("utf-8")
    except OSError as error:
        raise Wrong(f"cannot be read: {error.strerror}: {path}", "name a file that holds the secret and nothing else") from error
    except UnicodeDecodeError as error:
        raise Wrong(f"is no text: {path}", "name a file that holds the secret and nothing else") from error
    text = text.removesuffix("\n").removesuffix("\r")  # editors end the last line
    if len(content) > _MOST or not text:
        raise Wrong(f"is {'empty' if not text else 'too large for a secret'}: {path}", "name a file that holds the secret alone")
    return Secret(text)


def _find(file: str, folder: Path) -> Path:
    credentials = os.environ.get("CREDENTIALS_DIRECTORY")
    if credentials and not Path(file).is_absolute() and (Path(credentials) / file).exists():
        return Path(credentials) / file
    return place(file, folder)


def header_lines(secret: Secret) -> dict[str, str]:
    """`Name: value` lines as request headers. Raises Wrong where a line is none."""
    headers = {}
    for number, line in enumerate(secret.reveal().splitlines(), 1):
        if not line.strip():
            continue
        name, colon, value = line.partition(":")
        name, value = name.strip(), value.strip()
        # RFC 9110 (5.5, 5.6.2) says what may stand here. The line itself is secret and not repeated.
        if not colon or not _NAME.fullmatch(name) or not value.isprintable():
            raise Wrong(f"line {number} of the headers is not of the form Name: value", "write one header a line")
        headers[name] = value
    return headers
