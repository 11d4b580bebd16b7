"""A scratch database with just the schema of a catalog, made by the differ and read back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from fraise_postgres import scratch_database
from psycopg import Connection

from confiture.catalog.facts import Catalog
from confiture.differ.kinds import all_kinds
from confiture.differ.planner import plan
from confiture.differ.reading import introspect
from confiture.errors import CloneFailedError
from confiture.proof.likeness import tell_differences
from confiture.server.session import Limits, session
from confiture.server.wire import Cancellation, Wire

#: Kinds of facts that a clone does not keep: whoever makes it owns all of it.
OWNERSHIP: Final = frozenset({"owner"})
#: Kinds of facts that would reach beyond a scratch database.
_BEYOND: Final = ("subscription", "membership", "database setting")
#: What bodies may name that is made later.
_UNCHECKED: Final = "SET check_function_bodies = off"
#: Differences that an error names; the rest is counted.
_NAMED: Final = 3


@contextmanager
def clone_schema(
    catalog: Catalog,
    server_dsn: str,
    limits: Limits,
    cancellation: Cancellation,
    *,
    ignored: frozenset[str] = OWNERSHIP,
) -> Iterator[str]:
    """The DSN of a scratch database with a schema and no rows, dropped at the end of the block.

    The statements are those of the differ from an empty database; no role is made.

    Args:
        catalog: the schema.
        server_dsn: any database of the server where it is to be.
        limits: for each statement.
        cancellation: looked at between statements and while they run.
        ignored: kinds of facts that are not compared.

    Raises:
        CloneFailedError: a statement is refused, or what is read back is not what was wanted;
            names it.
        FraiseError: the server refuses the database.
    """
    told = [one.what for one in catalog.unmodelled]
    told += [str(fact.identity) for kind in _BEYOND for fact in catalog.by_kind.get(kind, ())]
    if told:
        raise CloneFailedError(
            f"this is not cloned: {_shorten(told)}",
            hint="Confiture has no statements for it that stay within a scratch database",
        )
    with scratch_database(server_dsn, prefix="clone") as dsn:
        with session(dsn) as connection:
            _make(connection, catalog, limits, cancellation, ignored)
        yield dsn


def _make(
    connection: Connection[Any],  # Any: rows as tuples
    catalog: Catalog,
    limits: Limits,
    cancellation: Cancellation,
    ignored: frozenset[str],
) -> None:
    empty = introspect(connection)
    wire = Wire(connection, cancellation)
    for setting in (*limits.baseline, _UNCHECKED):
        wire.run(setting)
    made = plan(empty, catalog, all_kinds(), connection.info.server_version, ignored=ignored)
    for action in made.actions:
        refusal = wire.run(action.sql)
        if refusal is not None:
            raise CloneFailedError(
                f"a clone of the schema cannot be made: {refusal.message}; {action.sql}",
                hint=refusal.hint
                or "the server of scratch databases needs the same extensions and roles",
            )
    found = tell_differences(introspect(connection), catalog, ignored=ignored)
    if found:
        raise CloneFailedError(
            f"the clone is not the schema that it was made of: {_shorten(found)}",
            hint="this is a defect of Confiture, or the servers are of different versions",
        )


def _shorten(told: list[str]) -> str:
    rest = len(told) - _NAMED
    return "; ".join(told[:_NAMED]) + (f"; and {rest} more" if rest > 0 else "")
