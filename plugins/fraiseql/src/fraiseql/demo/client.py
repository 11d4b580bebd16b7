"""The demo's own HTTP client: one request, one connection, always a timeout."""

from __future__ import annotations

import http.client
import json
from collections.abc import Mapping
from email import message_from_bytes
from functools import partial
from typing import Any, Final

import anyio.to_thread
from attrs import frozen

from fraiseql.errors import DemoRequestError

_NONE: Final[Mapping[str, Any]] = {}

#: The format of parts that most clients read.
_PARTS: Final = "multipart/mixed;deferSpec=20220824"
#: What the body of an answer in parts is to a reader of MIME.
_PARTS_HEADER: Final = b'Content-Type: multipart/mixed; boundary="-"\r\n\r\n'

#: Seconds that the server may take for one step of a request.
TIMEOUT: Final = 20.0


@frozen
class Reply:
    """What came back: the status, the media type and the body."""

    status: int
    media_type: str
    body: bytes


@frozen
class Client:
    """Asks the server at an address.

    Attributes:
        timeout: seconds for connecting, and for each read.
    """

    host: str
    port: int
    timeout: float = TIMEOUT

    @property
    def url(self) -> str:
        """The address of the GraphQL endpoint."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}/graphql"

    async def get(self, accept: str) -> Reply:
        """Ask for the endpoint as a browser does."""
        return await self._send("GET", None, {"Accept": accept})

    async def post(self, request: Mapping[str, Any], headers: Mapping[str, str] = _NONE) -> bytes:
        """Send one request; the body of the answer.

        Args:
            request: ``query`` or ``documentId``, ``variables``, ``extensions``.
            headers: beside those that every request has.

        Raises:
            DemoRequestError: no answer, or one that is not JSON.
        """
        reply = await self._send(
            "POST",
            json.dumps(request).encode(),
            {
                "Content-Type": "application/json",
                "Accept": "application/graphql-response+json, application/json;q=0.9",
                **headers,
            },
        )
        if "json" not in reply.media_type:
            raise DemoRequestError(
                f"Expected JSON from {self.url}, found {reply.media_type or 'no media type'} "
                f"with status {reply.status}.",
                hint="Is another program answering on this port? Choose one with --port.",
            )
        return reply.body

    async def ask(self, query: str, variables: Mapping[str, Any] = _NONE) -> Any:
        """Send one operation; its answer as Python values.

        Raises:
            DemoRequestError: no answer, or none that is GraphQL.
        """
        return await self.send({"query": query, "variables": variables})

    async def send(
        self,
        request: Mapping[str, Any],
        headers: Mapping[str, str] = _NONE,
    ) -> Any:  # Any: a JSON object
        """As :meth:`post`; the answer as Python values.

        Raises:
            DemoRequestError: no answer, or none that is GraphQL.
        """
        body = await self.post(request, headers)
        try:
            answer = json.loads(body)
        except ValueError as error:
            raise DemoRequestError(
                f"The answer of {self.url} is not JSON: {error}.",
                hint="Run the command again with --debug.",
            ) from error
        if not isinstance(answer, dict):
            raise DemoRequestError(
                f"The answer of {self.url} is no GraphQL response: {body[:80]!r}.",
                hint="Is another program answering on this port? Choose one with --port.",
            )
        return answer

    async def parts(self, query: str, variables: Mapping[str, Any] = _NONE) -> list[Any]:
        """Send one operation; the parts of its answer, which ``@defer`` and ``@stream`` make.

        Raises:
            DemoRequestError: no answer, or none in parts.
        """
        reply = await self._send(
            "POST",
            json.dumps({"query": query, "variables": variables}).encode(),
            {"Content-Type": "application/json", "Accept": f"{_PARTS}, application/json;q=0.9"},
        )
        if reply.media_type != "multipart/mixed":
            raise DemoRequestError(
                f"Expected parts from {self.url}, found {reply.media_type or 'no media type'} "
                f"with status {reply.status}.",
                hint="Set fraiseql.http.incremental to true.",
            )
        message = message_from_bytes(_PARTS_HEADER + reply.body)
        found = [part.get_payload(decode=True) for part in message.walk()][1:]
        return [json.loads(payload) for payload in found if isinstance(payload, bytes)]

    async def _send(self, method: str, body: bytes | None, headers: dict[str, str]) -> Reply:
        send = partial(self._send_blocking, method, body, headers)
        return await anyio.to_thread.run_sync(send, abandon_on_cancel=True)

    def _send_blocking(self, method: str, body: bytes | None, headers: dict[str, str]) -> Reply:
        connection = http.client.HTTPConnection(self.host, self.port, timeout=self.timeout)
        try:
            connection.request(method, "/graphql", body, headers)
            response = connection.getresponse()
            media_type = response.getheader("Content-Type", "").partition(";")[0].strip()
            return Reply(response.status, media_type, response.read())
        except (OSError, http.client.HTTPException) as error:
            raise DemoRequestError(
                f"No answer from {self.url}: {error or type(error).__name__}.",
                hint=f"It had {self.timeout:g} seconds for each step; is the machine very busy?",
            ) from error
        finally:
            connection.close()
