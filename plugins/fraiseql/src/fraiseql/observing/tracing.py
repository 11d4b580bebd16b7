"""Spans of requests, for the SDK of OpenTelemetry that the process has; without it none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from fraiseql.observing.attributes import (
    DATABASE_SPAN,
    describe_answer,
    describe_head,
    describe_statements,
    is_failure,
    name_operation,
)

if TYPE_CHECKING:
    from opentelemetry.trace import Span, SpanContext, Tracer, TracerProvider

    from fraiseql.http.messages import Incoming, Told

_SCOPE: Final = "fraiseql"


def find_provider() -> TracerProvider | None:
    """What the process has configured; None where spans would go nowhere."""
    # Here: the API costs time at the start, which only those pay who serve.
    from opentelemetry import trace

    provider = trace.get_tracer_provider()
    if isinstance(provider, (trace.ProxyTracerProvider, trace.NoOpTracerProvider)):
        return None
    return provider


class Tracing:
    """Makes spans of the requests that Python answers.

    Args:
        provider: of the process.
        setting: of PostgreSQL, which is told the span that asks it; None for none.
    """

    def __init__(self, provider: TracerProvider, setting: str | None) -> None:
        from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

        self._tracer: Tracer = provider.get_tracer(_SCOPE)
        self._setting = setting
        self._propagator = TraceContextTextMapPropagator()

    @contextmanager
    def request(
        self, incoming: Incoming, *, scheme: str, version: str, route: str
    ) -> Iterator[Span]:
        """The span of a request, which is the current one inside of the block.

        Where a host has made a span for it already, ours is a part of that one.

        Args:
            incoming: its head.
            scheme: ``http`` or ``https``.
            version: of HTTP.
            route: of the endpoint.
        """
        from opentelemetry import trace

        is_inside = trace.get_current_span().get_span_context().is_valid
        context = None if is_inside else self._propagator.extract(dict(incoming.headers))
        path = incoming.path.encode("unicode_escape").decode("ascii")
        with self._tracer.start_as_current_span(
            f"{incoming.method} {route}" if path == route else incoming.method,
            context=context,
            kind=trace.SpanKind.INTERNAL if is_inside else trace.SpanKind.SERVER,
            attributes=describe_head(
                method=incoming.method, path=path, scheme=scheme, version=version, route=route
            ),
        ) as span:
            yield span

    @contextmanager
    def statements(self, sql: Sequence[str]) -> Iterator[Mapping[str, str]]:
        """The span of what PostgreSQL does; gives the settings that tell it so.

        Args:
            sql: as it is prepared.
        """
        from opentelemetry import trace

        with self._tracer.start_as_current_span(
            DATABASE_SPAN, kind=trace.SpanKind.CLIENT, attributes=describe_statements(sql)
        ) as span:
            yield self._settings(span.get_span_context())

    def session(self) -> Mapping[str, str]:
        """Settings of a transaction in which the application itself asks PostgreSQL."""
        from opentelemetry import trace

        return self._settings(trace.get_current_span().get_span_context())

    def _settings(self, context: SpanContext) -> Mapping[str, str]:
        if self._setting is None or not (context.is_valid and context.trace_flags.sampled):
            return {}
        return {self._setting: f"00-{context.trace_id:032x}-{context.span_id:016x}-01"}


def identify(span: Span) -> tuple[str, str] | tuple[None, None]:
    """The ids of a trace and its span in hexadecimal, where it is sampled."""
    context = span.get_span_context()
    if not (context.is_valid and context.trace_flags.sampled):
        return None, None
    return f"{context.trace_id:032x}", f"{context.span_id:016x}"


def tell(span: Span, told: Told, *, status: int, size: int, identifier: str) -> None:
    """Say in a span what became of its request."""
    if not span.is_recording():
        return
    from opentelemetry.trace import Status, StatusCode

    if told.operation is not None:
        span.update_name(name_operation(told.operation, told.name))
    span.set_attributes(
        describe_answer(
            status=status,
            size=size,
            identifier=identifier,
            engine=told.engine,
            operation=told.operation,
            name=told.name,
            document=told.document,
            codes=told.codes,
        )
    )
    if is_failure(status, told.codes):
        span.set_status(Status(StatusCode.ERROR))
