"""Messages between two processes of one program, over a pair of sockets."""

from __future__ import annotations

import asyncio
import contextlib
import marshal
import socket
import struct
from typing import Any, Final

#: A message: its name, then plain values. Any: each kind has its own.
Message = tuple[Any, ...]

_LENGTH: Final = struct.Struct("!I")
_READ: Final = 262_144


class Channel:
    """One end of a pair of sockets; nothing here waits.

    Both ends are processes of one program and one user, so what comes is believed.

    Args:
        connection: the end; closed with the channel.
    """

    def __init__(self, connection: socket.socket) -> None:
        connection.setblocking(False)  # noqa: FBT003  # the standard library's own
        self._connection = connection
        self._loop = asyncio.get_running_loop()
        self._in = bytearray()
        self._out = bytearray()
        self._is_closed = False

    def fileno(self) -> int:
        """Readable while something waits."""
        return self._connection.fileno()

    def send(self, *message: Any) -> None:  # Any: as above
        """Send a message; nothing happens where nobody is at the other end."""
        if self._is_closed:
            return
        data = marshal.dumps(message)
        is_idle = not self._out
        self._out += _LENGTH.pack(len(data)) + data
        if is_idle:
            self._flush()

    def receive(self) -> list[Message]:
        """What has come.

        Raises:
            EOFError: the other end is gone.
        """
        try:
            data = self._connection.recv(_READ)
        except BlockingIOError:
            return []
        except OSError as error:
            raise EOFError from error
        if not data:
            raise EOFError
        self._in += data
        found: list[Message] = []
        at = 0
        while len(self._in) - at >= _LENGTH.size:
            (length,) = _LENGTH.unpack_from(self._in, at)
            end = at + _LENGTH.size + length
            if end > len(self._in):
                break
            # of a process that this one has started, or that has started it
            found.append(marshal.loads(memoryview(self._in)[at + _LENGTH.size : end]))  # noqa: S302
            at = end
        del self._in[:at]
        return found

    def close(self) -> None:
        """Close this end."""
        if not self._is_closed:
            self._is_closed = True
            self._loop.remove_writer(self._connection.fileno())
            self._connection.close()

    def _flush(self) -> None:
        with contextlib.suppress(BlockingIOError):
            try:
                sent = self._connection.send(self._out)
            except BlockingIOError:
                raise
            except OSError:  # the reader hears of it too, and acts on it
                sent = len(self._out)
            del self._out[:sent]
        if self._out:
            self._loop.add_writer(self._connection.fileno(), self._flush)
        else:
            self._loop.remove_writer(self._connection.fileno())
