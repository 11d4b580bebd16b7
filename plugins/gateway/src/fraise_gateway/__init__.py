"""The native engine of ``fraise serve``: what Python has planned once, Rust serves."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from fraise_gateway.serving import serve
    from fraise_gateway.settings import GatewaySettings

__all__ = ["GatewaySettings", "serve"]

_MODULES: Final = {"GatewaySettings": "settings", "serve": "serving"}


def __getattr__(name: str) -> Any:  # Any: one of the names above
    """Import the public names at their first use, so that loading the plugin stays cheap."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"fraise_gateway.{_MODULES[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
