"""The direct way: a POST that an executor knows, answered without a look at its JSON in Python.

What it sends is what the long way would send.  Everything that depends on headers is worked out by
the parts of the long way, once for each set of headers that clients send; whatever is out of the
ordinary is handed back, with what was read of it, and goes the long way.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from attrs import define, evolve, frozen
from fraise_hookspecs.repository import MutationOutcome

from fraiseql.execute.outcome import Outcome
from fraiseql.http.compression import Choice, Compression
from fraiseql.http.connection import read_request_body
from fraiseql.http.logs import is_logged, log_request
from fraiseql.http.media import choose_media, require_json
from fraiseql.http.messages import (
    NOT_KEPT,
    OWN_HEADERS,
    Disconnected,
    Message,
    Outgoing,
    Receive,
    Refusal,
    Scope,
    Send,
    Told,
    View,
    local_path,
    name_request,
    read_head,
    send_response,
)
from fraiseql.http.origins import Origins
from fraiseql.http.parts import choose_format
from fraiseql.http.settings import HttpSettings

if TYPE_CHECKING:
    from fraise_hookspecs.repository import QueryAnswer

    from fraiseql.engine.delegating import Flight
    from fraiseql.engine.engine import Engine
    from fraiseql.observing.requests import RequestCounts

#: What the answer depends on, and what only Python heeds.
_DECIDING: Final = (b"accept", b"accept-encoding", b"content-type", b"content-encoding", b"origin")
_COST: Final = b"graphql-cost"
_LENGTH: Final = b"content-length"
_IDENTIFIER: Final = b"x-request-id"
_WANTED: Final = frozenset({*_DECIDING, _COST, _LENGTH, _IDENTIFIER})

#: Longer headers are rare and would have to be kept.
_LONGEST: Final = 500
_KEPT: Final = 128

#: Seconds until somebody listens whether the client is still there.
_PATIENCE: Final = 0.1

_NOBODY: Final = View()


@frozen
class _Head:
    """What a set of headers makes of an answer."""

    media: str
    choice: Choice
    headers: tuple[tuple[str, str], ...]
    before: tuple[tuple[bytes, bytes], ...]
    after: tuple[tuple[bytes, bytes], ...]


@frozen
class Left:
    """A request that has to go the long way.

    Attributes:
        receive: ASGI's, beginning with what was read already.
        is_tried: whether the executor has declined it.
        outcome: what became of a mutation that it has sent.
    """

    receive: Receive
    is_tried: bool = False
    outcome: Outcome | None = None


class DirectWay:
    """Answers requests to one endpoint by an executor.

    Args:
        settings: of HTTP.
        path: of the endpoint.
        origins: what pages of other sites may do.
        compression: of answers.
    """

    def __init__(
        self, settings: HttpSettings, path: str, origins: Origins, compression: Compression
    ) -> None:
        self._settings = settings
        self._path = path
        self._origins = origins
        self._compression = compression
        self._head_of = lru_cache(maxsize=_KEPT)(self._make_head)

    async def answer(
        self,
        scope: Scope,
        receive: Receive,
        send: Send,
        engine: Engine,
        counts: RequestCounts | None = None,
    ) -> Left | None:
        """Answer a POST; None where that was done, or its client has gone.

        Args:
            scope: of the request.
            receive: ASGI's.
            send: ASGI's.
            engine: has an executor.
            counts: of requests, where anybody wants them.
        """
        started = time.perf_counter()
        found = _read_wanted(scope["headers"])
        if found is None or local_path(scope) != self._path:
            return Left(receive)
        deciding = tuple(map(found.get, _DECIDING))
        if sum(map(len, filter(None, deciding))) > _LONGEST:
            return Left(receive)
        head = self._head_of(deciding)
        if head is None:
            return Left(receive)
        length = found.get(_LENGTH)
        announced = {} if length is None else {"content-length": length.decode("latin-1")}
        settings = self._settings
        try:
            body = await read_request_body(
                receive, announced, settings.body_bytes, settings.body_seconds
            )
        except (Refusal, Disconnected) as error:
            return Left(_Raised(error))
        view = _NOBODY
        if engine.delegate.reads_requests:
            incoming = read_head(scope)
            view = View(incoming.headers, incoming.state)
        flight = engine.begin(body, view)
        if flight is None:
            # Of a list each operation is asked for alone.
            is_list = body.lstrip().startswith(b"[")
            return Left(_Read(body, receive), is_tried=not is_list)
        given = found.get(_IDENTIFIER, b"").decode("latin-1")
        ended = _Ended(name_request(given), len(body), Told(engine=engine.delegate.name))
        try:
            answer = await _wait(flight, receive)
        except Disconnected:
            self._tell(scope, started, ended, counts)
            return None
        if answer is None or isinstance(answer, MutationOutcome):
            outcome = None if answer is None else Outcome(dict(answer.given))
            return Left(_Read(body, receive), is_tried=True, outcome=outcome)
        ended.status = 504 if answer.is_late else 200
        ended.told = _told_of(answer, engine.delegate.name)
        try:
            ended.sent = await self._send(send, ended.status, head, answer.body, ended.identifier)
        finally:
            self._tell(scope, started, ended, counts)
        return None

    async def _send(
        self, send: Send, status: int, head: _Head, body: bytes, identifier: str
    ) -> int:
        choice = head.choice
        if choice.coding is not None and (
            len(body) >= self._settings.compress_bytes or choice.small_ones
        ):
            plain = Outgoing(status=status, body=body, media=head.media, headers=head.headers)
            packed = await self._compression.compress(plain, choice)
            own = (*packed.headers, ("x-request-id", identifier), *OWN_HEADERS)
            await send_response(send, evolve(packed, headers=own), head=False)
            return len(packed.body)
        headers = [
            *head.before,
            (_IDENTIFIER, identifier.encode("latin-1")),
            *head.after,
            (_LENGTH, b"%d" % len(body)),
        ]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body})
        return len(body)

    def _make_head(self, deciding: tuple[bytes | None, ...]) -> _Head | None:
        """What these headers make of an answer; None where the long way has to tell."""
        accept, codings, kind, coding, _ = (
            None if value is None else value.decode("latin-1") for value in deciding
        )
        headers = {
            name.decode(): value.decode("latin-1")
            for name, value in zip(_DECIDING, deciding, strict=True)
            if value is not None
        }
        try:
            choice = self._compression.choose(codings)
            media = choose_media(accept)
            require_json(kind, coding)
        except Refusal:
            return None
        if self._settings.incremental and choose_format(accept) is not None:
            return None
        vary = ("vary", "accept, accept-encoding")
        own = (NOT_KEPT, vary, *self._origins.response_headers(headers))
        written = f"{media}; charset=utf-8"
        return _Head(
            media=written,
            choice=choice,
            headers=own,
            before=_encode(own),
            after=_encode((*OWN_HEADERS, ("content-type", written))),
        )

    def _tell(
        self, scope: Scope, started: float, ended: _Ended, counts: RequestCounts | None
    ) -> None:
        """Log a request, and count it."""
        is_gone = ended.status is None
        if counts is not None:
            counts.add(
                ended.told,
                seconds=time.perf_counter() - started,
                received=ended.received,
                sent=ended.sent,
                is_gone=is_gone,
            )
        if not self._settings.access_log or not is_logged(ended.status):
            return
        log_request(
            read_head(scope),
            identifier=ended.identifier,
            status=ended.status,
            size=ended.sent,
            seconds=time.perf_counter() - started,
            gone=is_gone,
            told=ended.told,
        )


@define
class _Ended:
    """What became of a request; its status is None where its client went away."""

    identifier: str
    received: int
    told: Told
    status: int | None = None
    sent: int = 0


def _told_of(answer: QueryAnswer, engine: str) -> Told:
    return Told(
        operation=answer.operation,
        name=answer.name,
        document=answer.document,
        codes=("TIMEOUT",) if answer.is_late else (),
        engine=engine,
    )


def _read_wanted(raw: Iterable[tuple[bytes, bytes]]) -> Mapping[bytes, bytes] | None:
    """The headers that matter; None where one is there twice, or is not as ASGI writes it."""
    found: dict[bytes, bytes] = {}
    for name, value in raw:
        if name in _WANTED:
            if name in found:
                return None
            found[name] = value
        elif not name.islower():
            return None
    return None if _COST in found else found


def _encode(headers: Iterable[tuple[str, str]]) -> tuple[tuple[bytes, bytes], ...]:
    return tuple((name.lower().encode(), value.encode("latin-1")) for name, value in headers)


async def _wait(flight: Flight, receive: Receive) -> QueryAnswer | MutationOutcome | None:
    """What becomes of a request; after a while somebody listens whether its client is there.

    Raises:
        Disconnected: the client went away, and the request was dropped.
    """
    listener = _Listener(flight, receive)
    timer = asyncio.get_running_loop().call_later(_PATIENCE, listener.begin)
    try:
        return await flight
    except asyncio.CancelledError:
        task = asyncio.current_task()
        if listener.is_gone and (task is None or not task.cancelling()):
            raise Disconnected from None
        raise
    finally:
        timer.cancel()
        if listener.task is not None:
            await listener.end()


class _Listener:
    """Drops a request when its client goes away."""

    def __init__(self, flight: Flight, receive: Receive) -> None:
        self._flight = flight
        self._receive = receive
        self.task: asyncio.Task[None] | None = None
        self.is_gone = False

    def begin(self) -> None:
        self.task = asyncio.get_running_loop().create_task(self._listen())

    async def _listen(self) -> None:
        while (await self._receive())["type"] != "http.disconnect":
            pass
        self.is_gone = True
        self._flight.cancel()

    async def end(self) -> None:
        """Nobody listens any more, so that the long way may."""
        assert self.task is not None
        self.task.cancel()
        done, _ = await asyncio.wait((self.task,))
        for task in done:
            if not task.cancelled() and (error := task.exception()) is not None:
                logging.getLogger("fraiseql").warning("The server's receive failed: %r.", error)


class _Read:
    """ASGI's receive, beginning with a body that was read."""

    def __init__(self, body: bytes, receive: Receive) -> None:
        self._first: Message | None = {"type": "http.request", "body": body, "more_body": False}
        self._receive = receive

    async def __call__(self) -> Message:
        first, self._first = self._first, None
        return await self._receive() if first is None else first


class _Raised:
    """ASGI's receive for who has read no body: it tells why."""

    def __init__(self, error: Refusal | Disconnected) -> None:
        self._error = error

    async def __call__(self) -> Message:
        raise self._error
