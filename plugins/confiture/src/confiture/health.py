"""Health check: which implementation of the byte work is at work?"""

from __future__ import annotations

import fraise_accel
from fraise_hookspecs.context import Context
from fraise_hookspecs.lifecycle import Health, HealthStatus


async def check_accel(context: Context) -> Health:  # the choice is the process's
    """Say whether the native crate or its pure twin works, and why."""
    try:
        status = fraise_accel.status()
    except fraise_accel.FraiseAccelError as error:
        return Health(
            status=HealthStatus.FAILED,
            summary=str(error).splitlines()[0],
            hint="pip install fraise-native, or set FRAISE_ACCEL=auto",
        )
    native = status.implementation == "native"
    return Health(
        status=HealthStatus.OK,
        summary=f"{status.implementation} implementation"
        + ("" if native else "; the native one is faster: pip install fraise-native"),
        details={"implementation": status.implementation, "requested": status.requested},
    )
