"""What ``fraise doctor`` asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fraise_hookspecs import FraiseError
from fraise_hookspecs.lifecycle import Health, HealthStatus

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context


async def check_module(context: Context) -> Health:
    """Whether ``fraise serve`` can use the native engine."""
    del context
    # Here: importing a compiled module takes milliseconds that other commands do not pay.
    from fraise_gateway.module import VERSION, is_installed, load_module

    if not is_installed():
        return Health(
            status=HealthStatus.OK,
            summary="only the engine python can serve: fraise_server is not installed",
            hint='pip install "fraise-suite[gateway]" for the native engine',
            details={"native": False},
        )
    try:
        load_module()
    except FraiseError as error:
        return Health(status=HealthStatus.FAILED, summary=str(error), hint=error.hint)
    return Health(
        status=HealthStatus.OK,
        summary=f"fraise serve --engine native can serve, version {VERSION}",
        details={"native": True, "version": VERSION},
    )
