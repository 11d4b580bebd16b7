"""Native twin of the functions of ``fraise_accel``, which is what programs import."""

from collections.abc import Sequence
from typing import final

from fraise_accel.types import Order, Rendered, SqlFile, SqlStatement

__all__ = [
    "Shape",
    "__version__",
    "compile_shape",
    "hash_files",
    "read_sql_files",
    "split_sql",
    "topological_order",
]

__version__: str

@final
class Shape:
    def render(self, document: bytes | None) -> Rendered: ...
    def render_rows(self, documents: Sequence[bytes | None]) -> Rendered: ...

def compile_shape(program: bytes) -> Shape: ...
def split_sql(text: str) -> tuple[SqlStatement, ...]: ...
def read_sql_files(paths: Sequence[str]) -> tuple[SqlFile, ...]: ...
def hash_files(paths: Sequence[str]) -> tuple[str, ...]: ...
def topological_order(count: int, edges: Sequence[tuple[int, int]]) -> Order: ...
