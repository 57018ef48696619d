"""What a configuration file may say, and what is said of one that is wrong."""

from __future__ import annotations

import gc
from datetime import timedelta
from pathlib import Path

import pytest

from notifier.config import Config, load
from notifier.core.errors import ConfigError
from notifier.core.model.cases import Case, Docket, Party
from notifier.core.model.polling import Feed

SMALLEST = """
[[feeds]]
url = "https://news.example/rss"
[[cases]]
id = "orr-v-hale"
name = "Orr v. Hale"
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def loaded(folder: Path, text: str) -> Config:
    return load(written(folder, text))


def complaints(folder: Path, text: str) -> list[str]:
    """What is said of the file, without its folder."""
    with pytest.raises(ConfigError) as caught:
        load(written(folder, text))
    return [line.removeprefix(f"{folder}/") for line in caught.value.lines()]


# --- what is right ----------------------------------------------------------------------------------------------------


def test_one_feed_and_one_case_are_enough(tmp_path: Path) -> None:
    config = loaded(tmp_path, SMALLEST)

    assert config.feeds == (Feed("https://news.example/rss", "news.example", every=timedelta(minutes=10)),)
    assert config.cases == (Case("orr-v-hale", "Orr v. Hale"),)
    assert config.store_url == f"sqlite:///{tmp_path}/notifier.db"
    assert (config.mail.transport, config.mail.maildir) == ("maildir", tmp_path / "outbox")
    assert (config.polling.timeout, config.polling.max_bytes) == (timedelta(seconds=20), 10 * 2**20)
    assert (config.digests.timezone, config.digests.settle) == ("America/New_York", timedelta(minutes=5))
    assert config.web.enabled is False
    assert config.subscribers == ()


def test_a_case_is_read_with_all_that_is_said_of_it(tmp_path: Path) -> None:
    config = loaded(
        tmp_path,
        SMALLEST
        + """
        court = "nysd"
        docket = "20 Civ. 7311 (LAK)"
        dockets = [{ court = "ca2", number = "No. 23-793" }, "1:22-cv-10016"]
        judge = "Ada Moor"
        parties = ["Jo Orr", { name = "Ed Hale", role = "defendant", aliases = ["Hale"] }]
        aliases = ["Orr case"]
        require = ["ferry"]
        exclude = ["opera"]
        context = ["fraud"]
        trial_date = 2024-01-15
        note = "why"
        """,
    )

    assert config.cases == (
        Case(
            id="orr-v-hale", name="Orr v. Hale", court="nysd",
            dockets=(Docket("20-cv-07311"), Docket("23-793", "ca2"), Docket("1:22-cv-10016")),
            judge="Ada Moor", parties=(Party("Jo Orr"), Party("Ed Hale", "defendant", ("Hale",))),
            aliases=("Orr case",), require=("ferry",), exclude=("opera",), context=("fraud",),
            trial_date="2024-01-15", note="why",
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    "date", ["2024-01-15", "2024-01", "2024", "2024-21", "2023-36", "2024-01~", "2026-05-11/2026-05-17", "2026-09-07/.."]
)
def test_a_rough_trial_date_stays_as_it_is_written(date: str, tmp_path: Path) -> None:
    config = loaded(tmp_path, SMALLEST + f'trial_date = "{date}"')

    assert config.cases[0].trial_date == date


def test_related_cases_are_related_in_both_directions(tmp_path: Path) -> None:
    config = loaded(tmp_path, SMALLEST + 'related = ["b"]\n[[cases]]\nid = "b"\nname = "B"\n')

    assert [case.related for case in config.cases] == [("b",), ("orr-v-hale",)]


def test_related_cases_may_share_an_alias(tmp_path: Path) -> None:
    config = loaded(
        tmp_path,
        SMALLEST + 'aliases = ["O v. H"]\n[[cases]]\nid = "b"\nname = "B"\nrelated = ["orr-v-hale"]\naliases = ["o  v. h"]',
    )

    assert len(config.cases) == 2


def test_a_feed_takes_what_it_does_not_say_from_polling(tmp_path: Path) -> None:
    config = loaded(
        tmp_path, '[polling]\nevery = "1s"\n' + SMALLEST + '[[feeds]]\nurl = "http://b.example/"\nevery = "6h"\nname = "B"'
    )

    assert [(feed.name, feed.every) for feed in config.feeds] == [("news.example", timedelta(seconds=1)), ("B", timedelta(hours=6))]


def test_a_court_feed_has_address_kind_and_name_from_the_directory(tmp_path: Path) -> None:
    config = loaded(tmp_path, SMALLEST + '[[feeds]]\ncourt = "nysd"')

    feed = config.feeds[1]
    assert feed.url.startswith("https://ecf.nysd.uscourts.gov/")
    assert (feed.kind, feed.court, feed.name) == ("cmecf", "nysd", "S.D.N.Y. CM/ECF")


def test_an_address_on_a_courts_own_server_is_a_court_feed(tmp_path: Path) -> None:
    config = loaded(tmp_path, SMALLEST.replace("https://news.example/rss", "https://ecf.cand.uscourts.gov/cgi-bin/rss_outside.pl"))

    assert (config.feeds[0].kind, config.feeds[0].court) == ("cmecf", "cand")


def test_a_reader_has_the_same_id_however_the_address_is_written(tmp_path: Path) -> None:
    one = loaded(tmp_path, SMALLEST + '[[subscribers]]\nemail = "Reader@Example.org"').subscribers[0]
    two = loaded(tmp_path, SMALLEST + '[[subscribers]]\nemail = "reader@example.org"\ncadence = "daily@07:30"').subscribers[0]

    assert one.id == two.id
    assert "reader" not in one.id
    assert (one.email, one.cases, one.events, one.timezone) == (
        "Reader@Example.org",
        ("*",),
        ("rulings", "trial_dates"),
        "America/New_York",
    )


def test_relative_paths_start_at_the_file(tmp_path: Path) -> None:
    (tmp_path / "mails").mkdir()

    config = loaded(
        tmp_path, '[store]\nurl = "sqlite:///data/n.db"\n[digests]\ntemplates = "mails"\n[mail]\nmaildir = "/var/out"\n' + SMALLEST
    )

    assert config.store_url == f"sqlite:///{tmp_path}/data/n.db"
    assert config.digests.templates == tmp_path / "mails"
    assert config.mail.maildir == Path("/var/out")


def test_a_file_as_some_editors_save_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"\xef\xbb\xbf" + SMALLEST.replace("\n", "\r\n").encode())

    assert load(path).cases[0].id == "orr-v-hale"


def test_a_command_that_needs_no_feeds_reads_a_file_without(tmp_path: Path) -> None:
    path = written(tmp_path, '[[cases]]\nid = "a"\nname = "A"')

    assert load(path, needs=("cases",)).feeds == ()
    with pytest.raises(ConfigError):
        load(path)


def test_the_garbage_collector_is_on_again_after_a_load(tmp_path: Path) -> None:
    loaded(tmp_path, SMALLEST)
    complaints(tmp_path, "x = 1")

    assert gc.isenabled()


# --- what is wrong: the line that is said, whole ----------------------------------------------------------------------


def _mistakes() -> list[tuple[str, str]]:
    """The blocks of mistakes.txt: the beginning of a file, and the line that is said of it."""
    blocks = Path(__file__).with_name("mistakes.txt").read_text(encoding="utf-8").split("---\n")[1:]
    return [(text, line.strip()) for text, _, line in (block.partition("\n=> ") for block in blocks)]


MISTAKES = _mistakes()


@pytest.mark.parametrize(("text", "line"), MISTAKES, ids=[line.split(":")[2].strip() for _, line in MISTAKES])
def test_a_mistake_is_told_with_its_place_and_mend(text: str, line: str, tmp_path: Path) -> None:
    # The rest of the file is right, and stands after the mistake so that the lines are easy to count.
    assert complaints(tmp_path, f"{text}\n{SMALLEST}") == [f"config.toml:{line}".replace("FOLDER", str(tmp_path))]


def test_every_mistake_is_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = """\
[polling]
every = "soon"
[[cases]]
id = "a"
name = "A"
related = ["nobody"]
colour = "red"
[[cases]]
id = "a"
name = ""
[[subscribers]]
email = "a@x.org"
cases = ["z"]
cadence = "often"
"""

    places = [line.split(": ")[:2] for line in complaints(tmp_path, text)]

    assert places == [
        ["config.toml", "feeds"],
        ["config.toml:2:9", "polling.every"],
        ["config.toml:6:12", "cases.0.related.0"],
        ["config.toml:7:1", "cases.0.colour"],
        ["config.toml:9:6", "cases.1.id"],
        ["config.toml:10:8", "cases.1.name"],
        ["config.toml:13:10", "subscribers.0.cases.0"],
        ["config.toml:14:11", "subscribers.0.cadence"],
    ]


def test_without_feeds_or_cases_there_is_nothing_to_do(tmp_path: Path) -> None:
    assert complaints(tmp_path, "") == [
        "config.toml: feeds: there are no feeds; add [[feeds]] with a `url`, or with `court` for a court's own feed",
        "config.toml: cases: there are no cases; add [[cases]]; `notifier case CAPTION` prints one",
    ]


SYNTAX: list[tuple[str, str]] = [
    ("this is = = not toml [", "1:6: this is not TOML: expected '=' after a key in a key/value pair; write `key = value`"),
    ("a = soon", "1:5: this is not TOML: invalid value; text stands in quotes"),
    ('a = "b', "1:1: this is not TOML: unterminated string; end the text with a quote"),
    ('a = ["b"\n', "2:1: this is not TOML: unclosed array; end the list with ]"),
    ("[web]\n[web]", "2:5: this is not TOML: cannot declare ('web',) twice; this table stands in the file already"),
    (
        "[web]\nenabled = true\nenabled = true",
        "3:1: this is not TOML: cannot overwrite a value; this key stands in the table already",
    ),
]


@pytest.mark.parametrize(("text", "start"), SYNTAX)
def test_what_is_no_toml_is_told_with_line_and_mend(text: str, start: str, tmp_path: Path) -> None:
    [line] = complaints(tmp_path, text)

    assert line.startswith(f"config.toml:{start}")


def test_a_file_in_another_encoding_is_told_so_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b'[store]\nurl = "caf\xe9"\n')

    with pytest.raises(ConfigError, match=r"config.toml:2:11: is not UTF-8; save the file as UTF-8"):
        load(path)


def test_nesting_without_end_is_refused(tmp_path: Path) -> None:
    assert complaints(tmp_path, "a = " + "[" * 100_000) == ["config.toml: is nested too deeply; is it the right file?"]


def test_a_file_that_is_not_there_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: No such file or directory; `notifier init` writes"):
        load(tmp_path / "config.toml")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: Is a directory"):
        load(tmp_path)
