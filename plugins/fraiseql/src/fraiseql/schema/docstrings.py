"""What the source of classes says beside their objects: lines, and strings below attributes.

``inspect`` parses a whole file for every class that it is asked about; here each file is parsed
once, however many classes it holds.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

from attrs import frozen


@frozen
class ClassSource:
    """The source of a class.

    Attributes:
        line: of its first decorator, or of the class statement; counts from 1.
        docs: the strings below its attributes, by Python name.
    """

    line: int
    docs: Mapping[str, str]


#: Classes of a file by their qualified name.
_Classes: TypeAlias = Mapping[str, ClassSource]


def attribute_docs(cls: type) -> dict[str, str]:
    """The strings below the attributes of a class and its parents, by Python name.

    Empty where the source is not there (a class made at run time, a compiled module).
    """
    found: dict[str, str] = {}
    for parent in reversed(cls.__mro__):
        source = source_of(parent)
        if source is not None:
            found.update(source.docs)
    return found


def source_of(cls: type) -> ClassSource | None:
    """The source of a class; None where it is not there."""
    file = file_of(cls)
    return None if file is None else _classes_in(file).get(cls.__qualname__)


def line_of(subject: Any) -> int | None:  # Any: a class or function
    """Where a class or function begins; None where its source is not there."""
    if isinstance(subject, type):
        source = source_of(subject)
        return None if source is None else source.line
    code = getattr(inspect.unwrap(subject), "__code__", None)
    return None if code is None else int(code.co_firstlineno)


def file_of(subject: Any) -> str | None:  # Any: a class or function
    """The file that a class or function is written in."""
    if isinstance(subject, type) and subject.__module__ == "builtins":
        return None
    try:
        return inspect.getsourcefile(subject)
    except (OSError, TypeError):
        return None


def _classes_in(file: str) -> _Classes:
    try:
        found = Path(file).stat()
    except OSError:
        return {}
    return _read(file, found.st_mtime_ns, found.st_size)


@lru_cache(maxsize=512)
def _read(file: str, changed: int, size: int) -> _Classes:
    """The classes of a file as it was then."""
    try:
        tree = ast.parse(Path(file).read_bytes())
    except (OSError, SyntaxError, ValueError, RecursionError):
        return {}
    return dict(_walk(tree.body, ""))


def _walk(body: Iterable[ast.stmt], prefix: str) -> Iterator[tuple[str, ClassSource]]:
    """Classes at any depth; of two of one name the later one is what Python keeps."""
    for statement in body:
        match statement:
            case ast.ClassDef():
                name = f"{prefix}{statement.name}"
                lines = [each.lineno for each in statement.decorator_list]
                yield name, ClassSource(min([statement.lineno, *lines]), _docs_of(statement.body))
                yield from _walk(statement.body, f"{name}.")
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield from _walk(statement.body, f"{prefix}{statement.name}.<locals>.")
            case _:
                for block in ("body", "orelse", "finalbody", "handlers", "cases"):
                    inner = getattr(statement, block, ())
                    yield from _walk(_statements(inner), prefix)


def _statements(block: Iterable[Any]) -> Iterator[ast.stmt]:  # Any: statements, or arms of them
    for each in block:
        if isinstance(each, ast.stmt):
            yield each
        else:
            yield from each.body


def _docs_of(body: list[ast.stmt]) -> dict[str, str]:
    found: dict[str, str] = {}
    for statement, following in pairwise(body):
        text = _text_of(following)
        if text is not None:
            found.update(dict.fromkeys(_names_of(statement), inspect.cleandoc(text)))
    return found


def _text_of(statement: ast.stmt) -> str | None:
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        return statement.value.value if isinstance(statement.value.value, str) else None
    return None


def _names_of(statement: ast.stmt) -> list[str]:
    targets = (
        statement.targets
        if isinstance(statement, ast.Assign)
        else [statement.target]
        if isinstance(statement, ast.AnnAssign)
        else []
    )
    return [target.id for target in targets if isinstance(target, ast.Name)]
