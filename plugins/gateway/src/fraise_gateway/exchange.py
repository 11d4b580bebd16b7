"""One forwarded request: ASGI's ``receive`` and ``send`` over the native server."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterable, Mapping, MutableMapping
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote

if TYPE_CHECKING:
    from fraise_gateway.module import Forwarder

#: ASGI's own dictionaries; Any: so it has them.
Message = MutableMapping[str, Any]

_FAILED: Final = b"Internal Server Error"
_FAILED_HEADERS: Final = (
    (b"content-type", b"text/plain; charset=utf-8"),
    (b"content-length", b"%d" % len(_FAILED)),
    (b"connection", b"close"),
)
#: Meaningless beyond one connection of HTTP/1, and an error in HTTP/2 (RFC 9113, section 8.2.2).
_HOP: Final = frozenset({b"connection", b"keep-alive", b"transfer-encoding", b"upgrade"})


class Exchange:
    """A request that the application answers.

    Attributes:
        scope: of ASGI.
        is_begun: whether the head of an answer was sent.
        is_over: whether the answer was sent to its end.
        is_gone: whether nobody waits for it any more.
    """

    def __init__(
        self,
        server: Forwarder,
        identifier: int,
        scope: Message,
        body: bytes,
        more: bool,  # as it comes from the server
    ) -> None:
        self.scope = scope
        self.is_begun = False
        self.is_over = False
        self.is_gone = False
        self._server = server
        self._identifier = identifier
        self._pieces: deque[tuple[bytes, bool]] = deque([(body, more)])
        self._may_have_more = more
        self._is_asked = False  # one piece at a time is asked for, also by a receive() cancelled
        self._happened = asyncio.Event()
        self._room = asyncio.Event()
        self._room.set()

    def give(self, data: bytes, more: bool) -> None:  # as it comes
        """A piece of the body has come."""
        self._pieces.append((data, more))
        self._may_have_more = more
        self._is_asked = False
        self._happened.set()

    def lose(self) -> None:
        """Nobody waits for the answer any more."""
        self.is_gone = True
        self._happened.set()
        self._room.set()

    def make_room(self) -> None:
        """The client has taken what waited for it."""
        self._room.set()

    async def receive(self) -> Message:
        """The next piece of the body, then that the client has gone or was answered."""
        wanting = self._may_have_more and not (self._pieces or self._is_asked)
        if wanting and not (self.is_gone or self.is_over):
            self._is_asked = True
            self._server.more(self._identifier)
        while not (self._pieces or self.is_gone or self.is_over):
            self._happened.clear()
            await self._happened.wait()
        if self.is_gone or self.is_over:
            return {"type": "http.disconnect"}
        data, more = self._pieces.popleft()
        return {"type": "http.request", "body": data, "more_body": more}

    async def send(self, message: Message) -> None:
        """Pass the answer on; waits while the client reads slower than it is made.

        Raises:
            RuntimeError: messages come in another order than ASGI says.
        """
        if not self._room.is_set():
            await self._room.wait()
        if self.is_gone:
            return
        kind = message["type"]
        if self.is_over:
            raise RuntimeError(
                f"Unexpected ASGI message '{kind}' sent, after response already completed."
            )
        if not self.is_begun:
            _expect("http.response.start", kind)
            self.is_begun = True
            headers = self._headers(message.get("headers", ()))
            self._server.head(self._identifier, message["status"], headers)
            return
        _expect("http.response.body", kind)
        more = bool(message.get("more_body", False))
        data = b"" if self.scope["method"] == "HEAD" else bytes(message.get("body", b""))
        if not more:
            self.is_over = True
            self._happened.set()
        else:
            self._room.clear()
        if self._server.body(self._identifier, data, more):
            self._room.set()

    def fail(self) -> None:
        """Answer 500 in place of the application; cut off what it has begun."""
        if self.is_gone or self.is_over:
            return
        self.is_over = True
        if self.is_begun:
            self._server.cut(self._identifier)
            return
        self._server.head(self._identifier, 500, self._headers(_FAILED_HEADERS))
        body = b"" if self.scope["method"] == "HEAD" else _FAILED
        self._server.body(self._identifier, body, False)  # noqa: FBT003  # the binding's own

    def _headers(self, given: Iterable[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        headers = [(bytes(name), bytes(value)) for name, value in given]
        if self.scope["http_version"] == "2":
            return [header for header in headers if header[0].lower() not in _HOP]
        return headers


def make_scope(
    method: str,
    target: bytes,
    version: str,
    headers: list[tuple[bytes, bytes]],
    scheme: str,
    client: tuple[str, int] | None,
    *,
    server: tuple[str, int | None],
    state: MutableMapping[str, Any],  # Any: the application's own values
    extensions: Mapping[str, Any],  # Any: each extension's own
) -> Message:
    """The scope of a request, as ASGI's HTTP specification 2.3 has it."""
    raw, _, query = target.partition(b"?")
    scope: Message = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": version,
        "method": method,
        "scheme": scheme,
        "path": unquote(raw.decode("latin-1")),
        "raw_path": raw,
        "query_string": query,
        "root_path": "",
        "headers": headers,
        "client": client,
        "server": server,
        "state": dict(state),
    }
    if extensions:
        scope["extensions"] = dict(extensions)
    return scope


def _expect(wanted: str, found: str) -> None:
    if found != wanted:
        raise RuntimeError(f"Expected ASGI message '{wanted}', but got '{found}'.")
