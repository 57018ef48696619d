"""What holds for every test; it stands here, too, so that tests find what they share (`servers`, `mail_kit` …) by its bare name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings
from store_kit import close_opened

# How long an example takes says more of the machine than of the program.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the machine's own settings changes what a test sees."""
    for name in ("NOTIFIER_CONFIG", "NOTIFIER_SMTP_PASSWORD", "NOTIFIER_SECRET"):
        monkeypatch.delenv(name, raising=False)
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def _closed_stores() -> Iterator[None]:
    """No store that a test opened is left to the collector of garbage, which would blame another test."""
    yield
    close_opened()
