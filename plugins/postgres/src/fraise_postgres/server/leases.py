"""Who uses the server: one locked file a user, freed by the kernel however the user ends."""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from fraise_postgres.server.layout import Layout, give
from fraise_postgres.server.locks import is_locked, open_lock_file, try_lock

_numbers = itertools.count(1)


@frozen
class Lease:
    """This process's own entry.

    Attributes:
        path: the locked file.
        descriptor: holds the lock.
        process: who took it; a forked child must not give it back.
    """

    path: Path
    descriptor: int
    process: int


@frozen
class Holder:
    """A process that uses the server.

    Attributes:
        pid: its number.
        command: what was called.
        since: seconds since the epoch.
    """

    pid: int
    command: str
    since: float


def take_lease(layout: Layout) -> Lease:
    """Enter this process; only while the gate is held.

    Raises:
        OSError: the file cannot be written.
    """
    path = layout.leases / f"{os.getpid()}-{next(_numbers)}-{time.monotonic_ns()}"
    descriptor = open_lock_file(path)
    try:
        give(path, layout.account)
        try_lock(descriptor)
        command = " ".join([Path(sys.argv[0]).name or "python", *sys.argv[1:]])[:200]
        entry = {"pid": os.getpid(), "command": command, "since": time.time()}
        os.write(descriptor, json.dumps(entry).encode("utf-8"))
    except BaseException:
        os.close(descriptor)
        path.unlink(missing_ok=True)
        raise
    return Lease(path, descriptor, os.getpid())


def drop_lease(lease: Lease) -> None:
    """Leave.  A child that was forked meanwhile goes on holding the lease."""
    os.close(lease.descriptor)


def sweep_leases(layout: Layout) -> bool:
    """Remove the entries of ended processes, while the gate is held; whether any is left."""
    left = False
    for path in _entries(layout):
        if is_locked(path):
            left = True
        else:
            path.unlink(missing_ok=True)
    return left


def read_holders(layout: Layout) -> tuple[Holder, ...]:
    """The processes that use the server now, the oldest first."""
    return tuple(sorted(_holders(layout), key=lambda holder: holder.since))


def _holders(layout: Layout) -> Iterator[Holder]:
    for path in _entries(layout):
        with contextlib.suppress(FileNotFoundError):
            if not is_locked(path):
                continue
            try:
                entry = json.loads(path.read_text(encoding="utf-8"))
                yield Holder(int(entry["pid"]), str(entry["command"]), float(entry["since"]))
            except (ValueError, KeyError, TypeError):
                # Locked but not yet written, or a full disk: the name still tells the process.
                yield Holder(int(path.name.split("-")[0]), "unknown", 0.0)


def _entries(layout: Layout) -> tuple[Path, ...]:
    try:
        return tuple(layout.leases.iterdir())
    except FileNotFoundError:
        return ()
