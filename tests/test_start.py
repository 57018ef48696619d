"""What a start takes along: a library that nothing asks for costs every start its time and its memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from servers import serving

CONFIG = """\
[polling]
allow_private_addresses = true
[[feeds]]
url = "{url}"
name = "Bay Courier"
[[cases]]
id = "okafor"
name = "Okafor v. Linden Ferries"
court = "nysd"
[[subscribers]]
email = "reader@example.org"
"""
FEED = (
    b'<rss version="2.0"><channel><title>Bay Courier</title><item><guid>1</guid><title>Ferries run late</title>'
    b"<description>Fog lay over the bay.</description></item></channel></rss>"
)
UNASKED = {
    "alembic", "apprise", "babel", "dkim", "feedparser", "icalendar", "prometheus_client", "pygments", "rich", "starlette",
    "trafilatura", "uvicorn",
}  # fmt: skip


def run_once(folder: Path) -> set[str]:
    """The modules at the top that one round imports."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "notifier", "-c", str(folder / "notifier.toml"), "run", "--once"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    imported = [line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")]
    return {name.partition(".")[0] for name in imported}


def test_a_round_takes_along_only_what_its_configuration_asks_for(tmp_path: Path) -> None:
    with serving({"/feed.xml": [FEED, FEED.replace(b"Fog", b"Snow")]}) as server:
        (tmp_path / "notifier.toml").write_text(CONFIG.format(url=server.url("/feed.xml")))
        run_once(tmp_path)  # makes the store
        imported = run_once(tmp_path)
    assert "sqlalchemy" in imported, "the second round kept nothing"
    assert imported & UNASKED == set()
