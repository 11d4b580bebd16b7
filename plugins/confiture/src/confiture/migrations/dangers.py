"""Statements that may remove data, for environments that are protected; unknown means that too."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from confiture.ddl.statements import Statement
from confiture.errors import MigrationDestructiveError
from confiture.migrations.files import Migration, Script

#: Statements that keep all rows, by their first word.
_KEEPING: Final = frozenset(
    {
        "analyze", "cluster", "comment", "copy", "create", "grant", "import", "insert", "lock",
        "notify", "reassign", "refresh", "reindex", "revoke", "security", "update", "vacuum",
    }
)  # fmt: skip
#: What can be dropped without rows, as long as nothing hangs on it.
_LIGHT: Final = frozenset(
    {
        "access", "aggregate", "cast", "collation", "conversion", "event", "function", "index",
        "language", "operator", "policy", "procedure", "publication", "routine", "rule",
        "statistics", "subscription", "text", "transform", "trigger", "view",
    }
)  # fmt: skip
_LOSS: Final = re.compile(
    r"\bdrop\s+(?!constraint\b|default\b|not\s+null\b|expression\b|identity\b)|\btype\b",
    re.IGNORECASE,
)


def find_danger(statement: Statement) -> str | None:
    """Why a statement may remove data, in words; None where it cannot."""
    head = statement.head
    first = head[0]
    if "cascade" in statement.names and first != "truncate":
        return "what hangs on it goes as well (CASCADE)"
    if first in _KEEPING:
        return None
    if first == "drop":
        kind = "view" if head[1:3] == ("materialized", "view") else head[1]
        return (
            None if kind in _LIGHT else f"DROP {' '.join(head[1:2]).upper()} removes what it holds"
        )
    if first == "truncate":
        return "TRUNCATE removes all rows"
    if first == "delete":
        return "DELETE removes rows"
    if first == "alter":
        loses = head[1:2] in {("table",), ("foreign",), ("type",)} and _LOSS.search(statement.text)
        return "a column is dropped or changes its type" if loses else None
    return f"nobody can tell what {first.upper()} does"


def refuse_dangers(environment: str, scripts: Iterable[tuple[Migration, Script]]) -> None:
    """Stop before statements that may remove data.

    Args:
        environment: its name, for the message.
        scripts: what is to run.

    Raises:
        MigrationDestructiveError: the message names each.
    """
    told: list[str] = []
    where = None
    for migration, script in scripts:
        if migration.python is not None:
            told.append(f"{script.path}: nobody can tell what a Python file does")
        for statement in script.statements:
            reason = find_danger(statement)
            if reason is not None:
                where = where or statement.where
                told.append(f"{statement.where}: {reason}")
    if told:
        lines = "".join(f"\n  {one}" for one in told)
        raise MigrationDestructiveError(
            f"the environment {environment!r} is protected, and data may be lost:{lines}",
            hint="--allow-destructive says that this is wanted",
            where=where,
        )
