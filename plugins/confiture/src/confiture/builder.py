"""The build itself: blocking, in one thread, stopped through a ``Cancellation``.

A build is made in a database of its own and takes the target's place when all has worked; only
where that cannot be (no right to create databases, a database with sessions or privileges of its
own) it is made inside of the empty target, in one transaction.
"""

from __future__ import annotations

import hashlib
import time
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from attrs import evolve, frozen
from fraise_hookspecs import FraiseError
from fraise_postgres import drop_database, parse_dsn, template_database
from psycopg import Connection
from psycopg.errors import Diagnostic

from confiture.ddl.limits import Moment
from confiture.ddl.script import write_script
from confiture.environment import Environment
from confiture.errors import StatementFailedError
from confiture.migrations.files import Migration
from confiture.migrations.ledger import Ledger
from confiture.plan import Plan, show_statement
from confiture.record import NAME, check_writable, tool_version, write_file, write_version
from confiture.report import BuildReport, Step, Stopwatch
from confiture.server.backup import back_up
from confiture.server.bodies import check_bodies
from confiture.server.execution import Execution
from confiture.server.inventory import show_counts
from confiture.server.ledger import Record, ordered, place_record, write_record
from confiture.server.session import SCRIPT_BASELINE, Limits, session
from confiture.server.swap import (
    build_lock,
    clear_leftovers,
    copy_properties,
    create_clone,
    create_like,
    name_beside,
    put_in_place,
    wait_for_end,
)
from confiture.server.syntax import check_syntax
from confiture.server.target import (
    DatabaseFacts,
    ServerFacts,
    Target,
    connect_maintenance,
    read_database,
    read_server,
)
from confiture.server.wire import Cancellation, Wire
from confiture.ways import Way, Wish, choose_way

#: Of the content of templates; changes when the same files would give another database.
_KEY_FORMAT: Final = "confiture-template-1"
#: In the ledger: the migrations were not run, the DDL files were.
_ORIGIN: Final = "build"


@frozen(kw_only=True)
class BuildOptions:
    """What was asked for; see :func:`confiture.api.build`."""

    recreate: bool = False
    dry_run: bool = False
    seed: bool = False
    emit: Path | None = None
    backup: Path | None = None


class Builder:
    """One build.

    Args:
        project: the project's folder.
        environment: what is built.
        plan: the files, read and ordered.
        target: where.
        options: how.
        watch: times the steps.
        cancellation: stops it.
        migrations: the files, which a new database counts as applied.
    """

    def __init__(
        self,
        *,
        project: Path,
        environment: Environment,
        plan: Plan,
        target: Target,
        options: BuildOptions,
        watch: Stopwatch,
        cancellation: Cancellation,
        migrations: tuple[Migration, ...] = (),
    ) -> None:
        self._project = project
        self._migrations = migrations
        self._environment = environment
        self._plan = plan
        self._target = target
        self._options = options
        self._watch = watch
        self._cancellation = cancellation
        self._limits = Limits.of(environment)
        self._report = BuildReport(
            changed=False,
            summary="",
            environment=environment.name,
            database=target.shown,
            hash=plan.hash,
            files=plan.files,
            statements=len(plan.statements),
            counts=plan.counts,
            seeded=plan.seeded,
            dry_run=options.dry_run,
        )
        self._record: Record | None = None

    def run(self) -> BuildReport:
        """Build.

        Raises:
            FraiseError: nothing was changed, or the message says what was.
        """
        if self._options.emit is not None:
            check_writable(self._options.emit)
        if self._options.dry_run:
            self._look_only()
        else:
            check_writable(self._project / NAME)
            self._build()
        if self._options.emit is not None:
            with self._watch.step("write script"):
                self._emit(self._options.emit)
        return evolve(
            self._report,
            emitted=self._options.emit,
            steps=tuple(self._watch.steps),
            seconds=self._watch.seconds,
            details={},
        )

    def _look_only(self) -> None:
        warnings: list[str] = []
        if self._environment.protected:
            warnings.append(
                f"the environment {self._environment.name!r} is protected: a build is refused"
            )
        with self._watch.step("check syntax"), connect_maintenance(self._target) as admin:
            server = read_server(admin, ())
            database = read_database(admin, self._target)
            check_syntax(Wire(admin, self._cancellation), self._plan.statements)
        if database is not None and not database.empty:
            warnings.append(
                f"the database has {show_counts(database.objects)}: a build needs --recreate"
            )
        count = len(self._plan.statements)
        self._report = evolve(
            self._report,
            summary=f"{count} statements in order; nothing was run",
            warnings=tuple(warnings),
            server_version=server.version,
            order=tuple(show_statement(one) for one in self._plan.statements),
        )

    def _build(self) -> None:
        with (
            connect_maintenance(self._target) as admin,
            build_lock(admin, self._target, self._cancellation),
        ):
            with self._watch.step("look at the database"):
                clear_leftovers(admin, self._target, self._server_dsn(admin))
                server = read_server(admin, self._plan.created("extension"))
                database = read_database(admin, self._target)
            wish = Wish(
                recreate=self._options.recreate,
                subscribes=bool(self._plan.created("subscription")),
            )
            way = choose_way(self._target, server, database, wish)
            self._report = evolve(
                self._report,
                server_version=server.version,
                recreated=database is not None and not database.empty,
            )
            if way is Way.INSIDE:
                self._fill(self._target.dsn)
            else:
                self._replace(admin, way, server, database)
        record = self._record
        assert record is not None
        with self._watch.step("write the version file"):
            write_version(
                self._project,
                environment=self._environment.name,
                database=self._target.shown,
                digest=self._plan.hash,
                files=self._plan.files,
                seeded=self._plan.seeded,
                server_version=server.version,
            )
        done = "cloned" if self._report.cloned else "built"
        self._report = evolve(
            self._report,
            changed=True,
            summary=f"{done} {self._target.name} from {len(self._plan.files)} files",
            warnings=record.warnings,
        )

    def _replace(
        self,
        admin: Connection[Any],  # Any: rows as tuples
        way: Way,
        server: ServerFacts,
        database: DatabaseFacts | None,
    ) -> None:
        """Make a new database and give it the target's name."""
        new = name_beside(self._target, "next")
        server_dsn = self._server_dsn(admin)
        try:
            if way is Way.CLONE:
                self._clone(admin, new, server)
                if database is not None:
                    copy_properties(admin, self._target.name, new)
            else:
                create_like(admin, new, database.locale if database else server.locale)
                if database is not None:
                    copy_properties(admin, self._target.name, new)
                self._fill(self._target.beside(new))
            self._cancellation.check()
            if database is not None and not database.empty:
                self._back_up(server)
            with self._watch.step("put in place"):
                ended = put_in_place(
                    admin,
                    self._target,
                    new,
                    replace=database is not None,
                    terminate=self._options.recreate,
                )
        except BaseException:
            # Also when cancelled.  What cannot be dropped now goes before the next build.
            with suppress(FraiseError):
                drop_database(server_dsn, new)
            raise
        self._report = evolve(self._report, terminated=ended)

    def _back_up(self, server: ServerFacts) -> None:
        """Copy the database that is replaced, if somebody asked for it."""
        path = self._options.backup
        if path is None and self._environment.backup is not None:
            path = self._project / self._environment.backup
        if path is None:
            return
        with self._watch.step("back up") as detail:
            made = back_up(
                self._target, path, version=server.version, cancellation=self._cancellation
            )
            detail.append(str(made))
        self._report = evolve(self._report, backup=made)

    def _clone(
        self,
        admin: Connection[Any],  # Any: rows as tuples
        new: str,
        server: ServerFacts,
    ) -> None:
        built = False
        server_dsn = self._server_dsn(admin)

        def build(dsn: str) -> None:
            nonlocal built
            built = True
            self._fill(dsn, template=True)
            wait_for_end(admin, parse_dsn(dsn)["dbname"])

        key = self._template_key(server)
        before = len(self._watch.steps)
        began = time.perf_counter()
        template = template_database(server_dsn, key, build)
        inside = sum(one.seconds for one in self._watch.steps[before:])
        name = "freeze the template" if built else "find the template"
        self._watch.steps.append(Step(name, time.perf_counter() - began - inside))
        if not built and self._lacks_roles(admin):
            # Roles are the server's, not the template's: somebody dropped one since.
            drop_database(server_dsn, template)
            template = template_database(server_dsn, key, build)
        with self._watch.step("clone the template"):
            self._cancellation.check()
            create_clone(admin, new, template, server)
            if not built or self._migrations:
                with session(self._target.beside(new)) as connection, connection.transaction():
                    if not built:
                        self._record = place_record(connection, self._environment.name)
                    self._assume(connection)
        self._report = evolve(self._report, cloned=not built)

    def _lacks_roles(self, admin: Connection[Any]) -> bool:  # Any: rows as tuples
        wanted = self._plan.roles
        if not wanted:
            return False
        row = admin.execute(
            "SELECT count(*) FROM pg_roles WHERE rolname = ANY (%s)", (list(wanted),)
        ).fetchone()
        return row is not None and row[0] < len(set(wanted))

    def _template_key(self, server: ServerFacts) -> str:
        parts = (
            _KEY_FORMAT,
            self._plan.hash,
            str(server.version // 10000),
            server.role,
            *server.defaults,
            *server.extensions,
            repr(server.locale),
        )
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()

    def _assume(self, connection: Connection[Any]) -> None:  # Any: rows as tuples
        """Say that the database has all migrations: the DDL files are where they lead."""
        if self._migrations:
            Ledger(connection).assume(self._migrations, origin=_ORIGIN)

    def _fill(self, dsn: str, *, template: bool = False) -> None:
        """Run all statements in an empty database, and record it there.

        A template serves other builds as well, with other migrations, and is told of none.
        """
        warnings: list[str] = []

        def collect(diagnostic: Diagnostic) -> None:
            if diagnostic.severity_nonlocalized == "WARNING":
                warnings.append(diagnostic.message_primary or "")

        with session(dsn, where=self._target.where) as connection:
            connection.add_notice_handler(collect)
            wire = Wire(connection, self._cancellation)
            execution = Execution(
                wire, self._plan.arrangement, self._limits, lambda _: self._watch.progress.advance()
            )
            with self._watch.step("run the statements", len(self._plan.statements)) as detail:
                wire.run("BEGIN")
                done = execution.run()
                if done.retried:
                    detail.append(f"{done.retried} had to wait for others")
            with self._watch.step("parse function bodies"):
                findings = check_bodies(wire, self._plan.statements)
            warnings += [
                f"{one.where}: {one.message}" if one.where else one.message for one in findings
            ]
            self._report = evolve(self._report, retried=done.retried)
            with self._watch.step("commit"):
                self._commit(connection, wire, execution, done.order, warnings, template=template)

    def _commit(
        self,
        connection: Connection[Any],  # Any: rows as tuples
        wire: Wire,
        execution: Execution,
        order: tuple[int, ...],
        warnings: list[str],
        *,
        template: bool,
    ) -> None:
        late = tuple(
            at for at, one in enumerate(self._plan.statements) if one.moment is Moment.AFTER_COMMIT
        )
        self._record = Record(
            hash=self._plan.hash,
            environment=self._environment.name,
            seeded=self._plan.seeded,
            files=self._plan.files,
            order=(*order, *late),
            warnings=tuple(warnings),
            tool_version=tool_version(),
            server_version=connection.info.server_version,
        )
        if not late:
            self._write_record(connection, self._record, template=template)
        refusal = wire.run("COMMIT")
        if refusal is not None:
            raise StatementFailedError(
                f"the server refused to commit: {refusal.message}"
                + (f"\n  detail: {refusal.detail}" if refusal.detail else ""),
                hint="a deferred constraint does not hold for the rows of the files;"
                " nothing was changed",
            )
        if late:
            execution.run_after_commit()
            with connection.transaction():
                self._write_record(connection, self._record, template=template)

    def _write_record(
        self,
        connection: Connection[Any],  # Any: as above
        record: Record,
        *,
        template: bool,
    ) -> None:
        write_record(connection, record)
        if not template:
            self._assume(connection)

    def _emit(self, path: Path) -> None:
        statements = ordered(self._record, self._plan.statements)
        write_file(path, write_script(statements, self._plan.hash, SCRIPT_BASELINE))

    def _server_dsn(self, admin: Connection[Any]) -> str:  # Any: rows as tuples
        return self._target.beside(admin.info.dbname)
