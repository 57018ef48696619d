"""Becoming a reader: nothing is sent but one question, and only an answer by the mail's own link makes a reader."""

from __future__ import annotations

from pathlib import Path

import pytest
from web_kit import Clock, Site, keep, on_a_site, the_harbour_story

WANTED = {"email": "nina@example.net", "cases": "harbour", "events": ["rulings", "trial_dates"], "cadence": "immediate"}


def test_a_form_makes_one_mail_and_its_link_makes_a_reader(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        sent = await site.post("/subscribe", WANTED)
        [mail] = site.mails()
        link = site.link(mail, "confirm")
        looked = [await site.get(link), await site.get(link)]
        before = site.app.store.subscribers.by_email("nina@example.net")
        confirmed = await site.post(link)
        reader = site.app.store.subscribers.by_email("nina@example.net")

        assert sent.status_code == 200
        assert mail["To"] == "nina@example.net"
        assert mail["Auto-Submitted"] == "auto-generated"
        assert [each.status_code for each in looked] == [200, 200]
        assert before is None
        assert confirmed.status_code == 200
        assert reader is not None
        assert (reader.status, reader.cases, reader.origin) == ("confirmed", ("harbour",), "web")

    on_a_site(tmp_path, act)


def test_a_confirmation_acts_once(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        await site.post("/subscribe", WANTED)
        link = site.link(site.mails()[0], "confirm")
        await site.post(link)
        reader = site.app.store.subscribers.by_email("nina@example.net")
        assert reader is not None
        site.app.store.subscribers.set_status(reader.id, "removed", site.clock())

        again = await site.post(link)

        assert "confirmed already" in again.text
        assert site.app.store.subscribers.by_email("nina@example.net").status == "removed"  # type: ignore[union-attr]

    on_a_site(tmp_path, act)


def test_a_link_that_is_out_of_date_can_be_asked_for_again(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        await site.post("/subscribe", WANTED)
        old = site.link(site.mails()[0], "confirm")
        site.clock.on(days=8)

        shown = await site.get(old)
        asked = await site.post(old)
        new = site.link(site.mails()[0], "confirm")
        confirmed = await site.post(new)

        assert "out of date" in shown.text
        assert "mailbox" in asked.text
        assert new != old
        assert "You will be told" in confirmed.text

    on_a_site(tmp_path, act)


def test_the_answer_is_the_same_whoever_has_the_address(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        await site.post("/subscribe", WANTED)
        await site.post(site.link(site.mails()[0], "confirm"))

        known = await site.post("/subscribe", WANTED)
        unknown = await site.post("/subscribe", {**WANTED, "email": "mina@example.net"})

        assert known.status_code == unknown.status_code
        assert known.text.replace("nina@", "mina@") == unknown.text

    on_a_site(tmp_path, act)


def test_one_confirmation_adds_further_cases(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        await site.post("/subscribe", WANTED)
        await site.post(site.link(site.mails()[0], "confirm"))
        await site.post("/subscribe", {**WANTED, "cases": "orchard", "cadence": "weekly"})
        [mail] = site.mails("Please confirm: State v. Pell")
        assert "/preferences/" in mail.get_body(("plain",)).get_content()

        await site.post(site.link(mail, "confirm"))
        reader = site.app.store.subscribers.by_email("nina@example.net")

        assert reader is not None
        assert reader.cases == ("harbour", "orchard")
        assert reader.cadence == "immediate"  # what they chose before stays

    on_a_site(tmp_path, act)


def test_a_mailbox_gets_three_questions_an_hour_and_a_client_asks_twenty(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        spellings = ["nina@example.net", "NINA@example.net", "nina+1@example.net", " nina@EXAMPLE.net ", "nina+2@example.net"]
        to_one = [await site.post("/subscribe", {**WANTED, "email": each}) for each in spellings]
        mails_to_one = len(site.mails())
        spoofed = {"X-Forwarded-For": "198.51.100.7"}
        to_many = [await site.post("/subscribe", {**WANTED, "email": f"p{n}@example.net"}, headers=spoofed) for n in range(20)]

        assert {each.status_code for each in to_one} == {200}
        assert mails_to_one == 3
        assert [each.status_code for each in to_many] == [200] * 17 + [429] * 3
        assert int(to_many[-1].headers["Retry-After"]) <= 3600
        assert len(site.mails()) == 20
        site.clock.on(hours=1, seconds=1)
        assert (await site.post("/subscribe", WANTED)).status_code == 200
        assert len(site.mails()) == 21

    on_a_site(tmp_path, act)


def test_a_trusted_proxy_says_who_asks(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        for n in range(25):
            headers = {"X-Forwarded-For": f"203.0.113.9, 198.51.100.{n}"}
            answer = await site.post("/subscribe", {**WANTED, "email": f"p{n}@example.net"}, headers=headers)
            assert answer.status_code == 200

    on_a_site(tmp_path, act, web='trusted_proxies = ["127.0.0.1"]')


@pytest.mark.parametrize(
    "email",
    ["", "nina", "nina@", "@example.net", "nina@localhost", "a@b.net\r\nBcc: c@d.net", "a@b.net, c@d.net", "<a@b.net> c@d.net",
     "a@[127.0.0.1]", "<script>alert(1)</script>@example.net", "a" * 400 + "@example.net"],
)  # fmt: skip
def test_what_is_no_address_is_refused_beside_its_field_and_kept_as_typed(tmp_path: Path, email: str) -> None:
    async def act(site: Site) -> None:
        answer = await site.post("/subscribe", {**WANTED, "email": email})

        assert answer.status_code == 400
        assert 'id="email-error"' in answer.text
        assert "<script>" not in answer.text
        assert site.mails() == []

    on_a_site(tmp_path, act)


def test_every_mistake_is_named_at_its_field_with_the_mend(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        wrong = {"email": "nina@example.net", "cadence": "daily", "at": "25:00", "timezone": "Europe/Londn", "quiet_from": "22:00"}
        answer = await site.post("/subscribe", wrong)

        assert answer.status_code == 400
        for field in ("cases", "events", "cadence", "timezone", "quiet"):
            assert f'id="{field}-error"' in answer.text
        assert "Europe/London" in answer.text
        assert 'value="Europe/Londn"' in answer.text

    on_a_site(tmp_path, act)


def test_a_robot_that_fills_in_what_nobody_sees_makes_no_mail(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        answer = await site.post("/subscribe", {**WANTED, "website": "https://spam.example"})

        assert answer.status_code == 200
        assert site.mails() == []

    on_a_site(tmp_path, act)


def test_the_welcome_says_where_each_case_stands(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        keep(site.app, *the_harbour_story())
        await site.post("/subscribe", {**WANTED, "cases": ["harbour", "orchard"]})
        await site.post(site.link(site.mails()[0], "confirm"))

        [welcome] = site.mails("You follow 2 cases")
        text = " ".join(welcome.get_body(("plain",)).get_content().split())
        html = welcome.get_body(("html",)).get_content()

        assert "Next: Conference, Thu, Apr 2 (in 24 days)" in text
        assert "Latest: motion granted in part, Mar 5" in text
        assert "Next: Trial, spring 2026" in text
        assert "motion granted in part" in html
        assert welcome["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"

    on_a_site(tmp_path, act)


def test_nothing_is_mailed_to_an_address_that_was_suppressed(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        await site.post("/subscribe", WANTED)
        await site.post(site.link(site.mails()[0], "confirm"))
        reader = site.app.store.subscribers.by_email("nina@example.net")
        assert reader is not None
        site.app.store.subscribers.set_status(reader.id, "suppressed", site.clock())
        before = len(site.mails())

        answer = await site.post("/subscribe", WANTED)

        assert answer.status_code == 200
        assert len(site.mails()) == before

    on_a_site(tmp_path, act, clock=Clock())
