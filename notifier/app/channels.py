"""The ways to readers that the configuration names, by the name under which deliveries ask for them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from notifier.app.links import Links
from notifier.config import Config, Mail, Webhook
from notifier.core.rendering import parse_sender
from notifier.edges.channels import (
    Channel,
    DkimSigner,
    Hook,
    MaildirChannel,
    MessengerChannel,
    SmtpChannel,
    StdoutChannel,
    WebhookChannel,
)
from notifier.edges.http import Client


def channels_of(config: Config, outward: Client, links: Links, now: Callable[[], datetime]) -> dict[str, Channel]:
    """Raises NotifierError where one cannot be had."""
    found: dict[str, Channel] = {"mail": _mail_channel(config.mail, links)}
    if config.webhooks:
        hooks = {each.reader.id: _hook(each) for each in config.webhooks}
        found["webhook"] = WebhookChannel(hooks, outward.fetch, now)
    if config.messengers:
        found["messenger"] = MessengerChannel({each.reader.id: each.url.reveal() for each in config.messengers})
    return found


def smtp_channel(mail: Mail, return_path: Callable[[str], str] | None) -> SmtpChannel:
    """The server of the configuration, as `run` and `send-test` speak to it. Raises NotifierError for a key that is none."""
    smtp, dkim = mail.smtp, mail.dkim
    return SmtpChannel(
        host=smtp.host,
        port=smtp.port,
        security=smtp.security,
        sender=parse_sender(mail.sender).address,
        username=smtp.username,
        password=smtp.password.reveal() if smtp.password else None,
        connections=smtp.connections,
        return_path=return_path,
        sign=DkimSigner(dkim.domain, dkim.selector, dkim.key.reveal().encode()) if dkim is not None else None,
    )


def _mail_channel(mail: Mail, links: Links) -> Channel:
    if mail.transport == "maildir":
        return MaildirChannel(mail.maildir)
    if mail.transport == "stdout":
        return StdoutChannel()
    if mail.bounces is None:
        return smtp_channel(mail, None)
    address = mail.bounces.address
    return smtp_channel(mail, lambda reader: links.return_path(address, reader))


def _hook(webhook: Webhook) -> Hook:
    return Hook(webhook.url, webhook.secret.reveal().encode() if webhook.secret else None)
