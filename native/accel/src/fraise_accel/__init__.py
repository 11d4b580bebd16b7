"""Byte work of the Fraise family: native when it can, pure Python when it must.

Importing this package costs next to nothing: names are looked up in :mod:`fraise_accel.api` when
they are first used, and the implementation is chosen at the first call that needs it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fraise_accel._version import __version__

if TYPE_CHECKING:
    from typing import Literal

    from fraise_accel.api import (
        compile_shape,
        hash_files,
        read_sql_files,
        split_sql,
        status,
        topological_order,
    )
    from fraise_accel.choice import Status
    from fraise_accel.errors import (
        FraiseAccelError,
        FraiseAccelWarning,
        ImplementationUnavailableError,
        ShapeProgramError,
    )
    from fraise_accel.types import (
        Order,
        Rendered,
        Shape,
        ShapeError,
        ShapeProgram,
        SqlFile,
        SqlStatement,
        SqlSyntaxError,
    )

    #: Which twin does the work in this process.
    implementation: Literal["native", "pure"]

_HOMES = {
    "compile_shape": "api",
    "hash_files": "api",
    "read_sql_files": "api",
    "split_sql": "api",
    "status": "api",
    "topological_order": "api",
    "FraiseAccelError": "errors",
    "FraiseAccelWarning": "errors",
    "ImplementationUnavailableError": "errors",
    "ShapeProgramError": "errors",
    "Status": "choice",
    "Order": "types",
    "Rendered": "types",
    "Shape": "types",
    "ShapeError": "types",
    "ShapeProgram": "types",
    "SqlFile": "types",
    "SqlStatement": "types",
    "SqlSyntaxError": "types",
}

__all__ = [
    "FraiseAccelError",
    "FraiseAccelWarning",
    "ImplementationUnavailableError",
    "Order",
    "Rendered",
    "Shape",
    "ShapeError",
    "ShapeProgram",
    "ShapeProgramError",
    "SqlFile",
    "SqlStatement",
    "SqlSyntaxError",
    "Status",
    "__version__",
    "compile_shape",
    "hash_files",
    "implementation",
    "read_sql_files",
    "split_sql",
    "status",
    "topological_order",
]


def __getattr__(name: str) -> object:
    """Look a public name up where it lives, and keep it here for the next time."""
    from importlib import import_module

    if name == "implementation":
        return import_module(f"{__name__}.choice").choose().status.implementation
    home = _HOMES.get(name)
    if home is None:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value: object = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
