"""mail -> the same mail with a DKIM-Signature (RFC 6376), for servers that send without a relay that signs."""

from __future__ import annotations

from dataclasses import dataclass, field

from notifier.core.errors import NotifierError

SIGNED = (b"from", b"to", b"subject", b"date", b"message-id", b"list-unsubscribe", b"list-unsubscribe-post")
"""RFC 8058 wants the last two; a mail that lacks one cannot have it added on the way."""


@dataclass(frozen=True, slots=True)
class DkimSigner:
    """Signs for a domain. `key` is a private key in PEM form. Raises NotifierError where it is none, or there is no dkimpy."""

    domain: str
    selector: str
    key: bytes = field(repr=False)

    def __post_init__(self) -> None:
        try:
            self(b"From: a@example.org\r\n\r\nwords\r\n")
        except ImportError as error:
            raise NotifierError("[mail.dkim] needs dkimpy; install notifier[mail], or take the table out") from error
        except Exception as error:  # dkimpy meets a bad key with errors of many kinds; none of them may quote it
            raise NotifierError(
                f"[mail.dkim]: the key cannot be used ({type(error).__name__}); it must be an RSA key in PEM form"
            ) from None

    def __call__(self, mail: bytes) -> bytes:
        import dkim

        header: bytes = dkim.sign(
            mail,
            self.selector.encode("ascii"),
            self.domain.encode("idna"),
            self.key,
            canonicalize=(b"relaxed", b"relaxed"),
            include_headers=list(SIGNED),
        )
        return header + mail
