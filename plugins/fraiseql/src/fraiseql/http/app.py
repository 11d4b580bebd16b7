"""The ASGI application."""

from __future__ import annotations

import logging
import time
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

import attrs
from fraise_hookspecs import FraiseError

from fraiseql.execute.failures import failure_of
from fraiseql.http.compression import Choice, Compression
from fraiseql.http.direct import DirectWay, Left
from fraiseql.http.endpoint import Endpoint, describe, describe_failure
from fraiseql.http.etags import tag_response
from fraiseql.http.graphiql import read_asset, render_page
from fraiseql.http.health import Readiness, answer_liveness
from fraiseql.http.lifespan import follow_lifespan
from fraiseql.http.logs import log_request
from fraiseql.http.media import prefers_html
from fraiseql.http.messages import (
    NOT_KEPT,
    OWN_HEADERS,
    Disconnected,
    Incoming,
    Outgoing,
    Receive,
    Refusal,
    Scope,
    Send,
    name_request,
    read_head,
    send_response,
)
from fraiseql.http.metrics import MetricsApplication
from fraiseql.http.origins import Origins
from fraiseql.http.ownership import Openable, Running, Runs
from fraiseql.http.parts import PartsResponse, choose_format
from fraiseql.http.settings import HttpSettings
from fraiseql.observing.current import CURRENT, Current
from fraiseql.observing.tracing import identify, tell
from fraiseql.schema.schema import Schema

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context
    from opentelemetry.trace import Span

    from fraiseql.engine.engine import Engine
    from fraiseql.observing.observation import Observation
    from fraiseql.settings import FraiseqlSettings

_LOGGER: Final = logging.getLogger("fraiseql")
_ASSETS: Final = "/graphiql/"
#: nginx, and what speaks its language, would else keep parts back until it has enough of them.
_UNBUFFERED: Final = ("x-accel-buffering", "no")


class Application:
    """A GraphQL schema as an ASGI 3 application; ``fraiseql.asgi`` makes one.

    It answers at the path of the settings (``/graphql``), ``/healthz`` and ``/readyz``, all below
    the place where it is mounted.

    Args:
        schema: what to serve, or what runs it already.
        context: an open context, a kernel that the application opens and closes itself, or None
            for the kernel of the project in the current folder.
        path: instead of the setting ``fraiseql.http.path``; ``/`` where the mount point itself
            shall be the endpoint.

    Raises:
        FraiseError: the settings or the schema are wrong.
    """

    def __init__(
        self,
        schema: Schema | Runs,
        context: Context | Openable | None = None,
        *,
        path: str | None = None,
    ) -> None:
        self._running: Runs = Running(schema, context) if isinstance(schema, Schema) else schema
        loaded = self._running.context
        settings: FraiseqlSettings = loaded.settings("fraiseql")
        http: HttpSettings = settings.http
        self._settings = http if path is None else attrs.evolve(http, path=path)
        self._path = self._settings.path.rstrip("/") or "/"
        self._assets = self._path.rstrip("/") + _ASSETS
        self._origins = Origins(http.cors_origins, http.cors_credentials, http.csrf)
        self._endpoint = Endpoint(self._settings, self._origins, settings.limits.seconds)
        self._compression = Compression(
            http.codings, http.compress_bytes, loaded.place_of("fraiseql.http.codings")
        )
        self._direct = DirectWay(self._settings, self._path, self._origins, self._compression)
        self._readiness = Readiness()
        self._development = not loaded.production
        self._debug = settings.debug and self._development
        graphiql = http.graphiql
        self._graphiql = self._development if graphiql is None else graphiql

    @property
    def asgi(self) -> Application:
        """The application itself; what a server engine asks for."""
        return self

    @property
    def title(self) -> str:
        """Name for logs."""
        return "FraiseQL"

    @property
    def engine(self) -> Engine:
        """What answers GraphQL requests; there from the start of the application on.

        Raises:
            ApplicationNotStartedError: it was not started.
        """
        return self._running.engine

    @property
    def observation(self) -> Observation:
        """What is counted and traced of its requests."""
        return self._running.observation

    @property
    def metrics(self) -> MetricsApplication:
        """What was counted, as an ASGI application for Prometheus; counting begins with it.

        .. code-block:: python

            app.mount("/metrics", api.metrics)
        """
        self.observation.count()
        return MetricsApplication(self.observation)

    @property
    def readiness(self) -> Readiness:
        """The answers of ``/readyz``."""
        return self._readiness

    @property
    def path(self) -> str:
        """Where the endpoint is, below the mount point."""
        return self._path

    @property
    def graphiql(self) -> bool:
        """Whether browsers are shown GraphiQL."""
        return self._graphiql

    def lifespan(self, host: object = None) -> AbstractAsyncContextManager[None]:
        """Start and stop the application from a host that mounts it.

        .. code-block:: python

            api = fraiseql.asgi(schema, Kernel())
            app = FastAPI(lifespan=api.lifespan)
            app.mount("/api", api)

        Args:
            host: the host application, which frameworks hand over; not looked at.
        """
        del host
        return self._running.open()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one connection, as ASGI 3 says."""
        if scope["type"] == "lifespan":
            await follow_lifespan(receive, send, self._running.open())
        elif scope["type"] == "http":
            await self._answer_http(scope, receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1000})

    async def _answer_http(self, scope: Scope, receive: Receive, send: Send) -> None:
        observation = self._running.observation
        observation.start()
        left: Left | None = None
        engine = self._running.delegating
        # What is traced goes the long way, which asks the executor too.
        is_traced = observation.tracing is not None
        if engine is not None and not is_traced and scope["method"] == "POST":
            left = await self._direct.answer(scope, receive, send, engine, observation.requests)
            if left is None:
                return
            receive = left.receive
        incoming = read_head(scope)
        if left is not None and left.is_tried:
            incoming = attrs.evolve(
                incoming, is_tried=True, outcome=left.outcome or incoming.outcome
            )
        tracing = observation.tracing
        if tracing is None:
            await self._answer_incoming(incoming, scope["path"], receive, send)
            return
        with tracing.request(
            incoming,
            scheme=scope.get("scheme", "http"),
            version=scope.get("http_version", "1.1"),
            route=self._path,
        ) as span:
            await self._answer_incoming(incoming, scope["path"], receive, send, span)

    async def _answer_incoming(
        self, incoming: Incoming, path: str, receive: Receive, send: Send, span: Span | None = None
    ) -> None:
        started = time.perf_counter()
        identifier = name_request(incoming.headers.get("x-request-id", ""))
        ids = (None, None) if span is None else identify(span)
        current = CURRENT.set(Current(identifier, *ids))
        response: Outgoing | None = None
        gone = False
        try:
            parts = self._take_parts(incoming, send, identifier)
            response = await self._respond(incoming, path, receive, parts)
            if response.sent is not None:
                return
            response = attrs.evolve(
                response,
                headers=(*response.headers, ("x-request-id", identifier), *OWN_HEADERS),
            )
            await send_response(send, response, head=incoming.method == "HEAD")
        except Disconnected:
            gone = True
        finally:
            answered = Outgoing(status=0) if response is None else response
            size = answered.sent or len(answered.body)
            seconds = time.perf_counter() - started
            if self._settings.access_log:
                log_request(
                    incoming,
                    identifier=identifier,
                    status=answered.status or None,
                    size=size,
                    seconds=seconds,
                    gone=gone,
                    told=answered.told,
                )
            if span is not None and response is not None:
                tell(span, answered.told, status=answered.status, size=size, identifier=identifier)
            self._count(incoming, answered, size, seconds)
            CURRENT.reset(current)

    def _count(self, incoming: Incoming, answered: Outgoing, size: int, seconds: float) -> None:
        """Count what was asked of the endpoint; its page and its preflights are no requests."""
        counts = self._running.observation.requests
        told, is_gone = answered.told, not answered.status
        if counts is None or incoming.path != self._path:
            return
        if is_gone or told.operation is not None or told.codes:
            announced = incoming.headers.get("content-length", "")
            received = int(announced[:20]) if announced.isascii() and announced.isdecimal() else 0
            counts.add(told, seconds=seconds, received=received, sent=size, is_gone=is_gone)

    def _take_parts(self, incoming: Incoming, send: Send, identifier: str) -> PartsResponse | None:
        """What takes an answer in parts, where the client does and the settings let it."""
        if not self._settings.incremental or incoming.path != self._path:
            return None
        form = choose_format(incoming.headers.get("accept"))
        if form is None or incoming.method not in {"GET", "POST"}:
            return None
        headers = (
            ("vary", "accept, accept-encoding"),
            *self._origins.response_headers(incoming.headers),
            NOT_KEPT,
            _UNBUFFERED,
            ("x-request-id", identifier),
            *OWN_HEADERS,
        )
        return PartsResponse(send, form, headers)

    async def _respond(
        self, incoming: Incoming, path: str, receive: Receive, parts: PartsResponse | None
    ) -> Outgoing:
        choice = Choice()
        try:
            # Before anything is done: a client that takes no answer changes nothing.
            choice = self._compression.choose(incoming.headers.get("accept-encoding"))
            if choice.small_ones:  # parts are not coded, and this client refuses such a body
                parts = None
            response = await self._route(incoming, path, receive, parts)
        except Refusal as refusal:
            response = describe(refusal, incoming.headers.get("accept"))
        except (FraiseError, Disconnected):
            raise  # a mistake of the host, which it shall see; or nobody is there to be told
        except Exception as error:  # noqa: BLE001  # the border to the client: masked and logged
            failure = failure_of(error, debug=self._debug)
            response = describe_failure(failure, incoming.headers.get("accept"))
        if response.sent is not None:
            return response
        if parts is not None and parts.is_begun:
            raise Disconnected  # there is no second answer; the server sees to it that it is cut
        if incoming.path == self._path:
            response = attrs.evolve(
                response,
                headers=(
                    *response.headers,
                    ("vary", "accept, accept-encoding"),
                    *self._origins.response_headers(incoming.headers),
                ),
            )
        return await self._compression.compress(response, choice)

    async def _route(
        self, incoming: Incoming, path: str, receive: Receive, parts: PartsResponse | None
    ) -> Outgoing:
        if incoming.path == self._path:
            return await self._answer_endpoint(incoming, path, receive, parts)
        if incoming.method not in {"GET", "HEAD"}:
            raise _not_found(incoming) if not self._serves(incoming.path) else _only_reads()
        if incoming.path == "/healthz":
            return answer_liveness()
        if incoming.path == "/readyz":
            _ = self._running.executes  # not ready before it is started
            return await self._readiness.answer(self._running.context)
        if self._graphiql and incoming.path.startswith(self._assets):
            asset = read_asset(incoming.path.removeprefix(self._assets))
            if asset is not None:
                return asset
        if self._graphiql and incoming.path == "/" and prefers_html(incoming.headers.get("accept")):
            return Outgoing(status=307, headers=(("location", _relative(path, self._path[1:])),))
        raise _not_found(incoming)

    async def _answer_endpoint(
        self, incoming: Incoming, path: str, receive: Receive, parts: PartsResponse | None
    ) -> Outgoing:
        if incoming.method == "OPTIONS":
            return self._origins.answer_options(incoming.headers)
        if (
            self._graphiql
            and incoming.method in {"GET", "HEAD"}
            and prefers_html(incoming.headers.get("accept"))
        ):
            return render_page(_relative(path, "graphiql"))
        running = self._running
        asked = running.engine.alone if incoming.is_tried else running.executes
        response = await self._endpoint.answer(incoming, receive, asked, parts)
        if response.sent is not None:
            return response
        if incoming.method == "POST":
            return attrs.evolve(response, headers=(*response.headers, NOT_KEPT))
        tagged = tag_response(response, incoming.headers.get("if-none-match"))
        kept = tagged.status in {200, 304} and not tagged.told.codes
        policy = ("cache-control", self._settings.cache_control) if kept else NOT_KEPT
        return attrs.evolve(tagged, headers=(*tagged.headers, policy))

    def _serves(self, path: str) -> bool:
        return path in {"/healthz", "/readyz"} or (self._graphiql and path.startswith(self._assets))


def _relative(path: str, below: str) -> str:
    """A reference from the page at ``path``; right also behind a proxy that takes a prefix off."""
    own = quote(path.rpartition("/")[2])
    return f"./{own}/{below}" if own else f"./{below}"


def _not_found(incoming: Incoming) -> Refusal:
    return Refusal(404, "NOT_FOUND", f"There is nothing at {incoming.path}.")


def _only_reads() -> Refusal:
    return Refusal(
        405, "METHOD_NOT_ALLOWED", "This address can only be read.", ("allow", "GET, HEAD")
    )


def asgi(
    schema: Schema, context: Context | Openable | None = None, *, path: str | None = None
) -> Application:
    """A schema as an ASGI 3 application, to serve or to mount in FastAPI, Starlette or Litestar.

    Args:
        schema: what to serve.
        context: an open context (the application lives no longer than it), a ``Kernel`` that the
            application opens and closes with its lifespan, or None for the kernel of the project
            in the current folder.
        path: instead of the setting ``fraiseql.http.path``; ``/`` where the mount point itself
            shall be the endpoint.

    Raises:
        FraiseError: the settings or the schema are wrong.
    """
    return Application(schema, context, path=path)
