"""What a Python migration says of itself, read without running it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from fraise_hookspecs import Where

from confiture.errors import MigrationPythonError
from confiture.migrations.header import KEYS, Header, make_header, read_value
from confiture.migrations.scripts import Script, digest_of

#: Said by ``down = irreversible("reason")``, not by a name of its own.
_WAY_BACK: Final = "irreversible"
_DIRECTIONS: Final = ("up", "down")


def read_declarations(text: str, shown: str) -> tuple[Header, Script, Script | None]:
    """The header and both directions of a Python file.

    Args:
        text: of the file.
        shown: its path for errors.

    Raises:
        MigrationPythonError: it is not Python, or no migration.
        HeaderError: a value is none that its name may have.
    """
    try:
        tree = ast.parse(text, shown)
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None)
        raise MigrationPythonError(
            f"expected Python, found: {getattr(error, 'msg', error)}",
            hint="correct the file",
            where=Where(file=shown, line=line, column=getattr(error, "offset", None)),
        ) from error
    found: dict[str, object] = {}
    functions: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name in _DIRECTIONS:
            functions.add(node.name)
            continue
        for name, value in _assigned(node):
            where = Where(file=shown, line=value.lineno, column=value.col_offset + 1)
            if name == "down":
                found[_WAY_BACK] = _read_reason(value, where)
            elif name in KEYS and name != _WAY_BACK:
                found[name] = read_value(name, _read_text(name, value, where), where)
    if "up" not in functions:
        raise MigrationPythonError(
            "expected a function up(m), found none at the top of the file",
            hint="define up(m), and down(m) or down = irreversible('the reason')",
            where=Where(file=shown),
        )
    header = make_header(found)
    script = Script(path=shown, digest=digest_of(text), transaction=header.transaction)
    return header, script, script if "down" in functions else None


def _assigned(node: ast.stmt) -> Iterator[tuple[str, ast.expr]]:
    if isinstance(node, ast.Assign):
        for target in node.targets:
            if isinstance(target, ast.Name):
                yield target.id, node.value
    elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
        yield node.target.id, node.value


def _read_text(name: str, value: ast.expr, where: Where) -> str:
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        return value.value
    raise MigrationPythonError(
        f"expected a plain string for {name!r}, found {ast.unparse(value)}",
        hint=f"the file is not run to find out: write {name} = '...'",
        where=where,
    )


def _read_reason(value: ast.expr, where: Where) -> str:
    if (
        isinstance(value, ast.Call)
        and isinstance(value.func, ast.Name | ast.Attribute)
        and (value.func.id if isinstance(value.func, ast.Name) else value.func.attr) == _WAY_BACK
        and len(value.args) == 1
        and not value.keywords
    ):
        reason = _read_text("down", value.args[0], where)
        if reason.strip():
            return reason
    raise MigrationPythonError(
        f"expected down(m) or down = irreversible('the reason'), found {ast.unparse(value)}",
        hint="define the function, or say why there is no way back",
        where=where,
    )
