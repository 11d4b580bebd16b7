"""Locks that the operating system frees when their holder ends, however it ends.

On POSIX they are ``flock`` locks: they belong to an open file description, so a child that
inherits the descriptor keeps the lock as long as it lives.  On Windows they lock one byte of
the file for one process.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from fraise_postgres.errors import ServerBusyError
from fraise_postgres.server.deadline import Deadline

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

#: Windows locks bytes; one far behind any content leaves the content readable.
_FAR_BYTE = 0x7FFF_0000


def open_lock_file(path: Path) -> int:
    """Open a lock file, made when it is missing; a link in its place is refused."""
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
    return os.open(path, flags, 0o600)


def try_lock(descriptor: int, *, shared: bool = False) -> bool:
    """Take the lock if nobody else has it; a shared one only conflicts with exclusive ones."""
    try:
        if sys.platform == "win32":
            os.lseek(descriptor, _FAR_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
            fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in {errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK}:
            return False
        raise
    return True


def unlock(descriptor: int) -> None:
    """Free the lock for everybody who shares the descriptor."""
    if sys.platform == "win32":
        os.lseek(descriptor, _FAR_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


def is_locked(path: Path) -> bool:
    """Whether somebody holds the lock of this file exclusively; a missing file is free."""
    try:
        descriptor = os.open(path, os.O_RDWR | getattr(os, "O_CLOEXEC", 0))
    except FileNotFoundError:
        return False
    try:
        if not try_lock(descriptor, shared=True):
            return True
        unlock(descriptor)
        return False
    finally:
        os.close(descriptor)


def is_current(descriptor: int, path: Path) -> bool:
    """Whether the open file is still the one that has this name."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _take(path: Path) -> int | None:
    descriptor = open_lock_file(path)
    # A folder of a test server is removed together with its lock file: the lock of a file
    # that has lost its name protects nothing.
    if try_lock(descriptor) and is_current(descriptor, path):
        return descriptor
    os.close(descriptor)
    return None


@contextlib.contextmanager
def hold_gate(path: Path, deadline: Deadline) -> Iterator[int]:
    """Hold the right to start and stop the server; gives the descriptor of the lock.

    Raises:
        ServerBusyError: somebody else holds it until the deadline.
        StartCancelledError: the caller cancelled while waiting.
    """
    while (descriptor := _take(path)) is None:
        if deadline.passed:
            holder = path.read_text(encoding="utf-8", errors="replace").strip() or "unknown"
            raise ServerBusyError(
                f"process {holder} has been starting or stopping the server of {path.parent} "
                f"for more than {deadline.seconds:g} s",
                hint="wait for that process, or end it when it hangs",
            )
        deadline.pause()
    try:
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, str(os.getpid()).encode(), 0) if hasattr(os, "pwrite") else os.write(
            descriptor, str(os.getpid()).encode()
        )
        yield descriptor
    finally:
        # Freed by name and not only closed: a process forked by another thread meanwhile
        # would else keep the gate shut for its whole life.
        unlock(descriptor)
        os.close(descriptor)
