"""Ctrl-C and SIGTERM while a command runs."""

from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from anyio import CancelScope

T = TypeVar("T")


class Signals:
    """The first SIGINT or SIGTERM cancels; a second one ends the process the usual way.

    Handlers are those of :mod:`signal`, not of the event loop, so that a server that puts its own
    in their place and drains is not cancelled at the same time.
    """

    def __init__(self) -> None:
        self.received: int | None = None

    def outcome(self, finished: list[T]) -> T:
        """What was finished; the exit status of a signal where nothing was.

        Raises:
            SystemExit: a signal ended the work.
        """
        if not finished:  # without an exception, only a signal ends the work before its result
            assert self.received is not None
            raise SystemExit(128 + self.received)
        return finished[0]

    @contextmanager
    def cancel(self, scope: CancelScope) -> Iterator[None]:
        """Cancel the scope at the first signal that comes while this is open."""
        if threading.current_thread() is not threading.main_thread():
            yield  # only the main thread may handle signals; the host has it
            return
        loop = asyncio.get_running_loop()
        before = {one: signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)}

        def handle(number: int, _: FrameType | None) -> None:
            self.received = number
            restore()
            loop.call_soon_threadsafe(scope.cancel)

        def restore() -> None:
            for one, handler in before.items():
                if signal.getsignal(one) is handle:
                    signal.signal(one, handler)

        for one in before:
            signal.signal(one, handle)
        try:
            yield
        finally:
            restore()
