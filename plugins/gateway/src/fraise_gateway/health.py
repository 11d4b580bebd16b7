"""What ``fraise doctor`` asks, and ``/readyz``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, Protocol

from fraise_hookspecs import FraiseError
from fraise_hookspecs.lifecycle import Health, HealthStatus

from fraise_gateway.errors import SettingsDroppedError

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context

#: What helps where a pooler drops settings.
DROPPED: Final = (
    "Set postgres.pool.prepare: false, with which each transaction brings its limits along, or "
    "name the server's own address; Python answers meanwhile."
)
#: The name of :func:`check_pool` in ``/readyz``.
POOL: Final = "gateway.pool"


class Figured(Protocol):
    """What counts: ``fraise_server.Server``."""

    def figures(self) -> bytes:
        """Counters and histograms as JSON."""
        ...


async def check_executor(context: Context) -> Health:
    """Who runs queries that were planned before, in applications that others serve."""
    from fraise_gateway.module import is_installed

    chosen: str | None = context.settings("fraiseql").executor
    details = {"executor": chosen or "python"}
    if chosen == "native" and not is_installed():
        return Health(
            status=HealthStatus.FAILED,
            summary="fraiseql.executor is native, and fraise_server is not installed",
            hint='pip install "fraise-suite[gateway]", or leave out fraiseql.executor',
            details=details,
        )
    return Health(
        status=HealthStatus.OK,
        summary=f"{chosen or 'Python'} runs queries inside of applications",
        details=details,
    )


async def check_module(context: Context) -> Health:
    """Which engine ``fraise serve`` takes by itself, and why not the native one."""
    # Here: importing a compiled module takes milliseconds that other commands do not pay.
    from fraise_gateway.availability import find_hindrance
    from fraise_gateway.errors import ModuleVersionError
    from fraise_gateway.module import VERSION

    try:
        error = find_hindrance(context)
    except FraiseError as refusal:
        return Health(status=HealthStatus.FAILED, summary=str(refusal), hint=refusal.hint)
    if isinstance(error, ModuleVersionError):  # what is installed was meant to be used
        return Health(status=HealthStatus.FAILED, summary=str(error), hint=error.hint)
    if error is not None:
        return Health(
            status=HealthStatus.OK,
            summary=f"the engine python serves: {error}",
            hint=error.hint,
            details={"native": False, "code": error.code},
        )
    return Health(
        status=HealthStatus.OK,
        summary=f"the engine native can serve, version {VERSION}",
        details={"native": True, "version": VERSION},
    )


def check_pool(server: Figured) -> Health:
    """How the native engine reaches PostgreSQL; where it does not, Python still answers."""
    pool = json.loads(server.figures())["pool"]
    if pool is None:
        return Health(status=HealthStatus.OK, summary="Python asks PostgreSQL for every request")
    open_, wanted = pool["open"], pool["wanted"]
    details = {"open": open_, "wanted": wanted, "waiting": pool["waiting"]}
    if open_ < wanted:
        summary = f"the native engine has {open_} of {wanted} connections to PostgreSQL"
        obstacle = pool["obstacle"]
        if obstacle is not None:
            summary = f"{summary}: {obstacle}"
        is_dropped = obstacle is not None and SettingsDroppedError.code in obstacle
        return Health(
            status=HealthStatus.DEGRADED,
            summary=summary,
            hint=DROPPED
            if is_dropped
            else "Python answers what it cannot; look at max_connections and the server's log",
            details=details | ({"code": SettingsDroppedError.code} if is_dropped else {}),
        )
    return Health(
        status=HealthStatus.OK,
        summary=f"the native engine has its {wanted} connections to PostgreSQL",
        details=details,
    )
