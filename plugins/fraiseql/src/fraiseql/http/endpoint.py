"""The GraphQL endpoint: from a request to the engine and back to a response."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final, Protocol

import anyio
from attrs import evolve
from fraise_hookspecs.repository import RequestView

from fraiseql.execute.delivery import Deliver, IncrementalFormat
from fraiseql.execute.failures import Failure
from fraiseql.http.connection import read_request_body, run_while_connected
from fraiseql.http.media import choose_media, parse_media, require_json
from fraiseql.http.messages import (
    JSON,
    NOT_KEPT,
    RESPONSE_JSON,
    Disconnected,
    Incoming,
    Outgoing,
    Receive,
    Refusal,
    Told,
    View,
)
from fraiseql.http.origins import Origins
from fraiseql.http.parameters import read_body, read_query_string
from fraiseql.http.parts import PartsResponse
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

    async def execute_incrementally(
        self,
        request: GraphQLRequest,
        view: RequestView,
        deliver: Deliver,
        form: IncrementalFormat,
    ) -> GraphQLAnswer:
        """Answer one request in parts, where it asks for them."""
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

    async def answer(
        self,
        incoming: Incoming,
        receive: Receive,
        engine: Executes,
        parts: PartsResponse | None = None,
    ) -> Outgoing:
        """Answer a GET, HEAD or POST.

        Args:
            incoming: the head of the request.
            receive: ASGI's.
            engine: answers.
            parts: takes the parts of an answer, where the client takes it in parts.

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
                    return await self._answer_all(asked, view, media, receive, engine, parts)
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
        is_tried = incoming.outcome is not None or incoming.spent
        if is_tried and isinstance(asked, GraphQLRequest):
            asked = evolve(asked, outcome=incoming.outcome, spent=incoming.spent)
        return await self._answer_all(asked, view, media, receive, engine, parts)

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
        parts: PartsResponse | None,
    ) -> Outgoing:
        if isinstance(asked, GraphQLRequest):
            return await self._answer_one(asked, view, media, receive, engine, parts)
        return await self._answer_batch(asked, view, receive, engine)

    async def _answer_one(
        self,
        request: GraphQLRequest,
        view: RequestView,
        media: str,
        receive: Receive,
        engine: Executes,
        parts: PartsResponse | None,
    ) -> Outgoing:
        async def run() -> GraphQLAnswer:
            answer = await self._execute(request, view, engine, parts)
            if parts is not None and answer.parts:
                await parts.finish()
            return answer

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
                retries=answer.retries,
                parts=answer.parts,
                engine=answer.engine,
            ),
            sent=None if parts is None or not answer.parts else parts.sent,
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
                retries=sum(one.retries for one in answers),
            ),
        )

    async def _execute(
        self,
        request: GraphQLRequest,
        view: RequestView,
        engine: Executes,
        parts: PartsResponse | None = None,
    ) -> GraphQLAnswer:
        with anyio.move_on_after(self._seconds):
            if parts is None:
                return await engine.execute(request, view)
            return await engine.execute_incrementally(request, view, parts.add, parts.form)
        if parts is not None and parts.is_begun:
            raise Disconnected  # it does not read; what is left to tell cannot be told
        raise Refusal(504, "TIMEOUT", "The request took too long and was cancelled.")


def describe(refusal: Refusal, accept: str | None) -> Outgoing:
    """The response to a request that was refused: a GraphQL error, whatever went wrong."""
    media = JSON if refusal.status == 406 else _media_or_default(accept)
    return _describe(
        refusal.status, media, refusal.message, {"code": refusal.code}, refusal.headers
    )


def describe_failure(failure: Failure, accept: str | None) -> Outgoing:
    """The response to a request that failed outside of the engine, by a defect."""
    return _describe(500, _media_or_default(accept), failure.message, failure.extensions)


def _describe(
    status: int,
    media: str,
    message: str,
    extensions: Mapping[str, object],
    headers: tuple[tuple[str, str], ...] = (),
) -> Outgoing:
    error = {"message": message, "extensions": extensions}
    return Outgoing(
        status=status,
        body=json.dumps({"errors": [error]}, ensure_ascii=False, separators=(",", ":")).encode(),
        media=f"{media}; charset=utf-8",
        # Caches may keep 404 and 405 by themselves (RFC 9110, section 15.1).
        headers=(*headers, NOT_KEPT),
        told=Told(codes=(str(extensions["code"]),)),
    )


def _media_or_default(accept: str | None) -> str:
    try:
        return choose_media(accept)
    except Refusal:
        return RESPONSE_JSON
