"""The Fraise kernel: finds plugins, checks them, gives them settings and a context."""

from __future__ import annotations

TYPE_CHECKING = False  # importing typing for it takes longer than all of this file
if TYPE_CHECKING:
    from typing import Any

    from fraise_kernel.app import Kernel
    from fraise_kernel.context import KernelContext
    from fraise_kernel.health import HealthResult, worst
    from fraise_kernel.plugins import PluginRecord, PluginStatus
    from fraise_kernel.settings.sections import Settings

__all__ = [
    "HealthResult",
    "Kernel",
    "KernelContext",
    "PluginRecord",
    "PluginStatus",
    "Settings",
    "worst",
]

_HOMES = {
    "HealthResult": "health",
    "Kernel": "app",
    "KernelContext": "context",
    "PluginRecord": "plugins",
    "PluginStatus": "plugins",
    "Settings": "settings.sections",
    "worst": "health",
}


def __getattr__(name: str) -> Any:  # Any: whatever is exported
    """Import what is asked for: ``fraise --help`` runs this file and needs none of it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
