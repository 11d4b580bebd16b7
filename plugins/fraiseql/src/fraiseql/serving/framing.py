"""HTTP/1.1 as h11 reads it, with a size for heads, and no message whose end is in doubt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import h11

#: What h11 hands out: an event, or one of the sentinels ``NEED_DATA`` and ``PAUSED``.
Happening: TypeAlias = h11.Event | type[h11.NEED_DATA] | type[h11.PAUSED]

#: What a request line and a header line have besides their words: spaces, colon, version, CRLF.
_LINE = len("  HTTP/1.1\r\n")
_FIELD = len(": \r\n")


class BoundedConnection(h11.Connection):
    """The server's side of a connection.

    Args:
        most: bytes that the head of a request may have, and a line of its chunks.

    Attributes:
        failure: why nothing more can be read; its ``error_status_hint`` is the status to say so.
    """

    def __init__(self, most: int) -> None:
        super().__init__(h11.SERVER, max_incomplete_event_size=most)
        self.failure: h11.RemoteProtocolError | None = None
        self._most = most

    def next_event(self) -> Happening:
        """The next event.

        Raises:
            h11.RemoteProtocolError: the client speaks no HTTP/1, or in a way that is not served.
        """
        try:
            event: Happening = super().next_event()
            if isinstance(event, h11.Request):
                for check in _CHECKS:
                    check(event)
                self._check_size(event)
        except h11.RemoteProtocolError as error:
            self.failure = error
            raise
        return event

    def _check_size(self, request: h11.Request) -> None:
        # h11 looks at what it cannot read yet; a head that came in one piece it reads at any size.
        size = len(request.method) + len(request.target) + _LINE
        size += sum(len(name) + len(value) + _FIELD for name, value in request.headers)
        if size > self._most:
            raise h11.RemoteProtocolError("the head is too large", error_status_hint=431)


def _check_version(request: h11.Request) -> None:
    """RFC 9110 section 15.6.6: another major version is not spoken here."""
    if not request.http_version.startswith(b"1."):
        raise h11.RemoteProtocolError(
            f"HTTP/{request.http_version.decode()} is not spoken here", error_status_hint=505
        )


def _check_framing(request: h11.Request) -> None:
    """RFC 9112 section 6.1: a body with two lengths, or chunks in HTTP/1.0, may be smuggling.

    A proxy in front may believe the other of the two, and then sees other requests than we do.
    """
    names = {name for name, _ in request.headers}
    if b"transfer-encoding" not in names:
        return
    if b"content-length" in names:
        raise h11.RemoteProtocolError("Content-Length stands beside Transfer-Encoding")
    if request.http_version < b"1.1":
        raise h11.RemoteProtocolError("HTTP/1.0 knows no Transfer-Encoding")


_CHECKS: tuple[Callable[[h11.Request], None], ...] = (_check_version, _check_framing)
