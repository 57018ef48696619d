"""Whatever stands in the place of a value, the file is read or complained of: never a traceback."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notifier.config import example_text, load
from notifier.core.errors import ConfigError

EVERYTHING = re.sub(r"^# (?=\[+[a-z.]+\]+|[a-z_]+ = )", "", example_text(), flags=re.M).split("\n")
# (An id that changes is a mistake where others name it.)
KEYS = [number for number, line in enumerate(EVERYTHING) if re.match(r"(?!id)[a-z_]+ = [^\[{]", line)]
ODD = [
    "3", "-1", "0", "1.5", "nan", "inf", "1e999", "true", "''", "' '", "'x'", "'*'", "[]", "['']", "['x', 3]", "[['x']]", "[{}]",
    "{}", "{ a = 1 }", "1979-05-27", "07:32:00", "1979-05-27T07:32:00Z", "99999999999999999999", '"\\u0000"', '"\\n"', "'../..'",
    "'/'", "'~'", "'~nobody-at-all/x'", "'é'", "'http://[::1'", "'1s'", "'999999999d'", "'0s'", "'::'", "'%'",
]  # fmt: skip


@settings(deadline=None)
@given(st.sampled_from(KEYS), st.sampled_from(ODD))
def test_an_odd_value_is_taken_or_complained_of_with_its_line(number: int, odd: str) -> None:
    lines = list(EVERYTHING)
    lines[number] = re.sub(r" = .*", lambda _: f" = {odd}", lines[number])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "config.toml"
        path.write_text("\n".join(lines), encoding="utf-8")
        (path.parent / "dkim.pem").write_text("a key")

        complaint = complained(path)

    if complaint is not None:
        assert number + 1 in {mistake.line for mistake in complaint.mistakes}, complaint
        assert all("\n" not in line for line in complaint.lines())


def complained(path: Path) -> ConfigError | None:
    try:
        load(path)
    except ConfigError as error:
        return error
    return None


@given(st.binary(max_size=200))
def test_bytes_that_are_no_configuration_are_complained_of(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "config.toml"
        path.write_bytes(content)

        with pytest.raises(ConfigError):
            load(path)
