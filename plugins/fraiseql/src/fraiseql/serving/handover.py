"""What a reloading server gives to the process that serves for it."""

from __future__ import annotations

import socket
from multiprocessing.connection import Connection
from typing import Final

import anyio
from anyio import to_thread
from attrs import frozen

_READY: Final = "ready"
_STOP: Final = "stop"


@frozen
class Handover:
    """The listening socket, and a line to the parent.

    Attributes:
        first: whether nothing was served before, so that the addresses are still to be shown.
    """

    listener: socket.socket
    line: Connection
    first: bool

    def report_ready(self) -> None:
        """Tell the parent that connections are accepted."""
        self.line.send(_READY)

    async def wait_for_stop(self) -> None:
        """Wait until the parent says so, or is gone."""
        await _receive(self.line)


async def wait_until_ready(line: Connection, seconds: float) -> bool:
    """The parent's side: whether the process serves; False when it ended or took too long."""
    with anyio.move_on_after(seconds):
        return await _receive(line) == _READY
    return False


def tell_to_stop(line: Connection) -> None:
    """The parent's side: let the process drain and end."""
    try:
        line.send(_STOP)
    except OSError:
        return  # it has ended already


async def _receive(line: Connection) -> object:
    def receive() -> object:
        try:
            return line.recv()
        except (EOFError, OSError):
            return None  # the other side is gone

    return await to_thread.run_sync(receive, abandon_on_cancel=True)


#: Set in a process that serves for a reloading parent, before the command runs.
GIVEN: Handover | None = None
