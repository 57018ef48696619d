from __future__ import annotations

import codecs

import pytest

from notifier.core.feeds.encodings import to_utf8

TEXT = "<rss>“Señor Peña” – 5 €</rss>"


def declared(encoding: str) -> str:
    return f'<?xml version="1.0" encoding="{encoding}"?>{TEXT}'


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (TEXT.encode(), None),
        (codecs.BOM_UTF8 + TEXT.encode(), None),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), None),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), None),
        (TEXT.encode("cp1252"), None),
        (TEXT.encode("cp1252"), "text/xml; charset=iso-8859-1"),
        (TEXT.encode("cp1252"), "text/xml; charset=utf-8"),
        (TEXT.encode(), "text/xml; charset=iso-8859-1"),
        (TEXT.encode(), "text/xml; charset=\x00\"']"),
    ],
)
def test_a_text_is_read_whatever_it_is_written_in(body: bytes, content_type: str | None) -> None:
    assert to_utf8(body, content_type).decode() == TEXT


@pytest.mark.parametrize(
    ("encoding", "real"),
    [
        ("ISO-8859-1", "cp1252"),
        ("windows-1252", "cp1252"),
        ("us-ascii", "cp1252"),
        ("x-klingon-8", "utf-8"),
        ("utf-8", "utf-8"),
        ("ISO-8859-1", "utf-8"),
    ],
)
def test_a_declaration_that_is_wrong_does_no_harm(encoding: str, real: str) -> None:
    assert to_utf8(declared(encoding).encode(real), None).decode() == declared(encoding)


def test_the_declaration_goes_before_the_header() -> None:
    cyrillic = '<?xml version="1.0" encoding="windows-1251"?><rss>Суд</rss>'

    assert to_utf8(cyrillic.encode("cp1251"), "text/xml; charset=iso-8859-1").decode() == cyrillic


def test_utf_7_is_no_encoding_that_anybody_reads() -> None:
    sneaky = b'<?xml version="1.0" encoding="UTF-7"?>+ADw-rss/+AD4-\xff'

    assert b"+ADw-rss/+AD4-" in to_utf8(sneaky, "text/xml; charset=utf-7")


def test_single_bad_bytes_do_not_make_the_rest_unreadable() -> None:
    body = ("<rss>" + "Señor " * 200).encode() + b"Jud\xffge</rss>"

    text = to_utf8(body, None).decode()

    assert "Señor" in text
    assert "Jud\ufffdge" in text
