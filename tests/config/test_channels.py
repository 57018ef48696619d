"""Webhooks and messengers in the file: readers of their own, whose addresses and secrets no listing tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from notifier.config import Config, load
from notifier.core.errors import ConfigError

BASE = '[[feeds]]\nurl = "https://news.example/rss"\n[[cases]]\nid = "harbour"\nname = "Orr v. Hale"\n'
HOOK = '[[webhooks]]\nurl = "https://hooks.example.org/T0/hidden"\n'


def read(tmp_path: Path, text: str) -> Config:
    (tmp_path / "config.toml").write_text(BASE + text, encoding="utf-8")
    return load(tmp_path / "config.toml")


def test_a_webhook_is_a_reader_whose_name_tells_no_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOTIFIER_WEBHOOK_SECRET", "s3cret")

    config = read(tmp_path, HOOK + 'cases = ["harbour"]\nevents = ["rulings"]\nconfidence = "court"\n')

    [hook] = config.webhooks
    assert config.readers == (hook.reader,)
    assert hook.reader.email.startswith("webhook:hooks.example.org:")
    assert (hook.reader.channel, hook.reader.cases, hook.reader.events, hook.reader.confidence) == (
        "webhook", ("harbour",), ("rulings",), "court",
    )  # fmt: skip
    assert "s3cret" not in repr(config)
    assert "hidden" not in repr(hook.reader)
    assert config.remarks == ()


def test_a_webhook_without_a_secret_is_worth_a_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NOTIFIER_WEBHOOK_SECRET", raising=False)

    config = read(tmp_path, HOOK)

    assert config.webhooks[0].secret is None
    assert [remark.problem for remark in config.remarks] == ["no secret is set here, so what is posted is not signed"]


def test_a_messengers_address_is_a_secret(tmp_path: Path) -> None:
    (tmp_path / "url").write_text("ntfys://user:hidden@ntfy.example/topic\n", encoding="utf-8")

    config = read(tmp_path, '[[messengers]]\nname = "Newsroom"\nurl_file = "url"\n')

    [messenger] = config.messengers
    assert (messenger.reader.email, messenger.reader.channel) == ("messenger:Newsroom", "messenger")
    assert messenger.url.reveal() == "ntfys://user:hidden@ntfy.example/topic"
    assert "hidden" not in repr(config)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HOOK + HOOK, "webhooks.1.url: is a webhook already"),
        (HOOK + 'cases = ["harbor"]\n', 'webhooks.0.cases.0: there is no case "harbor"; did you mean "harbour"?'),
        (HOOK + 'secret = "x"\n', "webhooks.0.secret: secrets never stand in the file"),
        (HOOK + 'secret_file = "nowhere"\n', "webhooks.0.secret_file: cannot be read"),
        ('[[messengers]]\nname = "a"\n', "messengers.0: has no address"),
        ('[[messengers]]\nname = "a"\nurl = "json://x"\n', "messengers.0.url: secrets never stand in the file"),
        ('[[messengers]]\nname = "a"\nurl_env = "X"\n[[messengers]]\nname = "A"\nurl_env = "X"\n', "messengers.1.name:"),
    ],
)
def test_mistakes_are_told(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, text)

    assert said in str(caught.value)
