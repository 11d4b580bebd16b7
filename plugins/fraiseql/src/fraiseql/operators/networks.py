"""Addresses, networks and hardware addresses."""

from __future__ import annotations

from typing import Final

from fraise_hookspecs.repository import FilterOperatorSpec, Operand

from fraiseql.operators.spec import describe

_ADDRESSES: Final = ("IPv4", "IPv6", "CIDR")
_GIST: Final = "gist ({column} inet_ops)"


def in_subnet(column: str, parameter: str) -> str:
    """Is the network, or inside of it."""
    return f"{column} <<= {parameter}"


def contains_subnet(column: str, parameter: str) -> str:
    """Is the network, or around it."""
    return f"{column} >>= {parameter}"


def overlaps(column: str, parameter: str) -> str:
    """Has addresses in common with the network."""
    return f"{column} && {parameter}"


def _within(column: str, parameter: str, *networks: str) -> str:
    listed = ",".join(networks)
    return f"({column} <<= ANY ('{{{listed}}}'::inet[])) = {parameter}"


def is_private(column: str, parameter: str) -> str:
    """Of a private network (RFC 1918) or unique local (RFC 4193)."""
    return _within(column, parameter, "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")


def is_loopback(column: str, parameter: str) -> str:
    """The machine itself (RFC 1122, RFC 4291)."""
    return _within(column, parameter, "127.0.0.0/8", "::1/128")


def is_link_local(column: str, parameter: str) -> str:
    """Of one link only (RFC 3927, RFC 4291)."""
    return _within(column, parameter, "169.254.0.0/16", "fe80::/10")


def is_multicast(column: str, parameter: str) -> str:
    """Of a group of receivers (RFC 5771, RFC 4291)."""
    return _within(column, parameter, "224.0.0.0/4", "ff00::/8")


def same_vendor(column: str, parameter: str) -> str:
    """Has the same first three octets: of the same vendor (IEEE 802, OUI)."""
    return f"trunc({column}) = trunc({parameter})"


def is_group(column: str, parameter: str) -> str:
    """A group address: the lowest bit of the first octet is set (IEEE 802)."""
    bit = "'01:00:00:00:00:00'::macaddr"
    return f"(({column} & {bit}) = {bit}) = {parameter}"


def is_local(column: str, parameter: str) -> str:
    """Locally administered: the second bit of the first octet is set (IEEE 802)."""
    bit = "'02:00:00:00:00:00'::macaddr"
    return f"(({column} & {bit}) = {bit}) = {parameter}"


SPECS: Final[tuple[FilterOperatorSpec, ...]] = (
    describe("in_subnet", in_subnet, _ADDRESSES, operand_scalar="CIDR", index=_GIST),
    describe("contains_subnet", contains_subnet, ("CIDR",), index=_GIST),
    describe("overlaps", overlaps, ("CIDR",), index=_GIST),
    describe("is_private", is_private, _ADDRESSES, Operand.BOOLEAN),
    describe("is_loopback", is_loopback, _ADDRESSES, Operand.BOOLEAN),
    describe("is_link_local", is_link_local, _ADDRESSES, Operand.BOOLEAN),
    describe("is_multicast", is_multicast, _ADDRESSES, Operand.BOOLEAN),
    describe("same_vendor", same_vendor, ("MAC",), index="btree (trunc({column}))"),
    describe("is_group", is_group, ("MAC",), Operand.BOOLEAN),
    describe("is_local", is_local, ("MAC",), Operand.BOOLEAN),
)
