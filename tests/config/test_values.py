"""One value of the file at a time: what it stands for, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from notifier.config import values

RIGHT: list[tuple[Callable[[object], object], object, object]] = [
    (values.duration, "90s", timedelta(seconds=90)),
    (values.duration, "15m", timedelta(minutes=15)),
    (values.duration, "0s", timedelta(0)),
    (values.duration, " 7d ", timedelta(days=7)),
    (values.size, "10MiB", 10 * 2**20),
    (values.size, "512 KiB", 512 * 2**10),
    (values.size, "1kB", 1000),
    (values.size, "1KB", 1000),
    (values.timezone, "Europe/London", "Europe/London"),
    (values.cadence, "immediate", "immediate"),
    (values.cadence, "daily@00:00", "daily@00:00"),
    (values.cadence, "weekly@sun-23:59", "weekly@sun-23:59"),
    (values.quiet_hours, "22:00-07:00", "22:00-07:00"),
    (values.quiet_hours, "", None),
    (values.rough_date, "2024-02-29", "2024-02-29"),
    (values.rough_date, date(2024, 1, 15), "2024-01-15"),
    (values.rough_date, "2024-33", "2024-33"),
    (values.rough_date, "../2026-09-07", "../2026-09-07"),
    (values.email, "o'brien@example.org", "o'brien@example.org"),
    (values.email, "root@localhost", "root@localhost"),
    (values.email, "reader@bücher.example", "reader@xn--bcher-kva.example"),
    (values.sender, "Alerts <a@example.org>", "Alerts <a@example.org>"),
    (values.sender, "a@example.org", "a@example.org"),
    (values.url, "http://127.0.0.1:8080/feed?q=a%20b", "http://127.0.0.1:8080/feed?q=a%20b"),
    (values.url, "http://[::ffff:127.0.0.1]:80/", "http://[::ffff:127.0.0.1]:80/"),
    (values.base_url, "https://alerts.example.org/", "https://alerts.example.org"),
    (values.listen, "127.0.0.1:8080", ("127.0.0.1", 8080)),
    (values.listen, "[::1]:80", ("::1", 80)),
    (values.listen, ":8080", ("0.0.0.0", 8080)),
    (values.network, "10.0.0.0/8", "10.0.0.0/8"),
    (values.case_id, "people-v-orrin.2", "people-v-orrin.2"),
]

REFUSED: dict[Callable[[object], object], list[object]] = {
    values.duration: ["", "5", "5 minutes", "-5m", "1.5h", "5M", "1y", "99999999d", 5, True, None, "٥m"],
    values.size: ["10", "10M", "MiB", "-1MiB", "1kiBB", 10],
    values.timezone: ["", "EST5", "Mars/Olympus", "../../etc/passwd", "Europe", "europe", 3],
    values.cadence: ["daily", "daily@24:00", "daily@7:30", "weekly@07:30", "weekly@monday-07:30", "Immediate"],
    values.quiet_hours: ["22-7", "22:00-22:00", "22:00", 3],
    values.rough_date: ["", "2024-1-5", "2024-13", "2024-02-30", "15.1.2024", "2024-25", "../..", "2024-06/2024-01", 2024],
    values.email: ["", "a", "a@", "@b.org", "a b@c.org", "a@b.org\nBcc: c@d.org", "a@b..org", "a@-b.org", "é@b.org", "a@b", 1],
    values.sender: ["", "Alerts", "Alerts <a@b.org", "A <a@b.org>\r\nX: y", 1],
    values.url: [
        "", "example.org", "ftp://a.org/", "http://", "http://a b/", "https://u:p@a.org/", "http://a.org:99999/", "http://[::1/", 1,
    ],
    values.base_url: ["https://a.org/?x=1", "a.org"],
    values.listen: ["8080", "127.0.0.1", "a b:80", "127.0.0.1:70000", "::1:80", 8080],
    values.network: ["proxy", "10.0.0.0/33", ""],
    values.case_id: ["", "a b", "a/b", "..", "*", "-a", 1],
}  # fmt: skip
WRONG = [(make, value) for make, wrong in REFUSED.items() for value in wrong]


@pytest.mark.parametrize(("make", "value", "made"), RIGHT)
def test_what_is_right_is_made_into_what_the_program_uses(make: Callable[[object], object], value: object, made: object) -> None:
    assert make(value) == made


@pytest.mark.parametrize(("make", "value"), WRONG)
def test_what_is_wrong_is_refused_with_a_mend(make: Callable[[object], object], value: object) -> None:
    with pytest.raises(values.Wrong) as caught:
        make(value)

    assert caught.value.mend
    assert "\n" not in caught.value.problem


@pytest.mark.parametrize("written", ["90s", "15m", "6h", "7d", "0s"])
def test_a_span_is_written_as_it_was_read(written: str) -> None:
    assert values.duration_text(values.duration(written)) == written


def test_a_city_finds_its_zone() -> None:
    with pytest.raises(values.Wrong) as caught:
        values.timezone("los angeles")

    assert caught.value.mend == 'did you mean "America/Los_Angeles"?'
