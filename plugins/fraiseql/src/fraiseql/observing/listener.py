"""The port of ``/metrics``, which is apart from that of clients."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Final

import anyio

from fraiseql.observing.exposition import render
from fraiseql.observing.settings import split_address
from fraiseql.serving.listening import open_listener, share_listener, show_url

if TYPE_CHECKING:
    from fraiseql.observing.observation import Observation

_LOG: Final = logging.getLogger("fraiseql")

#: Bytes of a request's head, and seconds for all of a connection.
_HEAD: Final = 8_192
_SECONDS: Final = 5.0
#: Connections at a time; those who scrape are few.
_MOST: Final = 20

#: Media type and text, by the header ``accept``.
Render = Callable[[str], tuple[str, bytes]]


@asynccontextmanager
async def serve_metrics(observation: Observation) -> AsyncIterator[None]:
    """Serve ``/metrics`` while the block runs, where the settings name an address.

    Raises:
        FraiseError: the address cannot be had.
    """
    address = observation.metrics.listen
    if address is None:
        yield
        return
    observation.count()
    host, port = split_address(address)
    async with listen_for_metrics(
        host, port, lambda accept: render(observation.read_all(), accept)
    ) as port:
        _LOG.info("Metrics are at %s/metrics.", show_url(host, port, "http"))
        yield


@asynccontextmanager
async def listen_for_metrics(host: str, port: int, render: Render) -> AsyncIterator[int]:
    """Answer ``GET /metrics`` while the block runs, one request a connection.

    Args:
        host: a name or address of this machine.
        port: 0 takes a free one.
        render: makes the answer.

    Yields:
        the port.

    Raises:
        FraiseError: the address cannot be had.
    """
    open_: set[asyncio.Task[None]] = set()

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None  # streams are served by tasks
        if len(open_) >= _MOST:
            writer.transport.abort()
            return
        open_.add(task)
        try:
            # Clients that go away or dawdle are of no interest to anybody; who cancels is the end
            # below, and a task of streams that was cancelled is reported as a defect.
            with suppress(
                OSError, EOFError, TimeoutError, asyncio.LimitOverrunError, asyncio.CancelledError
            ):
                async with asyncio.timeout(_SECONDS):
                    await _answer(reader, writer, render)
        finally:
            open_.discard(task)
            writer.transport.abort()

    with open_listener(host, port) as listener:
        server = await asyncio.start_server(answer, sock=share_listener(listener), limit=_HEAD)
    place = server.sockets[0].getsockname()
    try:
        yield int(place[1])
    finally:
        server.close()
        for task in list(open_):
            task.cancel()
        with anyio.CancelScope(shield=True):
            if open_:
                await asyncio.wait(open_)


async def _answer(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, render: Render
) -> None:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    words = head[0].split(" ")
    headers = {
        name.strip().lower(): value.strip()
        for name, _, value in (line.partition(":") for line in head[1:])
    }
    media, body = "text/plain; charset=utf-8", b""
    more = ""
    if len(words) != 3:
        status = "400 Bad Request"
    elif words[1].partition("?")[0] != "/metrics":
        status, body = "404 Not Found", b"Metrics are at /metrics.\n"
    elif words[0] not in {"GET", "HEAD"}:
        status, more = "405 Method Not Allowed", "allow: GET, HEAD\r\n"
    else:
        try:
            media, body = render(headers.get("accept", ""))
            status = "200 OK"
        except Exception:  # noqa: BLE001  # a border: whoever scrapes hears of it, and the log says why
            _LOG.exception("The metrics could not be gathered.")
            status = "500 Internal Server Error"
    writer.write(
        f"HTTP/1.1 {status}\r\ncontent-type: {media}\r\ncontent-length: {len(body)}\r\n"
        f"cache-control: no-store\r\nx-content-type-options: nosniff\r\n{more}"
        "connection: close\r\n\r\n".encode("latin-1")
    )
    if words[0] != "HEAD":
        writer.write(body)
    await writer.drain()
    writer.write_eof()
    # The client closes first: an abort would else take with it what the system has not sent yet.
    await reader.read(_HEAD)
