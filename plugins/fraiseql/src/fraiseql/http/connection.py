"""The wire under a request: its body, and the client going away."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TypeVar

import anyio

from fraiseql.http.messages import Disconnected, Receive, Refusal

T = TypeVar("T")


async def read_request_body(
    receive: Receive, headers: Mapping[str, str], most: int, seconds: float
) -> bytes:
    """The whole body of a request.

    Args:
        receive: ASGI's.
        headers: of the request.
        most: bytes that it may have.
        seconds: that it may take.

    Raises:
        Refusal: 413 it is too large, 408 it takes too long.
        Disconnected: the client went away before it was sent.
    """
    announced = headers.get("content-length", "")
    if announced.isdecimal() and int(announced[:20]) > most:
        raise _too_large(most)
    chunks: list[bytes] = []
    size = 0
    try:
        with anyio.fail_after(seconds):
            while True:
                message = await receive()
                if message["type"] == "http.disconnect":
                    raise Disconnected
                chunk = message.get("body", b"")
                size += len(chunk)
                if size > most:
                    raise _too_large(most)
                chunks.append(chunk)
                if not message.get("more_body", False):
                    return b"".join(chunks)
    except TimeoutError as error:
        raise Refusal(
            408,
            "REQUEST_TIMEOUT",
            f"The body did not arrive within {seconds:g} s.",
            ("connection", "close"),
        ) from error


async def run_while_connected(work: Callable[[], Awaitable[T]], receive: Receive) -> T:
    """Do the work; when the client goes away, cancel it.

    Raises:
        Disconnected: the client went away first.
    """
    results: list[T] = []
    failures: list[Exception] = []

    async with anyio.create_task_group() as group:

        async def run() -> None:
            # A failure is carried over by hand: a task group would wrap it in an ExceptionGroup.
            try:
                results.append(await work())
            except Exception as error:  # noqa: BLE001  # raised again below
                failures.append(error)
            group.cancel_scope.cancel()

        group.start_soon(run)
        while (await receive())["type"] != "http.disconnect":
            pass
        group.cancel_scope.cancel()
    if failures:
        raise failures[0]
    if not results:
        raise Disconnected
    return results[0]


def _too_large(most: int) -> Refusal:
    # The rest of the body is not read, so the connection cannot be used again.
    return Refusal(
        413,
        "CONTENT_TOO_LARGE",
        f"The body may have {most} bytes at most.",
        ("connection", "close"),
    )
