"""Handing mail to an SMTP server: what arrives, what a refusal means, and what is never said without TLS."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP, AuthResult, Envelope
from mail_kit import NOW
from mail_sink import DROP, HANG, Answer, Asked, Sink, server_context, sink

from notifier.core.errors import DeliveryError
from notifier.core.model.mail import Message
from notifier.core.rendering import Words, freeze, make_message, parse_sender
from notifier.edges.channels import SmtpChannel

SENDER = parse_sender("Case alerts <alerts@example.org>")
FROZEN = freeze(Words("[Case] News", "first\n.dots\n..\n" + "long " * 40 + "\n", "<p>news</p>"), SENDER, date=NOW)
Certificate = Callable[[str], tuple[Path, Path]]


def a_message(name: str = "anna") -> Message:
    return make_message(FROZEN, f"{name}@example.org", id=f"<{name}@example.org>", subject="[Case] News", fills={})


def a_channel(port: int, **more: Any) -> SmtpChannel:
    settings: dict[str, Any] = {"security": "none", "sender": "Case alerts <alerts@example.org>", "timeout_s": 5.0, **more}
    return SmtpChannel("127.0.0.1", port, **settings)


def run(test: Coroutine[Any, Any, None]) -> None:
    asyncio.run(test)


async def refused(answers: dict[str, Answer], *, pipelining: bool = True, **more: Any) -> DeliveryError:
    """The error with which a server that answers so turns a mail away."""
    async with sink(answers, pipelining=pipelining) as server:
        session = a_channel(server.port, **more).session()
        with pytest.raises(DeliveryError) as caught:
            await session.send(a_message())
        await session.close()
        return caught.value


@contextlib.asynccontextmanager
async def strangers(handler: object, **settings: Any) -> AsyncIterator[int]:
    """The port of an SMTP server that is not of our making."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(handler, hostname="sink", **settings), "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()


def once(stage_reply: str) -> Callable[[Asked], str | None]:
    left = [stage_reply]
    return lambda _: left.pop() if left else None


# --- what arrives -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("pipelining", [True, False])
def test_many_mails_go_over_one_connection_and_arrive_whole(pipelining: bool) -> None:
    async def test() -> None:
        async with sink(pipelining=pipelining) as server:
            session = a_channel(server.port).session()
            for name in ("anna", "bert", "cora"):
                await session.send(a_message(name))
            await session.close()

            assert server.connections == 1
            assert server.recipients == ["anna@example.org", "bert@example.org", "cora@example.org"]
            assert server.mails[0].sender == "alerts@example.org"
            assert server.mails[0].raw == FROZEN.body.replace(b"\x01recipient\x02", b"anna@example.org").replace(
                b"\x01message_id\x02", b"<anna@example.org>"
            )
            assert server.lines[-1] == "QUIT"

    run(test())


def test_a_strangers_server_takes_our_mail() -> None:
    class Handler:
        envelopes: list[Envelope]

        def __init__(self) -> None:
            self.envelopes = []

        async def handle_DATA(self, server: Any, session: Any, envelope: Envelope) -> str:  # aiosmtpd's name
            self.envelopes.append(envelope)
            return "250 OK"

    handler = Handler()

    async def test() -> None:
        async with strangers(handler) as port:
            session = a_channel(port).session()
            await session.send(a_message())
            await session.send(a_message("bert"))
            await session.close()

    run(test())

    assert [each.rcpt_tos for each in handler.envelopes] == [["anna@example.org"], ["bert@example.org"]]
    assert b"To: anna@example.org\r\n" in (handler.envelopes[0].content or b"")


# --- what a refusal means -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("pipelining", [True, False])
@pytest.mark.parametrize(
    ("stage", "reply", "permanent", "about"),
    [
        ("rcpt", "550 5.1.1 no such user", True, "recipient"),
        ("rcpt", "452 4.2.2 mailbox full", False, "recipient"),
        ("mail", "550 5.7.1 sender refused", False, "server"),
        ("mail", "451 4.3.0 later", False, "server"),
        ("data", "451 4.3.0 later", False, "message"),
        ("dot", "554 5.6.0 content refused", True, "message"),
        ("dot", "451 4.3.0 later", False, "message"),
        ("connect", "554 5.7.1 go away", False, "server"),
        ("connect", "421 4.3.2 busy", False, "server"),
        ("ehlo", "421 4.3.0 not now", False, "server"),
        ("mail", "421 4.3.0 not now", False, "server"),
    ],
)
def test_a_refusal_says_whom_it_is_about_and_whether_it_is_for_good(
    pipelining: bool, stage: str, reply: str, permanent: bool, about: str
) -> None:
    async def test() -> None:
        error = await refused({stage: reply}, pipelining=pipelining)

        assert (error.permanent, error.about) == (permanent, about)
        assert reply[4:] in str(error)

    run(test())


@pytest.mark.parametrize("stage", ["rcpt", "mail", "data", "dot"])
def test_the_next_mail_goes_over_the_same_connection_after_a_refusal(stage: str) -> None:
    async def test() -> None:
        async with sink({stage: once("450 4.2.0 try later")}) as server:
            session = a_channel(server.port).session()
            with pytest.raises(DeliveryError):
                await session.send(a_message("anna"))
            await session.send(a_message("bert"))
            await session.close()

            assert (server.connections, server.recipients) == (1, ["bert@example.org"])

    run(test())


def test_a_server_that_wants_a_mail_for_nobody_gets_an_empty_one_and_goes_on() -> None:
    async def test() -> None:
        answers: dict[str, Answer] = {"rcpt": once("550 no such user"), "data": "354 for nobody"}
        async with sink(answers) as server:
            session = a_channel(server.port).session()
            with pytest.raises(DeliveryError) as caught:
                await session.send(a_message("anna"))
            assert caught.value.about == "recipient"
            del answers["data"]
            await session.send(a_message("bert"))
            await session.close()

            assert (server.connections, server.recipients) == (1, ["bert@example.org"])

    run(test())


# --- connections that end -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("end", ["421 4.7.0 too many messages", DROP])
def test_a_server_that_takes_two_mails_a_connection_is_met_again_at_once(end: str) -> None:
    async def test() -> None:
        async with sink({"mail": lambda asked: end if asked.taken >= 2 else None}) as server:
            session = a_channel(server.port).session()
            for number in range(5):
                await session.send(a_message(f"reader{number}"))
            await session.close()

            assert server.recipients == [f"reader{number}@example.org" for number in range(5)]
            assert server.connections == 3

    run(test())


def test_a_break_after_the_mail_is_a_failure_for_the_moment_and_nothing_is_sent_twice_at_once() -> None:
    async def test() -> None:
        async with sink({"dot": DROP}) as server:
            session = a_channel(server.port).session()
            with pytest.raises(DeliveryError) as caught:
                await session.send(a_message())
            await session.close()

            assert (caught.value.permanent, caught.value.about) == (False, "message")
            assert len(server.stages("dot")) == 1

    run(test())


@pytest.mark.parametrize("stage", ["connect", "ehlo", "mail", "rcpt", "data", "dot"])
def test_a_server_that_says_nothing_is_given_up_in_time(stage: str) -> None:
    async def test() -> None:
        error = await refused({stage: HANG}, timeout_s=0.1, dot_timeout_s=0.1)

        assert not error.permanent

    run(test())


def test_what_speaks_no_smtp_is_a_failure_in_one_line() -> None:
    async def test() -> None:
        for nonsense in ("hello there", "x" * 100_000):
            error = await refused({"mail": nonsense})
            assert "\n" not in str(error)
            assert not error.permanent

    run(test())


def test_nobody_listening_is_a_failure_for_the_moment() -> None:
    async def test() -> None:
        async with sink() as server:
            port = server.port
        with pytest.raises(DeliveryError) as caught:
            await a_channel(port).session().send(a_message())

        assert (caught.value.permanent, caught.value.about) == (False, "server")
        assert str(port) in str(caught.value)

    run(test())


def test_an_address_that_could_add_a_command_is_refused_before_a_word_is_said() -> None:
    async def test() -> None:
        async with sink() as server:
            message = Message("a@b.org>\r\nRCPT TO:<c@d.org", "<x@y>", "s", FROZEN)
            with pytest.raises(DeliveryError) as caught:
                await a_channel(server.port).session().send(message)

            assert caught.value.permanent
            assert server.connections == 0

    run(test())


# --- TLS and log-in -----------------------------------------------------------------------------------------------


def trusting(monkeypatch: pytest.MonkeyPatch, certificate: Path) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_mail_and_password_go_over_verified_tls(security: str, certificate: Certificate, monkeypatch: pytest.MonkeyPatch) -> None:
    crt, key = certificate("IP:127.0.0.1")
    trusting(monkeypatch, crt)

    async def test() -> None:
        context = server_context(crt, key)
        async with sink(starttls=context if security == "starttls" else None, tls=context if security == "tls" else None) as server:
            session = a_channel(server.port, security=security, username="mailer", password="pass word").session()
            await session.send(a_message())
            await session.send(a_message("bert"))
            await session.close()

            assert [mail.tls for mail in server.mails] == [True, True]
            assert server.connections == 1
            assert len(server.stages("auth")) == 1

    run(test())


async def _says_nothing_secret(server: Sink, **more: Any) -> None:
    with pytest.raises(DeliveryError) as caught:
        await a_channel(server.port, username="mailer", password="secret", timeout_s=1.0, **more).session().send(a_message())
    assert (caught.value.permanent, caught.value.about) == (False, "server")
    assert server.stages("auth") == server.stages("mail") == []


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_server_that_is_not_verified_gets_neither_mail_nor_password(
    security: str, certificate: Certificate, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, other = certificate("IP:127.0.0.1"), certificate("DNS:mail.invalid")

    async def test(context_of: tuple[Path, Path]) -> None:
        context = server_context(*context_of)
        async with sink(starttls=context if security == "starttls" else None, tls=context if security == "tls" else None) as server:
            await _says_nothing_secret(server, security=security)

    run(test(own))  # vouched for by nobody we trust
    trusting(monkeypatch, other[0])
    run(test(other))  # trusted, but another host


def test_a_server_without_tls_gets_neither_mail_nor_password() -> None:
    async def test() -> None:
        for security in ("starttls", "tls"):
            async with sink() as server:
                await _says_nothing_secret(server, security=security)

    run(test())


def test_a_refused_log_in_is_a_failure_that_can_be_mended_and_tells_no_secret(
    certificate: Certificate, monkeypatch: pytest.MonkeyPatch
) -> None:
    crt, key = certificate("IP:127.0.0.1")
    trusting(monkeypatch, crt)

    transcript: list[str] = []
    settings: dict[str, Any] = {
        "tls_context": server_context(crt, key),
        "auth_required": True,
        "authenticator": lambda *_: AuthResult(success=False, handled=False),
    }

    async def test() -> None:
        async with strangers(object(), **settings) as port:
            channel = a_channel(port, security="starttls", username="mailer", password="hunter2-secret")
            assert "hunter2" not in repr(channel)
            with pytest.raises(DeliveryError) as caught:
                await channel.session(transcript).send(a_message())
            assert (caught.value.permanent, caught.value.about) == (False, "server")
            assert "hunter2" not in str(caught.value)

    run(test())

    said = "\n".join(transcript)
    assert "> STARTTLS" in said
    assert "535" in said
    assert "hunter2" not in said
    assert "aHVudGVy" not in said  # the same in base64


def test_a_mail_comes_back_to_an_address_of_its_readers_own() -> None:
    async def test() -> None:
        async with sink() as server:
            session = a_channel(server.port, return_path=lambda reader: f"bounces+{reader}@example.org").session()
            await session.send(replace(a_message(), reader="r1"))
            await session.close()

            assert [mail.sender for mail in server.mails] == ["bounces+r1@example.org"]
            assert b"From: Case alerts <alerts@example.org>" in server.mails[0].raw

    run(test())
