"""Servers for tests: in memory if there is room, gone with their last user, killed or not."""

from __future__ import annotations

import contextlib
import getpass
import os
import re
import secrets
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from fraise_postgres.errors import ServerError
from fraise_postgres.server import Server, start_server
from fraise_postgres.server.deadline import Deadline
from fraise_postgres.server.layout import volatile_layout
from fraise_postgres.server.leases import sweep_leases
from fraise_postgres.server.locks import hold_gate
from fraise_postgres.server.session import discard
from fraise_postgres.settings import PostgresSettings

_MEMORY: Final = Path("/dev/shm")  # noqa: S108  # the folder below it is checked to be ours
#: Bytes that must be free there; Docker gives a container 64 MB unless it is told otherwise.  A
#: new server needs some 40 MB, and each test database 8 MB and what the test writes.
_ROOM: Final = 512 * 1024 * 1024
_RUN: Final = re.compile(r"[A-Za-z0-9]{1,40}")
_DELETING_SECONDS: Final = 120.0
_SETTINGS: Final = PostgresSettings(database="postgres", dsn=None)


@contextlib.contextmanager
def volatile_server(run: str | None = None) -> Iterator[Server]:
    """A server for tests, in memory where the system has a folder with 512 MB free for that.

    Elsewhere it lies in the folder for temporary files; nothing waits for a disk there either.
    It ends and its folder goes when the last process that uses it leaves; what killed processes
    left behind is swept before.

    Args:
        run: letters and digits that processes share which shall share the server; None for one
            of one's own.

    Raises:
        ServerError: it cannot be started.
    """
    run = run or secrets.token_hex(8)
    if not _RUN.fullmatch(run):
        raise ValueError(f"expected up to 40 letters and digits, found {run!r}")
    name = f"{_prefix()}{run}"
    # Who shares it finds it where the first one made it, however full memory is by then.
    folder = next((each / name for each in _parents() if (each / name).exists()), _parent() / name)
    for parent in _parents():
        for leftover in parent.glob(f"{_prefix()}*"):
            if leftover != folder:
                _sweep(leftover)
    with start_server(folder, settings=_SETTINGS, volatile=True) as server:
        yield server


def _parents() -> tuple[Path, ...]:
    """Where servers may lie."""
    return (_MEMORY, Path(tempfile.gettempdir()))


def _parent() -> Path:
    """Where a new one is made."""
    memory, disk = _parents()
    usable = memory.is_dir() and os.access(memory, os.W_OK | os.X_OK)
    return memory if usable and shutil.disk_usage(memory).free >= _ROOM else disk


def _prefix() -> str:
    user = str(os.getuid()) if hasattr(os, "getuid") else getpass.getuser()
    return f"fraise-test-{user}-"


def _sweep(folder: Path) -> None:
    """Stop and delete a test server without users; one that is in use stays."""
    try:
        if ".gone-" in folder.name:  # renamed by somebody who deletes it, or was killed at that
            if time.time() - folder.stat().st_mtime > _DELETING_SECONDS:
                shutil.rmtree(folder, ignore_errors=True)
            return
        layout = volatile_layout(folder)
        with hold_gate(layout.gate, Deadline.after(0.0)):
            if not sweep_leases(layout):
                discard(layout, _SETTINGS)
    except (ServerError, OSError):
        return  # somebody is at it
