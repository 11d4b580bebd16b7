"""pytest fixtures and contract suites for applications and plugins of Fraise."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fraise_testing.fake import FakeContext

__all__ = ["FakeContext"]


def __getattr__(name: str) -> Any:  # Any: whatever is exported
    """Import the public names at their first use: pytest imports this package in every run."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module("fraise_testing.fake"), name)
