"""What lies beside the checkout, and what is known of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import frozen

CORPORA = Path(__file__).resolve().parents[5] / "shared/corpora"
APGDIFF = CORPORA / "apgdiff-tests/src/test/resources/cz/startnet/utils/pgdiff"
MIGRA = CORPORA / "migra-fixtures/tests/FIXTURES"
#: Roles that the fixtures speak of.
ROLES = (
    "admin",
    "anonymous",
    "asi",
    "customer",
    "dv",
    "fordfrog",
    "intranet",
    "krioweb2",
    "manager",
    "postgres",
    "schemainspect_test_role",
    "webuser",
)
_SERVER = "CREATE FOREIGN DATA WRAPPER ats; CREATE SERVER ats FOREIGN DATA WRAPPER ats;"
_TABLE = "CREATE TABLE test2 (test_col timestamptz);"
#: What fixtures take for granted.
BASES = {
    "alter_view_add_default": _TABLE,
    "alter_view_change_default": _TABLE,
    "alter_view_drop_default": _TABLE,
    "foreign_alter_type": _SERVER,
    "foreign_create_table": _SERVER,
    "foreign_drop_table": _SERVER,
    "view_alias_with_quote": "CREATE TABLE tablename (bar int, bar2 int);",
}


@frozen
class Pair:
    """Two schemas.

    Attributes:
        name: of the pair, after its corpus.
        old, new: their files.
        base: SQL before both.
    """

    name: str
    old: Path
    new: Path
    base: str = ""


def pairs() -> Iterator[Pair]:
    """Those of migra and of apgdiff; none where the corpora are not there."""
    for folder in sorted(MIGRA.glob("*/")):
        yield Pair(f"migra-{folder.name}", folder / "a.sql", folder / "b.sql")
    for old in sorted(APGDIFF.glob("*_original.sql")):
        name = old.name.removesuffix("_original.sql")
        yield Pair(f"apgdiff-{name}", old, APGDIFF / f"{name}_new.sql", BASES.get(name, ""))


def need(path: Path) -> None:
    """Skip a test whose corpus is not there."""
    if not path.exists():
        pytest.skip(f"the corpus is not beside the checkout: {path.name}")
