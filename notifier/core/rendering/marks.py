"""A frozen mail's marks: what is the reader's own stands in it as a mark, and is put in when the mail is handed over.

In templates a mark is a name between two characters of Unicode's private area, which `plain.clean` takes out of all text of
others. In the frozen bytes it is the name between \\x01 and \\x02, with a leading `=` in a quoted-printable body, where the value
stands on lines of its own between soft line breaks, so that no line grows too long whatever is put in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

OPEN, CLOSE = "\ue000", "\ue001"
_IN_TEXT = re.compile(f"{OPEN}([a-z0-9_]+){CLOSE}")
_IN_BYTES = re.compile(rb"\x01(=?)([a-z0-9_]+)\x02")
_SAFE_BODY = re.compile(r"[A-Za-z0-9._~-]+\Z")
_SAFE_HEADER = re.compile(r"[!-~]+\Z")  # printable ASCII without blanks: nothing that could end a header
_LINE = 72
# How each byte is written: itself where it is printable ASCII, a blank or a tab, but for the equals sign.
_SIGNS = tuple(chr(byte) if byte in b" \t" or (33 <= byte <= 126 and byte != 61) else f"={byte:02X}" for byte in range(256))


def mark(name: str) -> str:
    """The mark of this name, as it stands in the text of a mail."""
    return f"{OPEN}{name}{CLOSE}"


@dataclass(frozen=True, slots=True)
class Links:
    """The addresses that a mail carries. What signs them is the reader's own, hence a mark."""

    base_url: str

    def case(self, id: str) -> str:
        return f"{self._base}/cases/{quote(id, safe='')}"

    def preferences(self) -> str:
        return f"{self._base}/preferences/{mark('preferences')}"

    def unsubscribe(self) -> str:
        return f"{self._base}/unsubscribe/{mark('unsubscribe')}"

    def unsubscribe_case(self, number: int) -> str:
        """For the mail's case of this number, from 0."""
        return f"{self._base}/unsubscribe/{mark(case_mark(number))}"

    def wrong(self, number: int) -> str:
        """For the mail's change of this number, from 0."""
        return f"{self._base}/wrong/{mark(wrong_mark(number))}"

    @property
    def _base(self) -> str:
        return self.base_url.rstrip("/")


def case_mark(number: int) -> str:
    """The name of the mark for the token that ends the mail's case of this number."""
    return f"case{number}"


def wrong_mark(number: int) -> str:
    """The name of the mark for the token by which a reader says that the mail's change of this number is wrong."""
    return f"wrong{number}"


def header_mark(name: str) -> str:
    """The mark of this name for a header field."""
    return f"\x01{name}\x02"


def quoted_printable(text: str) -> bytes:
    """The text as quoted-printable UTF-8 with CRLF, its marks kept whole on lines of their own."""
    parts = _IN_TEXT.split(text)
    out = [_encode(parts[0])]
    for name, after in zip(parts[1::2], parts[2::2], strict=True):
        out += [b"=\r\n\x01=", name.encode(), b"\x02=\r\n", _encode(after)]
    return b"".join(out)


def put_in(body: bytes, values: Mapping[str, str]) -> bytes:
    """The frozen bytes with their marks replaced. Raises ValueError where a value is missing or could break the mail."""
    parts = _IN_BYTES.split(body)
    for at in range(1, len(parts), 3):
        in_body, name = parts[at], parts[at + 1].decode()
        value = values.get(name)
        if value is None:
            raise ValueError(f"nothing to put in for {name!r}")
        if not (_SAFE_BODY if in_body else _SAFE_HEADER).match(value):
            raise ValueError(f"what is to be put in for {name!r} has characters that a mail cannot carry there")
        parts[at + 1] = _in_lines(value) if in_body else value.encode()
        parts[at] = b""
    return b"".join(parts)


def _encode(text: str) -> bytes:
    """RFC 2045, 6.7. Our own, since `binascii.b2a_qp` lets some lines grow to 77 characters (Python 3.11)."""
    return "\r\n".join(_encode_line(line) for line in text.split("\n")).encode()


def _encode_line(line: str) -> str:
    out: list[str] = []
    length = 0
    last = len(line.encode()) - 1
    for at, byte in enumerate(line.encode()):
        sign = _SIGNS[byte]
        # A blank at the end of a line may get lost on the way; a dot at its beginning has a meaning in SMTP.
        if (at == last and byte in b" \t") or (length == 0 and byte == 0x2E):
            sign = f"={byte:02X}"
        if length + len(sign) > _LINE:
            out.append("=\r\n")
            length = 0
        out.append(sign)
        length += len(sign)
    return "".join(out)


def _in_lines(value: str) -> bytes:
    if len(value) <= _LINE:
        return value.encode()
    return b"=\r\n".join(value[at : at + _LINE].encode() for at in range(0, len(value), _LINE))
