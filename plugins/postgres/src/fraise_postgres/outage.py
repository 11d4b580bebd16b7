"""What keeps a pool from connecting, told to everybody who waits for a connection."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import anyio
from attrs import define, field
from fraise_hookspecs import FraiseError

from fraise_postgres.errors import ServerFullError

#: Seconds that a wait still gets while the last attempt to connect has failed: the next attempt
#: may succeed, and an address that swallows packets keeps it busy for longer than that.
PATIENCE: Final = 1.0
#: Seconds that a wait gets while the server is about to be there again.
HOPE: Final = 3.0
#: By how much a timer may come early.
_JITTER: Final = 0.01


@define(eq=False)
class Wait:
    """A wait for a connection.

    Attributes:
        since: when it began, on the clock of anyio.
        failure: what ended it; another attempt may be under way by the time it is told.
        moment: when the attempt that failed began.
    """

    since: float
    scope: anyio.CancelScope = field(factory=anyio.CancelScope)
    failure: FraiseError | None = None
    moment: float = 0.0


class Outage:
    """Ends the waits for a connection when an attempt to connect has failed.

    Without it they would last as long as the pool's timeout, though the reason is known.
    """

    def __init__(self) -> None:
        self._failure: FraiseError | None = None
        self._moment = 0.0
        self._patience = PATIENCE
        self._waits: set[Wait] = set()

    def explain(self, wait: Wait) -> FraiseError | None:
        """What to tell somebody whose wait was ended.

        Returns:
            a fresh copy of the failure that ended it; None when the server is back, or that
            attempt began before the wait: it is worth another one.
        """
        if self._failure is None:
            return None
        failure = wait.failure or self._failure
        moment = self._moment if wait.failure is None else wait.moment
        patient = anyio.current_time() < wait.since + self._patience - _JITTER
        return None if patient and moment < wait.since else repeat(failure)

    def expect(self, failure: FraiseError) -> None:
        """The server is away and about to come back: the waits last :data:`HOPE` at most."""
        now = anyio.current_time()
        self._set(failure, now, HOPE)
        latest = now + HOPE
        for wait in self._waits:
            wait.scope.deadline = min(wait.scope.deadline, latest)

    def fail(self, failure: FraiseError, began: float) -> None:
        """An attempt has failed: the waits end, unless a connection in use may serve them.

        Args:
            failure: why.
            began: when the attempt did, on the clock of anyio.
        """
        full = isinstance(failure, ServerFullError)
        self._set(failure, began, math.inf if full else PATIENCE)
        self.give_up(serving=True)

    def give_up(self, *, serving: bool) -> None:
        """End the waits: nobody attempts to connect any more until somebody asks again.

        Args:
            serving: whether the pool has other connections, which a full server leaves it.
        """
        if self._failure is None or (serving and isinstance(self._failure, ServerFullError)):
            return
        for wait in self._waits:
            wait.failure, wait.moment = self._failure, self._moment
            wait.scope.cancel()

    def end(self) -> None:
        """An attempt has succeeded."""
        if self._failure is None:
            return
        self._failure = None
        for wait in self._waits:
            wait.scope.deadline = math.inf

    @contextmanager
    def bound(self) -> Iterator[Wait]:
        """A wait for a connection; it is cancelled when there is a failure to tell."""
        wait = Wait(anyio.current_time())
        if self._failure is not None:
            wait.scope.deadline = wait.since + self._patience
        self._waits.add(wait)
        try:
            with wait.scope:
                yield wait
        finally:
            self._waits.discard(wait)

    def _set(self, failure: FraiseError, moment: float, patience: float) -> None:
        self._failure = failure
        self._moment = moment
        self._patience = patience


def repeat(error: FraiseError) -> FraiseError:
    """The same error once more: raised in several tasks, one object would mix their traces."""
    return type(error)(error.message, hint=error.hint, code=error.code, where=error.where)
