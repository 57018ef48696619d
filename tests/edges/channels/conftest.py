"""Certificates of our own, made by the openssl program."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Certificate = tuple[Path, Path]


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Certificate]:
    """Makes a certificate that vouches for itself: certificate("IP:127.0.0.1") -> (certificate, key)."""
    tool = shutil.which("openssl")
    if tool is None:
        pytest.skip("no certificate can be made here: install openssl")
    folder = tmp_path_factory.mktemp("certificates")
    made: dict[str, Certificate] = {}

    def make(host: str) -> Certificate:
        if host not in made:
            crt, key = folder / f"{len(made)}.crt", folder / f"{len(made)}.key"
            names = ["-subj", "/CN=test", "-addext", f"subjectAltName={host}"]
            files = ["-keyout", str(key), "-out", str(crt)]
            subprocess.run(
                [str(tool), "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3", *names, *files],
                check=True,
                capture_output=True,
            )
            made[host] = crt, key
        return made[host]

    return make
