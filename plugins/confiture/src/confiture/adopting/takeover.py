"""``confiture adopt``: a database taken over from another migration tool."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from attrs import evolve, frozen
from fraise_hookspecs.context import Context
from fraise_hookspecs.migration import AdopterSpec, ObjectKindSpec, Progress, ToolHistory
from psycopg import Connection

from confiture.adopting.baseline import find_baseline, write_baseline
from confiture.adopting.comparing import refuse_different
from confiture.adopting.histories import Tool, find_folder, read_history, refuse_unsettled
from confiture.adopting.record import (
    finish_adoption,
    read_adoptions,
    read_left_out,
    write_adoption,
)
from confiture.adopting.report import AdoptReport
from confiture.catalog.leaving import LeftOut
from confiture.ddl.kinds import Kinds, load_kinds
from confiture.environment import Environment, load_environment
from confiture.errors import AdoptNotAdoptedError
from confiture.migrations.files import FOLDER, Migration
from confiture.migrations.ledger import Ledger
from confiture.migrations.locking import migration_lock
from confiture.plan import SCHEMA_FOLDER, read_plan
from confiture.pulling.pull import Pulled, find_server, read_files_of, write_pulled
from confiture.report import Quiet, Stopwatch
from confiture.server.session import Limits, explain_server, session
from confiture.server.target import Target
from confiture.server.wire import Cancellation
from confiture.strategy import locate
from confiture.threads import run_blocking

#: Seconds that a run of migrations may take that is under way.
_WAIT = 30.0


@frozen(kw_only=True)
class Wish:
    """What was asked for; see :func:`adopt`."""

    folder: Path | None = None
    accept: tuple[str, ...] = ()
    dry_run: bool = False


@frozen(kw_only=True)
class Takeover:
    """One takeover: blocking, in one thread.

    Attributes:
        project: the project's folder.
        environment: whose database it is.
        target: where that is.
        server_dsn: of the server on which files are built.
        kinds: the registered kinds of objects.
        tool: from which it is taken over.
        wish: how.
        watch: times the steps.
        cancellation: stops it.
    """

    project: Path
    environment: Environment
    target: Target
    server_dsn: str
    kinds: Kinds
    tool: Tool
    wish: Wish
    watch: Stopwatch
    cancellation: Cancellation

    def run(self) -> AdoptReport:
        """Take the database over.

        Files are written first, all at once, and the database learns of it in one transaction at
        the end; so whoever was killed in between runs it again.

        Raises:
            FraiseError: nothing was changed, or the message says what was.
        """
        folder = find_folder(self.tool, self.project, self.wish.folder)
        baseline = find_baseline(self.project, self.kinds)
        with (
            self.watch.step(f"read the history of {self.tool.name}"),
            self._read_only() as connection,
        ):
            history = read_history(self.tool, connection, self.target.shown)
            accepted = refuse_unsettled(self.tool, history, folder, self.wish.accept)
            left = read_left_out(connection) | LeftOut(
                frozenset(history.tables), frozenset(history.schemas)
            )
        schema = self.project / SCHEMA_FOLDER
        written = any(schema.rglob("*.sql"))
        pulled = self._read_files(schema, left)
        if written:
            with self.watch.step("compare the database with db/schema"):
                refuse_different(
                    pulled.catalog,
                    self.project,
                    self.environment,
                    self.server_dsn,
                    self.kinds,
                    self.cancellation,
                )
        report = AdoptReport(
            tool=self.tool.name,
            environment=self.environment.name,
            database=self.target.shown,
            history=history,
            pulled=None if written else pulled.report,
            baseline=baseline.id if baseline is not None else None,
            accepted=accepted,
        )
        if not self.wish.dry_run:
            report = self._settle(report, pulled, baseline)
        return evolve(report, steps=tuple(self.watch.steps))

    def _read_files(self, schema: Path, left: LeftOut) -> Pulled:
        return read_files_of(
            self.project,
            schema,
            self.environment,
            self.target,
            self.server_dsn,
            self.kinds,
            left,
            self.watch,
            self.cancellation,
        )

    def _settle(
        self, report: AdoptReport, pulled: Pulled, baseline: Migration | None
    ) -> AdoptReport:
        if report.pulled is not None:
            with self.watch.step("write the files"):
                write_pulled(pulled, self.project / SCHEMA_FOLDER)
            report = evolve(report, pulled=evolve(report.pulled, written=True))
        if baseline is None and pulled.arranged.order:
            plan = read_plan(self.project, self.environment, self.kinds, seed=False)
            order = pulled.arranged.order
            baseline = write_baseline(self.project, order, plan.hash, self.kinds)
            file = f"{FOLDER.as_posix()}/{baseline.id}.up.sql"
            report = evolve(report, baseline=baseline.id, written=file)
        with self.watch.step("write the record"):
            changed = self._write_record(report.history, baseline)
        return evolve(report, changed=changed or report.written is not None)

    def _write_record(self, history: ToolHistory, baseline: Migration | None) -> bool:
        """In one transaction, under the lock of the runner; whether anything was written."""
        with (
            explain_server(self.target.shown),
            session(self.target.dsn, where=self.target.where) as connection,
        ):
            connection.execute("; ".join(Limits.of(self.environment).baseline))
            with migration_lock(connection, "", _WAIT, self.cancellation, self.watch.progress):
                ledger = Ledger(connection)
                known = {one.tool: one for one in read_adoptions(connection)}
                before = known.get(self.tool.name)
                new = [] if baseline is None or baseline.version in ledger.entries() else [baseline]
                same = before is not None and (before.steps, before.finished_at) == (
                    history.steps,
                    None,
                )
                if same and not new:
                    return False
                ledger.prepare()
                with connection.transaction():
                    write_adoption(connection, self.tool.name, history)
                    ledger.assume(new, origin=self.tool.name)
        return True

    @contextmanager
    def _read_only(self) -> Iterator[Connection[Any]]:  # Any: rows as tuples
        with (
            explain_server(self.target.shown),
            session(self.target.dsn, where=self.target.where) as connection,
        ):
            connection.execute("; ".join(Limits.of(self.environment).baseline))
            connection.execute("SET default_transaction_read_only = on")
            yield connection


async def adopt(
    context: Context,
    tool: str,
    environment: str = "local",
    *,
    folder: Path | None = None,
    accept: Collection[str] = (),
    dry_run: bool = False,
    progress: Progress | None = None,
) -> AdoptReport:
    """Take an environment's database over from another migration tool, which stays usable.

    Its history must be settled: nothing pending, failed or edited. Then the schema is written
    as DDL files, proved by building them, and one baseline migration is entered in the ledger.
    Where the files are there already, they must build what the database has.

    Args:
        context: the open kernel.
        tool: such as ``alembic``; the plugins say which there are.
        environment: ``local`` for ``db/environments/local.yaml``.
        folder: of the tool's files, relative to the project; the tool's usual one by default.
        accept: names of what is missing or unknown and was seen to by a person.
        dry_run: look only, and change nothing.
        progress: is told how far it is.

    Raises:
        FraiseError: nothing was changed, or the message says what was.
    """
    found = load_environment(context.project, environment)
    adopter = context.catalog(AdopterSpec).load(tool)()
    target = await locate(found, context)
    server = await find_server(found, target, context)
    kinds = load_kinds(context.catalog(ObjectKindSpec))
    watch = Stopwatch(progress or Quiet())

    def work(cancellation: Cancellation) -> AdoptReport:
        return Takeover(
            project=context.project,
            environment=found,
            target=target,
            server_dsn=server,
            kinds=kinds,
            tool=Tool(tool, adopter),
            wish=Wish(folder=folder, accept=tuple(accept), dry_run=dry_run),
            watch=watch,
            cancellation=cancellation,
        ).run()

    return await run_blocking(work)


async def finish_adopting(context: Context, tool: str, environment: str = "local") -> AdoptReport:
    """Say that an old tool's history need not be watched any more; its tables stay.

    Args:
        context: the open kernel.
        tool: from which the database was taken over.
        environment: ``local`` for ``db/environments/local.yaml``.

    Raises:
        AdoptNotAdoptedError: it was not taken over from that tool.
        FraiseError: the server cannot be asked.
    """
    found = load_environment(context.project, environment)
    target = await locate(found, context)

    def work(cancellation: Cancellation) -> AdoptReport:
        cancellation.check()
        with (
            explain_server(target.shown),
            session(target.dsn, where=target.where) as connection,
        ):
            known = {one.tool: one for one in read_adoptions(connection)}
            if tool not in known:
                names = ", ".join(known) or "no tool"
                raise AdoptNotAdoptedError(
                    f"expected a database that was taken over from {tool}: {target.shown}",
                    hint=f"it was taken over from {names}",
                )
            changed = known[tool].finished_at is None
            if changed:
                finish_adoption(connection, tool)
        return AdoptReport(
            tool=tool,
            environment=found.name,
            database=target.shown,
            history=ToolHistory(steps=known[tool].steps),
            changed=changed,
            finished=True,
        )

    return await run_blocking(work)
