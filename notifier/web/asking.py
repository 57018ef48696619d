"""A request as plain values, so that pages are functions which can run in any thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import parse_qsl

from starlette.requests import Request

MOST_FIELDS = 2000
"""A reader who picks cases one by one sends a field for each."""

Fields = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Ask:
    """`place` are the parts of the path that vary; `query` and `form` hold every value of each name. `client` is who asks, for
    limits: an IPv4 address, or the first half of an IPv6 one."""

    method: str
    path: str
    place: Mapping[str, str]
    query: Fields = field(default_factory=dict)
    form: Fields = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    client: str = ""

    def asked(self, name: str) -> str:
        """The first value of this name in the query; empty where there is none."""
        return _first(self.query, name)

    def said(self, name: str) -> str:
        """The first value of this name in the form; empty where there is none."""
        return _first(self.form, name)


async def read_ask(request: Request, trusted: Sequence[str]) -> Ask:
    """The request with its form read. Raises HTTPException(400) for a form that is none."""
    form: list[tuple[str, str]] = []
    if request.method == "POST":
        sent = await request.form(max_files=0, max_fields=MOST_FIELDS)
        form = [(name, value) for name, value in sent.multi_items() if isinstance(value, str)]
    headers = dict(request.headers.items())
    return Ask(
        method=request.method,
        path=request.url.path,
        place={name: str(value) for name, value in request.path_params.items()},
        query=_gathered(_query(request.scope["query_string"])),
        form=_gathered(form),
        headers=headers,
        client=_client(request.client.host if request.client else "", headers.get("x-forwarded-for", ""), trusted),
    )


def _query(raw: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(raw.decode("latin-1"), keep_blank_values=True, max_num_fields=100)
    except ValueError:
        return []


def _gathered(pairs: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return found


def _first(fields: Fields, name: str) -> str:
    return next(iter(fields.get(name, ())), "")


# --- who asks -----------------------------------------------------------------------------------------------------


def _client(peer: str, forwarded: str, trusted: Sequence[str]) -> str:
    """Who asks. What a trusted proxy says of whom it asks for counts, from the last one back to the first stranger."""
    address = _address(peer)
    for said in reversed([each.strip() for each in forwarded.split(",") if each.strip()]):
        if address is None or not _is_trusted(address, trusted):
            break
        address = _address(said) or address
    if address is None:
        return peer[:64]
    if isinstance(address, IPv6Address):
        return str(ip_network((address, 64), strict=False))  # whoever has one has a whole net of them
    return str(address)


def _address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        found = ip_address(text.strip("[]"))
    except ValueError:
        return None
    return found.ipv4_mapped or found if isinstance(found, IPv6Address) else found


def _is_trusted(address: IPv4Address | IPv6Address, trusted: Sequence[str]) -> bool:
    for each in trusted:
        net = ip_network(each, strict=False)
        if net.version == address.version and address in net:
            return True
    return False
