"""date as a feed writes it -> a moment, with the offset that the feed gave it."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo

# RFC 822 names the zones of the US; the rest is what feeds use besides. Letters that mean different hours in different
# countries (BST of Bangladesh, IST of Ireland and Israel, CST of China) are read as the one that English feeds mean.
ZONES = {
    name: timezone(timedelta(minutes=minutes), name)
    for name, minutes in {
        "UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "WET": 0,
        "AST": -240, "ADT": -180, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360,
        "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600, "HDT": -540, "SST": -660, "CHST": 600, "NST": -210,
        "NDT": -150, "BST": 60, "IST": 330, "CET": 60, "CEST": 120, "MET": 60, "MEST": 120, "WEST": 60, "EET": 120, "EEST": 180,
        "MSK": 180, "SAST": 120, "SGT": 480, "HKT": 480, "JST": 540, "KST": 540, "AWST": 480, "ACST": 570, "ACDT": 630,
        "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780,
    }.items()
}  # fmt: skip
# "ET" in a timestamp does not say whether it is summer; an hour of error is better than no time.
ZONES |= {"ET": ZONES["EST"], "CT": ZONES["CST"], "MT": ZONES["MST"], "PT": ZONES["PST"]}

_SHORT_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: number for number, name in enumerate(_SHORT_MONTHS, 1)}
_TIME = r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,](?P<fraction>\d+))?)?\s*(?P<half>[ap]\.?m\.?)?"
_ZONE = r"(?P<zone>[+-]\d\d?:?\d\d|[+-]\d\d?|[A-Z]{1,5}(?:[+-]\d{1,2}(?::?\d\d)?)?)?"
# "Wed, 06 Sep 2023 10:02:00 EDT", "6 September 2023 10:02 GMT", "Wed, 06-Sep-23 10:02:00 +0000"
_RFC_822 = re.compile(
    rf"(?:[a-z]+\.?,?\s*)?(?P<day>\d{{1,2}})[\s-]+(?P<month>[a-z]{{3,9}})\.?,?[\s-]+(?P<year>\d{{4}}|\d\d)"
    rf"(?:,?\s+(?:at\s+)?{_TIME}\s*{_ZONE})?(?:\s*\(.*\))?",
    re.I,
)
# "September 6, 2023 10:02 AM EDT", "Wed Sep  6 10:02:00 EDT 2023"
_MONTH_FIRST = re.compile(
    rf"(?:[a-z]+\.?,?\s+)?(?P<month>[a-z]{{3,9}})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})"
    rf"(?:,?\s+(?:at\s+|-\s+)?{_TIME}\s*{_ZONE})?",
    re.I,
)
_ASCTIME = re.compile(
    rf"(?:[a-z]+\s+)?(?P<month>[a-z]{{3}})\s+(?P<day>\d{{1,2}})\s+{_TIME}\s+(?:{_ZONE}\s+)?(?P<year>\d{{4}})", re.I
)
# "2023-09-06T10:02:00-04:00", "2023-09-06 10:02", "20230906T100200Z", "2023-09"
_ISO = re.compile(rf"(?P<year>\d{{4}})-(?P<month>\d\d?)(?:-(?P<day>\d\d?)(?:[T\s]\s*{_TIME}\s*{_ZONE})?)?", re.I)
_ISO_BASIC = re.compile(
    rf"(?P<year>\d{{4}})(?P<month>\d\d)(?P<day>\d\d)T(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)?(?P<fraction>)(?P<half>)\s*{_ZONE}",
    re.I,
)
_EPOCH = re.compile(r"[1-9]\d{8,9}(?:\d{3})?")
_FORMS = (_RFC_822, _ISO, _MONTH_FIRST, _ASCTIME, _ISO_BASIC)
_OFFSET = re.compile(r"([+-])(\d\d?)(?::?(\d\d))?")
EARLIEST = 1971
"""A year before is no date: 1970 and 0001 are what programs write that have none."""
LATEST = 2999
"""A year after is no date either: 9999 is "never", and nothing can be reckoned on from it."""


def read_moment(text: str | None) -> datetime | None:
    """An aware moment, in the offset that it was written in (UTC where it names none); None for what is no date.

    A day without a time is its midnight.
    """
    if not text or len(text) > 100:
        return None
    text = " ".join(text.split())
    if text[4:5] == "-" and (known := _strictly_iso(text)):
        return known
    for form in _FORMS:
        if found := form.fullmatch(text):
            return _moment(found)
    if _EPOCH.fullmatch(text):
        seconds = int(text) / (1000 if len(text) > 10 else 1)
        return datetime.fromtimestamp(seconds, UTC)
    return None


def _strictly_iso(text: str) -> datetime | None:
    """The common form, which Python itself reads ten times as fast."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if moment.tzinfo is None or not EARLIEST <= moment.year <= LATEST or not utc(moment):
        return None
    return moment


def utc(moment: datetime | None) -> datetime | None:
    """The same moment in UTC; None where it has none (at the ends of the calendar)."""
    try:
        return moment.astimezone(UTC) if moment else None
    except OverflowError:
        return None


def _moment(found: re.Match[str]) -> datetime | None:
    part = found.groupdict()
    year = int(part["year"])
    if len(part["year"]) == 2:
        year += 2000 if year < 70 else 1900
    month = int(part["month"]) if part["month"].isdigit() else _MONTHS.get(part["month"][:3].lower(), 0)
    try:
        moment = datetime(year, month, int(part["day"] or 1), *_clock(part), tzinfo=_zone(part.get("zone")))
        return moment if EARLIEST <= moment.year <= LATEST and utc(moment) else None
    except ValueError:
        return None


def _clock(part: dict[str, str | None]) -> tuple[int, int, int, int]:
    """Hour, minute, second, microsecond. 24:00 and a leap second become the last second before."""
    hour, minute, second = (int(part.get(name) or 0) for name in ("hour", "minute", "second"))
    if half := part.get("half"):
        hour = hour % 12 + (12 if half.lower().startswith("p") else 0)
    if (hour, minute, second) == (24, 0, 0):
        hour, minute, second = 23, 59, 59
    micro = int((part.get("fraction") or "").ljust(6, "0")[:6] or 0)
    return hour, minute, min(second, 59) if second == 60 else second, micro


def _zone(text: str | None) -> tzinfo:
    if not text:
        return UTC
    name = text.upper()
    if known := ZONES.get(name):
        return known
    found = _OFFSET.fullmatch(name.removeprefix("GMT").removeprefix("UTC"))
    if not found:
        return UTC  # a name that nobody knows: an hour or two of error is better than no time
    sign, hours, minutes = found.groups()
    offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
    if offset >= timedelta(hours=24):
        raise ValueError(f"no such offset: {text}")
    return timezone(-offset if sign == "-" else offset)
