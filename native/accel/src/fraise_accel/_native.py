"""The native twin; the only module that knows ``fraise_native``."""

from __future__ import annotations

import json
from collections.abc import Sequence

import fraise_native  # type: ignore[import-not-found,import-untyped,unused-ignore]  # optional

from fraise_accel._version import __version__
from fraise_accel.types import Order, Shape, ShapeProgram, SqlFile, SqlStatement

if fraise_native.__version__ != __version__:
    msg = (
        f"fraise-native {fraise_native.__version__} does not fit fraise-accel {__version__}; "
        f"both must have one version: pip install fraise-native=={__version__}"
    )
    raise ImportError(msg, name="fraise_accel._native")


def compile_shape(program: ShapeProgram) -> Shape:
    """Compile a checked program."""
    text = json.dumps(program, ensure_ascii=False, separators=(",", ":"))
    shape: Shape = fraise_native.compile_shape(text.encode())
    return shape


def split_sql(text: str) -> tuple[SqlStatement, ...]:
    """Split SQL text into statements."""
    statements: tuple[SqlStatement, ...] = fraise_native.split_sql(text)
    return statements


def read_sql_files(paths: Sequence[str]) -> tuple[SqlFile, ...]:
    """Read, hash and split files on several threads."""
    files: tuple[SqlFile, ...] = fraise_native.read_sql_files(paths)
    return files


def hash_files(paths: Sequence[str]) -> tuple[str, ...]:
    """Hash files on several threads."""
    digests: tuple[str, ...] = fraise_native.hash_files(paths)
    return digests


def topological_order(count: int, edges: Sequence[tuple[int, int]]) -> Order:
    """Order the nodes of a graph."""
    order: Order = fraise_native.topological_order(count, edges)
    return order
