"""Serves in a process of its own, and puts a fresh one in its place when files change.

The fresh process listens on the same socket before the old one ends, so no request is refused; one
that cannot start, because a file is half written, leaves the old one serving.
"""

from __future__ import annotations

import multiprocessing
import socket
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Final

import anyio
from anyio import to_thread
from attrs import frozen

from fraiseql.serving.child import run_command, start_deaf
from fraiseql.serving.handover import tell_to_stop, wait_until_ready
from fraiseql.serving.watch import take_snapshot, wait_for_change

#: Connecting has timeouts of its own; this is for code of the project that hangs when imported.
_START: Final = 120.0
_GRACE: Final = 5.0


@frozen
class _Child:
    process: BaseProcess
    line: Connection

    async def stop(self, seconds: float) -> None:
        """Let it drain; end it where that takes too long."""
        with anyio.CancelScope(shield=True):
            tell_to_stop(self.line)
            await to_thread.run_sync(self.process.join, seconds)
            if self.process.is_alive():
                self.process.kill()
                await to_thread.run_sync(self.process.join, _GRACE)
            self.line.close()


class Reloader:
    """Serves the newest version of a project that starts.

    Args:
        words: the command line of the serving process, without ``fraise``.
        listener: where it listens.
        project: the folder that is watched.
        drain: seconds that open requests may take.
        say: prints a line.
    """

    def __init__(
        self,
        words: tuple[str, ...],
        listener: socket.socket,
        project: Path,
        drain: float,
        say: Callable[[str], None],
    ) -> None:
        self._words = words
        self._listener = listener
        self._project = project
        self._drain = drain
        self._say = say
        self._current: _Child | None = None

    async def run(self) -> None:
        """Serve until cancelled: the usual end; it is raised only when nothing serves yet."""
        try:
            before = await to_thread.run_sync(take_snapshot, self._project)
            while True:
                await self._renew()
                before, changed = await wait_for_change(self._project, before)
                more = f" and {len(changed) - 3} more" if len(changed) > 3 else ""
                self._say(f"Changed: {', '.join(changed[:3])}{more}")
        except anyio.get_cancelled_exc_class():
            if self._current is None:
                raise
        finally:
            if self._current is not None:
                await self._current.stop(self._drain + _GRACE)

    async def _renew(self) -> None:
        """Start a process; where it serves, the old one ends."""
        old = self._current
        fresh = self._start(first=old is None)
        ready = False
        try:
            ready = await wait_until_ready(fresh.line, _START)
        except anyio.get_cancelled_exc_class():
            fresh.process.terminate()  # it serves nobody yet, and may be long in starting
            raise
        finally:
            if not ready:
                await fresh.stop(_GRACE)
        if ready:
            self._current = fresh
            if old is not None:
                await old.stop(self._drain + _GRACE)
                self._say("Reloaded.")
        elif old is not None and old.process.is_alive():
            self._say("It cannot start; the version before goes on serving.")
        else:
            self._say("It cannot start; waiting for a change.")

    def _start(self, *, first: bool) -> _Child:
        # spawn: a fork would take the parent's event loop and connections along.
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(
            target=run_command,
            args=(self._words, self._listener, theirs),
            kwargs={"first": first},
            name="fraise-serve",
        )
        start_deaf(process)
        theirs.close()
        return _Child(process, ours)
