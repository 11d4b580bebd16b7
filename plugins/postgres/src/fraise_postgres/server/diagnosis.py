"""What a failed start means, from what the server wrote."""

from __future__ import annotations

from fraise_hookspecs.errors import Where

from fraise_postgres.errors import (
    DataBrokenError,
    DataVersionError,
    DiskFullError,
    FolderOwnerError,
    FolderReadOnlyError,
    PortInUseError,
    ServerError,
    ServerStartError,
    SocketFolderError,
)
from fraise_postgres.server.layout import Layout
from fraise_postgres.server.log import last_lines

_NO_SOCKET = ("could not bind Unix", "could not create Unix", "could not create any Unix-domain")
_BROKEN = (
    "global/pg_control",
    "checkpoint record",
    "incorrect checksum in control file",
    "could not find the database system",
    "invalid page in block",
    "could not locate required checkpoint",
    "could not open directory",
    "control file appears to be corrupt",
    "required WAL directory",
    "could not read file",
    "is not a valid data directory",
    'could not open file "',
)


def explain(written: str, layout: Layout, port: int | None) -> ServerError:
    """The error for a server that ended while it started.

    Args:
        written: what it wrote since it was launched.
        layout: its folders.
        port: the loopback port it was told to open.
    """
    tail = last_lines(written)
    text = f"the server for {layout.data} ended while it was starting:\n{tail}"
    if port is not None and ("could not bind IPv4" in written or "create any TCP/IP" in written):
        return PortInUseError(
            f"port {port} of 127.0.0.1 is used by another program",
            hint="end that program, choose another postgres.port, or leave it out for a free one",
            where=Where(key="postgres.port"),
        )
    if "No space left on device" in written or "Disk quota exceeded" in written:
        return DiskFullError(text, hint="free some space; the server recovers at its next start")
    if "Read-only file system" in written:
        return FolderReadOnlyError(text, hint=f"make {layout.data} writable")
    if "database files are incompatible" in written:
        return DataVersionError(text, hint="use the programs that made the data")
    if any(sign in written for sign in _NO_SOCKET):
        return SocketFolderError(text, hint="make the path shorter, or set postgres.listen: tcp")
    if "wrong ownership" in written or "Permission denied" in written:
        return FolderOwnerError(
            text, hint=f"start as the owner, or: chown -R {layout.account.name} {layout.home}"
        )
    if "still in use" in written or "already exists" in written:
        return ServerStartError(
            text,
            hint="a server that Fraise did not start uses this folder: stop it with "
            f"pg_ctl stop -D {layout.data}",
        )
    if any(sign in written for sign in _BROKEN):
        return DataBrokenError(
            text, hint="restore a copy of the folder, or move it away to begin with an empty one"
        )
    return ServerStartError(text, hint=f"the whole log: {layout.log}")
