"""body -> the same body in UTF-8, whatever it was written in and whatever it says of that."""

from __future__ import annotations

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0?\0", "utf-16-le"),
    (b"\0<\0?", "utf-16-be"),
)
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']""")
_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:-]{1,40})""", re.I)
# Only encodings of text that feeds are written in. Python knows others by the same means: utf-7, in which "+ADw-" is a
# tag that no filter sees, and ones that are no encodings at all.
_KNOWN = re.compile(
    r"(?:utf-?8|utf-?16(?:-?[lb]e)?|utf-?32|us-ascii|ascii|iso-?8859-?\d+|latin-?\d|windows-?\d+|cp-?\d+|koi8-?[rut]|"
    r"gbk|gb2312|gb18030|big5(?:-?hkscs)?|shift[-_]?jis|euc-?(?:jp|kr)|mac-?roman|tis-?620)",
    re.I,
)
_MOST_BAD = 0.005
"""Up to one broken character in two hundred, a text that says that it is UTF-8 is believed."""


def to_utf8(body: bytes, content_type: str | None) -> bytes:
    """The body in UTF-8, without a byte order mark. Never fails: what cannot be read becomes U+FFFD.

    Valid UTF-8 is UTF-8, even where header or declaration say otherwise: that they are wrong is common, that a text in another
    encoding happens to be valid UTF-8 is not.
    """
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            body = body if encoding != "utf-8" else body[len(mark) :]
            return _valid(body) if encoding == "utf-8" else _decoded(body, encoding)
    return _valid(body) if _is_utf8(body) else _guessed(body, content_type)


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _valid(body: bytes) -> bytes:
    return body if _is_utf8(body) else _decoded(body, "utf-8")


def _decoded(body: bytes, encoding: str) -> bytes:
    return body.decode(encoding, "replace").removeprefix("\ufeff").encode("utf-8", "replace")


def _guessed(body: bytes, content_type: str | None) -> bytes:
    """What is no UTF-8: as its declaration says, as the header says, or as Windows writes."""
    named = _DECLARED.match(body[:400])
    header = _CHARSET.search(content_type or "")
    for name in (named[1].decode("ascii") if named else None, header[1] if header else None):
        encoding = _encoding(name)
        if encoding and encoding != "utf-8":
            return _decoded(body, encoding)
    text = body.decode("utf-8", "replace")
    if text.count("\ufffd") <= max(2, len(text) * _MOST_BAD):
        return text.encode("utf-8")
    return _decoded(body, "cp1252")


def _encoding(name: str | None) -> str | None:
    if not name or not _KNOWN.fullmatch(name):
        return None
    try:
        known = codecs.lookup(name).name
    except LookupError:
        return None
    # As browsers do: who says latin-1 means the Windows page, with its quotation marks.
    return "cp1252" if known in ("iso8859-1", "ascii") else known
