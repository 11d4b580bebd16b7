"""The schema that files describe: built in a scratch database, read, and dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from attrs import evolve
from fraise_hookspecs.migration import Namespace
from fraise_postgres import scratch_database
from psycopg import Connection

from confiture.catalog.facts import Catalog, Unmodelled
from confiture.ddl.files import Place, find_files, read_files
from confiture.ddl.kinds import Kinds
from confiture.ddl.limits import Moment
from confiture.ddl.order import Arrangement, arrange
from confiture.ddl.statements import Statement, read_statements
from confiture.differ.reading import introspect
from confiture.environment import Environment
from confiture.errors import StatementFailedError
from confiture.server.execution import Execution
from confiture.server.session import Limits, session
from confiture.server.wire import Cancellation, Wire

#: What concerns the whole server, so that a scratch database on it must not do it.
_SHARED: Final = frozenset({"role", "user", "group"})
_VERBS: Final = frozenset({"create", "alter", "drop"})
_SUBSCRIPTION: Final = "subscription"


def read_arrangement(
    path: Path, project: Path, kinds: Kinds, environment: Environment | None = None
) -> Arrangement:
    """The statements of a folder or file, in the order in which they are tried.

    Raises:
        FraiseError: a file cannot be read, split or built.
    """
    folder = path if path.is_dir() else path.parent
    place = Place(project, folder)
    if path.is_dir():
        include = environment.include if environment is not None else ()
        exclude = environment.exclude if environment is not None else ()
        paths: Sequence[str] = find_files(place, include=include, exclude=exclude)
    else:
        paths = (str(path),)
    return arrange(read_statements(read_files(paths, place), place, kinds))


def read_shadow(
    arrangement: Arrangement,
    server_dsn: str,
    limits: Limits,
    cancellation: Cancellation,
    before_commit: Callable[[Wire, Arrangement], None] | None = None,
) -> Catalog:
    """Build statements in a scratch database of a server and read its catalogs.

    Statements about roles and subscriptions are left out: they would reach beyond the scratch
    database. Subscriptions are told as unmodelled.

    Args:
        arrangement: the statements.
        server_dsn: any database of the server.
        limits: for each statement.
        cancellation: looked at while waiting.
        before_commit: looks at what was built, inside of its transaction.

    Raises:
        FraiseError: a statement is wrong, or the server refuses the database.
    """
    own, left_out = _divide(arrangement)
    with shadow(own, server_dsn, limits, cancellation, before_commit) as connection:
        found = introspect(connection)
    return evolve(found, unmodelled=(*found.unmodelled, *left_out))


@contextmanager
def shadow(
    arrangement: Arrangement,
    server_dsn: str,
    limits: Limits,
    cancellation: Cancellation,
    before_commit: Callable[[Wire, Arrangement], None] | None = None,
) -> Iterator[Connection[Any]]:  # Any: rows as tuples
    """A session in a scratch database in which statements were built; dropped afterwards.

    Statements about roles and subscriptions are left out, as :func:`read_shadow` does it.

    Raises:
        FraiseError: a statement is wrong, or the server refuses the database.
    """
    own, _ = _divide(arrangement)
    with scratch_database(server_dsn, prefix="shadow") as dsn, session(dsn) as connection:
        wire = Wire(connection, cancellation)
        execution = Execution(wire, own, limits, lambda _: None)
        wire.run("BEGIN")
        execution.run()
        if before_commit is not None:
            before_commit(wire, own)
        refusal = wire.run("COMMIT")
        if refusal is not None:
            raise StatementFailedError(
                f"the server refused to commit: {refusal.message}",
                hint="a deferred constraint does not hold for the rows of the files",
            )
        if any(one.moment is Moment.AFTER_COMMIT for one in own.statements):
            execution.run_after_commit()
        execution.reset_session()
        yield connection


def _divide(arrangement: Arrangement) -> tuple[Arrangement, tuple[Unmodelled, ...]]:
    """What runs in a scratch database, and what of the rest is an object of the schema."""
    kept = [at for at, one in enumerate(arrangement.statements) if not _reaches_beyond(one)]
    place = {at: new for new, at in enumerate(kept)}
    needs = tuple(
        tuple(place[need] for need in arrangement.needs[at] if need in place) for at in kept
    )
    told = tuple(
        Unmodelled("pg_subscription", f"subscription {'.'.join(one.creation.name or ())}")
        for one in arrangement.statements
        if one.creation is not None and one.creation.kind == _SUBSCRIPTION
    )
    return Arrangement(tuple(arrangement.statements[at] for at in kept), needs), told


def _reaches_beyond(statement: Statement) -> bool:
    head = statement.head
    if statement.creation is not None:
        return (
            statement.creation.namespace is Namespace.ROLE
            or statement.creation.kind == _SUBSCRIPTION
        )
    if head[0] in _VERBS and len(head) > 1:
        shared = head[1] in _SHARED and head[2:3] != ("mapping",)
        return shared or head[1] == _SUBSCRIPTION
    # membership: GRANT role TO role
    return head[0] in {"grant", "revoke"} and "on" not in head
