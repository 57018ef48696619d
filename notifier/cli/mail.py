"""`notifier preview` and `notifier send-test`: the next digest before it is sent, and whether mail goes out at all."""

from __future__ import annotations

import asyncio
import hashlib
import sys
from datetime import datetime
from typing import TYPE_CHECKING, Literal

import click

from notifier.cli import Globals
from notifier.cli.output import as_json, print_json
from notifier.cli.stores import open_existing
from notifier.config import Config
from notifier.core.errors import DeliveryError, UsageError
from notifier.core.model.mail import Message
from notifier.core.model.readers import Subscriber
from notifier.edges import clock

if TYPE_CHECKING:
    from notifier.edges.channels import Session
    from notifier.edges.store import Store

Format = Literal["text", "html", "eml"]


@click.command(short_help="The digest that a reader would get now.")
@click.argument("email", required=False)
@click.option(
    "--format", "format_", type=click.Choice(["text", "html", "eml"]), default="text", help="Of the mail; text unless asked."
)
@as_json
@click.pass_obj
def preview(options: Globals, email: str | None, format_: Format, as_json: bool) -> None:
    """Show the digest that a reader would get if all that is known were due now. Nothing is sent, nothing recorded.

    Without EMAIL it is the first reader's. Links are shown without their keys.
    """
    config = options.config()
    store = open_existing(config)
    try:
        reader = _reader(config, store, email)
        message = _digest(config, store, reader) if store is not None else None
    finally:
        if store is not None:
            store.close()
    if as_json:
        print_json([_row(reader, message)])
    elif message is None:
        click.echo(f"Nothing is waiting to be told to {reader.email}.")
    else:
        _show(message, format_)


def _reader(config: Config, store: Store | None, email: str | None) -> Subscriber:
    """The reader with this address, or the first one. Raises UsageError where there is none."""
    stored = store.subscribers.all() if store is not None else []
    known = [each for each in stored if each.status == "confirmed" and each.channel == "mail"]
    readers = [*known, *config.subscribers]
    if email is not None:
        readers = [each for each in readers if each.email.casefold() == email.strip().casefold()]
    if not readers:
        raise UsageError(
            f"{email} is no reader; see `notifier subscribers`" if email else "there is no reader yet; see `notifier subscribers`"
        )
    return readers[0]


def _digest(config: Config, store: Store, reader: Subscriber) -> Message | None:
    from notifier.compose import Writer, digest_now
    from notifier.core.rendering import Templates, parse_sender
    from notifier.edges.templates import read_templates

    writer = Writer(
        templates=Templates(read_templates("email", config.digests.templates)),
        sender=parse_sender(config.mail.sender),
        base_url=config.web.base_url if config.web.enabled else None,
        sign=lambda *_: "preview",
    )
    return digest_now(store, reader, cases={case.id: case for case in config.cases}, writer=writer, now=clock.now())


def _row(reader: Subscriber, message: Message | None) -> dict[str, str | None]:
    parts = {"text": None, "html": None} if message is None else {kind: _part(message, kind) for kind in ("text", "html")}
    return {"email": reader.email, "subject": message.subject if message else None, **parts}


def _show(message: Message, format_: Format) -> None:
    from notifier.core.rendering import fill

    if format_ == "eml":
        sys.stdout.buffer.write(fill(message))
        sys.stdout.buffer.flush()
    elif format_ == "html":
        click.echo(_part(message, "html"))
    else:
        click.echo(f"To: {message.recipient}\nSubject: {message.subject}\n\n{_part(message, 'text')}", nl=False)


def _part(message: Message, kind: str) -> str:
    from email import message_from_bytes, policy

    from notifier.core.rendering import fill

    wanted = "text/html" if kind == "html" else "text/plain"
    parsed = message_from_bytes(fill(message), policy=policy.default)
    return str(next(part.get_content() for part in parsed.walk() if part.get_content_type() == wanted)).replace("\r\n", "\n")


# --- send-test ----------------------------------------------------------------------------------------------------


@click.command(name="send-test", short_help="Send one test mail and show what the server says.")
@click.argument("email")
@click.pass_obj
def send_test(options: Globals, email: str) -> None:
    """Send one test mail to EMAIL through the configured transport, and show the conversation if it fails."""
    config = options.config()
    message = _test_mail(config, email, clock.now())
    transcript: list[str] = []
    try:
        asyncio.run(_send(_session(config, transcript), message))
    except DeliveryError:
        _show_conversation(transcript)
        raise
    if options.verbosity > 0:
        _show_conversation(transcript)
    click.echo(f"Handed over: {_via(config)} took the mail for {message.recipient}.", err=config.mail.transport == "stdout")


def _test_mail(config: Config, email: str, now: datetime) -> Message:
    from notifier.core.rendering import Templates, freeze, make_message, parse_sender, write
    from notifier.edges.templates import read_templates

    sender = parse_sender(config.mail.sender)
    templates = Templates(read_templates("email", config.digests.templates))
    words = write("test", templates, via=_via(config), at=now.strftime("%Y-%m-%d %H:%M:%S UTC"))
    id = f"<{hashlib.sha256(f'test {email} {now.isoformat()}'.encode()).hexdigest()[:32]}@{sender.domain}>"
    try:
        return make_message(freeze(words, sender, date=now, bulk=False), email, id=id, subject=words.subject, fills={})
    except ValueError as error:
        raise UsageError(f"{email!r} is no address that mail can be sent to; write name@example.org") from error


def _via(config: Config) -> str:
    mail = config.mail
    if mail.transport == "smtp":
        return f"{mail.smtp.host}:{mail.smtp.port}"
    return str(mail.maildir) if mail.transport == "maildir" else "standard output"


def _session(config: Config, transcript: list[str]) -> Session:
    from notifier.edges.channels import MaildirChannel, StdoutChannel

    mail = config.mail
    if mail.transport == "maildir":
        return MaildirChannel(mail.maildir).session()
    if mail.transport == "stdout":
        return StdoutChannel().session()
    from notifier.app.channels import smtp_channel

    bounces = mail.bounces
    return smtp_channel(mail, (lambda _: bounces.address) if bounces is not None else None).session(transcript)


async def _send(session: Session, message: Message) -> None:
    try:
        await session.send(message)
    finally:
        await session.close()


def _show_conversation(transcript: list[str]) -> None:
    for line in transcript:
        click.echo(f"  {line}", err=True)
