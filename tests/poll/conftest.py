from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from poll_kit import DAY, HARBOUR, MINUTE, NOW, Desk

from notifier.core.matching import CaseIndex
from notifier.edges.store import open_store
from notifier.poll import Rules


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = open_store(f"sqlite:///{tmp_path}/notifier.db", now=NOW)
    store.cases.ensure([HARBOUR])
    yield Desk(store, Rules(CaseIndex.build([HARBOUR]), "America/New_York", settle=5 * MINUTE, max_item_age=7 * DAY))
    store.close()
