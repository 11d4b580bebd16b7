"""How many objects of which kind a database has."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from psycopg import Connection

_INVENTORY: Final = (Path(__file__).parent / "sql" / "inventory.sql").read_text("utf-8")


def count_objects(connection: Connection[Any]) -> dict[str, int]:  # Any: rows as tuples
    """Objects of the current database by kind, without the system's, extensions' and our own."""
    return dict(connection.execute(_INVENTORY).fetchall())


def show_counts(counts: Mapping[str, int]) -> str:
    """Counts for people: ``12 tables, 1 view``."""
    return ", ".join(
        f"{count} {_plural(kind.replace('-', ' '), count)}" for kind, count in counts.items()
    )


def _plural(kind: str, count: int) -> str:
    if count == 1:
        return kind
    if kind.endswith("y"):
        return f"{kind[:-1]}ies"
    if kind.endswith("s") and not kind.endswith("ss"):
        return kind
    return f"{kind}es" if kind.endswith(("x", "ss")) else f"{kind}s"
