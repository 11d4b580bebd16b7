"""Ends connections so that the answer arrives, and so that no client can hold one for ever.

A socket that is closed while the client still sends is reset by the system, and the answer in front
of the reset is lost (RFC 9112 section 9.6).  So the writing half is closed first, and what still
comes is read and thrown away for a while.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fraiseql.http.settings import HttpSettings


class LingeringTransport(asyncio.Transport):
    """A transport whose :meth:`close` waits for the client, within bounds.

    Args:
        inner: the transport of the event loop.
        loop: its loop.
        settings: how long, and how much, is read that nobody wants, and how long a client may read
            nothing of what waits for it.
        unread: whether the client may be sending something that was not read.
    """

    def __init__(
        self,
        inner: asyncio.Transport,
        loop: asyncio.AbstractEventLoop,
        settings: HttpSettings,
        unread: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._inner = inner
        self._loop = loop
        self._settings = settings
        self._unread = unread
        self._closing = False
        self._patient = True
        self._left = 0
        self._discarding: asyncio.TimerHandle | None = None
        self._watching: asyncio.TimerHandle | None = None

    def close(self) -> None:
        """Send what is written, then close, at once or when the client has ended as well."""
        if self._closing:
            return
        self._closing = True
        if self._patient and self._unread():
            if self._inner.can_write_eof():
                self._inner.write_eof()
            self._inner.resume_reading()
            self.discard()
        else:
            self.end()
        self.watch()

    def discard(self) -> None:
        """Begin to count what comes and is thrown away; beyond the bounds the connection ends."""
        if self._discarding is None:
            self._left = self._settings.unread_bytes
            self._discarding = self._loop.call_later(self._settings.unread_seconds, self.end)

    def count(self, size: int) -> None:
        """Bytes have come; they count while what comes is thrown away."""
        self._left -= size
        if self._discarding is not None and self._left < 0:
            self.end()

    def keep(self) -> None:
        """What was thrown away has come to its end; the connection goes on."""
        if self._discarding is not None:
            self._discarding.cancel()
            self._discarding = None

    def hurry(self) -> None:
        """Wait for the client no more, now or later: the server ends."""
        self._patient = False
        if self._closing:
            self.end()

    def end(self) -> None:
        """Send what is written and close, whatever the client still sends."""
        self._closing = True
        self.keep()
        self._inner.close()
        self.watch()

    def watch(self) -> None:
        """See that the client reads what waits for it; one that does not is cut off."""
        waiting = self._inner.get_write_buffer_size()
        if waiting and self._watching is None:
            self._watching = self._loop.call_later(
                self._settings.stall_seconds, self._look, waiting
            )

    def forget(self) -> None:
        """The connection is gone."""
        self.keep()
        if self._watching is not None:
            self._watching.cancel()

    def _look(self, before: int) -> None:
        self._watching = None
        if self._inner.get_write_buffer_size() < before:
            self.watch()
        else:
            self._inner.abort()

    def is_closing(self) -> bool:
        """Whether :meth:`close` was called, or the connection broke."""
        return self._closing or self._inner.is_closing()

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Send bytes."""
        self._inner.write(data)

    def pause_reading(self) -> None:
        """Let the client wait."""
        self._inner.pause_reading()

    def resume_reading(self) -> None:
        """Go on reading."""
        self._inner.resume_reading()

    def get_extra_info(self, name: str, default: Any = None) -> Any:  # Any: asyncio's own
        """What is known of the connection."""
        return self._inner.get_extra_info(name, default)
