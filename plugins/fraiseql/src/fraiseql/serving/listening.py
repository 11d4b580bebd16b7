"""The listening socket, opened before anything else so that a taken port is known at once."""

from __future__ import annotations

import errno
import socket
import sys
from typing import Any, Final, TypeAlias

from fraise_hookspecs import FraiseError

from fraiseql.errors import AddressForbiddenError, AddressInUseError, AddressUnknownError

_BACKLOG: Final = 2048
#: How many ports after one that is taken are tried for the hint.
_NEARBY: Final = 20
_WILDCARDS: Final = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}  # noqa: S104

#: What ``bind`` takes: host and port first, more for IPv6.
Address: TypeAlias = tuple[Any, ...]  # Any: as the standard library has it


def open_listener(host: str, port: int) -> socket.socket:
    """Listen on an address.

    Args:
        host: a name or address of this machine.
        port: 0 takes a free one.

    Raises:
        AddressInUseError: something listens there.
        AddressForbiddenError: the system does not allow it.
        AddressUnknownError: no such host, or none of this machine's addresses.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (OSError, UnicodeError, OverflowError) as error:
        raise AddressUnknownError(
            f"The host {host!r} cannot be resolved: {error}.",
            hint="Use 127.0.0.1 for this machine only, or 0.0.0.0 for every interface.",
        ) from error
    # A name such as localhost has two addresses; IPv4 is the one that every client tries.
    found.sort(key=lambda one: one[0] != socket.AF_INET)
    family, kind, protocol, _, address = found[0]
    try:
        return _listen(family, kind, protocol, address)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            free = _find_free_port(family, kind, protocol, address)
            raise _tell_in_use(host, port, free) from error
        raise _explain(error, host, port) from error


def share_listener(given: socket.socket) -> socket.socket:
    """A socket of our own for the address that somebody else listens on."""
    # dup() passes the timeout on, and a socket that came from another process has none: for a
    # moment the address would block whoever accepts on it, here and in the other process.
    given.settimeout(0)
    return given.dup()


def show_url(host: str, port: int, scheme: str = "http") -> str:
    """The address for a browser on this machine."""
    host = _WILDCARDS.get(host, host)
    return f"{scheme}://[{host}]:{port}" if ":" in host else f"{scheme}://{host}:{port}"


def _listen(family: int, kind: int, protocol: int, address: Address) -> socket.socket:
    listener = socket.socket(family, kind, protocol)
    try:
        _allow_restart(listener)
        listener.bind(address)
        listener.listen(_BACKLOG)
        listener.settimeout(0)
    except OSError:
        listener.close()
        raise
    return listener


def _find_free_port(family: int, kind: int, protocol: int, address: Address) -> int | None:
    """The first port behind a taken one that can be had now."""
    host, port, *more = address
    for near in range(port + 1, min(port + 1 + _NEARBY, 65_536)):
        try:
            _listen(family, kind, protocol, (host, near, *more)).close()
        except OSError:
            continue  # taken as well, or not allowed
        return near
    return None


def _allow_restart(listener: socket.socket) -> None:
    if sys.platform == "win32":
        # There SO_REUSEADDR would let two servers share a port.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)


def _tell_in_use(host: str, port: int, free: int | None) -> AddressInUseError:
    other = "--port 0 takes a free one" if free is None else f"--port {free} is free"
    return AddressInUseError(
        f"Port {port} of {host} is in use.",
        hint=f"Stop what listens there, or take another port: {other}.",
    )


def _explain(error: OSError, host: str, port: int) -> FraiseError:
    if error.errno in {errno.EACCES, errno.EPERM}:
        return AddressForbiddenError(
            f"The system does not let this user listen on port {port} of {host}.",
            hint="Take a port from 1024 on, such as --port 8000, with a proxy in front.",
        )
    return AddressUnknownError(
        f"{host} is not an address of this machine: {error.strerror or error}.",
        hint="Use 127.0.0.1 for this machine only, or 0.0.0.0 for every interface.",
    )
