"""The native server, as a worker sees it: the same methods, at the other end of a channel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import anyio

from fraise_gateway.workers.channel import Channel

#: Messages of the herd that are no events of the server.
_ORDERS: Final = frozenset({"end", "cancel", "anew", "stop", "figures"})


class RemoteServer:
    """The part of ``fraise_server.Server`` that the bridge and the teacher use.

    Args:
        channel: to the process that serves.
        orders: told of ``end``, ``cancel`` and ``anew``, by their names.

    Attributes:
        stopped: set when the worker shall end, or nobody is at the other end any more.
    """

    def __init__(self, channel: Channel, orders: Callable[[str], None]) -> None:
        self.stopped = anyio.Event()
        self._channel = channel
        self._figures = b'{"pool": null}'
        self._orders = orders

    @property
    def wake(self) -> int:
        """Readable while events wait."""
        return self._channel.fileno()

    def take(self, most: int) -> Sequence[tuple[Any, ...]]:  # Any: each kind has its own members
        """What happened since; all of what was read, or the rest would wait for a reason to."""
        del most
        try:
            messages = self._channel.receive()
        except EOFError:
            self.stopped.set()
            return ()
        for message in messages:
            if message[0] == "stop":
                self.stopped.set()
            elif message[0] == "figures":
                self._figures = message[1]
            elif message[0] in _ORDERS:
                self._orders(message[0])
        return [message for message in messages if message[0] not in _ORDERS]

    def more(self, identifier: int) -> None:
        """Ask for the next piece of a request's body."""
        self._channel.send("more", identifier)

    def head(self, identifier: int, status: int, headers: list[tuple[bytes, bytes]]) -> None:
        """Begin an answer."""
        self._channel.send("head", identifier, status, headers)

    def body(self, identifier: int, data: bytes, more: bool, /) -> bool:
        """Go on with an answer; whether there is room for more is told by an event."""
        self._channel.send("body", identifier, data, more)
        return not more

    def cut(self, identifier: int) -> None:
        """End an answer that is not whole."""
        self._channel.send("cut", identifier)

    def figures(self) -> bytes:
        """Those of the server as they were when a request came that may ask for them."""
        return self._figures

    def learn(self, lesson: bytes) -> None:
        """Send a lesson; one that cannot be used is dropped at the other end."""
        self._channel.send("learn", lesson)

    def forget(self) -> None:
        """Let all plans be forgotten."""
        self._channel.send("forget")
