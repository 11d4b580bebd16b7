"""Servers for tests: in memory where there is some, and gone with their last user."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from fraise_postgres.errors import ServerBusyError
from fraise_postgres.server.deadline import Deadline
from fraise_postgres.server.handle import Server
from fraise_postgres.server.layout import volatile_layout
from fraise_postgres.server.leases import sweep_leases
from fraise_postgres.server.locks import hold_gate
from fraise_postgres.server.session import discard
from fraise_postgres.server.sharing import start_server
from fraise_postgres.settings import PostgresSettings

_MEMORY = Path("/dev/shm")  # noqa: S108  # the folders in it have random names and are checked
#: Containers often have 64 MB there, too little for a server.
_NEEDED_BYTES = 512 * 1024 * 1024
#: When a half deleted folder is nobody's any more, in seconds.
_ABANDONED_SECONDS = 60.0


def memory_folder() -> Path:
    """Where test servers live: memory, when there is enough, else with temporary files."""
    if _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK):
        space = os.statvfs(_MEMORY)
        if space.f_bavail * space.f_frsize >= _NEEDED_BYTES:
            return _MEMORY
    return Path(tempfile.gettempdir())


@contextlib.contextmanager
def volatile_server(
    *, parent: Path | None = None, settings: PostgresSettings | None = None
) -> Iterator[Server]:
    """A server of one's own for tests, deleted at the end.

    What earlier runs have left, because they were killed, is removed first.

    Args:
        parent: the folder to make it in; default: :func:`memory_folder`.
        settings: the section ``postgres``; ``dsn`` is ignored.

    Raises:
        ServerError: the subclass says why it cannot be used; nothing is left behind.
    """
    parent = memory_folder() if parent is None else parent
    sweep_volatile(parent, settings=settings)
    with start_server(
        parent / f"{_prefix()}{secrets.token_hex(4)}", settings=settings, volatile=True
    ) as server:
        yield server


def sweep_volatile(parent: Path, *, settings: PostgresSettings | None = None) -> int:
    """Stop and delete test servers without a living user; says how many.

    Args:
        parent: the folder that they lie in.
        settings: the section ``postgres``.
    """
    settings = PostgresSettings() if settings is None else settings
    swept = 0
    for home in parent.glob(f"{_prefix()}*"):
        if ".gone-" in home.name:
            with contextlib.suppress(FileNotFoundError):
                if time.time() - home.stat().st_mtime > _ABANDONED_SECONDS:
                    shutil.rmtree(home, ignore_errors=True)
            continue
        swept += sweep_one(home, settings)
    return swept


def sweep_one(home: Path, settings: PostgresSettings) -> bool:
    """Stop and delete one test server if nobody uses it; whether that was so.

    One that is just being started or stopped is in use.
    """
    layout = volatile_layout(home, settings.run_as)
    try:
        with hold_gate(layout.gate, Deadline.after(0)):
            if sweep_leases(layout):
                return False
            discard(layout, settings)
    except (ServerBusyError, FileNotFoundError):
        return False
    return True


def _prefix() -> str:
    """Names of this user's test servers begin with this."""
    uid = os.geteuid() if hasattr(os, "geteuid") else 0
    return f"fraise-test-{uid}-"
