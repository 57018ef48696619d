"""The signatures of links: what a reader's own addresses are signed with, and what may have signed one that comes back."""

from __future__ import annotations

import secrets

from notifier.config import Web
from notifier.core import tokens
from notifier.core.bounces import return_address
from notifier.edges.store import Store


class Links:
    """Signs with the secret of the configuration, or with one that the store keeps; none before `take_over`."""

    def __init__(self) -> None:
        self.secrets: tuple[bytes, ...] = ()
        """Those that may have signed a link, the present one first."""

    def take_over(self, store: Store, web: Web) -> None:
        """Sign with what these say from now on. In the worker thread; makes a secret where there is none."""
        kept = store.admin.setting(tokens.SECRET_SETTING)
        if kept is None and web.secret is None:
            kept = secrets.token_hex(32)
            store.admin.set_setting(tokens.SECRET_SETTING, kept)
        configured = [web.secret.reveal()] if web.secret else []
        self.secrets = tuple(each.encode() for each in (*configured, *([kept] if kept else [])))

    def sign(self, purpose: tokens.Purpose, subscriber: str, case: str | None = None) -> str:
        """The token of a link that is good for ever."""
        return tokens.sign(self.secrets[0], purpose, tokens.Grant(subscriber, case or ""))

    def return_path(self, address: str, reader: str) -> str:
        """The envelope sender by which a mail that comes back names its reader."""
        return return_address(address, reader, self.secrets[0])
