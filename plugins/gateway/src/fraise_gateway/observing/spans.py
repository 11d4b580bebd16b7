"""Spans of requests that Rust has answered, made by the SDK of this process."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final, Protocol

import anyio
from fraiseql.observing.attributes import (
    DATABASE_SPAN,
    describe_answer,
    describe_head,
    describe_statements,
    is_failure,
    name_operation,
)

if TYPE_CHECKING:
    from opentelemetry.context import Context
    from opentelemetry.trace import Tracer, TracerProvider

_LOG: Final = logging.getLogger("fraiseql")

#: Not that of the spans that Python makes: an SDK gives one tracer for each scope.
_SCOPE: Final = "fraise_gateway"
_ENGINE: Final = "native"
#: Seconds between two looks, and requests that are taken before the event loop turns.
_TICK: Final = 0.2
_MOST: Final = 64

#: A request as ``fraise_server.Server.spans`` tells it.
Told = Mapping[str, Any]  # Any: each key has a type of its own


class Telling(Protocol):
    """What tells of requests: ``fraise_server.Server``."""

    def spans(self, most: int) -> Sequence[Told]:
        """The next ones; never waits."""
        ...


class _GivenIds:
    """The ids of the spans that are made next; they are in logs and in PostgreSQL already."""

    def __init__(self) -> None:
        self.trace = 0
        self.span = 0

    def generate_trace_id(self) -> int:
        return self.trace

    def generate_span_id(self) -> int:
        return self.span

    def is_trace_id_random(self) -> bool:
        return True


class SpanWriter:
    """Makes the spans of requests that are told by the native server.

    Args:
        tracer: of the SDK, for nobody else: it gets ids that are given.
        path: of the endpoint.
    """

    def __init__(self, tracer: Any, path: str) -> None:  # Any: of an SDK, which has this attribute
        self._ids = tracer.id_generator = _GivenIds()
        self._tracer: Tracer = tracer
        self._path = path

    def write(self, told: Told) -> None:
        """Make the span of a request, and that of what PostgreSQL did for it."""
        from opentelemetry.trace import SpanKind, Status, StatusCode, set_span_in_context

        self._ids.trace = int.from_bytes(told["trace"])
        self._ids.span = int.from_bytes(told["server"])
        codes = [] if told["error"] is None else [told["error"]]
        head = describe_head(
            method=told["method"],
            path=self._path,
            scheme=told["scheme"],
            version=told["version"],
            route=self._path,
        )
        answer = describe_answer(
            status=told["status"],
            size=told["size"],
            identifier=told["identifier"],
            engine=_ENGINE,
            operation=told["operation"],
            name=told["name"],
            document=told["document"],
            codes=codes,
        )
        span = self._tracer.start_span(
            name_operation(told["operation"], told["name"]),
            context=_parent_of(told),
            kind=SpanKind.SERVER,
            attributes={**head, **answer},
            start_time=told["began"],
        )
        if is_failure(told["status"], codes):
            span.set_status(Status(StatusCode.ERROR))
        for identifier, sent, landed, sql in told["flights"]:
            self._ids.span = int.from_bytes(identifier)
            inner = self._tracer.start_span(
                DATABASE_SPAN,
                context=set_span_in_context(span),
                kind=SpanKind.CLIENT,
                attributes=describe_statements(sql),
                start_time=sent,
            )
            inner.end(landed)
        span.end(told["ended"])


def make_writer(provider: TracerProvider, path: str) -> SpanWriter | None:
    """A writer for the SDK of the process; None where its spans cannot be given their ids."""
    tracer = provider.get_tracer(_SCOPE)
    if hasattr(tracer, "id_generator"):
        return SpanWriter(tracer, path)
    _LOG.warning(
        "The tracer of %s takes no ids, so there are no spans of what the native engine answers.",
        type(provider).__module__,
    )
    return None


@asynccontextmanager
async def write_spans(server: Telling, writer: SpanWriter | None) -> AsyncIterator[None]:
    """Make spans while the block runs, and of all that was told until its end.

    Args:
        server: tells.
        writer: makes them; None where nobody wants them.
    """
    if writer is None:
        yield
        return
    async with anyio.create_task_group() as group:

        async def look() -> None:
            while True:
                if await _write(server, writer) < _MOST:
                    await anyio.sleep(_TICK)

        group.start_soon(look)
        try:
            yield
        finally:
            group.cancel_scope.cancel()
            with anyio.CancelScope(shield=True):
                while await _write(server, writer):
                    pass


async def _write(server: Telling, writer: SpanWriter) -> int:
    taken = server.spans(_MOST)
    for told in taken:
        try:
            writer.write(told)
        except Exception:  # noqa: BLE001  # the border to the SDK and its processors
            _LOG.exception("The spans of a request could not be made.")
    await anyio.lowlevel.checkpoint()
    return len(taken)


def _parent_of(told: Told) -> Context:
    from opentelemetry.context import Context
    from opentelemetry.trace import (
        NonRecordingSpan,
        SpanContext,
        TraceFlags,
        TraceState,
        set_span_in_context,
    )

    if told["parent"] is None:
        return Context()
    span, flags = told["parent"]
    state = TraceState.from_header([told["state"]]) if told["state"] else None
    context = SpanContext(
        trace_id=int.from_bytes(told["trace"]),
        span_id=int(span, 16),
        is_remote=True,
        trace_flags=TraceFlags(flags),
        trace_state=state,
    )
    return set_span_in_context(NonRecordingSpan(context), Context())
