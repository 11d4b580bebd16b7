"""Imports ``"module:attribute"`` and says in one line what an exception is."""

from __future__ import annotations

import importlib
import traceback
from typing import Any


def import_target(target: str) -> Any:  # Any: whatever the attribute is
    """Import what a target names.

    Raises:
        Exception: whatever the import raises; ImportError for a missing attribute.
    """
    module_name, _, path = target.partition(":")
    found: Any = importlib.import_module(module_name)  # Any: see above
    for name in filter(None, path.split(".")):
        try:
            found = getattr(found, name)
        except AttributeError:
            if not hasattr(found, "__path__"):
                raise ImportError(f"module {module_name!r} has no {path!r}") from None
            found = importlib.import_module(f"{found.__name__}.{name}")
    return found


def root(error: Exception) -> Exception:
    """The exception inside of groups that hold one only, as task groups make them."""
    while isinstance(error, ExceptionGroup) and len(error.exceptions) == 1:
        error = error.exceptions[0]
    return error


def explain(error: BaseException) -> str:
    """Type, text and place of an exception, in one line."""
    text = " ".join(str(error).split())
    place = _place(error)
    return f"{type(error).__name__}: {text}{place}" if text else f"{type(error).__name__}{place}"


def _place(error: BaseException) -> str:
    if isinstance(error, SyntaxError):
        return ""  # its text ends with file and line
    frames = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if not frame.filename.startswith("<frozen importlib")
        and frame.filename != __file__
        and not frame.filename.endswith("importlib/__init__.py")
    ]
    return f" ({frames[-1].filename}:{frames[-1].lineno})" if frames else ""
