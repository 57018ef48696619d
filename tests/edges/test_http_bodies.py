from __future__ import annotations

import gzip
import zlib

import pytest

from notifier.edges.http.bodies import Body, BodyError

PLAIN = b"<rss>" + b"a quite ordinary sentence of some length. " * 50 + b"</rss>"
MIB = 1024 * 1024


def read(sent: bytes, encoding: str | None, *, step: int = 100, max_bytes: int = MIB) -> bytes:
    body = Body(encoding, max_bytes)
    for at in range(0, len(sent), step):
        body.take(sent[at : at + step])
    return body.whole()


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("sent", "encoding"),
    [
        (PLAIN, None),
        (PLAIN, "identity"),
        (PLAIN, ""),
        (gzip.compress(PLAIN, mtime=0), "gzip"),
        (gzip.compress(PLAIN, mtime=0), "X-GZIP"),
        (gzip.compress(PLAIN, mtime=0), None),
        (gzip.compress(PLAIN[:100], mtime=0) + gzip.compress(PLAIN[100:], mtime=0), "gzip"),
        (gzip.compress(PLAIN, mtime=0) + b"\0" * 300, "gzip"),
        (zlib.compress(PLAIN), "deflate"),
        (raw_deflate(PLAIN), "deflate"),
    ],
)
@pytest.mark.parametrize("step", [7, 100_000])
def test_a_body_is_read_however_it_was_packed_and_cut(sent: bytes, encoding: str | None, step: int) -> None:
    assert read(sent, encoding, step=step) == PLAIN


def test_an_empty_body_is_empty_even_if_it_is_said_to_be_packed() -> None:
    assert read(b"", "gzip") == b""


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "x-secret", ", ".join(["gzip"] * 20)])
def test_what_was_not_asked_for_is_refused(encoding: str) -> None:
    with pytest.raises(BodyError, match="not asked for"):
        Body(encoding, MIB)


def test_a_body_is_dropped_as_soon_as_it_is_too_long() -> None:
    body = Body(None, 1000)

    body.take(b"x" * 1000)
    with pytest.raises(BodyError, match="longer than 1000 bytes"):
        body.take(b"x")


def test_the_length_that_counts_is_that_of_the_inflated_body() -> None:
    with pytest.raises(BodyError, match="longer than"):
        read(gzip.compress(PLAIN * 20), "gzip", max_bytes=20_000)


def test_a_bomb_is_dropped_by_its_ratio_long_before_it_is_too_long() -> None:
    body = Body("gzip", 100 * MIB)

    with pytest.raises(BodyError, match="inflates to more than 200 times"):
        body.take(gzip.compress(b"\0" * 50 * MIB))

    assert sum(map(len, body._pieces)) < 11 * MIB


def test_long_lists_of_the_same_thing_are_no_bomb() -> None:
    repetitive = b"".join(
        b"<item><title>Docket entry %d</title><guid>urn:%d</guid></item>\n" % (n, n * 7919 % 65536) for n in range(60_000)
    )

    assert read(gzip.compress(repetitive), "gzip", step=5000, max_bytes=10 * MIB) == repetitive


def test_a_body_that_is_not_what_it_says_is_refused() -> None:
    with pytest.raises(BodyError, match="not gzip, though it says so"):
        read(b"this is plain text", "gzip")


def test_a_packed_body_that_ends_too_early_is_refused() -> None:
    with pytest.raises(BodyError, match="ends too early"):
        read(gzip.compress(PLAIN, mtime=0)[:-12], "gzip")
