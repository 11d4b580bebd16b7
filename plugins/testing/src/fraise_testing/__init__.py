"""pytest fixtures and contract suites for applications and plugins of Fraise."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from fraise_testing.fake import FakeContext
    from fraise_testing.graphql import GraphQLClient

__all__ = ["FakeContext", "GraphQLClient"]

_MODULES: Final = {"FakeContext": "fraise_testing.fake", "GraphQLClient": "fraise_testing.graphql"}


def __getattr__(name: str) -> Any:  # Any: whatever is exported
    """Import the public names at their first use: pytest imports this package in every run."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(_MODULES[name]), name)
