"""A run of migrations on a clone of the database's schema: the database itself is only read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import evolve
from psycopg import Connection

from confiture.differ.comparing import without_subscriptions
from confiture.differ.reading import introspect
from confiture.differ.servers import demand_server
from confiture.environment import Environment
from confiture.migrations.ledger import Ledger
from confiture.proof.clone import clone_schema
from confiture.server.session import Limits, explain_server, session
from confiture.server.target import Target, find_target

if TYPE_CHECKING:
    from confiture.migrations.choice import UpOptions
    from confiture.migrations.reports import MigrateReport
    from confiture.migrations.runner import Runner

#: Of an environment: scratch databases are made on its own server.
_SAME: Final = "same"
_LEDGER: Final = "fraise.confiture_migration"


def run_on_clone(runner: Runner, options: UpOptions) -> MigrateReport:
    """Run the pending migrations on a clone of the schema, which is dropped afterwards.

    The clone has the schema and the ledger of the database, and no rows.

    Args:
        runner: of the database.
        options: of the run.

    Returns:
        what was run there; ``changed`` is false.

    Raises:
        ShadowMissingError: the environment is protected and names no server for the clone.
        CloneFailedError: the schema cannot be made again.
        FraiseError: a migration fails; the database is as it was.
    """
    server = demand_server(_find_server(runner.environment, runner.target))
    limits = Limits.of(runner.environment)
    with (
        explain_server(runner.target.shown),
        session(runner.target.dsn, where=runner.target.where) as source,
    ):
        catalog = without_subscriptions(introspect(source))
        told = tuple(one for one in catalog.unmodelled if one.catalog != "pg_subscription")
        with clone_schema(
            evolve(catalog, unmodelled=told), server, limits, runner.cancellation
        ) as dsn:
            with session(dsn) as there:
                _copy_ledger(source, there)
            clone = evolve(
                runner,
                target=evolve(find_target(dsn), shown=f"a clone of {runner.target.shown}"),
                environment=evolve(runner.environment, protected=False),
            )
            report = clone.up(evolve(options, on_clone=False, dry_run=False))
    return evolve(
        report,
        changed=False,
        dry_run=True,
        summary=f"{report.summary}; the clone is gone, the database is as it was",
    )


def _find_server(environment: Environment, target: Target) -> str | None:
    if environment.shadow_url not in {None, _SAME}:
        assert environment.shadow_url is not None
        return find_target(environment.shadow_url).dsn
    return None if environment.protected and environment.shadow_url is None else target.dsn


def _copy_ledger(source: Connection[Any], clone: Connection[Any]) -> None:  # Any: rows as tuples
    """Tell the clone what the database has, so that only what is pending runs there."""
    row = source.execute("SELECT to_regclass(%s) IS NOT NULL", (_LEDGER,)).fetchone()
    assert row is not None
    if not row[0]:
        return
    Ledger(clone).prepare()
    with (
        source.cursor().copy("COPY fraise.confiture_migration TO STDOUT") as rows,
        clone.cursor().copy("COPY fraise.confiture_migration FROM STDIN") as into,
    ):
        for part in rows:
            into.write(part)
