"""Asks health checks, each in its own timeout."""

from __future__ import annotations

import time
from collections.abc import Iterable

import anyio
from attrs import frozen
from fraise_hookspecs.errors import FraiseError
from fraise_hookspecs.lifecycle import Health, HealthCheckSpec, HealthStatus

from fraise_kernel.context import KernelContext
from fraise_kernel.targets import explain, root

_ORDER = (HealthStatus.OK, HealthStatus.DEGRADED, HealthStatus.FAILED)


@frozen
class HealthResult:
    """The answer of one check.

    Attributes:
        seconds: how long it took.
    """

    name: str
    plugin: str
    health: Health
    seconds: float = 0.0

    def as_dict(self) -> dict[str, object]:
        """The result for machines."""
        return {
            "name": self.name,
            "plugin": self.plugin,
            "status": self.health.status.value,
            "summary": self.health.summary,
            "hint": self.health.hint,
            "details": dict(self.health.details),
            "seconds": round(self.seconds, 3),
        }


def worst(results: Iterable[HealthResult]) -> HealthStatus:
    """The state of the whole: that of its worst part."""
    return max((one.health.status for one in results), key=_ORDER.index, default=HealthStatus.OK)


async def examine(
    context: KernelContext, *, readiness_only: bool = False
) -> tuple[HealthResult, ...]:
    """Ask all checks at the same time.

    Args:
        context: the open kernel.
        readiness_only: leave out those that are for ``fraise doctor`` only.

    Returns:
        the results, sorted by name.
    """
    results: list[HealthResult] = []

    async def ask(spec: HealthCheckSpec) -> None:
        started = time.perf_counter()
        health = await _answer(context, spec)
        plugin = context.catalog(HealthCheckSpec).plugin_of(spec.key)
        results.append(HealthResult(spec.name, plugin, health, time.perf_counter() - started))

    async with anyio.create_task_group() as group:
        for spec in context.catalog(HealthCheckSpec):
            if spec.readiness or not readiness_only:
                group.start_soon(ask, spec)
    return tuple(sorted(results, key=lambda result: result.name))


async def _answer(context: KernelContext, spec: HealthCheckSpec) -> Health:
    try:
        check = context.catalog(HealthCheckSpec).load(spec.key)
        with anyio.fail_after(spec.timeout):
            health = await check(context)
    except TimeoutError:
        return _failed(
            f"no answer within {spec.timeout:g} s",
            f'the check "{spec.summary}" was not finished; what it asks may hang or be overloaded',
        )
    except Exception as caught:  # noqa: BLE001  # a border: a check that raises has failed
        error = root(caught)
        if isinstance(error, FraiseError):
            return _failed(str(error), error.hint)
        return _failed(explain(error), f"the check {spec.name} itself is broken; report it")
    if not isinstance(health, Health):
        return _failed(f"the check returned {health!r:.60}", "it must return Health; report it")
    return health


def _failed(summary: str, hint: str) -> Health:
    return Health(status=HealthStatus.FAILED, summary=summary, hint=hint)
