"""Secrets come from outside the file and are shown nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from notifier.config import Secret, load
from notifier.config.loading import placed
from notifier.config.secrets import header_lines, read_secret
from notifier.config.values import Wrong
from notifier.core.errors import ConfigError

SMALLEST = '[[feeds]]\nurl = "https://news.example/rss"\n{feed}\n[[cases]]\nid = "a"\nname = "A v. B"\n'


def written(folder: Path, text: str, *, feed: str = "") -> Path:
    path = folder / "config.toml"
    path.write_text(SMALLEST.format(feed=feed) + text, encoding="utf-8")
    return path


def test_a_password_comes_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MY_PASSWORD", "hush-hush")

    config = load(written(tmp_path, '[mail.smtp]\nusername = "me"\npassword_env = "MY_PASSWORD"'))

    assert config.mail.smtp.password == Secret("hush-hush")
    assert "hush-hush" not in repr(config)


def test_a_password_comes_from_a_file_beside_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "password").write_bytes(b"hush hush \r\n")

    config = load(written(tmp_path, '[mail.smtp]\npassword_file = "password"'))

    assert config.mail.smtp.password is not None
    assert config.mail.smtp.password.reveal() == "hush hush "


def test_a_file_among_systemds_credentials_goes_before_one_beside_the_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    credentials = tmp_path / "credentials"
    credentials.mkdir()
    (credentials / "web-secret").write_text("hush")
    (tmp_path / "web-secret").write_text("the original, which a service may not read")
    (tmp_path / "password").write_text("beside")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(credentials))

    config = load(written(tmp_path, '[web]\nsecret_file = "web-secret"\n[mail.smtp]\npassword_file = "password"'))

    assert (config.web.secret, config.mail.smtp.password) == (Secret("hush"), Secret("beside"))


def test_a_password_that_is_not_set_here_is_worth_a_remark_but_no_mistake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NOTIFIER_SMTP_PASSWORD", raising=False)

    config = load(written(tmp_path, '[mail]\ntransport = "smtp"\n[mail.smtp]\nusername = "me"'))

    assert config.mail.smtp.password is None
    [remark] = placed(config.remarks, config.path)
    assert (remark.line, remark.key, remark.problem) == (10, "mail.smtp.username", "no password is set here")


@pytest.mark.parametrize("content", [b"", b"\n", b"x" * 100_000, b"\xff\xfe"])
def test_a_file_that_holds_no_secret_is_a_mistake(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "password").write_bytes(content)

    with pytest.raises(ConfigError, match=r"mail\.smtp\.password_file"):
        load(written(tmp_path, '[mail.smtp]\npassword_file = "password"'))


def test_headers_of_a_feed_come_from_the_environment_and_are_not_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FEED_HEADERS", "X-Key: hush:hush\n\nAuthorization:Basic abc\n")

    config = load(written(tmp_path, "", feed='headers_env = "FEED_HEADERS"'))

    assert config.feeds[0].headers == {"X-Key": "hush:hush", "Authorization": "Basic abc"}
    assert "hush" not in repr(config)


def test_headers_that_are_not_set_here_are_worth_a_remark(tmp_path: Path) -> None:
    config = load(written(tmp_path, "", feed='headers_env = "NO_SUCH_VARIABLE"'))

    assert [remark.key for remark in placed(config.remarks, config.path)] == ["feeds.0.headers_env"]


@pytest.mark.parametrize("line", ["hush", "X Key: hush", ": hush", "X-Key: hu\x00sh", "Ключ: hush"])
def test_a_line_that_is_no_header_is_a_mistake_that_does_not_repeat_it(line: str) -> None:
    with pytest.raises(Wrong) as caught:
        header_lines(Secret(f"X-Good: 1\n{line}"))

    assert "line 2" in caught.value.problem
    assert "hush" not in str(caught.value) + caught.value.mend


def test_an_empty_variable_is_no_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMPTY", "")

    assert read_secret("EMPTY", "", tmp_path) is None
    assert read_secret("", "", tmp_path) is None


def test_a_secret_shows_itself_only_when_asked() -> None:
    secret = Secret("hush")

    assert "hush" not in f"{secret} {secret!r}"
    assert secret.reveal() == "hush"
