"""The folder of the server's Unix socket: short enough, and closed to everybody else."""

from __future__ import annotations

import contextlib
import os
import secrets
import socket
import stat
import sys
from pathlib import Path

from fraise_postgres.errors import SocketFolderError
from fraise_postgres.server.account import Account
from fraise_postgres.server.layout import Layout, give
from fraise_postgres.server.relocation import digest

#: The address of a socket has room for 104 bytes with its closing zero on macOS, 108 on Linux.
LONGEST = 103
#: The part of the name that PostgreSQL adds, at its longest.
_NAME = ".s.PGSQL.65535"


def ensure_socket_folder(layout: Layout) -> Path | None:
    """Choose and make the folder for a server that is about to start; None on Windows.

    It lies beside the data.  Where that path is too long, or the file system has no sockets, it
    is a folder of the session (``XDG_RUNTIME_DIR``), else one in ``/tmp`` named by user and path.

    Raises:
        SocketFolderError: somebody else has taken the last choice.
    """
    return None if sys.platform == "win32" else _choose(layout)


def _choose(layout: Layout) -> Path:
    if _holds_sockets(layout.sockets):
        _check_private(layout.sockets, layout.account)
        return layout.sockets
    name = digest(str(layout.home))
    session = _session_folder(layout.account)
    if session is not None:
        folder = session / "fraise" / name
        folder.parent.mkdir(mode=0o700, exist_ok=True)
    else:
        folder = Path("/tmp") / f"fraise-{layout.account.uid}-{name}"  # noqa: S108  # checked below
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=0o700)
        give(folder, layout.account)
    _check_private(folder, layout.account)
    return folder


def clear_sockets(folder: Path) -> None:
    """Remove what a crashed server has left; only while no server lives."""
    for leftover in folder.glob(".s.PGSQL.*"):
        leftover.unlink(missing_ok=True)


def _session_folder(account: Account) -> Path | None:
    """The folder of the login session, when it is as the specification wants it."""
    named = os.environ.get("XDG_RUNTIME_DIR", "")
    # Root's own is closed to the server's user.
    if (
        account.switch
        or not named.startswith("/")
        or not _fits(Path(named) / "fraise" / ("0" * 16))
    ):
        return None
    try:
        _check_private(Path(named), account)
    except SocketFolderError:
        return None
    return Path(named) if os.access(named, os.W_OK) else None


def _fits(folder: Path) -> bool:
    """Whether libpq and the kernel can take the path; a comma separates hosts for libpq."""
    return len(os.fsencode(folder / _NAME)) <= LONGEST and "," not in str(folder)


def _holds_sockets(folder: Path) -> bool:
    """Try it: shared folders of virtual machines cannot hold sockets."""
    if not _fits(folder):
        return False
    probe = folder / secrets.token_hex(6)
    try:
        if sys.platform != "win32":
            with socket.socket(socket.AF_UNIX) as trial:
                trial.bind(str(probe))
    except OSError:
        return False
    finally:
        probe.unlink(missing_ok=True)
    return True


def _check_private(folder: Path, account: Account) -> None:
    """Refuse a folder that is a link, belongs to somebody else, or is open to others."""
    try:
        found = folder.lstat()
    except OSError as error:
        raise SocketFolderError(
            f"{folder} cannot hold the server's socket: {error.strerror}",
            hint="make the project's path shorter, or set postgres.listen: tcp",
        ) from error
    if not stat.S_ISDIR(found.st_mode):
        wrong = "it is not a folder"
    elif found.st_uid != account.uid:
        wrong = f"it belongs to user id {found.st_uid}, not to {account.name}"
    elif found.st_mode & 0o077:
        wrong = f"others may enter it (mode {stat.S_IMODE(found.st_mode):04o})"
    else:
        return
    raise SocketFolderError(
        f"{folder} is not safe for the server's socket: {wrong}",
        hint=f"remove it, or: chmod 0700 {folder}; or set postgres.listen: tcp",
    )
