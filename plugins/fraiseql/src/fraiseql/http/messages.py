"""Requests and responses between ASGI and our own code."""

from __future__ import annotations

import re
import uuid
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any, Final, TypeAlias

from attrs import field, frozen

from fraiseql.execute.outcome import EXTENSION, SPENT, Outcome

Scope: TypeAlias = MutableMapping[str, Any]  # Any: ASGI's own dictionaries
Message: TypeAlias = MutableMapping[str, Any]  # Any: likewise
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]

JSON: Final = "application/json"
RESPONSE_JSON: Final = "application/graphql-response+json"
NOT_KEPT: Final = ("cache-control", "no-store")
#: The application answers for GraphQL only, so nothing of it may be sniffed.
OWN_HEADERS: Final = (("x-content-type-options", "nosniff"),)
_NAME: Final = re.compile(r"[A-Za-z0-9_.:-]{8,128}")


@frozen(kw_only=True)
class Incoming:
    """The head of a request.

    Attributes:
        path: below the place where the application is mounted, with a slash in front.
        headers: by lower-case name; repeated ones joined by a comma.
        state: what the host application said of the request.
        outcome: what was done for it already, as the server that hands it on says.
        spent: seconds of its time that are over, as that server says.
        is_tried: whether the executor was asked, and has declined.
    """

    method: str
    path: str
    query: bytes
    headers: Mapping[str, str]
    state: Mapping[str, Any]  # Any: the host's own values
    outcome: Outcome | None = None
    spent: float = 0.0
    is_tried: bool = False


@frozen(kw_only=True)
class Told:
    """What the log says of a GraphQL request; nothing of it is a value that somebody sent.

    Attributes:
        operation: kind of the operation.
        name: of the operation.
        document: SHA-256 of the document.
        codes: of the errors, each once.
        retries: how often transactions were run again.
        parts: in which the answer was sent; 0 for a whole one.
        engine: who has answered: ``python``, or the executor of that name.
    """

    operation: str | None = None
    name: str | None = None
    document: str | None = None
    codes: tuple[str, ...] = ()
    retries: int = 0
    parts: int = 0
    engine: str = "python"


@frozen(kw_only=True)
class Outgoing:
    """A whole response.

    Attributes:
        told: of the GraphQL request, for the log.
        sent: bytes of a body that was sent already, head and all; None where nothing was.
    """

    status: int
    body: bytes = b""
    media: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    told: Told = Told()
    sent: int | None = None


class Refusal(Exception):  # noqa: N818  # an answer to the client, not a defect
    """A request that is answered before it reaches the engine.

    Args:
        status: of the response.
        code: ``extensions.code`` of the error.
        message: for the client.
        headers: further headers of the response.
    """

    def __init__(self, status: int, code: str, message: str, *headers: tuple[str, str]) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.headers = headers


class Disconnected(Exception):  # noqa: N818  # nobody is left to be told
    """The client went away."""


def read_head(scope: Scope) -> Incoming:
    """The head of the request in an ASGI scope, the mount point taken off its path."""
    headers: dict[str, str] = {}
    for raw_name, raw_value in scope["headers"]:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1")
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    extensions = scope.get("extensions") or {}
    outcome = extensions.get(EXTENSION)
    return Incoming(
        method=scope["method"].upper(),
        path=local_path(scope),
        query=scope.get("query_string", b""),
        headers=headers,
        state=scope.get("state") or {},
        outcome=None if outcome is None else Outcome(outcome),
        spent=extensions.get(SPENT, 0.0),
    )


def name_request(given: str) -> str:
    """The name that a client gave its request, where that is one; else a new one."""
    return given if _NAME.fullmatch(given) else uuid.uuid4().hex


def local_path(scope: Scope) -> str:
    """The path of a request, the mount point taken off."""
    # ASGI says that ``path`` holds ``root_path``; some hosts hand it over without.
    path: str = scope["path"]
    root: str = scope.get("root_path", "").rstrip("/")
    if root and (path == root or path.startswith(root + "/")):
        path = path[len(root) :]
    return path.rstrip("/") or "/"


async def send_response(send: Send, response: Outgoing, *, head: bool) -> None:
    """Send a response, without its body where only its head was asked for."""
    headers = [(name.lower(), value) for name, value in response.headers]
    if response.media is not None:
        headers.append(("content-type", response.media))
    if response.status not in {204, 304}:
        headers.append(("content-length", str(len(response.body))))
    await send(
        {
            "type": "http.response.start",
            "status": response.status,
            "headers": [(name.encode(), value.encode("latin-1")) for name, value in headers],
        }
    )
    await send({"type": "http.response.body", "body": b"" if head else response.body})


@frozen
class View:
    """What session variables and resolvers see of a request."""

    headers: Mapping[str, str] = field(factory=dict)
    state: Mapping[str, Any] = field(factory=dict)  # Any: the host's own values
