"""How long a start or stop may still take, and whether somebody has cancelled it."""

from __future__ import annotations

import time
from collections.abc import Callable

from attrs import frozen

from fraise_postgres.errors import StartCancelledError

#: How often something outside this process is looked at again, in seconds.
INTERVAL = 0.01


def never() -> bool:
    """Answer for callers that cannot be cancelled."""
    return False


@frozen
class Deadline:
    """A moment of the monotonic clock, and a question that says whether to give up before it."""

    moment: float
    seconds: float
    cancelled: Callable[[], bool] = never

    @classmethod
    def after(cls, seconds: float, cancelled: Callable[[], bool] = never) -> Deadline:
        """The deadline ``seconds`` from now."""
        return cls(time.monotonic() + seconds, seconds, cancelled)

    @property
    def left(self) -> float:
        """Seconds until the deadline, never negative."""
        return max(0.0, self.moment - time.monotonic())

    @property
    def passed(self) -> bool:
        """Whether the deadline lies behind."""
        return time.monotonic() >= self.moment

    def check(self) -> None:
        """Raise when the caller has cancelled.

        Raises:
            StartCancelledError: the caller has cancelled.
        """
        if self.cancelled():
            raise StartCancelledError(
                "the start of the PostgreSQL server was cancelled",
                hint="start it again when it is needed",
            )

    def pause(self, seconds: float = INTERVAL) -> None:
        """Sleep, at most until the deadline.

        Raises:
            StartCancelledError: the caller has cancelled.
        """
        self.check()
        time.sleep(min(seconds, self.left))
