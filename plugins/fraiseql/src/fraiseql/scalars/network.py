"""Addresses of networks and of machines in them."""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_network
from typing import Final

from fraiseql.scalars.refusal import TextScalar

_MAC: Final = re.compile(r"([0-9a-f]{2})([:-]?)([0-9a-f]{2})(?:\2[0-9a-f]{2}){4}", re.IGNORECASE)
_CISCO: Final = re.compile(r"[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}", re.IGNORECASE)


def _read_v6(text: str) -> IPv6Address:
    address = IPv6Address(text)
    if address.scope_id is not None:
        raise ValueError("PostgreSQL keeps no zone of an address")
    return address


def _write_address(value: IPv4Address | IPv6Address) -> str:
    return value.compressed


def _write_network(value: IPv4Network | IPv6Network) -> str:
    return value.with_prefixlen


def _read_mac(text: str) -> str:
    if not (_MAC.fullmatch(text) or _CISCO.fullmatch(text)):
        raise ValueError("not six octets")
    digits = re.sub("[^0-9a-f]", "", text.lower())
    return ":".join(digits[at : at + 2] for at in range(0, 12, 2))


IPV4: Final = TextScalar(
    name="IPv4",
    expected="an IPv4 address of four numbers",
    example='"192.0.2.1"',
    read=IPv4Address,
    write=_write_address,
)
IPV6: Final = TextScalar(
    name="IPv6",
    expected="an IPv6 address without zone",
    example='"2001:db8::1"',
    read=_read_v6,
    write=_write_address,
)
CIDR: Final = TextScalar(
    name="CIDR",
    expected="a network as address/prefix, no bit set right of the prefix",
    example='"192.0.2.0/24"',
    read=ip_network,
    write=_write_network,
)
MAC: Final = TextScalar(
    name="MAC",
    expected="six octets in hexadecimal",
    example='"08:00:2b:01:02:03"',
    read=_read_mac,
    write=str.lower,
)
