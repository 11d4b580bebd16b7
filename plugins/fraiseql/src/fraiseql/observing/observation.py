"""All that is observed of one application."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.metadata import version
from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from fraiseql.observing.catalog import (
    DATABASE,
    INFO,
    METRICS,
    PLAN_DOCUMENTS,
    PLAN_EVICTIONS,
    PLAN_HITS,
    PLAN_MEMORY,
    PLAN_MISSES,
    POOL_CONNECTIONS,
    POOL_LOST,
    POOL_WAITED,
    POOL_WAITING,
    PROCESS_METRICS,
)
from fraiseql.observing.meters import find_meters, offer
from fraiseql.observing.metrics import Histogram, Metric, Reading, Readings, gather
from fraiseql.observing.process import read_process
from fraiseql.observing.requests import RequestCounts
from fraiseql.observing.tracing import Tracing, find_provider
from fraiseql.observing.watch import DatabaseWatch

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fraiseql.engine.engine import Engine
    from fraiseql.observing.settings import MetricSettings, TraceSettings

_ENGINE: Final = "python"

#: Gives readings whenever somebody asks.
Source = Callable[[], Iterable[Reading]]


@runtime_checkable
class Counting(Protocol):
    """An executor of queries that counts what it does.

    Attributes:
        metrics: that are not FraiseQL's own.
    """

    metrics: Sequence[Metric]

    def read(self) -> Iterable[Reading]:
        """What was counted so far."""
        ...


class Observation:
    """Counts and traces the requests of one application, as far as anybody wants it.

    Args:
        metrics: the settings ``fraiseql.metrics``.
        traces: the settings ``fraiseql.traces``.

    Attributes:
        watch: of what is asked of PostgreSQL.
        requests: None where nobody counts.
        tracing: None where nobody traces.
    """

    def __init__(self, metrics: MetricSettings, traces: TraceSettings) -> None:
        self.watch = DatabaseWatch()
        self.requests: RequestCounts | None = None
        self.tracing: Tracing | None = None
        self._settings = metrics
        self._traces = traces
        self._metrics: tuple[Metric, ...] = METRICS
        self._sources: list[Source] = []
        self._is_started = False
        self._offers = True

    @property
    def metrics(self) -> MetricSettings:
        """The settings of metrics."""
        return self._settings

    @property
    def traces(self) -> TraceSettings:
        """The settings of traces."""
        return self._traces

    def start(self, *, offers: bool = True) -> None:
        """Look who wants to know anything; once, before the first request.

        Args:
            offers: whether OpenTelemetry is offered the metrics; not where another process tells
                of them.
        """
        if self._is_started:
            return
        self._is_started = True
        self._offers = offers
        if self._traces.enabled and (provider := find_provider()) is not None:
            self.tracing = Tracing(provider, self._traces.setting)
            self.watch.tracing = self.tracing
        if offers and find_meters() is not None:
            self.count()
            offer(self)

    def count(self) -> None:
        """Begin to count."""
        if self.requests is None:
            self.requests = RequestCounts(self._settings.operations)
            self.watch.times = Histogram()

    def add(self, source: Source, metrics: Sequence[Metric] = ()) -> None:
        """Ask somebody else, too.

        Args:
            source: gives readings of any metrics.
            metrics: those that are not FraiseQL's own.
        """
        self._sources.append(source)
        self._metrics += tuple(one for one in metrics if one not in self._metrics)
        if not (self._is_started and self._offers):
            return
        if self.requests is not None and find_meters() is not None:
            offer(self)

    def remove(self, source: Source) -> None:
        """Ask somebody nothing any more."""
        self._sources.remove(source)

    @property
    def offered(self) -> tuple[Metric, ...]:
        """All metrics but those of the process."""
        return self._metrics

    def read(self) -> Mapping[Metric, Readings]:
        """What was counted so far."""
        return gather(self._read(), self._metrics)

    def read_all(self) -> Mapping[Metric, Readings]:
        """The same with what the system says of the process."""
        return gather([*self._read(), *read_process()], (*self._metrics, *PROCESS_METRICS))

    def _read(self) -> Iterator[Reading]:
        yield Reading(INFO, (version("fraise-fraiseql"),), 1)
        if self.requests is not None:
            yield from self.requests.read()
        if self.watch.times is not None:
            yield Reading(DATABASE, (_ENGINE,), self.watch.times.read())
        for source in list(self._sources):
            yield from source()


def read_engine(engine: Engine) -> Iterator[Reading]:
    """What an engine keeps, and its pool."""
    kept = engine.kept
    yield Reading(PLAN_DOCUMENTS, (_ENGINE,), kept.entries)
    yield Reading(PLAN_MEMORY, (_ENGINE,), kept.size)
    yield Reading(PLAN_HITS, (_ENGINE,), kept.hits)
    yield Reading(PLAN_MISSES, (_ENGINE,), kept.misses)
    yield Reading(PLAN_EVICTIONS, (_ENGINE,), kept.evictions)
    pool = engine.pool
    if not pool:
        return
    size = pool.get("pool_size", 0)
    yield Reading(POOL_CONNECTIONS, (_ENGINE, "open"), size)
    yield Reading(POOL_CONNECTIONS, (_ENGINE, "busy"), size - pool.get("pool_available", 0))
    yield Reading(POOL_CONNECTIONS, (_ENGINE, "limit"), pool.get("pool_max", 0))
    yield Reading(POOL_WAITING, (_ENGINE,), pool.get("requests_waiting", 0))
    lost = pool.get("connections_lost", 0) + pool.get("connections_errors", 0)
    yield Reading(POOL_LOST, (_ENGINE,), lost)
    yield Reading(POOL_WAITED, (_ENGINE,), pool.get("requests_wait_ms", 0) / 1000)
