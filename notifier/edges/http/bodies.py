"""pieces off the wire -> a body, inflated within bounds.

Done by hand, since httpx inflates without bound: 3 KB sent as `gzip, gzip` became one piece of two billion bytes.
"""

from __future__ import annotations

import zlib

MAX_RATIO = 200
"""How much longer a body may be than what was sent. Feeds are at 3 to 30; a bomb is at 1,000."""
RATIO_COUNTS_FROM = 1024 * 1024
PIECE = 256 * 1024
_GZIP_MAGIC = b"\x1f\x8b\x08"

_WINDOW = {"gzip": 31, "x-gzip": 31, "deflate": 15}
"""zlib's number for each content encoding that we take."""


class BodyError(Exception):
    """The body cannot be had; str() says why."""


class Body:
    """Collects one body. `take` pieces, then ask for the `whole`."""

    def __init__(self, encoding: str | None, max_bytes: int) -> None:
        """`encoding` is the Content-Encoding header. Raises BodyError where we do not take it."""
        self._encoding = (encoding or "identity").strip().lower() or "identity"
        if self._encoding != "identity" and self._encoding not in _WINDOW:
            raise BodyError(f"sent as {self._encoding[:40]!r}, which was not asked for; only gzip and deflate are read")
        self._max_bytes = max_bytes
        self._sent = 0
        self._length = 0
        self._pieces: list[bytes] = []
        self._inflater = zlib.decompressobj(_WINDOW[self._encoding]) if self._encoding in _WINDOW else None

    def take(self, piece: bytes) -> None:
        """Raises BodyError as soon as the body is too long, or is not what its encoding says."""
        if not self._sent and self._inflater is None and piece.startswith(_GZIP_MAGIC):
            self._inflater = zlib.decompressobj(31)  # a .gz file that the server does not say is one
        elif not self._sent and self._encoding == "deflate" and not _is_zlib(piece):
            self._inflater = zlib.decompressobj(-15)  # what some servers take "deflate" to mean
        self._sent += len(piece)
        if self._sent > self._max_bytes:
            raise self._too_long()
        if self._inflater is None:
            self._keep(piece)
        else:
            self._inflate(piece)

    def whole(self) -> bytes:
        if self._inflater is not None and self._sent and not self._inflater.eof:
            raise BodyError("the compressed body ends too early")
        return b"".join(self._pieces)

    def _inflate(self, piece: bytes) -> None:
        while piece:
            assert self._inflater is not None
            if self._inflater.eof:
                if not piece.startswith(b"\x1f\x8b"):
                    return  # padding after the end
                self._inflater = zlib.decompressobj(31)  # gzip files may be strung together
            try:
                self._keep(self._inflater.decompress(piece, PIECE))
            except zlib.error as error:
                raise BodyError(f"the body is not {self._encoding}, though it says so") from error
            piece = self._inflater.unconsumed_tail or self._inflater.unused_data

    def _keep(self, piece: bytes) -> None:
        self._length += len(piece)
        if self._length > self._max_bytes:
            raise self._too_long()
        if self._length > RATIO_COUNTS_FROM and self._length > MAX_RATIO * self._sent:
            raise BodyError(f"the body inflates to more than {MAX_RATIO} times its size")
        self._pieces.append(piece)

    def _too_long(self) -> BodyError:
        return BodyError(f"longer than {self._max_bytes} bytes; max_bytes = … allows more")


def _is_zlib(piece: bytes) -> bool:
    """Whether this starts with a zlib header (RFC 1950): method 8, and a checksum of 31."""
    return len(piece) >= 2 and piece[0] & 0x0F == 8 and (piece[0] << 8 | piece[1]) % 31 == 0
