"""What the native server has counted, as metrics of FraiseQL."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, Protocol

from fraiseql.observing.catalog import (
    DATABASE,
    DURATION,
    ERRORS,
    PLAN_DOCUMENTS,
    PLAN_EVICTIONS,
    PLAN_HITS,
    PLAN_MEMORY,
    PLAN_MISSES,
    POOL_CONNECTIONS,
    POOL_LOST,
    POOL_WAITING,
    RECEIVED,
    REQUESTS,
    SENT,
)
from fraiseql.observing.metrics import Distribution, Kind, Metric, Reading
from fraiseql.observing.requests import ANONYMOUS, UNKNOWN

#: JSON data.
Json = Any  # Any: JSON

_ENGINE: Final = "native"

FORWARDED: Final = Metric(
    name="fraiseql.forwarded.duration",
    kind=Kind.HISTOGRAM,
    unit="s",
    help="Time of requests that the native engine handed to Python, by the reason.",
    labels=("reason",),
)
FORWARD_OPEN: Final = Metric(
    name="fraiseql.forward.open",
    kind=Kind.GAUGE,
    help="Requests that wait for Python or are answered by it.",
)
FORWARD_QUEUED: Final = Metric(
    name="fraiseql.forward.queued",
    kind=Kind.GAUGE,
    help="Events that Python has not taken yet.",
)
CLIENTS_OPEN: Final = Metric(
    name="fraiseql.clients.open", kind=Kind.GAUGE, help="Open connections of clients."
)
CLIENTS_ACCEPTED: Final = Metric(
    name="fraiseql.clients.accepted",
    kind=Kind.COUNTER,
    help="Connections of clients that were accepted.",
)
PLANS: Final = Metric(
    name="fraiseql.plan.variants",
    kind=Kind.GAUGE,
    help="Plans of the documents that are kept, by the shape of their variables.",
    labels=("engine",),
)
FLIGHTS: Final = Metric(
    name="fraiseql.pool.flights",
    kind=Kind.GAUGE,
    help="Requests whose statements are on a shared connection to PostgreSQL.",
)
LESSONS: Final = Metric(
    name="fraiseql.lessons",
    kind=Kind.COUNTER,
    help="Queries that the native engine was taught, and others by why it was not.",
    labels=("outcome",),
)
LOG_DROPPED: Final = Metric(
    name="fraiseql.log.dropped",
    kind=Kind.COUNTER,
    help="Lines of the access log that nobody took in time.",
)
DECLINED: Final = Metric(
    name="fraiseql.executor.declined",
    kind=Kind.COUNTER,
    help="Requests that the executor of an application left to Python, by the reason.",
    labels=("reason",),
)
SPANS_DROPPED: Final = Metric(
    name="fraiseql.spans.dropped",
    kind=Kind.COUNTER,
    help="Requests whose spans were not taken in time.",
)

METRICS: Final = (
    FORWARDED,
    FORWARD_OPEN,
    FORWARD_QUEUED,
    CLIENTS_OPEN,
    CLIENTS_ACCEPTED,
    PLANS,
    FLIGHTS,
    LESSONS,
    LOG_DROPPED,
    SPANS_DROPPED,
)
#: Those of an executor inside of an application.
EXECUTOR_METRICS: Final = (PLANS, FLIGHTS, LESSONS, DECLINED)


class Counting(Protocol):
    """What counts: ``fraise_server.Server``."""

    def metrics(self) -> bytes:
        """All of it as JSON."""
        ...


class NativeReadings:
    """Gives what the native server has counted.

    Args:
        server: counts.
        taught: the figures of the lessons; None where nothing is taught.
    """

    def __init__(
        self,
        server: Counting,
        taught: Callable[[], Mapping[str, Json]] | None,
    ) -> None:
        self._server = server
        self._taught = taught

    def __call__(self) -> Iterator[Reading]:
        """What was counted so far."""
        found: Json = json.loads(self._server.metrics())
        bounds = tuple(found["bounds"])
        yield from _read_requests(found, bounds)
        yield from _read_forwarding(found, bounds)
        yield from _read_plans(found["plans"])
        if found["pool"] is not None:
            yield from _read_pool(found["pool"])
        if self._taught is not None:
            yield from read_lessons(self._taught())
        yield Reading(LOG_DROPPED, (), found["log_dropped"])
        yield Reading(SPANS_DROPPED, (), found["spans_dropped"])


def read_executor(found: Json, taught: Mapping[str, Json]) -> Iterator[Reading]:
    """What an executor has counted; who runs the application counts its requests.

    Args:
        found: the figures of ``fraise_server.Executor``.
        taught: the figures of the lessons.
    """
    yield Reading(DATABASE, (_ENGINE,), _distribution(tuple(found["bounds"]), found["database"]))
    yield from _read_plans(found["plans"])
    yield from _read_pool(found["pool"])
    yield from read_lessons(taught)
    for reason, number in found["requests"]["forwarded"].items():
        yield Reading(DECLINED, (reason,), number)


def read_lessons(taught: Mapping[str, Json]) -> Iterator[Reading]:
    """What a teacher has counted, from its figures."""
    yield Reading(LESSONS, ("taught",), taught["taught"])
    for reason, number in taught["refused"].items():
        yield Reading(LESSONS, (reason,), number)


def _read_requests(found: Json, bounds: tuple[float, ...]) -> Iterator[Reading]:
    requests, details = found["requests"], found["details"]
    for one in () if details is None else details["operations"]:
        key = (one["kind"], one["name"] or ANONYMOUS, _ENGINE)
        yield Reading(REQUESTS, (*key, "ok"), one["took"]["count"])
        yield Reading(REQUESTS, (*key, "timeout"), one["timed_out"])
        yield Reading(DURATION, key, _distribution(bounds, one["took"]))
    yield Reading(REQUESTS, (UNKNOWN, UNKNOWN, _ENGINE, "gone"), requests["gone"])
    for code, number in requests["refused"].items():
        yield Reading(ERRORS, (code, _ENGINE), number)
    if details is not None:
        yield Reading(DATABASE, (_ENGINE,), _distribution(bounds, details["database"]))
        yield Reading(RECEIVED, (_ENGINE,), details["received"])
        yield Reading(SENT, (_ENGINE,), details["sent"])


def _read_forwarding(found: Json, bounds: tuple[float, ...]) -> Iterator[Reading]:
    details, forward, connections = found["details"], found["forward"], found["connections"]
    for reason, took in () if details is None else details["reasons"].items():
        yield Reading(FORWARDED, (reason,), _distribution(bounds, took))
    yield Reading(FORWARD_OPEN, (), forward["open"])
    yield Reading(FORWARD_QUEUED, (), forward["queued"])
    yield Reading(CLIENTS_OPEN, (), connections["open"])
    yield Reading(CLIENTS_ACCEPTED, (), connections["accepted"])


def _read_plans(plans: Json) -> Iterator[Reading]:
    yield Reading(PLAN_DOCUMENTS, (_ENGINE,), plans["documents"])
    yield Reading(PLANS, (_ENGINE,), plans["plans"])
    yield Reading(PLAN_MEMORY, (_ENGINE,), plans["bytes"])
    yield Reading(PLAN_HITS, (_ENGINE,), plans["hits"])
    yield Reading(PLAN_MISSES, (_ENGINE,), plans["misses"])
    yield Reading(PLAN_EVICTIONS, (_ENGINE,), plans["evictions"])


def _read_pool(pool: Json) -> Iterator[Reading]:
    # Connections that carry one request at a time are beside the shared ones.
    yield Reading(POOL_CONNECTIONS, (_ENGINE, "open"), pool["open"] + pool["alone"])
    yield Reading(
        POOL_CONNECTIONS, (_ENGINE, "busy"), min(pool["flying"], pool["open"]) + pool["lent"]
    )
    yield Reading(POOL_CONNECTIONS, (_ENGINE, "limit"), pool["wanted"])
    yield Reading(POOL_WAITING, (_ENGINE,), pool["waiting"])
    yield Reading(POOL_LOST, (_ENGINE,), pool["reconnects"])
    yield Reading(FLIGHTS, (), pool["flying"])


def _distribution(bounds: tuple[float, ...], found: Json) -> Distribution:
    return Distribution(bounds, tuple(found["counts"]), found["sum"])
