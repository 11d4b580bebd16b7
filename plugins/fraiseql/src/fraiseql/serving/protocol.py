"""Uvicorn's HTTP/1.1 with deadlines, sizes, and refusals in the form of all our errors."""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from fraiseql.http.endpoint import describe
from fraiseql.http.messages import Refusal
from fraiseql.serving.framing import BoundedConnection
from fraiseql.serving.lingering import LingeringTransport

if TYPE_CHECKING:
    from fraiseql.http.settings import HttpSettings

#: The codes of what is refused before there is a request; names of HTTPStatus change with Python.
_CODES: Final = {
    400: "BAD_REQUEST",
    408: "REQUEST_TIMEOUT",
    431: "REQUEST_HEADER_FIELDS_TOO_LARGE",
    501: "NOT_IMPLEMENTED",
    505: "HTTP_VERSION_NOT_SUPPORTED",
}
_UNANSWERED: Final = (h11.IDLE, h11.SEND_RESPONSE)


class GuardedProtocol(H11Protocol):
    """One connection.

    A request's head must have come within ``head_seconds`` and ``head_bytes``; its body is the
    application's to read and to bound.  What the application leaves of it is thrown away.

    Args:
        settings: of HTTP.
        given: what uvicorn hands over.
    """

    def __init__(self, settings: HttpSettings, **given: Any) -> None:  # Any: uvicorn's own
        super().__init__(**given)
        self._settings = settings
        self._bounded = BoundedConnection(settings.head_bytes)
        self.conn = self._bounded
        self._late: asyncio.TimerHandle | None = None
        self._lingering: LingeringTransport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """A client has connected."""
        assert isinstance(transport, asyncio.Transport)
        self._lingering = LingeringTransport(transport, self.loop, self._settings, self._has_unread)
        super().connection_made(self._lingering)
        self._watch_head()

    def data_received(self, data: bytes) -> None:
        """Bytes have come."""
        self._lingering.count(len(data))
        if self.transport.is_closing():
            return
        super().data_received(data)
        if not self._has_unwanted():
            self._lingering.keep()
        self._watch_head()

    def on_response_complete(self) -> None:
        """An answer has been sent; the application reads no more of its request."""
        super().on_response_complete()
        if self._has_unwanted():
            self._lingering.discard()

    def send_400_response(self, msg: str) -> None:
        """Say what was wrong with what came; uvicorn calls this for whatever h11 cannot read."""
        failure = self._bounded.failure
        status = 400 if failure is None else failure.error_status_hint
        if status == HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE:
            message = (
                "The request line and the headers may have "
                f"{self._settings.head_bytes} bytes at most."
            )
        else:
            message = f"This HTTP request cannot be read: {failure or msg}."
        self._refuse(status, message)

    def pause_writing(self) -> None:
        """More waits to be sent than the client reads."""
        super().pause_writing()
        self._lingering.watch()

    def shutdown(self) -> None:
        """The server ends: open requests are answered, nothing else is waited for."""
        if not self.transport.is_closing():
            super().shutdown()
        self._lingering.hurry()

    def connection_lost(self, exc: Exception | None) -> None:
        """The connection is gone."""
        self._lingering.forget()
        self._stop_watching_head()
        super().connection_lost(exc)

    def _has_unwanted(self) -> bool:
        """Whether the body of a request that was answered still comes."""
        answered = self.cycle is not None and self.cycle.response_complete
        return answered and self.conn.their_state is h11.SEND_BODY

    def _has_unread(self) -> bool:
        if self.conn.their_state is h11.IDLE:
            return bool(self.conn.trailing_data[0])
        return self.conn.their_state in {h11.SEND_BODY, h11.ERROR}

    def _watch_head(self) -> None:
        """Give the next request its deadline, unless it has one or has come."""
        if self.conn.their_state is not h11.IDLE or self.transport.is_closing():
            self._stop_watching_head()
        elif self._late is None:
            self._late = self.loop.call_later(self._settings.head_seconds, self._give_up_head)

    def _stop_watching_head(self) -> None:
        if self._late is not None:
            self._late.cancel()
            self._late = None

    def _give_up_head(self) -> None:
        self._late = None
        if not self.conn.trailing_data[0]:
            self.transport.close()  # browsers connect in advance; it is no fault
            return
        message = f"The head of the request did not arrive within {self._settings.head_seconds:g} s"
        self.logger.warning("%s.", message)
        self._refuse(408, f"{message}.")

    def _refuse(self, status: int, message: str) -> None:
        """Answer in place of the application, where it has not answered yet, and close."""
        if self.conn.our_state in _UNANSWERED:
            outgoing = describe(Refusal(status, _CODES.get(status, "BAD_REQUEST"), message), None)
            headers = [
                *self.server_state.default_headers,
                (b"content-type", str(outgoing.media).encode()),
                (b"content-length", b"%d" % len(outgoing.body)),
                (b"x-content-type-options", b"nosniff"),
                (b"connection", b"close"),
            ]
            events: tuple[h11.Event, ...] = (
                h11.Response(
                    status_code=status, headers=headers, reason=HTTPStatus(status).phrase.encode()
                ),
                h11.Data(data=outgoing.body),
                h11.EndOfMessage(),
            )
            self.transport.write(b"".join(self.conn.send(event) or b"" for event in events))
        if self.cycle is not None and not self.cycle.response_complete:
            # The application learns that it is asked no more.
            self.cycle.disconnected = True
            self.cycle.message_event.set()
        self.transport.close()
