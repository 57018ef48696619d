"""The demo is the whole program at work: a real daemon, real feeds on loopback, a real mailbox."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path


def test_the_demo_mails_what_changed_and_says_why_the_rest_was_not(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "notifier", "demo", "--no-pause"]
    environment = {**os.environ, "TMPDIR": str(tmp_path)}

    done = subprocess.run(command, capture_output=True, text=True, timeout=100, stdin=subprocess.DEVNULL, env=environment)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    mails = list(tmp_path.glob("notifier-demo-*/mailbox/new/*"))
    told = re.search(r"(\d+) items came, (\d+) mails went out", done.stdout)
    assert told is not None
    assert int(told[2]) == len(mails) >= 5
    assert "Verdict: liable, $83.3 million" in done.stdout
    assert "speaks of no tracked case" in done.stdout
