"""Pages in the states that few people meet: they are made of the same templates, and say what is so."""

from __future__ import annotations

from pathlib import Path

import pytest
from web_kit import NOW, Site, keep, on_a_site, plain, the_harbour_story

from notifier.core.model.readers import Subscriber

MANY = "\n".join(f'[[cases]]\nid = "case-{n}"\nname = "Case {n:03} v. Town of Salt Marsh"' for n in range(110))


def test_a_long_list_of_cases_has_pages(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        first, second, last, beyond = [(await site.get(f"/?page={page}")).text for page in ("1", "2", "3", "99")]

        assert "Page 1 of 3 Further in the list" in plain(first)
        assert "Earlier in the list Page 2 of 3 Further in the list" in plain(second)
        assert "Earlier in the list Page 3 of 3" in plain(last)
        assert plain(beyond) == plain(last)

    on_a_site(tmp_path, act, more=MANY)


def test_a_list_without_cases_says_who_names_them(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        found = plain((await site.get("/", params={"q": "zebra"})).text)

        assert "No tracked case has “zebra” in its name" in found
        assert "see all 2 cases" in found

    on_a_site(tmp_path, act)


def test_a_timeline_in_which_nothing_is_of_that_kind_or_year_says_so(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        keep(site.app, *the_harbour_story())
        year = plain((await site.get("/cases/harbour?year=1999")).text)
        kind = plain((await site.get("/cases/orchard?kind=hearings")).text)

        assert "Nothing is known of 1999." in year
        assert "Nothing of this kind has happened yet." in kind

    on_a_site(tmp_path, act)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("paused", "They are paused: nothing is sent."),
        ("suppressed", "They are stopped, because mails to this address came back."),
        ("removed", "They are ended: nothing is sent. Mail me again"),
    ],
)
def test_the_preferences_of_one_who_gets_nothing_say_why(tmp_path: Path, status: str, said: str) -> None:
    async def act(site: Site) -> None:
        reader = site.app.store.subscribers.add(Subscriber("n", "nina@example.net", ("*",), origin="web"), NOW)
        site.app.store.subscribers.set_status(reader.id, status, NOW)  # type: ignore[arg-type]  # three of its words

        page = plain((await site.get(site.own("preferences", reader.id))).text)

        assert said in page

    on_a_site(tmp_path, act)


def test_the_question_whether_all_cases_are_wanted_names_none(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        await site.post("/subscribe", {"email": "nina@example.net", "cases": "*", "events": ["rulings"], "cadence": "immediate"})
        [mail] = site.mails()
        page = plain((await site.get(site.link(mail, "confirm"))).text)

        assert "of: all cases" in page
        assert "Okafor" not in page.partition("of: all cases")[2].partition("Yes")[0]

    on_a_site(tmp_path, act)
