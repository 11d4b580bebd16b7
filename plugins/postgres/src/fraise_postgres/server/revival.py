"""Bringing back a server that has ended under a process that uses it."""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from typing import Final

import attrs

from fraise_postgres.errors import ServerCrashingError, ServerDownError, ServerError
from fraise_postgres.server.cluster import read_major
from fraise_postgres.server.deadline import Deadline
from fraise_postgres.server.handle import Server
from fraise_postgres.server.layout import folder_error, make_folders
from fraise_postgres.server.leases import drop_lease, take_lease
from fraise_postgres.server.locks import hold_gate, is_current
from fraise_postgres.server.postmaster import is_alive
from fraise_postgres.server.session import Session, adopt_or_start
from fraise_postgres.server.state import read_state

#: Seconds between the second and the third start in a row; each further pause is twice as long.
_FIRST_PAUSE: Final = 1.0
_LONGEST_PAUSE: Final = 60.0
#: A server that has lived for so many seconds did not end because of its start.
_STEADY: Final = 60.0

_log: Final = logging.getLogger("fraise.postgres")


class Revival:
    """Starts the server of a session again, one thread at a time, and not without pauses.

    Several processes may do so at once: the gate lets one of them start it, the others find it.

    Args:
        session: of this process.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._turn = threading.Lock()
        self._ended = threading.Event()
        self._pauses = Pauses()

    @property
    def server(self) -> Server:
        """The server as it was reached last."""
        return self._session.server

    def revive(self) -> Server:
        """Make sure that the server runs.

        Returns:
            it, as it is reached from now on.

        Raises:
            ServerDownError: it was stopped on purpose, or its data is gone.
            ServerCrashingError: it has ended too often of late.
            ServerError: it cannot be started.
            StartCancelledError: this process is leaving.
        """
        with self._turn:
            self._pauses.check(time.monotonic())
            try:
                server, started = self._attempt()
            except ServerDownError:
                raise
            except ServerError as error:
                self._pauses.lengthen(time.monotonic(), error)
                raise
            if started:
                self._pauses.lengthen(time.monotonic(), None)
                _log.warning(
                    "the embedded server had ended and was started again as process %s", server.pid
                )
            return attrs.evolve(server, revive=self.revive)

    def end(self) -> Session:
        """Cancel a start that is under way; the session to leave."""
        self._ended.set()
        with self._turn:
            return self._session

    def _attempt(self) -> tuple[Server, bool]:
        layout, settings = self._session.layout, self._session.settings
        deadline = Deadline.after(settings.start_timeout, self._ended.is_set)
        with contextlib.ExitStack() as stack:
            try:
                gate = stack.enter_context(hold_gate(layout.gate, deadline))
                self._refuse_if_meant()
                server, started = adopt_or_start(layout, settings, gate, deadline)
                self._renew_lease()
            except FileNotFoundError as error:
                raise self._gone() from error
            except OSError as error:
                raise folder_error(error, layout.home) from error
        self._session = attrs.evolve(self._session, server=server)
        return server, started

    def _refuse_if_meant(self) -> None:
        """Leave a server down that somebody has stopped or taken away."""
        layout = self._session.layout
        if is_alive(layout):
            return
        if read_state(layout).stopped:
            raise ServerDownError(
                f"the server of {layout.owner} was stopped with `fraise db stop --force`",
                hint="start it again with `fraise db start`",
            )
        if read_major(layout.data) is None:
            raise self._gone()

    def _gone(self) -> ServerDownError:
        data = self._session.layout.data
        return ServerDownError(
            f"the server has ended, and its data is no longer in {data}",
            hint="move the folder back, or start this process again to begin with an empty one",
        )

    def _renew_lease(self) -> None:
        """Enter again when the folder was taken away and came back without our entry."""
        lease, layout = self._session.lease, self._session.layout
        if not is_current(lease.descriptor, lease.path):
            make_folders(layout)
            self._session = attrs.evolve(self._session, lease=take_lease(layout))
            drop_lease(lease)


class Pauses:
    """How long to wait before the next start in a row."""

    def __init__(self) -> None:
        self._starts = 0
        self._last = 0.0
        self._failure: ServerError | None = None

    def lengthen(self, now: float, failure: ServerError | None) -> None:
        """A start was made, or failed."""
        self._starts = 1 if now - self._last > _STEADY else self._starts + 1
        self._last = now
        self._failure = failure

    def check(self, now: float) -> None:
        """Refuse a start that comes too early.

        Raises:
            ServerCrashingError: it does.
        """
        if self._starts < 2:
            return
        pause = min(_LONGEST_PAUSE, _FIRST_PAUSE * 2.0 ** (self._starts - 2))
        left = self._last + pause - now
        if left <= 0:
            return
        why = "" if self._failure is None else f"; the last start failed: {self._failure}"
        raise ServerCrashingError(
            f"the server was started {self._starts} times in a row and has ended again; the next"
            f" start is in {left:.0f} s{why}",
            hint=self._failure.hint if self._failure else "look at its log for the reason",
        )
