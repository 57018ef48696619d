"""URL -> the proxy that the environment names for it.

A proxy resolves names itself, so that the addresses behind it cannot be checked here: it must do its own filtering.
Hosts that are written as a private address are refused all the same.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping


def proxy_for(scheme: str, host: str, port: int, environment: Mapping[str, str]) -> str | None:
    """The address of the proxy for `scheme://host:port`, from HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY; None: ask directly.

    In lower case each wins over its upper case. In a CGI environment HTTP_PROXY is a header of the client and means nothing.
    """
    names = [f"{scheme}_proxy", f"{scheme}_proxy".upper(), "all_proxy", "ALL_PROXY"]
    if "REQUEST_METHOD" in environment:
        names.remove("HTTP_PROXY") if "HTTP_PROXY" in names else None
    proxy = next((environment[name] for name in names if environment.get(name)), None)
    if proxy is None or _is_exempt(host, port, environment.get("no_proxy") or environment.get("NO_PROXY") or ""):
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


def _is_exempt(host: str, port: int, no_proxy: str) -> bool:
    """Whether NO_PROXY names this host: itself, a domain above it (with or without a dot), a network, host:port, or `*`."""
    host = host.strip("[]").lower()
    for entry in no_proxy.lower().replace(",", " ").split():
        name, _, only_port = entry.rpartition(":") if entry.count(":") == 1 else (entry, "", "")
        if only_port and only_port != str(port):
            continue
        name = name.strip("[]").removeprefix("*").removeprefix(".")
        if entry == "*" or host == name or (name and host.endswith(f".{name}")) or _is_in_network(host, name):
            return True
    return False


def _is_in_network(host: str, network: str) -> bool:
    if "/" not in network:
        return False
    try:
        return ipaddress.ip_address(host) in ipaddress.ip_network(network, strict=False)
    except ValueError:
        return False
