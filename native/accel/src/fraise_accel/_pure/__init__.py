"""The pure twin: the specification in Python of what the native crate does."""

from __future__ import annotations

from fraise_accel._pure.files import hash_files, read_sql_files
from fraise_accel._pure.order import topological_order
from fraise_accel._pure.shape import compile_shape
from fraise_accel._pure.split import split_sql

__all__ = ["compile_shape", "hash_files", "read_sql_files", "split_sql", "topological_order"]
