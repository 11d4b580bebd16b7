"""Documentation that stands below attributes: a string of its own after the assignment."""

from __future__ import annotations

import ast
import inspect
import textwrap
from functools import lru_cache
from itertools import pairwise


def attribute_docs(cls: type) -> dict[str, str]:
    """The strings below the attributes of a class and its parents, by Python name.

    Empty where the source is not there (a class made at run time, a compiled module).
    """
    found: dict[str, str] = {}
    for parent in reversed(cls.__mro__):
        if parent.__module__ != "builtins":
            found.update(_own_docs(parent))
    return found


@lru_cache(maxsize=4_096)
def _own_docs(cls: type) -> dict[str, str]:
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(cls)))
    except (OSError, TypeError, SyntaxError):
        return {}
    body = tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else []
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
