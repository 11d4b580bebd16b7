"""What the native server counted, for people."""

from __future__ import annotations

import asyncio
import json
import logging
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from fraise_gateway.health import Figured
    from fraise_gateway.module import NativeServer

_LOG: Final = logging.getLogger("fraiseql")

#: Gives further figures.
More = Callable[[], Mapping[str, Any]]  # Any: JSON

#: Reasons that stand in a line; the rarer ones are summed up.
_MOST: Final = 5


def describe_figures(figures: Mapping[str, Any]) -> str:  # Any: JSON
    """How many requests were answered by whom, in a line.

    Args:
        figures: as ``fraise_server.Server.figures`` gives them.
    """
    requests = figures["requests"]
    forwarded: Mapping[str, int] = requests["forwarded"]
    text = f"Answered natively: {requests['native']}; by Python: {sum(forwarded.values())}"
    return f"{text}{_list(forwarded)}."


@contextmanager
def tell_on_signal(server: NativeServer, python: More) -> Iterator[None]:
    """Log the figures whenever SIGUSR1 comes, while the block runs; in the main thread only."""
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        yield
        return
    loop = asyncio.get_running_loop()

    def tell(number: int, frame: FrameType | None) -> None:
        del number, frame
        loop.call_soon_threadsafe(log_figures, server, python)

    before = signal.signal(signal.SIGUSR1, tell)
    try:
        yield
    finally:
        signal.signal(signal.SIGUSR1, before)


def log_figures(server: Figured, python: More, *, at_end: bool = False) -> None:
    """Log a line with the figures; all of them are in the record for handlers that write JSON.

    Args:
        server: counts requests.
        python: gives what is told of Python beside that.
        at_end: nothing is said where nobody has asked for anything.
    """
    figures = json.loads(server.figures()) | python()
    requests = figures["requests"]
    if at_end and not requests["native"] and not any(requests["forwarded"].values()):
        return
    _LOG.info("%s", describe_figures(figures), extra={"fields": {"figures": figures}})


def _list(counts: Mapping[str, int]) -> str:
    if not counts:
        return ""
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    shown = [f"{reason} {count}" for reason, count in ordered[:_MOST]]
    rest = sum(count for _, count in ordered[_MOST:])
    if rest:
        shown.append(f"others {rest}")
    return f" ({', '.join(shown)})"
