"""Leaving: a GET never acts, a POST acts at once and for good, and there is a way back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from web_kit import NOW, Site, keep, on_a_site, the_harbour_story

from notifier.core.model.facts import Facts
from notifier.core.model.mail import Composed
from notifier.core.model.readers import Subscriber, Told
from notifier.core.tokens import OPERATOR, sign


def a_reader(site: Site, *cases: str, name: str = "nina") -> Subscriber:
    reader = Subscriber(f"id-{name}", f"{name}@example.net", cases or ("*",), origin="web", status="confirmed")
    return site.app.store.subscribers.add(reader, NOW)


def status(site: Site, name: str = "nina") -> str:
    found = site.app.store.subscribers.by_email(f"{name}@example.net")
    return found.status if found is not None else "unknown"


def test_looking_at_the_link_ends_nothing(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        reader = a_reader(site)
        path = site.own("unsubscribe", reader.id)
        answers = [await site.client.request(method, path) for method in ("GET", "HEAD", "OPTIONS", "GET")]

        assert [each.status_code for each in answers] == [200, 200, 204, 200]
        assert answers[0].headers["Cache-Control"] == "no-store"
        assert status(site) == "confirmed"

    on_a_site(tmp_path, act)


@pytest.mark.parametrize("form", ["urlencoded", "multipart", "nothing"])
def test_one_click_ends_it_without_cookie_or_origin(tmp_path: Path, form: str) -> None:
    async def act(site: Site) -> None:
        reader = a_reader(site)
        path = site.own("unsubscribe", reader.id)
        boundary = {"Content-Type": "multipart/form-data; boundary=x"}
        body = b'--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n'
        if form == "multipart":
            answer = await site.client.post(path, content=body, headers=boundary)
        else:
            fields = {"List-Unsubscribe": "One-Click"} if form == "urlencoded" else {}
            answer = await site.post(path, fields, headers={"Sec-Fetch-Site": "cross-site"})
        again = await site.post(path, {"List-Unsubscribe": "One-Click"})

        assert (answer.status_code, again.status_code) == (200, 200)
        assert "set-cookie" not in answer.headers
        assert status(site) == "removed"
        assert len(site.mails("You get no more mail")) == 1

    on_a_site(tmp_path, act)


def test_one_case_may_be_left_alone(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        two, everything = a_reader(site, "harbour", "orchard"), a_reader(site, name="max")
        one = a_reader(site, "harbour", name="ida")
        for reader in (two, everything, one):
            await site.post(site.own("unsubscribe", reader.id, "harbour"), {"List-Unsubscribe": "One-Click"})

        assert site.app.store.subscribers.get(two.id).cases == ("orchard",)  # type: ignore[union-attr]
        assert site.app.store.subscribers.get(everything.id).cases == ("orchard",)  # type: ignore[union-attr]
        assert [status(site, name) for name in ("nina", "max", "ida")] == ["confirmed", "confirmed", "removed"]

    on_a_site(tmp_path, act)


def test_the_last_mail_has_a_way_back(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        reader = a_reader(site, "harbour")
        await site.post(site.own("unsubscribe", reader.id))
        [goodbye] = site.mails("You get no more mail")
        back = site.link(goodbye, "resubscribe")

        await site.get(back)
        looked = status(site)
        await site.post(back)

        assert looked == "removed"
        assert status(site) == "confirmed"

    on_a_site(tmp_path, act)


def test_forged_tokens_do_nothing(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        reader = a_reader(site)
        token = site.app.links.sign("unsubscribe", reader.id)
        preferences = site.app.links.sign("preferences", reader.id)
        forged = [token[:-1], token + "A", token[::-1], "", "x", "%00" + token, "..%2f" + token, preferences, token.swapcase()]
        forged += ["A" * 5000]
        forged += [token[:n] + ("A" if token[n] != "A" else "B") + token[n + 1 :] for n in range(0, len(token), 3)]
        for each in forged:
            for answer in (await site.get(f"/unsubscribe/{each}"), await site.post(f"/unsubscribe/{each}")):
                assert 400 <= answer.status_code < 500
                assert "nina" not in answer.text
        for purpose in ("preferences", "resubscribe", "confirm", "wrong", "operator"):
            assert (await site.get(f"/{purpose}/{token}")).status_code == 404

        assert status(site) == "confirmed"

    on_a_site(tmp_path, act)


def test_a_reader_changes_what_they_get_pauses_and_resumes(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        reader = a_reader(site)
        path = site.own("preferences", reader.id)
        chosen = {
            "do": "keep", "cases": "orchard", "events": ["rulings", "hearings"], "cadence": "weekly", "day": "fri", "at": "18:15",
            "timezone": "Europe/Berlin", "confidence": "confirmed", "quiet_from": "22:00", "quiet_to": "07:00",
            "reminder_days": "7", "still_watching": "yes",
        }  # fmt: skip
        kept = await site.post(path, chosen)
        now = site.app.store.subscribers.get(reader.id)
        await site.post(path, {"do": "pause"})
        paused = status(site)
        await site.post(path, {"do": "resume"})

        assert "Your choice is kept" in kept.text
        assert now is not None
        assert (now.cases, now.events, now.cadence) == (("orchard",), ("rulings", "hearings"), "weekly@fri-18:15")
        assert (now.timezone, now.confidence, now.quiet, now.reminder_days) == ("Europe/Berlin", "confirmed", "22:00-07:00", 7)
        assert now.still_watching
        assert (paused, status(site)) == ("paused", "confirmed")

    on_a_site(tmp_path, act)


def test_a_wrong_choice_changes_nothing(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        reader = a_reader(site, "harbour")
        answer = await site.post(site.own("preferences", reader.id), {"do": "keep", "cases": "nowhere"})

        assert answer.status_code == 400
        assert site.app.store.subscribers.get(reader.id) == reader

    on_a_site(tmp_path, act)


def test_a_reader_takes_their_data_along_and_has_it_erased(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        reader = a_reader(site, "harbour")
        path = site.own("preferences", reader.id)
        exported = await site.get(f"{path}/my-data.json")
        asked = await site.post(path, {"do": "erase"})
        still = status(site)
        await site.post(path, {"do": "erase-now"})

        assert json.loads(exported.text)["email"] == "nina@example.net"
        assert "Erase everything" in asked.text
        assert still == "confirmed"
        assert status(site) == "unknown"
        assert (await site.get(path)).status_code == 404

    on_a_site(tmp_path, act)


def test_a_reader_says_that_an_alert_is_wrong_and_the_operator_sees_it(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        keep(site.app, *the_harbour_story())
        reader = a_reader(site)
        facts = Facts("ruling", disposition="granted_in_part")
        site.app.store.outbox.record([Composed(reader.id, None, (Told("r2", facts, NOW, "<x@y>"),), 9, None)], NOW)
        path = site.own("wrong", reader.id, "r2")
        asked = await site.get(path)
        said = await site.post(path, {"note": "It was denied. <b>Denied</b>"})
        page = await site.get(f"/operator/{sign(site.app.links.secrets[0], 'operator', OPERATOR)}")

        assert "motion granted in part" in asked.text
        assert said.status_code == 200
        [alert] = site.app.store.inbox.wrong_alerts()
        assert (alert.development, alert.case, alert.subscriber) == ("r2", "harbour", reader.id)
        assert "It was denied. &lt;b&gt;Denied&lt;/b&gt;" in page.text
        assert (await site.get(site.own("wrong", reader.id, "r1"))).status_code == 404  # they were never told that

    on_a_site(tmp_path, act)
