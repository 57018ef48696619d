"""The demo's folder, configuration and clock."""

from __future__ import annotations

import socket
import tempfile
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

CONFIG = """\
# The configuration that this demo ran with; `notifier -c {file} cases` reads its store.
[store]
url = "sqlite:///notifier.db"

[polling]
every = "1s"
allow_private_addresses = true   # the feeds of the demo are served on this machine

[mail]
transport = "maildir"
maildir = "mailbox"
sender = "Case alerts <alerts@example.org>"

[digests]
timezone = "America/New_York"
settle = "1s"

[web]
enabled = true
listen = "127.0.0.1:{port}"
base_url = "http://127.0.0.1:{port}"

{feeds}
[[cases]]
id = "carroll-v-trump-1"
name = "Carroll v. Trump (the 2019 statements)"
court = "nysd"
docket = "1:20-cv-07311"
judge = "Lewis A. Kaplan"
parties = ["E. Jean Carroll", {{ name = "Donald Trump", role = "defendant", aliases = ["Trump"] }}]
aliases = ["Carroll v. Trump"]
context = ["2019", "$83.3 million", "first lawsuit", "president"]
related = ["carroll-v-trump-2"]
trial_date = "2024-01-15"
note = "the damages trial"

[[cases]]
id = "carroll-v-trump-2"
name = "Carroll v. Trump (battery and the 2022 statement)"
court = "nysd"
docket = "1:22-cv-10016"
judge = "Lewis A. Kaplan"
parties = ["E. Jean Carroll", {{ name = "Donald Trump", role = "defendant", aliases = ["Trump"] }}]
aliases = ["Carroll v. Trump"]
context = ["2022", "$5 million", "second lawsuit", "sexual abuse"]
note = "the verdict of May 2023 and its appeal"

[[subscribers]]
email = "reader@example.org"
cases = ["*"]
"""
FEED = """\
[[feeds]]
url = "{url}"
name = "{name}"
{kind}
"""
_KINDS = {"news": 'kind = "news"', "cmecf": 'kind = "cmecf"\ncourt = "nysd"'}


def write_config(feeds: list[tuple[str, str, str]]) -> Path:
    """A fresh folder with a configuration for feeds of (url, name, kind); the configuration's path."""
    folder = Path(tempfile.mkdtemp(prefix="notifier-demo-"))
    path = folder / "config.toml"
    tables = "\n".join(FEED.format(url=url, name=name, kind=_KINDS[kind]) for url, name, kind in feeds)
    path.write_text(CONFIG.format(file=path, port=_free_port(), feeds=tables), encoding="utf-8")
    return path


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(slots=True)
class StoryClock:
    """Runs as fast as any clock, and is put forward from one item of the story to the next."""

    set_to: datetime
    set_at_s: float

    @classmethod
    def at(cls, moment: datetime) -> StoryClock:
        return cls(moment, time.monotonic())

    def jump(self, moment: datetime) -> None:
        self.set_to, self.set_at_s = moment, time.monotonic()

    def now(self) -> datetime:
        return self.set_to + timedelta(seconds=time.monotonic() - self.set_at_s)
