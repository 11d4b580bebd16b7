"""The metrics of FraiseQL, the same for all engines."""

from __future__ import annotations

from typing import Final

from fraiseql.observing.metrics import Kind, Metric

_OPERATION: Final = ("graphql.operation.type", "graphql.operation.name")

INFO: Final = Metric(
    name="fraiseql.info",
    kind=Kind.GAUGE,
    help="Always 1; the labels say what runs.",
    labels=("version",),
)
REQUESTS: Final = Metric(
    name="fraiseql.requests",
    kind=Kind.COUNTER,
    help="GraphQL requests by operation, engine and outcome: ok, error, timeout or gone.",
    labels=(*_OPERATION, "engine", "outcome"),
)
DURATION: Final = Metric(
    name="fraiseql.request.duration",
    kind=Kind.HISTOGRAM,
    unit="s",
    help="Time from the head of a request to its answer.",
    labels=(*_OPERATION, "engine"),
)
ERRORS: Final = Metric(
    name="fraiseql.errors",
    kind=Kind.COUNTER,
    help="Requests whose answer has an error of this code.",
    labels=("code", "engine"),
)
RECEIVED: Final = Metric(
    name="fraiseql.request.body",
    kind=Kind.COUNTER,
    unit="By",
    help="Bodies of requests, as their senders announced them.",
    labels=("engine",),
)
SENT: Final = Metric(
    name="fraiseql.response.body",
    kind=Kind.COUNTER,
    unit="By",
    help="Bodies of answers, as they were sent.",
    labels=("engine",),
)
DATABASE: Final = Metric(
    name="fraiseql.database.duration",
    kind=Kind.HISTOGRAM,
    unit="s",
    help="Time that a request waits for PostgreSQL, a free connection included.",
    labels=("engine",),
)
PLAN_DOCUMENTS: Final = Metric(
    name="fraiseql.plan.documents",
    kind=Kind.GAUGE,
    help="Documents whose plans are kept.",
    labels=("engine",),
)
PLAN_MEMORY: Final = Metric(
    name="fraiseql.plan.memory",
    kind=Kind.GAUGE,
    unit="By",
    help="Memory for documents and their plans, roughly.",
    labels=("engine",),
)
PLAN_HITS: Final = Metric(
    name="fraiseql.plan.hits",
    kind=Kind.COUNTER,
    help="Requests whose document was kept.",
    labels=("engine",),
)
PLAN_MISSES: Final = Metric(
    name="fraiseql.plan.misses",
    kind=Kind.COUNTER,
    help="Requests whose document was not kept.",
    labels=("engine",),
)
PLAN_EVICTIONS: Final = Metric(
    name="fraiseql.plan.evictions",
    kind=Kind.COUNTER,
    help="Documents that went to make room for others.",
    labels=("engine",),
)
POOL_CONNECTIONS: Final = Metric(
    name="fraiseql.pool.connections",
    kind=Kind.GAUGE,
    help="Connections to PostgreSQL: open, busy, and limit, how many there may be.",
    labels=("engine", "state"),
)
POOL_WAITING: Final = Metric(
    name="fraiseql.pool.waiting",
    kind=Kind.GAUGE,
    help="Requests that wait for a connection to PostgreSQL.",
    labels=("engine",),
)
POOL_LOST: Final = Metric(
    name="fraiseql.pool.lost",
    kind=Kind.COUNTER,
    help="Connections to PostgreSQL that were lost and opened again, or could not be opened.",
    labels=("engine",),
)
POOL_WAITED: Final = Metric(
    name="fraiseql.pool.waited",
    kind=Kind.COUNTER,
    unit="s",
    help="Time that requests waited for a connection to PostgreSQL.",
    labels=("engine",),
)

#: What a process itself is measured by; an SDK has instruments of its own for that.
CPU: Final = Metric(
    name="process.cpu",
    kind=Kind.COUNTER,
    unit="s",
    help="Time that the process has computed, in user and system mode.",
)
MEMORY: Final = Metric(
    name="process.resident.memory",
    kind=Kind.GAUGE,
    unit="By",
    help="Memory of the process that is resident.",
)
FILES: Final = Metric(
    name="process.open.fds", kind=Kind.GAUGE, help="Open file descriptors of the process."
)
STARTED: Final = Metric(
    name="process.start.time",
    kind=Kind.GAUGE,
    unit="s",
    help="When the process was started, in seconds since 1970.",
)

METRICS: Final = (
    INFO,
    REQUESTS,
    DURATION,
    ERRORS,
    RECEIVED,
    SENT,
    DATABASE,
    PLAN_DOCUMENTS,
    PLAN_MEMORY,
    PLAN_HITS,
    PLAN_MISSES,
    PLAN_EVICTIONS,
    POOL_CONNECTIONS,
    POOL_WAITING,
    POOL_LOST,
    POOL_WAITED,
)
PROCESS_METRICS: Final = (CPU, MEMORY, FILES, STARTED)
