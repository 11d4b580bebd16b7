"""Ctrl-C before a command has begun: there is nothing to clean up, so it ends without a word."""

from __future__ import annotations

import os
import signal

TYPE_CHECKING = False  # see fraise_kernel.cli
if TYPE_CHECKING:
    from types import FrameType

#: What shells report for a process that SIGINT ended (POSIX.1-2017, 2.8.2: more than 128).
STATUS = 128 + 2


def end_quietly() -> None:
    """From now on SIGINT ends the process at once, with status 130.

    An exception would do it too, but one that comes up while a module is imported can be swallowed
    by the import system, or be printed from a callback that nobody called.  Where SIGINT is ignored
    (``nohup``, a shell's background job) it stays ignored.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _end)


def raise_again() -> None:
    """Undo :func:`end_quietly`: a command begins, and what it has opened must be closed."""
    if signal.getsignal(signal.SIGINT) is _end:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _end(_number: int, _frame: FrameType | None) -> None:
    os._exit(STATUS)
