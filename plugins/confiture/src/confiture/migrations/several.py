"""The same work for several tenants, some at once; one that fails does not stop the others."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from contextlib import suppress
from typing import Any, TypeVar

from attrs import evolve, frozen
from fraise_hookspecs import FraiseError
from fraise_hookspecs.migration import Progress
from psycopg import Connection

from confiture.adopting.watching import Watched
from confiture.errors import MigrationInterruptedError, UnknownTenantError
from confiture.migrations.ledger import Ledger
from confiture.migrations.locking import migration_lock
from confiture.migrations.outcomes import TenantOutcome
from confiture.migrations.positions import prepare_positions
from confiture.migrations.reports import MigrateReport, MigrationStatus, count
from confiture.migrations.runner import Runner, explain_interruption
from confiture.migrations.session import Session, connect_named
from confiture.migrations.targets import Tenant, find_tenants
from confiture.report import Quiet
from confiture.server.wire import Wire

T = TypeVar("T")
#: Looks at the histories of tools from which a database was taken over.
Watching = Callable[[Connection[Any]], tuple[Watched, ...]]  # Any: rows as tuples


@frozen
class TenantChoice:
    """Which tenants a command was asked for, and how.

    Attributes:
        names: those that are wanted; empty for all.
        jobs: how many at once; None for what the environment says.
        stop_on_failure: begin no other one after the first failure.
    """

    names: tuple[str, ...] = ()
    jobs: int | None = None
    stop_on_failure: bool = False


def run_tenants(
    runner: Runner,
    choice: TenantChoice,
    action: str,
    work: Callable[[Runner], MigrateReport],
    *,
    dry: bool,
) -> MigrateReport:
    """Run the work for the one database of an environment, or for each of its tenants.

    Raises:
        FraiseError: nothing was changed, or the message says what is done.
    """
    several = _find(runner, choice)
    if several is None:
        return work(runner)
    if not dry:
        several.prepare()
    return several.run(action, work)


def show_tenants(runner: Runner, choice: TenantChoice, watch: Watching) -> MigrationStatus:
    """How the one database of an environment stands, or each of its tenants.

    Args:
        runner: as for one; its database and tenant are replaced.
        choice: which of them.
        watch: looks whether other tools were run.

    Raises:
        FraiseError: a database cannot be read.
    """
    several = _find(runner, choice)
    if several is None:
        return runner.status(watch)
    return MigrationStatus(
        environment=runner.environment.name,
        database=runner.target.shown,
        tenants=several.status(watch),
    )


def _find(runner: Runner, choice: TenantChoice) -> Several | None:
    tenancy = runner.environment.migration.tenants
    if tenancy is None:
        if choice.names:
            raise UnknownTenantError(
                f"expected no tenant, found {choice.names[0]!r}: the environment"
                f" {runner.environment.name!r} has none",
                hint=f"say which schemas or databases they are: migration.tenants in"
                f" {runner.environment.file}",
            )
        return None
    with explain_interruption(runner.target.shown):
        tenants = find_tenants(tenancy, runner.target, choice.names)
    jobs = choice.jobs or tenancy.jobs
    return Several(runner, tenants, jobs=jobs, stop_on_failure=choice.stop_on_failure)


class Several:
    """Runs a piece of work for each of some tenants.

    Args:
        runner: as for one; its database and tenant are replaced.
        tenants: whose migrations.
        jobs: how many at once.
        stop_on_failure: begin no other one after the first failure.
    """

    def __init__(
        self, runner: Runner, tenants: Sequence[Tenant], *, jobs: int, stop_on_failure: bool
    ) -> None:
        self._runner = runner
        self._tenants = tenants
        self._jobs = max(1, min(jobs, len(tenants)))
        self._stop_on_failure = stop_on_failure
        self._stopped = False

    def run(self, action: str, work: Callable[[Runner], MigrateReport]) -> MigrateReport:
        """Run the work for each; the report has an outcome for each.

        Raises:
            FraiseError: nothing was changed, or the run was cancelled.
        """
        began = time.perf_counter()
        reports: dict[str, MigrateReport] = {}

        def run_one(tenant: Tenant) -> TenantOutcome:
            if self._stopped:
                return TenantOutcome(name=tenant.name, skipped=True)
            start = time.perf_counter()
            runner = self._of(tenant)
            try:
                report = work(runner)
            except FraiseError as error:
                self._stopped = self._stopped or self._stop_on_failure
                outcome = TenantOutcome(name=tenant.name, error=error)
                with suppress(FraiseError):
                    outcome = evolve(outcome, after=_newest(runner.status()))
                return evolve(outcome, seconds=time.perf_counter() - start)
            reports[tenant.name] = report
            return TenantOutcome(
                name=tenant.name,
                before=report.before,
                after=report.after,
                migrations=len(report.steps),
                seconds=time.perf_counter() - start,
            )

        outcomes = self._each(run_one, "tenants")
        if self._runner.cancellation.asked:
            raise MigrationInterruptedError(
                "the run was cancelled",
                hint="what is done is in the ledgers: `confiture migrate status` tells it",
            )
        return self._sum_up(action, outcomes, reports, time.perf_counter() - began)

    def status(self, watch: Watching) -> tuple[MigrationStatus, ...]:
        """How each of them stands; changes nothing.

        Raises:
            FraiseError: one cannot be read.
        """

        def look(tenant: Tenant) -> MigrationStatus:
            return evolve(self._of(tenant).status(watch), tenant=tenant.name)

        return tuple(self._each(look, "tenants"))

    def prepare(self) -> None:
        """Make the ledger of a database that several tenants share, before they all would.

        Raises:
            FraiseError: it cannot be made.
        """
        shared = {one.target.dsn: one.target for one in self._tenants if one.ledger}
        for target in shared.values():
            runner = evolve(self._runner, target=target)
            connection = connect_named(target.dsn, target.where)
            try:
                with migration_lock(
                    connection, "", runner.wait, runner.cancellation, runner.progress
                ):
                    session = Session(
                        wire=Wire(connection, runner.cancellation),
                        ledger=Ledger(connection),
                        policy=runner.environment.migration,
                        progress=runner.progress,
                    )
                    session.set_up()
                    session.ledger.prepare()
                    prepare_positions(connection)
            finally:
                connection.close()

    def _each(self, work: Callable[[Tenant], T], told: str) -> list[T]:
        progress: Progress = self._runner.progress
        progress.start(told, len(self._tenants))
        try:
            with ThreadPoolExecutor(self._jobs, thread_name_prefix="tenant") as pool:
                futures: list[Future[T]] = [pool.submit(work, one) for one in self._tenants]
                for _ in as_completed(futures):
                    progress.advance()
                return [future.result() for future in futures]
        finally:
            progress.finish()

    def _of(self, tenant: Tenant) -> Runner:
        # one progress for all: that of a single tenant would flicker
        return evolve(
            self._runner,
            target=tenant.target,
            tenant=tenant.ledger,
            settings=tenant.settings,
            progress=Quiet(),
        )

    def _sum_up(
        self,
        action: str,
        outcomes: Sequence[TenantOutcome],
        reports: dict[str, MigrateReport],
        seconds: float,
    ) -> MigrateReport:
        failed = sum(one.failed for one in outcomes)
        moved = sum(bool(one.migrations) for one in outcomes)
        done = count(sum(one.migrations for one in outcomes), "migration")
        summary = f"{done} for {moved} of {count(len(outcomes), 'tenant')}"
        if failed:
            summary += f", {failed} failed"
        return MigrateReport(
            changed=any(one.changed for one in reports.values()),
            summary=summary,
            environment=self._runner.environment.name,
            database=self._runner.target.shown,
            action=action,
            dry_run=any(one.dry_run for one in reports.values()),
            expected=next((one.expected for one in reports.values() if one.expected), ()),
            tenants=tuple(outcomes),
            seconds=seconds,
        )


def _newest(status: MigrationStatus) -> str:
    done = {"applied", "assumed"}
    return max((one.version for one in status.rows if one.state in done), default="")
