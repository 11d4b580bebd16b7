"""The process that serves for a reloading parent."""

from __future__ import annotations

import os
import signal
import socket
import sys
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from multiprocessing.resource_tracker import ensure_running
from types import FrameType
from typing import Final

from fraiseql.serving import handover

_INTERRUPT: Final = {signal.SIGINT}
_INTERRUPTED: Final = 128 + signal.SIGINT


def start_deaf(process: SpawnProcess) -> None:
    """Start a process that does not hear Ctrl-C before :func:`run_command` has begun.

    A terminal sends it to the parent and to what the parent started.  While Python itself starts,
    nothing but a traceback could come of it; the parent says when to stop.
    """
    ensure_running()  # it unblocks SIGINT when it starts, so that comes first
    signal.pthread_sigmask(signal.SIG_BLOCK, _INTERRUPT)  # which a new process inherits
    try:
        process.start()
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _INTERRUPT)


def run_command(
    words: tuple[str, ...], listener: socket.socket, line: Connection, *, first: bool
) -> None:
    """Run ``fraise`` with these words on the parent's socket; what multiprocessing starts."""
    signal.signal(signal.SIGINT, _leave_it_to_the_parent)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _INTERRUPT)
    from fraise_kernel.cli import run

    handover.GIVEN = handover.Handover(listener, line, first)
    sys.exit(run("fraise", None, list(words)))


def _leave_it_to_the_parent(_number: int, _frame: FrameType | None) -> None:
    """The first Ctrl-C; a second one means now. The server has handlers of its own."""
    signal.signal(signal.SIGINT, lambda *_: os._exit(_INTERRUPTED))
