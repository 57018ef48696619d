"""Name and year -> the day of an American or British holiday."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from notifier.core.language.dates import days
from notifier.core.language.dates.context import Context, choose, iso, near_years, year_said
from notifier.core.language.dates.expressions import DateExpression

_FIXED: Mapping[str, tuple[int, int]] = {
    "christmas eve": (12, 24), "christmas": (12, 25), "boxing": (12, 26), "new year eve": (12, 31), "new year": (1, 1),
    "independence": (7, 4), "fourth": (7, 4), "halloween": (10, 31), "valentine": (2, 14), "veterans": (11, 11),
    "juneteenth": (6, 19), "st": (3, 17),
}  # fmt: skip
_NTH: Mapping[str, tuple[int, int, int]] = {  # month, weekday, number (-1: the last)
    "thanksgiving": (11, 3, 4), "labor": (9, 0, 1), "labour": (9, 0, 1), "memorial": (5, 0, -1), "martin": (1, 0, 3),
    "mlk": (1, 0, 3), "presidents": (2, 0, 3), "columbus": (10, 0, 2), "mother": (5, 6, 2), "father": (6, 6, 3),
}  # fmt: skip
_FROM_EASTER: Mapping[str, int] = {"good friday": -2, "easter": 0, "easter sunday": 0, "easter monday": 1}


def resolve_holiday(found: DateExpression, context: Context) -> str | None:
    name, year = found.name or "", year_said(found, context)
    if year is not None:
        return iso(holiday(name, year))
    return iso(choose([day for each in near_years(context) if (day := holiday(name, each))], context, found.relation))


def holiday(name: str, year: int) -> date | None:
    """The day of the holiday, whose name is in lower case; None for one that is not known."""
    words = name.replace("’", "'").replace("'s", "").replace("years", "year").replace("'", "").replace("st.", "st").split()
    if words[:2] == ["new", "year"]:
        words = ["new year", *words[2:]]
    key = f"{words[0]} eve" if words[-1] == "eve" else words[0]
    if key in _FIXED:
        return date(year, *_FIXED[key])
    if key in _NTH:
        month, weekday, number = _NTH[key]
        return days.nth_weekday(year, month, weekday, number)
    if key == "election":
        monday = days.nth_weekday(year, 11, 0, 1)
        return monday + days.DAY if monday else None
    shift = _FROM_EASTER.get(" ".join(words))
    return None if shift is None else days.easter(year) + timedelta(days=shift)
