"""Mail handed to an SMTP server: several connections, many mails on each, and a plain word of what was refused.

aiosmtplib connects, says hello, starts TLS and logs in. From then on the connection is spoken to directly (`wire.py`): sender,
recipient and DATA go out in one packet where the server allows it (PIPELINING), which halves the round trips of a mail.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal, cast

from notifier.core.errors import DeliveryError
from notifier.core.model.mail import Message
from notifier.core.rendering import fill, parse_sender
from notifier.edges.channels.wire import Gone, Reply, Wire

if TYPE_CHECKING:
    import aiosmtplib

Security = Literal["none", "starttls", "tls"]

COMMAND_S = 15.0
"""How long the server may take for an answer, for a connection, for a TLS handshake."""
DOT_S = 60.0
"""How long it may take to accept a whole mail: filters look at it meanwhile, and giving up means sending it twice."""


@dataclass(frozen=True)
class SmtpChannel:
    """An SMTP server and how to speak to it. `sender` is whom mails come from (`Case alerts <alerts@example.org>` or the address
    alone); `username` is empty where no log-in is wanted.

    Unless `security` is `none`, nothing is sent, the password least of all, before TLS is up and the server's certificate
    verified against the system's store (and $SSL_CERT_FILE).
    """

    host: str
    port: int
    security: Security
    sender: str
    username: str = ""
    password: str | None = field(default=None, repr=False)
    connections: int = 4
    return_path: Callable[[str], str] | None = None
    """Where a mail for this reader (by id) comes back to; None: to the sender."""
    sign: Callable[[bytes], bytes] | None = None
    """Puts a signature before a mail; None: a relay does that, or nobody."""
    timeout_s: float = COMMAND_S
    dot_timeout_s: float = DOT_S

    def session(self, transcript: list[str] | None = None) -> SmtpSession:
        """A connection yet to be made. What is said on it is added to `transcript`, without passwords and bodies."""
        return SmtpSession(self, transcript)

    def envelope_sender(self, message: Message) -> str:
        """Where it comes back to if it cannot be delivered. Raises ValueError."""
        return self._address if self.return_path is None else self.return_path(message.reader)

    @cached_property
    def _address(self) -> str:
        return parse_sender(self.sender).address

    @cached_property
    def tls(self) -> ssl.SSLContext:
        # One for all connections: loading the system's certificates takes longer than a handshake.
        return ssl.create_default_context()

    @cached_property
    def own_name(self) -> str:
        """What we call ourselves: an address where the machine has no full name (RFC 5321). The DNS is not asked: it may hang."""
        name = socket.gethostname()
        return name if "." in name and name.isascii() else "[127.0.0.1]"


class SmtpSession:
    """One connection to the server, made when it is needed and made anew when it broke."""

    def __init__(self, channel: SmtpChannel, transcript: list[str] | None = None) -> None:
        self._channel = channel
        self._transcript = transcript
        self._client: aiosmtplib.SMTP | None = None
        self._wire: Wire | None = None
        self._pipelining = False
        self._taken = 0
        self._dirty = False

    async def send(self, message: Message) -> None:
        """Hand one mail over. Raises DeliveryError."""
        try:
            mail = _ready(await self._signed(fill(message)))
            sender = self._channel.envelope_sender(message)
            envelope = (_command("MAIL FROM:<%s>", sender), _command("RCPT TO:<%s>", message.recipient))
        except ValueError as error:
            raise DeliveryError(str(error), permanent=True) from error
        while True:
            used = self._taken > 0 and self._wire is not None
            try:
                await self._transact(await self._connected(), envelope, mail)
            except _TurnedAway as refusal:
                await self._drop()
                # A connection that took mail before may have its fill, or have waited too long: that says nothing of the next.
                if used:
                    continue
                raise refusal.error from None
            except DeliveryError:
                raise
            except BaseException:
                await self._drop()  # cancelled in the middle: what comes next on this connection would be misread
                raise
            self._taken += 1
            return

    async def _signed(self, mail: bytes) -> bytes:
        # An RSA signature takes as long as ten mails: in a thread, so that the other connections go on.
        return mail if self._channel.sign is None else await asyncio.to_thread(self._channel.sign, mail)

    async def close(self) -> None:
        """Say goodbye and hang up."""
        wire = self._wire
        if wire is not None and not wire.lost:
            with contextlib.suppress(Gone, TimeoutError):
                self._say("QUIT")
                wire.write(b"QUIT\r\n")
                await wire.reply(min(self._channel.timeout_s, 2.0))
        await self._drop()

    # --- connecting ---------------------------------------------------------------------------------------------------

    async def _connected(self) -> Wire:
        if self._wire is None or self._wire.lost:
            await self._drop()
            await self._connect()
        assert self._wire is not None
        return self._wire

    async def _connect(self) -> None:
        import aiosmtplib

        from notifier.edges.channels.greeting import Greeter

        channel = self._channel
        secure = channel.security
        client = Greeter(
            self._transcript,
            hostname=channel.host,
            port=channel.port,
            timeout=channel.timeout_s,
            local_hostname=channel.own_name,
            use_tls=secure == "tls",
            start_tls=secure == "starttls",
            tls_context=channel.tls if secure != "none" else None,
            username=channel.username or None,
            password=channel.password if channel.username else None,
        )
        try:
            async with asyncio.timeout(3 * channel.timeout_s):
                await client.connect()
                await client.greet()
        except (aiosmtplib.SMTPException, OSError, TimeoutError, ssl.SSLError, ValueError) as error:
            client.close()
            raise _unreachable(channel, error) from error
        except BaseException:
            client.close()
            raise
        self._client = client
        self._pipelining = client.supports_extension("pipelining")
        self._wire = Wire(cast(asyncio.Transport, client.transport))
        self._taken, self._dirty = 0, False

    async def _drop(self) -> None:
        if self._wire is not None:
            self._wire.close()
        if self._client is not None:
            self._client.close()
        self._client = self._wire = None

    # --- one mail -----------------------------------------------------------------------------------------------------

    async def _transact(self, wire: Wire, envelope: tuple[bytes, bytes], mail: bytes) -> None:
        """MAIL, RCPT, DATA and the mail itself."""
        try:
            accepted = await self._offer(wire, envelope)
            if not accepted:
                return
            self._say("… the mail …")
            wire.write(mail)
            try:
                reply = await wire.reply(self._channel.dot_timeout_s)
            except TimeoutError as error:
                await self._drop()
                raise DeliveryError("the server did not say whether it took the mail", permanent=False) from error
            except Gone as error:
                await self._drop()
                raise DeliveryError("the connection broke before the server took the mail", permanent=False) from error
            self._hear(reply)
            if reply.code // 100 != 2:
                if reply.code == 421:
                    await self._drop()
                raise _refused("the mail", reply, "message")
        except Gone as error:
            raise _TurnedAway(DeliveryError(f"the connection broke: {error}", permanent=False, about="server")) from error
        except TimeoutError as error:
            await self._drop()
            raise DeliveryError(f"no answer within {self._channel.timeout_s:g} s", permanent=False, about="server") from error

    async def _offer(self, wire: Wire, envelope: tuple[bytes, bytes]) -> bool:
        """Whether the server is ready for the mail. Raises DeliveryError where it wants none of it."""
        commands = [b"RSET\r\n"] if self._dirty else []
        commands += [*envelope, b"DATA\r\n"]
        self._dirty = True
        replies = await self._ask_all(wire, commands)
        sender, recipient, data = replies[-3:]
        if data is not None and data.code == 354:
            if sender is not None and recipient is not None and sender.ok and recipient.ok:
                self._dirty = False
                return True
            wire.write(b".\r\n")  # it wants a mail for nobody: end it
            await wire.reply(self._channel.timeout_s)
        for what, reply, about in (("the sender", sender, "server"), ("the recipient", recipient, "recipient")):
            if reply is not None and not reply.ok:
                raise _refused(what, reply, cast(Literal["server", "recipient"], about))
        assert data is not None
        raise _refused("the mail", data, "message")

    async def _ask_all(self, wire: Wire, commands: list[bytes]) -> list[Reply | None]:
        """The answers to these commands; None for those that were not put because one before was refused."""
        replies: list[Reply | None] = []
        if self._pipelining:
            wire.write(b"".join(commands))
        refused = False
        for command in commands:
            if not self._pipelining and refused:
                replies.append(None)
                continue
            if not self._pipelining:
                wire.write(command)
            self._say(command.decode("ascii", "replace").rstrip())
            try:
                reply = await wire.reply(self._channel.timeout_s)
            except Gone:
                if not refused:
                    raise
                replies.append(None)  # it refused and hung up: the refusal is the answer
                continue
            self._hear(reply)
            if reply.code == 421:
                raise _TurnedAway(_refused("everything for now", reply, "server"))
            refused = refused or not (reply.ok or reply.code == 354)
            replies.append(reply)
        return replies

    def _say(self, line: str) -> None:
        if self._transcript is not None:
            self._transcript.append(f"> {line}")

    def _hear(self, reply: Reply) -> None:
        if self._transcript is not None:
            self._transcript.append(f"< {reply}")


class _TurnedAway(Exception):
    """The connection ended before the mail was on its way; `error` is what to report if a fresh one fares no better."""

    def __init__(self, error: DeliveryError) -> None:
        self.error = error


def _ready(mail: bytes) -> bytes:
    """The mail as it stands after DATA: dots at the beginning of lines doubled, and the dot that ends it."""
    if mail.startswith(b"."):
        mail = b"." + mail
    end = b".\r\n" if mail.endswith(b"\r\n") else b"\r\n.\r\n"
    return mail.replace(b"\r\n.", b"\r\n..") + end


def _command(form: str, address: str) -> bytes:
    if any(sign in "<>\r\n" or not sign.isprintable() or sign.isspace() for sign in address):
        raise ValueError(f"{address!r} is no address that mail can be sent to")
    return f"{form % address}\r\n".encode("ascii")


def _refused(what: str, reply: Reply, about: Literal["recipient", "message", "server"]) -> DeliveryError:
    """A refusal in words. Only what is said of a recipient or of a mail is for good: a sender who is refused can be mended."""
    permanent = reply.code // 100 == 5 and about != "server"
    return DeliveryError(f"the server refused {what}: {reply}", permanent=permanent, response=str(reply), about=about)


def _unreachable(channel: SmtpChannel, error: BaseException) -> DeliveryError:
    said = " ".join(str(error).split()) or type(error).__name__
    if isinstance(error, TimeoutError):
        said = said if "imed out" in said else "no answer in time"
    return DeliveryError(f"{channel.host}:{channel.port}: {said}", permanent=False, response=said, about="server")
