"""What systemd is told: readiness, reloading, stopping, and a sign of life. Without systemd every call does nothing."""

from __future__ import annotations

import os
import socket
from datetime import timedelta


def notify(state: str) -> None:
    """Send one state (`READY=1`, `STOPPING=1`, `WATCHDOG=1`, `STATUS=…`) to the service manager, if there is one (sd_notify(3))."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address.startswith(("/", "@")):
        return
    # A leading @ stands for an abstract socket, whose name begins with a zero byte.
    target = "\0" + address[1:] if address.startswith("@") else address
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as link:
        try:
            link.sendto(state.encode(), target)
        except OSError:
            return  # a service manager that went away is no reason to stop


def watchdog_interval() -> timedelta | None:
    """How often systemd wants a sign of life, halved as sd_watchdog_enabled(3) advises; None where it wants none."""
    microseconds = os.environ.get("WATCHDOG_USEC", "")
    owner = os.environ.get("WATCHDOG_PID", "")
    if not microseconds.isdigit() or (owner and owner != str(os.getpid())):
        return None
    return timedelta(microseconds=int(microseconds)) / 2
