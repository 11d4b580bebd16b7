"""What this plugin registers."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

from fraise_hookspecs import hookimpl
from fraise_hookspecs.lifecycle import HealthCheckSpec, SettingsSpec
from fraise_hookspecs.repository import ServerEngineSpec

#: The compiled module. It is looked for, never imported, when plugins are loaded.
MODULE: Final = "fraise_server"

#: Above the engine ``python`` (0) where the module is there, below it where it is not: a checkout
#: without a Rust toolchain goes on serving, ``fraise serve`` says by which engine, and
#: ``fraise doctor`` says why.
_PREFERRED: Final = 10
_ABSENT: Final = -10


@hookimpl
def fraise_settings() -> tuple[SettingsSpec, ...]:
    """The section ``gateway``."""
    return (
        SettingsSpec(
            name="gateway",
            summary="The native engine of fraise serve.",
            target="fraise_gateway.settings:GatewaySettings",
        ),
    )


@hookimpl
def fraise_server_engines() -> tuple[ServerEngineSpec, ...]:
    """The engine ``native``."""
    return (
        ServerEngineSpec(
            name="native",
            summary="Rust answers what was planned before; Python answers what is new.",
            target="fraise_gateway.serving:serve",
            preference=_PREFERRED if find_spec(MODULE) is not None else _ABSENT,
        ),
    )


@hookimpl
def fraise_health_checks() -> tuple[HealthCheckSpec, ...]:
    """Whether the compiled module can be used."""
    return (
        HealthCheckSpec(
            name="gateway",
            summary="The compiled module of the native engine is installed",
            target="fraise_gateway.health:check_module",
        ),
    )
