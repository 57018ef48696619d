"""One value of the file -> what the program uses. Each raises Wrong, which says the mend."""

from __future__ import annotations

import ipaddress
import re
from datetime import date, datetime, timedelta
from email.utils import parseaddr
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from notifier.core.language import dockets


class Wrong(ValueError):
    """A value that cannot be used. `problem` says why, `mend` what to write instead."""

    def __init__(self, problem: str, mend: str = "") -> None:
        self.problem = problem
        self.mend = mend
        super().__init__(problem)


# --- time and size ------------------------------------------------------------------------------------------------

_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_BYTES = {"B": 1, "kB": 10**3, "MB": 10**6, "GB": 10**9, "KiB": 2**10, "MiB": 2**20, "GiB": 2**30}
_LONGEST = timedelta(days=3660)  # ten years: whatever is longer is a slip of the pen


def duration(value: object) -> timedelta:
    """`"90s"`, `"15m"`, `"6h"`, `"7d"` as a span of time."""
    found = re.fullmatch(r"([0-9]{1,9})([smhd])", value.strip()) if isinstance(value, str) else None
    if not found:
        raise Wrong(f"is no duration: {shown(value)}", 'write "90s", "15m", "6h" or "7d"')
    span = timedelta(seconds=int(found[1]) * _SECONDS[found[2]])
    if span > _LONGEST:
        raise Wrong(f"is longer than ten years: {shown(value)}", "s are seconds, m minutes, h hours, d days")
    return span


def period(value: object) -> timedelta:
    """A duration of at least a second."""
    span = duration(value)
    if span < timedelta(seconds=1):
        raise Wrong(f"is too short: {shown(value)}", 'write at least "1s"')
    return span


def duration_text(span: timedelta) -> str:
    """The span as the file writes it, in the largest unit that fits: `"15m"`."""
    seconds = int(span.total_seconds())
    unit = next(unit for unit in "dhms" if seconds % _SECONDS[unit] == 0 and (seconds or unit == "s"))
    return f"{seconds // _SECONDS[unit]}{unit}"


def size(value: object) -> int:
    """`"10MiB"` as a number of bytes."""
    found = re.fullmatch(r"([0-9]{1,9})\s*([kKMG]?i?B)", value.strip()) if isinstance(value, str) else None
    unit = found[2].replace("kiB", "KiB").replace("KB", "kB") if found else ""
    if not found or unit not in _BYTES:
        raise Wrong(f"is no size: {shown(value)}", 'write "512KiB" or "10MiB"')
    return int(found[1]) * _BYTES[unit]


def timezone(value: object) -> str:
    """An IANA name that this machine knows."""
    if not isinstance(value, str):
        raise Wrong(f"must be text, not {shown(value)}", 'write "America/New_York" or another IANA name')
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        # ZoneInfo("Europe") is a folder of the zone files: IsADirectoryError.
        raise Wrong(f"is no time zone: {shown(value)}", _nearest_zone(value)) from error
    return value


def _nearest_zone(word: str) -> str:
    from difflib import get_close_matches
    from zoneinfo import available_timezones

    zones = sorted(available_timezones())
    end = word.casefold().replace(" ", "_").rpartition("/")[2]
    same_city = [zone for zone in zones if zone.casefold().rpartition("/")[2] == end]
    close = same_city or get_close_matches(word, zones, 1, 0.7)
    return f'did you mean "{close[0]}"?' if close else 'write an IANA name, such as "America/New_York"'


_CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]"
_CADENCE = re.compile(rf"immediate|daily@{_CLOCK}|weekly@(?:mon|tue|wed|thu|fri|sat|sun)-{_CLOCK}")


def cadence(value: object) -> str:
    """`immediate`, `daily@07:30` or `weekly@mon-07:30`."""
    if not isinstance(value, str) or not _CADENCE.fullmatch(value):
        raise Wrong(f"is no cadence: {shown(value)}", 'write "immediate", "daily@07:30" or "weekly@mon-07:30"')
    return value


def quiet_hours(value: object) -> str | None:
    """`22:00-07:00`; None for the empty text."""
    if value == "":
        return None
    if not isinstance(value, str) or not re.fullmatch(rf"{_CLOCK}-{_CLOCK}", value) or value[:5] == value[6:]:
        raise Wrong(f"are no hours: {shown(value)}", 'write "22:00-07:00"')
    return value


# --- days -----------------------------------------------------------------------------------------------------------


def rough_date(value: object) -> str:
    """A day or a rough date as EDTF, level 1 and quarters; a date of TOML is welcome."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, str) and _is_edtf(value):
        return value
    raise Wrong(
        f"is no date: {shown(value)}",
        'write "2024-01-15", "2024-01", "2024-21" (spring), "2024-33" (first quarter) or "2024-01~" (around then)',
    )


def _is_edtf(text: str) -> bool:
    try:
        if len(text) == 10:
            return bool(date.fromisoformat(text))
    except ValueError:
        pass
    from notifier.core.language.dates import is_edtf  # rough dates are rare, and the grammar of dates is large

    return is_edtf(text)


# --- addresses of people and machines --------------------------------------------------------------------------------

_PLAIN_ADDRESS = re.compile(
    r"[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@(?:(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]|localhost)",
    re.I | re.A,
)


def email(value: object) -> str:
    """An address to which mail can be sent, its domain in ASCII."""
    if not isinstance(value, str):
        raise Wrong(f"must be text, not {shown(value)}", 'write "reader@example.org"')
    if _PLAIN_ADDRESS.fullmatch(value) and len(value) <= 254 and value.index("@") <= 64:
        return value
    # The rare ones (domains in other scripts, odd signs) are worth the import of a library that knows them all.
    from email_validator import EmailNotValidError, validate_email

    try:
        found = validate_email(value, check_deliverability=False, allow_smtputf8=False)
    except EmailNotValidError as error:
        raise Wrong(f"is no e-mail address: {shown(value)}", 'write "reader@example.org"') from error
    return found.ascii_email or value


def sender(value: object) -> str:
    """`Name <address>` or an address alone."""
    if not isinstance(value, str) or any(ord(sign) < 32 for sign in value):
        raise Wrong(f"is no sender: {shown(value)}", 'write "Case alerts <alerts@example.org>"')
    name, address = parseaddr(value)
    if not address or ("<" in value and not value.rstrip().endswith(">")):
        raise Wrong(f"is no sender: {shown(value)}", 'write "Case alerts <alerts@example.org>"')
    address = email(address)
    return f"{name} <{address}>" if name else address


def url(value: object) -> str:
    """An address on the web, without a password in it."""
    if not isinstance(value, str):
        raise Wrong(f"must be text, not {shown(value)}", 'write "https://…"')
    try:
        parts = urlsplit(value)
        port_fits = parts.port is None or parts.port > 0
    except ValueError:
        raise Wrong(f"is no web address: {shown(value)}", 'write "https://host/path"') from None
    if parts.scheme not in ("http", "https") or not parts.hostname or not port_fits or re.search(r"[\s\x00-\x1f\x7f]", value):
        raise Wrong(f"is no web address: {shown(value)}", 'write "https://host/path"')
    if parts.username is not None or parts.password is not None:
        raise Wrong(
            "has a user name or password in it, and secrets do not belong in the file",
            'take it out, and give the line "Authorization: Basic …" by `headers_env` or `headers_file`',
        )
    return value


def base_url(value: object) -> str:
    """The address of the web front without a slash at its end."""
    address = url(value)
    if "?" in address or "#" in address:
        raise Wrong(f"must end with the path: {shown(value)}", 'write "https://alerts.example.org"')
    return address.rstrip("/")


def listen(value: object) -> tuple[str, int]:
    """`127.0.0.1:8080` or `[::1]:8080` as host and port."""
    found = re.fullmatch(r"(?:\[([0-9a-fA-F:.]+)\]|([A-Za-z0-9.-]*)):([0-9]{1,5})", value) if isinstance(value, str) else None
    if not found or int(found[3]) > 65535:
        raise Wrong(f"is no address to listen on: {shown(value)}", 'write "127.0.0.1:8080"')
    return found[1] or found[2] or "0.0.0.0", int(found[3])  # ":8080" is understood as everywhere, as other servers do


def network(value: object) -> str:
    """An address, or a network in CIDR form."""
    try:
        ipaddress.ip_network(str(value), strict=False)
    except ValueError:
        raise Wrong(f"is no address: {shown(value)}", 'write "10.0.0.1" or "10.0.0.0/8"') from None
    return str(value)


# --- words ------------------------------------------------------------------------------------------------------------

_ID = re.compile(r"[^\W_][\w.'’-]*")


def case_id(value: object) -> str:
    """What a case is called on the command line and in links."""
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise Wrong(f"is no id: {shown(value)}", "write letters, digits and dashes, such as carroll-v-trump-1")
    return value


def docket(value: object) -> str:
    """A docket number in normal form."""
    if not isinstance(value, str):
        raise Wrong(f"must be text, not {shown(value)}", 'write "1:20-cv-07311"')
    number = dockets.normal(value)
    if not number or not any(sign.isdigit() for sign in number):
        raise Wrong(f"is no docket number: {shown(value)}", 'write "1:20-cv-07311"')
    return number


def text(value: object) -> str:
    """Some text that is more than white space."""
    if not isinstance(value, str):
        raise Wrong(f"must be text, not {shown(value)}", "put it in quotes")
    if not value.strip():
        raise Wrong("is empty", "write something, or leave the key out")
    return value


def place(name: str, folder: Path) -> Path:
    """The path of that name, absolute: a relative one starts in `folder`, `~` is the user's own folder."""
    try:
        return (folder / Path(name).expanduser()).absolute()
    except RuntimeError:
        raise Wrong(f"there is no user of that name: {shown(name)}", "write the path without ~") from None


def shown(value: object) -> str:
    """The value as a complaint repeats it: short, on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "a list"
    words = f'"{value}"' if isinstance(value, str) else str(value)
    words = "".join(sign if sign.isprintable() else "?" for sign in words)
    return words if len(words) <= 60 else f"{words[:59]}…"
