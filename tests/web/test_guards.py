"""What is around every page: whose Host, whose form, how much, how slow, which headers; and never a 5xx."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import replace
from pathlib import Path

import pytest
from web_kit import NOW, Site, a_development, keep, on_a_site, the_harbour_story

from notifier.core.model.readers import Subscriber

WANTED = {"email": "nina@example.net", "cases": "*", "events": "rulings", "cadence": "immediate"}


def test_every_answer_carries_the_headers_that_keep_it_ours(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        for path in ("/", "/cases/harbour", "/nowhere", "/subscribe", "/style.css", "/healthz", "/feed.atom"):
            headers = (await site.get(path)).headers
            assert headers["Content-Security-Policy"] == (
                "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
            )
            assert headers["X-Content-Type-Options"] == "nosniff"
            assert headers["Referrer-Policy"] in ("no-referrer", "same-origin")
            assert "set-cookie" not in headers
            assert "server" not in headers

    on_a_site(tmp_path, act)


def test_a_foreign_host_gets_nothing_and_is_never_repeated(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        foreign = {"Host": "evil.example", "X-Forwarded-Host": "evil.example"}
        looked = await site.get("/", headers=foreign)
        sent = await site.post("/subscribe", WANTED, headers=foreign)
        disguised = await site.post("/subscribe", WANTED, headers={"X-Forwarded-Host": "evil.example"})
        probe = await site.get("/healthz", headers=foreign)

        assert (looked.status_code, sent.status_code, probe.status_code) == (421, 421, 200)
        assert "evil.example" not in looked.text + disguised.text
        [mail] = site.mails()
        assert "evil.example" not in mail.as_string()

    on_a_site(tmp_path, act)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, 200),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://localhost.evil.example"}, 403),
    ],
)
def test_forms_of_other_sites_do_nothing(tmp_path: Path, headers: dict[str, str], status: int) -> None:
    async def act(site: Site) -> None:
        answer = await site.post("/subscribe", WANTED, headers=headers)

        assert answer.status_code == status
        assert len(site.mails()) == (1 if status == 200 else 0)

    on_a_site(tmp_path, act)


def test_a_form_is_no_larger_than_it_need_be(tmp_path: Path) -> None:
    async def pieces() -> object:
        for _ in range(40):
            yield b"a=" + b"x" * 10_000 + b"&"

    async def act(site: Site) -> None:
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        announced = await site.client.post("/subscribe", content=b"a" * 300_000, headers=form)
        streamed = await site.client.post("/subscribe", content=pieces(), headers=form)
        many = await site.client.post("/subscribe", content=b"&".join(b"a=1" for _ in range(5000)), headers=form)

        assert (announced.status_code, streamed.status_code) == (413, 413)
        assert many.status_code == 400

    on_a_site(tmp_path, act)


def test_whatever_is_sent_is_answered_in_words(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        asked = [
            await site.client.request(method, path)
            for method in ("PUT", "DELETE", "PATCH", "TRACE", "BREW", "POST")
            for path in ("/", "/cases/harbour", "/subscribe")
        ]
        paths = [
            "/cases/%00", "/cases/..%2f..%2fetc", "/cases/harbour/", "/subscribe/", "/unsubscribe/", "/?page=-1", "/?q=%00%ff&q=[]",
            "/cases/harbour?as_of=2024-99-99", "/cases/harbour?year=99999999999", "/cases/harbour?as_of=0001-01-01",
            "/feed.atom?kind=x",
            "/cases/harbour?year=0", "/calendar/x.ics", "/?page=999999", "/%F0%9F%92%A9",
        ]  # fmt: skip
        got = [await site.get(path) for path in paths]
        bodies = [
            (b'{"email": "a@b.net"}', "application/json"),
            (b"--", "multipart/form-data"),
            (b"email=%ff%fe", "application/x-www-form-urlencoded"),
        ]
        odd = [await site.client.post("/subscribe", content=body, headers={"Content-Type": kind}) for body, kind in bodies]

        assert {each.status_code for each in asked if each.request.method != "POST"} == {405}
        assert all(each.status_code < 500 for each in (*asked, *got, *odd))
        assert all("<h1>" in each.text for each in (*asked, *got) if each.status_code in (404, 405))

    on_a_site(tmp_path, act)


@pytest.mark.parametrize("length", [b"Content-Length: 100", b"Transfer-Encoding: chunked"])
def test_who_leaves_in_the_middle_of_a_form_leaves_no_trace(
    tmp_path: Path, length: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    async def act(site: Site) -> None:
        host, port = site.app.config.web.listen
        _, writer = await asyncio.open_connection(host, port)
        form = b"Content-Type: application/x-www-form-urlencoded\r\n"
        writer.write(b"POST /subscribe HTTP/1.1\r\nHost: localhost:%d\r\n%s%s\r\n\r\nem" % (port, form, length))
        await writer.drain()
        await asyncio.sleep(0.2)
        writer.close()
        await asyncio.sleep(0.2)
        assert (await site.get("/healthz")).status_code == 200

    on_a_site(tmp_path, act)

    assert [each.getMessage() for each in caplog.records if each.levelname in ("ERROR", "CRITICAL")] == []


def test_healthz_answers_beside_two_hundred_slow_connections(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        host, port = site.app.config.web.listen
        slow = [await asyncio.open_connection(host, port) for _ in range(200)]
        for _, writer in slow:
            writer.write(b"POST /subscribe HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n")
        try:
            async with asyncio.timeout(2):
                assert (await site.get("/healthz")).status_code == 200
                assert (await site.get("/")).status_code == 200
        finally:
            for _, writer in slow:
                writer.close()
            for _, writer in slow:
                with contextlib.suppress(OSError):
                    await writer.wait_closed()

    on_a_site(tmp_path, act)


def test_what_feeds_and_people_wrote_stays_text(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        hostile = "</p><script>alert(1)</script><img src=x onerror=alert(1)>“\"'\x00\x1b"
        keep(
            site.app,
            *the_harbour_story(),
            a_development(
                "x1", days_ago=0.5, disposition="denied", party=hostile, outlets=(hostile,), quote=hostile,
                more={"confidence": "reported"},
            ),
        )  # fmt: skip
        for path in ("/", "/cases/harbour", f"/?q={'%3Cscript%3E'}", "/cases/harbour?as_of=%22%3E%3Cscript%3E"):
            text = (await site.get(path)).text
            assert "<script" not in text
            assert "<img" not in text
            assert "javascript:" not in text

    on_a_site(tmp_path, act)


def test_links_to_anything_but_the_web_are_not_made(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        found = a_development("x1", disposition="denied")
        bad = replace(found, sources=(replace(found.sources[0], url="javascript:alert(1)"),))
        keep(site.app, bad)

        page, feed = await site.get("/cases/harbour"), await site.get("/cases/harbour/feed.atom")

        assert "javascript:" not in page.text + feed.text

    on_a_site(tmp_path, act)


def test_a_reader_is_not_shown_to_whoever_has_an_old_public_page(tmp_path: Path) -> None:
    async def act(site: Site) -> None:
        reader = site.app.store.subscribers.add(Subscriber("n", "nina@example.net", ("*",), origin="web"), NOW)
        for purpose in ("preferences", "unsubscribe"):
            answer = await site.get(site.own(purpose, reader.id))  # type: ignore[arg-type]  # two purposes
            assert answer.headers["Cache-Control"] == "no-store"
            assert "content-encoding" not in answer.headers
            assert answer.headers["X-Robots-Tag"] == "noindex"

    on_a_site(tmp_path, act)
