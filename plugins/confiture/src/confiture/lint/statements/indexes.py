"""Indexes and materialized views of tables in use."""

from __future__ import annotations

from collections.abc import Iterable

from fraise_hookspecs.migration import CheckCost, Complaint
from postgast import pg_query_pb2 as pg

from confiture.lint.scripts import LintedStatement
from confiture.lint.tree import is_new, is_on, name_of, options, qualified, removed, spell

_ELSEWHERE = "in a file of `-- confiture: transaction statement`"


def index_not_concurrent(statement: LintedStatement) -> Iterable[Complaint]:
    """``CREATE INDEX`` that keeps writers out while it reads the table."""
    name = name_of(statement.tree.relation)
    if statement.tree.concurrent or is_new(statement, name):
        return
    word = "CREATE UNIQUE INDEX" if statement.tree.unique else "CREATE INDEX"
    yield Complaint(
        reason=f"{word} keeps writers of {spell(name)} waiting until the whole table is read",
        instead=f"{word} CONCURRENTLY, {_ELSEWHERE}",
    )


def drop_index_not_concurrent(statement: LintedStatement) -> Iterable[Complaint]:
    """``DROP INDEX`` that waits for every reader and keeps new ones out meanwhile."""
    tree = statement.tree
    if tree.remove_type != pg.OBJECT_INDEX or tree.concurrent:
        return
    own = {
        (one.tree.relation.schemaname or "public", one.tree.idxname)
        for one in statement.earlier
        if one.kind == "index_stmt" and is_new(one, name_of(one.tree.relation))
    }
    for parts in removed(statement):
        if qualified(parts) not in own:
            yield Complaint(
                reason=f"DROP INDEX {'.'.join(parts)} waits for all that use its table, and keeps"
                " others from it meanwhile",
                instead=f"DROP INDEX CONCURRENTLY, {_ELSEWHERE}",
            )


def reindex_not_concurrent(statement: LintedStatement) -> Iterable[Complaint]:
    """``REINDEX`` that keeps writers out, and readers of the index."""
    tree = statement.tree
    if is_on(options(tree.params), "concurrently"):
        return
    if tree.HasField("relation") and is_new(statement, name_of(tree.relation)):
        return
    yield Complaint(
        reason="REINDEX keeps writers waiting until the index is built, and readers that use it",
        instead=f"REINDEX ... CONCURRENTLY, {_ELSEWHERE}",
    )


def refresh_not_concurrent(statement: LintedStatement) -> Iterable[Complaint]:
    """``REFRESH MATERIALIZED VIEW`` that keeps readers out while the query runs."""
    name = name_of(statement.tree.relation)
    if statement.tree.concurrent or is_new(statement, name):
        return
    yield Complaint(
        reason=f"REFRESH MATERIALIZED VIEW keeps readers of {spell(name)} waiting while its query"
        " runs",
        instead="REFRESH MATERIALIZED VIEW CONCURRENTLY, which needs a unique index of columns",
        costs=frozenset({CheckCost.REWRITE}),
    )
