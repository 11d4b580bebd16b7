"""The GraphQL endpoint: from a request to the engine and back to a response."""

from __future__ import annotations

import json
from typing import Final, Protocol

import anyio
from fraise_hookspecs.repository import RequestView

from fraiseql.http.connection import read_request_body, run_while_connected
from fraiseql.http.media import choose_media, parse_media, require_json
from fraiseql.http.messages import (
    JSON,
    RESPONSE_JSON,
    Incoming,
    Outgoing,
    Receive,
    Refusal,
    Told,
    View,
)
from fraiseql.http.origins import Origins
from fraiseql.http.parameters import read_body, read_query_string
from fraiseql.http.settings import HttpSettings
from fraiseql.http.statuses import choose_status
from fraiseql.http.uploads import MULTIPART, read_uploads
from fraiseql.request import AnswerKind, GraphQLAnswer, GraphQLRequest

#: The engine ends requests by itself at ``limits.seconds``; this is for what it cannot end.
_GRACE: Final = 5.0


class Executes(Protocol):
    """The part of the engine that an endpoint needs."""

    async def execute(self, request: GraphQLRequest, view: RequestView) -> GraphQLAnswer:
        """Answer one request."""
        ...


class Endpoint:
    """Speaks GraphQL over HTTP.

    Args:
        settings: of HTTP.
        origins: what pages of other sites may do.
        seconds: that one request may take.
    """

    def __init__(self, settings: HttpSettings, origins: Origins, seconds: float) -> None:
        self._settings = settings
        self._origins = origins
        self._seconds = seconds + _GRACE

    async def answer(self, incoming: Incoming, receive: Receive, engine: Executes) -> Outgoing:
        """Answer a GET, HEAD or POST.

        Raises:
            Refusal: the request is no GraphQL request that may be executed.
            Disconnected: the client went away; what ran for it was cancelled.
        """
        if incoming.method not in {"GET", "HEAD", "POST"}:
            raise Refusal(
                405,
                "METHOD_NOT_ALLOWED",
                f"GraphQL is spoken with GET and POST, not {incoming.method}.",
                ("allow", "GET, HEAD, POST, OPTIONS"),
            )
        media = choose_media(incoming.headers.get("accept"))
        view = View(incoming.headers, incoming.state)
        asked: GraphQLRequest | tuple[GraphQLRequest, ...]
        if incoming.method == "POST":
            if self._has_files(incoming):
                self._origins.require_preflight(incoming.headers)
                async with read_uploads(receive, incoming.headers, self._settings) as asked:
                    return await self._answer_all(asked, view, media, receive, engine)
            require_json(
                incoming.headers.get("content-type"), incoming.headers.get("content-encoding")
            )
            body = await read_request_body(
                receive,
                incoming.headers,
                self._settings.body_bytes,
                self._settings.body_seconds,
            )
            asked = read_body(body, self._settings.batch)
        else:
            self._origins.require_own_site(incoming.headers)
            asked = read_query_string(incoming.query)
        return await self._answer_all(asked, view, media, receive, engine)

    def _has_files(self, incoming: Incoming) -> bool:
        if not self._settings.upload.enabled:
            return False
        return parse_media(incoming.headers.get("content-type", ""))[0] == MULTIPART

    async def _answer_all(
        self,
        asked: GraphQLRequest | tuple[GraphQLRequest, ...],
        view: RequestView,
        media: str,
        receive: Receive,
        engine: Executes,
    ) -> Outgoing:
        if isinstance(asked, GraphQLRequest):
            return await self._answer_one(asked, view, media, receive, engine)
        return await self._answer_batch(asked, view, receive, engine)

    async def _answer_one(
        self,
        request: GraphQLRequest,
        view: RequestView,
        media: str,
        receive: Receive,
        engine: Executes,
    ) -> Outgoing:
        async def run() -> GraphQLAnswer:
            return await self._execute(request, view, engine)

        answer = await run_while_connected(run, receive)
        headers = (("allow", "POST"),) if answer.kind is AnswerKind.READ_ONLY else ()
        return Outgoing(
            status=choose_status(answer, media, self._settings.statuses),
            body=answer.body,
            media=f"{media}; charset=utf-8",
            headers=headers,
            told=Told(
                operation=answer.operation,
                name=answer.name,
                document=answer.document,
                codes=answer.codes,
            ),
        )

    async def _answer_batch(
        self,
        requests: tuple[GraphQLRequest, ...],
        view: RequestView,
        receive: Receive,
        engine: Executes,
    ) -> Outgoing:
        async def run() -> list[GraphQLAnswer]:
            # One after the other: a batch is one client's, and its mutations have an order.
            return [await self._execute(one, view, engine) for one in requests]

        answers = await run_while_connected(run, receive)
        # A list is no ``application/graphql-response+json``, and no status fits all of it.
        return Outgoing(
            status=200,
            body=b"[" + b",".join(answer.body for answer in answers) + b"]",
            media=f"{JSON}; charset=utf-8",
            told=Told(
                operation=f"batch of {len(answers)}",
                codes=tuple(dict.fromkeys(code for one in answers for code in one.codes)),
            ),
        )

    async def _execute(
        self, request: GraphQLRequest, view: RequestView, engine: Executes
    ) -> GraphQLAnswer:
        with anyio.move_on_after(self._seconds):
            return await engine.execute(request, view)
        raise Refusal(504, "TIMEOUT", "The request took too long and was cancelled.")


def describe(refusal: Refusal, accept: str | None) -> Outgoing:
    """The response to a request that was refused: a GraphQL error, whatever went wrong."""
    media = JSON if refusal.status == 406 else _media_or_default(accept)
    error = {"message": refusal.message, "extensions": {"code": refusal.code}}
    return Outgoing(
        status=refusal.status,
        body=json.dumps({"errors": [error]}, ensure_ascii=False, separators=(",", ":")).encode(),
        media=f"{media}; charset=utf-8",
        headers=refusal.headers,
        told=Told(codes=(refusal.code,)),
    )


def _media_or_default(accept: str | None) -> str:
    try:
        return choose_media(accept)
    except Refusal:
        return RESPONSE_JSON
