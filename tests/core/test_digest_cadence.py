"""When digests go out: by the reader's wall clock, on days of 23 and 25 hours too."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifier.core.digests import next_digest_at, quiet_until

ZONES = (
    "America/New_York", "Europe/London", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "America/St_Johns",
    "Africa/Casablanca", "America/Havana", "Asia/Beirut", "Pacific/Chatham", "UTC",
)  # fmt: skip
MOMENTS = st.integers(0, 30 * 365 * 86400).map(lambda seconds: datetime(2005, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds))
TIMES = st.builds(lambda hour, minute: f"{hour:02}:{minute:02}", st.integers(0, 23), st.integers(0, 59))


def wall(moment: datetime | None, zone: str) -> str:
    assert moment is not None
    return moment.astimezone(ZoneInfo(zone)).strftime("%a %Y-%m-%d %H:%M")


def test_immediate_has_no_timetable() -> None:
    assert next_digest_at("immediate", "UTC", datetime(2025, 1, 1, tzinfo=UTC)) is None


def test_a_daily_digest_goes_out_at_the_readers_own_hour() -> None:
    noon = datetime(2025, 1, 15, 12, 0, tzinfo=UTC)

    assert wall(next_digest_at("daily@07:30", "America/New_York", noon), "America/New_York") == "Wed 2025-01-15 07:30"
    assert wall(next_digest_at("daily@07:30", "Europe/London", noon), "Europe/London") == "Thu 2025-01-16 07:30"


def test_the_moment_itself_is_not_after_itself() -> None:
    due = next_digest_at("daily@07:30", "Europe/London", datetime(2025, 1, 15, 12, 0, tzinfo=UTC))
    assert due is not None

    assert next_digest_at("daily@07:30", "Europe/London", due) == due + timedelta(days=1)


def test_a_weekly_digest_goes_out_on_its_day() -> None:
    wednesday = datetime(2025, 1, 15, 12, 0, tzinfo=UTC)

    assert wall(next_digest_at("weekly@mon-07:30", "UTC", wednesday), "UTC") == "Mon 2025-01-20 07:30"
    assert wall(next_digest_at("weekly@wed-11:59", "UTC", wednesday), "UTC") == "Wed 2025-01-22 11:59"


def test_a_minute_that_the_clock_skips_goes_out_at_the_next_one_it_shows() -> None:
    before = datetime(2025, 3, 9, 5, 0, tzinfo=UTC)

    assert wall(next_digest_at("daily@02:30", "America/New_York", before), "America/New_York") == "Sun 2025-03-09 03:00"


def test_a_minute_that_comes_twice_goes_out_once_the_first_time() -> None:
    before = datetime(2025, 11, 2, 4, 30, tzinfo=UTC)

    first = next_digest_at("daily@01:30", "America/New_York", before)

    assert first == datetime(2025, 11, 2, 5, 30, tzinfo=UTC)
    assert wall(next_digest_at("daily@01:30", "America/New_York", first), "America/New_York") == "Mon 2025-11-03 01:30"


def test_where_a_whole_day_is_left_out_its_digest_goes_out_when_the_next_begins() -> None:
    before = datetime(2011, 12, 29, 23, 0, tzinfo=UTC)  # Apia went from Thursday the 29th straight to Saturday the 31st

    first = next_digest_at("daily@07:30", "Pacific/Apia", before)

    assert wall(first, "Pacific/Apia") == "Sat 2011-12-31 00:00"
    assert wall(next_digest_at("daily@07:30", "Pacific/Apia", first or before), "Pacific/Apia") == "Sat 2011-12-31 07:30"


@given(MOMENTS, TIMES, st.sampled_from(ZONES))
def test_every_local_day_has_exactly_one_daily_digest(start: datetime, at: str, zone: str) -> None:
    moments = [start]
    for _ in range(8):
        following = next_digest_at(f"daily@{at}", zone, moments[-1])
        assert following is not None
        assert moments[-1] < following <= moments[-1] + timedelta(hours=49)
        moments.append(following)

    days = [moment.astimezone(ZoneInfo(zone)).date() for moment in moments[1:]]

    if zone != "Pacific/Apia" or start.year != 2011:
        assert len(set(days)) == len(days)
        assert all(later - earlier == timedelta(days=1) for earlier, later in pairwise(days))


@given(MOMENTS, TIMES, st.sampled_from(ZONES))
def test_a_digest_shows_its_minute_on_the_wall_or_the_first_one_after_a_gap(start: datetime, at: str, zone: str) -> None:
    moment = next_digest_at(f"daily@{at}", zone, start)
    assert moment is not None

    shown = moment.astimezone(ZoneInfo(zone))
    just_before = (moment - timedelta(minutes=1)).astimezone(ZoneInfo(zone))

    if shown.strftime("%H:%M") != at:
        assert just_before.utcoffset() != shown.utcoffset()
    else:
        assert shown.fold == 0


@given(MOMENTS, st.sampled_from(ZONES))
def test_the_plan_does_not_depend_on_when_it_is_made(start: datetime, zone: str) -> None:
    first = next_digest_at("weekly@sun-02:15", zone, start)
    assert first is not None

    halfway = start + (first - start) / 2

    assert next_digest_at("weekly@sun-02:15", zone, halfway) == first


@pytest.mark.parametrize("cadence", ["daily", "daily@7:30", "daily@24:00", "weekly@07:30", "weekly@foo-07:30", "hourly", ""])
def test_an_unknown_cadence_is_refused(cadence: str) -> None:
    with pytest.raises(ValueError, match="unknown cadence"):
        next_digest_at(cadence, "UTC", datetime(2025, 1, 1, tzinfo=UTC))


def test_quiet_hours_end_by_the_readers_clock() -> None:
    night = datetime(2025, 1, 15, 4, 0, tzinfo=UTC)  # 23:00 in New York

    assert wall(quiet_until("22:00-07:00", "America/New_York", night), "America/New_York") == "Wed 2025-01-15 07:00"
    assert quiet_until("22:00-07:00", "Europe/Berlin", datetime(2025, 1, 15, 6, 0, tzinfo=UTC)) is None
    assert quiet_until("12:00-14:00", "UTC", datetime(2025, 1, 15, 13, 0, tzinfo=UTC)) == datetime(2025, 1, 15, 14, 0, tzinfo=UTC)
    assert quiet_until(None, "UTC", night) is None
    assert quiet_until("08:00-08:00", "UTC", night) is None


@given(MOMENTS, TIMES, TIMES, st.sampled_from(ZONES))
def test_after_the_quiet_hours_it_is_not_quiet(start: datetime, begin: str, end: str, zone: str) -> None:
    over = quiet_until(f"{begin}-{end}", zone, start)

    if over is not None:
        assert start < over <= start + timedelta(hours=50)
        assert quiet_until(f"{begin}-{end}", zone, over) is None
