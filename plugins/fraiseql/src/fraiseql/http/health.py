"""``/healthz``: the process answers; ``/readyz``: what it needs answers too."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, cast

import anyio
from fraise_hookspecs.lifecycle import Health, HealthStatus

from fraiseql.http.messages import JSON, NOT_KEPT, Outgoing

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context
    from fraise_kernel import KernelContext

#: Probes within this many seconds share an answer, so that a flood of them costs nothing.
_FRESH: Final = 1.0


def answer_liveness() -> Outgoing:
    """The answer of ``/healthz``."""
    return Outgoing(status=200, body=b'{"status":"ok"}', media=JSON, headers=(NOT_KEPT,))


class Readiness:
    """Answers ``/readyz`` from the readiness checks of all plugins.

    In production the answer holds names and states only: what is wrong goes to ``fraise doctor``.

    Attributes:
        own: further checks, of whoever serves the application, by name; they must not wait.
    """

    def __init__(self) -> None:
        self.own: dict[str, Callable[[], Health]] = {}
        self._lock = anyio.Lock()
        self._answer: Outgoing | None = None
        self._asked = 0.0

    async def answer(self, context: Context) -> Outgoing:
        """The answer, at most a second old; 503 where a check has failed."""
        async with self._lock:
            if self._answer is None or time.monotonic() - self._asked > _FRESH:
                self._answer = await _ask(context, self.own)
                self._asked = time.monotonic()
            return self._answer


async def _ask(context: Context, own: Mapping[str, Callable[[], Health]]) -> Outgoing:
    from fraise_kernel import worst
    from fraise_kernel.health import HealthResult, examine

    asked = await examine(cast("KernelContext", context), readiness_only=True)
    told = [HealthResult(name, name.partition(".")[0], look()) for name, look in own.items()]
    results = sorted([*asked, *told], key=lambda result: result.name)
    status = worst(results)
    checks = [
        {"name": one.name, "status": one.health.status.value}
        if context.production
        else one.as_dict()
        for one in results
    ]
    return Outgoing(
        status=503 if status is HealthStatus.FAILED else 200,
        body=json.dumps({"status": status.value, "checks": checks}).encode(),
        media=JSON,
        headers=(NOT_KEPT,),
    )
