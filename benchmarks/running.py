"""What the benchmarks of whole commands share: running one, beside a server in a process of its own."""

from __future__ import annotations

import asyncio
import contextlib
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

Serve = Callable[[Callable[[int], None]], Awaitable[None]]
"""Serves until it is ended; tells the port once it listens."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a command took: seconds by the clock, of CPU with all its processes, and the most memory of one of them."""

    seconds: float
    cpu_s: float
    peak_mb: float


def run(command: Sequence[str], folder: Path) -> Run:
    """Run a command to its end, or leave with what it complained of."""
    began = time.monotonic()
    with tempfile.TemporaryFile() as said, subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=said) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            sys.exit(f"{' '.join(command)} left with {process.returncode}:\n{said.read().decode(errors='replace')[-2000:]}")
    return Run(time.monotonic() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def notifier(folder: Path, config: str) -> list[str]:
    """The command of one round of the product, configured so."""
    (folder / "config.toml").write_text(config, encoding="utf-8")
    return [sys.executable, "-m", "notifier", "-q", "-c", str(folder / "config.toml"), "run", "--once"]


@contextlib.contextmanager
def apart(serve: Serve) -> Iterator[int]:
    """A server in a process of its own, so that it does not take the time of what is measured; its port."""
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("fork").Process(target=_serve, args=(serve, theirs.send), daemon=True)
    process.start()
    try:
        if not ours.poll(10):
            sys.exit("the server did not start")
        yield ours.recv()
    finally:
        process.terminate()
        process.join(5)


def _serve(serve: Serve, ready: Callable[[int], None]) -> None:
    async def main() -> None:
        await serve(ready)

    asyncio.run(main())


def line(name: str, own: Run, other: str, theirs: Run) -> str:
    """One line of the report: ours, theirs, and the ratio of both."""
    both = f"notifier {own.seconds:6.2f} s {own.cpu_s:6.2f} CPU s   {other} {theirs.seconds:6.2f} s {theirs.cpu_s:6.2f} CPU s"
    ratios = f"ratio {own.seconds / theirs.seconds:5.2f}, of CPU {own.cpu_s / theirs.cpu_s:5.2f}"
    return f"{name:16} {both}   {ratios}   peak {own.peak_mb:4.0f} MB, {other} {theirs.peak_mb:4.0f} MB"
