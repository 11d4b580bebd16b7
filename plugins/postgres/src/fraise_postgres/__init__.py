"""PostgreSQL for Fraise: pools, the embedded server, scratch and template databases."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fraise_postgres.api import (
        Installed,
        Listen,
        PoolSettings,
        PostgresSettings,
        Server,
        adopt_pool,
        attach_server,
        connect_blocking,
        create_database,
        database_exists,
        describe_dsn,
        drop_database,
        explain_failure,
        find_program,
        install,
        open_database,
        open_server,
        parse_dsn,
        read_options,
        redact,
        scratch_database,
        show_version,
        start_server,
        stop_server,
        sweep_scratch,
        template_database,
        volatile_server,
        with_database,
    )

__all__ = [
    "Installed",
    "Listen",
    "PoolSettings",
    "PostgresSettings",
    "Server",
    "adopt_pool",
    "attach_server",
    "connect_blocking",
    "create_database",
    "database_exists",
    "describe_dsn",
    "drop_database",
    "explain_failure",
    "find_program",
    "install",
    "open_database",
    "open_server",
    "parse_dsn",
    "read_options",
    "redact",
    "scratch_database",
    "show_version",
    "start_server",
    "stop_server",
    "sweep_scratch",
    "template_database",
    "volatile_server",
    "with_database",
]


def __getattr__(name: str) -> Any:  # Any: whatever the api exports
    """Import the public names at their first use, so that loading the plugin stays cheap."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module("fraise_postgres.api"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
