"""A person's whole way in a real browser: subscribe, confirm out of a mailbox, be told, choose anew, leave by the mail's header.

Chromium is the system's own (Debian: `apt-get install chromium`); where there is none, these tests are skipped and say so.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import httpx
import pytest
from web_kit import NOW, Clock, a_development, configured, free_port, keep, the_harbour_story

from notifier.app import App
from notifier.core.model.readers import Subscriber
from notifier.core.tokens import OPERATOR, sign
from notifier.web import serving

CHROMIUM = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install playwright")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here: apt-get install chromium")


class Running:
    """A front and its deliveries in a thread of their own, since the browser's side of the test blocks."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.app: App
        self.loop: asyncio.AbstractEventLoop
        self._up = threading.Event()
        self._end: asyncio.Event

    async def serve(self) -> None:
        self.loop, self._end = asyncio.get_running_loop(), asyncio.Event()
        async with await App.open(configured(self.folder, port=self.port), now=Clock()) as app, serving(app):
            self.app = app
            self._up.set()
            await self._end.wait()

    def deliver(self) -> None:
        """Write what is due and carry it into the mailbox, as the daemon does."""

        async def once() -> None:
            await self.app.mails.compose()
            await self.app.mails.deliverer.deliver_due()

        asyncio.run_coroutine_threadsafe(once(), self.loop).result(20)

    def mail(self, subject: str) -> EmailMessage:
        """The newest mail in the mailbox with these words in its subject."""
        found = []
        for path in sorted((self.folder / "outbox").rglob("*"), key=os.path.getmtime):
            if path.is_file():
                parsed = message_from_bytes(path.read_bytes(), policy=policy.default)
                found += [parsed] if subject in str(parsed["Subject"]) else []
        assert found, f"no mail about {subject!r}"
        return found[-1]


@contextmanager
def running(folder: Path) -> Iterator[Running]:
    site = Running(folder)
    thread = threading.Thread(target=lambda: asyncio.run(site.serve()))
    thread.start()
    try:
        assert site._up.wait(30)
        yield site
    finally:
        site.loop.call_soon_threadsafe(site._end.set)
        thread.join(20)


@contextmanager
def a_page(**more: Any) -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            page = browser.new_context(**more).new_page()
            page.set_default_timeout(20_000)
            yield page
        finally:
            browser.close()


def link(mail: EmailMessage, words: str) -> str:
    """The address behind these words in the HTML of a mail."""
    body = mail.get_body(("html",))
    assert body is not None
    found = re.search(rf'<a href="([^"]+)"[^>]*>(?:<[^>]+>)*{re.escape(words)}', body.get_content())
    assert found is not None, words
    return found[1]


def test_a_reader_comes_is_told_chooses_and_leaves(tmp_path: Path) -> None:
    with running(tmp_path) as site, a_page(java_script_enabled=False, viewport={"width": 390, "height": 844}) as page:
        keep(site.app, *the_harbour_story(), told=False)

        page.goto(f"{site.url}/cases/harbour")
        page.get_by_role("link", name="Follow this case").click()
        page.get_by_label("Your e-mail address").fill("nina@example.net")
        page.get_by_role("button", name="Follow this case").click()
        assert page.get_by_role("heading", level=1).inner_text() == "Look into your mailbox"

        site.deliver()
        page.goto(link(site.mail("Please confirm"), "Yes, I want them"))
        page.get_by_role("button", name="Yes, send me these alerts").click()
        assert page.get_by_role("heading", level=1).inner_text() == "You will be told"
        site.deliver()
        assert "where it stands" in str(site.mail("You follow")["Subject"])

        news = a_development(
            "v1", "verdict", days_ago=-0.1, disposition="liable", party="Linden Ferries",
            quote="The jury found Linden Ferries liable on Monday.",
        )  # fmt: skip
        site.app.now.on(hours=6)  # type: ignore[attr-defined]  # the clock of the test
        keep(site.app, news)
        site.deliver()
        digest = site.mail("Verdict: liable")
        assert "The jury found Linden Ferries liable" in digest.get_body(("plain",)).get_content()  # type: ignore[union-attr]

        page.goto(link(digest, "Change what you get"))
        page.get_by_label("Hearings: sentencing, arguments, conferences").check()
        page.get_by_label("Once a day, if there is news").check()
        page.get_by_label("Time of that mail").fill("18:30")
        page.get_by_role("button", name="Keep these choices").click()
        assert page.get_by_role("status").inner_text() == "Your choice is kept."
        reader = site.app.store.subscribers.by_email("nina@example.net")
        assert reader is not None
        assert (reader.cadence, reader.events) == ("daily@18:30", ("rulings", "trial_dates", "hearings"))

        page.goto(link(digest, "Is this wrong"))
        page.get_by_label("What is wrong?").fill("It was the other company.")
        page.get_by_role("button", name="Tell the operator that this is wrong").click()
        assert [each.note for each in site.app.store.inbox.wrong_alerts()] == ["It was the other company."]

        leave = str(digest["List-Unsubscribe"]).strip("<>")
        page.goto(leave)
        assert page.get_by_role("button", name="End all mail").is_visible()
        assert httpx.post(leave, data={"List-Unsubscribe": "One-Click"}).status_code == 200
        left = site.app.store.subscribers.by_email("nina@example.net")
        assert left is not None
        assert left.status == "removed"


def pages(site: Running) -> list[str]:
    keep(site.app, *the_harbour_story())
    wanted = Subscriber("n", "nina@example.net", ("harbour",), origin="web", status="confirmed", quiet="22:00-07:00")
    reader = site.app.store.subscribers.add(wanted, NOW)
    sign_link, operator = site.app.links.sign, sign(site.app.links.secrets[0], "operator", OPERATOR)
    return [
        "/", "/?q=zebra", "/cases/harbour", "/cases/orchard", "/cases/harbour?as_of=2025-12-01", "/subscribe", "/nowhere",
        "/preferences/" + sign_link("preferences", reader.id), "/unsubscribe/" + sign_link("unsubscribe", reader.id),
        f"/operator/{operator}",
    ]  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_is_wider_than_a_phone_and_targets_fit_a_thumb(tmp_path: Path, scheme: str) -> None:
    with running(tmp_path) as site, a_page(color_scheme=scheme, viewport={"width": 390, "height": 844}) as page:
        for path in pages(site):
            page.goto(site.url + path)
            assert page.evaluate("document.documentElement.scrollWidth") <= 390, path
            small = page.evaluate(
                "[...document.querySelectorAll('button, nav a, .go, summary, select, input[type=email], input[type=search]')]"
                ".filter(e => e.offsetParent && e.getBoundingClientRect().height < 44).map(e => e.outerHTML.slice(0, 80))"
            )
            assert small == [], path


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The checker's script, out of npm's registry, and nowhere kept."""
    folder = tmp_path_factory.mktemp("axe")
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("there is no npm here to fetch axe-core with: apt-get install npm")
    command = [npm, "pack", "axe-core@4", "--silent"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=90, check=False)
    packed = next(folder.glob("*.tgz"), None)
    if done.returncode or packed is None:
        pytest.skip(f"axe-core could not be fetched: {done.stderr.strip()[:200]}")
    shutil.unpack_archive(packed, folder, filter="data")
    return (folder / "package" / "axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_pass_an_accessibility_checker(tmp_path: Path, axe: str, scheme: str) -> None:
    with running(tmp_path) as site, a_page(color_scheme=scheme, bypass_csp=True) as page:
        found = []
        for path in pages(site):
            page.goto(site.url + path)
            page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
            page.evaluate(axe)
            result = page.evaluate(
                "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],"
                " rules: {'color-contrast-enhanced': {enabled: true}}})"
            )
            found += [(path, each["id"], [node["html"][:120] for node in each["nodes"]]) for each in result["violations"]]

        assert found == []
