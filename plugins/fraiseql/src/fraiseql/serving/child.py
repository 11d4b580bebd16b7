"""The process that serves for a reloading parent."""

from __future__ import annotations

import socket
import sys
from multiprocessing.connection import Connection

from fraiseql.serving import handover


def run_command(
    words: tuple[str, ...], listener: socket.socket, line: Connection, *, first: bool
) -> None:
    """Run ``fraise`` with these words on the parent's socket; what multiprocessing starts."""
    from fraise_kernel.cli import run

    handover.GIVEN = handover.Handover(listener, line, first)
    sys.exit(run("fraise", None, list(words)))
