"""The signals that end serving."""

from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

import anyio

_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)


class Stop:
    """What was asked for: to drain, then to wait no more."""

    def __init__(self) -> None:
        self.asked = anyio.Event()
        self.forced = anyio.Event()

    def ask(self) -> None:
        """Once to drain, once more to end at once."""
        (self.forced if self.asked.is_set() else self.asked).set()


@contextmanager
def heed_signals(stop: Stop) -> Iterator[None]:
    """Let SIGINT and SIGTERM ask for the end while the block runs; in the main thread only."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    loop = asyncio.get_running_loop()

    def ask(number: int, frame: FrameType | None) -> None:
        del number, frame
        # A handler may run between any two steps of the loop, and has to wake it up.
        loop.call_soon_threadsafe(stop.ask)

    before = {one: signal.signal(one, ask) for one in _SIGNALS}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
