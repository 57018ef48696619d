"""item -> the day of its news: the one past day that its first sentences of court business name.

Two leads in three carry the weekday of what they report; where another clause tells the act ("failed to persuade a jury, which on
Thursday branded him …") its day is still the day of the headline.
"""

from __future__ import annotations

import re
from datetime import date

from notifier.core.language.dates import find_dates, is_day, resolve
from notifier.core.reading.context import Context

_SENTENCES = 8
"""So many sentences of the body are looked at; a report that names its day names it there."""
_DAYS = 4
COURT = re.compile(
    r"\b(?:judges?|justices?|courts?|courtroom|courthouse|jury|jurors?|juries|panel|magistrates?|sheriff|hearing|trial|bench|"
    r"ruling|rul(?:es|ed)|verdicts?|order(?:s|ed)?|opinion|decision|sentenc\w+|indict\w*|plea|plead\w*|pled|convict\w*|acquit\w*|"
    r"charg\w+|settle\w*|docket|law ?suits?|suits?|plaintiffs?|defendants?|exhibit|conference|arraign\w+|bail)\b"
)
# What stands before a day that lies ahead, or that a plan had named: "due in court on Friday", "until Monday".
_AHEAD = re.compile(
    r"\b(?:set|due|scheduled|slated|listed|expected|planned|supposed|will|would|to|until|till|for|from|by|before|since|next|last|"
    r"starting|beginning|through)"
    r"(?: (?:be|appear|begin|start|resume|return|run|open|on|in|at|the|a|court|dock|trial|late|early)){0,5} $"
)
# "which had asked on Wednesday", "who on Monday had": before the news.
_BEFORE_THAT = re.compile(r"\bhad (?:[a-z'-]+ ){1,5}$")


def day_of_news(ctx: Context) -> str | None:
    """The day on which it happened, by the first sentence of court business that names one past day of this week; where there is
    none, by the only such day that any sentence there names."""
    if not ctx.news_days:
        ctx.news_days.append(_look_for_day(ctx))
    return ctx.news_days[0]


def _look_for_day(ctx: Context) -> str | None:
    seen = 0
    elsewhere: set[str] = set()
    for sentence in ctx.layout.sentences:
        if sentence.role not in ("body", "bullet", "dateline"):
            continue
        seen += 1
        if seen > _SENTENCES or sentence.story > 1:
            break
        days = past_days(ctx, sentence.start, sentence.end)
        if days and COURT.search(ctx.folded, sentence.start, sentence.end):
            return days.pop() if len(days) == 1 else _today(ctx, sentence.start, sentence.end)
        elsewhere |= days
    return elsewhere.pop() if len(elsewhere) == 1 else None


_TODAY = re.compile(r"\b(?:today|this (?:morning|afternoon|evening))\b")


def _today(ctx: Context, start: int, end: int) -> str | None:
    """The day of publication, where one of several days in a sentence is called so."""
    return ctx.anchor.isoformat() if _TODAY.search(ctx.folded, start, end) else None


def past_days(ctx: Context, start: int, end: int) -> set[str]:
    """The past days of this week that a stretch of text names as when something was done."""
    days: set[str] = set()
    for found in find_dates(ctx.document, start, end):
        if found.shape not in ("weekday", "near_day") or found.relation is not None:
            continue
        before = ctx.folded[max(start, found.start - 40) : found.start]
        if _AHEAD.search(before) or _BEFORE_THAT.search(before) or ctx.folded.startswith(("'s", "’s"), found.end):
            continue
        value = resolve(found, anchor=ctx.anchor, direction="past")
        if value is not None and is_day(value) and 0 <= (ctx.anchor - date.fromisoformat(value)).days <= _DAYS:
            days.add(value)
    return days
