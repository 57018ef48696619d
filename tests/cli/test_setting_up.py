"""init, check, case, courts: from an empty folder to a configuration that one can trust."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest
from desk import CONFIG, Desk
from hypothesis import given
from hypothesis import strategies as st

from notifier.cli.case import block as lines_of_block
from notifier.config import example_text, load, shapes
from notifier.edges import clock
from notifier.edges.store import open_store
from notifier.edges.templates import built_in

# --- init -------------------------------------------------------------------------------------------------------------


def test_init_writes_a_file_that_check_finds_right(desk: Desk) -> None:
    folder = desk.folder / "new" / "place"

    assert desk.say_without_config("init", str(folder)).status == 0
    assert (folder / "config.toml").read_text(encoding="utf-8") == example_text()
    assert desk.say_without_config("-c", str(folder / "config.toml"), "check").status == 0


def test_init_leaves_a_file_that_is_there_as_it_is(desk: Desk) -> None:
    said = desk.say_without_config("init")

    assert said.status == 1
    assert desk.file.read_text(encoding="utf-8") == CONFIG
    assert said.err.splitlines() == [
        "notifier: config.toml is there already, and was left as it is; name another folder: notifier init DIR"
    ]


# --- which file ---------------------------------------------------------------------------------------------------------


def test_the_configuration_is_found_in_the_order_of_the_help(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    home = desk.folder / "nobody" / "notifier"
    home.mkdir(parents=True)
    for place, name in ((home, "own"), (desk.folder, "here"), (desk.folder / "named", "named"), (desk.folder / "given", "given")):
        place.mkdir(exist_ok=True)
        (place / "config.toml").write_text(CONFIG.replace("Hudson Wire", name), encoding="utf-8")

    def feed(*words: str) -> str:
        return str(desk.say_without_config(*words, "feeds", "--json").rows()[0]["name"])

    assert feed() == "here"
    monkeypatch.setenv("NOTIFIER_CONFIG", str(desk.folder / "named" / "config.toml"))
    assert feed() == "named"
    assert feed("-c", str(desk.folder / "given" / "config.toml")) == "given"
    monkeypatch.delenv("NOTIFIER_CONFIG")
    desk.file.unlink()
    assert feed() == "own"


def test_without_a_configuration_one_line_says_how_to_get_one(desk: Desk) -> None:
    desk.file.unlink()

    said = desk.say_without_config("check")

    assert said.status == 2
    assert len(said.err.splitlines()) == 1
    assert "notifier init" in said.err


# --- check ------------------------------------------------------------------------------------------------------------


def test_check_says_what_is_polled_matched_and_mailed(desk: Desk) -> None:
    said = desk.say("check")

    assert said.status == 0
    assert "1 feed, 1 case, 1 reader; nothing to warn of" in said.out
    for words in ("https://news.example/rss", "1:24-cv-01234 (S.D.N.Y.)", "Judge Ada Moor", "ann@example.org", "every 10m"):
        assert words in said.out


def test_check_for_machines_has_the_names_of_the_configuration(desk: Desk) -> None:
    said = desk.say("check", "--json")

    case = said.row(type="case")
    assert (case["id"], case["court"], case["judge"]) == ("orr-v-hale", "nysd", "Ada Moor")
    assert case["dockets"] == [{"court": "nysd", "number": "1:24-cv-01234"}]
    assert said.row(type="feed")["every"] == "10m"
    assert said.row(type="subscriber")["events"] == ["rulings", "trial_dates"]


def test_check_ends_with_2_and_tells_every_mistake(desk: Desk) -> None:
    desk.add('[[subscribers]]\nemail = "ann@example.org"\ncolour = "red"')

    said = desk.say("check", "--json")

    assert said.status == 2
    assert [row["key"] for row in said.rows()] == ["subscribers.1.email", "subscribers.1.colour"]
    assert said.err.splitlines()[1].startswith(f"{desk.file}:19:1: subscribers.1.colour: unknown key")


def test_check_says_what_each_feed_can_show_of_a_case_and_what_not(desk: Desk) -> None:
    desk.add('[[feeds]]\ncourt = "nysd"\n[[feeds]]\ncourt = "cand"\n[[feeds]]\nurl = "https://b.example/"\nfull_text = true')

    feeds = {feed["name"]: feed for feed in desk.say("check", "--json").row(type="case")["feeds"]}

    assert "1:24-cv-01234" in feeds["S.D.N.Y. CM/ECF"]["shows"]
    assert "what the order says" in feeds["S.D.N.Y. CM/ECF"]["cannot"]
    assert feeds["N.D. Cal. CM/ECF"]["shows"] is None
    assert "whole article" in feeds["b.example"]["shows"]
    assert "article only" in feeds["Hudson Wire"]["cannot"]


def test_check_offers_the_feed_of_a_cases_court(desk: Desk) -> None:
    assert 'add [[feeds]] with court = "nysd"' in desk.say("check").out


CASE = '[[cases]]\nid = "a"\nname = "A case"\n'
SMTP = '[mail]\ntransport = "smtp"\n'
WARNINGS: list[tuple[str, str]] = [
    (CASE + 'aliases = ["Smith"]', '"Smith" will match other news: many people are called that'),
    (CASE + 'aliases = ["Target"]', '"Target" will match other news: it is an everyday word'),
    (CASE + 'parties = [{ name = "Ed Miller", aliases = ["Miller"] }]', '"Miller" will match other news'),
    (CASE.replace("A case", "Smith v. Jones"), 'there are many cases called "Smith v. Jones"'),
    (CASE.replace("A case", "United States v. Garcia"), 'there are many cases called "United States v. Garcia"'),
    (CASE + 'court = "nyds"', 'the court "nyds" is not in the directory; did you mean "nysd"?'),
    (CASE + 'dockets = [{ court = "xyz", number = "1:20-cv-1" }]', 'the court "xyz" is not in the directory'),
    ('[[feeds]]\ncourt = "nysd"\nevery = "1d"', "a court's feed looks back a day at most"),
    ('[[feeds]]\ncourt = "cand"', "no case is of the court cand"),
    ('[web]\nenabled = true\nbase_url = "http://alerts.example.org"', "is http, so mails carry no one-click unsubscribe"),
    ('[store]\nurl = "sqlite:///not/here/n.db"', "/not/here yet, and it is not made by itself"),
    (SMTP, "mails come from localhost"),
    (SMTP + 'sender = "a@x.org"\n[mail.smtp]\nhost = "mx.x.org"\nsecurity = "none"', "unencrypted"),
    (SMTP + 'sender = "a@x.org"\n[mail.smtp]\nusername = "me"\npassword_env = "NO_SUCH"', "no password is set here"),
]


@pytest.mark.parametrize(("text", "words"), WARNINGS)
def test_check_warns_of_what_is_no_mistake_with_its_line(text: str, words: str, desk: Desk) -> None:
    desk.add(text)

    said = desk.say("check")

    assert said.status == 0
    [line] = [line for line in said.out.splitlines() if words in line]
    assert line.strip().startswith(f"{desk.file}:")


QUIET = [
    '[[cases]]\nid = "a"\nname = "A case"\naliases = ["Smith"]\nrequire = ["ferry"]',
    '[[cases]]\nid = "a"\nname = "Smith v. Jones"\ndocket = "1:20-cv-00001"',
    '[[cases]]\nid = "a"\nname = "Quennell v. Jones"',
    '[[cases]]\nid = "a"\nname = "A case"\njudge = "Q"\nparties = [{ name = "Ed Miller", aliases = ["Miller"] }]',
    '[[feeds]]\ncourt = "nysd"\nevery = "5m"',
    '[web]\nenabled = true\nbase_url = "http://127.0.0.1:8080"',
]


@pytest.mark.parametrize("text", QUIET)
def test_check_is_silent_where_something_tells_the_case_apart(text: str, desk: Desk) -> None:
    desk.add(text)

    assert "nothing to warn of" in desk.say("check").out


def test_check_warns_when_nobody_is_mailed(desk: Desk) -> None:
    desk.write(CONFIG[: CONFIG.index("[[subscribers]]")])

    assert "nobody is mailed" in desk.say("check").out


def test_check_warns_of_a_case_that_no_reader_follows(desk: Desk) -> None:
    desk.write(CONFIG + 'cases = ["orr-v-hale"]\n[[cases]]\nid = "b"\nname = "B case"\n')

    assert "no reader follows b" in desk.say("check").out


def test_check_says_that_a_case_left_the_file_and_how_it_may_be_called_now(desk: Desk) -> None:
    store = open_store(desk.config().store_url, now=clock.now())
    store.cases.ensure(desk.config().cases)
    store.close()
    desk.write(CONFIG.replace('id = "orr-v-hale"', 'id = "orr-ferry"'))

    said = desk.say("check")

    assert said.status == 0
    assert "orr-v-hale left the file; its history is kept; renamed to orr-ferry?" in said.out


def test_check_makes_no_store(desk: Desk) -> None:
    desk.say("check")

    assert list(desk.folder.iterdir()) == [desk.file]


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("digest.txt", "first line\n{% if %}\n", "digest.txt:2:"),
        ("digest.html", "<p>\n{{ mail.nonsense }}", "digest.html:2:"),
        ("_change.txt", "{{ change.headline / 0 }}", "_change.txt:1:"),
        ("digest.subject.txt", " ", "the subject of a digest comes out empty"),
    ],
)
def test_a_broken_template_is_a_mistake(name: str, text: str, words: str, desk: Desk) -> None:
    (desk.folder / "mails").mkdir()
    (desk.folder / "mails" / name).write_text(text)
    desk.add('[digests]\ntemplates = "mails"')

    said = desk.say("check")

    assert said.status == 2
    assert words in said.err
    assert len(said.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<p>\n{{ nonsense.x }}", "home.html:2: 'nonsense' is undefined"),
        ("{% include 'gone.html' %}", "there is no template 'gone.html'"),
        ("{% for x in %}", "home.html:1: "),
    ],
)
def test_a_page_that_asks_for_what_is_not_there_is_a_mistake(text: str, words: str, desk: Desk) -> None:
    (desk.folder / "mails").mkdir()
    (desk.folder / "mails" / "home.html").write_text(text)
    desk.add('[digests]\ntemplates = "mails"')

    said = desk.say("check")

    assert (said.status, len(said.err.splitlines())) == (2, 1)
    assert words in said.err


def test_the_built_in_pages_given_as_ones_own_are_no_mistake(desk: Desk) -> None:
    shutil.copytree(built_in(), desk.folder / "mails")
    desk.add('[digests]\ntemplates = "mails"')

    said = desk.say("check", "--json")

    assert (said.status, [row for row in said.rows() if row["type"] == "warning"]) == (0, [])


def test_a_template_of_ones_own_that_works_is_no_mistake(desk: Desk) -> None:
    (desk.folder / "mails").mkdir()
    (desk.folder / "mails" / "digest.subject.txt").write_text("News: {{ mail.lead }}")
    desk.add('[digests]\ntemplates = "mails"')

    assert desk.say("check").status == 0


def test_a_file_that_replaces_no_template_is_worth_a_warning(desk: Desk) -> None:
    (desk.folder / "mails").mkdir()
    (desk.folder / "mails" / "digets.txt").write_text("News")
    (desk.folder / "mails" / "email").mkdir()
    (desk.folder / "mails" / "email" / "digest.html").write_text("{% include 'logo.html' %}")
    (desk.folder / "mails" / "email" / "logo.html").write_text("<b>us</b>")
    desk.add('[digests]\ntemplates = "mails"')

    [warning] = [row for row in desk.say("check", "--json").rows() if row["type"] == "warning"]

    assert (warning["key"], warning["mend"]) == ("digests.templates", 'did you mean "digest.txt"?')
    assert warning["problem"].startswith("digets.txt ")


def test_check_of_a_thousand_cases_lists_some_and_counts_the_rest(desk: Desk) -> None:
    desk.add("\n".join(f'[[cases]]\nid = "c{n}"\nname = "Case number {n}"' for n in range(1000)))

    short, long = desk.say("check"), desk.say("-v", "check")

    assert "more; -v lists all" in short.out
    assert "c999" in long.out


# --- case -------------------------------------------------------------------------------------------------------------


def block(desk: Desk, *words: str) -> dict[str, Any]:
    """The case that `notifier case` prints; seen to be right beside a feed."""
    said = desk.say("case", *words)
    assert said.status == 0, said.err
    path = desk.folder / "with-block.toml"
    path.write_text(f'[[feeds]]\nurl = "https://news.example/"\n{said.out}', encoding="utf-8")
    load(path)
    assert desk.say_without_config("-c", str(path), "check").status == 0
    found: dict[str, Any] = tomllib.loads(said.out)["cases"][0]
    return found


CAPTIONS: dict[str, tuple[str, dict[str, str | None]]] = {
    "Quill v. Tarn": ("quill-v-tarn", {"Quill": "plaintiff", "Tarn": "defendant"}),
    "Ada M. Quill vs. Ben Tarn, Jr.": ("quill-v-tarn", {"Ada M. Quill": "plaintiff", "Ben Tarn, Jr": "defendant"}),
    "United States v. Quill-Tarn": ("united-states-v-quill-tarn", {"United States": "prosecution", "Quill-Tarn": "defendant"}),
    "People v. Quill": ("people-v-quill", {"People": "prosecution", "Quill": "defendant"}),
    "United States v. Quill LLC": ("united-states-v-quill", {"United States": "plaintiff", "Quill": "defendant"}),
    "State of Ohio v. United States": (
        "state-of-ohio-v-united-states", {"State of Ohio": "plaintiff", "United States": "defendant"},
    ),
    "SEC v. Tarn Labs, Inc.": (
        "sec-v-tarn-labs", {"Securities and Exchange Commission": "plaintiff", "Tarn Labs": "defendant"},
    ),
    "In re Quill Pharma": ("in-re-quill-pharma", {"Quill Pharma": None}),
    "In re Quill": ("in-re-quill", {"Quill": None}),
    "R v Quill": ("r-v-quill", {"Quill": "defendant"}),
    "The King v. Quill": ("the-king-v-quill", {"Quill": "defendant"}),
    "U.S. v. Quill": ("u-s-v-quill", {"United States": "prosecution", "Quill": "defendant"}),
    "Quill v. Tarn & Co.": ("quill-v-tarn-co", {"Quill": "plaintiff", "Tarn & Co.": "defendant"}),
    "Quill v. Tarn Corp., Moor Labs, Inc.": ("quill-v-tarn", {"Quill": "plaintiff", "Tarn": "defendant", "Moor Labs": "defendant"}),
    "Quill v. Jackson Hill Organization": (
        "quill-v-jackson-hill-organization", {"Quill": "plaintiff", "Jackson Hill Organization": "defendant"},
    ),
    "Quill v. Tarn and Moor": ("quill-v-tarn", {"Quill": "plaintiff", "Tarn": "defendant", "Moor": "defendant"}),
}  # fmt: skip


@pytest.mark.parametrize("caption", CAPTIONS)
def test_case_works_a_block_out_of_a_caption(caption: str, desk: Desk) -> None:
    id, parties = CAPTIONS[caption]

    found = block(desk, caption)

    assert found["id"] == id
    assert found["name"] == caption
    assert {party["name"]: party.get("role") for party in found["parties"]} == parties
    assert caption in found["aliases"]


def test_case_knows_how_newspapers_shorten_a_caption(desk: Desk) -> None:
    assert "U.S. v. Quill" in block(desk, "United States v. Ada Quill")["aliases"]
    assert "Ohio v. United States" in block(desk, "State of Ohio v. United States")["aliases"]
    assert "Quill v. Tarn" in block(desk, "Ada M. Quill v. Ben C. Tarn")["aliases"]
    assert block(desk, "Ada M. Quill v. Ben C. Tarn")["parties"][1]["aliases"] == ["Tarn"]


def test_case_calls_an_organisation_by_its_whole_name_and_nobody_by_half_a_one(desk: Desk) -> None:
    organisation = block(desk, "Quill v. Jackson Hill Organization")
    assert organisation["aliases"] == ["Quill v. Jackson Hill Organization"]
    assert "aliases" not in organisation["parties"][1]

    assert block(desk, "FTC v. Tarn Platforms, Inc.")["aliases"] == ["FTC v. Tarn Platforms, Inc.", "FTC v. Tarn Platforms"]
    assert block(desk, "Quill v. Tarn & Co.")["aliases"] == ["Quill v. Tarn & Co."]
    assert block(desk, "U.S. v. Quill et al")["aliases"] == ["U.S. v. Quill et al", "U.S. v. Quill"]


def test_case_takes_court_docket_and_judge(desk: Desk) -> None:
    found = block(desk, "Quill v. Tarn", "--court", "nysd", "--docket", "24 Civ. 77 (AM)", "--judge", 'Ada "A" Moor')

    assert (found["court"], found["docket"], found["judge"]) == ("nysd", "24 Civ. 77 (AM)", 'Ada "A" Moor')


def test_the_docket_number_says_whether_a_person_is_prosecuted(desk: Desk) -> None:
    assert block(desk, "United States v. Quill", "--docket", "1:24-cv-00077")["parties"][0]["role"] == "plaintiff"
    assert block(desk, "United States v. Quill LLC", "--docket", "1:24-cr-00077")["parties"][0]["role"] == "prosecution"


def test_case_fits_beside_the_cases_that_are_there(desk: Desk) -> None:
    said = desk.say("case", "Orr v. Hale")
    desk.add(said.out)

    assert desk.say("check").status == 0
    assert [(case.id, case.related) for case in desk.config().cases] == [
        ("orr-v-hale", ("orr-v-hale-2",)),
        ("orr-v-hale-2", ("orr-v-hale",)),
    ]


def test_case_edits_nothing_and_needs_no_configuration(desk: Desk) -> None:
    assert desk.say("case", "Quill v. Tarn").status == 0
    assert desk.file.read_text(encoding="utf-8") == CONFIG

    desk.file.unlink()
    assert desk.say_without_config("case", "Quill v. Tarn").status == 0


def test_case_takes_a_name_that_is_no_caption_as_it_is(desk: Desk) -> None:
    found = block(desk, "The ferry trial")

    assert (found["id"], found["aliases"]) == ("the-ferry-trial", ["The ferry trial"])


_PARTS = [
    "v.", "vs", "In re", "Estate of", "United States", "State of", "People", "et al.", "and", "&", "Smith", "O’Neil", "Inc.", "LLC",
    ",", "R", "X", "É. Zola", "(the 2nd)", "Matter of", "Ex parte", "Doe #1", "SEC", "'", '"', "\\", "Co.", "-", "ß",
]  # fmt: skip


@given(st.lists(st.sampled_from(_PARTS), min_size=1, max_size=7))
def test_whatever_the_caption_the_block_is_right(parts: list[str]) -> None:
    caption = " ".join(parts)

    text = "\n".join(lines_of_block(caption, court=None, docket=None, judge=None, known=()))

    [found] = tomllib.loads(text)["cases"]
    assert shapes.Case.model_validate(found).name == caption


@pytest.mark.parametrize("words", [["  "], ["v."], ["A v. B", "--docket", "none"], ["A v. B\x1b[2J"]])
def test_case_refuses_what_is_none(words: list[str], desk: Desk) -> None:
    said = desk.say("case", *words)

    assert said.status == 2
    assert len(said.err.splitlines()) == 1


# --- courts -----------------------------------------------------------------------------------------------------------


def test_courts_finds_a_court_by_what_newspapers_call_it(desk: Desk) -> None:
    ids = {row["id"] for row in desk.say_without_config("courts", "manhattan", "--json").rows()}

    assert "nysd" in ids
    assert "cand" not in ids


def test_courts_says_name_address_and_what_the_feed_carries(desk: Desk) -> None:
    [row] = desk.say_without_config("courts", "nysd", "--json").rows()
    plain = desk.say_without_config("courts", "nysd").out

    assert row["feed"].startswith("https://ecf.nysd.uscourts.gov/")
    for words in ("Southern District of New York", row["feed"], row["carries"], 'court = "nysd"'):
        assert words in plain


def test_courts_lists_all_without_a_word(desk: Desk) -> None:
    assert len(desk.say_without_config("courts", "--json").rows()) > 200
    assert "courts:" in desk.say_without_config("courts").out.splitlines()[0]


def test_courts_says_that_there_is_none(desk: Desk) -> None:
    said = desk.say_without_config("courts", "atlantis")

    assert said.status == 1
    assert "atlantis" in said.err


def test_the_example_is_in_the_package_or_beside_it() -> None:
    assert example_text() == (Path(__file__).parents[2] / "config.example.toml").read_text(encoding="utf-8")
