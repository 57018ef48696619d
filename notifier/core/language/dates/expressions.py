"""A date as the text writes it, before anyone has decided which day it is."""

from __future__ import annotations

from typing import Literal

from notifier.core.language.values import value

Direction = Literal["past", "future", "near", "behind", "ahead"]
"""Where a date without a year lies: at or before publication, at or after it; or, where the words leave it open,

`near`: on the likelier side, for plans that may be overtaken ("was to have opened Monday", "funded it through Jan. 15");
`behind`: before it, unless it comes soon; `ahead`: after it, unless it was lately and comes again only in most of a year.
"""

Shape = Literal[
    "day",  # June 3 · 3 June 2024 · Monday, June 3
    "day_of_month",  # the 13th
    "numeric",  # 6/3/2024, which may be June or March
    "weekday",  # Monday · next Friday · Monday week
    "nth_weekday",  # the first Monday in March
    "month",  # March · March 2024 · last March
    "year",  # 2024
    "near_day",  # today · yesterday · tomorrow
    "offset",  # three weeks ago · two years from now
    "later",  # three days later · the same day · the following week
    "shifted",  # 45 days from Tuesday
    "period",  # last week · this month · next year · the weekend · this quarter
    "season",  # next spring · the fall of 2023
    "quarter",  # the first quarter of 2024
    "half",  # the first half of 2024
    "week_of",  # the week of May 11
    "decade",  # the 1990s
    "century",  # the 19th century
    "holiday",  # Labor Day
    "range",  # April 6-24
]
Unit = Literal["day", "week", "weekend", "month", "quarter", "season", "year", "decade"]
Relation = Literal["this", "next", "last", "same", "following", "previous"]
Part = Literal["early", "mid", "late"]


@value
class DateExpression:
    """A passage that names a date: `text[start:end]`, half-open, in code points of the text that was searched.

    What is None was not said. `weekday` counts from Monday = 0; a `year` below 100 was written with two figures. `relation`
    places the thing named ("next March"), `year_relation` its year ("March next year"). `ordinal` is the number of a
    season (21 to 24), a quarter, a half, a century or an nth weekday (-1: the last), or a decade's first year. `count` is a
    number of units; None with shape `offset` or `later` means an unknown number ("a few"). `last_…` end a range; `first` and
    `second` are the figures of a numeric date in the order of the text. `inner` is the date that this one is reckoned from,
    `beside` a date with a year that stands before it in the sentence.
    """

    start: int
    end: int
    shape: Shape
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    relation: Relation | None = None
    year_relation: Relation | None = None
    unit: Unit | None = None
    count: int | None = None
    ordinal: int | None = None
    part: Part | None = None
    approximate: bool = False
    open_end: bool = False
    name: str | None = None
    inner: DateExpression | None = None
    beside: DateExpression | None = None
    last_day: int | None = None
    last_month: int | None = None
    last_year: int | None = None
    first: int | None = None
    second: int | None = None
