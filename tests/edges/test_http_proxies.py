"""Proxies of the environment and TLS."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import ssl
import subprocess
from pathlib import Path

import pytest
from http_kit import FEED, failure, fetch
from servers import Asked, Wire, serving

# --- proxies


def test_the_proxy_of_the_environment_is_asked() -> None:
    with serving({"*": FEED}) as proxy:
        environment = {"http_proxy": f"http://user:pw@127.0.0.1:{proxy.port}"}
        response = fetch("http://news.example/feed.xml", environment=environment, allow_private_addresses=False)

    assert response.body == FEED
    assert proxy.requests[0].target == "http://news.example/feed.xml"
    assert proxy.requests[0].headers["proxy-authorization"] == "Basic dXNlcjpwdw=="


def test_a_host_written_as_a_private_address_is_not_asked_through_a_proxy_either() -> None:
    with serving({"*": FEED}) as proxy:
        environment = {"http_proxy": f"http://127.0.0.1:{proxy.port}"}
        for host in ("127.0.0.1", "localhost", "[::1]", "127.1", "2130706433"):
            failure(f"http://{host}/feed.xml", environment=environment, allow_private_addresses=False)

    assert proxy.connections == 0


def test_a_proxy_that_cannot_be_used_is_a_failure() -> None:
    assert "not supported" in failure("http://news.example/", environment={"http_proxy": "socks5://127.0.0.1:1"}).problem


# --- TLS


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `ca.pem`, and `site.pem` and `site.key` for news.example."""
    if not shutil.which("openssl"):
        pytest.skip("needs the openssl program to make certificates")
    folder = tmp_path_factory.mktemp("tls")

    def openssl(*words: str) -> None:
        subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True)

    to_sign = ["-addext", "keyUsage=critical,keyCertSign,cRLSign"]  # Python 3.13 asks for it
    new_key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    openssl("req", "-x509", *new_key, "-keyout", "ca.key", "-out", "ca.pem", "-days", "2", "-subj", "/CN=Test authority", *to_sign)
    openssl("req", *new_key, "-keyout", "site.key", "-out", "site.csr", "-subj", "/CN=news.example")
    (folder / "names").write_text("subjectAltName=DNS:news.example\nauthorityKeyIdentifier=keyid\nsubjectKeyIdentifier=hash\n")
    openssl(
        "x509",
        "-req",
        "-in",
        "site.csr",
        "-CA",
        "ca.pem",
        "-CAkey",
        "ca.key",
        "-CAcreateserial",
        "-out",
        "site.pem",
        "-days",
        "2",
        "-extfile",
        "names",
    )
    return folder


async def to_loopback(host: str, port: int) -> list[str]:
    return ["127.0.0.1"]


@pytest.fixture
def secured(authority: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(authority / "site.pem", authority / "site.key")
    return context


def test_tls_is_verified_against_the_name_and_ssl_cert_file(
    authority: Path, secured: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    big = FEED + b" " * 600_000
    with serving({"/feed": big}, tls=secured) as server:
        unknown = failure(server.url("/feed", "news.example"), resolve=to_loopback)
        monkeypatch.setenv("SSL_CERT_FILE", str(authority / "ca.pem"))
        trusted = fetch(server.url("/feed", "news.example"), resolve=to_loopback)
        misnamed = failure(server.url("/feed", "other.example"), resolve=to_loopback)

    assert trusted.body == big
    assert "no trusted connection: unable to get local issuer certificate" in unknown.problem
    assert "Hostname mismatch" in misnamed.problem
    assert server.paths == ["/feed"]


def test_https_goes_through_the_proxy_in_a_tunnel(
    authority: Path, secured: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(authority / "ca.pem"))
    with serving({"/feed": FEED}, tls=secured) as server:

        async def tunnel(asked: Asked, wire: Wire) -> None:
            reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
            try:
                await wire.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
                there = Wire(reader, writer)
                await asyncio.gather(pipe(wire, there), pipe(there, wire))
            finally:
                writer.transport.abort()

        with serving({"*": tunnel}) as proxy:
            environment = {"https_proxy": f"http://127.0.0.1:{proxy.port}"}
            response = fetch("https://news.example/feed", environment=environment, allow_private_addresses=False)

    assert response.body == FEED
    assert (proxy.requests[0].method, proxy.requests[0].target) == ("CONNECT", "news.example:443")


async def pipe(one: Wire, other: Wire) -> None:
    with contextlib.suppress(ConnectionError):
        while piece := await one.reader.read(65536):
            await other.send(piece)
    other.writer.close()
