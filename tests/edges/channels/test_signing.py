"""Signed mails: a stranger's library finds the signature good, and whatever was changed on the way bad."""

from __future__ import annotations

import asyncio
import base64
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from mail_kit import NOW
from mail_sink import sink

from notifier.core.errors import NotifierError
from notifier.core.model.mail import Message
from notifier.core.rendering import Words, freeze, make_message, parse_sender
from notifier.edges.channels import DkimSigner, SmtpChannel

dkim = pytest.importorskip("dkim")

SENDER = parse_sender("Case alerts <alerts@example.org>")
FROZEN = freeze(Words("[Case] Nüws", "first\n.dots\n", "<p>news</p>"), SENDER, date=NOW, base_url="https://alerts.example.org")
Dns = Callable[..., bytes]


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Dns]:
    """A private key, and the DNS that knows its public half."""
    tool = shutil.which("openssl")
    if tool is None:
        pytest.skip("no key can be made here: install openssl")
    key = tmp_path_factory.mktemp("keys") / "dkim.pem"
    subprocess.run([tool, "genrsa", "-out", str(key), "2048"], check=True, capture_output=True)
    public = subprocess.run([tool, "rsa", "-in", str(key), "-pubout", "-outform", "DER"], check=True, capture_output=True).stdout

    def dns(name: bytes, timeout: int = 5) -> bytes:
        assert name.rstrip(b".") == b"s1._domainkey.example.org"
        return b"v=DKIM1; k=rsa; p=" + base64.b64encode(public)

    return key.read_text(), dns


def a_message() -> Message:
    fills = {"unsubscribe": "token-1", "preferences": "token-2"}
    return make_message(FROZEN, "anna@example.org", id="<1@example.org>", subject="[Case] News", fills=fills)


def sent(sign: DkimSigner) -> bytes:
    """The mail as it arrives at the other side."""

    async def run() -> bytes:
        async with sink() as server:
            channel = SmtpChannel("127.0.0.1", server.port, "none", "Case alerts <alerts@example.org>", sign=sign)
            session = channel.session()
            await session.send(a_message())
            await session.close()
            return server.mails[0].raw

    return asyncio.run(run())


def test_the_signature_is_good_when_the_mail_arrives(keys: tuple[str, Dns]) -> None:
    mail = sent(DkimSigner("example.org", "s1", keys[0].encode()))

    assert mail.startswith(b"DKIM-Signature:")
    assert dkim.verify(mail, dnsfunc=keys[1])


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        (b"Subject: ", b"Subject: Re "), (b"To: anna", b"To: bert"), (b"unsubscribe/token-1", b"unsubscribe/token-9"),
        (b"List-Unsubscribe=One-Click", b"List-Unsubscribe=No"), (b"first", b"worst"), (b"Message-ID: <1", b"Message-ID: <2"),
    ],
)  # fmt: skip
def test_what_was_changed_on_the_way_is_noticed(keys: tuple[str, Dns], was: bytes, becomes: bytes) -> None:
    mail = sent(DkimSigner("example.org", "s1", keys[0].encode()))
    assert was in mail

    assert not dkim.verify(mail.replace(was, becomes), dnsfunc=keys[1])


@pytest.mark.parametrize("key", ["", "no key", "-----BEGIN RSA PRIVATE KEY-----\nc2VjcmV0\n-----END RSA PRIVATE KEY-----\n"])
def test_a_key_that_is_none_is_said_at_the_start_and_never_quoted(key: str) -> None:
    with pytest.raises(NotifierError, match=r"mail\.dkim") as caught:
        DkimSigner("example.org", "s1", key.encode())

    assert "c2VjcmV0" not in str(caught.value)


def test_the_key_stands_in_no_listing(keys: tuple[str, Dns], tmp_path: Path) -> None:
    assert "PRIVATE" not in repr(DkimSigner("example.org", "s1", keys[0].encode()))
